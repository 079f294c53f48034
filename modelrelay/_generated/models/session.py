# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k


@_attrs.define(kw_only=True, repr=False)
class Session(_Model):
    """A stored conversation."""

    _kind: ClassVar[Any] = _k.SESSION
    id: str
    project_id: str | None = None
    customer_id: str | None = None
    message_count: int | None = None
    metadata: dict[str, Any] | None = None
    """Your own data, any JSON values."""
    created_at: datetime | None = None
    updated_at: datetime | None = None
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
