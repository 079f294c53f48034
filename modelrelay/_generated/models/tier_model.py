# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class TierModel(_Model):
    """A model that customers of a tier may use."""

    _kind: ClassVar[Any] = _k.TIER_MODEL
    id: str | None = None
    tier_id: str | None = None
    model_id: str
    model_display_name: str | None = None
    description: str | None = None
    capabilities: list[_m.ModelCapability] | None = None
    context_window: int | None = None
    """In tokens, where known."""
    max_output_tokens: int | None = None
    """Where known."""
    deprecated: bool | None = None
    model_input_cost_cents: int | None = None
    """Cents for a million input tokens, before the fee."""
    model_output_cost_cents: int | None = None
    """Cents for a million output tokens, before the fee."""
    is_default: bool | None = None
    """Whether it is the tier's default model."""
    created_at: datetime | None = None
    updated_at: datetime | None = None
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
