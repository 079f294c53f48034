# Generated from tiny.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Resources of the clients. Each is loaded when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .items import AsyncItems as AsyncItems
    from .items import Items as Items

_HOMES: dict[str, str] = {
    "AsyncItems": "items",
    "Items": "items",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = found = getattr(import_module(f".{_HOMES[name]}", __name__), name)
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
