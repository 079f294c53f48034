"""Calls over httpx: the SDK's own client, or a caller's. Imported with the first call.

Every request goes through `Client.send`, so that all tools that hook into httpx see it, at any layer.
"""

from __future__ import annotations

import contextlib
import logging
import ssl
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from typing import Any, NoReturn

import httpx

from .._core.check import wrong_argument
from .._core.errors import ClientClosedError, ConnectionFailedError, ModelRelayError, ValidationError
from .._core.http import Headers
from .._core.operation import Request
from .._log import masking
from .deadline import Deadline, closed
from .later import asyncio
from .network import shut_down
from .stack import BODY

# httpx logs URLs; httpcore logs all response headers at DEBUG, where a server may echo a key.
for _name in ("httpx", *(f"httpcore.{name}" for name in ("connection", "http11", "http2", "proxy", "socks"))):
    logging.getLogger(_name).addFilter(masking)


class _Response:
    """A response with an unread body. `transport` is the one that received it."""

    def __init__(self, response: Any, deadline: Deadline, transport: _Transport) -> None:
        self.status = response.status_code
        self.reason = response.reason_phrase
        headers = [(n.decode("latin-1").lower(), v.decode("latin-1")) for n, v in response.headers.raw]
        # A hook or a mock may have read the body already; it is then available, decompressed.
        self._is_read = response.is_stream_consumed
        self.headers = Headers(item for item in headers if not self._is_read or item[0] != "content-encoding")
        self._response = response
        self._deadline = deadline
        self._transport = transport
        self._body = response.extensions.get(
            BODY
        )  # of the SDK's own connection, whose sockets enforce the deadline
        # Bypasses two layers of httpx, each of which costs as much per event as parsing it; never bypasses a tool's layer.
        untouched = self._body is not None and not self._body.begun
        self._unread: Any = self._body if untouched and _is_httpx(response.stream) else response.stream
        self._over = False
        self._closed = False

    def _fail(self, error: BaseException) -> NoReturn:
        if self._closed and isinstance(error, Exception):
            raise closed() from None
        # Reads below httpx, whose errors have the same names.
        if type(error).__module__.startswith("httpcore"):
            error = getattr(httpx, type(error).__name__)(str(error))
        self._transport.fail(error, self._deadline, self._deadline)


def _is_httpx(stream: Any) -> bool:
    return type(stream).__module__.startswith("httpx.")


class HttpxResponse(_Response):
    def __init__(self, response: Any, deadline: Deadline, transport: _Transport) -> None:
        super().__init__(response, deadline, transport)
        self._chunks: Iterator[bytes] = iter((response.content,) if self._is_read else self._unread)
        self._reading = threading.RLock()

    def read(self) -> bytes:
        with self._reading:
            try:
                if self._body is None:
                    self._deadline.left()
                for chunk in self._chunks if not self._over else ():
                    if chunk:
                        return chunk
            except BaseException as error:
                self._end()
                self._fail(error)
            self._end()
            return b""

    def _end(self) -> None:
        if not self._over:
            self._over = True
            self._response.close()

    def close(self) -> None:
        if self._over:
            return
        self._closed = True
        # With HTTP/2, closing the connection would end other calls too.
        alone = self._response.http_version != "HTTP/2"
        network = self._response.extensions.get("network_stream") if alone else None
        if self._body is not None:
            self._body.wake()
        elif network is not None:
            shut_down(network.get_extra_info("socket"))
        # A reader in another thread was woken and releases the lock. One that cannot be woken ends by itself.
        if self._reading.acquire(blocking=network is not None):
            try:
                self._end()
            finally:
                self._reading.release()

    def __del__(self) -> None:
        with contextlib.suppress(Exception):  # a forgotten stream at exit
            self.close()


class AsyncHttpxResponse(_Response):
    def __init__(self, response: Any, deadline: Deadline, transport: _Transport) -> None:
        super().__init__(response, deadline, transport)
        self._chunks = aiter(_whole(response.content) if self._is_read else self._unread)
        self._loop = asyncio.get_running_loop()

    async def read(self) -> bytes:
        if self._over:
            return b""
        try:
            chunk: bytes | None = b""
            while chunk == b"":  # an empty chunk is not the end, though only mocks send one
                if self._body is not None:
                    chunk = await anext(self._chunks, None)
                else:
                    async with asyncio.timeout(self._deadline.left()):
                        chunk = await anext(self._chunks, None)
            if chunk is None:
                self._over = True
                await self._response.aclose()
            return chunk or b""
        except BaseException as error:
            self._let_go()
            self._fail(error)

    def close(self) -> None:
        """Frees the connection at once, and wakes a task that waits in `read`."""
        if not self._over:
            self._closed = True
            self._let_go()

    def _let_go(self) -> None:
        self._over = True
        if self._body is not None:
            self._body.abort()
        elif not self._loop.is_closed():  # httpx cannot close without waiting, so a task does it
            task = self._loop.create_task(self._response.aclose())
            _closing.add(task)
            task.add_done_callback(_closing.discard)

    def __del__(self) -> None:
        with contextlib.suppress(Exception):
            if self._loop.is_closed() or self._loop is asyncio._get_running_loop():
                self.close()
            else:
                self._loop.call_soon_threadsafe(self.close)


_closing: set[asyncio.Task[None]] = set()


async def _whole(content: bytes) -> AsyncIterator[bytes]:
    yield content


class _Transport:
    """Requests for httpx, and its errors as errors of the SDK. The client belongs to the caller, who closes it."""

    def __init__(self, client: Any, base_url: str, library: Any = httpx) -> None:
        self._client = client
        self._base_url = base_url
        self._library = library
        self._shut = False

    def _request(self, request: Request, deadline: Deadline, connect: Deadline) -> Any:
        limits = self._library.Timeout(deadline.left(), connect=connect.left(), pool=connect.left())
        headers, url = list(request.headers), self._base_url + request.path
        return self._client.build_request(
            request.method, url, headers=headers, content=request.body, timeout=limits
        )

    def fail(self, error: BaseException, deadline: Deadline, connect: Deadline) -> NoReturn:
        """Raises the SDK's error for a failed request or read. httpx's error is the cause where it has more details."""
        lib = self._library
        if isinstance(error, ModelRelayError) or not isinstance(error, Exception):
            raise error
        if self._shut:
            raise closed() from None
        # Waiting for a connection counts as connecting.
        if isinstance(error, (lib.ConnectTimeout, lib.PoolTimeout)):
            raise connect.passed() from None
        if isinstance(error, (lib.TimeoutException, TimeoutError)):
            raise deadline.passed() from None
        if isinstance(error, RuntimeError) and "closed" in str(error):  # httpx's form for a closed client
            raise ClientClosedError(str(error)) from None
        if type(error).__module__.startswith("socksio"):  # not a SOCKS reply; httpcore passes the error on
            error = lib.ProxyError(str(error))
        if isinstance(error, (lib.InvalidURL, UnicodeError)):  # nothing was sent
            raise ValidationError(f"the URL is not valid: {error}") from None
        if not isinstance(error, (lib.HTTPError, lib.StreamError)):
            raise error
        said, hint, retryable = f"the connection broke: {error}", "", True
        if isinstance(error, lib.ProxyError):
            said, hint = f"the proxy refused: {error}", "Check HTTP_PROXY, HTTPS_PROXY, NO_PROXY"
        elif isinstance(error, lib.ConnectError):
            said = f"could not connect to {self._base_url}: {error}"
            retryable = not _is_certificate(error)
            hint = "Check the network, proxy settings and base_url="
            if not retryable:
                hint = (
                    "Set SSL_CERT_FILE to the authority's certificate, or call truststore.inject_into_ssl()"
                )
        raise ConnectionFailedError(said, hint=hint, retryable=retryable) from error


def _is_certificate(error: BaseException | None) -> bool:
    while error is not None and not isinstance(error, ssl.SSLCertVerificationError):
        error = error.__cause__
    return error is not None


class HttpxTransport(_Transport):
    def send(self, request: Request, deadline: Deadline, connect: Deadline) -> HttpxResponse:
        try:
            sent = self._request(request, deadline, connect)
            return HttpxResponse(self._client.send(sent, stream=True, follow_redirects=False), deadline, self)
        except BaseException as error:
            self.fail(error, deadline, connect)

    def close(self) -> None:
        """The client belongs to the caller."""


class AsyncHttpxTransport(_Transport):
    async def send(self, request: Request, deadline: Deadline, connect: Deadline) -> AsyncHttpxResponse:
        try:
            sent = self._request(request, deadline, connect)
            async with asyncio.timeout(deadline.left()):
                response = await self._client.send(sent, stream=True, follow_redirects=False)
            return AsyncHttpxResponse(response, deadline, self)
        except BaseException as error:
            self.fail(error, deadline, connect)

    async def close(self) -> None:
        """The client belongs to the caller."""


def library_of(client: Any, kind: str) -> Any:
    """The library of a client: httpx or httpx2. Raises `ValidationError` for anything else."""
    for name in ("httpx", "httpx2"):
        library = sys.modules.get(name)
        if library is not None and isinstance(client, getattr(library, kind)):
            return library
    raise wrong_argument(f"an httpx.{kind} or httpx2.{kind}", client, "http_client")
