"""Normal schemas → types of the intermediate model."""

from __future__ import annotations

from typing import Any

from .ir import NO_LIMITS, Array, Discriminator, Limits, Map, Named, Nullable, Scalar, ScalarKind, Type, Union

_KINDS: dict[str, ScalarKind] = {
    "string": "text",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "null": "null",
}
_FORMATS: dict[str, ScalarKind] = {"date-time": "moment", "date": "day", "binary": "binary"}
_SPELLING = {
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusiveMinimum": "exclusive_minimum",
    "exclusiveMaximum": "exclusive_maximum",
    "multipleOf": "multiple_of",
    "minLength": "min_length",
    "maxLength": "max_length",
    "pattern": "pattern",
    "minItems": "min_items",
    "maxItems": "max_items",
    "uniqueItems": "unique_items",
    "format": "format",
}


def limits(node: dict[str, Any]) -> Limits:
    found = {python: node[wire] for wire, python in _SPELLING.items() if wire in node}
    return Limits(**found) if found else NO_LIMITS


def shape(node: dict[str, Any]) -> Type:
    """The type of a schema where it is used."""
    inner = _shape(node)
    return Nullable(inner) if node.get("x-nullable") else inner


def _shape(node: dict[str, Any]) -> Type:
    if "$ref" in node:
        return Named(node["$ref"])
    if node.get("x-never"):
        return Scalar("never")
    if "oneOf" in node:
        return Union(tuple(shape(member) for member in node["oneOf"]), _discriminator(node))
    if "const" in node:
        return Scalar(_KINDS[node["type"]], limits(node), (node["const"],))
    kind = node.get("type")
    if kind == "array":
        return Array(shape(node["items"]), limits(node))
    if kind == "object":
        extra = node.get("additionalProperties", True)
        return Map(shape(extra) if isinstance(extra, dict) else Scalar("any"))
    values = tuple(node.get("x-values", ()))
    if kind is None:
        return Scalar("any", limits(node), values)
    if kind == "string" and node.get("format") in _FORMATS:
        return Scalar(_FORMATS[node["format"]], limits(node), values)
    return Scalar(_KINDS[kind], limits(node), values)


def _discriminator(node: dict[str, Any]) -> Discriminator | None:
    found = node.get("discriminator")
    return Discriminator(found["property"], tuple(found["mapping"].items())) if found else None


def nullable(kind: Type) -> bool:
    return isinstance(kind, Nullable) or (isinstance(kind, Scalar) and kind.kind in ("null", "any"))
