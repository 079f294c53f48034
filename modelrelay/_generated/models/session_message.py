# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class SessionMessage(_Model):
    """A message of a session."""

    _kind: ClassVar[Any] = _k.SESSION_MESSAGE
    id: str
    seq: int | None = None
    """Its place in the session."""
    role: _m.SessionMessageRole
    content: list[dict[str, Any]]
    run_id: str | None = None
    created_at: datetime | None = None
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
