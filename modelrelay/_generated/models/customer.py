# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class Customer(_f.Model):
    """A customer of yours."""

    customer: CustomerRecord
    subscription: Subscription | None = None
    """The subscription; absent when there is none."""
    billing_customer_id: str | None = None
    """The billing provider's id of the customer."""
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
            at = "customer"
            v = get("customer")
            new.customer = CustomerRecord.from_dict(v)
            at = "subscription"
            v = get("subscription")
            new.subscription = None if v is None else Subscription.from_dict(v)
            at = "billing_customer_id"
            v = get("billing_customer_id")
            new.billing_customer_id = v if v is None or type(v) is str else _f.text(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"customer": self.customer.to_dict()}
        if self.subscription is not None:
            out["subscription"] = self.subscription.to_dict()
        if self.billing_customer_id is not None:
            out["billing_customer_id"] = self.billing_customer_id
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["customer", "subscription", "billing_customer_id"])


from .customer_record import CustomerRecord
from .subscription import Subscription
