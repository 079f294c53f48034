# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Resources of the clients. Each is loaded when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .auth import AsyncAuth as AsyncAuth
    from .customers import AsyncCustomers as AsyncCustomers
    from .tiers import AsyncTiers as AsyncTiers
    from .auth import Auth as Auth
    from .customers import Customers as Customers
    from .tiers import Tiers as Tiers

_HOMES: dict[str, str] = {
    "AsyncAuth": "auth",
    "AsyncCustomers": "customers",
    "AsyncTiers": "tiers",
    "Auth": "auth",
    "Customers": "customers",
    "Tiers": "tiers",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = found = getattr(import_module(f".{_HOMES[name]}", __name__), name)
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
