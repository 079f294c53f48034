# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class Message(_Model):
    """One message of a conversation."""

    _kind: ClassVar[Any] = _k.MESSAGE
    role: _m.MessageRole
    content: str
    """The text; empty where an assistant's message has only tool calls."""
    tool_calls: list[_m.ToolCall] | None = None
    """The tool calls of an assistant's message."""
    tool_call_id: str | None = None
    """The call that a tool's message is the result of."""
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
