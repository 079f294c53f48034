"""What was read, held against the document in plain dialect, fact by fact: nothing may be missing, added or different.

Both sides are the same kinds of things in the same places, and the table says what has to be equal of each. The document's side
is taken from its plain data, without the library and without `read` and `compose`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from . import ir
from .ir import ABSENT
from .prepare import Node, Prepared
from .problems import Problem, child, refuse, shown

Things: TypeAlias = Iterator[tuple[str, str, str, Any]]
"""Kind, place, name within the place, and the thing."""

_KINDS: dict[Any, ir.ScalarKind] = {
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
_FORMATS: dict[Any, ir.ScalarKind] = {"date-time": "moment", "date": "day", "binary": "binary"}


def check(api: ir.Api, found: Prepared) -> None:
    """`SpecError` with the place of everything that is not as the document has it."""
    document = _Document(found.plain)
    wanted = {
        (place, name + what): said(document, thing)
        for kind, place, name, thing in document.things()
        for what, (said, _) in _TABLE[kind].items()
    }
    made = {
        (place, name + what): read(thing)
        for kind, place, name, thing in _made(api)
        for what, (_, read) in _TABLE[kind].items()
    }
    refuse(
        Problem(
            place,
            f"{what}: the document has {_said(wanted, place, what)}, what was read is {_said(made, place, what)}",
            "report it with the spec",
            found.document.source,
        )
        for place, what in dict.fromkeys([*wanted, *made])
        if wanted.get((place, what), ABSENT) != made.get((place, what), ABSENT)
    )


def _said(facts: dict[tuple[str, str], Any], place: str, what: str) -> str:
    text = repr(facts[place, what]) if (place, what) in facts else "nothing"
    return shown(re.sub(r", \w+=(None|False|\(\))|(?<=\()\w+=None, ", "", text))


def _made(api: ir.Api) -> Things:
    yield "api", "/paths", "", api
    for schema in api.schemas:
        yield "schema", schema.pointer, "the schema's ", schema
        yield type(schema).__name__, schema.pointer, "the schema's ", schema
        for f in schema.fields if isinstance(schema, ir.Model) else ():
            yield "field", f.pointer, f"{schema.name}.{f.wire}: ", f
    for op in api.operations:
        yield "operation", op.pointer, "", op
        for p in op.parameters:
            yield "parameter", op.pointer, f"{p.location} parameter {p.wire}: ", p
        if op.body is not None:
            yield "body", op.pointer, "", op.body
        for r in op.responses:
            yield "response", r.pointer, "", r
            for c in r.contents:
                yield "content", child(r.pointer, "content", c.media), "", c


class _Document:
    def __init__(self, plain: Node) -> None:
        self.plain = plain
        self.schemas: Node = plain["components"]["schemas"]

    def things(self) -> Things:
        yield "api", "/paths", "", self.plain
        for node in self.schemas.values():
            if "x-name" not in node:
                continue
            yield "schema", node["x-place"], "the schema's ", node
            closed = node.get("type") == "object" and node.get("additionalProperties") is False
            kind = "Model" if closed or node.get("properties") else "Enum" if "enum" in node else "Alias"
            yield kind, node["x-place"], "the schema's ", node
            for name, item in node.get("properties", {}).items():
                label = f"{node['x-name']}.{item['x-wire']}: "
                yield "field", item["x-place"], label, item | {"required": name in node["required"]}
        for method, op in self.operations():
            at = op["x-place"]
            yield "operation", at, "", op | {"method": method.upper()}
            for p in op["parameters"]:
                yield "parameter", at, f"{p['in']} parameter {p['x-wire']}: ", p
            if "requestBody" in op:
                yield "body", at, "", op["requestBody"]
            for r in op["responses"].values():
                yield "response", r["x-place"], "", r
                for media, c in r.get("content", {}).items():
                    yield "content", child(r["x-place"], "content", media), "", c

    def operations(self) -> list[tuple[str, Node]]:
        return [(method, op) for item in self.plain["paths"].values() for method, op in item.items()]

    def further(self, node: Node) -> ir.Type | None:
        extra = node.get("additionalProperties", True)
        return None if extra is False else ir.Scalar("any") if extra is True else self.type(extra)

    def constant(self, node: Node) -> Any:
        target = self.schemas[node["$ref"].rpartition("/")[2]]
        return ABSENT if "x-name" in target else target.get("const", ABSENT)

    def body(self, node: Node) -> Any:
        ((media, content),) = node["content"].items()
        return media, self.type(content["schema"]), bool(node.get("required")), _doc(node)

    def type(self, node: Node) -> ir.Type:
        if "$ref" in node or "x-type" in node:
            target = self.schemas[(node.get("x-type") or node)["$ref"].rpartition("/")[2]]
            return ir.Named(target["x-name"]) if "x-name" in target else self.type(target)
        if "anyOf" in node:
            return ir.Nullable(self.type(node["anyOf"][0]))
        if isinstance(node.get("type"), list):
            return ir.Nullable(self.type({**node, "type": node["type"][0]}))
        if "oneOf" in node:
            return ir.Union(tuple(map(self.type, node["oneOf"])), self._discriminator(node))
        limits = tuple(sorted(node.get("x-limits", {}).items(), key=lambda item: ir.LIMITS.index(item[0])))
        if node.get("type") == "array":
            return ir.Array(self.type(node["items"]), limits)
        if node.get("type") == "object":
            return ir.Map(self.further(node) or ir.Scalar("never"))
        if "not" in node:
            return ir.Scalar("never")
        if "const" in node:
            return ir.Scalar(_KINDS[type(node["const"])], limits, (node["const"],))
        kind = _KINDS[node.get("type")]
        kind = _FORMATS.get(node.get("format"), kind) if kind == "text" else kind
        return ir.Scalar(kind, limits, tuple(node.get("x-values", ())))

    def _discriminator(self, node: Node) -> ir.Discriminator | None:
        if "discriminator" not in node:
            return None
        names = ((tag, self.type({"$ref": ref})) for tag, ref in node["discriminator"]["mapping"].items())
        mapping = tuple((tag, kind.name) for tag, kind in names if isinstance(kind, ir.Named))
        return ir.Discriminator(node["discriminator"]["propertyName"], mapping)


def _doc(node: Node) -> str:
    return str(node.get("description") or "").strip() or str(node.get("x-title") or "").strip()


def _examples(node: Node) -> Any:
    named = node.get("x-examples", {})
    return node.get("example", next(iter(named.values()), ABSENT)), tuple(named.items())


def _style(node: Node) -> tuple[bool, str]:
    style = node.get("style", "form" if node["in"] == "query" else "simple")
    return node.get("explode", style == "form"), {"spaceDelimited": "%20", "pipeDelimited": "|"}.get(
        style, ","
    )


# Kind of thing → what has to be equal: as the document says it, as it was read.
_Facts: TypeAlias = dict[str, tuple[Callable[[_Document, Node], Any], Callable[[Any], Any]]]
_DOC: _Facts = {"description": (lambda d, n: _doc(n), lambda thing: thing.doc)}
_OLD: _Facts = {"deprecation": (lambda d, n: bool(n.get("deprecated")), lambda thing: thing.deprecated)}
_TABLE: dict[str, _Facts] = {
    "api": {
        "operations": (
            lambda d, n: [op["x-place"] for _, op in d.operations()],
            lambda api: [op.pointer for op in api.operations],
        ),
        "security schemes": (
            lambda d, n: {name: _doc(scheme) for name, scheme in n["components"]["securitySchemes"].items()},
            lambda api: {scheme.name: scheme.doc for scheme in api.security},
        ),
    },
    "schema": _DOC
    | _OLD
    | {
        "name": (lambda d, n: (n["x-name"], n["x-component"]), lambda s: (s.name, s.component)),
        "examples": (lambda d, n: n.get("x-examples", []), lambda s: list(s.examples)),
    },
    "Enum": {"enum": (lambda d, n: n["enum"], lambda s: [member.value for member in s.members])},
    "Alias": {"type": (lambda d, n: d.type(n), lambda s: s.type)},
    "Model": {
        "properties": (
            lambda d, n: [p["x-wire"] for p in n["properties"].values()],
            lambda s: [f.wire for f in s.fields],
        ),
        "further members": (lambda d, n: d.further(n), lambda s: s.additional),
    },
    "field": _DOC
    | _OLD
    | {
        "type": (lambda d, n: d.type(n), lambda f: f.type),
        "being required": (lambda d, n: n["required"] and not n.get("writeOnly"), lambda f: f.required),
        "default": (lambda d, n: n.get("x-default", ABSENT), lambda f: f.default),
        "direction": (
            lambda d, n: (bool(n.get("readOnly")), bool(n.get("writeOnly"))),
            lambda f: (f.read_only, f.write_only),
        ),
        "constant": (lambda d, n: d.constant(n), lambda f: f.const),
    },
    "operation": _DOC
    | _OLD
    | {
        "method and path": (lambda d, n: (n["method"], n["x-path"]), lambda op: (op.method, op.path)),
        "summary": (lambda d, n: n.get("summary", "").strip(), lambda op: op.summary),
        "number of security choices": (lambda d, n: len(n["security"]), lambda op: op.choices),
        "parameters": (
            lambda d, n: {(p["in"], p["x-wire"]): p["x-place"] for p in n["parameters"]},
            lambda op: {(p.location, p.wire): p.pointer for p in op.parameters},
        ),
        "responses": (lambda d, n: sorted(n["responses"]), lambda op: sorted(r.status for r in op.responses)),
    },
    "parameter": _DOC
    | _OLD
    | {
        "type": (lambda d, n: d.type(n["x-type"]), lambda p: p.type),
        "being required": (lambda d, n: bool(n.get("required")), lambda p: p.required),
        "default": (lambda d, n: n["x-type"].get("x-default", ABSENT), lambda p: p.default),
        "style": (lambda d, n: _style(n), lambda p: (p.explode, p.delimiter)),
    },
    "body": {"body": (lambda d, n: d.body(n), lambda b: (b.media, b.type, b.required, b.doc))},
    "response": _DOC
    | {
        "headers": (lambda d, n: {k: _doc(h) for k, h in n["headers"].items()}, lambda r: dict(r.headers)),
        "media types": (lambda d, n: list(n.get("content", {})), lambda r: [c.media for c in r.contents]),
    },
    "content": {
        "type": (lambda d, n: d.type(n["schema"]), lambda c: c.type),
        "stream": (lambda d, n: n["x-stream"], lambda c: c.stream),
        "examples": (lambda d, n: _examples(n), lambda c: (c.example, c.examples)),
    },
}
