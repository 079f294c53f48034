"""Types → plans: the schema of a type, and how to build a value from JSON that fits the schema.

Composition is here: objects, unions and containers of all libraries can be nested, references are kept, errors name the
field. `annotation` reads classes; the pydantic part is passed in. `strict` converts a plain schema for strict mode.
"""

from __future__ import annotations

import collections
import collections.abc as abc
import enum
import functools
import itertools
import json
import math
import re
import sys
import types
import typing
import zoneinfo
from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta, tzinfo
from decimal import Decimal
from typing import Annotated, Any, Literal, NamedTuple, TypeAlias, TypeVar, Union
from uuid import UUID

import msgspec

from .._core.codec import same
from .._core.errors import ValidationError, words_of
from .annotation import (
    Field,
    doc_of,
    fields_of,
    is_field,
    is_pydantic,
    parts,
    peel,
    resolve_annotations,
    substitution,
    tag_of,
    text_of,
    type_name,
)
from .json_schema import Path, ValidationIssue, check_schema, map_schemas, path_text, short_json


class Issues(list[ValidationIssue]):
    """The problem of a value, and the exception of the type's own code."""

    cause: Exception | None = None

    def add(self, path: Path, message: str, cause: Exception | None = None) -> None:
        self.append(ValidationIssue(path_text(path), message))
        self.cause = self.cause or cause


Build: TypeAlias = Callable[[Any, Path, Issues], Any]
"""(JSON value that fits the schema, its path, issues to add to) → the value."""


class Plan(NamedTuple):
    schema: dict[str, Any]
    build: Build


def as_is(value: Any, path: Path, issues: Issues) -> Any:
    return value


def plainly(value: Any) -> Any:
    """Any JSON, with floats as JSON users expect."""
    if isinstance(value, dict):
        return {name: plainly(item) for name, item in value.items()}
    if isinstance(value, list):
        return [plainly(item) for item in value]
    return float(value) if isinstance(value, Decimal) else value


def _build_with(make: Callable[[Any], Any]) -> Build:
    """A build from a function that may refuse a value or fail: its message becomes the issue."""

    def build(value: Any, path: Path, issues: Issues) -> Any:
        try:
            return make(value)
        except Exception as error:
            issues.add(path, words_of(error) or f"refused, got {short_json(value)}", error)

    return build


def _then(build: Build, check: Callable[[Any], Any]) -> Build:
    """A build whose values go through `check`, which raises or returns the value."""
    checked = _build_with(check)

    def build_checked(value: Any, path: Path, issues: Issues) -> Any:
        before = len(issues)
        built = build(value, path, issues)
        return checked(built, path, issues) if len(issues) == before else None

    return build_checked


# Leaves


def _float(value: Any) -> float:
    number = float(value)
    if math.isinf(number):
        raise ValueError(f"expected a number that a float can hold, got {short_json(str(value))}")
    return number


_TEXTS = {
    "date-time": datetime,
    "date": date,
    "time": time,
    "duration": timedelta,
    "uuid": UUID,
    "byte": bytes,
}
FORMATS: dict[str, Callable[[str], Any]] = {
    name: functools.partial(msgspec.convert, type=type_) for name, type_ in _TEXTS.items()
}
_LEAVES: dict[Any, Plan] = {
    str: Plan({"type": "string"}, as_is),
    typing.LiteralString: Plan({"type": "string"}, as_is),
    bool: Plan({"type": "boolean"}, as_is),
    types.NoneType: Plan({"type": "null"}, as_is),
    int: Plan({"type": "integer"}, _build_with(int)),
    float: Plan({"type": "number"}, _build_with(_float)),
    Decimal: Plan({"type": "number"}, _build_with(lambda value: Decimal(str(value)))),
    **{
        type_: Plan({"type": "string", "format": name}, _build_with(FORMATS[name]))
        for name, type_ in _TEXTS.items()
    },
}
ARRAYS: dict[Any, Callable[[Iterable[Any]], Any]] = {
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
MAPS = (dict, abc.Mapping, abc.MutableMapping)
_BARE = (tuple, typing.Tuple)  # noqa: UP006  # without arguments, where `tuple[()]` has none either


# Constraints: the keyword of JSON Schema, its types, and the check where there is no such keyword


class _Limit(NamedTuple):
    keyword: str
    kinds: tuple[str, ...]
    words: str
    holds: Callable[[Any, Any], bool]


_NUMBERS = ("number", "integer")
_SIZED = {"string": "Length", "array": "Items", "object": "Properties"}
_LIMITS = {
    "gt": _Limit("exclusiveMinimum", _NUMBERS, "more than", lambda value, limit: value > limit),
    "ge": _Limit("minimum", _NUMBERS, "at least", lambda value, limit: value >= limit),
    "lt": _Limit("exclusiveMaximum", _NUMBERS, "less than", lambda value, limit: value < limit),
    "le": _Limit("maximum", _NUMBERS, "at most", lambda value, limit: value <= limit),
    "multiple_of": _Limit("multipleOf", _NUMBERS, "a multiple of", lambda value, limit: not value % limit),
    "pattern": _Limit("pattern", ("string",), "a match of", lambda value, limit: bool(re.search(limit, value))),
    "min_length": _Limit("min", tuple(_SIZED), "a length of at least", lambda value, limit: len(value) >= limit),
    "max_length": _Limit("max", tuple(_SIZED), "a length of at most", lambda value, limit: len(value) <= limit),
}  # fmt: skip


ByPydantic: TypeAlias = "Callable[[Any, str, Compiler], Plan]"


class Compiler:
    """Types → schemas with `$defs`, and the functions that build their values."""

    def __init__(self, strict: bool, by_pydantic: ByPydantic) -> None:
        self.strict = strict
        self.defs: dict[str, Any] = {}
        self.exact = False
        """It contains a Decimal, so numbers are read with all their digits."""
        self._by_pydantic = by_pydantic
        self._within: Any = typing.Self
        """The class whose fields are read: the meaning of `Self`."""
        self._records: dict[Any, tuple[str, list[Build]]] = {}
        self._definitions: list[tuple[str, Any, str]] = []
        """Pydantic's names and definitions, with the names in this schema: distinguishes repeats from other definitions of the same name."""

    def name(self, type_: Any) -> str:
        """A name that providers accept: the type's own, `list_Person` for `list[Person]`."""
        return re.sub(r"[^A-Za-z0-9_-]+", "_", type_name(type_)).strip("_")[:64] or "response"

    def plan(self, type_: Any, where: str) -> Plan:
        """The plan for a type. `where` names its field in errors."""
        type_, notes = peel(type_)
        said = list(itertools.chain.from_iterable(map(parts, notes)))
        if any(map(_is_pydantics_alone, said)):
            plan = self._by_pydantic(Annotated[type_, *notes], where, self)
            return _with_text(plan, next(filter(None, map(text_of, reversed(said))), ""))
        return self._annotate(self._bare(type_, where), notes, where)

    def _bare(self, type_: Any, where: str) -> Plan:
        origin: Any = typing.get_origin(type_) or type_
        args = typing.get_args(type_)
        if isinstance(type_, (str, typing.ForwardRef)):
            name = type_ if isinstance(type_, str) else type_.__forward_arg__
            raise self.refusal(where, f"expected a type, got its name {name!r}; pass the type itself")
        if not _is_hashable(origin):
            raise self._no_type(type_, where)
        if type_ in (Any, object):
            return Plan({}, lambda value, path, issues: plainly(value))
        if type_ is typing.Self and self._within is not typing.Self:
            return self.plan(self._within, where)
        if is_alias(origin):
            return self.record(type_, lambda: self.plan(value_of(type_), where), alias=True)
        if isinstance(type_, TypeVar):
            return self.plan(meant_by(type_), where)
        if origin in _LEAVES:
            self.exact = self.exact or origin is Decimal
            return _LEAVES[origin]
        if origin in (Union, types.UnionType):
            return self._union(args, where)
        if origin is Literal:
            return self._literal(args, where)
        if origin in ARRAYS:
            return self._array(type_, origin, where)
        if origin in MAPS:
            return self._map(args or (str, Any), type_, where)
        if isinstance(origin, type):
            if is_pydantic(origin):
                return self._by_pydantic(type_, where, self)
            if issubclass(origin, enum.Enum):
                return self._enum(origin, where)
            fields = fields_of(origin)
            if fields is not None:
                return self.record(type_, lambda: self._object(type_, fields))
        elif type(type_).__module__ not in ("typing", "typing_extensions", "types"):
            raise self._no_type(type_, where)
        raise self.refusal(where, f"{type_name(type_)} has no JSON Schema that the SDK knows")

    def refusal(self, where: str, problem: str) -> ValidationError:
        return ValidationError(problem, field=where or None)

    def _no_type(self, value: Any, where: str) -> ValidationError:
        name = type(value).__name__
        return self.refusal(where, f"expected a type, got an instance of {name}; pass the class {name}")

    # Leaves

    def _literal(self, options: tuple[Any, ...], where: str) -> Plan:
        found: list[tuple[Any, Any]] = []
        for option in options:
            value = _plain(option)
            if isinstance(value, float) and not math.isfinite(value):
                value = _NOT_JSON
            if value is _NOT_JSON:
                raise self.refusal(where, f"{option!r} is not a value that JSON has")
            if not any(same(value, known) for known, _ in found):
                found.append((value, option))
        return _choice(found)

    def _enum(self, type_: type[enum.Enum], where: str) -> Plan:
        if not len(type_):
            raise self.refusal(where, f"{type_.__name__} has no members to choose from")
        plan = self._literal(tuple(type_), where)
        return Plan({**plan.schema, **_description(doc_of(type_).description)}, plan.build)

    # Composition

    def _union(self, members: tuple[Any, ...], where: str) -> Plan:
        plans = [self.plan(member, where) for member in members if member is not msgspec.UnsetType]
        branches: list[dict[str, Any]] = []
        for plan in plans:
            inner = plan.schema["anyOf"] if plan.schema.keys() == {"anyOf"} else [plan.schema]
            branches += [branch for branch in inner if branch not in branches]

        def build(value: Any, path: Path, issues: Issues) -> Any:
            refused = Issues()
            for plan in plans:  # with one schema there is nothing to tell them apart by
                if len(branches) == 1 or self._fits(value, plan.schema):
                    refused = Issues()
                    built = plan.build(value, path, refused)
                    if not refused:
                        return built
            issues += refused
            issues.cause = issues.cause or refused.cause

        return Plan({"anyOf": branches} if len(branches) > 1 else branches[0], build)

    def _fits(self, value: Any, schema: dict[str, Any]) -> bool:
        return not check_schema(value, schema, self.defs, formats=FORMATS)

    def _array(self, type_: Any, origin: Any, where: str) -> Plan:
        """A list, a set or the like; or a tuple: items of fixed types, optionally followed by any number of one more type."""
        first: list[Any] = list(unpack(type_))
        rest: Any = ...
        if origin is not tuple or type_ in _BARE:
            first, rest = [], first[0] if first else Any
        elif Ellipsis in first:
            place = first.index(Ellipsis)
            if place != len(first) - 1:
                raise self.refusal(where, f"{type_name(type_)}: only the end of a tuple may be of any length")
            first, rest = first[: place - 1], first[place - 1]
        if origin in (set, frozenset, abc.Set, abc.MutableSet) and (name := _unhashable(rest)):
            raise self.refusal(where, f"a set cannot hold {name}, which is not hashable; use a list")
        items = [self.plan(each, where) for each in first]
        more = Plan({}, as_is) if rest is ... else self.plan(rest, where)
        schema: dict[str, Any] = {"type": "array"}
        if items:
            schema |= {"prefixItems": [item.schema for item in items]}
        if items or rest is ...:
            schema |= {"minItems": len(items)}
        schema |= {"maxItems": len(items)} if rest is ... else {"items": more.schema}
        construct = _build_with(ARRAYS[origin])

        def build(value: Any, path: Path, issues: Issues) -> Any:
            plans = itertools.chain(items, itertools.repeat(more))
            parts = [
                plan.build(part, (path, index), issues)
                for index, (part, plan) in enumerate(zip(value, plans, strict=False))
            ]
            return None if issues else construct(parts, path, issues)

        return Plan(schema, build)

    def _map(self, args: tuple[Any, ...], type_: Any, where: str) -> Plan:
        key, item = self.plan(args[0], where), self.plan(args[1], where)
        name = key
        if key.schema.get("type") == "integer":
            name = Plan({"pattern": "^(0|-?[1-9][0-9]*)$"}, self._integer(key))
        elif key.schema.get("type") != "string":
            raise self.refusal(
                where, f"the keys of {type_name(type_)} must be strings or integers, as JSON has them"
            )

        def build(value: Any, path: Path, issues: Issues) -> Any:
            built = [
                (name.build(text, (path, text), issues), item.build(each, (path, text), issues))
                for text, each in value.items()
            ]
            made = None if issues else _build_with(dict)(built, path, issues)
            if made is not None and len(made) < len(built):
                issues.add(path, "two of its names mean the same key")
            return made

        schema: dict[str, Any] = {"type": "object", "additionalProperties": item.schema or True}
        return Plan(schema if args[0] is str else schema | {"propertyNames": name.schema}, build)

    def _integer(self, key: Plan) -> Build:
        """A name in JSON → an integer."""

        def build(text: Any, path: Path, issues: Issues) -> Any:
            number = _build_with(int)(text, path, issues)
            found = [] if number is None else check_schema(number, key.schema, self.defs)
            for issue in found:
                issues.add(path, f"as a name: {issue.message}")
            return None if found or number is None else key.build(number, path, issues)

        return build

    # Classes

    def record(self, type_: Any, make: Callable[[], Plan], *, alias: bool = False) -> Plan:
        """The plan of a named type: described once, in `$defs`, so that it may contain itself. An alias that does not contain itself
        is replaced by its type."""
        key = type_ if _is_hashable(type_) else repr(type_)
        if key not in self._records:
            name = self._free_name(self.name(type_))
            self.defs[name] = {}  # its position in the order
            self._records[key] = name, []
            plan = make()
            if alias and f'"#/$defs/{name}"' not in json.dumps([plan.schema, self.defs]):
                del self.defs[name], self._records[key]
                return plan
            self.defs[name] = plan.schema
            self._records[key][1].append(plan.build)
        name, builds = self._records[key]
        return Plan({"$ref": f"#/$defs/{name}"}, lambda value, path, issues: builds[0](value, path, issues))

    def _free_name(self, name: str) -> str:
        names = [name, *(f"{name}_{number}" for number in range(2, len(self.defs) + 3))]
        return next(name for name in names if name not in self.defs)

    def reserve(self, name: str, definition: Any) -> str:
        """A name in `$defs` for a definition of pydantic; the same definition keeps its name."""
        for known, same_definition, ours in self._definitions:
            if known == name and same_definition == definition:
                return ours
        ours = self._free_name(name)
        self._definitions.append((name, definition, ours))
        self.defs[ours] = {}
        return ours

    def _object(self, type_: Any, fields: list[Field]) -> Plan:
        cls, hints, outer = typing.get_origin(type_) or type_, substitution(type_), self._within
        self._within = type_
        doc = doc_of(cls)
        properties, required, plans = {}, [], []
        tag_field, tag = tag_of(cls)
        if tag_field:
            properties[tag_field] = _choice([(tag, tag)]).schema
            required.append(tag_field)
        for field in fields:
            plan = self.plan(hints(field.type), f"{cls.__name__}.{field.name}")
            plan = _with_text(plan, field.description or doc.parameters.get(field.name, ""))
            absent = field.omit and self.strict and not _is_nullable(plan.schema)
            properties[field.key] = _nullable(plan.schema) if absent else plan.schema
            if field.required:
                required.append(field.key)
            plans.append((field, plan.build, absent))
        self._within = outer

        construct = _build_with(lambda members: cls(**members))

        def build(value: Any, path: Path, issues: Issues) -> Any:
            before = len(issues)
            members = {
                field.name: build_member(value[field.key], (path, field.key), issues)
                for field, build_member, absent in plans
                if field.key in value and not (absent and value[field.key] is None)
            }
            return construct(members, path, issues) if len(issues) == before else None

        schema = {"type": "object", **_description(doc.description), "properties": properties}
        return Plan(schema | {"required": required, "additionalProperties": False}, build)

    def _annotate(self, plan: Plan, notes: list[Any], where: str) -> Plan:
        """With the constraints and descriptions of `Annotated`, of any supported library."""
        for note in itertools.chain.from_iterable(map(parts, notes)):
            if text := text_of(note):
                plain = {key: value for key, value in plan.schema.items() if key != "description"}
                plan = _with_text(Plan(plain, plan.build), text)
            for name in _LIMITS:
                if (limit := getattr(note, name, None)) is not None:
                    plan = self._limit(plan, name, limit, where)
            if type(note).__name__ == "Predicate":
                plan = Plan(plan.schema, _then(plan.build, _predicate(note.func)))
            if type(note).__name__ == "Timezone" or getattr(note, "tz", None) is not None:
                plan = Plan(plan.schema, _then(plan.build, functools.partial(_in_zone, note.tz)))
        return plan

    def _limit(self, plan: Plan, name: str, limit: Any, where: str) -> Plan:
        rule = _LIMITS[name]
        if name == "pattern":
            limit = limit.pattern if isinstance(limit, re.Pattern) else limit
            try:
                re.compile(limit)
            except re.error as error:
                raise self.refusal(where, f"the pattern {limit!r} cannot be read: {error}") from error
        schema = plan.schema
        if name in ("min_length", "max_length", "pattern") or isinstance(limit, (int, float, Decimal)):
            schema = _constrain(schema, rule, limit)
        if schema != plan.schema and not (name == "min_length" and schema.get("type") == "array"):
            return Plan(schema, plan.build)
        # JSON Schema has no keyword for it, as for a date, or a weaker one, as for a set, whose items may repeat in JSON.

        def check(value: Any) -> Any:
            if value is not None and not rule.holds(value, limit):
                raise ValueError(f"expected {rule.words} {limit}, got {value}")
            return value

        return Plan(schema, _then(plan.build, check))


def unpack(type_: Any) -> Iterable[Any]:
    """The arguments of a tuple type, with unpacked tuples inside it expanded."""
    for arg in typing.get_args(type_):
        origin = typing.get_origin(arg)
        if getattr(arg, "__unpacked__", False):
            yield from unpack(arg)
        elif getattr(origin, "_name", None) == "Unpack" and typing.get_args(typing.get_args(arg)[0]):
            yield from unpack(typing.get_args(arg)[0])
        else:
            yield arg


def is_alias(type_: Any) -> bool:
    """`type X = …`, from typing or typing_extensions."""
    return type(type_).__name__ == "TypeAliasType"


def value_of(alias: Any) -> Any:
    """The type of a `type X = …`."""
    origin = typing.get_origin(alias) or alias
    try:
        annotations = {"value": origin.__value__}
    except Exception as error:
        raise ValidationError(f"the alias cannot be read: {error}", field=origin.__name__) from error
    names = {**vars(sys.modules.get(origin.__module__, typing)), "__name__": origin.__module__}
    names[origin.__name__] = origin
    return substitution(alias)(resolve_annotations(annotations, names, origin.__name__)["value"])


def meant_by(variable: TypeVar) -> Any:
    """The type for a type variable without an argument: its default, its constraints or its bound."""
    default = getattr(variable, "__default__", None)
    if default is not None and type(default).__name__ != "NoDefaultType":
        return default
    return Union[variable.__constraints__] if variable.__constraints__ else variable.__bound__ or Any  # noqa: UP007


def _is_pydantics_alone(note: Any) -> bool:
    """Metadata that only pydantic understands."""
    if is_field(note) or not is_pydantic(note):
        return False
    return getattr(note, "__dict__", {}).keys() != {"pattern"}  # made by `Field(pattern=)`


def _is_hashable(type_: Any) -> bool:
    """`Annotated[int, Field(gt=0)]` is not."""
    try:
        hash(type_)
    except TypeError:
        return False
    return True


def _unhashable(type_: Any) -> str:
    """The name of an unhashable type, here or inside; empty if there is none."""
    type_, _ = peel(type_)
    origin = typing.get_origin(type_) or type_
    if origin in (Union, types.UnionType, tuple):
        return next(filter(None, map(_unhashable, typing.get_args(type_))), "")
    config = getattr(origin, "__struct_config__", None)
    mutable = config is not None and config.eq and not config.frozen
    return type_name(type_) if mutable or (isinstance(origin, type) and origin.__hash__ is None) else ""


_NOT_JSON: Any = object()


def _plain(value: Any) -> Any:
    """A literal value in JSON, without its enum or subclass."""
    if isinstance(value, enum.Enum):
        return _plain(value.value)
    if value is None or isinstance(value, bool):
        return value
    for base, bare in ((str, str.__str__), (int, int.__index__), (float, float.__float__)):
        if isinstance(value, base):
            return bare(value)  # type: ignore[arg-type]  # the method of that very base
    return _NOT_JSON


def _description(text: str) -> dict[str, str]:
    return {"description": text} if text else {}


def _with_text(plan: Plan, text: str) -> Plan:
    """Its own description, unless the annotation has one. Providers accept none beside a `$ref`."""
    if not text or "description" in plan.schema:
        return plan
    schema = {"anyOf": [plan.schema]} if "$ref" in plan.schema else plan.schema
    return Plan({**schema, "description": text}, plan.build)


def _choice(options: list[tuple[Any, Any]]) -> Plan:
    """One of several literal values: (in JSON, in Python)."""
    values = [value for value, _ in options]
    kinds = {_LEAVES[type(value)].schema["type"] for value in values}
    schema: dict[str, Any] = {"type": kinds.pop()} if len(kinds) == 1 else {}
    schema |= {"const": values[0]} if len(values) == 1 else {"enum": values}

    def build(value: Any, path: Path, issues: Issues) -> Any:
        return next(option for known, option in options if same(known, value))

    return Plan(schema, build)


def _is_nullable(schema: dict[str, Any]) -> bool:
    return {"type": "null"} in schema.get("anyOf", [schema])


def _nullable(schema: dict[str, Any]) -> dict[str, Any]:
    about = _description(schema.get("description", ""))
    bare = {key: value for key, value in schema.items() if key != "description"}
    return {"anyOf": [*(bare["anyOf"] if bare.keys() == {"anyOf"} else [bare]), {"type": "null"}], **about}


def _constrain(schema: dict[str, Any], rule: _Limit, limit: Any) -> dict[str, Any]:
    """With one limit, in the branches of a union that it applies to."""
    if "anyOf" in schema:
        return {**schema, "anyOf": [_constrain(branch, rule, limit) for branch in schema["anyOf"]]}
    kind = schema.get("type", "")
    if kind not in rule.kinds:
        return schema
    if isinstance(limit, Decimal):
        limit = int(limit) if limit == limit.to_integral_value() else float(limit)
    return {**schema, rule.keyword + (_SIZED[kind] if rule.keyword in ("min", "max") else ""): limit}


def _predicate(holds: Callable[[Any], bool]) -> Callable[[Any], Any]:
    def check(value: Any) -> Any:
        if not holds(value):
            name = getattr(holds, "__name__", "the predicate")
            raise ValueError(f"does not satisfy {name}, got {short_json(value)}")
        return value

    return check


def _in_zone(zone: Any, value: Any) -> Any:
    """`zone`: one by name or value, True or `...` for any, False or None for none (as in annotated_types and msgspec)."""
    offset = None if value is None else value.utcoffset()
    if value is None:
        problem = ""
    elif zone in (None, False):
        problem = "no time zone" if offset is not None else ""
    elif zone in (True, ...):
        problem = "a time zone" if offset is None else ""
    else:
        there = value.astimezone(zone if isinstance(zone, tzinfo) else zoneinfo.ZoneInfo(zone))
        problem = f"the time zone {zone}" if offset is None or there.utcoffset() != offset else ""
    if problem:
        raise ValueError(f"expected {problem}, got {value}")
    return value


def strict(schema: Any, where: str) -> Any:
    """A plain schema made strict: every property is required. Raises `ValidationError`, with the path, for open maps and for
    untyped values, which strict schemas cannot describe."""
    if schema is False:
        return schema
    rules: dict[str, Any] = {} if schema is True else schema
    problem = ""
    if not rules.keys() - {"description"}:
        problem = "any JSON value is allowed, which strict schemas cannot describe; use a concrete type or strict=False"
    elif "patternProperties" in rules or (
        rules.get("type") == "object" and rules.get("additionalProperties") is not False
    ):
        problem = (
            "strict schemas cannot describe an open map; "
            "use a list of objects with a key and a value, forbid extra fields, or use strict=False"
        )
    if problem:
        raise ValidationError(problem, field=where or None)
    made = map_schemas(rules, lambda inner, name: strict(inner, f"{where}.{name}" if name else where))
    return {**made, "required": list(made["properties"])} if "properties" in made else made
