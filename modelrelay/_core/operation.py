"""The parts of generated calls, and the interface of the drivers. No endpoint is known here."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import GenericAlias
from typing import Any, Generic, NamedTuple, Protocol, Self, TypedDict, TypeVar, Unpack, get_args

from .http import Headers, HttpInfo
from .options import RetryConfig, Timeout
from .plain import plain, to_json
from .upload import AsyncUpload, Upload

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True)
class Endpoint:
    """One operation of an API: what all its calls share."""

    id: str
    method: str
    path: str
    key: str | None = None
    """The kind of API key it needs: "secret", "publishable" (or secret), "any", or None when the spec names none."""
    security: tuple[tuple[str, ...], ...] = ()
    """Alternatives; each lists the credentials that must be sent together: "key", "token"."""


class Request(NamedTuple):
    """One HTTP request, relative to the base URL. `path` is percent-encoded and may end in a query."""

    method: str
    path: str
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes | Upload | AsyncUpload | None = None
    """The body for an HTTP library. An upload is read while it is sent."""
    accept: str = "application/json"

    def read(self) -> bytes:
        """The whole body."""
        return self.body or b"" if isinstance(self.body, bytes | None) else self.body.whole()


class OpenReply(Protocol):
    """One HTTP response with its body still to be read. `_http.exchange` has them."""

    status: int
    headers: Headers
    http: HttpInfo


@dataclass
class HttpReply:
    """One HTTP response, its body read."""

    status: int
    headers: Headers
    body: bytes
    http: HttpInfo
    reason: str = ""
    received_at: float = 0.0
    """Wall-clock seconds since the epoch, for `Retry-After` dates."""

    @property
    def request_id(self) -> str | None:
        return self.http.request_id


@dataclass(frozen=True)
class Operation(Generic[T_co]):
    """A prepared call: the request, and how to read the reply."""

    endpoint: Endpoint
    request: Request
    parse: Callable[[HttpReply], T_co]
    record: Callable[[Any], Any] | None = field(default=None)
    """Decodes one record of a stream."""
    following: Callable[[Any], Operation[T_co] | None] | None = None
    """The call for the page after one; None after the last."""
    model: str | None = None
    """The requested model, for telemetry."""
    hints: Mapping[int, str] = field(default_factory=dict)
    """Advice for an error by its status, where the class of the error has none."""
    asked: object = None
    """The `Fields` of a chat's draft, for telemetry."""


class ResultList(list[T]):
    """A list that also knows the HTTP response it came from."""

    http: HttpInfo | None = None

    def to_dict(self) -> list[Any]:
        """The items as plain JSON."""
        return [plain(item) for item in self]

    def to_json(self) -> str:
        """The text of `to_dict`."""
        return to_json(self.to_dict())

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        return handler.generate_schema(GenericAlias(list, get_args(source) or (Any,)))


class AsyncRecordStream(Protocol[T_co]):
    """Decoded records of a stream, one by one. Leaving the `with` block frees the connection."""

    async def __aenter__(self) -> Self: ...
    async def __aexit__(self, *exc: object) -> None: ...
    def __aiter__(self) -> AsyncIterator[T_co]: ...
    async def __anext__(self) -> T_co: ...
    async def close(self) -> None: ...


class CallOptions(TypedDict, total=False):
    """The options of every call."""

    timeout: Timeout | float | None
    retry: RetryConfig | None
    headers: Mapping[str, str] | None
    request_id: str | None
    extra_query: Mapping[str, Any] | None
    extra_body: Mapping[str, Any] | None


class RequestOptions(TypedDict, total=False):
    """What a call of `client.request` may have."""

    json: Any
    content: bytes | str | None
    params: Mapping[str, Any] | Iterable[tuple[str, Any]] | None
    headers: Mapping[str, str] | None
    timeout: Timeout | float | None
    retry: RetryConfig | None
    request_id: str | None


class AsyncDriver(Protocol):
    """The interface that generated resources use."""

    async def call(self, operation: Operation[T], **options: Unpack[CallOptions]) -> T: ...

    def records(
        self, operation: Operation[Any], **options: Unpack[CallOptions]
    ) -> AsyncRecordStream[Any]: ...

    def publishable_key(self) -> str:
        """The client's own key when it is a publishable one; else a `ValidationError`."""
        ...
