# Generated from tiny.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import UNSET as _UNSET, Unset as _Unset, Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class Item(_Model):
    """Something for sale."""

    _kind: ClassVar[Any] = _k.ITEM
    id: str
    name: str | None | _Unset = _UNSET
    """What it is called."""
    size: _m.Size | None = None
    created_at: datetime
    parts: list[_m.Item] | None = None
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
