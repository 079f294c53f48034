"""The chunked coding, in any cuts."""

from __future__ import annotations

import pytest

from modelrelay._core.chunked import Chunked

WHOLE = b"5\r\nhello\r\n1;a=b\r\n \r\n0005\r\nworld\r\n00a\r\n0123456789\r\n0\r\n\r\n"


def read(pieces: list[bytes]) -> tuple[bytes, bool, bytes]:
    coding = Chunked()
    body = b"".join([coding.feed(piece) for piece in pieces])
    return body, coding.over, coding.rest


def test_whole() -> None:
    assert read([WHOLE]) == (b"hello world0123456789", True, b"")


@pytest.mark.parametrize("size", range(1, 12))
def test_pieces_of_any_size(size: int) -> None:
    pieces = [WHOLE[i : i + size] for i in range(0, len(WHOLE), size)]
    assert read(pieces) == (b"hello world0123456789", True, b"")


@pytest.mark.parametrize("at", range(1, len(WHOLE)))
def test_cut_anywhere(at: int) -> None:
    assert read([WHOLE[:at], WHOLE[at:]]) == (b"hello world0123456789", True, b"")


def test_many_chunks_in_one_read_are_one_piece() -> None:
    assert Chunked().feed(b"1\r\na\r\n1\r\nb\r\n1\r\nc\r\n") == b"abc"


def test_within_a_large_chunk_nothing_is_copied() -> None:
    coding, data = Chunked(), b"x" * 100
    coding.feed(b"1000\r\n")
    assert coding.feed(data) is data


def test_trailers_are_passed_over() -> None:
    assert read([b"1\r\na\r\n0\r\nx-a: b\r\nx-c", b": d\r", b"\n\r\n"]) == (b"a", True, b"")


def test_what_stands_behind_the_body_is_told() -> None:
    assert read([b"1\r\na\r\n0\r\n\r\nHTTP/1.1 200 OK"]) == (b"a", True, b"HTTP/1.1 200 OK")


def test_without_the_last_chunk_it_is_not_over() -> None:
    assert read([b"1\r\na\r\n0\r\n"]) == (b"a", False, b"")


@pytest.mark.parametrize(
    "wrong",
    [
        b"hello",
        b"-1\r\na\r\n",
        b"0x1\r\na\r\n",
        b"+1\r\na\r\n",
        b"1\na\n",
        b"1_0\r\n",
        b"\r\n1\r\na\r\n",
        b"1\r\nab\r\n",
        b"1\r\na1\r\nb",
        b"11111111111111111\r\n",
        b" 1\r\na\r\n",
        b"1;" + b"x" * 20_000,
        b"0\r\n" + b"x" * 20_000,
    ],
)
def test_anything_else_is_refused(wrong: bytes) -> None:
    coding = Chunked()
    coding.feed(wrong)
    assert coding.broken and not coding.over


def test_what_came_before_a_malformed_chunk_is_given() -> None:
    coding = Chunked()
    assert coding.feed(b"1\r\na\r\nxyz\r\n") == b"a"
    assert coding.broken
