"""What was read, held against the document in plain dialect, fact by fact: nothing may be missing, added or different.

Both sides become facts, (place, what) → value, and have to be equal. The document's side is taken from its plain data, without
the library and without `read` and `compose`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeAlias

from .ir import (
    ABSENT,
    NO_LIMITS,
    Alias,
    Api,
    Array,
    Discriminator,
    Enum,
    Limits,
    Map,
    Model,
    Named,
    Nullable,
    Operation,
    Scalar,
    ScalarKind,
    Schema,
    Type,
    Union,
)
from .naming import snake
from .prepare import Node, Prepared
from .problems import Problem, child, refuse, shown

Facts: TypeAlias = Iterator[tuple[tuple[str, str], Any]]

_KINDS: dict[Any, ScalarKind] = {
    "string": "text",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "null": "null",
    None: "any",
    str: "text",
    int: "integer",
    float: "number",
    bool: "boolean",
}
_FORMATS: dict[Any, ScalarKind] = {"date-time": "moment", "date": "day", "binary": "binary"}


def check(api: Api, found: Prepared) -> None:
    """`SpecError` with the place of everything that is not as the document has it."""
    wanted = dict(_Document(found.plain).facts())
    made = dict(_made(api))
    source = found.document.source
    refuse(
        Problem(
            place,
            f"{what}: the document has {_said(wanted, place, what)}, what was read is {_said(made, place, what)}",
            "report it with the spec",
            source,
        )
        for place, what in dict.fromkeys([*wanted, *made])
        if wanted.get((place, what), ABSENT) != made.get((place, what), ABSENT)
    )


def _said(facts: dict[tuple[str, str], Any], place: str, what: str) -> str:
    text = repr(facts[place, what]) if (place, what) in facts else "nothing"
    return shown(re.sub(r", \w+=(None|False|\(\)|Limits\(\))|(?<=\()\w+=None, ", "", text))


# ---------------------------------------------------------------- what was made


def _made(api: Api) -> Facts:
    for schema in api.schemas:
        yield from _schema(schema)
    yield ("/paths", "operations"), [op.pointer for op in api.operations]
    for op in api.operations:
        yield from _operation(op)
    yield ("/components/securitySchemes", "security schemes"), {s.name: s.doc for s in api.security}


def _schema(schema: Schema) -> Facts:
    at = schema.pointer
    yield (at, "the schema's name"), (schema.name, schema.component)
    yield (at, "the schema's description"), schema.doc
    yield (at, "the schema's deprecation"), schema.deprecated
    yield (at, "the schema's examples"), list(schema.examples)
    if isinstance(schema, Enum):
        yield (at, "the schema's enum"), [member.value for member in schema.members]
    if isinstance(schema, Alias):
        yield (at, "the schema's type"), _stated(schema.type)
    if isinstance(schema, Model):
        yield (at, "the schema's properties"), [f.wire for f in schema.fields]
        yield (at, "the schema's further members"), schema.additional
        for f in schema.fields:
            yield (f.pointer, "type"), f.type
            yield (f.pointer, "being required"), f.required
            yield (f.pointer, "description"), f.doc
            yield (f.pointer, "default"), f.default
            yield (f.pointer, "deprecation"), f.deprecated
            yield (f.pointer, "direction"), (f.read_only, f.write_only)
            yield (f.pointer, "constant"), f.const


def _stated(kind: Type) -> Type:
    """Without what was inferred."""
    if isinstance(kind, Nullable):
        return Nullable(_stated(kind.inner))
    inferred = isinstance(kind, Union) and kind.discriminator is not None and kind.discriminator.inferred
    return replace(kind, discriminator=None) if inferred and isinstance(kind, Union) else kind


def _operation(op: Operation) -> Facts:
    at = op.pointer
    yield (at, "method and path"), (op.method, op.path)
    yield (at, "description"), (op.summary, op.doc)
    yield (at, "deprecation"), op.deprecated
    yield (at, "number of security choices"), op.choices
    yield (at, "parameters"), {(p.location, p.wire): p.pointer for p in op.parameters}
    for p in op.parameters:
        key = f"parameter {p.wire}: "
        yield (at, key + "type"), p.type
        yield (at, key + "being required"), p.required
        yield (at, key + "description"), p.doc
        yield (at, key + "default"), p.default
        yield (at, key + "deprecation"), p.deprecated
        yield (at, key + "style"), (p.explode, p.delimiter)
    if op.body is not None:
        yield (at, "body"), (op.body.media, op.body.type, op.body.required, op.body.doc)
    yield (at, "responses"), sorted(r.status for r in op.responses)
    for r in op.responses:
        yield (r.pointer, "description"), r.doc
        yield (r.pointer, "headers"), dict(r.headers)
        yield (r.pointer, "media types"), [c.media for c in r.contents]
        for c in r.contents:
            place = child(r.pointer, "content", c.media)
            yield (place, "type"), c.type
            yield (place, "stream"), c.stream
            yield (place, "examples"), (c.example, c.examples)


# ---------------------------------------------------------------- what the document says


class _Document:
    def __init__(self, plain: Node) -> None:
        self.plain = plain
        self.schemas: Node = plain["components"]["schemas"]

    def facts(self) -> Facts:
        for node in self.schemas.values():
            if "x-name" in node:
                yield from self._schema(node)
        operations = [(method, op) for item in self.plain["paths"].values() for method, op in item.items()]
        yield ("/paths", "operations"), [op["x-place"] for _, op in operations]
        for method, op in operations:
            yield from self._operation(method, op)
        schemes = self.plain["components"]["securitySchemes"]
        yield ("/components/securitySchemes", "security schemes"), {n: _doc(s) for n, s in schemes.items()}

    def _schema(self, node: Node) -> Facts:
        at = node["x-place"]
        yield (at, "the schema's name"), (node["x-name"], node["x-component"])
        yield (at, "the schema's description"), _doc(node)
        yield (at, "the schema's deprecation"), bool(node.get("deprecated"))
        yield (at, "the schema's examples"), node.get("x-examples", [])
        if "enum" in node:
            yield (at, "the schema's enum"), node["enum"]
        elif node.get("type") == "object" and (
            node["properties"] or node.get("additionalProperties") is False
        ):
            yield (at, "the schema's properties"), [p["x-wire"] for p in node["properties"].values()]
            yield (at, "the schema's further members"), self._further(node)
            for name, item in node["properties"].items():
                yield from self._field(
                    item, child(at, "properties", item["x-wire"]), name in node["required"]
                )
        else:
            yield (at, "the schema's type"), self._type(node)

    def _further(self, node: Node) -> Type | None:
        extra = node.get("additionalProperties", True)
        return None if extra is False else Scalar("any") if extra is True else self._type(extra)

    def _field(self, node: Node, at: str, required: bool) -> Facts:
        yield (at, "type"), self._type(node)
        yield (at, "being required"), required and not node.get("writeOnly")
        yield (at, "description"), _doc(node)
        yield (at, "default"), node.get("x-default", ABSENT)
        yield (at, "deprecation"), bool(node.get("deprecated"))
        yield (at, "direction"), (bool(node.get("readOnly")), bool(node.get("writeOnly")))
        target = self.schemas[node["$ref"].rpartition("/")[2]]
        yield (at, "constant"), ABSENT if "x-name" in target else target.get("const", ABSENT)

    def _operation(self, method: str, op: Node) -> Facts:
        at = op["x-place"]
        yield (at, "method and path"), (method.upper(), op["x-path"])
        yield (at, "description"), (op.get("summary", "").strip(), _doc(op))
        yield (at, "deprecation"), bool(op.get("deprecated"))
        yield (at, "number of security choices"), len(op["security"])
        parameters = {(p["in"], p["x-wire"]): p for p in op["parameters"]}
        yield (at, "parameters"), {key: p["x-place"] for key, p in parameters.items()}
        for (_, wire), p in parameters.items():
            key = f"parameter {wire}: "
            schema, style = p["x-type"], p.get("style", "form" if p["in"] == "query" else "simple")
            yield (at, key + "type"), self._type(schema)
            yield (at, key + "being required"), bool(p.get("required"))
            yield (at, key + "description"), _doc(p)
            yield (at, key + "default"), schema.get("x-default", ABSENT)
            yield (at, key + "deprecation"), bool(p.get("deprecated"))
            delimiter = {"spaceDelimited": "%20", "pipeDelimited": "|"}.get(style, ",")
            yield (at, key + "style"), (p.get("explode", style == "form"), delimiter)
        for media, content in op.get("requestBody", {}).get("content", {}).items():
            body = op["requestBody"]
            yield (at, "body"), (media, self._type(content["schema"]), bool(body.get("required")), _doc(body))
        yield (at, "responses"), sorted(op["responses"])
        for r in op["responses"].values():
            yield (r["x-place"], "description"), _doc(r)
            yield (r["x-place"], "headers"), {name: _doc(header) for name, header in r["headers"].items()}
            yield (r["x-place"], "media types"), list(r.get("content", {}))
            for media, c in r.get("content", {}).items():
                place = child(r["x-place"], "content", media)
                examples = tuple(c.get("x-examples", {}).items())
                yield (place, "type"), self._type(c["schema"])
                yield (place, "stream"), c["x-stream"]
                yield (
                    (place, "examples"),
                    (c.get("example", examples[0][1] if examples else ABSENT), examples),
                )

    def _type(self, node: Node) -> Type:
        if "$ref" in node or "x-type" in node:
            target = self.schemas[(node.get("x-type") or node)["$ref"].rpartition("/")[2]]
            return Named(target["x-name"]) if "x-name" in target else self._type(target)
        if "anyOf" in node:
            return Nullable(self._type(node["anyOf"][0]))
        if isinstance(node.get("type"), list):
            return Nullable(self._type({**node, "type": node["type"][0]}))
        if "oneOf" in node:
            return Union(tuple(map(self._type, node["oneOf"])), self._discriminator(node))
        limits = (
            Limits(**{snake(k): v for k, v in node["x-limits"].items()}) if "x-limits" in node else NO_LIMITS
        )
        if node.get("type") == "array":
            return Array(self._type(node["items"]), limits)
        if node.get("type") == "object":
            return Map(self._further(node) or Scalar("never"))
        if "not" in node:
            return Scalar("never")
        if "const" in node:
            return Scalar(_KINDS[type(node["const"])], limits, (node["const"],))
        kind = _KINDS[node.get("type")]
        return Scalar(
            _FORMATS.get(node.get("format"), kind) if kind == "text" else kind,
            limits,
            tuple(node.get("x-values", ())),
        )

    def _discriminator(self, node: Node) -> Discriminator | None:
        if "discriminator" not in node:
            return None
        names = ((tag, self._type({"$ref": ref})) for tag, ref in node["discriminator"]["mapping"].items())
        mapping = tuple((tag, kind.name) for tag, kind in names if isinstance(kind, Named))
        return Discriminator(node["discriminator"]["propertyName"], mapping)


def _doc(node: Node) -> str:
    return str(node.get("description") or "").strip() or str(node.get("x-title") or "").strip()
