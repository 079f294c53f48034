"""One type against another: may it hold more values than before, fewer, or others?

Types are compared by what they hold, not by what they are called: aliases are opened, a union is a set of members, null is one
of them. Two models or enums that are the same schema in both documents count as equal here; their members are compared once,
where the schema stands.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from typing import Any

from .code import Code
from .ir import LIMITS, Alias, Array, Enum, Limits, Map, Named, Nullable, Scalar, Type, Union
from .problems import shown

Met = tuple[tuple[Type, Type], ...]


@dataclass(frozen=True)
class Difference:
    lost: bool = False
    """Some values are no longer allowed."""
    gained: bool = False
    """Some are allowed that were not."""
    limits: tuple[str, ...] = ()
    """Which limits changed: "maxLength: 64 → 32"."""

    def __and__(self, other: Difference) -> Difference:
        limits = tuple(dict.fromkeys((*self.limits, *other.limits)))
        return Difference(self.lost or other.lost, self.gained or other.gained, limits)

    def __bool__(self) -> bool:
        return self.lost or self.gained

    @property
    def change(self) -> str:
        return ("narrower", "other")[self.gained] if self.lost else ("same", "wider")[self.gained]


SAME, OTHER = Difference(), Difference(lost=True, gained=True)
_NULL = Scalar("null")


class Sides:
    """Two documents, and which schemas of the first are which of the second."""

    def __init__(self, old: Code, new: Code, pairs: Iterable[tuple[str, str]]) -> None:
        self.old, self.new = old, new
        self.pairs = set(pairs)

    def difference(self, old: Type, new: Type, limits: bool = True, met: Met = ()) -> Difference:
        """How the set of values changed. Without `limits` as readers see it, who never notice these."""
        if (old, new) in met:
            return SAME  # a circle: whatever differs in it was found on the way round
        if isinstance(old, Named) and isinstance(new, Named) and self.shown(old.name, new.name):
            return SAME
        met = (*met, (old, new))
        a, b = self._members(old, new)
        free = [any(map(_free, side)) for side in (a, b)]
        if any(free):
            return _presence(*free)
        null = _presence(_NULL in a, _NULL in b)
        a, b = ([kind for kind in side if kind != _NULL] for side in (a, b))
        if len(a) == len(b) == 1:
            return null & self._one(a[0], b[0], limits, met)
        found = [[self._one(one, other, limits, met) for other in b] for one in a]
        lost = any(all(d.lost for d in row) for row in found)
        gained = any(all(row[i].gained for row in found) for i in range(len(b)))
        told = tuple(text for row in found for d in row if not (d.lost and d.gained) for text in d.limits)
        return null & Difference(lost, gained, told if lost or gained else ())

    def _members(self, old: Type, new: Type) -> tuple[list[Type], list[Type]]:
        """The members of both; aliases that both show by name stay closed, since they are compared by themselves."""
        sides = (old, self.old), (new, self.new)
        a, b = (
            {k.name for k in members(kind, code, code.made) if isinstance(k, Named)} for kind, code in sides
        )
        closed = [(one, other) for one in a for other in b if self.shown(one, other)]
        keep = {one for one, _ in closed}, {other for _, other in closed}
        return members(old, self.old, keep[0]), members(new, self.new, keep[1])

    def _one(self, old: Type, new: Type, limits: bool, met: Met) -> Difference:
        """One member of a union, or what is none, against another."""
        match old, new:
            case Named(a), Named(b):
                return SAME if (a, b) in self.pairs else OTHER
            case Array(a), Array(b):
                bounds = _limits(old.limits, new.limits) if limits else SAME
                return self.difference(a, b, limits, met) & bounds
            case Map(a), Map(b):
                return self.difference(a, b, limits, met)
        one, other = _plain(old, self.old), _plain(new, self.new)
        if one is None or other is None:
            return OTHER
        found = _kind(one.kind, other.kind) & _values(one, other)
        if not limits or (found.lost and found.gained) or bool(one.values) != bool(other.values):
            return found  # listed values keep the limits
        return found & _limits(one.limits, other.limits)

    def shown(self, old: str, new: str) -> bool:
        """Whether two schemas are one, and signatures show it by name."""
        return (old, new) in self.pairs and shows(self.old, old) and shows(self.new, new)


def shows(code: Code, name: str) -> bool:
    """Whether signatures show the schema by its name: an alias that is opened where it is used has none there."""
    kind = code.seen(Named(name))
    return Named(name) in (kind, kind.inner if isinstance(kind, Nullable) else kind)


def union_in(kind: Type) -> Union | None:
    inner = kind.inner if isinstance(kind, Nullable) else kind
    return inner if isinstance(inner, Union) else None


def members(kind: Type, code: Code, closed: Container[str] = ()) -> list[Type]:
    """The members of a union, null among them; of any other type, itself. Aliases are opened unless `closed` has them."""
    out: list[Type] = []
    todo, met = [kind], set[str]()
    while todo:
        match todo.pop(0):
            case Nullable(inner):
                todo += [inner, _NULL]
            case Union(kinds):
                todo += kinds
            case Named(name) if isinstance(schema := code.made[name], Alias) and name not in closed:
                todo += [] if name in met else [schema.type]
                met.add(name)
            case other:
                out.append(other)
    return out


def _free(kind: Type) -> bool:
    return isinstance(kind, Scalar) and kind.kind == "any"


def _plain(kind: Type, code: Code) -> Scalar | None:
    """A plain value. An enum is its base with values."""
    if isinstance(kind, Named):
        schema = code.made[kind.name]
        if not isinstance(schema, Enum):
            return None
        return Scalar(schema.base, values=tuple(member.value for member in schema.members))
    return kind if isinstance(kind, Scalar) else None


def _presence(old: bool, new: bool) -> Difference:
    return Difference(old and not new, new and not old)


def _kind(old: str, new: str) -> Difference:
    def fits(one: str, other: str) -> bool:
        return one in (other, "never") or (one, other) == ("integer", "number")

    return Difference(not fits(old, new), not fits(new, old))


def _values(old: Scalar, new: Scalar) -> Difference:
    """The values of a `const` or an enum; none means that all are allowed."""
    was, now = ({repr(value): value for value in side.values} for side in (old, new))
    if not was or not now:
        return _presence(not was, not now)
    texts = [", ".join(map(shown, side.values())) for side in (was, now)]
    said = (f"values: {' → '.join(texts)}",) if was.keys() != now.keys() else ()
    return Difference(bool(was.keys() - now.keys()), bool(now.keys() - was.keys()), said)


_CHECKED_FORMATS = ("email",)
"""Formats that are checked before sending; the others are notes for people."""


def _limits(old: Limits, new: Limits) -> Difference:
    found = SAME
    for name in LIMITS:
        a, b = (_limit(dict(limits).get(name), name) for limits in (old, new))
        if a == b:
            continue
        lost, gained = b is not None, a is not None
        if lost and gained and ("min" in name.lower() or "max" in name.lower()):
            gained = (b > a) == ("max" in name.lower())
            lost = not gained
        said = " → ".join("none" if value is None else shown(str(value)) for value in (a, b))
        found &= Difference(lost, gained, (f"{name}: {said}",))
    return found


def _limit(value: Any, name: str) -> Any:
    return None if name == "format" and value not in _CHECKED_FORMATS else value
