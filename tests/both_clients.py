"""One scenario for sync and async: the results of `Client` and the awaited ones of `AsyncClient` go through the same lines.

A scenario is an `async def` that receives the client class; `finish`, `each` and `entered` do for both clients
what `await`, `async for` and `async with` do for one. So the sync client is also used inside a running loop, as in a
notebook.
"""

import asyncio
import contextlib
import functools
import inspect
import ssl
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

import httpx
import pytest

import modelrelay.testing
import modelrelay.v0_32.testing
from tests.faults.server import Answer, Answering, FaultServer

CLIENTS = {"sync": modelrelay.Client, "async": modelrelay.AsyncClient}
CLIENTS_V0_32 = {"sync": modelrelay.v0_32.Client, "async": modelrelay.v0_32.AsyncClient}
ALL_CLIENTS = {**CLIENTS, **{f"{mode}-0.32": client for mode, client in CLIENTS_V0_32.items()}}
MOCKS = {"sync": modelrelay.testing.MockClient, "async": modelrelay.testing.AsyncMockClient}
MOCKS_V0_32 = {"sync": modelrelay.v0_32.testing.MockClient, "async": modelrelay.v0_32.testing.AsyncMockClient}
ALL_MOCKS = {**MOCKS, **{f"{mode}-0.32": mock for mode, mock in MOCKS_V0_32.items()}}


async def finish(result: Any) -> Any:
    """The result of a sync or async call."""
    return await result if inspect.isawaitable(result) else result


async def each(stream: Any) -> AsyncIterator[Any]:
    """The items of a sync or async stream."""
    if hasattr(stream, "__iter__"):
        for item in stream:
            yield item
    else:
        async for item in stream:
            yield item


@contextlib.asynccontextmanager
async def entered(manager: Any) -> AsyncIterator[Any]:
    """A sync or async client or stream, entered and left."""
    if hasattr(manager, "__aenter__"):
        async with manager as value:
            yield value
    else:
        with manager as value:
            yield value


Scenario = Callable[..., Coroutine[Any, Any, None]]


def both_clients(scenario: Scenario, classes: dict[str, Any] = CLIENTS) -> Callable[..., None]:
    """Run an `async def test(client_class, …)`, or a `test(client, …)` with an open one, for the sync and the async client."""
    signature = inspect.signature(scenario)
    given = "client" if "client" in signature.parameters else "client_class"

    async def run(*args: Any, mode: str, **kwargs: Any) -> None:
        if given == "client_class":
            await scenario(*args, client_class=classes[mode], **kwargs)
        else:
            async with entered(classes[mode]()) as client:
                await scenario(*args, client=client, **kwargs)

    @functools.wraps(scenario)
    def test(*args: Any, **kwargs: Any) -> None:
        asyncio.run(run(*args, **kwargs))

    parameters = [p for p in signature.parameters.values() if p.name != given]
    parameters.append(inspect.Parameter("mode", inspect.Parameter.KEYWORD_ONLY))
    test.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined]  # pytest reads it
    del test.__wrapped__  # type: ignore[attr-defined]  # pytest would read the coroutine's own signature
    return pytest.mark.parametrize("mode", list(classes))(test)


both_clients_v0_32 = functools.partial(both_clients, classes=CLIENTS_V0_32)
both_mocks = functools.partial(both_clients, classes=MOCKS)
both_mocks_v0_32 = functools.partial(both_clients, classes=MOCKS_V0_32)


# With those of both APIs
all_clients = functools.partial(both_clients, classes=ALL_CLIENTS)
all_mocks = functools.partial(both_clients, classes=ALL_MOCKS)


def is_0_32(client: Any) -> bool:
    """Whether a client, or a class of clients, speaks the 0.32 API."""
    return client._contract is modelrelay.v0_32.Client._contract


def is_async(client: Any) -> bool:
    """Whether a client, or a class of clients, is awaited."""
    return hasattr(client, "__aenter__")


def mock_class(client: Any) -> Any:
    """The mock client that is of the same API as a class of clients, sync or async as it is."""
    return next(mock for mode, mock in ALL_MOCKS.items() if ALL_CLIENTS[mode] is client)


def httpx_class(client: Any) -> Any:
    """The kind of `http_client=` that a class of clients takes."""
    return httpx.AsyncClient if is_async(client) else httpx.Client


def new_customer(client: Any, **changes: Any) -> Any:
    """Creates a customer. The 0.32 API needs a tier."""
    tier = {"tier_id": "t"} if is_0_32(client) else {}
    return client.customers.create(**{**tier, "external_id": "e", "email": "user@example.com", **changes})


def on_asyncio(scenario: Scenario) -> Callable[..., None]:
    """Run an `async def test(…)` that is about the async client alone."""

    @functools.wraps(scenario)
    def test(*args: Any, **kwargs: Any) -> None:
        asyncio.run(scenario(*args, **kwargs))

    return test


def connected(client_class: Any, url: str, **options: Any) -> Any:
    """A client at a server on loopback: one attempt, and no deadline that a slow machine could reach."""
    settings: dict[str, Any] = {
        "api_key": "mr_sk_test_0123456789",
        "base_url": url,
        "retry": modelrelay.RetryConfig.disabled(),
        "timeout": modelrelay.Timeout(connect=30, request=30, first_token=30, idle=30),
    }
    return client_class(**{**settings, **options})


@contextlib.asynccontextmanager
async def served(
    client_class: Any,
    *answers: Any,
    answering: Answering | None = None,
    greet: Answer = (),
    tls: ssl.SSLContext | None = None,
    **options: Any,
) -> AsyncIterator[tuple[FaultServer, Any]]:
    """A server with these answers, and an open client that is `connected` to it. A `Wire` among the answers stands for what
    a healthy server of the client's API says."""
    scripts = [
        [answer.of(client_class).healthy()] if hasattr(answer, "healthy") else answer for answer in answers
    ]
    with FaultServer(*scripts, answering=answering, greet=greet, tls=tls) as server:
        async with entered(connected(client_class, server.url, **options)) as client:
            yield server, client
