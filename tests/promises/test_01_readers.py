"""Promise 1, from the reader's side: whatever a step came to, the next one never looks like an end.

A step may be cancelled, time out, be interrupted by Ctrl-C or raced by a second reader, and a stream may be left early or
read twice. Tried on everything that hands out a stream's content piece by piece.
"""

import asyncio
import signal
import threading
import time
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

import modelrelay
from modelrelay import (
    ModelRelayError,
    RequestTimeoutError,
    ServerError,
    StreamError,
    Timeout,
    ValidationError,
)
from modelrelay.v0_32 import AsyncClient, Client
from tests.both_clients import both_clients as both_clients_now
from tests.both_clients import both_clients_v0_32 as both_clients
from tests.both_clients import connected, each, finish, is_async, on_asyncio, served
from tests.faults.server import Answer, FaultServer, Stall
from tests.faults.wires import NDJSON, RECORDS, SCHEMA, SSE, Wire, answer, compact


def add(a: int, b: int) -> int:
    """Add two numbers."""
    return a + b


def chat(client: Any) -> Any:
    return client.chat("m").user("hi")


def proxied() -> Any:
    from modelrelay.v0_32._generated.operations import llm_proxy

    return llm_proxy(messages=[{"role": "user", "content": "hi"}], accept="application/x-ndjson")


# Each gives an iterator, and says whether a failure is one more item (a record for a browser) instead of an exception.
WAYS: dict[str, tuple[Wire, Callable[[Any], Any], bool]] = {
    "events": (SSE, lambda client: chat(client).stream(), False),
    "text deltas": (SSE, lambda client: chat(client).stream().text_deltas(), False),
    "stream_deltas": (SSE, lambda client: chat(client).stream_deltas(), False),
    "SSE": (SSE, lambda client: chat(client).stream().to_sse(), True),
    "NDJSON": (SSE, lambda client: chat(client).stream().to_ndjson(), True),
    "text": (SSE, lambda client: chat(client).stream().to_text(), False),
    "structured events": (RECORDS, lambda client: chat(client).stream_json(SCHEMA), False),
    "raw bytes": (SSE, lambda client: client.stream_request("POST", "/x"), False),
    "raw SSE": (SSE, lambda client: client.stream_request("POST", "/x").sse(), False),
    "raw NDJSON": (RECORDS, lambda client: client.stream_request("POST", "/x").ndjson(), False),
    "generated records": (RECORDS, lambda client: client._driver.records(proxied()), False),
    "a run's events": (SSE, lambda client: chat(client).tools([add]).run_stream(), False),
    "a run's text": (SSE, lambda client: chat(client).tools([add]).run_stream().text_deltas(), False),
    "a run's SSE": (SSE, lambda client: chat(client).tools([add]).run_stream().to_sse(), True),
}
# The current API streams text in lines where the caller does not choose.
WAYS |= {
    f"{name}, now": (NDJSON.current if wire is SSE else wire.current, made, records)
    for name, (wire, made, records) in WAYS.items()
    if wire.current is not None and NDJSON.current is not None
}
every_way = pytest.mark.parametrize("way", WAYS)


def stalling(wire: Wire) -> Answer:
    return wire.begun(Stall())


def is_error_record(piece: Any) -> bool:
    return isinstance(piece, bytes) and b'"type":"error"' in piece


async def next_of(steps: Any) -> Any:
    return (
        await anext(steps) if hasattr(steps, "__anext__") and not hasattr(steps, "__next__") else next(steps)
    )


async def until_it_fails(steps: Any) -> Any:
    """Takes the partial output, and then the failure of the step that waits."""
    while True:
        await next_of(steps)


async def and_then(steps: Any) -> Any:
    """What the step after a failed one gives: an item, or an exception."""
    try:
        return await next_of(steps)
    except Exception as error:
        return error


@every_way
@on_asyncio
async def test_after_a_cancelled_step(way: str) -> None:
    wire, made, records = WAYS[way]
    async with served(wire.client(AsyncClient), stalling(wire)) as (server, client):
        steps = made(client)
        reading = asyncio.create_task(until_it_fails(steps))
        assert await asyncio.to_thread(server.wait_requests, 1)
        await asyncio.sleep(0.3)  # nothing tells when the reader waits
        reading.cancel()
        with pytest.raises(asyncio.CancelledError):
            await reading
        then = await and_then(steps)
        assert is_error_record(then) if records else isinstance(then, StreamError), repr(then)
        assert await asyncio.to_thread(server.wait_quiet)


@every_way
@both_clients
async def test_after_a_step_that_timed_out(client_class: Any, way: str) -> None:
    wire, made, records = WAYS[way]
    timeout = Timeout(idle=0.1)
    async with served(wire.client(client_class), stalling(wire), timeout=timeout) as (_, client):
        steps = made(client)
        if records:
            assert is_error_record([piece async for piece in each(steps)][-1])
            return
        with pytest.raises(RequestTimeoutError):
            await until_it_fails(steps)
        for _ in range(2):
            assert isinstance(await and_then(steps), RequestTimeoutError)


def read_until_ctrl_c(steps: Any, server: FaultServer, number: int = 1) -> None:
    """Ctrl-C comes a little after the request of that number did."""

    def interrupt(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    def send_signal() -> None:
        server.wait_requests(number)
        time.sleep(0.2)  # nothing tells when the reader waits
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGALRM)

    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        threading.Thread(target=send_signal, daemon=True).start()
        with pytest.raises(KeyboardInterrupt):
            while True:
                next(steps)
    finally:
        signal.signal(signal.SIGALRM, before)


@every_way
def test_after_ctrl_c(way: str) -> None:
    wire, made, records = WAYS[way]
    with FaultServer(stalling(wire)) as server, connected(wire.client(Client), server.url) as client:
        steps = made(client)
        read_until_ctrl_c(steps, server)
        then = asyncio.run(and_then(steps))
        assert is_error_record(then) if records else isinstance(then, StreamError), repr(then)
        assert server.wait_quiet()


@pytest.mark.parametrize(
    "way", [name for name in WAYS if name.split(",")[0] in ("events", "structured events", "a run's events")]
)
@both_clients
async def test_a_stream_is_read_once(client_class: Any, way: str) -> None:
    wire, made, _ = WAYS[way]
    async with served(wire.client(client_class), [wire.healthy()]) as (server, client):
        stream = made(client)
        assert [item async for item in each(stream)] != []
        with pytest.raises(StreamError, match="read to its end already"):
            async for _ in each(stream):
                pass
        for name in ("final_response", "final_value", "final_result"):  # which are not another reading
            if hasattr(stream, name):
                assert await finish(getattr(stream, name)()) is not None
        assert len(server.requests) == 1


@both_clients
async def test_a_stream_that_could_not_be_opened_is_not_asked_for_again(client_class: Any) -> None:
    failing = [SSE.healthy().replace(b"200 OK", b"500 Oh")]
    async with served(client_class, failing, SSE) as (server, client):
        stream = chat(client).stream()
        for _ in range(2):
            with pytest.raises(ModelRelayError):
                await finish(stream.open())
    assert len(server.requests) == 1


@both_clients
async def test_a_second_reader_of_a_stream_that_is_being_opened(client_class: Any) -> None:
    async with served(client_class, [Stall()]) as (server, client):
        stream = chat(client).stream()
        step = anext(stream) if is_async(stream) else asyncio.to_thread(next, stream)
        first = asyncio.ensure_future(step)
        assert await asyncio.to_thread(server.wait_requests, 1)
        with pytest.raises(StreamError, match="another thread or task"):
            await next_of(stream)
        await finish(client.close())
        with pytest.raises(ModelRelayError):
            await first


@both_clients_now
async def test_a_page_that_failed_is_asked_for_again(client_class: Any) -> None:
    first = answer("200 OK", compact({"state_handles": [{"id": "a"}], "next_cursor": "1"}))
    second = answer("200 OK", compact({"state_handles": [{"id": "b"}]}))
    async with served(client_class, [first], [answer("503 No", "")], [Stall()], [second]) as (server, client):
        begin = aiter if client_class is modelrelay.AsyncClient else iter
        items = begin(client.state_handles.list(limit=1))
        assert (await next_of(items)).id == "a"
        with pytest.raises(ServerError):
            await next_of(items)
        if client_class is modelrelay.AsyncClient:
            step = asyncio.ensure_future(next_of(items))
            assert await asyncio.to_thread(server.wait_requests, 3)
            step.cancel()
            with pytest.raises(asyncio.CancelledError):
                await step
        else:
            read_until_ctrl_c(items, server, 3)
        assert [item.id async for item in each(items)] == ["b"]
    queries = [request.target.partition("?")[2] for request in server.requests]
    assert queries == ["limit=1", *["limit=1&offset=1"] * 3]


@pytest.mark.parametrize("way", ["in order", "as completed"])
@both_clients
async def test_a_map_after_a_step_that_was_interrupted(client_class: Any, way: str) -> None:
    async with served(client_class, [SSE.healthy()[:20], Stall()]) as (server, client):
        bulk = client.map([chat(client)])
        begin = aiter if is_async(client_class) else iter
        steps = begin(bulk.as_completed() if way == "as completed" else bulk)
        if is_async(client_class):
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(anext(steps), 0.3)
        else:
            read_until_ctrl_c(steps, server)
        with pytest.raises(ValidationError, match="run already; make a new one"):
            await next_of(steps)
        await finish(client.close())
