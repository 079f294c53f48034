# Generated from modelrelay/streams.py by `make generate`: edit that file.
"""The sync classes of `modelrelay.streams`."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Self

from modelrelay._core.errors import ModelRelayError
from modelrelay._core.values import Reply, StreamEvent
from modelrelay._sync._generated._core.flow import Runner
from modelrelay._wire import relay
from modelrelay.streams import (
    _FAILED,
    _LEFT,
    _NEW,
    _OPEN,
    E,
    ForWeb,
    M,
    Opening,
    T,
    _error_event,
    _race_error,
    _read_already,
    _Reading,
)

if TYPE_CHECKING:
    from modelrelay._http.exchange import Attempt  # noqa: F401  # named in the arguments of base classes
    from modelrelay._sync._generated._http.exchange import Exchange  # noqa: F401  # named in the arguments of base classes
    from modelrelay._wire.reader import Reader  # noqa: F401  # the same
    from modelrelay.structured import StructuredEvent, StructuredEvents  # noqa: F401  # the same


class Reading(_Reading[E, M, "Exchange"]):
    """An iterator of events. Nothing is sent before the `with` block or the first step."""

    def __init__(self, driver: Runner, opening: Opening[M]) -> None:
        super().__init__(opening)
        self._driver = driver

    def open(self) -> Self:
        """Send the request now, while you can still answer an HTTP error with a status of your own. `with` does the same."""
        if self._state is _NEW:
            with self._alone():
                exchange = self._driver.run(self._send())
                if problem := self._accept(exchange):
                    beginning = b""
                    with contextlib.suppress(ModelRelayError):
                        beginning = exchange.read()
                    self._refuse(exchange, problem, beginning)
        if self._state in (_LEFT, _FAILED):
            self._end()
        return self

    def __enter__(self) -> Self:
        return self.open()

    def __exit__(self, *exc: object) -> None:
        self.close()

    def __iter__(self) -> Self:
        self._again()
        return self

    def __next__(self) -> E:
        while True:
            read = self._read
            try:
                for event in read:
                    return event
            except ModelRelayError as error:
                self._fail(error)
            except ValueError as error:  # of a generator that another thread runs
                if "already executing" not in str(error):
                    raise
                raise _race_error() from None
            if self._state is _OPEN:
                if not self._turn.acquire(False):
                    raise _race_error()
                try:
                    if self._read is read and self._wants_more():
                        self._take(self._next_chunk())
                except BaseException as error:
                    self._stop(error)
                finally:
                    self._turn.release()
            elif self._state is _NEW:
                self.open()
            else:
                self._end()
                if self._exchange is not None:
                    self._exchange.finish()
                raise StopIteration

    def _drain(self) -> M:
        with contextlib.suppress(StopIteration):
            while True:
                self.__next__()
        assert self._events is not None
        return self._events

    def close(self) -> None:
        """Free the connection at once, also while another thread or task waits for the next event."""
        complete = self._leave()
        if self._exchange is not None:
            if complete:
                self._exchange.finish()
            else:
                self._exchange.close()


class Steps(Iterator[T]):
    """The items of a generator. When a step fails or is interrupted, the next step begins a new generator.

    An interrupted generator has ended, so a text cut by a timeout would look complete. A new one reads the stream again,
    which raises the error.
    """

    def __init__(self, begin: Callable[[], Generator[T]], stream: Any = None) -> None:
        """`stream`: what a close closes too, also before the first step."""
        self._begin = begin
        self._generator = begin()
        self._stream = stream
        self._ended = False

    def __iter__(self) -> Self:
        if self._ended:
            raise _read_already("stream")
        return self

    def __next__(self) -> T:
        try:
            return next(self._generator)
        except StopIteration:
            self._ended = True
            raise
        except BaseException:
            self._generator = self._begin()
            raise

    def close(self) -> None:
        self._generator.close()
        if self._stream is not None:
            self._stream.close()


class WebSteps(Steps[T], ForWeb):
    """The pieces of a stream."""


class Relay(Reading[E, M]):
    """Forwarding a stream: the body of a web backend's response.

    The iterators own the stream. They close it, and with it the request to ModelRelay, when they end, when they are closed
    (WSGI and ASGI servers do that when the client disconnects) and when they are dropped. Keep the stream itself for
    `final_response()` or `final_value()` afterwards.
    """

    def _translate(self, event: Any) -> Any:
        """The event in its forwarded form."""
        return event

    def to_sse(self) -> Iterator[bytes]:
        """Server-Sent Events (`text/event-stream`), for `EventSource` in a browser or a stream of this package.

        An error, also one at the start, becomes a last event `error` with `status`, `code` and `message`, because the status of
        your own response has been sent by then. `open()` the stream first to have an error at the start raised.
        """
        return self._forward(relay.sse)

    def to_ndjson(self) -> Iterator[bytes]:
        """One JSON record a line (`application/x-ndjson`). Errors are a last record, as in `to_sse`."""
        return self._forward(relay.ndjson)

    def to_text(self) -> Iterator[bytes]:
        """The text alone, as UTF-8; for a structured stream its final value, as JSON. Errors are raised, because plain text cannot
        express them, and your server then aborts the response."""
        return self._forward(relay.text, errors=False)

    def _forward(self, frame: Callable[[Any], bytes], errors: bool = True) -> Iterator[bytes]:
        """The events as bytes; with `errors` an error is the last one."""
        self._again()
        return WebSteps(partial(self._frame, frame, errors), self)

    def _frame(self, frame: Callable[[Any], T], errors: bool) -> Generator[T]:
        try:
            for event in self:
                if piece := frame(self._translate(event)):
                    yield piece
        except ModelRelayError as error:
            if not errors:
                raise
            yield frame(_error_event(error, self._is_left))
        finally:
            self.close()


class TextRelay(Relay[StreamEvent, "Reader"]):
    def text_deltas(self) -> Iterator[str]:
        """The text as it arrives; of a run that of all its turns."""
        return WebSteps(lambda: (event.text for event in self if event.text), self)


class Stream(TextRelay):
    """Typed events of a text stream; `text_deltas()` for the text alone, `final_response()` for the whole reply."""

    def final_response(self) -> Reply:
        """The whole reply; reads the rest of the stream first. Raises `StreamError` when the stream was cut or closed early."""
        return (self._drain()).reply()


class StructuredStream(Relay["StructuredEvent[T]", "StructuredEvents[T]"], Generic[T]):
    """A value of type T while the model writes it: events with a partial view and the fields that are final."""

    def fields(self) -> Iterator[tuple[str, Any]]:
        """`(path, value)` once for every field, as soon as its value is final."""
        return Steps(lambda: (field for event in self for field in event.fields()))

    def final_value(self) -> T:
        """The validated value; reads the rest of the stream first. Raises `StreamError` when the stream was cut."""
        return (self._drain()).value


class RecordReader(Reading[Any, Any]):
    """Decoded records of any streaming operation that the spec describes, or the bytes of one that does not stream."""
