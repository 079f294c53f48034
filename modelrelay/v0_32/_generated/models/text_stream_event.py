# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class TextStreamEvent(_f.Model):
    """One event of a text stream: the data of an SSE event, or a line of NDJSON. Its name is `type`, else `event`, else
    the envelope's `event`, else that of the SSE event, else `custom`. A stream ends with `message_stop`; without
    one it was cut. `response_id`, `model`, `stop_reason`, `usage` and tool calls may come with any event.
    """

    type: TextStreamEventKind | None = None
    event: TextStreamEventKind | None = None
    response_id: str | None = None
    id: str | None = None
    """The response id, where `response_id` is missing."""
    model: str | None = None
    message: TextStreamEventMessage | None = None
    """Of `message_start`: the reply's id and model, where they are not in the event itself. Of `error`: what
    happened.
    """
    delta: TextStreamEventDelta | None = None
    """A piece of text."""
    tool_call_delta: ToolCallDelta | None = None
    tool_call: ToolCall | None = None
    tool_calls: list[ToolCall] | None = None
    """Complete tool calls; `tool_call` wins where both are there."""
    stop_reason: StopReason | None = None
    usage: Usage | None = None
    code: str | None = None
    """Of `error`."""
    status: int | None = None
    """Of `error`."""
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """The model of a JSON object; raises `DecodeError` with the path of what does not fit."""
        if not isinstance(data, dict):
            raise _f.wrong("an object", data)
        new = cls.__new__(cls)
        get = data.get
        at = ""
        try:
            at = "type"
            v = get("type")
            new.type = None if v is None else decode_text_stream_event_kind(v)
            at = "event"
            v = get("event")
            new.event = None if v is None else decode_text_stream_event_kind(v)
            at = "response_id"
            v = get("response_id")
            if v is None:
                v = get("responseId")
            new.response_id = v if v is None or type(v) is str else _f.text(v)
            at = "id"
            v = get("id")
            new.id = v if v is None or type(v) is str else _f.text(v)
            at = "model"
            v = get("model")
            new.model = v if v is None or type(v) is str else _f.text(v)
            at = "message"
            v = get("message")
            new.message = None if v is None else decode_text_stream_event_message(v)
            at = "delta"
            v = get("delta")
            new.delta = None if v is None else decode_text_stream_event_delta(v)
            at = "tool_call_delta"
            v = get("tool_call_delta")
            new.tool_call_delta = None if v is None else ToolCallDelta.from_dict(v)
            at = "tool_call"
            v = get("tool_call")
            new.tool_call = None if v is None else ToolCall.from_dict(v)
            at = "tool_calls"
            v = get("tool_calls")
            new.tool_calls = None if v is None else _f.array(v, ToolCall.from_dict)
            at = "stop_reason"
            v = get("stop_reason")
            if v is None:
                v = get("stopReason")
            new.stop_reason = None if v is None else decode_stop_reason(v)
            at = "usage"
            v = get("usage")
            new.usage = None if v is None else Usage.from_dict(v)
            at = "code"
            v = get("code")
            new.code = v if v is None or type(v) is str else _f.text(v)
            at = "status"
            v = get("status")
            new.status = v if v is None or type(v) is int else _f.integer(v)
        except _DecodeError as error:
            raise _f.located(error, data, at, *_SPELLINGS.get(at, ())) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {}
        if self.type is not None:
            out["type"] = self.type
        if self.event is not None:
            out["event"] = self.event
        if self.response_id is not None:
            out["response_id"] = self.response_id
        if self.id is not None:
            out["id"] = self.id
        if self.model is not None:
            out["model"] = self.model
        if self.message is not None:
            out["message"] = _f.encoded(self.message)
        if self.delta is not None:
            out["delta"] = _f.encoded(self.delta)
        if self.tool_call_delta is not None:
            out["tool_call_delta"] = self.tool_call_delta.to_dict()
        if self.tool_call is not None:
            out["tool_call"] = self.tool_call.to_dict()
        if self.tool_calls is not None:
            out["tool_calls"] = [item.to_dict() for item in self.tool_calls]
        if self.stop_reason is not None:
            out["stop_reason"] = self.stop_reason
        if self.usage is not None:
            out["usage"] = self.usage.to_dict()
        if self.code is not None:
            out["code"] = self.code
        if self.status is not None:
            out["status"] = self.status
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(
    [
        "type",
        "event",
        "response_id",
        "responseId",
        "id",
        "model",
        "message",
        "delta",
        "tool_call_delta",
        "tool_call",
        "tool_calls",
        "stop_reason",
        "stopReason",
        "usage",
        "code",
        "status",
    ]
)
_SPELLINGS = {"response_id": ["responseId"], "stop_reason": ["stopReason"]}


def check_text_stream_event(data: dict[str, Any], at: str) -> None:
    """What the schema asks of the members beyond their types; raises `ValidationError`."""
    v = data.get("tool_call_delta")
    if v is not None:
        _f.check_model(v, f"{at}.tool_call_delta", ToolCallDelta.from_dict, check_tool_call_delta)


from .stop_reason import StopReason, decode_stop_reason
from .text_stream_event_delta import TextStreamEventDelta, decode_text_stream_event_delta
from .text_stream_event_kind import TextStreamEventKind, decode_text_stream_event_kind
from .text_stream_event_message import TextStreamEventMessage, decode_text_stream_event_message
from .tool_call import ToolCall
from .tool_call_delta import ToolCallDelta, check_tool_call_delta
from .usage import Usage
