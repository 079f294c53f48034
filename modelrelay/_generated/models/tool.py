# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class Tool(_Model):
    """A tool offered to the model. The member that `type` names holds the details."""

    _kind: ClassVar[Any] = _k.TOOL
    type: _m.ToolType
    function: _m.FunctionTool | None = None
    x_search: _m.XSearchTool | None = None
    code_execution: _m.CodeExecutionTool | None = None
    image_generation: _m.ImageGenerationTool | None = None
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
