# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class ProxyRequest(_Model):
    """A chat request. Members that are not set are left out, never sent as null."""

    _kind: ClassVar[Any] = _k.PROXY_REQUEST
    model: str | None = None
    """Required, except for calls attributed to a customer, where it is left out."""
    messages: list[_m.Message]
    """The conversation so far, with at least one message of role `user`."""
    max_tokens: int | None = None
    """The most tokens that the reply may have."""
    temperature: float | None = None
    metadata: dict[str, str] | None = None
    """Your own labels for this call, without blank keys and values."""
    response_format: _m.ResponseFormat | None = None
    stop: list[str] | None = None
    """Texts at which the model stops."""
    stop_sequences: list[str] | None = None
    """Texts at which the model stops, for providers that know them under this name."""
    tools: list[_m.Tool] | None = None
    tool_choice: _m.ToolChoice | None = None
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
