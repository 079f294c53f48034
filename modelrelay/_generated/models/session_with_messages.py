# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class SessionWithMessages(_Model):
    """A stored conversation with all its messages."""

    _kind: ClassVar[Any] = _k.SESSION_WITH_MESSAGES
    id: str
    project_id: str | None = None
    customer_id: str | None = None
    message_count: int | None = None
    metadata: dict[str, Any] | None = None
    """Your own data, any JSON values."""
    created_at: datetime | None = None
    updated_at: datetime | None = None
    messages: list[_m.SessionMessage]
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
