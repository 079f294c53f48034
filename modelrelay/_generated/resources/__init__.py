# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Resources of the clients. Each is loaded when it is first asked for."""

from __future__ import annotations

import builtins as _builtins  # a module of this package may have the name of one
from importlib import import_module as _import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .account import Account as Account
    from .account import AsyncAccount as AsyncAccount
    from .auth import AsyncAuth as AsyncAuth
    from .customers import AsyncCustomers as AsyncCustomers
    from .images import AsyncImages as AsyncImages
    from .me import AsyncMe as AsyncMe
    from .models import AsyncModels as AsyncModels
    from .responses import AsyncResponses as AsyncResponses
    from .sessions import AsyncSessions as AsyncSessions
    from .state_handles import AsyncStateHandles as AsyncStateHandles
    from .tiers import AsyncTiers as AsyncTiers
    from .auth import Auth as Auth
    from .customers import Customers as Customers
    from .images import Images as Images
    from .me import Me as Me
    from .models import Models as Models
    from .responses import Responses as Responses
    from .sessions import Sessions as Sessions
    from .state_handles import StateHandles as StateHandles
    from .tiers import Tiers as Tiers

_HOMES: _builtins.dict[_builtins.str, _builtins.str] = {
    "Account": "account",
    "AsyncAccount": "account",
    "AsyncAuth": "auth",
    "AsyncCustomers": "customers",
    "AsyncImages": "images",
    "AsyncMe": "me",
    "AsyncModels": "models",
    "AsyncResponses": "responses",
    "AsyncSessions": "sessions",
    "AsyncStateHandles": "state_handles",
    "AsyncTiers": "tiers",
    "Auth": "auth",
    "Customers": "customers",
    "Images": "images",
    "Me": "me",
    "Models": "models",
    "Responses": "responses",
    "Sessions": "sessions",
    "StateHandles": "state_handles",
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
