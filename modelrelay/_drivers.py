"""The two drivers: they run flows, and are the only code that sends and sleeps.

`Waits` and `AsyncWaits` have the difference between them. `_http.exchange` has the exchange itself. `client`, `chat`,
`bulk` and `testing` import it.
"""

from __future__ import annotations

import contextlib
import inspect
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Generic, Self, TypeVar, Unpack

from ._core import flow as flows
from ._core.errors import ClientClosedError, ModelRelayError, ValidationError, calling
from ._core.flow import Ask, Flow, RunTools, Send, Steps, Wait
from ._core.masking import scrub
from ._core.operation import AsyncRecordStream, CallOptions, Operation
from ._core.session import Session
from ._core.upload import AsyncUpload, Upload
from ._http.deadline import LONGEST
from ._http.exchange import AsyncExchange
from ._http.later import asyncio
from ._http.transport import AsyncTransport, Transport
from ._wire.contract import Contract

T = TypeVar("T")
X = TypeVar("X")
_call = flows.call


class _Driver(Generic[X]):
    """The common part of both drivers. `X` is the transport."""

    def __init__(self, session: Session, transport: X, contract: Contract) -> None:
        self.session = session
        self.transport = transport
        self.contract = contract
        self.closed = False
        self._parent: _Driver[X] | None = None
        self._waiting: set[Callable[[], object]] = set()

    @classmethod
    def over(cls, transport: X, other: _Driver[X]) -> Self:
        """A driver for the same client over another transport."""
        return cls(other.session, transport, other.contract)

    def sharing(self, session: Session) -> Self:
        """Another driver on the same connections."""
        new = type(self)(session, self.transport, self.contract)
        new._parent = self
        return new

    def publishable_key(self) -> str:
        """The client's own key when it is a publishable one."""
        if self.session.auth.kind != "publishable":
            raise ValidationError(
                "is required, unless the client's own key is a publishable one (mr_pk_…)",
                field="publishable_key",
            )
        return self.session.auth.key or ""

    def prepare(
        self,
        operation: Operation[T],
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        **options: Any,
    ) -> tuple[Operation[T], Session]:
        """An operation with the options of one call: the request, and the settings of the call."""
        for name in options.keys() - CallOptions.__annotations__:
            raise TypeError(f"{operation.endpoint.id} got an unexpected keyword argument {name!r}")
        if extra_query or extra_body:
            from ._core.methods import add_extras  # already loaded by such a call

            operation = add_extras(operation, extra_query, extra_body)
        return operation, self.session.for_call(**options)

    def _chain(self) -> Iterator[_Driver[X]]:
        """This driver, and the ones that it was made from."""
        driver: _Driver[X] | None = self
        while driver is not None:
            yield driver
            driver = driver._parent

    def check_open(self) -> None:
        if any(driver.closed for driver in self._chain()):
            raise ClientClosedError("the client is closed; make a new one")

    @contextlib.contextmanager
    def _wake_on_close(self, wake: Callable[[], object]) -> Iterator[None]:
        """Around a wait: `wake` ends it when this client closes, or one that it was made from. Raises then."""
        for driver in self._chain():
            driver._waiting.add(wake)
        try:
            self.check_open()
            yield
        finally:
            for driver in self._chain():
                driver._waiting.discard(wake)
        self.check_open()

    def _mark_closed(self) -> None:
        self.closed = True
        for wake in self._waiting.copy():
            wake()


class Waits(_Driver[Transport]):
    """What a blocking driver does in its own way: it waits in a thread."""

    def _check_loop(self) -> None:
        """A thread needs none."""

    def _ask(self, ask: Ask) -> Any:
        with calling(ask.name):
            answer = ask.handler(*ask.args)
        if inspect.isawaitable(answer):
            if inspect.iscoroutine(answer):
                answer.close()
            raise ValidationError("is async: use AsyncClient, or a plain function", field=ask.name)
        return answer

    def _sendable(self, send: Send) -> Send:
        return send

    def _pause(self, seconds: float) -> None:
        ended = threading.Event()
        with self._wake_on_close(ended.set):
            ended.wait(min(seconds, LONGEST))


class AsyncWaits(_Driver[AsyncTransport]):
    """The same on an event loop."""

    def _check_loop(self) -> None:
        check_loop()

    async def _ask(self, ask: Ask) -> Any:
        with calling(ask.name):
            answer = ask.handler(*ask.args)
            return await answer if inspect.isawaitable(answer) else answer

    def _sendable(self, send: Send) -> Send:
        """Files are read in threads."""
        if isinstance(upload := send.request.body, Upload):
            return send._replace(request=send.request._replace(body=AsyncUpload(upload, _in_thread)))
        return send

    async def _pause(self, seconds: float) -> None:
        ended, loop = asyncio.Event(), asyncio.get_running_loop()
        with (
            self._wake_on_close(lambda: loop.call_soon_threadsafe(ended.set)),
            contextlib.suppress(TimeoutError),
        ):
            async with asyncio.timeout(min(seconds, LONGEST)):
                await ended.wait()


class AsyncDriver(AsyncWaits):
    async def run(self, flow: Flow[T]) -> T:
        """Carry out the flow's instructions until it returns. Failures are raised inside the flow."""
        self._check_loop()
        steps = Steps(flow)
        try:
            for instruction in steps:
                with steps:
                    steps.answer(await self._carry_out(instruction))
            return steps.result
        except ModelRelayError as error:
            scrub(error, self.session.mask)
            raise

    async def _carry_out(self, instruction: Any) -> Any:
        if type(instruction) is Send:
            self.check_open()
            if instruction.wait > 0:
                await self._pause(instruction.wait)
            return await AsyncExchange(self._sendable(instruction), self.session).run(self.transport)
        if type(instruction) is Wait:
            end = time.monotonic() + instruction.seconds
            if instruction.seconds > 0:
                await self._pause(instruction.seconds)
            return max(time.monotonic(), end)  # a mock does not wait
        if isinstance(instruction, RunTools):
            instruction.registry.observer = self.session.observer
            return await instruction.registry.execute_all(instruction.calls)
        return await self._ask(instruction)

    async def call(self, operation: Operation[T], **options: Unpack[CallOptions]) -> T:
        return await self.run(_call(*self.prepare(operation, **options)))

    def records(self, operation: Operation[Any], **options: Unpack[CallOptions]) -> AsyncRecordStream[Any]:
        from .streams import AsyncRecordReader, record_opening

        return AsyncRecordReader(self, record_opening(*self.prepare(operation, **options)))

    async def close(self, *, shared: bool = False) -> None:
        self._check_loop()
        self._mark_closed()
        if not shared:
            await self.transport.close()


async def _in_thread(chunks: Iterator[bytes]) -> bytes | None:
    return await asyncio.to_thread(next, chunks, None)


def check_loop() -> None:
    """Raises a `ValidationError` where no event loop of asyncio runs, as under trio."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        raise ValidationError(
            "AsyncClient runs on asyncio, and no asyncio event loop is running here; under trio use Client in a thread",
            field="AsyncClient",
        ) from None
