"""`allOf` → one schema that says the same, or the reason why there is none."""

from __future__ import annotations

from typing import Any

from .problems import Problem, child, shown
from .spec import find

_LOWEST = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")
_HIGHEST = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
_NOTES = ("title", "description", "example", "examples", "externalDocs", "xml", "$comment", "discriminator")


class _Conflict(Exception):
    def __init__(self, where: str, what: str) -> None:
        self.where, self.what = where, what
        super().__init__(what)


def merged(data: Any, raw: dict[str, Any], pointer: str, problems: list[Problem]) -> dict[str, Any]:
    """`raw` without its `allOf`."""
    try:
        return _flat(data, raw, pointer, frozenset())
    except _Conflict as conflict:
        problems.append(
            Problem(conflict.where, f"allOf cannot be merged: {conflict.what}", "write the schema out")
        )
        return {}


def _flat(data: Any, raw: Any, pointer: str, seen: frozenset[str]) -> dict[str, Any]:
    if raw is True:
        return {}
    if raw is False:
        raise _Conflict(pointer, "one part accepts nothing")
    if "$ref" in raw and "allOf" not in raw:
        return _target(data, raw, pointer, seen)
    own = {key: value for key, value in raw.items() if key != "allOf"}
    parts = raw.get("allOf")
    if not parts:
        return own
    if len(parts) == 1 and "$ref" in parts[0] and not _shapes(own):
        return {**own, **parts[0]}  # an annotated reference
    whole: dict[str, Any] = {}
    for index, part in enumerate(parts):
        at = child(pointer, "allOf", index)
        flat = _flat(data, part, at, seen)
        whole = _both(whole, _pointed(data, part, flat, at), at)
    return _both(whole, own, pointer)


def _shapes(own: dict[str, Any]) -> bool:
    return any(
        key
        not in (
            "title",
            "description",
            "default",
            "deprecated",
            "readOnly",
            "writeOnly",
            "example",
            "examples",
            "nullable",
        )
        and not key.startswith("x-")
        and not (key == "type" and own["type"] == "object")
        for key in own
    )


def _target(data: Any, raw: dict[str, Any], pointer: str, seen: frozenset[str]) -> dict[str, Any]:
    ref = raw["$ref"]
    if ref in seen:
        raise _Conflict(pointer, f"{shown(ref)} is part of itself")
    target = find(data, ref)
    flat = _flat(data, target, ref.removeprefix("#"), seen | {ref})
    while "$ref" in flat:
        again = find(data, flat["$ref"])
        if flat["$ref"] in seen:
            raise _Conflict(pointer, f"{shown(flat['$ref'])} is part of itself")
        seen |= {flat["$ref"]}
        at = flat["$ref"].removeprefix("#")
        flat = _pointed(data, {"$ref": flat["$ref"]}, _flat(data, again, at, seen), at)
    notes = ("title", "x-sdk-name", "deprecated", "discriminator", "example", "examples")
    return {key: value for key, value in flat.items() if key not in notes}


def _pointed(data: Any, part: Any, flat: dict[str, Any], at: str) -> dict[str, Any]:
    """Inline properties of a part stay where they are written, so that their class is made once and named after its home."""
    home = part["$ref"] if isinstance(part, dict) and "$ref" in part else f"#{at}"
    if not flat.get("properties"):
        return flat
    own = {
        name: {"$ref": child(home, "properties", name)}
        if "$ref" in part and _inline(value) and _written(data, home, name)
        else value
        for name, value in flat["properties"].items()
    }
    return {**flat, "properties": own}


def _written(data: Any, home: str, name: str) -> bool:
    """Whether a schema itself, and not one that it is made of, lists a property."""
    found = find(data, home)
    return isinstance(found, dict) and name in found.get("properties", {})


def _inline(value: Any) -> bool:
    return isinstance(value, dict) and any(
        key in value
        for key in ("properties", "enum", "oneOf", "anyOf", "allOf", "items", "additionalProperties")
    )


def _both(a: dict[str, Any], b: dict[str, Any], pointer: str) -> dict[str, Any]:
    for one, other in ((a, b), (b, a)):
        for key in ("oneOf", "anyOf"):
            if key in one and any(
                k in other for k in ("properties", "required", "type", "oneOf", "anyOf", "enum")
            ):
                return _distributed(one, other, key, pointer)
    out = dict(a)
    for key, value in b.items():
        out[key] = _one(key, a[key], value, pointer) if key in a and a[key] != value else value
    return out


def _distributed(union: dict[str, Any], other: dict[str, Any], key: str, pointer: str) -> dict[str, Any]:
    """allOf[base, oneOf[a, b]] is oneOf[allOf[base, a], allOf[base, b]]."""
    if key in other or any(k in other for k in ("oneOf", "anyOf")):
        raise _Conflict(pointer, "two of its parts are unions")
    base = {k: v for k, v in other.items() if k not in ("description", "title")}
    notes = {k: v for k, v in other.items() if k in ("description", "title")}
    rest = {k: v for k, v in union.items() if k not in (key, "discriminator", "type")}
    return rest | notes | {key: [{"allOf": [base, member]} for member in union[key]]}


def _one(key: str, a: Any, b: Any, pointer: str) -> Any:
    """The value of a keyword that two parts give differently."""
    if key in _NOTES or key.startswith("x-") or key == "default":
        return b
    if key == "properties":
        return a | {
            name: {"allOf": [a[name], value]} if name in a and a[name] != value else value
            for name, value in b.items()
        }
    if key == "required":
        return [*a, *(name for name in b if name not in a)]
    if key == "type":
        return _type(a, b, pointer)
    if key == "enum":
        common = [value for value in a if value in b]
        if common:
            return common
    if key in _LOWEST and not isinstance(a, bool):
        return min(a, b)
    if key in _HIGHEST and not isinstance(a, bool):
        return max(a, b)
    if key in ("deprecated", "readOnly", "writeOnly", "uniqueItems"):
        return bool(a or b)
    if key == "nullable":
        return bool(a and b)
    if key == "additionalProperties":
        return _additional(a, b)
    if key == "items":
        return {"allOf": [a, b]}
    raise _Conflict(pointer, f"its parts give {shown(key)} differently ({shown(a, 40)}, {shown(b, 40)})")


def _type(a: Any, b: Any, pointer: str) -> Any:
    one, other = ([x] if isinstance(x, str) else list(x) for x in (a, b))
    common = [x for x in one if x in other or (x == "integer" and "number" in other)]
    common += [x for x in other if x == "integer" and "number" in one and x not in common]
    if not common:
        raise _Conflict(pointer, f"its parts have different types ({shown(a)}, {shown(b)})")
    return common[0] if len(common) == 1 else common


def _additional(a: Any, b: Any) -> Any:
    if a is True or a == {}:
        return b
    if b is True or b == {}:
        return a
    if a is False or b is False:
        return False
    return {"allOf": [a, b]}
