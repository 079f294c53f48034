# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k


@_attrs.define(kw_only=True, repr=False)
class CustomerTokenRequest(_Model):
    """The customer of a token. Exactly one of `customer_id` and `customer_external_id`."""

    _kind: ClassVar[Any] = _k.CUSTOMER_TOKEN_REQUEST
    customer_id: str | None = None
    """ModelRelay's id."""
    customer_external_id: str | None = None
    """Your own id."""
    tier_code: str | None = None
    """The tier for a customer who has no subscription yet."""
    ttl_seconds: int | None = None
    """Lifetime in seconds. 7 days by default, 30 days at most."""
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
