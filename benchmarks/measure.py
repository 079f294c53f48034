"""Runs that take turns, so that a busy machine is as busy for one as for the other; medians, and ratios with their spread."""

from __future__ import annotations

import asyncio
import gc
import statistics
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field


@dataclass
class Figure:
    """What one subject needed for a unit of the work, in seconds."""

    cpu: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)


@dataclass(frozen=True)
class Ratio:
    """CPU time beside the baseline's of the same round: the median, and the middle half of all rounds."""

    middle: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.middle:.2f} ({self.low:.2f}–{self.high:.2f})"


@dataclass
class Table:
    """One work and how each subject did."""

    title: str
    unit: str
    baseline: str
    figures: dict[str, Figure]
    note: str = ""

    def ratio(self, name: str, other: str | None = None) -> Ratio:
        mine, theirs = self.figures[name].cpu, self.figures[other or self.baseline].cpu
        ratios = sorted(a / b for a, b in zip(mine, theirs, strict=True))
        quarter = len(ratios) // 4
        return Ratio(statistics.median(ratios), ratios[quarter], ratios[-1 - quarter])

    def cpu(self, name: str) -> float:
        return statistics.median(self.figures[name].cpu)

    def wall(self, name: str) -> float:
        return statistics.median(self.figures[name].wall)


def compare(
    title: str, unit: str, subjects: dict[str, Callable[[], int]], baseline: str, rounds: int, note: str = ""
) -> Table:
    """Each subject does its work and says how many units that was."""
    figures = {name: Figure() for name in subjects}
    for subject in subjects.values():
        subject()  # connections, lazy imports
    gc.collect()
    gc.freeze()  # what was imported for one subject is not walked through in another's run
    for _ in range(rounds):
        for name, subject in subjects.items():
            wall, cpu = time.perf_counter(), time.process_time()
            units = subject()
            figures[name].cpu.append((time.process_time() - cpu) / units)
            figures[name].wall.append((time.perf_counter() - wall) / units)
    gc.unfreeze()
    return Table(title, unit, baseline, figures, note)


def repeated(work: Callable[[], object], times: int) -> Callable[[], int]:
    def run() -> int:
        for _ in range(times):
            work()
        return times

    return run


def at_once(
    runner: asyncio.Runner, work: Callable[[], Awaitable[object]], together: int, times: int
) -> Callable[[], int]:
    """The work as coroutines, `together` at a time."""

    async def run() -> int:
        for _ in range(times):
            if together == 1:
                await work()
            else:
                await asyncio.gather(*(work() for _ in range(together)))
        return together * times

    return lambda: runner.run(run())
