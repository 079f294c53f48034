"""The settings of a client, as used by one call."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from .._version import __version__
from .auth import Auth
from .check import check_mapping, check_text, check_type
from .errors import ValidationError
from .framing import DECODERS as STREAMS
from .http import media_type
from .operation import Endpoint, Request
from .options import DEFAULT_LIMITS, DEFAULT_RETRY, DEFAULT_TIMEOUT, Limits, RetryConfig, Timeout
from .telemetry import Event, Observer

DEFAULT_BASE_URL = "https://api.modelrelay.ai/api/v1"
CLIENT_NAME = f"modelrelay-python/{__version__}"
_TOKEN = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")  # RFC 9110, 5.6.2
_ILLEGAL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_OURS = "authorization host content-length transfer-encoding connection accept content-type".split()
_KEYS = {
    "secret": ({"secret"}, "a secret key (mr_sk_…)"),
    "publishable": ({"secret", "publishable"}, "a publishable or secret key (mr_pk_…, mr_sk_…)"),
}
_NEEDS = {"key": "an API key", "token": "an access token"}


class HeaderNames(NamedTuple):
    """An API's names of the headers that every call may have."""

    request_id: str
    """Sent with the caller's own id for a request."""
    request_ids: tuple[str, ...]
    """Headers with the response's id, in order of precedence."""


@dataclass(frozen=True)
class Session:
    """Settings of a client; `narrowed` applies the options of one call."""

    auth: Auth
    names: HeaderNames
    base_url: str = DEFAULT_BASE_URL
    timeout: Timeout = DEFAULT_TIMEOUT
    retry: RetryConfig = DEFAULT_RETRY
    limits: Limits = DEFAULT_LIMITS
    headers: tuple[tuple[str, str], ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    model: str | None = None
    """The model of a chat that names none."""
    on_event: Callable[[Event], object] | None = None
    client_header: str = CLIENT_NAME
    request_id: str | None = None
    observer: Observer | None = None
    pace: Callable[[Any, RetryConfig], Any] | None = None
    """A flow around every `Send` that waits for its turn: (send, retry) → `Sent`."""
    random: Callable[[], float] = random.random
    clock: Callable[[], float] = time.time

    def for_call(
        self,
        timeout: Timeout | float | None = None,
        retry: RetryConfig | None = None,
        headers: Mapping[str, str] | Iterable[tuple[str, str]] | None = None,
        request_id: str | None = None,
    ) -> Session:
        """The same settings with the options of one call."""
        if timeout is None and retry is None and not headers and request_id is None:
            return self
        return replace(
            self,
            timeout=Timeout.of(timeout, self.timeout),
            retry=check_retry(retry) or self.retry,
            headers=merge_headers(self.headers, check_headers(headers, "headers"))
            if headers
            else self.headers,
            request_id=check_request_id(request_id) or self.request_id,
        )

    def mask(self, text: str) -> str:
        return self.auth.mask(text)

    def check(self, endpoint: Endpoint) -> None:
        """Refuses a call that the credentials do not allow, before anything is sent."""
        kind = self.auth.kind
        have = {"key"} if self.auth.key else set()
        if self.auth.token or self.auth.provider:
            have.add("token")
        if endpoint.key in _KEYS:
            kinds, need = _KEYS[endpoint.key]
            if kind not in kinds:
                other = {None: "only a token", "unknown": "a key of unknown kind"}.get(kind, f"a {kind} key")
                raise ValidationError(f"{endpoint.id} needs {need}, this client has {other}", field="api_key")
        elif endpoint.security and not any(have.issuperset(names) for names in endpoint.security):
            need = " or ".join(
                " and ".join(_NEEDS.get(name, name) for name in names) for names in endpoint.security
            )
            raise ValidationError(
                f"{endpoint.id} needs {need}, which this client does not have",
                field="api_key" if any("key" in names for names in endpoint.security) else "access_token",
            )

    def wire(self, request: Request, token: str | None, call_id: str) -> Request:
        """The request with all its headers. `call_id` is the same for all attempts of one call."""
        headers = [
            ("Accept", request.accept),
            # A proxy that compresses an event stream delays events until its buffer is full.
            ("Accept-Encoding", "identity" if media_type(request.accept) in STREAMS else "gzip, deflate"),
            ("User-Agent", self.client_header),
            ("X-ModelRelay-Client", self.client_header),
        ]
        if request.body is not None and not any(name == "Content-Type" for name, _ in request.headers):
            headers.append(("Content-Type", "application/json"))
        if self.auth.key:
            headers.append(("X-ModelRelay-Api-Key", self.auth.key))
        if token:
            headers.append(("Authorization", f"Bearer {token}"))
        if self.request_id:
            headers.append((self.names.request_id, self.request_id))
        if request.method == "POST":
            headers.append(("Idempotency-Key", call_id))
        # The operation's own headers come last, so that the customer's id is never overridden.
        wire = (*headers, *request.headers)
        return request._replace(
            headers=merge_headers(headers, (*self.headers, *request.headers)) if self.headers else wire
        )


def check_retry(value: Any, field: str = "retry") -> RetryConfig | None:
    return None if value is None else check_type(value, RetryConfig, "a RetryConfig", field)


def check_request_id(value: Any, field: str = "request_id") -> str | None:
    """Trimmed; blank counts as not set."""
    return None if value is None else header_value(value, field) or None


def header_value(value: Any, field: str) -> str:
    """A trimmed header value without characters that HTTP forbids."""
    text = check_text(value, field).strip()
    if _ILLEGAL.search(text) or not text.isascii():
        raise ValidationError("contains characters that a header cannot carry", field=field)
    return text


def check_headers(items: Any, field: str) -> tuple[tuple[str, str], ...]:
    """Trimmed; blank ones are dropped; invalid names and values, and headers of the SDK itself, are refused."""
    if items is None:
        return ()
    try:
        pairs = [(name, value) for name, value in (items.items() if isinstance(items, Mapping) else items)]
    except (TypeError, ValueError):
        raise ValidationError(f"must map names to values, got {type(items).__name__}", field=field) from None
    found = []
    for name, value in pairs:
        name = check_text(name, f"{field} name").strip()
        text = header_value(value, f"{field}[{name!r}]")
        if not name or not text:
            continue
        if not _TOKEN.fullmatch(name):
            raise ValidationError(f"{name!r} is not a header name", field=field)
        if name.lower() in _OURS or name.lower().startswith("x-modelrelay-"):
            raise ValidationError(
                f"{name} is set by the client; use api_key= or another option of the client", field=field
            )
        found.append((name, text))
    return merge_headers((), tuple(found))


def merge_headers(
    first: Iterable[tuple[str, str]], second: Iterable[tuple[str, str]]
) -> tuple[tuple[str, str], ...]:
    """Later ones replace earlier ones, ignoring case."""
    by_name = {name.lower(): (name, value) for name, value in first}
    by_name.update((name.lower(), (name, value)) for name, value in second)
    return tuple(by_name.values())


def check_metadata(entries: Any, field: str = "metadata") -> dict[str, str]:
    """String entries; those with a blank key or value are dropped."""
    entries = check_mapping({} if entries is None else entries, field, "a mapping of strings")
    found = {}
    for key, value in entries.items():
        if not isinstance(key, str) or not isinstance(value, str):
            kind = type(value).__name__
            raise ValidationError(f"keys and values must be strings, got {key!r}: {kind}", field=field)
        if key.strip() and value.strip():
            found[key] = value
    return found


def check_base_url(value: Any) -> str:
    """An absolute http(s) URL without query, fragment or credentials. Trailing slashes are removed."""
    url = check_text(value, "base_url").strip()
    problem = ""
    try:
        parts = urlsplit(url)
        port = parts.port
        if parts.scheme not in ("http", "https") or not parts.hostname:
            problem = "must be an http:// or https:// URL with a host"
        elif parts.query or parts.fragment or "?" in url or "#" in url:
            problem = "may not have a query or fragment"
        elif parts.username is not None or parts.password is not None:
            problem = "may not contain credentials"
        elif parts.path.rstrip("/").endswith("/v1") and not parts.path.rstrip("/").endswith("/api/v1"):
            problem = "ends in /v1: that is the OpenAI-compatible API; ModelRelay's own ends in /api/v1"
        elif port == 0 or any(c.isspace() or not c.isprintable() for c in url) or "\\" in url:
            problem = "is not a valid URL"
        elif not all(0 < len(label) < 64 for label in parts.hostname.removesuffix(".").split(".")):
            problem = "has a host with an empty label, or one of more than 63 characters (RFC 1035, 2.3.4)"
    except ValueError:
        problem = "is not a valid URL"
    if problem:
        raise ValidationError(problem, field="base_url")
    return url.rstrip("/")
