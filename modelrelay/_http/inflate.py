"""Decompression in pieces of limited size."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from .._core.errors import ResponseError

_PIECE = 64 * 1024
_WINDOW = {"gzip": 16 + zlib.MAX_WBITS, "x-gzip": 16 + zlib.MAX_WBITS, "deflate": zlib.MAX_WBITS}


class Inflater:
    """Bytes of one content coding → plain pieces of at most 64 KiB. gzip may have several members."""

    def __init__(self, encoding: str) -> None:
        self._encoding = encoding
        self._engine = zlib.decompressobj(_WINDOW[encoding])
        self._head = b""
        """The first two bytes."""

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        if len(self._head) < 2:
            chunk = self._begin(self._head + chunk)
        while chunk:
            if self._engine.eof:
                # Trailing padding is not a second member.
                if self._encoding == "deflate" or not chunk.strip(b"\0"):
                    return
                self._engine = zlib.decompressobj(_WINDOW[self._encoding])
            try:
                piece = self._engine.decompress(chunk, _PIECE)
            except zlib.error as error:
                raise ResponseError(f"the body is not valid {self._encoding}") from error
            chunk = self._engine.unused_data if self._engine.eof else self._engine.unconsumed_tail
            if piece:
                yield piece

    def _begin(self, chunk: bytes) -> bytes:
        """Some servers send deflate without the header of zlib (RFC 1950, 2.2), which its first two bytes tell."""
        self._head = head = chunk[:2]
        if (
            self._encoding == "deflate"
            and len(head) == 2
            and (head[0] % 16 != 8 or int.from_bytes(head) % 31)
        ):
            self._engine = zlib.decompressobj(-zlib.MAX_WBITS)
        return chunk if len(head) == 2 else b""

    def end(self) -> None:
        """The end of the body. A truncated compressed body is an error, not a short success."""
        if self._head and not self._engine.eof:
            raise ResponseError(f"the {self._encoding} body was cut")


def inflater(encoding: str) -> Inflater | None:
    """For the value of a `Content-Encoding` header; None when there is nothing to do."""
    name = encoding.strip().lower()
    if name in ("", "identity"):
        return None
    if name not in _WINDOW:
        raise ResponseError(f"the body has an unsupported content encoding, {name[:40]!r}")
    return Inflater(name)
