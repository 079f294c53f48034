# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class CustomerToken(_Model):
    """A short-lived bearer token for one customer."""

    _kind: ClassVar[Any] = _k.CUSTOMER_TOKEN
    token: str = _attrs.field(repr=False)
    """Send it as `Authorization` header, `Bearer …`."""
    token_type: _m.TokenType | None = None
    expires_at: datetime
    expires_in: int | None = None
    """Seconds from now."""
    project_id: str | None = None
    customer_id: str | None = None
    """ModelRelay's id of the customer."""
    customer_external_id: str
    """Your own id of the customer."""
    billing_profile_id: str | None = None
    tier_code: str | None = None
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
