# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k


@_attrs.define(kw_only=True, repr=False)
class CustomerInput(_Model):
    """What a customer is created or updated with."""

    _kind: ClassVar[Any] = _k.CUSTOMER_INPUT
    tier_id: str
    """The tier that the customer is on."""
    external_id: str
    """Your application's own id for the customer; unique in the project."""
    email: str
    """Exactly one `@`, text on both sides, and a dot inside the domain."""
    metadata: dict[str, Any] | None = None
    """Your own labels, of any JSON values."""
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
