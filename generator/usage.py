"""Which schemas the signatures of operations show, and to whom."""

from __future__ import annotations

from collections.abc import Iterable

from .calls import arguments
from .code import Code
from .findings import Direction
from .ir import Alias, Array, Map, Model, Named, Nullable, Operation, Type, Union


def shown_by(operations: Iterable[Operation], code: Code) -> dict[str, set[Direction]]:
    """Schema → how the signatures of operations show it."""
    out: dict[str, set[Direction]] = {}
    for op in operations:
        for argument in arguments(op, code):
            _reach(code, argument.kind, "passed", out)
        for kind in (op.returns, op.record):
            if kind is not None:
                _reach(code, kind, "read", out)
    return out


def _reach(code: Code, kind: Type, direction: Direction, out: dict[str, set[Direction]]) -> None:
    """Mark every schema that a type shows."""
    match kind:
        case Named(name):
            if direction in out.setdefault(name, set()):
                return
            out[name].add(direction)
            schema = code.made[name]
            if isinstance(schema, Alias):
                _reach(code, schema.type, direction, out)
            elif isinstance(schema, Model):
                for item in schema.fields:
                    _reach(code, item.type, direction, out)
                if schema.additional is not None:
                    _reach(code, schema.additional, direction, out)
        case Array(inner) | Map(inner) | Nullable(inner):
            _reach(code, inner, direction, out)
        case Union(members):
            for member in members:
                _reach(code, member, direction, out)
