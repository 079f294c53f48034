"""`MockClient` and `AsyncMockClient`: the real clients with answers that a test queues.

Only the network is replaced. Encoding, retries, parsing and errors are the SDK's own. The mock never waits: delays before
retries are listed in `mock.waits`, and a timeout is raised at once.
"""

from __future__ import annotations

import json
import threading
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from http import HTTPStatus
from typing import Any, Self, TypeAlias

from .._core.errors import ClientClosedError, ConnectionFailedError, RequestTimeoutError, ValidationError
from .._core.http import Headers
from .._core.operation import Request as WireRequest
from .._core.session import DEFAULT_BASE_URL
from .._drivers import AsyncDriver
from .._http.deadline import Deadline
from .._sync._generated._drivers import Driver
from .._sync._generated.client import AnyClient, Client
from ..client import AsyncAnyClient, AsyncClient
from . import answers, faults
from .dialect import Asked, Dialect, Said, stream, words
from .exchange import JSON, Answer, Request, dumps
from .fake import FakeModelRelay, afflicted

KEY = "mr_sk_mock"
MODEL = "mock-model"

Responder: TypeAlias = Callable[[Request], Any]


class UnexpectedRequest(AssertionError):
    """A request without a queued answer."""


class UnusedAnswers(AssertionError):
    """The test has ended with unused queued answers."""


class Mock:
    """The mock client's server: queue its answers, and inspect the requests.

    Answers are used in the order in which they were queued. An error or fault at the end of the queue applies to all
    attempts of its call. So `error(503)` alone reaches the caller after the retries; `error(503)` and then `reply(…)` is a
    call that succeeds at the second attempt.
    """

    def __init__(self, fake: FakeModelRelay, *, strict: bool = True) -> None:
        self._strict = strict
        self.fake = fake
        """Answers unqueued requests when the mock is not strict, and requests that `respond()` passes on."""
        self._dialect = self.fake.dialect
        self.requests: list[Request] = []
        """All requests so far, in order: `.method`, `.path`, `.headers`, `.json`, `.body`."""
        self.waits: list[float] = []
        """The delays before retries, in seconds. The mock does not wait."""
        self._queue: deque[tuple[str, Responder, bool]] = deque()
        self._standing: tuple[str, Responder] | None = None
        self._unexpected: UnexpectedRequest | None = None
        self._replies = 0
        self._lock = threading.RLock()

    def __dir__(self) -> list[str]:
        """For tests. `fake` and `waits` are for detailed checks."""
        return [name for name in super().__dir__() if name not in {"fake", "waits"}]

    # -- queueing answers --------------------------------------------------------------------------------------------

    def reply(self, text: Any = "", **fields: Any) -> Self:
        """Queue a reply of the model, in the framing that the call requests.

        `text` that is not a string is sent as JSON, for structured outputs. `fields` are the reply's other
        members: `id`, `model`, `stop_reason`, `usage`, `tool_calls`, `request_id`.
        """
        said = text if isinstance(text, str) else json.dumps(text, ensure_ascii=False)
        return self._add(f"reply({said[:60]!r})", lambda request: self._reply(request, said, None, fields))

    def stream(self, chunks: Iterable[Any], **fields: Any) -> Self:
        """Queue a text stream. Chunks are pieces of text (start and stop are added), whole events as dicts, or raw bytes."""
        pieces = list(chunks)
        name = f"stream({str(pieces)[:60]})"
        if all(isinstance(piece, str) for piece in pieces):
            return self._add(name, lambda request: self._reply(request, "".join(pieces), pieces, fields))
        return self._add(name, lambda request: _raw_stream(self._dialect, request, pieces, fields))

    def stream_json(self, value: Any, chunks: int | Iterable[Any] | None = None, **fields: Any) -> Self:
        """Queue a structured stream of `value`.

        `chunks`: the approximate number of steps in which long texts arrive; or the payloads of the updates; or pairs of
        payload and complete fields; or whole records with their `type`.
        """
        given = chunks if chunks is None or isinstance(chunks, int) else list(chunks)
        name = f"stream_json({str(value)[:60]})"
        return self._add(name, lambda request: self._structured(request, value, given, fields))

    def tool_calls(self, calls: Iterable[Any], text: str = "", **fields: Any) -> Self:
        """Queue a reply with tool calls: `ToolCall`s, pairs of name and arguments, or dicts with these members."""
        made = [_tool_call(call, number) for number, call in enumerate(calls, 1)]
        fields = {"stop_reason": "tool_calls", "tool_calls": made, **fields}
        names = ", ".join(call.get("function", {}).get("name", call["type"]) for call in made)
        return self._add(f"tool_calls({names})", lambda request: self._reply(request, text, None, fields))

    def error(
        self,
        status: int,
        code: str | None = None,
        message: str | None = None,
        *,
        fields: Sequence[Mapping[str, str]] = (),
        retry_after: float | str | None = None,
        request_id: str | None = None,
        body: str | bytes | None = None,
    ) -> Self:
        """Queue an API error. `body` replaces the ModelRelay error body, as a proxy might."""

        def answer(request: Request) -> Answer:
            made = self.fake.error(
                status, code, message, fields=fields, retry_after=retry_after, request_id=request_id
            )
            if body is None:
                return made
            plain = [header for header in made.headers if header != JSON]
            return Answer(status, tuple(plain), (body.encode() if isinstance(body, str) else body,))

        return self._add(f"error({status})", answer, stands=True)

    def fault(
        self, name: str, after: float | None = None, *, chunks: Iterable[Any] | None = None, times: int = 1
    ) -> Self:
        """Queue one of the faults of `modelrelay.testing.faults`: "timeout", "reset", "cut", "stall", "eof", "error", …

        `after` is its value: the number of stream records before it. `chunks` is the stream that it breaks, as in
        `stream()`; the default is the mock model's own answer.
        """
        value = None if after is None else f"={after:g}"
        [fault] = faults.parse(f"{name}{value or ''}")
        pieces = None if chunks is None else list(chunks)

        def answer(request: Request) -> Answer:
            if pieces is None:
                return self.fake.handle(request, fault=fault)
            if all(isinstance(piece, str) for piece in pieces):
                return afflicted(self._reply(request, "".join(pieces), pieces, {}), fault, self._dialect)
            return afflicted(_raw_stream(self._dialect, request, pieces, {}), fault, self._dialect)

        for _ in range(times):
            self._add(f"fault({name!r})", answer, stands=True)
        return self

    def respond(
        self,
        function: Responder | Mapping[str, Any] | list[Any] | None = None,
        *,
        status: int = 200,
        json: Any = None,
        content: str | bytes | None = None,
        headers: Iterable[tuple[str, str]] | Mapping[str, str] = (),
        times: int = 1,
    ) -> Self:
        """Queue any HTTP response: `json` or `content` with this status and these headers.

        function: computes the response from the request instead. It returns a JSON value, a pair or triple of status, body and
            headers, an `httpx.Response` or an `Answer`; or None to let the mock of ModelRelay answer.
        Without any argument the mock of ModelRelay answers.
        """
        if isinstance(function, Mapping | list):  # a fixture, or another JSON value
            function, json = None, function
        if not (function is None or callable(function)):
            raise ValidationError(
                f"expected a function of the request, got {function!r}; "
                "pass a status as status=, a JSON value as json=, text or bytes as content=",
                field="respond",
            )
        name, handler = getattr(function, "__name__", "function"), function
        if function is None and (json, content, status, headers) != (None, None, 200, ()):
            body = content if json is None else dumps(_plain(json))
            fixed = _response(status, body, dict(headers), (JSON,) if json is not None else ())
            name, handler = f"status={status}", lambda request: fixed

        def respond(request: Request) -> Answer:
            made = None if handler is None else handler(request)
            return self.fake.handle(request) if made is None else _answer(made)

        for _ in range(times):
            self._add(f"respond({name if handler else ''})", respond)
        return self

    # -- at the end ----------------------------------------------------------------------------------------------------

    @property
    def pending(self) -> list[str]:
        """The unused queued answers."""
        return [name for name, _, _ in self._queue]

    def assert_done(self) -> None:
        """Raises for a request without a queued answer, and for unused queued answers."""
        if self._unexpected is not None:
            raise self._unexpected
        if self._queue:
            came = [f"  {request}" for request in self.requests] or ["  none"]
            queued = [f"  {name}" for name in self.pending]
            raise UnusedAnswers(
                "\n".join(["queued answers that were not used:", *queued, "requests:", *came])
            )

    # -- below the client ----------------------------------------------------------------------------------------------

    def _next(self, wire: WireRequest) -> Answer:
        """The next answer, for the transport."""
        request = Request.of(wire.method, wire.path, wire.headers, wire.read())
        with self._lock:
            self.requests.append(request)
            call = request.headers.get("Idempotency-Key") or str(request)
            if self._queue:
                _, responder, stands = self._queue.popleft()
                self._standing = (call, responder) if stands else None
            elif self._standing is not None and self._standing[0] == call:
                responder = self._standing[1]  # another attempt of a call that failed
            elif self._strict:
                self._unexpected = UnexpectedRequest(
                    f"nothing is queued for this request:\n  {request}\n"
                    "Queue an answer with mock.reply(), .stream(), .respond(), …, or use MockClient(strict=False)."
                )
                raise self._unexpected
            else:
                responder = self.fake.handle
            answer: Answer = responder(request)
            return answer

    def _add(self, name: str, responder: Responder, *, stands: bool = False) -> Self:
        self._queue.append((name, responder, stands))
        return self

    def _reply(
        self, request: Request, text: str, deltas: list[str] | None, fields: Mapping[str, Any]
    ) -> Answer:
        asked = self._dialect.asked(request.json)
        framing = self._dialect.framing(request.headers.get("Accept", ""))
        if framing == "ndjson" and asked.schema is not None and deltas is None:
            try:
                value = json.loads(text)
            except ValueError:
                pass  # no value: the text comes as a text stream
            else:
                return self._structured(request, value, None, fields)
        said, more, headers = self._said(request, asked, text, fields)
        if framing is not None:
            answer = stream(
                self._dialect.text_records(said, words(text) if deltas is None else deltas), framing
            )
            return replace(answer, headers=(*answer.headers, *headers))
        body = {**self._dialect.reply(said), **more}
        body = {name: value for name, value in body.items() if value is not None}
        return Answer(200, (JSON, *headers), (dumps(body),))

    def _structured(
        self, request: Request, value: Any, chunks: int | list[Any] | None, fields: Mapping[str, Any]
    ) -> Answer:
        if self._dialect.framing(request.headers.get("Accept", "")) != "ndjson":
            return self._reply(request, json.dumps(value, ensure_ascii=False), None, fields)
        said, _, headers = self._said(request, self._dialect.asked(request.json), "", fields)
        growth = answers.growth(value, chunks if isinstance(chunks, int) else 4)
        if isinstance(chunks, list):
            growth = [*(_moment(chunk, value) for chunk in chunks), growth[-1]]
        records = self._dialect.value_records(said, growth, dict(headers).get("X-Request-Id", ""))
        if isinstance(chunks, list) and any(_is_record(chunk, records) for chunk in chunks):
            records = chunks
        answer = stream(records, "ndjson")
        return replace(answer, headers=(*answer.headers, *headers), pieces=answers.uneven(answer.pieces))

    def _said(
        self, request: Request, asked: Asked, text: str, fields: Mapping[str, Any]
    ) -> tuple[Said, dict[str, Any], list[tuple[str, str]]]:
        """The answer, members of the reply that only the test knows, and the headers that go with it."""
        self._replies += 1
        said = Said(
            f"resp_mock_{self._replies}",
            asked.model or MODEL,
            text,
            usage=answers.usage(asked.messages, text),
        )
        given = {name: _plain(value) for name, value in fields.items() if name != "request_id"}
        more = {name: value for name, value in given.items() if name not in Said._fields}
        said = said._replace(**{name: value for name, value in given.items() if name in Said._fields})
        header = self._dialect.request_id_header
        request_id = fields.get("request_id") or request.headers.get(header) or f"req_mock_{self._replies}"
        return said, more, [(header, request_id), ("X-Request-Id", request_id)]


def _is_record(chunk: Any, records: list[dict[str, Any]]) -> bool:
    """Whether a test gave whole records, instead of payloads."""
    return isinstance(chunk, dict) and chunk.get("type") in {"error", *(record["type"] for record in records)}


def _plain(value: Any) -> Any:
    """Values of the SDK, such as `Usage` and `ToolCall`, as JSON."""
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, list | tuple) and not hasattr(value, "_fields"):
        return [_plain(item) for item in value]
    if hasattr(value, "total_tokens"):
        return {name: getattr(value, name) for name in ("input_tokens", "output_tokens", "total_tokens")}
    return value


def _tool_call(call: Any, number: int) -> dict[str, Any]:
    call = _plain(call)
    if isinstance(call, Mapping) and "function" in call:
        return {"id": f"call_{number}", "type": "function", **call}
    if isinstance(call, Mapping):
        more = {key: call[key] for key in ("id", "type") if key in call}
        name, arguments = call.get("name"), call.get("arguments", {})
    elif isinstance(call, str):
        more, name, arguments = {}, call, {}
    else:
        more, (name, arguments) = {}, call
    if not isinstance(arguments, str):
        arguments = json.dumps(arguments, ensure_ascii=False)
    made = {"id": f"call_{number}", "type": "function", **more}
    return {**made, "function": {"name": name, "arguments": arguments}} if name is not None else made


def _raw_stream(dialect: Dialect, request: Request, pieces: list[Any], fields: Mapping[str, Any]) -> Answer:
    """Records in the requested framing; bytes are sent unchanged."""
    framing = dialect.framing(request.headers.get("Accept", "")) or "sse"
    raw = []
    for piece in pieces:
        if isinstance(piece, bytes):
            raw.append(piece)
        elif isinstance(piece, str):
            raw += stream([dialect.delta(piece)], framing).pieces
        else:
            raw += stream([{"type": piece.get("event", "custom"), **piece}], framing).pieces
    request_id = fields.get("request_id")
    headers = [("X-Request-Id", request_id)] if request_id else []
    return Answer(200, (*stream([], framing).headers, *headers), tuple(raw), stream=True)


def _moment(chunk: Any, value: Any) -> tuple[Any, list[str]]:
    return chunk if isinstance(chunk, tuple) else (chunk, _finished(chunk, value))


def _finished(partial: Any, whole: Any, path: str = "") -> list[str]:
    """The paths whose value is already final."""
    found: list[str] = []
    if isinstance(partial, dict) and isinstance(whole, dict):
        members = [(key, partial[key], whole[key]) for key in partial if key in whole]
    elif isinstance(partial, list) and isinstance(whole, list):
        members = [(str(at), a, b) for at, (a, b) in enumerate(zip(partial, whole, strict=False))]
    else:
        members = []
    for key, so_far, final in members:
        found += _finished(so_far, final, f"{path}.{key}" if path else key)
    return [*found, path] if path and partial == whole else found


def _answer(made: Any) -> Answer:
    if isinstance(made, Answer):
        return made
    if hasattr(made, "status_code") and hasattr(made, "content"):  # httpx.Response
        return Answer(made.status_code, tuple(made.headers.items()), (made.content,))
    parts: list[Any] = [*made] if isinstance(made, tuple) else [200, made]
    status, body, headers = [*parts, None, None][:3]
    if body is None or isinstance(body, str | bytes):
        return _response(status, body, dict(headers or {}))
    return _response(status, dumps(_plain(body)), dict(headers or {}), (JSON,))


def _response(
    status: int, body: str | bytes | None, headers: dict[str, str], default: tuple[tuple[str, str], ...] = ()
) -> Answer:
    if any(name.lower() == "content-type" for name in headers):
        default = ()
    content = body.encode() if isinstance(body, str) else body
    return Answer(status, (*default, *headers.items()), (content,) if content is not None else ())


# -- the transport ------------------------------------------------------------------------------------------------------


class _Replay:
    """An answer for the drivers, without waiting: a stall is a timeout at once."""

    def __init__(self, answer: Answer, deadline: Deadline) -> None:
        self.status = answer.status
        self.headers = Headers(answer.headers)
        self.reason = (
            HTTPStatus(answer.status).phrase if answer.status in HTTPStatus._value2member_map_ else ""
        )
        self._answer = answer
        self._pieces = iter([piece for piece in answer.pieces if piece])
        self._deadline = deadline
        self._closed = False

    def _next(self) -> bytes:
        if self._closed:
            raise ClientClosedError("the stream was closed")
        piece = next(self._pieces, b"")
        if piece or self._answer.end == "done":
            return piece
        if self._answer.end == "cut":
            raise ConnectionFailedError("the connection broke: the mock cut it")
        raise _waited(self._deadline)

    def close(self) -> None:
        self._closed = True


class Replay(_Replay):
    def read(self) -> bytes:
        return self._next()


class AsyncReplay(_Replay):
    async def read(self) -> bytes:
        return self._next()


def _waited(deadline: Deadline) -> RequestTimeoutError:
    """The error of an endless wait."""
    deadline.left()  # which limit that is
    return deadline.passed()


def _begun(mock: Mock, request: WireRequest, deadline: Deadline) -> Answer:
    answer = mock._next(request)
    left = deadline.left()
    if answer.delay and left is not None and answer.delay > left:
        raise deadline.passed()
    if not answer.head:
        raise _waited(deadline) if answer.end == "stall" else ConnectionFailedError("the connection broke")
    return answer


class _Transport:
    def __init__(self, mock: Mock) -> None:
        self.mock, self.waits = mock, mock.waits

    def send(self, request: WireRequest, deadline: Deadline, connect: Deadline) -> Replay:
        return Replay(_begun(self.mock, request, deadline), deadline)

    def close(self) -> None:
        """There are no connections."""


class _AsyncTransport:
    def __init__(self, mock: Mock) -> None:
        self.mock, self.waits = mock, mock.waits

    async def send(self, request: WireRequest, deadline: Deadline, connect: Deadline) -> AsyncReplay:
        return AsyncReplay(_begun(self.mock, request, deadline), deadline)

    async def close(self) -> None:
        """There are no connections."""


class UnhurriedDriver(Driver):
    """The real driver without its waits, which the transport records instead."""

    transport: Any

    def _pause(self, seconds: float) -> None:
        self.transport.waits.append(seconds)


class AsyncUnhurriedDriver(AsyncDriver):
    """The real driver without its waits, which the transport records instead."""

    transport: Any

    async def _pause(self, seconds: float) -> None:
        self.transport.waits.append(seconds)


# -- the clients --------------------------------------------------------------------------------------------------------


class Mocked(AnyClient):
    """A `Client` whose server is `client.mock`. Takes the options of `Client`; the key is a secret one by default.

    strict: a request without a queued answer fails, and so does the end of the `with` block with unused queued answers.
        Otherwise the mock of ModelRelay answers unqueued requests.
    fake: a `FakeModelRelay` to share between clients; by default each has its own, `client.mock.fake`.
    """

    _fake = FakeModelRelay

    def __init__(
        self,
        strict: bool = True,
        *,
        api_key: str | None = KEY,
        fake: FakeModelRelay | None = None,
        **options: Any,
    ) -> None:
        super().__init__(**_options(api_key, options))
        self._mock = Mock(fake or self._fake(), strict=strict)
        self._driver = UnhurriedDriver.over(_Transport(self._mock), self._driver)

    @property
    def mock(self) -> Mock:
        """Its answers and requests."""
        return self._mock

    def __exit__(self, *exc: object) -> None:
        super().__exit__(*exc)
        if self.mock._strict and exc[:1] in ((), (None,)):
            self.mock.assert_done()


class AsyncMocked(AsyncAnyClient):
    """The asyncio variant of `MockClient`."""

    _fake = FakeModelRelay

    def __init__(
        self,
        strict: bool = True,
        *,
        api_key: str | None = KEY,
        fake: FakeModelRelay | None = None,
        **options: Any,
    ) -> None:
        super().__init__(**_options(api_key, options))
        self._mock = Mock(fake or self._fake(), strict=strict)
        self._driver = AsyncUnhurriedDriver.over(_AsyncTransport(self._mock), self._driver)

    @property
    def mock(self) -> Mock:
        """Its answers and requests."""
        return self._mock

    async def __aexit__(self, *exc: object) -> None:
        await super().__aexit__(*exc)
        if self.mock._strict and exc[:1] in ((), (None,)):
            self.mock.assert_done()


class MockClient(Mocked, Client):
    __doc__ = Mocked.__doc__


class AsyncMockClient(AsyncMocked, AsyncClient):
    __doc__ = AsyncMocked.__doc__


def _options(api_key: str | None, options: dict[str, Any]) -> dict[str, Any]:
    """No default key beside a token of the test, and nothing from the environment."""
    key = None if api_key == KEY and options.get("access_token") is not None else api_key
    return {"api_key": key, "base_url": DEFAULT_BASE_URL, **options}
