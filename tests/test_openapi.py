"""Every document of the table in pyproject.toml is valid for another's validator, and its examples fit its schemas."""

from __future__ import annotations

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
