# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, Self

import attrs as _attrs

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class CustomerUsage(_f.Model):
    """A customer's usage of the current billing window. Amounts are in cents."""

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
    daily: list[UsageDay]
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
            at = "window_start"
            v = get("window_start")
            new.window_start = _f.moment(v)
            at = "window_end"
            v = get("window_end")
            new.window_end = _f.moment(v)
            at = "requests"
            v = get("requests")
            new.requests = v if type(v) is int else _f.integer(v)
            at = "tokens"
            v = get("tokens")
            new.tokens = v if type(v) is int else _f.integer(v)
            at = "images"
            v = get("images")
            new.images = v if type(v) is int else _f.integer(v)
            at = "total_cost_cents"
            v = get("total_cost_cents")
            new.total_cost_cents = v if type(v) is int else _f.integer(v)
            at = "spend_limit_cents"
            v = get("spend_limit_cents")
            new.spend_limit_cents = v if v is None or type(v) is int else _f.integer(v)
            at = "spend_remaining_cents"
            v = get("spend_remaining_cents")
            new.spend_remaining_cents = v if v is None or type(v) is int else _f.integer(v)
            at = "percentage_used"
            v = get("percentage_used")
            new.percentage_used = None if v is None else _f.number(v)
            at = "low"
            v = get("low")
            new.low = v if v is None or type(v) is bool else _f.boolean(v)
            at = "overage_enabled"
            v = get("overage_enabled")
            new.overage_enabled = v if v is None or type(v) is bool else _f.boolean(v)
            at = "wallet_balance_cents"
            v = get("wallet_balance_cents")
            new.wallet_balance_cents = v if v is None or type(v) is int else _f.integer(v)
            at = "wallet_reserved_cents"
            v = get("wallet_reserved_cents")
            new.wallet_reserved_cents = v if v is None or type(v) is int else _f.integer(v)
            at = "daily"
            v = get("daily")
            new.daily = _f.array(v, UsageDay.from_dict)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {
            "window_start": _codec.stamp(self.window_start),
            "window_end": _codec.stamp(self.window_end),
            "requests": self.requests,
            "tokens": self.tokens,
            "images": self.images,
            "total_cost_cents": self.total_cost_cents,
            "daily": [item.to_dict() for item in self.daily],
        }
        if self.spend_limit_cents is not None:
            out["spend_limit_cents"] = self.spend_limit_cents
        if self.spend_remaining_cents is not None:
            out["spend_remaining_cents"] = self.spend_remaining_cents
        if self.percentage_used is not None:
            out["percentage_used"] = self.percentage_used
        if self.low is not None:
            out["low"] = self.low
        if self.overage_enabled is not None:
            out["overage_enabled"] = self.overage_enabled
        if self.wallet_balance_cents is not None:
            out["wallet_balance_cents"] = self.wallet_balance_cents
        if self.wallet_reserved_cents is not None:
            out["wallet_reserved_cents"] = self.wallet_reserved_cents
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(
    [
        "window_start",
        "window_end",
        "requests",
        "tokens",
        "images",
        "total_cost_cents",
        "spend_limit_cents",
        "spend_remaining_cents",
        "percentage_used",
        "low",
        "overage_enabled",
        "wallet_balance_cents",
        "wallet_reserved_cents",
        "daily",
    ]
)


from .usage_day import UsageDay
