# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, Self

import attrs as _attrs

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class Customer(_f.Model):
    """A customer of yours."""

    id: str
    """ModelRelay's id."""
    project_id: str
    tier_id: str
    tier_code: str | None = None
    external_id: str
    """Your application's own id."""
    email: str
    metadata: dict[str, Any] | None = None
    """Your own labels, of any JSON values."""
    stripe_customer_id: str | None = None
    stripe_subscription_id: str | None = None
    subscription_status: str | None = None
    """Such as `active`, `trialing`, `past_due`, `canceled`."""
    current_period_start: datetime | None = None
    current_period_end: datetime | None = None
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
            at = "tier_id"
            v = get("tier_id")
            new.tier_id = v if type(v) is str else _f.text(v)
            at = "tier_code"
            v = get("tier_code")
            new.tier_code = v if v is None or type(v) is str else _f.text(v)
            at = "external_id"
            v = get("external_id")
            new.external_id = v if type(v) is str else _f.text(v)
            at = "email"
            v = get("email")
            new.email = v if type(v) is str else _f.text(v)
            at = "metadata"
            v = get("metadata")
            new.metadata = None if v is None else _f.plain_object(v)
            at = "stripe_customer_id"
            v = get("stripe_customer_id")
            new.stripe_customer_id = v if v is None or type(v) is str else _f.text(v)
            at = "stripe_subscription_id"
            v = get("stripe_subscription_id")
            new.stripe_subscription_id = v if v is None or type(v) is str else _f.text(v)
            at = "subscription_status"
            v = get("subscription_status")
            new.subscription_status = v if v is None or type(v) is str else _f.text(v)
            at = "current_period_start"
            v = get("current_period_start")
            new.current_period_start = None if v is None else _f.moment(v)
            at = "current_period_end"
            v = get("current_period_end")
            new.current_period_end = None if v is None else _f.moment(v)
            at = "created_at"
            v = get("created_at")
            new.created_at = _f.moment(v)
            at = "updated_at"
            v = get("updated_at")
            new.updated_at = _f.moment(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {
            "id": self.id,
            "project_id": self.project_id,
            "tier_id": self.tier_id,
            "external_id": self.external_id,
            "email": self.email,
            "created_at": _codec.stamp(self.created_at),
            "updated_at": _codec.stamp(self.updated_at),
        }
        if self.tier_code is not None:
            out["tier_code"] = self.tier_code
        if self.metadata is not None:
            out["metadata"] = self.metadata
        if self.stripe_customer_id is not None:
            out["stripe_customer_id"] = self.stripe_customer_id
        if self.stripe_subscription_id is not None:
            out["stripe_subscription_id"] = self.stripe_subscription_id
        if self.subscription_status is not None:
            out["subscription_status"] = self.subscription_status
        if self.current_period_start is not None:
            out["current_period_start"] = _codec.stamp(self.current_period_start)
        if self.current_period_end is not None:
            out["current_period_end"] = _codec.stamp(self.current_period_end)
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(
    [
        "id",
        "project_id",
        "tier_id",
        "tier_code",
        "external_id",
        "email",
        "metadata",
        "stripe_customer_id",
        "stripe_subscription_id",
        "subscription_status",
        "current_period_start",
        "current_period_end",
        "created_at",
        "updated_at",
    ]
)
