"""Members of replies and records that both APIs have. Malformed ones are ignored."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from .._core import codec
from .._core.enums import StopReason, ToolType
from .._core.errors import DecodeError
from .._core.values import Citation, FunctionCall, FunctionCallDelta, ToolCall, ToolCallDelta, Usage

_STOP_REASONS = {str(reason): reason for reason in StopReason} | {"length": StopReason.MAX_LEN}
UNREADABLE = (msgspec.DecodeError, ValueError, RecursionError)
"""What msgspec raises for text that is not the JSON of a type."""
_paths = msgspec.json.Decoder(list[Any]).decode


def stop_reason(value: Any) -> StopReason | None:
    """Trimmed and matched ignoring case; an unknown one is kept as given."""
    if not isinstance(value, str) or not (text := value.strip()):
        return None
    return _STOP_REASONS.get(text.lower()) or StopReason(text)


def usage_of(counters: Any) -> Usage | None:
    """A total of 0 or less reads as input + output; malformed counters as absent."""
    if not isinstance(counters, dict):
        return None
    read, written, total = (
        _count(counters, name) or 0 if name in counters else _count(counters, other) or 0
        for name, other in _MAIN
    )
    total = total if total > 0 else read + written
    if len(counters) <= len(_MAIN):
        return Usage(read, written, total)
    more = {name: _count(counters, name) for name in _COUNTERS}
    return Usage(read, written, total, **more, observation_basis=string(counters.get("observation_basis")))


def _count(counters: dict[str, Any], name: str) -> int | None:
    count = counters.get(name)
    return count if type(count) is int else None


_MAIN = (("input_tokens", "inputTokens"), ("output_tokens", "outputTokens"), ("total_tokens", "totalTokens"))
_COUNTERS = ("cached_tokens", "cache_read_input_tokens", "cache_write_input_tokens", "reasoning_tokens")


def citations(value: Any) -> tuple[Citation, ...]:
    found = [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
    return tuple(Citation(string(item.get("url")), string(item.get("title"))) for item in found)


def tool_call(value: Any) -> ToolCall:
    function = value.get("function")
    called = None
    if isinstance(function, dict):
        called = FunctionCall(string(function.get("name")) or "", string(function.get("arguments")) or "{}")
    return ToolCall(string(value.get("id")) or "", ToolType(string(value.get("type")) or "function"), called)


def with_ids(calls: Iterable[ToolCall]) -> tuple[ToolCall, ...]:
    """The calls of a reply. One without an id gets one of its position: its result is sent under it."""
    return tuple(
        call if call.id.strip() else call._replace(id=f"call_{number}")
        for number, call in enumerate(calls, 1)
    )


def tool_calls(payload: dict[str, Any]) -> tuple[ToolCall, ...]:
    """The complete calls of a record: `tool_call` wins over `tool_calls`."""
    one, several = payload.get("tool_call"), payload.get("tool_calls")
    found = [one] if isinstance(one, dict) else several if isinstance(several, list) else ()
    return tuple(tool_call(item) for item in found if isinstance(item, dict))


def tool_call_delta(value: Any) -> ToolCallDelta | None:
    if not isinstance(value, dict):
        return None
    index, kind, function = value.get("index"), string(value.get("type")), value.get("function")
    piece = None
    if isinstance(function, dict):
        piece = FunctionCallDelta(string(function.get("name")), string(function.get("arguments")))
    return ToolCallDelta(
        index if type(index) is int else 0, string(value.get("id")), ToolType(kind) if kind else None, piece
    )


def string(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def json_object(raw: bytes, utf8: bool) -> tuple[dict[str, Any], str]:
    """The JSON object of a record, and the problem if it is not one. No data counts as an empty object.

    An unreadable character becomes U+FFFD, so that the text around it is kept. `utf8`: the bytes must be
    UTF-8, as in NDJSON; an event stream is decoded with replacement (WHATWG).
    """
    try:
        value = codec.read(raw) if raw else {}
    except DecodeError as error:
        if not utf8 and (text := raw.decode("utf-8", "replace").encode()) != raw:
            return json_object(text, utf8)
        return {}, f"a record of the stream is not JSON: {error.problem}"
    return (value, "") if isinstance(value, dict) else ({}, "a record of the stream is not a JSON object")


class PathList:
    """The `complete_fields` of records. Servers repeat the list and append to it; only the new part is read."""

    def __init__(self) -> None:
        self._before = b""

    def add(self, raw: bytes) -> tuple[str, ...]:
        """The new paths of a list. Any other value has none."""
        if raw == self._before:
            return ()
        known = self._before[:-1]
        new = b"[" + raw[len(known) :].lstrip(b", \t") if known and raw.startswith(known) else raw
        try:
            paths = _paths(new)
        except UNREADABLE:
            return ()
        self._before = raw
        return tuple(path for path in paths if isinstance(path, str) and path.strip())
