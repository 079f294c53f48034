# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class Subscription(_Model):
    """The subscription of a customer to a tier."""

    _kind: ClassVar[Any] = _k.SUBSCRIPTION
    id: str | None = None
    project_id: str | None = None
    customer_id: str | None = None
    tier_id: str | None = None
    tier_code: str | None = None
    subscription_status: _m.SubscriptionStatus | None = None
    current_period_start: datetime | None = None
    current_period_end: datetime | None = None
    billing_provider: _m.BillingProvider | None = None
    billing_subscription_id: str | None = None
    """The billing provider's id of it."""
    created_at: datetime | None = None
    updated_at: datetime | None = None
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""

    @property
    def active(self) -> bool:
        """Whether `subscription_status` is `active` or `trialing`."""
        return self.subscription_status in (
            "active",
            "trialing",
        )
