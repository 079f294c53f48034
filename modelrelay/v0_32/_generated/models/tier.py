# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

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
    project_id: str
    tier_code: str
    display_name: str
    spend_limit_cents: int
    """The most that a customer of this tier may spend in a month, in cents."""
    stripe_price_id: str | None = None
    price_amount: int | None = None
    """The price per interval, in the smallest unit of the currency."""
    price_currency: str | None = None
    price_interval: _m.PriceInterval | None = None
    trial_days: int | None = None
    created_at: datetime
    updated_at: datetime
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
