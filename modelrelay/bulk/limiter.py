"""The pace of a map: one rate limiter for all its requests. A flow, so it knows no threads, event loops or clocks."""

from __future__ import annotations

import threading

from .._core.flow import Flow, Send, Sent, Wait
from .._core.operation import HttpReply
from .._core.options import RetryConfig
from .._core.retry import backoff, is_rate_limit, retry_after, verdict


class RateLimiter:
    """How fast `width` workers may send together. All times are seconds of the driver's clock.

    A rate limit that one request meets pauses all of them for as long as the server asks. Then they resume one at a time.
    Each further limit doubles the spacing, and each success shortens it.
    """

    def __init__(self, width: int, retry: RetryConfig) -> None:
        self._width = width
        self._retry = retry
        self._next = 0.0  # when the next request may be sent
        self._resume = 0.0  # when the latest pause ends
        self._spacing = 0.0
        self._limits = 0  # rate limits since requests were last sent freely
        self._lock = threading.Lock()
        self.successes = 0

    def send(self, send: Send, retry: RetryConfig) -> Flow[Sent]:
        """Send when it is this request's turn: what a session's `pace` does.

        A request that meets a rate limit while others succeed is sent again, and its call counts no attempt.
        """
        while True:
            successes = self.successes
            now: float = yield Wait(send.wait)
            turn = self.reserve(now)
            while turn > now:
                now = max(turn, (yield Wait(turn - now)))
                if self._resume > turn:  # a pause began meanwhile
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
        """A request that was sent at `began` met a rate limit; `asked` is its `Retry-After`."""
        with self._lock:
            self._limits += 1
            pause = backoff(self._limits, self._retry, 0.5) if asked is None else asked
            pause = min(pause, self._retry.max_retry_after)
            if began >= self._resume:  # requests that were under way at the last limit tell nothing new
                wider = max(self._spacing * 2, pause / (2 * self._width), 0.005)
                self._spacing = min(wider, max(pause, 0.1))
            self._resume = max(self._resume, now + pause)
            self._next = max(self._next, self._resume)
