"""Calls through a caller's aiohttp session. Imported only for one; the only module that uses aiohttp."""

from __future__ import annotations

import asyncio
import io
from typing import Any

import aiohttp
from yarl import URL

from .._core.check import check_type
from .._core.errors import ClientClosedError, ConnectionFailedError, RequestTimeoutError
from .._core.http import Headers
from .._core.operation import Request
from .deadline import HINTS, Deadline, closed

_LARGE = 1 << 20  # bytes of a body; beyond it aiohttp wants a file, which it writes in pieces


class AiohttpResponse:
    def __init__(self, response: aiohttp.ClientResponse, deadline: Deadline) -> None:
        self.status = response.status
        self.reason = response.reason or ""
        self.headers = Headers([(n.decode("latin-1"), v.decode("latin-1")) for n, v in response.raw_headers])
        self._response = response
        self._deadline = deadline
        self._left = False

    async def read(self) -> bytes:
        with _Errors(self._deadline, self):
            content = self._response.content
            data = content.read_nowait()
            if data or content.at_eof():  # available data needs no timer
                return data
            async with asyncio.timeout(self._deadline.left()):
                return await content.readany()

    def close(self) -> None:
        """Wakes a task that waits in `read`."""
        self._left = True
        self._response.close()


class _Errors:
    """Around the use of a session: aiohttp's exceptions become the SDK's. A class, as `contextmanager` costs more."""

    __slots__ = ("_deadline", "_response")

    def __init__(self, deadline: Deadline, response: AiohttpResponse | None = None) -> None:
        self._deadline = deadline
        self._response = response

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, traceback: object) -> None:
        if error is None:
            return
        if isinstance(error, aiohttp.ConnectionTimeoutError):
            raise RequestTimeoutError("connect timeout", kind="connect", hint=HINTS["connect"]) from None
        if isinstance(error, TimeoutError):
            raise self._deadline.passed() from None
        if isinstance(error, (aiohttp.ClientError, OSError)):
            if self._response is not None and self._response._left:
                raise closed() from None
            if isinstance(error, (aiohttp.ClientResponseError, aiohttp.ServerDisconnectedError)):
                # It may hold a message with its headers.
                said = error.message if isinstance(error.message, str) else "the server disconnected"
                raise ConnectionFailedError(f"the connection broke: {said}") from None
            certificate = isinstance(error, aiohttp.ClientConnectorCertificateError)
            raise ConnectionFailedError(
                f"the connection broke: {error}", retryable=not certificate
            ) from error
        if isinstance(error, RuntimeError) and "closed" in str(error):
            raise ClientClosedError(str(error)) from None


class AiohttpTransport:
    """Calls through a caller's session, with its connector, proxies and certificates. The caller closes it.

    Deadlines are enforced as on the SDK's own connections, but `close()` of the client interrupts nothing, because the
    connections are not the client's.
    """

    def __init__(self, session: aiohttp.ClientSession, base_url: str) -> None:
        self._session = session
        self._base_url = base_url

    async def send(self, request: Request, deadline: Deadline, connect: Deadline) -> AiohttpResponse:
        body: Any = request.body
        if isinstance(body, bytes) and len(body) > _LARGE:
            body = io.BytesIO(body)
        with _Errors(deadline):
            async with asyncio.timeout(deadline.left()):
                response = await self._session.request(
                    request.method,
                    URL(self._base_url + request.path, encoded=True),
                    headers=request.headers,
                    data=body,
                    allow_redirects=False,
                    auto_decompress=False,  # the SDK decompresses, within limits
                    raise_for_status=False,
                    timeout=aiohttp.ClientTimeout(connect=connect.left()),
                )
        return AiohttpResponse(response, deadline)

    async def close(self) -> None:
        """The session belongs to the caller."""


def aiohttp_transport(session: Any, base_url: str) -> AiohttpTransport:
    """Checks that it is an `aiohttp.ClientSession` (or a subclass)."""
    kind = aiohttp.ClientSession
    return AiohttpTransport(check_type(session, kind, "an aiohttp.ClientSession", "http_client"), base_url)
