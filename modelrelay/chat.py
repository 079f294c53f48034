"""The builder bound to a client, with the methods that send. Sync and async differ only in `await` and the type of stream.

`client` and `bulk` import it.
"""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Literal, Self, TypeAlias, TypeVar, overload

import modelrelay  # its names are loaded on first use, so that annotations can be resolved and imports stay fast

from ._core.awaiting import WithoutResult, needs_await
from ._core.check import check_count, check_function
from ._core.conversation import MessageDict
from ._core.errors import ModelRelayError, ValidationError
from ._core.flow import Flow, call
from ._core.http import HttpInfo, media_type
from ._core.session import Session
from ._core.telemetry import RequestContext, UsageReported, emit
from ._core.values import Reply, StreamEvent
from ._drivers import AsyncDriver
from ._wire import relay
from ._wire.contract import operation_of
from ._wire.reader import Reader
from .draft import ChatRequest, Fields
from .streams import (
    AsyncStream,
    AsyncStructuredStream,
    AsyncTextRelay,
    AsyncWebSteps,
    Events,
    Opening,
    State,
)

if TYPE_CHECKING:
    from ._run import ToolRun
    from ._types.shape import Shape
    from .structured import StructuredEvents

T = TypeVar("T")
M = TypeVar("M", bound=Events[Any])
C = TypeVar("C", bound="modelrelay.Chat | modelrelay.AsyncChat")
Format = Literal["sse", "ndjson"]
Messages: TypeAlias = Sequence[MessageDict | Mapping[str, Any]]
RetryHandler: TypeAlias = Callable[[int, str, "modelrelay.Mismatch", list[dict[str, Any]]], Messages | None]
"""`(attempt, raw, error, messages)` → the messages to continue with, or None to stop."""
AsyncRetryHandler: TypeAlias = Callable[
    [int, str, "modelrelay.Mismatch", list[dict[str, Any]]], Messages | Awaitable[Messages | None] | None
]


def _text(event: StreamEvent) -> str:
    return event.text


class AsyncChat(WithoutResult, ChatRequest):
    """A chat request bound to a client."""

    __slots__ = ("_driver",)
    _driver: AsyncDriver

    def _of(self, fields: Fields) -> Self:
        new = super()._of(fields)
        new._driver = self._driver
        return new

    @classmethod
    def _bind(cls, request: ChatRequest, driver: AsyncDriver) -> Self:
        """The same request, bound to a client's connections."""
        new = object.__new__(cls)
        new._fields = request._fields
        new._driver = driver
        return new

    def __reduce__(self) -> Any:
        raise TypeError("a chat bound to a client cannot be pickled; store it with to_dict()")

    def _session(self, turn: int = 1) -> Session:
        """The settings of one call. Later calls of one flow get ids of their own, because the API treats equal ids as repeats."""
        f = self._fields
        request_id = f"{f.request_id}-{turn}" if f.request_id and turn > 1 else f.request_id
        return self._driver.session.for_call(f.timeout, f.retry, f.headers, request_id)

    def _turns(self) -> Callable[[ChatRequest], Flow[Reply]]:
        """One request to the model, for the structured flow and the tool loop."""
        numbers = itertools.count(1)
        return lambda draft: self._ask(draft, next(numbers))

    def _tool_run(
        self, parallel: bool, max_turns: int, on_step: Callable[[Any], object] | None
    ) -> ToolRun[Self]:
        from ._run import ToolRun
        from .tools import AsyncToolRegistry

        registry = AsyncToolRegistry(self._fields.tools, parallel=parallel)
        return ToolRun(self, registry, max_turns=max_turns, on_step=on_step)

    def _ask(self, draft: ChatRequest, turn: int = 1) -> Flow[Reply]:
        session = self._session(turn)
        operation = operation_of(self._driver.contract, draft._fields, session)
        reply = yield from call(operation, session)
        if session.on_event is not None:
            context = RequestContext.of(operation, reply.request_id, reply.model, reply.id)
            emit(session.on_event, UsageReported(reply.usage, context))
        return reply

    def _text_opening(self, format: str | None, turn: int = 1) -> Opening[Reader]:
        contract = self._driver.contract
        name = str(format or contract.text_format)
        if name not in contract.formats:
            known = " or ".join(map(repr, contract.formats))
            raise ValidationError(f"must be {known}, got {format!r}", field="format")
        return self._opening(self._fields, name, lambda reader: reader, turn)

    def _value_opening(
        self, type_: Any, schema_name: str | None, strict: bool
    ) -> Opening[StructuredEvents[Any]]:
        from ._types.shape import Shape
        from .structured import StructuredEvents

        given = self._fields.response_format
        if type_ is None:
            if given is None or given.schema is None:
                raise ValidationError("needs a type, or a response_format of type json_schema", field="type")
            type_, schema_name = dict(given.schema), schema_name or given.name
            strict = bool(given.strict) if given.strict is not None else strict
        shape: Shape[Any] = Shape.of(type_, name=schema_name, strict=strict)
        fields = self._fields._replace(response_format=shape.response_format())
        return self._opening(fields, self._driver.contract.value_format, partial(StructuredEvents, shape))

    def _opening(
        self, fields: Fields, format: str, events: Callable[[Reader], M], turn: int = 1
    ) -> Opening[M]:
        contract, session = self._driver.contract, self._session(turn)
        framing = contract.formats[format]
        operation = operation_of(contract, fields, session, framing.accept)

        def read(http: HttpInfo) -> M:
            return events(contract.reader(media_type(http.headers.get("content-type")), http, session.mask))

        return Opening(operation, session, framing.decoders.get, read)

    @needs_await
    async def send(self) -> Reply:
        """Send the request and return the whole reply."""
        return await self._driver.run(self._ask(self))

    def stream(self, format: Format | None = None) -> AsyncStream:
        """The reply as a stream of typed events. `format` is the framing on the wire, "sse" or "ndjson"; events are identical."""
        return AsyncStream(self._driver, self._text_opening(format))

    def stream_deltas(self, format: Format | None = None) -> AsyncIterator[str]:
        """The reply's text as it arrives."""
        stream = self.stream(format)
        return AsyncWebSteps(partial(stream._frame, _text, errors=False), stream)

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
        """Stream a value of this type (or of a raw JSON Schema, as a dict) while the model writes it. The default is the type of the
        `response_format` that was set."""
        return AsyncStructuredStream(self._driver, self._value_opening(type_, schema_name, strict))

    @overload
    def structured(
        self, type_: type[T], max_retries: int = 0, schema_name: str | None = None,
        retry_handler: AsyncRetryHandler | None = None, *, strict: bool = True,
    ) -> AsyncStructuredChat[T]: ...  # fmt: skip
    @overload
    def structured(
        self, type_: Any, max_retries: int = 0, schema_name: str | None = None,
        retry_handler: AsyncRetryHandler | None = None, *, strict: bool = True,
    ) -> AsyncStructuredChat[Any]: ...  # fmt: skip
    def structured(
        self, type_: Any, max_retries: int = 0, schema_name: str | None = None,
        retry_handler: AsyncRetryHandler | None = None, *, strict: bool = True,
    ) -> AsyncStructuredChat[Any]:  # fmt: skip
        """Request a value of this type; then `.send()` or `.stream()`.

        max_retries: validation retries. A reply that does not fit is sent back to the model with its problems.
        retry_handler: `(attempt, raw, error, messages)` → the messages to add instead, or None to stop. With `AsyncClient` it
            may be async.
        """
        return AsyncStructuredChat(self, type_, max_retries, schema_name, retry_handler, strict)

    @needs_await
    async def run(
        self, max_turns: int = 10, on_step: Callable[[Any], object] | None = None, *, parallel: bool = True
    ) -> modelrelay.RunResult:
        """Send the request, run the tools that the model calls, and repeat until the model answers.

        on_step: called after every turn. parallel: run the tools of one turn at the same time; plain functions run in threads.
        Raises `MaxTurnsError` with the result so far after `max_turns` turns without an answer.
        """
        run = self._tool_run(parallel, max_turns, on_step)
        return await self._driver.run(run.flow(self._turns()))

    def run_stream(
        self, max_turns: int = 10, on_step: Callable[[Any], object] | None = None, *, parallel: bool = True,
        format: Format | None = None,
    ) -> AsyncRunStream:  # fmt: skip
        """`run` as a stream: the events of all turns, then `final_result()`."""
        run = self._tool_run(parallel, max_turns, on_step)
        return AsyncRunStream(self._driver, run, format)


class AsyncStructuredChat(WithoutResult, Generic[T]):
    """A chat that answers with a T."""

    def __init__(
        self,
        chat: AsyncChat,
        type_: Any,
        max_retries: int,
        schema_name: str | None,
        handler: Callable[..., Any] | None,
        strict: bool,
    ) -> None:
        self._request = chat
        self._type = type_
        self._max_retries = check_count(max_retries, "max_retries", least=0)
        self._schema_name = schema_name
        self._handler: Callable[..., Any] | None = check_function(handler, "retry_handler")
        self._strict = strict

    @classmethod
    def _bind(cls, other: Any, driver: AsyncDriver) -> Self:
        """The same request, bound to a client's connections."""
        chat = AsyncChat._bind(other._request, driver)
        return cls(chat, other._type, other._max_retries, other._schema_name, other._handler, other._strict)

    def _shape(self) -> Shape[T]:
        from ._types.shape import Shape

        return Shape.of(self._type, name=self._schema_name, strict=self._strict)

    @needs_await
    async def send(self) -> modelrelay.StructuredResult[T]:
        """The value, after validation retries if needed. Raises `StructuredExhaustedError` with all attempts when none fits."""
        from .structured import structured_flow

        request = self._request
        flow = structured_flow(request, request._turns(), self._shape(), self._max_retries, self._handler)
        return await request._driver.run(flow)

    def stream(self) -> AsyncStructuredStream[T]:
        """The value while the model writes it. The same as `stream_json`."""
        if self._max_retries:
            raise ValidationError(
                "a stream has no validation retries; use send(), or leave max_retries at 0",
                field="max_retries",
            )
        return self._request.stream_json(self._type, schema_name=self._schema_name, strict=self._strict)


class AsyncRunStream(AsyncTextRelay):
    """The events of every turn of a tool run, in one iteration. `ToolRun` has the logic."""

    _kind = "run"
    _result: modelrelay.RunResult | None = None

    def __init__(self, driver: AsyncDriver, run: Any, format: Format | None) -> None:
        self._run: ToolRun[AsyncChat] = run
        self._format: Format | None = format
        super().__init__(driver, self._turn_opening())

    def _turn_opening(self) -> Opening[Reader]:
        return self._run.draft._text_opening(self._format, len(self._run.steps) + 1)

    def _go_on(self) -> Flow[None]:
        """Called at the end of a turn: runs its tools."""
        if self._state is not State.ENDED or self._result is not None or self._events is None:
            return  # closed, or another reader was faster
        events = self._events
        self._state = State.NEW
        self._set(self._opening)  # later errors do not concern the turn that was read
        result = yield from self._run.after(events.reply())
        if result is None:
            self._set(self._turn_opening())
        elif self._state is State.NEW:  # not closed meanwhile
            self._state, self._events, self._result = State.ENDED, events, result

    def _fail(self, error: ModelRelayError, reason: BaseException | None = None) -> None:
        super()._fail(self._run.with_result(error), reason)

    def _leave(self) -> bool:
        complete = super()._leave()
        if self._result is None:
            self._state = State.LEFT
        return complete

    def _translate(self, event: StreamEvent) -> StreamEvent:
        """Only the stop record of the last turn ends the stream for its reader, with the tokens of all turns."""
        if not relay.is_stop(event) or self._events is None:
            return event
        reply = self._events.reply()
        if self._run.calls(reply):
            return relay.turn_stop(event)
        return relay.run_stop(event, self._run.result.usage + reply.usage)

    async def __anext__(self) -> StreamEvent:
        while True:
            try:
                return await super().__anext__()
            except StopAsyncIteration:
                if self._result is not None:
                    raise
            with self._alone():
                await self._driver.run(self._go_on())

    @needs_await
    async def final_result(self) -> modelrelay.RunResult:
        """The result of the run; reads the rest of the stream first."""
        await self._drain()
        assert self._result is not None
        return self._result


class LLM(Generic[C]):
    """Chat, by model or by customer."""

    def __init__(self, bind: Callable[[ChatRequest], C], model: str | None) -> None:
        self._bind = bind
        self._model = model

    def chat(self, model: str | ChatRequest | None = None) -> C:
        """A chat with this model, by default the client's own; or a stored or unbound `ChatRequest`, bound to this client."""
        request = model if isinstance(model, ChatRequest) else ChatRequest(model)
        if self._model is not None and request._fields.model is None and request._fields.customer is None:
            request = request.model(self._model)
        return self._bind(request)

    def for_customer(self, id: str) -> C:
        """A chat attributed to one of your customers, by your own id for them. Their tier selects the model."""
        return self._bind(ChatRequest().customer(id))
