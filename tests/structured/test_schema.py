"""Our judge of JSON against JSON Schema, held against an independent one, and what it says."""

from __future__ import annotations

import copy
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError

from modelrelay._types.json_schema import check_schema, unsupported

CASES = json.loads((Path(__file__).parent / "json_schema.json").read_text("utf-8"))
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


@pytest.mark.parametrize(
    ("schema", "value", "said"),
    [
        *(
            (judged["schema"], case["value"], case["said"])
            for judged in CASES["judged"]
            for case in judged["cases"]
        ),
        *(
            ({"type": "string", "format": "date"}, text, [f'$: expected date YYYY-MM-DD, got "{text}"'])
            for text in NO_DATES
        ),
        ({"type": "integer"}, Decimal("1e999999999"), ["$: expected integer, got Infinity"]),
        ({"type": "string"}, "x" * 100 + "\n", []),
        ({"type": "number"}, "x" * 100, [f'$: expected number, got "{"x" * 58}…']),
    ],
)
def test_every_problem_is_said_with_its_path(schema: Any, value: Any, said: list[str]) -> None:
    assert [str(issue) for issue in check_schema(value, schema)] == said


def test_references_to_components_are_looked_up_by_their_last_segment() -> None:
    issues = check_schema({"tier": 5}, {"$ref": "#/components/schemas/Customer"}, {
        "Customer": {"type": "object", "properties": {"tier": {"$ref": "#/components/schemas/Tier"}}},
        "Tier": {"type": "string"},
    })  # fmt: skip
    assert [str(issue) for issue in issues] == ["$.tier: expected string, got 5"]


@pytest.mark.parametrize(("schema", "said"), [(case["schema"], case["said"]) for case in CASES["refused"]])
def test_a_schema_that_would_not_be_judged_in_full_is_refused(schema: Any, said: str) -> None:
    assert list(unsupported(schema)) == [said]
