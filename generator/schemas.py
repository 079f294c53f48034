"""Schemas of a document → schemas in plain dialect, those that need a class under stable names of their own.

A schema that comes out is one of: `{"$ref": <Python name>}`, `{"type": …}` with limits, `{"oneOf": [...]}`, `{"enum"|"const": …}`,
`{"x-never": true}`, `{}`; plus annotations. What the SDK would silently get wrong is refused, with its place and a remedy.
"""

from __future__ import annotations

import copy
import re
import warnings
from typing import Any

from .ir import Ignored
from .merge import merged
from .naming import assign, pascal, snake
from .normal import Normal, Placed
from .problems import Problem, child, shown
from .spec import Document, find

ANNOTATIONS = (
    "title",
    "description",
    "deprecated",
    "default",
    "example",
    "examples",
    "readOnly",
    "writeOnly",
)
_HARMLESS = frozenset({"externalDocs", "xml", "$comment", "$schema", *ANNOTATIONS})
_LIMITS = (
    "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern minItems maxItems "
    "uniqueItems format"
).split()
_SHAPE = frozenset(
    {"type", "nullable", "enum", "const", "properties", "required", "items", "additionalProperties"}
    | {"allOf", "anyOf", "oneOf", "discriminator", "$ref"}
)
_UNENFORCED = {
    "minProperties": "the server counts members; the SDK does not",
    "maxProperties": "the server counts members; the SDK does not",
    "contentEncoding": "the text is handed over as it is",
    "contentMediaType": "the text is handed over as it is",
    "contentSchema": "the text is handed over as it is",
}
_REFUSED = {
    "patternProperties": "use `additionalProperties`",
    "prefixItems": "use an object, or `items`",
    "$defs": "move its schemas to #/components/schemas",
    "definitions": "move its schemas to #/components/schemas",
    "$dynamicRef": "use `$ref`",
    "$id": "use plain `#/components/schemas` references",
    "$anchor": "use plain `#/components/schemas` references",
}
_EXTENSIONS = {
    "operation": {"resource", "method", "unwrap", "key", "streams", "internal"},
    "parameter": {"managed", "name"},
    "schema": {"name", "aliases", "client-value"},
}
TYPES = frozenset({"string", "integer", "number", "boolean", "array", "object", "null"})


class Schemas:
    """Reads each schema once, wherever it is used."""

    def __init__(self, document: Document) -> None:
        self.data = document.data
        self.old = document.dialect == "3.0"
        self.out = Normal(document)
        self.problems: list[Problem] = []
        self.memo: dict[str, Any] = {}
        self.busy: set[str] = set()
        self.components: dict[str, str] = {}
        self.modules: set[str] = set()

    # ------------------------------------------------------------ messages

    def no(self, pointer: str, message: str, remedy: str = "") -> None:
        self.problems.append(Problem(pointer, message, remedy))

    def skip(self, pointer: str, what: str, why: str) -> None:
        found = Ignored(pointer, what, why)
        if found not in self.out.ignored:
            self.out.ignored.append(found)

    def extensions(self, raw: dict[str, Any], kind: str, pointer: str) -> None:
        """An `x-sdk-*` that stands where nothing reads it is a mistake."""
        known = _EXTENSIONS.get(kind, set())
        for key in raw:
            if key.startswith("x-sdk-") and key[6:] not in known:
                listed = ", ".join(f"x-sdk-{name}" for name in sorted(known))
                remedy = f"known are {listed}" if known else "put it on an operation, a parameter or a schema"
                self.no(child(pointer, key), f"is no extension of {kind}s", remedy)

    # ------------------------------------------------------------ names

    def name_components(self) -> None:
        schemas = self.data.get("components", {}).get("schemas", {})
        pinned = {
            name: schema["x-sdk-name"]
            for name, schema in schemas.items()
            if isinstance(schema, dict) and isinstance(schema.get("x-sdk-name"), str)
        }
        for name, wanted in pinned.items():
            if pascal(wanted) != wanted or list(pinned.values()).count(wanted) > 1:
                self.no(
                    child("/components/schemas", name, "x-sdk-name"),
                    "is no class name of its own",
                    "use PascalCase",
                )
        free = [name for name in schemas if name not in pinned]
        given = assign(free, pascal, reserved=set(pinned.values()), same=_module, joint="")
        self.components = {name: pinned.get(name) or given[name] for name in schemas}
        self.modules = {_module(name) for name in self.components.values()}

    def claim(self, hint: str) -> str:
        """A class name for an inline schema: the hint, numbered when it is taken."""
        name, number = pascal(hint), 1
        while _module(name) in self.modules:
            number += 1
            name = f"{pascal(hint)}{number}" if number > 2 else f"{pascal(hint)}Inline"
        self.modules.add(_module(name))
        return name

    # ------------------------------------------------------------ references

    def resolved(self, raw: Any, pointer: str) -> tuple[Any, str]:
        """What a chain of references ends in, and where that is."""
        seen: set[str] = set()
        while isinstance(raw, dict) and isinstance(raw.get("$ref"), str):
            pointer = raw["$ref"].removeprefix("#")
            if pointer in seen:
                self.no(pointer, "refers to itself", "give it a definition")
                return {}, pointer
            seen.add(pointer)
            raw = find(self.data, raw["$ref"])
        return raw, pointer

    def component(self, name: str) -> Any:
        """Normalise a named schema once; the answer is a reference to it."""
        pointer = child("/components/schemas", name)
        if pointer not in self.memo and pointer not in self.busy:
            raw = self.data["components"]["schemas"][name]
            self.busy.add(pointer)
            node = self._normal(raw, pointer, self.components[name])
            self.busy.discard(pointer)
            if _needs_class(node):
                node.pop("x-nullable", None)  # where it is used: a class is not null, its member may be
            python = self.components[name]
            self.out.schemas[python] = Placed(python, _module(python), pointer, name, node)
            self.memo[pointer] = True
        return {"$ref": self.components[name]}

    def _reference(self, raw: dict[str, Any], pointer: str) -> dict[str, Any]:
        target = raw["$ref"].removeprefix("#")
        tokens = [token.replace("~1", "/").replace("~0", "~") for token in target.split("/")[1:]]
        if tokens[:2] == ["components", "schemas"] and len(tokens) == 3:
            self.component(tokens[2])
            node: dict[str, Any] = {"$ref": self.components[tokens[2]]}
            if self._null(find(self.data, raw["$ref"])):
                node["x-nullable"] = True
        elif target in self.busy:
            self.no(
                pointer, f"refers to {shown(target)}, which holds it", "move that to #/components/schemas"
            )
            return {}
        else:
            keep = [
                t
                for t in tokens
                if t not in ("components", "schemas", "properties", "content", "schema", "paths")
            ]
            node = copy.deepcopy(
                self.schema(find(self.data, raw["$ref"]), target, " ".join(map(pascal, keep)))
            )
        if self.old:
            return node  # 3.0: members beside `$ref` mean nothing
        return node | {key: raw[key] for key in raw if key in ANNOTATIONS or key.startswith("x-sdk-")}

    def _null(self, raw: Any) -> bool:
        """Whether a named schema, or the one it refers to, accepts null."""
        while isinstance(raw, dict):
            if _nullable(raw)[1] or _is_null(raw):
                return True
            if not isinstance(raw.get("$ref"), str):
                return False
            raw = find(self.data, raw["$ref"])
        return False

    # ------------------------------------------------------------ schemas

    def schema(self, raw: Any, pointer: str, hint: str) -> dict[str, Any]:
        """A schema where it is used: normal, lifted into a named one when it needs a class."""
        if pointer in self.memo:
            return dict(self.memo[pointer])
        self.busy.add(pointer)
        node = self._normal(raw, pointer, hint)
        self.busy.discard(pointer)
        if _needs_class(node):
            name = self.claim(hint)
            kept = {key: node[key] for key in (*ANNOTATIONS, "x-nullable") if key in node and key != "title"}
            kept |= {
                key: value for key, value in node.items() if key.startswith("x-sdk-") and key != "x-sdk-name"
            }
            inner = {key: value for key, value in node.items() if key not in ("x-nullable", "default")}
            self.out.schemas[name] = Placed(name, _module(name), pointer, None, inner)
            node = {"$ref": name} | kept
        self.memo[pointer] = node
        return dict(node)

    def _normal(self, raw: Any, pointer: str, hint: str) -> dict[str, Any]:
        if isinstance(raw, bool):
            return {} if raw else {"x-never": True}
        self._refuse_keywords(raw, pointer)
        self.extensions(raw, "schema", pointer)
        if "$ref" in raw:
            beside = [key for key in raw if key in _SHAPE - {"$ref"} or key in _LIMITS]
            if not beside or self.old:
                return self._reference(raw, pointer)
            raw = {key: value for key, value in raw.items() if key != "$ref"} | {
                "allOf": [{"$ref": raw["$ref"]}, *raw.get("allOf", [])]
            }
        if raw.get("allOf"):
            raw = merged(self.data, raw, pointer, self.problems)
            if "$ref" in raw:
                return self._annotated(raw, pointer)
        raw, nullable = _nullable(raw)
        node = self._plain(raw, pointer, hint)
        for key in ANNOTATIONS:
            if key in raw:
                node[key] = raw[key]
        node |= {key: value for key, value in raw.items() if key.startswith("x-sdk-")}
        if nullable and node.get("type") != "null":
            node["x-nullable"] = True
        if "discriminator" in raw and "oneOf" not in node:
            self.skip(
                child(pointer, "discriminator"),
                "discriminator of an object",
                "nothing is chosen from: it has no oneOf",
            )
        return node

    def _annotated(self, raw: dict[str, Any], pointer: str) -> dict[str, Any]:
        """`allOf` of one reference: how 3.0 says something about a reference."""
        node = self._reference({"$ref": raw["$ref"]}, pointer)
        node |= {key: value for key, value in raw.items() if key in ANNOTATIONS or key.startswith("x-sdk-")}
        return node | ({"x-nullable": True} if raw.get("nullable") is True else {})

    def _refuse_keywords(self, raw: dict[str, Any], pointer: str) -> None:
        for key in raw:
            if key in _SHAPE or key in _HARMLESS or key in _LIMITS or key.startswith("x-"):
                continue
            if key in _UNENFORCED:
                self.skip(child(pointer, key), key, _UNENFORCED[key])
            else:
                remedy = _REFUSED.get(key, "say it in the description, and remove it (an overlay will do)")
                self.no(child(pointer, key), f"{shown(key)} is not supported", remedy)

    def _plain(self, raw: dict[str, Any], pointer: str, hint: str) -> dict[str, Any]:
        kind = raw.get("type")
        if isinstance(kind, list):
            return self._type_list(raw, pointer, hint)
        for key in ("oneOf", "anyOf"):
            if raw.get(key):
                return self._union(raw, key, pointer, hint)
        if "const" in raw:
            return _const(raw["const"], pointer, self)
        if raw.get("enum") is not None:
            return self._enum(raw, pointer)
        if kind is None:
            kind = _implied(raw)
        limits = {key: raw[key] for key in _LIMITS if key in raw}
        if kind == "object":
            return self._object(raw, pointer, hint)
        if kind == "array":
            items = self.schema(raw.get("items", True), child(pointer, "items"), f"{hint} Item")
            return {"type": "array", "items": items} | self._limits(limits, pointer)
        return ({"type": kind} if kind else {}) | self._limits(limits, pointer)

    def _limits(self, limits: dict[str, Any], pointer: str) -> dict[str, Any]:
        """3.1 spelling; a pattern that Python cannot read is not checked before sending."""
        out = dict(limits)
        for edge in ("Minimum", "Maximum"):
            if out.get(f"exclusive{edge}") is True:
                out[f"exclusive{edge}"] = out.pop(edge.lower(), None)
        out = {key: value for key, value in out.items() if value is not None and value is not False}
        if "pattern" in out:
            try:
                with warnings.catch_warnings():
                    warnings.simplefilter("error")  # a pattern that will mean something else one day
                    re.compile(out["pattern"])
            except (re.error, OverflowError, RecursionError, Warning):
                self.skip(
                    child(pointer, "pattern"),
                    "pattern",
                    "Python cannot read it, so only the server checks it",
                )
                del out["pattern"]
        return out

    def _type_list(self, raw: dict[str, Any], pointer: str, hint: str) -> dict[str, Any]:
        kinds = list(dict.fromkeys(raw["type"]))
        if len(kinds) == 1:
            return self._plain({**raw, "type": kinds[0]}, pointer, hint)
        if {"integer", "number"} <= set(kinds):
            kinds.remove("integer")
            return self._plain({**raw, "type": kinds}, pointer, hint)
        members = [{key: raw[key] for key in raw if key in _of_type(kind)} | {"type": kind} for kind in kinds]
        nodes = [
            self.schema(member, f"{pointer}/type/{index}", f"{hint} {member['type']}")
            for index, member in enumerate(members)
        ]
        return {"oneOf": nodes}

    def _union(self, raw: dict[str, Any], key: str, pointer: str, hint: str) -> dict[str, Any]:
        members = raw[key]
        if any(
            other in raw for other in ("properties", "items", "additionalProperties", "enum", "const")
        ) or (key == "oneOf" and raw.get("anyOf")):
            self.no(
                child(pointer, key),
                "stands beside other shapes",
                "put everything into its members, or use allOf",
            )
            return {}
        if len(members) == 1:
            node = self.schema(members[0], child(pointer, key, 0), hint)
            return (
                node if not raw.get("description") else {k: v for k, v in node.items() if k != "description"}
            )
        nodes = [
            self.schema(member, child(pointer, key, index), _option_hint(member, hint, index))
            for index, member in enumerate(members)
        ]
        node = {"oneOf": nodes}
        if "discriminator" in raw:
            node["discriminator"] = self._discriminator(raw["discriminator"], nodes, pointer)
        return node

    def _discriminator(
        self, raw: dict[str, Any], nodes: list[dict[str, Any]], pointer: str
    ) -> dict[str, Any]:
        pointer = child(pointer, "discriminator")
        by_component = self.components
        mapping: dict[str, str] = {}
        for tag, target in (raw.get("mapping") or {}).items():
            component = target.removeprefix("#/components/schemas/")
            if component not in by_component or {"$ref": by_component[component]} not in [
                {"$ref": node.get("$ref")} for node in nodes
            ]:
                self.no(
                    child(pointer, "mapping", tag),
                    f"{shown(target)} is no member of the union",
                    "correct the mapping",
                )
                continue
            mapping[tag] = by_component[component]
        named = set(mapping.values())
        for node in nodes:
            if "$ref" not in node:
                self.no(
                    pointer, "chooses among members that have no name", "move them to #/components/schemas"
                )
            elif node["$ref"] not in named:
                component = next(
                    (c for c, name in by_component.items() if name == node["$ref"]), node["$ref"]
                )
                mapping[component] = node["$ref"]
        return {"property": raw["propertyName"], "mapping": mapping}

    def _enum(self, raw: dict[str, Any], pointer: str) -> dict[str, Any]:
        values = list(raw["enum"])
        if not values:
            self.no(child(pointer, "enum"), "is empty", "list the known values")
            return {}
        named = pointer.startswith("/components/schemas/") and pointer.count("/") == 3
        if len(values) == 1 and not named:
            return _const(values[0], pointer, self)
        if len({(type(value), str(value)) for value in values}) < len(values):
            self.no(child(pointer, "enum"), "has a value twice", "remove one")
        self._refuse_untyped(values, raw.get("type"), pointer)
        kinds = {type(value) for value in values}
        if kinds in ({str}, {int}):
            return {"type": "string" if kinds == {str} else "integer", "enum": values}
        kind = raw.get("type") or (
            "boolean" if kinds == {bool} else "number" if kinds <= {int, float} else None
        )
        return ({"type": kind} if kind in TYPES - {"object", "array"} else {}) | {"x-values": values}

    def _refuse_untyped(self, values: list[Any], kind: Any, pointer: str) -> None:
        kinds: dict[Any, tuple[type, ...]] = {"string": (str,), "integer": (int,), "number": (int, float)}
        fits = kinds.get(kind, (bool,) if kind == "boolean" else (object,))
        for index, value in enumerate(values):
            if not isinstance(value, fits) or (isinstance(value, bool) and kind in ("integer", "number")):
                self.no(
                    child(pointer, "enum", index),
                    f"{shown(value)} is no {kind}",
                    "quote it, or correct the type",
                )

    def _object(self, raw: dict[str, Any], pointer: str, hint: str) -> dict[str, Any]:
        properties = {
            name: self.schema(value, child(pointer, "properties", name), f"{hint} {pascal(name)}")
            for name, value in (raw.get("properties") or {}).items()
        }
        required = list(dict.fromkeys(raw.get("required") or []))
        for name in required:
            if name not in properties:
                properties[name] = {}  # required, of any type
        extra = raw.get("additionalProperties")
        node: dict[str, Any] = {"type": "object", "properties": properties, "required": required}
        if isinstance(extra, dict) and extra:
            node["additionalProperties"] = self.schema(
                extra, child(pointer, "additionalProperties"), f"{hint} Value"
            )
        elif extra is not None:
            node["additionalProperties"] = bool(extra) if isinstance(extra, bool) else True
        return node


def _module(name: str) -> str:
    return snake(name, "schema")


def _nullable(raw: dict[str, Any]) -> tuple[dict[str, Any], bool]:
    """Null taken out of a schema, in any of its spellings, and whether it was there."""
    raw = dict(raw)
    null = raw.pop("nullable", False) is True
    if isinstance(raw.get("type"), list) and "null" in raw["type"] and len(raw["type"]) > 1:
        null = True
        raw["type"] = [kind for kind in raw["type"] if kind != "null"]
        if len(raw["type"]) == 1:
            raw["type"] = raw["type"][0]
    for key in ("oneOf", "anyOf"):
        members = raw.get(key) or []
        rest = [member for member in members if not _is_null(member)]
        if len(rest) < len(members) and rest:
            null, raw[key] = True, rest
    if isinstance(raw.get("enum"), list) and None in raw["enum"] and len(raw["enum"]) > 1:
        null, raw["enum"] = True, [value for value in raw["enum"] if value is not None]
    return raw, null


def _is_null(member: Any) -> bool:
    return isinstance(member, dict) and (
        member.get("type") == "null"
        or member.get("enum") == [None]
        or ("const" in member and member["const"] is None)
    )


def _implied(raw: dict[str, Any]) -> str | None:
    """The type of a schema that does not state it, where its other keywords leave one."""
    if "properties" in raw or "additionalProperties" in raw or raw.get("required"):
        return "object"
    if "items" in raw or "minItems" in raw or "maxItems" in raw:
        return "array"
    if "pattern" in raw or "minLength" in raw or "maxLength" in raw:
        return "string"
    return None


def _const(value: Any, pointer: str, work: Schemas) -> dict[str, Any]:
    kind = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}.get(
        type(value)
    )
    if kind is None:
        work.no(child(pointer, "const"), "is not a plain value", "describe the object with properties")
        return {}
    return {"type": kind} if kind == "null" else {"type": kind, "const": value}


def _of_type(kind: str) -> tuple[str, ...]:
    """The keywords that concern values of one type."""
    if kind == "object":
        return ("properties", "required", "additionalProperties")
    if kind == "array":
        return ("items", "minItems", "maxItems", "uniqueItems")
    if kind == "string":
        return ("minLength", "maxLength", "pattern", "format")
    if kind in ("integer", "number"):
        return ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
    return ()


def _needs_class(node: dict[str, Any]) -> bool:
    if "$ref" in node:
        return False
    if node.get("type") == "object":
        return bool(node["properties"]) or node.get("additionalProperties") is False
    return "oneOf" in node or "enum" in node


def _option_hint(member: Any, hint: str, index: int) -> str:
    title = member.get("title") if isinstance(member, dict) else None
    return (
        f"{hint} {pascal(title)}" if isinstance(title, str) and title.strip() else f"{hint} Option{index + 1}"
    )
