# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k


@_attrs.define(kw_only=True, repr=False)
class Topup(_Model):
    """A checkout page for a top-up. Amounts are in cents."""

    _kind: ClassVar[Any] = _k.TOPUP
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
