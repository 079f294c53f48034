"""The fake ModelRelay over real HTTP/1.1 on loopback: kept-alive connections, chunks sent as they are made.

`serve` is the command line's server; `MockServer` runs one in a thread of a test. Both hand every request to the same
`FakeModelRelay` that in-process tests use. What is here knows HTTP and nothing of ModelRelay.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import re
import signal
import socket
import struct
import sys
import threading
import traceback
from collections.abc import Callable, Sequence
from http import HTTPStatus
from types import TracebackType
from typing import Self, cast

from . import faults
from .exchange import Answer, Request
from .fake import FakeModelRelay

ROOT = "/api/v1"
_HEAD_LIMIT = 64 * 1024
_BODY_LIMIT = 64 * 1024 * 1024
# How long a request that asked for a stall is kept: longer than any default timeout of the SDK.
_STALL = 900.0


class _BadRequest(Exception):
    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


class HttpServer:
    """Answers each request that comes with what `handle` returns. Lives on one event loop."""

    def __init__(self, handle: Callable[[Request], Answer], *, root: str = ROOT) -> None:
        self._handle = handle
        self._root = root
        self._server: asyncio.Server | None = None
        self.connections: set[_Connection] = set()
        self.url = ""
        self.disconnects = 0
        """How often a client left before its answer was over."""

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
            return self._handle(Request(request.method, path, request.headers, request.body))
        except Exception:
            # A mistake in the mock, or an assertion of a test: seen by the client as by a reader of the log.
            trace = traceback.format_exc()
            print(trace, file=sys.stderr, flush=True)
            return Answer(
                500, (("Content-Type", "text/plain; charset=utf-8"),), (trace.encode("utf-8", "replace"),)
            )


class _Connection(asyncio.Protocol):
    """One client. Its task reads a request, answers it, and so on; when the client leaves, the task is cancelled."""

    def __init__(self, server: HttpServer) -> None:
        self._server = server
        self._buffer = bytearray()
        self._arrived = asyncio.Event()
        self._writable = asyncio.Event()
        self._writable.set()
        self._answering = False
        self._over = False

    # What the event loop calls

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)
        self._server.connections.add(self)
        self.task = asyncio.get_running_loop().create_task(self._serve())

    def data_received(self, data: bytes) -> None:
        self._buffer += data
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

    # Reading

    async def _serve(self) -> None:
        try:
            keep = True
            while keep:
                try:
                    found = await self._request()
                except _BadRequest as error:
                    found = None
                    note = Answer(error.status, (("Content-Type", "text/plain"),), (str(error).encode(),))
                    await self._send(note, keep=False)
                if found is None:
                    return
                request, keep = found
                self._answering = True
                keep = (
                    await self._send(self._server.answer(request), keep, bare=request.method == "HEAD")
                    and keep
                )
                self._answering = False
        finally:
            self._over = True
            self._transport.close()

    async def _more(self) -> bool:
        """Wait for bytes; false when there will be none."""
        if self._over:
            return False
        self._arrived.clear()
        await self._arrived.wait()
        return not self._over

    async def _line(self, end: bytes) -> bytes | None:
        """What comes before `end`; None when the client goes instead."""
        while (at := self._buffer.find(end)) < 0:
            if len(self._buffer) > _HEAD_LIMIT:
                raise _BadRequest(431, "the request's headers are too large")
            if not await self._more():
                return None
        return self._take(at + len(end))[:at]

    def _take(self, count: int) -> bytes:
        taken = bytes(self._buffer[:count])
        del self._buffer[:count]
        return taken

    async def _exactly(self, count: int) -> bytes | None:
        if count > _BODY_LIMIT:
            raise _BadRequest(413, "the request's body is too large")
        while len(self._buffer) < count:
            if not await self._more():
                return None
        return self._take(count)

    async def _request(self) -> tuple[Request, bool] | None:
        """The next request, and whether the connection can bear another; None when there is none."""
        head = await self._line(b"\r\n\r\n")
        if head is None:
            return None
        first, *lines = head.decode("latin-1").lstrip("\r\n").split("\r\n")
        method, space, rest = first.partition(" ")
        path, _, version = rest.partition(" ")
        if not space or not path.startswith("/") or not version.startswith("HTTP/1."):
            raise _BadRequest(400, "this is no HTTP/1 request")
        headers = [
            (name, value.strip()) for name, colon, value in (line.partition(":") for line in lines) if colon
        ]
        if len(headers) != len(lines) or any(not name or name != name.strip() for name, _ in headers):
            raise _BadRequest(400, "a header is malformed")
        fields = {name.lower(): value for name, value in headers}
        if fields.get("expect", "").lower() == "100-continue":
            self._transport.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        body = await self._body(fields)
        if body is None:
            return None
        keep = version == "HTTP/1.1" and fields.get("connection", "").lower() != "close"
        return Request.of(method, path, headers, body), keep

    async def _body(self, fields: dict[str, str]) -> bytes | None:
        if fields.get("transfer-encoding", "").lower() == "chunked":
            return await self._chunks()
        length = fields.get("content-length", "0")
        if not (length.isascii() and length.isdecimal()):
            raise _BadRequest(400, "the Content-Length is malformed")
        return await self._exactly(int(length))

    async def _chunks(self) -> bytes | None:
        body = b""
        while (line := await self._line(b"\r\n")) is not None:
            digits = line.partition(b";")[0].strip()
            if not re.fullmatch(rb"[0-9a-fA-F]{1,8}", digits):
                raise _BadRequest(400, "a chunk's length is malformed")
            size = int(digits, 16)
            if len(body) + size > _BODY_LIMIT:
                raise _BadRequest(413, "the request's body is too large")
            chunk = await self._exactly(size + 2)
            if chunk is None:
                return None
            body += chunk[:-2]
            if not size:
                return body
        return None

    # Answering

    async def _send(self, answer: Answer, keep: bool, bare: bool = False) -> bool:
        """Send the answer piece by piece; whether the connection is still good."""
        if answer.delay:
            await asyncio.sleep(answer.delay)
        if not answer.head:
            if answer.end == "stall":
                await asyncio.sleep(_STALL)
            # A reset: an orderly end could be taken for an empty answer.
            wire = self._transport.get_extra_info("socket")
            wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.abort()
            return False
        bodiless = bare or answer.status in (204, 304)
        self._transport.write(_head(answer, keep and answer.end == "done", bodiless, bare))
        for number, piece in enumerate(() if bodiless else answer.pieces):
            if number and answer.pause:
                await asyncio.sleep(answer.pause)
            if piece:
                self._transport.write(b"%x\r\n%b\r\n" % (len(piece), piece) if answer.stream else piece)
                await self._writable.wait()
                if answer.stream:
                    # This piece goes out on its own, and other connections have their turn.
                    await asyncio.sleep(0)
        if answer.end == "stall":
            await asyncio.sleep(_STALL)
        if answer.end == "done" and answer.stream and not bodiless:
            self._transport.write(b"0\r\n\r\n")
        return answer.end == "done"


def _head(answer: Answer, keep: bool, bodiless: bool, bare: bool) -> bytes:
    try:
        reason = HTTPStatus(answer.status).phrase
    except ValueError:
        reason = "Unknown"
    lines = [f"HTTP/1.1 {answer.status} {reason}", *(f"{name}: {value}" for name, value in answer.headers)]
    if not keep:
        lines.append("Connection: close")
    if answer.stream:
        lines += ["Transfer-Encoding: chunked", "Cache-Control: no-cache"]
    elif bare or not bodiless:
        # An answer that shall break off promises more than comes.
        short = 0 if answer.end == "done" else 1024
        lines.append(f"Content-Length: {len(answer.body) + short}")
    return "\r\n".join([*lines, "", ""]).encode("latin-1", "replace")


class MockServer:
    """A mock server in a thread of its own, for the length of a `with` block.

    `url` is the base URL for a client, `fake` the `FakeModelRelay` behind it, `requests` what came so far.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        latency: float = 0.0,
        host: str = "127.0.0.1",
        port: int = 0,
        fake: FakeModelRelay | None = None,
    ) -> None:
        self.fake = fake or FakeModelRelay(api_key=api_key, latency=latency)
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
        """How often a client left before its answer was over."""
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
        except BaseException as error:  # handed to the thread that started this one
            self._error = error
        finally:
            self._ready.set()

    async def _serve(self) -> None:
        self._loop, self._over = asyncio.get_running_loop(), asyncio.Event()
        await self._http.start(*self._where)
        self._ready.set()
        await self._over.wait()
        await self._http.stop()


def serve(host: str = "127.0.0.1", port: int = 0, *, latency: float = 0.0, api_key: str | None = None) -> int:
    """Serve until SIGINT or SIGTERM. The first line on stdout is the base URL. Returns the exit status."""
    try:
        asyncio.run(_serve(host, port, FakeModelRelay(api_key=api_key, latency=latency)))
    except KeyboardInterrupt:
        return 0  # where the event loop cannot handle signals (Windows)
    except OSError as error:
        print(f"cannot listen on {host}:{port}: {error.strerror or error}", file=sys.stderr)
        return 1
    return 0


def main(argv: Sequence[str] | None = None) -> int:
    """The command `mock-server`."""
    parser = argparse.ArgumentParser(
        prog="python -m modelrelay mock-server",
        description="A small honest ModelRelay on loopback, to develop and test against. Prints its base URL first.",
        epilog="It starts with a free and a paid tier and a customer `demo`, and keeps what it is told until it ends. "
        f"A request header {faults.HEADER}, such as `429*2` or `cut=3`, asks for faults.",
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    parser.add_argument("--port", type=int, default=0, help="port to listen on (a free one)")
    parser.add_argument(
        "--latency",
        type=_seconds,
        default=0.0,
        metavar="SECONDS",
        help="wait before each answer, and between the pieces of a stream (%(default)s)",
    )
    parser.add_argument("--api-key", metavar="KEY", help="the one key that is accepted (any well-formed one)")
    options = parser.parse_args(argv)
    return serve(options.host, options.port, latency=options.latency, api_key=options.api_key)


def _seconds(text: str) -> float:
    value = float(text)
    if not 0 <= value < _STALL:
        raise argparse.ArgumentTypeError(f"must be between 0 and {_STALL:g}, got {text}")
    return value


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
