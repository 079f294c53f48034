# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k


@_attrs.define(kw_only=True, repr=False)
class LedgerEntry(_Model):
    """A top-up or a charge of a prepaid balance. Amounts are in cents."""

    _kind: ClassVar[Any] = _k.LEDGER_ENTRY
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
