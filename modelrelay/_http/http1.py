"""HTTP/1.1 messages as bytes (RFC 9112): a request's head out, a response's head and body in. No I/O.

Only what this client needs: no upgrades, no trailers, `chunked` as the only transfer coding. Read strictly: what could be
taken for another message by somebody else on the way is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from .._core.errors import ValidationError
from .._core.http import Headers
from .chunked import Chunked

MAX_HEAD = 100 * 1024  # bytes, as h11 has it

_end_of_head = re.compile(rb"\r?\n\r?\n").search
_status_line = re.compile(r"HTTP/1\.([01]) ([0-9]{3})(?: ([\t\x20-\x7e\x80-\xff]*))?").fullmatch
_header = re.compile(r"([!#$%&'*+\-.^_`|~0-9A-Za-z]+):([^\x00\r\n]*)").fullmatch
_digits = re.compile(r"[0-9]{1,18}").fullmatch
_target = re.compile(r"[\x21-\x7e]+").fullmatch
_line = re.compile(r"[\t\x20-\x7e]*").fullmatch
_folded = re.compile(r"\r?\n[ \t]+").sub


class ProtocolError(ValueError):
    """What came is not HTTP/1.1."""


class Sized:
    """A body of known length."""

    broken = False

    def __init__(self, size: int) -> None:
        self._left = size
        self.over = not size
        self.rest = b""

    def feed(self, data: bytes) -> bytes:
        left = self._left - len(data)
        if left > 0:
            self._left = left
            return data
        self._left, self.over = 0, True
        if left:
            data, self.rest = data[:left], data[left:]
        return data


class UntilClosed:
    """A body that ends with the connection."""

    over = broken = False
    rest = b""

    def feed(self, data: bytes) -> bytes:
        return data


class Head(NamedTuple):
    """A response without its body, which `body` reads."""

    status: int
    reason: str
    headers: Headers
    body: Chunked | Sized | UntilClosed
    keep: bool
    """Whether the connection may be used again once the body is over."""


def request_head(method: str, target: str, headers: Iterable[tuple[str, str]]) -> bytes:
    """The head of a request. What could end a line early was refused long before; here it is refused once more."""
    lines = [f"{method} {target} HTTP/1.1", *[f"{name}: {value}" for name, value in headers]]
    if not _target(target) or not _line("".join(lines)):
        raise ValidationError("contains characters that HTTP forbids", field="request")
    lines.append("\r\n")
    return "\r\n".join(lines).encode("ascii")


class HeadReader:
    """Takes bytes until there is a whole head that is not merely informational."""

    def __init__(self, method: str) -> None:
        self._method = method
        self._data: bytes | bytearray = b""
        self.rest = b""
        """What came behind the head."""

    def feed(self, data: bytes) -> Head | None:
        seen: bytes | bytearray = data
        start = 0
        if self._data:  # a head that drips costs no more than its size
            start = max(0, len(self._data) - 3)
            self._data += data
            seen = self._data
        while (end := _end_of_head(seen, start)) is not None:
            head = _parsed(seen[: end.start()].decode("latin-1"), self._method)
            seen, start = bytes(seen[end.end() :]), 0
            if head.status >= 200 or head.status == 101:
                self.rest = seen
                return head
        if len(seen) > MAX_HEAD:
            raise ProtocolError("the response's head is too long")
        if seen is not self._data:
            self._data = bytearray(seen)
        return None


def _parsed(text: str, method: str) -> Head:
    first, _, rest = text.partition("\n")
    line = _status_line(first.removesuffix("\r"))
    if line is None:
        raise ProtocolError("the response has no status line")
    if "\n " in rest or "\n\t" in rest:
        rest = _folded(" ", rest)
    pairs: list[tuple[str, str]] = []
    for item in rest.split("\n") if rest else ():
        header = _header(item.removesuffix("\r"))
        if header is None:
            raise ProtocolError("the response has a malformed header")
        pairs.append((header[1], header[2].strip(" \t")))
    headers = Headers(pairs)
    status = int(line[2])
    get = headers.get
    keep = status >= 200 and line[1] == "1" and "close" not in get("connection", "").lower()
    body: Any
    coding, length = get("transfer-encoding"), get("content-length")
    if status in (204, 304) or status < 200 or method == "HEAD":
        body = Sized(0)
    elif coding is not None:
        if coding.lower() != "chunked":
            raise ProtocolError("the response has an unknown transfer coding")
        # RFC 9112, 6.3: with a length as well, somebody on the way may have read another message. Not used again.
        body, keep = Chunked(), keep and length is None
    elif length is not None:
        sizes = {size.strip() for size in length.split(",")}
        size = sizes.pop()
        if sizes or not _digits(size):
            raise ProtocolError("the response has a malformed Content-Length")
        body = Sized(int(size))
    else:
        body, keep = UntilClosed(), False
    return Head(status, line[3] or "", headers, body, keep)
