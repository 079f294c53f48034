"""What the fuzzer may find wrong: functions of bytes that raise `AssertionError` (or anything) when a promise breaks."""

import json
import math
import pickle
from typing import Any

from modelrelay._core import codec
from modelrelay._core.auth import Auth
from modelrelay._core.errors import APIError, DecodeError, ModelRelayError, ResponseError
from modelrelay._core.framing import DECODERS, Record
from modelrelay._core.http import Headers, HttpInfo
from modelrelay._core.operation import HttpReply
from modelrelay._core.replies import error_of
from modelrelay._core.values import Reply
from modelrelay._http.inflate import inflater
from modelrelay._types.partial import Growing, plain
from modelrelay._types.shape import Shape
from modelrelay._wire.proxy import NDJSON, SSE, ProxyReader
from modelrelay.structured import StructuredEvents

LIMIT = 4096
SHAPE = Shape.of({"type": "object"}, name="fuzzed")
HTTP = HttpInfo(200, Headers(), 0.0, request_id="req_1")
AUTH = Auth("mr_sk_fuzzing")


def frames(media: str, chunks: list[bytes]) -> list[Record] | str:
    """The records, or the name of the one error that is allowed."""
    decoder = DECODERS[media](LIMIT)
    try:
        found = [record for chunk in chunks for record in decoder.feed(chunk)]
        return [*found, *decoder.end()]
    except ModelRelayError as error:
        return type(error).__name__


def cut(data: bytes) -> tuple[list[bytes], bytes]:
    """The first two bytes say how to cut the rest."""
    head, body = data[:2], data[2:]
    if len(head) < 2:
        return [body], body
    size = head[0] % 16 + 1
    chunks, position = [], 0
    while position < len(body):
        step = size if (head[1] >> (position % 8)) & 1 else 1
        chunks.append(body[position : position + step])
        position += step
    return chunks, body


def stream(media: str, data: bytes) -> None:
    chunks, body = cut(data)
    assert frames(media, chunks) == frames(media, [body]) or len(body) > LIMIT
    records = frames(media, [body])
    if isinstance(records, str):
        return
    events = ProxyReader(media, HTTP, AUTH.mask)
    try:
        for event in events.events(records):
            assert isinstance(event.kind, str) and isinstance(event.text, str)
    except ModelRelayError as error:
        assert pickle.loads(pickle.dumps(error)).partial_text == error.partial_text
        str(error)
    reply = events.reply()
    assert isinstance(reply, Reply) and isinstance(reply.text, str)
    pickle.dumps(reply)


def sse(data: bytes) -> None:
    stream(SSE, data)


def ndjson(data: bytes) -> None:
    stream(NDJSON, data)


def same(one: Any, other: Any) -> bool:
    """Equal, numbers as far as floats go. Without recursion: documents may be deeper than the stack."""
    waiting = [(one, other)]
    while waiting:
        a, b = waiting.pop()
        if isinstance(a, dict) and isinstance(b, dict) and a.keys() == b.keys():
            waiting += [(a[key], b[key]) for key in a]
        elif isinstance(a, list) and isinstance(b, list) and len(a) == len(b):
            waiting += zip(a, b, strict=True)
        elif isinstance(a, float) or isinstance(b, float):
            if not isinstance(a, (int, float)) or (
                math.isfinite(b) and not math.isclose(a, b, rel_tol=1e-12)
            ):
                return False
        elif isinstance(a, (dict, list)) or a != b:
            return False
    return True


def decoding(data: bytes) -> None:
    try:
        value = codec.loads(data)
    except DecodeError:
        return
    assert same(value, json.loads(data)), "the standard library reads it differently"
    assert same(codec.loads(codec.dumps(value)), value)


def errors(data: bytes) -> None:
    status = 300 + (data[0] if data else 0)
    headers = Headers([("Retry-After", data[1:9].decode("latin-1"))])
    http = HttpInfo(status, headers, 0.0)
    found = error_of(HttpReply(status, headers, data[1:], http), AUTH.mask)
    assert isinstance(found, APIError) and found.message and isinstance(found.code, str | None)
    assert len(str(found)) < 1000 and "mr_sk_fuzzing" not in str(vars(found))
    pickle.loads(pickle.dumps(found))


def replies(data: bytes) -> None:
    """A chat answer and a customer from any bytes: read, or refused by a `DecodeError`."""
    from modelrelay._core.session import Session
    from modelrelay._wire.proxy import PROXY
    from modelrelay.draft import ChatRequest
    from modelrelay.v0_32._generated.operations import CUSTOMERS_GET

    headers = Headers([("Content-Type", "application/json")])
    reply = HttpReply(200, headers, data, HttpInfo(200, headers, 0.0))
    for made in (
        PROXY.operation(ChatRequest("m").user("hi")._fields, Session(AUTH, PROXY.headers)),
        CUSTOMERS_GET("cus_1"),
    ):
        try:
            repr(made.parse(reply))
        except DecodeError as error:
            assert str(error).startswith("$")


def inflating(data: bytes) -> None:
    for encoding in ("gzip", "deflate"):
        engine = inflater(encoding)
        assert engine is not None
        try:
            for piece in cut(data)[0]:
                assert all(len(part) <= 65536 for part in engine.feed(piece))
            engine.end()
        except ResponseError:
            pass


def structured(data: bytes) -> None:
    """Records of a structured stream, with text records among them."""
    records = frames(NDJSON, [data])
    if isinstance(records, str):
        return
    events = StructuredEvents(SHAPE, ProxyReader(NDJSON, HTTP, AUTH.mask))
    once: set[str] = set()
    try:
        for event in events.events(records):
            assert not once & event.newly_complete
            once |= event.newly_complete
            assert event.complete_fields == once
            repr(event.payload), event.data
    except ModelRelayError as error:
        pickle.loads(pickle.dumps(error))
        str(error)
    if events.done:
        assert isinstance(events.value, dict)


def partials(data: bytes) -> None:
    """A JSON document in pieces: what is whole is what the codec reads, and nothing else is taken for whole."""
    text = data.decode("utf-8", "replace")
    growing = Growing()
    size = len(text) % 7 + 1
    for position in range(0, len(text), size):
        growing.feed(text[position : position + size])
    growing.feed(" ")
    value = plain(growing.mark())
    try:
        expected = SHAPE.loads(text)
    except DecodeError:
        return
    assert growing.is_whole, "the codec reads it, the partial parser does not"
    assert same(value, expected)
    assert len(growing.completed) == len(set(growing.completed))


TARGETS = {
    "sse": sse, "ndjson": ndjson, "json": decoding, "errors": errors, "replies": replies, "inflate": inflating,
    "structured": structured, "partial": partials,
}  # fmt: skip
