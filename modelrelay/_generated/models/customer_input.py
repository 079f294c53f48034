# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k


@_attrs.define(kw_only=True, repr=False)
class CustomerInput(_Model):
    """The data of a customer."""

    _kind: ClassVar[Any] = _k.CUSTOMER_INPUT
    external_id: str
    """Your own id for the customer. Unique within the project."""
    email: str
    metadata: dict[str, Any] | None = None
    """Your own data, any JSON values. At most 10 KB, 5 levels deep, keys of up to 40 characters."""
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
