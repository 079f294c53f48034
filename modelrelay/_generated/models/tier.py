# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

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
    project_id: str | None = None
    tier_code: str
    display_name: str
    billing_mode: BillingMode | None = None
    spend_limit_cents: int | None = None
    """Maximum spend of one customer per month."""
    models: list[TierModel] | None = None
    """The models that its customers may use."""
    billing_provider: BillingProvider | None = None
    billing_price_ref: str | None = None
    """The billing provider's id of the price."""
    price_amount_cents: int | None = None
    """Price per interval."""
    price_currency: str | None = None
    price_interval: PriceInterval | None = None
    trial_days: int | None = None
    promo_credits_cents: int | None = None
    """Credited once, with the first subscription."""
    created_at: datetime | None = None
    updated_at: datetime | None = None
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
            new.project_id = v if v is None or type(v) is str else _f.text(v)
            at = "tier_code"
            v = get("tier_code")
            new.tier_code = v if type(v) is str else _f.text(v)
            at = "display_name"
            v = get("display_name")
            new.display_name = v if type(v) is str else _f.text(v)
            at = "billing_mode"
            v = get("billing_mode")
            new.billing_mode = None if v is None else decode_billing_mode(v)
            at = "spend_limit_cents"
            v = get("spend_limit_cents")
            new.spend_limit_cents = v if v is None or type(v) is int else _f.integer(v)
            at = "models"
            v = get("models")
            new.models = None if v is None else _f.array(v, TierModel.from_dict)
            at = "billing_provider"
            v = get("billing_provider")
            new.billing_provider = None if v is None else decode_billing_provider(v)
            at = "billing_price_ref"
            v = get("billing_price_ref")
            new.billing_price_ref = v if v is None or type(v) is str else _f.text(v)
            at = "price_amount_cents"
            v = get("price_amount_cents")
            new.price_amount_cents = v if v is None or type(v) is int else _f.integer(v)
            at = "price_currency"
            v = get("price_currency")
            new.price_currency = v if v is None or type(v) is str else _f.text(v)
            at = "price_interval"
            v = get("price_interval")
            new.price_interval = None if v is None else decode_price_interval(v)
            at = "trial_days"
            v = get("trial_days")
            new.trial_days = v if v is None or type(v) is int else _f.integer(v)
            at = "promo_credits_cents"
            v = get("promo_credits_cents")
            new.promo_credits_cents = v if v is None or type(v) is int else _f.integer(v)
            at = "created_at"
            v = get("created_at")
            new.created_at = None if v is None else _f.moment(v)
            at = "updated_at"
            v = get("updated_at")
            new.updated_at = None if v is None else _f.moment(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"id": self.id, "tier_code": self.tier_code, "display_name": self.display_name}
        if self.project_id is not None:
            out["project_id"] = self.project_id
        if self.billing_mode is not None:
            out["billing_mode"] = self.billing_mode
        if self.spend_limit_cents is not None:
            out["spend_limit_cents"] = self.spend_limit_cents
        if self.models is not None:
            out["models"] = [item.to_dict() for item in self.models]
        if self.billing_provider is not None:
            out["billing_provider"] = self.billing_provider
        if self.billing_price_ref is not None:
            out["billing_price_ref"] = self.billing_price_ref
        if self.price_amount_cents is not None:
            out["price_amount_cents"] = self.price_amount_cents
        if self.price_currency is not None:
            out["price_currency"] = self.price_currency
        if self.price_interval is not None:
            out["price_interval"] = self.price_interval
        if self.trial_days is not None:
            out["trial_days"] = self.trial_days
        if self.promo_credits_cents is not None:
            out["promo_credits_cents"] = self.promo_credits_cents
        if self.created_at is not None:
            out["created_at"] = _codec.stamp(self.created_at)
        if self.updated_at is not None:
            out["updated_at"] = _codec.stamp(self.updated_at)
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(
    [
        "id",
        "project_id",
        "tier_code",
        "display_name",
        "billing_mode",
        "spend_limit_cents",
        "models",
        "billing_provider",
        "billing_price_ref",
        "price_amount_cents",
        "price_currency",
        "price_interval",
        "trial_days",
        "promo_credits_cents",
        "created_at",
        "updated_at",
    ]
)


from .billing_mode import BillingMode, decode_billing_mode
from .billing_provider import BillingProvider, decode_billing_provider
from .price_interval import PriceInterval, decode_price_interval
from .tier_model import TierModel
