# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class BatchItem(_f.Model):
    """One request of a batch. Its result has the same id."""

    model: str | None = None
    """Required, unless the call is for a customer, whose tier then chooses the model."""
    input: list[InputItem]
    """The conversation so far."""
    provider: str | None = None
    """The provider to use, such as `anthropic`, `openai`, `xai` or `google-ai-studio`."""
    max_output_tokens: int | None = None
    """Maximum number of tokens to generate."""
    temperature: float | None = None
    """Sampling temperature."""
    stop: list[str] | None = None
    """Stop sequences."""
    output_format: OutputFormat | None = None
    tools: list[Tool] | None = None
    tool_choice: ToolChoice | None = None
    state_id: str | None = None
    """Where server-side tools keep their state."""
    reasoning_effort: ReasoningEffort | None = None
    id: str
    """Unique within the batch."""
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
            at = "input"
            v = get("input")
            new.input = _f.array(v, InputItem.from_dict)
            at = "provider"
            v = get("provider")
            new.provider = v if v is None or type(v) is str else _f.text(v)
            at = "max_output_tokens"
            v = get("max_output_tokens")
            new.max_output_tokens = v if v is None or type(v) is int else _f.integer(v)
            at = "temperature"
            v = get("temperature")
            new.temperature = None if v is None else _f.number(v)
            at = "stop"
            v = get("stop")
            new.stop = None if v is None else _f.array(v, _f.text)
            at = "output_format"
            v = get("output_format")
            new.output_format = None if v is None else OutputFormat.from_dict(v)
            at = "tools"
            v = get("tools")
            new.tools = None if v is None else _f.array(v, Tool.from_dict)
            at = "tool_choice"
            v = get("tool_choice")
            new.tool_choice = None if v is None else ToolChoice.from_dict(v)
            at = "state_id"
            v = get("state_id")
            new.state_id = v if v is None or type(v) is str else _f.text(v)
            at = "reasoning_effort"
            v = get("reasoning_effort")
            new.reasoning_effort = None if v is None else decode_reasoning_effort(v)
            at = "id"
            v = get("id")
            new.id = v if type(v) is str else _f.text(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"input": [item.to_dict() for item in self.input], "id": self.id}
        if self.model is not None:
            out["model"] = self.model
        if self.provider is not None:
            out["provider"] = self.provider
        if self.max_output_tokens is not None:
            out["max_output_tokens"] = self.max_output_tokens
        if self.temperature is not None:
            out["temperature"] = self.temperature
        if self.stop is not None:
            out["stop"] = self.stop
        if self.output_format is not None:
            out["output_format"] = self.output_format.to_dict()
        if self.tools is not None:
            out["tools"] = [item.to_dict() for item in self.tools]
        if self.tool_choice is not None:
            out["tool_choice"] = self.tool_choice.to_dict()
        if self.state_id is not None:
            out["state_id"] = self.state_id
        if self.reasoning_effort is not None:
            out["reasoning_effort"] = self.reasoning_effort
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(
    [
        "model",
        "input",
        "provider",
        "max_output_tokens",
        "temperature",
        "stop",
        "output_format",
        "tools",
        "tool_choice",
        "state_id",
        "reasoning_effort",
        "id",
    ]
)


def check_batch_item(data: dict[str, Any], at: str) -> None:
    """What the schema asks of the members beyond their types; raises `ValidationError`."""
    v = data.get("model")
    if v is not None:
        _f.check_text(v, f"{at}.model", blank=False, most=128, pattern="\\S")
    v = data.get("input")
    if v is not None:
        _f.check_array(
            v,
            f"{at}.input",
            lambda item, at: _f.check_model(item, at, InputItem.from_dict, check_input_item),
            least=1,
        )
    v = data.get("provider")
    if v is not None:
        _f.check_text(v, f"{at}.provider", blank=False, pattern="\\S")
    v = data.get("max_output_tokens")
    if v is not None:
        _f.check_integer(v, f"{at}.max_output_tokens", least=0)
    v = data.get("temperature")
    if v is not None:
        _f.check_number(v, f"{at}.temperature", least=0, most=2)
    v = data.get("stop")
    if v is not None:
        _f.check_array(v, f"{at}.stop", lambda item, at: _f.check_text(item, at, most=128), most=8)
    v = data.get("output_format")
    if v is not None:
        _f.check_model(v, f"{at}.output_format", OutputFormat.from_dict, check_output_format)
    v = data.get("tools")
    if v is not None:
        _f.check_array(
            v, f"{at}.tools", lambda item, at: _f.check_model(item, at, Tool.from_dict, check_tool)
        )
    v = data.get("tool_choice")
    if v is not None:
        _f.check_model(v, f"{at}.tool_choice", ToolChoice.from_dict, check_tool_choice)
    v = data.get("id")
    if v is not None:
        _f.check_text(v, f"{at}.id", blank=False, pattern="\\S")


from .input_item import InputItem, check_input_item
from .output_format import OutputFormat, check_output_format
from .reasoning_effort import ReasoningEffort, decode_reasoning_effort
from .tool import Tool, check_tool
from .tool_choice import ToolChoice, check_tool_choice
