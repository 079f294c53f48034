"""Sockets of our own for httpcore, in both colours.

Ours because three promises need them: a deadline holds over every single read (httpcore's timeouts start anew with
each), `abort` wakes a read that waits in another thread or task, and a chunked body can be read past httpcore. httpcore
takes a `network_backend` for that; where it would pass a number of seconds on to the socket, it passes our `Deadline`.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import select
import socket
import ssl
import weakref
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import Any

import httpcore

from ._core.errors import ConnectionFailedError, ModelRelayError
from ._deadline import Deadline, closed

BUFFERED = 256 * 1024  # bytes that may wait unread before the socket is left alone


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


class Buffers:
    """What a stream keeps back in both directions: a request goes out in one write, and of a response httpcore is
    given the head alone, so that a chunked body can be read past it. It would take longer over every chunk than all
    else does over an event.
    """

    def __init__(self) -> None:
        self._unsent: list[bytes] = []
        self._in_head = False
        self._tail = b""  # the last bytes of a head that were given out: the blank line may be cut
        self.held = b""
        self.past_head = 0  # bytes given out behind the head of the latest response
        self._pid = os.getpid()

    @property
    def is_inherited(self) -> bool:
        """Whether this is a fork's copy: the connection is the parent's, so that nothing may be said or ended on it."""
        return self._pid != os.getpid()

    def keep(self, buffer: bytes) -> None:
        if not self._in_head and _REQUEST_LINE in buffer:
            self._in_head = True
        if buffer:
            self._unsent.append(buffer)

    def unsent(self) -> list[bytes]:
        """What is to be written now. Something large is not copied only to be joined with something small."""
        unsent, self._unsent = self._unsent, []
        return [b"".join(unsent)] if sum(map(len, unsent)) < BUFFERED else unsent

    def given(self, data: bytes) -> bytes:
        """As much of this as may be given out: a head ends with its blank line, what follows is held."""
        if not self._in_head:
            self.past_head += len(data)
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
        self.past_head = 0


class SocketStream(Buffers, httpcore.NetworkStream):
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
            raise closed()
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
                raise closed() from None
            # An answer may be waiting all the same: the read that follows knows.

    def _broken(self, error: OSError) -> ModelRelayError:
        return closed() if self.aborted else ConnectionFailedError(f"the connection broke: {error}")

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: Any = None
    ) -> httpcore.NetworkStream:
        try:
            self._sock.settimeout(timeout.left())
            if isinstance(self._sock, ssl.SSLSocket):
                return TLSStream(self, ssl_context, server_hostname, timeout)
            # In two steps: `abort` has to find the new socket while the handshake waits.
            self._sock = sock = ssl_context.wrap_socket(
                self._sock, server_hostname=server_hostname, do_handshake_on_connect=False
            )
            if self.aborted:
                raise closed()
            sock.do_handshake()
        except TimeoutError:
            self.close()
            raise timeout.passed() from None
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
                    raise closed() from None
                if not isinstance(error, OSError):
                    raise
                last = error
        if isinstance(last, TimeoutError):
            raise timeout.passed() from None
        raise _unreachable(host, port, last)


class AsyncSocketStream(Buffers, asyncio.Protocol, httpcore.AsyncNetworkStream):
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
        if self._size > BUFFERED:
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
            if self._size > BUFFERED >= self._size - len(data) and not self._over:
                with contextlib.suppress(RuntimeError):
                    self._transport.resume_reading()
            self._size -= len(data)
            return self.given(data)
        if self.aborted:
            raise closed()
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
            raise timeout.passed() from None
        raise _unreachable(host, port, last)
