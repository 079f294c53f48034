"""Telemetry of calls: one callable receives small frozen events. It costs nothing when it is not set."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from typing import Any, Protocol, Self, TypeAlias

from .errors import ModelRelayError
from .operation import Operation
from .plain import Value
from .values import ToolCall, Usage


class Log(logging.LoggerAdapter[logging.Logger]):
    """A logger whose handlers may raise without breaking a call."""

    def log(self, level: int, msg: object, *args: object, **options: Any) -> None:
        if self.isEnabledFor(level):
            with suppress(Exception):
                super().log(level, msg, *args, **{"stacklevel": 2, **options})


log = Log(logging.getLogger("modelrelay"), None)


@dataclass(frozen=True)
class RequestContext(Value):
    """The call that an event belongs to."""

    method: str
    path: str
    model: str | None = None
    request_id: str | None = None
    response_id: str | None = None

    @classmethod
    def of(
        cls, operation: Operation[Any], request_id: str | None, model: str | None, response_id: str | None
    ) -> Self:
        """`model` is the model of the response, for a call without one."""
        request = operation.request
        path = request.path.partition("?")[0]
        return cls(request.method, path, operation.model or model, request_id, response_id)


@dataclass(frozen=True)
class HttpRequestFinished(Value):
    """A call ended. `latency` is in seconds, with all attempts and waits (for a stream until its headers)."""

    latency: float
    status: int | None
    error: ModelRelayError | None
    attempts: int
    context: RequestContext


@dataclass(frozen=True)
class StreamFirstToken(Value):
    """The first text or value of a stream arrived, `latency` seconds after the request was sent."""

    latency: float
    context: RequestContext


@dataclass(frozen=True)
class UsageReported(Value):
    """The tokens of a call are known."""

    usage: Usage
    context: RequestContext


@dataclass(frozen=True)
class RetryScheduled(Value):
    """An attempt failed, and another one follows."""

    attempt: int
    """The number of the attempt that failed, from 1."""
    reason: str
    """`status 503`, or the problem of the connection."""
    delay: float
    """Seconds until the next attempt."""
    context: RequestContext


Event: TypeAlias = HttpRequestFinished | StreamFirstToken | UsageReported | RetryScheduled


@dataclass(frozen=True)
class MetricsCallbacks:
    """An `on_event` callable made of one function for each kind of event, as in the Rust SDK."""

    http_request: Callable[[HttpRequestFinished], object] | None = None
    stream_first_token: Callable[[StreamFirstToken], object] | None = None
    usage: Callable[[UsageReported], object] | None = None
    retry: Callable[[RetryScheduled], object] | None = None

    def __call__(self, event: Event) -> None:
        hooks = {
            HttpRequestFinished: self.http_request,
            StreamFirstToken: self.stream_first_token,
            UsageReported: self.usage,
            RetryScheduled: self.retry,
        }
        hook: Callable[..., object] | None = hooks[type(event)]
        if hook is not None:
            hook(event)


class Observer(Protocol):
    """Observes calls from start to end, for tracing; `on_event` gets only their results. Set as `Session.observer`."""

    def call(self, operation: Any, session: Any, flow: Any) -> Any:
        """A flow around the flow of one call. It sees each request, may add headers, and sees the result."""

    def stream(self, operation: Any, session: Any) -> StreamWatch: ...

    def tool(self, call: ToolCall, description: str | None) -> AbstractContextManager[Callable[[Any], None]]:
        """A context manager around one tool call. It yields a function that is called with the `ToolResult`."""
        ...


class StreamWatch(Protocol):
    """One stream under observation."""

    def opening(self, flow: Any) -> Any:
        """A flow around the one that opens the stream."""

    def first(self) -> None:
        """The first text or value has arrived."""

    def end(self, events: Any, last: Any, error: BaseException | None) -> None:
        """Called once. `events` is the accumulated stream, `last` its latest event, `error` the reason of an early end."""


def emit(hook: Callable[[Event], object], event: Event) -> None:
    """A hook that raises is logged; it never breaks a paid call."""
    try:
        hook(event)
    except Exception:
        log.exception("on_event raised for %s", type(event).__name__)
