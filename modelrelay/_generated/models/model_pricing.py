# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k


@_attrs.define(kw_only=True, repr=False)
class ModelPricing(_Model):
    """The price of a model."""

    _kind: ClassVar[Any] = _k.MODEL_PRICING
    availability: str
    """Whether the price is known, such as `available`."""
    content_hash: str | None = None
    """Changes when the price changes."""
    source: str | None = None
    model: str | None = None
    provider: str | None = None
    input_cost_per_million_cents: float | None = None
    """Cents for a million input tokens, before the fee."""
    output_cost_per_million_cents: float | None = None
    """The same for output tokens."""
    platform_fee_percent: float | None = None
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
