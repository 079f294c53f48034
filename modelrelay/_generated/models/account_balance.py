# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k


@_attrs.define(kw_only=True, repr=False)
class AccountBalance(_Model):
    """The balance of your account."""

    _kind: ClassVar[Any] = _k.ACCOUNT_BALANCE
    balance_cents: int
    balance_formatted: str | None = None
    """Formatted, such as `$50.00`."""
    currency: str
    low_balance_threshold_cents: int | None = None
    """A warning is sent below it."""
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
