# Generated from tiny.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Models of the API. Each is loaded when it is first asked for: creating them all takes most of a second."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .item import Item as Item
    from .item_input import ItemInput as ItemInput
    from .item_list import ItemList as ItemList
    from .size import Size as Size

_HOMES: dict[str, str] = {
    "Item": "item",
    "ItemInput": "item_input",
    "ItemList": "item_list",
    "Size": "size",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = found = getattr(import_module(f".{_HOMES[name]}", __name__), name)
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
