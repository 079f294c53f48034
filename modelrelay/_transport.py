"""HTTP/1.1 over httpcore's public connections, on sockets of our own.

Ours because three promises need them: a deadline holds over every single read (httpcore's timeouts start anew with
each), `close()` wakes a read that waits in another thread or task, and nothing is shared after a fork. httpcore takes a
`network_backend` for that; where it would pass a number of seconds on to the socket, it passes our `Deadline`.

Connections are kept in a stack, not in httpcore's pool, whose every call looks at every connection.
With `_drivers` the only module that knows httpcore or httpx.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import re
import select
import socket
import ssl
import sys
import threading
import time
import weakref
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import unquote, urlsplit

import httpcore

from ._core.chunked import Chunked
from ._core.errors import (
    ClientClosedError,
    ConnectionFailedError,
    ModelRelayError,
    RequestTimeoutError,
    TimeoutKind,
    ValidationError,
)
from ._core.masking import forgotten
from ._core.operation import Request
from ._core.values import Headers

if TYPE_CHECKING:
    import httpx

KEEP_ALIVE = 60.0  # seconds an idle connection is kept
_READ = 64 * 1024  # bytes asked for at once
_BUFFERED = 256 * 1024  # bytes that may wait unread before the socket is left alone

_HINTS: dict[TimeoutKind, str] = {
    "connect": "Check the network and base_url=, or raise Timeout(connect=...)",
    "request": "Stream long answers, or raise Timeout(request=...)",
    "total": "Raise Timeout(total=...), or timeout=",
    "first_token": "Raise Timeout(first_token=...)",
    "idle": "Raise Timeout(idle=...)",
}


class _Masking(logging.Filter):
    """httpcore writes the headers of every response to its log at DEBUG, and a server may echo a key there."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = forgotten(record.getMessage()), ()
        return True


for _name in ("connection", "http11", "http2", "proxy", "socks"):
    logging.getLogger(f"httpcore.{_name}").addFilter(_Masking())


class Deadline:
    """When to give up, and which limit that is. Travels through httpcore in the place of a number of seconds.

    `at` is a moment (monotonic seconds); `idle` is how long any single wait may take, where that is nearer.
    """

    __slots__ = ("at", "kind", "idle", "_due", "_started")

    def __init__(self, started: float) -> None:
        self.at: float | None = None
        self.kind: TimeoutKind = "request"
        self.idle: float | None = None
        self._due: TimeoutKind = "request"
        self._started = started

    def limit(self, kind: TimeoutKind, at: float | None) -> Deadline:
        """No later than `at`."""
        if at is not None and (self.at is None or at < self.at):
            self.at, self.kind = at, kind
        return self

    def copy(self) -> Deadline:
        return Deadline(self._started).limit(self.kind, self.at)

    def left(self) -> float | None:
        """Seconds that the next wait may take."""
        if self.at is None:
            self._due = "idle"
            return self.idle
        left = self.at - time.monotonic()
        if left <= 0:
            self._due = self.kind
            raise self.passed()
        if self.idle is not None and self.idle < left:
            self._due = "idle"
            return self.idle
        self._due = self.kind
        return left

    def passed(self) -> RequestTimeoutError:
        """The error of the limit that the last wait was under."""
        kind, spent = self._due, time.monotonic() - self._started
        return RequestTimeoutError(f"{kind} timeout after {spent:.3g} s", kind=kind, hint=_HINTS[kind])


class Response(Protocol):
    """A response whose body is still to be read: raw chunks, b"" at the end."""

    status: int
    reason: str
    headers: Headers

    def read(self) -> bytes: ...
    def close(self) -> None:
        """Free the connection at once; may be called from another thread, and twice."""
        ...


class AsyncResponse(Protocol):
    status: int
    reason: str
    headers: Headers

    async def read(self) -> bytes: ...
    def close(self) -> None: ...


class Transport(Protocol):
    """The seam beneath which HTTP is real or a mock. `Request.path` is relative to the transport's base URL.

    `send` raises `TransportError`s; reads of the response obey the same `Deadline`, which the driver moves on.
    """

    def send(self, request: Request, deadline: Deadline, connect: Deadline) -> Response: ...
    def close(self) -> None: ...


class AsyncTransport(Protocol):
    async def send(self, request: Request, deadline: Deadline, connect: Deadline) -> AsyncResponse: ...
    async def close(self) -> None: ...


def _closed() -> ClientClosedError:
    return ClientClosedError("the client was closed; make a new one")


# Sockets


def _addresses(infos: list[Any]) -> list[tuple[int, Any]]:
    return [(family, address) for family, kind, _, _, address in infos if kind == socket.SOCK_STREAM]


def _literal(host: str, port: int) -> list[Any] | None:
    """Addresses of a host that is an address itself, without asking a resolver."""
    try:
        return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
    except socket.gaierror:
        return None


def _unreachable(host: str, port: int, error: Exception) -> ConnectionFailedError:
    failure = ConnectionFailedError(
        f"could not connect to {host}:{port}: {error}",
        hint="Check the network, proxy settings and base_url=",
        retryable=not isinstance(error, ssl.SSLCertVerificationError),
    )
    failure.__cause__ = error
    return failure


_blank_line = re.compile(rb"\n\r?\n").search
_REQUEST_LINE = b" HTTP/1.1\r\n"
_BODY_ENDS = b"0\r\n\r\n"
_MALFORMED = "the connection broke: what came is not the chunked coding"


class _Buffers:
    """What a stream keeps back in both directions: a request goes out in one write, and of a response httpcore is
    given the head alone, so that a chunked body can be read past it. It would take longer over every chunk than all
    else does over an event.
    """

    def __init__(self) -> None:
        self._unsent: list[bytes] = []
        self._in_head = False
        self._tail = b""  # the last bytes of a head that were given out: the blank line may be cut
        self.held = b""

    def keep(self, buffer: bytes) -> None:
        if not self._in_head and _REQUEST_LINE in buffer:
            self._in_head = True
        if buffer:
            self._unsent.append(buffer)

    def unsent(self) -> list[bytes]:
        """What is to be written now. Something large is not copied only to be joined with something small."""
        unsent, self._unsent = self._unsent, []
        return [b"".join(unsent)] if sum(map(len, unsent)) < _BUFFERED else unsent

    def given(self, data: bytes) -> bytes:
        """As much of this as may be given out: a head ends with its blank line, what follows is held."""
        if not self._in_head:
            return data
        seen = self._tail + data
        found = _blank_line(seen)
        if found is None:
            self._tail = seen[-2:]
            return data
        end = found.end() - len(self._tail)
        self._tail = b""
        self.held = data[end:]
        return data[:end]

    def taken(self) -> bytes:
        held, self.held = self.held, b""
        return self.given(held)

    def head_over(self) -> None:
        self._in_head = False


class SocketStream(_Buffers, httpcore.NetworkStream):
    """A blocking socket that looks at the deadline before every operation, and that `abort` wakes."""

    def __init__(self, sock: socket.socket, where: tuple[str, int]) -> None:
        super().__init__()
        self._sock = sock
        self._where = where
        self.aborted = False

    def connect(self, address: Any, seconds: float | None) -> None:
        self._sock.settimeout(seconds)
        self._sock.connect(address)
        self._sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def read(self, max_bytes: int, timeout: Any = None) -> bytes:
        if self.held:
            return self.taken()
        if self._unsent:
            self._flush(timeout)
        try:
            self._sock.settimeout(timeout.left())
            data = self._sock.recv(max_bytes)
        except TimeoutError:
            raise timeout.passed() from None
        except OSError as error:
            raise self._broken(error) from error
        if not data and self.aborted:
            raise _closed()
        return self.given(data)

    def write(self, buffer: bytes, timeout: Any = None) -> None:
        self.keep(buffer)

    def _flush(self, timeout: Any) -> None:
        try:
            for data in self.unsent():
                self._sock.settimeout(timeout.left())
                self._sock.sendall(data)
        except TimeoutError:
            raise timeout.passed() from None
        except OSError:
            if self.aborted:
                raise _closed() from None
            # An answer may be waiting all the same: the read that follows knows.

    def _broken(self, error: OSError) -> ModelRelayError:
        return _closed() if self.aborted else ConnectionFailedError(f"the connection broke: {error}")

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: Any = None
    ) -> httpcore.NetworkStream:
        try:
            self._sock.settimeout(timeout.left())
            if isinstance(self._sock, ssl.SSLSocket):
                return TLSStream(self, ssl_context, server_hostname, timeout)
            self._sock = ssl_context.wrap_socket(self._sock, server_hostname=server_hostname)
        except TimeoutError:
            self.close()
            raise timeout.passed() from None
        except OSError as error:
            self.close()
            raise (_closed() if self.aborted else _unreachable(*self._where, error)) from error
        except ModelRelayError:
            self.close()
            raise
        return self

    def abort(self) -> None:
        """End every operation at once, from any thread. The file descriptor stays with its owner."""
        self.aborted = True
        with contextlib.suppress(OSError):
            # Not SSLSocket.shutdown, which takes the TLS state away under a reader's feet.
            socket.socket.shutdown(self._sock, socket.SHUT_RDWR)

    def close(self) -> None:
        self._sock.close()

    def __del__(self) -> None:
        # A client that nobody closed lets go quietly: scripts and notebooks keep one for as long as they live.
        self._sock.close()

    def get_extra_info(self, info: str) -> Any:
        if info == "is_readable":
            return bool(self.held) or _readable(self._sock)
        if info == "ssl_object":
            return self._sock if isinstance(self._sock, ssl.SSLSocket) else None
        return self._sock if info == "socket" else None


def _readable(sock: socket.socket) -> bool:
    """Whether an idle connection has something to say, which can only be its end."""
    if sock.fileno() < 0:
        return True
    if hasattr(select, "poll"):
        poll = select.poll()
        poll.register(sock, select.POLLIN)
        return bool(poll.poll(0))
    return bool(select.select([sock], [], [], 0)[0])


class TLSStream(httpcore.NetworkStream):
    """TLS inside of TLS, which `ssl.wrap_socket` cannot do: an https origin behind an https proxy."""

    def __init__(self, outer: SocketStream, context: ssl.SSLContext, host: str | None, deadline: Any) -> None:
        self._outer = outer
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._tls = context.wrap_bio(self._incoming, self._outgoing, server_hostname=host)
        self._pump(self._tls.do_handshake, deadline)

    def _pump(self, step: Callable[[], Any], deadline: Any) -> Any:
        while True:
            try:
                done, result = True, step()
            except ssl.SSLWantReadError:
                done, result = False, None
            except ssl.SSLError as error:
                raise ConnectionFailedError(f"TLS failed: {error}") from error
            pending = self._outgoing.read()
            if pending:
                self._outer.write(pending, deadline)
                self._outer._flush(deadline)
            if done:
                return result
            data = self._outer.read(65536, deadline)
            self._incoming.write(data) if data else self._incoming.write_eof()

    def read(self, max_bytes: int, timeout: Any = None) -> bytes:
        return bytes(self._pump(partial(self._tls.read, max_bytes), timeout))

    def write(self, buffer: bytes, timeout: Any = None) -> None:
        while buffer:
            buffer = buffer[self._pump(partial(self._tls.write, buffer), timeout) :]

    def abort(self) -> None:
        self._outer.abort()

    def close(self) -> None:
        self._outer.close()

    def get_extra_info(self, info: str) -> Any:
        return self._tls if info == "ssl_object" else self._outer.get_extra_info(info)


class SocketBackend(httpcore.NetworkBackend):
    """Makes `SocketStream`s, and remembers them so that closing the client ends them all."""

    def __init__(self) -> None:
        self.streams: weakref.WeakSet[SocketStream] = weakref.WeakSet()

    def connect_tcp(
        self, host: str, port: int, timeout: Any = None, local_address: Any = None, socket_options: Any = None
    ) -> httpcore.NetworkStream:
        try:
            infos = _literal(host, port) or socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except OSError as error:
            raise _unreachable(host, port, error) from error
        addresses = _addresses(infos)
        last: Exception = OSError("no address")
        for number, (family, address) in enumerate(addresses):
            left = timeout.left()
            stream = SocketStream(socket.socket(family, socket.SOCK_STREAM), (host, port))
            self.streams.add(stream)
            try:
                # One address that does not answer must not use up the time of all others.
                stream.connect(address, None if left is None else left / (len(addresses) - number))
                return stream
            except BaseException as error:
                stream.close()
                if stream.aborted:
                    raise _closed() from None
                if not isinstance(error, OSError):
                    raise
                last = error
        if isinstance(last, TimeoutError):
            raise timeout.passed() from None
        raise _unreachable(host, port, last)


class AsyncSocketStream(_Buffers, asyncio.Protocol, httpcore.AsyncNetworkStream):
    """The same on an event loop. `abort` needs no `await`, so that finalizers can use it."""

    def __init__(self, sock: socket.socket, where: tuple[str, int]) -> None:
        super().__init__()
        self._sock = sock
        self._where = where
        self._transport: Any = None
        self._chunks: deque[bytes] = deque()
        self._size = 0
        self._over = False
        self._error: Exception | None = None
        self._reader: asyncio.Future[None] | None = None
        self._writer: asyncio.Future[None] | None = None
        self._full = False
        self.aborted = False

    # What the event loop calls

    def connection_made(self, transport: Any) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._chunks.append(data)
        self._size += len(data)
        if self._size > _BUFFERED:
            with contextlib.suppress(RuntimeError, AttributeError):
                self._transport.pause_reading()
        self._wake(self._reader)

    def eof_received(self) -> bool:
        self._over = True
        self._wake(self._reader)
        return False

    def connection_lost(self, exc: Exception | None) -> None:
        self._over = True
        self._error = exc
        self._wake(self._reader)
        self._wake(self._writer)

    def pause_writing(self) -> None:
        self._full = True

    def resume_writing(self) -> None:
        self._full = False
        self._wake(self._writer)

    @staticmethod
    def _wake(waiter: asyncio.Future[None] | None) -> None:
        if waiter is not None and not waiter.done():
            waiter.set_result(None)

    # What httpcore calls

    async def read(self, max_bytes: int, timeout: Any = None) -> bytes:
        if self.held:
            return self.taken()
        if self._unsent:
            await self._flush(timeout)
        if not self._chunks and not self._over:
            self._reader = asyncio.get_running_loop().create_future()
            await self._until(self._reader, timeout)
        if self._chunks:
            data = self._chunks.popleft()
            if self._size > _BUFFERED >= self._size - len(data) and not self._over:
                with contextlib.suppress(RuntimeError):
                    self._transport.resume_reading()
            self._size -= len(data)
            return self.given(data)
        if self.aborted:
            raise _closed()
        if self._error is not None:
            raise ConnectionFailedError(f"the connection broke: {self._error}") from self._error
        return b""

    async def write(self, buffer: bytes, timeout: Any = None) -> None:
        self.keep(buffer)

    async def _flush(self, timeout: Any) -> None:
        for data in self.unsent():
            if self._over:
                return  # an answer may be waiting all the same: the read that follows knows
            self._transport.write(data)
        if self._full and not self._over:
            self._writer = asyncio.get_running_loop().create_future()
            await self._until(self._writer, timeout)

    @staticmethod
    async def _until(waiter: asyncio.Future[None], deadline: Deadline) -> None:
        left = deadline.left()
        if left is None:
            await waiter
            return
        timer = asyncio.get_running_loop().call_later(left, _expire, waiter, deadline)
        try:
            await waiter
        finally:
            timer.cancel()

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: Any = None
    ) -> httpcore.AsyncNetworkStream:
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(timeout.left()):
                self._transport = await loop.start_tls(
                    self._transport, self, ssl_context, server_hostname=server_hostname
                )
        except TimeoutError:
            self.abort()
            raise timeout.passed() from None
        except (OSError, ssl.SSLError) as error:
            was_aborted = self.aborted
            self.abort()
            raise (_closed() if was_aborted else _unreachable(*self._where, error)) from error
        except BaseException:
            self.abort()
            raise
        return self

    def abort(self) -> None:
        """End every operation at once; also when the loop that this belongs to is gone."""
        self.aborted = True
        self._over = True
        try:
            self._transport.abort()
        except (RuntimeError, AttributeError):  # a closed loop, or not connected yet
            self._sock.close()
            return
        self._wake(self._reader)
        self._wake(self._writer)

    close = abort

    async def aclose(self) -> None:
        self.abort()

    def get_extra_info(self, info: str) -> Any:
        if info == "is_readable":
            return bool(self._over or self._chunks or self.held)
        return self._transport.get_extra_info(info) if self._transport is not None else None


def _expire(waiter: asyncio.Future[None], deadline: Deadline) -> None:
    if not waiter.done():
        waiter.set_exception(deadline.passed())


class AsyncSocketBackend(httpcore.AsyncNetworkBackend):
    def __init__(self) -> None:
        self.streams: weakref.WeakSet[AsyncSocketStream] = weakref.WeakSet()

    async def connect_tcp(
        self, host: str, port: int, timeout: Any = None, local_address: Any = None, socket_options: Any = None
    ) -> httpcore.AsyncNetworkStream:
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(timeout.left()):
                infos = _literal(host, port) or await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except TimeoutError:
            raise timeout.passed() from None
        except OSError as error:
            raise _unreachable(host, port, error) from error
        addresses = _addresses(infos)
        last: Exception = OSError("no address")
        for number, (family, address) in enumerate(addresses):
            left = timeout.left()
            sock = socket.socket(family, socket.SOCK_STREAM)
            try:
                sock.setblocking(False)
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                async with asyncio.timeout(None if left is None else left / (len(addresses) - number)):
                    await loop.sock_connect(sock, address)
                    stream = AsyncSocketStream(sock, (host, port))
                    await loop.create_connection(lambda: stream, sock=sock)  # noqa: B023  # called right here
                self.streams.add(stream)
                return stream
            except BaseException as error:
                sock.close()
                if not isinstance(error, OSError):
                    raise
                last = error
        if isinstance(last, TimeoutError):
            raise timeout.passed() from None
        raise _unreachable(host, port, last)


# Connections


class _Slot:
    """A connection that may be used by one call at a time. `stream` is known after the first response."""

    __slots__ = ("connection", "stream")

    def __init__(self, connection: Any) -> None:
        self.connection = connection
        self.stream: Any = None

    def usable(self) -> bool:
        return not self.connection.has_expired() and not self.connection.is_closed()

    def end(self) -> None:
        if self.stream is not None:
            self.stream.abort()
            self.stream.close()


class _Pool:
    """Idle connections as a stack, and how many there are in all. Waiting for a free one is the subclass's."""

    def __init__(self, make: Callable[[], Any], limit: int, streams: Any) -> None:
        self._make = make
        self._limit = limit
        self._open = 0
        self._idle: list[_Slot] = []
        self._streams = streams
        self.closed = False

    def _taken(self) -> _Slot | None:
        """A free connection, or None when all are busy."""
        if self.closed:
            raise _closed()
        while self._idle:
            slot = self._idle.pop()
            if slot.usable():
                return slot
            slot.end()
            self._open -= 1
        if self._open >= self._limit:
            return None
        self._open += 1
        return _Slot(self._make())

    def _put(self, slot: _Slot, reusable: bool) -> None:
        if reusable and not self.closed:
            self._idle.append(slot)
        else:
            slot.end()
            self._open -= 1

    def _end(self) -> None:
        self.closed = True
        for slot in self._idle:
            slot.end()
        self._idle.clear()
        for stream in list(self._streams):
            stream.abort()


class SyncPool(_Pool):
    def __init__(self, make: Callable[[], Any], limit: int, streams: Any) -> None:
        super().__init__(make, limit, streams)
        self._free = threading.Condition(threading.RLock())

    def take(self, deadline: Deadline) -> _Slot:
        with self._free:
            while (slot := self._taken()) is None:
                if not self._free.wait(deadline.left()):
                    raise deadline.passed()
            return slot

    def put(self, slot: _Slot, reusable: bool) -> None:
        with self._free:
            self._put(slot, reusable)
            self._free.notify()

    def end(self) -> None:
        with self._free:
            self._end()
            self._free.notify_all()


class AsyncPool(_Pool):
    """Of one event loop."""

    def __init__(self, make: Callable[[], Any], limit: int, streams: Any) -> None:
        super().__init__(make, limit, streams)
        self._waiting: deque[asyncio.Future[None]] = deque()

    async def take(self, deadline: Deadline) -> _Slot:
        while (slot := self._taken()) is None:
            waiter = asyncio.get_running_loop().create_future()
            self._waiting.append(waiter)
            try:
                await AsyncSocketStream._until(waiter, deadline)
            except BaseException:
                if waiter.done() and not waiter.cancelled() and waiter.exception() is None:
                    self._call_next()  # woken and cancelled at once: the place goes to the next one
                raise
        return slot

    def put(self, slot: _Slot, reusable: bool) -> None:
        self._put(slot, reusable)
        self._call_next()

    def _call_next(self) -> None:
        while self._waiting:
            waiter = self._waiting.popleft()
            if not waiter.done():
                waiter.set_result(None)
                return

    def end(self) -> None:
        self._end()
        while self._waiting:
            self._call_next()


def _mapped(error: Exception) -> Exception:
    """httpcore's errors under our names; what a socket raised is ours already."""
    if isinstance(error, ModelRelayError):
        return error
    if isinstance(error, httpcore.ProxyError):
        return ConnectionFailedError(
            f"the proxy refused: {error}", hint="Check HTTP_PROXY, HTTPS_PROXY, NO_PROXY"
        )
    return ConnectionFailedError(f"the connection broke: {error}")


class PooledResponse:
    """A response on one of our own connections."""

    def __init__(self, pool: Any, slot: _Slot, response: Any, deadline: Deadline) -> None:
        self.status: int = response.status
        self.reason: str = response.extensions.get("reason_phrase", b"").decode("latin-1")
        self.headers = Headers((n.decode("latin-1"), v.decode("latin-1")) for n, v in response.headers)
        self._pool = pool
        self._slot: _Slot | None = slot
        self._response = response
        self._chunks: Any = None
        self._deadline = deadline
        slot.stream = response.extensions["network_stream"]
        # Chunks are ours to read, everything else is httpcore's.
        self._coding: Chunked | None = None
        if isinstance(slot.stream, _Buffers):
            slot.stream.head_over()
            if self.headers.get("transfer-encoding", "").lower() == "chunked" and self.status not in (
                204,
                304,
            ):
                self._coding = Chunked()

    def _decoded(self, data: bytes) -> bytes:
        assert self._coding is not None
        if not data:
            raise ConnectionFailedError("the connection broke: it ended within the body")
        return self._coding.feed(data)

    def _body_over(self) -> bool:
        """Tells httpcore that the body is over, in its own terms. Whether the connection can be used again."""
        assert self._coding is not None and self._slot is not None
        self._slot.stream.held = _BODY_ENDS
        return not self._coding.rest

    def _release(self, reusable: bool) -> None:
        slot, self._slot = self._slot, None
        if slot is not None:
            self._pool.put(slot, reusable and slot.connection.is_idle())

    def __del__(self) -> None:
        if self._slot is not None:
            with contextlib.suppress(Exception):  # a forgotten stream at exit: nothing to say, nobody to tell
                self.close()

    def close(self) -> None:
        self._release(False)


class SyncResponse(PooledResponse):
    def __init__(self, pool: Any, slot: _Slot, response: Any, deadline: Deadline) -> None:
        super().__init__(pool, slot, response, deadline)
        self._chunks: Iterator[bytes] = iter(response.stream)
        self._reading = threading.RLock()

    def read(self) -> bytes:
        with self._reading:
            if self._slot is None:
                return b""
            try:
                reusable = True
                if (coding := self._coding) is not None:
                    while not coding.over:
                        if coding.broken:
                            raise ConnectionFailedError(_MALFORMED)
                        if data := self._decoded(self._slot.stream.read(_READ, self._deadline)):
                            return data
                    reusable = self._body_over()
                for chunk in self._chunks:
                    if chunk:
                        return bytes(chunk)
                self._response.stream.close()
                self._release(reusable)
                return b""
            except Exception as error:
                self._release(False)
                mapped = _mapped(error)
                raise mapped from (None if mapped is error else error)
            except BaseException:
                self._release(False)
                raise

    def close(self) -> None:
        slot = self._slot
        if slot is not None and slot.stream is not None:
            slot.stream.abort()  # wakes a reader in another thread, which then lets go of the lock
        with self._reading:
            self._release(False)


class AsyncPooledResponse(PooledResponse):
    def __init__(self, pool: Any, slot: _Slot, response: Any, deadline: Deadline) -> None:
        super().__init__(pool, slot, response, deadline)
        self._chunks: AsyncIterator[bytes] = response.stream.__aiter__()

    async def read(self) -> bytes:
        if self._slot is None:
            return b""
        try:
            reusable = True
            if (coding := self._coding) is not None:
                while not coding.over:
                    if coding.broken:
                        raise ConnectionFailedError(_MALFORMED)
                    if data := self._decoded(await self._slot.stream.read(_READ, self._deadline)):
                        return data
                reusable = self._body_over()
            async for chunk in self._chunks:
                if chunk:
                    return bytes(chunk)
            await self._response.stream.aclose()
            self._release(reusable)
            return b""
        except Exception as error:
            self._release(False)
            mapped = _mapped(error)
            raise mapped from (None if mapped is error else error)
        except BaseException:
            self._release(False)
            raise


class _Origin:
    """A base URL taken apart once: how requests are addressed, and how connections to it are made."""

    def __init__(self, base_url: str, limit: int) -> None:
        parts = urlsplit(base_url)
        host = (
            (parts.hostname or "").encode("idna") if not (parts.hostname or "").isascii() else parts.hostname
        )
        self.host = host.encode() if isinstance(host, str) else bytes(host or b"")
        self.scheme = parts.scheme.encode()
        self.port = parts.port
        self.prefix = parts.path.encode()
        self.limit = limit
        self.origin = httpcore.Origin(
            self.scheme, self.host, self.port or (443 if self.scheme == b"https" else 80)
        )
        name = b"[%b]" % self.host if b":" in self.host else self.host
        self._host_header = (b"Host", name if self.port is None else b"%b:%d" % (name, self.port))
        self.proxy = proxy_for(base_url)

    def request(self, request: Request, deadline: Deadline, connect: Deadline) -> httpcore.Request:
        headers = [self._host_header]
        headers += [(name.encode(), value.encode()) for name, value in request.headers]
        if request.body is not None:
            headers.append((b"Content-Length", b"%d" % len(request.body)))
        url = httpcore.URL(
            scheme=self.scheme, host=self.host, port=self.port, target=self.prefix + request.path.encode()
        )
        limits = {"connect": connect, "read": deadline, "write": deadline, "pool": connect}
        return httpcore.Request(
            request.method, url, headers=headers, content=request.body, extensions={"timeout": limits}
        )

    def connections(self, backend: Any, colour: str) -> Callable[[], Any]:
        """A function that makes a new connection to this origin, through a proxy where the environment says so."""
        options: dict[str, Any] = {"network_backend": backend, "keepalive_expiry": KEEP_ALIVE}
        if self.scheme == b"https":
            options["ssl_context"] = ssl_context()
        kind = "ConnectionPool"
        if self.proxy:
            proxy = urlsplit(self.proxy)
            auth = (unquote(proxy.username), unquote(proxy.password or "")) if proxy.username else None
            address = f"{proxy.scheme}://{proxy.hostname}:{proxy.port or (443 if proxy.scheme == 'https' else 1080 if proxy.scheme.startswith('socks') else 80)}"
            if proxy.scheme.startswith("socks"):
                kind = "SOCKSProxy"
                options["proxy_url"] = address.replace("socks5h:", "socks5:")
            else:
                kind = "HTTPProxy"
                options["proxy_url"] = address
                if proxy.scheme == "https":
                    options["proxy_ssl_context"] = ssl_context()
            options["proxy_auth"] = auth
        pool = getattr(httpcore, colour + kind)(**options)
        return lambda: pool.create_connection(self.origin)


def proxy_for(url: str) -> str | None:
    """The proxy that the environment (on macOS and Windows the system too) names for this URL."""
    names = ("http_proxy", "https_proxy", "all_proxy")
    if sys.platform not in ("win32", "darwin") and not any(name.lower() in names for name in os.environ):
        return None
    import urllib.request

    parts = urlsplit(url)
    found = urllib.request.getproxies()
    proxy = found.get(parts.scheme) or found.get("all")
    host = parts.hostname or ""
    if not proxy or urllib.request.proxy_bypass(host if parts.port is None else f"{host}:{parts.port}"):
        return None
    proxy = proxy if "://" in proxy else f"http://{proxy}"
    scheme = urlsplit(proxy).scheme
    if scheme not in ("http", "https", "socks5", "socks5h"):
        raise ValidationError(
            f"proxies of scheme {scheme!r} are not supported", field=f"{parts.scheme}_proxy"
        )
    if scheme.startswith("socks") and find_spec("socksio") is None:
        raise ValidationError(
            "a SOCKS proxy is set: pip install 'modelrelay-sdk[socks]'", field=f"{parts.scheme}_proxy"
        )
    return proxy


_contexts: dict[tuple[str, str], ssl.SSLContext] = {}


def ssl_context() -> ssl.SSLContext:
    """One TLS context a process: loading the CA certificates is most of what making a client costs.

    `SSL_CERT_FILE` and `SSL_CERT_DIR` go before certifi's certificates.
    """
    places = os.environ.get("SSL_CERT_FILE", ""), os.environ.get("SSL_CERT_DIR", "")
    if places not in _contexts:
        file, folder = places
        if not file and not folder:
            import certifi

            file = certifi.where()
        try:
            _contexts[places] = ssl.create_default_context(cafile=file or None, capath=folder or None)
        except OSError as error:
            raise ValidationError(f"cannot load CA certificates: {error}", field="SSL_CERT_FILE") from error
    return _contexts[places]


class PooledTransport:
    """Blocking calls on our own connections. After a fork the child starts with none."""

    def __init__(self, base_url: str, max_connections: int) -> None:
        self._origin = _Origin(base_url, max_connections)
        self._backend = SocketBackend()
        self._pid = 0
        self._lock = threading.Lock()
        self._pool: SyncPool | None = None
        self._shut = False

    def _current(self) -> SyncPool:
        pool = self._pool
        if pool is not None and self._pid == os.getpid():
            return pool
        if self._shut:
            raise _closed()
        with self._lock:
            if self._pool is None or self._pid != os.getpid():
                # The parent's sockets are left alone: a shutdown here would end them there too.
                self._backend = SocketBackend()
                make = self._origin.connections(self._backend, "")
                self._pool = SyncPool(make, self._origin.limit, self._backend.streams)
                self._pid = os.getpid()
            return self._pool

    def send(self, request: Request, deadline: Deadline, connect: Deadline) -> SyncResponse:
        pool = self._current()
        wire = self._origin.request(request, deadline, connect)
        slot = pool.take(connect)
        try:
            return SyncResponse(pool, slot, slot.connection.handle_request(wire), deadline)
        except Exception as error:
            pool.put(slot, False)
            mapped = _mapped(error)
            raise mapped from (None if mapped is error else error)
        except BaseException:
            pool.put(slot, False)
            raise

    def close(self) -> None:
        self._shut = True
        if self._pool is not None and self._pid == os.getpid():
            self._pool.end()


class AsyncPooledTransport:
    """The same for asyncio, with connections of their own for every event loop that uses the client."""

    def __init__(self, base_url: str, max_connections: int) -> None:
        self._origin = _Origin(base_url, max_connections)
        self._pools: dict[Any, AsyncPool] = {}
        self._pid = os.getpid()
        self._shut = False

    def _current(self) -> AsyncPool:
        if self._shut:
            raise _closed()
        if self._pid != os.getpid():
            self._pools, self._pid = {}, os.getpid()
        loop = asyncio.get_running_loop()
        pool = self._pools.get(loop)
        if pool is None:
            for other in [other for other in self._pools if other.is_closed()]:
                self._pools.pop(other).end()
            backend = AsyncSocketBackend()
            make = self._origin.connections(backend, "Async")
            pool = self._pools[loop] = AsyncPool(make, self._origin.limit, backend.streams)
        return pool

    async def send(self, request: Request, deadline: Deadline, connect: Deadline) -> AsyncPooledResponse:
        pool = self._current()
        wire = self._origin.request(request, deadline, connect)
        slot = await pool.take(connect)
        try:
            return AsyncPooledResponse(pool, slot, await slot.connection.handle_async_request(wire), deadline)
        except Exception as error:
            pool.put(slot, False)
            mapped = _mapped(error)
            raise mapped from (None if mapped is error else error)
        except BaseException:
            pool.put(slot, False)
            raise

    async def close(self) -> None:
        self._shut = True
        here = asyncio.get_running_loop()
        for loop, pool in self._pools.items() if self._pid == os.getpid() else ():
            if loop is here or loop.is_closed():
                pool.end()
            else:
                loop.call_soon_threadsafe(pool.end)
        self._pools = {}


# A caller's own httpx client


class _HttpxResponse:
    def __init__(self, response: httpx.Response, deadline: Deadline) -> None:
        self.status = response.status_code
        self.reason = response.reason_phrase
        self.headers = Headers((n.decode("latin-1"), v.decode("latin-1")) for n, v in response.headers.raw)
        self._response = response
        self._deadline = deadline


class HttpxResponse(_HttpxResponse):
    def __init__(self, response: httpx.Response, deadline: Deadline) -> None:
        super().__init__(response, deadline)
        self._chunks = response.iter_raw()

    def read(self) -> bytes:
        self._deadline.left()
        with _httpx_errors(self._deadline):
            return next(self._chunks, b"")

    def close(self) -> None:
        self._response.close()


class AsyncHttpxResponse(_HttpxResponse):
    def __init__(self, response: httpx.Response, deadline: Deadline) -> None:
        super().__init__(response, deadline)
        self._chunks = response.aiter_raw()

    async def read(self) -> bytes:
        with _httpx_errors(self._deadline):
            async with asyncio.timeout(self._deadline.left()):
                return await anext(self._chunks, b"")

    def close(self) -> None:
        # httpx offers no way to let go without waiting; the loop does it as soon as it runs.
        with contextlib.suppress(RuntimeError):
            task = asyncio.get_running_loop().create_task(self._response.aclose())
            _closing.add(task)
            task.add_done_callback(_closing.discard)


_closing: set[asyncio.Task[None]] = set()


@contextlib.contextmanager
def _httpx_errors(deadline: Deadline) -> Iterator[None]:
    import httpx

    try:
        yield
    except httpx.ConnectTimeout:
        raise RequestTimeoutError("connect timeout", kind="connect", hint=_HINTS["connect"]) from None
    except (httpx.TimeoutException, TimeoutError):
        raise deadline.passed() from None
    except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL) as error:
        raise ConnectionFailedError(f"the connection broke: {error}") from error
    except RuntimeError as error:  # httpx: "the client has been closed"
        raise ClientClosedError(str(error)) from None


class _HttpxTransport:
    """Calls through a client of the caller's, with its proxies, hooks and certificates. It is not closed by us.

    Weaker than our own connections: a deadline is looked at between reads, and `close()` wakes nobody.
    """

    def __init__(self, client: Any, base_url: str) -> None:
        self._client = client
        self._base_url = base_url

    def _built(self, request: Request, deadline: Deadline, connect: Deadline) -> httpx.Request:
        import httpx

        limits = httpx.Timeout(deadline.left(), connect=connect.left(), pool=connect.left())
        return self._client.build_request(  # type: ignore[no-any-return]
            request.method,
            self._base_url + request.path,
            headers=list(request.headers),
            content=request.body,
            timeout=limits,
        )


class HttpxTransport(_HttpxTransport):
    def send(self, request: Request, deadline: Deadline, connect: Deadline) -> HttpxResponse:
        with _httpx_errors(deadline):
            sent = self._built(request, deadline, connect)
            return HttpxResponse(self._client.send(sent, stream=True, follow_redirects=False), deadline)

    def close(self) -> None:
        """The client belongs to the caller."""


class AsyncHttpxTransport(_HttpxTransport):
    async def send(self, request: Request, deadline: Deadline, connect: Deadline) -> AsyncHttpxResponse:
        with _httpx_errors(deadline):
            sent = self._built(request, deadline, connect)
            async with asyncio.timeout(deadline.left()):
                return AsyncHttpxResponse(
                    await self._client.send(sent, stream=True, follow_redirects=False), deadline
                )

    async def close(self) -> None:
        """The client belongs to the caller."""


def httpx_transport(client: Any, base_url: str) -> HttpxTransport:
    """Checks that it is an `httpx.Client` (or a subclass)."""
    import httpx

    if not isinstance(client, httpx.Client):
        raise ValidationError(f"must be an httpx.Client, got {type(client).__name__}", field="http_client")
    return HttpxTransport(client, base_url)


def async_httpx_transport(client: Any, base_url: str) -> AsyncHttpxTransport:
    import httpx

    if not isinstance(client, httpx.AsyncClient):
        raise ValidationError(
            f"must be an httpx.AsyncClient, got {type(client).__name__}", field="http_client"
        )
    return AsyncHttpxTransport(client, base_url)
