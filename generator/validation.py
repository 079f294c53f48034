"""Validates a document with a real OpenAPI validator. Invalid parts that change no call are set aside; others are refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from .ir import Ignored
from .problems import Problem, child, refuse, shown

_WORDS = frozenset(
    "description summary title externalDocs contact license termsOfService servers"
    " example examples pattern xml callbacks links webhooks".split()
)
_STRAY = _WORDS | {"deprecated", "enum"}
"""Members that may stand where they mean nothing. One of another name may be a misspelt one that matters."""
_DATA = frozenset({"example", "examples"})
_NAMES = frozenset(
    "properties patternProperties schemas parameters responses headers requestBodies securitySchemes"
    " content paths variables mapping".split()
)
"""Members that map names to parts of a document."""
_GONE: Final = object()
Edits = dict[str, Any]
"""Places → what is there instead."""


def valid(data: Any, *, structure_only: bool) -> tuple[Any, tuple[Ignored, ...]]:
    """The document without what is set aside. `structure_only`: nothing is checked that a reference leads to."""
    aside: list[Ignored] = []
    while errors := list(_errors(data, structure_only)):
        edits: Edits = {}
        problems = []
        for error in errors:
            said = f"is not valid OpenAPI: {shown(_first_line(_deepest(error).message))}"
            mended = _edits(data, error)
            if mended is None:
                problems.append(Problem(_place(data, _deepest(error)), said))
            else:
                edits |= mended
                aside += [
                    Ignored(at, at.rpartition("/")[2], f"{said}; no call depends on it") for at in mended
                ]
        refuse(problems[:20])
        data = _changed(data, edits)
    return data, tuple(aside)


def _errors(data: Any, structure_only: bool) -> Iterator[Any]:
    from jsonschema.validators import validator_for  # type: ignore[import-untyped]
    from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

    version = OpenAPIV31SpecValidator if data["openapi"].startswith("3.1") else OpenAPIV30SpecValidator
    validator = version(data)
    structure = validator.schema_validator
    if not structure.is_valid(data):
        # It is quick, and does not say why. What it alone refuses are formats of texts, such as an e-mail address.
        found = list(validator_for(structure.schema)(structure.schema).iter_errors(data))
        yield from found
        if found:
            return
    if not structure_only:
        try:
            yield from validator.root_validator(validator.schema_path)
        except RecursionError:
            pass  # a circle that it follows; the structure has been checked by then


def _edits(data: Any, error: Any) -> Edits | None:
    """Changes that make this valid, and change no call; None if there are none."""
    if error.context:
        branches: dict[Any, list[Edits | None]] = {}
        for sub in error.context:
            branches.setdefault(sub.schema_path[0], []).append(_edits(data, sub))
        fit = [edits for edits in branches.values() if None not in edits]
        return {at: value for edits in fit[0] for at, value in (edits or {}).items()} if fit else None
    place, value, message = _place(data, error), error.instance, str(error.message)
    if named := re.match("Duplicate tag name '(.*)'", message):
        last = max(index for index, tag in enumerate(data["tags"]) if tag["name"] == named[1])
        return {f"/tags/{last}": _GONE}
    if error.validator == "uniqueItems" and place.endswith("/enum"):
        return {place: [item for index, item in enumerate(value) if item not in value[:index]]}
    if error.validator == "required" and message.startswith("'description'"):
        return {place: {**value, "description": ""}}
    if error.validator in ("additionalProperties", "unevaluatedProperties"):
        unknown = {name for name in re.findall("'([^']*)'", message) if name in value}
        return {child(place, name): _GONE for name in unknown} if unknown and unknown <= _STRAY else None
    words = _words(place.split("/"))
    return {words: _GONE} if words else None


def _words(tokens: list[str]) -> str:
    """The innermost place around this one that only people read; "" if there is none."""
    end, is_name = 0, False
    for index, token in enumerate(tokens):
        if not is_name and (token in _WORDS or tokens[: index + 1] == ["", "tags"]):
            end = index + 1 + (tokens[index + 1 : index + 2] != [] and tokens[index + 1].isdigit())
            if token in _DATA:
                break
        is_name = not is_name and token in _NAMES
    return "" if tokens[:3] == ["", "info", "title"] else "/".join(tokens[:end])


def _changed(node: Any, edits: Edits, pointer: str = "") -> Any:
    if pointer in edits:
        return edits[pointer]
    if isinstance(node, dict):
        places = {key: child(pointer, key) for key in node}
        return {
            key: _changed(item, edits, places[key])
            for key, item in node.items()
            if edits.get(places[key]) is not _GONE
        }
    if isinstance(node, list):
        items = [(child(pointer, index), item) for index, item in enumerate(node)]
        return [_changed(item, edits, at) for at, item in items if edits.get(at) is not _GONE]
    return node


def _place(data: Any, error: Any) -> str:
    """Where the value stands that an error is about. The validator's paths to values inside a parameter begin at its schema.

    What it says of an operation has no path, but names it.
    """
    if named := re.search(r"for '(\w+)'(?: operation)? in '(.*)'", str(error)):
        return child("/paths", named[2], named[1])
    ends, nodes = child("", *getattr(error, "absolute_path", ())), list(_nodes(data, ""))
    value, schema = getattr(error, "instance", data), getattr(error, "schema", None)
    places = [pointer for pointer, node in nodes if node is value and pointer.endswith(ends)]
    defaults = [child(pointer, "default") for pointer, node in nodes if node is schema]
    return next((pointer for pointer in defaults if pointer in places), (places or [ends])[0])


def _nodes(node: Any, pointer: str) -> Iterator[tuple[str, Any]]:
    yield pointer, node
    for name, item in (
        node.items() if isinstance(node, dict) else enumerate(node if isinstance(node, list) else ())
    ):
        yield from _nodes(item, child(pointer, name))


def _first_line(message: Any) -> str:
    line = str(message).strip().partition("\n")[0]
    return line.replace("None is not", "null is not") or "no reason given"


def _deepest(error: Any) -> Any:
    """The most telling error below a oneOf/anyOf."""
    while getattr(error, "context", None):
        error = max(error.context, key=lambda sub: len(sub.absolute_path))
    return error
