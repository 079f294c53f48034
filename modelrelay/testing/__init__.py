"""Testing without the network: mock clients that run the real code, and the mock of ModelRelay behind them.

    from modelrelay.testing import MockClient

    with MockClient() as client:
        client.mock.reply("Hello!")
        assert client.chat("claude-sonnet-4-5").user("Hi").send().text == "Hello!"
        assert client.mock.requests[0].json["model"] == "claude-sonnet-4-5"

`MockServer` is the same mock over HTTP, in a thread. `python -m modelrelay mock-server` runs it in a separate process.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .exchange import Answer, Request
    from .fake import FakeModelRelay
    from .mock import AsyncMockClient, Mock, MockClient, UnexpectedRequest, UnusedAnswers
    from .server import MockServer

_HOMES = {
    "MockClient": "mock",
    "AsyncMockClient": "mock",
    "Mock": "mock",
    "UnexpectedRequest": "mock",
    "UnusedAnswers": "mock",
    "MockServer": "server",
    "FakeModelRelay": "fake",
    "Answer": "exchange",
    "Request": "exchange",
}

__all__ = [
    "Answer",
    "AsyncMockClient",
    "FakeModelRelay",
    "Mock",
    "MockClient",
    "MockServer",
    "Request",
    "UnexpectedRequest",
    "UnusedAnswers",
]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        value = getattr(import_module(f".{_HOMES[name]}", __name__), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
