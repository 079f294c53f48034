"""HTTP/1.1 on our own sockets (`_sockets.py`): addresses, proxies, TLS, and connections that are used again.

What an HTTP message is, `_core/http1.py` knows; httpx and httpcore are not needed here, and cost more time than all the
rest of a call. Idle connections are a stack: none is looked at but the one that is taken. After a fork a child starts
with none. `Transport` is the seam beneath which HTTP is real, a caller's client, or a mock.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import os
import ssl
import sys
import threading
import time
from collections import deque
from collections.abc import Generator
from typing import Any, Protocol
from urllib.parse import unquote, urlsplit

from .._core.errors import ConnectionFailedError, ModelRelayError, ValidationError
from .._core.http import Headers
from .._core.operation import Request
from .deadline import Deadline, closed
from .http1 import Head, HeadReader, ProtocolError, UntilClosed, request_head
from .sockets import AsyncSocketBackend, AsyncSocketStream, SocketBackend

KEEP_ALIVE = 60.0  # seconds an idle connection is kept
_COPIED = (
    256 * 1024
)  # bytes of a body up to which it is joined with its head, so that both go out in one write
_MALFORMED = "the connection broke: what came is not the chunked coding"


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


# Connections


class _Slot:
    """A connection that may be used by one call at a time. It has a stream once it stands."""

    __slots__ = ("stream", "expires")

    def __init__(self) -> None:
        self.stream: Any = None
        self.expires = 0.0

    def usable(self) -> bool:
        return time.monotonic() < self.expires and not self.stream.is_readable()

    def end(self) -> None:
        if self.stream is not None:
            self.stream.abort()
            self.stream.close()


class _Pool:
    """Idle connections as a stack, and how many there are in all. Waiting for a free one is the subclass's."""

    def __init__(self, limit: int, backend: Any) -> None:
        self._limit = limit
        self._open = 0
        self._idle: list[_Slot] = []
        self.backend = backend
        self.closed = False

    def _taken(self) -> _Slot | None:
        """A free connection, or None when all are busy."""
        if self.closed:
            raise closed()
        while self._idle:
            slot = self._idle.pop()
            if slot.usable():
                return slot
            slot.end()
            self._open -= 1
        if self._open >= self._limit:
            return None
        self._open += 1
        return _Slot()

    def _put(self, slot: _Slot, reusable: bool) -> None:
        if reusable and not self.closed:
            slot.expires = time.monotonic() + KEEP_ALIVE
            self._idle.append(slot)
        else:
            slot.end()
            self._open -= 1

    def _end(self) -> None:
        self.closed = True
        for slot in self._idle:
            slot.end()
        self._idle.clear()
        for stream in list(self.backend.streams):
            stream.abort()


class SyncPool(_Pool):
    def __init__(self, limit: int, backend: Any) -> None:
        super().__init__(limit, backend)
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

    def __init__(self, limit: int, backend: Any) -> None:
        super().__init__(limit, backend)
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
    """What a socket raised is ours already."""
    return (
        ConnectionFailedError(f"the connection broke: {error}") if isinstance(error, ProtocolError) else error
    )


class PooledResponse:
    """A response on one of our own connections. `rest` came with its head."""

    def __init__(self, pool: Any, slot: _Slot, head: Head, rest: bytes, deadline: Deadline) -> None:
        self.status, self.reason, self.headers, self._body, self._keep = head
        self._rest = rest
        self._pool = pool
        self._slot: _Slot | None = slot
        self._deadline = deadline

    def _taken(self) -> bytes:
        """What has come already."""
        if self._body.broken:
            raise ConnectionFailedError(_MALFORMED)
        rest, self._rest = self._rest, b""
        return rest

    def _ended(self) -> None:
        """The connection ended: is that the body's end?"""
        if not isinstance(self._body, UntilClosed):
            raise ConnectionFailedError("the connection broke: it ended within the body")
        self._body.over = True

    def _over(self) -> None:
        # Bytes behind the body are an answer that nobody asked for. It would be taken for the next one's.
        self._release(self._keep and not self._body.rest and not self._rest)

    def _release(self, reusable: bool) -> None:
        slot, self._slot = self._slot, None
        if slot is not None:
            self._pool.put(slot, reusable)

    def __del__(self) -> None:
        if self._slot is not None:
            with contextlib.suppress(Exception):  # a forgotten stream at exit: nothing to say, nobody to tell
                self.close()

    def close(self) -> None:
        self._release(False)


class SyncResponse(PooledResponse):
    def __init__(self, pool: Any, slot: _Slot, head: Head, rest: bytes, deadline: Deadline) -> None:
        super().__init__(pool, slot, head, rest, deadline)
        self._reading = threading.RLock()

    def read(self) -> bytes:
        with self._reading:
            if self._slot is None:
                return b""
            body = self._body
            try:
                while not body.over:
                    if not (data := self._taken() or self._slot.stream.read(self._deadline)):
                        self._ended()
                    elif piece := body.feed(data):
                        return piece
            except BaseException:
                self._release(False)
                raise
            self._over()
            return b""

    def close(self) -> None:
        slot = self._slot
        if slot is not None:
            slot.stream.abort()  # wakes a reader in another thread, which then lets go of the lock
        with self._reading:
            self._release(False)


class AsyncPooledResponse(PooledResponse):
    async def read(self) -> bytes:
        if self._slot is None:
            return b""
        body = self._body
        try:
            while not body.over:
                if not (data := self._taken() or await self._slot.stream.read(self._deadline)):
                    self._ended()
                elif piece := body.feed(data):
                    return piece
        except BaseException:
            self._release(False)
            raise
        self._over()
        return b""


Opening = Generator[tuple[Any, ...], Any, None]
"""Steps on the way to a connection: ("connect", host, port), ("start_tls", context, host), ("write", data), and ("read",),
whose answer is sent back. Written once for sync and async."""


class _Origin:
    """A base URL taken apart once: how requests are addressed, and how connections to it are made."""

    def __init__(self, base_url: str, limit: int) -> None:
        parts = urlsplit(base_url)
        self.host = _ascii(parts.hostname or "")
        self.tls = parts.scheme == "https"
        self.port = parts.port or (443 if self.tls else 80)
        self.limit = limit
        name = f"[{self.host}]" if ":" in self.host else self.host
        self._headers = [("Host", name if parts.port is None else f"{name}:{parts.port}")]
        self._authority = f"{name}:{self.port}"
        self._prefix = parts.path
        self._proxy = _Proxy(found) if (found := proxy_for(base_url)) else None
        if self._proxy is not None and not self._proxy.socks and not self.tls:
            # A proxy for http:// is asked for the whole URL.
            self._prefix = f"http://{self._headers[0][1]}{parts.path}"
            self._headers += self._proxy.headers

    def message(self, request: Request) -> list[bytes]:
        """The bytes of a request. What is large is not copied only to be joined with its head."""
        headers = [*self._headers, *request.headers]
        body = request.body
        if body is None:
            return [request_head(request.method, self._prefix + request.path, headers)]
        headers.append(("Content-Length", str(len(body))))
        head = request_head(request.method, self._prefix + request.path, headers)
        return [head + body] if len(body) < _COPIED else [head, body]

    def opening(self) -> Opening:
        proxy = self._proxy
        if proxy is None:
            yield "connect", self.host, self.port
        else:
            yield "connect", proxy.host, proxy.port
            if proxy.tls:
                yield "start_tls", ssl_context(), proxy.host
            if proxy.socks:
                yield from proxy.through_socks(self.host, self.port)
            elif self.tls:
                yield from proxy.tunnel(self._authority)
        if self.tls:
            yield "start_tls", ssl_context(), self.host


def _ascii(host: str) -> str:
    return host if host.isascii() else host.encode("idna").decode()


class _Proxy:
    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self.host = _ascii(parts.hostname or "")
        self.tls = parts.scheme == "https"
        self.socks = parts.scheme.startswith("socks")
        self.port = parts.port or (443 if self.tls else 1080 if self.socks else 80)
        self.user, self.password = unquote(parts.username or ""), unquote(parts.password or "")
        self.headers: list[tuple[str, str]] = []
        if self.user:
            secret = base64.b64encode(f"{self.user}:{self.password}".encode()).decode()
            self.headers.append(("Proxy-Authorization", f"Basic {secret}"))

    def tunnel(self, authority: str) -> Opening:
        """A way through an HTTP proxy (RFC 9110, 9.3.6)."""
        yield "write", request_head("CONNECT", authority, [("Host", authority), *self.headers])
        reader, head = HeadReader("CONNECT"), None
        while head is None:
            data = yield ("read",)
            if not data:
                raise _refused("it closed the connection")
            head = reader.feed(data)
        if not 200 <= head.status < 300 or reader.rest:
            raise _refused(f"{head.status} {head.reason}".strip())

    def through_socks(self, host: str, port: int) -> Opening:
        """A way through a SOCKS proxy (RFC 1928, 1929), which resolves the name."""
        name = host.encode()
        yield "write", b"\x05\x01\x02" if self.user else b"\x05\x01\x00"
        data = yield from _bytes(b"", 2)
        if data[:2] == b"\x05\x02" and self.user:
            user, password = self.user.encode(), self.password.encode()
            yield "write", b"\x01%c%b%c%b" % (len(user), user, len(password), password)
            data = yield from _bytes(data[2:], 2)
            if data[1]:
                raise _refused("user name and password")
        elif data[:2] != b"\x05\x00":
            raise _refused("no common way to authenticate")
        yield "write", b"\x05\x01\x00\x03%c%b" % (len(name), name) + port.to_bytes(2, "big")
        data = yield from _bytes(data[2:], 5)
        if data[:2] != b"\x05\x00":
            raise _refused(f"SOCKS error {data[1]}")
        yield from _bytes(data, 4 + {1: 4, 4: 16}.get(data[3], data[4] + 1) + 2)


def _bytes(data: bytes, count: int) -> Generator[tuple[Any, ...], Any, bytes]:
    """At least this number of bytes."""
    while len(data) < count:
        more = yield ("read",)
        if not more:
            raise _refused("it closed the connection")
        data += more
    return data


def _refused(why: str) -> ConnectionFailedError:
    return ConnectionFailedError(f"the proxy refused: {why}", hint="Check HTTP_PROXY, HTTPS_PROXY, NO_PROXY")


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
        _contexts[places].set_alpn_protocols(["http/1.1"])
    return _contexts[places]


class PooledTransport:
    """Blocking calls on our own connections. After a fork the child starts with none."""

    def __init__(self, base_url: str, max_connections: int) -> None:
        self._origin = _Origin(base_url, max_connections)
        self._pid = 0
        self._lock = threading.Lock()
        self._pool: SyncPool | None = None
        self._shut = False

    def _current(self) -> SyncPool:
        pool = self._pool
        if pool is not None and self._pid == os.getpid():
            return pool
        if self._shut:
            raise closed()
        with self._lock:
            if self._pool is None or self._pid != os.getpid():
                # The parent's sockets are left alone: a shutdown here would end them there too.
                self._pool = SyncPool(self._origin.limit, SocketBackend())
                self._pid = os.getpid()
            return self._pool

    def send(self, request: Request, deadline: Deadline, connect: Deadline) -> SyncResponse:
        pool = self._current()
        slot = pool.take(connect)
        try:
            if slot.stream is None:
                slot.stream = self._opened(pool.backend, connect)
            stream, reader, head = slot.stream, HeadReader(request.method), None
            for part in self._origin.message(request):
                stream.write(part, deadline)
            while head is None:
                if not (data := stream.read(deadline)):
                    raise ConnectionFailedError(
                        "the connection broke: the server closed it without an answer"
                    )
                head = reader.feed(data)
            return SyncResponse(pool, slot, head, reader.rest, deadline)
        except Exception as error:
            pool.put(slot, False)
            raise _mapped(error) from error.__cause__ or (
                None if isinstance(error, ModelRelayError) else error
            )
        except BaseException:
            pool.put(slot, False)
            raise

    def _opened(self, backend: SocketBackend, deadline: Deadline) -> Any:
        steps, stream, answer = self._origin.opening(), None, None
        try:
            while True:
                try:
                    name, *args = steps.send(answer)
                except StopIteration:
                    return stream
                answer = getattr(backend if stream is None else stream, name)(*args, deadline)
                if name != "write" and name != "read":
                    stream, answer = answer, None
        except BaseException:
            if stream is not None:
                stream.abort()
                stream.close()
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
            raise closed()
        if self._pid != os.getpid():
            self._pools, self._pid = {}, os.getpid()
        loop = asyncio.get_running_loop()
        pool = self._pools.get(loop)
        if pool is None:
            for other in [other for other in self._pools if other.is_closed()]:
                self._pools.pop(other).end()
            pool = self._pools[loop] = AsyncPool(self._origin.limit, AsyncSocketBackend())
        return pool

    async def send(self, request: Request, deadline: Deadline, connect: Deadline) -> AsyncPooledResponse:
        pool = self._current()
        slot = await pool.take(connect)
        try:
            if slot.stream is None:
                slot.stream = await self._opened(pool.backend, connect)
            stream, reader, head = slot.stream, HeadReader(request.method), None
            for part in self._origin.message(request):
                await stream.write(part, deadline)
            while head is None:
                if not (data := await stream.read(deadline)):
                    raise ConnectionFailedError(
                        "the connection broke: the server closed it without an answer"
                    )
                head = reader.feed(data)
            return AsyncPooledResponse(pool, slot, head, reader.rest, deadline)
        except Exception as error:
            pool.put(slot, False)
            raise _mapped(error) from error.__cause__ or (
                None if isinstance(error, ModelRelayError) else error
            )
        except BaseException:
            pool.put(slot, False)
            raise

    async def _opened(self, backend: AsyncSocketBackend, deadline: Deadline) -> Any:
        steps, stream, answer = self._origin.opening(), None, None
        try:
            while True:
                try:
                    name, *args = steps.send(answer)
                except StopIteration:
                    return stream
                answer = await getattr(backend if stream is None else stream, name)(*args, deadline)
                if name != "write" and name != "read":
                    stream, answer = answer, None
        except BaseException:
            if stream is not None:
                stream.abort()
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
