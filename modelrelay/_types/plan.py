"""Types → plans: the schema of a type, and how a value of it is built out of JSON that fits the schema.

The composition is here: objects, unions and containers of any libraries nest in each other, references are kept, refusals name the
field. What a class consists of is `_annotation`'s, everything pydantic is `_pydantic`'s.
"""

from __future__ import annotations

import collections
import collections.abc as abc
import enum
import functools
import itertools
import json
import re
import types
import typing
from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Annotated, Any, Literal, NamedTuple, TypeAlias, TypeVar, Union
from uuid import UUID

import msgspec

from .._core.errors import ValidationError
from .annotation import (
    Field,
    bound,
    doc_of,
    fields_of,
    is_field,
    is_pydantic,
    parts,
    peeled,
    said,
    tag_of,
    text_of,
)
from .json_schema import Path, ValidationIssue, check_schema, rendered, same, shown

_SCALARS = (str, int, float, bool, types.NoneType)

Build: TypeAlias = Callable[[Any, Path, list[ValidationIssue]], Any]
"""(JSON value that fits the schema, its path, issues to add to) → the value."""


class Plan(NamedTuple):
    schema: dict[str, Any]
    build: Build


def as_is(value: Any, path: Path, issues: list[ValidationIssue]) -> Any:
    return value


def plainly(value: Any, path: Path, issues: list[ValidationIssue]) -> Any:
    """Any JSON, with the floats that JSON users expect."""
    if isinstance(value, dict):
        return {name: plainly(item, path, issues) for name, item in value.items()}
    if isinstance(value, list):
        return [plainly(item, path, issues) for item in value]
    return float(value) if isinstance(value, Decimal) else value


def _made(make: Callable[[Any], Any]) -> Build:
    """A build out of a function that may refuse a value: its own words become the issue."""

    def build(value: Any, path: Path, issues: list[ValidationIssue]) -> Any:
        try:
            return make(value)
        except (ValueError, TypeError, ArithmeticError, AssertionError) as error:
            issues.append(ValidationIssue(rendered(path), str(error) or f"refused, got {shown(value)}"))

    return build


def _float(value: Any) -> float:
    number = float(value)
    if number in (float("inf"), float("-inf")):
        raise ValueError(f"expected a number that a float can hold, got {shown(str(value))}")
    return number


def _decimal(value: Any) -> Decimal:
    return value if isinstance(value, Decimal) else Decimal(str(value))


def _by_msgspec(type_: Any) -> Callable[[Any], Any]:
    return functools.partial(msgspec.convert, type=type_)


FORMATS: dict[str, Callable[[str], Any]] = {
    "date-time": _by_msgspec(datetime),
    "date": _by_msgspec(date),
    "time": _by_msgspec(time),
    "duration": _by_msgspec(timedelta),
    "uuid": _by_msgspec(UUID),
    "byte": _by_msgspec(bytes),
}
_LEAVES: dict[Any, Plan] = {
    str: Plan({"type": "string"}, as_is),
    bool: Plan({"type": "boolean"}, as_is),
    types.NoneType: Plan({"type": "null"}, as_is),
    int: Plan({"type": "integer"}, _made(int)),
    float: Plan({"type": "number"}, _made(_float)),
    Decimal: Plan({"type": "number"}, _made(_decimal)),
    **{
        type_: Plan({"type": "string", "format": name}, _made(FORMATS[name]))
        for type_, name in {
            datetime: "date-time",
            date: "date",
            time: "time",
            timedelta: "duration",
            UUID: "uuid",
            bytes: "byte",
        }.items()
    },
}
_ARRAYS: dict[Any, Callable[[Iterable[Any]], Any]] = {
    list: list,
    tuple: tuple,
    set: set,
    frozenset: frozenset,
    collections.deque: collections.deque,
    abc.Sequence: list,
    abc.MutableSequence: list,
    abc.Collection: list,
    abc.Iterable: list,
    abc.Set: frozenset,
    abc.MutableSet: set,
}
_MAPS = (dict, abc.Mapping, abc.MutableMapping)
_BOUNDS = {
    "gt": "exclusiveMinimum",
    "ge": "minimum",
    "lt": "exclusiveMaximum",
    "le": "maximum",
    "multiple_of": "multipleOf",
    "pattern": "pattern",
}
_LENGTHS = {"string": "Length", "array": "Items", "object": "Properties"}
_COMPARE: dict[str, tuple[str, Callable[[Any, Any], bool]]] = {
    "gt": ("more than", lambda value, bound: value > bound),
    "ge": ("at least", lambda value, bound: value >= bound),
    "lt": ("less than", lambda value, bound: value < bound),
    "le": ("at most", lambda value, bound: value <= bound),
}


class Compiler:
    """Types → schemas with `$defs`, and the functions that build their values."""

    def __init__(self, strict: bool) -> None:
        self.strict = strict
        self.defs: dict[str, Any] = {}
        self.names: dict[str, str] = {}
        self.exact = False
        """A Decimal is somewhere in it: numbers are read with all their digits."""
        self._records: dict[Any, tuple[str, list[Build]]] = {}
        self._by_others: dict[Any, Plan] = {}
        self._definitions: list[tuple[str, Any, str]] = []
        """Pydantic's names and definitions, and our names for them: to tell the same from the namesake."""

    def name(self, type_: Any) -> str:
        """A name that providers take: the type's own, `list_Person` for `list[Person]`."""
        return re.sub(r"[^A-Za-z0-9_-]+", "_", said(type_)).strip("_")[:64] or "response"

    def plan(self, type_: Any, where: str) -> Plan:
        """The plan for a type; `where` names the field that has it, for refusals."""
        type_, notes = peeled(type_)
        if any(is_pydantic(note) and not is_field(note) for note in notes):
            return self._by_pydantic(Annotated[type_, *notes], where)
        return self._noted(self._bare(type_, where), notes)

    def _bare(self, type_: Any, where: str) -> Plan:
        origin: Any = typing.get_origin(type_) or type_
        args = typing.get_args(type_)
        if isinstance(type_, (str, typing.ForwardRef)):
            raise self.refused(where, f"the annotation {type_!r} cannot be resolved")
        if not _is_hashable(origin):
            kind = type(type_).__name__
            raise self.refused(where, f"expected a type, got an instance of {kind}; pass the class {kind}")
        if type_ in (Any, object):
            return self.anything(where)
        if hasattr(origin, "__value__"):  # `type X = …`
            return self.record(type_, lambda: self.plan(bound(type_)(origin.__value__), where), alias=True)
        if isinstance(type_, TypeVar):
            return self.plan(type_.__bound__ or Any, where)
        if origin in _LEAVES:
            self.exact = self.exact or origin is Decimal
            return _LEAVES[origin]
        if origin in (Union, types.UnionType):
            return self._union(args, where)
        if origin is Literal:
            return self._literal(args, where)
        if origin in _ARRAYS:
            return self._array(origin, args, where)
        if origin in _MAPS:
            return self._map(args or (str, Any), type_, where)
        if isinstance(origin, type):
            if is_pydantic(origin):
                return self._by_pydantic(type_, where)
            if issubclass(origin, enum.Enum):
                return self._enum(origin, where)
            fields = fields_of(origin)
            if fields is not None:
                return self.record(type_, lambda: self._object(origin, bound(type_), fields))
        raise self.refused(where, f"{said(type_)} has no JSON Schema that this SDK knows")

    def refused(self, where: str, problem: str) -> ValidationError:
        return ValidationError(problem, field=where or None)

    # Leaves

    def anything(self, where: str) -> Plan:
        if self.strict:
            raise self.refused(
                where,
                "any JSON value is allowed, which strict schemas cannot describe; use a concrete type or strict=False",
            )
        return Plan({}, plainly)

    def _literal(self, options: tuple[Any, ...], where: str) -> Plan:
        values = {}
        for option in options:
            value = option.value if isinstance(option, enum.Enum) else option
            if not isinstance(value, _SCALARS):
                raise self.refused(where, f"{option!r} is not a value that JSON has")
            values[json.dumps(value)] = (value, option)
        return _choice(list(values.values()))

    def _enum(self, type_: type[enum.Enum], where: str) -> Plan:
        plan = self._literal(tuple(type_), where)
        return Plan({**plan.schema, **_described(doc_of(type_).description)}, plan.build)

    # Composition

    def _union(self, members: tuple[Any, ...], where: str) -> Plan:
        plans = [self.plan(member, where) for member in members if member is not msgspec.UnsetType]
        branches: list[dict[str, Any]] = []
        for plan in plans:
            inner = plan.schema["anyOf"] if plan.schema.keys() == {"anyOf"} else [plan.schema]
            branches += [branch for branch in inner if branch not in branches]

        def build(value: Any, path: Path, issues: list[ValidationIssue]) -> Any:
            refused: list[ValidationIssue] = []
            for plan in plans:
                if self._fits(value, plan.schema):
                    refused = []
                    built = plan.build(value, path, refused)
                    if not refused:
                        return built
            issues += refused

        return Plan({"anyOf": branches} if len(branches) > 1 else branches[0], build)

    def _fits(self, value: Any, schema: dict[str, Any]) -> bool:
        return not check_schema(value, schema, self.defs, formats=FORMATS)

    def _array(self, origin: Any, args: tuple[Any, ...], where: str) -> Plan:
        make = _ARRAYS[origin]
        if origin is tuple and args and args[-1] is not Ellipsis:
            return self._tuple([self.plan(arg, where) for arg in args])
        item = self.plan(args[0] if args else Any, where)

        def build(value: Any, path: Path, issues: list[ValidationIssue]) -> Any:
            items = [item.build(each, (path, index), issues) for index, each in enumerate(value)]
            return None if issues else _made(make)(items, path, issues)

        return Plan({"type": "array", "items": item.schema}, build)

    def _tuple(self, items: list[Plan]) -> Plan:
        def build(value: Any, path: Path, issues: list[ValidationIssue]) -> Any:
            each = zip(items, value, strict=True)
            return tuple(item.build(one, (path, index), issues) for index, (item, one) in enumerate(each))

        size = {"minItems": len(items), "maxItems": len(items)}
        return Plan({"type": "array", "prefixItems": [item.schema for item in items], **size}, build)

    def _map(self, args: tuple[Any, ...], type_: Any, where: str) -> Plan:
        if self.strict:
            raise self.refused(
                where,
                f"{said(type_)} is an open map, which strict schemas cannot describe; "
                "use a list of objects with a key and a value, or strict=False",
            )
        key, item = self.plan(args[0], where), self.plan(args[1], where)
        if key.schema.get("type") != "string":
            raise self.refused(where, f"the keys of {said(type_)} must be strings, as JSON has them")

        def build(value: Any, path: Path, issues: list[ValidationIssue]) -> Any:
            return {
                key.build(name, (path, name), issues): item.build(each, (path, name), issues)
                for name, each in value.items()
            }

        schema: dict[str, Any] = {"type": "object", "additionalProperties": item.schema or True}
        return Plan(schema if args[0] is str else schema | {"propertyNames": key.schema}, build)

    # Classes

    def record(self, type_: Any, make: Callable[[], Plan], *, alias: bool = False) -> Plan:
        """The plan of something with a name: described once, in `$defs`, so that it may contain itself. An alias that does not
        is as good as what it stands for."""
        key = type_ if _is_hashable(type_) else repr(type_)
        if key not in self._records:
            name = self._unused(self.name(type_))
            self.defs[name] = {}  # its place in the order
            self._records[key] = name, []
            plan = make()
            if alias and f'"#/$defs/{name}"' not in json.dumps([plan.schema, self.defs]):
                del self.defs[name], self._records[key]
                return plan
            self.defs[name] = plan.schema
            self._records[key][1].append(plan.build)
        name, builds = self._records[key]
        return Plan({"$ref": f"#/$defs/{name}"}, lambda value, path, issues: builds[0](value, path, issues))

    def _unused(self, name: str) -> str:
        names = [name, *(f"{name}_{number}" for number in range(2, len(self.defs) + 3))]
        return next(name for name in names if name not in self.defs)

    def reserve(self, name: str, definition: Any) -> str:
        """A name in `$defs` for somebody else's definition: the one it has when the same came before."""
        for known, same_definition, ours in self._definitions:
            if known == name and same_definition == definition:
                return ours
        ours = self._unused(name)
        self._definitions.append((name, definition, ours))
        self.defs[ours] = {}
        return ours

    def _object(self, type_: type, hints: Callable[[Any], Any], fields: list[Field]) -> Plan:
        doc = doc_of(type_)
        properties, required, plans = {}, [], []
        tag_field, tag = tag_of(type_)
        if tag_field:
            properties[tag_field] = _choice([(tag, tag)]).schema
            required.append(tag_field)
        for field in fields:
            plan = self.plan(hints(field.type), f"{type_.__name__}.{field.name}")
            plan = self._described(plan, field.description or doc.parameters.get(field.name, ""))
            absent = field.omit and self.strict and not _is_nullable(plan.schema)
            properties[field.key] = _nullable(plan.schema) if absent else plan.schema
            if self.strict or field.required:
                required.append(field.key)
            if field.key != field.name:
                self.names[field.name] = field.key
            plans.append((field, plan.build, absent))

        construct = _made(lambda members: type_(**members))

        def build(value: Any, path: Path, issues: list[ValidationIssue]) -> Any:
            before = len(issues)
            members = {
                field.name: build_member(value[field.key], (path, field.key), issues)
                for field, build_member, absent in plans
                if field.key in value and not (absent and value[field.key] is None)
            }
            return construct(members, path, issues) if len(issues) == before else None

        schema = {"type": "object", **_described(doc.description), "properties": properties}
        return Plan(schema | {"required": required, "additionalProperties": False}, build)

    def _described(self, plan: Plan, text: str) -> Plan:
        """Its own description, unless the annotation has one; beside a `$ref` providers take none."""
        if not text or "description" in plan.schema:
            return plan
        schema = {"anyOf": [plan.schema]} if "$ref" in plan.schema else plan.schema
        return Plan({**schema, "description": text}, plan.build)

    def _noted(self, plan: Plan, notes: list[Any]) -> Plan:
        """With the constraints and descriptions of `Annotated`, whichever library's notes they are."""
        for note in itertools.chain.from_iterable(map(parts, notes)):
            if text := text_of(note):
                plain = {key: value for key, value in plan.schema.items() if key != "description"}
                plan = self._described(Plan(plain, plan.build), text)
            for name in (*_BOUNDS, "min_length", "max_length"):
                limit = getattr(note, name, None)
                if limit is None:
                    continue
                if name in _COMPARE and not isinstance(limit, (int, float, Decimal)):
                    # A date, say: JSON Schema has no word for it.
                    plan = Plan(plan.schema, _compared(plan.build, name, limit))
                else:
                    plan = Plan(_constrained(plan.schema, name, limit), plan.build)
            if type(note).__name__ == "Predicate":
                plan = Plan(plan.schema, _satisfying(plan.build, note.func))
        return plan

    def _by_pydantic(self, type_: Any, where: str) -> Plan:
        from .pydantic_models import plan_of

        if not _is_hashable(type_):
            return plan_of(type_, where, self)
        if type_ not in self._by_others:
            self._by_others[type_] = plan_of(type_, where, self)
        return self._by_others[type_]


def _is_hashable(type_: Any) -> bool:
    """`Annotated[int, Field(gt=0)]` is not."""
    try:
        hash(type_)
    except TypeError:
        return False
    return True


def _described(text: str) -> dict[str, str]:
    return {"description": text} if text else {}


def _choice(options: list[tuple[Any, Any]]) -> Plan:
    """One of several literal values: (as JSON has it, as Python has it)."""
    values = [value for value, _ in options]
    kinds = {_LEAVES[type(value)].schema["type"] for value in values}
    schema: dict[str, Any] = {"type": kinds.pop()} if len(kinds) == 1 else {}
    schema |= {"const": values[0]} if len(values) == 1 else {"enum": values}

    def build(value: Any, path: Path, issues: list[ValidationIssue]) -> Any:
        return next(option for known, option in options if same(known, value))

    return Plan(schema, build)


def _is_nullable(schema: dict[str, Any]) -> bool:
    return {"type": "null"} in schema.get("anyOf", [schema])


def _nullable(schema: dict[str, Any]) -> dict[str, Any]:
    about = _described(schema.get("description", ""))
    bare = {key: value for key, value in schema.items() if key != "description"}
    return {"anyOf": [*(bare["anyOf"] if bare.keys() == {"anyOf"} else [bare]), {"type": "null"}], **about}


def _constrained(schema: dict[str, Any], name: str, limit: Any) -> dict[str, Any]:
    """With one limit, in the branches of a union that it can be about."""
    if "anyOf" in schema:
        return {**schema, "anyOf": [_constrained(branch, name, limit) for branch in schema["anyOf"]]}
    kind = schema.get("type", "")
    if name in ("min_length", "max_length"):
        return {**schema, name[:3] + _LENGTHS[kind]: limit} if kind in _LENGTHS else schema
    if kind not in (("string",) if name == "pattern" else ("number", "integer")):
        return schema
    if isinstance(limit, Decimal):
        limit = int(limit) if limit == limit.to_integral_value() else float(limit)
    return {**schema, _BOUNDS[name]: limit.pattern if isinstance(limit, re.Pattern) else limit}


def _compared(build: Build, name: str, limit: Any) -> Build:
    words, holds = _COMPARE[name]

    @_made
    def checked(value: Any) -> Any:
        if value is not None and not holds(value, limit):
            raise ValueError(f"expected {words} {limit}, got {value}")
        return value

    def build_compared(value: Any, path: Path, issues: list[ValidationIssue]) -> Any:
        before = len(issues)
        built = build(value, path, issues)
        return checked(built, path, issues) if len(issues) == before else None

    return build_compared


def _satisfying(build: Build, holds: Callable[[Any], bool]) -> Build:
    def build_satisfying(value: Any, path: Path, issues: list[ValidationIssue]) -> Any:
        before = len(issues)
        built = build(value, path, issues)
        if len(issues) == before and not holds(built):
            name = getattr(holds, "__name__", "the predicate")
            issues.append(ValidationIssue(rendered(path), f"does not satisfy {name}, got {shown(value)}"))
        return built

    return build_satisfying
