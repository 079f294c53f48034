"""OpenAPI Overlay 1.0: named places of a document are updated or removed, in order. Targets are JSONPath (RFC 9535)."""

from __future__ import annotations

import copy
from collections.abc import Collection
from typing import Any

import jsonpath

from .problems import SpecError, child, shown


def applied(data: Any, overlay: Any, source: str) -> Any:
    """A copy of `data` with the overlay's actions applied."""
    data = copy.deepcopy(data)
    try:
        if not isinstance(overlay, dict) or not str(overlay.get("overlay", "")).startswith("1."):
            raise SpecError.at("/overlay", "is not an Overlay 1.0 document", "begin it with `overlay: 1.0.0`")
        if not isinstance(overlay.get("actions"), list) or not overlay["actions"]:
            raise SpecError.at("/actions", "has no actions", "list at least one")
        _check_members(overlay, ("overlay", "info", "actions", "extends"), "", "an overlay")
        for number, action in enumerate(overlay["actions"]):
            _act(data, action, f"/actions/{number}")
    except SpecError as error:
        raise error.sourced(source) from None
    return data


def _act(data: Any, action: Any, pointer: str) -> None:
    if not isinstance(action, dict) or not isinstance(action.get("target"), str):
        raise SpecError.at(pointer, "has no `target`")
    _check_members(action, ("target", "description", "update", "remove"), pointer, "an action")
    remove, target, at = action.get("remove") is True, action["target"], f"{pointer}/target"
    if remove == ("update" in action):
        raise SpecError.at(pointer, "must have either `update` or `remove: true`")
    try:
        found = list(jsonpath.finditer(target, data))
    except jsonpath.JSONPathError as error:
        raise SpecError.at(
            at, f"{shown(target)} is not a JSONPath", shown(str(error).splitlines()[0])
        ) from None
    if not found:
        raise SpecError.at(at, f"{shown(target)} matches nothing", "correct or delete the action")
    for match in reversed(found):
        if not remove:
            _merge(match.obj, action["update"], f"{pointer}/update")
        elif match.parent is not None:
            del match.parent.obj[match.parts[-1]]  # type: ignore[attr-defined] # a container, since it has parts


def _merge(old: Any, new: Any, pointer: str) -> None:
    """Objects are merged member by member; an array gets the update as a further item (or items)."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key, value in new.items():
            if isinstance(old.get(key), (dict, list)) and isinstance(value, type(old[key])):
                _merge(old[key], value, child(pointer, key))
            else:
                old[key] = copy.deepcopy(value)
    elif isinstance(old, list):
        old += copy.deepcopy(new if isinstance(new, list) else [new])
    else:
        raise SpecError.at(pointer, "updates something that is neither object nor array", "target its parent")


def _check_members(owner: dict[str, Any], known: Collection[str], pointer: str, what: str) -> None:
    for key in owner:
        if key not in known and not key.startswith("x-"):
            raise SpecError.at(child(pointer, key), f"is not a member of {what}")
