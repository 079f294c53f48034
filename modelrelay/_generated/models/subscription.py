# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, Self

import attrs as _attrs

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class Subscription(_f.Model):
    """The subscription of a customer to a tier."""

    id: str | None = None
    project_id: str | None = None
    customer_id: str | None = None
    tier_id: str | None = None
    tier_code: str | None = None
    subscription_status: SubscriptionStatus | None = None
    current_period_start: datetime | None = None
    current_period_end: datetime | None = None
    billing_provider: BillingProvider | None = None
    billing_subscription_id: str | None = None
    """The billing provider's id of it."""
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
            new.id = v if v is None or type(v) is str else _f.text(v)
            at = "project_id"
            v = get("project_id")
            new.project_id = v if v is None or type(v) is str else _f.text(v)
            at = "customer_id"
            v = get("customer_id")
            new.customer_id = v if v is None or type(v) is str else _f.text(v)
            at = "tier_id"
            v = get("tier_id")
            new.tier_id = v if v is None or type(v) is str else _f.text(v)
            at = "tier_code"
            v = get("tier_code")
            new.tier_code = v if v is None or type(v) is str else _f.text(v)
            at = "subscription_status"
            v = get("subscription_status")
            new.subscription_status = None if v is None else decode_subscription_status(v)
            at = "current_period_start"
            v = get("current_period_start")
            new.current_period_start = None if v is None else _f.moment(v)
            at = "current_period_end"
            v = get("current_period_end")
            new.current_period_end = None if v is None else _f.moment(v)
            at = "billing_provider"
            v = get("billing_provider")
            new.billing_provider = None if v is None else decode_billing_provider(v)
            at = "billing_subscription_id"
            v = get("billing_subscription_id")
            new.billing_subscription_id = v if v is None or type(v) is str else _f.text(v)
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
        out: dict[str, Any] = {}
        if self.id is not None:
            out["id"] = self.id
        if self.project_id is not None:
            out["project_id"] = self.project_id
        if self.customer_id is not None:
            out["customer_id"] = self.customer_id
        if self.tier_id is not None:
            out["tier_id"] = self.tier_id
        if self.tier_code is not None:
            out["tier_code"] = self.tier_code
        if self.subscription_status is not None:
            out["subscription_status"] = self.subscription_status
        if self.current_period_start is not None:
            out["current_period_start"] = _codec.stamp(self.current_period_start)
        if self.current_period_end is not None:
            out["current_period_end"] = _codec.stamp(self.current_period_end)
        if self.billing_provider is not None:
            out["billing_provider"] = self.billing_provider
        if self.billing_subscription_id is not None:
            out["billing_subscription_id"] = self.billing_subscription_id
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
        "customer_id",
        "tier_id",
        "tier_code",
        "subscription_status",
        "current_period_start",
        "current_period_end",
        "billing_provider",
        "billing_subscription_id",
        "created_at",
        "updated_at",
    ]
)


from .billing_provider import BillingProvider, decode_billing_provider
from .subscription_status import SubscriptionStatus, decode_subscription_status
