"""Stream events back into bytes, in the API's own form: what a web backend passes on to its readers.

Both APIs are relayed in one form, that of `/llm/proxy`: a stream of this package reads it again as the same events.
"""

from __future__ import annotations

import re
from typing import Any

from .._core import codec
from .._core.errors import APIError, ModelRelayError, RequestTimeoutError
from .._core.values import StreamEvent, Usage

_PLAIN = re.compile(r"[\w.:-]+", re.ASCII)  # names that may stand in a line of their own
_LINE_END = re.compile(r"\r\n|\r|\n")
_CAMEL = {"response_id": "responseId", "stop_reason": "stopReason"}


def sse(event: Any) -> bytes:
    """As one Server-Sent Event, with its name for `addEventListener` and the record as JSON."""
    name, record = _record(event)
    head = f"event: {name}\n".encode() if _PLAIN.fullmatch(name) else b""
    if isinstance(record, str):  # `[DONE]` and other text that was never JSON
        return head + b"".join(b"data: " + line.encode() + b"\n" for line in _LINE_END.split(record)) + b"\n"
    return head + b"data: " + codec.dumps(record) + b"\n\n"


def ndjson(event: Any) -> bytes:
    """As one line of JSON."""
    name, record = _record(event)
    if isinstance(record, str):
        record = {"type": name, "data": record}
    elif isinstance(record.get("data"), dict):  # would read as an envelope, so it gets one
        record = {"event": name, "data": record}
    return codec.dumps(record) + b"\n"


def text(event: Any) -> bytes:
    """The new text alone; of a structured stream the final value as JSON, since only that is known to fit."""
    if isinstance(event, StreamEvent):
        return event.text.encode()
    return codec.dumps(event.data) if event.kind == "completion" else b""


def error_event(error: ModelRelayError) -> StreamEvent:
    """The last record of a stream that failed. Of an API error it says what the API said; of any other only its kind,
    since hosts, paths and hints to developers are not for a reader's browser."""
    if isinstance(error, APIError):
        record = {"status": error.status, "code": error.code, "message": error.message}
    elif isinstance(error, RequestTimeoutError):
        record = {"status": 504, "code": "TIMEOUT", "message": "the answer took too long"}
    else:
        record = {"status": 502, "code": "INTERRUPTED", "message": "the answer was interrupted"}
    data = {"type": "error", **{name: value for name, value in record.items() if value is not None}}
    return StreamEvent("error", data, name="error")


def is_stop(event: StreamEvent) -> bool:
    """Whether it is the last event of a turn."""
    return event.kind == "message_stop"


def turn_stop(event: StreamEvent) -> StreamEvent:
    """The stop of a turn that another one follows, under a name that does not end the stream for its reader."""
    return event._replace(kind="custom", name="turn_stop", data={**event.data, "type": "turn_stop"})


def run_stop(event: StreamEvent, usage: Usage) -> StreamEvent:
    """The stop of a run's last turn, with the tokens of all its turns."""
    total = {
        "input_tokens": usage.input_tokens, "output_tokens": usage.output_tokens, "total_tokens": usage.total_tokens,
    }  # fmt: skip
    return event._replace(usage=usage, data={**event.data, "usage": total})


def _record(event: Any) -> tuple[str, Any]:
    if not isinstance(event, StreamEvent):  # a StructuredEvent
        # A payload may not be null: a value that is one travels wrapped, as every root that is no object may.
        payload = {"value": None} if event.data is None else event.data
        return event.kind, {
            "type": event.kind,
            "payload": payload,
            "complete_fields": sorted(event.complete_fields),
        }
    name, data = event.name or event.kind, event.data
    if not isinstance(data, dict):
        return name, data if isinstance(data, str) else ("" if data is None else codec.dumps(data).decode())
    record = data
    named = data.get("type")
    if not isinstance(named, str) or not named.strip():
        record = {**data, "type": name}
    # What stood in an NDJSON envelope around the payload.
    for field in ("response_id", "model", "stop_reason"):
        value = getattr(event, field)
        if value is not None and field not in data and _CAMEL.get(field) not in data:
            record = {**record, field: str(value)}
    if event.usage is not None and "usage" not in data:
        record = run_stop(event._replace(data=record), event.usage).data
    return name, record
