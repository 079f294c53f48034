# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class OutputItem(_f.Model):
    """A piece of a reply. Items of a type other than `message` are skipped."""

    type: str
    role: MessageRole | None = None
    content: list[ContentPart] | None = None
    """The parts. The reply's text is that of all items of role `assistant`, in order. May be absent."""
    tool_calls: list[ToolCall] | None = None
    """The tool calls that the model requests."""
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
            new.type = v if type(v) is str else _f.text(v)
            at = "role"
            v = get("role")
            new.role = None if v is None else decode_message_role(v)
            at = "content"
            v = get("content")
            new.content = None if v is None else _f.array(v, decode_content_part)
            at = "tool_calls"
            v = get("tool_calls")
            new.tool_calls = None if v is None else _f.array(v, ToolCall.from_dict)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"type": self.type}
        if self.role is not None:
            out["role"] = self.role
        if self.content is not None:
            out["content"] = [_f.encoded(item) for item in self.content]
        if self.tool_calls is not None:
            out["tool_calls"] = [item.to_dict() for item in self.tool_calls]
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["type", "role", "content", "tool_calls"])


from .content_part import ContentPart, decode_content_part
from .message_role import MessageRole, decode_message_role
from .tool_call import ToolCall
