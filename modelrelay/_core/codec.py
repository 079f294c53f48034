"""JSON to and from bytes, strictly: the one place that knows the JSON library.

msgspec is used because it is several times faster than the standard library, has no dependencies and refuses
invalid JSON (NaN, bad UTF-8, lone surrogates).
"""

from __future__ import annotations

import math
import re
from datetime import datetime
from typing import Any

import msgspec

from .errors import DecodeError, ValidationError

_BOM = b"\xef\xbb\xbf"
_decoder = msgspec.json.Decoder()
decode = _decoder.decode
"""The library's own decoder, for hot paths. On any error, call `loads` for a proper message."""
_loud = (msgspec.DecodeError, UnicodeDecodeError, ValueError, RecursionError, OverflowError)


def loads(data: bytes | str | msgspec.Raw) -> Any:
    """The value. Raises `DecodeError` with a short reason."""
    problem = ""
    try:
        return decode(data)
    except RecursionError:
        problem = "nested too deeply"
    except UnicodeError:
        problem = "not valid UTF-8"
    except _loud as error:
        problem = str(error)
    # RFC 8259, 8.1: a parser may ignore a BOM. Only one, so that many of them cost no further calls.
    if isinstance(data, bytes) and data.startswith(_BOM) and not data.startswith(_BOM, 3):
        return loads(data[3:])
    if (
        problem == "Input data was truncated"
        and data
        and not (isinstance(data, (bytes, str)) and data.isspace())
    ):
        problem = "invalid or cut JSON"
    # Outside of the handler, so that the library's error, which holds the whole body, is not in the chain.
    raise DecodeError(problem)


def decode_lines(text: bytes) -> list[Any] | None:
    """The objects of these lines, decoded together; None unless each line is one object."""
    try:
        found = _decoder.decode_lines(text)
    except _loud:
        return None
    # The library also accepts two objects on one line, and one object on several lines. Only a line break between objects
    # is between braces.
    return found if text.count(b"\n") == text.count(b"}\n{") == len(found) - 1 else None


_HALVES = re.compile(
    rb"(\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\[^u]|\\u(?![dD][89a-fA-F]))"  # these stay
    rb"|\\u[dD][89a-fA-F][0-9a-fA-F]{2}"
)


def mend(data: bytes) -> bytes:
    """The same JSON with U+FFFD for each lone surrogate: JSON's grammar allows them, Unicode and `loads` do not.

    Servers that cut a model's text anywhere send such halves.
    """
    return _HALVES.sub(lambda found: found[1] or rb"\ufffd", data)


def read(data: bytes) -> Any:
    """`loads` for a server's body: lone surrogates become U+FFFD instead of making the whole body unreadable."""
    try:
        return loads(data)
    except DecodeError:
        if (other := mend(data)) == data:
            raise
    return loads(other)


_builtin = msgspec.to_builtins


def stamp(value: datetime) -> str:
    """RFC 3339, UTC as `Z`; a time without a zone is taken as UTC. A tenth of `isoformat`'s time."""
    out: str = _builtin(value)
    return out if value.tzinfo is not None else out + "Z"


def dumps(value: Any, field: str = "") -> bytes:
    """Compact JSON; values with a `to_dict` method are encoded by it.

    Raises `ValidationError` for values that JSON lacks: NaN, infinities, lone surrogates, other objects.
    msgspec writes NaN as null, so `_finite` checks floats first.
    """
    problem = ""
    try:
        data = _encode(value)
        if b"null" not in data or _finite(value):
            return data
    except RecursionError:
        problem = "nested too deeply"
    except (*_loud, TypeError) as error:
        problem = str(error)
    path, found = _culprit(value, 0)
    raise ValidationError(found or problem, field=(field + path).lstrip(".") or None)


def _plain(value: Any) -> Any:
    to_dict = getattr(value, "to_dict", None)
    if to_dict is None:
        raise TypeError(f"{type(value).__name__} is not JSON")
    return to_dict()


_encode = msgspec.json.Encoder(enc_hook=_plain).encode


def _finite(value: Any) -> bool:
    return not _culprit(value, 0)[1]


def _culprit(value: Any, depth: int) -> tuple[str, str]:
    """Path and problem of the first value that JSON cannot express; empty when there is none."""
    if depth > 200:
        return "", "nested too deeply"
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError as error:
            return "", f"not valid Unicode: lone surrogate at position {error.start}"
    elif isinstance(value, float):
        if not math.isfinite(value):
            return "", f"must be a finite number, got {value}"
    elif value is None or isinstance(value, (bool, int)):
        pass
    elif isinstance(value, dict):
        for key, item in value.items():
            if not isinstance(key, str):
                return f".{key}", f"keys must be strings, got {type(key).__name__}"
            for part in (key, item):
                path, problem = _culprit(part, depth + 1)
                if problem:
                    return f".{key!a}{path}".replace("'", ""), problem
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            path, problem = _culprit(item, depth + 1)
            if problem:
                return f"[{index}]{path}", problem
    elif hasattr(value, "to_dict"):
        return _culprit(value.to_dict(), depth + 1)
    else:
        try:
            _encode(value)
        except (*_loud, TypeError) as error:
            return "", str(error)
    return "", ""


def same(one: Any, other: Any) -> bool:
    """Equality of JSON values: 1 equals 1.0, but not true."""
    if one is other:
        return True
    if isinstance(one, bool) or isinstance(other, bool):
        return False
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    return bool(one == other)
