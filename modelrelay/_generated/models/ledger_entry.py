# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, Self

import attrs as _attrs

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class LedgerEntry(_f.Model):
    """A top-up or a charge of a prepaid balance. Amounts are in cents."""

    id: str
    direction: str
    """Credit or debit."""
    reason: str
    description: str | None = None
    amount_cents: int
    balance_after_cents: int | None = None
    credit_amount_cents: int | None = None
    gross_amount_cents: int | None = None
    owner_revenue_cents: int | None = None
    platform_fee_cents: int | None = None
    occurred_at: datetime
    model_id: str | None = None
    input_tokens: int | None = None
    output_tokens: int | None = None
    request_id: str | None = None
    stripe_checkout_session_id: str | None = None
    stripe_invoice_id: str | None = None
    stripe_payment_intent_id: str | None = None
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
            at = "direction"
            v = get("direction")
            new.direction = v if type(v) is str else _f.text(v)
            at = "reason"
            v = get("reason")
            new.reason = v if type(v) is str else _f.text(v)
            at = "description"
            v = get("description")
            new.description = v if v is None or type(v) is str else _f.text(v)
            at = "amount_cents"
            v = get("amount_cents")
            new.amount_cents = v if type(v) is int else _f.integer(v)
            at = "balance_after_cents"
            v = get("balance_after_cents")
            new.balance_after_cents = v if v is None or type(v) is int else _f.integer(v)
            at = "credit_amount_cents"
            v = get("credit_amount_cents")
            new.credit_amount_cents = v if v is None or type(v) is int else _f.integer(v)
            at = "gross_amount_cents"
            v = get("gross_amount_cents")
            new.gross_amount_cents = v if v is None or type(v) is int else _f.integer(v)
            at = "owner_revenue_cents"
            v = get("owner_revenue_cents")
            new.owner_revenue_cents = v if v is None or type(v) is int else _f.integer(v)
            at = "platform_fee_cents"
            v = get("platform_fee_cents")
            new.platform_fee_cents = v if v is None or type(v) is int else _f.integer(v)
            at = "occurred_at"
            v = get("occurred_at")
            new.occurred_at = _f.moment(v)
            at = "model_id"
            v = get("model_id")
            new.model_id = v if v is None or type(v) is str else _f.text(v)
            at = "input_tokens"
            v = get("input_tokens")
            new.input_tokens = v if v is None or type(v) is int else _f.integer(v)
            at = "output_tokens"
            v = get("output_tokens")
            new.output_tokens = v if v is None or type(v) is int else _f.integer(v)
            at = "request_id"
            v = get("request_id")
            new.request_id = v if v is None or type(v) is str else _f.text(v)
            at = "stripe_checkout_session_id"
            v = get("stripe_checkout_session_id")
            new.stripe_checkout_session_id = v if v is None or type(v) is str else _f.text(v)
            at = "stripe_invoice_id"
            v = get("stripe_invoice_id")
            new.stripe_invoice_id = v if v is None or type(v) is str else _f.text(v)
            at = "stripe_payment_intent_id"
            v = get("stripe_payment_intent_id")
            new.stripe_payment_intent_id = v if v is None or type(v) is str else _f.text(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {
            "id": self.id,
            "direction": self.direction,
            "reason": self.reason,
            "amount_cents": self.amount_cents,
            "occurred_at": _codec.stamp(self.occurred_at),
        }
        if self.description is not None:
            out["description"] = self.description
        if self.balance_after_cents is not None:
            out["balance_after_cents"] = self.balance_after_cents
        if self.credit_amount_cents is not None:
            out["credit_amount_cents"] = self.credit_amount_cents
        if self.gross_amount_cents is not None:
            out["gross_amount_cents"] = self.gross_amount_cents
        if self.owner_revenue_cents is not None:
            out["owner_revenue_cents"] = self.owner_revenue_cents
        if self.platform_fee_cents is not None:
            out["platform_fee_cents"] = self.platform_fee_cents
        if self.model_id is not None:
            out["model_id"] = self.model_id
        if self.input_tokens is not None:
            out["input_tokens"] = self.input_tokens
        if self.output_tokens is not None:
            out["output_tokens"] = self.output_tokens
        if self.request_id is not None:
            out["request_id"] = self.request_id
        if self.stripe_checkout_session_id is not None:
            out["stripe_checkout_session_id"] = self.stripe_checkout_session_id
        if self.stripe_invoice_id is not None:
            out["stripe_invoice_id"] = self.stripe_invoice_id
        if self.stripe_payment_intent_id is not None:
            out["stripe_payment_intent_id"] = self.stripe_payment_intent_id
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(
    [
        "id",
        "direction",
        "reason",
        "description",
        "amount_cents",
        "balance_after_cents",
        "credit_amount_cents",
        "gross_amount_cents",
        "owner_revenue_cents",
        "platform_fee_cents",
        "occurred_at",
        "model_id",
        "input_tokens",
        "output_tokens",
        "request_id",
        "stripe_checkout_session_id",
        "stripe_invoice_id",
        "stripe_payment_intent_id",
    ]
)
