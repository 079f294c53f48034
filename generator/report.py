"""What is in a document against what was generated from it, with everything ignored listed and why.

The document's side is counted here from its raw text, on purpose without any of the generator's own walking.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .ir import Api, Model
from .media import METHODS, is_stream
from .paging import described
from .problems import Problem, SpecError, child
from .spec import Document, find


@dataclass(frozen=True)
class Line:
    what: str
    document: int
    generated: int


@dataclass(frozen=True)
class Report:
    title: str
    version: str
    lines: tuple[Line, ...]
    inline_schemas: int
    ignored: tuple[tuple[str, str, str], ...]
    """Place, what, why."""
    pages: tuple[tuple[str, str], ...] = ()
    """Methods whose lists come in pages, and how one leads to the next."""

    @property
    def whole(self) -> bool:
        return all(line.document == line.generated for line in self.lines)


def report(document: Document, api: Api) -> Report:
    """Both sides counted. A document of which anything would be lost never gets here, so a difference is our mistake."""
    counted = _document_counts(document.data, {item.pointer for item in api.left_out})
    made = _generated_counts(api)
    ignored = [(item.pointer, item.what, item.why) for item in api.ignored]
    ignored += [(item.pointer, item.what, f"left out: {item.why}") for item in api.left_out]
    ignored += _unused(document.data)
    for _, what, _ in ignored:
        if " parameter " in what:
            made["parameters"] += 1
        elif what.startswith("request media type"):
            made["request media types"] += 1
        elif what.startswith("security scheme "):
            made["security schemes"] += 1
    lines = tuple(Line(what, number, made[what]) for what, number in counted.items())
    found = Report(
        api.title,
        api.version,
        lines,
        sum(s.component is None for s in api.schemas),
        tuple(sorted(ignored)),
        tuple((f"{op.resource}.{op.name}", described(op.paging)) for op in api.operations if op.paging),
    )
    for line in lines:
        if line.document != line.generated and line.what != "security choices":
            message = f"{line.generated} of {line.document} {line.what} were generated"
            raise SpecError(Problem("", message, "report it with the spec", document.source))
    return found


def as_text(found: Report) -> str:
    out = [f"{found.title} {found.version}", "", f"{'':<22}{'document':>10}{'generated':>11}"]
    out += [f"{line.what:<22}{line.document:>10}{line.generated:>11}" for line in found.lines]
    out += [f"{'inline schemas':<22}{'':>10}{found.inline_schemas:>11}", ""]
    if found.pages:
        out += ["Lists in pages:", *(f"  {name}: {how}" for name, how in found.pages), ""]
    if found.ignored:
        out += ["Ignored:", *(f"  #{pointer}: {what}: {why}" for pointer, what, why in found.ignored)]
    else:
        out.append("Nothing is ignored.")
    return "\n".join(out)


def as_json(found: Report) -> str:
    return json.dumps(
        {
            "title": found.title,
            "version": found.version,
            "counts": {
                line.what: {"document": line.document, "generated": line.generated} for line in found.lines
            },
            "inline_schemas": found.inline_schemas,
            "pages": [{"method": name, "how": how} for name, how in found.pages],
            "ignored": [{"pointer": p, "what": what, "why": why} for p, what, why in found.ignored],
        },
        indent=2,
        ensure_ascii=False,
    )


def _operations(data: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    for path, item in data.get("paths", {}).items():
        for method in METHODS:
            if method in item:
                yield child("/paths", path, method), item, item[method]


def _target(data: dict[str, Any], value: dict[str, Any]) -> dict[str, Any]:
    while isinstance(value.get("$ref"), str):
        value = find(data, value["$ref"])
    return value


def _document_counts(data: dict[str, Any], left_out: set[str]) -> dict[str, int]:
    parameters = responses = media = bodies = request_media = security = examples = streams = 0
    components = data.get("components", {})
    operations = [(item, op) for at, item, op in _operations(data) if at not in left_out]
    for item, op in operations:
        found = {}
        for parameter in [*item.get("parameters", []), *op.get("parameters", [])]:
            value = _target(data, parameter)
            found[value["in"], value["name"]] = value
        parameters += len(found)
        security += len(op.get("security", data.get("security", [])))
        if "requestBody" in op:
            bodies += 1
            request_media += len(_target(data, op["requestBody"]).get("content", {}))
        for status, response in op.get("responses", {}).items():
            if status.startswith("x-"):
                continue
            responses += 1
            contents = _target(data, response).get("content", {})
            media += len(contents)
            if status.startswith("2") or status == "default":
                pinned = op.get("x-sdk-streams")
                streams += sum(name in pinned if pinned is not None else is_stream(name) for name in contents)
            examples += sum(
                "example" in content or bool(content.get("examples")) for content in contents.values()
            )
    return {
        "operations": len(operations),
        "schemas": len(components.get("schemas", {})),
        "properties": sum(
            len(schema.get("properties", {}))
            for schema in components.get("schemas", {}).values()
            if isinstance(schema, dict) and not any(key in schema for key in ("allOf", "oneOf", "anyOf"))
        ),
        "parameters": parameters,
        "request bodies": bodies,
        "request media types": request_media,
        "responses": responses,
        "response media types": media,
        "response examples": examples,
        "streams": streams,
        "security choices": security,
        "security schemes": len(components.get("securitySchemes", {})),
    }


def _generated_counts(api: Api) -> dict[str, int]:
    contents = [c for op in api.operations for r in op.responses for c in r.contents]
    return {
        "operations": len(api.operations),
        "schemas": sum(schema.component is not None for schema in api.schemas),
        "properties": sum(
            len([f for f in schema.fields if "/properties/" in f.pointer]) + len(schema.flat)
            for schema in api.schemas
            if isinstance(schema, Model)
            and schema.component is not None
            and _plain(api.components[schema.component])
        )
        - _unlisted(api),
        "parameters": sum(len(op.parameters) for op in api.operations),
        "request bodies": sum(op.body is not None for op in api.operations),
        "request media types": sum(op.body is not None for op in api.operations),
        "responses": sum(len(op.responses) for op in api.operations),
        "response media types": len(contents),
        "response examples": sum(c.example.__class__.__name__ != "_Absent" for c in contents),
        "streams": sum(c.stream for c in contents),
        "security choices": sum(op.choices for op in api.operations),
        "security schemes": len(api.security),
    }


def _plain(schema: Any) -> bool:
    return isinstance(schema, dict) and not any(key in schema for key in ("allOf", "oneOf", "anyOf"))


def _unlisted(api: Api) -> int:
    """Fields that a schema requires without describing them: in the model, not among the document's properties."""
    out = 0
    for schema in api.schemas:
        if (
            isinstance(schema, Model)
            and schema.component is not None
            and _plain(api.components[schema.component])
        ):
            listed = api.components[schema.component].get("properties", {})
            out += sum(f.wire not in listed for f in schema.fields)
    return out


def _unused(data: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Components that nothing refers to, other than schemas, which are still generated."""
    text = json.dumps(data)
    out = []
    for kind in ("parameters", "responses", "requestBodies", "headers", "examples"):
        for name in data.get("components", {}).get(kind, {}):
            pointer = child("/components", kind, name)
            if json.dumps(f"#{pointer}") not in text:
                out.append((pointer, f"component of {kind}", "no operation refers to it"))
    return out
