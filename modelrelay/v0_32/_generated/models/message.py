# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class Message(_f.Model):
    """One message of a conversation."""

    role: MessageRole
    content: str
    """The text; empty where an assistant's message has only tool calls."""
    tool_calls: list[ToolCall] | None = None
    """The calls that an assistant's message asks for."""
    tool_call_id: str | None = None
    """The call that a tool's message is the result of."""
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
            at = "role"
            v = get("role")
            new.role = decode_message_role(v)
            at = "content"
            v = get("content")
            new.content = v if type(v) is str else _f.text(v)
            at = "tool_calls"
            v = get("tool_calls")
            new.tool_calls = None if v is None else _f.array(v, ToolCall.from_dict)
            at = "tool_call_id"
            v = get("tool_call_id")
            new.tool_call_id = v if v is None or type(v) is str else _f.text(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"role": self.role, "content": self.content}
        if self.tool_calls is not None:
            out["tool_calls"] = [item.to_dict() for item in self.tool_calls]
        if self.tool_call_id is not None:
            out["tool_call_id"] = self.tool_call_id
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["role", "content", "tool_calls", "tool_call_id"])


from .message_role import MessageRole, decode_message_role
from .tool_call import ToolCall
