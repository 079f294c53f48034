# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class ToolCallDelta(_Model):
    """A piece of a tool call. Pieces belong together by index; id and type come with the first one."""

    _kind: ClassVar[Any] = _k.TOOL_CALL_DELTA
    index: int
    id: str | None = None
    type: _m.ToolType | None = None
    function: _m.FunctionCallDelta | None = None
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
