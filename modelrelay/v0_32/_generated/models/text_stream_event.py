# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class TextStreamEvent(_Model):
    """One event of a text stream: the data of an SSE event, or a line of NDJSON. Its name is `type`, else `event`, else
    the envelope's `event`, else that of the SSE event, else `custom`. A stream ends with `message_stop`; without
    one it was cut. `response_id`, `model`, `stop_reason`, `usage` and tool calls may come with any event.
    """

    _kind: ClassVar[Any] = _k.TEXT_STREAM_EVENT
    type: _m.TextStreamEventKind | None = None
    event: _m.TextStreamEventKind | None = None
    response_id: str | None = None
    id: str | None = None
    """The response id, where `response_id` is missing."""
    model: str | None = None
    message: _m.TextStreamEventMessage | None = None
    """Of `message_start`: the reply's id and model, where they are not in the event itself. Of `error`: what
    happened.
    """
    delta: _m.TextStreamEventDelta | None = None
    """A piece of text."""
    tool_call_delta: _m.ToolCallDelta | None = None
    tool_call: _m.ToolCall | None = None
    tool_calls: list[_m.ToolCall] | None = None
    """Complete tool calls; `tool_call` wins where both are there."""
    stop_reason: _m.StopReason | None = None
    usage: _m.Usage | None = None
    code: str | None = None
    """Of `error`."""
    status: int | None = None
    """Of `error`."""
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
