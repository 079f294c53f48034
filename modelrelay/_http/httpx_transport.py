"""Calls through an httpx client of the caller's. Imported only when there is one; the only module that knows httpx."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx

from .._core.errors import ClientClosedError, ConnectionFailedError, RequestTimeoutError, ValidationError
from .._core.http import Headers
from .._core.operation import Request
from .._log import masking
from .deadline import HINTS, Deadline

# httpcore writes the headers of every response to its log at DEBUG, and a server may echo a key there.
for _name in ("connection", "http11", "http2", "proxy", "socks"):
    logging.getLogger(f"httpcore.{_name}").addFilter(masking)


class _HttpxResponse:
    def __init__(self, response: httpx.Response, deadline: Deadline) -> None:
        self.status = response.status_code
        self.reason = response.reason_phrase
        headers = [(n.decode("latin-1").lower(), v.decode("latin-1")) for n, v in response.headers.raw]
        # A hook, or a mock, may have read the body already: then it is there, decompressed.
        self._read = response.is_stream_consumed
        self.headers = Headers(item for item in headers if not self._read or item[0] != "content-encoding")
        self._response = response
        self._deadline = deadline


class HttpxResponse(_HttpxResponse):
    def __init__(self, response: httpx.Response, deadline: Deadline) -> None:
        super().__init__(response, deadline)
        self._chunks = iter((response.content,)) if self._read else response.iter_raw()

    def read(self) -> bytes:
        self._deadline.left()
        with _httpx_errors(self._deadline):
            return next(self._chunks, b"")

    def close(self) -> None:
        self._response.close()


async def _one(content: bytes) -> AsyncIterator[bytes]:
    yield content


class AsyncHttpxResponse(_HttpxResponse):
    def __init__(self, response: httpx.Response, deadline: Deadline) -> None:
        super().__init__(response, deadline)
        self._chunks = _one(response.content) if self._read else response.aiter_raw()

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
    try:
        yield
    except (httpx.ConnectTimeout, httpx.PoolTimeout):  # waiting for a free connection counts as connecting
        raise RequestTimeoutError("connect timeout", kind="connect", hint=HINTS["connect"]) from None
    except (httpx.TimeoutException, TimeoutError):
        raise deadline.passed() from None
    except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL) as error:
        raise ConnectionFailedError(f"the connection broke: {error}") from error
    except RuntimeError as error:
        if "closed" not in str(error):  # not httpx's word that the client was closed: the caller's own
            raise
        raise ClientClosedError(str(error)) from None


class _HttpxTransport:
    """Calls through a client of the caller's, with its proxies, hooks and certificates. It is not closed by us.

    Weaker than our own connections: a deadline is looked at between reads, and `close()` wakes nobody.
    """

    def __init__(self, client: Any, base_url: str) -> None:
        self._client = client
        self._base_url = base_url

    def _built(self, request: Request, deadline: Deadline, connect: Deadline) -> httpx.Request:
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
    if not isinstance(client, httpx.Client):
        raise ValidationError(f"must be an httpx.Client, got {type(client).__name__}", field="http_client")
    return HttpxTransport(client, base_url)


def async_httpx_transport(client: Any, base_url: str) -> AsyncHttpxTransport:
    if not isinstance(client, httpx.AsyncClient):
        raise ValidationError(
            f"must be an httpx.AsyncClient, got {type(client).__name__}", field="http_client"
        )
    return AsyncHttpxTransport(client, base_url)
