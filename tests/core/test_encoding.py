"""Decompression: never more at once than asked for, the same in any cuts, and a cut body is not a short one."""

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modelrelay._core.errors import ResponseError
from modelrelay._http.inflate import inflater
from tests.core.test_framing import chunkings, cut

BODY = "Grüße 世界 🌍 ".encode() * 20


def raw(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


PACKED = {
    "gzip": ("gzip", gzip.compress(BODY, mtime=0)),
    "its old name": ("x-gzip", gzip.compress(BODY, mtime=0)),
    "in capitals": ("GZIP ", gzip.compress(BODY, mtime=0)),
    "deflate": ("deflate", zlib.compress(BODY)),
    "deflate without the header of zlib": ("deflate", raw(BODY)),
}


def inflate(encoding: str, chunks: list[bytes]) -> bytes:
    engine = inflater(encoding)
    assert engine is not None
    body = b"".join(piece for chunk in chunks for piece in engine.feed(chunk))
    engine.end()
    return body


@pytest.mark.parametrize(("encoding", "packed"), PACKED.values(), ids=PACKED)
def test_in_any_cuts(encoding: str, packed: bytes) -> None:
    for chunks in chunkings(packed):
        assert inflate(encoding, chunks) == BODY


def test_members_of_gzip_follow_each_other_and_padding_is_none() -> None:
    two = gzip.compress(b"one ", mtime=0) + gzip.compress(b"two", mtime=0)
    assert inflate("gzip", [two + bytes(64)]) == b"one two"


@pytest.mark.parametrize("encoding", ["", "identity", " Identity "])
def test_nothing_to_do(encoding: str) -> None:
    assert inflater(encoding) is None


@pytest.mark.parametrize("encoding", ["br", "zstd", "rot13", "gzip, gzip", "x" * 10_000])
def test_what_was_not_asked_for_is_refused(encoding: str) -> None:
    with pytest.raises(ResponseError) as caught:
        inflater(encoding)
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_a_body_that_was_cut_is_an_error(encoding: str) -> None:
    _, packed = PACKED[encoding]
    for position in range(1, len(packed)):
        with pytest.raises(ResponseError):
            inflate(encoding, [packed[:position]])


def test_a_bomb_comes_in_small_pieces() -> None:
    packer = zlib.compressobj(9, wbits=31)
    bomb = packer.compress(bytes(16 * 2**20)) + packer.flush()
    engine = inflater("gzip")
    assert engine is not None
    sizes = [len(piece) for piece in engine.feed(bomb)]
    assert sum(sizes) == 16 * 2**20
    assert max(sizes) <= 64 * 1024


@given(
    data=st.binary(max_size=300),
    at=st.lists(st.integers(0, 300), max_size=5),
    encoding=st.sampled_from(["gzip", "deflate"]),
)
def test_any_bytes_give_a_body_or_one_error(data: bytes, at: list[int], encoding: str) -> None:
    try:
        inflate(encoding, cut(data, at))
    except ResponseError:
        pass
