"""HTTP/1.1 over httpcore's public connections, on our own sockets (`_sockets.py`): addresses, proxies, TLS, pools.

Connections are kept in a stack, not in httpcore's pool, whose every call looks at every connection. After a fork a
child starts with none. `Transport` is the seam beneath which HTTP is real, a caller's httpx client, or a mock.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import ssl
import sys
import threading
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import unquote, urlsplit

import httpcore

from ._core.chunked import Chunked
from ._core.errors import (
    ConnectionFailedError,
    ModelRelayError,
    ValidationError,
)
from ._core.masking import forgotten
from ._core.operation import Request
from ._core.values import Headers
from ._deadline import Deadline, closed
from ._sockets import AsyncSocketBackend, AsyncSocketStream, Buffers, SocketBackend

if TYPE_CHECKING:
    pass

KEEP_ALIVE = 60.0  # seconds an idle connection is kept
_READ = 64 * 1024  # bytes asked for at once
_BODY_ENDS = b"0\r\n\r\n"
_MALFORMED = "the connection broke: what came is not the chunked coding"


class _Masking(logging.Filter):
    """httpcore writes the headers of every response to its log at DEBUG, and a server may echo a key there."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = forgotten(record.getMessage()), ()
        return True


for _name in ("connection", "http11", "http2", "proxy", "socks"):
    logging.getLogger(f"httpcore.{_name}").addFilter(_Masking())


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
        if isinstance(slot.stream, Buffers):
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
            self._pool.put(slot, reusable and slot.connection.is_idle() and self._nothing_behind(slot.stream))

    def _nothing_behind(self, stream: Any) -> bool:
        """Whether the body was all that came. An answer that nobody asked for would be taken for the next one's."""
        if self._coding is not None or not isinstance(stream, Buffers):
            return True
        length = "0" if self.status in (204, 304) else self.headers.get("content-length", "0")
        return not stream.held and length.isdecimal() and stream.past_head == int(length)

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
            raise closed()
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
            raise closed()
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
