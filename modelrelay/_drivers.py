"""The two drivers: they run flows, and are the only code that sends, sleeps or reads the clock.

Each is the same lines with and without `await`; what they decide, they decide in the shared functions below.
"""

from __future__ import annotations

import asyncio
import contextlib
import inspect
import logging
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Self, TypeVar, Unpack

from ._core import flow as flows
from ._core.encoding import Inflater, inflater
from ._core.errors import (
    ClientClosedError,
    LimitExceededError,
    ModelRelayError,
    RequestTimeoutError,
    TransportError,
    ValidationError,
)
from ._core.flow import Flow, RunTools, Send, Sent, Wait
from ._core.http import HttpInfo
from ._core.masking import scrub
from ._core.operation import CallOptions, HttpReply, Operation
from ._core.session import Session
from ._http.deadline import Deadline

if TYPE_CHECKING:
    from ._core.operation import AsyncRecordStream, RecordStream
    from ._http.transport import AsyncTransport, Transport
    from ._wire.contract import Contract

T = TypeVar("T")
log = logging.getLogger("modelrelay")
_LINGER = 0.002  # seconds


class Exchange:
    """The bookkeeping of one attempt: its deadlines, its body as it grows, its reply."""

    def __init__(self, send: Send, session: Session) -> None:
        self.started = time.monotonic()
        self.send = send
        self.session = session
        self.deadline = _deadline(self.started, send)
        self.connect = self.deadline.copy().limit("connect", _after(self.started, send.timeout.connect))
        self._body = bytearray()
        self._raw = 0
        self._inflater: Inflater | None = None
        self._status = 0
        log.debug("%s %s begins", send.request.method, send.request.path)

    def opened(self, response: Any) -> bool:
        """Whether the body is to be read now."""
        self._status = response.status
        good = 200 <= response.status < 300
        if self.send.stream and good:
            return False
        if not good and self.send.stream:  # an error's body is no stream: it gets a call's limits
            self.deadline.limit("request", _after(time.monotonic(), self.send.timeout.request))
        encoding = response.headers.get("content-encoding", "")
        self._inflater = inflater(encoding) if encoding and response.status != 204 else None
        return True

    def take(self, chunk: bytes) -> bool:
        """One more piece of the body; false when no more is wanted."""
        limits = self.session.limits
        good = 200 <= self._status < 300
        self._raw += len(chunk)
        room = limits.decompressed_bytes if good else limits.error_bytes
        if good and self._raw > limits.response_bytes:
            raise _too_large("response_bytes", limits.response_bytes)
        for piece in self._inflater.feed(chunk) if self._inflater else (chunk,):
            self._body += piece
            if len(self._body) > room:
                if good:
                    raise _too_large("decompressed_bytes", room)
                del self._body[room:]
                return False
        return self._raw <= room or good

    def reply(self, response: Any, live: Any = None) -> HttpReply:
        if live is None and self._inflater is not None and 200 <= self._status < 300:
            self._inflater.end()
        elapsed = time.monotonic() - self.started
        http = HttpInfo(response.status, response.headers, elapsed)
        http = HttpInfo(http.status, http.headers, elapsed, 1, flows.request_id_of(http, self.session.names))
        return HttpReply(
            response.status, response.headers, bytes(self._body), http, response.reason, time.time(), live
        )

    def failed(self, error: ModelRelayError, reading: bool) -> TransportError | None:
        """The outcome when this error ended the attempt; None: the error is to be raised as it is."""
        if isinstance(error, TransportError):
            if reading and not isinstance(error, RequestTimeoutError):
                # The API has acted, and said so: asking again is not ours to decide.
                error.retryable = False
            error.message = error.args[0] if error.args else ""
            return error
        return None

    def sent(self, outcome: HttpReply | TransportError) -> Sent:
        elapsed = time.monotonic() - self.started
        if log.isEnabledFor(logging.INFO):
            how: Any = outcome
            if isinstance(outcome, HttpReply):
                how = (
                    f"{outcome.status}, request id {outcome.request_id}"
                    if outcome.request_id
                    else outcome.status
                )
            log.info("%s %s: %s, in %.3f s", self.send.request.method, self.send.request.path, how, elapsed)
        return Sent(outcome, elapsed)


def _deadline(started: float, send: Send) -> Deadline:
    timeout, deadline = send.timeout, Deadline(started)
    if send.stream:
        first = timeout.first_token if timeout.first_token is not None else timeout.idle
        deadline.limit("first_token" if timeout.first_token is not None else "idle", _after(started, first))
    else:
        deadline.limit("request", _after(started, timeout.request))
    return deadline.limit("total", _after(started, send.budget))


def _after(now: float, seconds: float | None) -> float | None:
    return None if seconds is None else now + seconds


def _too_large(name: str, limit: int) -> LimitExceededError:
    return LimitExceededError(
        f"the response is larger than {limit} bytes", hint=f"Raise Limits({name}=...) if this is expected"
    )


class _Live:
    """An open stream's bytes, decompressed. Each wait is under `idle`, and what is left of the other limits."""

    def __init__(self, exchange: Exchange, response: Any) -> None:
        self._response = response
        self._deadline = exchange.deadline
        self._started = exchange.started
        timeout = exchange.send.timeout
        self._total_at = _after(self._started, exchange.send.budget)
        self._deadline.at, self._deadline.idle = None, timeout.idle
        self._deadline.limit("first_token", _after(self._started, timeout.first_token)).limit(
            "total", self._total_at
        )
        encoding = response.headers.get("content-encoding", "")
        self._inflater = inflater(encoding) if encoding else None
        self._pieces: Any = iter(())
        self.closed = False

    def begun(self) -> None:
        """A record came that is not a keepalive: `first_token` is met."""
        self._deadline.at = None
        self._deadline.limit("total", self._total_at)

    def elapsed(self) -> float:
        return time.monotonic() - self._started

    def _lingering(self) -> None:
        """The stream is complete; its connection is worth a moment's wait for the end of the body, no more."""
        self._deadline.at = time.monotonic() + _LINGER
        self.closed = True

    def close(self) -> None:
        """Free the connection now, also while another thread or task waits in `read`."""
        self.closed = True
        self._response.close()


class Live(_Live):
    def finish(self) -> None:
        """After the last record: keep the connection if the body ends right behind it, free it else."""
        self._lingering()
        with contextlib.suppress(ModelRelayError):
            if not self._response.read():
                return
        self._response.close()

    def read(self) -> bytes:
        """The next piece; b"" when the body is over."""
        if self._inflater is None:
            return self._response.read()  # type: ignore[no-any-return]
        while not (piece := next(self._pieces, b"")):
            chunk = self._response.read()
            if not chunk:
                self._inflater.end()
                return b""
            self._pieces = self._inflater.feed(chunk)
        return piece


class AsyncLive(_Live):
    async def finish(self) -> None:
        self._lingering()
        with contextlib.suppress(ModelRelayError):
            if not await self._response.read():
                return
        self._response.close()

    async def read(self) -> bytes:
        if self._inflater is None:
            return await self._response.read()  # type: ignore[no-any-return]
        while not (piece := next(self._pieces, b"")):
            chunk = await self._response.read()
            if not chunk:
                self._inflater.end()
                return b""
            self._pieces = self._inflater.feed(chunk)
        return piece


class _Driver:
    """What both drivers know."""

    def __init__(
        self, session: Session, transport: Any, reader: Callable[..., Any], contract: Contract
    ) -> None:
        self.session = session
        self.contract = contract
        self.transport = transport
        self.reader = reader  # makes the open stream of an operation: streams stand above drivers
        self.closed = False
        self._parents: tuple[_Driver, ...] = ()

    @classmethod
    def over(cls, transport: Any, other: _Driver) -> Self:
        """A driver for the same client over another transport."""
        return cls(other.session, transport, other.reader, other.contract)

    def publishable_key(self) -> str:
        """The client's own key when it is a publishable one."""
        if self.session.auth.kind != "publishable":
            raise ValidationError(
                "is required, unless the client's own key is a publishable one (mr_pk_…)",
                field="publishable_key",
            )
        return self.session.auth.key or ""

    def check_open(self) -> None:
        if self.closed or any(parent.closed for parent in self._parents):
            raise ClientClosedError("the client is closed; make a new one")


class Driver(_Driver):
    transport: Transport

    def __init__(
        self, session: Session, transport: Transport, reader: Callable[..., Any], contract: Contract
    ) -> None:
        super().__init__(session, transport, reader, contract)
        self._wake = threading.Event()

    def run(self, flow: Flow[T]) -> T:
        """Carry out what the flow asks for until it returns. What fails on the way is raised inside of the flow."""
        try:
            step: Callable[[], Any] = lambda: next(flow)  # noqa: E731
            while True:
                done, instruction = _advance(step)
                if done:
                    return instruction  # type: ignore[no-any-return]
                try:
                    outcome = self._carry_out(instruction)
                except Exception as error:
                    step = _thrower(flow, error)
                else:
                    step = _sender(flow, outcome)
        except ModelRelayError as error:
            scrub(error, self.session.mask)
            raise
        finally:
            flow.close()

    def _carry_out(self, instruction: Any) -> Any:
        if type(instruction) is Send:
            return self._exchange(instruction)
        if type(instruction) is Wait:
            end = time.monotonic() + instruction.seconds
            if instruction.seconds > 0:
                self._pause(instruction.seconds)
            return max(time.monotonic(), end)  # a mock does not wait
        if isinstance(instruction, RunTools):
            return instruction.registry.execute_all(instruction.calls)
        answer = instruction.handler(*instruction.args)
        if inspect.isawaitable(answer):
            if inspect.iscoroutine(answer):
                answer.close()
            name = getattr(instruction.handler, "__name__", "the handler")
            raise ValidationError(f"{name} is async; use AsyncClient, or a plain function", field=name)
        return answer

    def _pause(self, seconds: float) -> None:
        if self._wake.wait(seconds):
            self.check_open()

    def _exchange(self, send: Send) -> Sent:
        self.check_open()
        if send.wait > 0:
            self._pause(send.wait)
        exchange, response, live, reading = Exchange(send, self.session), None, None, False
        try:
            response = self.transport.send(send.request, exchange.deadline, exchange.connect)
            reading = 200 <= response.status < 300
            if not exchange.opened(response):
                live = Live(exchange, response)
                return exchange.sent(exchange.reply(response, live))
            while chunk := response.read():
                if not exchange.take(chunk):
                    break
            reply = exchange.reply(response)
        except ModelRelayError as error:
            if response is not None and not reading:
                return exchange.sent(
                    exchange.reply(response)
                )  # an error whose body broke is still that error
            outcome = exchange.failed(error, reading)
            if outcome is None:
                raise
            return exchange.sent(outcome)
        finally:
            if response is not None and live is None:
                response.close()
        return exchange.sent(reply)

    def call(self, operation: Operation[T], **options: Unpack[CallOptions]) -> T:
        return self.run(flows.call(operation, self.session.narrowed(**options)))

    def records(self, operation: Operation[Any], **options: Unpack[CallOptions]) -> RecordStream[Any]:
        return self.reader(self, operation, self.session.narrowed(**options))  # type: ignore[no-any-return]

    def sharing(self, session: Session) -> Driver:
        """Another driver on the same connections."""
        new = type(self)(session, self.transport, self.reader, self.contract)
        new._parents = (*self._parents, self)
        return new

    def close(self, *, shared: bool = False) -> None:
        self.closed = True
        self._wake.set()
        if not shared:
            self.transport.close()


class AsyncDriver(_Driver):
    transport: AsyncTransport

    async def run(self, flow: Flow[T]) -> T:
        try:
            step: Callable[[], Any] = lambda: next(flow)  # noqa: E731
            while True:
                done, instruction = _advance(step)
                if done:
                    return instruction  # type: ignore[no-any-return]
                try:
                    outcome = await self._carry_out(instruction)
                except Exception as error:
                    step = _thrower(flow, error)
                else:
                    step = _sender(flow, outcome)
        except ModelRelayError as error:
            scrub(error, self.session.mask)
            raise
        finally:
            flow.close()

    async def _carry_out(self, instruction: Any) -> Any:
        if type(instruction) is Send:
            return await self._exchange(instruction)
        if type(instruction) is Wait:
            end = time.monotonic() + instruction.seconds
            if instruction.seconds > 0:
                await self._pause(instruction.seconds)
            return max(time.monotonic(), end)
        if isinstance(instruction, RunTools):
            return await instruction.registry.execute_all(instruction.calls)
        answer = instruction.handler(*instruction.args)
        return await answer if inspect.isawaitable(answer) else answer

    async def _pause(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
        self.check_open()

    async def _exchange(self, send: Send) -> Sent:
        self.check_open()
        if send.wait > 0:
            await self._pause(send.wait)
        exchange, response, live, reading = Exchange(send, self.session), None, None, False
        try:
            response = await self.transport.send(send.request, exchange.deadline, exchange.connect)
            reading = 200 <= response.status < 300
            if not exchange.opened(response):
                live = AsyncLive(exchange, response)
                return exchange.sent(exchange.reply(response, live))
            while chunk := await response.read():
                if not exchange.take(chunk):
                    break
            reply = exchange.reply(response)
        except ModelRelayError as error:
            if response is not None and not reading:
                return exchange.sent(exchange.reply(response))
            outcome = exchange.failed(error, reading)
            if outcome is None:
                raise
            return exchange.sent(outcome)
        finally:
            if response is not None and live is None:
                response.close()
        return exchange.sent(reply)

    async def call(self, operation: Operation[T], **options: Unpack[CallOptions]) -> T:
        return await self.run(flows.call(operation, self.session.narrowed(**options)))

    def records(self, operation: Operation[Any], **options: Unpack[CallOptions]) -> AsyncRecordStream[Any]:
        return self.reader(self, operation, self.session.narrowed(**options))  # type: ignore[no-any-return]

    def sharing(self, session: Session) -> AsyncDriver:
        new = type(self)(session, self.transport, self.reader, self.contract)
        new._parents = (*self._parents, self)
        return new

    async def close(self, *, shared: bool = False) -> None:
        self.closed = True
        if not shared:
            await self.transport.close()


def _advance(step: Callable[[], Any]) -> tuple[bool, Any]:
    """One step of a flow: (False, its next instruction) or (True, its result)."""
    try:
        return False, step()
    except StopIteration as done:
        return True, done.value


def _sender(flow: Flow[Any], outcome: Any) -> Callable[[], Any]:
    return lambda: flow.send(outcome)


def _thrower(flow: Flow[Any], error: Exception) -> Callable[[], Any]:
    return lambda: flow.throw(error)
