"""Every document of the table in pyproject.toml is valid for another's validator, and its examples fit its schemas."""

import json
import re
from collections.abc import Iterator
from typing import Any

import jsonschema
import openapi_spec_validator
import pytest

from generator.apis import ROOT, table
from generator.spec import find
from generator.yaml12 import parse

SPECS = {row.spec: parse((ROOT / row.spec).read_text("utf-8"), row.spec) for row in table().values()}


def resolve(spec: Any, node: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in node:
        node = find(spec, node["$ref"])
    return node


def bodies(spec: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every media type object of every request and response that has an example, named."""
    for path, item in spec["paths"].items():
        for method, operation in item.items():
            if method == "parameters":
                continue
            holders = {"request": operation.get("requestBody", {}), **operation["responses"]}
            for name, holder in holders.items():
                for kind, media in resolve(spec, holder).get("content", {}).items():
                    if "example" in media or "examples" in media:
                        yield f"{method} {path} {name} {kind}", media


BODIES = {f"{name}: {where}": (spec, media) for name, spec in SPECS.items() for where, media in bodies(spec)}


@pytest.mark.parametrize("name", SPECS)
def test_it_is_valid(name: str) -> None:
    openapi_spec_validator.validate(SPECS[name])


@pytest.mark.parametrize("where", BODIES)
def test_examples_fit_their_schema(where: str) -> None:
    spec, media = BODIES[where]
    schema = {**media["schema"], "components": spec["components"]}
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    examples = [media["example"]] if "example" in media else [e["value"] for e in media["examples"].values()]
    for example in examples:
        validator.validate(example)


TODAY = SPECS["openapi.yaml"]
SAMPLES = ROOT / "tests/samples/responses"


def schema_of(method: str, path: str, status: str | None = None) -> Any:
    """The schema of a JSON request or answer, and None for one that the document does not have."""
    for template, item in TODAY["paths"].items():
        if method.lower() in item and re.fullmatch(
            re.sub(r"{\w+}", "[^/]+", template), path.partition("?")[0]
        ):
            operation = item[method.lower()]
            holder = operation.get("requestBody") if status is None else operation["responses"].get(status)
            return resolve(TODAY, holder or {}).get("content", {}).get("application/json", {}).get("schema")
    raise AssertionError(f"{method} {path} is not in the document")


def samples() -> Iterator[tuple[str, Any, Any]]:
    """What the samples of today's API say that servers and clients say: name, schema, value."""
    record = {"$ref": "#/components/schemas/StreamRecord"}
    found = {path.stem: json.loads(path.read_text("utf-8")) for path in SAMPLES.glob("*.json")}
    for file, path in (
        ("chat", "/responses"),
        ("batch", "/responses/batch"),
        ("resources", ""),
        ("errors", "/responses"),
    ):
        for case in found[file]:
            request, replies = (
                case.get("request", {}),
                case.get("replies", [case["reply"]] if "reply" in case else []),
            )
            place = request.get("method", "POST"), request.get("path", path)
            if "deviates" in case or "refused" in case:
                continue
            if "body" in request:
                yield f"{file} {case['name']} request", schema_of(*place), request["body"]
            for reply in [case] if file == "errors" else replies:
                whole = {"status": 200, "body": reply} if file == "batch" else reply
                if "body" in whole:
                    schema = schema_of(*place, str(whole["status"])) or {
                        "$ref": "#/components/schemas/ErrorBody"
                    }
                    yield f"{file} {case['name']} {whole['status']}", schema, whole["body"]
    for case in found["streams"]:
        text = (SAMPLES / case["file"]).read_text("utf-8") if "file" in case else case["body"]
        if "deviates" not in case and case.get("content_type", "ndjson").endswith("ndjson"):
            for number, line in enumerate(text.splitlines()):
                yield f"streams {case['name']} {number}", record, json.loads(line)


SAID = {name: (schema, value) for name, schema, value in samples()}


@pytest.mark.parametrize("name", SAID)
def test_samples_of_todays_api_fit_the_document(name: str) -> None:
    schema, value = SAID[name]
    jsonschema.Draft202012Validator({**schema, "components": TODAY["components"]}).validate(value)
