# Generated from tiny.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Models of the API. Each is loaded when it is first asked for: creating them all takes most of a second."""

from __future__ import annotations

import builtins as _builtins  # a module of this package may have the name of one
from importlib import import_module as _import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .item import Item as Item
    from .item_input import ItemInput as ItemInput
    from .item_list import ItemList as ItemList
    from .size import Size as Size

_HOMES: _builtins.dict[_builtins.str, _builtins.str] = {
    "Item": "item",
    "ItemInput": "item_input",
    "ItemList": "item_list",
    "Size": "size",
}


def __getattr__(name: _builtins.str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = _builtins.getattr(_import_module(f".{_HOMES[name]}", __name__), name)
    _builtins.globals()[name] = found
    return found


def __dir__() -> _builtins.list[_builtins.str]:
    return _builtins.sorted({*_builtins.globals(), *_HOMES})
