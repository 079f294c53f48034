"""Cassettes: real HTTP exchanges, recorded once and replayed in tests.

    with use_cassette(client, "tests/cassettes/hello.json"):
        client.chat("claude-sonnet-4-5").user("Hi").send()

A cassette is a readable JSON file. Bodies keep their chunks. Only headers that are known to contain no secret keep their
values. The values of all others, keys and tokens are replaced by `(removed)` wherever they occur.
A recorded exchange can be checked against the spec: `modelrelay.testing.conformance`.
"""

from __future__ import annotations

import base64
import json
import os
import re
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, get_args
from urllib.parse import quote, quote_plus

from .._core.errors import ModelRelayError
from .._core.http import Headers
from .._core.operation import Request as WireRequest
from .._http.deadline import Deadline
from .._http.transport import AsyncResponse, AsyncTransport, Response, Transport
from .._sync._generated.client import AnyClient
from ..client import AsyncAnyClient
from .exchange import Answer, End, Request, dumps
from .mock import AsyncReplay, AsyncUnhurriedDriver, Replay, UnexpectedRequest, UnhurriedDriver

Mode = Literal["none", "once", "all"]
MODE = "MODELRELAY_CASSETTES"
REMOVED = "(removed)"

_OPEN_HEADERS = frozenset(
    """
    accept accept-encoding connection content-encoding content-length content-type date retry-after server
    transfer-encoding user-agent vary cache-control location x-request-id x-mock-fault
    """.split()
)
"""Headers without secrets. Any other header may contain one, because callers and gateways choose its name."""
_OPEN_PREFIXES = ("x-modelrelay-", "x-ratelimit-", "ratelimit-")
_KEY_HEADER = "x-modelrelay-api-key"
_NAMES = "publishable_key|api_?key|token|access_token|refresh_token|client_secret|secret|password"
_MEMBERS = re.compile(rf'("(?:{_NAMES})"\s*:\s*)"(?:[^"\\]|\\.)*"', re.I)
_PARAMETERS = re.compile(rf"([?&](?:{_NAMES}|key|sig|signature)=)[^&#\s\"']+", re.I)
_KEYS = re.compile(r"mr_[sp]k_[A-Za-z0-9_\-]+|(?<=://)[^\s/@\"']+(?=@)")
_BASE64 = re.compile(r"[A-Za-z0-9+/]{12,}={0,2}")  # as files are sent
_SHORTEST = 8  # a shorter value of a header may occur in any text


class CassetteError(ValueError):
    """A file is not a cassette."""


@dataclass
class Exchange:
    """One request and its response, without secrets."""

    request: Request
    answer: Answer
    used: bool = field(default=False, compare=False)

    def to_dict(self) -> dict[str, Any]:
        request, answer = self.request, self.answer
        asked = {"method": request.method, "path": request.path, "headers": dict(request.headers)}
        came: dict[str, Any] = {"status": answer.status, "headers": dict(answer.headers)}
        if request.body:
            asked |= _body((request.body,))
        if answer.pieces:
            came |= _body(answer.pieces)
        if answer.end != "done":
            came["end"] = answer.end
        return {"request": asked, "response": came}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Exchange:
        asked, came = data["request"], data["response"]
        request = Request.of(
            asked["method"], asked["path"], asked.get("headers", {}).items(), b"".join(_pieces(asked))
        )
        headers = tuple(came.get("headers", {}).items())
        end: End = came.get("end", "done")
        return cls(request, Answer(came["status"], headers, _pieces(came), stream=True, end=end))


class Cassette:
    """The exchanges of one file."""

    def __init__(self, path: str | os.PathLike[str], mode: Mode = "once") -> None:
        self.path = Path(path)
        self.exchanges: list[Exchange] = []
        self.recording = mode == "all" or (mode == "once" and not self.path.exists())
        self._lock = threading.Lock()
        if not self.recording:
            if not self.path.exists():
                raise FileNotFoundError(f"there is no cassette {self.path}; record it with mode='once'")
            self.exchanges = load(self.path)

    def replay(self, request: Request) -> Answer:
        """The answer recorded for this request; each recording is used once, in order."""
        wanted = _clean(request)
        with self._lock:
            for exchange in self.exchanges:
                if not exchange.used and _same(exchange.request, wanted):
                    exchange.used = True
                    return exchange.answer
        left = [f"  {e.request}{' (used)' if e.used else ''}" for e in self.exchanges] or ["  nothing"]
        raise UnexpectedRequest("\n".join([f"{self.path} has no answer for\n  {wanted}", "it has:", *left]))

    def add(self, request: Request, answer: Answer) -> None:
        with self._lock:
            self.exchanges.append(_without_secrets(request, answer))

    def save(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps([e.to_dict() for e in self.exchanges], ensure_ascii=False, indent=2)
        draft = self.path.with_name(self.path.name + ".new")
        draft.write_text(text + "\n", encoding="utf-8")
        draft.replace(self.path)


def load(path: str | os.PathLike[str]) -> list[Exchange]:
    """The exchanges of a cassette. Raises `CassetteError` for a file that is not one."""
    where, problem = "", ""
    try:
        text = Path(path).read_text(encoding="utf-8-sig")  # some editors write a mark
        if not text.strip():
            raise ValueError("it is empty")
        items = json.loads(text)
        if not isinstance(items, list):
            raise TypeError(f"expected a list of exchanges, got {type(items).__name__}")
        exchanges = []
        for number, item in enumerate(items):
            where = f"exchange {number}: "
            exchanges.append(Exchange.from_dict(item))
        return exchanges
    except KeyError as error:
        problem = f"{error} is missing"
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        problem = str(error)
    raise CassetteError(f"{path} is not a cassette: {where}{problem}; delete it to record it again")


@contextmanager
def use_cassette(
    client: AnyClient | AsyncAnyClient, path: str | os.PathLike[str], mode: Mode | None = None
) -> Iterator[Cassette]:
    """Record or replay the exchanges of this client, and of copies made meanwhile, inside the block.

    mode: `none` replays only, and an unrecorded request fails; `once` records if the file does not exist yet;
        `all` records again. The default is the environment variable MODELRELAY_CASSETTES, else `once`.

    A replay does not wait before retries.
    """
    chosen: Any = mode or os.environ.get(MODE) or "once"
    if chosen not in get_args(Mode):
        raise ValueError(f"mode: expected one of {', '.join(get_args(Mode))}, got {chosen!r}")
    cassette = Cassette(path, chosen)
    owner: Any = client  # sync or async, as its driver and tape are
    usual = owner._driver
    transport = (_AsyncTape if isinstance(client, AsyncAnyClient) else _Tape)(cassette, usual.transport)
    unhurried = AsyncUnhurriedDriver if isinstance(client, AsyncAnyClient) else UnhurriedDriver
    driver: Any = type(usual) if cassette.recording else unhurried
    owner._driver = driver.over(transport, usual)
    try:
        yield cassette
    finally:
        owner._driver = usual
        if cassette.recording and cassette.exchanges:
            cassette.save()


# -- how a file looks ---------------------------------------------------------------------------------------------------


def _body(pieces: tuple[bytes, ...]) -> dict[str, Any]:
    """As JSON where that gives the same bytes back, else in chunks; text where it is text."""
    if len(pieces) == 1:
        try:
            value = json.loads(pieces[0])
            if dumps(value) == pieces[0]:
                return {"json": value}
        except (ValueError, RecursionError):
            pass
    return {"chunks": [_chunk(piece) for piece in pieces]}


def _chunk(piece: bytes) -> str | dict[str, str]:
    try:
        return piece.decode()
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(piece).decode()}


def _pieces(data: dict[str, Any]) -> tuple[bytes, ...]:
    if "json" in data:
        return (dumps(data["json"]),)
    return tuple(
        piece.encode() if isinstance(piece, str) else base64.b64decode(piece["base64"])
        for piece in data.get("chunks", ())
    )


# -- secrets ------------------------------------------------------------------------------------------------------------


def _is_open(header: str) -> bool:
    name = header.lower()
    return name in _OPEN_HEADERS or (name.startswith(_OPEN_PREFIXES) and name != _KEY_HEADER)


def _secrets(headers: Iterable[tuple[str, str]]) -> set[str]:
    """The values of a request's removed headers, in every form in which they may occur in a URL or a body."""
    found: set[str] = set()
    for name, value in headers:
        if not _is_open(name):
            for secret in (value, *value.split()):
                if len(secret) >= _SHORTEST and secret != REMOVED:
                    escaped = json.dumps(secret)[1:-1]
                    twice = json.dumps(escaped)[1:-1]  # JSON in a text, as tools' arguments are
                    found |= {secret, escaped, twice, quote(secret), quote_plus(secret)}
    return found


def _scrub(text: str, secrets: Iterable[str]) -> str:
    for secret in sorted(secrets, key=len, reverse=True):
        text = text.replace(secret, REMOVED)
    text = _PARAMETERS.sub(rf"\1{REMOVED}", _MEMBERS.sub(rf'\1"{REMOVED}"', text))
    text = _KEYS.sub(REMOVED, text)
    return _BASE64.sub(lambda found: _scrub_base64(found[0], secrets), text)


def _scrub_bytes(data: bytes, secrets: Iterable[str]) -> bytes:
    # surrogateescape keeps every byte.
    return _scrub(data.decode("utf-8", "surrogateescape"), secrets).encode("utf-8", "surrogateescape")


def _scrub_base64(text: str, secrets: Iterable[str]) -> str:
    try:
        data = base64.b64decode(text)
    except ValueError:  # a long word
        return text
    clean = _scrub_bytes(data, secrets)
    return text if clean == data else base64.b64encode(clean).decode()


def _scrub_headers(headers: Iterable[tuple[str, str]], secrets: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, _scrub(value, secrets) if _is_open(name) else REMOVED) for name, value in headers)


def _scrub_pieces(pieces: tuple[bytes, ...], secrets: Iterable[str]) -> tuple[bytes, ...]:
    """Chunk by chunk. Chunks that share a secret are joined."""

    separate = tuple(_scrub_bytes(piece, secrets) for piece in pieces)
    whole = _scrub_bytes(b"".join(pieces), secrets)
    return separate if b"".join(separate) == whole else (whole,)


def _clean(request: Request, secrets: Iterable[str] = ()) -> Request:
    secrets = {*secrets, *_secrets(request.headers.items())}
    [body] = _scrub_pieces((request.body,), secrets)
    headers = _scrub_headers(request.headers.items(), secrets)
    return Request.of(request.method, _scrub(request.path, secrets), headers, body)


def _without_secrets(request: Request, answer: Answer) -> Exchange:
    secrets = _secrets(request.headers.items())
    headers, pieces = _scrub_headers(answer.headers, secrets), _scrub_pieces(answer.pieces, secrets)
    return Exchange(
        _clean(request, secrets), Answer(answer.status, headers, pieces, stream=True, end=answer.end)
    )


def _same(recorded: Request, wanted: Request) -> bool:
    """Whether the one was recorded for the other: method, path, customer, framing and body."""
    headers = ("Accept", "X-ModelRelay-Customer-Id")
    return (
        (recorded.method, recorded.path) == (wanted.method, wanted.path)
        and all(recorded.headers.get(name) == wanted.headers.get(name) for name in headers)
        and _value(recorded.body) == _value(wanted.body)
    )


def _value(body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        return body


# -- below the client ---------------------------------------------------------------------------------------------------


def _asked(wire: WireRequest) -> Request:
    return Request.of(wire.method, wire.path, wire.headers, wire.read())


def _plainly(wire: WireRequest) -> WireRequest:
    """The request, but for an answer that people can read."""
    headers = [pair for pair in wire.headers if pair[0].lower() != "accept-encoding"]
    return wire._replace(headers=(*headers, ("Accept-Encoding", "identity")))


class _Recorded:
    """A real response that records its chunks, and reports them once."""

    def __init__(self, inner: Response | AsyncResponse, report: Callable[[Answer], None]) -> None:
        self.inner = inner
        self.status, self.reason, self.headers = inner.status, inner.reason, inner.headers
        self._report = report
        self._pieces: list[bytes] = []
        self._over = False

    def took(self, piece: bytes) -> bytes:
        if piece:
            self._pieces.append(piece)
        else:
            self.ended("done")
        return piece

    def ended(self, end: End) -> None:
        if not self._over:
            self._over = True
            headers = tuple(Headers(self.headers.items()).items())
            self._report(Answer(self.status, headers, tuple(self._pieces), stream=True, end=end))

    def close(self) -> None:
        self.ended("cut")  # a replay will close it early at the same place
        self.inner.close()


class _RecordedBlocking(_Recorded):
    inner: Response

    def read(self) -> bytes:
        try:
            return self.took(self.inner.read())
        except ModelRelayError:
            self.ended("cut")
            raise


class _RecordedAsync(_Recorded):
    inner: AsyncResponse

    async def read(self) -> bytes:
        try:
            return self.took(await self.inner.read())
        except ModelRelayError:
            self.ended("cut")
            raise


class _Tape:
    def __init__(self, cassette: Cassette, real: Transport) -> None:
        self._cassette, self._real = cassette, real
        self.waits: list[float] = []

    def send(self, request: WireRequest, deadline: Deadline, connect: Deadline) -> Response:
        asked = _asked(request)
        if not self._cassette.recording:
            return Replay(self._cassette.replay(asked), deadline)
        response = self._real.send(_plainly(request), deadline, connect)
        return _RecordedBlocking(response, lambda answer: self._cassette.add(asked, answer))

    def close(self) -> None:
        self._real.close()


class _AsyncTape:
    def __init__(self, cassette: Cassette, real: AsyncTransport) -> None:
        self._cassette, self._real = cassette, real
        self.waits: list[float] = []

    async def send(self, request: WireRequest, deadline: Deadline, connect: Deadline) -> AsyncResponse:
        asked = _asked(request)
        if not self._cassette.recording:
            return AsyncReplay(self._cassette.replay(asked), deadline)
        response = await self._real.send(_plainly(request), deadline, connect)
        return _RecordedAsync(response, lambda answer: self._cassette.add(asked, answer))

    async def close(self) -> None:
        await self._real.close()
