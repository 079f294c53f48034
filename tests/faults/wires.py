"""The calls that the faults are tried on, and what a healthy server would say to each of them, in bytes."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from modelrelay.client import AsyncAnyClient
from tests.both_clients import CLIENTS, CLIENTS_V0_32, each, entered, finish, is_0_32

CUSTOMER = {
    "id": "cus_1", "project_id": "proj_1", "tier_id": "tier_1", "external_id": "user-1", "email": "user@example.com",
    "created_at": "2025-01-01T00:00:00Z", "updated_at": "2025-01-01T00:00:00Z",
}  # fmt: skip
SCHEMA = {
    "type": "object",
    "properties": {"title": {"type": "string"}},
    "required": ["title"],
    "additionalProperties": False,
}
USAGE = {"input_tokens": 3, "output_tokens": 2, "total_tokens": 5}


def compact(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


def head(status: str, *lines: str) -> bytes:
    """A response head; `lines` are header lines."""
    return "\r\n".join([f"HTTP/1.1 {status}", *lines, "", ""]).encode("latin-1")


def chunk(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(data), data)


LAST_CHUNK = b"0\r\n\r\n"


def answer(
    status: str, body: bytes | str = b"", *lines: str, media: str | None = "application/json"
) -> bytes:
    """A whole, well-formed response."""
    content = body.encode() if isinstance(body, str) else body
    typed = [f"Content-Type: {media}"] if media else []
    return head(status, *typed, *lines, f"Content-Length: {len(content)}") + content


def gzipped(data: bytes) -> bytes:
    """`data` as a gzip member that can be decoded as far as it goes: flushed, and closed."""
    packer = zlib.compressobj(wbits=31)
    return packer.compress(data) + packer.flush(zlib.Z_SYNC_FLUSH) + packer.flush()


@dataclass(frozen=True)
class Wire:
    """One kind of call: how it is made, and its healthy body in two pieces, `start` and `rest`."""

    name: str
    media: str
    start: bytes
    rest: bytes
    keepalive: bytes
    call: Callable[[Any], Any]
    value: Any
    partial_text: str = ""
    partial_value: Any = None
    streams: bool = True
    current: Wire | None = None
    """The same call of the current API; this one is of 0.32."""

    def of(self, client: Any) -> Wire:
        """The same call of a client's API."""
        return self if self.current is None or is_0_32(client) else self.current

    @property
    def clients(self) -> dict[str, Any]:
        """Those of its API."""
        return CLIENTS if self.current is None else CLIENTS_V0_32

    def client(self, other: Any) -> Any:
        """The client class of its API, sync or async as the other one is."""
        return self.clients["async" if issubclass(other, AsyncAnyClient) else "sync"]

    @property
    def whole(self) -> bytes:
        return self.start + self.rest

    @property
    def early(self) -> str:
        """The deadline that runs before anything has arrived."""
        return "first_token" if self.streams else "request"

    @property
    def later(self) -> str:
        """The deadline that runs once something has arrived."""
        return "idle" if self.streams else "request"

    def ok(self, *lines: str) -> bytes:
        return head("200 OK", f"Content-Type: {self.media}", *lines)

    def chunked(self, *lines: str) -> bytes:
        return self.ok("Transfer-Encoding: chunked", *lines)

    def begun(self, *steps: Any) -> list[Any]:
        """An answer whose first part arrives, and then this happens."""
        return [self.chunked(), chunk(self.start), *steps]

    def healthy(self, *lines: str) -> bytes:
        return answer("200 OK", self.whole, *lines, media=self.media)


async def send(client: Any) -> Any:
    return (await finish(client.chat("m").user("hi").send())).text


async def customer(client: Any) -> Any:
    return (await finish(client.customers.get("cus_1"))).id


async def text_stream(client: Any, framing: str) -> Any:
    text = ""
    async with entered(client.chat("m").user("hi").stream(format=framing)) as stream:
        async for event in each(stream):
            text += event.text or ""
    assert (await finish(stream.final_response())).text == text
    return text


async def records(client: Any) -> Any:
    async with entered(client.chat("m").user("hi").stream_json(SCHEMA)) as stream:
        async for _event in each(stream):
            pass
    return await finish(stream.final_value())


def event_stream(*events: dict[str, Any]) -> bytes:
    return b"".join(b"event: %s\ndata: %s\n\n" % (event["type"].encode(), compact(event)) for event in events)


def lines(*values: dict[str, Any]) -> bytes:
    return b"".join(compact(value) + b"\n" for value in values)


OPENING = (
    {"type": "message_start", "response_id": "resp_1", "model": "m"},
    {"type": "message_delta", "delta": "Hel"},
)
ENDING = (
    {"type": "message_delta", "delta": {"text": "lo"}},
    {"type": "message_stop", "stop_reason": "end_turn", "usage": USAGE},
)

SEND = Wire(
    name="send",
    media="application/json",
    start=b'{"id":"resp_1","content":["Hel',
    rest=b'lo"],"model":"m","stop_reason":"end_turn","usage":' + compact(USAGE) + b"}",
    keepalive=b" ",
    call=send,
    value="Hello",
    streams=False,
)
CUSTOMERS = Wire(
    name="customers.get",
    media="application/json",
    start=compact({"customer": CUSTOMER})[:40],
    rest=compact({"customer": CUSTOMER})[40:],
    keepalive=b" ",
    call=customer,
    value="cus_1",
    streams=False,
)
SSE = Wire(
    name="sse",
    media="text/event-stream",
    start=event_stream(*OPENING),
    rest=event_stream(*ENDING),
    keepalive=b": still here\n\nevent: keepalive\ndata: {}\n\n",
    call=partial(text_stream, framing="sse"),
    value="Hello",
    partial_text="Hel",
)
NDJSON = Wire(
    name="ndjson",
    media="application/x-ndjson",
    start=lines(*OPENING),
    rest=lines(*ENDING),
    keepalive=b'\n{"type":"keepalive"}\n',
    call=partial(text_stream, framing="ndjson"),
    value="Hello",
    partial_text="Hel",
)
RECORDS = Wire(
    name="stream_json",
    media="application/x-ndjson",
    start=lines({"type": "start", "model": "m"}, {"type": "update", "payload": {"title": "Hel"}}),
    rest=lines({"type": "completion", "payload": {"title": "Hello"}, "complete_fields": ["title"]}),
    keepalive=b'\n{"type":"keepalive"}\n',
    call=records,
    value={"title": "Hello"},
    partial_value={"title": "Hel"},
)

# The current API. Its wires are tried where those of 0.32 are, unless a case says otherwise.

TEXT_OPENING = (
    {"type": "start", "request_id": "resp_1", "model": "m"},
    {"type": "update", "delta": "Hel"},
)
TEXT_ENDING = (
    {"type": "update", "delta": "lo"},
    {"type": "completion", "content": "Hello", "stop_reason": "end_turn", "usage": USAGE},
)
BODY = b'{"id":"resp_1","output":[{"type":"message","role":"assistant","content":[{"type":"text","text":"Hel'
RECORD = {"customer": {"customer": {k: v for k, v in CUSTOMER.items() if k != "tier_id"}}}


def now(wire: Wire, start: bytes, rest: bytes, **more: Any) -> Wire:
    """The wire of 0.32 with that of the current API."""
    return replace(wire, current=replace(wire, name=f"{wire.name} now", start=start, rest=rest, **more))


SEND = now(SEND, BODY, b'lo"}]}],"model":"m","stop_reason":"end_turn","usage":' + compact(USAGE) + b"}")
CUSTOMERS = now(CUSTOMERS, compact(RECORD)[:40], compact(RECORD)[40:])
SSE = now(SSE, event_stream(*TEXT_OPENING), event_stream(*TEXT_ENDING))
NDJSON = now(NDJSON, lines(*TEXT_OPENING), lines(*TEXT_ENDING))
RECORDS = now(
    RECORDS,
    lines(
        {"type": "start", "request_id": "resp_1", "model": "m"},
        {"type": "update", "patch": [{"op": "add", "path": "/title", "value": "Hel"}]},
    ),
    lines({"type": "completion", "payload": {"title": "Hello"}, "complete_fields": ["title"]}),
)

STREAM = replace(SSE, current=NDJSON.current)
"""A text stream in the framing that the client prefers."""

PLAIN = (SEND, CUSTOMERS)
TEXT = (SSE, NDJSON)
STREAMS = (SSE, NDJSON, RECORDS)
ALL = (*PLAIN, *STREAMS)
