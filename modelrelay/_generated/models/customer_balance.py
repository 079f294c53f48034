# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k


@_attrs.define(kw_only=True, repr=False)
class CustomerBalance(_Model):
    """The prepaid balance of a customer."""

    _kind: ClassVar[Any] = _k.CUSTOMER_BALANCE
    customer_id: str
    billing_profile_id: str | None = None
    balance_cents: int
    reserved_cents: int
    """Reserved for requests in progress."""
    currency: str
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
