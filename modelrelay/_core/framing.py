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


_record = tuple.__new__  # what Record(...) does, without the detour through its Python signature


class Decoder(Protocol):
    def feed(self, chunk: bytes) -> list[Record]: ...
    def end(self) -> list[Record]: ...
    def check(self) -> None:
        """Raises `LimitExceededError` once a line or event was too long; what came before it was given out."""
        ...


class _Pending:
    """What came after the last separator, until the next one makes it whole; and whether anything was too long."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._bytes = bytearray()  # grows in place: a drip of single bytes costs no more than their number
        self.over = False

    def add(self, chunk: bytes) -> None:
        self._bytes += chunk
        self.over = self.over or len(self._bytes) > self._limit

    def take(self, chunk: bytes = b"") -> bytes:
        """Everything, with this chunk behind it."""
        if not self._bytes:
            return chunk
        self._bytes += chunk
        whole = bytes(self._bytes)
        self._bytes.clear()
        return whole

    def fitting(self, pieces: list[bytes]) -> list[bytes]:
        """The pieces before the first one that is too long."""
        if sum(map(len, pieces)) > self._limit:
            for index, piece in enumerate(pieces):
                if len(piece) > self._limit:
                    self.over = True
                    return pieces[:index]
        return pieces


class _Start:
    """One leading BOM is not part of a stream; it may come in pieces."""

    def __init__(self) -> None:
        self.waiting = True
        self.seen = b""

    def strip(self, chunk: bytes) -> bytes:
        head, self.seen = self.seen + chunk, b""
        if len(head) < len(_BOM) and _BOM.startswith(head):
            self.seen = head
            return b""
        self.waiting = False
        return head.removeprefix(_BOM)


class _Framed:
    """What both framings keep."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._pending = _Pending(limit)
        self._start = _Start()

    def check(self) -> None:
        if self._pending.over:
            raise LimitExceededError(
                f"a line or event of the stream is longer than {self._limit} bytes",
                hint="Raise Limits(line_bytes=...) if this is expected",
            )


class SSEDecoder(_Framed):
    """Server-Sent Events. CR, LF and CRLF end a line; comments, ids and retry times carry nothing here."""

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self._line_ended = False  # whether what is pending ends in a newline
        self._after_cr = False

    def feed(self, chunk: bytes) -> list[Record]:
        if self._start.waiting:
            chunk = self._start.strip(chunk)
        if chunk and (self._after_cr or b"\r" in chunk):
            if self._after_cr and chunk[:1] == b"\n":
                chunk = chunk[1:]
                self._after_cr = False
            if chunk:
                self._after_cr = chunk[-1:] == b"\r"
                chunk = chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        if not chunk:
            return []
        if b"\n\n" not in chunk and not (self._line_ended and chunk[:1] == b"\n"):
            self._line_ended = chunk[-1:] == b"\n"
            self._pending.add(chunk)
            return []
        blocks = self._pending.take(chunk).split(b"\n\n")
        tail = blocks.pop()
        self._line_ended = tail[-1:] == b"\n"
        blocks = self._pending.fitting(blocks)
        if tail:
            self._pending.add(tail)
        return self._records(blocks)

    def end(self) -> list[Record]:
        """A proxy may have cut the final blank line: what is there is delivered all the same."""
        return self._records([self._start.seen + self._pending.take()])

    @staticmethod
    def _records(blocks: list[bytes]) -> list[Record]:
        records: list[Record] = []
        for block in blocks:
            if block[:6] == b"data: " and b"\n" not in block:
                records.append(_record(Record, (block[6:], b"")))
                continue
            data, event = [], b""
            for line in block.split(b"\n"):
                field, _, value = line.partition(b":")
                value = value.removeprefix(b" ")
                if field == b"data":
                    data.append(value)
                elif field == b"event":
                    event = value.strip()
            if data or event:  # a named event without data is delivered too
                records.append(Record(b"\n".join(data), event))
        return records


class NDJSONDecoder(_Framed):
    """One JSON value a line; blank lines are skipped, and a CR before the LF is white space to JSON."""

    def feed(self, chunk: bytes) -> list[Record]:
        if self._start.waiting:
            chunk = self._start.strip(chunk)
        if b"\n" not in chunk:
            if chunk:
                self._pending.add(chunk)
            return []
        lines = self._pending.take(chunk).split(b"\n")
        tail = lines.pop()
        lines = self._pending.fitting(lines)
        if tail:
            self._pending.add(tail)
        return [_record(Record, (line, b"")) for line in lines if line and not line.isspace()]

    def end(self) -> list[Record]:
        line = self._start.seen + self._pending.take()
        return [Record(line)] if line.strip() else []


DECODERS: dict[str, type[SSEDecoder] | type[NDJSONDecoder]] = {
    "text/event-stream": SSEDecoder,
    "application/x-ndjson": NDJSONDecoder,
}
