"""What signatures show of a document's schemas, and which schemas of two documents are the same one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from .calls import Argument, arguments
from .code import Code
from .findings import Direction
from .ir import (
    ABSENT,
    Alias,
    Api,
    Array,
    Enum,
    Field,
    Map,
    Model,
    Named,
    Nullable,
    Operation,
    Schema,
    Type,
    Union,
)
from .problems import child
from .widening import members

SCHEMAS = "#/components/schemas/"


def name_of(op: Operation) -> str:
    return f"{op.resource}.{op.name}"


def path_of(op: Operation) -> str:
    """The path with its parameters by their places: their names are compared as arguments."""
    path = op.path
    for index, p in enumerate(p for p in op.parameters if p.location == "path"):
        path = path.replace("{" + p.wire + "}", f"{{{index}}}")
    return path


Shown = dict[str, dict[Direction, set[str]]]


@dataclass(frozen=True)
class Slot:
    """A value that has a name: an argument of a method, a field of a model."""

    name: str
    sent: str
    """Where it travels, and under which name."""
    kind: Type
    needed: dict[Direction, bool]
    """Callers must give it; readers always find it."""
    pointer: str
    default: Any
    deprecated: bool
    positional: bool = False
    aliases: tuple[str, ...] = ()


class Side:
    """One of two documents."""

    def __init__(self, api: Api) -> None:
        self.api, self.code, self.schemas = api, Code(api.schemas), api.by_name
        self.operations = {(op.resource, op.name): op for op in api.operations}
        self.shown = shown_by(api.operations, self.code)
        self.flattened = {op.body.model for op in api.operations if op.body is not None}
        """Models whose fields are the arguments of methods."""

    def named(self, ref: str) -> str:
        """The Python name of a component that a `$ref` names; empty when it is none."""
        return next((s.name for s in self.api.schemas if f"{SCHEMAS}{s.component}" == ref), "")

    def arguments(self, op: Operation) -> dict[str, Slot]:
        sent = {f.name: f"body {f.wire}" for f in (op.body.fields if op.body else ())}
        path = [p.wire for p in op.parameters if p.location == "path"]
        for p in op.parameters:
            lists = any(isinstance(kind, Array) for kind in members(p.type, self.code))
            joined = f" joined by {p.delimiter}" if lists and not p.explode else ""
            where = path.index(p.wire) if p.location == "path" else p.wire  # in a path only the place counts
            sent[p.name] = f"{p.location} {where}{joined}"
        return {a.name: self._argument(op, a, sent.get(a.name, "body")) for a in arguments(op, self.code)}

    def _argument(self, op: Operation, a: Argument, sent: str) -> Slot:
        needed: dict[Direction, bool] = {"passed": a.required and a.client_value is None}
        body = self.schemas.get(op.body.model or "") if op.body else None
        pointer = a.pointer or child(body.pointer if body else op.pointer, "additionalProperties")
        return Slot(a.name, sent, a.kind, needed, pointer, a.default, a.deprecated, positional=a.positional)

    def fields(self, model: Model) -> dict[str, Slot]:
        return {f.name: _field(f) for f in model.fields}


def _field(f: Field) -> Slot:
    needed: dict[Direction, bool] = {"passed": f.required and f.const is ABSENT, "read": f.required}
    return Slot(f.name, f.wire, f.type, needed, f.pointer, f.default, f.deprecated, aliases=f.aliases)


def shown_by(operations: Iterable[Operation], code: Code) -> Shown:
    """Schema → whether callers pass it, read it, and in which methods."""
    out: Shown = {}
    for op in operations:
        kinds: dict[Direction, list[Type]] = {
            "passed": [a.kind for a in arguments(op, code)],
            "read": read(op),
        }
        for direction, some in kinds.items():
            for name in reached(code.made, some):
                out.setdefault(name, {}).setdefault(direction, set()).add(name_of(op))
    return out


def read(op: Operation) -> list[Type]:
    return [op.returns] + ([] if op.record is None else [op.record])


def reached(schemas: dict[str, Schema], kinds: Iterable[Type]) -> set[str]:
    """Every schema that types show, through the fields of models too."""
    out: set[str] = set()
    todo = list(kinds)
    while todo:
        match todo.pop():
            case Named(name) if name not in out:
                out.add(name)
                todo += dict(_parts(schemas[name])).values()
            case Array(inner) | Map(inner) | Nullable(inner):
                todo.append(inner)
            case Union(found):
                todo += found
    return out


def _parts(schema: Schema) -> Iterator[tuple[str, Type]]:
    """The types in a schema, by their places."""
    if isinstance(schema, Alias):
        yield "", schema.type
    elif isinstance(schema, Model):
        yield from ((f.wire, f.type) for f in schema.fields)
        if schema.additional is not None:
            yield "*", schema.additional


def pairs(
    old: Side, new: Side, operations: Iterable[tuple[Operation, Operation]], names: bool
) -> list[tuple[str, str]]:
    """Which schemas of two documents are the same one.

    Those of one name are; and those in the same place where one name went and another came, if half of the members stayed.
    Without `names`, all that stand in the same place are.
    """
    out = dict.fromkeys((name, name) for name in old.schemas if names and name in new.schemas)
    todo: list[tuple[Type, Type]] = [(Named(a), Named(b)) for a, b in out]
    for before, after in operations:
        was, now = (
            {a.sent: a.kind for a in side.arguments(op).values()}
            for side, op in ((old, before), (new, after))
        )
        todo += [(was[sent], now[sent]) for sent in was if sent in now]
        todo += zip(read(before), read(after), strict=False)
    met: set[str] = set()
    while todo:
        a, b = todo.pop(0)
        if repr((a, b)) in met:
            continue
        met.add(repr((a, b)))
        if isinstance(a, Named) and isinstance(b, Named):
            pair = a.name, b.name
            one, other = old.schemas[a.name], new.schemas[b.name]
            came = a.name not in new.schemas and b.name not in old.schemas
            if (came and _likeness(one, other) >= 0.5) if names else not isinstance(one, Alias):
                out[pair] = None
            if pair in out:
                parts = dict(_parts(other))
                todo += [(kind, parts[at]) for at, kind in _parts(one) if at in parts]
            if not isinstance(one, Alias) and not isinstance(other, Alias):
                continue
        todo += _opposite(members(a, old.code), members(b, new.code), old, new)
    return list(out)


def _opposite(a: list[Type], b: list[Type], old: Side, new: Side) -> Iterator[tuple[Type, Type]]:
    """The members of two unions that follow each other: of named ones, those that are most alike."""
    yield from zip(
        *([m.item for m in side if isinstance(m, Array)] for side in (a, b)),
        strict=False,
    )
    yield from zip(*([m.value for m in side if isinstance(m, Map)] for side in (a, b)), strict=False)
    left = [kind for kind in b if isinstance(kind, Named)]
    for kind in a:
        if isinstance(kind, Named) and left:
            likeness = [_likeness(old.schemas[kind.name], new.schemas[other.name]) for other in left]
            if len(left) == 1 or max(likeness):
                yield kind, left.pop(likeness.index(max(likeness)))


def _likeness(a: Schema, b: Schema) -> float:
    """How much of two schemas is the same: the share of common members, 0 where a constant tells them apart."""
    match a, b:
        case Model(), Model():
            was, now = ({f.wire: f.const for f in side.fields} for side in (a, b))
            if any(ABSENT not in (was[w], now[w]) and was[w] != now[w] for w in was.keys() & now.keys()):
                return 0
            one, other = set(was), set(now)
        case Enum(), Enum():
            one, other = ({str(m.value) for m in side.members} for side in (a, b))
        case _:
            return float(type(a) is type(b))
    return (a.name == b.name) + (len(one & other) / len(one | other) if one | other else 1)
