"""Bytes in, records out: SSE as the WHATWG standard has it, NDJSON with its tails, in any cuts.

Every case goes through `records`, which feeds it whole, byte by byte, cut at every position, and requires one answer.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modelrelay._core.errors import LimitExceededError
from modelrelay._core.framing import NDJSONDecoder, Record, SSEDecoder

SAMPLES = Path(__file__).parent.parent / "samples"
DECODERS = {"sse": SSEDecoder, "ndjson": NDJSONDecoder}
LIMIT = 1_000_000
CASES = json.loads((Path(__file__).parent / "framing.json").read_text("utf-8"))


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


def named(cases: list[dict[str, Any]]) -> Any:
    return pytest.mark.parametrize("case", cases, ids=lambda case: case["name"])


@named(CASES["sse"])
def test_sse(case: dict[str, Any]) -> None:
    found = records("sse", case["text"].encode())
    assert [[record.data.decode(), record.event.decode()] for record in found] == case["records"]


@named(CASES["ndjson"])
def test_ndjson(case: dict[str, Any]) -> None:
    found = records("ndjson", case["text"].encode())
    assert [record.data.decode().strip("\r") for record in found] == case["lines"]


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
