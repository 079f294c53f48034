"""What is in a document against what was generated from it, with everything ignored listed and why.

The document's side is counted here from its raw text, on purpose without any of the generator's own walking.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from .ir import ABSENT, Api, Ignored, Model, Schema
from .layout import printed
from .media import METHODS, is_stream
from .paging import described
from .problems import SpecError, child
from .spec import Document, resolved


@dataclass(frozen=True)
class Report:
    title: str
    version: str
    counts: dict[str, tuple[int, int]]
    """Kind of thing → how many are in the document, and how many were generated."""
    inline_schemas: int
    ignored: tuple[Ignored, ...]
    pages: tuple[dict[str, str], ...] = ()
    """Methods whose lists come in pages, and how one leads to the next."""

    @property
    def whole(self) -> bool:
        return all(there == made for there, made in self.counts.values())


def report(document: Document, api: Api) -> Report:
    """Both sides counted. A document of which anything would be lost never gets here, so a difference is our mistake."""
    ignored = [*api.ignored, *(replace(item, why=f"left out: {item.why}") for item in api.left_out)]
    ignored += _unused(document.data)
    aside = Counter(kind for item in ignored for sign, kind in _SET_ASIDE.items() if sign in item.what)
    counts = {kind: (n, made + aside[kind]) for kind, (n, made) in _counts(document.data, api).items()}
    for kind, (number, made) in counts.items():
        if number != made and kind != "security choices":
            said = f"{made} of {number} {kind} were generated"
            raise SpecError.at("", said, "report it with the spec", document.source)
    return Report(
        api.title,
        api.version,
        counts,
        sum(s.component is None for s in api.schemas),
        tuple(sorted(ignored)),
        tuple(
            {"method": f"{op.resource}.{op.name}", "how": described(op.paging)}
            for op in api.operations
            if op.paging
        ),
    )


_SET_ASIDE = {
    " parameter ": "parameters",
    "request media type ": "request media types",
    "security scheme ": "security schemes",
}


def as_text(found: Report) -> str:
    return printed("report.txt.jinja", report=found)


def as_json(found: Report) -> str:
    counts = {kind: {"document": n, "generated": made} for kind, (n, made) in found.counts.items()}
    shown = vars(found) | {"counts": counts, "ignored": [vars(item) for item in found.ignored]}
    return json.dumps(shown, indent=2, ensure_ascii=False)


def _counts(data: dict[str, Any], api: Api) -> dict[str, tuple[int, int]]:
    """Kind of thing → how many are in the document's operations that are not left out, and how many were generated."""
    components, left_out = data.get("components", {}), {item.pointer for item in api.left_out}
    schemas = components.get("schemas", {}).values()
    operations = [
        (item, item[method])
        for path, item in data.get("paths", {}).items()
        for method in METHODS
        if method in item and child("/paths", path, method) not in left_out
    ]
    parameters = {
        (id(op), p["in"], p["name"])
        for item, op in operations
        for p in (resolved(data, p)[0] for p in [*item.get("parameters", []), *op.get("parameters", [])])
    }
    bodies = [resolved(data, op["requestBody"])[0] for _, op in operations if "requestBody" in op]
    responses = [
        (op, status, resolved(data, response)[0].get("content", {}))
        for _, op in operations
        for status, response in op.get("responses", {}).items()
        if not status.startswith("x-")
    ]
    contents = [content for _, _, found in responses for content in found.values()]
    properties = sum(len(schema.get("properties", {})) for schema in schemas if _plain(schema))
    medias = sum(len(body.get("content", {})) for body in bodies)
    examples = sum("example" in c or bool(c.get("examples")) for c in contents)
    streams = sum(
        _is_stream(op, media)
        for op, status, found in responses
        for media in found
        if status.startswith(("2", "default"))
    )
    choices = sum(len(op.get("security", data.get("security", []))) for _, op in operations)
    made = [response for op in api.operations for response in op.responses]
    read = [content for response in made for content in response.contents]
    sent = sum(op.body is not None for op in api.operations)
    named = [schema for schema in api.schemas if schema.component is not None]
    fields = sum(_properties(s, api.components[str(s.component)]) for s in named)
    return {
        "operations": (len(operations), len(api.operations)),
        "schemas": (len(schemas), len(named)),
        "properties": (properties, fields),
        "parameters": (len(parameters), sum(len(op.parameters) for op in api.operations)),
        "request bodies": (len(bodies), sent),
        "request media types": (medias, sent),
        "responses": (len(responses), len(made)),
        "response media types": (len(contents), len(read)),
        "response examples": (examples, sum(content.example is not ABSENT for content in read)),
        "streams": (streams, sum(content.stream for content in read)),
        "security choices": (choices, sum(op.choices for op in api.operations)),
        "security schemes": (len(components.get("securitySchemes", {})), len(api.security)),
    }


def _is_stream(op: Any, media: str) -> bool:
    return media in op["x-sdk-streams"] if "x-sdk-streams" in op else is_stream(media)


def _plain(schema: Any) -> bool:
    return isinstance(schema, dict) and not any(key in schema for key in ("allOf", "oneOf", "anyOf"))


def _properties(schema: Schema, described: Any) -> int:
    """The fields of a model that its schema describes; it may require others without that."""
    if not isinstance(schema, Model) or not _plain(described):
        return 0
    own = [f for f in schema.fields if f.wire in described.get("properties", {})]
    return len(own) + len(schema.flat)


def _unused(data: dict[str, Any]) -> Iterator[Ignored]:
    """Components that nothing refers to, other than schemas, which are still generated."""
    text = json.dumps(data)
    for kind in ("parameters", "responses", "requestBodies", "headers", "examples"):
        for name in data.get("components", {}).get(kind, {}):
            pointer = child("/components", kind, name)
            if json.dumps(f"#{pointer}") not in text:
                yield Ignored(pointer, f"component of {kind}", "no operation refers to it")
