"""The interface of transports: the SDK's own HTTP, a caller's client, or a mock."""

from __future__ import annotations

import os
import threading
import time
from typing import TYPE_CHECKING, Protocol

from .._core.forks import renew_in_children
from .._core.http import Headers
from .._core.operation import Request
from .deadline import Deadline, closed
from .later import asyncio

if TYPE_CHECKING:
    from .client import AsyncOwnHttpx, OwnHttpx


class Response(Protocol):
    """A response with an unread body: raw chunks, b"" at the end."""

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
    """`Request.path` is relative to the transport's base URL.

    `send` raises `TransportError`s. Reads of the response obey the same `Deadline`, which the driver updates.
    """

    def send(self, request: Request, deadline: Deadline, connect: Deadline) -> Response: ...
    def close(self) -> None: ...


class AsyncTransport(Protocol):
    async def send(self, request: Request, deadline: Deadline, connect: Deadline) -> AsyncResponse: ...
    async def close(self) -> None: ...


class OwnTransport:
    """The SDK's own HTTP, made with the first call, because httpx takes longer to load than the rest of this package.

    After a fork the child has no connections, and does not touch the parent's.
    """

    def __init__(self, base_url: str, max_connections: int, http2: bool) -> None:
        self._options = base_url, max_connections, http2
        self._pid = os.getpid()
        self._transport: OwnHttpx | None = None
        self._shut = False
        renew_in_children(self)

    def renew(self) -> None:
        self._lock = threading.Lock()

    def _current(self) -> OwnHttpx:
        if self._transport is None or self._pid != os.getpid():
            from .client import OwnHttpx

            with self._lock:
                if self._shut:
                    raise closed()
                if self._transport is None or self._pid != os.getpid():
                    self._transport, self._pid = OwnHttpx(*self._options), os.getpid()
        return self._transport

    def send(self, request: Request, deadline: Deadline, connect: Deadline) -> Response:
        began, made = time.monotonic(), self._transport
        transport = self._current()
        if transport is not made:
            deadline.postpone(began)
            connect.postpone(began)
        return transport.send(request, deadline, connect)

    def close(self) -> None:
        with self._lock:
            self._shut = True
        if self._transport is not None and self._pid == os.getpid():
            self._transport.close()


class AsyncOwnTransport:
    """The same for asyncio, with separate connections for every event loop that uses the client."""

    def __init__(self, base_url: str, max_connections: int, http2: bool) -> None:
        self._options = base_url, max_connections, http2
        self._transports: dict[asyncio.AbstractEventLoop, AsyncOwnHttpx] = {}
        self._pid = os.getpid()
        self._shut = False

    def _current(self) -> AsyncOwnHttpx:
        if self._shut:
            raise closed()
        if self._pid != os.getpid():
            self._transports, self._pid = {}, os.getpid()
        loop = asyncio.get_running_loop()
        if loop not in self._transports:
            from .client import AsyncOwnHttpx

            for gone in [other for other in list(self._transports) if other.is_closed()]:
                self._transports.pop(gone).abort()
            self._transports[loop] = AsyncOwnHttpx(*self._options)
        return self._transports[loop]

    async def send(self, request: Request, deadline: Deadline, connect: Deadline) -> AsyncResponse:
        began, made = time.monotonic(), len(self._transports)
        transport = self._current()
        if len(self._transports) != made:
            deadline.postpone(began)
            connect.postpone(began)
        return await transport.send(request, deadline, connect)

    async def close(self) -> None:
        self._shut = True
        here, transports = asyncio.get_running_loop(), self._transports
        self._transports = {}
        for loop, transport in transports.items() if self._pid == os.getpid() else ():
            if loop is here:
                await transport.close()
            elif loop.is_closed():
                transport.abort()
            else:
                loop.call_soon_threadsafe(transport.abort)
