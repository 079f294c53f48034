"""Open streams as iterators over arriving records.

Sync and async differ only in waiting. `_Reading` has the rest: accepting records, ending, failing.
A stream completes or raises. After a read that was cut, timed out, was cancelled, closed early or had a second reader, the
next read raises too; it never looks like the end of the stream. `chat`, `raw`, `bulk` and the drivers import it.
"""

from __future__ import annotations

import contextlib
import threading
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Protocol, Self, TypeVar
from weakref import ref

from ._core import codec
from ._core.awaiting import WithoutResult, needs_await
from ._core.errors import (
    DecodeError,
    ModelRelayError,
    RequestTimeoutError,
    StreamError,
    TransportError,
)
from ._core.flow import AsyncRunner, Flow, exchange, unreadable
from ._core.framing import DECODERS, Decoder, Record
from ._core.http import HttpInfo, media_type
from ._core.masking import scrub
from ._core.operation import Operation
from ._core.session import Session
from ._core.telemetry import RequestContext, StreamFirstToken, StreamWatch, UsageReported, emit, log
from ._core.values import Reply, StreamEvent, Usage
from ._wire import relay

if TYPE_CHECKING:
    from ._http.exchange import AsyncExchange, Attempt  # noqa: F401  # named in the arguments of base classes
    from ._wire.reader import Reader  # noqa: F401  # the same
    from .structured import StructuredEvent, StructuredEvents  # noqa: F401  # the same

E = TypeVar("E")
E_co = TypeVar("E_co", covariant=True)
T = TypeVar("T")
X = TypeVar("X", bound="Attempt")
M = TypeVar("M", bound="Events[Any]")
M_co = TypeVar("M_co", bound="Events[Any]", covariant=True)


class Events(Protocol[E_co]):
    """Records → events, and their sum. Has no connections."""

    done: bool = False

    def events(self, records: Iterable[Record]) -> Iterator[E_co]: ...
    def with_partial(self, error: Any) -> Any:
        """The error with the partial output."""
        return error


@dataclass(frozen=True)
class Opening(Generic[M_co]):
    """The parts needed to open a stream."""

    operation: Operation[Any]
    session: Session
    decoder: Callable[[str], Callable[[int], Decoder] | None]
    """The decoder for records of a content type; None for an unexpected type."""
    events: Callable[[HttpInfo], M_co]
    """Makes the reader of the records."""
    ends_with_body: bool = False
    """Whether the stream ends with its body, without a last record."""


class State(Enum):
    NEW = "not opened"
    OPEN = "open"
    COMPLETE = "complete"  # the last record has arrived
    ENDED = "read"  # and the reader has been notified
    LEFT = "closed"  # before its end
    FAILED = "failed"


# Names of the module, because a look-up through the class is slower for each event.
_NEW, _OPEN, _COMPLETE, _ENDED, _LEFT, _FAILED = State


def _race_error() -> StreamError:
    return StreamError("another thread or task is reading this stream", hint="Give each stream one reader")


def _watch(events: Iterator[E], stream: ref[_Reading[E, Any, Any]]) -> Iterator[E]:
    """The events, each seen by the stream before it is handed out. A dropped stream ends at once, since nothing here holds it."""
    for event in events:
        reading = stream()
        if reading is not None:
            reading._look(event)
        attentive = reading is not None and reading._attentive
        del reading
        yield event
        if not attentive:
            yield from events


class _Reading(WithoutResult, Generic[E, M, X]):
    """A stream's state, sync or async. `M` reads its records, `X` its body."""

    _kind = "stream"
    _remedy = "read it first, with final_response() or final_value()"

    def __init__(self, opening: Opening[M]) -> None:
        self._state = _NEW
        self._turn = (
            threading.Lock()
        )  # held by the opener or reader; another thread or task is refused meanwhile
        self._failure: ModelRelayError | None = None
        self._http: HttpInfo | None = None
        self._set(opening)

    def _set(self, opening: Opening[M]) -> None:
        """The stream to open; nothing has been read."""
        self._opening = opening
        self._operation = opening.operation
        self._session = opening.session
        self._read: Iterator[E] = iter(())  # the events of the last read, made when they are needed
        self._body_ended = False
        self._exchange: X | None = None
        self._events: M | None = None
        self._decoder: Decoder | None = None
        self._next_chunk: Any = None  # reads, and waits
        observed = opening.session.on_event is not None or opening.session.observer is not None
        self._telemetry = _Telemetry(opening) if observed else None
        self._attentive = True  # whether an event is looked at before it is handed out: the first one, or all

    # Opening

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """Guards opening. Iterators have the same lines inline, because a call costs time with every event."""
        if not self._turn.acquire(False):
            raise _race_error()
        try:
            yield
        except BaseException as error:
            self._stop(error)
        finally:
            self._turn.release()

    def _send(self) -> Flow[X]:
        flow: Flow[Any] = exchange(self._operation, self._session, stream=True)
        return flow if self._telemetry is None else self._telemetry.opening(flow)

    def _accept(self, exchange: X) -> str:
        """Takes over an open response. Returns its problem, or None."""
        self._exchange, self._http = exchange, exchange.http
        self._events = self._opening.events(exchange.http)
        came = media_type(exchange.headers.get("content-type"))
        decoder = self._opening.decoder(came)
        if decoder is None:
            return f"expected {self._operation.request.accept}, got {came or 'no content type'}"
        self._decoder = decoder(self._session.limits.line_bytes)
        self._next_chunk = exchange.reader()
        if self._state is _NEW:
            self._state = _OPEN
        else:  # closed meanwhile
            exchange.close()
        return ""

    def _refuse(self, exchange: X, problem: str, beginning: bytes) -> None:
        reply = exchange.reply(beginning)
        self._events = None  # they are not needed any more
        self._fail(unreadable(f"$: {problem}", reply, self._session))

    def _stop(self, error: BaseException) -> None:
        """Opening or reading failed, or was interrupted (cancelled, Ctrl-C): the next read raises."""
        if isinstance(error, ModelRelayError):
            self._broke(error)
            return
        what = "opening" if self._exchange is None else "reading"
        self._fail(StreamError(f"{what} the stream was interrupted ({type(error).__name__})"), error)
        raise error

    # Taking in

    def _take(self, chunk: bytes) -> None:
        """Accept the bytes of a read; b"" is the end. Events are made when they are needed."""
        assert self._decoder is not None and self._events is not None
        if self._state is _OPEN:  # not closed meanwhile
            read = self._events.events(self._decoder.feed(chunk) if chunk else self._decoder.end())
            self._read = _watch(read, ref(self)) if self._attentive else read
            self._body_ended = not chunk

    def _wants_more(self) -> bool:
        """Called when all events of the last read were delivered. Whether the stream continues. Raises if it was cut."""
        assert self._decoder is not None and self._events is not None
        if self._body_ended and self._opening.ends_with_body:
            self._events.done = True
        if self._events.done:
            self._complete()
            return False
        if self._body_ended:
            raise StreamError(
                "the stream was cut: it ended without its last record", hint="Send the request again"
            )
        self._decoder.check()
        return True

    def _look(self, event: E) -> None:
        assert self._exchange is not None and self._events is not None
        if self._state is not _OPEN:  # closed: this event is not delivered
            return
        if self._telemetry is None:
            self._attentive = False
            self._exchange.begin()
            return
        if self._telemetry.last is None:
            self._exchange.begin()
        self._telemetry.event(event, self._events, self._exchange.elapsed, self.request_id)
        if self._events.done:
            self._complete()

    # Ending

    def _complete(self) -> None:
        if self._state is _OPEN:
            self._state = _COMPLETE
            if self._telemetry is not None:
                self._telemetry.end(self._events, None, self.request_id)

    def _broke(self, error: ModelRelayError) -> None:
        """Opening or reading failed."""
        if self._exchange is None:
            pass
        elif self._state is _LEFT:
            error = StreamError("the stream was closed while it was read")
        elif isinstance(error, TransportError) and not isinstance(error, RequestTimeoutError):
            cut = StreamError(f"the stream was cut: {error.message}", hint="Send the request again")
            cut.__cause__ = error
            error = cut
        self._fail(error)

    def _fail(self, error: ModelRelayError, reason: BaseException | None = None) -> None:
        """The stream ends with this error, which is raised from now on. Telemetry reports `reason` instead if given."""
        if self._events is not None:
            error = self._events.with_partial(error)
        if self._exchange is not None:
            request = self._operation.request
            error.with_details(method=request.method, path=request.path.partition("?")[0])
            self._exchange.close()
        scrub(error, self._session.mask)
        self._failure = error
        if self._state is not _LEFT:
            self._state = _FAILED
        if self._telemetry is not None:
            self._telemetry.end(self._events, reason or error, self.request_id)

    def _end(self) -> None:
        """No events are left. Raises the error that ended the stream, unless it is complete."""
        if self._state is _LEFT and self._failure is None:
            when = "its end" if self._http else "it was read"
            self._fail(StreamError(f"the {self._kind} was closed before {when}"))
        if self._failure is not None:
            raise self._failure
        self._state = _ENDED

    def _leave(self) -> bool:
        """Delivers no more events; returns whether the stream was read to its end.

        Events that arrived with the last one, but were not read, are only part of the error's partial output. The division of
        a body into chunks must not decide whether a stream that was closed early has a final response.
        """
        if self._state is _OPEN and self._events is not None and self._events.done:
            self._complete()
        if self._state in (_NEW, _OPEN):
            self._state, self._read = _LEFT, self._skip(self._read)
            if self._telemetry is not None:
                closed = StreamError("the stream was closed before its end")
                self._telemetry.end(self._events, closed, self.request_id)
        return self._state in (_COMPLETE, _ENDED)

    @property
    def _is_left(self) -> bool:
        return self._state is _LEFT

    @staticmethod
    def _skip(events: Iterator[E]) -> Iterator[E]:
        with contextlib.suppress(ModelRelayError, ValueError):  # the close decides
            for _ in events:
                pass
        yield from ()

    def _again(self) -> None:
        """Called when an iteration begins."""
        if self._state is _ENDED:
            raise _read_already(self._kind)

    def __del__(self) -> None:
        if getattr(self, "_telemetry", None) is not None:  # for its observer, a dropped stream has ended
            self._leave()

    @property
    def request_id(self) -> str | None:
        """The id of the request, once the stream is open."""
        return self._http.request_id if self._http else self._session.request_id

    @property
    def http(self) -> HttpInfo | None:
        """Status, headers and timing of the response, once the stream is open."""
        return self._http

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._operation.endpoint.path} {self._state.value}>"


class _Telemetry:
    """Reports one stream to `on_event` and the observer."""

    def __init__(self, opening: Opening[Any]) -> None:
        self._operation, self._session = opening.operation, opening.session
        self._watch: StreamWatch | None = None
        self._began = self._ended = False
        self.last: Any = None

    def opening(self, flow: Flow[T]) -> Flow[T]:
        if self._session.observer is None:
            return flow
        self._watch = self._session.observer.stream(self._operation, self._session)
        return self._watch.opening(flow)  # type: ignore[no-any-return]  # a flow of the same result

    def event(self, event: Any, events: Any, elapsed: float, request_id: str | None) -> None:
        self.last = event
        if not self._began and (getattr(event, "text", None) or hasattr(event, "payload")):
            self._began = True
            if self._watch is not None:
                self._watch.first()
            if self._session.on_event is not None:
                emit(self._session.on_event, StreamFirstToken(elapsed, self._context(events, request_id)))

    def end(self, events: Any, error: BaseException | None, request_id: str | None) -> None:
        """The stream is complete (None), failed, or was closed early. Reported once."""
        if self._ended:
            return
        self._ended = True
        if self._watch is not None:
            self._watch.end(events, self.last, error)
        usage: Usage | None = getattr(events, "usage", None)
        if error is None and usage is not None and self._session.on_event is not None:
            emit(self._session.on_event, UsageReported(usage, self._context(events, request_id)))

    def _context(self, events: Any, request_id: str | None) -> RequestContext:
        model, response_id = getattr(events, "model", None), getattr(events, "response_id", None)
        return RequestContext.of(self._operation, request_id, model, response_id)


class AsyncReading(_Reading[E, M, "AsyncExchange"]):
    """An iterator of events. Nothing is sent before the `async with` block or the first step."""

    def __init__(self, driver: AsyncRunner, opening: Opening[M]) -> None:
        super().__init__(opening)
        self._driver = driver

    async def open(self) -> Self:
        """Send the request now, while you can still answer an HTTP error with a status of your own. `async with` does the same."""
        if self._state is _NEW:
            with self._alone():
                exchange = await self._driver.run(self._send())
                if problem := self._accept(exchange):
                    beginning = b""
                    with contextlib.suppress(ModelRelayError):
                        beginning = await exchange.read()
                    self._refuse(exchange, problem, beginning)
        if self._state in (_LEFT, _FAILED):
            self._end()
        return self

    async def __aenter__(self) -> Self:
        return await self.open()

    async def __aexit__(self, *exc: object) -> None:
        await self.close()

    def __aiter__(self) -> Self:
        self._again()
        return self

    async def __anext__(self) -> E:
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
                        self._take(await self._next_chunk())
                except BaseException as error:
                    self._stop(error)
                finally:
                    self._turn.release()
            elif self._state is _NEW:
                await self.open()
            else:
                self._end()
                if self._exchange is not None:
                    await self._exchange.finish()
                raise StopAsyncIteration

    async def _drain(self) -> M:
        with contextlib.suppress(StopAsyncIteration):
            while True:
                await self.__anext__()
        assert self._events is not None
        return self._events

    async def close(self) -> None:
        """Free the connection at once, also while another thread or task waits for the next event."""
        complete = self._leave()
        if self._exchange is not None:
            if complete:
                await self._exchange.finish()
            else:
                self._exchange.close()


# Iterators over a stream's events


def _read_already(what: str) -> StreamError:
    return StreamError(
        f"this {what} was read to its end already", hint="Make a new one to send the request again"
    )


class AsyncSteps(AsyncIterator[T]):
    """The items of a generator. When a step fails or is interrupted, the next step begins a new generator.

    An interrupted generator has ended, so a text cut by a timeout would look complete. A new one reads the stream again,
    which raises the error.
    """

    def __init__(self, begin: Callable[[], AsyncGenerator[T]], stream: Any = None) -> None:
        """`stream`: what a close closes too, also before the first step."""
        self._begin = begin
        self._generator = begin()
        self._stream = stream
        self._ended = False

    def __aiter__(self) -> Self:
        if self._ended:
            raise _read_already("stream")
        return self

    async def __anext__(self) -> T:
        try:
            return await anext(self._generator)
        except StopAsyncIteration:
            self._ended = True
            raise
        except BaseException:
            self._generator = self._begin()
            raise

    async def aclose(self) -> None:
        await self._generator.aclose()
        if self._stream is not None:
            await self._stream.close()


class ForWeb:
    """For a web server: an async one prefers `AsyncIterable`, and then reads in threads. No thread waits for a client that has
    disconnected, because cancelling a step closes the stream."""

    _stream: Any

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Any:
        # A dependency of httpx; Starlette runs sync iterators in the same threads.
        from anyio import to_thread

        steps: Any = self
        try:
            piece = await to_thread.run_sync(next, steps, None, abandon_on_cancel=True)
        except BaseException:
            self._stream.close()
            raise
        if piece is None:
            raise StopAsyncIteration
        return piece


class AsyncForWeb:
    """An async stream is read as it is."""


class AsyncWebSteps(AsyncSteps[T], AsyncForWeb):
    """The pieces of a stream."""


class AsyncRelay(AsyncReading[E, M]):
    """Forwarding a stream: the body of a web backend's response.

    The iterators own the stream. They close it, and with it the request to ModelRelay, when they end, when they are closed
    (WSGI and ASGI servers do that when the client disconnects) and when they are dropped. Keep the stream itself for
    `final_response()` or `final_value()` afterwards.
    """

    def _translate(self, event: Any) -> Any:
        """The event in its forwarded form."""
        return event

    def to_sse(self) -> AsyncIterator[bytes]:
        """Server-Sent Events (`text/event-stream`), for `EventSource` in a browser or a stream of this package.

        An error, also one at the start, becomes a last event `error` with `status`, `code` and `message`, because the status of
        your own response has been sent by then. `open()` the stream first to have an error at the start raised.
        """
        return self._forward(relay.sse)

    def to_ndjson(self) -> AsyncIterator[bytes]:
        """One JSON record a line (`application/x-ndjson`). Errors are a last record, as in `to_sse`."""
        return self._forward(relay.ndjson)

    def to_text(self) -> AsyncIterator[bytes]:
        """The text alone, as UTF-8; for a structured stream its final value, as JSON. Errors are raised, because plain text cannot
        express them, and your server then aborts the response."""
        return self._forward(relay.text, errors=False)

    def _forward(self, frame: Callable[[Any], bytes], errors: bool = True) -> AsyncIterator[bytes]:
        """The events as bytes; with `errors` an error is the last one."""
        self._again()
        return AsyncWebSteps(partial(self._frame, frame, errors), self)

    async def _frame(self, frame: Callable[[Any], T], errors: bool) -> AsyncGenerator[T]:
        try:
            async for event in self:
                if piece := frame(self._translate(event)):
                    yield piece
        except ModelRelayError as error:
            if not errors:
                raise
            yield frame(_error_event(error, self._is_left))
        finally:
            await self.close()


def _error_event(error: ModelRelayError, was_left: bool) -> StreamEvent:
    """The client gets a short message, so the rest is logged, unless the client disconnected."""
    if not was_left:
        log.warning("a forwarded stream failed: %s", error)
    return relay.error_event(error)


class AsyncTextRelay(AsyncRelay[StreamEvent, "Reader"]):
    def text_deltas(self) -> AsyncIterator[str]:
        """The text as it arrives; of a run that of all its turns."""
        return AsyncWebSteps(lambda: (event.text async for event in self if event.text), self)


class AsyncStream(AsyncTextRelay):
    """Typed events of a text stream; `text_deltas()` for the text alone, `final_response()` for the whole reply."""

    @needs_await
    async def final_response(self) -> Reply:
        """The whole reply; reads the rest of the stream first. Raises `StreamError` when the stream was cut or closed early."""
        return (await self._drain()).reply()


class AsyncStructuredStream(AsyncRelay["StructuredEvent[T]", "StructuredEvents[T]"], Generic[T]):
    """A value of type T while the model writes it: events with a partial view and the fields that are final."""

    def fields(self) -> AsyncIterator[tuple[str, Any]]:
        """`(path, value)` once for every field, as soon as its value is final."""
        return AsyncSteps(lambda: (field async for event in self for field in event.fields()))

    @needs_await
    async def final_value(self) -> T:
        """The validated value; reads the rest of the stream first. Raises `StreamError` when the stream was cut."""
        return (await self._drain()).value


class _Records(Events[Any]):
    """The records of a generated streaming operation, decoded according to the spec. The stream ends with its body."""

    def __init__(self, record: Callable[[Any], Any], http: HttpInfo) -> None:
        from ._wire.reader import EVENTS_KEPT

        self._record, self._http = record, http
        self._latest: deque[Any] = deque(maxlen=EVENTS_KEPT)

    def events(self, records: Iterable[Record]) -> Iterator[Any]:
        for number, record in enumerate(records):
            if not record.data or record.data == b"[DONE]":
                continue
            try:
                value, problem = self._record(codec.read(record.data)), ""
            except DecodeError as error:
                value, problem = None, str(error)
            if problem:
                raise StreamError(f"record {number} of the stream is invalid: {problem}")
            self._latest.append(value)
            yield value

    def with_partial(self, error: Any) -> Any:
        attempts, request_id = self._http.attempts, error.request_id or self._http.request_id
        return error.with_details(
            events=tuple(self._latest), http=self._http, attempts=attempts, request_id=request_id
        )


class Chunks(Events[bytes]):
    """Passes a body on unchanged."""

    def __init__(self, limit: int = 0) -> None:
        """`limit` is for lines, which this has not."""

    def feed(self, chunk: bytes) -> list[Record]:
        return [Record(chunk)]

    def end(self) -> list[Record]:
        return []

    def check(self) -> None:
        """No line can be too long."""

    def events(self, records: Iterable[Record]) -> Iterator[bytes]:
        return (record.data for record in records)


def record_opening(operation: Operation[Any], session: Session) -> Opening[Any]:
    """The records of an operation as its document describes them; else its bytes."""
    record, accept = operation.record, operation.request.accept
    if record is None:
        return Opening(operation, session, lambda kind: Chunks, lambda http: Chunks(), True)
    return Opening(
        operation, session, {accept: DECODERS[accept]}.get, lambda http: _Records(record, http), True
    )


class AsyncRecordReader(AsyncReading[Any, Any]):
    """Decoded records of any streaming operation that the spec describes, or the bytes of one that does not stream."""
