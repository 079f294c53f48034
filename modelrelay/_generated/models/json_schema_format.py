# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k


@_attrs.define(kw_only=True, repr=False)
class JsonSchemaFormat(_Model):
    """The schema that the reply must match."""

    _kind: ClassVar[Any] = _k.JSON_SCHEMA_FORMAT
    name: str
    description: str | None = None
    schema: dict[str, Any]
    """A JSON Schema."""
    strict: bool | None = None
    """Whether the provider enforces the schema while it generates."""
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
