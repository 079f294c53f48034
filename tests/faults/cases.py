"""The table: every fault, what it is tried on, and the outcome that is promised. One list; pytest and `make faults` read it.

A case configures the one deadline that it is about, and that begins after everything else has happened; all others are
out of reach. Time that passes without a deadline being met is a `Tick` of the client's clock. So no outcome depends on how
fast the machine is.
"""

from __future__ import annotations

import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from email.utils import formatdate
from typing import Any

from tests.faults.server import Answer, Close, Drip, Flood, Pause, Repeat, Reset, Stall, Step, Tick
from tests.faults.wires import (
    ALL,
    CUSTOMERS,
    LAST_CHUNK,
    NDJSON,
    PLAIN,
    RECORDS,
    SEND,
    SSE,
    STREAMS,
    TEXT,
    Wire,
    answer,
    chunk,
    compact,
    event_stream,
    gzipped,
    head,
    lines,
)

SHORT = 1.0  # seconds: the deadline that a case is about
MORE = 3.0  # seconds: the same where something has to be done before it is met


@dataclass(frozen=True)
class Expect:
    """Either a value, or an error of one of the named classes with these attributes."""

    errors: tuple[str, ...] = ()
    attributes: Mapping[str, Any] = field(default_factory=dict)
    partial: bool = False
    requests: int | None = 1

    def __str__(self) -> str:
        if not self.errors:
            return "succeeds"
        details = [f"{name}={value}" for name, value in self.attributes.items()]
        return " ".join(["/".join(self.errors), *details, *(["with the partial"] if self.partial else [])])


def raises(*errors: str, partial: bool = False, requests: int | None = 1, **attributes: Any) -> Expect:
    return Expect(errors, attributes, partial, requests)


def succeeds(requests: int | None = 1) -> Expect:
    return Expect(requests=requests)


@dataclass(frozen=True)
class Case:
    """One fault. `script` says what the server does, `expect` what the SDK must make of it, for a given wire."""

    name: str
    wires: Sequence[Wire]
    script: Callable[[Wire], Sequence[Answer]]
    expect: Callable[[Wire], Expect]
    timeout: Mapping[str, float] = field(default_factory=dict)
    limits: Mapping[str, int] = field(default_factory=dict)
    attempts: int = 1
    greet: Answer = ()
    place: str = "server"
    only: str | None = None
    """The one API that it is about: "0.32" or "now"."""


def early(wire: Wire) -> Expect:
    return raises("RequestTimeoutError", kind=wire.early)


def later(wire: Wire) -> Expect:
    return raises("RequestTimeoutError", kind=wire.later, partial=wire.streams)


def broken(wire: Wire) -> Expect:
    """A 2xx whose body breaks off: never asked for again, whatever the retries."""
    if wire.streams:
        return raises("StreamError", partial=True)
    return raises("TransportError", "ResponseError", attempts=1)


def ticking(pieces: Iterable[bytes]) -> Iterator[Step]:
    """The pieces, and before each most of an `idle` of 100 seconds."""
    for piece in pieces:
        yield Tick(60)
        yield piece


def always(expected: Expect) -> Callable[[Wire], Expect]:
    return lambda wire: expected


EARLY = {"request": SHORT, "first_token": SHORT}
LATER = {"request": SHORT, "idle": SHORT}
SMALL = {"response_bytes": 2**20, "decompressed_bytes": 2**20, "line_bytes": 2**16, "error_bytes": 2**16}
FINE = always(succeeds())
WRONG = always(raises("ResponseError"))
UNREACHED = always(raises("TransportError", requests=0, attempts=3))
NO_HEAD = always(raises("TransportError"))
BOMB = zlib.compressobj(9, wbits=31)
BOMB_BYTES = BOMB.compress(bytes(64 * 2**20)) + BOMB.flush()


def connecting() -> Iterator[Case]:
    yield Case(
        "nobody listens",
        ALL,
        lambda w: [[]],
        always(raises("ConnectionFailedError", requests=0, attempts=3)),
        attempts=3,
        place="refused",
    )
    yield Case(
        "the connection never completes",
        ALL,
        lambda w: [[]],
        always(raises("RequestTimeoutError", kind="connect", requests=0)),
        timeout={"connect": SHORT},
        place="unanswering",
    )
    yield Case(
        "the TLS handshake stalls",
        ALL,
        lambda w: [[]],
        always(raises("RequestTimeoutError", kind="connect", requests=0)),
        timeout={"connect": SHORT},
        greet=[Stall()],
        place="https",
    )
    yield Case(
        "the TLS handshake drips",
        ALL,
        lambda w: [[]],
        always(raises("RequestTimeoutError", kind="connect", requests=0)),
        timeout={"connect": SHORT},
        greet=[Drip(b"\x16\x03\x03\x40\x00" + bytes(16_000), 0.02)],
        place="https",
    )
    yield Case(
        "the TLS handshake is junk",
        PLAIN,
        lambda w: [[]],
        always(raises("ConnectionFailedError", requests=0)),
        greet=[b"SSH-2.0-OpenSSH_9.6\r\n", Close()],
        place="https",
    )
    yield Case(
        "the certificate is nobody's",
        ALL,
        lambda w: [[w.healthy()]],
        always(raises("ConnectionFailedError", requests=0)),
        place="tls",
    )
    yield Case("closed on accept", ALL, lambda w: [[]], UNREACHED, attempts=3, greet=[Close()])
    yield Case("reset on accept", ALL, lambda w: [[]], UNREACHED, attempts=3, greet=[Reset()])


def heading() -> Iterator[Case]:
    yield Case("stall before the headers", ALL, lambda w: [[Stall()]], early, timeout=EARLY)
    yield Case("stall in the headers", ALL, lambda w: [[w.ok()[:30], Stall()]], early, timeout=EARLY)
    yield Case(
        "headers dripped byte by byte, without end",
        ALL,
        lambda w: [[w.ok()[:-2] + b"X-Long: ", Repeat(b"a")]],
        early,
        timeout=EARLY,
    )
    yield Case(
        "stall before the headers, total",
        ALL,
        lambda w: [[Stall()]],
        always(raises("RequestTimeoutError", kind="total")),
        timeout={"total": SHORT},
    )
    yield Case(
        "stall every time, retried",
        ALL,
        lambda w: [[Stall()]],
        lambda w: raises("RequestTimeoutError", kind=w.early, attempts=2, requests=2),
        timeout=EARLY,
        attempts=2,
    )
    yield Case(
        "stall once, then fine",
        ALL,
        lambda w: [[Stall()], [w.healthy()]],
        always(succeeds(requests=2)),
        timeout={"request": MORE, "first_token": MORE},
        attempts=3,
    )
    yield Case("reset before the headers", ALL, lambda w: [[Reset()]], NO_HEAD)
    yield Case("reset in the headers", ALL, lambda w: [[w.ok()[:30], Reset()]], NO_HEAD)
    yield Case("closed before the headers", ALL, lambda w: [[Close()]], NO_HEAD)
    yield Case("closed in the headers", ALL, lambda w: [[w.ok()[:30], Close()]], NO_HEAD)
    yield Case(
        "reset every time, retried",
        ALL,
        lambda w: [[Reset()]],
        always(raises("TransportError", attempts=3, requests=3)),
        attempts=3,
    )
    yield Case(
        "reset once, then fine",
        ALL,
        lambda w: [[Reset()], [w.healthy()]],
        always(succeeds(requests=2)),
        attempts=3,
    )
    junk = {
        "a junk status line": b"JUNK\r\n\r\n",
        "another protocol's banner": b"SSH-2.0-OpenSSH_9.6\r\n\r\n",
        "HTTP/0.9, a body and no head": b"<html>hello</html>\n\n",
        "a status that is not a number": b"HTTP/1.1 abc OK\r\n\r\n",
        "a status of two digits": b"HTTP/1.1 20 OK\r\n\r\n",
        "a header without a colon": b"HTTP/1.1 200 OK\r\nno colon here\r\n\r\n",
        "a NUL in a header": b"HTTP/1.1 200 OK\r\nX-A: a\x00b\r\n\r\n",
        "Content-Length: abc": b"HTTP/1.1 200 OK\r\nContent-Length: abc\r\n\r\n",
        "Content-Length: -1": b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        "two different Content-Lengths": b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        "an unknown Transfer-Encoding": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: rot13\r\n\r\n",
        "101 Switching Protocols": b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n",
    }
    for name, data in junk.items():
        yield Case(
            name,
            (SEND, SSE),
            lambda w, data=data: [[data, Close()]],
            always(raises("TransportError", "ResponseError", "APIError")),
        )
    endless = {
        "an endless header": b"a" * 1024,
        "endless headers": b"X-A: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n",
    }
    for name, data in endless.items():
        yield Case(
            name,
            (SEND, SSE),
            lambda w, data=data: [[w.ok()[:-2], b"X-Long: ", Flood(data)]],
            always(raises("TransportError", "ResponseError")),
        )
    yield Case(
        "endless 100 Continue",
        (SEND, SSE),
        lambda w: [[Flood(b"HTTP/1.1 100 Continue\r\n\r\n")]],
        always(raises("TransportError", "ResponseError")),
        timeout=EARLY,
    )
    yield Case(
        "103 Early Hints first",
        ALL,
        lambda w: [[head("103 Early Hints", "Link: </a>") * 2, w.healthy()]],
        FINE,
    )


def body() -> Iterator[Case]:
    yield Case("healthy", ALL, lambda w: [[w.healthy()]], FINE)
    yield Case("healthy, dripped byte by byte", ALL, lambda w: [[Drip(w.healthy(), 0.001)]], FINE)
    yield Case(
        "healthy, one byte a chunk",
        ALL,
        lambda w: [[w.chunked(), *(chunk(bytes([b])) for b in w.whole), LAST_CHUNK]],
        FINE,
    )
    yield Case(
        "healthy, ended by closing (HTTP/1.0)",
        ALL,
        lambda w: [[w.ok().replace(b"HTTP/1.1", b"HTTP/1.0"), w.whole, Close()]],
        FINE,
    )
    yield Case(
        "chunk extensions and trailers",
        ALL,
        lambda w: [[w.chunked(), b"%x;a=b\r\n%s\r\n" % (len(w.whole), w.whole), b"0\r\nX-T: 1\r\n\r\n"]],
        FINE,
    )
    yield Case(
        "stall in the body", ALL, lambda w: [[w.chunked(), chunk(w.start), Stall()]], later, timeout=LATER
    )
    yield Case(
        "stall inside a chunk",
        ALL,
        lambda w: [[w.chunked(), b"1000\r\n", w.start, Stall()]],
        later,
        timeout=LATER,
    )
    yield Case(
        "stall in the body, total",
        STREAMS,
        lambda w: [[w.chunked(), chunk(w.start), Stall()]],
        always(raises("RequestTimeoutError", kind="total", partial=True)),
        timeout={"total": MORE},
    )
    yield Case(
        "stall after the headers",
        ALL,
        lambda w: [[w.chunked(), Stall()]],
        early,
        timeout=EARLY,
    )
    yield Case(
        "stall in the body, retried",
        PLAIN,
        lambda w: [[w.chunked(), chunk(w.start), Stall()]],
        always(raises("RequestTimeoutError", kind="request", attempts=2, requests=2)),
        timeout=EARLY,
        attempts=2,
    )
    yield Case(
        "stall in the body, not retried",
        STREAMS,
        lambda w: [[w.chunked(), chunk(w.start), Stall()]],
        later,
        timeout=LATER,
        attempts=3,
    )
    yield Case(
        "body dripped byte by byte, without end",
        PLAIN,
        lambda w: [[w.ok(), w.start, Repeat(b" ")]],
        always(raises("RequestTimeoutError", kind="request")),
        timeout=EARLY,
    )
    yield Case(
        "body dripped byte by byte, total",
        ALL,
        lambda w: [[w.ok(), w.start, Repeat(b":")]],
        lambda w: raises("RequestTimeoutError", kind="total", partial=w.streams),
        timeout={"total": MORE},
    )
    yield Case(
        "a chunk extension dripped without end, total",
        ALL,
        lambda w: [[w.chunked(), b"5;", Repeat(b"a", 0.01)]],
        always(raises("RequestTimeoutError", kind="total")),
        timeout={"total": SHORT},
    )
    yield Case(
        "drips are life",
        STREAMS,
        lambda w: [[w.ok(), w.start, *ticking(bytes([byte]) for byte in w.rest), Close()]],
        FINE,
        timeout={"idle": 100, "first_token": 10_000},
    )
    yield Case(
        "reset in the body",
        ALL,
        lambda w: [[w.chunked(), chunk(w.start), Pause(0.1), Reset()]],
        broken,
        attempts=3,
    )
    yield Case(
        "closed in the body", ALL, lambda w: [[w.chunked(), chunk(w.start), Close()]], broken, attempts=3
    )
    yield Case("closed inside a chunk", ALL, lambda w: [[w.chunked(), b"1000\r\n", w.start, Close()]], broken)
    yield Case(
        "a chunk size that is not a number",
        ALL,
        lambda w: [[w.chunked(), chunk(w.start), b"zz\r\n", w.rest, Close()]],
        broken,
    )
    yield Case(
        "Content-Length longer than the body",
        ALL,
        lambda w: [[w.ok(f"Content-Length: {len(w.whole) + 100}"), w.start, Close()]],
        broken,
        attempts=3,
    )
    yield Case(
        "Content-Length longer than a whole body",
        PLAIN,
        lambda w: [[w.ok(f"Content-Length: {len(w.whole) + 1}"), w.whole, Close()]],
        always(raises("TransportError", attempts=1)),
        attempts=3,
    )
    yield Case(
        "Content-Length shorter than the body",
        ALL,
        lambda w: [[w.ok(f"Content-Length: {len(w.start)}"), w.whole, Close()]],
        lambda w: raises("StreamError", partial=True) if w.streams else raises("ResponseError"),
        attempts=3,
    )
    yield Case(
        "last chunk missing after a whole body",
        PLAIN,
        lambda w: [[w.chunked(), chunk(w.whole), Close()]],
        always(raises("TransportError", "ResponseError", attempts=1)),
        attempts=3,
    )


def ending() -> Iterator[Case]:
    """A stream completes or raises."""
    yield Case(
        "a clean end without the stop record",
        STREAMS,
        lambda w: [[w.chunked(), chunk(w.start), LAST_CHUNK]],
        broken,
        attempts=3,
    )
    yield Case(
        "a clean end without the stop record, sized",
        STREAMS,
        lambda w: [[answer("200 OK", w.start, media=w.media)]],
        broken,
    )
    yield Case(
        "a clean end by closing, without the stop record",
        STREAMS,
        lambda w: [[w.ok("Connection: close"), w.start, Close()]],
        broken,
    )
    yield Case(
        "stop record, then the socket stays open",
        STREAMS,
        lambda w: [[w.chunked(), chunk(w.whole), Stall()]],
        FINE,
    )
    yield Case(
        "stop record, then a reset",
        STREAMS,
        lambda w: [[w.chunked(), chunk(w.whole), Pause(0.05), Reset()]],
        FINE,
    )
    yield Case(
        "stop record, then no last chunk", STREAMS, lambda w: [[w.chunked(), chunk(w.whole), Close()]], FINE
    )
    yield Case(
        "stop record, then junk",
        STREAMS,
        lambda w: [[w.chunked(), chunk(w.whole + b"\xff\xfejunk\n\n{{{\n\n"), LAST_CHUNK]],
        FINE,
    )
    yield Case(
        "stop record without its newline",
        STREAMS,
        lambda w: [[w.chunked(), chunk(w.whole.rstrip(b"\n")), LAST_CHUNK]],
        FINE,
    )
    yield Case(
        "cut in the middle of a record",
        STREAMS,
        lambda w: [[w.chunked(), chunk(w.start + w.rest[:25]), LAST_CHUNK]],
        lambda w: raises("StreamError", partial=True),
    )
    yield Case(
        "an error record at once",
        TEXT,
        lambda w: [[answer("200 OK", error_record(w), media=w.media)]],
        always(raises("RateLimitError", status=429, code="RATE_LIMIT", message="slow down", attempts=1)),
        attempts=3,
    )
    yield Case(
        "an error record after some text",
        TEXT,
        lambda w: [[answer("200 OK", w.start + error_record(w), media=w.media)]],
        always(raises("RateLimitError", status=429, code="RATE_LIMIT", partial=True)),
        attempts=3,
    )
    yield Case(
        "an error record, then the socket stays open",
        TEXT,
        lambda w: [[w.chunked(), chunk(w.start + error_record(w)), Stall()]],
        always(raises("RateLimitError", status=429, partial=True)),
    )
    yield Case(
        "an error record in a structured stream",
        (RECORDS,),
        lambda w: [[answer("200 OK", w.start + error_record(w), media=w.media)]],
        always(raises("RateLimitError", status=429, code="RATE_LIMIT", partial=True)),
        attempts=3,
    )
    for name, member in {
        "without a status": {},
        "with status 0": {"status": 0},
        "with status -1": {"status": -1},
    }.items():
        yield Case(
            f"an error record {name}",
            (RECORDS,),
            lambda w, member=member: [
                [answer("200 OK", lines({"type": "error", "message": "boom", **member}), media=w.media)]
            ],
            always(raises("ServerError", status=500, message="boom")),
        )


def error_record(wire: Wire) -> bytes:
    record = {"type": "error", "code": "RATE_LIMIT", "message": "slow down", "status": 429}
    return event_stream(record) if wire.media == SSE.media else lines(record)


def shape() -> Iterator[Case]:
    """A 2xx that is not what was asked for."""
    yield Case(
        "HTML with 200", ALL, lambda w: [[answer("200 OK", "<html>login</html>", media="text/html")]], WRONG
    )
    yield Case(
        "HTML under the right type",
        ALL,
        lambda w: [[answer("200 OK", "<html>login</html>", media=w.media)]],
        WRONG,
    )
    yield Case("plain text with 200", ALL, lambda w: [[answer("200 OK", "ok", media="text/plain")]], WRONG)
    yield Case(
        "a whole stream under another type",
        STREAMS,
        lambda w: [[answer("200 OK", w.whole, media="application/json")]],
        WRONG,
    )
    yield Case("a JSON reply instead of a stream", STREAMS, lambda w: [[SEND.healthy()]], WRONG)
    whole = SEND.current
    assert whole is not None
    yield Case("the whole reply instead of a stream", TEXT, lambda w: [[whole.healthy()]], FINE, only="now")
    yield Case("SSE instead of NDJSON", (NDJSON, RECORDS), lambda w: [[SSE.healthy()]], WRONG)
    yield Case("NDJSON instead of SSE", (SSE,), lambda w: [[NDJSON.healthy()]], WRONG)
    yield Case("a stream instead of a JSON reply", (SEND,), lambda w: [[SSE.healthy()]], WRONG)
    yield Case("an empty 200", ALL, lambda w: [[answer("200 OK", b"", media=w.media)]], WRONG)
    yield Case("an empty 200 without a type", ALL, lambda w: [[answer("200 OK", b"", media=None)]], WRONG)
    yield Case("204 No Content", ALL, lambda w: [[head("204 No Content")]], WRONG)
    yield Case(
        "a type with parameters and capitals",
        ALL,
        lambda w: [[answer("200 OK", w.whole, media=w.media.title() + "; charset=utf-8")]],
        FINE,
    )
    bodies = {
        "null": b"null",
        "a list": b"[]",
        "an empty object": b"{}",
        "a string": b'"hello"',
        "a number": b"5",
        "half an object": b'{"id":"resp_1","con',
        "two objects": b'{"id":"a"}{"id":"b"}',
        "NaN": b'{"id":"resp_1","content":["x"],"model":"m","extra":NaN}',
        "invalid UTF-8": b'{"id":"resp_1","content":["\xff\xfe"],"model":"m","customer":"\xff"}',
        "100,000 deep": b"[" * 100_000 + b"]" * 100_000,
        "100,000 objects deep": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
        "an integer of 10,000 digits": b'{"id":"resp_1","content":["x"],"model":"m","extra":'
        + b"1" * 10_000
        + b"}",
        "numbers where texts belong": b'{"id":1,"content":5,"model":[],"customer":{"id":5}}',
        "null where an object belongs": b'{"id":null,"content":null,"customer":null}',
        "UTF-16": '{"id":"resp_1"}'.encode("utf-16"),
    }
    for name, data in bodies.items():
        yield Case(f"a JSON reply: {name}", PLAIN, lambda w, data=data: [[answer("200 OK", data)]], WRONG)
    broken_lines = {
        "not JSON": b"hello\n",
        "half an object": b'{"type":"message_delta","de\n',
        "a list": b"[1]\n",
        "a number": b"5\n",
        "100,000 deep": b'{"a":' * 100_000 + b"1" + b"}" * 100_000 + b"\n",
        "invalid UTF-8": b'{"type":"message_delta","delta":"\xff"}\n',
        "an integer of 10,000 digits": b'{"type":"message_delta","extra":' + b"1" * 10_000 + b"}\n",
    }
    for name, data in broken_lines.items():
        yield Case(
            f"an NDJSON line: {name}",
            (NDJSON, RECORDS),
            lambda w, data=data: [[w.chunked(), chunk(w.start + data + w.rest), LAST_CHUNK]],
            always(raises("StreamError", partial=True)),
        )
    for kind in ("update", "completion"):
        for name, member in {"without a payload": {}, "with a null payload": {"payload": None}}.items():
            yield Case(
                f"{'an' if kind == 'update' else 'a'} {kind} {name}",
                (RECORDS,),
                lambda w, kind=kind, member=member: [
                    [w.chunked(), chunk(w.start + lines({"type": kind, **member}) + w.rest), LAST_CHUNK]
                ],
                always(raises("StreamError", partial=True)),
            )
    junk = b"data: [DONE]\n\ndata: \xff\xfe\n\ndata: " + b"[" * 100_000 + b"\n\n"
    yield Case(
        "SSE data that is not JSON",
        (SSE,),
        lambda w: [[answer("200 OK", junk + w.whole, media=w.media)]],
        FINE,
    )


def encoding() -> Iterator[Case]:
    yield Case(
        "gzip",
        ALL,
        lambda w: [[answer("200 OK", gzipped(w.whole), "Content-Encoding: gzip", media=w.media)]],
        FINE,
    )
    yield Case(
        "gzip in one-byte chunks",
        ALL,
        lambda w: [
            [w.chunked("Content-Encoding: gzip"), *(chunk(bytes([b])) for b in gzipped(w.whole)), LAST_CHUNK]
        ],
        FINE,
    )
    yield Case(
        "bytes that are not gzip",
        ALL,
        lambda w: [[answer("200 OK", w.whole, "Content-Encoding: gzip", media=w.media)]],
        WRONG,
    )
    yield Case(
        "gzip that breaks",
        ALL,
        lambda w: [
            [answer("200 OK", gzipped(w.start)[:-8] + b"\xff" * 64, "Content-Encoding: gzip", media=w.media)]
        ],
        WRONG,
    )
    yield Case(
        "gzip that ends early",
        ALL,
        lambda w: [[answer("200 OK", gzipped(w.start)[:-12], "Content-Encoding: gzip", media=w.media)]],
        WRONG,
    )
    yield Case(
        "an unknown encoding",
        ALL,
        lambda w: [[answer("200 OK", w.whole, "Content-Encoding: rot13", media=w.media)]],
        WRONG,
    )
    yield Case(
        "a gzip bomb",
        ALL,
        lambda w: [[answer("200 OK", BOMB_BYTES, "Content-Encoding: gzip", media=w.media)]],
        always(raises("LimitExceededError")),
        limits=SMALL,
    )
    yield Case(
        "a gzip bomb as an error body",
        (SEND, SSE),
        lambda w: [[answer("500 Oh", BOMB_BYTES, "Content-Encoding: gzip", media="text/plain")]],
        always(raises("ServerError", status=500)),
        limits=SMALL,
    )


def flooding() -> Iterator[Case]:
    yield Case(
        "an endless body",
        PLAIN,
        lambda w: [[w.ok(), b'{"id":"', Flood(b"a" * 1024)]],
        always(raises("LimitExceededError")),
        limits=SMALL,
    )
    yield Case(
        "an endless body in chunks",
        PLAIN,
        lambda w: [[w.chunked(), Flood(chunk(b"a" * 1024))]],
        always(raises("LimitExceededError")),
        limits=SMALL,
    )
    yield Case(
        "a Content-Length of a terabyte",
        PLAIN,
        lambda w: [[w.ok(f"Content-Length: {10**12}"), Flood(b" " * 1024)]],
        always(raises("LimitExceededError")),
        limits=SMALL,
    )
    yield Case(
        "an endless chunk-size line",
        (SEND, SSE),
        lambda w: [[w.chunked(), Flood(b"0" * 1024)]],
        always(raises("TransportError", "ResponseError")),
        limits=SMALL,
        timeout={"request": 10, "first_token": 10},
    )
    yield Case(
        "an endless line",
        STREAMS,
        lambda w: [[w.ok(), w.start, b"data: ", Flood(b"a" * 1024)]],
        always(raises("LimitExceededError", partial=True)),
        limits=SMALL,
    )
    yield Case(
        "an endless event",
        (SSE,),
        lambda w: [[w.ok(), w.start, Flood(b"data: aaaaaaaaaaaaaaaaaaaaaaaa\n")]],
        always(raises("LimitExceededError", partial=True)),
        limits=SMALL,
    )
    yield Case(
        "an endless error body",
        ALL,
        lambda w: [[head("500 Oh", "Content-Type: text/plain"), Flood(b"a" * 1024)]],
        always(raises("ServerError", status=500)),
        limits=SMALL,
    )
    yield Case(
        "an error body that never ends",
        ALL,
        lambda w: [[head("503 Busy", "Content-Type: text/plain"), Repeat(b"a")]],
        always(raises("ServerError", "RequestTimeoutError")),
        timeout=EARLY,
    )
    yield Case(
        "an error body that stalls",
        ALL,
        lambda w: [[head("503 Busy", "Content-Type: text/plain"), b"a", Stall()]],
        always(raises("ServerError", "RequestTimeoutError")),
        timeout=EARLY,
    )
    yield Case(
        "an error body that is reset",
        ALL,
        lambda w: [[head("503 Busy", "Content-Type: text/plain"), b"a", Pause(0.05), Reset()]],
        always(raises("ServerError", "TransportError")),
        timeout=EARLY,
    )
    yield Case(
        "keepalives and nothing else",
        STREAMS,
        lambda w: [[w.ok(), Repeat(w.keepalive)]],
        always(raises("RequestTimeoutError", kind="first_token")),
        timeout=EARLY,
    )
    yield Case(
        "a flood of keepalives",
        STREAMS,
        lambda w: [[w.ok(), Flood(w.keepalive, 2**34)]],
        always(raises("RequestTimeoutError", kind="first_token")),
        timeout=EARLY,
    )
    yield Case(
        "a flood of blank lines",
        STREAMS,
        lambda w: [[w.ok(), Flood(b"\n", 2**34)]],
        always(raises("RequestTimeoutError", kind="first_token")),
        timeout=EARLY,
    )
    yield Case(
        "keepalives are life",
        STREAMS,
        lambda w: [[w.ok(), w.start, *ticking([w.keepalive] * 9), w.rest, Close()]],
        FINE,
        timeout={"idle": 100, "first_token": 10_000},
    )
    yield Case(
        "a flood of keepalives after some text, total",
        STREAMS,
        lambda w: [[w.ok(), w.start, Flood(w.keepalive, 2**34)]],
        always(raises("RequestTimeoutError", kind="total", partial=True)),
        timeout={"total": MORE},
    )


def api() -> Iterator[Case]:
    """Statuses, error bodies, retries."""
    told = compact(
        {
            "error": {
                "code": "SOME_CODE",
                "message": "what is wrong",
                "fields": [{"field": "email", "message": "is bad"}],
            },
            "request_id": "req_9",
        }
    )
    classes = {
        400: "BadRequestError",
        401: "AuthenticationError",
        402: "QuotaExceededError",
        403: "PermissionDeniedError",
        404: "NotFoundError",
        405: "APIError",
        409: "ConflictError",
        418: "APIError",
        422: "BadRequestError",
        429: "RateLimitError",
        500: "ServerError",
        503: "ServerError",
        599: "ServerError",
    }
    for status, name in classes.items():
        yield Case(
            f"status {status}",
            ALL,
            lambda w, status=status: [[answer(f"{status} Told", told)]],
            always(
                raises(
                    name,
                    status=status,
                    code="SOME_CODE",
                    message="what is wrong",
                    request_id="req_9",
                    attempts=1,
                )
            ),
        )
    for status in (301, 302, 303, 307, 308):
        yield Case(
            f"status {status} elsewhere",
            (SEND, CUSTOMERS, SSE),
            lambda w, status=status: [[answer(f"{status} Go", b"", "Location: https://other.example/x")]],
            always(raises("RedirectError", status=status, location="https://other.example/x")),
            attempts=3,
        )
    yield Case(
        "a redirect to itself",
        (SEND, SSE),
        lambda w: [[answer("307 Go", b"", "Location: /api/v1/llm/proxy")]],
        always(raises("RedirectError", status=307)),
        attempts=3,
    )
    yield Case(
        "a redirect to nowhere",
        (SEND, SSE),
        lambda w: [[answer("302 Go", b"")]],
        always(raises("RedirectError", status=302)),
        attempts=3,
    )
    yield Case(
        "304 Not Modified",
        (SEND, SSE),
        lambda w: [[head("304 Not Modified")]],
        always(raises("RedirectError", status=304)),
        attempts=3,
    )
    odd = {
        "HTML": (b"<html><title>502</title>Bad gateway</html>", "text/html"),
        "empty": (b"", None),
        "a list": (b"[1]", "application/json"),
        "null": (b"null", "application/json"),
        "half JSON": (b'{"error": {"mess', "application/json"),
        "invalid UTF-8": (b'{"error": "\xff\xfe"}', "application/json"),
        "100,000 deep": (b'{"error":' * 100_000, "application/json"),
        "an integer of 10,000 digits": (b'{"error":{"status":' + b"9" * 10_000 + b"}}", "application/json"),
        "oddly typed": (
            b'{"error":{"code":5,"message":[],"fields":{"a":1},"status":"x"},"request_id":7}',
            "application/json",
        ),
        "with a status beyond reason": (b'{"error":{"status":99999}}', "application/json"),
    }
    for name, (data, media) in odd.items():
        yield Case(
            f"an error body: {name}",
            (SEND, SSE),
            lambda w, data=data, media=media: [[answer("502 Bad Gateway", data, media=media)]],
            always(raises("APIError")),
        )
    yield Case(
        "a body's status overrides",
        (SEND, CUSTOMERS, SSE),
        lambda w: [[answer("500 Oh", '{"error":{"message":"gone","status":404}}')]],
        always(raises("NotFoundError", status=404, message="gone")),
    )
    for status in (408, 429, 500, 502, 503, 599):
        yield Case(
            f"status {status} twice, then fine",
            ALL,
            lambda w, status=status: [[answer(f"{status} Busy", told)]] * 2 + [[w.healthy()]],
            always(succeeds(requests=3)),
            attempts=3,
        )
    for status in (400, 401, 402, 403, 404, 409, 422, 418):
        yield Case(
            f"status {status} is not tried again",
            (SEND, SSE),
            lambda w, status=status: [[answer(f"{status} No", told)], [w.healthy()]],
            always(raises("APIError", status=status, attempts=1)),
            attempts=3,
        )
    yield Case(
        "status 503 every time",
        ALL,
        lambda w: [[answer("503 Busy", told)]],
        always(raises("ServerError", status=503, attempts=3, requests=3)),
        attempts=3,
    )
    waits = {
        "0": "0",
        "a past date": "Wed, 21 Oct 2015 07:28:00 GMT",
        "a word": "soon",
        "negative": "-5",
        "empty": "",
        "infinite": "inf",
        "NaN": "nan",
        "1e400": "1e400",
        "ten thousand digits": "9" * 10_000 + "x",
        "hex": "0x10",
        "a date that is none": "Wed, 99 Foo 2015 07:28:00 GMT",
        "unicode digits": "\xb2",
    }
    for name, value in waits.items():
        yield Case(
            f"Retry-After: {name}",
            (SEND, SSE),
            lambda w, value=value: [[answer("429 Slow", told, f"Retry-After: {value}")], [w.healthy()]],
            always(succeeds(requests=2)),
            attempts=3,
        )
    yield Case(
        "Retry-After beyond the cap",
        ALL,
        lambda w: [[answer("429 Slow", told, "Retry-After: 3600")], [w.healthy()]],
        always(raises("RateLimitError", attempts=1, retry_after=3600.0)),
        attempts=3,
    )
    yield Case(
        "Retry-After, a date beyond the cap",
        ALL,
        lambda w: [
            [answer("503 Busy", told, f"Retry-After: {formatdate(time.time() + 3600, usegmt=True)}")],
            [w.healthy()],
        ],
        always(raises("ServerError", attempts=1)),
        attempts=3,
    )
    yield Case(
        "Retry-After beyond the total",
        ALL,
        lambda w: [[answer("429 Slow", told, "Retry-After: 30")], [w.healthy()]],
        always(raises("RateLimitError", attempts=1)),
        attempts=3,
        timeout={"total": 25.0},
    )


CASES: tuple[Case, ...] = tuple(
    case for group in (connecting, heading, body, ending, shape, encoding, flooding, api) for case in group()
)
