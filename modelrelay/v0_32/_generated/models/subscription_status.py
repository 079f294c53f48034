# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, Self

import attrs as _attrs

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class SubscriptionStatus(_f.Model):
    """A customer's subscription."""

    active: bool
    """Whether the customer may use what they subscribed to."""
    subscription_id: str | None = None
    status: str | None = None
    """Such as `active`, `trialing`, `past_due`, `canceled`."""
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
            at = "active"
            v = get("active")
            new.active = v if type(v) is bool else _f.boolean(v)
            at = "subscription_id"
            v = get("subscription_id")
            new.subscription_id = v if v is None or type(v) is str else _f.text(v)
            at = "status"
            v = get("status")
            new.status = v if v is None or type(v) is str else _f.text(v)
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
        out: dict[str, Any] = {"active": self.active}
        if self.subscription_id is not None:
            out["subscription_id"] = self.subscription_id
        if self.status is not None:
            out["status"] = self.status
        if self.current_period_start is not None:
            out["current_period_start"] = _codec.stamp(self.current_period_start)
        if self.current_period_end is not None:
            out["current_period_end"] = _codec.stamp(self.current_period_end)
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["active", "subscription_id", "status", "current_period_start", "current_period_end"])
