"""A clock that a test moves: hours pass for one client while nobody waits.

What reads `time.monotonic()` in a client's thread, its event loop included, sees real time plus what the test added. So a test
shows which silences end a call without depending on how fast the machine is.
"""

import asyncio
import selectors
import threading
import time
from collections import defaultdict
from collections.abc import Callable

_real = time.monotonic
_added: defaultdict[int, float] = defaultdict(float)
time.monotonic = lambda: _real() + _added[threading.get_ident()]


def eventually(condition: Callable[[], object]) -> bool:
    """Whether it comes true, on a machine that has time in a moment."""
    until = _real() + 60
    while not condition() and _real() < until:
        time.sleep(0.01)
    return bool(condition())


class Clock:
    """The clock of the thread that makes it."""

    def __init__(self) -> None:
        self._thread = threading.get_ident()
        self._added = 0.0
        self._rounds = 0
        self._idle = threading.Condition()
        self._loop: asyncio.AbstractEventLoop | None = None
        _added.pop(self._thread, None)  # of a thread that had the same number

    def new_loop(self) -> asyncio.AbstractEventLoop:
        """An event loop on this clock, for the client that runs on it."""
        self._loop = asyncio.SelectorEventLoop(_Selector(self))
        return self._loop

    def move(self, seconds: float) -> None:
        """Let time pass, once a client on the loop has dealt with everything that was sent to it. A sync one gets a moment,
        as nothing tells when it has: without that moment it would see several pieces, and no time between them."""
        if self._loop is not None:
            with self._idle:
                seen = self._rounds
                self._loop.call_soon_threadsafe(lambda: None)
                self._idle.wait_for(lambda: self._rounds > seen, 30)
        else:
            time.sleep(0.02)
        self._added += seconds
        _added[self._thread] = self._added

    def rest(self) -> None:
        """Called by a loop that has nothing to do."""
        with self._idle:
            self._rounds += 1
            self._idle.notify_all()


class _Selector(selectors.DefaultSelector):
    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        found = super().select(0)
        if found or (timeout is not None and timeout <= 0):
            return found
        self._clock.rest()
        return super().select(timeout)
