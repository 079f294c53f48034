# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k


@_attrs.define(kw_only=True, repr=False)
class SubscriptionStatus(_Model):
    """A customer's subscription."""

    _kind: ClassVar[Any] = _k.SUBSCRIPTION_STATUS
    active: bool
    """Whether the customer may use what they subscribed to."""
    subscription_id: str | None = None
    status: str | None = None
    """Such as `active`, `trialing`, `past_due`, `canceled`."""
    current_period_start: datetime | None = None
    current_period_end: datetime | None = None
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
