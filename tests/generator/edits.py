"""Edits of a document in plain data, as small functions."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

Edit = Callable[[dict[str, Any]], None]


def at(data: Any, path: str) -> Any:
    """The member of a document at a path whose steps are parted by spaces."""
    for step in path.split():
        data = data[int(step)] if isinstance(data, list) else data[step]
    return data


def put(path: str, value: Any) -> Edit:
    """Set a member; add to a list at its end (`-`)."""

    def edit(data: dict[str, Any]) -> None:
        where, _, key = path.rpartition(" ")
        owner = at(data, where)
        if key == "-":
            owner.append(copy.deepcopy(value))
        else:
            owner[int(key) if isinstance(owner, list) else key] = copy.deepcopy(value)

    return edit


def drop(path: str) -> Edit:
    def edit(data: dict[str, Any]) -> None:
        where, _, key = path.rpartition(" ")
        owner = at(data, where)
        del owner[int(key) if isinstance(owner, list) else key]

    return edit


def rename(path: str, new: str) -> Edit:
    """Another key in the same place of an object."""

    def edit(data: dict[str, Any]) -> None:
        where, _, key = path.rpartition(" ")
        owner = at(data, where)
        items = [(new if name == key else name, value) for name, value in owner.items()]
        owner.clear()
        owner.update(items)

    return edit


def rename_schema(old: str, new: str) -> Edit:
    def edit(data: dict[str, Any]) -> None:
        text = json.dumps(data).replace(f'"#/components/schemas/{old}"', f'"#/components/schemas/{new}"')
        data.clear()
        data.update(json.loads(text))
        rename(f"components schemas {old}", new)(data)

    return edit


def all_of(*edits: Edit) -> Edit:
    def edit(data: dict[str, Any]) -> None:
        for one in edits:
            one(data)

    return edit


def reverse(path: str) -> Edit:
    """A list, or the keys of an object, in the opposite order."""

    def edit(data: dict[str, Any]) -> None:
        owner = at(data, path)
        if isinstance(owner, list):
            owner.reverse()
        else:
            items = list(owner.items())[::-1]
            owner.clear()
            owner.update(items)

    return edit


def sort_keys(data: Any, backwards: bool = False) -> None:
    """Every object of the document by its keys."""
    if isinstance(data, dict):
        items = sorted(data.items(), reverse=backwards)
        data.clear()
        data.update(items)
    for value in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        sort_keys(value, backwards)
