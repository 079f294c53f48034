# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class ProxyResponse(_Model):
    """A whole reply."""

    _kind: ClassVar[Any] = _k.PROXY_RESPONSE
    id: str
    content: _m.ProxyResponseContent
    """Pieces of the text, which is their concatenation. A bare string counts as one piece."""
    model: str
    """The model that answered."""
    stop_reason: _m.StopReason | None = None
    usage: _m.Usage | None = None
    tool_calls: list[_m.ToolCall] | None = None
    """The tool calls that the model requests."""
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
