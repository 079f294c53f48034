"""A valid document → the same document in one plain dialect, which openapi-python-client reads whole.

Plain means: 3.1 spelling; parameters, bodies and responses where they are used; `allOf` merged; no titles; names that the parser
can tell apart, with the document's own as `x-wire`. Wherever a schema is used stands a reference to a component, with what is
said there beside it. A component is an object, an enum, a union, an array, a map or a plain value, or one of these with null;
those with `x-name` get a Python class or alias of that name, the others are parts of what refers to them.

`x-place` says where the document has a thing; `x-limits`, `x-default`, `x-values` and `x-raw` keep values as the document has
them, because the parser's classes do not. What the SDK would silently get wrong is refused here, with its place and a remedy.
"""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import TopologicalSorter
from itertools import count
from typing import Any, NamedTuple

from . import support
from .ir import LIMITS, Ignored
from .media import METHODS, is_json, is_stream, request_kind
from .naming import assign, pascal, snake
from .problems import Problem, child, refuse, shown
from .spec import Document, find, resolved

Node = dict[str, Any]

_REF = "#/components/schemas/"
_NUMERIC = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
# The keywords that concern values of one type; the first three tell the type where it is not stated.
_OF_TYPE = {
    "object": ("properties", "additionalProperties", "required"),
    "array": ("items", "minItems", "maxItems", "uniqueItems"),
    "string": ("pattern", "minLength", "maxLength", "format"),
    "integer": _NUMERIC,
    "number": _NUMERIC,
}
_SHAPE = {
    *LIMITS,
    *"enum const properties required items additionalProperties anyOf oneOf discriminator".split(),
}
_VALUES = {"string": (str,), "integer": (int,), "number": (int, float), "boolean": (bool,)}
_NOTES = ("description", "deprecated", "readOnly", "writeOnly", "x-title", "x-default", "x-examples")
_OF_A_CLASS = ("x-title", "x-examples", "x-sdk-name")
"""Notes that are about a class, and not about the places where it is used."""


@dataclass(frozen=True)
class Prepared:
    document: Document
    plain: Node
    """The document in plain dialect."""
    ignored: tuple[Ignored, ...]
    left_out: tuple[Ignored, ...]
    """Operations that are not in it, and why."""


class Place(NamedTuple):
    """A schema of the document, where it stands, and the name that a class of it would have."""

    raw: Any
    pointer: str
    hint: str

    def inner(self, raw: Any, hint: str, *tokens: str | int) -> Place:
        return Place(raw, child(self.pointer, *tokens), f"{self.hint} {hint}".strip())


Parts = list[Place | Node]
"""What the value of a place has to be, all at once: usually one schema."""


class _LeftOut(Exception):
    """No method could call the operation rightly."""


def prepared(document: Document) -> Prepared:
    """The document in plain dialect; `SpecError` with all that stands in the way."""
    work = _Operations(document)
    plain = work.plain()
    if work.left_out and not plain["paths"]:
        said = "no operation is left: " + "; ".join(f"{item.what}: {item.why}" for item in work.left_out[:3])
        work.no("/paths", said, "describe one that can be called")
    refuse([Problem(p.pointer, p.message, p.remedy, document.source) for p in work.problems])
    plain["components"]["schemas"] = _ordered(work.schemas)  # what was refused may go in circles
    return Prepared(document, plain, tuple(dict.fromkeys(work.ignored)), tuple(work.left_out))


class _Schemas:
    """Reads each schema once, wherever it is used."""

    def __init__(self, document: Document) -> None:
        self.data, self.old = document.data, document.dialect == "3.0"
        self.problems: list[Problem] = []
        self.ignored = list(document.set_aside)
        self.left_out: list[Ignored] = []
        self.names: dict[str, str] = {}
        """Component of the document → Python name."""
        self.modules: set[str] = set()
        self.numbers = count()
        self.keys: dict[str, str] = {}
        """Component of the document, or text of a part without a name → component in plain dialect."""
        self.schemas: dict[str, Node] = {}
        """Components in plain dialect."""
        self.nodes: dict[str, Node] = {}
        """The same, with their parts still to be read."""
        self.memo: dict[str, Node] = {}
        """Place of an inline schema → what it is where it is used."""

    def no(self, pointer: str, message: str, remedy: str = "") -> None:
        self.problems.append(Problem(pointer, message, remedy))

    def skip(self, pointer: str, what: str, why: str) -> None:
        self.ignored.append(Ignored(pointer, what, why))

    def check(self, raw: Node, kind: str, pointer: str) -> None:
        for found in support.judged(raw, kind, pointer):
            if isinstance(found, Ignored):
                self.ignored.append(found)
            else:
                self.problems.append(found)

    # ------------------------------------------------------------ names and references

    def name_components(self, schemas: Node) -> None:
        pinned = {
            name: schema["x-sdk-name"]
            for name, schema in schemas.items()
            if isinstance(schema, dict) and isinstance(schema.get("x-sdk-name"), str)
        }
        for name, wanted in pinned.items():
            if pascal(wanted) != wanted or list(pinned.values()).count(wanted) > 1:
                at = child("/components/schemas", name, "x-sdk-name")
                self.no(at, "is not a class name of its own", "use PascalCase")
        free = [name for name in schemas if name not in pinned]
        given = assign(free, pascal, reserved=set(pinned.values()), same=module_name, joint="")
        self.names = {name: pinned.get(name) or given[name] for name in schemas}
        self.modules = set(map(module_name, self.names.values()))
        self.keys = {name: f"S{next(self.numbers)}" for name in schemas}

    def _claim(self, hint: str) -> str:
        """A class name for an inline schema: the hint, numbered when it is taken."""
        name, number = pascal(hint), 1
        while module_name(name) in self.modules:
            number += 1
            name = f"{pascal(hint)}{number}" if number > 2 else f"{pascal(hint)}Inline"
        self.modules.add(module_name(name))
        return name

    def component(self, name: str) -> Node:
        """A named schema, its parts still to be read."""
        if self.keys[name] not in self.nodes:
            raw = self.data["components"]["schemas"][name]
            place = Place(raw, child("/components/schemas", name), self.names[name])
            self.nodes[self.keys[name]] = self._node(place)
        return self.nodes[self.keys[name]]

    def _place(self, key: str, name: str, node: Node, place: Place, component: str | None = None) -> None:
        """A class is not null; what refers to it may be."""
        null = [] if component and not _needs_class(node) else ["x-nullable"]
        where = {"x-name": name, "x-place": place.pointer, "x-component": component}
        self.schemas[key] = self._nulled(self._finished(_without(node, *null), place)) | where

    def _reference(self, ref: str) -> Node:
        """What stands for the target of a reference; named schemas are read in their turn."""
        target = ref.removeprefix("#")
        tokens = [token.replace("~1", "/").replace("~0", "~") for token in target.split("/")[1:]]
        if tokens[:2] == ["components", "schemas"] and len(tokens) == 3:
            node = self.component(tokens[2])
            null = node.get("x-nullable") or node.get("type") == "null"
            return {"$ref": _REF + self.keys[tokens[2]]} | ({"x-nullable": True} if null else {})
        steps = ("components", "schemas", "properties", "content", "schema", "paths")
        hint = " ".join(pascal(token) for token in tokens if token not in steps)
        return self._schema(Place(find(self.data, ref), target, hint))

    # ------------------------------------------------------------ places

    def use(self, place: Place) -> Node:
        """A schema where it is used: a reference, and what is said there beside it."""
        return self._put(self._schema(place))

    def _put(self, node: Node) -> Node:
        notes, shape = _split(self._nulled(node))
        if "$ref" not in shape:
            text = json.dumps(shape)
            if text not in self.keys:
                self.keys[text] = f"S{next(self.numbers)}"
                self.schemas[self.keys[text]] = shape
            shape = {"$ref": _REF + self.keys[text]}
        return shape | notes

    def _nulled(self, node: Node) -> Node:
        """`x-nullable` spelled out."""
        if "x-nullable" not in node:
            return node
        notes, node = _split(_without(node, "x-nullable"))
        if node.get("type") in (*_VALUES, "null"):
            return node | {"type": [node["type"], "null"]} | notes
        return {"anyOf": [self._put(node), {"type": "null"}]} | notes

    def _schema(self, place: Place) -> Node:
        """The same with null as `x-nullable`, and without a component for what needs no class."""
        if place.pointer not in self.memo:
            self.memo[place.pointer] = self._lifted(self._node(place), place)
        return dict(self.memo[place.pointer])

    def _lifted(self, node: Node, place: Place) -> Node:
        """A node with its parts read; what needs a class, as a reference to it."""
        if not _needs_class(node):
            return self._finished(node, place)
        key, name = f"S{next(self.numbers)}", self._claim(place.hint)
        null = {"x-nullable": True} if "x-nullable" in node else {}
        found = {"$ref": _REF + key} | null | _without(_split(node)[0], *_OF_A_CLASS)
        self.nodes[key], self.memo[place.pointer] = node, found  # it may hold itself
        self._place(key, name, _without(node, "x-default"), place)
        return found

    def _finished(self, node: Node, place: Place) -> Node:
        """A node with its parts read."""
        out = dict(node)
        if "properties" in node:
            given = {}
            for name, parts in node["properties"].items():
                inner = place.inner(None, pascal(name), "properties", name)
                where = parts[0].pointer if isinstance(parts[0], Place) else inner.pointer
                given[name] = self._put(self._all(parts, inner)) | {"x-place": where}
            for index, name in enumerate(node["required"]):
                if name not in given and not node.get("additionalProperties"):
                    at, said = child(place.pointer, "required", index), f"{shown(name)} is not a property"
                    self.no(at, said, "describe it under `properties`, or remove it")
                at = child(place.pointer, "properties", name)
                given.setdefault(name, self._put({}) | {"x-place": at})  # required, of any type
            names = {name: f"p{number}" for number, name in enumerate(given)}
            out["properties"] = {names[name]: item | {"x-wire": name} for name, item in given.items()}
            out["required"] = [names[name] for name in node["required"]]
        for key, more in (("items", "Item"), ("additionalProperties", "Value")):
            if isinstance(node.get(key), list):
                out[key] = self._put(self._all(node[key], place.inner(None, more, key)))
        if "oneOf" not in node:
            return out
        members = [
            self._all(parts, place.inner(None, f"Option{index + 1}", "oneOf", index))
            for index, parts in enumerate(node["oneOf"])
        ]
        if len(members) == 1:
            described = ("description",) if "description" in out else ()
            return _without(members[0], *described) | _without(out, "oneOf", "discriminator")
        out["oneOf"] = [_split(self._put(member))[1] for member in members]
        if "discriminator" in node:
            out["discriminator"] = self._discriminator(node["discriminator"], members, place.pointer)
        return out

    def _all(self, parts: Parts, place: Place) -> Node:
        if len(parts) == 1 and isinstance(parts[0], Place):
            return self._schema(parts[0])
        return self._lifted(self._merged(parts, place.pointer), place)

    def _discriminator(self, raw: Node, nodes: list[Node], pointer: str) -> Node:
        pointer = child(pointer, "discriminator")
        references = {_REF + self.keys[name]: name for name in self.names}
        members = [node.get("$ref") for node in nodes]
        mapping: dict[str, str] = {}
        for tag, target in (raw.get("mapping") or {}).items():
            mapping[tag] = _REF + self.keys.get(target.removeprefix(_REF), "")
            if mapping[tag] not in members:
                said = f"{shown(target)} is not a member of the union"
                self.no(child(pointer, "mapping", tag), said, "correct the mapping")
        if None in members:
            said = "chooses among members that have no name"
            self.no(pointer, said, "move them to #/components/schemas")
        tagged = set(mapping.values())
        mapping |= {references.get(str(m), str(m)): str(m) for m in members if m not in tagged}
        return {"propertyName": raw["propertyName"], "mapping": mapping}

    # ------------------------------------------------------------ schemas

    def _node(self, place: Place) -> Node:
        """A schema in plain dialect, its parts still to be read."""
        raw, pointer, _ = place
        if isinstance(raw, bool):
            return {} if raw else {"not": {}}
        self.check(raw, "schema", pointer)
        if self.old and "$ref" in raw:  # members beside it mean nothing in 3.0
            return self._reference(raw["$ref"])
        parts: Parts = [place._replace(raw={"$ref": raw["$ref"]})] if "$ref" in raw else []
        parts += [place.inner(part, "", "allOf", index) for index, part in enumerate(raw.get("allOf") or [])]
        own = _without(raw, "$ref", "allOf")
        only = parts[0].raw if len(parts) == 1 and isinstance(parts[0], Place) else {}
        if "$ref" in only and not own.keys() & _SHAPE and own.get("type", "object") == "object":
            node = self._reference(only["$ref"])
        else:
            node = self._plain(place._replace(raw=own))
            node = self._merged([*parts, node], pointer) if parts else node
        node |= _notes(own)
        if own.get("nullable") is True and node.get("type") != "null":
            node["x-nullable"] = True
        if "discriminator" in own and len(node.get("oneOf", ())) < 2:
            said = "nothing is chosen from: it has no oneOf"
            self.skip(child(pointer, "discriminator"), "discriminator of an object", said)
        return node

    def _plain(self, place: Place) -> Node:
        """What a schema says of values by itself."""
        raw, pointer, _ = place
        kind = raw.get("type")
        if isinstance(kind, list):
            return self._type_list(place)
        for key in ("oneOf", "anyOf"):
            if raw.get(key):
                return self._union(place, key)
        if "const" in raw or raw.get("enum") is not None:
            return self._values(raw, pointer)
        if kind is None:
            implied = (
                k
                for k in ("object", "array", "string")
                for key in _OF_TYPE[k][:3]
                if raw.get(key) not in (None, [])
            )
            kind = next(implied, None)
        if kind == "object":
            return _object(place)
        found = self._limits(raw, pointer)
        if kind == "array":
            items = True if "prefixItems" in raw else raw.get("items", True)
            return {"type": "array", "items": [place.inner(items, "Item", "items")]} | found
        if "contentMediaType" in raw and "contentEncoding" not in raw and kind is None:
            return _bytes(text=False)  # how 3.1 says that something is bytes
        return ({"type": kind} if kind else {}) | found

    def _limits(self, raw: Node, pointer: str) -> Node:
        """3.1 spelling; a pattern that Python cannot read is not checked before sending."""
        out = {key: raw[key] for key in LIMITS if raw.get(key) is not None and raw[key] is not False}
        for edge in ("Minimum", "Maximum"):
            if out.get(f"exclusive{edge}") is True:
                del out[f"exclusive{edge}"]
                if edge.lower() in out:
                    out[f"exclusive{edge}"] = out.pop(edge.lower())
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

    def _type_list(self, place: Place) -> Node:
        kinds = [kind for kind in dict.fromkeys(place.raw["type"]) if kind != "null"] or ["null"]
        null = {"x-nullable": True} if "null" in place.raw["type"] and kinds != ["null"] else {}
        if "number" in kinds and "integer" in kinds:
            kinds.remove("integer")
        if len(kinds) == 1:
            return self._plain(place._replace(raw={**place.raw, "type": kinds[0]})) | null
        members = (
            {key: value for key, value in place.raw.items() if key in _OF_TYPE.get(kind, ())} | {"type": kind}
            for kind in kinds
        )
        return {"oneOf": [[place.inner(m, m["type"], "type", i)] for i, m in enumerate(members)]} | null

    def _union(self, place: Place, key: str) -> Node:
        raw, members = place.raw, [member for member in place.raw[key] if not _is_null(member)]
        if key == "oneOf" and all(isinstance(m, dict) and m.keys() == {"required"} for m in members):
            names = [name for m in members for name in m["required"]]
            if len(names) == len(members) and raw.get("properties", {}).keys() >= set(names):
                return self._plain(place._replace(raw=_without(raw, key))) | {"x-sdk-either": names}
        others = ("properties", "items", "additionalProperties", "enum", "const")
        if any(other in raw for other in others) or (key == "oneOf" and raw.get("anyOf")):
            self.skip(child(place.pointer, key), key, "stands beside other shapes: only the server checks it")
            return self._plain(place._replace(raw=_without(raw, key, "discriminator")))
        if not members:
            return self._plain(place._replace(raw=_without(raw, key) | {"type": "null"}))
        null = {"x-nullable": True} if len(members) < len(raw[key]) else {}
        hints = [_option(member, index) if members[1:] else "" for index, member in enumerate(members)]
        parts = [[place.inner(m, hints[i], key, i)] for i, m in enumerate(members)]
        return {"oneOf": parts} | null | {k: raw[k] for k in ("discriminator",) if k in raw}

    def _values(self, raw: Node, pointer: str) -> Node:
        """A `const`, or an enum."""
        values = (
            [raw["const"]] if "const" in raw else [v for v in raw["enum"] if v is not None] or raw["enum"]
        )
        null = {"x-nullable": True} if len(values) < len(raw.get("enum", ())) else {}
        at, kind, kinds = child(pointer, "enum"), raw.get("type"), {type(value) for value in values}
        named = pointer.startswith("/components/schemas/") and pointer.count("/") == 3
        if not values:
            self.no(at, "is empty", "list the known values")
        elif len(values) == 1 and ("const" in raw or not named or values == [None]):
            if not isinstance(values[0], (str, int, float, bool, type(None))):
                self.no(
                    child(pointer, "const"), "is not a plain value", "describe the object with properties"
                )
            return {"type": "null"} if values[0] is None else {"const": values[0]} | null
        if len({(type(value), str(value)) for value in values}) < len(values):
            self.no(at, "has a value twice", "remove one")
        for index, value in enumerate(values):
            if type(value) not in _VALUES.get(str(kind), (type(value),)):
                said = f"{shown(value)} is not {'an' if kind == 'integer' else 'a'} {kind}"
                self.no(child(at, index), said, "quote it, or correct the type")
        if kinds in ({str}, {int}):
            return {"type": "string" if kinds == {str} else "integer", "enum": values} | null
        kind = kind or ("boolean" if kinds == {bool} else "number" if kinds <= {int, float} else None)
        return ({"type": kind} if kind in (*_VALUES, "null") else {}) | {"x-values": values} | null

    # ------------------------------------------------------------ allOf

    def _merged(self, parts: Parts, pointer: str) -> Node:
        """One node that says what all the parts say."""
        whole: Node = {}
        for part in parts:
            at, node = (part.pointer, self._node(part)) if isinstance(part, Place) else (pointer, part)
            while "$ref" in node:
                target = self.nodes[node["$ref"].removeprefix(_REF)]
                node = _without(target, "deprecated", *_OF_A_CLASS) | _without(node, "$ref")
            whole = self._both(whole, node, at)
        return whole

    def _both(self, a: Node, b: Node, pointer: str) -> Node:
        out = a | b
        one, other = (_split(_without(node, "x-nullable"))[1] for node in (a, b))
        if one and other and ("x-nullable" in a) != ("x-nullable" in b):
            del out["x-nullable"]
        for union, base in ((one, other), (other, one)):
            if "oneOf" in union and base:  # allOf[base, oneOf[a, b]] is oneOf[allOf[base, a], allOf[base, b]]
                if "oneOf" in base:
                    self._conflict(pointer, "two of its parts are unions")
                return _without(out, *base, "discriminator") | {
                    "oneOf": [[base, *parts] for parts in union["oneOf"]]
                }
        for key in one.keys() & other.keys():
            if one[key] != other[key]:
                out[key] = self._one(key, one[key], other[key], pointer)
        return _without(out, *({*one, *other} - {"const"} if "const" in out else ()))

    def _one(self, key: str, a: Any, b: Any, pointer: str) -> Any:
        """The value of a keyword that two parts give differently."""
        if key == "properties":
            return a | b | {name: _joint(a[name], b[name]) for name in a.keys() & b.keys()}
        if key == "required":
            return list(dict.fromkeys([*a, *b]))
        if key == "x-limits":
            return a | b | {name: self._one(name, a[name], b[name], pointer) for name in a.keys() & b.keys()}
        if key in ("items", "additionalProperties"):
            if isinstance(a, bool) or isinstance(b, bool):
                return False if a is False or b is False else b if a is True else a
            return _joint(a, b)
        if key == "type" and {a, b} == {"integer", "number"}:
            return "integer"
        if key in ("enum", "x-values") and (common := [value for value in a if value in b]):
            return common
        if a == b or key.startswith(("min", "max", "exclusive", "unique")):
            return min(a, b) if "max" in key.lower() else max(a, b)
        what = "have different types" if key == "type" else f"give {shown(key)} differently"
        return self._conflict(pointer, f"its parts {what} ({shown(a, 40)}, {shown(b, 40)})")

    def _conflict(self, pointer: str, said: str) -> None:
        self.no(pointer, f"allOf cannot be merged: {said}", "write the schema out")


def _joint(a: Parts, b: Parts) -> Parts:
    """The parts of two places as one, where they say different things."""
    raws = [[part.raw if isinstance(part, Place) else part for part in parts] for parts in (a, b)]
    return b if raws[0] == raws[1] else [*a, *b]


def _object(place: Place) -> Node:
    properties = (place.raw.get("properties") or {}).items()
    node: Node = {
        "type": "object",
        "properties": {n: [place.inner(v, pascal(n), "properties", n)] for n, v in properties},
        "required": list(dict.fromkeys(place.raw.get("required") or [])),
    }
    extra = place.raw.get("additionalProperties")
    if isinstance(extra, dict) and extra:
        node["additionalProperties"] = [place.inner(extra, "Value", "additionalProperties")]
    elif extra is not None:
        node["additionalProperties"] = extra is not False or bool(place.raw.get("patternProperties"))
    return node


def module_name(name: str) -> str:
    return snake(name, "schema")


def _notes(raw: Node) -> Node:
    """What a schema says beside its shape."""
    examples = [raw[key] for key in ("example",) if key in raw]
    examples += raw["examples"] if isinstance(raw.get("examples"), list) else []
    out = _kept(raw, *_NOTES) | {f"x-{key}": raw[key] for key in ("title", "default") if key in raw}
    return out | ({"x-examples": examples} if examples else {})


def _split(node: Node) -> tuple[Node, Node]:
    """What a node says beside its shape, and the shape."""
    notes = _kept(node, *_NOTES)
    return notes, _without(node, *notes)


def _kept(raw: Node, *names: str) -> Node:
    """These members, and our extensions."""
    return {key: value for key, value in raw.items() if key in names or key.startswith("x-sdk-")}


def _without(node: Node, *keys: str) -> Node:
    return {key: value for key, value in node.items() if key not in keys}


def _is_null(member: Any) -> bool:
    return isinstance(member, dict) and (
        member.get("type") == "null" or member.get("enum") == [None] or member.get("const", 0) is None
    )


def _needs_class(node: Node) -> bool:
    if node.get("type") == "object":
        return bool(node["properties"] or node["required"]) or node.get("additionalProperties") is False
    return len(node.get("oneOf", ())) > 1 or "enum" in node


def _option(member: Any, index: int) -> str:
    title = member.get("title") if isinstance(member, dict) else None
    return pascal(title) if isinstance(title, str) and title.strip() else f"Option{index + 1}"


def _bytes(text: bool) -> Node:
    return {"type": "string"} if text else {"type": "string", "format": "binary"}


class _Operations(_Schemas):
    """The document around the schemas."""

    def plain(self) -> Node:
        components = self.data.get("components", {})
        self.schemes = dict(self._security_schemes(components.get("securitySchemes") or {}))
        self.check(self.data, "document", "")
        self.check(components, "component", "/components")
        for index, server in enumerate(self.data.get("servers", [])):
            self.check(server, "server", f"/servers/{index}")
        self.name_components(components.get("schemas") or {})
        for name, python in self.names.items():
            place = Place(None, child("/components/schemas", name), python)
            self._place(self.keys[name], python, self.component(name), place, name)
        paths: Node = {}
        for path, item in self.data.get("paths", {}).items():
            for method, operation in self._path(path, item):
                paths.setdefault(_template(path, operation), {})[method] = operation
        return {
            "openapi": "3.1.0",
            "info": {"title": "API", "version": "1"},
            "paths": paths,
            "components": {"schemas": self.schemas, "securitySchemes": self.schemes},
        }

    def _security_schemes(self, schemes: Node) -> Iterator[tuple[str, Node]]:
        """Those that the client has something for."""
        for name, scheme in schemes.items():
            at = child("/components/securitySchemes", name)
            scheme = resolved(self.data, scheme, at)[0]
            if why := support.scheme_problem(scheme):
                why = f"{why}; an `http_client` of the caller's may send it"
                self.skip(at, f"security scheme {shown(name)}", why)
            else:
                yield name, _kept(scheme, "type", "in", "name", "scheme", "description")

    def _path(self, path: str, item: Node) -> Iterator[tuple[str, Node]]:
        item, pointer = resolved(self.data, item, child("/paths", path))
        self.check(item, "path", pointer)
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
        self.check(raw, "operation", pointer)
        if not any(str(s).startswith("2") or s == "default" for s in raw.get("responses") or {}):
            raise _LeftOut("has no 2xx response")
        hint = pascal(raw.get("operationId") or f"{method} {path}")
        # The alternatives that the client can send.
        choices = raw["security"] if "security" in raw else self.data.get("security") or []
        known = self.data.get("components", {}).get("securitySchemes") or {}
        for index, name in ((index, name) for index, choice in enumerate(choices) for name in choice):
            if name not in known:
                at = child(pointer, "security", index)
                self.no(at, f"{shown(name)} is not a security scheme", "define it")
        choices = [choice for choice in choices if choice.keys() <= self.schemes.keys()]
        return {
            **_kept(raw, "tags", "summary", "description", "deprecated"),
            "operationId": f"o{next(self.numbers)}",
            "security": choices,
            "parameters": list(self._parameters(item, raw, pointer, child("/paths", path), hint)),
            **self._body(raw, pointer, hint),
            "responses": dict(self._responses(raw, pointer, hint)),
            "x-place": pointer,
            "x-id": raw.get("operationId"),
            "x-path": path,
        }

    def _parameters(self, item: Node, raw: Node, pointer: str, above: str, hint: str) -> Iterator[Node]:
        found: dict[tuple[str, str], tuple[Node, str]] = {}
        for owner, at in ((item, above), (raw, pointer)):
            for index, parameter in enumerate(owner.get("parameters") or []):
                value, place = resolved(self.data, parameter, child(at, "parameters", index))
                if isinstance(value, dict) and "name" in value:
                    found[value["in"], value["name"]] = (value, place)
        for number, (value, place) in enumerate(found.values()):
            for ready in self._parameter(value, place, hint):
                yield ready | {"name": f"p{number}", "x-wire": value["name"]}

    def _parameter(self, raw: Node, pointer: str, hint: str) -> Iterator[Node]:
        self.check(raw, "parameter", pointer)
        where, name, style = raw["in"], raw["name"], raw.get("style")
        if where == "header" and name.lower() in ("accept", "content-type", "authorization"):
            said = "OpenAPI has it from the media types and the security schemes"
            return self.skip(pointer, f"header parameter {name}", said)
        if problem := support.parameter_problem(where, style):
            if raw.get("required"):
                raise _LeftOut(f"needs the {where} parameter {shown(name)}, which {problem}")
            return self.skip(pointer, f"{where} parameter {shown(name)}", problem)
        hint = f"{hint} {pascal(name)}"
        place, form = Place(raw.get("schema", True), child(pointer, "schema"), hint), ""
        for media, content in (raw.get("content") or {}).items():
            at, form = child(pointer, "content", media, "schema"), "json"
            place = Place(content.get("schema", True), at, hint)
        schema = self.use(place)
        if style == "deepObject" and not form:
            form = "deep"
        elif where == "query" and not form and raw.get("explode", True) and self._is_object(schema):
            form = "spread"
        # The parser takes few types elsewhere; it reads these as components.
        plain = where == "query" and not form and not self._is_object(schema)
        yield {
            **_kept(raw, "in", "required", "description", "deprecated", "explode"),
            **({"style": style} if style and form != "deep" else {}),
            **self._examples(raw),
            "schema": schema if plain else {"type": "string"},
            "x-type": schema,
            "x-raw": place.raw,
            "x-form": form,
            "x-place": pointer,
        }

    def _is_object(self, node: Node) -> bool:
        while "$ref" in node or "anyOf" in node:
            node = node["anyOf"][0] if "anyOf" in node else self.schemas[node["$ref"].removeprefix(_REF)]
        return node.get("type") == "object"

    def _body(self, raw: Node, pointer: str, hint: str) -> Node:
        if "requestBody" not in raw:
            return {}
        value, place = resolved(self.data, raw["requestBody"], child(pointer, "requestBody"))
        self.check(value, "body", place)
        shared = place.startswith("/components/")
        hint = f"{pascal(place.rpartition('/')[2])} Body" if shared else f"{hint} Request"
        content = value.get("content") or {}
        kinds = ("json", "form", "text", "binary")
        usable = [media for media in content if request_kind(media)]
        usable.sort(key=lambda m: (kinds.index(str(request_kind(m))), "multipart" not in m, m))
        if not usable:
            media = next(iter(content), "")
            raise _LeftOut(f"sends {shown(media) or 'a body of no media type'}, which is not supported")
        for media in content:
            if media != usable[0]:
                said = f"the body is sent as {usable[0]}"
                self.skip(child(place, "content", media), f"request media type {media}", said)
        chosen, kind, at = content[usable[0]], request_kind(usable[0]), child(place, "content", usable[0])
        schema = self.use(Place(chosen.get("schema", True), child(at, "schema"), hint))
        if kind == "form" and not self._is_object(schema):
            schema = self._put({"type": "object", "properties": {}, "required": []})
        ready = {
            "schema": schema if kind in ("json", "form") else self._put(_bytes(kind == "text")),
            "x-raw": chosen.get("schema", True),
            "x-parts": {
                name: "deep" if encoding.get("style") == "deepObject" else encoding.get("contentType", "")
                for name, encoding in ((chosen.get("encoding") or {}).items() if kind == "form" else ())
            },
            **self._examples(chosen),
        }
        kept = _kept(value, "description", "required") | {"x-place": at}
        return {"requestBody": {**kept, "content": {usable[0]: ready}}}

    def _responses(self, raw: Node, pointer: str, hint: str) -> Iterator[tuple[str, Node]]:
        twins: dict[str, Node] = {}
        good = sorted(status for status in raw["responses"] if str(status).startswith("2")) or ["default"]
        streams = raw.get("x-sdk-streams")
        for status, response in sorted(raw["responses"].items()):
            if status.startswith("x-"):
                continue
            at = child(pointer, "responses", status)
            if not re.fullmatch(r"default|[1-5](\d\d|XX)", status):
                self.no(at, "is not a status", "use `200`, `4XX`, `default`")
                continue
            value, place = resolved(self.data, response, at)
            self.check(value, "response", place)
            name = f"{hint} Response{status if status != good[0] else ''}" if status in good else ""
            if name and place.startswith("/components/"):
                name = f"{pascal(place.rpartition('/')[2])} Response"
            headers = {
                key: {"description": resolved(self.data, header)[0].get("description") or ""}
                for key, header in (value.get("headers") or {}).items()
            }
            content = dict(self._contents(value, Place(None, place, name), twins, streams))
            noted = {"description": value.get("description", ""), "headers": headers, "x-place": at}
            yield status, noted | ({"content": content} if content else {})

    def _contents(
        self, response: Node, place: Place, twins: dict[str, Node], streams: Any
    ) -> Iterator[tuple[str, Node]]:
        """Without a name for a class, an inline schema gets none: nobody is given the body of an error as a model."""
        contents = (response.get("content") or {}).items()
        ranked = sorted(contents, key=lambda c: (not is_json(c[0]), "event-stream" not in c[0], c[0]))
        for index, (media, content) in enumerate(ranked):
            raw, text = content.get("schema", True), json.dumps(content.get("schema", True))
            at = place.inner(
                raw, pascal(media.rpartition("/")[2]) if index else "", "content", media, "schema"
            )
            stream = media in streams if isinstance(streams, list) else is_stream(media)
            schema = self._put({})
            if not stream and not is_json(media):
                schema = self._put(_bytes(media.startswith("text/")))
            elif place.hint or (isinstance(raw, dict) and "$ref" in raw):
                schema = twins[text] = twins.get(text) or self.use(
                    at
                )  # the same under two statuses is one class
            yield media, {"schema": schema, "x-stream": stream, "x-raw": raw} | self._examples(content)

    def _examples(self, raw: Node) -> Node:
        found = {
            name: resolved(self.data, value)[0].get("value")
            for name, value in (raw.get("examples") or {}).items()
            if isinstance(value, dict)
        }
        return {key: raw[key] for key in ("example",) if key in raw} | (
            {"x-examples": found} if found else {}
        )


def _template(path: str, operation: Node) -> str:
    """The path with the names that its parameters have in plain dialect."""
    names = {p["x-wire"]: p["name"] for p in operation["parameters"] if p["in"] == "path"}
    return re.sub(r"\{([^{}]*)\}", lambda found: f"{{{names.get(found[1], found[1])}}}", path)


def _ordered(schemas: dict[str, Node]) -> dict[str, Node]:
    """Each after what it holds, so that the parser reads them in one round; objects and maps it reads later, whole.

    Items that may hold their own array, with no object between, are read by name.
    """
    out: dict[str, Node] = {}
    holds: dict[str, list[str]] = {}
    for key, node in schemas.items():
        items = schemas[node["items"]["$ref"].removeprefix(_REF)] if node.get("type") == "array" else {}
        if items.keys() & {"oneOf", "anyOf", "$ref"} or items.get("type") == "array":
            node = {**node, "items": {"x-type": node["items"]}}
        held = [node, node.get("items", {}), *node.get("oneOf", ()), *node.get("anyOf", ())]
        refs = [part["$ref"].removeprefix(_REF) for part in held if "$ref" in part]
        out[key], holds[key] = node, [] if node.get("type") == "object" else refs
    return {key: out[key] for key in TopologicalSorter(holds).static_order()}
