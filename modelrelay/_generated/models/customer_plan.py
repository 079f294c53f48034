# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, Self

import attrs as _attrs

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class CustomerPlan(_f.Model):
    """A customer's own subscription, with the tier's name and price."""

    tier_code: str
    tier_display_name: str
    subscription_status: SubscriptionStatus | None = None
    price_amount_cents: int | None = None
    """Price per interval. Absent for a free tier."""
    price_currency: str | None = None
    price_interval: PriceInterval | None = None
    current_period_start: datetime | None = None
    current_period_end: datetime | None = None
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """The model of a JSON object; raises `DecodeError` with the path of what does not fit."""
        if not isinstance(data, dict):
            raise _f.wrong("an object", data)
        new = cls.__new__(cls)
        get = data.get
        at = ""
        try:
            at = "tier_code"
            v = get("tier_code")
            new.tier_code = v if type(v) is str else _f.text(v)
            at = "tier_display_name"
            v = get("tier_display_name")
            new.tier_display_name = v if type(v) is str else _f.text(v)
            at = "subscription_status"
            v = get("subscription_status")
            new.subscription_status = None if v is None else decode_subscription_status(v)
            at = "price_amount_cents"
            v = get("price_amount_cents")
            new.price_amount_cents = v if v is None or type(v) is int else _f.integer(v)
            at = "price_currency"
            v = get("price_currency")
            new.price_currency = v if v is None or type(v) is str else _f.text(v)
            at = "price_interval"
            v = get("price_interval")
            new.price_interval = None if v is None else decode_price_interval(v)
            at = "current_period_start"
            v = get("current_period_start")
            new.current_period_start = None if v is None else _f.moment(v)
            at = "current_period_end"
            v = get("current_period_end")
            new.current_period_end = None if v is None else _f.moment(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"tier_code": self.tier_code, "tier_display_name": self.tier_display_name}
        if self.subscription_status is not None:
            out["subscription_status"] = self.subscription_status
        if self.price_amount_cents is not None:
            out["price_amount_cents"] = self.price_amount_cents
        if self.price_currency is not None:
            out["price_currency"] = self.price_currency
        if self.price_interval is not None:
            out["price_interval"] = self.price_interval
        if self.current_period_start is not None:
            out["current_period_start"] = _codec.stamp(self.current_period_start)
        if self.current_period_end is not None:
            out["current_period_end"] = _codec.stamp(self.current_period_end)
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(
    [
        "tier_code",
        "tier_display_name",
        "subscription_status",
        "price_amount_cents",
        "price_currency",
        "price_interval",
        "current_period_start",
        "current_period_end",
    ]
)


from .price_interval import PriceInterval, decode_price_interval
from .subscription_status import SubscriptionStatus, decode_subscription_status
