"""What signatures show of a document's schemas, and which schemas of two documents are the same one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from . import ir
from .calls import Argument, arguments
from .code import Code
from .findings import Direction
from .problems import child
from .widening import members

Shown = dict[str, set[tuple[Direction, str]]]


def name_of(op: ir.Operation) -> str:
    return f"{op.resource}.{op.name}"


def path_of(op: ir.Operation) -> str:
    """The path with its parameters by their places: their names are compared as arguments."""
    path = op.path
    for index, p in enumerate(p for p in op.parameters if p.location == "path"):
        path = path.replace("{" + p.wire + "}", f"{{{index}}}")
    return path


@dataclass(frozen=True, kw_only=True)
class Slot(ir.Value):
    """A value that has a name: an argument of a method, a field of a model."""

    sent: str
    """Where it travels, and under which name."""
    needed: dict[Direction, bool]
    """Callers must give it; readers always find it."""
    positional: bool = False
    aliases: tuple[str, ...] = ()


class Side:
    """One of two documents."""

    def __init__(self, api: ir.Api) -> None:
        self.api, self.code, self.schemas = api, Code(api.schemas), api.by_name
        self.operations = {name_of(op): op for op in api.operations}
        self.shown = shown_by(api.operations, self.code)
        self.flattened = {op.body.model for op in api.operations if op.body is not None}
        """Models whose fields are the arguments of methods."""

    def arguments(self, op: ir.Operation) -> dict[str, Slot]:
        sent = {f.name: f"body {f.wire}" for f in (op.body.fields if op.body else ())}
        path = [p.wire for p in op.parameters if p.location == "path"]
        for p in op.parameters:
            lists = any(isinstance(kind, ir.Array) for kind in members(p.type, self.code))
            joined = f" joined by {p.delimiter}" if lists and not p.explode else ""
            where = path.index(p.wire) if p.location == "path" else p.wire  # in a path only the place counts
            sent[p.name] = f"{p.location} {where}{joined}"
        body = self.schemas.get(op.body.model or "") if op.body else None
        further = child(body.pointer if body else op.pointer, "additionalProperties")
        found = (replace(a, pointer=a.pointer or further) for a in arguments(op, self.code))
        return {a.name: self._slot(a, sent.get(a.name, "body")) for a in found}

    def fields(self, model: ir.Model) -> dict[str, Slot]:
        return {f.name: self._slot(f, f.wire) for f in model.fields}

    def _slot(self, a: Argument | ir.Field, sent: str) -> Slot:
        filled = a.client_value is not None or getattr(a, "const", ir.ABSENT) is not ir.ABSENT
        needed: dict[Direction, bool] = {"passed": a.required and not filled, "read": a.required}
        more = {name: getattr(a, name) for name in ("positional", "aliases") if hasattr(a, name)}
        return Slot(**a.shared(), **more, sent=sent, needed=needed)


def shown_by(operations: Iterable[ir.Operation], code: Code) -> Shown:
    """Schema → whether callers pass it or read it, and in which methods."""
    out: Shown = {}
    for op in operations:
        kinds: dict[Direction, list[ir.Type]] = {
            "passed": [a.type for a in arguments(op, code)],
            "read": read(op),
        }
        for direction, some in kinds.items():
            for name in ir.reached(code.made, some):
                out.setdefault(name, set()).add((direction, name_of(op)))
    return out


def read(op: ir.Operation) -> list[ir.Type]:
    return [op.returns] + ([] if op.record is None else [op.record])


def pairs(
    old: Side, new: Side, operations: Iterable[tuple[ir.Operation, ir.Operation]], names: bool
) -> list[tuple[str, str]]:
    """Which schemas of two documents are the same one.

    Those of one name are; and those in the same place where one name went and another came, if half of the members stayed.
    Without `names`, all that stand in the same place are.
    """
    out = dict.fromkeys((name, name) for name in old.schemas if names and name in new.schemas)
    todo: list[tuple[ir.Type, ir.Type]] = [(ir.Named(a), ir.Named(b)) for a, b in out]
    for before, after in operations:
        sides = (old, before), (new, after)
        was, now = ({a.sent: a.type for a in side.arguments(op).values()} for side, op in sides)
        todo += [(was[sent], now[sent]) for sent in was if sent in now]
        todo += zip(read(before), read(after), strict=False)
    met: set[str] = set()
    while todo:
        a, b = todo.pop(0)
        if repr((a, b)) in met:
            continue
        met.add(repr((a, b)))
        if isinstance(a, ir.Named) and isinstance(b, ir.Named):
            one, other = old.schemas[a.name], new.schemas[b.name]
            came = a.name not in new.schemas and b.name not in old.schemas
            if (
                (came and _likeness(one, other) >= 0.5)
                if names
                else isinstance(one, ir.Alias) == isinstance(other, ir.Alias)
            ):
                out[a.name, b.name] = None
            if (a.name, b.name) in out:
                parts = ir.parts(other)
                todo += [(kind, parts[at]) for at, kind in ir.parts(one).items() if at in parts]
            if not isinstance(one, ir.Alias) and not isinstance(other, ir.Alias):
                continue
        todo += _opposite(members(a, old.code), members(b, new.code), old, new)
    return list(out)


def _opposite(a: list[ir.Type], b: list[ir.Type], old: Side, new: Side) -> Iterator[tuple[ir.Type, ir.Type]]:
    """The members of two unions that follow each other: of named ones, those that are most alike."""
    yield from zip(*([m.item for m in side if isinstance(m, ir.Array)] for side in (a, b)), strict=False)
    yield from zip(*([m.value for m in side if isinstance(m, ir.Map)] for side in (a, b)), strict=False)
    left = [kind for kind in b if isinstance(kind, ir.Named)]
    for kind in a:
        if isinstance(kind, ir.Named) and left:
            likeness = [_likeness(old.schemas[kind.name], new.schemas[other.name]) for other in left]
            if len(left) == 1 or max(likeness):
                yield kind, left.pop(likeness.index(max(likeness)))


def _likeness(a: ir.Schema, b: ir.Schema) -> float:
    """How much of two schemas is the same: the share of common members, 0 where a constant tells them apart."""
    match a, b:
        case ir.Model(), ir.Model():
            was, now = ({f.wire: f.const for f in side.fields} for side in (a, b))
            if any(ir.ABSENT not in (was[w], now[w]) and was[w] != now[w] for w in was.keys() & now.keys()):
                return 0
            one, other = set(was), set(now)
        case ir.Enum(), ir.Enum():
            one, other = ({str(m.value) for m in side.members} for side in (a, b))
        case _:
            return float(type(a) is type(b))
    return (a.name == b.name) + (len(one & other) / len(one | other) if one | other else 1)
