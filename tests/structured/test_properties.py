"""Generated types and values, held against an independent JSON Schema validator.

What it accepts under our schema we accept and convert; what it rejects we reject, with paths.
"""

from __future__ import annotations

import copy
import dataclasses
import enum
import json
import types
import typing
from collections.abc import Callable
from dataclasses import InitVar
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Annotated, Any, Literal, NamedTuple, NewType, NotRequired, TypedDict, Union, Unpack
from uuid import UUID

import annotated_types
import attrs
import msgspec
import pydantic
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from modelrelay import Partial
from modelrelay._types.shape import Mismatch, Shape

NAMES = ("alpha", "beta", "gamma")


class Colour(enum.Enum):
    RED = "red"
    ONE = 1


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2


class Text(str):
    """A string, but of another class than JSON's are."""


class Copies(enum.Enum):
    RED = Colour.RED
    HIGH = Level.HIGH
    TEXT = Text("text")


UserId = NewType("UserId", int)

LEAVES = [
    str, int, float, bool, None, Decimal, datetime, date, time, timedelta, UUID, Colour, Level, Copies, UserId, tuple[()],
    frozenset[Level], set[UserId],
    Literal["a", "b"], Literal[1, "one", None],
    Annotated[int, annotated_types.Interval(ge=0, lt=9)],
    Annotated[str, msgspec.Meta(min_length=1, max_length=4)],
    Annotated[float, pydantic.Field(gt=-1, le=2.5, description="small")],
]  # fmt: skip


# How each library makes a class of given fields. Every field is required except those whose name is in `optional`.


def by_dataclass(fields: dict[str, Any], optional: set[str]) -> Any:
    made = [(n, t, dataclasses.field(default=None)) if n in optional else (n, t) for n, t in fields.items()]
    return dataclasses.make_dataclass("Data", made, kw_only=True)


def by_init_vars(fields: dict[str, Any], optional: set[str]) -> Any:
    def keep(self: Any, *values: Any) -> None:
        for name, value in zip(fields, values, strict=True):
            setattr(self, name, value)

    made = [
        (n, InitVar[t], dataclasses.field(default=None)) if n in optional else (n, InitVar[t])
        for n, t in fields.items()
    ]
    return dataclasses.make_dataclass("Init", made, kw_only=True, namespace={"__post_init__": keep})


def by_attrs(fields: dict[str, Any], optional: set[str]) -> Any:
    made = {
        n: attrs.field(
            type=types.NoneType if t is None else t, default=None if n in optional else attrs.NOTHING
        )
        for n, t in fields.items()
    }
    return attrs.make_class("Attrs", made, kw_only=True)


def by_typed_dict(fields: dict[str, Any], optional: set[str]) -> Any:
    return TypedDict("Dict", {n: NotRequired[t] if n in optional else t for n, t in fields.items()})


def by_named_tuple(fields: dict[str, Any], optional: set[str]) -> Any:
    return NamedTuple("Named", list(fields.items()))


def by_struct(fields: dict[str, Any], optional: set[str]) -> Any:
    made = [(n, t, None) if n in optional else (n, t) for n, t in fields.items()]
    return msgspec.defstruct("Struct", made, kw_only=True, rename=lambda name: f"{name}_of_struct")


def by_pydantic(fields: dict[str, Any], optional: set[str]) -> Any:
    return pydantic.create_model(
        "Model", **{n: (t, None) if n in optional else (t, ...) for n, t in fields.items()}
    )


def by_strict_pydantic(fields: dict[str, Any], optional: set[str]) -> Any:
    config = pydantic.ConfigDict(
        strict=True, alias_generator=lambda name: f"{name}_of_model", populate_by_name=True
    )
    return pydantic.create_model(
        "Strict",
        __config__=config,
        **{n: (t, None) if n in optional else (t, ...) for n, t in fields.items()},
    )


MAKERS: list[Callable[..., Any]] = [
    by_dataclass, by_init_vars, by_attrs, by_typed_dict, by_named_tuple, by_struct, by_pydantic, by_strict_pydantic,
]  # fmt: skip
FOREIGN: set[Any] = {Copies}
"""Enums of enums and made classes that pydantic cannot hold (attrs, Structs; before Python 3.12 typing's TypedDicts), or takes for something
else (NamedTuples are arrays to it)."""


def is_foreign(type_: Any) -> bool:
    origin, args = typing.get_origin(type_), typing.get_args(type_)
    inside = args[:1] if origin is Annotated else () if origin is Literal else args
    return getattr(type_, "__unpacked__", False) or type_ in FOREIGN or any(map(is_foreign, inside))


@st.composite
def records(draw: st.DrawFn, inner: st.SearchStrategy[Any]) -> Any:
    fields = {name: draw(inner) for name in NAMES[: draw(st.integers(1, 3))]}
    optional = {name for name in fields if draw(st.integers(0, 3)) == 0}
    make = draw(st.sampled_from(MAKERS))
    foreign = any(map(is_foreign, fields.values()))
    pydantics = make in (by_pydantic, by_strict_pydantic)
    type_ = (by_dataclass if pydantics and foreign else make)(fields, optional)
    if foreign or make in (by_attrs, by_struct, by_named_tuple, by_typed_dict, by_init_vars):
        FOREIGN.add(type_)
    return type_


def composed(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return (
        inner.map(lambda t: list[t])
        | inner.map(lambda t: tuple[t, ...])
        | st.tuples(inner, inner).map(lambda pair: tuple[pair])
        | st.tuples(inner, inner).map(lambda pair: tuple[pair[0], *tuple[pair[1], ...]])
        | inner.map(lambda t: Union[t, None])  # noqa: UP007  # None | None is not a union
        | st.lists(inner, min_size=2, max_size=3).map(lambda ts: Union[tuple(ts)])  # noqa: UP007
        | records(inner)
        | records(inner)
    )


TYPES = st.recursive(st.sampled_from(LEAVES), composed, max_leaves=6)

FORMATTED = {
    "date-time": st.datetimes().map(lambda d: d.isoformat() + "Z"),
    "date": st.dates().map(date.isoformat),
    "time": st.times().map(lambda t: t.isoformat() + "Z"),
    "duration": st.integers(0, 10**6).map(lambda seconds: f"PT{seconds}S"),
    "uuid": st.uuids().map(str),
}


def fitting(schema: dict[str, Any], defs: dict[str, Any]) -> st.SearchStrategy[Any]:
    """JSON values of a schema as ours are."""
    if "$ref" in schema:
        return fitting(defs[schema["$ref"].rpartition("/")[2]], defs)
    if "anyOf" in schema:
        return st.one_of([fitting(branch, defs) for branch in schema["anyOf"]])
    if "enum" in schema or "const" in schema:
        return st.sampled_from(schema.get("enum") or [schema["const"]])
    kind = schema.get("type")
    if kind == "object":
        return st.fixed_dictionaries({name: fitting(s, defs) for name, s in schema["properties"].items()})
    if kind == "array":
        first = st.tuples(*(fitting(s, defs) for s in schema.get("prefixItems", ()))).map(list)
        rest = st.lists(fitting(schema["items"], defs), max_size=3) if "items" in schema else st.just([])
        return st.tuples(first, rest).map(lambda parts: parts[0] + parts[1])
    if kind == "string":
        if "format" in schema:
            return FORMATTED[schema["format"]]
        text = st.characters(exclude_categories=["Cs"])
        return st.text(text, min_size=schema.get("minLength", 0), max_size=schema.get("maxLength", 8))
    low, high = (
        schema.get("minimum", schema.get("exclusiveMinimum")),
        schema.get("maximum", schema.get("exclusiveMaximum")),
    )
    if kind == "integer":
        return st.integers(low if low is not None else -(2**70), high - 1 if high is not None else 2**70)
    if kind == "number":
        return st.integers(-5, 5).filter(lambda n: low is None) | st.floats(
            low, high, allow_nan=False, allow_infinity=False, exclude_min="exclusiveMinimum" in schema
        )
    return {"boolean": st.booleans(), "null": st.none()}[str(kind)]


def rest_of(last: Any) -> tuple[Any, ...]:
    """The type of any number of items at the end of a tuple type. `get_type_hints` makes `Unpack[...]` of the star."""
    if typing.get_origin(last) is Unpack:
        return typing.get_args(typing.get_args(last)[0])[:1]
    return typing.get_args(last)[:1] if getattr(last, "__unpacked__", False) else ()


def is_one(value: Any, type_: Any) -> bool:
    """Whether a Python value is of this type, field by field."""
    origin, args = typing.get_origin(type_), typing.get_args(type_)
    if origin in (Annotated, NotRequired):
        return is_one(value, args[0])
    if isinstance(type_, InitVar):
        return is_one(value, type_.type)
    if type_ is UserId:
        return type(value) is int
    if origin in (set, frozenset):
        return type(value) is origin and all(is_one(item, args[0]) for item in value)
    if origin in (Union, types.UnionType):
        return any(is_one(value, arg) for arg in args)
    if origin is Literal:
        return any(type(value) is type(arg) and value == arg for arg in args)
    if origin is list:
        return type(value) is list and all(is_one(item, args[0]) for item in value)
    if origin is tuple and type(value) is tuple:
        more = rest_of(args[-1]) if args else ()
        first = args[:-1] if more else args
        each = args[:1] * len(value) if ... in args else (*first, *more * (len(value) - len(first)))
        return len(each) == len(value) and all(map(is_one, value, each))
    if type_ is None:
        return value is None
    if typing.is_typeddict(type_):
        hints = typing.get_type_hints(type_, include_extras=True)
        return type(value) is dict and all(is_one(value[n], t) for n, t in hints.items() if n in value)
    if origin is tuple or type(value) is not type_:
        return False
    if type_.__module__ in ("builtins", "datetime", "decimal", "uuid") or issubclass(type_, enum.Enum):
        return True
    hints = typing.get_type_hints(type_, include_extras=True)
    return all(
        is_one(getattr(value, n), t) or getattr(value, n) is None for n, t in hints.items() if n in NAMES
    )


def check_view(view: Any, value: Any) -> None:
    """Whatever the value has under a name, a view of its JSON has under the same."""
    if isinstance(value, (list, tuple)) and not hasattr(value, "_fields"):
        for part, item in zip(view, value, strict=True):
            check_view(part, item)
    elif hasattr(type(value), "alpha") or hasattr(value, "alpha"):
        for name in NAMES:
            if getattr(value, name, None) is not None:
                part = getattr(view, name)
                assert part is not None
                check_view(part, getattr(value, name))
        with pytest.raises(AttributeError):
            _ = view.nothing_of_the_kind


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, item in inside for place in places(item, (*path, key)))]


@st.composite
def mutated(draw: st.DrawFn, value: Any) -> Any:
    """The value with something changed, dropped or added somewhere."""
    root = [copy.deepcopy(value)]
    place = (0, *draw(st.sampled_from(places(value))))
    holder: Any = root
    for key in place[:-1]:
        holder = holder[key]
    here = holder[place[-1]]
    how = draw(st.sampled_from(["replace", "drop", "add"]))
    if how == "drop" and isinstance(here, dict) and here:
        del here[draw(st.sampled_from(sorted(here)))]
    elif how == "add" and isinstance(here, dict):
        here["surplus"] = 1
    elif how == "add" and isinstance(here, list):
        here.append({"surplus": 1})
    else:
        holder[place[-1]] = draw(st.sampled_from([None, True, 5, -7, 0.5, "x", "", [], {}, [None], {"a": 1}]))
    return root[0]


SOME = settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@SOME
@given(TYPES, st.data())
def test_what_fits_is_converted_and_what_does_not_is_rejected_with_a_path(
    type_: Any, data: st.DataObject
) -> None:
    shape: Shape[Any] = Shape.of(type_)
    Draft202012Validator.check_schema(shape.schema)
    accepts = Draft202012Validator(shape.schema, format_checker=Draft202012Validator.FORMAT_CHECKER).is_valid

    value = data.draw(fitting(shape.schema, shape.schema.get("$defs", {})))
    assert accepts(value)
    converted = shape.decode(json.dumps(value))
    assert is_one(converted, type_)
    check_view(Partial(shape.unwrap(value), shape.names), converted)

    wrong = data.draw(mutated(value))
    if accepts(wrong):
        return
    if shape.wrapped and accepts({"value": wrong}):
        return  # a model that left the wrapping out is understood
    with pytest.raises(Mismatch) as caught:
        shape.decode(json.dumps(wrong))
    assert caught.value.kind == "validation"
    assert caught.value.issues
    for issue in caught.value.issues:
        assert issue.path.startswith("$")
        assert issue.message


@SOME
@given(TYPES)
def test_schemas_are_strict_throughout(type_: Any) -> None:
    def check(schema: Any) -> None:
        assert (
            not {"title", "default", "oneOf", "allOf", "discriminator"} & schema.keys()
            or "properties" in schema
        )
        if schema.get("type") == "object":
            assert schema["additionalProperties"] is False
            assert schema["required"] == list(schema["properties"])
        inner = [*schema.get("properties", {}).values(), *schema.get("$defs", {}).values(), *schema.get("anyOf", ())]  # fmt: skip
        for each in [
            *inner,
            *schema.get("prefixItems", ()),
            *([schema["items"]] if "items" in schema else ()),
        ]:
            check(each)

    schema = Shape.of(type_).schema
    assert schema["type"] == "object"
    check(schema)
