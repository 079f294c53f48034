# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k


@_attrs.define(kw_only=True, repr=False)
class SessionInput(_Model):
    """The data of a session."""

    _kind: ClassVar[Any] = _k.SESSION_INPUT
    customer_id: str | None = None
    """ModelRelay's id of the customer."""
    metadata: dict[str, Any] | None = None
    """Your own data, any JSON values."""
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
