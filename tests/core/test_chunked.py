"""The chunked coding: the body's bytes, whatever the chunks and however they were cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modelrelay._http.chunked import Chunked
from tests.core.test_framing import chunkings, cut

GOOD = {
    "one chunk": (b"5\r\nHello\r\n0\r\n\r\n", b"Hello", b""),
    "several chunks": (b"1\r\nH\r\n3\r\nell\r\n1\r\no\r\n0\r\n\r\n", b"Hello", b""),
    "no chunk": (b"0\r\n\r\n", b"", b""),
    "hex in both cases": (b"a\r\n0123456789\r\nB\r\n0123456789a\r\n0\r\n\r\n", b"01234567890123456789a", b""),
    "leading zeros": (b"0005\r\nHello\r\n000\r\n\r\n", b"Hello", b""),
    "extensions": (b'5;a=b;c="d"\r\nHello\r\n0;last\r\n\r\n', b"Hello", b""),
    "white space behind a size": (b"5 \t\r\nHello\r\n0\r\n\r\n", b"Hello", b""),
    "trailers": (b"5\r\nHello\r\n0\r\nX-A: 1\r\nX-B: 2\r\n\r\n", b"Hello", b""),
    "line ends in a chunk": (b"6\r\n\r\n0\r\n\r\r\n0\r\n\r\n", b"\r\n0\r\n\r", b""),
    "something behind it": (b"5\r\nHello\r\n0\r\n\r\nHTTP/1.1 200 OK", b"Hello", b"HTTP/1.1 200 OK"),
}


def decode(chunks: list[bytes]) -> tuple[bytes, bool, bool, bytes]:
    """Body, over, broken, rest; reading stops where it is over or broken, as a client does."""
    coding, body = Chunked(), b""
    for number, data in enumerate(chunks):
        body += coding.feed(data)
        if coding.over or coding.broken:
            return body, coding.over, coding.broken, coding.rest + b"".join(chunks[number + 1 :])
    return body, coding.over, coding.broken, coding.rest


@pytest.mark.parametrize("name", GOOD)
def test_a_whole_body_in_any_cuts(name: str) -> None:
    data, body, rest = GOOD[name]
    for chunks in chunkings(data):
        assert decode([piece for piece in chunks if piece]) == (body, True, False, rest)


@pytest.mark.parametrize(
    "data",
    [b"zz\r\n", b"-1\r\nx", b"+5\r\nHello\r\n0\r\n\r\n", b"0x5\r\nHello\r\n", b" 5\r\nHello\r\n", b"5\nHello\n0\n\n", b"\r\n5\r\nHello\r\n0\r\n\r\n",
     b"5\r\nHelloX\r\n0\r\n\r\n", b"5\r\nHello5\r\nHello\r\n0\r\n\r\n", b"11111111111111111\r\n", b"5;" + b"a" * 10_000, b"1" * 10_000,
     b"0\r\n" + b"X-A: " + b"a" * 10_000],
)  # fmt: skip
def test_what_is_no_chunk_is_broken_in_any_cuts(data: bytes) -> None:
    for chunks in ([data], [bytes([byte]) for byte in data], [data[:3], data[3:]], [data[:6], data[6:]]):
        body, over, broken, _ = decode(chunks)
        assert broken and not over
        assert body in (b"", b"Hello"[: len(body)])


@pytest.mark.parametrize("name", GOOD)
def test_a_body_that_was_cut_is_neither_over_nor_broken(name: str) -> None:
    data, body, rest = GOOD[name]
    end = len(data) - len(rest)
    for position in range(end):
        got, over, broken, _ = decode([data[:position]])
        assert (over, broken) == (False, False)
        assert body.startswith(got)


@given(pieces=st.lists(st.binary(min_size=1, max_size=40)), at=st.lists(st.integers(0, 2000), max_size=10))
def test_any_pieces_come_out_as_they_went_in(pieces: list[bytes], at: list[int]) -> None:
    data = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"
    assert decode([part for part in cut(data, at) if part]) == (b"".join(pieces), True, False, b"")


parts = st.sampled_from(
    [b"5", b"\r\n", b"Hello", b"0", b";a", b"\r", b"\n", b"a", b"X: y", b"\r\n\r\n", b" "]
)


@given(pieces=st.lists(parts, max_size=20), at=st.lists(st.integers(0, 100), max_size=6))
def test_any_bytes_mean_the_same_in_any_cuts(pieces: list[bytes], at: list[int]) -> None:
    data = b"".join(pieces)
    whole = decode([data] if data else [])
    cuts = decode([part for part in cut(data, at) if part])
    assert cuts[:3] == whole[:3]
    if whole[1]:
        assert cuts[3] == whole[3]


def test_many_chunks_in_one_read_are_one_piece() -> None:
    assert Chunked().feed(b"1\r\na\r\n1\r\nb\r\n1\r\nc\r\n") == b"abc"


def test_within_a_large_chunk_nothing_is_copied() -> None:
    coding, data = Chunked(), b"x" * 100
    coding.feed(b"1000\r\n")
    assert coding.feed(data) is data
