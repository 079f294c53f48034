# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class Tier(_Model):
    """A plan that customers subscribe to."""

    _kind: ClassVar[Any] = _k.TIER
    id: str
    """ModelRelay's id."""
    project_id: str | None = None
    tier_code: str
    display_name: str
    billing_mode: _m.BillingMode | None = None
    spend_limit_cents: int | None = None
    """Maximum spend of one customer per month."""
    models: list[_m.TierModel] | None = None
    """The models that its customers may use."""
    billing_provider: _m.BillingProvider | None = None
    billing_price_ref: str | None = None
    """The billing provider's id of the price."""
    price_amount_cents: int | None = None
    """Price per interval."""
    price_currency: str | None = None
    price_interval: _m.PriceInterval | None = None
    trial_days: int | None = None
    promo_credits_cents: int | None = None
    """Credited once, with the first subscription."""
    created_at: datetime | None = None
    updated_at: datetime | None = None
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
