"""Calls of an API that this SDK has no method for: `client.request(…)` and `client.stream_request(…)`.

They have the authentication, retries, deadlines, limits, errors and telemetry of all other calls. `client` imports it.
"""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar
from urllib.parse import quote, urlencode

from ._core import codec
from ._core.check import check_mapping, check_text, check_type
from ._core.errors import DecodeError, ResponseError, ValidationError
from ._core.framing import DECODERS, Record
from ._core.http import Headers, HttpInfo
from ._core.operation import Endpoint, HttpReply, Operation, Request
from ._core.session import Session, header_value
from .streams import AsyncReading, AsyncSteps, Chunks

T = TypeVar("T")

_METHOD = re.compile(r"[A-Z]+")
_ANY = "application/json, */*;q=0.5"
_STREAMS = 'application/x-ndjson; profile="responses-stream/v2", text/event-stream;q=0.9, */*;q=0.5'


@dataclass(frozen=True)
class RawResponse:
    """A successful response, unchanged. Other statuses raise the same errors as any call."""

    status: int
    headers: Headers
    content: bytes
    """The body, decompressed."""
    http: HttpInfo

    @property
    def text(self) -> str:
        """The body as text, by the charset of its `Content-Type`, else as UTF-8."""
        found = re.search(r"charset=\"?([\w.:-]+)", self.headers.get("content-type") or "", re.I)
        try:
            return self.content.decode(found[1] if found else "utf-8-sig", "replace")
        except LookupError:  # no such charset
            return self.content.decode("utf-8-sig", "replace")

    def json(self) -> Any:
        """The decoded body; None when it is empty. Raises `ResponseError` when it is not JSON."""
        if not self.content:
            return None
        try:
            return codec.read(self.content)
        except DecodeError as error:
            problem = str(error)
        raise ResponseError(
            f"{self.status} with a body that is not JSON: {problem}",
            status=self.status,
            body=self.text[:2000],
            request_id=self.http.request_id,
            http=self.http,
        )


def raw_call(
    session: Session,
    method: str,
    path: str,
    json: Any = None,
    content: bytes | str | None = None,
    params: Any = None,
    headers: Mapping[str, str] | None = None,
    stream: bool = False,
    **options: Any,
) -> tuple[Operation[RawResponse], Session]:
    """The call and its settings."""
    verb = check_text(method, "method").strip().upper()
    if not _METHOD.fullmatch(verb):
        raise ValidationError(f"must be an HTTP method, got {method!r}", field="method")
    target = _target(path, params)
    if json is not None and content is not None:
        raise ValidationError("pass json= or content=, not both", field="content")
    given = check_mapping(headers or {}, "headers")
    own = {name.lower(): value for name, value in given.items() if isinstance(name, str)}
    others = {name: value for name, value in given.items() if str(name).lower() not in _OWN}
    accept = header_value(own["accept"], "headers['Accept']") if "accept" in own else ""
    typed: tuple[tuple[str, str], ...] = ()
    body: bytes | None = None
    if json is not None:
        body = codec.dumps(json, "json")
    elif content is not None:
        kind = "application/octet-stream"
        if isinstance(content, str):
            codec.dumps(content, "content")  # raises with the position of invalid Unicode
            content, kind = content.encode(), "text/plain; charset=utf-8"
        body = check_type(content, bytes, "bytes or a string", "content")
        typed = (("Content-Type", kind),)
    if "content-type" in own:
        typed = (("Content-Type", header_value(own["content-type"], "headers['Content-Type']")),)
    request = Request(verb, target, typed, body, accept or (_STREAMS if stream else _ANY))
    endpoint = Endpoint(f"{verb} {path}", verb, path)
    return Operation(endpoint, request, _parse), session.for_call(headers=others or None, **options)


_OWN = frozenset(("accept", "content-type"))  # headers that a caller may set for an unknown call


def _target(path: str, params: Any) -> str:
    """The path below the base URL, percent-encoded where necessary, with its query."""
    text = check_text(path, "path").strip()
    name, mark, query = text.partition("?")
    if not name.startswith("/") or name.startswith("//") or "#" in text or "\\" in text:
        raise ValidationError(
            f"must be a path below the base URL, such as /customers, got {path!r}", field="path"
        )
    if any(part in (".", "..") for part in re.sub("%2e", ".", name, flags=re.I).split("/")):
        raise ValidationError("must not contain relative segments", field="path")
    if any(not char.isprintable() for char in text):
        raise ValidationError("must not contain control characters", field="path")
    found = quote(name, safe="/%:@!$&'()*+,;=~") + mark + quote(query, safe="/%:@!$&'()*+,;=~?")
    if not params:
        return found
    pairs = params.items() if isinstance(params, Mapping) else params
    try:
        more = urlencode([(key, _text(value)) for key, value in pairs if value is not None], doseq=True)
    except (TypeError, ValueError):
        raise ValidationError(f"must map names to values, got {params!r}", field="params") from None
    return f"{found}{'&' if mark else '?'}{more}" if more else found


def _text(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return [_text(item) for item in value] if isinstance(value, (list, tuple)) else value


def _parse(reply: HttpReply) -> RawResponse:
    return RawResponse(reply.status, reply.headers, reply.body, reply.http)


# Streams


def _event(record: Record) -> tuple[str, str]:
    return record.event.decode("utf-8", "replace") or "message", record.data.decode("utf-8", "replace")


def _line(record: Record) -> Any:
    try:
        return codec.read(record.data)
    except DecodeError as error:
        problem = str(error)
    raise ResponseError(f"a line of the stream is not JSON: {problem}")


class AsyncRawStream(AsyncReading[bytes, Chunks]):
    """A response whose body is read piece by piece: iterate for its bytes. Nothing is sent before `async with` or the first step."""

    def sse(self) -> AsyncIterator[tuple[str, str]]:
        """The body as Server-Sent Events: pairs of the event's name ("message" when it has none) and its data."""
        return AsyncSteps(partial(self._records, "text/event-stream", _event))

    def ndjson(self) -> AsyncIterator[Any]:
        """The body as lines of JSON, decoded. Raises `ResponseError` for a line that is not JSON."""
        return AsyncSteps(partial(self._records, "application/x-ndjson", _line))

    async def _records(self, kind: str, read: Callable[[Record], T]) -> AsyncGenerator[T]:
        decoder = DECODERS[kind](self._session.limits.line_bytes)
        try:
            async for chunk in self:
                for record in decoder.feed(chunk):
                    yield read(record)
                decoder.check()
            for record in decoder.end():
                yield read(record)
        except ResponseError:  # the next read raises too
            await self.close()
            raise
