"""A valid document → the same document in one plain dialect, which openapi-python-client reads whole.

Plain means: 3.1 spelling; parameters, bodies and responses where they are used; `allOf` merged; no titles. A schema is a plain
value, a reference to a component, or one of these with null. A component is an object, an enum, a union, an array, a map
or a plain value; those with `x-name` get a Python class or alias of that name, the others are parts of what refers to them.

`x-place` says where the document has a thing; `x-wire` its name, where the parser could not tell it from another;
`x-limits`, `x-default`, `x-values` and `x-raw` keep values as the document has them, because the parser's classes do not.
What the SDK would silently get wrong is refused here, with its place and a remedy.
"""

from __future__ import annotations

import copy
import json
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .ir import Ignored
from .media import METHODS, is_json, is_stream, request_kind
from .merge import merged
from .naming import assign, pascal, snake
from .problems import Problem, child, refuse, shown
from .spec import Document, find, reached

Node = dict[str, Any]

_REF = "#/components/schemas/"
NOTES = ("description", "deprecated", "readOnly", "writeOnly", "x-title", "x-default", "x-examples")
_ANNOTATIONS = (
    "title",
    "description",
    "deprecated",
    "default",
    "example",
    "examples",
    "readOnly",
    "writeOnly",
)
_HARMLESS = frozenset({"externalDocs", "xml", "$comment", "$schema", *_ANNOTATIONS})
_LIMITS = (
    "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern minItems maxItems "
    "uniqueItems format"
).split()
_SHAPE = frozenset(
    "type nullable enum const properties required items additionalProperties allOf anyOf oneOf discriminator $ref".split()
)
_UNENFORCED = {
    "minProperties": "the server counts members; the SDK does not",
    "maxProperties": "the server counts members; the SDK does not",
    "contentEncoding": "the text is handed over as it is",
    "contentMediaType": "the text is handed over as it is",
    "contentSchema": "the text is handed over as it is",
}
_REFUSED = {
    "$dynamicRef": "use `$ref`",
    "$id": "use plain `#/components/schemas` references",
    "$anchor": "use plain `#/components/schemas` references",
}
_EXTENSIONS = {
    "operation": {"resource", "method", "unwrap", "key", "streams", "internal", "pagination"},
    "parameter": {"managed", "name"},
    "schema": {"name", "aliases", "client-value", "flatten", "derived"},
}
_TYPES = frozenset({"string", "integer", "number", "boolean", "array", "object", "null"})


@dataclass(frozen=True)
class Prepared:
    document: Document
    plain: Node
    """The document in plain dialect."""
    ignored: tuple[Ignored, ...]
    left_out: tuple[Ignored, ...]
    """Operations that are not in it, and why."""


class _LeftOut(Exception):
    """No method could call the operation rightly."""


def prepared(document: Document) -> Prepared:
    """The document in plain dialect; `SpecError` with all that stands in the way."""
    work = _Operations(document)
    plain = work.plain()
    refuse([Problem(p.pointer, p.message, p.remedy, document.source) for p in work.problems])
    if work.left_out and not plain["paths"]:
        said = "no operation is left: " + "; ".join(f"{item.what}: {item.why}" for item in work.left_out[:3])
        refuse([Problem("/paths", said, "describe one that can be called", document.source)])
    return Prepared(document, plain, tuple(work.ignored), tuple(work.left_out))


def squash(name: str) -> str:
    """What is left of a name in every spelling: `fooBar`, `foo-bar` and `FOO_BAR` are one."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _apart(name: str, taken: set[str], other: str) -> str:
    """The name itself when the parser can tell it from those that are taken; else the other one."""
    found = name if re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]*", name) and squash(name) not in taken else other
    taken.add(squash(found))
    return found


class _Schemas:
    """Reads each schema once, wherever it is used."""

    def __init__(self, document: Document) -> None:
        self.data = document.data
        self.old = document.dialect == "3.0"
        self.problems: list[Problem] = []
        self.ignored: list[Ignored] = []
        self.left_out: list[Ignored] = []
        self.memo: dict[str, Node] = {}
        self.busy: set[str] = set()
        self.components: dict[str, str] = {}
        """Component of the document → Python name."""
        self.modules: set[str] = set()
        self.schemas: dict[str, Node] = {}
        """Components in plain dialect."""
        self.keys: dict[str, str] = {}
        """Python name → its component in plain dialect."""
        self.parts: dict[str, Node] = {}
        self.taken: set[str] = set()
        self.operation_names: set[str] = set()

    # ------------------------------------------------------------ messages

    def no(self, pointer: str, message: str, remedy: str = "") -> None:
        self.problems.append(Problem(pointer, message, remedy))

    def skip(self, pointer: str, what: str, why: str) -> None:
        found = Ignored(pointer, what, why)
        if found not in self.ignored:
            self.ignored.append(found)

    def extensions(self, raw: Node, kind: str, pointer: str) -> None:
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
                at = child("/components/schemas", name, "x-sdk-name")
                self.no(at, "is no class name of its own", "use PascalCase")
        free = [name for name in schemas if name not in pinned]
        given = assign(free, pascal, reserved=set(pinned.values()), same=module_name, joint="")
        self.components = {name: pinned.get(name) or given[name] for name in schemas}
        self.modules = {module_name(name) for name in self.components.values()}
        self.keys = {name: self._key(name) for name in self.components.values()}

    def _claim(self, hint: str) -> str:
        """A class name for an inline schema: the hint, numbered when it is taken."""
        name, number = pascal(hint), 1
        while module_name(name) in self.modules:
            number += 1
            name = f"{pascal(hint)}{number}" if number > 2 else f"{pascal(hint)}Inline"
        self.modules.add(module_name(name))
        self.keys[name] = self._key(name)
        return name

    def _key(self, name: str) -> str:
        """The name of a component in plain dialect: the parser's classes have to be distinct in its spelling too."""
        key, number = name, 1
        while squash(key) in self.taken:
            number += 1
            key = f"{name}X{number}"
        self.taken.add(squash(key))
        return key

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

    def component(self, name: str) -> None:
        """Prepare a named schema once."""
        pointer = child("/components/schemas", name)
        if pointer in self.memo or pointer in self.busy:
            return
        raw = self.data["components"]["schemas"][name]
        self.busy.add(pointer)
        node = self._normal(raw, pointer, self.components[name])
        self.busy.discard(pointer)
        if _needs_class(node):
            node.pop("x-nullable", None)  # where it is used: a class is not null, its member may be
        self._place(self.components[name], node, pointer, name)
        self.memo[pointer] = {}

    def _place(self, name: str, node: Node, pointer: str, component: str | None) -> None:
        where = {"x-name": name, "x-place": pointer, "x-component": component}
        self.schemas[self.keys[name]] = (self._nulled(node) if "x-nullable" in node else node) | where

    def _reference(self, raw: Node, pointer: str) -> Node:
        target = raw["$ref"].removeprefix("#")
        tokens = [token.replace("~1", "/").replace("~0", "~") for token in target.split("/")[1:]]
        if tokens[:2] == ["components", "schemas"] and len(tokens) == 3:
            self.component(tokens[2])
            node: Node = {"$ref": _REF + self.keys[self.components[tokens[2]]]}
            if self._null(find(self.data, raw["$ref"])):
                node["x-nullable"] = True
        elif target in self.busy:
            said = f"refers to {shown(target)}, which holds it"
            self.no(pointer, said, "move that to #/components/schemas")
            return {}
        else:
            steps = ("components", "schemas", "properties", "content", "schema", "paths")
            hint = " ".join(pascal(token) for token in tokens if token not in steps)
            node = copy.deepcopy(self.schema(find(self.data, raw["$ref"]), target, hint))
        return node if self.old else node | _notes(raw)  # 3.0: members beside `$ref` mean nothing

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

    def use(self, raw: Any, pointer: str, hint: str) -> Node:
        """A schema where it is used, in plain dialect."""
        return self._nulled(self.schema(raw, pointer, hint))

    def _nulled(self, node: Node) -> Node:
        """`x-nullable` spelled out."""
        if not node.pop("x-nullable", False):
            return self._part(node)
        notes, node = _split(node)
        if node.get("type") in _TYPES - {"array", "object"}:
            return node | {"type": [node["type"], "null"]} | notes
        return {"anyOf": [self._part(node), {"type": "null"}]} | notes

    def _part(self, node: Node) -> Node:
        """Arrays, maps and unions stand by themselves: the parser would read some places twice, and others not at all."""
        if not ("oneOf" in node or node.get("type") in ("array", "object")):
            return node
        notes, node = _split(node)
        return self._shared(node) | notes

    def _shared(self, node: Node) -> Node:
        text = json.dumps(node)
        if text not in self.parts:
            key = self._key(f"Part{len(self.parts)}")
            self.schemas[key], self.parts[text] = node, {"$ref": _REF + key}
        return dict(self.parts[text])

    def schema(self, raw: Any, pointer: str, hint: str) -> Node:
        """A schema where it is used: lifted into a component when it needs a class; null as `x-nullable`."""
        if pointer in self.memo:
            return dict(self.memo[pointer])
        self.busy.add(pointer)
        node = self._normal(raw, pointer, hint)
        self.busy.discard(pointer)
        if _needs_class(node):
            name = self._claim(hint)
            kept = {key: node[key] for key in node if _is_note(key) or key == "x-nullable"}
            kept = _without(kept, "x-title", "x-examples", "x-sdk-name")  # these are the class's
            self._place(name, _without(node, "x-nullable", "x-default"), pointer, None)
            node = {"$ref": _REF + self.keys[name]} | kept
        self.memo[pointer] = node
        return dict(node)

    def _normal(self, raw: Any, pointer: str, hint: str) -> Node:
        if isinstance(raw, bool):
            return {} if raw else {"not": {}}
        self._refuse_keywords(raw, pointer)
        self.extensions(raw, "schema", pointer)
        if "$ref" in raw:
            beside = [key for key in raw if key in _SHAPE - {"$ref"} or key in _LIMITS]
            if not beside or self.old:
                return self._reference(raw, pointer)
            rest = {key: value for key, value in raw.items() if key != "$ref"}
            raw = rest | {"allOf": [{"$ref": raw["$ref"]}, *raw.get("allOf", [])]}
        if raw.get("allOf"):
            raw = merged(self.data, raw, pointer, self.problems)
            if "$ref" in raw:  # `allOf` of one reference: how 3.0 says something about a reference
                node = self._reference({"$ref": raw["$ref"]}, pointer) | _notes(raw)
                return node | ({"x-nullable": True} if raw.get("nullable") is True else {})
        raw, nullable = _nullable(raw)
        node = self._plain(raw, pointer, hint) | _notes(raw)
        if nullable and node.get("type") != "null":
            node["x-nullable"] = True
        if "discriminator" in raw and "oneOf" not in node:
            said = "nothing is chosen from: it has no oneOf"
            self.skip(child(pointer, "discriminator"), "discriminator of an object", said)
        return node

    def _refuse_keywords(self, raw: Node, pointer: str) -> None:
        for key in raw:
            if key in _SHAPE or key in _HARMLESS or key in _LIMITS or key.startswith("x-"):
                continue
            if key in _REFUSED:
                self.no(child(pointer, key), f"{shown(key)} is not supported", _REFUSED[key])
            else:
                said = _UNENFORCED.get(key, "only the server checks it")
                self.skip(child(pointer, key), shown(key), said)

    def _plain(self, raw: Node, pointer: str, hint: str) -> Node:
        kind = raw.get("type")
        if isinstance(kind, list):
            return self._type_list(raw, pointer, hint)
        for key in ("oneOf", "anyOf"):
            if raw.get(key):
                return self._union(raw, key, pointer, hint)
        if "const" in raw:
            return self._const(raw["const"], child(pointer, "const"))
        if raw.get("enum") is not None:
            return self._enum(raw, pointer)
        if kind is None:
            kind = _implied(raw)
        if kind == "object":
            return self._object(raw, pointer, hint)
        found = self._limits(raw, pointer)
        if kind == "array":
            items = self.use(
                True if "prefixItems" in raw else raw.get("items", True),
                child(pointer, "items"),
                f"{hint} Item",
            )
            return {"type": "array", "items": items} | found
        if "contentMediaType" in raw and "contentEncoding" not in raw and kind is None:
            return {"type": "string", "format": "binary"}  # how 3.1 says that something is bytes
        return ({"type": kind} if kind else {}) | found

    def _limits(self, raw: Node, pointer: str) -> Node:
        """3.1 spelling; a pattern that Python cannot read is not checked before sending."""
        out = {key: raw[key] for key in _LIMITS if key in raw}
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
                said = "Python cannot read it, so only the server checks it"
                self.skip(child(pointer, "pattern"), "pattern", said)
                del out["pattern"]
        form = {"format": out["format"]} if "format" in out else {}
        return form | ({"x-limits": out} if out else {})

    def _type_list(self, raw: Node, pointer: str, hint: str) -> Node:
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
        return {"oneOf": [self._member(node) for node in nodes]}

    def _member(self, node: Node) -> Node:
        """A member of a union, by reference: of two members with one Python type the parser keeps one."""
        plain = _split(self._nulled(node))[1]
        return plain if "$ref" in plain else self._shared(plain)

    def _union(self, raw: Node, key: str, pointer: str, hint: str) -> Node:
        members = raw[key]
        if key == "oneOf" and all(isinstance(m, dict) and m.keys() == {"required"} for m in members):
            names = [name for m in members for name in m["required"]]
            if len(names) == len(members) and raw.get("properties", {}).keys() >= set(names):
                return self._plain(_without(raw, key), pointer, hint) | {"x-sdk-either": names}
        others = ("properties", "items", "additionalProperties", "enum", "const")
        if any(other in raw for other in others) or (key == "oneOf" and raw.get("anyOf")):
            said = "stands beside other shapes: only the server checks it"
            self.skip(child(pointer, key), key, said)
            return self._plain(_without(raw, key, "discriminator"), pointer, hint)
        if len(members) == 1:
            node = self.schema(members[0], child(pointer, key, 0), hint)
            return _without(node, "description") if raw.get("description") else node
        nodes = [
            self.schema(member, child(pointer, key, index), _option_hint(member, hint, index))
            for index, member in enumerate(members)
        ]
        node = {"oneOf": [self._member(dict(member)) for member in nodes]}
        if "discriminator" in raw:
            node["discriminator"] = self._discriminator(raw["discriminator"], nodes, pointer)
        return node

    def _discriminator(self, raw: Node, nodes: list[Node], pointer: str) -> Node:
        pointer = child(pointer, "discriminator")
        references = {name: _REF + self.keys[python] for name, python in self.components.items()}
        members = [node.get("$ref") for node in nodes]
        mapping: dict[str, str] = {}
        for tag, target in (raw.get("mapping") or {}).items():
            found = references.get(target.removeprefix("#/components/schemas/"))
            if found not in members or found is None:
                said = f"{shown(target)} is no member of the union"
                self.no(child(pointer, "mapping", tag), said, "correct the mapping")
            else:
                mapping[tag] = found
        named = set(mapping.values())
        for member in members:
            if member is None:
                said = "chooses among members that have no name"
                self.no(pointer, said, "move them to #/components/schemas")
            elif member not in named:
                mapping[next((c for c, r in references.items() if r == member), member)] = member
        return {"propertyName": raw["propertyName"], "mapping": mapping}

    def _const(self, value: Any, pointer: str) -> Node:
        if value is None:
            return {"type": "null"}
        if not isinstance(value, (str, int, float, bool)):
            self.no(pointer, "is not a plain value", "describe the object with properties")
            return {}
        return {"const": value}

    def _enum(self, raw: Node, pointer: str) -> Node:
        values = list(raw["enum"])
        if not values:
            self.no(child(pointer, "enum"), "is empty", "list the known values")
            return {}
        named = pointer.startswith("/components/schemas/") and pointer.count("/") == 3
        if len(values) == 1 and not named:
            return self._const(values[0], child(pointer, "const"))
        if len({(type(value), str(value)) for value in values}) < len(values):
            self.no(child(pointer, "enum"), "has a value twice", "remove one")
        self._refuse_untyped(values, raw.get("type"), pointer)
        kinds = {type(value) for value in values}
        if kinds in ({str}, {int}):
            return {"type": "string" if kinds == {str} else "integer", "enum": values}
        kind = raw.get("type") or (
            "boolean" if kinds == {bool} else "number" if kinds <= {int, float} else None
        )
        return ({"type": kind} if kind in _TYPES - {"object", "array"} else {}) | {"x-values": values}

    def _refuse_untyped(self, values: list[Any], kind: Any, pointer: str) -> None:
        kinds: dict[Any, tuple[type, ...]] = {"string": (str,), "integer": (int,), "number": (int, float)}
        fits = kinds.get(kind, (bool,) if kind == "boolean" else (object,))
        for index, value in enumerate(values):
            if not isinstance(value, fits) or (isinstance(value, bool) and kind in ("integer", "number")):
                said = f"{shown(value)} is not {'an' if str(kind)[0] in 'aio' else 'a'} {kind}"
                self.no(child(pointer, "enum", index), said, "quote it, or correct the type")

    def _object(self, raw: Node, pointer: str, hint: str) -> Node:
        given = {
            name: self.use(value, child(pointer, "properties", name), f"{hint} {pascal(name)}")
            for name, value in (raw.get("properties") or {}).items()
        }
        required = list(dict.fromkeys(raw.get("required") or []))
        for index, name in enumerate(required):
            if name not in given and raw.get("additionalProperties") in (None, False):
                at = child(pointer, "required", index)
                self.no(
                    at, f"{shown(name)} is not a property", "describe it under `properties`, or remove it"
                )
            given.setdefault(name, {})  # required, of any type
        taken: set[str] = set()
        names = {name: _apart(name, taken, f"x{number}x") for number, name in enumerate(given)}
        properties = {
            names[name]: node if names[name] == name else node | {"x-wire": name}
            for name, node in given.items()
        }
        node: Node = {"type": "object", "properties": properties, "required": [names[n] for n in required]}
        extra = raw.get("additionalProperties")
        extra = True if extra is False and raw.get("patternProperties") else extra
        if isinstance(extra, dict) and extra:
            node["additionalProperties"] = self.use(
                extra, child(pointer, "additionalProperties"), f"{hint} Value"
            )
        elif extra is not None:
            node["additionalProperties"] = bool(extra) if isinstance(extra, bool) else True
        return node


def module_name(name: str) -> str:
    return snake(name, "schema")


def _notes(raw: Node) -> Node:
    """What a schema says beside its shape."""
    out: Node = {
        key: raw[key] for key in ("description", "deprecated", "readOnly", "writeOnly") if key in raw
    }
    out |= {f"x-{key}": raw[key] for key in ("title", "default") if key in raw}
    examples = [raw[key] for key in ("example",) if key in raw]
    examples += raw["examples"] if isinstance(raw.get("examples"), list) else []
    if examples:
        out["x-examples"] = examples
    return out | {key: value for key, value in raw.items() if key.startswith("x-sdk-")}


def _is_note(key: str) -> bool:
    return key in NOTES or key.startswith("x-sdk-")


def _split(node: Node) -> tuple[Node, Node]:
    """What a node says beside its shape, and the shape."""
    notes = {key: value for key, value in node.items() if _is_note(key)}
    return notes, {key: value for key, value in node.items() if not _is_note(key)}


def _without(node: Node, *keys: str) -> Node:
    return {key: value for key, value in node.items() if key not in keys}


def _nullable(raw: Node) -> tuple[Node, bool]:
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


def _implied(raw: Node) -> str | None:
    """The type of a schema that does not state it, where its other keywords leave one."""
    if "properties" in raw or "additionalProperties" in raw or raw.get("required"):
        return "object"
    if "items" in raw or "minItems" in raw or "maxItems" in raw:
        return "array"
    if "pattern" in raw or "minLength" in raw or "maxLength" in raw:
        return "string"
    return None


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


def _needs_class(node: Node) -> bool:
    if node.get("type") == "object":
        return bool(node["properties"]) or node.get("additionalProperties") is False
    return "oneOf" in node or "enum" in node


def _option_hint(member: Any, hint: str, index: int) -> str:
    title = member.get("title") if isinstance(member, dict) else None
    named = isinstance(title, str) and title.strip()
    return f"{hint} {pascal(str(title))}" if named else f"{hint} Option{index + 1}"


class _Operations(_Schemas):
    """The document around the schemas."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.schemes: dict[str, Node] = {}
        """Security schemes that the client has something for."""

    def plain(self) -> Node:
        self._document_parts()
        self.name_components()
        for name in self.components:
            self.component(name)
        paths: Node = {}
        for path, item in self.data.get("paths", {}).items():
            for method, operation in self._path(path, item):
                paths.setdefault(_template(path, operation["parameters"]), {})[method] = operation
        return {
            "openapi": "3.1.0",
            "info": {"title": "API", "version": "1"},
            "paths": paths,
            "components": {
                "schemas": _ordered(_cut(self.schemas)),
                "securitySchemes": {
                    name: {
                        key: scheme[key]
                        for key in ("type", "in", "name", "scheme", "description")
                        if key in scheme
                    }
                    for name, scheme in self.schemes.items()
                },
            },
        }

    def _document_parts(self) -> None:
        """What changes no call is set aside."""
        self.extensions(self.data, "document", "")
        if self.data.get("webhooks"):
            self.skip("/webhooks", "webhooks", "the server sends these")
        components = self.data.get("components", {})
        for key in ("callbacks", "links", "pathItems"):
            if components.get(key):
                self.skip(f"/components/{key}", key, "used where an operation refers to it, if at all")
        for index, server in enumerate(self.data.get("servers", [])):
            if server.get("variables") or "{" in server.get("url", ""):
                self.skip(f"/servers/{index}", "server variables", "callers set `base_url`")
        if "jsonSchemaDialect" in self.data:
            said = "the keywords are read as JSON Schema 2020-12 has them"
            self.skip("/jsonSchemaDialect", "jsonSchemaDialect", said)
        for name, scheme in (components.get("securitySchemes") or {}).items():
            at = child("/components/securitySchemes", name)
            scheme = self.resolved(scheme, at)[0]
            if _unsupported(scheme):
                why = f"{_unsupported(scheme)}; an `http_client` of the caller's may send it"
                self.skip(at, f"security scheme {shown(name)}", why)
            else:
                self.schemes[name] = scheme

    def _path(self, path: str, item: Node) -> Iterator[tuple[str, Node]]:
        item, pointer = self.resolved(item, child("/paths", path))
        for key, why in (("servers", "callers set `base_url`"), ("trace", "no client sends TRACE")):
            if key in item:
                self.skip(child(pointer, key), key, why)
        self.extensions(item, "path", pointer)
        for method in METHODS:
            if method in item:
                at, before = child(pointer, method), len(self.problems)
                try:
                    yield method, self._operation(path, method, item, at)
                except _LeftOut as reason:
                    del self.problems[before:]
                    self.left_out.append(Ignored(at, f"{method.upper()} {path}", str(reason)))

    def _operation(self, path: str, method: str, item: Node, pointer: str) -> Node:
        raw = item[method]
        self.extensions(raw, "operation", pointer)
        for key, why in (("callbacks", "the server sends these"), ("servers", "callers set `base_url`")):
            if raw.get(key):
                self.skip(child(pointer, key), key, why)
        statuses = [str(status) for status in raw.get("responses") or {}]
        if not any(status.startswith("2") or status == "default" for status in statuses):
            raise _LeftOut("has no 2xx response")
        hint = pascal(raw.get("operationId") or f"{method} {path}")
        parameters = list(self._parameters(item, raw, pointer, child("/paths", path), hint))
        body = self._body(raw, pointer, hint)
        kept = ("tags", "summary", "description", "deprecated")
        return {
            "operationId": _apart(hint, self.operation_names, f"x{len(self.operation_names)}x"),
            **{key: raw[key] for key in kept if key in raw},
            **{key: value for key, value in raw.items() if key.startswith("x-sdk-")},
            "security": self._security(raw, pointer),
            "parameters": parameters,
            **({"requestBody": body} if body is not None else {}),
            "responses": dict(self._responses(raw, pointer, hint)),
            "x-place": pointer,
            "x-id": raw.get("operationId"),
            "x-path": path,
        }

    def _security(self, raw: Node, pointer: str) -> list[Node]:
        """The alternatives that the client can send."""
        choices = raw["security"] if "security" in raw else self.data.get("security") or []
        known = self.data.get("components", {}).get("securitySchemes") or {}
        return [choice for choice in choices if all(n in self.schemes or n not in known for n in choice)]

    def _parameters(self, item: Node, raw: Node, pointer: str, above: str, hint: str) -> Iterator[Node]:
        found: dict[tuple[str, str], tuple[Node, str]] = {}
        for owner, at in ((item, above), (raw, pointer)):
            for index, parameter in enumerate(owner.get("parameters") or []):
                value, place = self.resolved(parameter, child(at, "parameters", index))
                if isinstance(value, dict) and "name" in value:
                    found[value["in"], value["name"]] = (value, place)
        taken: set[str] = set()
        for number, ((_, wire), (value, place)) in enumerate(found.items()):
            ready = self._parameter(value, place, hint)
            if ready is not None:
                name = _apart(wire, taken, f"x{number}x")
                yield ready | ({} if name == wire else {"name": name, "x-wire": wire})

    def _parameter(self, raw: Node, pointer: str, hint: str) -> Node | None:
        self.extensions(raw, "parameter", pointer)
        where, name = raw["in"], raw["name"]
        if where == "header" and name.lower() in ("accept", "content-type", "authorization"):
            said = "OpenAPI has it from the media types and the security schemes"
            self.skip(pointer, f"header parameter {name}", said)
            return None
        problem = _parameter_problem(raw)
        if problem and raw.get("required"):
            raise _LeftOut(f"needs the {where} parameter {shown(name)}, which {problem}")
        if problem:
            self.skip(pointer, f"{where} parameter {shown(name)}", problem)
            return None
        if raw.get("allowReserved"):
            self.skip(child(pointer, "allowReserved"), "allowReserved", "values are always percent-encoded")
        described, at = raw.get("schema", True), child(pointer, "schema")
        form = "deep" if raw.get("style") == "deepObject" else ""
        for media, content in (raw.get("content") or {}).items():
            described, at, form = (
                content.get("schema", True),
                child(pointer, "content", media, "schema"),
                "json",
            )
        schema = self.use(described, at, f"{hint} {pascal(name)}")
        found = {"x-default": schema["x-default"]} if "x-default" in schema else {}
        if where == "query" and not form and raw.get("explode", True) and self._is_object(schema):
            form = "spread"
        if where != "query" or form or self._is_object(schema):
            # The parser takes few types there; it reads this one as a component.
            schema = {"type": "string", "x-as": self._referred(schema)["$ref"]}
        kept = ("in", "name", "required", "description", "deprecated", "style", "explode")
        raw = _without(raw, "style") if form == "deep" else raw
        return {
            **{key: raw[key] for key in kept if key in raw},
            **{key: value for key, value in raw.items() if key.startswith("x-sdk-")},
            **_examples(raw, self),
            **found,
            "schema": schema,
            "x-raw": described,
            "x-form": form,
            "x-place": pointer,
        }

    def _is_object(self, node: Node) -> bool:
        while "$ref" in node or "anyOf" in node:
            node = (
                node["anyOf"][0] if "anyOf" in node else self.schemas.get(node["$ref"].removeprefix(_REF), {})
            )
        return node.get("type") == "object"

    def _body(self, raw: Node, pointer: str, hint: str) -> Node | None:
        if "requestBody" not in raw:
            return None
        value, place = self.resolved(raw["requestBody"], child(pointer, "requestBody"))
        self.extensions(value, "body", place)
        shared = place.startswith("/components/")
        if shared:
            hint = f"{pascal(place.rpartition('/')[2])} Body"
        content = value.get("content") or {}
        usable = [media for media in content if request_kind(media)]
        if not usable:
            media = next(iter(content), "")
            raise _LeftOut(f"sends {shown(media) or 'a body of no media type'}, which is not supported")
        kinds = ("json", "form", "text", "binary")
        usable.sort(key=lambda m: (kinds.index(str(request_kind(m))), "multipart" not in m, m))
        for media in content:
            if media != usable[0]:
                said = f"the body is sent as {usable[0]}"
                self.skip(child(place, "content", media), f"request media type {media}", said)
        chosen, kind = content[usable[0]], request_kind(usable[0])
        at = child(place, "content", usable[0])
        suffix = "" if shared else " Request"
        schema = self.use(chosen.get("schema", True), child(at, "schema"), f"{hint}{suffix}")
        if kind == "form" and not self._is_object(schema):
            schema = self._shared({"type": "object", "properties": {}, "required": []})
        plain = schema if kind in ("json", "form") else _bytes(kind == "text")
        ready = {"schema": plain, **_examples(chosen, self)}
        ready["x-raw"] = chosen.get("schema", True)
        if kind == "form":
            ready["x-parts"] = {
                name: "deep" if encoding.get("style") == "deepObject" else encoding.get("contentType", "")
                for name, encoding in (chosen.get("encoding") or {}).items()
            }
        kept = {key: value[key] for key in ("description", "required") if key in value}
        return {**kept, "content": {usable[0]: ready}, "x-place": at}

    def _responses(self, raw: Node, pointer: str, hint: str) -> Iterator[tuple[str, Node]]:
        statuses = raw.get("responses") or {}
        twins: list[tuple[Any, Node]] = []
        good = sorted(status for status in statuses if str(status).startswith("2"))
        streams = self._streams(raw, pointer)
        for status, response in sorted(statuses.items()):
            if status.startswith("x-"):
                continue
            at = child(pointer, "responses", status)
            if not re.fullmatch(r"default|[1-5](\d\d|XX)", status):
                self.no(at, "is no status", "use `200`, `4XX`, `default`")
                continue
            value, place = self.resolved(response, at)
            self.extensions(value, "response", place)
            if value.get("links"):
                self.skip(child(place, "links"), "links", "they say what to call next")
            if place.startswith("/components/"):
                name = f"{pascal(place.rpartition('/')[2])} Response"
            elif status in good or (status == "default" and not good):
                name = f"{hint} Response" + (status if len(good) > 1 and status != good[0] else "")
            else:
                name = f"{hint} Error{status if status != 'default' else ''}"
            headers = {
                key: {"description": header.get("description") or ""}
                for key, header in (
                    (k, self.resolved(v, "")[0]) for k, v in (value.get("headers") or {}).items()
                )
            }
            content = dict(self._contents(value, place, name, twins, streams))
            yield (
                status,
                {"description": value.get("description", ""), "headers": headers, "x-place": at}
                | ({"content": content} if content else {}),
            )

    def _streams(self, raw: Node, pointer: str) -> list[str] | None:
        """The media types whose schema describes one record; None when they are those that are streams by their nature."""
        pinned = raw.get("x-sdk-streams")
        if pinned is None:
            return None
        offered = {
            media
            for status, response in (raw.get("responses") or {}).items()
            if status.startswith("2") or status == "default"
            for media in self.resolved(response, "")[0].get("content") or {}
        }
        for media in pinned if isinstance(pinned, list) else [pinned]:
            if media not in offered:
                said = f"{shown(media)} is in no 2xx response"
                self.no(child(pointer, "x-sdk-streams"), said, "correct the list")
        return pinned if isinstance(pinned, list) else []

    def _contents(
        self,
        response: Node,
        pointer: str,
        hint: str,
        twins: list[tuple[Any, Node]],
        streams: list[str] | None,
    ) -> Iterator[tuple[str, Node]]:
        contents = (response.get("content") or {}).items()
        ranked = sorted(
            contents, key=lambda item: (not is_json(item[0]), "event-stream" not in item[0], item[0])
        )
        for index, (media, content) in enumerate(ranked):
            at = child(pointer, "content", media)
            name = hint if not index else f"{hint} {pascal(media.rpartition('/')[2])}"
            schema: Node = {}
            if "schema" in content:
                # The same inline schema under two statuses is one class.
                twin = next((node for raw, node in twins if raw == content["schema"]), None)
                schema = dict(twin) if twin else self.use(content["schema"], child(at, "schema"), name)
                twins.append((content["schema"], schema))
            stream = is_stream(media) if streams is None else media in streams
            if not stream and not is_json(media):
                schema = _bytes(media.startswith("text/"))
            ready = {
                "schema": self._referred(schema),
                "x-stream": stream,
                "x-raw": content.get("schema", True),
            }
            yield media, ready | _examples(content, self)

    def _referred(self, node: Node) -> Node:
        """By reference, so that the parser reads every one of them, and not the first only."""
        shape = _split(node)[1]
        return shape if "$ref" in shape else self._shared(shape)


def _template(path: str, parameters: list[Node]) -> str:
    """The path with the names that its parameters have in plain dialect."""
    names = {str(p.get("x-wire", p["name"])): str(p["name"]) for p in parameters if p["in"] == "path"}
    return re.sub(r"\{([^{}]*)\}", lambda found: f"{{{names.get(found[1], found[1])}}}", path)


def _bytes(text: bool) -> Node:
    return {"type": "string"} if text else {"type": "string", "format": "binary"}


def _examples(raw: Node, work: _Operations) -> Node:
    found = {
        name: work.resolved(value, "")[0].get("value")
        for name, value in (raw.get("examples") or {}).items()
        if isinstance(value, dict)
    }
    return ({"example": raw["example"]} if "example" in raw else {}) | (
        {"x-examples": found} if found else {}
    )


_STYLES = {"path": "simple", "query": "form", "header": "simple"}


def _parameter_problem(raw: Node) -> str:
    """Why the SDK cannot send a parameter."""
    where = raw["in"]
    if where == "cookie":
        return "is a cookie: the SDK sends none"
    style = raw.get("style", _STYLES[where])
    fits = ("form", "spaceDelimited", "pipeDelimited", "deepObject") if where == "query" else ("simple",)
    return "" if style in fits else f"has style {shown(style)}"


def _unsupported(scheme: Node) -> str:
    """Why the client has nothing for a security scheme."""
    kind, http = scheme.get("type"), str(scheme.get("scheme", "")).lower()
    if kind in ("oauth2", "openIdConnect") or (kind, http) == ("http", "bearer"):
        return ""
    if kind == "apiKey":
        return "" if scheme.get("in") == "header" else f"the key is in a {scheme.get('in')}, not in a header"
    return f"the client has no {shown(kind)} {http}".rstrip()


# ---------------------------------------------------------------- what the parser cannot follow


def _held(node: Node) -> list[str]:
    """Components that have to be read before this one; objects and maps are read later, whole."""
    if node.get("type") == "object":
        return []
    inner = [*node.get("oneOf", ()), *node.get("anyOf", ()), *([node["items"]] if "items" in node else ())]
    own = [node["$ref"].removeprefix(_REF)] if "$ref" in node else []
    return [*own, *(key for part in inner for key in _held(part))]


def _cut(schemas: dict[str, Node]) -> dict[str, Node]:
    """Arrays that hold themselves, with no object between, are cut: their items are read by name."""
    edges = {key: _held(node) for key, node in schemas.items()}
    out = dict(schemas)
    for key, node in schemas.items():
        if node.get("type") == "array" and key in reached(edges, key):
            items = node["items"]
            cut = {"x-cut": edges[key][0], "x-null": "anyOf" in items}
            out[key] = {**node, "items": cut}
    return out


def _ordered(schemas: dict[str, Node]) -> dict[str, Node]:
    """Each after what it holds, so that the parser reads them in one round."""
    out: dict[str, Node] = {}

    def add(key: str) -> None:
        if key in out:
            return
        for other in _held(schemas[key]):
            add(other)
        out[key] = schemas[key]

    for key in schemas:
        add(key)
    return out
