# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class OutputFormat(_Model):
    """The form of the reply; `json_schema` goes with the type of that name."""

    _kind: ClassVar[Any] = _k.OUTPUT_FORMAT
    type: _m.OutputFormatKind
    json_schema: _m.JsonSchemaFormat | None = None
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
