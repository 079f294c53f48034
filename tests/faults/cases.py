"""The table: every fault, what it is tried on, and the outcome that is promised. One list; pytest and `make faults` read it.

A case configures the one deadline that it is about, and that begins after everything else has happened; all others are
out of reach. Time that passes without a deadline being met is a `Tick` of the client's clock. So no outcome depends on how
fast the machine is.
"""

# ruff: noqa: E731  # a script is a value here, and has a name where a row would be too long

import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from email.utils import formatdate
from typing import Any, TypeAlias

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
MORE = 6.0  # seconds: the same where something has to be done before it is met


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


Script: TypeAlias = Callable[[Wire], Sequence[Answer]]
Expecting: TypeAlias = Expect | Callable[[Wire], Expect]


@dataclass(frozen=True)
class Case:
    """One fault. `script` says what the server does (bytes: it always says that), `expect` what the SDK must make of it."""

    name: str
    wires: Sequence[Wire]
    script: Script | bytes
    expect: Expecting
    timeout: Mapping[str, float] = field(default_factory=dict)
    limits: Mapping[str, int] = field(default_factory=dict)
    attempts: int = 1
    greet: Answer = ()
    place: str = "server"
    only: str | None = None
    """The one API that it is about: "0.32" or "now"."""

    def answers(self, wire: Wire) -> Sequence[Answer]:
        return [[self.script]] if isinstance(self.script, bytes) else self.script(wire)

    def expected(self, wire: Wire) -> Expect:
        return self.expect if isinstance(self.expect, Expect) else self.expect(wire)


def early(wire: Wire) -> Expect:
    return raises("RequestTimeoutError", kind=wire.early)


def later(wire: Wire) -> Expect:
    return raises("RequestTimeoutError", kind=wire.later, partial=wire.streams)


def broken(wire: Wire) -> Expect:
    """A 2xx whose body breaks off: never asked for again, whatever the retries."""
    if wire.streams:
        return raises("StreamError", partial=True)
    return raises("TransportError", "ResponseError", attempts=1)


def recovering(failed: bytes, times: int = 1) -> Script:
    return lambda w: [*[[failed]] * times, [w.healthy()]]


def ticking(pieces: Iterable[bytes]) -> Iterator[Step]:
    """The pieces, and before each most of an `idle` of 100 seconds."""
    for piece in pieces:
        yield Tick(60)
        yield piece


EARLY = {"request": SHORT, "first_token": SHORT}
LATER = {"request": SHORT, "idle": SHORT}
SMALL = {"response_bytes": 2**20, "decompressed_bytes": 2**20, "line_bytes": 2**16, "error_bytes": 2**16}
FINE = succeeds()
WRONG = raises("ResponseError")
TOO_LARGE = raises("LimitExceededError")
UNREADABLE = raises("TransportError", "ResponseError")
SILENCE: Script = lambda w: [[]]
UNREACHED = raises("TransportError", requests=0, attempts=3)
BOMB = zlib.compressobj(9, wbits=31)
BOMB_BYTES = BOMB.compress(bytes(64 * 2**20)) + BOMB.flush()


def group(
    wires: Sequence[Wire], expect: Expecting, rows: Mapping[str, Script | bytes], **more: Any
) -> Iterator[Case]:
    """Cases that differ in their scripts."""
    return (Case(name, wires, script, expect, **more) for name, script in rows.items())


def connecting() -> Iterator[Case]:
    unconnected = raises("RequestTimeoutError", kind="connect", requests=0)
    refusal = raises("ConnectionFailedError", requests=0)
    after_three = raises("ConnectionFailedError", requests=0, attempts=3)
    hello = Drip(b"\x16\x03\x03\x40\x00" + bytes(16_000), 0.02)
    banner = [b"SSH-2.0-OpenSSH_9.6\r\n", Close()]
    soon = {"connect": SHORT}
    yield Case("nobody listens", ALL, SILENCE, after_three, attempts=3, place="refused")
    yield Case("the connection never completes", ALL, SILENCE, unconnected, soon, place="unanswering")
    yield Case("the TLS handshake stalls", ALL, SILENCE, unconnected, soon, greet=[Stall()], place="https")
    yield Case("the TLS handshake drips", ALL, SILENCE, unconnected, soon, greet=[hello], place="https")
    yield Case("the TLS handshake is junk", PLAIN, SILENCE, refusal, greet=banner, place="https")
    yield Case("the certificate is nobody's", ALL, lambda w: [[w.healthy()]], refusal, place="tls")
    yield Case("closed on accept", ALL, SILENCE, UNREACHED, attempts=3, greet=[Close()])
    yield Case("reset on accept", ALL, SILENCE, UNREACHED, attempts=3, greet=[Reset()])


MOMENTS: dict[str, Callable[[Wire], list[Step]]] = {
    "before the headers": lambda w: [],
    "in the headers": lambda w: [w.ok()[:30]],
    "after the headers": lambda w: [w.chunked()],
    "in the body": lambda w: w.begun(),
    "inside a chunk": lambda w: [w.chunked(), b"1000\r\n", w.start],
}


def breaking() -> Iterator[Case]:
    """An answer that goes silent, is reset or closed, at every moment of it."""
    for moment, begun in MOMENTS.items():
        unread = moment.endswith("the headers")
        silent, deadline = (early, EARLY) if unread else (later, LATER)
        failed = raises("TransportError", "StreamError") if unread else broken
        stall: Script = lambda w, begun=begun: [[*begun(w), Stall()]]
        yield Case(f"stall {moment}", ALL, stall, silent, deadline)
        for name, step in {"reset": Reset(), "closed": Close()}.items():
            script: Script = lambda w, begun=begun, step=step: [[*begun(w), Pause(0.05), step]]
            attempts = 1 if moment in ("before the headers", "in the headers") else 3
            yield Case(f"{name} {moment}", ALL, script, failed, attempts=attempts)


def heading() -> Iterator[Case]:
    total = raises("RequestTimeoutError", kind="total")
    unhurried = {"request": MORE, "first_token": MORE}
    dripped: Script = lambda w: [[w.ok()[:-2] + b"X-Long: ", Repeat(b"a")]]
    yield Case("headers dripped byte by byte, without end", ALL, dripped, early, EARLY)
    yield Case("stall before the headers, total", ALL, lambda w: [[Stall()]], total, {"total": SHORT})
    twice = lambda w: raises("RequestTimeoutError", kind=w.early, attempts=2, requests=2)
    yield Case("stall every time, retried", ALL, lambda w: [[Stall()]], twice, EARLY, attempts=2)
    recover = {
        "stall once, then fine": (lambda w: [[Stall()], [w.healthy()]], unhurried),
        "reset once, then fine": (lambda w: [[Reset()], [w.healthy()]], {}),
    }
    for name, (script, timeout) in recover.items():
        yield Case(name, ALL, script, succeeds(requests=2), timeout, attempts=3)
    thrice = raises("TransportError", attempts=3, requests=3)
    yield Case("reset every time, retried", ALL, lambda w: [[Reset()]], thrice, attempts=3)
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
    refusals = raises("TransportError", "ResponseError", "APIError")
    for name, data in junk.items():
        yield Case(name, (SEND, SSE), lambda w, data=data: [[data, Close()]], refusals)
    yield from group(
        (SEND, SSE),
        UNREADABLE,
        {
            "an endless header": lambda w: [[w.ok()[:-2], b"X-Long: ", Flood(b"a" * 1024)]],
            "endless headers": lambda w: [[w.ok()[:-2], b"X-Long: ", Flood(b"X-A: " + b"a" * 40 + b"\r\n")]],
        },
    )
    continued = Flood(b"HTTP/1.1 100 Continue\r\n\r\n")
    yield Case("endless 100 Continue", (SEND, SSE), lambda w: [[continued]], UNREADABLE, EARLY)
    hints = head("103 Early Hints", "Link: </a>") * 2
    yield Case("103 Early Hints first", ALL, lambda w: [[hints, w.healthy()]], FINE)


def body() -> Iterator[Case]:
    yield from group(
        ALL,
        FINE,
        {
            "healthy": lambda w: [[w.healthy()]],
            "healthy, dripped byte by byte": lambda w: [[Drip(w.healthy(), 0.001)]],
            "healthy, one byte a chunk": lambda w: [[w.chunked(), *(chunk(bytes([b])) for b in w.whole), LAST_CHUNK]],
            "healthy, ended by closing (HTTP/1.0)": lambda w: [[w.ok().replace(b"HTTP/1.1", b"HTTP/1.0"), w.whole, Close()]],
            "chunk extensions and trailers": lambda w: [[w.chunked(), b"%x;a=b\r\n%s\r\n" % (len(w.whole), w.whole), b"0\r\nX-T: 1\r\n\r\n"]],
        },
    )  # fmt: skip
    stall: Script = lambda w: [w.begun(Stall())]
    total = raises("RequestTimeoutError", kind="total")
    total_partial = lambda w: raises("RequestTimeoutError", kind="total", partial=w.streams)
    request = raises("RequestTimeoutError", kind="request")
    request_twice = raises("RequestTimeoutError", kind="request", attempts=2, requests=2)
    drip: Script = lambda w: [[w.ok(), w.start, Repeat(b" ")]]
    colons: Script = lambda w: [[w.ok(), w.start, Repeat(b":")]]
    extension: Script = lambda w: [[w.chunked(), b"5;", Repeat(b"a", 0.01)]]
    yield Case("stall in the body, total", STREAMS, stall, total_partial, {"total": MORE})
    yield Case("stall in the body, retried", PLAIN, stall, request_twice, EARLY, attempts=2)
    yield Case("stall in the body, not retried", STREAMS, stall, later, LATER, attempts=3)
    yield Case("body dripped byte by byte, without end", PLAIN, drip, request, EARLY)
    yield Case("body dripped byte by byte, total", ALL, colons, total_partial, {"total": MORE})
    yield Case("a chunk extension dripped without end, total", ALL, extension, total, {"total": SHORT})
    yield from group(
        STREAMS,
        FINE,
        {
            "drips are life": lambda w: [[w.ok(), w.start, *ticking(bytes([byte]) for byte in w.rest), Close()]],
            "keepalives are life": lambda w: [[w.ok(), w.start, *ticking([w.keepalive] * 9), w.rest, Close()]],
        },
        timeout={"idle": 100, "first_token": 10_000},
    )  # fmt: skip
    too_long: Script = lambda w: [[w.ok(f"Content-Length: {len(w.whole) + 100}"), w.start, Close()]]
    no_number: Script = lambda w: [w.begun(b"zz\r\n", w.rest, Close())]
    yield Case("Content-Length longer than the body", ALL, too_long, broken, attempts=3)
    yield Case("a chunk size that is not a number", ALL, no_number, broken)
    yield Case(
        "Content-Length longer than a whole body",
        PLAIN,
        lambda w: [[w.ok(f"Content-Length: {len(w.whole) + 1}"), w.whole, Close()]],
        raises("TransportError", attempts=1),
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
        raises("TransportError", "ResponseError", attempts=1),
        attempts=3,
    )


def ending() -> Iterator[Case]:
    """A stream completes or raises."""
    clean: Script = lambda w: [w.begun(LAST_CHUNK)]
    yield Case("a clean end without the stop record", STREAMS, clean, broken, attempts=3)
    yield from group(
        STREAMS,
        broken,
        {
            "a clean end without the stop record, sized": lambda w: [[answer("200 OK", w.start, media=w.media)]],
            "a clean end by closing, without the stop record": lambda w: [[w.ok("Connection: close"), w.start, Close()]],
            "cut in the middle of a record": lambda w: [[w.chunked(), chunk(w.start + w.rest[:25]), LAST_CHUNK]],
        },
    )  # fmt: skip
    junk = b"\xff\xfejunk\n\n{{{\n\n"
    yield from group(
        STREAMS,
        FINE,
        {
            "stop record, then the socket stays open": lambda w: [[w.chunked(), chunk(w.whole), Stall()]],
            "stop record, then a reset": lambda w: [[w.chunked(), chunk(w.whole), Pause(0.05), Reset()]],
            "stop record, then no last chunk": lambda w: [[w.chunked(), chunk(w.whole), Close()]],
            "stop record, then junk": lambda w: [[w.chunked(), chunk(w.whole + junk), LAST_CHUNK]],
            "stop record without its newline": lambda w: [
                [w.chunked(), chunk(w.whole.rstrip(b"\n")), LAST_CHUNK]
            ],
        },
    )
    slow = {"status": 429, "code": "RATE_LIMIT"}
    at_once: Script = lambda w: [[answer("200 OK", error_record(w), media=w.media)]]
    after_some: Script = lambda w: [[answer("200 OK", w.start + error_record(w), media=w.media)]]
    alone = raises("RateLimitError", **slow, message="slow down", attempts=1)
    partial = raises("RateLimitError", **slow, partial=True)
    yield Case("an error record at once", TEXT, at_once, alone, attempts=3)
    yield Case("an error record after some text", TEXT, after_some, partial, attempts=3)
    yield Case("an error record in a structured stream", (RECORDS,), after_some, partial, attempts=3)
    yield Case(
        "an error record, then the socket stays open",
        TEXT,
        lambda w: [[w.chunked(), chunk(w.start + error_record(w)), Stall()]],
        raises("RateLimitError", status=429, partial=True),
    )
    boom = raises("ServerError", status=500, message="boom")
    members = {"without a status": {}, "with status 0": {"status": 0}, "with status -1": {"status": -1}}
    for name, member in members.items():
        record = answer("200 OK", lines({"type": "error", "message": "boom", **member}), media=RECORDS.media)
        yield Case(f"an error record {name}", (RECORDS,), record, boom)


def error_record(wire: Wire) -> bytes:
    record = {"type": "error", "code": "RATE_LIMIT", "message": "slow down", "status": 429}
    return event_stream(record) if wire.media == SSE.media else lines(record)


def shape() -> Iterator[Case]:
    """A 2xx that is not what was asked for."""
    html = "<html>login</html>"
    whole = SEND.current
    assert whole is not None
    yield from group(
        ALL,
        WRONG,
        {
            "HTML with 200": answer("200 OK", html, media="text/html"),
            "HTML under the right type": lambda w: [[answer("200 OK", html, media=w.media)]],
            "plain text with 200": answer("200 OK", "ok", media="text/plain"),
            "an empty 200": lambda w: [[answer("200 OK", b"", media=w.media)]],
            "an empty 200 without a type": answer("200 OK", b"", media=None),
            "204 No Content": head("204 No Content"),
        },
    )
    yield from group(
        STREAMS,
        WRONG,
        {
            "a whole stream under another type": lambda w: [
                [answer("200 OK", w.whole, media="application/json")]
            ],
            "a JSON reply instead of a stream": lambda w: [[SEND.healthy()]],
        },
    )
    yield Case("the whole reply instead of a stream", TEXT, lambda w: [[whole.healthy()]], FINE, only="now")
    yield Case("SSE instead of NDJSON", (NDJSON, RECORDS), lambda w: [[SSE.healthy()]], WRONG)
    yield Case("NDJSON instead of SSE", (SSE,), lambda w: [[NDJSON.healthy()]], WRONG)
    yield Case("a stream instead of a JSON reply", (SEND,), lambda w: [[SSE.healthy()]], WRONG)
    yield Case(
        "a type with parameters and capitals",
        ALL,
        lambda w: [[answer("200 OK", w.whole, media=w.media.title() + "; charset=utf-8")]],
        FINE,
    )
    digits = b"1" * 10_000
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
        "an integer of 10,000 digits": b'{"id":"resp_1","content":["x"],"model":"m","extra":%s}' % digits,
        "numbers where texts belong": b'{"id":1,"content":5,"model":[],"customer":{"id":5}}',
        "null where an object belongs": b'{"id":null,"content":null,"customer":null}',
        "UTF-16": '{"id":"resp_1"}'.encode("utf-16"),
    }
    for name, data in bodies.items():
        yield Case(f"a JSON reply: {name}", PLAIN, answer("200 OK", data), WRONG)
    records = {
        "an NDJSON line: not JSON": b"hello\n",
        "an NDJSON line: half an object": b'{"type":"message_delta","de\n',
        "an NDJSON line: a list": b"[1]\n",
        "an NDJSON line: a number": b"5\n",
        "an NDJSON line: 100,000 deep": b'{"a":' * 100_000 + b"1" + b"}" * 100_000 + b"\n",
        "an NDJSON line: invalid UTF-8": b'{"type":"message_delta","delta":"\xff"}\n',
        "an NDJSON line: an integer of 10,000 digits": b'{"type":"message_delta","extra":%s}\n' % digits,
        "an update without a payload": lines({"type": "update"}),
        "an update with a null payload": lines({"type": "update", "payload": None}),
        "a completion without a payload": lines({"type": "completion"}),
        "a completion with a null payload": lines({"type": "completion", "payload": None}),
    }
    for name, data in records.items():
        yield Case(
            name,
            (NDJSON, RECORDS) if name.startswith("an NDJSON line") else (RECORDS,),
            lambda w, data=data: [[w.chunked(), chunk(w.start + data + w.rest), LAST_CHUNK]],
            raises("StreamError", partial=True),
        )
    junk = b"data: [DONE]\n\ndata: \xff\xfe\n\ndata: " + b"[" * 100_000 + b"\n\n"
    no_json: Script = lambda w: [[answer("200 OK", junk + w.whole, media=w.media)]]
    yield Case("SSE data that is not JSON", (SSE,), no_json, FINE)


def encoding() -> Iterator[Case]:
    def encoded(data: bytes, media: str, encoding: str = "gzip", status: str = "200 OK") -> list[Answer]:
        return [[answer(status, data, f"Content-Encoding: {encoding}", media=media)]]

    yield from group(
        ALL,
        FINE,
        {
            "gzip": lambda w: encoded(gzipped(w.whole), w.media),
            "gzip in one-byte chunks": lambda w: [[w.chunked("Content-Encoding: gzip"), *(chunk(bytes([b])) for b in gzipped(w.whole)), LAST_CHUNK]],
        },
    )  # fmt: skip
    yield from group(
        ALL,
        WRONG,
        {
            "bytes that are not gzip": lambda w: encoded(w.whole, w.media),
            "gzip that breaks": lambda w: encoded(gzipped(w.start)[:-8] + b"\xff" * 64, w.media),
            "gzip that ends early": lambda w: encoded(gzipped(w.start)[:-12], w.media),
            "an unknown encoding": lambda w: encoded(w.whole, w.media, "rot13"),
        },
    )
    bomb: Script = lambda w: encoded(BOMB_BYTES, w.media)
    yield Case("a gzip bomb", ALL, bomb, TOO_LARGE, limits=SMALL)
    yield Case(
        "a gzip bomb as an error body",
        (SEND, SSE),
        lambda w: encoded(BOMB_BYTES, "text/plain", status="500 Oh"),
        raises("ServerError", status=500),
        limits=SMALL,
    )


def flooding() -> Iterator[Case]:
    yield from group(
        PLAIN,
        TOO_LARGE,
        {
            "an endless body": lambda w: [[w.ok(), b'{"id":"', Flood(b"a" * 1024)]],
            "an endless body in chunks": lambda w: [[w.chunked(), Flood(chunk(b"a" * 1024))]],
            "a Content-Length of a terabyte": lambda w: [
                [w.ok(f"Content-Length: {10**12}"), Flood(b" " * 1024)]
            ],
        },
        limits=SMALL,
    )
    size_line: Script = lambda w: [[w.chunked(), Flood(b"0" * 1024)]]
    ten = {"request": 10, "first_token": 10}
    yield Case("an endless chunk-size line", (SEND, SSE), size_line, UNREADABLE, ten, limits=SMALL)
    partial = raises("LimitExceededError", partial=True)
    line: Script = lambda w: [[w.ok(), w.start, b"data: ", Flood(b"a" * 1024)]]
    event: Script = lambda w: [[w.ok(), w.start, Flood(b"data: aaaaaaaaaaaaaaaaaaaaaaaa\n")]]
    yield Case("an endless line", STREAMS, line, partial, limits=SMALL)
    yield Case("an endless event", (SSE,), event, partial, limits=SMALL)
    failing, busy = (head(status, "Content-Type: text/plain") for status in ("500 Oh", "503 Busy"))
    failed = raises("ServerError", status=500)
    timed_out = raises("ServerError", "RequestTimeoutError")
    cut = raises("ServerError", "TransportError")
    cut_body: Script = lambda w: [[busy, b"a", Pause(0.05), Reset()]]
    yield Case("an endless error body", ALL, lambda w: [[failing, Flood(b"a" * 1024)]], failed, limits=SMALL)
    yield Case("an error body that never ends", ALL, lambda w: [[busy, Repeat(b"a")]], timed_out, EARLY)
    yield Case("an error body that stalls", ALL, lambda w: [[busy, b"a", Stall()]], timed_out, EARLY)
    yield Case("an error body that is reset", ALL, cut_body, cut, EARLY)
    yield from group(
        STREAMS,
        raises("RequestTimeoutError", kind="first_token"),
        {
            "keepalives and nothing else": lambda w: [[w.ok(), Repeat(w.keepalive)]],
            "a flood of keepalives": lambda w: [[w.ok(), Flood(w.keepalive, 2**34)]],
            "a flood of blank lines": lambda w: [[w.ok(), Flood(b"\n", 2**34)]],
        },
        timeout=EARLY,
    )
    yield Case(
        "a flood of keepalives after some text, total",
        STREAMS,
        lambda w: [[w.ok(), w.start, Flood(w.keepalive, 2**34)]],
        raises("RequestTimeoutError", kind="total", partial=True),
        {"total": MORE},
    )


def api() -> Iterator[Case]:
    """Statuses, error bodies, retries."""
    error = {"code": "SOME_CODE", "message": "what is wrong", "fields": [{"field": "email", "message": "is bad"}]}  # fmt: skip
    told = compact({"error": error, "request_id": "req_9"})
    classes = {
        400: "BadRequestError", 401: "AuthenticationError", 402: "QuotaExceededError", 403: "PermissionDeniedError",
        404: "NotFoundError", 405: "APIError", 409: "ConflictError", 418: "APIError", 422: "BadRequestError",
        429: "RateLimitError", 500: "ServerError", 503: "ServerError", 599: "ServerError",
    }  # fmt: skip
    read = {"code": "SOME_CODE", "message": "what is wrong", "request_id": "req_9", "attempts": 1}
    for status, name in classes.items():
        yield Case(
            f"status {status}", ALL, answer(f"{status} Told", told), raises(name, status=status, **read)
        )
    other = "https://other.example/x"
    for status in (301, 302, 303, 307, 308):
        moved = answer(f"{status} Go", b"", f"Location: {other}")
        redirect = raises("RedirectError", status=status, location=other)
        yield Case(f"status {status} elsewhere", (SEND, CUSTOMERS, SSE), moved, redirect, attempts=3)
    turns: dict[str, tuple[int, bytes]] = {
        "a redirect to itself": (307, answer("307 Go", b"", "Location: /api/v1/llm/proxy")),
        "a redirect to nowhere": (302, answer("302 Go", b"")),
        "304 Not Modified": (304, head("304 Not Modified")),
    }
    for name, (status, data) in turns.items():
        redirect = raises("RedirectError", status=status)
        yield Case(name, (SEND, SSE), data, redirect, attempts=3)
    json = "application/json"
    odd = {
        "HTML": (b"<html><title>502</title>Bad gateway</html>", "text/html"),
        "empty": (b"", None),
        "a list": (b"[1]", json),
        "null": (b"null", json),
        "half JSON": (b'{"error": {"mess', json),
        "invalid UTF-8": (b'{"error": "\xff\xfe"}', json),
        "100,000 deep": (b'{"error":' * 100_000, json),
        "an integer of 10,000 digits": (b'{"error":{"status":' + b"9" * 10_000 + b"}}", json),
        "oddly typed": (
            b'{"error":{"code":5,"message":[],"fields":{"a":1},"status":"x"},"request_id":7}',
            json,
        ),
        "with a status beyond reason": (b'{"error":{"status":99999}}', json),
    }
    for name, (data, media) in odd.items():
        unreadable = answer("502 Bad Gateway", data, media=media)
        yield Case(f"an error body: {name}", (SEND, SSE), unreadable, raises("APIError"))
    overriding = answer("500 Oh", '{"error":{"message":"gone","status":404}}')
    gone = raises("NotFoundError", status=404, message="gone")
    yield Case("a body's status overrides", (SEND, CUSTOMERS, SSE), overriding, gone)
    for status in (408, 429, 500, 502, 503, 599):
        twice = recovering(answer(f"{status} Busy", told), times=2)
        yield Case(f"status {status} twice, then fine", ALL, twice, succeeds(requests=3), attempts=3)
    for status in (400, 401, 402, 403, 404, 409, 422, 418):
        once = recovering(answer(f"{status} No", told))
        final = raises("APIError", status=status, attempts=1)
        yield Case(f"status {status} is not tried again", (SEND, SSE), once, final, attempts=3)
    busy = raises("ServerError", status=503, attempts=3, requests=3)
    yield Case("status 503 every time", ALL, answer("503 Busy", told), busy, attempts=3)

    def after(wait: str, status: str = "429 Slow") -> Script:
        return recovering(answer(status, told, f"Retry-After: {wait}"))

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
        yield Case(f"Retry-After: {name}", (SEND, SSE), after(value), succeeds(requests=2), attempts=3)
    capped = raises("RateLimitError", attempts=1, retry_after=3600.0)
    refused = raises("ServerError", attempts=1)
    date = formatdate(time.time() + 3600, usegmt=True)
    limited = raises("RateLimitError", attempts=1)
    yield Case("Retry-After beyond the cap", ALL, after("3600"), capped, attempts=3)
    yield Case("Retry-After, a date beyond the cap", ALL, after(date, "503 Busy"), refused, attempts=3)
    yield Case("Retry-After beyond the total", ALL, after("30"), limited, {"total": 25.0}, attempts=3)


CASES: tuple[Case, ...] = tuple(
    case
    for kind in (connecting, breaking, heading, body, ending, shape, encoding, flooding, api)
    for case in kind()
)
