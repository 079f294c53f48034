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
from dataclasses import dataclass, field, make_dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Generic, Literal, NotRequired, Required, TypedDict, TypeVar

import annotated_types
import attrs
import msgspec
import pydantic
import pytest
from typing_extensions import Doc, TypeAliasType

from modelrelay import ResponseFormat, ValidationError, response_format
from modelrelay.structured import Mismatch, Shape

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
        shape.validate(value)
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
            "schema": {
                "type": "object",
                "properties": {"city": {"type": "string"}},
                "required": ["city"],
                "additionalProperties": False,
            },
            "strict": True,
        },
    }
    assert made == ResponseFormat.json_schema(Address, name="place")
    assert response_format(Address, strict=False).to_dict()["json_schema"]["strict"] is False
    assert ResponseFormat.text().to_dict() == {"type": "text"}
    assert Shape.of(made).schema == made.schema
    with pytest.raises(ValidationError, match="blank"):
        response_format(Address, name=" ")


def test_a_raw_schema_is_sent_as_it_is_and_strict_when_it_is_closed_and_complete() -> None:
    closed = {
        "type": "object",
        "properties": {"a": {"type": "integer"}},
        "required": ["a"],
        "additionalProperties": False,
    }
    opened = {"type": "object", "properties": {"a": {"type": "integer"}}}
    assert (response_format(closed).schema, response_format(closed).strict) == (closed, True)
    assert (response_format(opened).schema, response_format(opened).strict) == (opened, False)
    assert Shape.of(opened).validate('{"b": 1.5}') == {"b": 1.5}


def test_a_raw_schema_that_would_not_be_judged_in_full_is_refused() -> None:
    with pytest.raises(ValidationError, match="unevaluatedProperties is not supported"):
        response_format({"type": "object", "unevaluatedProperties": False})
    with pytest.raises(ValidationError, match="travels wrapped"):
        response_format({"type": "array", "items": {"$ref": "#"}})


# What strict schemas cannot express, named by its field


class Loose(pydantic.BaseModel):
    scores: dict[str, int]


class Extra(pydantic.BaseModel, extra="allow"):
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
        (Outer, r"^Outer.inner.scores: strict schemas cannot describe an open map"),
        (Extra, r"^Extra: strict schemas cannot describe an open map"),
        (Anything, r"^Anything.meta: any JSON value is allowed, which strict schemas cannot describe"),
        (dict[str, int], r"^dict\[str, int\] is an open map"),
        (list, r"any JSON value is allowed"),
        (Unknown, r"^Unknown.call: complex has no JSON Schema"),
        (Packed, r"^Packed: array_like"),
        (Sizes, r"<Sizes.SMALL: \(1, 2\)> is not a value that JSON has"),
        (5, r"^5 has no JSON Schema"),
        ("Address", r"^the annotation 'Address' cannot be resolved"),
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
    assert shape.validate({"a": 1}) == {"a": 1}
    assert shape.validate({"a": 1, "b": {"x": [1.5]}}) == {"a": 1, "b": {"x": [1.5]}}
    assert issues(shape, {"a": 1, "c": 2}) == ["$.c: unexpected property"]
    with pytest.raises(ValidationError, match="must be strings"):
        Shape.of(dict[int, int], strict=False)


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
    assert shape.names == {"full_name": "fullName"}
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


def test_namesakes_are_told_apart() -> None:
    one, two = make_dataclass("Same", [("a", int)]), make_dataclass("Same", [("b", int)])
    shape = Shape.of(make_dataclass("Both", [("one", one), ("two", two)]))
    assert [shape.schema["properties"][name] for name in ("one", "two")] == [
        {"$ref": "#/$defs/Same"},
        {"$ref": "#/$defs/Same_2"},
    ]
    assert shape.validate({"one": {"a": 1}, "two": {"b": 2}}).two == two(2)


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
        "$.names[1].name: no x, please",
        "$.n: 'n' must be > 0: 0",
        "$.even: does not satisfy <lambda>, got 3",
        "$.late: expected more than 2020-01-01, got 2019-01-01",
    ]
    right = {"names": [{"name": "a"}], "n": {"n": 1}, "even": 2, "late": "2021-01-01"}
    assert shape.validate(right).names[0].name == "A"


def test_pydantics_own_kinds_of_types_work_inside_of_any_class() -> None:
    @dataclass
    class Link:
        url: pydantic.HttpUrl
        code: Annotated[str, pydantic.StringConstraints(pattern="^[a-z]+$", to_upper=True)]
        twice: Annotated[int, pydantic.AfterValidator(lambda n: n * 2), pydantic.Field(gt=1)]

    value = Shape.of(Link).validate({"url": "https://a.b/", "code": "ab", "twice": 3})
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
    assert shape.names == {"first_name": "firstName", "seen_at": "seenAt"}
    value = shape.validate({"kind": "event", "firstName": "Ann", "seenAt": None})
    assert (value.first_name, value.seen_at) == ("Ann", msgspec.UNSET)


def test_generic_types_know_their_arguments_also_through_their_bases() -> None:
    @dataclass
    class Box(Generic[T]):
        item: T
        more: list[T]

    @dataclass
    class Ints(Box[int]):
        label: str

    class Pair(msgspec.Struct, Generic[T]):
        a: T
        b: NotRequired[T] | None = None  # type: ignore[valid-type]

    assert Shape.of(Box[str]).validate({"item": "a", "more": ["b"]}) == Box("a", ["b"])
    assert issues(Shape.of(Box[str]), {"item": 1, "more": []}) == ["$.item: expected string, got 1"]
    assert issues(Shape.of(Ints), {"item": 1, "more": ["x"], "label": ""}) == [
        '$.more[0]: expected integer, got "x"'
    ]


def test_types_local_to_a_function_are_found_while_it_runs() -> None:
    @dataclass
    class Inner:
        a: int

    @dataclass
    class Whole:
        inner: Inner
        again: Whole | None

    assert Shape.of(Whole).validate({"inner": {"a": 1}, "again": None}) == Whole(Inner(1), None)


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
    assert Shape.of(names["Json"]).validate("[1, [2, null]]") == [1, [2, None]]
    assert issues(Shape.of(names["Json"]), [1, ["x"]]) == [
        '$[1][0]: expected array, integer or null, got "x"'
    ]
    assert Shape.of(names["Pair"][int]).validate("[1, 2]") == (1, 2)


def test_unions_are_tried_in_their_order() -> None:
    assert repr(Shape.of(date | str).validate('"2024-05-06"')) == "datetime.date(2024, 5, 6)"
    assert Shape.of(str | date).validate('"2024-05-06"') == "2024-05-06"
    assert Shape.of(date | str).validate('"soon"') == "soon"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("19.90", "19.90"),
        ("1e2", "1E+2"),
        ("0.10000000000000000000001", "0.10000000000000000000001"),
        ("5", "5"),
    ],
)
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


def test_shapes_are_kept_for_types_in_use_and_not_for_ever() -> None:
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
        Shape.of(Address).validate({})
    for again in (pickle.loads(pickle.dumps(caught.value)), copy.deepcopy(caught.value)):
        assert (again.kind, again.issues, str(again)) == (
            "validation",
            caught.value.issues,
            "$.city: required, but missing",
        )


def test_schemas_are_json() -> None:
    assert json.loads(json.dumps(Shape.of(Zoo).schema)) == Shape.of(Zoo).schema


def test_a_plain_install_needs_neither_pydantic_nor_typing_extensions() -> None:
    code = """
import sys
for name in ("pydantic", "typing_extensions", "annotated_types", "attr", "jsonschema"):
    sys.modules[name] = None  # as if they were not installed
from dataclasses import dataclass
from typing import Annotated, Literal, NotRequired, TypedDict
from modelrelay.structured import Shape

class Size(TypedDict):
    height: float
    width: NotRequired[float]

@dataclass
class Box:
    size: Annotated[Size, "In cm."]
    kind: Literal["a", "b"]

print(Shape.of(Box).validate({"size": {"height": 1, "width": None}, "kind": "a"}))
print(Shape.of({"type": "object", "required": ["a"]}).validate('{"a": 1}'))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "Box(size={'height': 1.0}, kind='a')\n{'a': 1}\n"
