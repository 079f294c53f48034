"""Many connections for one httpx client: a stack replaces httpcore's pool, with the most recent connection first.

httpcore's pool examines all its connections on every call: a thousand streams at once took minutes. The connections stay
httpcore's, with proxies and TLS. This is the only module that uses private attributes of httpx and httpcore (`PRIVATE`).
"""

from __future__ import annotations

import os
import threading
from collections.abc import AsyncIterator, Iterator
from typing import Any, Generic, TypeVar

import httpcore
import httpx

from .deadline import closed, seconds_left
from .later import asyncio
from .network import AsyncBackend, Backend

PRIVATE = (
    "httpx.Client._transport",
    "httpx.Client._mounts",
    "httpx.Client._build_redirect_request",
    "httpx.HTTPTransport._pool",
    "httpcore.ConnectionPool._network_backend",
    "httpcore.HTTPConnection._connection",
    "httpcore.HTTP11Connection._h11_state",
)
"""Each is pinned by `tests/core/test_stack.py`, with the versions that it passed with."""
BODY = "modelrelay.body"
"""The extension of a response that has its `Body`."""
_HTTPCORE = os.path.dirname(httpcore.__file__)
B = TypeVar("B", Backend, AsyncBackend)


class _Connection(Generic[B]):
    def __init__(self, http: Any, backend: B) -> None:
        self.http = http
        self.backend: B = backend


class _Stack(Generic[B]):
    """The connections of one pool, idle and in use. `pool` is httpcore's, which makes them."""

    _free: Any

    def __init__(self, pool: Any, backend: type[B]) -> None:
        self._pool = pool
        self._backend: type[B] = backend
        self._idle: list[_Connection[B]] = []
        self._all: set[_Connection[B]] = set()
        self._lock = threading.RLock()  # a finalizer may run while it is held
        self._pid = os.getpid()
        self._shut = False

    def _take(self, request: httpcore.Request) -> _Connection[B]:
        """An idle connection that is still usable, or a new one that is not connected yet."""
        with self._lock:
            while self._idle:
                connection = self._idle.pop()
                if connection.http.is_idle() and not connection.http.has_expired():
                    return connection
                self._end(connection)
            if self._shut:
                raise closed()
            # Sockets of its own, so that everything a connection opened, to a proxy too, ends with it.
            backend = self._pool._network_backend = self._backend()
            connection = _Connection(self._pool.create_connection(request.url.origin), backend)
            self._all.add(connection)
            return connection

    def _end(self, connection: _Connection[B]) -> None:
        self._all.discard(connection)
        connection.backend.abort()
        connection.backend.close()

    def put(self, connection: _Connection[B] | None) -> None:
        """Takes a connection back from a call. It is reused if its response was read to the end, and no bytes followed."""
        if connection is not None and self._pid != os.getpid():  # after a fork the lock may never be released
            connection.backend.close()
        elif connection is not None:
            with self._lock:
                if connection.http.is_idle() and not self._shut and not _has_more(connection.http):
                    self._idle.append(connection)
                else:
                    self._end(connection)
        self._free.release()

    def abort(self) -> None:
        """Wakes all waiting calls. Each call closes the connection that it uses."""
        with self._lock:
            self._shut = True
            while self._idle:
                self._end(self._idle.pop())
            for connection in list(self._all):
                connection.backend.abort()
        self._free.release()  # a waiting call finds the stack closed, and wakes the next one

    def _is_replaced(self, name: str) -> bool:
        """Whether a test tool has replaced the pool's method; the tool then handles the call."""
        code = getattr(getattr(type(self._pool), name), "__code__", None)
        return code is None or not code.co_filename.startswith(_HTTPCORE)

    def _opened(self, connection: _Connection[B], response: Any) -> httpcore.Response:
        response.stream = response.extensions[BODY] = Body(self, connection, response.stream)
        return response  # type: ignore[no-any-return]


def _has_more(http: Any) -> bool:
    """Whether bytes followed a response. They would be taken for the response to the next request."""
    while hasattr(http, "_connection"):
        http = http._connection
    state = getattr(http, "_h11_state", None)
    return state is None or bool(state.trailing_data[0])


def _wait(request: httpcore.Request) -> float | None:
    return seconds_left(request.extensions.get("timeout", {}).get("pool"))


class Stack(_Stack[Backend]):
    def __init__(self, pool: Any, limit: int) -> None:
        super().__init__(pool, Backend)
        self._free = threading.Semaphore(limit)

    def handle_request(self, request: httpcore.Request) -> httpcore.Response:
        if self._is_replaced("handle_request"):
            return self._pool.handle_request(request)  # type: ignore[no-any-return]
        if not self._free.acquire(timeout=_wait(request)):
            raise httpcore.PoolTimeout
        connection = None
        try:
            connection = self._take(request)
            return self._opened(connection, connection.http.handle_request(request))
        except BaseException:
            self.put(connection)
            raise

    def close(self) -> None:
        self.abort()
        self._pool.close()


class AsyncStack(_Stack[AsyncBackend]):
    """The stack of one event loop."""

    def __init__(self, pool: Any, limit: int) -> None:
        super().__init__(pool, AsyncBackend)
        self._free = asyncio.Semaphore(limit)

    async def handle_async_request(self, request: httpcore.Request) -> httpcore.Response:
        if self._is_replaced("handle_async_request"):
            return await self._pool.handle_async_request(request)  # type: ignore[no-any-return]
        try:
            async with asyncio.timeout(_wait(request) if self._free.locked() else None):
                await self._free.acquire()
        except TimeoutError as error:
            raise httpcore.PoolTimeout from error
        connection = None
        try:
            connection = self._take(request)
            return self._opened(connection, await connection.http.handle_async_request(request))
        except BaseException:
            self.put(connection)
            raise

    async def aclose(self) -> None:
        self.abort()
        await self._pool.aclose()


class Body:
    """A response's body. Its end returns the connection."""

    def __init__(self, stack: _Stack[Any], connection: _Connection[Any], stream: Any) -> None:
        self._stack, self._stream = stack, stream
        self._connection: _Connection[Any] | None = connection
        self.begun = False
        """Whether reading has begun."""

    def __iter__(self) -> Iterator[bytes]:
        self.begun = True
        return iter(self._stream)

    def __aiter__(self) -> AsyncIterator[bytes]:
        self.begun = True
        return aiter(self._stream)

    def close(self) -> None:
        try:
            if self._connection is not None:
                self._stream.close()
        finally:
            self._give_back()

    async def aclose(self) -> None:
        try:
            if self._connection is not None:
                await self._stream.aclose()
        finally:
            self._give_back()

    def wake(self) -> None:
        """Ends the wait of a reader in another thread, which then closes."""
        if (connection := self._connection) is not None:
            connection.backend.abort()

    def abort(self) -> None:
        """Frees the connection at once. A reader in another task is woken."""
        self.wake()
        self._give_back()

    def _give_back(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            self._stack.put(connection)


def stacked(client: Any, limit: int, http2: bool) -> list[Any]:
    """Replaces the pools of an httpx client, also for its proxies, by stacks. Their `abort` ends all waits.

    With HTTP/2 many calls share one connection: httpcore's pool stays, and only its sockets are replaced.
    """
    is_async = isinstance(client, httpx.AsyncClient)
    found: list[Any] = []
    for transport in {client._transport, *client._mounts.values()} - {None}:
        pool = transport._pool
        if http2:
            pool._network_backend = AsyncBackend(join=False) if is_async else Backend(join=False)
            found.append(pool._network_backend)
        else:
            transport._pool = AsyncStack(pool, limit) if is_async else Stack(pool, limit)
            found.append(transport._pool)
    return found
