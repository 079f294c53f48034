# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k


@_attrs.define(kw_only=True, repr=False)
class StateHandle(_Model):
    """State that server-side tools keep between requests."""

    _kind: ClassVar[Any] = _k.STATE_HANDLE
    id: str
    """Give it as `state_id`."""
    project_id: str | None = None
    customer_id: str | None = None
    created_at: datetime | None = None
    expires_at: datetime | None = None
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
