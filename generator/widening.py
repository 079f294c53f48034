"""One type against another, for somebody who passes values of it or reads values of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .code import Code
from .ir import Alias, Array, Enum, Limits, Map, Named, Nullable, Scalar, Type, Union

Change = Literal["same", "wider", "narrower", "other"]


@dataclass(frozen=True)
class Sides:
    """Two documents, and which schemas of the first are called otherwise in the second."""

    old: Code
    new: Code
    renamed: dict[str, str]

    def change(self, old: Type, new: Type) -> Change:
        """How the set of values changed. Members of models are not looked into: they have findings of their own."""
        old, new = self.old.seen(old), self.new.seen(new)
        match old, new:
            case Nullable(a), Nullable(b):
                return self.change(a, b)
            case Nullable(a), _:
                return _both(self.change(a, new), "narrower")
            case _, Nullable(b):
                return _both(self.change(old, b), "wider")
            case Scalar(), Scalar():
                return _scalar(old, new)
            case Array(a), Array(b):
                return _both(self.change(a, b), _limits(old.limits, new.limits))
            case Map(a), Map(b):
                return self.change(a, b)
            case Named(a), Named(b):
                return self._named(a, b)
        if isinstance(new, Scalar) and new.kind == "any":
            return "wider"
        if isinstance(old, Scalar) and old.kind == "any":
            return "narrower"
        return self._mixed(old, new)

    def _named(self, a: str, b: str) -> Change:
        if self.renamed.get(a, a) == b:
            return "same"
        one, other = self._union(Named(a), self.old), self._union(Named(b), self.new)
        return "other" if one is None or other is None else self._members(one, other)

    def _mixed(self, old: Type, new: Type) -> Change:
        """Enum against text, a union against one of its members."""
        one, other = self._union(old, self.old), self._union(new, self.new)
        if one is not None or other is not None:
            return self._members(one or Union((old,)), other or Union((new,)))
        if isinstance(new, Scalar) and self._base(old, self.old) == new.kind:
            return "wider"
        if isinstance(old, Scalar) and self._base(new, self.new) == old.kind:
            return "narrower"
        return "other"

    def _members(self, old: Union, new: Union) -> Change:
        lost = any(all(self.change(a, b) not in ("same", "wider") for b in new.members) for a in old.members)
        gained = any(
            all(self.change(a, b) not in ("same", "narrower") for a in old.members) for b in new.members
        )
        return _both("narrower" if lost else "same", "wider" if gained else "same")

    @staticmethod
    def _union(kind: Type, code: Code) -> Union | None:
        if isinstance(kind, Named):
            schema = code.made[kind.name]
            inner = schema.type if isinstance(schema, Alias) else None
            inner = inner.inner if isinstance(inner, Nullable) else inner
            return inner if isinstance(inner, Union) else None
        return kind if isinstance(kind, Union) else None

    @staticmethod
    def _base(kind: Type, code: Code) -> str | None:
        schema = code.made[kind.name] if isinstance(kind, Named) else None
        return schema.base if isinstance(schema, Enum) else None


def _both(a: Change, b: Change) -> Change:
    if a == b or b == "same":
        return a
    return b if a == "same" else "other"


def _scalar(old: Scalar, new: Scalar) -> Change:
    found = _kind(old.kind, new.kind)
    found = _both(found, _values(old, new))
    return _both(found, _limits(old.limits, new.limits)) if old.kind == new.kind else found


def _kind(old: str, new: str) -> Change:
    if old == new:
        return "same"
    if new == "any" or (old, new) == ("integer", "number") or old == "never":
        return "wider"
    if old == "any" or (old, new) == ("number", "integer") or new == "never":
        return "narrower"
    return "other"


def _values(old: Scalar, new: Scalar) -> Change:
    if set(map(repr, old.values)) == set(map(repr, new.values)):
        return "same"
    if not new.values:
        return "wider"
    if not old.values:
        return "narrower"
    lost = [value for value in old.values if value not in new.values]
    gained = [value for value in new.values if value not in old.values]
    return _both("narrower" if lost else "same", "wider" if gained else "same")


_UPPER = ("maximum", "exclusive_maximum", "max_length", "max_items")
_LOWER = ("minimum", "exclusive_minimum", "min_length", "min_items")


def _limits(old: Limits, new: Limits) -> Change:
    found: Change = "same"
    for name in (*_UPPER, *_LOWER):
        a, b = getattr(old, name), getattr(new, name)
        if a == b:
            continue
        tighter = a is None or (b is not None and (b < a if name in _UPPER else b > a))
        found = _both(found, "narrower" if tighter else "wider")
    for name in ("pattern", "multiple_of", "unique_items"):
        a, b = getattr(old, name), getattr(new, name)
        if a != b:
            found = _both(found, "wider" if not b else "narrower" if not a else "other")
    if (old.format == "email") != (new.format == "email"):
        found = _both(found, "narrower" if new.format == "email" else "wider")
    return found


def shape_only(kind: Type) -> Type:
    """The type without what readers of values never notice: limits."""
    match kind:
        case Scalar():
            return Scalar(kind.kind, values=kind.values)
        case Array(item):
            return Array(shape_only(item))
        case Map(value):
            return Map(shape_only(value))
        case Nullable(inner):
            return Nullable(shape_only(inner))
        case Union(members, discriminator):
            return Union(tuple(shape_only(member) for member in members), discriminator)
    return kind
