"""Requests and answers of the mock server as values. An answer is sent piece by piece."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Literal

from .._core.http import Headers

End = Literal["done", "cut", "stall"]


@dataclass(frozen=True)
class Request:
    """One HTTP request. `path` is as sent: percent-encoded, with its query."""

    method: str
    path: str
    headers: Headers = field(default_factory=Headers)
    """Headers; names ignore case."""
    body: bytes = b""

    @classmethod
    def of(
        cls, method: str, path: str, headers: Iterable[tuple[str, str]] = (), body: bytes = b""
    ) -> Request:
        return cls(method.upper(), path, Headers(headers), body)

    @property
    def json(self) -> Any:
        """The body, decoded; None when there is none."""
        return json.loads(self.body) if self.body else None

    def __str__(self) -> str:
        text = self.body.decode("utf-8", "replace")
        return f"{self.method} {self.path} {text if len(text) <= 500 else text[:500] + '…'}".rstrip()


@dataclass(frozen=True)
class Answer:
    """One HTTP response, with its timing and its faults."""

    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    pieces: tuple[bytes, ...] = ()
    """The chunks of the body."""
    stream: bool = False
    """Whether the pieces are sent one by one, without `Content-Length`."""
    delay: float = 0.0
    """Seconds before anything is sent."""
    pause: float = 0.0
    """Seconds before each piece after the first."""
    head: bool = True
    """False: status and headers are never sent."""
    end: End = "done"
    """After the last piece: the body ends, the connection breaks, or nothing more is sent."""

    @property
    def body(self) -> bytes:
        return b"".join(self.pieces)

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    def header(self, name: str) -> str | None:
        """The first header of that name, ignoring case."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)


def dumps(value: Any) -> bytes:
    """Readable JSON: not escaped, except lone surrogates, which UTF-8 lacks."""
    try:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:
        return json.dumps(value, separators=(",", ":")).encode()


JSON = ("Content-Type", "application/json")
SSE = ("Content-Type", "text/event-stream")
NDJSON = ("Content-Type", "application/x-ndjson")
