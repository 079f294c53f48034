"""A server that misbehaves exactly as specified: raw bytes on a loopback socket.

An answer is a sequence of steps; plain `bytes` are sent as they are. The n-th request gets the n-th answer, the
last answer repeats. Nothing here knows HTTP beyond finding where a request ends, so that every wrong length, torn
chunk and junk header reaches the client as written. What the client did is recorded: requests byte by byte, on
which connection, and when each connection ended.
"""

import contextlib
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from tests.clock import Clock

LONG = 30.0  # seconds to wait for what comes at once on a machine that has time
POLL = 0.02  # seconds between looks at "has the client gone?" and "are we stopping?"


@dataclass(frozen=True)
class Pause:
    """Wait, then go on."""

    seconds: float


@dataclass(frozen=True)
class Tick:
    """Move the client's clock on, without waiting."""

    seconds: float


@dataclass(frozen=True)
class Drip:
    """Send one byte at a time."""

    data: bytes
    every: float = 0.02


@dataclass(frozen=True)
class Flood:
    """Send `unit` again and again, as fast as it is taken, up to `limit` bytes (a client that reads on has lost)."""

    unit: bytes
    limit: int = 512 * 2**20


@dataclass(frozen=True)
class Repeat:
    """Send `unit` at a fixed interval until the client disconnects."""

    unit: bytes
    every: float = 0.02


@dataclass(frozen=True)
class Stall:
    """Keep the socket open and say nothing more until the client goes."""


@dataclass(frozen=True)
class Reset:
    """End the connection with an RST."""


@dataclass(frozen=True)
class Close:
    """End the connection with a FIN, in good order."""


@dataclass(frozen=True)
class Tunnel:
    """Send `opening` to another server, and from then on pass bytes between it and the client: what a proxy does."""

    address: str
    opening: bytes = b""


Step: TypeAlias = bytes | Pause | Tick | Drip | Flood | Repeat | Stall | Reset | Close | Tunnel
Answer: TypeAlias = Sequence[Step]


@dataclass(frozen=True)
class Received:
    """One request as it came."""

    number: int
    connection: int
    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    raw: bytes = field(repr=False)

    def header(self, name: str) -> str | None:
        values = [value for key, value in self.headers if key.lower() == name.lower()]
        return ", ".join(values) if values else None


Answering: TypeAlias = Callable[[Received], Answer]


class Gone(Exception):
    """The client has disconnected, or the server is stopping."""


class FaultServer(contextlib.AbstractContextManager["FaultServer"]):
    """Serves `answers` on 127.0.0.1 until stopped; `greet` happens on every new connection before a request is read."""

    def __init__(
        self,
        *answers: Answer,
        answering: Answering | None = None,
        greet: Answer = (),
        tls: ssl.SSLContext | None = None,
        host: str = "127.0.0.1",
        clock: Clock | None = None,
    ) -> None:
        self._clock = clock or Clock()
        self._answering = answering or (lambda request: answers[min(request.number, len(answers) - 1)])
        self._greet = greet
        self._tls = tls
        self._stopping = threading.Event()
        self._changed = threading.Condition()
        self._sockets: dict[int, socket.socket] = {}
        self._busy = 0
        self.requests: list[Received] = []
        self.connections = 0
        self.ended: dict[int, float] = {}
        self._listener = socket.create_server((host, 0), backlog=1024)
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, name="fault-server", daemon=True).start()

    @property
    def origin(self) -> str:
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}"

    @property
    def url(self) -> str:
        return f"{self.origin}/api/v1"

    def __exit__(self, *failure: object) -> None:
        self.stop()

    def stop(self) -> None:
        """Reset every connection, so that whoever still waits on one wakes."""
        self._stopping.set()
        self._listener.close()
        with self._changed:
            for open_socket in self._sockets.values():
                reset(open_socket)

    def wait_quiet(self, seconds: float = LONG) -> bool:
        """Whether the server gets out of every answer in time: it stays in a stalled one until the client goes."""
        with self._changed:
            return self._changed.wait_for(lambda: self._busy == 0, seconds)

    def wait_requests(self, count: int, seconds: float = LONG) -> bool:
        with self._changed:
            return self._changed.wait_for(lambda: len(self.requests) >= count, seconds)

    def wait_ended(self, count: int, seconds: float = LONG) -> bool:
        """Whether at least so many connections have ended in time."""
        with self._changed:
            return self._changed.wait_for(lambda: len(self.ended) >= count, seconds)

    def _accept(self) -> None:
        while not self._stopping.is_set():
            try:
                accepted, _ = self._listener.accept()
            except OSError:
                return
            with self._changed:
                number = self.connections
                self.connections += 1
                self._sockets[number] = accepted
            threading.Thread(
                target=self._serve, args=(number, accepted), name=f"fault-{number}", daemon=True
            ).start()

    def _serve(self, number: int, accepted: socket.socket) -> None:
        connection = accepted
        try:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._working():
                self._play(connection, self._greet)
            if self._tls is not None:
                connection = self._tls.wrap_socket(connection, server_side=True)
                with self._changed:
                    self._sockets[number] = connection
            connection.settimeout(POLL)
            rest = b""
            while True:
                request, rest = self._read(connection, number, rest)
                with self._working():
                    self._play(connection, self._answering(request))
        except (Gone, OSError, ssl.SSLError):
            pass
        finally:
            with contextlib.suppress(OSError):
                connection.close()
            with self._changed:
                self._sockets.pop(number, None)
                self.ended[number] = time.monotonic()
                self._changed.notify_all()

    @contextlib.contextmanager
    def _working(self) -> Iterator[None]:
        with self._changed:
            self._busy += 1
        try:
            yield
        finally:
            with self._changed:
                self._busy -= 1
                self._changed.notify_all()

    def _receive(self, connection: socket.socket) -> bytes:
        """At least one byte, or `Gone`."""
        while not self._stopping.is_set():
            try:
                data = connection.recv(65536)
            except TimeoutError:
                continue
            if not data:
                raise Gone
            return data
        raise Gone

    def _read(self, connection: socket.socket, number: int, data: bytes) -> tuple[Received, bytes]:
        while b"\r\n\r\n" not in data:
            data += self._receive(connection)
        head, _, body = data.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        method, target, _version = first.split(" ", 2)
        headers = tuple((name, value.strip()) for name, _, value in (line.partition(":") for line in lines))
        length = next((int(value) for name, value in headers if name.lower() == "content-length"), 0)
        while len(body) < length:
            body += self._receive(connection)
        with self._changed:
            request = Received(
                len(self.requests),
                number,
                method,
                target,
                headers,
                body[:length],
                head + b"\r\n\r\n" + body[:length],
            )
            self.requests.append(request)
            self._changed.notify_all()
        return request, body[length:]

    def _play(self, connection: socket.socket, answer: Answer) -> None:
        for step in merge(answer):
            match step:
                case bytes():
                    self._send(connection, step)
                case Pause(seconds):
                    self._linger(connection, seconds)
                case Tick(seconds):
                    self._clock.move(seconds)
                case Drip(data, every):
                    for position in range(len(data)):
                        self._send(connection, data[position : position + 1])
                        self._linger(connection, every)
                case Flood(unit, limit):
                    block = unit * max(1, 65536 // len(unit))
                    for _ in range(limit // len(block)):
                        self._send(connection, block)
                case Repeat(unit, every):
                    while True:
                        self._send(connection, unit)
                        self._linger(connection, every)
                case Stall():
                    self._linger(connection, None)
                case Reset():
                    reset(connection)
                    raise Gone
                case Tunnel(address, opening):
                    host, _, port = address.rpartition(":")
                    connection.settimeout(None)
                    with socket.create_connection((host, int(port))) as upstream:
                        upstream.sendall(opening)
                        threading.Thread(target=pump, args=(connection, upstream), daemon=True).start()
                        pump(upstream, connection)
                    raise Gone
                case Close():
                    raise Gone

    def _send(self, connection: socket.socket, data: bytes) -> None:
        view = memoryview(data)
        while view:
            if self._stopping.is_set():
                raise Gone
            try:
                view = view[connection.send(view) :]
            except (TimeoutError, ssl.SSLWantWriteError):
                continue

    def _linger(self, connection: socket.socket, seconds: float | None) -> None:
        """Wait, but notice at once when the client goes."""
        until = None if seconds is None else time.monotonic() + seconds
        while not self._stopping.is_set():
            left = POLL if until is None else min(POLL, until - time.monotonic())
            if left <= 0:
                return
            connection.settimeout(left)
            try:
                if not connection.recv(65536):
                    raise Gone
            except TimeoutError:
                pass
            finally:
                connection.settimeout(POLL)
        raise Gone


def merge(answer: Answer) -> Iterator[Step]:
    """The steps, with bytes that follow one another as one: they arrive together, however busy the machine is."""
    run = b""
    for step in answer:
        if isinstance(step, bytes):
            run += step
            continue
        if run:
            yield run
        run = b""
        yield step
    if run:
        yield run


def reset(connection: socket.socket) -> None:
    """Close with an RST: the peer's next read fails instead of seeing an end of file."""
    with contextlib.suppress(OSError):
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    with contextlib.suppress(OSError):
        # A TLS socket is closed underneath its session, without a close_notify.
        socket.socket.close(connection)


class Unanswering(contextlib.AbstractContextManager["Unanswering"]):
    """An address whose connections never complete: its queue is full and nobody accepts."""

    def __init__(self) -> None:
        self._listener = socket.socket()
        self._listener.bind(("127.0.0.1", 0))
        self._listener.listen(0)
        self.port: int = self._listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/api/v1"
        self._fillers = [socket.socket() for _ in range(4)]
        for filler in self._fillers:
            filler.setblocking(False)
            filler.connect_ex(("127.0.0.1", self.port))

    def __exit__(self, *failure: object) -> None:
        for open_socket in (*self._fillers, self._listener):
            open_socket.close()


TAKEN = socket.socket()  # bound and never listening: as long as this process lives, nobody else gets its port
TAKEN.bind(("127.0.0.1", 0))


def refused() -> str:
    """A URL where nothing listens."""
    return f"http://127.0.0.1:{TAKEN.getsockname()[1]}/api/v1"


def forward(request: Received) -> Answer:
    """What a plain HTTP proxy does with a request: tunnels CONNECT, forwards one in absolute form."""
    if request.method == "CONNECT":
        return [b"HTTP/1.1 200 Connection established\r\n\r\n", Tunnel(request.target)]
    address, _, path = request.target.removeprefix("http://").partition("/")
    kept = [f"{name}: {value}" for name, value in request.headers if not name.lower().startswith("proxy-")]
    opening = "\r\n".join([f"{request.method} /{path} HTTP/1.1", *kept, "", ""])
    return [Tunnel(address, opening.encode("latin-1") + request.body)]


def pump(source: socket.socket, sink: socket.socket) -> None:
    """Bytes one way until either side ends."""
    with contextlib.suppress(OSError):
        while data := source.recv(65536):
            sink.sendall(data)
    with contextlib.suppress(OSError):
        sink.shutdown(socket.SHUT_WR)
