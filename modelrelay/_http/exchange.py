"""One attempt: a request, its response, and the arriving body, for both drivers.

An `Exchange` reads the whole body (`run` returns the reply). For a successful stream it stays open: then it is the
outcome itself, and `read` returns the body piece by piece, decompressed and under the deadlines of a stream.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from enum import Enum, auto
from typing import Any

from .._core.errors import LimitExceededError, ModelRelayError, RequestTimeoutError, TransportError
from .._core.flow import Send, Sent, request_id_of
from .._core.http import Headers, HttpInfo
from .._core.operation import HttpReply
from .._core.session import Session
from .._core.telemetry import log
from .deadline import Deadline, moment, waitable
from .inflate import Inflater, inflater
from .transport import AsyncResponse, AsyncTransport, Response

_LINGER = 0.002  # seconds


class State(Enum):
    SENDING = auto()  # there is no response yet
    READING = auto()  # the body is read whole
    STREAMING = auto()  # the body is its reader's
    OVER = auto()


class Attempt:
    """The part without waits."""

    status: int
    headers: Headers
    http: HttpInfo
    _reason = ""
    _response: Any = None

    def __init__(self, send: Send, session: Session) -> None:
        self.state = State.SENDING
        self._send = send
        self._session = session
        self._started = started = time.monotonic()
        self._total_at = moment(started, send.budget)
        self._body = bytearray()
        self._received = 0  # bytes, before decompression
        self._inflater: Inflater | None = None
        self._pieces: Iterator[bytes] = iter(())
        self.deadline = deadline = Deadline(started)
        timeout = send.timeout
        if not send.stream:
            deadline.limit("request", moment(started, timeout.request))
        elif timeout.first_token is not None:
            deadline.limit("first_token", moment(started, timeout.first_token))
        else:
            deadline.limit("idle", moment(started, timeout.idle))
        deadline.limit("total", self._total_at)
        self.connect = deadline.copy().limit("connect", moment(started, timeout.connect))
        log.debug("%s %s begins", send.request.method, send.request.path)

    @property
    def elapsed(self) -> float:
        return time.monotonic() - self._started

    @property
    def _granted(self) -> bool:
        return 200 <= self.status < 300

    def _accept(self, response: Response | AsyncResponse) -> None:
        """Called with the response: its status and headers decide how the body is read."""
        self.status, self.headers, self._reason = response.status, response.headers, response.reason
        self.http = self._info(request_id_of(response.headers, self._session.names))
        self.state = State.READING
        encoding = response.headers.get("content-encoding", "")
        if encoding and response.status != 204:
            self._inflater = inflater(encoding)
        timeout, deadline = self._send.timeout, self.deadline
        if not self._send.stream:
            return
        if not self._granted:  # the body of an error is not a stream, and has the limits of a call
            deadline.limit("request", moment(time.monotonic(), timeout.request))
            return
        self.state = State.STREAMING
        deadline.at, deadline.idle = None, waitable(timeout.idle)
        deadline.limit("first_token", moment(self._started, timeout.first_token))
        deadline.limit("total", self._total_at)

    def _info(self, request_id: str | None) -> HttpInfo:
        return HttpInfo(self.status, self.headers, self.elapsed, 1, request_id)

    # The body, read whole

    def _add(self, piece: bytes) -> bool:
        """Whether more of the body is needed."""
        limits = self._session.limits
        self._body += piece
        if self._granted:
            if self._received > limits.response_bytes:
                raise _too_large("response_bytes", limits.response_bytes)
            if len(self._body) > limits.decompressed_bytes:
                raise _too_large("decompressed_bytes", limits.decompressed_bytes)
            return True
        del self._body[limits.error_bytes :]
        return self._received <= limits.error_bytes and len(self._body) < limits.error_bytes

    def reply(self, beginning: bytes = b"") -> HttpReply:
        """The reply with the part of the body that was read; `beginning` is the start of a stream."""
        self.http = self._info(self.http.request_id)
        body = bytes(self._body) or beginning
        return HttpReply(self.status, self.headers, body, self.http, self._reason, time.time())

    # The body as a stream

    def begin(self) -> None:
        """The first record other than a keepalive has arrived, so `first_token` no longer applies."""
        self.deadline.at = None
        self.deadline.limit("total", self._total_at)

    def _linger(self) -> None:
        """The stream is complete. Waits only briefly for the end of the body, so that the connection can be reused."""
        self.deadline.at = time.monotonic() + _LINGER
        self.state = State.OVER

    def read(self) -> Any:
        raise NotImplementedError

    def reader(self) -> Callable[[], Any]:
        """A direct reference to `read`."""
        assert self._response is not None
        return self._response.read if self._inflater is None else self.read

    def close(self) -> None:
        """Free the connection now, also while another thread or task waits in `read`."""
        self.state = State.OVER
        if self._response is not None:
            self._response.close()

    # The outcome

    def _failed(self, error: ModelRelayError) -> HttpReply | TransportError | None:
        """The outcome of an attempt that ended with this error; None if the error is to be raised unchanged."""
        if self.state is not State.SENDING and not self._granted:
            return self.reply()  # an error whose body broke is still that error
        if not isinstance(error, TransportError):
            return None
        if error.__suppress_context__:
            error.__context__ = None  # a library's error, which may hold the request's headers, and travels where this one does
        if self.state is not State.SENDING and not isinstance(error, RequestTimeoutError):
            error.retryable = False  # the API has handled the request, so a retry is the caller's decision
        return error

    def _sent(self, outcome: HttpReply | Attempt | TransportError) -> Sent:
        elapsed = self.elapsed
        if log.isEnabledFor(logging.INFO):
            how: object = outcome
            if not isinstance(outcome, TransportError):
                request_id = outcome.http.request_id
                how = f"{self.status}, request id {request_id}" if request_id else self.status
            log.info("%s %s: %s, in %.3f s", self._send.request.method, self._send.request.path, how, elapsed)
        return Sent(outcome, elapsed)


def _too_large(name: str, limit: int) -> LimitExceededError:
    return LimitExceededError(
        f"the response is larger than {limit} bytes", hint=f"Raise Limits({name}=...) if this is expected"
    )


class AsyncExchange(Attempt):
    """One attempt, with its waits."""

    _response: AsyncResponse | None = None

    async def run(self, transport: AsyncTransport) -> Sent:
        """Send, and read the body unless it is a stream's. Raises errors other than HTTP outcomes: limits, a closed client."""
        outcome: HttpReply | AsyncExchange | TransportError | None
        try:
            self._response = await transport.send(self._send.request, self.deadline, self.connect)
            self._accept(self._response)
            if self.state is State.STREAMING:
                outcome = self
            else:
                while (piece := await self.read()) and self._add(piece):
                    pass
                outcome = self.reply()
        except ModelRelayError as error:
            outcome = self._failed(error)
            if outcome is None:
                raise
        finally:
            if self.state is not State.STREAMING:
                self.close()
        return self._sent(outcome)

    async def read(self) -> bytes:
        """The next piece of the body, decompressed; b"" at its end."""
        assert self._response is not None
        while not (piece := next(self._pieces, b"")):
            chunk = await self._response.read()
            self._received += len(chunk)
            if self._inflater is None:
                return chunk
            if not chunk:
                self._inflater.end()
                return b""
            self._pieces = self._inflater.feed(chunk)
        return piece

    async def finish(self) -> None:
        """After the last record: keep the connection if the body ends there, close it otherwise."""
        if self.state is State.OVER or self._response is None:
            return
        self._linger()
        try:
            ended = not await self._response.read()
        except ModelRelayError:
            ended = False
        if not ended:
            self._response.close()
