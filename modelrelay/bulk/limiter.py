"""The rate limiter of a map, common to all its requests. A flow, so it has no threads, event loops or clocks."""

from __future__ import annotations

import threading

from .._core.flow import Flow, Send, Sent, Wait
from .._core.operation import HttpReply
from .._core.options import RetryConfig
from .._core.retry import backoff, is_rate_limit, retry_after, verdict


class RateLimiter:
    """The rate limiter of `width` workers. All times are seconds of the driver's clock.

    A rate limit of one request pauses all of them for the time that the server requests. Then they resume one at a time.
    Each further limit doubles the spacing, and each success shortens it.
    """

    def __init__(self, width: int, retry: RetryConfig) -> None:
        self._width = width
        self._retry = retry
        self._next = 0.0  # when the next request may be sent
        self._resume = 0.0  # when the latest pause ends
        self._spacing = 0.0
        self._limits = 0  # rate limits since requests were last unlimited
        self._lock = threading.Lock()
        self.successes = 0

    def send(self, send: Send, retry: RetryConfig) -> Flow[Sent]:
        """Send when it is this request's turn; used as `pace` of a session.

        A request with a rate limit while others succeed is sent again, which does not count as an attempt of its call.
        """
        while True:
            successes = self.successes
            now: float = yield Wait(send.wait)
            turn = self.reserve(now)
            while turn > now:
                now = max(turn, (yield Wait(turn - now)))
                if self._resume > turn:  # another pause began meanwhile
                    turn = self.reserve(now)
            send = send._replace(wait=0.0)
            sent: Sent = yield send
            outcome = sent.outcome
            if not isinstance(outcome, HttpReply):
                return sent
            if not is_rate_limit(outcome):
                self.speed_up()
                return sent
            self.slow_down(retry_after(outcome), now, now + sent.elapsed)
            once_more = verdict(outcome, 1, send.request.method, retry, lambda: 0.5)
            if once_more is None or send.budget is not None or self.successes == successes:
                return sent

    def reserve(self, now: float) -> float:
        """When the next request may be sent: `now`, or later."""
        with self._lock:
            turn = max(now, self._next)
            if self._spacing:
                self._next = turn + self._spacing
            return turn

    def speed_up(self) -> None:
        """A request succeeded."""
        with self._lock:
            self.successes += 1
            if self._limits:
                self._spacing *= 0.98
                if self._spacing < 0.001:
                    self._spacing, self._limits = 0.0, 0

    def slow_down(self, asked: float | None, began: float, now: float) -> None:
        """A request that was sent at `began` got a rate limit; `asked` is its `Retry-After`."""
        with self._lock:
            self._limits += 1
            pause = backoff(self._limits, self._retry, 0.5) if asked is None else asked
            pause = min(pause, self._retry.max_retry_after)
            if began >= self._resume:  # requests that were running at the last limit add no information
                wider = max(self._spacing * 2, pause / (2 * self._width), 0.005)
                self._spacing = min(wider, max(pause, 0.1))
            self._resume = max(self._resume, now + pause)
            self._next = max(self._next, self._resume)
