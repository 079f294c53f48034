# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class SessionMessageInput(_Model):
    """A message to append."""

    _kind: ClassVar[Any] = _k.SESSION_MESSAGE_INPUT
    role: _m.SessionMessageRole
    content: list[dict[str, Any]]
    """Parts, such as `{"type":"text","text":"…"}`."""
    run_id: str | None = None
    """The run that an assistant's message comes from."""
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
