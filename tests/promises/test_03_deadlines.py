"""Promise 3: deadlines hold, and `close()`, cancellation and leaving the block free the connection at once.

The deadlines themselves are in the fault table; here is everything that ends a wait from outside. A server in the
middle of an answer is quiet only when the client has gone, so `wait_quiet` says whether the connection was freed.
"""

from __future__ import annotations

import asyncio
import gc
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
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
from tests.both_clients import all_clients, connected, each, entered, finish, is_async, on_asyncio
from tests.faults.server import Close, FaultServer, Pause, Stall, Tick, Unanswering
from tests.faults.wires import SEND, SSE, STREAM, STREAMS, Wire, answer, chunk
from tests.promises.test_01_streams_complete import opened

STALLED_BODY = [SEND.chunked(), chunk(SEND.start), Stall()]


def stalled_stream(client: Any) -> list[Any]:
    wire = STREAM.of(client)
    return [wire.chunked(), chunk(wire.start), Stall()]


def test_every_default_timeout_is_finite() -> None:
    timeout = Timeout()
    assert (timeout.connect, timeout.request, timeout.total, timeout.first_token, timeout.idle) == (
        5, 60, None, 300, 120,
    )  # fmt: skip


def in_thread(work: Callable[[], Any]) -> tuple[threading.Thread, list[BaseException]]:
    """Starts `work`; what it raises ends up in the list."""
    raised: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as error:
            raised.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    return thread, raised


async def ended(task: asyncio.Task[Any]) -> Any:
    """What the task came to. Unlike `wait_for` this does not help it along by cancelling it."""
    done, _ = await asyncio.wait({task}, timeout=60)
    assert done, "it still waits"
    return await task


@pytest.mark.parametrize("script", [[Stall()], STALLED_BODY], ids=["before the headers", "in the body"])
def test_closing_the_client_wakes_a_call_that_stalls_in_another_thread(script: Any) -> None:
    with FaultServer(script) as server:
        client = connected(Client, server.url)
        thread, raised = in_thread(lambda: client.chat("m").user("hi").send())
        assert server.wait_requests(1)
        client.close()
        thread.join(60)
        assert not thread.is_alive()
        assert [type(error) for error in raised] == [ClientClosedError]
        assert server.wait_quiet()


def test_closing_the_client_wakes_a_stream_that_stalls_in_another_thread() -> None:
    with FaultServer(stalled_stream(Client)) as server:
        client = connected(Client, server.url)
        got = threading.Event()

        def read() -> None:
            for event in client.chat("m").user("hi").stream():
                if event.text:
                    got.set()

        thread, raised = in_thread(read)
        assert got.wait(60)
        client.close()
        thread.join(60)
        assert not thread.is_alive()
        (error,) = raised
        assert isinstance(error, (ClientClosedError, StreamError))
        assert error.partial_text == "Hel"
        assert server.wait_quiet()


@pytest.mark.parametrize("wire", STREAMS, ids=lambda wire: wire.name)
def test_closing_a_stream_wakes_its_reader_in_another_thread(wire: Wire) -> None:
    with FaultServer([wire.chunked(), chunk(wire.start), Stall()], [SEND.healthy()]) as server:
        client = connected(Client, server.url)
        stream = opened(client, wire)
        got = threading.Event()

        def read() -> None:
            with stream:
                for _ in stream:
                    got.set()

        thread, raised = in_thread(read)
        assert got.wait(60)
        stream.close()
        thread.join(60)
        assert not thread.is_alive()
        (error,) = raised
        assert isinstance(error, StreamError)
        assert error.partial_text == wire.partial_text
        assert server.wait_quiet()
        assert client.chat("m").user("hi").send().text == "Hello"  # the client goes on
        client.close()


@pytest.mark.parametrize("copied", [False, True], ids=["its own call", "a call of with_options()"])
@all_clients
async def test_closing_the_client_wakes_one_that_waits_to_retry(client_class: Any, copied: bool) -> None:
    with FaultServer([answer("503 Busy", "", "Retry-After: 3000")]) as server:
        client = connected(client_class, server.url, retry=RetryConfig(max_retry_after=3600))
        chat = (client.with_options() if copied else client).chat("m").user("hi")
        made = chat.send() if is_async(client_class) else asyncio.to_thread(chat.send)
        task = asyncio.ensure_future(made)
        assert await asyncio.to_thread(server.wait_requests, 1)
        assert await asyncio.to_thread(server.wait_quiet)
        await asyncio.sleep(0.2)  # nothing tells when the answer was read and the waiting began
        await finish(client.close())
        with pytest.raises(ClientClosedError):
            await ended(task)


def test_closing_the_client_wakes_one_that_waits_for_a_free_connection() -> None:
    with FaultServer([Stall()]) as server:
        client = connected(Client, server.url, max_connections=1)
        first, _ = in_thread(lambda: client.customers.list())
        assert server.wait_requests(1)
        second, raised = in_thread(lambda: client.customers.list())
        client.close()
        second.join(60)
        first.join(60)
        assert not second.is_alive() and not first.is_alive()
        assert [type(error) for error in raised] == [ClientClosedError]


@pytest.mark.parametrize("script", [[Stall()], STALLED_BODY], ids=["before the headers", "in the body"])
@on_asyncio
async def test_closing_the_async_client_wakes_a_call_that_stalls_in_another_task(script: Any) -> None:
    with FaultServer(script) as server:
        client = connected(AsyncClient, server.url)
        task = asyncio.create_task(client.chat("m").user("hi").send())
        assert await asyncio.to_thread(server.wait_requests, 1)
        await client.close()
        with pytest.raises(ClientClosedError):
            await ended(task)
        assert await asyncio.to_thread(server.wait_quiet)


@on_asyncio
async def test_closing_an_async_stream_wakes_its_reader_in_another_task() -> None:
    with FaultServer(stalled_stream(AsyncClient)) as server:
        async with connected(AsyncClient, server.url) as client:
            stream = client.chat("m").user("hi").stream()
            got = asyncio.Event()

            async def read() -> None:
                async for event in stream:
                    if event.text:
                        got.set()

            task = asyncio.create_task(read())
            await asyncio.wait_for(got.wait(), 60)
            await stream.close()
            with pytest.raises(StreamError) as caught:
                await ended(task)
            assert caught.value.partial_text == "Hel"
            assert await asyncio.to_thread(server.wait_quiet)


async def assert_cancelling_frees_the_connection(
    task: asyncio.Task[Any], client: AsyncClient, server: FaultServer
) -> None:
    """It is the only connection, so another call needs it."""
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await asyncio.to_thread(server.wait_quiet)
    assert (await client.chat("m").user("hi").send()).text == "Hello"


@pytest.mark.parametrize(
    "script",
    [[Stall()], [SSE.ok()[:20], Stall()], STALLED_BODY],
    ids=["before the headers", "in them", "in the body"],
)
@on_asyncio
async def test_cancelling_a_call_frees_its_connection(script: Any) -> None:
    with FaultServer(script, [SEND.healthy()]) as server:
        async with connected(AsyncClient, server.url, max_connections=1) as client:
            task = asyncio.create_task(client.chat("m").user("hi").send())
            assert await asyncio.to_thread(server.wait_requests, 1)
            await assert_cancelling_frees_the_connection(task, client, server)


@on_asyncio
async def test_cancelling_a_reader_frees_its_connection() -> None:
    with FaultServer(stalled_stream(AsyncClient), [SEND.healthy()]) as server:
        async with connected(AsyncClient, server.url, max_connections=1) as client:
            got = asyncio.Event()

            async def read() -> None:
                async with client.chat("m").user("hi").stream() as stream:
                    async for event in stream:
                        if event.text:
                            got.set()

            task = asyncio.create_task(read())
            await asyncio.wait_for(got.wait(), 60)
            await assert_cancelling_frees_the_connection(task, client, server)


@on_asyncio
async def test_a_cancelled_wait_for_a_connection_gives_its_place_away() -> None:
    with FaultServer([Stall()], [SEND.healthy()]) as server:
        async with connected(AsyncClient, server.url, max_connections=1) as client:
            first = asyncio.create_task(client.chat("m").user("1").send())
            assert await asyncio.to_thread(server.wait_requests, 1)
            second = asyncio.create_task(client.chat("m").user("2").send())
            third = asyncio.create_task(client.chat("m").user("3").send())
            await asyncio.sleep(0)
            second.cancel()
            first.cancel()
            assert (await ended(third)).text == "Hello"
            await asyncio.gather(first, second, return_exceptions=True)


@on_asyncio
async def test_asyncio_timeout_around_a_call_frees_its_connection() -> None:
    with FaultServer([Stall()]) as server:
        async with connected(AsyncClient, server.url) as client:
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.2):
                    await client.chat("m").user("hi").send()
            assert await asyncio.to_thread(server.wait_quiet)


@pytest.mark.parametrize("wire", STREAMS, ids=lambda wire: wire.name)
@all_clients
async def test_leaving_the_block_frees_the_connection(client_class: Any, wire: Wire) -> None:
    with FaultServer(
        [wire.chunked(), chunk(wire.start), Stall()], [SEND.of(client_class).healthy()]
    ) as server:
        async with entered(connected(client_class, server.url, max_connections=1)) as client:
            async with entered(opened(client, wire)) as stream:
                async for _ in each(stream):
                    break
            assert await asyncio.to_thread(server.wait_quiet)
            assert (await finish(client.chat("m").user("hi").send())).text == "Hello"


@all_clients
async def test_an_exception_in_the_block_frees_the_connection(client_class: Any) -> None:
    with FaultServer(stalled_stream(client_class)) as server:
        async with entered(connected(client_class, server.url)) as client:
            with pytest.raises(ZeroDivisionError):
                async with entered(client.chat("m").user("hi").stream()) as stream:
                    async for _ in each(stream):
                        raise ZeroDivisionError
            assert await asyncio.to_thread(server.wait_quiet)


@pytest.mark.parametrize("terminal", ["stream", "stream_deltas"])
@all_clients
async def test_what_is_dropped_half_read_frees_the_connection(client_class: Any, terminal: str) -> None:
    with FaultServer(stalled_stream(client_class)) as server:
        async with entered(connected(client_class, server.url)) as client:
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
    with FaultServer(stalled_stream(client_class)) as server:
        async with entered(connected(client_class, server.url, max_connections=1)) as client:
            async with entered(client.chat("m").user("hi").stream()) as stream:
                async for _ in each(stream):
                    break
                with pytest.raises(RequestTimeoutError) as caught:
                    await finish(client.customers.list(timeout=Timeout(connect=0.3)))
    assert caught.value.kind == "connect"
    assert len(server.requests) == 1


@all_clients
async def test_a_bare_number_means_total(client_class: Any) -> None:
    with FaultServer([Stall()]) as server:
        async with entered(connected(client_class, server.url)) as client:
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
    with FaultServer(slow_reply, slow_stream, slow_reply) as server:
        async with entered(connected(client_class, server.url, timeout=timeout)) as client:
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


def test_limitation_headers_that_drip_outlast_the_deadline_on_a_callers_sync_client() -> None:
    torn = answer("404 Not Found", "{}")
    script = [torn[:20], Tick(100), torn[20:30], Pause(0.05), torn[30:]]
    for own, expected in ((None, RequestTimeoutError), (httpx.Client(), NotFoundError)):
        with FaultServer(script) as server, connected(Client, server.url, http_client=own) as client:
            with pytest.raises(expected):
                client.chat("m").user("hi").send()


def test_limitation_closing_the_client_does_not_end_a_call_on_a_callers_http_client() -> None:
    with FaultServer([Stall()]) as server:
        client = connected(Client, server.url, http_client=httpx.Client(), retry=RetryConfig.disabled())
        thread, raised = in_thread(lambda: client.chat("m").user("hi").send())
        assert server.wait_requests(1)
        client.close()
        assert (thread.is_alive(), raised) == (True, [])
    thread.join(60)
    assert [type(error) for error in raised] == [ConnectionFailedError]


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


def connecting(place: str) -> tuple[Any, str]:
    """A server at which a connection does not come to stand, and the URL to try it with."""
    if place == "no answer":
        unanswering = Unanswering()
        return unanswering, unanswering.url
    server = FaultServer(greet=[Stall()])
    return server, server.url.replace("http:", "https:")


@pytest.mark.parametrize("place", ["no answer", "TLS handshake"])
def test_closing_the_client_wakes_one_that_is_still_connecting(place: str) -> None:
    server, url = connecting(place)
    with server:
        client = connected(Client, url)
        thread, raised = in_thread(lambda: client.customers.list())
        time.sleep(0.2)  # nothing tells when a connection is being tried
        client.close()
        thread.join(60)
        assert not thread.is_alive()
        assert [type(error) for error in raised] == [ClientClosedError]


@pytest.mark.parametrize("place", ["no answer", "TLS handshake"])
@on_asyncio
async def test_an_async_client_that_is_still_connecting_is_cancelled_or_closed(place: str) -> None:
    server, url = connecting(place)
    with server:
        client = connected(AsyncClient, url)
        first, second = (asyncio.create_task(client.customers.list()) for _ in range(2))
        await asyncio.sleep(0.2)
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await ended(first)
        await client.close()
        with pytest.raises(ClientClosedError):
            await ended(second)


INTERRUPTED = """
import sys
from modelrelay.v0_32 import Client
client = Client("mr_sk_x", base_url=sys.argv[1])
try:
    if sys.argv[2] == "send":
        client.chat("m").user("hi").send()
    else:
        with client.chat("m").user("hi").stream() as stream:
            next(stream)
            print("begun", flush=True)
            for _ in stream: pass
except KeyboardInterrupt:
    print("interrupted", flush=True)
    print(client.chat("m").user("hi").send().text, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to one process")
@pytest.mark.parametrize("call", ["send", "stream"])
def test_ctrl_c_frees_the_connection_and_leaves_the_client_usable(call: str) -> None:
    stalled = STALLED_BODY if call == "send" else stalled_stream(Client)
    with FaultServer(stalled, [SEND.healthy()]) as server:
        command = [sys.executable, "-c", INTERRUPTED, server.url, call]
        pipes: Any = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        # Where a test runs in the background SIGINT is ignored, and so it is in its children.
        restored = lambda: signal.signal(signal.SIGINT, signal.default_int_handler)  # noqa: E731
        with subprocess.Popen(command, text=True, preexec_fn=restored, **pipes) as process:
            assert server.wait_requests(1)
            assert process.stdout is not None
            begun = process.stdout.readline() if call == "stream" else ""
            time.sleep(0.1)  # nothing tells when it waits in the read
            process.send_signal(signal.SIGINT)
            output, complaints = process.communicate(timeout=60)
        assert (begun, output, complaints) == ("begun\n" * (call == "stream"), "interrupted\nHello\n", "")
        assert server.connections == 2


@all_clients
async def test_many_stalled_calls_time_out_side_by_side(client_class: Any) -> None:
    with FaultServer([Stall()]) as server:
        async with entered(connected(client_class, server.url, timeout=Timeout(request=0.5))) as client:

            async def one() -> str:
                with pytest.raises(RequestTimeoutError) as caught:
                    if is_async(client_class):
                        await client.customers.list()
                    else:
                        await asyncio.to_thread(client.customers.list)
                return caught.value.kind

            assert await asyncio.gather(*(one() for _ in range(20))) == ["request"] * 20
            assert await asyncio.to_thread(server.wait_quiet)
