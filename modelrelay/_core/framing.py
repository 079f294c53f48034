"""From bytes in any cuts to records: Server-Sent Events (WHATWG HTML, 9.2) and NDJSON.

A decoder is fed chunks and gives back what became complete; `end()` gives what a missing last newline held back.
Everything stays bytes: a character split across chunks is never decoded in halves. The cost is linear in the size of
the stream, however it is cut.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

from .errors import LimitExceededError

_BOM = b"\xef\xbb\xbf"


class Record(NamedTuple):
    """One SSE event or NDJSON line; `event` is the SSE field, empty when there was none."""

    data: bytes
    event: bytes = b""


class Decoder(Protocol):
    def feed(self, chunk: bytes) -> list[Record]: ...
    def end(self) -> list[Record]: ...


class _Lines:
    """Complete lines out of chunks; CR, LF and CRLF end a line when `universal`, else LF alone."""

    def __init__(self, limit: int, universal: bool) -> None:
        self._limit = limit
        self._universal = universal
        self._parts: list[bytes] = []  # the unfinished line
        self._size = 0
        self._after_cr = False
        self._begun = False

    def feed(self, chunk: bytes) -> list[bytes]:
        if not self._begun:
            chunk = self._begin(chunk)
        if self._universal and chunk and (self._after_cr or b"\r" in chunk):
            if self._after_cr and chunk[:1] == b"\n":
                chunk = chunk[1:]
            self._after_cr = chunk[-1:] == b"\r"
            chunk = chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        if b"\n" not in chunk:
            if chunk:
                self._parts.append(chunk)
                self._size += len(chunk)
                if self._size > self._limit:
                    raise too_long(self._limit)
                if len(self._parts) > 512:  # a drip of single bytes must not cost an object each
                    self._parts = [b"".join(self._parts)]
            return []
        lines = chunk.split(b"\n")
        if self._parts:
            lines[0] = b"".join(self._parts) + lines[0]
        tail = lines.pop()
        self._parts = [tail] if tail else []
        self._size = len(tail)
        if len(chunk) + len(lines[0]) > self._limit and max(len(tail), max(map(len, lines))) > self._limit:
            raise too_long(self._limit)
        return lines

    def _begin(self, chunk: bytes) -> bytes:
        """One leading BOM is not part of the stream; it may come in pieces."""
        head = b"".join(self._parts) + chunk
        self._parts, self._size = [], 0
        if len(head) < 3 and _BOM.startswith(head):
            self._parts = [head] if head else []
            return b""
        self._begun = True
        return head.removeprefix(_BOM)

    def end(self) -> bytes:
        """The last line when nothing ended it."""
        tail = b"".join(self._parts)
        self._parts = []
        return tail if self._begun else tail.removeprefix(_BOM)


class SSEDecoder:
    """Server-Sent Events. Comments, ids and retry times carry nothing here and are passed over."""

    def __init__(self, limit: int) -> None:
        self._lines = _Lines(limit, universal=True)
        self._limit = limit
        self._event = b""
        self._data: list[bytes] = []
        self._size = 0

    def feed(self, chunk: bytes) -> list[Record]:
        lines = self._lines.feed(chunk)
        return self._records(lines) if lines else []

    def end(self) -> list[Record]:
        """A proxy may have cut the final blank line: what is there is delivered all the same."""
        return self._records([self._lines.end(), b""])

    def _records(self, lines: list[bytes]) -> list[Record]:
        records: list[Record] = []
        data, event = self._data, self._event
        for line in lines:
            if line[:5] == b"data:":
                data.append(line[6:] if line[5:6] == b" " else line[5:])
                self._size += len(line)
                if self._size > self._limit:
                    raise too_long(self._limit)
            elif not line:
                if data or event:
                    records.append(Record(data[0] if len(data) == 1 else b"\n".join(data), event))
                    data, event, self._size = [], b"", 0
            elif line[:6] == b"event:":
                event = line[6:].strip()
            elif line == b"data":
                data.append(b"")
            elif line == b"event":
                event = b""
        self._data, self._event = data, event
        return records


class NDJSONDecoder:
    """One JSON value a line; blank lines are skipped, a CR before the LF is white space to JSON."""

    def __init__(self, limit: int) -> None:
        self._lines = _Lines(limit, universal=False)

    def feed(self, chunk: bytes) -> list[Record]:
        return [Record(line) for line in self._lines.feed(chunk) if line and not line.isspace()]

    def end(self) -> list[Record]:
        line = self._lines.end()
        return [Record(line)] if line.strip() else []


def too_long(limit: int) -> LimitExceededError:
    return LimitExceededError(
        f"a line or event of the stream is longer than {limit} bytes", hint="Raise Limits(line_bytes=...) if this is expected"
    )


DECODERS: dict[str, type[SSEDecoder] | type[NDJSONDecoder]] = {
    "text/event-stream": SSEDecoder,
    "application/x-ndjson": NDJSONDecoder,
}
