"""From bytes, however they are split, to records: Server-Sent Events (WHATWG HTML, 9.2) and NDJSON.

A decoder is fed chunks and returns complete records; `end()` returns a last record without a newline.
Everything stays bytes: a character split across chunks is never decoded in halves. The cost is linear in the size of
the stream, however it is split.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import repeat
from typing import NamedTuple, Protocol

from .errors import LimitExceededError

_BOM = b"\xef\xbb\xbf"
_DATA = b"data: "
_BETWEEN = b"\n\ndata: "


class Record(NamedTuple):
    """One SSE event or NDJSON line; `event` is the SSE field, empty when there was none."""

    data: bytes
    event: bytes = b""


_new = tuple.__new__  # like Record(...), but faster: without its Python signature


def _records(data: Iterable[bytes]) -> list[Record]:
    return list(map(_new, repeat(Record), zip(data, repeat(b""))))  # the second argument is endless


class Lines:
    """Several records, each a line of `text`. A reader may do without taking them apart."""

    def __init__(self, text: bytes, *, blank: bool = False) -> None:
        self.text = text
        self._blank = blank  # whether a blank line is a record

    def __iter__(self) -> Iterator[Record]:
        lines = self.text.split(b"\n")
        return iter(_records(lines if self._blank else filter(bytes.strip, lines)))


class Decoder(Protocol):
    def feed(self, chunk: bytes) -> Iterable[Record]: ...
    def end(self) -> Iterable[Record]: ...
    def check(self) -> None:
        """Raises `LimitExceededError` after a line or event that was too long. Earlier records have been returned."""
        ...


class NDJSONDecoder:
    """One JSON value a line. Blank lines are skipped, and a CR before the LF is white space in JSON."""

    _separator = b"\n"
    _after_cr = False

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._pending = bytearray()  # grows in place, so that single bytes have linear cost
        self._over = False
        self._start: bytes | None = b""  # a possible beginning of a BOM; None once decided

    def feed(self, chunk: bytes) -> Iterable[Record]:
        if self._start is not None:
            chunk = self._without_bom(chunk)
        if self._after_cr or b"\r" in chunk:
            chunk = self._plain(chunk)
        separator, pending = self._separator, self._pending
        end = chunk.rfind(separator)
        if end < 0 and not (chunk[:1] == b"\n" and pending[-1:] == b"\n"):
            self._add(chunk)
            return []
        if pending:
            pending += chunk
            chunk = bytes(pending)
            pending.clear()
            end = chunk.rfind(separator)
        if end + len(separator) < len(chunk):
            self._add(chunk[end + len(separator) :])
        whole = chunk[:end]
        return self._records(whole if end <= self._limit else self._fitting(whole))

    def end(self) -> Iterable[Record]:
        """The rest is returned, even if a proxy has cut off the end."""
        return self._records((self._start or b"") + self._pending)

    def check(self) -> None:
        if self._over:
            raise LimitExceededError(
                f"a line or event of the stream is longer than {self._limit} bytes",
                hint="Raise Limits(line_bytes=...) if this is expected",
            )

    def _without_bom(self, chunk: bytes) -> bytes:
        """A leading BOM is not part of a stream; it may arrive in pieces."""
        head = (self._start or b"") + chunk
        may_be = len(head) < len(_BOM) and _BOM.startswith(head)
        self._start = head if may_be else None
        return b"" if may_be else head.removeprefix(_BOM)

    def _plain(self, chunk: bytes) -> bytes:
        return chunk

    def _add(self, chunk: bytes) -> None:
        self._pending += chunk
        if len(self._pending) > self._limit:
            self._over = True

    def _fitting(self, whole: bytes) -> bytes:
        """The records before the first one that is too long."""
        pieces = whole.split(self._separator)
        lengths = [len(piece) > self._limit for piece in pieces]
        self._over = True in lengths
        return self._separator.join(pieces[: lengths.index(True)]) if self._over else whole

    def _records(self, whole: bytes) -> Iterable[Record]:
        # `split` examines every byte, `in` does not, and lines may be long.
        if b"\n" in whole:
            return Lines(whole)
        return [_new(Record, (whole, b""))] if whole.strip() else []


class SSEDecoder(NDJSONDecoder):
    """Server-Sent Events. CR, LF and CRLF end a line; comments, ids and retry times are ignored."""

    _separator = b"\n\n"

    def _plain(self, chunk: bytes) -> bytes:
        if self._after_cr and chunk[:1] == b"\n":
            chunk = chunk[1:]
            self._after_cr = False
        if chunk:
            self._after_cr = chunk[-1:] == b"\r"
        return chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")

    def _records(self, whole: bytes) -> Iterable[Record]:
        if whole[:6] == _DATA:
            # Nearly all events have one line of data and nothing else.
            text = whole[6:].replace(_BETWEEN, b"\n")
            if whole.count(b"\n") == 2 * text.count(b"\n"):
                return Lines(text, blank=True) if b"\n" in text else [_new(Record, (text, b""))]
        records: list[Record] = []
        for block in whole.split(b"\n\n"):
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


class WholeDecoder(NDJSONDecoder):
    """A body that is one record."""

    def feed(self, chunk: bytes) -> Iterable[Record]:
        self._add(self._without_bom(chunk) if self._start is not None else chunk)
        return []

    def _records(self, whole: bytes) -> Iterable[Record]:
        return [Record(whole)]


DECODERS: dict[str, type[NDJSONDecoder]] = {
    "text/event-stream": SSEDecoder,
    "application/x-ndjson": NDJSONDecoder,
}
