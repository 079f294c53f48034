"""Sockets for httpcore, through its public `NetworkBackend`: each wait checks the call's deadline, and `abort` ends any wait.

httpcore's own sockets restart a timeout with every byte, and cannot be interrupted.
"""

from __future__ import annotations

import contextlib
import os
import socket
import ssl
import threading
import weakref
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, InvalidStateError
from typing import Any, Generic, TypeVar

import httpcore

from .deadline import closed, seconds_left
from .later import asyncio

_PIECE = 64 * 1024
"""Bytes written per check of the deadline. Smaller writes are buffered, so that head and body are sent together."""
_BUFFERED = 256 * 1024  # maximum of unread bytes; then the socket is paused
_sockets = httpcore.SyncBackend()

S = TypeVar("S", "Stream", "AsyncStream")


class _Sockets(Generic[S]):
    """The sockets of one connection or of a pool. `join`: small writes are buffered until the next read."""

    def __init__(self, join: bool = True) -> None:
        self.join = join
        self.aborted = False
        self.streams: weakref.WeakSet[S] = weakref.WeakSet()

    def abort(self) -> None:
        """Ends every wait at once, from any thread."""
        self.aborted = True
        for stream in list(self.streams):
            stream.abort()


def shut_down(sock: Any) -> None:
    """Ends a connection for both sides, whichever object has the file descriptor."""
    # `SSLSocket.shutdown` would remove the TLS state during a read. eventlet's class has no such method.
    plain = getattr(socket.socket, "shutdown", None)
    with contextlib.suppress(OSError, TypeError):  # the peer was faster; uvloop has none
        if plain is not None and isinstance(sock, socket.socket):
            plain(sock, socket.SHUT_RDWR)
        else:
            sock.shutdown(socket.SHUT_RDWR)


# Blocking


class Backend(_Sockets["Stream"], httpcore.NetworkBackend):
    def __init__(self, join: bool = True) -> None:
        super().__init__(join)
        self._steps: set[Future[httpcore.NetworkStream]] = set()

    def connect_tcp(self, host: str, port: int, timeout: float | None = None, *_: Any, **__: Any) -> Stream:
        return Stream(self, self.wait(lambda left: _connected(host, port, left), timeout), timeout)

    def wait(self, step: Callable[[float | None], Any], timeout: float | None) -> httpcore.NetworkStream:
        """Runs a step that cannot be interrupted (name resolution, connecting, a TLS handshake) in a thread that can be abandoned."""
        left = seconds_left(timeout)
        future: Future[Any] = Future()

        def run() -> None:
            try:
                stream = step(left)
            except BaseException as error:
                with contextlib.suppress(InvalidStateError):
                    future.set_exception(error)
                return
            try:
                future.set_result(stream)
            except InvalidStateError:  # aborted meanwhile
                stream.close()

        self._steps.add(future)
        try:
            if self.aborted:
                raise closed()
            try:
                threading.Thread(target=run, name="modelrelay-connect", daemon=True).start()
            except RuntimeError:  # no new threads at interpreter exit
                run()
            result: httpcore.NetworkStream = future.result(left)
            return result
        except BaseException as error:
            future.add_done_callback(_discard)
            if isinstance(error, TimeoutError):
                raise httpcore.ConnectTimeout from None
            raise
        finally:
            self._steps.discard(future)

    def abort(self) -> None:
        super().abort()
        for future in list(self._steps):
            with contextlib.suppress(InvalidStateError):
                future.set_exception(closed())

    def close(self) -> None:
        for stream in list(self.streams):
            stream.close()


def _discard(future: Future[Any]) -> None:
    if future.exception() is None:
        future.result().close()


def _connected(host: str, port: int, left: float | None) -> httpcore.NetworkStream:
    failure: Exception = httpcore.ConnectError("the name has no address")
    try:
        addresses = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise httpcore.ConnectError(str(error)) from error
    for *_, address in addresses:  # an unresponsive address must not use up the time of the others
        try:
            return _sockets.connect_tcp(str(address[0]), port, left and left / len(addresses))
        except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
            failure = error
    raise failure


class Stream(httpcore.NetworkStream):
    def __init__(self, backend: Backend, inner: httpcore.NetworkStream, connect: float | None) -> None:
        self._backend, self._inner = backend, inner
        self._connect = connect  # the limit of a SOCKS handshake, which httpcore reads and writes without one
        self._twin: socket.socket | None = None
        self._unsent = b""
        self._pid = os.getpid()
        backend.streams.add(self)

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> Stream:
        inner = self._inner
        # The handshake detaches the socket; its duplicate can still end it.
        twin: socket.socket = inner.get_extra_info("socket").dup()
        self._twin = twin
        try:
            self._inner = self._backend.wait(
                lambda left: inner.start_tls(ssl_context, server_hostname, left), timeout
            )
        except BaseException:
            shut_down(twin)
            raise
        finally:
            twin.close()
            self._twin = None
        return self

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        limit = self._connect if timeout is None else timeout
        if self._unsent:
            with contextlib.suppress(httpcore.WriteError):  # a response may have arrived nevertheless
                self._send(limit)
        try:
            data = self._inner.read(max_bytes, seconds_left(limit))
        except httpcore.ReadTimeout:
            raise (httpcore.ConnectTimeout if timeout is None else httpcore.ReadTimeout) from None
        except httpcore.ReadError:
            data = b""
            if not self._backend.aborted:
                raise
        if not data and self._backend.aborted:
            raise closed()
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if self._backend.join and len(self._unsent) + len(buffer) <= _PIECE:
            self._unsent += buffer
            return
        if self._unsent:
            self._send(timeout)
        for at in range(0, len(buffer), _PIECE):
            self._inner.write(buffer[at : at + _PIECE], seconds_left(timeout))

    def _send(self, timeout: float | None) -> None:
        data, self._unsent = self._unsent, b""
        self._inner.write(data, seconds_left(timeout))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)

    def abort(self) -> None:
        """The waiting thread keeps the file descriptor. A copy in a forked process sends and closes nothing: it belongs to the parent."""
        if self._pid == os.getpid():
            shut_down(self._twin or self._inner.get_extra_info("socket"))

    def close(self) -> None:
        self._inner.close()

    __del__ = close  # an unclosed client, as in a notebook, is closed without a warning


# asyncio


class AsyncBackend(_Sockets["AsyncStream"], httpcore.AsyncNetworkBackend):
    async def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, *_: Any, **__: Any
    ) -> AsyncStream:
        stream = AsyncStream(self, timeout)
        connect: Any = asyncio.get_running_loop().create_connection
        await stream.open(lambda: connect(lambda: stream, host, port, happy_eyeballs_delay=0.25), timeout)
        return stream

    def close(self) -> None:
        """Aborts."""


class AsyncStream(httpcore.AsyncNetworkStream):  # an `asyncio.Protocol` by its methods
    """`abort` needs no `await`, so that finalizers can use it; also when the loop that this belongs to is gone."""

    def __init__(self, backend: AsyncBackend, connect: float | None) -> None:
        self._backend = backend
        self._connect = connect  # as in `Stream`
        self._transport: Any = None
        self._chunks: deque[bytes] = deque()
        self._size = 0
        self._over = self._full = False
        self._error: Exception | None = None
        self._reader: asyncio.Future[None] | None = None
        self._writer: asyncio.Future[None] | None = None
        self._opening: asyncio.Timeout | None = None
        self._unsent = b""
        self._pid = os.getpid()
        backend.streams.add(self)

    # Called by the event loop

    def connection_made(self, transport: Any) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._chunks.append(data)
        self._size += len(data)
        if self._size > _BUFFERED:
            self._transport.pause_reading()
        _wake(self._reader)

    def eof_received(self) -> bool:
        self._over = True
        _wake(self._reader)
        return False

    def connection_lost(self, exc: Exception | None) -> None:
        self._over, self._error = True, exc
        _wake(self._reader)
        _wake(self._writer)

    def pause_writing(self) -> None:
        self._full = True

    def resume_writing(self) -> None:
        self._full = False
        _wake(self._writer)

    # Called by httpcore

    async def open(self, step: Callable[[], Any], timeout: float | None) -> Any:
        """Connects, or makes TLS."""
        try:
            async with asyncio.timeout(seconds_left(timeout)) as self._opening:
                if self._backend.aborted:
                    raise closed()
                return await step()
        except BaseException as error:
            self.abort()
            if self._backend.aborted:
                raise closed() from None
            if isinstance(error, OSError):
                timed_out = isinstance(error, TimeoutError)
                raise (httpcore.ConnectTimeout if timed_out else httpcore.ConnectError)(str(error)) from error
            raise
        finally:
            self._opening = None

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> AsyncStream:
        start: Any = asyncio.get_running_loop().start_tls
        old = self._transport
        self._transport = await self.open(
            lambda: start(old, self, ssl_context, server_hostname=server_hostname), timeout
        )
        return self

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        limit = self._connect if timeout is None else timeout
        if self._unsent:
            await self._send(limit)
        left = seconds_left(limit)  # checked even without a wait, so that a flood of data ends
        if not self._chunks and not self._over:
            self._reader = asyncio.get_running_loop().create_future()
            await _until(
                self._reader, left, httpcore.ConnectTimeout if timeout is None else httpcore.ReadTimeout
            )
        if self._chunks:
            data = self._chunks.popleft()
            if self._size > _BUFFERED >= self._size - len(data) and not self._over:
                self._transport.resume_reading()
            self._size -= len(data)
            return data
        if self._backend.aborted:
            raise closed()
        if self._error is not None:
            raise httpcore.ReadError(str(self._error)) from self._error
        return b""

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if self._backend.join and len(self._unsent) + len(buffer) <= _PIECE:
            self._unsent += buffer
            return
        if self._unsent:
            await self._send(timeout)
        self._unsent = buffer
        await self._send(timeout)

    async def _send(self, timeout: float | None) -> None:
        """A broken connection is not yet an error: a response may have arrived, and the next read reports it."""
        data, self._unsent = self._unsent, b""
        if not self._over:
            self._transport.write(data)
            if self._full:
                self._writer = asyncio.get_running_loop().create_future()
                await _until(self._writer, seconds_left(timeout), httpcore.WriteTimeout)

    def get_extra_info(self, info: str) -> Any:
        if info == "is_readable":
            return self._over or bool(self._chunks)
        return self._transport.get_extra_info(info)

    def abort(self) -> None:
        self._over = True
        if self._pid != os.getpid():  # through the event loop it would be removed from the parent's selector
            return
        if self._transport is not None:
            shut_down(self._transport.get_extra_info("socket"))
            with contextlib.suppress(RuntimeError):  # the loop is closed
                self._transport.abort()
        if self._opening is not None:
            with contextlib.suppress(RuntimeError):  # it has ended
                self._opening.reschedule(0)

    async def aclose(self) -> None:
        self.abort()


def _wake(waiter: asyncio.Future[None] | None) -> None:
    if waiter is not None and not waiter.done():
        waiter.set_result(None)


async def _until(waiter: asyncio.Future[None], left: float | None, expired: type[Exception]) -> None:
    try:
        async with asyncio.timeout(left):
            await waiter
    except TimeoutError:
        raise expired from None
