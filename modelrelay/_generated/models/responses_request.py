# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class ResponsesRequest(_Model):
    """A chat request. Unset members are left out, never sent as null."""

    _kind: ClassVar[Any] = _k.RESPONSES_REQUEST
    model: str | None = None
    """Required, unless the call is for a customer, whose tier then chooses the model."""
    input: list[_m.InputItem]
    """The conversation so far."""
    provider: str | None = None
    """The provider to use, such as `anthropic`, `openai`, `xai` or `google-ai-studio`."""
    max_output_tokens: int | None = None
    """Maximum number of tokens to generate."""
    temperature: float | None = None
    """Sampling temperature."""
    stop: list[str] | None = None
    """Stop sequences."""
    output_format: _m.OutputFormat | None = None
    tools: list[_m.Tool] | None = None
    tool_choice: _m.ToolChoice | None = None
    state_id: str | None = None
    """Where server-side tools keep their state."""
    reasoning_effort: _m.ReasoningEffort | None = None
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
