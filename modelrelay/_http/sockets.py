"""Sockets, sync and async.

Ours because two promises need them: a deadline holds over every single read, and `abort` wakes a read that waits in
another thread or task.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import select
import socket
import ssl
import weakref
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import Any

from .._core.errors import ConnectionFailedError, ModelRelayError
from .deadline import Deadline, closed

READ = 64 * 1024  # bytes asked for at once
_BUFFERED = 256 * 1024  # bytes that may wait unread before the socket is left alone


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


class _Inherited:
    """Knows when this is a fork's copy: the connection is the parent's, so that nothing may be said or ended on it."""

    def __init__(self) -> None:
        self._pid = os.getpid()

    @property
    def is_inherited(self) -> bool:
        return self._pid != os.getpid()


class SocketStream(_Inherited):
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

    def read(self, deadline: Deadline) -> bytes:
        """The bytes received; b"" at the end."""
        try:
            self._sock.settimeout(deadline.left())
            data = self._sock.recv(READ)
        except TimeoutError:
            raise deadline.passed() from None
        except OSError as error:
            raise self._broken(error) from error
        if not data and self.aborted:
            raise closed()
        return data

    def write(self, data: bytes, deadline: Deadline) -> None:
        """A broken connection is no error yet: an answer may be waiting all the same, and the read that follows knows."""
        try:
            self._sock.settimeout(deadline.left())
            self._sock.sendall(data)
        except TimeoutError:
            raise deadline.passed() from None
        except OSError:
            if self.aborted:
                raise closed() from None

    def _broken(self, error: OSError) -> ModelRelayError:
        return closed() if self.aborted else ConnectionFailedError(f"the connection broke: {error}")

    def start_tls(self, context: ssl.SSLContext, host: str, deadline: Deadline) -> SocketStream | TLSStream:
        """The stream that speaks TLS over this one."""
        try:
            self._sock.settimeout(deadline.left())
            if isinstance(self._sock, ssl.SSLSocket):
                return TLSStream(self, context, host, deadline)
            # In two steps: `abort` has to find the new socket while the handshake waits.
            self._sock = sock = context.wrap_socket(
                self._sock, server_hostname=host, do_handshake_on_connect=False
            )
            if self.aborted:
                raise closed()
            sock.do_handshake()
        except TimeoutError:
            self.close()
            raise deadline.passed() from None
        except OSError as error:
            self.close()
            raise (closed() if self.aborted else _unreachable(*self._where, error)) from error
        except ModelRelayError:
            self.close()
            raise
        return self

    def abort(self) -> None:
        """End every operation at once, from any thread. The file descriptor stays with its owner."""
        self.aborted = True
        if self.is_inherited:
            self._sock.close()
            return
        with contextlib.suppress(OSError):
            # Not SSLSocket.shutdown, which takes the TLS state away under a reader's feet.
            socket.socket.shutdown(self._sock, socket.SHUT_RDWR)

    def close(self) -> None:
        self._sock.close()

    def __del__(self) -> None:
        # A client that nobody closed lets go quietly: scripts and notebooks keep one for as long as they live.
        self._sock.close()

    def is_readable(self) -> bool:
        """Whether an idle connection has something to say, which can only be its end."""
        return _readable(self._sock)


def _readable(sock: socket.socket) -> bool:
    if sock.fileno() < 0:
        return True
    if hasattr(select, "poll"):
        poll = select.poll()
        poll.register(sock, select.POLLIN)
        return bool(poll.poll(0))
    return bool(select.select([sock], [], [], 0)[0])


class TLSStream:
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
            if done:
                return result
            data = self._outer.read(deadline)
            self._incoming.write(data) if data else self._incoming.write_eof()

    def read(self, deadline: Deadline) -> bytes:
        return bytes(self._pump(partial(self._tls.read, READ), deadline))

    def write(self, data: bytes, deadline: Deadline) -> None:
        while data:
            data = data[self._pump(partial(self._tls.write, data), deadline) :]

    def abort(self) -> None:
        self._outer.abort()

    def close(self) -> None:
        self._outer.close()

    def is_readable(self) -> bool:
        return self._outer.is_readable()


class SocketBackend:
    """Makes `SocketStream`s, and remembers them so that closing the client ends them all."""

    def __init__(self) -> None:
        self.streams: weakref.WeakSet[SocketStream] = weakref.WeakSet()

    def connect(self, host: str, port: int, deadline: Deadline) -> SocketStream:
        try:
            infos = _literal(host, port) or socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except OSError as error:
            raise _unreachable(host, port, error) from error
        addresses = _addresses(infos)
        last: Exception = OSError("no address")
        for number, (family, address) in enumerate(addresses):
            left = deadline.left()
            stream = SocketStream(socket.socket(family, socket.SOCK_STREAM), (host, port))
            self.streams.add(stream)
            try:
                # One address that does not answer must not use up the time of all others.
                stream.connect(address, None if left is None else left / (len(addresses) - number))
                return stream
            except BaseException as error:
                stream.close()
                if stream.aborted:
                    raise closed() from None
                if not isinstance(error, OSError):
                    raise
                last = error
        if isinstance(last, TimeoutError):
            raise deadline.passed() from None
        raise _unreachable(host, port, last)


class AsyncSocketStream(_Inherited, asyncio.Protocol):
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
        self._connecting: asyncio.Task[None] | None = None
        self.aborted = False

    async def connect(self, address: Any) -> None:
        loop = asyncio.get_running_loop()
        self._connecting = loop.create_task(loop.sock_connect(self._sock, address))  # `abort` cancels it
        await self._connecting
        await loop.create_connection(lambda: self, sock=self._sock)

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

    # What a call does

    async def read(self, deadline: Deadline) -> bytes:
        """The bytes received; b"" at the end."""
        if not self._chunks and not self._over:
            self._reader = asyncio.get_running_loop().create_future()
            await self._until(self._reader, deadline)
        if self._chunks:
            data = self._chunks.popleft()
            if self._size > _BUFFERED >= self._size - len(data) and not self._over:
                with contextlib.suppress(RuntimeError):
                    self._transport.resume_reading()
            self._size -= len(data)
            return data
        if self.aborted:
            raise closed()
        if self._error is not None:
            raise ConnectionFailedError(f"the connection broke: {self._error}") from self._error
        return b""

    async def write(self, data: bytes, deadline: Deadline) -> None:
        """A broken connection is no error yet: an answer may be waiting all the same, and the read that follows knows."""
        if self._over:
            return
        self._transport.write(data)
        if self._full:
            self._writer = asyncio.get_running_loop().create_future()
            await self._until(self._writer, deadline)

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

    async def start_tls(self, context: ssl.SSLContext, host: str, deadline: Deadline) -> AsyncSocketStream:
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(deadline.left()):
                self._transport = await loop.start_tls(self._transport, self, context, server_hostname=host)
        except TimeoutError:
            self.abort()
            raise deadline.passed() from None
        except (OSError, ssl.SSLError) as error:
            was_aborted = self.aborted
            self.abort()
            raise (closed() if was_aborted else _unreachable(*self._where, error)) from error
        except BaseException:
            self.abort()
            raise
        return self

    def abort(self) -> None:
        """End every operation at once; also when the loop that this belongs to is gone."""
        self.aborted = True
        self._over = True
        if self.is_inherited:
            self._sock.close()  # through the event loop it would be taken out of the parent's selector
            return
        if self._transport is None:
            if self._connecting is not None:
                self._connecting.cancel()
            self._sock.close()
            return
        try:
            self._transport.abort()
        except RuntimeError:  # the loop is closed
            self._sock.close()
            return
        self._wake(self._reader)
        self._wake(self._writer)

    close = abort

    def is_readable(self) -> bool:
        return bool(self._over or self._chunks)


def _expire(waiter: asyncio.Future[None], deadline: Deadline) -> None:
    if not waiter.done():
        waiter.set_exception(deadline.passed())


class AsyncSocketBackend:
    def __init__(self) -> None:
        self.streams: weakref.WeakSet[AsyncSocketStream] = weakref.WeakSet()

    async def connect(self, host: str, port: int, deadline: Deadline) -> AsyncSocketStream:
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(deadline.left()):
                infos = _literal(host, port) or await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except TimeoutError:
            raise deadline.passed() from None
        except OSError as error:
            raise _unreachable(host, port, error) from error
        addresses = _addresses(infos)
        last: Exception = OSError("no address")
        for number, (family, address) in enumerate(addresses):
            left = deadline.left()
            sock = socket.socket(family, socket.SOCK_STREAM)
            stream = AsyncSocketStream(sock, (host, port))
            self.streams.add(stream)
            try:
                sock.setblocking(False)
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                async with asyncio.timeout(None if left is None else left / (len(addresses) - number)):
                    await stream.connect(address)
                return stream
            except BaseException as error:
                sock.close()
                if stream.aborted:
                    raise closed() from None
                if not isinstance(error, OSError):
                    raise
                last = error
        if isinstance(last, TimeoutError):
            raise deadline.passed() from None
        raise _unreachable(host, port, last)
