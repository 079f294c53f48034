# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class Topup(_f.Model):
    """A checkout page for a top-up. Amounts are in cents."""

    session_id: str
    checkout_url: str
    """Send the browser here."""
    status: str
    gross_amount_cents: int | None = None
    """Amount paid."""
    credit_amount_cents: int | None = None
    """Amount credited."""
    owner_revenue_cents: int | None = None
    platform_fee_cents: int | None = None
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
            at = "session_id"
            v = get("session_id")
            new.session_id = v if type(v) is str else _f.text(v)
            at = "checkout_url"
            v = get("checkout_url")
            new.checkout_url = v if type(v) is str else _f.text(v)
            at = "status"
            v = get("status")
            new.status = v if type(v) is str else _f.text(v)
            at = "gross_amount_cents"
            v = get("gross_amount_cents")
            new.gross_amount_cents = v if v is None or type(v) is int else _f.integer(v)
            at = "credit_amount_cents"
            v = get("credit_amount_cents")
            new.credit_amount_cents = v if v is None or type(v) is int else _f.integer(v)
            at = "owner_revenue_cents"
            v = get("owner_revenue_cents")
            new.owner_revenue_cents = v if v is None or type(v) is int else _f.integer(v)
            at = "platform_fee_cents"
            v = get("platform_fee_cents")
            new.platform_fee_cents = v if v is None or type(v) is int else _f.integer(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {
            "session_id": self.session_id,
            "checkout_url": self.checkout_url,
            "status": self.status,
        }
        if self.gross_amount_cents is not None:
            out["gross_amount_cents"] = self.gross_amount_cents
        if self.credit_amount_cents is not None:
            out["credit_amount_cents"] = self.credit_amount_cents
        if self.owner_revenue_cents is not None:
            out["owner_revenue_cents"] = self.owner_revenue_cents
        if self.platform_fee_cents is not None:
            out["platform_fee_cents"] = self.platform_fee_cents
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(
    [
        "session_id",
        "checkout_url",
        "status",
        "gross_amount_cents",
        "credit_amount_cents",
        "owner_revenue_cents",
        "platform_fee_cents",
    ]
)
