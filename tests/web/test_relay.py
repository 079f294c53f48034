"""What a backend passes on is what a stream of this package reads: the same events, the same end, the same error."""

import asyncio
import json
import socket
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import StreamingResponse
from starlette.routing import Route

from modelrelay import APIError, RateLimitError, ServerError, StreamError, Usage
from modelrelay._wire import relay
from modelrelay.v0_32.testing import MockClient
from tests.both_clients import all_clients, each, finish, mock_class, served
from tests.core.test_samples import read
from tests.faults.server import Stall
from tests.faults.wires import STREAM, lines

SAMPLES = Path(__file__).parent.parent / "samples"
SSE, NDJSON = "text/event-stream", "application/x-ndjson"


def stalled(client_class: Any) -> list[Any]:
    """A stream that is silent after its beginning."""
    return STREAM.of(client_class).begun(Stall())


NOT_A_LINE = {"event": "a\nevent: b", "x": 1}
ODD = [
    {"type": "message_start", "message": {"id": "r", "model": "m"}},
    {"type": "tool_use_start", "tool_call_delta": {"index": 0, "id": "c", "function": {"name": "f"}}},
    {"event": "progress", "data": {"event": "inner", "percent": 50}},
    NOT_A_LINE,
    {"type": "message_delta", "delta": {"text": 'Grüße\r\n\x00 "世界"'}, "usage": {"outputTokens": 3}},
    {"type": "message_stop", "stopReason": "length", "usage": {"input_tokens": 1, "output_tokens": 2}},
]


def said(events: list[Any]) -> list[tuple[Any, ...]]:
    """An event without its payload, whose gaps the way through fills."""
    return [event._replace(data=None) for event in events]


STREAMS = {
    "chat.sse": (SSE, (SAMPLES / "chat.sse").read_bytes()),
    "chat.ndjson": (NDJSON, (SAMPLES / "chat.ndjson").read_bytes()),
    "chat_tools.sse": (SSE, (SAMPLES / "chat_tools.sse").read_bytes()),
    "odd events": (NDJSON, lines(*ODD)),
}


@pytest.mark.parametrize("written", [SSE, NDJSON])
@pytest.mark.parametrize(("media", "data"), STREAMS.values(), ids=STREAMS)
def test_what_is_forwarded_is_read_as_the_same_events(media: str, data: bytes, written: str) -> None:
    events, reply = read(media, [data])
    frame = relay.sse if written == SSE else relay.ndjson
    again, same = read(written, [frame(event) for event in events])
    assert said(again) == said(events)
    assert same == reply


def test_a_name_that_is_not_a_single_word_never_becomes_a_line_of_its_own() -> None:
    events, _ = read(
        SSE, [b"data: " + json.dumps(event).encode() + b"\n\n" for event in [NOT_A_LINE, ODD[-1]]]
    )
    assert relay.sse(events[0]) == b'data: {"event":"a\\nevent: b","x":1,"type":"a\\nevent: b"}\n\n'


@all_clients
async def test_sse_as_it_goes_to_a_browser(client_class: Any) -> None:
    client = mock(client_class)
    client.mock.stream(["Hel", "lo"], usage={"input_tokens": 4, "output_tokens": 2, "total_tokens": 6})
    stream = client.chat("m").user("hi").stream()
    pieces = [piece async for piece in each(stream.to_sse())]
    assert pieces[1:3] == [
        b'event: message_delta\ndata: {"type":"message_delta","delta":"Hel"}\n\n',
        b'event: message_delta\ndata: {"type":"message_delta","delta":"lo"}\n\n',
    ]
    assert pieces[-1].startswith(b'event: message_stop\ndata: {"type":"message_stop"')
    reply = await finish(stream.final_response())
    assert (reply.text, reply.usage) == ("Hello", Usage(4, 2, 6))


@all_clients
async def test_text_is_the_text(client_class: Any) -> None:
    client = mock(client_class)
    client.mock.stream(["Grüße, ", "世界"])
    pieces = [piece async for piece in each(client.chat("m").user("hi").stream(format="ndjson").to_text())]
    assert pieces == ["Grüße, ".encode(), "世界".encode()]


def read_again(pieces: list[bytes], media: str) -> Any:
    """A chat whose answer is what a backend wrote."""
    reader = MockClient()
    reader.mock.respond(content=b"".join(pieces), headers={"Content-Type": media})
    return reader.chat("m").user("x")


@dataclass
class Article:
    title: str
    tags: list[str]


UPDATES = [
    ({"title": "Ti"}, []),
    ({"title": "Tides", "tags": []}, ["title"]),
    ({"title": "Tides", "tags": ["sea"]}, ["title", "tags.0"]),
]


@all_clients
async def test_a_structured_stream_is_read_again_by_a_structured_stream(client_class: Any) -> None:
    client = mock(client_class)
    client.mock.stream_json({"title": "Tides", "tags": ["sea"]}, chunks=UPDATES)
    lines = [line async for line in each(client.chat("m").user("x").stream_json(Article).to_ndjson())]
    assert lines[1] == (
        b'{"type":"update","payload":{"title":"Tides","tags":[]},"complete_fields":["title"]}\n'
    )
    with read_again(lines, NDJSON).stream_json(Article) as stream:
        fields = list(stream.fields())
    assert [path for path, _ in fields][:2] == ["title", "tags.0"]
    assert stream.final_value() == Article("Tides", ["sea"])


@all_clients
async def test_a_root_that_is_not_an_object_arrives_unwrapped_and_reads_again(client_class: Any) -> None:
    client = mock(client_class)
    client.mock.stream_json({"value": ["a", "b"]}, chunks=[({"value": ["a"]}, ["value.0"])])
    lines = [line async for line in each(client.chat("m").user("x").stream_json(list[str]).to_ndjson())]
    assert lines[0] == b'{"type":"update","payload":["a"],"complete_fields":["0"]}\n'
    assert read_again(lines, NDJSON).stream_json(list[str]).final_value() == ["a", "b"]


@all_clients
async def test_the_text_of_a_structured_stream_is_its_final_value(client_class: Any) -> None:
    client = mock(client_class)
    client.mock.stream_json({"title": "Tides", "tags": ["sea"]}, chunks=UPDATES)
    pieces = [piece async for piece in each(client.chat("m").user("x").stream_json(Article).to_text())]
    assert pieces == [b'{"title":"Tides","tags":["sea"]}']


@all_clients
async def test_structured_records_are_named_for_a_browser(client_class: Any) -> None:
    client = mock(client_class)
    client.mock.stream_json({"title": "Tides", "tags": ["sea"]}, chunks=UPDATES)
    pieces = [piece async for piece in each(client.chat("m").user("x").stream_json(Article).to_sse())]
    assert [piece.split(b"\n")[0] for piece in pieces] == [b"event: update"] * 3 + [b"event: completion"]


@all_clients
async def test_an_error_of_the_api_in_the_middle_is_the_last_record(
    client_class: Any, caplog: pytest.LogCaptureFixture
) -> None:
    client = mock(client_class)
    record = {"type": "error", "status": 429, "code": "RATE_LIMIT", "message": "slow down"}
    client.mock.stream(["Hel", record])
    stream = client.chat("m").user("hi").stream()
    pieces = [piece async for piece in each(stream.to_sse())]
    assert pieces[-1] == (
        b'event: error\ndata: {"type":"error","status":429,"code":"RATE_LIMIT","message":"slow down"}\n\n'
    )
    assert "a forwarded stream failed: 429 RATE_LIMIT: slow down" in caplog.text
    with pytest.raises(RateLimitError) as caught:
        read_again(pieces, SSE).stream().final_response()
    assert (caught.value.code, caught.value.message) == ("RATE_LIMIT", "slow down")
    assert caught.value.partial_text == "Hel"


@all_clients
async def test_of_a_cut_stream_readers_learn_that_it_was_cut_and_no_more(client_class: Any) -> None:
    client = mock(client_class)
    client.mock.fault("cut", after=2, chunks=["a", "b", "c"])
    stream = client.chat("m").user("hi").stream(format="ndjson")
    lines = [line async for line in each(stream.to_ndjson())]
    assert lines[-1] == (
        b'{"type":"error","status":502,"code":"INTERRUPTED","message":"the answer was interrupted"}\n'
    )
    with pytest.raises(StreamError):  # the backend itself has the whole error
        await finish(stream.final_response())
    with pytest.raises(ServerError) as caught:
        read_again(lines, NDJSON).stream(format="ndjson").final_response()
    assert (caught.value.status, caught.value.code) == (502, "INTERRUPTED")


@all_clients
async def test_text_raises(client_class: Any) -> None:
    client = mock(client_class)
    client.mock.stream(["Hel", {"type": "error", "status": 500, "message": "oh"}])
    got = []
    with pytest.raises(APIError, match="oh"):
        async for piece in each(client.chat("m").user("hi").stream().to_text()):
            got.append(piece)
    assert got == [b"Hel"]


@all_clients
async def test_an_error_at_the_start_is_a_record_too_unless_the_stream_was_opened(client_class: Any) -> None:
    client = mock(client_class)
    client.mock.error(402, "PAYMENT_REQUIRED", "no budget").error(402, "PAYMENT_REQUIRED", "no budget")
    pieces = [piece async for piece in each(client.chat("m").user("hi").stream().to_ndjson())]
    assert pieces == [b'{"type":"error","status":402,"code":"PAYMENT_REQUIRED","message":"no budget"}\n']
    with pytest.raises(APIError, match="no budget"):
        await finish(client.chat("m").user("hi").stream().open())


@all_clients
@pytest.mark.parametrize("read", [1, 0], ids=["read", "before the first piece"])
@pytest.mark.parametrize("written", ["to_sse", "to_text", "text_deltas"])
async def test_a_client_that_disconnects_closes_the_stream(
    client_class: Any, written: str, read: int
) -> None:
    client = mock(client_class)
    client.mock.stream(["a", "b", "c"])
    stream = await finish(client.chat("m").user("hi").stream().open())
    pieces = getattr(stream, written)()
    if read:
        async for _ in each(pieces):
            break
    await finish(pieces.close() if hasattr(pieces, "close") else pieces.aclose())
    with pytest.raises(StreamError, match="closed before its end"):
        await finish(stream.final_response())


@pytest.mark.parametrize("terminal", ["stream", "run_stream"])
@pytest.mark.parametrize("written", ["to_sse", "to_ndjson", "to_text", "text_deltas"])
@all_clients
async def test_a_browser_that_leaves_starlette_frees_the_connection(
    client_class: Any, written: str, terminal: str, caplog: pytest.LogCaptureFixture
) -> None:
    """A sync stream too, which Starlette reads in threads: in the middle of a silence of the model."""
    async with served(client_class, stalled(client_class)) as (server, client):

        def endpoint(request: Request) -> StreamingResponse:
            return StreamingResponse(getattr(getattr(client.chat("m").user("hi"), terminal)(), written)())

        with socket.create_server(("127.0.0.1", 0)) as door:
            config = uvicorn.Config(Starlette(routes=[Route("/", endpoint)]), log_level="error")
            backend = uvicorn.Server(config)
            serving = asyncio.create_task(backend.serve([door]))
            reader, writer = await asyncio.open_connection(*door.getsockname())
            writer.write(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            assert b"Hel" in await reader.readuntil(b"Hel")
            writer.close()
            assert await asyncio.to_thread(server.wait_quiet)
            backend.should_exit = True
            await serving
    assert caplog.text == ""  # a reader who leaves is not a failure


@all_clients
async def test_a_run_of_tools_is_one_stream_that_ends_once(client_class: Any) -> None:
    def add(a: int, b: int) -> int:
        """Add two numbers."""
        return a + b

    client = mock(client_class)
    client.mock.tool_calls([("add", {"a": 1, "b": 2})], usage=Usage(5, 1, 6)).stream(
        ["It is ", "3"], usage=Usage(9, 2, 11)
    )
    run = client.chat("m").user("1 + 2?").tools([add]).run_stream()
    pieces = [piece async for piece in each(run.to_sse())]
    names = [piece.split(b"\n")[0] for piece in pieces]
    assert names.count(b"event: message_stop") == 1
    assert names[-1] == b"event: message_stop"
    assert names.count(b"event: turn_stop") == 1
    reply = read_again(pieces, SSE).stream().final_response()
    assert (reply.text, reply.usage) == ("It is 3", Usage(14, 3, 17))


def mock(client_class: Any) -> Any:
    return mock_class(client_class)()
