"""Flows: the logic of a call as a generator that yields instructions and is sent their outcomes as values.

A flow has no sockets, threads, event loops or clocks, so it is written once for sync and async, and a test
can run it by `next()` and `send()`. The drivers (`_drivers.py`) carry the instructions out.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, NamedTuple, Protocol, Self, TypeAlias, TypeVar

from .errors import APIError, DecodeError, ModelRelayError, ResponseError, TransportError
from .http import Headers, HttpInfo
from .masking import scrub
from .model import Model
from .operation import HttpReply, OpenReply, Operation, Request, ResultList
from .options import Timeout
from .retry import retry_after, verdict
from .session import HeaderNames, Session
from .telemetry import HttpRequestFinished, RequestContext, RetryScheduled, emit
from .upload import Upload
from .values import ToolCall

T = TypeVar("T")


class Send(NamedTuple):
    """Exchange one HTTP request → `HttpReply`, or the `TransportError` as a value."""

    request: Request
    timeout: Timeout
    wait: float = 0.0
    """Seconds to wait before sending."""
    budget: float | None = None
    """Seconds left of `timeout.total`, the wait not included."""
    stream: bool = False
    """On a 2xx leave the body unread: the outcome is an `OpenReply`."""


class Wait(NamedTuple):
    """Wait some seconds, or none → the driver's clock afterwards, in seconds."""

    seconds: float


class Sent(NamedTuple):
    """The outcome of `Send`, with the seconds it took."""

    outcome: HttpReply | OpenReply | TransportError
    elapsed: float


@dataclass(frozen=True)
class RunTools:
    """Execute tool calls → their results, in order. `registry` is the `ToolRegistry` that knows them."""

    calls: Sequence[ToolCall]
    registry: Any


@dataclass(frozen=True)
class Ask:
    """Call a caller's own function, plain or async → its result. An exception becomes the cause of a `CallbackError`."""

    name: str
    handler: Callable[..., Any]
    args: tuple[Any, ...] = ()


Flow: TypeAlias = Generator[Any, Any, T]
"""Yields instructions (`Send`, `Wait`, `RunTools`, `Ask`), is sent their outcomes, returns a T."""


class AsyncRunner(Protocol):
    """Runs flows: a driver."""

    async def run(self, flow: Flow[T]) -> T: ...


class Steps(Generic[T]):
    """A running flow, for the driver:

        for instruction in steps:
            with steps:
                steps.answer(…)
        return steps.result

    A failure within the `with` block is raised inside the flow, which can add the results so far.
    """

    result: T

    def __init__(self, flow: Flow[T]) -> None:
        self._flow = flow
        self._go_on: Callable[[], Any] = flow.__next__

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Any:
        try:
            return self._go_on()
        except StopIteration as end:
            self.result = end.value
            raise

    def answer(self, outcome: Any) -> None:
        self._go_on = partial(self._flow.send, outcome)

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, traceback: object) -> bool:
        if isinstance(error, Exception):
            self._go_on = partial(self._flow.throw, error)
            return True
        if error is not None:  # interrupted, cancelled
            self._flow.close()
        return False


def exchange(operation: Operation[Any], session: Session, *, stream: bool = False) -> Flow[Any]:
    """Send with retries until a 2xx → the `HttpReply`, or for a stream the `OpenReply` with the body unread. Any other outcome raises
    its error."""
    session.check(operation.endpoint)
    request, retry, timeout = operation.request, session.retry, session.timeout
    token = yield from access_token(session)
    call_id = str(uuid.uuid4())
    wire = session.wire(request, token, call_id)
    number, spent, wait = 1, 0.0, 0.0
    last_failure: str | None = None
    refreshed = False
    while True:
        budget = None if timeout.total is None else timeout.total - spent - wait
        send = Send(wire, timeout, wait, budget, stream)
        sent: Sent = (yield send) if session.pace is None else (yield from session.pace(send, retry))
        spent += wait + sent.elapsed
        outcome = sent.outcome
        if not isinstance(outcome, (HttpReply, TransportError)) or (
            isinstance(outcome, HttpReply) and 200 <= outcome.status < 300
        ):
            outcome.http = _with_attempts(outcome.http, number, session)
            _report_end(operation, session, spent, number, outcome.http, None)
            return outcome
        unauthorized = isinstance(outcome, HttpReply) and outcome.status == 401
        if unauthorized and session.auth.renewable and not refreshed:
            refreshed, pause = True, 0.0
            session.auth.forget(token)
            token = yield from access_token(session)
            wire = session.wire(request, token, call_id)
        else:
            again = verdict(outcome, number, request.method, retry, session.random)
            if isinstance(request.body, Upload) and not request.body.repeatable:
                again = None  # a pipe can be read once
            if again is None or (timeout.total is not None and spent + again >= timeout.total):
                break
            pause = again
        last_failure = _reason(outcome)
        if session.on_event is not None:
            context = RequestContext.of(operation, session.request_id, None, None)
            emit(session.on_event, RetryScheduled(number, session.mask(last_failure), pause, context))
        number, wait = number + 1, pause
    failure = _error_of(outcome, session, wire, number, last_failure)
    if isinstance(failure, APIError):
        failure.hint = failure.hint or operation.hints.get(failure.status, "")
    _report_end(operation, session, spent, number, failure.http, failure)
    raise failure


def call(operation: Operation[T], session: Session) -> Flow[T]:
    """The typed result of one operation."""

    def flow() -> Flow[T]:
        return parse_reply(operation, (yield from exchange(operation, session)), session)

    watched = flow() if session.observer is None else session.observer.call(operation, session, flow())
    return (yield from watched)


def parse_reply(operation: Operation[T], reply: HttpReply, session: Session) -> T:
    """The operation's result from the reply. Raises `ResponseError` for a body of another shape."""
    problem = "$: nested too deeply"
    try:
        value = operation.parse(reply)
        if isinstance(value, Model):
            value._http = reply.http
        elif isinstance(value, ResultList):
            value.http = reply.http
        return value
    except DecodeError as error:
        problem = str(error)
    except RecursionError:
        pass
    # Outside of the handlers, so that the library's error, which holds the whole body, is not in the chain.
    raise unreadable(problem, reply, session)


def unreadable(problem: str, reply: HttpReply, session: Session) -> ResponseError:
    body = session.mask(reply.body[:2000].decode("utf-8", "replace"))
    kind = reply.headers.get("content-type", "no content type")
    return ResponseError(
        session.mask(f"{reply.status} with an unexpected body: {problem} ({kind})"),
        status=reply.status,
        body=body,
        request_id=reply.request_id,
        attempts=reply.http.attempts,
        http=reply.http,
    )


def access_token(session: Session) -> Flow[str | None]:
    """The bearer token. A provider is called when there is no token yet, or it is about to expire."""
    auth = session.auth
    if auth.provider is None:
        return auth.token
    token = auth.current(session.clock())
    if token is None:
        token = auth.accept((yield Ask("access_token", auth.provider)))
    return token


def _with_attempts(http: HttpInfo, attempts: int, session: Session) -> HttpInfo:
    found = request_id_of(http.headers, session.names)
    request_id = session.mask(found) if found else session.request_id
    return HttpInfo(http.status, http.headers, http.elapsed, attempts, request_id)


def request_id_of(headers: Headers, names: HeaderNames) -> str | None:
    """The id that the server gave the request; an empty one counts as absent."""
    for name in names.request_ids:
        if found := headers.get(name):
            return found  # type: ignore[no-any-return]
    return None


def _reason(outcome: HttpReply | TransportError) -> str:
    return f"status {outcome.status}" if isinstance(outcome, HttpReply) else outcome.message


def _error_of(
    outcome: HttpReply | TransportError, session: Session, request: Request, attempts: int, last: str | None
) -> APIError | TransportError:
    method, path = request.method, request.path.partition("?")[0]
    if isinstance(outcome, TransportError):
        outcome.with_details(
            method=method, path=path, attempts=attempts, last_failure=last, request_id=session.request_id
        )
        scrub(outcome, session.mask)
        return outcome
    outcome.http = _with_attempts(outcome.http, attempts, session)
    # Imported here because errors from replies are the only part of the core that reads JSON on this path.
    from .replies import error_of

    error = error_of(outcome, session.mask)
    error.with_details(method=method, path=path, last_failure=last, retry_after=retry_after(outcome))
    scrub(error, session.mask)
    return error


def _report_end(
    operation: Operation[Any],
    session: Session,
    latency: float,
    attempts: int,
    http: HttpInfo | None,
    error: ModelRelayError | None,
) -> None:
    if session.on_event is not None:
        request_id = session.request_id if http is None else http.request_id
        context = RequestContext.of(operation, request_id, None, None)
        status = None if http is None else http.status
        emit(session.on_event, HttpRequestFinished(latency, status, error, attempts, context))
