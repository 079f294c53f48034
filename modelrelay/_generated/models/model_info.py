# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class ModelInfo(_Model):
    """A model that ModelRelay offers."""

    _kind: ClassVar[Any] = _k.MODEL_INFO
    model_id: str
    provider: str
    display_name: str
    description: str | None = None
    capabilities: list[_m.ModelCapability]
    context_window: int | None = None
    """In tokens."""
    max_output_tokens: int | None = None
    input_cost_per_million_cents: int | None = None
    """Cents for a million input tokens."""
    output_cost_per_million_cents: int | None = None
    """Cents for a million output tokens."""
    training_cutoff: str | None = None
    """Year and month, `YYYY-MM`."""
    deprecated: bool | None = None
    deprecation_message: str | None = None
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
