"""Real bytes of each kind of stream, cut everywhere: the events and the final value do not depend on the cuts."""

from pathlib import Path
from typing import Any

import pytest

from modelrelay._core.errors import StreamError
from modelrelay._core.framing import DECODERS
from modelrelay._core.http import Headers, HttpInfo
from modelrelay._core.values import Reply, StreamEvent, Usage
from modelrelay._wire.proxy import NDJSON, SSE, ProxyReader
from tests.core.test_framing import chunkings

SAMPLES = Path(__file__).parent.parent / "samples"
HTTP = HttpInfo(200, Headers(), 0.1, request_id="req_1")


def read(media: str, chunks: list[bytes]) -> tuple[list[StreamEvent], Reply]:
    decoder = DECODERS[media](1_000_000)
    events = ProxyReader(media, HTTP, lambda text: text)
    found: list[StreamEvent] = []
    for chunk in chunks:
        found += events.events(decoder.feed(chunk))
    if not events.done:
        found += events.events(decoder.end())
    assert events.done
    return found, events.reply()


@pytest.mark.parametrize(
    ("name", "media"), [("chat.sse", SSE), ("chat.ndjson", NDJSON), ("chat_tools.sse", SSE)]
)
def test_the_events_of_a_stream_do_not_depend_on_how_it_was_cut(name: str, media: str) -> None:
    data = (SAMPLES / name).read_bytes()
    expected = read(media, [data])
    for chunks in chunkings(data):
        assert read(media, chunks) == expected
    for chunks in chunkings(data.rstrip(b"\n")):
        assert read(media, chunks) == expected
    if media == SSE:
        for ending in (b"\r\n", b"\r"):
            assert read(media, [data.replace(b"\n", ending)]) == expected


@pytest.mark.parametrize(
    "lines",
    [
        b'{"type":"update","delta":"a"} {"type":"update","delta":"b"}\n{"type":\n"update","delta":"c"}\n',
        b'{"type":"update","delta":"a"}\n[{}\n,{}]\n',
        b'{"type":"update","delta":"a"}\n{"type":"update"\n',
    ],
    ids=["two on one line and one on two", "an array on two", "a cut one"],
)
def test_a_line_that_is_not_one_object_is_refused_however_it_was_cut(lines: bytes) -> None:
    for chunks in chunkings(lines):
        with pytest.raises(StreamError):
            read(NDJSON, chunks)


@pytest.mark.parametrize(
    ("name", "media", "custom"),
    [("chat.sse", SSE, "[DONE]"), ("chat.ndjson", NDJSON, {"type": "brand_new_event", "detail": {"a": 1}})],
)
def test_a_text_stream_bare_and_in_envelopes(name: str, media: str, custom: Any) -> None:
    events, reply = read(media, [(SAMPLES / name).read_bytes()])
    assert [(event.kind, event.text) for event in events] == [
        ("message_start", ""),
        ("message_delta", "Grüße, "),
        ("message_delta", "世界 "),
        ("message_delta", "🌍"),
        ("ping", ""),
        ("custom", ""),
        ("message_stop", ""),
    ]
    assert events[5].data == custom
    assert (reply.id, reply.model, reply.text, reply.stop_reason) == (
        "resp_1", "claude-sonnet-4", "Grüße, 世界 🌍", "end_turn",
    )  # fmt: skip
    assert (reply.usage, reply.request_id, reply.tool_calls) == (Usage(3, 2, 5), "req_1", ())


def test_streamed_tool_calls_come_together() -> None:
    _, reply = read(SSE, [(SAMPLES / "chat_tools.sse").read_bytes()])
    assert (reply.id, reply.model, reply.stop_reason, reply.content) == ("resp_2", "m", "tool_calls", ())
    assert [(call.id, call.type, call.name, call.arguments) for call in reply.tool_calls] == [
        ("call_1", "function", "get_weather", '{"city":"Paris"}'),
        ("call_2", "function", "get_time", "{}"),
    ]


def reply_for(payloads: list[Any]) -> Reply:
    import json

    return read(NDJSON, [b"".join(json.dumps(payload).encode() + b"\n" for payload in payloads)])[1]


def test_values_of_message_stop_win_over_earlier_ones() -> None:
    reply = reply_for([
        {"type": "message_start", "response_id": "a", "model": "b", "usage": {"input_tokens": 1}},
        {"type": "message_stop", "response_id": "c", "model": "d", "usage": {"input_tokens": 2, "output_tokens": 2}},
    ])  # fmt: skip
    assert (reply.id, reply.model, reply.usage) == ("c", "d", Usage(2, 2, 4))


def test_without_a_response_id_the_reply_has_the_request_id() -> None:
    assert reply_for([{"type": "message_stop"}]).id == "req_1"


def test_complete_tool_calls_win_over_accumulated_ones() -> None:
    call = {"id": "call_1", "type": "function", "function": {"name": "f", "arguments": '{"a":1}'}}
    reply = reply_for([
        {"type": "tool_use_delta", "tool_call_delta": {"index": 0, "id": "call_1", "function": {"name": "f", "arguments": '{"a'}}},
        {"type": "tool_use_stop", "tool_calls": [], "tool_call": call},
        {"type": "message_stop", "stop_reason": "tool_calls"},
    ])  # fmt: skip
    assert [(c.id, c.arguments) for c in reply.tool_calls] == [("call_1", '{"a":1}')]


@pytest.mark.parametrize(
    "payload",
    [
        {"type": "message_delta", "delta": 5},
        {"type": "message_delta", "delta": None},
        {"type": "message_delta", "delta": {"text": 5}},
        {"type": "message_delta", "delta": ["a"]},
        {"type": "message_delta", "usage": "many", "model": 5, "response_id": [], "stop_reason": {}},
        {"type": "tool_use_delta", "tool_call_delta": "x"},
        {"type": "tool_use_delta", "tool_call_delta": {"index": "0", "function": 5}},
        {"type": "tool_use_delta", "tool_call_delta": {"index": 10**30}},
        {"type": "tool_use_stop", "tool_calls": {"a": 1}},
        {"type": "tool_use_stop", "tool_call": {"id": 5, "type": 7, "function": {"name": 1, "arguments": 2}}},
        {"type": 5, "event": []},
        {"event": "x", "data": 5},
        {"event": "x", "data": {"type": None}},
        {"type": "message_start", "message": []},
        {"type": "  "},
        {},
    ],
)
def test_oddly_typed_members_of_an_event_are_passed_over(payload: dict[str, Any]) -> None:
    assert (
        reply_for([payload, {"type": "message_delta", "delta": "ok"}, {"type": "message_stop"}]).text == "ok"
    )
