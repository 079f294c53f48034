"""Every error that leaves this package.

ModelRelayError                     .request_id .attempts, and the partial output: .partial_text .events .partial_value
├─ ValidationError (ValueError)     refused before anything was sent; .field
├─ APIError                         the API answered with an error; .status .code .message .fields .body
│  │                                .attempts .last_failure .retry_after, is_not_found, is_rate_limit, …
│  └─ BadRequestError 400 422 · AuthenticationError 401 · QuotaExceededError 402 · PermissionDeniedError 403
│     NotFoundError 404 · ConflictError 409 · RateLimitError 429 · ServerError 5xx · RedirectError 3xx (.location)
├─ TransportError                   no usable response; .attempts .last_failure
│  └─ RequestTimeoutError (.kind) · ConnectionFailedError
├─ ResponseError                    a 2xx response that does not match the API
│  └─ LimitExceededError · StreamError (cut or malformed)
├─ StructuredOutputError            .attempts .history .usage
│  └─ StructuredExhaustedError · RefusalError · TruncatedError · ContentFilterError
├─ ToolError
│  └─ ToolArgumentsError · UnknownToolError · MaxTurnsError (.result)
├─ CallbackError                    the caller's own code raised; its exception is the __cause__
└─ ClientClosedError

All of them can be pickled and deep-copied. `str()` is one short line: what happened and what to do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal, Self

from .http import HttpInfo
from .plain import Value, schema_of
from .values import Usage

TimeoutKind = Literal["connect", "request", "total", "first_token", "idle"]

_SHOWN = 300  # characters of a server's own message that `str(error)` repeats


_DETAILS = (
    "status", "code", "field", "fields", "kind", "request_id", "attempts", "last_failure", "retry_after", "location",
    "method", "path", "name", "tool_call_id", "hint",
)  # fmt: skip
"""The attributes that pickle and `to_dict` keep."""


def shorten(text: str, limit: int = _SHOWN) -> str:
    """One line of at most `limit` characters."""
    line = " ".join(text[: limit * 4].split())
    return line if len(line) <= limit and len(text) <= limit * 4 else line[: limit - 1] + "…"


class ModelRelayError(Exception):
    """The base class of every error that this package raises."""

    request_id: str | None = None
    attempts: int = 0
    """HTTP attempts made (validation attempts for `StructuredOutputError`); 0 when nothing was sent."""
    hint: str = ""
    """What you can do about it; part of `str(error)`."""
    http: HttpInfo | None = None
    partial_text: str = ""
    """The text that a stream had received before it failed."""
    events: tuple[Any, ...] = ()
    """The latest events of that stream (at most 256)."""
    partial_value: Any = None
    """The latest partial value of a structured stream."""
    usage: Usage | None = None
    """Tokens that are billed although there is no result, if known. For a `StructuredOutputError` the sum over all attempts."""
    result: Any = None
    """The `RunResult` so far, when the error ended a run of tools; the replies of a batch whose `progress` raised."""
    method: str = ""
    path: str = ""

    def __init__(
        self, message: str = "", details: Mapping[str, Any] | None = None, **attributes: Any
    ) -> None:
        """`details` is the second item of `args`, with which the class can be called again to rebuild the error."""
        super().__init__(message)
        self.message = message
        if details:
            self._restore(dict(details))
        self.__dict__.update(attributes)

    # Celery's JSON backend keeps `args` only.
    @property
    def args(self) -> tuple[Any, ...]:  # pyright: ignore  # a property in the place of an attribute
        """The message and the details of `to_dict`, as plain JSON: enough to rebuild the error."""
        details = self._details()
        return (self.message, details) if details else (self.message,)

    @args.setter
    def args(self, value: tuple[Any, ...]) -> None:  # pyright: ignore  # as above
        BaseException.args.__set__(self, value[:1])  # type: ignore[attr-defined]  # a descriptor

    def _details(self) -> dict[str, Any]:
        found = {name: getattr(self, name, None) for name in _DETAILS}
        found["fields"] = [item.to_dict() for item in found["fields"] or ()]
        found["usage"] = self.usage and self.usage.to_dict()
        return {name: value for name, value in found.items() if value not in (None, "", [], 0)}

    def _restore(self, details: dict[str, Any]) -> None:
        if "fields" in details:
            details["fields"] = tuple(FieldError(**item) for item in details["fields"])
        if "usage" in details:
            details["usage"] = Usage(**details["usage"])
        self.__dict__.update(details)

    def to_dict(self) -> dict[str, Any]:
        """The error as plain JSON: type, message, status, code, request id and so on, without any text of a model."""
        return {"type": type(self).__name__, "message": self.message, **self._details()}

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        members = {
            "type": (str, True),
            "message": (str, True),
            "status": (int, False),
            "request_id": (str, False),
        }
        return schema_of(cls, members, cls, handler, cls._load)

    @classmethod
    def _load(cls, value: Any) -> ModelRelayError:
        """The error of this class that `to_dict` wrote."""
        try:
            found = globals()[value["type"]]
            if not issubclass(found, cls):
                raise ValueError(f"expected {cls.__name__}, got {value['type']}")
            known = {name: value[name] for name in (*_DETAILS, "usage") if name in value}
            error: ModelRelayError = found(value["message"], known)
        except (LookupError, TypeError) as problem:
            raise ValueError(f"this is not the JSON of an error: {problem!r}") from None
        return error

    def with_details(self, **details: Any) -> Self:
        """Set attributes that are known only where the error is caught. Returns the same error."""
        self.__dict__.update(details)
        return self

    def _summary(self) -> str:
        return shorten(self.message)

    def __repr__(self) -> str:
        named = {
            name: getattr(self, name, None) for name in ("status", "code", "field", "kind", "request_id")
        }
        shown = [f"{name}={value!r}" for name, value in named.items() if value]
        return f"{type(self).__name__}({', '.join([repr(shorten(self.message)), *shown])})"

    def __str__(self) -> str:
        call = f"{self.method} {self.path}" if self.path else ""
        id = f"request id {self.request_id}" if self.request_id else ""
        tries = f"{self.attempts} attempts" if self.attempts > 1 else ""
        notes = [note for note in (call, id, tries) if note]
        text = self._summary() + (f" ({', '.join(notes)})" if notes else "")
        return f"{text}. {self.hint}" if self.hint else text


class ValidationError(ModelRelayError, ValueError):  # pyright: ignore[reportIncompatibleVariableOverride]  # args
    """The input was refused before anything was sent. `field` names the invalid argument."""

    field: str | None = None

    def _summary(self) -> str:
        text = super()._summary()
        return f"{self.field}: {text}" if self.field and not text.startswith(self.field) else text


@dataclass(frozen=True)
class FieldError(Value):
    """One problem of a request that the API named."""

    field: str | None
    message: str


class _CodeIs:
    """A property of an `APIError`: whether its `code` is one of these."""

    def __init__(self, *codes: str) -> None:
        self._codes = codes

    def __get__(self, error: APIError | None, owner: object) -> bool:
        return error is not None and error.code in self._codes


class APIError(ModelRelayError):
    """The API returned an error."""

    status: int = 0
    """The status in the error's body where there is one, else the HTTP status."""
    code: str | None = None
    fields: tuple[FieldError, ...] = ()
    body: str = ""
    """The raw body as text, secrets masked, capped at `Limits.error_bytes`."""
    attempts: int = 1
    last_failure: str | None = None
    """How the last attempt before this one failed, when there were retries."""
    retry_after: float | None = None
    """The seconds of the server's `Retry-After`."""

    def _summary(self) -> str:
        code = f" {self.code}" if self.code else ""
        fields = "; ".join(f"{f.field}: {f.message}" if f.field else f.message for f in self.fields)
        return shorten(f"{self.status}{code}: {self.message}" + (f" [{fields}]" if fields else ""))

    is_not_found = _CodeIs("NOT_FOUND")
    is_rate_limit = _CodeIs("RATE_LIMIT")
    is_validation = _CodeIs("VALIDATION_ERROR", "INVALID_INPUT")
    is_unauthorized = _CodeIs("UNAUTHORIZED")
    is_forbidden = _CodeIs("FORBIDDEN")
    is_unavailable = _CodeIs("SERVICE_UNAVAILABLE")
    is_no_tiers = _CodeIs("NO_TIERS")
    is_no_free_tier = _CodeIs("NO_FREE_TIER")
    is_email_required = _CodeIs("EMAIL_REQUIRED")
    is_provisioning_error = _CodeIs("NO_TIERS", "NO_FREE_TIER", "EMAIL_REQUIRED")


class BadRequestError(APIError):
    """400 or 422: the request is malformed, contradictory or has invalid fields; `fields` lists them."""


class AuthenticationError(APIError):
    """401: the key or token is missing, wrong or expired."""

    hint = "Check MODELRELAY_API_KEY, api_key= or access_token="


class QuotaExceededError(APIError):
    """402: the spend limit of the customer's tier, or the account's balance, is used up."""

    hint = "Offer the customer another tier: client.customers.create_checkout_session(...)"


class PermissionDeniedError(APIError):
    """403: the key or token has no permission for this call."""

    hint = "This call may need a secret key (mr_sk_…)"


class NotFoundError(APIError):
    """404: not found. Ids are ModelRelay's own unless the method says otherwise."""


class ConflictError(APIError):
    """409: already exists, or not allowed in its current state."""


class RateLimitError(APIError):
    """429: too many requests. `retry_after` is the wait that the server requests, in seconds."""


class ServerError(APIError):
    """5xx: the API, or something in front of it, failed."""


class RedirectError(APIError):
    """3xx: redirects are never followed, so that credentials and prompts stay with their origin."""

    location: str | None = None
    hint = "Redirects are not followed; set base_url= to the API's address"


_BY_STATUS: dict[int, type[APIError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    402: QuotaExceededError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: BadRequestError,
    429: RateLimitError,
}

_HINTS = {
    "NO_TIERS": "Create a tier for the project first",
    "NO_FREE_TIER": "Customers can be provisioned only when the project has a free tier: create one",
    "EMAIL_REQUIRED": "The customer is unknown: pass email= to create it on the free tier",
}


def api_error(status: int, message: str, **attributes: Any) -> APIError:
    """The `APIError` of the class that belongs to this status."""
    cls = _BY_STATUS.get(status) or (
        ServerError if status >= 500 else RedirectError if 300 <= status < 400 else APIError
    )
    if hint := _HINTS.get(attributes.get("code") or ""):
        attributes["hint"] = hint
    return cls(message, status=status, **attributes)


class TransportError(ModelRelayError):
    """No usable response was received; the request may or may not have been processed."""

    attempts: int = 1
    last_failure: str | None = None
    retryable: bool = True
    """Whether another attempt may help. False once the API has answered, and for an untrusted certificate."""


class RequestTimeoutError(TransportError):
    """A limit of `Timeout` was exceeded; `kind` is its name."""

    kind: TimeoutKind = "request"


class ConnectionFailedError(TransportError):
    """The connection could not be made, or broke."""


class ResponseError(ModelRelayError):
    """A successful status with a body that does not fit the API's contract."""

    attempts: int = 1
    status: int | None = None
    body: str = ""
    """The beginning of the body as text, secrets masked."""


class LimitExceededError(ResponseError):
    """The response is larger than `Limits` allows."""


class StreamError(ResponseError):
    """A stream was cut or malformed. The partial output is in `partial_text`, `events` and `partial_value`."""


class StructuredOutputError(ModelRelayError):
    """The model's replies could not be converted to the requested type."""

    history: tuple[Any, ...] = ()
    """An `AttemptRecord` per attempt."""
    issues: tuple[Any, ...] = ()
    """The `ValidationIssue`s of the last attempt."""


class StructuredExhaustedError(StructuredOutputError):
    """No reply fitted the type, and no validation retries are left."""


class RefusalError(StructuredOutputError):
    """The model declined to answer."""


class TruncatedError(StructuredOutputError):
    """The reply reached a length limit before it was complete."""

    hint = "Raise max_tokens, or request a shorter value"


class ContentFilterError(StructuredOutputError):
    """A content filter stopped the reply."""


class ToolError(ModelRelayError):
    """A tool or a tool run failed."""


class ToolArgumentsError(ToolError):
    """The model's arguments do not fit the tool's signature."""

    name: str = ""
    arguments: str = ""
    issues: tuple[Any, ...] = ()


class UnknownToolError(ToolError):
    """The model called a tool that is not registered."""

    name: str = ""


class MaxTurnsError(ToolError):
    """The run reached `max_turns` before the model answered; `result` has all turns."""


class CallbackError(ModelRelayError):
    """Your own code raised while the SDK ran it: `access_token`, `on_step`, `progress`, an iterable of requests, a file that is
    sent. Its exception is the `__cause__`."""


class ClientClosedError(ModelRelayError):
    """The client was closed before or during the call."""


@contextmanager
def calling(what: str) -> Iterator[None]:
    """An exception of the caller's own code becomes the cause of a `CallbackError`. The SDK's own errors pass through, and so do
    Ctrl-C and cancellation."""
    try:
        yield
    except ModelRelayError:
        raise
    except Exception as error:
        raise CallbackError(f"{what} raised {type(error).__name__}: {message_of(error)}") from error


def message_of(error: Exception) -> str:
    """The text of an exception whose class may be anybody's: "" when that raises, too."""
    try:
        return str(error)
    except Exception:
        return ""


def words_of(error: Exception) -> str:
    """What an exception says, with its type unless it is one of those that are raised to refuse a value."""
    refusal = isinstance(error, (ValueError, TypeError, ArithmeticError, AssertionError))
    text = message_of(error)
    return text if refusal else f"{type(error).__name__}: {text}" if text else type(error).__name__


class DecodeError(Exception):
    """Internal: a value does not fit the schema. Becomes a `ResponseError` before it reaches a caller."""

    def __init__(self, problem: str, path: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.path = path

    def at(self, key: str | int) -> Self:
        """The same error seen from one level further out."""
        step = f"[{key}]" if isinstance(key, int) else f".{key}" if _PLAIN.fullmatch(key) else f"[{key!r}]"
        self.path = step + self.path
        return self

    def __str__(self) -> str:
        return f"${self.path}: {self.problem}"


_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
