# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, Self

import attrs as _attrs

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class Tier(_f.Model):
    """A plan that customers subscribe to."""

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
    price_interval: PriceInterval | None = None
    trial_days: int | None = None
    created_at: datetime
    updated_at: datetime
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
            at = "id"
            v = get("id")
            new.id = v if type(v) is str else _f.text(v)
            at = "project_id"
            v = get("project_id")
            new.project_id = v if type(v) is str else _f.text(v)
            at = "tier_code"
            v = get("tier_code")
            new.tier_code = v if type(v) is str else _f.text(v)
            at = "display_name"
            v = get("display_name")
            new.display_name = v if type(v) is str else _f.text(v)
            at = "spend_limit_cents"
            v = get("spend_limit_cents")
            new.spend_limit_cents = v if type(v) is int else _f.integer(v)
            at = "stripe_price_id"
            v = get("stripe_price_id")
            new.stripe_price_id = v if v is None or type(v) is str else _f.text(v)
            at = "price_amount"
            v = get("price_amount")
            if v is None:
                v = get("price_amount_cents")
            new.price_amount = v if v is None or type(v) is int else _f.integer(v)
            at = "price_currency"
            v = get("price_currency")
            new.price_currency = v if v is None or type(v) is str else _f.text(v)
            at = "price_interval"
            v = get("price_interval")
            new.price_interval = None if v is None else decode_price_interval(v)
            at = "trial_days"
            v = get("trial_days")
            new.trial_days = v if v is None or type(v) is int else _f.integer(v)
            at = "created_at"
            v = get("created_at")
            new.created_at = _f.moment(v)
            at = "updated_at"
            v = get("updated_at")
            new.updated_at = _f.moment(v)
        except _DecodeError as error:
            raise _f.located(error, data, at, *_SPELLINGS.get(at, ())) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {
            "id": self.id,
            "project_id": self.project_id,
            "tier_code": self.tier_code,
            "display_name": self.display_name,
            "spend_limit_cents": self.spend_limit_cents,
            "created_at": _codec.stamp(self.created_at),
            "updated_at": _codec.stamp(self.updated_at),
        }
        if self.stripe_price_id is not None:
            out["stripe_price_id"] = self.stripe_price_id
        if self.price_amount is not None:
            out["price_amount"] = self.price_amount
        if self.price_currency is not None:
            out["price_currency"] = self.price_currency
        if self.price_interval is not None:
            out["price_interval"] = self.price_interval
        if self.trial_days is not None:
            out["trial_days"] = self.trial_days
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(
    [
        "id",
        "project_id",
        "tier_code",
        "display_name",
        "spend_limit_cents",
        "stripe_price_id",
        "price_amount",
        "price_amount_cents",
        "price_currency",
        "price_interval",
        "trial_days",
        "created_at",
        "updated_at",
    ]
)
_SPELLINGS = {"price_amount": ["price_amount_cents"]}


from .price_interval import PriceInterval, decode_price_interval
