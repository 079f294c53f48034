# Generated from tiny.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Models of the API. Each is loaded when it is first asked for: creating them all takes most of a second."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .item import Item
    from .item_input import ItemInput
    from .item_list import ItemList
    from .size import Size

__all__ = [
    "Item",
    "ItemInput",
    "ItemList",
    "Size",
]

_HOMES = {
    "Item": "item",
    "ItemInput": "item_input",
    "ItemList": "item_list",
    "Size": "size",
}


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f".{home}", __name__), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
