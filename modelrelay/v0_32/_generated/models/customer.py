# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k


@_attrs.define(kw_only=True, repr=False)
class Customer(_Model):
    """A customer of yours."""

    _kind: ClassVar[Any] = _k.CUSTOMER
    id: str
    """ModelRelay's id."""
    project_id: str
    tier_id: str
    tier_code: str | None = None
    external_id: str
    """Your application's own id."""
    email: str
    metadata: dict[str, Any] | None = None
    """Your own labels, of any JSON values."""
    stripe_customer_id: str | None = None
    stripe_subscription_id: str | None = None
    subscription_status: str | None = None
    """Such as `active`, `trialing`, `past_due`, `canceled`."""
    current_period_start: datetime | None = None
    current_period_end: datetime | None = None
    created_at: datetime
    updated_at: datetime
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
