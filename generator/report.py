"""What is in a document against what was generated from it, with everything ignored listed and why.

The document's side is counted here from its raw text, on purpose without any of the generator's own walking.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import Any

from .ir import ABSENT, Api, Model, Schema
from .media import METHODS, is_stream
from .paging import described
from .problems import Problem, SpecError, child
from .spec import Document, find


@dataclass(frozen=True)
class Report:
    title: str
    version: str
    counts: dict[str, tuple[int, int]]
    """Kind of thing → how many are in the document, and how many were generated."""
    inline_schemas: int
    ignored: tuple[tuple[str, str, str], ...]
    """Place, what, why."""
    pages: tuple[tuple[str, str], ...] = ()
    """Methods whose lists come in pages, and how one leads to the next."""

    @property
    def whole(self) -> bool:
        return all(there == made for there, made in self.counts.values())


def report(document: Document, api: Api) -> Report:
    """Both sides counted. A document of which anything would be lost never gets here, so a difference is our mistake."""
    there = _document_counts(document.data, {item.pointer for item in api.left_out})
    made = _generated_counts(api)
    ignored = [(item.pointer, item.what, item.why) for item in api.ignored]
    ignored += [(item.pointer, item.what, f"left out: {item.why}") for item in api.left_out]
    ignored += _unused(document.data)
    for _, what, _ in ignored:
        for sign, kind in _SET_ASIDE.items():
            made[kind] += sign in what
    for kind, number in there.items():
        if number != made[kind] and kind != "security choices":
            said = f"{made[kind]} of {number} {kind} were generated"
            raise SpecError(Problem("", said, "report it with the spec", document.source))
    return Report(
        api.title,
        api.version,
        {kind: (number, made[kind]) for kind, number in there.items()},
        sum(s.component is None for s in api.schemas),
        tuple(sorted(ignored)),
        tuple((f"{op.resource}.{op.name}", described(op.paging)) for op in api.operations if op.paging),
    )


_SET_ASIDE = {
    " parameter ": "parameters",
    "request media type ": "request media types",
    "security scheme ": "security schemes",
}


def as_text(found: Report) -> str:
    out = [f"{found.title} {found.version}", "", f"{'':<22}{'document':>10}{'generated':>11}"]
    out += [f"{kind:<22}{there:>10}{made:>11}" for kind, (there, made) in found.counts.items()]
    out += [f"{'inline schemas':<22}{'':>10}{found.inline_schemas:>11}", ""]
    if found.pages:
        out += ["Lists in pages:", *(f"  {name}: {how}" for name, how in found.pages), ""]
    if found.ignored:
        out += ["Ignored:", *(f"  #{pointer}: {what}: {why}" for pointer, what, why in found.ignored)]
    else:
        out.append("Nothing is ignored.")
    return "\n".join(out)


def as_json(found: Report) -> str:
    shown = {
        "title": found.title,
        "version": found.version,
        "counts": {kind: {"document": n, "generated": made} for kind, (n, made) in found.counts.items()},
        "inline_schemas": found.inline_schemas,
        "pages": [{"method": name, "how": how} for name, how in found.pages],
        "ignored": [{"pointer": p, "what": what, "why": why} for p, what, why in found.ignored],
    }
    return json.dumps(shown, indent=2, ensure_ascii=False)


def _target(data: dict[str, Any], value: dict[str, Any]) -> dict[str, Any]:
    while isinstance(value.get("$ref"), str):
        value = find(data, value["$ref"])
    return value


def _document_counts(data: dict[str, Any], left_out: set[str]) -> Counter[str]:
    components = data.get("components", {})
    schemas = components.get("schemas", {})
    out = Counter(dict.fromkeys(_ORDER, 0))
    out["schemas"], out["security schemes"] = len(schemas), len(components.get("securitySchemes", {}))
    out["properties"] = sum(
        len(schema.get("properties", {})) for schema in schemas.values() if _plain(schema)
    )
    for path, item in data.get("paths", {}).items():
        for method in METHODS:
            if method not in item or child("/paths", path, method) in left_out:
                continue
            op = item[method]
            parameters = (_target(data, p) for p in [*item.get("parameters", []), *op.get("parameters", [])])
            out["operations"] += 1
            out["parameters"] += len({(p["in"], p["name"]) for p in parameters})
            out["security choices"] += len(op.get("security", data.get("security", [])))
            out["request bodies"] += "requestBody" in op
            out["request media types"] += len(_target(data, op.get("requestBody", {})).get("content", {}))
            for status, response in op.get("responses", {}).items():
                out.update(_response_counts(data, op, status, response) if status[:2] != "x-" else {})
    return out


def _response_counts(data: dict[str, Any], op: Any, status: str, response: Any) -> dict[str, int]:
    contents = _target(data, response).get("content", {})
    pinned = op.get("x-sdk-streams")
    streams = [name for name in contents if (is_stream(name) if pinned is None else name in pinned)]
    return {
        "responses": 1,
        "response media types": len(contents),
        "response examples": sum("example" in c or bool(c.get("examples")) for c in contents.values()),
        "streams": len(streams) if status.startswith("2") or status == "default" else 0,
    }


def _generated_counts(api: Api) -> Counter[str]:
    responses = [response for op in api.operations for response in op.responses]
    contents = [content for response in responses for content in response.contents]
    bodies = sum(op.body is not None for op in api.operations)
    components = [schema for schema in api.schemas if schema.component is not None]
    return Counter(
        {
            "operations": len(api.operations),
            "schemas": len(components),
            "properties": sum(_properties(s, api.components[str(s.component)]) for s in components),
            "parameters": sum(len(op.parameters) for op in api.operations),
            "request bodies": bodies,
            "request media types": bodies,
            "responses": len(responses),
            "response media types": len(contents),
            "response examples": sum(content.example is not ABSENT for content in contents),
            "streams": sum(content.stream for content in contents),
            "security choices": sum(op.choices for op in api.operations),
            "security schemes": len(api.security),
        }
    )


_ORDER = (
    "operations",
    "schemas",
    "properties",
    "parameters",
    "request bodies",
    "request media types",
    "responses",
    "response media types",
    "response examples",
    "streams",
    "security choices",
    "security schemes",
)


def _plain(schema: Any) -> bool:
    return isinstance(schema, dict) and not any(key in schema for key in ("allOf", "oneOf", "anyOf"))


def _properties(schema: Schema, described: Any) -> int:
    """The fields of a model that its schema describes; it may require others without that."""
    if not isinstance(schema, Model) or not _plain(described):
        return 0
    own = [f for f in schema.fields if f.wire in described.get("properties", {})]
    return len(own) + len(schema.flat)


def _unused(data: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Components that nothing refers to, other than schemas, which are still generated."""
    text = json.dumps(data)
    return [
        (pointer, f"component of {kind}", "no operation refers to it")
        for kind in ("parameters", "responses", "requestBodies", "headers", "examples")
        for pointer in (child("/components", kind, name) for name in data.get("components", {}).get(kind, {}))
        if json.dumps(f"#{pointer}") not in text
    ]
