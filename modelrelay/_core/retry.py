"""Whether and when to retry. Pure functions: the clock and the random number are arguments.

Retried outcomes, by the API's rule: 408, 429, every 5xx, broken connections and timeouts.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC

from .errors import RequestTimeoutError, TransportError
from .operation import HttpReply
from .options import RetryConfig


def verdict(
    outcome: HttpReply | TransportError,
    number: int,
    method: str,
    retry: RetryConfig,
    random: Callable[[], float],
) -> float | None:
    """Seconds to wait before the next attempt, or None: attempt `number` was the last."""
    if number >= retry.max_attempts or (method == "POST" and not retry.retry_post) or not _passing(outcome):
        return None
    asked = retry_after(outcome) if isinstance(outcome, HttpReply) else None
    if asked is not None:
        return asked if asked <= retry.max_retry_after else None
    return backoff(number, retry, random())


def backoff(number: int, retry: RetryConfig, dice: float) -> float:
    """The wait before attempt `number` + 1; `dice` is a random number from 0 to 1."""
    low, high = retry.jitter
    # The exponent is capped because 2.0**1024 overflows; max_delay was reached long before.
    delay = min(retry.base_delay * 2.0 ** min(number - 1, 60), retry.max_delay)
    return min(delay * (low + (high - low) * dice), retry.max_delay)


def _passing(outcome: HttpReply | TransportError) -> bool:
    if isinstance(outcome, HttpReply):
        return outcome.status in (408, 429) or outcome.status >= 500
    if isinstance(outcome, RequestTimeoutError):
        return outcome.kind != "total"
    return outcome.retryable


def is_rate_limit(reply: HttpReply) -> bool:
    """Whether the API limits the rate: a 429, or a 503 with `Retry-After`."""
    return reply.status == 429 or (reply.status == 503 and retry_after(reply) is not None)


def retry_after(reply: HttpReply) -> float | None:
    """`Retry-After` in seconds (RFC 9110, 10.2.3); None when absent, in the past or invalid."""
    value = reply.headers.get("retry-after", "").strip()
    if not value:
        return None
    if value.isascii() and value.replace(".", "", 1).isdigit():
        return float(value) if len(value) < 20 else None
    # Imported here: it is a tenth of the package's import time, for a rare header.
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(value)
        if moment.tzinfo is None:  # the obsolete formats name no zone and mean GMT, not the machine's own
            moment = moment.replace(tzinfo=UTC)
        seconds = moment.timestamp() - reply.received_at
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return max(seconds, 0.0) if seconds > -86400 else None
