# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import UNSET as _UNSET, Unset as _Unset, Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class StreamRecord(_Model):
    """One record of a stream: a line of NDJSON, or the data of a server-sent event. Members come in any order. A
    stream ends with `completion` or `error`; one that ends without was cut.
    """

    _kind: ClassVar[Any] = _k.STREAM_RECORD
    type: _m.StreamRecordType
    stream_mode: _m.StreamMode | None = None
    stream_version: str | None = None
    """`v2`."""
    request_id: str | None = None
    """The id of the reply, of `start` and `completion`."""
    model: str | None = None
    provider: str | None = None
    delta: str | None = None
    """A piece of text, of `update`."""
    reasoning_delta: str | None = None
    """A piece of the reasoning. Never part of the text."""
    patch: list[_m.PatchOperation] | None = None
    """What changed in the value, of `update`. The value begins as `{}`. A patch that cannot be applied breaks the
    stream.
    """
    payload: Any = _UNSET
    """The whole value, of `completion`; it replaces what the patches made."""
    complete_fields: list[str] | None = None
    """Dotted paths whose value is final, such as `author.name`, all so far."""
    content: str | None = None
    """The whole text, of `completion`; it counts when it is not empty."""
    stop_reason: _m.StopReason | None = None
    usage: _m.Usage | None = None
    """Of `completion`, and of an `error` after which the call is still billed."""
    citations: list[_m.Citation] | None = None
    tool_call_delta: _m.ToolCallDelta | None = None
    tool_calls: list[_m.ToolCall] | None = None
    """Complete tool calls. Those of `completion` are all."""
    tool_call: _m.ToolCall | None = None
    """One complete tool call, where there is no list."""
    tool_result: Any = _UNSET
    """What a tool that the server ran gave, of `tool_use_stop`; any JSON value."""
    index: int | None = None
    id: str | None = None
    tool_type: _m.ToolType | None = None
    name: str | None = None
    arguments: str | None = None
    tool_call_id: str | None = None
    code: str | None = None
    """Of `error`."""
    message: str | None = None
    """Of `error`."""
    status: int | None = None
    """Of `error`; 500 when absent."""
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
