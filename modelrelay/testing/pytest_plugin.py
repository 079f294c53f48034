"""The SDK's pytest plugin: fixtures `modelrelay_mock`, `modelrelay_async_mock` and `modelrelay_server`,
the same for the 0.32 API (`modelrelay_v0_32_mock`, …), and a marker `no_network` (ini `modelrelay_no_network = true` marks all
tests).
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

import pytest

if TYPE_CHECKING:
    from modelrelay.v0_32 import testing as v0_32

    from . import AsyncMockClient, MockClient, MockServer
    from .mock import AsyncMocked, Mocked

C = TypeVar("C", bound="Mocked | AsyncMocked")
S = TypeVar("S", bound="MockServer")
_passed = pytest.StashKey[bool]()


class NetworkForbidden(BaseException):
    """A test that must not use the network tried to. `except Exception` does not catch it."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addini("modelrelay_no_network", "forbid the network in all tests", type="bool", default=False)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "no_network: the test fails when it talks to anything but this machine"
    )


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, Any, Any]:
    report = yield
    if report.when == "call":
        item.stash[_passed] = report.passed
    return report


@pytest.fixture
def modelrelay_mock(request: pytest.FixtureRequest) -> Iterator[MockClient]:
    """A strict `MockClient`. The test fails at its end when queued answers were not used."""
    from . import MockClient

    yield from _checked(MockClient(), request)


@pytest.fixture
def modelrelay_async_mock(request: pytest.FixtureRequest) -> Iterator[AsyncMockClient]:
    """The same for `AsyncMockClient`, which has no connections and need not be closed."""
    from . import AsyncMockClient

    yield from _checked(AsyncMockClient(), request)


@pytest.fixture
def modelrelay_server(monkeypatch: pytest.MonkeyPatch) -> Iterator[MockServer]:
    """A mock server of this test's own. The environment points to it: `Client()` finds address and key there."""
    from . import MockServer

    yield from _served(MockServer(), monkeypatch)


@pytest.fixture
def modelrelay_v0_32_mock(request: pytest.FixtureRequest) -> Iterator[v0_32.MockClient]:
    """`modelrelay_mock` for the 0.32 API."""
    from modelrelay.v0_32.testing import MockClient

    yield from _checked(MockClient(), request)


@pytest.fixture
def modelrelay_v0_32_async_mock(request: pytest.FixtureRequest) -> Iterator[v0_32.AsyncMockClient]:
    """`modelrelay_async_mock` for the 0.32 API."""
    from modelrelay.v0_32.testing import AsyncMockClient

    yield from _checked(AsyncMockClient(), request)


@pytest.fixture
def modelrelay_v0_32_server(monkeypatch: pytest.MonkeyPatch) -> Iterator[v0_32.MockServer]:
    """`modelrelay_server` for the 0.32 API."""
    from modelrelay.v0_32.testing import MockServer

    yield from _served(MockServer(), monkeypatch)


def _checked(client: C, request: pytest.FixtureRequest) -> Iterator[C]:
    yield client
    if request.node.stash.get(_passed, False):
        client.mock.assert_done()


def _served(server: S, monkeypatch: pytest.MonkeyPatch) -> Iterator[S]:
    with server:
        monkeypatch.setenv("MODELRELAY_API_BASE_URL", server.url)
        monkeypatch.setenv("MODELRELAY_API_KEY", "mr_sk_mock")
        yield server


@pytest.fixture(autouse=True)
def _modelrelay_no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.node.get_closest_marker("no_network") is None and not request.config.getini(
        "modelrelay_no_network"
    ):
        return
    connect, connect_ex, getaddrinfo = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def guarded_connect(self: socket.socket, address: Any) -> None:
        _check(self.family, address)
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        _check(self.family, address)
        return connect_ex(self, address)

    def guarded_getaddrinfo(host: Any, *args: Any, **kwargs: Any) -> Any:
        _check(socket.AF_INET, (host, 0))
        return getaddrinfo(host, *args, **kwargs)

    create_connection = asyncio.BaseEventLoop.create_connection

    # asyncio hides errors of single addresses when it tries several at once.
    async def guarded_create_connection(
        self: Any, factory: Any, host: Any = None, *args: Any, **kwargs: Any
    ) -> Any:
        _check(socket.AF_INET, (host, 0))
        return await create_connection(self, factory, host, *args, **kwargs)

    monkeypatch.setattr(asyncio.BaseEventLoop, "create_connection", guarded_create_connection)
    monkeypatch.setattr(socket.socket, "connect", guarded_connect)
    monkeypatch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
    monkeypatch.setattr(socket, "getaddrinfo", guarded_getaddrinfo)


def _check(family: int, address: Any) -> None:
    if family not in (socket.AF_INET, socket.AF_INET6):
        return  # sockets of this machine
    host = address[0].decode() if isinstance(address[0], bytes) else address[0]
    if host in (None, "", "localhost"):
        return
    try:
        local = ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        local = False
    if not local:
        raise NetworkForbidden(f"this test must not use the network; it tried to reach {host}")
