# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class ToolChoice(_Model):
    """Whether the model may, must or must not call a tool, and which one."""

    _kind: ClassVar[Any] = _k.TOOL_CHOICE
    type: _m.ToolChoiceType
    function: str | None = None
    """The name of the one function to call. Only with `required`."""
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
