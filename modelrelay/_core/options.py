"""Timeouts, retries and limits, checked when they are created."""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass, fields, replace
from typing import Any

from .check import check_count, check_number, check_type
from .errors import ValidationError

MIB = 1024 * 1024


def seconds(value: Any, field: str, *, zero: bool = False) -> float:
    """A limit. A number too large for a float is infinite."""
    beyond = isinstance(value, (int, float)) and value > sys.float_info.max
    return math.inf if beyond else check_number(value, field, zero=zero)


@dataclass(frozen=True)
class Timeout:
    """Timeouts in seconds. None means no limit, and so does a time longer than the system can wait (24 days).
    `RequestTimeoutError.kind` is the name of the limit that was exceeded.

    connect: until a connection is open, the wait for a free one included.
    request: one attempt of a non-streaming call, its body included, however slowly it arrives. Retried.
    total: the whole call with its retries and waits; streams too. Not retried.
    first_token: until the first record of a stream that is not a keepalive.
    idle: silence of a stream. Any data resets the timer, keepalives too.
    """

    connect: float | None = 5.0
    request: float | None = 60.0
    total: float | None = None
    first_token: float | None = 300.0
    idle: float | None = 120.0

    def __post_init__(self) -> None:
        for item in fields(self):
            value = getattr(self, item.name)
            if value is not None:
                object.__setattr__(self, item.name, seconds(value, f"timeout.{item.name}"))

    @classmethod
    def of(cls, value: Timeout | float | None, default: Timeout) -> Timeout:
        """A bare number means `total`."""
        if value is None or isinstance(value, Timeout):
            return value or default
        return replace(default, total=float(seconds(value, "timeout")))


@dataclass(frozen=True)
class RetryConfig:
    """Retries with exponential backoff and jitter.

    max_attempts: the number of attempts, the first one included.
    base_delay, max_delay, jitter: the wait before attempt n+1 is `base_delay · 2^(n−1)` seconds, at most `max_delay`,
        times a random factor from `jitter`, again at most `max_delay`.
    max_retry_after: a `Retry-After` of the server takes precedence, up to this number of seconds. A longer one raises at once.
    retry_post: whether POST is retried. If the connection breaks after the server has handled a POST, a retry can run it, and
        bill it, twice. All attempts of one call carry the same `Idempotency-Key`.
    """

    max_attempts: int = 3
    base_delay: float = 0.3
    max_delay: float = 5.0
    jitter: tuple[float, float] = (0.5, 1.5)
    retry_post: bool = True
    max_retry_after: float = 60.0

    def __post_init__(self) -> None:
        check_count(self.max_attempts, "retry.max_attempts")
        check_type(self.retry_post, bool, "True or False", "retry.retry_post")
        check_number(self.base_delay, "retry.base_delay", zero=True)
        for name in ("max_delay", "max_retry_after"):
            object.__setattr__(self, name, seconds(getattr(self, name), f"retry.{name}", zero=True))
        if not isinstance(self.jitter, (tuple, list)) or len(self.jitter) != 2:
            raise ValidationError(f"must be a pair of factors, got {self.jitter!r}", field="retry.jitter")
        for factor in self.jitter:
            check_number(factor, "retry.jitter", zero=True)
        if self.jitter[0] > self.jitter[1]:
            raise ValidationError(f"must be (lowest, highest), got {self.jitter!r}", field="retry.jitter")

    @classmethod
    def disabled(cls) -> RetryConfig:
        """One attempt, no retries."""
        return cls(max_attempts=1)


@dataclass(frozen=True)
class Limits:
    """Maximum response sizes, in bytes. Exceeding one raises `LimitExceededError`.

    response_bytes: the body of a non-streaming call, as received.
    decompressed_bytes: the same body after decompression.
    line_bytes: one line or event of a stream.
    error_bytes: the part of an error's body that is read. A longer body raises nothing.
    """

    response_bytes: int = 64 * MIB
    decompressed_bytes: int = 64 * MIB
    line_bytes: int = 8 * MIB
    error_bytes: int = MIB

    def __post_init__(self) -> None:
        for item in fields(self):
            check_count(getattr(self, item.name), f"limits.{item.name}")


DEFAULT_TIMEOUT = Timeout()
DEFAULT_RETRY = RetryConfig()
DEFAULT_LIMITS = Limits()
