# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class ResponsesResponse(_Model):
    """A whole reply."""

    _kind: ClassVar[Any] = _k.RESPONSES_RESPONSE
    id: str | None = None
    """The provider's id of the reply."""
    output: list[_m.OutputItem] | None = None
    model: str | None = None
    """The model that answered."""
    provider: str | None = None
    stop_reason: _m.StopReason | None = None
    usage: _m.Usage | None = None
    citations: list[_m.Citation] | None = None
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
