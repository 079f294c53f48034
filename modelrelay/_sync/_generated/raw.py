# Generated from modelrelay/raw.py by `make generate`: edit that file.
"""The sync classes of `modelrelay.raw`."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from functools import partial
from typing import Any

from modelrelay._core.errors import ResponseError
from modelrelay._core.framing import DECODERS, Record
from modelrelay._sync._generated.streams import Reading, Steps
from modelrelay.raw import T, _event, _line
from modelrelay.streams import Chunks


class RawStream(Reading[bytes, Chunks]):
    """A response whose body is read piece by piece: iterate for its bytes. Nothing is sent before `with` or the first step."""

    def sse(self) -> Iterator[tuple[str, str]]:
        """The body as Server-Sent Events: pairs of the event's name ("message" when it has none) and its data."""
        return Steps(partial(self._records, "text/event-stream", _event))

    def ndjson(self) -> Iterator[Any]:
        """The body as lines of JSON, decoded. Raises `ResponseError` for a line that is not JSON."""
        return Steps(partial(self._records, "application/x-ndjson", _line))

    def _records(self, kind: str, read: Callable[[Record], T]) -> Generator[T]:
        decoder = DECODERS[kind](self._session.limits.line_bytes)
        try:
            for chunk in self:
                for record in decoder.feed(chunk):
                    yield read(record)
                decoder.check()
            for record in decoder.end():
                yield read(record)
        except ResponseError:  # the next read raises too
            self.close()
            raise
