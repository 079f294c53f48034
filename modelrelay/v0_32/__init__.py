"""The API of Rust SDK 0.32, for servers that still speak it: `Client` and `AsyncClient`, used like those of `modelrelay`.

    from modelrelay.v0_32 import Client

    reply = Client().chat("claude-sonnet-4-20250514").user("Hello!").send()

Its models are here too (`modelrelay.v0_32.Customer`). Everything else is in `modelrelay`, for both APIs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .client import AsyncClient as AsyncClient
    from .client import Client as Client

__all__ = ["AsyncClient", "Client"]


def __getattr__(name: str) -> Any:
    from importlib import import_module

    home = "client" if name in __all__ else "_generated.models" if name[:1].isupper() else None
    value = getattr(import_module(f"{__name__}.{home}"), name, None) if home else None
    if value is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
