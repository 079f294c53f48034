# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class StreamRecord(_f.Model):
    """One record of a stream: a line of NDJSON, or the data of a server-sent event. Members come in any order. A
    stream ends with `completion` or `error`; one that ends without was cut.
    """

    type: StreamRecordType
    stream_mode: StreamMode | None = None
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
    patch: list[PatchOperation] | None = None
    """What changed in the value, of `update`. The value begins as `{}`. A patch that cannot be applied breaks the
    stream.
    """
    payload: Any = _f.UNSET
    """The whole value, of `completion`; it replaces what the patches made."""
    complete_fields: list[str] | None = None
    """Dotted paths whose value is final, such as `author.name`, all so far."""
    content: str | None = None
    """The whole text, of `completion`; it counts when it is not empty."""
    stop_reason: StopReason | None = None
    usage: Usage | None = None
    """Of `completion`, and of an `error` whose call is billed all the same."""
    citations: list[Citation] | None = None
    tool_call_delta: ToolCallDelta | None = None
    tool_calls: list[ToolCall] | None = None
    """Complete tool calls. Those of `completion` are all."""
    tool_call: ToolCall | None = None
    """One complete tool call, where there is no list."""
    tool_result: Any = _f.UNSET
    """What a tool that the server ran gave, of `tool_use_stop`; any JSON value."""
    index: int | None = None
    id: str | None = None
    tool_type: ToolType | None = None
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
            new.type = decode_stream_record_type(v)
            at = "stream_mode"
            v = get("stream_mode")
            new.stream_mode = None if v is None else decode_stream_mode(v)
            at = "stream_version"
            v = get("stream_version")
            new.stream_version = v if v is None or type(v) is str else _f.text(v)
            at = "request_id"
            v = get("request_id")
            new.request_id = v if v is None or type(v) is str else _f.text(v)
            at = "model"
            v = get("model")
            new.model = v if v is None or type(v) is str else _f.text(v)
            at = "provider"
            v = get("provider")
            new.provider = v if v is None or type(v) is str else _f.text(v)
            at = "delta"
            v = get("delta")
            new.delta = v if v is None or type(v) is str else _f.text(v)
            at = "reasoning_delta"
            v = get("reasoning_delta")
            new.reasoning_delta = v if v is None or type(v) is str else _f.text(v)
            at = "patch"
            v = get("patch")
            new.patch = None if v is None else _f.array(v, PatchOperation.from_dict)
            at = "payload"
            v = get("payload")
            new.payload = (None if "payload" in data else _f.UNSET) if v is None else v
            at = "complete_fields"
            v = get("complete_fields")
            new.complete_fields = None if v is None else _f.array(v, _f.text)
            at = "content"
            v = get("content")
            new.content = v if v is None or type(v) is str else _f.text(v)
            at = "stop_reason"
            v = get("stop_reason")
            new.stop_reason = None if v is None else decode_stop_reason(v)
            at = "usage"
            v = get("usage")
            new.usage = None if v is None else Usage.from_dict(v)
            at = "citations"
            v = get("citations")
            new.citations = None if v is None else _f.array(v, Citation.from_dict)
            at = "tool_call_delta"
            v = get("tool_call_delta")
            new.tool_call_delta = None if v is None else ToolCallDelta.from_dict(v)
            at = "tool_calls"
            v = get("tool_calls")
            new.tool_calls = None if v is None else _f.array(v, ToolCall.from_dict)
            at = "tool_call"
            v = get("tool_call")
            new.tool_call = None if v is None else ToolCall.from_dict(v)
            at = "tool_result"
            v = get("tool_result")
            if v is None:
                v = get("output")
            new.tool_result = (
                (None if "tool_result" in data or "output" in data else _f.UNSET) if v is None else v
            )
            at = "index"
            v = get("index")
            new.index = v if v is None or type(v) is int else _f.integer(v)
            at = "id"
            v = get("id")
            new.id = v if v is None or type(v) is str else _f.text(v)
            at = "tool_type"
            v = get("tool_type")
            new.tool_type = None if v is None else decode_tool_type(v)
            at = "name"
            v = get("name")
            new.name = v if v is None or type(v) is str else _f.text(v)
            at = "arguments"
            v = get("arguments")
            new.arguments = v if v is None or type(v) is str else _f.text(v)
            at = "tool_call_id"
            v = get("tool_call_id")
            new.tool_call_id = v if v is None or type(v) is str else _f.text(v)
            at = "code"
            v = get("code")
            new.code = v if v is None or type(v) is str else _f.text(v)
            at = "message"
            v = get("message")
            new.message = v if v is None or type(v) is str else _f.text(v)
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
        out: dict[str, Any] = {"type": self.type}
        if self.stream_mode is not None:
            out["stream_mode"] = self.stream_mode
        if self.stream_version is not None:
            out["stream_version"] = self.stream_version
        if self.request_id is not None:
            out["request_id"] = self.request_id
        if self.model is not None:
            out["model"] = self.model
        if self.provider is not None:
            out["provider"] = self.provider
        if self.delta is not None:
            out["delta"] = self.delta
        if self.reasoning_delta is not None:
            out["reasoning_delta"] = self.reasoning_delta
        if self.patch is not None:
            out["patch"] = [item.to_dict() for item in self.patch]
        if not isinstance(self.payload, _f.Unset):
            out["payload"] = self.payload
        if self.complete_fields is not None:
            out["complete_fields"] = self.complete_fields
        if self.content is not None:
            out["content"] = self.content
        if self.stop_reason is not None:
            out["stop_reason"] = self.stop_reason
        if self.usage is not None:
            out["usage"] = self.usage.to_dict()
        if self.citations is not None:
            out["citations"] = [item.to_dict() for item in self.citations]
        if self.tool_call_delta is not None:
            out["tool_call_delta"] = self.tool_call_delta.to_dict()
        if self.tool_calls is not None:
            out["tool_calls"] = [item.to_dict() for item in self.tool_calls]
        if self.tool_call is not None:
            out["tool_call"] = self.tool_call.to_dict()
        if not isinstance(self.tool_result, _f.Unset):
            out["tool_result"] = self.tool_result
        if self.index is not None:
            out["index"] = self.index
        if self.id is not None:
            out["id"] = self.id
        if self.tool_type is not None:
            out["tool_type"] = self.tool_type
        if self.name is not None:
            out["name"] = self.name
        if self.arguments is not None:
            out["arguments"] = self.arguments
        if self.tool_call_id is not None:
            out["tool_call_id"] = self.tool_call_id
        if self.code is not None:
            out["code"] = self.code
        if self.message is not None:
            out["message"] = self.message
        if self.status is not None:
            out["status"] = self.status
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(
    [
        "type",
        "stream_mode",
        "stream_version",
        "request_id",
        "model",
        "provider",
        "delta",
        "reasoning_delta",
        "patch",
        "payload",
        "complete_fields",
        "content",
        "stop_reason",
        "usage",
        "citations",
        "tool_call_delta",
        "tool_calls",
        "tool_call",
        "tool_result",
        "output",
        "index",
        "id",
        "tool_type",
        "name",
        "arguments",
        "tool_call_id",
        "code",
        "message",
        "status",
    ]
)
_SPELLINGS = {"tool_result": ["output"]}


def check_stream_record(data: dict[str, Any], at: str) -> None:
    """What the schema asks of the members beyond their types; raises `ValidationError`."""
    v = data.get("tool_call_delta")
    if v is not None:
        _f.check_model(v, f"{at}.tool_call_delta", ToolCallDelta.from_dict, check_tool_call_delta)
    v = data.get("index")
    if v is not None:
        _f.check_integer(v, f"{at}.index", least=0)


from .citation import Citation
from .patch_operation import PatchOperation
from .stop_reason import StopReason, decode_stop_reason
from .stream_mode import StreamMode, decode_stream_mode
from .stream_record_type import StreamRecordType, decode_stream_record_type
from .tool_call import ToolCall
from .tool_call_delta import ToolCallDelta, check_tool_call_delta
from .tool_type import ToolType, decode_tool_type
from .usage import Usage
