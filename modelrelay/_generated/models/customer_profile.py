# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class CustomerProfile(_Model):
    """The customer that a token belongs to."""

    _kind: ClassVar[Any] = _k.CUSTOMER_PROFILE
    id: str
    """ModelRelay's id."""
    project_id: str | None = None
    external_id: str
    """Your own id."""
    email: str
    metadata: dict[str, Any] | None = None
    """Your own data, any JSON values."""
    created_at: datetime | None = None
    updated_at: datetime | None = None
    subscription: _m.Subscription | None = None
    """The subscription; absent when there is none."""
    tier: _m.Tier | None = None
    """The tier subscribed to."""
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
