# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class CustomerUsage(_Model):
    """A customer's usage of the current billing window. Amounts are in cents."""

    _kind: ClassVar[Any] = _k.CUSTOMER_USAGE
    window_start: datetime
    window_end: datetime
    requests: int
    tokens: int
    images: int
    total_cost_cents: int
    spend_limit_cents: int | None = None
    """Absent when there is no limit."""
    spend_remaining_cents: int | None = None
    """Absent when there is no limit."""
    percentage_used: float | None = None
    """0 to 100. Absent when there is no limit."""
    low: bool | None = None
    """Whether at least 80 % of the limit is used."""
    overage_enabled: bool | None = None
    """Whether a prepaid balance covers usage beyond the limit."""
    wallet_balance_cents: int | None = None
    """The prepaid balance."""
    wallet_reserved_cents: int | None = None
    """Reserved for requests in progress."""
    daily: list[_m.UsageDay]
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
