"""From bytes in any cuts to records: Server-Sent Events (WHATWG HTML, 9.2) and NDJSON.

A decoder is fed chunks and gives back what became complete; `end()` gives what a missing last newline held back.
Everything stays bytes: a character split across chunks is never decoded in halves. The cost is linear in the size of
the stream, however it is cut.
"""

from __future__ import annotations

from itertools import repeat
from typing import NamedTuple, Protocol

from .errors import LimitExceededError

_BOM = b"\xef\xbb\xbf"
_DATA = b"data: "
_BETWEEN = b"\n\ndata: "
_NAMELESS = repeat(b"")


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


class _Framed:
    """What both framings keep: what came after the last separator, until the next one makes it whole."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._pending = bytearray()  # grows in place: a drip of single bytes costs no more than their number
        self._over = False
        self._starting = True
        self._start = b""

    def _begun(self, chunk: bytes) -> bytes:
        """The chunk without the one leading BOM that is not part of a stream; it may come in pieces."""
        head, self._start = self._start + chunk, b""
        if len(head) < len(_BOM) and _BOM.startswith(head):
            self._start = head
            return b""
        self._starting = False
        return head.removeprefix(_BOM)

    def _add(self, chunk: bytes) -> None:
        self._pending += chunk
        if len(self._pending) > self._limit:
            self._over = True

    def _whole(self, chunk: bytes) -> bytes:
        """Everything, with this chunk behind it."""
        if not self._pending:
            return chunk
        self._pending += chunk
        whole = bytes(self._pending)
        self._pending.clear()
        return whole

    def _fitting(self, pieces: list[bytes]) -> list[bytes]:
        """The pieces before the first one that is too long."""
        for index, piece in enumerate(pieces):
            if len(piece) > self._limit:
                self._over = True
                return pieces[:index]
        return pieces

    def check(self) -> None:
        if self._over:
            raise LimitExceededError(
                f"a line or event of the stream is longer than {self._limit} bytes",
                hint="Raise Limits(line_bytes=...) if this is expected",
            )


def _lines(data: bytes) -> list[bytes]:
    """Split at newlines; where lines are long by `find`, since `split` looks at every byte in turn."""
    if 0 <= data.find(b"\n") < 1000:
        return data.split(b"\n")
    lines, at = [], 0
    while (end := data.find(b"\n", at)) >= 0:
        lines.append(data[at:end])
        at = end + 1
    lines.append(data[at:] if at else data)
    return lines


class SSEDecoder(_Framed):
    """Server-Sent Events. CR, LF and CRLF end a line; comments, ids and retry times carry nothing here."""

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self._line_ended = False  # whether what is pending ends in a newline
        self._after_cr = False

    def feed(self, chunk: bytes) -> list[Record]:
        if self._starting:
            chunk = self._begun(chunk)
        if self._after_cr or b"\r" in chunk:
            chunk = self._only_lf(chunk)
        if b"\n\n" not in chunk and not (self._line_ended and chunk[:1] == b"\n"):
            if chunk:
                self._line_ended = chunk[-1:] == b"\n"
                self._add(chunk)
            return []
        if self._pending:
            chunk = self._whole(chunk)
        end = chunk.rfind(b"\n\n")
        if end + 2 < len(chunk):
            self._line_ended = chunk[-1:] == b"\n"
            self._add(chunk[end + 2 :])
        else:
            self._line_ended = False
        if end <= self._limit and chunk[:6] == _DATA:
            # Nearly always all events have one line of data and nothing else.
            data = chunk[6:end].split(_BETWEEN)
            if chunk.count(b"\n", 0, end) == 2 * (len(data) - 1):
                if len(data) == 1:
                    return [_record(Record, (data[0], b""))]
                return list(map(_record, repeat(Record), zip(data, _NAMELESS)))  # noqa: B905  # the second never ends
        return self._records(self._fitting(chunk[:end].split(b"\n\n")))

    def _only_lf(self, chunk: bytes) -> bytes:
        if self._after_cr and chunk[:1] == b"\n":
            chunk = chunk[1:]
            self._after_cr = False
        if chunk:
            self._after_cr = chunk[-1:] == b"\r"
        return chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")

    def end(self) -> list[Record]:
        """A proxy may have cut the final blank line: what is there is delivered all the same."""
        return self._records([self._start + self._whole(b"")])

    @staticmethod
    def _records(blocks: list[bytes]) -> list[Record]:
        records: list[Record] = []
        for block in blocks:
            if block[:6] == _DATA and b"\n" not in block:
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
        if self._starting:
            chunk = self._begun(chunk)
        end = chunk.rfind(b"\n")
        if end < 0:
            if chunk:
                self._add(chunk)
            return []
        whole = self._whole(chunk[:end])
        if end + 1 < len(chunk):
            self._add(chunk[end + 1 :])
        lines = _lines(whole)
        if len(whole) > self._limit:
            lines = self._fitting(lines)
        if b"" not in lines and True not in map(bytes.isspace, lines):
            return list(map(_record, repeat(Record), zip(lines, _NAMELESS)))  # noqa: B905  # the second never ends
        return [_record(Record, (line, b"")) for line in lines if line and not line.isspace()]

    def end(self) -> list[Record]:
        line = self._start + self._whole(b"")
        return [Record(line)] if line.strip() else []


class WholeDecoder(_Framed):
    """A body that is one record."""

    def feed(self, chunk: bytes) -> list[Record]:
        self._add(self._begun(chunk) if self._starting else chunk)
        return []

    def end(self) -> list[Record]:
        return [Record(self._start + self._whole(b""))]


DECODERS: dict[str, type[SSEDecoder] | type[NDJSONDecoder]] = {
    "text/event-stream": SSEDecoder,
    "application/x-ndjson": NDJSONDecoder,
}
