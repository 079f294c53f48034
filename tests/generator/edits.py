"""Edits of a document in plain data, as small functions."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterable
from typing import Any

Edit = Callable[[dict[str, Any]], None]


def _edit(path: str, change: Callable[[Any, Any], object]) -> Edit:
    """A change of the owner of a member, at a path whose steps are parted by spaces."""

    def edit(data: Any) -> None:
        *steps, last = path.split()
        for step in steps:
            data = data[int(step) if isinstance(data, list) else step]
        change(data, int(last) if isinstance(data, list) and last != "-" else last)

    return edit


def _refill(owner: dict[str, Any], items: Iterable[tuple[str, Any]]) -> None:
    items = list(items)
    owner.clear()
    owner.update(items)


def put(path: str, value: Any) -> Edit:
    """Set a member; add to a list at its end (`-`)."""

    def change(owner: Any, key: Any) -> None:
        if key == "-":
            owner.append(copy.deepcopy(value))
        else:
            owner[key] = copy.deepcopy(value)

    return _edit(path, change)


def drop(path: str) -> Edit:
    return _edit(path, lambda owner, key: owner.pop(key))


def rename(path: str, new: str) -> Edit:
    """Another key in the same place of an object."""

    def change(owner: Any, key: str) -> None:
        _refill(owner, ((new if name == key else name, value) for name, value in owner.items()))

    return _edit(path, change)


def rename_schema(old: str, new: str) -> Edit:
    def edit(data: dict[str, Any]) -> None:
        text = json.dumps(data).replace(f'"#/components/schemas/{old}"', f'"#/components/schemas/{new}"')
        _refill(data, json.loads(text).items())
        rename(f"components schemas {old}", new)(data)

    return edit


def all_of(*edits: Edit) -> Edit:
    def edit(data: dict[str, Any]) -> None:
        for one in edits:
            one(data)

    return edit


def reverse(path: str) -> Edit:
    """A list, or the keys of an object, in the opposite order."""

    def change(owner: Any, key: str) -> None:
        if isinstance(owner[key], list):
            owner[key].reverse()
        else:
            _refill(owner[key], reversed(owner[key].items()))

    return _edit(path, change)


def sort_keys(data: Any, backwards: bool = False) -> None:
    """Every object of the document by its keys."""
    if isinstance(data, dict):
        _refill(data, sorted(data.items(), reverse=backwards))
    for value in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        sort_keys(value, backwards)
