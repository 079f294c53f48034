"""What httpx and httpcore keep private and `_http.stack` touches: a release that changes it is seen here first."""

import gc
import threading
from importlib.metadata import version
from typing import Any

import httpcore
import httpx
import pytest

from modelrelay._http.client import _AsyncClient, _Client
from modelrelay._http.network import AsyncBackend, Backend
from modelrelay._http.stack import PRIVATE, AsyncStack, Stack, stacked
from modelrelay.v0_32 import AsyncClient, Client
from tests.both_clients import connected
from tests.faults.server import FaultServer
from tests.faults.wires import SEND

# Add a version once `make check` passed with it; the upper bound in pyproject.toml is the first that is not here.
PASSED_WITH = {"httpx": ("0.27.", "0.28."), "httpcore": ("1.0.",), "h11": ("0.14.", "0.15.", "0.16.")}


@pytest.mark.parametrize("library", PASSED_WITH)
def test_these_versions_passed(library: str) -> None:
    assert version(library).startswith(PASSED_WITH[library]), f"{library} {version(library)} is not tried yet"


def test_every_private_name_is_there_sync_and_async() -> None:
    origin = httpcore.Origin(b"http", b"localhost", 80)
    for client, base in ((_Client(), httpx.Client), (_AsyncClient(), httpx.AsyncClient)):
        assert callable(base._build_redirect_request)  # type: ignore[attr-defined]
        assert client._mounts == {}
        pool: Any = client._transport._pool  # type: ignore[attr-defined]
        assert pool._network_backend is not None
        assert pool.create_connection(origin)._connection is None
    assert PRIVATE == (
        "httpx.Client._transport", "httpx.Client._mounts", "httpx.Client._build_redirect_request", "httpx.HTTPTransport._pool",
        "httpcore.ConnectionPool._network_backend", "httpcore.HTTPConnection._connection", "httpcore.HTTP11Connection._h11_state",
    )  # fmt: skip


@pytest.mark.parametrize("http2", [False, True])
def test_pools_are_replaced_those_of_proxies_too(http2: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://localhost:1")
    for client, kind, sockets in ((_Client(), Stack, Backend), (_AsyncClient(), AsyncStack, AsyncBackend)):
        found = stacked(client, 5, http2)
        assert [type(item) for item in found] == [sockets if http2 else kind] * 2
        pools = [client._transport._pool, *(t._pool for t in client._mounts.values())]  # type: ignore[attr-defined, union-attr]
        assert {type(pool) for pool in pools}.isdisjoint({Stack, AsyncStack}) is http2


def test_a_finalizer_may_come_while_the_stack_is_at_work() -> None:
    """Responses that were forgotten give their connections back whenever the garbage collector runs: in the same thread too."""
    with FaultServer([SEND.healthy()]) as server, connected(Client, server.url) as client:
        chat = client.chat("m").user("hi")
        before = gc.get_threshold()
        gc.set_threshold(1)
        try:
            streams = [chat.stream() for _ in range(3)]
            threads = [threading.Thread(target=chat.send) for _ in range(8)]
            for thread in threads:
                thread.start()
            del streams
            for thread in threads:
                thread.join(60)
        finally:
            gc.set_threshold(*before)
        assert not any(thread.is_alive() for thread in threads)


@pytest.mark.parametrize("name", ["h2", None])
def test_http2_needs_its_extra(name: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    import importlib.util

    import modelrelay

    if name is not None:
        monkeypatch.setattr(importlib.util, "find_spec", lambda wanted: None)
        with pytest.raises(modelrelay.ValidationError, match=r"modelrelay-sdk\[http2\]"):
            Client("mr_sk_x", http2=True)
    with pytest.raises(modelrelay.ValidationError, match="http2"):
        AsyncClient("mr_sk_x", http2=True, http_client=httpx.AsyncClient())
