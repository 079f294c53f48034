# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class FrontendToken(_Model):
    """A short-lived bearer token for one customer."""

    _kind: ClassVar[Any] = _k.FRONTEND_TOKEN
    token: str = _attrs.field(repr=False)
    """Send it as `Authorization` header, `Bearer …`."""
    expires_at: datetime
    expires_in: int
    """Seconds from now."""
    token_type: _m.TokenType
    key_id: str
    session_id: str
    project_id: str
    customer_id: str
    """ModelRelay's id of the customer."""
    customer_external_id: str
    """Your application's own id of the customer."""
    tier_code: str
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
