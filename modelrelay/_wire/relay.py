"""Stream events → bytes in the API's format, for a web backend that forwards a stream.

Both APIs are forwarded in one format, that of `/llm/proxy`. A stream of this package reads it as the same events.
"""

from __future__ import annotations

import re
from typing import Any

from .._core import codec
from .._core.errors import APIError, ModelRelayError, RequestTimeoutError
from .._core.values import EVENT_KINDS, StreamEvent, Usage

_PLAIN = re.compile(r"[\w.:-]+", re.ASCII)  # names that can be written without escapes
_LINE_END = re.compile(r"\r\n|\r|\n")


def sse(event: Any) -> bytes:
    """As Server-Sent Events, each with its name for `addEventListener` and the record as JSON."""
    return b"".join(_sse(name, record) for name, record in _records(event))


def _sse(name: str, record: Any) -> bytes:
    head = f"event: {name}\n".encode() if _PLAIN.fullmatch(name) else b""
    if isinstance(record, str):  # `[DONE]` and other text that was never JSON
        return head + b"".join(b"data: " + line.encode() + b"\n" for line in _LINE_END.split(record)) + b"\n"
    return head + b"data: " + codec.dumps(record) + b"\n\n"


def ndjson(event: Any) -> bytes:
    """As lines of JSON."""
    return b"".join(_line(name, record) for name, record in _records(event))


def _line(name: str, record: Any) -> bytes:
    if isinstance(record, str):
        record = {"type": name, "data": record}
    elif isinstance(record.get("data"), dict):  # would be read as an envelope, so it gets one
        record = {"event": name, "data": record}
    return codec.dumps(record) + b"\n"


def text(event: Any) -> bytes:
    """The new text alone; for a structured stream the final value as JSON, because only that is valid."""
    if isinstance(event, StreamEvent):
        return event.text.encode()
    return codec.dumps(event.data) if event.kind == "completion" else b""


def error_event(error: ModelRelayError) -> StreamEvent:
    """The last record of a failed stream. It repeats an API error. Of any other error it has only the kind, because hosts,
    paths and advice for developers must not reach a browser."""
    if isinstance(error, APIError):
        record = {"status": error.status, "code": error.code, "message": error.message}
    elif isinstance(error, RequestTimeoutError):
        record = {"status": 504, "code": "TIMEOUT", "message": "the answer took too long"}
    else:
        record = {"status": 502, "code": "INTERRUPTED", "message": "the answer was interrupted"}
    data = {"type": "error", **{name: value for name, value in record.items() if value is not None}}
    return StreamEvent("error", data, name="error")  # type: ignore[arg-type]  # callers never see it


def is_stop(event: StreamEvent) -> bool:
    """Whether it is the last event of a turn."""
    return event.kind == "message_stop"


def turn_stop(event: StreamEvent) -> StreamEvent:
    """The stop of a turn before the last, under a name that does not end the stream for its reader."""
    return event._replace(kind="custom", name="turn_stop", data={**event.data, "type": "turn_stop"})


def run_stop(event: StreamEvent, usage: Usage) -> StreamEvent:
    """The stop of a run's last turn, with the tokens of all its turns."""
    return event._replace(usage=usage, data={**event.data, "usage": usage.to_dict()})


def _records(event: Any) -> list[tuple[str, Any]]:
    if isinstance(event, StreamEvent) and is_stop(event) and event.text:  # all of the text arrived at the end
        delta = StreamEvent("message_delta", {}, event.text)
        return [_record(delta), _record(event)]
    return [_record(event)]


def _record(event: Any) -> tuple[str, Any]:
    if not isinstance(event, StreamEvent):  # a StructuredEvent
        # A payload may not be null, so such a value is wrapped, like any root that is not an object.
        payload = {"value": None} if event.data is None else event.data
        return event.kind, {
            "type": event.kind,
            "payload": payload,
            "complete_fields": sorted(event.complete_fields),
        }
    name, data = event.name or event.kind, event.data
    if event.kind in EVENT_KINDS:
        record = _translate(event)
    elif isinstance(data, dict):
        record = {**data, "type": name}
    else:
        return name, data if isinstance(data, str) else ("" if data is None else codec.dumps(data).decode())
    for member in ("response_id", "model", "stop_reason"):
        value = getattr(event, member)
        if value is not None:
            record[member] = str(value)
    if event.usage is not None:
        record["usage"] = event.usage.to_dict()
    return name, record


def _translate(event: StreamEvent) -> dict[str, Any]:
    """The fields of an event by its kind, independent of the API."""
    record: dict[str, Any] = {"type": event.kind}
    if event.kind == "message_delta":
        record["delta"] = event.text
    if event.reasoning:
        record["reasoning_delta"] = event.reasoning
    piece = event.tool_call_delta
    if piece is not None:
        function = piece.function and {k: v for k, v in piece.function._asdict().items() if v is not None}
        members = {
            "index": piece.index,
            "id": piece.id,
            "type": piece.type and str(piece.type),
            "function": function,
        }
        record["tool_call_delta"] = {name: value for name, value in members.items() if value is not None}
    if event.tool_calls:
        record["tool_calls"] = [call.to_dict() for call in event.tool_calls]
    return record | {
        name: event.data[name] for name in ("provider", "citations", "tool_result") if name in event.data
    }
