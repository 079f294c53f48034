# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Resources of the clients. Each is loaded when it is first asked for."""

from __future__ import annotations

import builtins as _builtins  # a module of this package may have the name of one
from importlib import import_module as _import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .auth import AsyncAuth as AsyncAuth
    from .customers import AsyncCustomers as AsyncCustomers
    from .tiers import AsyncTiers as AsyncTiers
    from .auth import Auth as Auth
    from .customers import Customers as Customers
    from .tiers import Tiers as Tiers

_HOMES: _builtins.dict[_builtins.str, _builtins.str] = {
    "AsyncAuth": "auth",
    "AsyncCustomers": "customers",
    "AsyncTiers": "tiers",
    "Auth": "auth",
    "Customers": "customers",
    "Tiers": "tiers",
}


def __getattr__(name: _builtins.str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = _builtins.getattr(_import_module(f".{_HOMES[name]}", __name__), name)
    _builtins.globals()[name] = found
    return found


def __dir__() -> _builtins.list[_builtins.str]:
    return _builtins.sorted({*_builtins.globals(), *_HOMES})
