"""A caller's type → the JSON Schema that a provider gets, and values of that type out of what comes back.

The composition is ours: objects, unions and containers of any libraries nest in each other, the schema is strict, and every
problem has a path. What a class is and how one is made is asked of the library it comes from: pydantic's TypeAdapter
describes and makes everything pydantic, msgspec reads dates, durations, UUIDs and binary, the fields of dataclasses, attrs
classes, Structs, NamedTuples and TypedDicts come from their own modules, and their own constructors run.

A reply is judged against the very schema that was sent (`_core/schema.py`), so that all problems are found at once and in
one wording; then it is built, which only custom validators can refuse. Knows nothing of requests, retries or streams.
"""

from __future__ import annotations

import collections
import collections.abc as abc
import dataclasses
import enum
import functools
import json
import re
import sys
import types
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Annotated, Any, Generic, Literal, NamedTuple, NewType, Self, TypeAlias, TypeVar, Union
from uuid import UUID

import msgspec

from . import _docstring
from ._core import codec, values
from ._core.enums import ResponseFormatKind
from ._core.errors import DecodeError, ValidationError
from ._core.schema import (
    Path,
    Schema,
    ValidationIssue,
    check_schema,
    rendered,
    same,
    shown,
    subschemas,
    unsupported,
)

T = TypeVar("T")
_SCALARS = (str, int, float, bool, types.NoneType)


class Mismatch(Exception):
    """Internal: a reply is no value of the type. `kind` says whether it was no JSON or did not fit."""

    def __init__(self, kind: Literal["decode", "validation"], issues: Iterable[ValidationIssue]) -> None:
        self.kind = kind
        self.issues = tuple(issues)
        super().__init__("; ".join(map(str, self.issues)))

    def __reduce__(self) -> Any:
        return Mismatch, (self.kind, self.issues)


@dataclasses.dataclass(frozen=True)
class ResponseFormat(values.ResponseFormat):
    """What the answer must look like: `ResponseFormat.text()`, or JSON of a type: `ResponseFormat.json_schema(T)`."""

    @classmethod
    def json_schema(cls, type_: Any, *, name: str | None = None, strict: bool = True) -> Self:
        """JSON for a Python type or a raw JSON Schema. Raises `ValidationError` naming the field that has no such schema."""
        shape = Shape.of(type_, name=name, strict=strict)
        return cls(**vars(shape.response_format()))


def response_format(type_: Any, *, name: str | None = None, strict: bool = True) -> ResponseFormat:
    """The response format for a type: its name and strict schema. With `strict=False` maps, any values and absent defaults
    are allowed."""
    return ResponseFormat.json_schema(type_, name=name, strict=strict)


class Shape(Generic[T]):
    """How values of one type travel: `schema` goes out, `validate` reads what comes back."""

    __slots__ = ("_exact", "_inner", "_plan", "description", "name", "names", "schema", "strict", "wrapped")

    def __init__(self, type_: Any, name: str | None, strict: bool) -> None:
        raw = isinstance(type_, Mapping)
        compiler = _Raw() if raw else _Compiler(strict)
        self._plan = compiler.plan(type_, "")
        root = _root(self._plan.schema, compiler.defs)
        self.name: str = _checked_name(name) if name is not None else compiler.name(type_)
        self.wrapped: bool = root.get("type", "object" if raw else None) != "object"
        self.strict: bool = _is_strict(root, compiler.defs) if raw else strict
        self.names: Mapping[str, str] = compiler.names
        """Attribute → name in JSON, where they differ."""
        self.description: str | None = root.get("description")
        defs = compiler.defs
        self._inner: Schema = {**root, "$defs": defs} if defs else root
        self.schema: dict[str, Any] = _wrapped(root, defs) if self.wrapped else dict(self._inner)
        self._exact = compiler.exact

    @classmethod
    def of(cls, type_: Any, *, name: str | None = None, strict: bool = True) -> Shape[Any]:
        """The shape of a type or of a raw JSON Schema. Raises `ValidationError` naming the field that has no such schema."""
        if isinstance(type_, values.ResponseFormat):
            type_, name, strict = type_.schema or {}, name or type_.name, type_.strict is not False
        try:
            return _shape_of(type_, repr(type_), name, strict)
        except TypeError:  # unhashable: a raw schema, or Annotated with such notes
            return Shape(type_, name, strict)

    def response_format(self) -> ResponseFormat:
        return ResponseFormat(
            ResponseFormatKind.JSON_SCHEMA, self.name, self.schema, self.description, self.strict
        )

    def validate(self, reply: Any) -> T:
        """A T out of JSON text (in a Markdown fence or between prose, too) or of a parsed value. Raises `Mismatch`."""
        return self.decode(reply) if isinstance(reply, (str, bytes)) else self.convert(reply)

    def decode(self, text: str | bytes) -> T:
        """A T out of JSON text. Raises `Mismatch`."""
        text = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
        failures: list[tuple[int, Mismatch]] = []
        for size, value in _values_in(text, self.loads):
            try:
                return self.convert(value)
            except Mismatch as mismatch:
                failures.append((size, mismatch))
        if failures:
            raise max(failures, key=lambda failure: failure[0])[1]
        raise Mismatch("decode", [ValidationIssue("$", _why_no_json(text))])

    def convert(self, value: Any) -> T:
        """A T out of a parsed JSON value. Raises `Mismatch`."""
        built: Any = None
        try:
            value = self.unwrap(value)
            issues = check_schema(value, self._inner, formats=_FORMATS)
            if not issues:
                built = self._plan.build(value, None, issues)
        except RecursionError:
            issues = [ValidationIssue("$", "nested too deeply")]
        if issues:
            raise Mismatch("validation", issues)
        return built  # type: ignore[no-any-return]  # the plan of T builds a T

    def unwrap(self, value: Any) -> Any:
        """The value itself, whether it travelled wrapped or a model left the wrapping out."""
        if self.wrapped and isinstance(value, dict) and value.keys() == {"value"}:
            return value["value"]
        return value

    def unwrap_partial(self, value: Any) -> Any:
        """The same of a value that is still arriving: None as long as only its wrapping has."""
        return None if self.wrapped and value == {} else self.unwrap(value)

    def unwrap_path(self, path: str) -> str | None:
        """A dotted path inside the value; None for the value itself."""
        if not self.wrapped:
            return path
        return None if path == "value" else path.removeprefix("value.")

    def loads(self, text: str | bytes) -> Any:
        """Parsed JSON, with the digits that the type wants kept. Raises `DecodeError`."""
        if self._exact:
            try:
                return _exact_loads(text)
            except (ValueError, RecursionError):
                pass  # `loads` says what is wrong, in our words
        return codec.loads(text)

    def __repr__(self) -> str:
        return f"Shape({self.name})"


@functools.lru_cache(maxsize=256)
def _shape_of(type_: Any, _order: str, name: str | None, strict: bool) -> Shape[Any]:
    """Kept for the types in use. A weak cache would keep them for ever: a shape refers to its type. `_order`: unions of another
    order are equal, but are tried in their order."""
    return Shape(type_, name, strict)


_exact_loads = msgspec.json.Decoder(float_hook=Decimal).decode


# Text → JSON values

_fence = re.compile(r"```[\w-]*\s(.*?)```", re.DOTALL)
_STARTS = 64  # how many places in prose are tried: more would only be slow


def _values_in(text: str, loads: Callable[[str], Any]) -> Iterator[tuple[int, Any]]:
    """JSON values found in a reply, each with the length of its text: the whole of it, else fenced, else between prose."""
    for candidates in ([text], [match[1] for match in _fence.finditer(text)], _spans(text)):
        found = False
        for candidate in candidates:
            try:
                value = loads(candidate)
            except DecodeError:
                continue
            found = True
            yield len(candidate), value
        if found:
            return


def _spans(text: str) -> Iterator[str]:
    decoder = json.JSONDecoder()
    at = 0
    for _ in range(_STARTS):
        match = re.compile(r"[{\[]").search(text, at)
        if match is None:
            return
        try:
            _, at = decoder.raw_decode(text, match.start())
        except (ValueError, RecursionError):
            at = match.start() + 1
        else:
            yield text[match.start() : at]


def _why_no_json(text: str) -> str:
    if not text.strip():
        return "expected JSON, got nothing"
    start = re.search(r"[{\[]", text)
    try:
        json.JSONDecoder().raw_decode(text, start.start() if start else 0)
    except json.JSONDecodeError as error:
        near = f", {error.msg[0].lower()}{error.msg[1:]} at character {error.pos}" if start else ""
        return f"expected JSON, got {shown(text.strip())}{near}"
    except (ValueError, RecursionError):
        pass
    return f"expected JSON, got {shown(text.strip())}"


# Schemas as wholes


def _checked_name(name: str) -> str:
    if not isinstance(name, str) or not name.strip():
        raise ValidationError("the name of a schema may not be blank", field="name")
    return name.strip()


def _root(schema: dict[str, Any], defs: dict[str, Any]) -> dict[str, Any]:
    """The schema itself where it only refers to a definition, which goes unless it is recursive."""
    if schema.keys() != {"$ref"}:
        return schema
    name = schema["$ref"].rpartition("/")[2]
    root: dict[str, Any] = defs[name]
    if json.dumps(defs).count(json.dumps(schema)[1:-1]) == 0:
        del defs[name]
    return root


def _wrapped(root: dict[str, Any], defs: dict[str, Any]) -> dict[str, Any]:
    wrapper = {
        "type": "object",
        "properties": {"value": root},
        "required": ["value"],
        "additionalProperties": False,
    }
    return {**wrapper, "$defs": defs} if defs else wrapper


def _walk(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, Mapping):
        yield typing.cast(dict[str, Any], schema)
        for _, inner in subschemas(schema):
            yield from _walk(inner)


def _is_strict(root: Mapping[str, Any], defs: Mapping[str, Any]) -> bool:
    """Whether a raw schema is what strict mode takes: objects closed, all their properties required."""
    return all(
        part.get("additionalProperties") is False
        and {*part.get("properties", ())} <= {*part.get("required", ())}
        for part in _walk({**root, "$defs": defs})
        if part.get("type") == "object" or "properties" in part
    )


# Types → plans

Build: TypeAlias = Callable[[Any, Path, list[ValidationIssue]], Any]
"""(JSON value that fits the schema, its path, issues to add to) → the value."""


class _Plan(NamedTuple):
    schema: dict[str, Any]
    build: Build


def _as_is(value: Any, path: Path, issues: list[ValidationIssue]) -> Any:
    return value


def _plainly(value: Any, path: Path, issues: list[ValidationIssue]) -> Any:
    """Any JSON, with the floats that JSON users expect."""
    if isinstance(value, dict):
        return {name: _plainly(item, path, issues) for name, item in value.items()}
    if isinstance(value, list):
        return [_plainly(item, path, issues) for item in value]
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


_FORMATS: dict[str, Callable[[str], Any]] = {
    "date-time": _by_msgspec(datetime),
    "date": _by_msgspec(date),
    "time": _by_msgspec(time),
    "duration": _by_msgspec(timedelta),
    "uuid": _by_msgspec(UUID),
    "byte": _by_msgspec(bytes),
}
_LEAVES: dict[Any, _Plan] = {
    str: _Plan({"type": "string"}, _as_is),
    bool: _Plan({"type": "boolean"}, _as_is),
    types.NoneType: _Plan({"type": "null"}, _as_is),
    int: _Plan({"type": "integer"}, _made(int)),
    float: _Plan({"type": "number"}, _made(_float)),
    Decimal: _Plan({"type": "number"}, _made(_decimal)),
    **{
        type_: _Plan({"type": "string", "format": name}, _made(_FORMATS[name]))
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


class _Field(NamedTuple):
    name: str
    """As the constructor has it."""
    key: str
    """As JSON has it."""
    type: Any
    required: bool = True
    omit: bool = False
    """Not required by the type itself (`NotRequired`, msgspec's `UNSET`): in strict schemas null stands for absent."""
    description: str = ""


class _Compiler:
    """Types → schemas with `$defs`, and the functions that build their values."""

    def __init__(self, strict: bool) -> None:
        self.strict = strict
        self.defs: dict[str, Any] = {}
        self.names: dict[str, str] = {}
        self.exact = False
        """A Decimal is somewhere in it: numbers are read with all their digits."""
        self._records: dict[Any, tuple[str, list[Build]]] = {}
        self._by_others: dict[Any, _Plan] = {}
        self._definitions: dict[str, Any] = {}
        """What pydantic calls by these names, to tell the same from the namesake."""

    def name(self, type_: Any) -> str:
        """A name that providers take: the type's own, `list_Person` for `list[Person]`."""
        return re.sub(r"[^A-Za-z0-9_-]+", "_", _said(type_)).strip("_")[:64] or "response"

    def plan(self, type_: Any, where: str) -> _Plan:
        """The plan for a type; `where` names the field that has it, for refusals."""
        type_, notes = _peeled(type_)
        if any(_is_pydantic(note) and not _is_field(note) for note in notes):
            return self._by_pydantic(Annotated[type_, *notes], where)
        return self._noted(self._bare(type_, where), notes, where)

    def _bare(self, type_: Any, where: str) -> _Plan:
        origin, args = typing.get_origin(type_) or type_, typing.get_args(type_)
        if type_ in (Any, object):
            return self._anything(where)
        if isinstance(type_, (str, typing.ForwardRef)):
            raise self.refused(where, f"the annotation {type_!r} cannot be resolved")
        if hasattr(type_, "__value__"):  # `type X = …`
            return self._record(type_, where, lambda: self.plan(type_.__value__, where))
        if hasattr(origin, "__value__"):
            return self.plan(origin.__value__[args], where)
        if isinstance(type_, TypeVar):
            return self.plan(type_.__bound__ or Any, where)
        if isinstance(origin, abc.Hashable) and origin in _LEAVES:
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
            if _is_pydantic(origin):
                return self._by_pydantic(type_, where)
            if issubclass(origin, enum.Enum):
                return self._enum(origin, where)
            fields = _fields_of(origin)
            if fields is not None:
                return self._record(type_, where, lambda: self._object(origin, _bound(type_), fields))
        raise self.refused(where, f"{_said(type_)} has no JSON Schema that this SDK knows")

    def refused(self, where: str, problem: str) -> ValidationError:
        return ValidationError(problem, field=where or None)

    # Leaves

    def _anything(self, where: str) -> _Plan:
        if self.strict:
            raise self.refused(
                where, "strict schemas cannot express any value; name a type, or use strict=False"
            )
        return _Plan({}, _plainly)

    def _literal(self, options: tuple[Any, ...], where: str) -> _Plan:
        values = {}
        for option in options:
            value = option.value if isinstance(option, enum.Enum) else option
            if not isinstance(value, _SCALARS):
                raise self.refused(where, f"{option!r} is not a value that JSON has")
            values[json.dumps(value)] = (value, option)
        return _choice(list(values.values()))

    def _enum(self, type_: type[enum.Enum], where: str) -> _Plan:
        plan = self._literal(tuple(type_), where)
        return _Plan({**plan.schema, **_described(_doc(type_).description)}, plan.build)

    # Composition

    def _union(self, members: tuple[Any, ...], where: str) -> _Plan:
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

        return _Plan({"anyOf": branches} if len(branches) > 1 else branches[0], build)

    def _fits(self, value: Any, schema: dict[str, Any]) -> bool:
        return not check_schema(value, schema, self.defs, formats=_FORMATS)

    def _array(self, origin: Any, args: tuple[Any, ...], where: str) -> _Plan:
        make = _ARRAYS[origin]
        if origin is tuple and args and args[-1] is not Ellipsis:
            return self._tuple([self.plan(arg, where) for arg in args])
        item = self.plan(args[0] if args else Any, where)

        def build(value: Any, path: Path, issues: list[ValidationIssue]) -> Any:
            made = [item.build(each, (path, index), issues) for index, each in enumerate(value)]
            return _made(make)(made, path, issues) if not issues else None

        return _Plan({"type": "array", "items": item.schema}, build)

    def _tuple(self, items: list[_Plan]) -> _Plan:
        def build(value: Any, path: Path, issues: list[ValidationIssue]) -> Any:
            each = zip(items, value, strict=True)
            return tuple(item.build(one, (path, index), issues) for index, (item, one) in enumerate(each))

        size = {"minItems": len(items), "maxItems": len(items)}
        return _Plan({"type": "array", "prefixItems": [item.schema for item in items], **size}, build)

    def _map(self, args: tuple[Any, ...], type_: Any, where: str) -> _Plan:
        if self.strict:
            raise self.refused(
                where,
                f"{_said(type_)} is an open map, which strict schemas cannot express; "
                "use a list of objects with a key and a value, or strict=False",
            )
        key, item = self.plan(args[0], where), self.plan(args[1], where)
        if key.schema.get("type") != "string":
            raise self.refused(where, f"the keys of {_said(type_)} must be strings, as JSON has them")

        def build(value: Any, path: Path, issues: list[ValidationIssue]) -> Any:
            return {
                key.build(name, (path, name), issues): item.build(each, (path, name), issues)
                for name, each in value.items()
            }

        schema: dict[str, Any] = {"type": "object", "additionalProperties": item.schema or True}
        return _Plan(schema if args[0] is str else schema | {"propertyNames": key.schema}, build)

    # Classes

    def _record(self, type_: Any, where: str, make: Callable[[], _Plan]) -> _Plan:
        """The plan of something with a name: described once, in `$defs`, so that it may contain itself."""
        if type_ not in self._records:
            name = self._unused(self.name(type_))
            self.defs[name] = {}  # its place in the order
            self._records[type_] = name, []
            plan = make()
            self.defs[name] = plan.schema
            self._records[type_][1].append(plan.build)
        name, builds = self._records[type_]
        return _Plan({"$ref": f"#/$defs/{name}"}, lambda value, path, issues: builds[0](value, path, issues))

    def _unused(self, name: str) -> str:
        names = [name, *(f"{name}_{number}" for number in range(2, len(self.defs) + 3))]
        return next(name for name in names if name not in self.defs)

    def _object(self, type_: type, hints: Callable[[Any], Any], fields: list[_Field]) -> _Plan:
        doc = _doc(type_)
        properties, required, plans = {}, [], []
        tag_field, tag = _tag_of(type_)
        if tag_field:
            properties[tag_field] = _choice([(tag, tag)]).schema
            required.append(tag_field)
        for field in fields:
            plan = self.plan(hints(field.type), f"{type_.__name__}.{field.name}")
            plan = self._described(plan, field.description or doc.parameters.get(field.name, ""))
            absent = (
                field.omit and self.strict and not any(b == {"type": "null"} for b in _branches(plan.schema))
            )
            schema = _nullable(plan.schema) if absent else plan.schema
            properties[field.key] = schema
            if self.strict or field.required:
                required.append(field.key)
            if field.key != field.name:
                self.names[field.name] = field.key
            plans.append((field, plan.build, absent))

        def build(value: Any, path: Path, issues: list[ValidationIssue]) -> Any:
            before = len(issues)
            members = {
                field.name: build_member(value[field.key], (path, field.key), issues)
                for field, build_member, absent in plans
                if field.key in value and not (absent and value[field.key] is None)
            }
            if len(issues) == before:
                return _made(lambda members: type_(**members))(members, path, issues)

        schema = {"type": "object", **_described(doc.description), "properties": properties}
        return _Plan(schema | {"required": required, "additionalProperties": False}, build)

    def _described(self, plan: _Plan, text: str) -> _Plan:
        """Its own description, unless the annotation has one; beside a `$ref` providers take none."""
        if not text or "description" in plan.schema:
            return plan
        schema = {"anyOf": [plan.schema]} if "$ref" in plan.schema else plan.schema
        return _Plan({**schema, "description": text}, plan.build)

    def _noted(self, plan: _Plan, notes: list[Any], where: str) -> _Plan:
        """With the constraints and descriptions of `Annotated`, whichever library's notes they are."""
        notes = [part for note in notes for part in _parts(note)]
        for note in notes:
            text = (
                note
                if isinstance(note, str)
                else getattr(note, "documentation", getattr(note, "description", None))
            )
            if isinstance(text, str) and text.strip():
                plan = _Plan({k: v for k, v in plan.schema.items() if k != "description"}, plan.build)
                plan = self._described(plan, " ".join(text.split()))
            if isinstance(note, str):
                continue
            for name in (*_BOUNDS, "min_length", "max_length"):
                bound = getattr(note, name, None)
                if bound is None:
                    continue
                if name in _COMPARE and not isinstance(bound, (int, float, Decimal)):
                    plan = _Plan(
                        plan.schema, _compared(plan.build, name, bound)
                    )  # a date: JSON Schema has no word for it
                else:
                    plan = _Plan(_constrained(plan.schema, name, bound), plan.build)
            if type(note).__name__ == "Predicate" and callable(getattr(note, "func", None)):
                plan = _Plan(plan.schema, _satisfying(plan.build, note.func))
        return plan

    # pydantic

    def _by_pydantic(self, type_: Any, where: str) -> _Plan:
        if type_ not in self._by_others:
            self._by_others[type_] = self._asked_pydantic(type_, where)
        return self._by_others[type_]

    def _asked_pydantic(self, type_: Any, where: str) -> _Plan:
        import pydantic
        from pydantic.json_schema import GenerateJsonSchema

        has_decimals = False

        class Generator(GenerateJsonSchema):
            def decimal_schema(self, schema: Any) -> dict[str, Any]:
                nonlocal has_decimals
                has_decimals = True
                number: Any = {**schema, "type": "float"}  # a number, with its bounds
                return self.float_schema(number)

        try:
            adapter: Any = pydantic.TypeAdapter(type_)
            described = adapter.json_schema(mode="validation", schema_generator=Generator)
        except pydantic.PydanticUserError as error:
            raise self.refused(where, f"pydantic cannot describe {_said(type_)}: {error.message}") from None
        self.exact = self.exact or has_decimals
        self._learn_aliases(type_)

        def build(value: Any, path: Path, issues: list[ValidationIssue]) -> Any:
            try:
                if has_decimals:  # its reader of JSON would round them to floats
                    return adapter.validate_python(value)
                return adapter.validate_json(json.dumps(_plainly(value, None, [])))
            except pydantic.ValidationError as error:
                for problem in error.errors(include_url=False, include_context=False):
                    message = problem["msg"].removeprefix("Value error, ").removeprefix("Assertion failed, ")
                    issues.append(ValidationIssue(rendered(_located(problem["loc"], value, path)), message))

        known, self._definitions = self._definitions, self._definitions | described.get("$defs", {})
        names, new = {}, {}
        for name, definition in described.pop("$defs", {}).items():
            same_as_before = known.get(name) == definition
            names[name] = name if same_as_before else self._unused(name)
            if not same_as_before:
                self.defs[names[name]] = {}
                new[name] = definition
        for name, definition in new.items():
            self.defs[names[name]] = self._normalised(definition, names, name)
        schema = self._normalised(described, names, where or _said(type_))
        if "properties" not in schema:
            return _Plan(schema, build)
        return self._record(type_, where, lambda: _Plan(schema, build))

    def _learn_aliases(self, type_: Any) -> None:
        for model in _models_in(type_):
            for name, info in model.model_fields.items():
                alias = info.validation_alias or info.alias
                if isinstance(alias, str) and alias != name:
                    self.names[name] = alias

    def _normalised(self, schema: Any, renamed: Mapping[str, str], where: str) -> Any:
        """pydantic's schema as ours are: objects closed and complete, no titles and defaults, no tuples of unions."""
        if not isinstance(schema, Mapping):
            return schema
        kept = {key: value for key, value in schema.items() if key not in _DROPPED}
        if "oneOf" in kept:  # told apart by a tag: providers know `anyOf` only
            kept["anyOf"] = kept.pop("oneOf")
        if isinstance(kept.get("allOf"), list) and len(kept["allOf"]) == 1:
            kept |= kept.pop("allOf")[0]
        if "$ref" in kept:
            name = renamed[kept["$ref"].rpartition("/")[2]]
            kept["$ref"] = f"#/$defs/{name}"
            if len(kept) > 1:
                kept = {"anyOf": [{"$ref": kept.pop("$ref")}], **kept}
        properties = kept.get("properties")
        if kept.get("type") == "object" and properties is None and kept.get("additionalProperties") is False:
            properties = kept["properties"] = {}
        if properties is not None:
            kept["properties"] = {
                name: self._normalised(inner, renamed, f"{where}.{name}")
                for name, inner in properties.items()
            }
            if kept.get("additionalProperties") in (None, False):
                kept["additionalProperties"] = False
            if self.strict:
                kept["required"] = list(properties)
        for key in ("items", "additionalProperties", "propertyNames"):
            if isinstance(kept.get(key), Mapping):
                kept[key] = self._normalised(kept[key], renamed, where)
        for key in ("anyOf", "prefixItems"):
            if key in kept:
                kept[key] = [self._normalised(inner, renamed, where) for inner in kept[key]]
        if self.strict:
            if not kept.keys() - {"description"}:
                self._anything(where)
            if kept.get("type") == "object" and kept.get("additionalProperties") is not False:
                raise self.refused(
                    where,
                    "an open map is nothing that strict schemas can express; "
                    "use a list of objects with a key and a value, forbid extra fields, or use strict=False",
                )
        return kept


_DROPPED = (
    "title",
    "default",
    "discriminator",
    "examples",
    "uniqueItems",
    "deprecated",
    "readOnly",
    "writeOnly",
)


class _Raw(_Compiler):
    """A caller's own JSON Schema: sent as it is, its values are plain JSON."""

    def __init__(self) -> None:
        super().__init__(strict=False)

    def name(self, type_: Any) -> str:
        return super().name(type_.get("title") or "response")

    def plan(self, type_: Any, where: str) -> _Plan:
        for problem in unsupported(type_):
            raise ValidationError(problem, field="schema")
        own = dict(type_)
        if own.get("type", "object") != "object":
            _check_movable(own)
        self.defs = own.pop("$defs", {})
        return _Plan(own, _as_is)


def _check_movable(schema: dict[str, Any]) -> None:
    """A wrapper takes `$defs` over, so that references to them hold; others would point elsewhere."""
    text = json.dumps(schema)
    if re.search(r'"\$ref": "#(?!/\$defs/)', text):
        raise ValidationError(
            "a schema whose root is not an object travels wrapped, so that it may refer to #/$defs/… only",
            field="schema",
        )


# What an annotation says

_WRAPPERS = tuple(
    found
    for name in ("Required", "NotRequired", "ReadOnly", "Final", "ClassVar")
    for module in (typing, sys.modules.get("typing_extensions"))
    if (found := getattr(module, name, None)) is not None
)


def _peeled(type_: Any) -> tuple[Any, list[Any]]:
    """The type inside of `Annotated`, `NotRequired`, `NewType` …, and its notes, the innermost first."""
    notes: list[Any] = []
    while True:
        origin = typing.get_origin(type_)
        if origin is Annotated:
            notes[:0] = type_.__metadata__
            type_ = type_.__origin__
        elif origin in _WRAPPERS:
            type_ = typing.get_args(type_)[0]
        elif isinstance(type_, dataclasses.InitVar):
            type_ = type_.type
        elif isinstance(type_, NewType):
            type_ = type_.__supertype__
        elif type_ is None:
            type_ = types.NoneType
        else:
            return type_, notes


def _parts(note: Any) -> list[Any]:
    """A note, and what it groups: annotated_types' `Interval` and `Len`, pydantic's `Field(...)`."""
    if isinstance(note, (str, bytes, type)):
        return [note] if isinstance(note, str) else []
    if _is_field(note):
        return [note, *note.metadata]
    return [note, *note] if isinstance(note, abc.Iterable) else [note]


def _is_field(note: Any) -> bool:
    return type(note).__name__ == "FieldInfo" and _is_pydantic(note)


def _is_pydantic(thing: Any) -> bool:
    """A model, a pydantic dataclass, a custom type of pydantic's, or a note that changes how pydantic validates."""
    if isinstance(thing, type):
        return hasattr(thing, "__pydantic_validator__") or hasattr(thing, "__get_pydantic_core_schema__")
    if type(thing).__module__.partition(".")[0] == "pydantic":
        return type(thing).__name__ != "PydanticGeneralMetadata"
    return hasattr(thing, "__get_pydantic_core_schema__")


def _said(type_: Any) -> str:
    """A type as people write it."""
    origin, args = typing.get_origin(type_), typing.get_args(type_)
    if origin is Annotated:
        return _said(args[0])
    if origin in (Union, types.UnionType):
        return " | ".join(_said(arg) for arg in args)
    if origin is Literal:
        return "Literal"
    if origin is not None:
        return f"{_said(origin)}[{', '.join('...' if arg is ... else _said(arg) for arg in args)}]"
    if type_ in (None, types.NoneType):
        return "None"
    return getattr(type_, "__name__", None) or str(type_)


def _doc(type_: Any) -> _docstring.Docstring:
    """The class's own docstring; those that dataclass and NamedTuple make up say nothing."""
    own = type_.__dict__.get("__doc__")
    made_up = isinstance(own, str) and own.startswith(f"{type_.__name__}(")
    return _docstring.parse(None if made_up else own, of_class=True)


def _described(text: str) -> dict[str, str]:
    return {"description": text} if text else {}


def _choice(options: list[tuple[Any, Any]]) -> _Plan:
    """One of several literal values: (as JSON has it, as Python has it)."""
    values = [value for value, _ in options]
    kinds = {_LEAVES[type(value)].schema["type"] for value in values}
    schema: dict[str, Any] = {"type": kinds.pop()} if len(kinds) == 1 else {}
    schema |= {"const": values[0]} if len(values) == 1 else {"enum": values}

    def build(value: Any, path: Path, issues: list[ValidationIssue]) -> Any:
        return next(option for known, option in options if same(known, value))

    return _Plan(schema, build)


def _branches(schema: dict[str, Any]) -> list[Any]:
    return schema.get("anyOf") or [schema]


def _nullable(schema: dict[str, Any]) -> dict[str, Any]:
    about = _described(schema.get("description", ""))
    bare = {key: value for key, value in schema.items() if key != "description"}
    return {"anyOf": [*(bare["anyOf"] if bare.keys() == {"anyOf"} else [bare]), {"type": "null"}], **about}


def _constrained(schema: dict[str, Any], name: str, bound: Any) -> dict[str, Any]:
    """With one bound, in the branches of a union that it can be about."""
    if "anyOf" in schema:
        return {**schema, "anyOf": [_constrained(branch, name, bound) for branch in schema["anyOf"]]}
    kind = schema.get("type", "")
    if name in ("min_length", "max_length"):
        return {**schema, name[:3] + _LENGTHS[kind]: bound} if kind in _LENGTHS else schema
    if kind not in (("string",) if name == "pattern" else ("number", "integer")):
        return schema
    if isinstance(bound, Decimal):
        bound = int(bound) if bound == bound.to_integral_value() else float(bound)
    return {**schema, _BOUNDS[name]: bound.pattern if isinstance(bound, re.Pattern) else bound}


def _compared(build: Build, name: str, bound: Any) -> Build:
    words, holds = _COMPARE[name]

    def build_compared(value: Any, path: Path, issues: list[ValidationIssue]) -> Any:
        def make(value: Any) -> Any:
            if not holds(value, bound):
                raise ValueError(f"expected {words} {bound}, got {shown(value)}")
            return value

        before = len(issues)
        built = build(value, path, issues)
        return _made(make)(built, path, issues) if built is not None and len(issues) == before else built

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


# What a class consists of


def _fields_of(type_: type) -> list[_Field] | None:
    """The fields of a class that is described by them; None for other classes."""
    for fields_of in (
        _struct_fields,
        _attrs_fields,
        _dataclass_fields,
        _typeddict_fields,
        _namedtuple_fields,
    ):
        fields = fields_of(type_)
        if fields is not None:
            return fields
    return None


def _struct_fields(type_: Any) -> list[_Field] | None:
    if not issubclass(type_, msgspec.Struct):
        return None
    if type_.__struct_config__.array_like:
        raise ValidationError("array_like Structs have no names for a model to follow", field=type_.__name__)
    hints = _hints(type_)
    unset = msgspec.UNSET
    return [
        _Field(f.name, f.encode_name, hints[f.name], f.required, f.default is unset)
        for f in msgspec.structs.fields(type_)
    ]


def _tag_of(type_: Any) -> tuple[str, Any]:
    config = getattr(type_, "__struct_config__", None)
    return (config.tag_field or "", config.tag) if config is not None else ("", None)


def _attrs_fields(type_: Any) -> list[_Field] | None:
    if not hasattr(type_, "__attrs_attrs__"):
        return None
    import attr

    hints = _hints(type_)
    return [
        _Field(
            a.alias or a.name,
            a.alias or a.name,
            hints.get(a.name, Any),
            a.default is attr.NOTHING,
            description=a.metadata.get("description", ""),
        )
        for a in type_.__attrs_attrs__
        if a.init
    ]


def _dataclass_fields(type_: Any) -> list[_Field] | None:
    if not dataclasses.is_dataclass(type_):
        return None
    hints = _hints(typing.cast(type, type_))
    missing = dataclasses.MISSING
    return [
        _Field(
            f.name,
            f.name,
            hints[f.name],
            f.default is missing and f.default_factory is missing,
            description=f.metadata.get("description") or getattr(f, "doc", None) or "",
        )
        for f in dataclasses.fields(type_)
        if f.init
    ]


def _typeddict_fields(type_: Any) -> list[_Field] | None:
    if not (issubclass(type_, dict) and hasattr(type_, "__total__")):
        return None
    fields = []
    for name, hint in _hints(type_).items():
        required = name in type_.__required_keys__
        # With postponed annotations the class itself does not know; the resolved hint does.
        inner = hint
        while (origin := typing.get_origin(inner)) is Annotated or origin in _WRAPPERS:
            required = (
                False if origin is typing.NotRequired else True if origin is typing.Required else required
            )
            inner = typing.get_args(inner)[0]
        fields.append(_Field(name, name, hint, required, omit=not required))
    return fields


def _namedtuple_fields(type_: Any) -> list[_Field] | None:
    if not (issubclass(type_, tuple) and hasattr(type_, "_fields")):
        return None
    hints = _hints(type_)
    return [
        _Field(name, name, hints.get(name, Any), name not in type_._field_defaults) for name in type_._fields
    ]


def _hints(type_: type) -> dict[str, Any]:
    """Resolved annotations, those of a generic base with its type arguments in place."""
    hints = _resolved_hints(type_)
    inherited: dict[str, Any] = {}
    for base in getattr(type_, "__orig_bases__", ()):
        origin = typing.get_origin(base)
        if isinstance(origin, type) and origin not in (Generic, typing.Protocol):
            fill = _bound(base)
            inherited |= {name: fill(hint) for name, hint in _hints(origin).items()}
    own = getattr(type_, "__annotations__", {})
    return {name: inherited.get(name, hint) if name not in own else hint for name, hint in hints.items()}


def _resolved_hints(type_: type) -> dict[str, Any]:
    known = {type_.__name__: type_}
    try:
        return typing.get_type_hints(type_, localns=known, include_extras=True)
    except NameError:
        # Annotations that name types local to a function: they can be found while that function still runs.
        frame = sys._getframe()
        while frame.f_back is not None:
            frame = frame.f_back
            known = (
                {**frame.f_locals, **known} if frame.f_globals.get("__name__") == type_.__module__ else known
            )
    try:
        return typing.get_type_hints(type_, localns=known, include_extras=True)
    except NameError as error:
        problem = f"the annotation names {error.name!r}, which its module does not know"
        raise ValidationError(problem, field=type_.__name__) from None


def _bound(type_: Any) -> Callable[[Any], Any]:
    """Puts the type arguments of `Box[int]` in the place of `Box`'s own type variables."""
    origin = typing.get_origin(type_) or type_
    given = dict(zip(getattr(origin, "__parameters__", ()), typing.get_args(type_), strict=False))

    def fill(hint: Any) -> Any:
        if isinstance(hint, TypeVar):
            return given.get(hint, hint)
        parameters = getattr(hint, "__parameters__", ())
        return hint[tuple(given.get(p, p) for p in parameters)] if parameters and given else hint

    return fill


def _models_in(type_: Any) -> Iterator[Any]:
    """pydantic models that a type consists of, each once."""
    waiting, seen = [type_], set()
    while waiting:
        type_ = waiting.pop()
        waiting += typing.get_args(type_)
        if isinstance(type_, type) and hasattr(type_, "model_fields") and type_ not in seen:
            seen.add(type_)
            yield type_
            waiting += [info.annotation for info in type_.model_fields.values()]


def _located(loc: tuple[str | int, ...], value: Any, path: Path) -> Path:
    """pydantic's location without the names of union branches that it has in it: only what the value has counts."""
    for step in loc:
        inside = (isinstance(value, dict) and step in value) or (
            isinstance(value, list) and isinstance(step, int) and step < len(value)
        )
        if inside:
            value, path = value[step], (path, step)
    return path
