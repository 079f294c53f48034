"""What can be observed of a call: one callable receives small frozen events. It costs nothing when there is none."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

from .errors import ModelRelayError
from .values import Usage

log = logging.getLogger("modelrelay")


@dataclass(frozen=True)
class RequestContext:
    """Which call an event belongs to."""

    method: str
    path: str
    model: str | None = None
    request_id: str | None = None
    response_id: str | None = None


@dataclass(frozen=True)
class HttpRequestFinished:
    """A call ended: `latency` seconds with all its attempts and waits (for a stream: until its headers)."""

    latency: float
    status: int | None
    error: ModelRelayError | None
    attempts: int
    context: RequestContext


@dataclass(frozen=True)
class StreamFirstToken:
    """The first text or value of a stream arrived, `latency` seconds after the request was sent."""

    latency: float
    context: RequestContext


@dataclass(frozen=True)
class UsageReported:
    """The tokens of a call are known."""

    usage: Usage
    context: RequestContext


Event: TypeAlias = HttpRequestFinished | StreamFirstToken | UsageReported


@dataclass(frozen=True)
class MetricsCallbacks:
    """An `on_event` callable made of one function per kind of event, as the Rust SDK has it."""

    http_request: Callable[[HttpRequestFinished], object] | None = None
    stream_first_token: Callable[[StreamFirstToken], object] | None = None
    usage: Callable[[UsageReported], object] | None = None

    def __call__(self, event: Event) -> None:
        if isinstance(event, HttpRequestFinished):
            hook: Callable[..., object] | None = self.http_request
        elif isinstance(event, StreamFirstToken):
            hook = self.stream_first_token
        else:
            hook = self.usage
        if hook is not None:
            hook(event)


class Observer(Protocol):
    """Sees calls from their beginning to their end, as tracing needs it; `on_event` is told afterwards. `Session.observer`."""

    def call(self, operation: Any, session: Any, flow: Any) -> Any:
        """A flow around the flow of one call: it sees what is sent, may add headers to it, and how it ends."""

    def stream(self, operation: Any, session: Any) -> StreamWatch: ...


class StreamWatch(Protocol):
    """One stream under observation."""

    def opening(self, flow: Any) -> Any:
        """A flow around the one that opens the stream."""

    def first(self) -> None:
        """The first text or value is there."""

    def end(self, events: Any, last: Any, error: BaseException | None) -> None:
        """Called once: `events` is what the stream added up to, `last` its latest event, `error` what ended it early."""


def emit(hook: Callable[[Event], object], event: Event) -> None:
    """A hook that raises is logged; it never breaks a paid call."""
    try:
        hook(event)
    except Exception:
        log.exception("on_event raised for %s", type(event).__name__)
