# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class CustomerPlan(_Model):
    """A customer's own subscription, with the tier's name and price."""

    _kind: ClassVar[Any] = _k.CUSTOMER_PLAN
    tier_code: str
    tier_display_name: str
    subscription_status: _m.SubscriptionStatus | None = None
    price_amount_cents: int | None = None
    """Price per interval. Absent for a free tier."""
    price_currency: str | None = None
    price_interval: _m.PriceInterval | None = None
    current_period_start: datetime | None = None
    current_period_end: datetime | None = None
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""

    @property
    def active(self) -> bool:
        """Whether `subscription_status` is `active` or `trialing`."""
        return self.subscription_status in (
            "active",
            "trialing",
        )
