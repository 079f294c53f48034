"""The SDK's own httpx clients: no cookies, no redirects, one TLS context per process, and connections from a stack."""

from __future__ import annotations

import functools
import os
import ssl
from typing import Any

import httpx

from .._core.errors import ValidationError
from .._core.operation import Request
from .deadline import Deadline, TimeLeft
from .httpx_transport import AsyncHttpxTransport, HttpxTransport
from .stack import stacked

KEEP_ALIVE = 60.0  # seconds an idle connection is kept


class _NoCookies(httpx.Cookies):
    def extract_cookies(self, response: httpx.Response) -> None:
        """A server's cookies are not kept, because one client serves many users. (Reading them took a sixth of a call.)"""


_no_cookies = _NoCookies()


class _Client(httpx.Client):
    cookies: Any = _no_cookies

    def _build_redirect_request(self, request: httpx.Request, response: httpx.Response) -> httpx.Request:
        return request  # never followed, so that a location that is not a URL does not matter


class _AsyncClient(httpx.AsyncClient):
    cookies: Any = _no_cookies

    def _build_redirect_request(self, request: httpx.Request, response: httpx.Response) -> httpx.Request:
        return request


@functools.cache
def _context(kind: type, file: str, folder: str, http2: bool) -> ssl.SSLContext:
    try:
        return httpx.create_ssl_context()
    except OSError as error:
        raise ValidationError(f"cannot load CA certificates: {error}", field="SSL_CERT_FILE") from error


def ssl_context(http2: bool = False) -> ssl.SSLContext:
    """One TLS context per process: most of the time to make a client is spent on loading CA certificates.

    truststore replaces `ssl.SSLContext`, and offering HTTP/2 is a setting of the context.
    """
    places = os.environ.get("SSL_CERT_FILE", ""), os.environ.get("SSL_CERT_DIR", "")
    return _context(ssl.SSLContext, *places, http2)


class _Own:
    """`_request` builds the request directly, because this client has no settings to merge."""

    _client: Any

    def __init__(self, base_url: str, limit: int, http2: bool, kind: Any) -> None:
        verify = ssl_context(http2) if base_url.startswith("https:") else False
        try:
            client = kind(
                verify=verify,
                http2=http2,
                limits=httpx.Limits(
                    max_connections=limit, max_keepalive_connections=limit, keepalive_expiry=KEEP_ALIVE
                ),
                timeout=None,
            )
        except (
            ImportError,
            ValueError,
        ) as error:  # a proxy with an unknown scheme, or one that needs an extra
            raise ValidationError(str(error), field="proxy") from error
        super().__init__(client, base_url)  # type: ignore[call-arg]  # of the transport beside it
        self._stacks = stacked(client, limit, http2)
        self._url = functools.lru_cache(64)(lambda path: httpx.URL(base_url + path))

    def _request(self, request: Request, deadline: Deadline, connect: Deadline) -> httpx.Request:
        waits, connects = TimeLeft(deadline), TimeLeft(connect)
        timeout = {"connect": connects, "read": waits, "write": waits, "pool": connects}
        method, url, extensions = request.method, self._url(request.path), {"timeout": timeout}
        return httpx.Request(
            method, url, headers=request.headers, content=request.body, extensions=extensions
        )

    def abort(self) -> None:
        """Ends all calls; must be called on the event loop that they run on."""
        self._shut = True
        for stack in self._stacks:
            stack.abort()


class OwnHttpx(_Own, HttpxTransport):
    def __init__(self, base_url: str, limit: int, http2: bool) -> None:
        super().__init__(base_url, limit, http2, _Client)

    def close(self) -> None:
        self.abort()
        self._client.close()


class AsyncOwnHttpx(_Own, AsyncHttpxTransport):
    def __init__(self, base_url: str, limit: int, http2: bool) -> None:
        super().__init__(base_url, limit, http2, _AsyncClient)

    async def close(self) -> None:
        self.abort()
        await self._client.aclose()
