# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k


@_attrs.define(kw_only=True, repr=False)
class FrontendTokenRequest(_Model):
    """For whom a frontend token is."""

    _kind: ClassVar[Any] = _k.FRONTEND_TOKEN_REQUEST
    publishable_key: str
    """The publishable key that the frontend uses."""
    customer_id: str
    """Your application's own id (`external_id`) of the customer."""
    email: str | None = None
    """Creates the customer on the free tier if there is none."""
    device_id: str | None = None
    """Your application's own id of the device."""
    ttl_seconds: int | None = None
    """Lifetime of the token, in seconds."""
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
