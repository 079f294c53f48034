"""What the tables of docs/types.toml leave out: names, descriptions, refusals, and the corners of each library."""

from __future__ import annotations

import copy
import enum
import gc
import json
import pickle
import subprocess
import sys
import weakref
from collections.abc import Callable
from dataclasses import InitVar, dataclass, field, make_dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import (
    Annotated,
    Any,
    Generic,
    Literal,
    LiteralString,
    NamedTuple,
    NewType,
    NotRequired,
    Required,
    Self,
    TypedDict,
    TypeVar,
    TypeVarTuple,
    Unpack,
)
from uuid import UUID

import annotated_types
import attrs
import msgspec
import pydantic
import pytest
from jsonschema import Draft202012Validator
from typing_extensions import Doc, TypeAliasType
from typing_extensions import TypedDict as ExtendedTypedDict
from typing_extensions import TypeVar as TypeVarWithDefault

from modelrelay import Partial, ResponseFormat, ValidationError, response_format
from modelrelay._core import codec
from modelrelay._types.partial import Raw
from modelrelay._types.shape import Mismatch, Shape

T = TypeVar("T")


@dataclass
class Address:
    city: str


class Cat(pydantic.BaseModel):
    kind: Literal["cat"]
    lives: int


class Dog(pydantic.BaseModel):
    kind: Literal["dog"]
    bark: str


class Zoo(pydantic.BaseModel):
    """Animals."""

    pets: list[Annotated[Cat | Dog, pydantic.Field(discriminator="kind")]]
    full_name: str = pydantic.Field("?", alias="fullName", title="Name")
    price: Decimal = Decimal(1)


def issues(shape: Shape[Any], value: Any) -> list[str]:
    with pytest.raises(Mismatch) as caught:
        shape.decode(value) if isinstance(value, str) else shape.convert(value)
    return [str(issue) for issue in caught.value.issues]


# Names and formats


@pytest.mark.parametrize(
    ("type_", "name"),
    [
        (Address, "Address"),
        (list[Address], "list_Address"),
        (dict[str, Address], "dict_str_Address"),
        (Literal["a"], "Literal"),
        (Address | None, "Address_None"),
        (Annotated[int, "n"], "int"),
        ({"title": "My score!", "type": "object"}, "My_score"),
        ({"type": "object"}, "response"),
    ],
)
def test_names_are_the_types_own_as_providers_take_them(type_: Any, name: str) -> None:
    assert Shape.of(type_, strict=False).name == name


def test_a_format_has_name_schema_and_strictness() -> None:
    made = response_format(Address, name="place")
    assert made.to_dict() == {
        "type": "json_schema",
        "json_schema": {
            "name": "place",
            "schema": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"], "additionalProperties": False},
            "strict": True,
        },
    }  # fmt: skip
    assert made == ResponseFormat.json_schema(Address, name="place")
    assert response_format(Address, strict=False).to_dict()["json_schema"]["strict"] is False
    assert ResponseFormat.text().to_dict() == {"type": "text"}
    assert Shape.of(made).schema == made.schema
    with pytest.raises(ValidationError, match="blank"):
        response_format(Address, name=" ")


def test_a_raw_schema_is_sent_as_it_is_and_strict_when_it_is_closed_and_complete() -> None:
    closed = {
        "type": "object", "properties": {"a": {"type": "integer"}}, "required": ["a"], "additionalProperties": False,
    }  # fmt: skip
    opened = {"type": "object", "properties": {"a": {"type": "integer"}}}
    assert (response_format(closed).schema, response_format(closed).strict) == (closed, True)
    assert (response_format(opened).schema, response_format(opened).strict) == (opened, False)
    assert Shape.of(opened).decode('{"b": 1.5}') == {"b": 1.5}


def test_a_raw_schema_that_would_not_be_judged_in_full_is_refused() -> None:
    with pytest.raises(ValidationError, match="unevaluatedProperties is not supported"):
        response_format({"type": "object", "unevaluatedProperties": False})
    with pytest.raises(ValidationError, match="travels wrapped"):
        response_format({"type": "array", "items": {"$ref": "#"}})


# What strict schemas cannot express, named by its field


class Loose(pydantic.BaseModel):
    scores: dict[str, int]


class Open(pydantic.BaseModel, extra="allow"):
    a: int


@dataclass
class Outer:
    inner: list[Loose]


@dataclass
class Unknown:
    call: complex


@dataclass
class Anything:
    meta: Any


class Packed(msgspec.Struct, array_like=True):
    a: int


class Sizes(enum.Enum):
    SMALL = (1, 2)


@pytest.mark.parametrize(
    ("type_", "said"),
    [
        (Loose, r"^Loose.scores: strict schemas cannot describe an open map"),
        (Outer, r"^Loose.scores: strict schemas cannot describe an open map"),
        (Open, r"^Open: strict schemas cannot describe an open map"),
        (
            Anything,
            r"^Anything.meta: any JSON value is allowed, which strict schemas cannot describe; use a concrete type",
        ),
        (dict[str, int], r"^dict_str_int: strict schemas cannot describe an open map"),
        (list, r"^list: any JSON value is allowed"),
        (Unknown, r"^Unknown.call: complex has no JSON Schema"),
        (Packed, r"^Packed: array_like"),
        (Sizes, r"<Sizes.SMALL: \(1, 2\)> is not a value that JSON has"),
        (5, r"^expected a type, got an instance of int; pass the class int"),
        (Address("x"), r"^expected a type, got an instance of Address; pass the class Address"),
        ("Address", r"^expected a type, got its name 'Address'; pass the type itself"),
        (make_dataclass("Odd", [("a", "Nowhere")]), r"^Odd: the annotation names 'Nowhere'"),
    ],
)
def test_refusals_name_the_field_and_the_remedy(type_: Any, said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        Shape.of(type_)


def test_non_strict_schemas_let_defaults_be_absent_but_stay_closed() -> None:
    class Options(TypedDict, total=False):
        a: Required[int]
        b: dict[str, Any]

    shape = Shape.of(Options, strict=False)
    assert shape.schema["required"] == ["a"]
    assert shape.convert({"a": 1}) == {"a": 1}
    assert shape.convert({"a": 1, "b": {"x": [1.5]}}) == {"a": 1, "b": {"x": [1.5]}}
    assert issues(shape, {"a": 1, "c": 2}) == ["$.c: unexpected property"]
    with pytest.raises(ValidationError, match="must be strings or integers"):
        Shape.of(dict[float, int], strict=False)


# Descriptions


def test_descriptions_come_from_wherever_a_library_has_them() -> None:
    @dataclass
    class Place:
        """A place.

        Attributes:
            lake: Its water.
        """

        home: Annotated[Address, Doc("Where they live.")]
        work: Annotated[Address | None, "The office."]
        age: Annotated[int, pydantic.Field(ge=0, description="In years.")]
        lake: str
        size: Annotated[int, msgspec.Meta(description="In m².", lt=9)]
        note: str = field(metadata={"description": "Anything."})

    schema = Shape.of(Place).schema
    assert schema["description"] == "A place."
    assert schema["properties"] == {
        "home": {"anyOf": [{"$ref": "#/$defs/Address"}], "description": "Where they live."},
        "work": {"anyOf": [{"$ref": "#/$defs/Address"}, {"type": "null"}], "description": "The office."},
        "age": {"type": "integer", "description": "In years.", "minimum": 0},
        "lake": {"type": "string", "description": "Its water."},
        "size": {"type": "integer", "description": "In m².", "exclusiveMaximum": 9},
        "note": {"type": "string", "description": "Anything."},
    }


# The corners of each library


def test_pydantic_schemas_become_strict_and_lose_titles_and_defaults() -> None:
    shape = Shape.of(Zoo)
    assert shape.schema["properties"] == {
        "pets": {"type": "array", "items": {"anyOf": [{"$ref": "#/$defs/Cat"}, {"$ref": "#/$defs/Dog"}]}},
        "fullName": {"type": "string"},
        "price": {"type": "number"},
    }
    assert shape.schema["required"] == ["pets", "fullName", "price"]
    zoo = shape.decode(
        '{"pets": [{"kind": "dog", "bark": "wow"}], "fullName": "Z", "price": 0.1000000000000000000001}'
    )
    assert zoo == Zoo(
        pets=[Dog(kind="dog", bark="wow")], fullName="Z", price=Decimal("0.1000000000000000000001")
    )
    assert issues(
        shape, {"pets": [{"kind": "cow"}, {"kind": "cat", "lives": "9"}], "fullName": 1, "price": 1}
    ) == [
        '$.pets[0].kind: expected "cat" or "dog", got "cow"',
        '$.pets[1].lives: expected integer, got "9"',
        "$.fullName: expected string, got 1",
    ]


def test_a_model_shared_by_several_types_is_defined_once() -> None:
    @dataclass
    class Home:
        cat: Cat
        zoo: Zoo

    assert sorted(Shape.of(Home).schema["$defs"]) == ["Cat", "Dog", "Zoo"]


def test_types_of_the_same_name_get_different_names() -> None:
    one, two = make_dataclass("Same", [("a", int)]), make_dataclass("Same", [("b", int)])
    shape = Shape.of(make_dataclass("Both", [("one", one), ("two", two)]))
    assert [shape.schema["properties"][name] for name in ("one", "two")] == [
        {"$ref": "#/$defs/Same"},
        {"$ref": "#/$defs/Same_2"},
    ]
    assert shape.convert({"one": {"a": 1}, "two": {"b": 2}}).two == two(2)


def test_custom_validators_have_the_last_word_each_with_its_path() -> None:
    class Checked(pydantic.BaseModel):
        name: str

        @pydantic.field_validator("name")
        @classmethod
        def no_x(cls, name: str) -> str:
            if "x" in name:
                raise ValueError("no x, please")
            return name.upper()

    @attrs.define
    class Positive:
        n: int = attrs.field(validator=attrs.validators.gt(0))

    @dataclass
    class Both:
        names: list[Checked]
        n: Positive
        even: Annotated[int, annotated_types.Predicate(lambda n: n % 2 == 0)]
        late: Annotated[date, annotated_types.Gt(date(2020, 1, 1))]

    shape = Shape.of(Both)
    wrong = {"names": [{"name": "a"}, {"name": "x"}], "n": {"n": 0}, "even": 3, "late": "2019-01-01"}
    assert issues(shape, wrong) == [
        "$.names[1].name: no x, please", "$.n: 'n' must be > 0: 0", "$.even: does not satisfy <lambda>, got 3",
        "$.late: expected more than 2020-01-01, got 2019-01-01",
    ]  # fmt: skip
    right = {"names": [{"name": "a"}], "n": {"n": 1}, "even": 2, "late": "2021-01-01"}
    assert shape.convert(right).names[0].name == "A"


def test_pydantics_own_kinds_of_types_work_inside_of_any_class() -> None:
    @dataclass
    class Link:
        url: pydantic.HttpUrl
        code: Annotated[str, pydantic.StringConstraints(pattern="^[a-z]+$", to_upper=True)]
        twice: Annotated[int, pydantic.AfterValidator(lambda n: n * 2), pydantic.Field(gt=1)]

    value = Shape.of(Link).convert({"url": "https://a.b/", "code": "ab", "twice": 3})
    assert (str(value.url), value.code, value.twice) == ("https://a.b/", "AB", 6)
    assert issues(Shape.of(Link), {"url": "no", "code": "ab", "twice": 0}) == [
        "$.url: Input should be a valid URL, relative URL without a base",
        "$.twice: Input should be greater than 1",
    ]


def test_structs_keep_their_tags_renames_and_unset_fields() -> None:
    class Event(msgspec.Struct, tag="event", tag_field="kind", rename="camel"):
        first_name: str
        seen_at: int | msgspec.UnsetType = msgspec.UNSET

    shape = Shape.of(Event)
    assert shape.schema["properties"] == {
        "kind": {"type": "string", "const": "event"},
        "firstName": {"type": "string"},
        "seenAt": {"anyOf": [{"type": "integer"}, {"type": "null"}]},
    }
    value = shape.convert({"kind": "event", "firstName": "Ann", "seenAt": None})
    assert (value.first_name, value.seen_at) == ("Ann", msgspec.UNSET)


def test_types_local_to_a_function_are_found_while_it_runs() -> None:
    @dataclass
    class Inner:
        a: int

    @dataclass
    class Whole:
        inner: Inner
        again: Whole | None

    assert Shape.of(Whole).convert({"inner": {"a": 1}, "again": None}) == Whole(Inner(1), None)


def test_aliases_stand_for_what_they_name() -> None:
    name = TypeAliasType("name", str)
    shape = Shape.of(list[Annotated[name, annotated_types.MinLen(2)]])
    assert shape.schema["properties"]["value"] == {
        "type": "array",
        "items": {"type": "string", "minLength": 2},
    }
    assert issues(shape, ["a"]) == ['$[0]: expected at least 2 characters, got "a"']


@pytest.mark.skipif(sys.version_info < (3, 12), reason="the type statement came with Python 3.12")
def test_type_statements_may_be_recursive_and_generic() -> None:
    names: dict[str, Any] = {}
    exec("type Json = list[Json] | int | None\ntype Pair[A] = tuple[A, A]", names)
    assert Shape.of(names["Json"]).decode("[1, [2, null]]") == [1, [2, None]]
    assert issues(Shape.of(names["Json"]), [1, ["x"]]) == [
        '$[1][0]: expected array, integer or null, got "x"'
    ]
    assert Shape.of(names["Pair"][int]).decode("[1, 2]") == (1, 2)


# What the libraries accept is built, or refused before anything is sent


@dataclass
class Seeded:
    name: str
    seed: InitVar[int]
    double: int = field(init=False)

    def __post_init__(self, seed: int) -> None:
        self.double = seed * 2


@dataclass(kw_only=True)
class Reseeded(Seeded, Generic[T]):
    more: InitVar[T | None] = None

    def __post_init__(self, seed: int, more: T | None) -> None:  # type: ignore[override]
        super().__post_init__(seed)


@dataclass
class Leaf:
    size: int
    parts: list[Self] = field(default_factory=list)


@dataclass
class Twig(Leaf):
    first: Self | None = None


class Linked(TypedDict):
    next: NotRequired[Linked | None]


class Chain(msgspec.Struct):
    next: Self | None = None


class Named(NamedTuple):
    next: Self | None  # type: ignore[misc]  # a type checker has none here, Python does


class Pair(TypedDict, Generic[T]):
    a: T


class Ints(Pair[int]):
    b: int


D = TypeVarWithDefault("D", default=int)
Ts = TypeVarTuple("Ts")


@dataclass
class Defaulted(Generic[D]):
    a: D


@dataclass
class Sized(Defaulted[str]):
    more: list[int]


@dataclass
class Titled(Generic[D, *Ts]):
    title: D
    cells: tuple[str, *Ts]


UserId = NewType("UserId", int)
SAME = [pydantic.create_model("Same", a=(int, ...)) for _ in range(2)]
"""Two classes with one schema."""
UNPACKED = tuple[int, Unpack[tuple[str, ...]]]  # noqa: UP044  # the older way of writing it
Json = TypeAliasType("Json", "list[Json] | int")


class Code(str):
    """Of another class than JSON's strings are."""


class Base(enum.StrEnum):
    A = "a"


class Number(enum.IntEnum):
    ONE = 1
    TWO = 2


class Level(enum.Enum):
    LOW = Code("low")
    COPY = Base.A
    ONE = Number.ONE
    HALF = 0.5
    NONE = None


class Empty(enum.Enum):
    pass


class Bill(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(strict=True)
    day: date
    total: Decimal
    at: datetime
    id: UUID
    tags: set[str]
    pair: tuple[int, str]
    level: Level
    raw: bytes
    ratio: float
    extra: list[Decimal | str]


class Folder(pydantic.BaseModel):
    bills: list[Bill]
    note: Annotated[date, pydantic.Strict()]
    other: list[Decimal]


BILL = {"day": "2024-01-01", "total": 1.5, "at": "2024-01-01T00:00:00Z", "id": str(UUID(int=1)), "tags": ["a"], "pair": [1, "a"], "level": "low", "raw": "x", "ratio": 2, "extra": ["a", 0.5]}  # fmt: skip


class Aliased(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(alias_generator=str.upper)
    plain: int
    chosen: int = pydantic.Field(validation_alias=pydantic.AliasChoices("one", "two"))
    read: int = pydantic.Field(validation_alias="written")
    sent: int = pydantic.Field(serialization_alias="out")

    @pydantic.computed_field  # type: ignore[prop-decorator]
    @property
    def total(self) -> int:
        return self.plain + self.chosen


class Deep(pydantic.BaseModel):
    a: int = pydantic.Field(validation_alias=pydantic.AliasPath("b", 0))


class Plain(enum.Enum):
    A = "a"


class Copied(enum.Enum):
    A = Plain.A


class EnumOfEnums(pydantic.BaseModel):
    copied: Copied


class OneOfPlain(pydantic.BaseModel):
    kind: Literal[Plain.A]


class ByPattern(pydantic.BaseModel):
    scores: dict[Annotated[str, pydantic.Field(pattern="^[a-z]+$")], Address]


@attrs.define
class Old:
    _hidden = attrs.field(type=int)
    by_hand = attrs.field(type=str)
    made: int = attrs.field(init=False, default=5)


@attrs.define
class Dot:
    x: float
    y: float = 0.0


@dataclass
class Own:
    a: int

    def __init__(self, b: int) -> None:
        self.a = b


@dataclass
class WithField:
    a: int = pydantic.Field(5, ge=1)


class Extra(ExtendedTypedDict, extra_items=int):  # type: ignore[call-arg]
    a: int


@pytest.mark.parametrize(
    ("type_", "reply", "value"),
    [
        (Seeded, {"name": "a", "seed": 2}, lambda v: (v.name, v.double) == ("a", 4)),
        (Reseeded[str], {"name": "a", "seed": 3, "more": "x"}, lambda v: v.double == 6),
        (Twig, {"size": 1, "parts": [{"size": 2, "parts": [], "first": None}], "first": None}, lambda v: type(v.parts[0]) is Twig),
        (Linked, {"next": {"next": None}}, {"next": {"next": None}}),
        (Chain, {"next": {"next": None}}, Chain(Chain())),
        (Named, {"next": {"next": None}}, Named(Named(None))),
        (Ints, {"a": 1, "b": 2}, {"a": 1, "b": 2}),
        (Defaulted, {"a": 1}, Defaulted(1)),
        (Defaulted[str], {"a": "x"}, Defaulted("x")),
        (Sized, {"a": "x", "more": [2]}, Sized("x", [2])),
        (Titled[int, str, bool], {"title": 1, "cells": ["a", "b", True]}, Titled(1, ("a", "b", True))),
        (dict[UserId, str], {"1": "a", "-2": "b"}, {1: "a", -2: "b"}),
        (dict[Number, str], {"2": "a"}, {Number.TWO: "a"}),
        (dict[date, int], {"2024-01-01": 1}, {date(2024, 1, 1): 1}),
        (dict[Literal["a", "b"], int], {"a": 1}, {"a": 1}),
        (Json, [1, [2]], [1, [2]]),
        (UNPACKED, [1, "a", "b"], (1, "a", "b")),
        (tuple[int, *tuple[str, bool]], [1, "a", True], (1, "a", True)),
        (tuple[*tuple[int, ...]], [1, 2], (1, 2)),
        (tuple[()], [], ()),
        (set[tuple[int, str]], [[1, "a"], [1, "a"]], {(1, "a")}),
        (Level, "low", Level.LOW),
        (Level, "a", Level.COPY),
        (Level, 1, Level.ONE),
        (Level, None, Level.NONE),
        (Literal[Base.A, "b"], "a", Base.A),
        (LiteralString, "a", "a"),
        # Unions are tried in their order.
        (SAME[0] | SAME[1], {"a": 1}, SAME[0](a=1)),
        (date | str, "2024-05-06", date(2024, 5, 6)),
        (str | date, "2024-05-06", "2024-05-06"),
        (date | str, "soon", "soon"),
        (Bill, BILL, lambda v: (v.total, v.day, v.level, v.extra) == (Decimal("1.5"), date(2024, 1, 1), Level.LOW, ["a", Decimal("0.5")])),
        (Folder, {"bills": [BILL], "note": "2024-01-01", "other": [0.1]}, lambda v: v.other == [Decimal("0.1")] and v.bills[0].tags == {"a"}),
        (Aliased, {"PLAIN": 1, "one": 2, "written": 3, "SENT": 4}, lambda v: (v.total, v.read, v.sent) == (3, 3, 4)),
        (ByPattern, {"scores": {"a": {"city": "b"}}}, lambda v: v.scores == {"a": Address("b")}),
        (Old, {"hidden": 1, "by_hand": "x"}, lambda v: (v._hidden, v.by_hand, v.made) == (1, "x", 5)),
        (Dot, {"x": 1.5}, Dot(1.5)),
    ],
)  # fmt: skip
def test_what_the_libraries_accept_is_built(type_: Any, reply: Any, value: Any) -> None:
    shape = Shape.of(type_, strict=False)
    Draft202012Validator.check_schema(shape.schema)
    made = shape.decode(json.dumps({"value": reply} if shape.wrapped else reply))
    assert value(made) if callable(value) else (made == value and type(made) is type(value))


@pytest.mark.parametrize(
    ("type_", "said"),
    [
        (tuple[*tuple[int, ...], str], r"only the end of a tuple may be of any length"),
        (dict[str | int, int], r"^the keys of dict\[str \| int, int\] must be strings or integers"),
        (set[list[int]], r"^a set cannot hold list\[int\], which is not hashable; use a list"),
        (frozenset[Address | int], r"^a set cannot hold Address, which"),
        (set[Chain], r"^a set cannot hold Chain, which"),
        (Empty, r"^Empty has no members to choose from"),
        (Literal["\ud83d"], r"^schema.properties.value.const: not valid Unicode"),
        (Literal[float("nan")], r"nan is not a value that JSON has"),  # type: ignore[valid-type]
        (Deep, r"pydantic cannot describe Deep: AliasPath\('b', 0\) is not the name of a field"),
        (EnumOfEnums, r"pydantic cannot describe EnumOfEnums: it reads Copied.A from <Plain.A: 'a'> only, which JSON does not have"),
        (OneOfPlain, r"pydantic cannot describe OneOfPlain: no JSON value is read as Plain.A; use an enum of str, or Literal\['a'\]"),
        (ByPattern, r"^ByPattern.scores: strict schemas cannot describe an open map"),
        (Own, r"^Own: its constructor cannot be called with its fields: missing a required argument: 'b'"),
        (WithField, r"^WithField.a: pydantic's Field\(\) is a default only in pydantic's own classes"),
        (Extra, r"^Extra: has extra items"),
        (Annotated[str, pydantic.Field(pattern="(")], r"^the pattern '\(' cannot be read"),
        (make_dataclass("Cut", [("a", "list[")]), r"^Cut: an annotation cannot be read"),
        (Callable[[], int], r"has no JSON Schema"),
        (list["Address"], r"^expected a type, got its name 'Address'"),
    ],
)  # fmt: skip
def test_what_cannot_be_built_is_refused_before_anything_is_sent(type_: Any, said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        Shape.of(type_, strict=type_ is ByPattern)


class Refusal(RuntimeError):
    """What a type's own code raises."""


def refuse(value: Any = None) -> Any:
    raise Refusal("not today")


@dataclass
class Refusing:
    a: int
    __post_init__ = refuse


@dataclass(frozen=True)
class Unhashable:
    a: int
    __hash__ = refuse


class RefusingStruct(msgspec.Struct):
    a: int
    __post_init__ = refuse


class RefusingModel(pydantic.BaseModel):
    a: Annotated[int, pydantic.AfterValidator(refuse)]


@attrs.define
class RefusingAttrs:
    a: int = attrs.field(converter=refuse)


@attrs.define
class RefusingFactory:
    b: int = attrs.field(factory=refuse)


@pytest.mark.parametrize(
    ("type_", "reply", "path"),
    [
        (Refusing, {"a": 1}, "$"),
        (list[Refusing], [{"a": 1}], "$[0]"),
        (Refusing | RefusingStruct, {"a": 1}, "$"),
        (set[Unhashable], [{"a": 1}], "$"),
        (RefusingStruct, {"a": 1}, "$"),
        (RefusingModel, {"a": 1}, "$"),
        (RefusingAttrs, {"a": 1}, "$"),
        (RefusingFactory, {}, "$"),
        (Annotated[int, annotated_types.Predicate(refuse)], 1, "$"),
        (dict[str, Annotated[int, annotated_types.Predicate(refuse)]], {"a": 1}, "$.a"),
    ],
)
def test_what_a_types_own_code_raises_is_an_issue_and_the_cause(type_: Any, reply: Any, path: str) -> None:
    with pytest.raises(Mismatch) as caught:
        Shape.of(type_, strict=False).convert(reply)
    assert [str(issue) for issue in caught.value.issues] == [f"{path}: Refusal: not today"]
    assert type(caught.value.__cause__) is Refusal


@pytest.mark.parametrize(
    ("type_", "wrong", "told"),
    [
        (Annotated[set[int], annotated_types.Len(2, 3)], [1, 1], "$: expected a length of at least 2, got {1}"),
        (Annotated[Json, annotated_types.MinLen(1)], [], "$: expected a length of at least 1, got []"),
        (Annotated[bool, annotated_types.Ge(1)], False, "$: expected at least 1, got False"),
        (Annotated[dict[str, int], annotated_types.MinLen(1)], {}, "$: expected at least 1 property, got 0"),
        (Annotated[tuple[int, ...], annotated_types.Len(0, 1)], [1, 2], "$: expected at most 1 item, got 2"),
        (Annotated[Annotated[int, annotated_types.Ge(1)], annotated_types.Le(3)], 4, "$: expected at most 3, got 4"),
        (Annotated[Decimal, pydantic.Field(max_digits=2)], 1.23, "$: Decimal input should have no more than 2 digits in total"),
        (Annotated[datetime, annotated_types.Timezone(None)], "2024-01-01T00:00:00Z", "$: expected no time zone, got 2024-01-01 00:00:00+00:00"),
        (Annotated[datetime, annotated_types.Timezone("Europe/Paris")], "2024-01-01T00:00:00Z", "$: expected the time zone Europe/Paris, got 2024-01-01 00:00:00+00:00"),
        (Annotated[datetime, msgspec.Meta(tz=True)], "2024-01-01T00:00:00", "$: expected a time zone, got 2024-01-01 00:00:00"),
        (dict[Annotated[int, annotated_types.Ge(3)], int], {"2": 1}, '$["2"]: as a name: expected at least 3, got 2'),
        (dict[int, int], {"01": 1}, '$["01"]: as a name: expected a string that matches ^(0|-?[1-9][0-9]*)$, got "01"'),
        (dict[datetime, int], {"2024-01-01T00:00:00Z": 1, "2024-01-01T00:00:00+00:00": 1}, "$: two of its names mean the same key"),
        (Defaulted[str], {"a": 1}, "$.a: expected string, got 1"),
        (Sized, {"a": 1, "more": []}, "$.a: expected string, got 1"),
        (tuple[()], [1], "$: expected at most 0 items, got 1"),
        (tuple[int, *tuple[str, ...]], [1, "a", 2], "$[2]: expected string, got 2"),
    ],
)  # fmt: skip
def test_constraints_hold_whatever_they_are_about(type_: Any, wrong: Any, told: str) -> None:
    assert issues(
        Shape.of(type_, strict=False), {"value": wrong} if not isinstance(wrong, dict) else wrong
    ) == [told]


def test_decimals_that_no_float_has_reach_pydantic_with_all_their_digits() -> None:
    class Sums(pydantic.BaseModel):
        model_config = pydantic.ConfigDict(strict=True)
        exact: dict[str, Decimal]
        rough: float
        either: Decimal | str

    digits = "0.1000000000000000000000000001"
    value = Shape.of(Sums, strict=False).decode(
        f'{{"exact": {{"a": {digits}}}, "rough": {digits}, "either": {digits}}}'
    )
    assert (value.exact, value.rough) == ({"a": Decimal(digits)}, 0.1)
    assert not isinstance(value.either, str)


# The attributes of partial values


class CamelB(msgspec.Struct, rename={"id": "b_id"}):
    id: str


class CamelA(pydantic.BaseModel):
    id: str = pydantic.Field(alias="a_id")


class Rooted(pydantic.RootModel[list[CamelA]]):
    pass


@dataclass
class Several:
    a: CamelA
    b: CamelB
    both: list[CamelA | CamelB]
    pairs: tuple[CamelA, CamelB]
    lists: tuple[list[CamelA], list[CamelB], list[str]]
    either: dict[str, CamelA] | list[CamelB]
    rooted: Rooted
    by_name: dict[str, CamelA]
    old: Old
    seeded: Seeded
    node: Twig
    anything: Any

    @property
    def short(self) -> str:
        return self.a.id

    def method(self) -> None: ...


SEVERAL = {
    "a": {"a_id": "1"},
    "b": {"b_id": "2"},
    "both": [{"b_id": "3"}, {"a_id": "4"}],
    "pairs": [{"a_id": "5"}, {"b_id": "6"}],
    "lists": [[{"a_id": "5"}], [{"b_id": "6"}], ["x"]],
    "either": {"x": {"a_id": "5"}},
    "rooted": [{"a_id": "7"}],
    "by_name": {"x": {"a_id": "8"}},
    "old": {"hidden": 9},
    "seeded": {"seed": 10},
    "node": {"parts": [{"size": 11}]},
    "anything": {"whatever": 12},
}


@pytest.mark.parametrize(
    "made", [lambda data: data, lambda data: Raw(json.dumps(data).encode(), codec.loads)]
)
def test_each_class_has_names_of_its_own(made: Any) -> None:
    names = Shape.of(Several, strict=False).names
    for view in (Partial(made(SEVERAL), names), pickle.loads(pickle.dumps(Partial(made(SEVERAL), names)))):
        several: Any = view
        assert (several.a.id, several.b.id, [one.id for one in several.both]) == ("1", "2", ["3", "4"])
        assert (several.pairs[0].id, several.pairs[-1].id, several.pairs[:1][0].id) == ("5", "6", "5")
        assert ([part[0].id for part in several.lists[:2]], several.either.x.id) == (["5", "6"], "5")
        assert (several.rooted[0].id, several.rooted.root[0].id, several.by_name.x.id) == ("7", "7", "8")
        assert (several.old._hidden, several.old.made, several.seeded.seed) == (9, None, 10)
        assert (several.node.parts[0].size, several.node.parts[0].first) == (11, None)
        assert (several.anything.whatever, several.anything.other, several.short) == (12, None, None)
        assert (several.a.a_id, several["nothing"], "method" in dir(several)) == ("1", None, False)
        assert (several.b["id"], dir(several.b), several.b["b_id"]) == ("2", ["id"], "2")


@pytest.mark.parametrize(
    ("reach", "said"),
    [
        (lambda view: view.titel, "Several has no attribute 'titel'; it has a, anything, b, both,"),
        (lambda view: view.method, "Several has no attribute 'method'"),
        (lambda view: view.a.b_id, "CamelA has no attribute 'b_id'; it has id, "),
        (lambda view: view.both[0].name, r"CamelA \| CamelB has no attribute 'name'"),
        (lambda view: view.both.name, r"list\[CamelA \| CamelB\] has no attribute 'name'"),
        (lambda view: view.pairs[5], None),
        (lambda view: view.node.parts.size, r"list\[Self\] has no attribute 'size'"),
    ],
)
def test_a_name_that_the_type_does_not_have_is_an_attribute_error(reach: Any, said: str | None) -> None:
    view: Partial[Several] = Partial(SEVERAL, Shape.of(Several, strict=False).names)
    if said is None:
        assert reach(view) is None
    else:
        with pytest.raises(AttributeError, match=said):
            reach(view)


@pytest.mark.parametrize(
    ("text", "value"),
    [("19.90", "19.90"), ("1e2", "1E+2"), ("0.10000000000000000000001", "0.10000000000000000000001"), ("5", "5")],
)  # fmt: skip
def test_decimals_keep_the_digits_of_the_reply(text: str, value: str) -> None:
    @dataclass
    class Priced:
        price: Decimal
        weight: float
        count: int

    made = Shape.of(Priced).decode(f'{{"price": {text}, "weight": 0.5, "count": 2.0}}')
    assert str(made.price) == value
    assert (type(made.weight), type(made.count)) == (float, int)


def test_numbers_that_fill_the_memory_are_refused() -> None:
    assert issues(Shape.of(tuple[int, Decimal]), '{"value": [1e999999999, 1]}') == [
        "$[0]: expected integer, got Infinity"
    ]
    assert issues(Shape.of(tuple[float, Decimal]), '{"value": [1e400, 1]}')[0].startswith(
        "$[0]: expected a number that"
    )


def test_shapes_are_kept_only_for_types_in_use() -> None:
    assert Shape.of(Address) is Shape.of(Address)
    first = make_dataclass("First", [("a", int)])
    Shape.of(first)
    seen = weakref.ref(first)
    del first
    for number in range(300):
        Shape.of(make_dataclass(f"Other{number}", [("a", int)]))
    gc.collect()
    assert seen() is None


def test_mismatches_can_be_pickled_and_copied() -> None:
    with pytest.raises(Mismatch) as caught:
        Shape.of(Address).convert({})
    for again in (pickle.loads(pickle.dumps(caught.value)), copy.deepcopy(caught.value)):
        assert (again.kind, again.issues, str(again)) == (
            "validation", caught.value.issues, "$.city: required, but missing",
        )  # fmt: skip


def test_a_plain_install_needs_neither_pydantic_nor_typing_extensions() -> None:
    code = """
import sys
for name in ("pydantic", "typing_extensions", "annotated_types", "attr", "jsonschema"):
    sys.modules[name] = None  # as if they were not installed
from dataclasses import dataclass
from typing import Annotated, Literal, NotRequired, TypedDict
from modelrelay._types.shape import Shape

class Size(TypedDict):
    height: float
    width: NotRequired[float]

@dataclass
class Box:
    size: Annotated[Size, "In cm."]
    kind: Literal["a", "b"]

print(Shape.of(Box).convert({"size": {"height": 1, "width": None}, "kind": "a"}))
print(Shape.of({"type": "object", "required": ["a"]}).decode('{"a": 1}'))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "Box(size={'height': 1.0}, kind='a')\n{'a': 1}\n"
