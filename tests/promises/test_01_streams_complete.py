"""Promise 1: a stream completes or raises. It is never just short, however it is read."""

from collections.abc import Callable
from typing import Any

import pytest

from modelrelay import ResponseError, StreamError
from tests.both_clients import both_clients_v0_32 as both_clients
from tests.both_clients import each, entered, finish, served
from tests.faults.server import Answer, Close, Reset
from tests.faults.wires import LAST_CHUNK, SCHEMA, STREAMS, Wire, answer, chunk, head

BOTH = [wire for old in STREAMS for wire in (old, old.current) if wire is not None]


def opened(client: Any, wire: Wire) -> Any:
    chat = client.chat("m").user("hi")
    return chat.stream_json(SCHEMA) if wire.partial_value else chat.stream(format=wire.name.split()[0])


async def iterated(stream: Any, wire: Wire) -> None:
    async with entered(stream):
        async for _ in each(stream):
            pass


async def iterated_without_with(stream: Any, wire: Wire) -> None:
    async for _ in each(stream):
        pass


async def only_the_final_value(stream: Any, wire: Wire) -> None:
    await finish(stream.final_value() if wire.partial_value else stream.final_response())


async def final_value_inside_with(stream: Any, wire: Wire) -> None:
    async with entered(stream):
        await finish(stream.final_value() if wire.partial_value else stream.final_response())


async def in_pieces(stream: Any, wire: Wire) -> None:
    async with entered(stream):
        async for _ in each(stream.fields() if wire.partial_value else stream.text_deltas()):
            pass


READERS = (iterated, iterated_without_with, only_the_final_value, final_value_inside_with, in_pieces)
ENDINGS: dict[str, Callable[[Wire], Answer]] = {
    "clean end without the stop record": lambda w: w.begun(LAST_CHUNK),
    "closed": lambda w: [w.ok("Connection: close"), w.start, Close()],
    "reset": lambda w: w.begun(Reset()),
    "HTML": lambda w: [answer("200 OK", "<html></html>", media="text/html")],
    "JSON": lambda w: [answer("200 OK", "{}")],
    "empty": lambda w: [answer("200 OK", b"", media=w.media)],
    "204": lambda w: [head("204 No Content")],
}


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("wire", BOTH, ids=lambda wire: wire.name)
@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)
@both_clients
async def test_no_way_of_reading_takes_a_cut_stream_for_a_whole_one(
    client_class: Any, ending: str, wire: Wire, reader: Callable[..., Any]
) -> None:
    async with served(wire.client(client_class), ENDINGS[ending](wire)) as (_, client):
        stream = opened(client, wire)
        with pytest.raises(ResponseError):
            await reader(stream, wire)
        # Nor the second time: what failed stays failed.
        with pytest.raises(ResponseError):
            await only_the_final_value(stream, wire)
        with pytest.raises(ResponseError):
            await iterated_without_with(stream, wire)


@pytest.mark.parametrize("wire", BOTH, ids=lambda wire: wire.name)
@both_clients
async def test_the_error_carries_what_came_and_its_events(client_class: Any, wire: Wire) -> None:
    cut = [wire.chunked("X-Request-Id: req_1"), chunk(wire.start), LAST_CHUNK]
    async with served(wire.client(client_class), cut) as (_, client):
        with pytest.raises(StreamError) as caught:
            await iterated(opened(client, wire), wire)
    error = caught.value
    assert (error.partial_text, error.partial_value) == (wire.partial_text, wire.partial_value)
    assert (error.request_id, error.attempts) == ("req_1", 1)
    kinds = ["update"] if wire.partial_value else ["message_start", "message_delta"]
    assert [event.kind for event in error.events] == kinds
