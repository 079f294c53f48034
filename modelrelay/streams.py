"""Open streams as iterators: what a reader holds while records arrive.

Reading is the only thing that differs between sync and async; taking records in, ending and failing is `_Reading`.
A stream completes or raises: it never just ends early.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, NoReturn, Protocol, Self, TypeVar

from ._core import codec
from ._core.errors import (
    DecodeError,
    ModelRelayError,
    RequestTimeoutError,
    StreamError,
    TransportError,
    ValidationError,
)
from ._core.flow import Flow, exchange, unreadable
from ._core.framing import DECODERS, Decoder, Record
from ._core.http import HttpInfo, media_type
from ._core.masking import scrub
from ._core.operation import HttpReply, Operation
from ._core.session import Session
from ._core.telemetry import RequestContext, StreamFirstToken, StreamWatch, UsageReported, emit
from ._core.values import Reply, StreamEvent, Usage
from ._wire import relay

if TYPE_CHECKING:
    from ._drivers import AsyncDriver, AsyncLive, Driver, Live
    from ._wire.reader import Reader  # noqa: F401  # named in the arguments of base classes
    from .structured import StructuredEvent, StructuredEvents  # noqa: F401  # the same

log = logging.getLogger("modelrelay")
E = TypeVar("E")
E_co = TypeVar("E_co", covariant=True)
T = TypeVar("T")
M = TypeVar("M", bound="Events[Any]")
M_co = TypeVar("M_co", bound="Events[Any]", covariant=True)


class Events(Protocol[E_co]):
    """Records in, events out, and what they add up to. Knows nothing of connections."""

    done: bool

    def events(self, records: list[Record]) -> Iterator[E_co]: ...
    def failed(self, error: Any) -> Any:
        """The error with everything that had arrived before it."""
        ...


@dataclass(frozen=True)
class Opening(Generic[M_co]):
    """What it takes to open a stream."""

    operation: Operation[Any]
    session: Session
    decoders: Mapping[str, Callable[[int], Decoder]]
    """The content types that may come, each with the decoder of its records."""
    events: Callable[[HttpInfo], M_co]
    """Makes what reads the records."""


class _Reading(Generic[E, M]):
    """A stream's state, whatever its colour."""

    _live: Any = None

    def __init__(self, opening: Opening[M]) -> None:
        session = opening.session
        self._opening = opening
        self._operation = opening.operation
        self._session = session
        self._incoming: Iterator[E] = iter(())  # what the last read brought, made when it is asked for
        self._events: M | None = None
        self._decoder: Decoder | None = None
        self._failure: ModelRelayError | None = None
        self._http: HttpInfo | None = None
        self._closed = False
        self._left = False  # whether it was closed before its end
        self._unread: Iterator[E] = self._incoming
        self._begun = False  # whether a record came that is not a keepalive
        self._unsettled: bytes | None = None
        self._hooked = session.on_event is not None or session.observer is not None
        self._told = False
        self._last: E | None = None
        self._watch: StreamWatch | None = None

    # Opening

    def _send(self) -> Flow[HttpReply]:
        if self._closed:
            self._raise(StreamError("the stream was closed before it was read"))
        flow = exchange(self._operation, self._session, stream=True)
        if self._session.observer is None:
            return flow
        self._watch = self._session.observer.stream(self._operation, self._session)
        return self._watch.opening(flow)  # type: ignore[no-any-return]  # a flow of the same result

    def _opened(self, reply: HttpReply) -> str:
        """Takes an open response over; returns what is wrong with it."""
        self._http = reply.http
        self._live = reply.live
        self._events = self._opening.events(reply.http)
        came = media_type(reply.headers.get("content-type"))
        decoder = self._opening.decoders.get(came)
        if decoder is None:
            return f"asked for {self._operation.request.accept}, got {came or 'no content type'}"
        self._decoder = decoder(self._session.limits.line_bytes)
        return ""

    def _refused(self, problem: str, reply: HttpReply, begin: bytes) -> ModelRelayError:
        reply.body = begin
        self._live.close()
        self._failure = unreadable(f"$: {problem}", reply, self._session)
        scrub(self._failure, self._session.mask)
        self._unwatched(self._failure)
        return self._failure

    # Taking in

    def _take(self, chunk: bytes) -> None:
        """What a read brought, b"" being the end. The events are made as they are asked for."""
        assert self._decoder is not None and self._events is not None
        self._incoming = self._events.events(self._decoder.feed(chunk) if chunk else self._decoder.end())
        self._unsettled = chunk

    def _settle(self) -> None:
        """The last read's events were all handed out: did it end the stream, or well?"""
        chunk, self._unsettled = self._unsettled, None
        if chunk is None or self._failure is not None:
            return
        assert self._decoder is not None and self._events is not None
        try:
            if self._events.done:
                pass
            elif chunk:
                self._decoder.check()
            else:
                raise StreamError("the stream was cut: it ended without its last record", hint="Ask again")
        except ModelRelayError as error:
            self._fail(error)
        if self._hooked and self._events.done:
            self._tell_end()

    def _first(self, event: E) -> None:
        """Looks at an event before it is handed out: the first one, and with hooks every one."""
        if not self._begun:
            self._begun = True
            self._live.begun()
        if self._hooked:
            self._tell(event)

    def _broke(self, error: ModelRelayError) -> None:
        if self._closed:
            error = StreamError("the stream was closed while it was read")
        elif isinstance(error, TransportError) and not isinstance(error, RequestTimeoutError):
            cut = StreamError(f"the stream was cut: {error.message}", hint="Ask again")
            cut.__cause__ = error
            error = cut
        self._fail(error)

    def _fail(self, error: ModelRelayError) -> None:
        failure: ModelRelayError = self._events.failed(error) if self._events is not None else error
        request = self._operation.request
        failure.with_details(method=request.method, path=request.path.partition("?")[0])
        scrub(failure, self._session.mask)
        self._failure = failure
        self._unwatched(failure)
        if self._live is not None:
            self._live.close()

    # Ending

    def _over(self) -> bool:
        """Whether there is nothing more to read; raises when it ended in any other way than it should."""
        if self._failure is not None:
            self._raise(self._failure)
        if self._left:
            with contextlib.suppress(ModelRelayError):  # that the reader left is what counts
                for _ in self._unread:
                    pass
        elif self._events is not None and self._events.done:
            return True
        if self._closed:
            self._fail(StreamError("the stream was closed before its end"))
            self._raise(self._failure)
        return False

    def _raise(self, error: ModelRelayError | None) -> NoReturn:
        assert error is not None
        raise error

    def _leave(self) -> bool:
        """Nothing is handed out any more; returns whether the stream was read to its end.

        Events that came with those read, but were not asked for, are part of what the error carries and no more: where
        the pieces of a body are cut must not decide whether a stream that was left early has a final response.
        """
        complete = self._events is not None and self._events.done and not self._left
        self._closed = True
        if not complete and not self._left:
            self._left, self._unread, self._incoming = True, self._incoming, iter(())
            self._unwatched(StreamError("the stream was closed before its end"))
        return complete

    @property
    def request_id(self) -> str | None:
        """The id of the request, once the stream is open."""
        return self._http.request_id if self._http else self._session.request_id

    @property
    def http(self) -> HttpInfo | None:
        """Status, headers and timing of the response, once the stream is open."""
        return self._http

    # Telemetry

    def _context(self) -> RequestContext:
        request, events = self._operation.request, self._events
        model = self._operation.model or getattr(events, "model", None)
        path = request.path.partition("?")[0]
        return RequestContext(
            request.method, path, model, self.request_id, getattr(events, "response_id", None)
        )

    def _tell(self, event: E) -> None:
        self._last = event
        if not self._told and (getattr(event, "text", None) or hasattr(event, "payload")):
            self._told = True
            if self._watch is not None:
                self._watch.first()
            if self._session.on_event is not None:
                emit(self._session.on_event, StreamFirstToken(self._live.elapsed(), self._context()))
        if self._events is not None and self._events.done:
            self._tell_end()

    def _tell_end(self) -> None:
        self._hooked = False
        self._unwatched(None)
        usage: Usage | None = getattr(self._events, "usage", None)
        if usage is not None and self._session.on_event is not None:
            emit(self._session.on_event, UsageReported(usage, self._context()))

    def _unwatched(self, error: ModelRelayError | None) -> None:
        """The stream is over for its observer: it ended (None), failed, or was left."""
        if self._watch is not None:
            watch, self._watch = self._watch, None
            watch.end(self._events, self._last, error)

    def __repr__(self) -> str:
        state = (
            "failed"
            if self._failure
            else "closed"
            if self._closed
            else "open"
            if self._live
            else "not opened"
        )
        return f"<{type(self).__name__} {self._operation.endpoint.path} {state}>"


class Relay:
    """Passing a stream on: what a web backend answers with.

    The iterators own the stream. They close it, and with it the request to ModelRelay, when they end, when they are closed
    (WSGI and ASGI servers do that when the reader goes away) and when they are dropped. Keep the stream itself for
    `final_response()` or `final_value()` afterwards.
    """

    def __iter__(self) -> Iterator[Any]:
        raise NotImplementedError

    def close(self) -> None:
        raise NotImplementedError

    def to_sse(self) -> Iterator[bytes]:
        """Server-Sent Events (`text/event-stream`), for `EventSource` in a browser or a stream of this package.

        An error, also one at the start, is a last event `error` with `status`, `code` and `message`: by then the status of
        your own response is on its way. To have it raised instead of that, `open()` the stream first.
        """
        return self._framed(relay.sse)

    def to_ndjson(self) -> Iterator[bytes]:
        """One JSON record a line (`application/x-ndjson`). Errors are a last record, as in `to_sse`."""
        return self._framed(relay.ndjson)

    def to_text(self) -> Iterator[bytes]:
        """The text alone, as UTF-8; of a structured stream its final value, as JSON. Errors are raised: plain text has no
        place for them, so that your server breaks the response off."""
        return self._framed(relay.text, errors=False)

    def _relayed(self) -> Iterator[Any]:
        return iter(self)

    def _framed(self, frame: Callable[[Any], bytes], errors: bool = True) -> Iterator[bytes]:
        try:
            for event in self._relayed():
                if piece := frame(event):
                    yield piece
        except ModelRelayError as error:
            if not errors:
                raise
            yield frame(_passed_on(error))
        finally:
            self.close()


class AsyncRelay:
    """The same for `async for`."""

    def __aiter__(self) -> AsyncIterator[Any]:
        raise NotImplementedError

    async def close(self) -> None:
        raise NotImplementedError

    def to_sse(self) -> AsyncIterator[bytes]:
        """Server-Sent Events (`text/event-stream`), for `EventSource` in a browser or a stream of this package.

        An error, also one at the start, is a last event `error` with `status`, `code` and `message`: by then the status of
        your own response is on its way. To have it raised instead of that, `await stream.open()` first.
        """
        return self._framed(relay.sse)

    def to_ndjson(self) -> AsyncIterator[bytes]:
        """One JSON record a line (`application/x-ndjson`). Errors are a last record, as in `to_sse`."""
        return self._framed(relay.ndjson)

    def to_text(self) -> AsyncIterator[bytes]:
        """The text alone, as UTF-8; of a structured stream its final value, as JSON. Errors are raised: plain text has no
        place for them, so that your server breaks the response off."""
        return self._framed(relay.text, errors=False)

    def _relayed(self) -> AsyncIterator[Any]:
        return aiter(self)

    async def _framed(self, frame: Callable[[Any], bytes], errors: bool = True) -> AsyncIterator[bytes]:
        try:
            async for event in self._relayed():
                if piece := frame(event):
                    yield piece
        except ModelRelayError as error:
            if not errors:
                raise
            yield frame(_passed_on(error))
        finally:
            await self.close()


def _passed_on(error: ModelRelayError) -> StreamEvent:
    """The reader is told little, so the log has the rest."""
    log.warning("a stream that was being passed on failed: %s", error)
    return relay.error_event(error)


class SyncReading(_Reading[E, M]):
    """An iterator of events. Nothing is sent before the `with` block or the first `next`."""

    _live: Live | None

    def __init__(self, driver: Driver, opening: Opening[M]) -> None:
        super().__init__(opening)
        self._driver = driver

    def _open(self) -> None:
        reply = self._driver.run(self._send())
        problem = self._opened(reply)
        if problem:
            begin = b""
            try:
                begin = reply.live.read()
            except ModelRelayError:
                pass
            raise self._refused(problem, reply, begin)

    def open(self) -> Self:
        """Send the request now, where HTTP errors can still be answered for; `with` does the same."""
        if self._live is None:
            self._open()
        return self

    def __enter__(self) -> Self:
        return self.open()

    def __exit__(self, *exc: object) -> None:
        self.close()

    def __iter__(self) -> Iterator[E]:
        while True:
            if self._begun and not self._hooked:  # faster than a call of __next__ for each
                try:
                    for event in self._incoming:
                        yield event
                except ModelRelayError as error:
                    self._fail(error)
            try:
                event = self.__next__()
            except StopIteration:
                return
            yield event

    def __next__(self) -> E:
        while True:
            try:
                for event in self._incoming:
                    if self._hooked or not self._begun:
                        self._first(event)
                    return event
            except ModelRelayError as error:
                self._fail(error)
            self._settle()
            if self._failure is not None or self._closed or (self._events is not None and self._events.done):
                self._over()
                self._finish()
                raise StopIteration
            if self._live is None:
                self._open()
                continue
            try:
                chunk = self._live.read()
            except ModelRelayError as error:
                self._broke(error)
            else:
                self._take(chunk)

    def _finish(self) -> None:
        if self._live is not None and not self._live.closed:
            self._live.finish()

    def _drain(self) -> M:
        for _ in self:
            pass
        assert self._events is not None
        return self._events

    def close(self) -> None:
        """Free the connection at once, also while another thread waits for the next event."""
        complete = self._leave()
        if self._live is not None and not self._live.closed:
            self._live.finish() if complete else self._live.close()


class AsyncReading(_Reading[E, M]):
    """The same with `await`."""

    _live: AsyncLive | None

    def __init__(self, driver: AsyncDriver, opening: Opening[M]) -> None:
        super().__init__(opening)
        self._driver = driver

    async def _open(self) -> None:
        reply = await self._driver.run(self._send())
        problem = self._opened(reply)
        if problem:
            begin = b""
            try:
                begin = await reply.live.read()
            except ModelRelayError:
                pass
            raise self._refused(problem, reply, begin)

    async def open(self) -> Self:
        """Send the request now, where HTTP errors can still be answered for; `async with` does the same."""
        if self._live is None:
            await self._open()
        return self

    async def __aenter__(self) -> Self:
        return await self.open()

    async def __aexit__(self, *exc: object) -> None:
        await self.close()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> E:
        while True:
            try:
                for event in self._incoming:
                    if self._hooked or not self._begun:
                        self._first(event)
                    return event
            except ModelRelayError as error:
                self._fail(error)
            self._settle()
            if self._failure is not None or self._closed or (self._events is not None and self._events.done):
                self._over()
                await self._finish()
                raise StopAsyncIteration
            if self._live is None:
                await self._open()
                continue
            try:
                chunk = await self._live.read()
            except ModelRelayError as error:
                self._broke(error)
            else:
                self._take(chunk)

    async def _finish(self) -> None:
        if self._live is not None and not self._live.closed:
            await self._live.finish()

    async def _drain(self) -> M:
        async for _ in self:
            pass
        assert self._events is not None
        return self._events

    async def close(self) -> None:
        """Free the connection at once, also while another task waits for the next event."""
        complete = self._leave()
        if self._live is not None and not self._live.closed:
            if complete:
                await self._live.finish()
            else:
                self._live.close()


class Stream(SyncReading[StreamEvent, "Reader"], Relay):
    """Typed events of a text stream; `text_deltas()` for the text alone, `final_response()` for the whole reply."""

    def text_deltas(self) -> Iterator[str]:
        """The text as it arrives."""
        for event in self:
            if event.text:
                yield event.text

    def final_response(self) -> Reply:
        """The whole reply, reading what is left. Raises `StreamError` when the stream was cut, or left early."""
        return self._drain().reply()


class AsyncStream(AsyncReading[StreamEvent, "Reader"], AsyncRelay):
    """The async sister of `Stream`."""

    async def text_deltas(self) -> AsyncIterator[str]:
        """The text as it arrives."""
        async for event in self:
            if event.text:
                yield event.text

    async def final_response(self) -> Reply:
        """The whole reply, reading what is left. Raises `StreamError` when the stream was cut, or left early."""
        return (await self._drain()).reply()


class StructuredStream(SyncReading["StructuredEvent[T]", "StructuredEvents[T]"], Relay, Generic[T]):
    """A value of type T as it grows: events with a partial view, and which fields are final."""

    def fields(self) -> Iterator[tuple[str, Any]]:
        """`(path, value)` once for every field, as soon as its value is final."""
        for event in self:
            yield from event.fields()

    def final_value(self) -> T:
        """The value, validated in full, reading what is left. Raises `StreamError` when the stream was cut."""
        return self._drain().value


class AsyncStructuredStream(
    AsyncReading["StructuredEvent[T]", "StructuredEvents[T]"], AsyncRelay, Generic[T]
):
    """The async sister of `StructuredStream`."""

    async def fields(self) -> AsyncIterator[tuple[str, Any]]:
        """`(path, value)` once for every field, as soon as its value is final."""
        async for event in self:
            for field in event.fields():
                yield field

    async def final_value(self) -> T:
        """The value, validated in full, reading what is left. Raises `StreamError` when the stream was cut."""
        return (await self._drain()).value


class _Records:
    """Plain records of a generated streaming operation, each decoded as the spec says; the body's end is its end."""

    done = False

    def __init__(self, record: Callable[[Any], Any]) -> None:
        self._record = record

    def events(self, records: list[Record]) -> Iterator[Any]:
        for number, record in enumerate(records):
            if not record.data or record.data == b"[DONE]":
                continue
            value, problem = self._decoded(record.data)
            if problem:
                raise StreamError(f"record {number} of the stream is not what the API promises: {problem}")
            yield value

    def _decoded(self, data: bytes) -> tuple[Any, str]:
        try:
            return self._record(codec.loads(data)), ""
        except DecodeError as error:
            return None, str(error)

    def failed(self, error: Any) -> Any:
        return error


def _record_opening(operation: Operation[Any], session: Session) -> Opening[_Records]:
    record, accept = operation.record, operation.request.accept
    if record is None:
        raise ValidationError(f"{operation.endpoint.id} does not stream", field="operation")
    return Opening(operation, session, {accept: DECODERS[accept]}, lambda http: _Records(record))


class RecordReader(SyncReading[Any, _Records]):
    """Decoded records of any streaming operation that the spec describes."""

    def __init__(self, driver: Driver, operation: Operation[Any], session: Session) -> None:
        super().__init__(driver, _record_opening(operation, session))

    def _settle(self) -> None:
        if self._unsettled == b"" and self._events is not None:
            self._events.done = True
        super()._settle()


class AsyncRecordReader(AsyncReading[Any, _Records]):
    def __init__(self, driver: AsyncDriver, operation: Operation[Any], session: Session) -> None:
        super().__init__(driver, _record_opening(operation, session))

    def _settle(self) -> None:
        if self._unsettled == b"" and self._events is not None:
            self._events.done = True
        super()._settle()
