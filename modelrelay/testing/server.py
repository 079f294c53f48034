"""The mock of ModelRelay over real HTTP/1.1 on loopback: persistent connections, chunks sent as they are made.

`serve` is the command line's server; `MockServer` runs one in a thread of a test. Both pass every request to the same
`FakeModelRelay` that in-process tests use. This module has HTTP only.
"""

from __future__ import annotations

import asyncio
import contextlib
import signal
import socket
import struct
import sys
import threading
import traceback
from collections.abc import Callable
from http import HTTPStatus
from types import TracebackType
from typing import Self, cast

import h11

from .exchange import Answer, Request
from .fake import FakeModelRelay

ROOT = "/api/v1"
_HEAD_LIMIT = 64 * 1024
_BODY_LIMIT = 64 * 1024 * 1024
# The duration of a stall, in seconds: longer than any default timeout of the SDK.
_STALL = 900.0


class HttpServer:
    """Answers each request with the result of `handle`. Belongs to one event loop."""

    def __init__(self, handle: Callable[[Request], Answer], *, root: str = ROOT) -> None:
        self._handle = handle
        self._root = root
        self._server: asyncio.Server | None = None
        self.connections: set[_Connection] = set()
        self.url = ""
        self.disconnects = 0
        """How many clients disconnected before the end of their answer."""

    async def start(self, host: str, port: int) -> str:
        """The base URL that it listens on."""
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: _Connection(self), host, port, backlog=1024)
        bound = self._server.sockets[0].getsockname()[1]
        self.url = f"http://{f'[{host}]' if ':' in host else host}:{bound}{self._root}"
        return self.url

    async def stop(self) -> None:
        """Close every connection, mid-answer too."""
        assert self._server is not None
        self._server.close()
        tasks = [connection.task for connection in self.connections]
        for connection in list(self.connections):
            connection.abort()
        await asyncio.gather(*tasks, return_exceptions=True)

    def answer(self, request: Request) -> Answer:
        if not request.path.startswith(self._root + "/"):
            note = f"the API is under {self._root}\n".encode()
            return Answer(404, (("Content-Type", "text/plain"),), (note,))
        path = request.path[len(self._root) :]
        try:
            answer = self._handle(Request(request.method, path, request.headers, request.body))
            _head(answer)  # refuses headers that cannot be sent
            return answer
        except Exception:
            # An error in the mock, or an assertion of a test: visible to the client and in the log.
            trace = traceback.format_exc()
            print(trace, file=sys.stderr, flush=True)
            return Answer(
                500, (("Content-Type", "text/plain; charset=utf-8"),), (trace.encode("utf-8", "replace"),)
            )


class _Connection(asyncio.Protocol):
    """One client. Its task reads and answers requests in turn, and is cancelled when the client disconnects."""

    def __init__(self, server: HttpServer) -> None:
        self._server = server
        self._http = h11.Connection(h11.SERVER, max_incomplete_event_size=_HEAD_LIMIT)
        self._arrived = asyncio.Event()
        self._writable = asyncio.Event()
        self._writable.set()
        self._answering = False
        self._over = False

    # Called by the event loop

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)
        self._server.connections.add(self)
        self.task = asyncio.get_running_loop().create_task(self._serve())

    def data_received(self, data: bytes) -> None:
        self._http.receive_data(data)
        self._arrived.set()

    def eof_received(self) -> bool:
        self._leave()
        return False

    def connection_lost(self, exc: Exception | None) -> None:
        self._leave()
        self._server.connections.discard(self)
        self.task.cancel()

    def pause_writing(self) -> None:
        self._writable.clear()

    def resume_writing(self) -> None:
        self._writable.set()

    def abort(self) -> None:
        self._over = True
        self._transport.abort()
        self.task.cancel()

    def _leave(self) -> None:
        if self._answering and not self._over:
            self._server.disconnects += 1
            self._transport.abort()
        self._over = True
        self._arrived.set()

    # Run by its task

    async def _serve(self) -> None:
        try:
            while (request := await self._request()) is not None:
                self._answering = True
                await self._answer(self._server.answer(request), request.method)
                self._answering = False
                if self._http.our_state is not h11.DONE:  # the client requested it, or the answer broke off
                    return
                self._http.start_next_cycle()
        except h11.RemoteProtocolError as error:
            headers = (("Content-Type", "text/plain"), ("Connection", "close"))
            await self._answer(Answer(error.error_status_hint, headers, (str(error).encode(),)))
        finally:
            self._over = True
            self._transport.close()

    async def _request(self) -> Request | None:
        """The next request; None when the client disconnects."""
        head, body = None, bytearray()
        while not self._over:
            event = self._http.next_event()
            if event is h11.NEED_DATA:
                if self._http.they_are_waiting_for_100_continue:
                    self._send(h11.InformationalResponse(status_code=100, headers=[]))
                self._arrived.clear()
                await self._arrived.wait()
            elif isinstance(event, h11.Request):
                head, length = event, dict(event.headers).get(b"content-length", b"0")
                _check_size(int(length))
            elif isinstance(event, h11.Data):
                body += event.data
                _check_size(len(body))
            elif isinstance(event, h11.EndOfMessage) and head is not None:
                headers = [
                    (name.decode(), value.decode("latin-1")) for name, value in head.headers.raw_items()
                ]
                return Request.of(head.method.decode(), head.target.decode(), headers, bytes(body))
        return None

    def _send(self, event: h11.Event) -> None:
        self._transport.write(self._http.send(event) or b"")

    async def _answer(self, answer: Answer, method: str = "") -> None:
        """Send the answer piece by piece."""
        if answer.delay:
            await asyncio.sleep(answer.delay)
        if not answer.head:
            if answer.end == "stall":
                await asyncio.sleep(_STALL)
            # A reset, because an orderly end could be taken for an empty answer.
            wire = self._transport.get_extra_info("socket")
            wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.abort()
            return
        self._send(_head(answer))
        bodiless = method == "HEAD" or answer.status in (204, 304)
        for number, piece in enumerate(() if bodiless else answer.pieces):
            if number and answer.pause:
                await asyncio.sleep(answer.pause)
            if piece:
                self._send(h11.Data(data=piece))
                await self._writable.wait()
                if answer.stream:
                    # Sends this piece separately, and lets other connections run.
                    await asyncio.sleep(0)
        if answer.end == "stall":
            await asyncio.sleep(_STALL)
        if answer.end == "done":
            self._send(h11.EndOfMessage())


def _check_size(body: int) -> None:
    if body > _BODY_LIMIT:
        raise h11.RemoteProtocolError("the request's body is too large", error_status_hint=413)


def _head(answer: Answer) -> h11.Response:
    try:
        reason = HTTPStatus(answer.status).phrase
    except ValueError:
        reason = "Unknown"
    headers = list(answer.headers)
    if answer.end != "done":
        headers.append(("Connection", "close"))
    if answer.status in (204, 304):
        pass
    elif answer.stream:
        headers += [("Transfer-Encoding", "chunked"), ("Cache-Control", "no-cache")]
    else:
        # An answer that breaks off declares a longer body than it sends.
        short = 0 if answer.end == "done" else 1024
        headers.append(("Content-Length", str(len(answer.body) + short)))
    raw = [(name.encode(), value.strip().encode("latin-1", "replace")) for name, value in headers]
    return h11.Response(status_code=answer.status, reason=reason, headers=raw)


class MockServer:
    """A mock server in a thread of its own, for the length of a `with` block.

    `url` is the base URL for a client, `fake` the `FakeModelRelay` behind it, `requests` all requests so far.
    """

    _fake = FakeModelRelay

    def __init__(
        self,
        *,
        api_key: str | None = None,
        latency: float = 0.0,
        host: str = "127.0.0.1",
        port: int = 0,
        fake: FakeModelRelay | None = None,
    ) -> None:
        self.fake = fake or self._fake(api_key=api_key, latency=latency)
        self.requests: list[Request] = []
        self._where = (host, port)
        self._http = HttpServer(self._record)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread = threading.Thread(target=self._run, name="modelrelay mock server", daemon=True)
        self._ready = threading.Event()
        self._error: BaseException | None = None
        self._over: asyncio.Event | None = None

    @property
    def url(self) -> str:
        return self._http.url

    @property
    def disconnects(self) -> int:
        """How many clients disconnected before the end of their answer."""
        return self._http.disconnects

    def start(self) -> Self:
        """Listen, in a thread; `with` does the same."""
        self._thread.start()
        self._ready.wait()
        if self._error is not None:
            self._thread.join()
            raise self._error
        return self

    def close(self) -> None:
        """Stop listening and close every connection. Twice is fine."""
        if self._thread.is_alive() and self._loop is not None and self._over is not None:
            with contextlib.suppress(RuntimeError):  # the loop may just have ended
                self._loop.call_soon_threadsafe(self._over.set)
            self._thread.join()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _record(self, request: Request) -> Answer:
        self.requests.append(request)
        return self.fake.handle(request)

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except BaseException as error:  # passed to the thread that started this one
            self._error = error
        finally:
            self._ready.set()

    async def _serve(self) -> None:
        self._loop, self._over = asyncio.get_running_loop(), asyncio.Event()
        await self._http.start(*self._where)
        self._ready.set()
        await self._over.wait()
        await self._http.stop()


def serve(fake: FakeModelRelay, host: str = "127.0.0.1", port: int = 0) -> int:
    """Serve until SIGINT or SIGTERM. The first line on stdout is the base URL. Returns the exit status."""
    try:
        asyncio.run(_serve(host, port, fake))
    except KeyboardInterrupt:
        return 0  # where the event loop cannot handle signals (Windows)
    except (OSError, OverflowError) as error:
        print(f"cannot listen on {host}:{port}: {getattr(error, 'strerror', None) or error}", file=sys.stderr)
        return 1
    return 0


async def _serve(host: str, port: int, fake: FakeModelRelay) -> None:
    over = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(number, over.set)
    server = HttpServer(fake.handle)
    print(await server.start(host, port), flush=True)
    await over.wait()
    await server.stop()
