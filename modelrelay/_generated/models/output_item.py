# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class OutputItem(_Model):
    """A piece of a reply. Items of a type other than `message` are skipped."""

    _kind: ClassVar[Any] = _k.OUTPUT_ITEM
    type: str
    role: _m.MessageRole | None = None
    content: list[_m.ContentPart] | None = None
    """The parts. The reply's text is that of all items of role `assistant`, in order. May be absent."""
    tool_calls: list[_m.ToolCall] | None = None
    """The tool calls that the model requests."""
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
