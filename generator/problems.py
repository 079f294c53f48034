"""What the generator says when it cannot use a document: located messages, never a traceback."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


def child(pointer: str, *tokens: str | int) -> str:
    """The pointer of a member below `pointer` (RFC 6901)."""
    return pointer + "".join("/" + str(token).replace("~", "~0").replace("/", "~1") for token in tokens)


def shown(text: object, limit: int = 160) -> str:
    """Spec text made safe for one terminal line."""
    line = (
        ascii(text)
        if not isinstance(text, str)
        else "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)
    )
    return line if len(line) <= limit else line[: limit - 1] + "…"


@dataclass(frozen=True, order=True)
class Problem:
    """One reason why a document cannot be used: where, what, and what to do about it."""

    pointer: str
    message: str
    remedy: str = ""
    source: str = ""

    def __str__(self) -> str:
        where = f"{self.source}#{self.pointer}" if self.source or self.pointer else "generator"
        return f"{shown(where, 400)}: {self.message}" + (f"; {self.remedy}" if self.remedy else "")


class SpecError(Exception):
    """The document cannot be used; `problems` says why, in document order of discovery."""

    def __init__(self, problems: Problem | Sequence[Problem]) -> None:
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

    @classmethod
    def at(cls, pointer: str, message: str, remedy: str = "", source: str = "") -> SpecError:
        """One problem."""
        return cls(Problem(pointer, message, remedy, source))

    def sourced(self, source: str) -> SpecError:
        """The same problems, naming the file that they are in."""
        return SpecError([Problem(p.pointer, p.message, p.remedy, p.source or source) for p in self.problems])


def refuse(problems: Iterable[Problem]) -> None:
    """Raise when there is anything to raise about; the same problem is said once."""
    found = list(dict.fromkeys(problems))
    if found:
        raise SpecError(found)
