"""Samples fit the schema that they are samples of, as an independent validator sees it, and are the same each time."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from modelrelay.testing.schemas import matching, problems, sample

SAMPLES = Path(__file__).parent.parent / "samples"
SCHEMAS: dict[str, dict[str, Any]] = json.loads((SAMPLES / "schemas.json").read_text("utf-8"))


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_sample_fits_its_schema(name: str) -> None:
    schema = SCHEMAS[name]
    value = sample(schema)
    jsonschema.Draft202012Validator(schema).validate(value)
    assert value == sample(schema)
    json.dumps(value)


def test_a_sample_prefers_what_the_schema_offers() -> None:
    assert sample(SCHEMAS["example"]) == "the example"
    assert sample({"type": "integer", "default": 7}) == 7


def test_names_give_texts_their_sense() -> None:
    person = {"type": "object", "properties": {"name": {"type": "string"}, "age": {"type": "integer"}}}
    assert sample(person) == {"name": "Ada Lovelace", "age": 1}


def test_a_schema_without_finite_values_is_said_to_be_one() -> None:
    endless = {"type": "object", "properties": {"more": {"$ref": "#"}}, "required": ["more"]}
    with pytest.raises(ValueError, match="no finite value"):
        sample(endless)


ENDLESS = {
    "anyOf": [
        {"type": "array", "items": {"$ref": "#"}, "minItems": 1},
        {"type": "object", "properties": {"x": {"$ref": "#"}}, "required": ["x"]},
    ]
}


@pytest.mark.parametrize(
    "schema",
    [
        ENDLESS,
        {"$ref": "#/$defs/A", "$defs": {"A": {"$ref": "#/$defs/A"}}},
        {"type": "array", "minItems": 10**9},
        {"type": "string", "minLength": 10**9},
    ],
)
def test_the_search_for_a_sample_is_limited(schema: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"none of the alternatives ends|too many|refers to itself"):
        sample(schema)


@pytest.mark.parametrize(
    "pattern",
    [r"^a+b?$", r"\d{4}-\d{2}", r"^(foo|bar)baz$", r"[^a-c]x", r"\w+@\w+\.com", r"^[\d.]+$", r".{3}", r"\S", "^$"],
)  # fmt: skip
def test_a_pattern_finds_the_text_made_for_it(pattern: str) -> None:
    for turn in range(5):
        assert re.search(pattern, matching(pattern, turn))


# Those that mean the same inside of another.
PARTS = st.sampled_from([schema for schema in SCHEMAS.values() if "$ref" not in json.dumps(schema)])


def _compound(inner: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    objects = st.dictionaries(st.sampled_from("abcd"), inner, max_size=3).flatmap(
        lambda members: st.sets(st.sampled_from(sorted(members) or ["a"]), max_size=3).map(
            lambda needed: {"type": "object", "properties": members, "required": sorted(needed)}
        )
    )
    arrays = st.builds(
        lambda item, least: {"type": "array", "items": item, "minItems": least}, inner, st.integers(0, 3)
    )
    return objects | arrays | st.lists(inner, min_size=1, max_size=3).map(lambda options: {"anyOf": options})


@given(st.recursive(PARTS, _compound, max_leaves=8))
def test_samples_of_any_schema_fit(schema: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator(schema).validate(sample(schema))


def test_problems_say_where() -> None:
    schema = {
        "type": "object",
        "properties": {"email": {"type": "string", "format": "email"}, "to": {"type": "array", "items": {"type": "string"}}},
        "required": ["name"],
    }  # fmt: skip
    assert [path for path, _ in problems({"email": "x", "to": ["a", 1]}, schema, {})] == ["email", "to[1]", "name"]  # fmt: skip
