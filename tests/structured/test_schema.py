"""Our judge of JSON against JSON Schema, held against an independent one, and what it says."""

from __future__ import annotations

import copy
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError

from modelrelay._types.json_schema import check_schema, unsupported

NO_DATES = ["2025-13-01", "20250102", "2025-W01-2", "2025-1-2", "02.01.2025", "2025-01-02T00:00:00Z", " 2025-01-02", "٢٠٢٥-٠١-٠٢"]  # fmt: skip
"""Not YYYY-MM-DD, though `date.fromisoformat` reads two of them."""

names = st.sampled_from(["a", "b", "c", "x-y"])
values = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 12) | st.sampled_from([0.5, 1.0, -2.5, 3.0]) | st.sampled_from(["", "a", "ab", "abc", "2024-01-01"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
    max_leaves=6,
)  # fmt: skip
small = st.integers(0, 3)
numbers = st.sampled_from([-1, 0, 0.5, 1, 2, 3])
kinds = st.sampled_from(["string", "number", "integer", "boolean", "null", "array", "object"])


def of(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A schema of a few keywords over inner schemas."""
    lists, maps = (
        st.lists(inner, min_size=1, max_size=3),
        st.dictionaries(names, inner, min_size=1, max_size=3),
    )
    patterns = st.sampled_from(["^a", "b$", "c"])
    keywords: dict[str, st.SearchStrategy[Any]] = {
        "type": kinds | st.lists(kinds, min_size=1, max_size=3, unique=True),
        "enum": st.lists(values, min_size=1, max_size=3),
        "const": values,
        "minLength": small, "maxLength": small, "pattern": patterns,
        "minimum": numbers, "maximum": numbers, "exclusiveMinimum": numbers, "exclusiveMaximum": numbers,
        "multipleOf": st.sampled_from([1, 2, 0.5, 0.1]),
        "items": inner, "prefixItems": lists, "contains": inner, "minItems": small, "maxItems": small,
        "uniqueItems": st.booleans(),
        "properties": maps, "patternProperties": st.dictionaries(patterns, inner, min_size=1, max_size=2),
        "additionalProperties": inner, "required": st.lists(names, max_size=2, unique=True),
        "minProperties": small, "maxProperties": small, "propertyNames": inner,
        "dependentRequired": st.dictionaries(names, st.lists(names, max_size=2, unique=True), max_size=2),
        "dependentSchemas": st.dictionaries(names, inner, max_size=2),
        "allOf": lists, "anyOf": lists, "oneOf": lists, "not": inner,
    }  # fmt: skip
    one = st.sampled_from(sorted(keywords)).flatmap(lambda key: keywords[key].map(lambda rule: {key: rule}))
    several = st.lists(one, min_size=1, max_size=3).map(
        lambda parts: {k: v for part in parts for k, v in part.items()}
    )
    bounds = st.fixed_dictionaries({"contains": inner}, optional={"minContains": small, "maxContains": small})
    branch = st.fixed_dictionaries({"if": inner}, optional={"then": inner, "else": inner})
    return several | bounds | branch | st.just({"$ref": "#/$defs/d"})


schemas = st.recursive(st.booleans(), of, max_leaves=8)


@settings(max_examples=400)
@given(schemas, st.dictionaries(st.just("d"), kinds.map(lambda kind: {"type": kind}), min_size=1), values)
def test_it_agrees_with_an_independent_validator(schema: Any, defs: dict[str, Any], value: Any) -> None:
    whole = {"allOf": [schema], "$defs": defs}
    Draft202012Validator.check_schema(whole)
    assert list(unsupported(whole)) == []
    issues = check_schema(value, whole)
    assert (issues == []) is Draft202012Validator(whole).is_valid(value)
    assert all(issue.path.startswith("$") and issue.message for issue in issues)


JUNK = st.sampled_from([None, True, False, -1, 0.5, 3, "x", "(", [], [1], {}, {"a": 5}, ["a"], ["a", "a"]])


def places(schema: Any) -> list[dict[str, Any]]:
    inside = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    return [
        *([schema] if isinstance(schema, dict) and schema else []),
        *(p for s in inside for p in places(s)),
    ]


@settings(max_examples=400)
@given(schemas, st.data(), values)
def test_a_schema_is_refused_or_judges_whatever_comes(schema: Any, data: st.DataObject, value: Any) -> None:
    whole = copy.deepcopy({"allOf": [schema], "$defs": {"d": {"type": "string"}}})
    place = data.draw(st.sampled_from(places(whole)))
    keyword = data.draw(st.sampled_from(sorted(place)))
    place[keyword] = data.draw(JUNK)
    try:
        Draft202012Validator.check_schema(whole)
        valid = True
    except SchemaError:
        valid = False
    problems = list(unsupported(whole))
    assert valid or problems
    assert all(problem.startswith("#") for problem in problems)
    if not problems:
        check_schema(value, whole)


NAMED = {
    "$id": "https://schemas.test/root",
    "$defs": {
        "d": {
            "type": "object",
            "properties": {"next": {"$ref": "#/$defs/d"}, "n": {"$ref": "#/$defs/n~0~1n"}},
        },
        "n~/n": {"type": "number", "maximum": 3},
    },
}


@given(
    st.sampled_from(["#/$defs/d", "#/$defs/n~0~1n", "#/%24defs/n%7E0%7e1n", "#/$defs/d/properties/n", "#/properties/v/anyOf/0"]), values
)  # fmt: skip
def test_references_name_what_an_independent_validator_finds(ref: str, value: Any) -> None:
    schema = {
        **NAMED,
        "properties": {"v": {"anyOf": [{"type": "string"}, {"$ref": ref}]}, "w": {"$ref": ref}},
    }
    assert list(unsupported(schema)) == []
    for name in ("v", "w"):
        fits = check_schema({name: value}, schema) == []
        assert fits is Draft202012Validator(schema).is_valid({name: value})


ITEMS = {
    "type": "object",
    "properties": {"items": {"type": "array", "items": {"$ref": "#/$defs/Item"}}},
    "required": ["items"],
    "additionalProperties": False,
    "$defs": {
        "Item": {
            "type": "object",
            "properties": {"price": {"type": "number", "minimum": 0}, "name": {"type": "string", "maxLength": 3}},
            "required": ["price"],
            "additionalProperties": False,
        }
    },
}  # fmt: skip
CIRCLE = {
    "type": "object", "properties": {"kind": {"const": "circle"}, "r": {"type": "number"}}, "required": ["kind", "r"],
}  # fmt: skip
SQUARE = {
    "type": "object", "properties": {"kind": {"const": "square"}, "w": {"type": "number"}}, "required": ["kind", "w"],
}  # fmt: skip
SHAPES = {"anyOf": [CIRCLE, SQUARE, {"type": "null"}]}


@pytest.mark.parametrize(
    ("schema", "value", "said"),
    [
        (ITEMS, {"items": [{"price": 1}, {"price": 2}, {"price": "free"}]}, ['$.items[2].price: expected number, got "free"']),
        (
            ITEMS,
            {"items": [{"name": "long"}, {"price": -1, "a b": 1}, 5], "more": None},
            [
                "$.items[0].name: expected at most 3 characters, got 4",
                "$.items[0].price: required, but missing",
                "$.items[1].price: expected at least 0, got -1",
                '$.items[1]["a b"]: unexpected property',
                "$.items[2]: expected object, got 5",
                "$.more: unexpected property",
            ],
        ),
        (SHAPES, {"kind": "circle", "r": "big"}, ['$.r: expected number, got "big"']),
        (SHAPES, {"kind": "blob"}, ['$.kind: expected "circle" or "square", got "blob"']),
        (SHAPES, {"w": 1}, ["$.kind: required, but missing"]),
        (SHAPES, 5, ["$: expected object or null, got 5"]),
        ({"anyOf": [{"enum": ["a", "b"]}, {"type": "integer"}]}, "c", ['$: expected "a", "b" or integer, got "c"']),
        ({"type": ["integer", "null"]}, True, ["$: expected integer or null, got true"]),
        ({"type": "string", "format": "uuid"}, "urn:uuid:12345678-1234-5678-1234-567812345678", ['$: expected UUID, got "urn:uuid:12345678-1234-5678-1234-567812345678"']),
        ({"type": "string", "format": "date-time"}, "noon", ['$: expected RFC 3339 date-time, got "noon"']),
        *(
            ({"type": "string", "format": "date"}, text, [f'$: expected date YYYY-MM-DD, got "{text}"'])
            for text in NO_DATES
        ),
        ({"type": "array", "items": {"type": "integer"}, "uniqueItems": True}, [1, 2, 1], ["$[2]: repeats an earlier item, 1"]),
        ({"enum": [1]}, True, ["$: expected 1, got true"]),
        ({"type": "integer"}, Decimal("1e999999999"), ["$: expected integer, got Infinity"]),
        ({"type": "string"}, "x" * 100 + "\n", []),
        ({"type": "number"}, "x" * 100, [f'$: expected number, got "{"x" * 58}…']),
    ],
)  # fmt: skip
def test_every_problem_is_said_with_its_path(schema: Any, value: Any, said: list[str]) -> None:
    assert [str(issue) for issue in check_schema(value, schema)] == said


def test_references_to_components_are_looked_up_by_their_last_segment() -> None:
    issues = check_schema({"tier": 5}, {"$ref": "#/components/schemas/Customer"}, {
        "Customer": {"type": "object", "properties": {"tier": {"$ref": "#/components/schemas/Tier"}}},
        "Tier": {"type": "string"},
    })  # fmt: skip
    assert [str(issue) for issue in issues] == ["$.tier: expected string, got 5"]


@pytest.mark.parametrize(
    ("schema", "said"),
    [
        ({"type": "strin"}, '#/type: there is no type "strin"'),
        (
            {"properties": {"a": {"$ref": "other.json"}}},
            '#/properties/a/$ref: "other.json" is not in this schema; refer by a pointer such as #/$defs/Name',
        ),
        ({"items": {"unevaluatedProperties": False}}, "#/items: unevaluatedProperties is not supported"),
        ({"properties": []}, "#/properties: expected an object, got []"),
        ({"anyOf": [5]}, "#/anyOf/0: expected a schema, got 5"),
        ({"pattern": "("}, "#/pattern: missing ), unterminated subpattern at position 0"),
        ({"patternProperties": {"(": {}}}, "#/patternProperties: missing ), unterminated subpattern at position 0"),
        ({"minimum": "1"}, '#/minimum: expected a number, got "1"'),
        ({"exclusiveMinimum": True}, "#/exclusiveMinimum: expected a number (draft 4 and OpenAPI 3.0 have true beside minimum: here it is the bound itself), got true"),
        ({"multipleOf": 0}, "#/multipleOf: expected a number above 0, got 0"),
        ({"items": []}, "#/items: expected a schema, or a list of schemas, got []"),
        ({"minLength": "x"}, '#/minLength: expected a whole number of at least 0, got "x"'),
        ({"maxItems": -1}, "#/maxItems: expected a whole number of at least 0, got -1"),
        ({"minProperties": 1.5}, "#/minProperties: expected a whole number of at least 0, got 1.5"),
        ({"properties": {"a/b~": {"enum": []}}}, "#/properties/a~1b~0/enum: expected a list with items, got []"),
        ({"type": []}, "#/type: expected the name of a type, or a list of such names, each once, got []"),
        ({"required": True}, "#/required: expected a list of names, each once, got true"),
        ({"required": ["a", "a"]}, '#/required: expected a list of names, each once, got ["a", "a"]'),
        ({"required": "a"}, '#/required: expected a list of names, each once, got "a"'),
        ({"dependentRequired": {"a": "b"}}, '#/dependentRequired: expected an object of lists of names, each once, got {"a": "b"}'),
        ({"items": 5}, "#/items: expected a schema, got 5"),
        ({"contentEncoding": 3}, "#/contentEncoding: expected a string, got 3"),
        ({"$anchor": "a b"}, '#/$anchor: expected a name of ASCII letters, got "a b"'),
        ({"examples": "a"}, '#/examples: expected a list, got "a"'),
        ({"deprecated": "x"}, '#/deprecated: expected true or false, got "x"'),
        ({"uniqueItems": 1}, "#/uniqueItems: expected true or false, got 1"),
        ({"type": "string", "nullable": True}, '#/nullable: expected no such keyword (it is OpenAPI 3.0\'s: have "null" in type), got true'),
        ({"$ref": "#a", "$defs": {"a": {"$anchor": "a"}}}, '#/$ref: "#a" is not in this schema; refer by a pointer such as #/$defs/Name'),
        ({"$defs": {"a": {"$id": "a"}}}, "#/$defs/a: $id is supported at the root only, since it changes what a $ref names"),
        ({"$ref": "#/minimum", "minimum": 1}, '#/$ref: "#/minimum" is not in this schema'),
        ({"$ref": "#/x/y", "x": {"y": {"minLength": True}}}, "#/x/y/minLength: expected a whole number of at least 0, got true"),
        ({"$ref": "#"}, "#: refers to itself without end"),
        ({"$defs": {"a": {"anyOf": [{"$ref": "#/$defs/a"}]}}}, "#/$defs/a: refers to itself without end"),
    ],
)  # fmt: skip
def test_a_schema_that_would_not_be_judged_in_full_is_refused(schema: Any, said: str) -> None:
    assert list(unsupported(schema)) == [said]
