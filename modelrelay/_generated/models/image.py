# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k


@_attrs.define(kw_only=True, repr=False)
class Image(_Model):
    """An image, and whether its URL expires."""

    _kind: ClassVar[Any] = _k.IMAGE
    id: str
    url: str
    pinned: bool
    """Whether it is kept until unpinned."""
    expires_at: datetime | None = None
    """Absent for a pinned image."""
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
