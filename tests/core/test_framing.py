"""Bytes in, records out: SSE as the WHATWG standard has it, NDJSON with its tails, in any cuts.

Every case goes through `records`, which feeds it whole, byte by byte, cut at every position, and requires one answer.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modelrelay._core.errors import LimitExceededError
from modelrelay._core.framing import NDJSONDecoder, Record, SSEDecoder

SAMPLES = Path(__file__).parent.parent / "samples"
DECODERS = {"sse": SSEDecoder, "ndjson": NDJSONDecoder}
LIMIT = 1_000_000


def chunkings(data: bytes) -> Iterator[list[bytes]]:
    """Whole, byte by byte, with empty chunks between, and in two pieces cut at every position."""
    yield [data]
    yield [data[i : i + 1] for i in range(len(data))]
    yield [piece for i in range(0, len(data), 3) for piece in (data[i : i + 3], b"")]
    for cut in range(len(data) + 1):
        yield [data[:cut], data[cut:]]


def decode(framing: str, chunks: list[bytes], limit: int = LIMIT) -> list[Record]:
    decoder = DECODERS[framing](limit)
    found = []
    for chunk in chunks:
        found += decoder.feed(chunk)
        decoder.check()
    return [*found, *decoder.end()]


def records(framing: str, data: bytes) -> list[Record]:
    """The records of `data`, which must not depend on how it was cut."""
    expected = decode(framing, [data])
    for chunks in chunkings(data):
        assert decode(framing, chunks) == expected, chunks
    return expected


SSE = {
    "one event": (b"data: a\n\n", [(b"a", b"")]),
    "a name": (b"event: ping\ndata: a\n\n", [(b"a", b"ping")]),
    "the name behind the data": (b"data: a\nevent: ping\n\n", [(b"a", b"ping")]),
    "CRLF": (b"event: x\r\ndata: a\r\n\r\ndata: b\r\n\r\n", [(b"a", b"x"), (b"b", b"")]),
    "CR": (b"event: x\rdata: a\r\rdata: b\r\r", [(b"a", b"x"), (b"b", b"")]),
    "mixed line ends": (b"data: a\r\ndata: b\rdata: c\n\r\ndata: d\r\r", [(b"a\nb\nc", b""), (b"d", b"")]),
    "several data lines": (b"data: a\ndata:\ndata: b\n\n", [(b"a\n\nb", b"")]),
    "one space is taken off": (b"data:a\ndata: b\ndata:  c\n\n", [(b"a\nb\n c", b"")]),
    "a data line without a colon": (b"data\n\n", [(b"", b"")]),
    "an empty data line": (b"data:\n\n", [(b"", b"")]),
    "a name without data": (b"event: ping\n\n", [(b"", b"ping")]),
    "the last name wins": (b"event: a\nevent: b\ndata: x\n\n", [(b"x", b"b")]),
    "names do not outlive their event": (b"event: a\ndata: x\n\ndata: y\n\n", [(b"x", b"a"), (b"y", b"")]),
    "comments": (b": hi\n:\ndata: a\n: there\n\n", [(b"a", b"")]),
    "comments alone": (b": hi\n\n: there\n\n", []),
    "ids, retries and unknown fields": (b"id: 1\nretry: 5\nfoo: bar\ndatum: x\ndata: a\n\n", [(b"a", b"")]),
    "fields are matched exactly": (b"Data: x\n data: y\ndata : z\ndata: a\n\n", [(b"a", b"")]),
    "blank lines": (b"\n\n\n\ndata: a\n\n\n\n", [(b"a", b"")]),
    "a BOM": (b"\xef\xbb\xbfdata: a\n\n", [(b"a", b"")]),
    "a second BOM belongs to the line": (b"\xef\xbb\xbf\xef\xbb\xbfdata: a\n\ndata: b\n\n", [(b"b", b"")]),
    "no final blank line": (b"data: a\n", [(b"a", b"")]),
    "no final newline": (b"data: a", [(b"a", b"")]),
    "no final newline behind a CR": (b"data: a\r", [(b"a", b"")]),
    "a colon in the data": (b"data: a:b: c\n\n", [(b"a:b: c", b"")]),
    "multi-byte characters": ("data: Grüße 世界 🌍\n\n".encode(), [("Grüße 世界 🌍".encode(), b"")]),
    "a line separator is not a line end": (
        "data: a\u2028b\u0085c\n\n".encode(),
        [("a\u2028b\u0085c".encode(), b"")],
    ),
    "other controls are not line ends": (b"data: a\x0bb\x0cc\x00d\n\n", [(b"a\x0bb\x0cc\x00d", b"")]),
    "nothing": (b"", []),
}


@pytest.mark.parametrize("name", SSE)
def test_sse(name: str) -> None:
    data, expected = SSE[name]
    assert records("sse", data) == expected


NDJSON = {
    "one line": (b'{"a":1}\n', [b'{"a":1}']),
    "two lines": (b'{"a":1}\n{"b":2}\n', [b'{"a":1}', b'{"b":2}']),
    "no final newline": (b'{"a":1}\n{"b":2}', [b'{"a":1}', b'{"b":2}']),
    "blank lines": (b'\n\n{"a":1}\n  \n\t\n\r\n{"b":2}\n\n', [b'{"a":1}', b'{"b":2}']),
    "a BOM": (b'\xef\xbb\xbf{"a":1}\n', [b'{"a":1}']),
    "multi-byte characters": ('{"a":"Grüße 世界 🌍"}\n'.encode(), ['{"a":"Grüße 世界 🌍"}'.encode()]),
    "a line separator is not a line end": (
        '{"a":"\u2028\u0085"}\n'.encode(),
        ['{"a":"\u2028\u0085"}'.encode()],
    ),
    "nothing": (b"", []),
    "a space at the end": (b'{"a":1}\n ', [b'{"a":1}']),
}


@pytest.mark.parametrize("name", NDJSON)
def test_ndjson(name: str) -> None:
    data, expected = NDJSON[name]
    assert [record.data for record in records("ndjson", data)] == expected


def test_crlf_ends_an_ndjson_line_too() -> None:
    assert [record.data.strip() for record in records("ndjson", b'{"a":1}\r\n{"b":2}\r\n')] == [
        b'{"a":1}',
        b'{"b":2}',
    ]


@pytest.mark.parametrize("ending", [b"\n", b"\r\n", b"\r"], ids=["LF", "CRLF", "CR"])
def test_a_whole_stream_gives_the_same_records_with_any_line_end(ending: bytes) -> None:
    data = (SAMPLES / "chat.sse").read_bytes()
    assert records("sse", data.replace(b"\n", ending)) == decode("sse", [data])
    assert len(decode("sse", [data])) == 8


@pytest.mark.parametrize("framing", DECODERS)
def test_a_line_within_the_limit_passes_and_one_beyond_it_does_not(framing: str) -> None:
    line = b"data: " + b"a" * 94
    assert len(decode(framing, [line + b"\n\n"], limit=100)) == 1
    for chunks in (
        [line + b"bb\n\n"],
        [bytes([byte]) for byte in line + b"bb\n\n"],
        [line[:50], line[50:] + b"bb"],
    ):
        with pytest.raises(LimitExceededError):
            decode(framing, chunks, limit=100)


@pytest.mark.parametrize("framing", DECODERS)
def test_what_was_complete_before_a_line_that_is_too_long_is_given_out(framing: str) -> None:
    decoder = DECODERS[framing](20)
    assert [record.data for record in decoder.feed(b"data: 1\n\n" + b"a" * 21)] == [
        b"1" if framing == "sse" else b"data: 1"
    ]
    with pytest.raises(LimitExceededError):
        decoder.check()


def test_an_event_of_many_lines_has_the_same_limit() -> None:
    with pytest.raises(LimitExceededError):
        decode("sse", [b"data: aaaa\n"] * 100, limit=100)


def test_many_short_events_pass_any_limit() -> None:
    assert len(decode("sse", [b"data: aaaa\n\n" * 1000], limit=100)) == 1000
    assert len(decode("ndjson", [b"[1,2,3]\n" * 1000], limit=100)) == 1000


def cut(data: bytes, at: list[int]) -> list[bytes]:
    places = sorted({position % (len(data) + 1) for position in at})
    return [data[a:b] for a, b in zip([0, *places], [*places, len(data)], strict=True)]


pieces = st.sampled_from(
    [
        b"data", b"event", b":", b" ", b"\n", b"\r", b"\r\n", b"\n\n", b"a", b"\xef\xbb\xbf", b"\xc3", b"\xbc",
        b'{"a":1}',
    ]
)  # fmt: skip


@given(parts=st.lists(pieces, max_size=30), at=st.lists(st.integers(0, 200), max_size=8))
@pytest.mark.parametrize("framing", DECODERS)
def test_any_cuts_of_any_bytes_give_the_same_records(framing: str, parts: list[bytes], at: list[int]) -> None:
    data = b"".join(parts)
    assert decode(framing, cut(data, at)) == decode(framing, [data])


def reference(data: str) -> list[tuple[str, str]]:
    """The standard's own algorithm, written for reading: https://html.spec.whatwg.org/#event-stream-interpretation"""
    found, event, buffer = [], "", ""
    text = data.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    for line in text.split("\n")[:-1]:
        if not line:
            if buffer:
                found.append((buffer.removesuffix("\n"), event))
            event, buffer = "", ""
            continue
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "event":
            event = value
        elif name == "data":
            buffer += value + "\n"
    return found


words = st.text(st.sampled_from("ab: é世"), max_size=5)
fields = st.sampled_from(["data", "event", "id", "retry", "", "Data", "x"])
ends = st.sampled_from(["\n", "\r\n", "\r"])


@given(
    rows=st.lists(
        st.tuples(fields, st.sampled_from([":", ": ", ""]), words, ends)
        | st.tuples(st.just(""), st.just(""), st.just(""), ends)
    ),
    bom=st.sampled_from(["", "\ufeff"]),
)
def test_sse_agrees_with_the_standards_own_algorithm(rows: list[tuple[str, str, str, str]], bom: str) -> None:
    text = (
        bom
        + "".join(field + colon + (value if colon else "") + end for field, colon, value, end in rows)
        + "\n\n"
    )
    # More lenient than the standard in one way: a named event without data is delivered. Names are trimmed.
    got = [(record.data.decode(), record.event.decode()) for record in decode("sse", [text.encode()])]
    assert [(data, name) for data, name in got if data or name == ""] == [
        (data, name.strip()) for data, name in reference(text) if data or name.strip() == ""
    ]
