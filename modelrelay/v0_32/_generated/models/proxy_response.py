# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class ProxyResponse(_f.Model):
    """A whole reply."""

    id: str
    content: ProxyResponseContent
    """Pieces of the text, which is their concatenation. A bare string counts as one piece."""
    model: str
    """The model that answered."""
    stop_reason: StopReason | None = None
    usage: Usage | None = None
    tool_calls: list[ToolCall] | None = None
    """The calls that the model asks for."""
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
            at = "id"
            v = get("id")
            new.id = v if type(v) is str else _f.text(v)
            at = "content"
            v = get("content")
            new.content = decode_proxy_response_content(v)
            at = "model"
            v = get("model")
            new.model = v if type(v) is str else _f.text(v)
            at = "stop_reason"
            v = get("stop_reason")
            if v is None:
                v = get("stopReason")
            new.stop_reason = None if v is None else decode_stop_reason(v)
            at = "usage"
            v = get("usage")
            new.usage = None if v is None else Usage.from_dict(v)
            at = "tool_calls"
            v = get("tool_calls")
            new.tool_calls = None if v is None else _f.array(v, ToolCall.from_dict)
        except _DecodeError as error:
            raise _f.located(error, data, at, *_SPELLINGS.get(at, ())) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"id": self.id, "content": _f.encoded(self.content), "model": self.model}
        if self.stop_reason is not None:
            out["stop_reason"] = self.stop_reason
        if self.usage is not None:
            out["usage"] = self.usage.to_dict()
        if self.tool_calls is not None:
            out["tool_calls"] = [item.to_dict() for item in self.tool_calls]
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["id", "content", "model", "stop_reason", "stopReason", "usage", "tool_calls"])
_SPELLINGS = {"stop_reason": ["stopReason"]}


from .proxy_response_content import ProxyResponseContent, decode_proxy_response_content
from .stop_reason import StopReason, decode_stop_reason
from .tool_call import ToolCall
from .usage import Usage
