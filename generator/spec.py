"""Loads a document: bytes → overlay → a document that a real OpenAPI validator accepts. Refuses with a location.

Knows nothing of what is generated from it.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any

from . import overlay, validation
from .ir import Ignored
from .problems import Problem, SpecError, child, refuse, shown
from .yaml12 import MAX_DEPTH, parse


@dataclass(frozen=True)
class Document:
    """A valid document and what it was read from."""

    data: dict[str, Any]
    source: str
    sha256: str
    set_aside: tuple[Ignored, ...] = ()
    """What is not valid OpenAPI, and changes no call."""

    @property
    def dialect(self) -> str:
        """ "3.0", "3.1"."""
        return ".".join(str(self.data["openapi"]).split(".")[:2])


def read(path: Path) -> tuple[Any, bytes]:
    """The data of a file and its bytes."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise SpecError.at("", f"cannot be read: {error.strerror}", "check the path", path.name) from None
    return data_of(raw, path.name), raw


def data_of(raw: bytes, source: str) -> Any:
    try:
        return parse(raw.decode("utf-8-sig"), source)
    except UnicodeDecodeError:
        raise SpecError.at("", "is not UTF-8", "save it as UTF-8", source) from None


def load(path: Path, overlay_path: Path | None = None) -> Document:
    """The document in `path`, with the overlay's actions applied."""
    data, raw = read(path)
    digest = hashlib.sha256(raw.replace(b"\r\n", b"\n"))
    if overlay_path is not None:
        actions, overlay_raw = read(overlay_path)
        digest.update(overlay_raw.replace(b"\r\n", b"\n"))
        data = overlay.applied(data, actions, overlay_path.name)
    return document(data, path.name, digest.hexdigest())


def document(data: Any, source: str, sha256: str = "") -> Document:
    """Plain data as a document, or the reasons why it is none."""
    try:
        _check_plain(data)
        _check_version(data)
        _check_references(data)
        _check_loops(data)
        # The validator's later checks follow lists in circles without an end.
        data, set_aside = validation.valid(data, structure_only=bool(_circle(data, ("items", "not"))))
    except SpecError as error:
        raise error.sourced(source) from None
    return Document(data, source, sha256, set_aside)


def _check_plain(data: Any) -> None:
    """Only what JSON has, not too deep, no value inside itself (YAML anchors can do that)."""
    if not isinstance(data, dict):
        raise SpecError.at("", "is not an OpenAPI document", "an object with `openapi`, `info`, `paths`")
    stack: list[tuple[Any, str, int]] = [(data, "", 0)]
    while stack:
        value, pointer, depth = stack.pop()
        if depth > MAX_DEPTH:
            raise SpecError.at(pointer[:200], f"nested deeper than {MAX_DEPTH}")
        if isinstance(value, dict):
            stack += [(item, child(pointer, key), depth + 1) for key, item in value.items()]
        elif isinstance(value, list):
            stack += [(item, child(pointer, index), depth + 1) for index, item in enumerate(value)]
        elif isinstance(value, float) and not math.isfinite(value):
            raise SpecError.at(pointer, "is not a finite number")
        elif isinstance(value, str) and not value.isascii():
            try:
                value.encode()
            except UnicodeEncodeError:
                raise SpecError.at(pointer, "holds a lone surrogate, which is not text") from None
        elif value is not None and not isinstance(value, (str, int, float, bool)):
            said = f"holds a {type(value).__name__}, which JSON does not have"
            raise SpecError.at(pointer, said, "quote it")


def _check_version(data: dict[str, Any]) -> None:
    version = data.get("openapi")
    if "swagger" in data:
        raise SpecError.at("/swagger", "is Swagger 2.0", "convert it to OpenAPI 3.1")
    if not isinstance(version, str) or not version.startswith(("3.0.", "3.1.")):
        raise SpecError.at("/openapi", f"is {shown(version)}, not 3.0.x or 3.1.x", "use OpenAPI 3.1")


def find(data: Any, ref: str) -> Any:
    """What a local reference points to; KeyError when there is nothing."""
    for token in ref.removeprefix("#/").split("/"):
        name = token.replace("~1", "/").replace("~0", "~")
        try:
            data = data[int(name) if isinstance(data, list) and name.isdigit() else name]
        except (LookupError, TypeError, ValueError):
            raise KeyError(name) from None
    return data


def resolved(data: Any, value: Any, pointer: str = "") -> tuple[Any, str]:
    """What a chain of references ends in, and where that is."""
    while isinstance(value, dict) and isinstance(value.get("$ref"), str):
        pointer = value["$ref"].removeprefix("#")
        value = find(data, value["$ref"])
    return value, pointer


# Members whose content is data or names, where `$ref` would mean nothing.
DATA_KEYS = frozenset({"example", "default", "enum", "const", "value"})


def _check_references(data: dict[str, Any]) -> None:
    found = _references(data, "")
    refuse(sorted(problem for ref, pointer in found for problem in _reference_problems(data, ref, pointer)))


def _references(node: Any, pointer: str, names: bool = False) -> Iterator[tuple[str, str]]:
    """Each reference and its place. Below `names`, keys are anybody's."""
    for index, item in enumerate(node if isinstance(node, list) else ()):
        yield from _references(item, child(pointer, index))
    for key, item in node.items() if isinstance(node, dict) else ():
        if key == "$ref" and isinstance(item, str) and not names:
            yield item, child(pointer, key)
        data = key in DATA_KEYS or key.startswith("x-") or (key == "examples" and isinstance(item, list))
        if names or not data:
            below = not names and key in ("properties", "schemas", "patternProperties")
            yield from _references(item, child(pointer, key), below)


def _reference_problems(data: dict[str, Any], ref: str, pointer: str) -> list[Problem]:
    if not ref.startswith("#/"):
        return [Problem(pointer, f"refers outside of the document ({shown(ref)})", "bundle it into one file")]
    seen: set[str] = set()
    while True:
        try:
            target = find(data, ref)
        except KeyError:
            return [Problem(pointer, f"refers to {shown(ref)}, which is not there", "correct the reference")]
        if not isinstance(target, dict) or not isinstance(target.get("$ref"), str):
            return []
        if ref in seen or not target["$ref"].startswith("#/"):
            # A schema that refers to itself is told as such, where it is defined.
            schema = ref.startswith("#/components/schemas/")
            return (
                [] if schema else [Problem(pointer, f"{shown(ref)} refers to itself", "give it a definition")]
            )
        seen.add(ref)
        ref = target["$ref"]


def _check_loops(data: dict[str, Any]) -> None:
    """A schema that is part of itself, by references, `allOf` and unions alone, says nothing."""
    if name := _circle(data, ()):
        raise SpecError.at(f"/components/schemas/{name}", "is part of itself", "break the circle")


def _circle(data: dict[str, Any], through: tuple[str, ...]) -> str | None:
    """A schema that comes back to itself by references, `allOf`, unions and the members in `through`."""
    components = data.get("components")
    schemas = components.get("schemas") if isinstance(components, dict) else None
    named = schemas if isinstance(schemas, dict) else {}
    try:
        TopologicalSorter({name: set(_parts(named[name], through)) for name in named}).prepare()
    except CycleError as error:
        return str(min(error.args[1], key=list(named).index))
    return None


def _parts(schema: Any, through: tuple[str, ...]) -> Iterator[str]:
    """Named schemas that a schema refers to in these places."""
    if not isinstance(schema, dict):
        return
    if isinstance(schema.get("$ref"), str):
        target = schema["$ref"].removeprefix("#/components/schemas/")
        yield target.partition("/")[0] if through else target
    for key in ("allOf", "oneOf", "anyOf"):
        parts = schema.get(key)
        for part in parts if isinstance(parts, list) else ():
            yield from _parts(part, through)
    for key in through:
        yield from _parts(schema.get(key), through)
