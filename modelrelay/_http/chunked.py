"""The chunked coding of a body (RFC 9112, 7.1): bytes in any cuts in, the body's bytes out, many chunks at a time.

Ours because a stream's events arrive in chunks of their own, and a general HTTP parser takes longer over a chunk than
everything behind it does over an event.
"""

from __future__ import annotations

import re

_head_at = re.compile(
    rb"\r\n([0-9A-Fa-f]{1,16})(?:;[^\r\n]*)?[ \t]*\r\n"
).match  # from the end of the chunk before
_head_begins = re.compile(rb"(?:\r(?:\n(?:[0-9A-Fa-f]{1,16}(?:;[^\r\n]*|[ \t]*)\r?)?)?)?").fullmatch
_TOO_LONG = 4 * 1024  # bytes of a chunk's head, or of all trailers


class Chunked:
    """`feed` gives the bytes of the body. Once `over`, `rest` is what came behind the body, which should be nothing.

    Once `broken`, what came next is not this coding; the bytes before it were given.
    """

    def __init__(self) -> None:
        self._left = 0  # bytes of the open chunk that have not come
        self._kept = b"\r\n"  # what may be the beginning of a chunk's head, or of the trailers
        self._trailers = False
        self.over = False
        self.broken = False
        self.rest = b""

    def feed(self, data: bytes) -> bytes:
        if len(data) < self._left:  # within a large chunk nothing is copied
            self._left -= len(data)
            return data
        pieces: list[bytes] = []
        at = self._left
        if at:
            pieces.append(data[:at])
            self._left = 0
        elif self._kept:
            data, self._kept = self._kept + data, b""
        size = len(data)
        while not self._trailers:
            head = _head_at(data, at)
            if head is None:
                self._kept = data[at:]
                self.broken = len(self._kept) > _TOO_LONG or not _head_begins(self._kept)
                return b"".join(pieces)
            at = head.end()
            length = int(head[1], 16)
            if not length:
                self._trailers = True
                break
            end = at + length
            pieces.append(data[at:end])
            if end > size:
                self._left = end - size
                return pieces[0] if len(pieces) == 1 else b"".join(pieces)
            at = end
        self._end(data[at:])
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)

    def _end(self, data: bytes) -> None:
        """Behind the last chunk: trailers, which nobody asked for, and an empty line."""
        if data[:2] == b"\r\n":
            self.over, self.rest = True, data[2:]
            return
        _, empty, rest = data.partition(b"\r\n\r\n")
        if empty:
            self.over, self.rest = True, rest
        else:
            self._kept = data
            self.broken = len(data) > _TOO_LONG
