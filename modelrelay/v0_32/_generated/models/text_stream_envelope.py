# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class TextStreamEnvelope(_Model):
    """An event in an envelope, whose own members fill gaps of `data`."""

    _kind: ClassVar[Any] = _k.TEXT_STREAM_ENVELOPE
    event: _m.TextStreamEventKind
    data: _m.TextStreamEvent | None = None
    response_id: str | None = None
    model: str | None = None
    stop_reason: _m.StopReason | None = None
    usage: _m.Usage | None = None
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
