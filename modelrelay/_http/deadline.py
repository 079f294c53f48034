"""The deadline of a call. The drivers set it, and everything that waits checks it: sockets, pools, mocks."""

from __future__ import annotations

import math
import time

from .._core.errors import ClientClosedError, RequestTimeoutError, TimeoutKind

HINTS: dict[TimeoutKind, str] = {
    "connect": "Check the network and base_url=, or raise Timeout(connect=...)",
    "request": "Stream long answers, or raise Timeout(request=...)",
    "total": "Raise Timeout(total=...), or timeout=",
    "first_token": "Raise Timeout(first_token=...)",
    "idle": "Raise Timeout(idle=...)",
}


LONGEST = (2**31 - 1) // 1000  # seconds; the maximum of poll(), which takes milliseconds


def waitable(seconds: float | None) -> float | None:
    """None (no limit), also for a time longer than the system can wait (almost 25 days)."""
    return None if seconds is None or seconds > LONGEST else seconds


def moment(start: float, seconds: float | None) -> float | None:
    """`seconds` after `start`."""
    return None if (seconds := waitable(seconds)) is None else start + seconds


class Deadline:
    """The time at which a call ends, and the name of the limit. It reaches the sockets in place of a number of seconds.

    `at` is a time (monotonic seconds). `idle` limits any single wait, where that ends earlier.
    """

    __slots__ = ("at", "kind", "idle", "_due", "_started")

    def __init__(self, started: float) -> None:
        self.at: float | None = None
        self.kind: TimeoutKind = "request"
        self.idle: float | None = None
        self._due: TimeoutKind = "request"
        self._started = started

    def limit(self, kind: TimeoutKind, at: float | None) -> Deadline:
        """No later than `at`."""
        if at is not None and (self.at is None or at < self.at):
            self.at, self.kind = at, kind
        return self

    def postpone(self, since: float) -> None:
        """Excludes the caller's own time since then."""
        spent = time.monotonic() - since
        self._started += spent
        self.at = None if self.at is None else self.at + spent

    def copy(self) -> Deadline:
        return Deadline(self._started).limit(self.kind, self.at)

    def left(self) -> float | None:
        """Seconds that the next wait may take."""
        if self.at is None:
            self._due = "idle"
            return self.idle
        left = self.at - time.monotonic()
        if left <= 0:
            self._due = self.kind
            raise self.passed()
        if self.idle is not None and self.idle < left:
            self._due = "idle"
            return self.idle
        self._due = self.kind
        return left

    def passed(self) -> RequestTimeoutError:
        """The error of the limit of the last wait."""
        kind = self._due
        limit = self.idle if kind == "idle" or self.at is None else self.at - self._started
        after = "" if limit is None else f" after {round(limit, 2) or limit:.3g} s"
        return RequestTimeoutError(f"{kind} timeout{after}", kind=kind, hint=HINTS[kind])


class TimeLeft(float):
    """The seconds left of a deadline, for HTTP libraries. The SDK's sockets check the deadline itself before each wait."""

    __slots__ = ("deadline",)
    deadline: Deadline

    def __new__(cls, deadline: Deadline) -> TimeLeft:
        left = deadline.left()
        new = super().__new__(cls, math.inf if left is None else left)
        new.deadline = deadline
        return new


def seconds_left(timeout: float | None) -> float | None:
    """The maximum length of the next wait."""
    return timeout.deadline.left() if isinstance(timeout, TimeLeft) else timeout


def closed() -> ClientClosedError:
    return ClientClosedError("the client was closed; make a new one")
