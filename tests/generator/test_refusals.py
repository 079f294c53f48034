"""What cannot be generated is refused where it stands, with a remedy; nothing is dropped in silence."""

from __future__ import annotations

import copy
import re
from pathlib import Path
from typing import Any

import pytest

from generator.__main__ import main
from generator.problems import SpecError
from generator.spec import load
from generator.yaml12 import parse

from .packages import ROOT, api_from, minimal, operation, query, ref, with_schema

OK = {"description": "ok"}


def two_operations(**second: Any) -> dict[str, Any]:
    first = {"operationId": "getA", "responses": {"200": OK}}
    return minimal(paths={"/a": {"get": first}, "/b": {"get": {**first, **second}}})


SELF, LOOP = ref("S"), {"$ref": "#/components/parameters/P"}
UNDECLARED = {"/a/{id}": {"get": {"responses": {"200": OK}}}}
REFUSED = {
    # what is not OpenAPI
    "no object": ([], "is not an OpenAPI document"),
    "swagger": ({"swagger": "2.0"}, "#/swagger: is Swagger 2.0; convert it"),
    "version": (minimal(openapi="4.0.0"), "#/openapi: is 4.0.0, not 3.0.x or 3.1.x"),
    "no info": ({"openapi": "3.1.0", "paths": {}}, "is not valid OpenAPI: "),
    "limit of another type": (
        query(schema={"type": "integer", "minimum": "3"}),
        "/parameters/0/schema/minimum: is not valid OpenAPI: '3' is not of type 'number'",
    ),
    "default of another type": (
        query(schema={"type": "integer", "default": "x"}),
        "/parameters/0/schema/default: is not valid OpenAPI: 'x' is not of type 'integer'",
    ),
    "dangling reference": (
        with_schema(ref("Gone")),
        "#/components/schemas/S/$ref: refers to #/components/schemas/Gone, which is not there",
    ),
    "external reference": (
        with_schema({"$ref": "other.yaml#/X"}),
        "#/components/schemas/S/$ref: refers outside of the document (other.yaml#/X); bundle it",
    ),
    "reference to itself": (
        with_schema(SELF),
        "#/components/schemas/S: is part of itself",
    ),
    # operations
    "path parameter missing": (
        minimal(paths=UNDECLARED),
        "Path parameter 'id' for 'get' operation in '/a/{id}' was not resolved",
    ),
    "path parameter missing beside a circle": (
        minimal(paths=UNDECLARED, components={"schemas": {"S": {"type": "array", "items": SELF}}}),
        "#/paths/~1a~1{id}/get: the parser dropped this operation",
    ),
    # schemas
    "unknown extension": (
        with_schema({"x-sdk-nmae": "x"}),
        "#/components/schemas/S/x-sdk-nmae: is not an extension of schemas; known are x-sdk-aliases",
    ),
    "required without a property": (
        with_schema({"type": "object", "required": ["gone"], "properties": {"a": {}}}),
        "#/components/schemas/S/required/0: gone is not a property",
    ),
    "allOf of two types": (
        with_schema({"allOf": [{"type": "string"}, {"type": "object"}]}),
        "allOf cannot be merged: its parts have different types (string, object)",
    ),
    "allOf of itself": (
        with_schema({"allOf": [SELF, {"properties": {"a": {}}}]}),
        "is part of itself",
    ),
    "mapping to nobody": (
        with_schema(
            {
                "oneOf": [ref("A"), ref("B")],
                "discriminator": {"propertyName": "t", "mapping": {"x": "#/components/schemas/S"}},
            },
            A={"type": "object", "properties": {"t": {"type": "string"}}},
            B={"type": "object", "properties": {"t": {"type": "string"}}},
        ),
        "#/components/schemas/S/discriminator/mapping/x: #/components/schemas/S is not a member of the union",
    ),
    "enum value twice": (with_schema({"type": "string", "enum": ["a", "a"]}), "has a value twice"),
    "enum of another type": (
        with_schema({"type": "string", "enum": ["a", 1]}),
        "#/components/schemas/S/enum/1: 1 is not a string; quote it",
    ),
    "constant object": (
        with_schema({"const": {"a": 1}}),
        "#/components/schemas/S/const: is not a plain value",
    ),
    # names
    "operationId twice": (
        two_operations(),
        "#/paths/~1b/get: is not valid OpenAPI: Operation ID 'getA' for 'get' in '/b' is not unique",
    ),
    "method twice": (
        two_operations(operationId="get_a", tags=["a"]),
        "#/paths/~1b/get: client.a.get_a is also /paths/~1a/get; pin another `x-sdk-method`",
    ),
    "pinned method that is none": (
        operation(**{"x-sdk-method": "do it"}),
        "#/paths/~1a/post/x-sdk-method: cannot be do it; give a free name",
    ),
    "an extension where nothing reads it": (
        minimal(paths={"/a": {"x-sdk-resource": "a", "get": {"responses": {"200": OK}}}}),
        "#/paths/~1a/x-sdk-resource: is not an extension of paths; put it on an operation, a parameter or a schema",
    ),
    "a value of nobody": (
        with_schema({"properties": {"a": {"x-sdk-client-value": "__class__"}}}),
        "#/components/schemas/S/properties/a/x-sdk-client-value: cannot be __class__; give publishable_key",
    ),
    "aliases that are none": (
        with_schema({"properties": {"a": {"x-sdk-aliases": "b"}}}),
        "#/components/schemas/S/properties/a/x-sdk-aliases: cannot be b; give a list of names",
    ),
    "an allOf that meets the list it is in": (
        with_schema(
            {"type": "array", "items": {"allOf": [{"type": "object"}, {"oneOf": [SELF, {"type": "object"}]}]}}
        ),
        "#/components/schemas/S/items/allOf/1/oneOf/0: allOf cannot be merged",
    ),
    "a resource with a class of the clients": (
        operation(tags=["Resources"]),
        "#/paths/~1a/post: resources is the name",
    ),
    "a parameter that refers to itself": (
        operation(parameters=[LOOP]) | {"components": {"parameters": {"P": LOOP}}},
        "#/components/parameters/P refers to itself",
    ),
    "unwrapping nothing": (
        operation(**{"x-sdk-unwrap": "item"}),
        "#/paths/~1a/post/x-sdk-unwrap: item is not a required member of every 2xx body",
    ),
    "a stream of nothing": (
        operation(**{"x-sdk-streams": ["text/event-stream"]}),
        "#/paths/~1a/post/x-sdk-streams: is not a list of media types of a 2xx response",
    ),
    # security
    "unknown scheme": (
        operation(security=[{"nobody": []}]),
        "#/paths/~1a/post/security/0: nobody is not a security scheme",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str) -> None:
    data, said = REFUSED[name]
    with pytest.raises(SpecError) as caught:
        api_from(copy.deepcopy(data), "spec.yaml")
    lines = [str(problem) for problem in caught.value.problems]
    assert any(line.startswith("spec.yaml#") and said in line for line in lines), lines


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: 1\na: 2\n", 'found duplicate key "a"'),
        ('{"a": 1, "a": 2}', 'found duplicate key "a"'),
        ("{", "not valid YAML or JSON"),
        ("a: [", "not valid YAML or JSON"),
        ("a: !!python/object:os.system x", "not valid YAML or JSON"),
        ('{"a": NaN}', "NaN is not JSON"),
        ("[" * 100_000, "nested too deeply"),
    ],
)
def test_text_that_is_not_a_document(text: str, said: str) -> None:
    with pytest.raises(SpecError) as caught:
        parse(text, "spec.yaml")
    assert said in str(caught.value)


def test_dates_and_words_stay_text() -> None:
    assert parse("a: 2020-01-01\nb: yes\nc: true\n200: x", "") == {
        "a": "2020-01-01", "b": "yes", "c": True, "200": "x",
    }  # fmt: skip


def test_a_missing_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "--spec", "/nowhere/spec.yaml", "--out", "/nowhere"]) == 2
    said = "spec.yaml#: cannot be read: No such file or directory; check the path\n"
    assert capsys.readouterr().err == said


def test_a_loop_of_yaml_anchors(tmp_path: Path) -> None:
    path = tmp_path / "loop.yaml"
    path.write_text("openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {}\nx-a: &a {b: *a}\n")
    with pytest.raises(SpecError) as caught:
        load(path)
    assert "nested deeper than 100" in str(caught.value) or "not valid YAML" in str(caught.value)


def test_only_one_module_knows_the_parser() -> None:
    known = re.compile(r"^(from|import) openapi_python_client", re.M)
    users = [path.name for path in (ROOT / "generator").glob("*.py") if known.search(path.read_text())]
    assert users == ["read.py"]
