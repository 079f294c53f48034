# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class CustomerBalance(_f.Model):
    """The prepaid balance of a customer."""

    customer_id: str
    billing_profile_id: str | None = None
    balance_cents: int
    reserved_cents: int
    """Reserved for requests in progress."""
    currency: str
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
            at = "customer_id"
            v = get("customer_id")
            new.customer_id = v if type(v) is str else _f.text(v)
            at = "billing_profile_id"
            v = get("billing_profile_id")
            new.billing_profile_id = v if v is None or type(v) is str else _f.text(v)
            at = "balance_cents"
            v = get("balance_cents")
            new.balance_cents = v if type(v) is int else _f.integer(v)
            at = "reserved_cents"
            v = get("reserved_cents")
            new.reserved_cents = v if type(v) is int else _f.integer(v)
            at = "currency"
            v = get("currency")
            new.currency = v if type(v) is str else _f.text(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {
            "customer_id": self.customer_id,
            "balance_cents": self.balance_cents,
            "reserved_cents": self.reserved_cents,
            "currency": self.currency,
        }
        if self.billing_profile_id is not None:
            out["billing_profile_id"] = self.billing_profile_id
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["customer_id", "billing_profile_id", "balance_cents", "reserved_cents", "currency"])
