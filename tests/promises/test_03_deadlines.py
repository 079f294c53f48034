"""Promise 3: deadlines hold, and `close()`, cancellation and leaving the block free the connection at once.

The deadlines themselves are in the fault table; here is everything that ends a wait from outside. A server in the
middle of an answer is quiet only when the client has gone, so `wait_quiet` says whether the connection was freed.
"""

import asyncio
import gc
import socket
import sys
import threading
from collections.abc import Callable
from contextlib import nullcontext
from typing import Any

import httpx
import pytest

from modelrelay import (
    ClientClosedError,
    ConnectionFailedError,
    ModelRelayError,
    NotFoundError,
    RequestTimeoutError,
    RetryConfig,
    StreamError,
    Timeout,
)
from modelrelay.v0_32 import AsyncClient, Client
from tests.both_clients import all_clients, connected, each, entered, finish, is_async, on_asyncio, served
from tests.faults.server import Close, FaultServer, Pause, Stall, Tick, Unanswering
from tests.faults.wires import SEND, SSE, STREAM, STREAMS, Wire, answer
from tests.promises.test_01_readers import read_until_ctrl_c
from tests.promises.test_01_streams_complete import opened

STALLED_BODY = SEND.begun(Stall())


def stalled_stream(client: Any) -> list[Any]:
    wire = STREAM.of(client)
    return wire.begun(Stall())


def begin(client_class: Any, call: Callable[[], Any]) -> asyncio.Task[Any]:
    """The call, under way: in a task, that of a sync client in a thread. `call` makes it, or a coroutine that does."""
    if is_async(client_class):
        return asyncio.create_task(finish(call()))
    return asyncio.create_task(asyncio.to_thread(lambda: asyncio.run(finish(call()))))


async def begin_reading(client_class: Any, stream: Any) -> asyncio.Task[Any]:
    """A reader of the stream that has got its first event, and waits for more."""
    got = threading.Event()

    async def read() -> None:
        async for _ in each(stream):
            got.set()

    task = begin(client_class, read)
    assert await asyncio.to_thread(got.wait, 60)
    return task


async def ended(task: asyncio.Task[Any]) -> Any:
    """What the task came to. Unlike `wait_for` this does not help it along by cancelling it."""
    done, _ = await asyncio.wait({task}, timeout=60)
    assert done, "it still waits"
    return await task


@pytest.mark.parametrize("script", [[Stall()], STALLED_BODY], ids=["before the headers", "in the body"])
@all_clients
async def test_closing_the_client_wakes_a_call_that_stalls(client_class: Any, script: Any) -> None:
    async with served(client_class, script) as (server, client):
        task = begin(client_class, client.chat("m").user("hi").send)
        assert await asyncio.to_thread(server.wait_requests, 1)
        await finish(client.close())
        with pytest.raises(ClientClosedError):
            await ended(task)
        assert await asyncio.to_thread(server.wait_quiet)


@all_clients
async def test_closing_the_client_wakes_a_stream_that_stalls(client_class: Any) -> None:
    async with served(client_class, stalled_stream(client_class)) as (server, client):
        task = await begin_reading(client_class, client.chat("m").user("hi").stream())
        await finish(client.close())
        with pytest.raises((ClientClosedError, StreamError)) as caught:
            await ended(task)
        assert caught.value.partial_text == "Hel"
        assert await asyncio.to_thread(server.wait_quiet)


@pytest.mark.parametrize("wire", STREAMS, ids=lambda wire: wire.name)
@all_clients
async def test_closing_a_stream_wakes_its_reader(client_class: Any, wire: Wire) -> None:
    wire, whole = wire.of(client_class), SEND.of(client_class).healthy()
    async with served(client_class, wire.begun(Stall()), [whole]) as (server, client):
        stream = opened(client, wire)
        task = await begin_reading(client_class, stream)
        await finish(stream.close())
        with pytest.raises(StreamError) as caught:
            await ended(task)
        assert caught.value.partial_text == wire.partial_text
        assert await asyncio.to_thread(server.wait_quiet)
        assert (await finish(client.chat("m").user("hi").send())).text == "Hello"  # the client goes on


@pytest.mark.parametrize("copied", [False, True], ids=["its own call", "a call of with_options()"])
@all_clients
async def test_closing_the_client_wakes_one_that_waits_to_retry(client_class: Any, copied: bool) -> None:
    waiting, busy = threading.Event(), [answer("503 Busy", "", "Retry-After: 3000")]
    options = {"retry": RetryConfig(max_retry_after=3600), "on_event": lambda event: waiting.set()}
    async with served(client_class, busy, **options) as (_, client):
        task = begin(client_class, (client.with_options() if copied else client).chat("m").user("hi").send)
        assert await asyncio.to_thread(waiting.wait, 60)
        await finish(client.close())
        with pytest.raises(ClientClosedError):
            await ended(task)


@all_clients
async def test_closing_the_client_wakes_one_that_waits_for_a_free_connection(client_class: Any) -> None:
    async with served(client_class, [Stall()], max_connections=1) as (server, client):
        first = begin(client_class, client.customers.list)
        assert await asyncio.to_thread(server.wait_requests, 1)
        second = begin(client_class, client.customers.list)
        await asyncio.sleep(0)
        await finish(client.close())
        for task in (first, second):
            with pytest.raises(ClientClosedError):
                await ended(task)


@pytest.mark.parametrize("place", ["no answer", "TLS handshake"])
@all_clients
async def test_closing_the_client_wakes_one_that_is_still_connecting(client_class: Any, place: str) -> None:
    with Unanswering() if place == "no answer" else FaultServer(greet=[Stall()]) as server:
        client = connected(client_class, server.url.replace("http:", "https:"))
        tasks = [begin(client_class, client.customers.list) for _ in range(2)]
        await asyncio.sleep(0.2)  # nothing tells when a connection is being tried
        if is_async(client_class):
            cancelled = tasks.pop()
            cancelled.cancel()
            with pytest.raises(asyncio.CancelledError):
                await ended(cancelled)
        await finish(client.close())
        for task in tasks:
            with pytest.raises(ClientClosedError):
                await ended(task)


@pytest.mark.parametrize(
    ("script", "streams"),
    [
        ([Stall()], False),
        ([SSE.ok()[:20], Stall()], False),
        (STALLED_BODY, False),
        (stalled_stream(AsyncClient), True),
    ],
    ids=["before the headers", "in them", "in the body", "in a stream"],
)
@on_asyncio
async def test_cancelling_a_call_frees_its_connection(script: Any, streams: bool) -> None:
    """It is the only connection, so another call needs it."""
    async with served(AsyncClient, script, SEND, max_connections=1) as (server, client):
        chat = client.chat("m").user("hi")
        task = await begin_reading(AsyncClient, chat.stream()) if streams else begin(AsyncClient, chat.send)
        assert await asyncio.to_thread(server.wait_requests, 1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert await asyncio.to_thread(server.wait_quiet)
        assert (await chat.send()).text == "Hello"


@on_asyncio
async def test_a_cancelled_wait_for_a_connection_gives_its_place_away() -> None:
    async with served(AsyncClient, [Stall()], SEND, max_connections=1) as (server, client):
        first = asyncio.create_task(client.chat("m").user("1").send())
        assert await asyncio.to_thread(server.wait_requests, 1)
        second = asyncio.create_task(client.chat("m").user("2").send())
        third = asyncio.create_task(client.chat("m").user("3").send())
        await asyncio.sleep(0)
        second.cancel()
        first.cancel()
        assert (await ended(third)).text == "Hello"
        await asyncio.gather(first, second, return_exceptions=True)


@pytest.mark.parametrize("fails", [False, True], ids=["by break", "by an exception"])
@pytest.mark.parametrize("wire", STREAMS, ids=lambda wire: wire.name)
@all_clients
async def test_leaving_the_block_frees_the_connection(client_class: Any, wire: Wire, fails: bool) -> None:
    async with served(client_class, wire.begun(Stall()), SEND, max_connections=1) as (server, client):
        with pytest.raises(ZeroDivisionError) if fails else nullcontext():
            async with entered(opened(client, wire)) as stream:
                async for _ in each(stream):
                    if fails:
                        raise ZeroDivisionError
                    break
        assert await asyncio.to_thread(server.wait_quiet)
        assert (await finish(client.chat("m").user("hi").send())).text == "Hello"


@pytest.mark.parametrize("terminal", ["stream", "stream_deltas"])
@all_clients
async def test_what_is_dropped_half_read_frees_the_connection(client_class: Any, terminal: str) -> None:
    async with served(client_class, stalled_stream(client_class)) as (server, client):
        reading = getattr(client.chat("m").user("hi"), terminal)()
        async for _ in each(reading):
            break
        del reading, _
        gc.collect()
        assert await asyncio.to_thread(server.wait_quiet)


@all_clients
async def test_a_body_that_the_server_does_not_take_counts_as_request(client_class: Any) -> None:
    with FaultServer(greet=[Stall()]) as server:  # reads nothing of it, beyond what it throws away
        server._linger = lambda connection, seconds: threading.Event().wait(3)  # type: ignore[method-assign]
        async with entered(connected(client_class, server.url, timeout=Timeout(request=0.3))) as client:
            with pytest.raises(RequestTimeoutError) as caught:
                await finish(client.chat("m").user("x" * 30_000_000).send())
    assert caught.value.kind == "request"


@all_clients
async def test_waiting_for_a_free_connection_counts_as_connect(client_class: Any) -> None:
    async with served(client_class, stalled_stream(client_class), max_connections=1) as (server, client):
        async with entered(client.chat("m").user("hi").stream()) as stream:
            async for _ in each(stream):
                break
            with pytest.raises(RequestTimeoutError) as caught:
                await finish(client.customers.list(timeout=Timeout(connect=0.3)))
    assert caught.value.kind == "connect"
    assert len(server.requests) == 1


@all_clients
async def test_a_bare_number_means_total(client_class: Any) -> None:
    async with served(client_class, [Stall()]) as (_, client):
        calls = (
            lambda: client.customers.list(timeout=0.2),
            lambda: client.chat("m").user("x").timeout(0.2).send(),
        )
        for call in calls:
            with pytest.raises(RequestTimeoutError) as caught:
                await finish(call())
            assert caught.value.kind == "total"


# 2**31 s and more wrap to 0 in the milliseconds of poll(), beyond 9.2e9 s the socket module refuses them.
@pytest.mark.parametrize(
    "seconds",
    [2**31, 2**33, 1e10, sys.maxsize, 1e300, 10**400, float("inf")],
    ids=lambda seconds: f"{seconds:.3e}" if seconds < 1e301 else "more",
)
@all_clients
async def test_a_limit_beyond_what_the_system_can_wait_is_not_a_limit(
    client_class: Any, seconds: float
) -> None:
    timeout = Timeout(connect=seconds, request=seconds, total=seconds, first_token=seconds, idle=seconds)
    slow_reply = [SEND.of(client_class).ok(), Pause(0.02), SEND.of(client_class).whole, Close()]
    slow_stream = [
        STREAM.of(client_class).ok(),
        Pause(0.02),
        STREAM.of(client_class).start,
        Pause(0.02),
        STREAM.of(client_class).rest,
        Close(),
    ]
    async with served(client_class, slow_reply, slow_stream, slow_reply, timeout=timeout) as (_, client):
        assert (await finish(client.chat("m").user("hi").send())).text == "Hello"
        assert (await finish(client.chat("m").user("hi").stream().final_response())).text == "Hello"
        assert (await finish(client.chat("m").user("hi").timeout(seconds).send())).text == "Hello"


@all_clients
async def test_total_covers_retries_and_waits(client_class: Any) -> None:
    """By the client's own clock every answer takes 10 s, so the fourth attempt is the last that can begin."""
    with FaultServer([Tick(10), answer("503 Busy", "")]) as server:
        retry = RetryConfig(max_attempts=1000, base_delay=0.001, max_delay=0.001)
        async with entered(connected(client_class, server.url, retry=retry)) as client:
            with pytest.raises(ModelRelayError) as caught:
                await finish(client.customers.list(timeout=35))
        assert server.wait_requests(4)
    assert (caught.value.attempts, len(server.requests)) == (4, 4)


@pytest.mark.parametrize("terminal", ["send", "stream"])
def test_ctrl_c_frees_the_connection_and_leaves_the_client_usable(terminal: str) -> None:
    stalled = STALLED_BODY if terminal == "send" else stalled_stream(Client)
    with FaultServer(stalled, [SEND.healthy()]) as server, connected(Client, server.url) as client:
        chat = client.chat("m").user("hi")
        read_until_ctrl_c(chat.stream() if terminal == "stream" else iter(chat.send, None), server)
        assert server.wait_quiet()
        assert chat.send().text == "Hello"
    assert server.connections == 2


def test_limitation_headers_that_drip_outlast_the_deadline_on_a_callers_sync_client() -> None:
    torn = answer("404 Not Found", "{}")
    script = [torn[:20], Tick(100), torn[20:30], Pause(0.05), torn[30:]]
    for own, expected in ((None, RequestTimeoutError), (httpx.Client(), NotFoundError)):
        with FaultServer(script) as server, connected(Client, server.url, http_client=own) as client:
            with pytest.raises(expected):
                client.chat("m").user("hi").send()


@on_asyncio
async def test_limitation_closing_the_client_does_not_end_a_call_on_a_callers_http_client() -> None:
    with FaultServer([Stall()]) as server:
        client = connected(Client, server.url, http_client=httpx.Client())
        task = begin(Client, client.chat("m").user("hi").send)
        assert await asyncio.to_thread(server.wait_requests, 1)
        client.close()
        assert not task.done()
    with pytest.raises(ConnectionFailedError):
        await ended(task)


def test_limitation_a_name_that_does_not_resolve_keeps_a_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    begun, resolved, threads = threading.Event(), threading.Event(), []

    def resolve(*_: Any, **__: Any) -> Any:
        threads.append(threading.current_thread())
        begun.set()
        resolved.wait(60)
        raise OSError("no such name")

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    timeout = Timeout(connect=0.05)
    client = connected(Client, "http://name.test/api/v1", timeout=timeout, retry=RetryConfig.disabled())
    with pytest.raises(RequestTimeoutError) as caught:
        client.chat("m").user("hi").send()
    assert caught.value.kind == "connect"
    assert begun.wait(60) and threads[0].is_alive()
    resolved.set()
    threads[0].join(60)
    assert not threads[0].is_alive()


@all_clients
async def test_a_socks_proxy_that_says_nothing_or_nonsense(
    client_class: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    once = RetryConfig.disabled()
    with FaultServer(greet=[b"nonsense"]) as proxy:
        monkeypatch.setenv("ALL_PROXY", f"socks5://127.0.0.1:{proxy.port}")
        async with entered(connected(client_class, "http://api.test", retry=once)) as client:
            with pytest.raises(ConnectionFailedError, match="the proxy refused"):
                await finish(client.chat("m").user("hi").send())
    with FaultServer(greet=[Stall()]) as proxy:
        monkeypatch.setenv("ALL_PROXY", f"socks5://127.0.0.1:{proxy.port}")
        timeout = Timeout(connect=0.2)
        async with entered(connected(client_class, "http://api.test", timeout=timeout, retry=once)) as client:
            with pytest.raises(RequestTimeoutError) as caught:
                await finish(client.chat("m").user("hi").send())
    assert caught.value.kind == "connect"
