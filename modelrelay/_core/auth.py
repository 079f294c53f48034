"""Credentials of a client: the API key, the bearer token, and their masking."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from .check import check_text, check_type
from .errors import ValidationError
from .forks import renew_in_children
from .masking import living

_KINDS = {"mr_sk_": "secret", "mr_pk_": "publishable"}
_ECHO = re.compile(r"mr_(?:sk|pk)_[A-Za-z0-9_\-]{4,}|(?i:\bbearer\s+)[A-Za-z0-9._~+/=\-]{8,}")
_SECRET = 6  # characters; a shorter key or token is not a secret, and is part of words
EARLY = 60.0  # a token counts as expired this many seconds before its end


def credential(value: object, field: str) -> str | None:
    """Trimmed and checked; a blank one counts as absent."""
    if value is None:
        return None
    value = check_text(value, field).strip()
    # The value itself stays out of the message: it is a secret even when it is malformed.
    if not value.isascii() or any(c.isspace() or not c.isprintable() for c in value):
        raise ValidationError("contains whitespace, control or non-ASCII characters", field=field)
    return value or None


def bearer(value: object, field: str = "access_token") -> str | None:
    """A bearer token without its scheme."""
    if value is None:
        return None
    text = check_type(value, str, "a string or a function that returns one", field).strip()
    scheme, *token = text.split(None, 1) or [""]
    text = "".join(token) if scheme.lower() == "bearer" else text
    if text[:6] in _KINDS:
        raise ValidationError("is an API key (mr_…); pass it as api_key=", field=field)
    return credential(text, field)


class Auth:
    """The credentials of a client. Its repr shows their kinds only."""

    def __init__(self, api_key: str | None, access_token: Any = None) -> None:
        self.key = credential(api_key, "api_key")
        self.provider: Callable[[], Any] | None = access_token if callable(access_token) else None
        self.token = None if self.provider else bearer(access_token)
        self._expires_at: float | None = None
        self._masked = [secret for secret in (self.key, self.token) if secret]
        living.add(self)
        renew_in_children(self)

    def renew(self) -> None:
        self._lock = threading.Lock()

    @property
    def kind(self) -> str | None:
        """The kind of the key, by its prefix; "unknown" for any other prefix."""
        if self.key is None:
            return None
        return _KINDS.get(self.key[:6], "unknown")

    @property
    def may_name_a_customer(self) -> bool:
        """Whether the token looks like a customer's: a JWT has two dots."""
        return self.provider is not None or (self.token is not None and self.token.count(".") >= 2)

    @property
    def renewable(self) -> bool:
        return self.provider is not None

    @property
    def empty(self) -> bool:
        return self.key is None and self.token is None and self.provider is None

    def current(self, now: float) -> str | None:
        """The token last provided, unless it is about to expire."""
        with self._lock:
            if self._expires_at is not None and now > self._expires_at - EARLY:
                return None
            return self.token

    def accept(self, provided: Any) -> str | None:
        """Accept the result of the caller's `access_token` callable: a string, or an object with `token` and `expires_at`."""
        expires_at = None
        if not isinstance(provided, str) and provided is not None:
            expires_at = _epoch(getattr(provided, "expires_at", None))
            provided = getattr(provided, "token", provided)
        token = bearer(provided, "access_token()")
        if token is None:
            raise ValidationError(
                "returned no token; return a string, or an object with token and expires_at",
                field="access_token",
            )
        with self._lock:
            self.token, self._expires_at = token, expires_at
            if token not in self._masked:
                # The last ones too: a late response may echo the token of its request.
                tokens = [secret for secret in self._masked if secret != self.key]
                self._masked = [secret for secret in (self.key, *tokens[-3:], token) if secret]
        return token

    def forget(self, token: str | None) -> None:
        """The server refused this token, so the next call gets another one. A provider that caches tokens is notified."""
        with self._lock:
            if self.token == token:
                self.token = None
        if (forget := getattr(self.provider, "forget", None)) is not None:
            forget(token)

    def mask(self, text: str) -> str:
        """The text without this client's secrets, and without anything that looks like one."""
        for secret in self._masked:
            if len(secret) >= _SECRET and secret in text:
                text = text.replace(secret, f"{secret[:6]}…" if secret[:6] in _KINDS else "…")
        return (
            _ECHO.sub(lambda found: f"{found[0][:6]}…", text)
            if "r_" in text or "earer" in text.lower()
            else text
        )

    def __repr__(self) -> str:
        return f"Auth(key={self.kind}, token={'yes' if self.token or self.provider else 'no'})"

    def __reduce__(self) -> tuple[Any, ...]:
        raise TypeError("credentials are not pickled; make a new client where you need one")


def _epoch(value: Any) -> float | None:
    if isinstance(value, datetime):
        return (value if value.tzinfo else value.replace(tzinfo=UTC)).timestamp()
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None
