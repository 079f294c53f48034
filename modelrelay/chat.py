"""The builder bound to a client: its terminals send. Sync and async differ by `await` and the type of stream only."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import TYPE_CHECKING, Any, Generic, Literal, Self, TypeVar, overload

from ._core.errors import ModelRelayError, ValidationError
from ._core.flow import Flow
from ._core.http import HttpInfo
from ._core.session import Session
from ._core.values import Reply, StreamEvent
from ._wire import proxy, relay
from .draft import ChatRequest, Fields
from .streams import AsyncRelay, AsyncStream, AsyncStructuredStream, Relay, Stream, StructuredStream

if TYPE_CHECKING:
    from ._drivers import AsyncDriver, Driver
    from .structured import Partial as Partial
    from .structured import StructuredResult
    from .tools import RunResult

T = TypeVar("T")
C = TypeVar("C", bound="BoundChat")
Format = Literal["sse", "ndjson"]
RetryHandler = Callable[..., Any]


class BoundChat(ChatRequest):
    """A request and the driver that will carry it out."""

    __slots__ = ("_driver",)
    _driver: Any

    def _of(self, fields: Fields) -> Self:
        new = super()._of(fields)
        new._driver = self._driver
        return new

    @classmethod
    def bound(cls, request: ChatRequest, driver: Any) -> Self:
        """The same request, with a client's connections under it."""
        new = object.__new__(cls)
        new._fields = request._fields
        new._driver = driver
        return new

    def __reduce__(self) -> Any:
        raise TypeError("a chat bound to a client cannot be pickled; store it with to_dict()")

    def _session(self) -> Session:
        f = self._fields
        return self._driver.session.narrowed(f.timeout, f.retry, f.headers, f.request_id)  # type: ignore[no-any-return]

    def _asking(self, draft: ChatRequest) -> Flow[Reply]:
        """One turn: how the structured flow and the tool loop ask the model."""
        return proxy.ask(draft, self._session())

    def _text_stream(self, format: str) -> tuple[Any, Session, Callable[[HttpInfo], proxy.ChatEvents]]:
        media = proxy.FORMATS.get(format)
        if media is None:
            raise ValidationError(f"must be 'sse' or 'ndjson', got {format!r}", field="format")
        session = self._session()
        operation = proxy.operation(self, session, media)
        return operation, session, lambda http: proxy.ChatEvents(media, http, session.mask)

    def _json_stream(self, type_: Any, schema_name: str | None, strict: bool) -> tuple[Any, Session, Any]:
        from .structured import Shape, StructuredEvents

        given = self._fields.response_format
        if type_ is None:
            if given is None or given.schema is None:
                raise ValidationError("needs a type, or a response_format of type json_schema", field="type")
            type_, schema_name = dict(given.schema), schema_name or given.name
            strict = bool(given.strict) if given.strict is not None else strict
        shape = Shape.of(type_, name=schema_name, strict=strict)
        session = self._session()
        request = self.response_format(shape.response_format())
        operation = proxy.operation(request, session, proxy.NDJSON)

        def events(http: HttpInfo) -> Any:
            return StructuredEvents(
                shape, http, session.mask, proxy.ChatEvents(proxy.NDJSON, http, session.mask)
            )

        return operation, session, events


class Chat(BoundChat):
    """A chat request bound to a `Client`."""

    __slots__ = ()
    _driver: Driver

    def send(self) -> Reply:
        """Ask, and wait for the whole reply."""
        return self._driver.run(self._asking(self))

    def stream(self, format: Format = "sse") -> Stream:
        """The reply as a stream of typed events, framed as "sse" or "ndjson"."""
        return Stream(self._driver, *self._text_stream(format))

    def stream_deltas(self, format: Format = "sse") -> Iterator[str]:
        """The reply's text as it arrives."""
        stream = self.stream(format)

        def deltas() -> Iterator[str]:
            with stream:
                yield from stream.text_deltas()

        return deltas()

    @overload
    def stream_json(
        self, type_: type[T], *, schema_name: str | None = None, strict: bool = True
    ) -> StructuredStream[T]: ...
    @overload
    def stream_json(
        self, type_: Any = None, *, schema_name: str | None = None, strict: bool = True
    ) -> StructuredStream[Any]: ...
    def stream_json(
        self, type_: Any = None, *, schema_name: str | None = None, strict: bool = True
    ) -> StructuredStream[Any]:
        """A value of this type (or of a raw JSON Schema, as a dict) while it grows; without a type, of the
        `response_format` that was set."""
        return StructuredStream(self._driver, *self._json_stream(type_, schema_name, strict))

    @overload
    def structured(
        self, type_: type[T], *, max_retries: int = 0, schema_name: str | None = None,
        retry_handler: RetryHandler | None = None, strict: bool = True,
    ) -> StructuredChat[T]: ...  # fmt: skip
    @overload
    def structured(
        self, type_: Any, *, max_retries: int = 0, schema_name: str | None = None,
        retry_handler: RetryHandler | None = None, strict: bool = True,
    ) -> StructuredChat[Any]: ...  # fmt: skip
    def structured(
        self, type_: Any, *, max_retries: int = 0, schema_name: str | None = None,
        retry_handler: RetryHandler | None = None, strict: bool = True,
    ) -> StructuredChat[Any]:  # fmt: skip
        """Ask for a value of this type; then `.send()` or `.stream()`.

        max_retries: how often the model is asked again, told what was wrong, when its answer does not fit.
        retry_handler: `(attempt, raw, error, messages)` → the messages to add instead, or None to stop.
        """
        return StructuredChat(self, type_, max_retries, schema_name, retry_handler, strict)

    def run(
        self, *, max_turns: int = 10, on_step: Callable[[Any], object] | None = None, parallel: bool = False
    ) -> RunResult:
        """Ask, run the tools that the model calls, and go on until it answers.

        on_step: called after every turn. parallel: run the tools of one turn in threads.
        Raises `MaxTurnsError` with the result so far when `max_turns` turns were not enough.
        """
        from ._run import run_flow
        from .tools import ToolRegistry

        registry = ToolRegistry(self._fields.tools, parallel=parallel)
        return self._driver.run(run_flow(self, self._asking, registry, max_turns=max_turns, on_step=on_step))

    def run_stream(
        self, *, max_turns: int = 10, on_step: Callable[[Any], object] | None = None, parallel: bool = False,
        format: Format = "sse",
    ) -> RunStream:  # fmt: skip
        """The same as a stream: the events of all turns, then `final_result()`."""
        from ._run import ToolRun
        from .tools import ToolRegistry

        registry = ToolRegistry(self._fields.tools, parallel=parallel)
        return RunStream(self, ToolRun(self, registry, max_turns=max_turns, on_step=on_step), format)


class AsyncChat(BoundChat):
    """A chat request bound to an `AsyncClient`."""

    __slots__ = ()
    _driver: AsyncDriver

    async def send(self) -> Reply:
        """Ask, and wait for the whole reply."""
        return await self._driver.run(self._asking(self))

    def stream(self, format: Format = "sse") -> AsyncStream:
        """The reply as a stream of typed events, framed as "sse" or "ndjson"."""
        return AsyncStream(self._driver, *self._text_stream(format))

    def stream_deltas(self, format: Format = "sse") -> AsyncIterator[str]:
        """The reply's text as it arrives."""
        stream = self.stream(format)

        async def deltas() -> AsyncIterator[str]:
            async with stream:
                async for text in stream.text_deltas():
                    yield text

        return deltas()

    @overload
    def stream_json(
        self, type_: type[T], *, schema_name: str | None = None, strict: bool = True
    ) -> AsyncStructuredStream[T]: ...
    @overload
    def stream_json(
        self, type_: Any = None, *, schema_name: str | None = None, strict: bool = True
    ) -> AsyncStructuredStream[Any]: ...
    def stream_json(
        self, type_: Any = None, *, schema_name: str | None = None, strict: bool = True
    ) -> AsyncStructuredStream[Any]:
        """A value of this type (or of a raw JSON Schema, as a dict) while it grows; without a type, of the
        `response_format` that was set."""
        return AsyncStructuredStream(self._driver, *self._json_stream(type_, schema_name, strict))

    @overload
    def structured(
        self, type_: type[T], *, max_retries: int = 0, schema_name: str | None = None,
        retry_handler: RetryHandler | None = None, strict: bool = True,
    ) -> AsyncStructuredChat[T]: ...  # fmt: skip
    @overload
    def structured(
        self, type_: Any, *, max_retries: int = 0, schema_name: str | None = None,
        retry_handler: RetryHandler | None = None, strict: bool = True,
    ) -> AsyncStructuredChat[Any]: ...  # fmt: skip
    def structured(
        self, type_: Any, *, max_retries: int = 0, schema_name: str | None = None,
        retry_handler: RetryHandler | None = None, strict: bool = True,
    ) -> AsyncStructuredChat[Any]:  # fmt: skip
        """Ask for a value of this type; then `.send()` or `.stream()`. As in `Chat.structured`; handlers may be async."""
        return AsyncStructuredChat(self, type_, max_retries, schema_name, retry_handler, strict)

    async def run(
        self, *, max_turns: int = 10, on_step: Callable[[Any], object] | None = None, parallel: bool = True
    ) -> RunResult:
        """Ask, run the tools that the model calls, and go on until it answers. As in `Chat.run`; tools may be async."""
        from ._run import run_flow
        from .tools import AsyncToolRegistry

        registry = AsyncToolRegistry(self._fields.tools, parallel=parallel)
        return await self._driver.run(
            run_flow(self, self._asking, registry, max_turns=max_turns, on_step=on_step)
        )

    def run_stream(
        self, *, max_turns: int = 10, on_step: Callable[[Any], object] | None = None, parallel: bool = True,
        format: Format = "sse",
    ) -> AsyncRunStream:  # fmt: skip
        """The same as a stream: the events of all turns, then `final_result()`."""
        from ._run import ToolRun
        from .tools import AsyncToolRegistry

        registry = AsyncToolRegistry(self._fields.tools, parallel=parallel)
        return AsyncRunStream(self, ToolRun(self, registry, max_turns=max_turns, on_step=on_step), format)


class _Structured(Generic[T]):
    """What `structured(T, …)` holds until it is sent."""

    def __init__(
        self,
        chat: Any,
        type_: Any,
        max_retries: int,
        schema_name: str | None,
        handler: RetryHandler | None,
        strict: bool,
    ) -> None:
        if not isinstance(max_retries, int) or isinstance(max_retries, bool) or max_retries < 0:
            raise ValidationError(
                f"must be a whole number of at least 0, got {max_retries!r}", field="max_retries"
            )
        if handler is not None and not callable(handler):
            raise ValidationError("must be callable", field="retry_handler")
        self._chat = chat
        self._type = type_
        self._max_retries = max_retries
        self._schema_name = schema_name
        self._handler = handler
        self._strict = strict

    def _shape(self) -> Any:
        from .structured import Shape

        return Shape.of(self._type, name=self._schema_name, strict=self._strict)

    def _flow(self) -> Flow[StructuredResult[T]]:
        from .structured import structured_flow

        return structured_flow(
            self._chat, self._chat._asking, self._shape(), self._max_retries, self._handler
        )

    def _streamable(self) -> dict[str, Any]:
        if self._max_retries:
            raise ValidationError(
                "streams are not asked again: use send(), or max_retries=0", field="max_retries"
            )
        return {"schema_name": self._schema_name, "strict": self._strict}


class StructuredChat(_Structured[T]):
    """A chat that answers with a T."""

    def send(self) -> StructuredResult[T]:
        """Ask until the answer fits. Raises `StructuredExhaustedError` with all attempts when it never does."""
        return self._chat._driver.run(self._flow())  # type: ignore[no-any-return]

    def stream(self) -> StructuredStream[T]:
        """The value while it grows: `stream_json`."""
        return self._chat.stream_json(self._type, **self._streamable())  # type: ignore[no-any-return]


class AsyncStructuredChat(_Structured[T]):
    async def send(self) -> StructuredResult[T]:
        """Ask until the answer fits. Raises `StructuredExhaustedError` with all attempts when it never does."""
        return await self._chat._driver.run(self._flow())  # type: ignore[no-any-return]

    def stream(self) -> AsyncStructuredStream[T]:
        """The value while it grows: `stream_json`."""
        return self._chat.stream_json(self._type, **self._streamable())  # type: ignore[no-any-return]


class _Run:
    """A run of tools as a stream; its logic is `ToolRun`."""

    def __init__(self, chat: Any, run: Any, format: Format) -> None:
        self._chat = chat
        self._run = run
        self._format: Format = format
        self._result: RunResult | None = None
        self._events: Any = None

    def _turn(self) -> Any:
        return type(self._chat).bound(self._run.draft, self._chat._driver).stream(self._format)

    def _finished(self) -> RunResult:
        if self._result is None:
            raise ValidationError("the run has not ended: read its events first", field="run_stream")
        return self._result


class RunStream(_Run, Relay):
    """The events of every turn of a tool run, in one iteration."""

    def _all(self) -> Iterator[StreamEvent]:
        while self._result is None:
            try:
                with self._turn() as stream:
                    yield from stream
                    reply = stream.final_response()
                self._result = self._chat._driver.run(self._run.after(reply))
            except ModelRelayError as error:
                raise self._run.lost(error) from error.__cause__

    def __iter__(self) -> Iterator[StreamEvent]:
        if self._events is None:
            self._events = self._all()
        return self._events  # type: ignore[no-any-return]

    def __next__(self) -> StreamEvent:
        return next(iter(self))

    def _relayed(self) -> Iterator[StreamEvent]:
        """The turns as one stream: only the last one's stop is a `message_stop`, with the tokens of all of them."""
        stop = None
        for event in self:
            if stop is not None:
                yield relay.turn_stop(stop)
            stop = event if event.kind == "message_stop" else None
            if stop is None:
                yield event
        if stop is not None:
            yield relay.run_stop(stop, self._finished().usage)

    def text_deltas(self) -> Iterator[str]:
        """The text of all turns as it arrives."""
        for event in self:
            if event.text:
                yield event.text

    def final_result(self) -> RunResult:
        """How the run ended, reading what is left."""
        for _ in self:
            pass
        return self._finished()

    def close(self) -> None:
        """Stop the run, and free its connection at once."""
        if self._events is not None:
            self._events.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


class AsyncRunStream(_Run, AsyncRelay):
    """The async sister of `RunStream`."""

    async def _all(self) -> AsyncIterator[StreamEvent]:
        while self._result is None:
            try:
                async with self._turn() as stream:
                    async for event in stream:
                        yield event
                    reply = await stream.final_response()
                self._result = await self._chat._driver.run(self._run.after(reply))
            except ModelRelayError as error:
                raise self._run.lost(error) from error.__cause__

    def __aiter__(self) -> AsyncIterator[StreamEvent]:
        if self._events is None:
            self._events = self._all()
        return self._events  # type: ignore[no-any-return]

    async def __anext__(self) -> StreamEvent:
        return await anext(aiter(self))

    async def _relayed(self) -> AsyncIterator[StreamEvent]:
        stop = None
        async for event in self:
            if stop is not None:
                yield relay.turn_stop(stop)
            stop = event if event.kind == "message_stop" else None
            if stop is None:
                yield event
        if stop is not None:
            yield relay.run_stop(stop, self._finished().usage)

    async def text_deltas(self) -> AsyncIterator[str]:
        """The text of all turns as it arrives."""
        async for event in self:
            if event.text:
                yield event.text

    async def final_result(self) -> RunResult:
        """How the run ended, reading what is left."""
        async for _ in self:
            pass
        return self._finished()

    async def close(self) -> None:
        """Stop the run, and free its connection at once."""
        if self._events is not None:
            await self._events.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self.close()


class LLM(Generic[C]):
    """Chat, by model or by customer."""

    def __init__(self, driver: Any, chat: type[C]) -> None:
        self._driver = driver
        self._chat = chat

    def chat(self, model: str | ChatRequest) -> C:
        """A chat with this model; or a stored or unbound `ChatRequest`, bound to this client."""
        request = model if isinstance(model, ChatRequest) else ChatRequest(model)
        return self._chat.bound(request, self._driver)

    def for_customer(self, id: str) -> C:
        """A chat that is attributed to one of your customers; its tier decides the model."""
        return self._chat.bound(ChatRequest(customer=id), self._driver)
