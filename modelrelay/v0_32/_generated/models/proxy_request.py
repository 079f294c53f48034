# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class ProxyRequest(_f.Model):
    """A chat request. Members that are not set are left out, never sent as null."""

    model: str | None = None
    """Required, except for calls attributed to a customer, where it is left out."""
    messages: list[Message]
    """The conversation so far, with at least one message of role `user`."""
    max_tokens: int | None = None
    """The most tokens that the reply may have."""
    temperature: float | None = None
    metadata: dict[str, str] | None = None
    """Your own labels for this call, without blank keys and values."""
    response_format: ResponseFormat | None = None
    stop: list[str] | None = None
    """Texts at which the model stops."""
    stop_sequences: list[str] | None = None
    """Texts at which the model stops, for providers that know them under this name."""
    tools: list[Tool] | None = None
    tool_choice: ToolChoice | None = None
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
            at = "model"
            v = get("model")
            new.model = v if v is None or type(v) is str else _f.text(v)
            at = "messages"
            v = get("messages")
            new.messages = _f.array(v, Message.from_dict)
            at = "max_tokens"
            v = get("max_tokens")
            new.max_tokens = v if v is None or type(v) is int else _f.integer(v)
            at = "temperature"
            v = get("temperature")
            new.temperature = None if v is None else _f.number(v)
            at = "metadata"
            v = get("metadata")
            new.metadata = None if v is None else _f.mapping(v, _f.text)
            at = "response_format"
            v = get("response_format")
            new.response_format = None if v is None else ResponseFormat.from_dict(v)
            at = "stop"
            v = get("stop")
            new.stop = None if v is None else _f.array(v, _f.text)
            at = "stop_sequences"
            v = get("stop_sequences")
            new.stop_sequences = None if v is None else _f.array(v, _f.text)
            at = "tools"
            v = get("tools")
            new.tools = None if v is None else _f.array(v, Tool.from_dict)
            at = "tool_choice"
            v = get("tool_choice")
            new.tool_choice = None if v is None else ToolChoice.from_dict(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"messages": [item.to_dict() for item in self.messages]}
        if self.model is not None:
            out["model"] = self.model
        if self.max_tokens is not None:
            out["max_tokens"] = self.max_tokens
        if self.temperature is not None:
            out["temperature"] = self.temperature
        if self.metadata is not None:
            out["metadata"] = self.metadata
        if self.response_format is not None:
            out["response_format"] = self.response_format.to_dict()
        if self.stop is not None:
            out["stop"] = self.stop
        if self.stop_sequences is not None:
            out["stop_sequences"] = self.stop_sequences
        if self.tools is not None:
            out["tools"] = [item.to_dict() for item in self.tools]
        if self.tool_choice is not None:
            out["tool_choice"] = self.tool_choice.to_dict()
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(
    [
        "model",
        "messages",
        "max_tokens",
        "temperature",
        "metadata",
        "response_format",
        "stop",
        "stop_sequences",
        "tools",
        "tool_choice",
    ]
)


def check_proxy_request(data: dict[str, Any], at: str) -> None:
    """What the schema asks of the members beyond their types; raises `ValidationError`."""
    v = data.get("model")
    if v is not None:
        _f.check_text(v, f"{at}.model", blank=False, pattern="\\S")
    v = data.get("messages")
    if v is not None:
        _f.check_array(
            v, f"{at}.messages", lambda item, at: _f.check_model(item, at, Message.from_dict), least=1
        )
    v = data.get("response_format")
    if v is not None:
        _f.check_model(v, f"{at}.response_format", ResponseFormat.from_dict, check_response_format)
    v = data.get("tools")
    if v is not None:
        _f.check_array(
            v, f"{at}.tools", lambda item, at: _f.check_model(item, at, Tool.from_dict, check_tool)
        )


from .message import Message
from .response_format import ResponseFormat, check_response_format
from .tool import Tool, check_tool
from .tool_choice import ToolChoice
