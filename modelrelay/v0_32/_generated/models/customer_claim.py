# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k


@_attrs.define(kw_only=True, repr=False)
class CustomerClaim(_Model):
    """Which customer to claim, and as whom."""

    _kind: ClassVar[Any] = _k.CUSTOMER_CLAIM
    email: str
    """The email that the customer has at ModelRelay."""
    external_id: str
    """Your application's own id for the customer; unique in the project."""
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
