# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class ModelPricing(_f.Model):
    """The price of a model."""

    availability: str
    """Whether the price is known, such as `available`."""
    content_hash: str | None = None
    """Changes when the price changes."""
    source: str | None = None
    model: str | None = None
    provider: str | None = None
    input_cost_per_million_cents: int | None = None
    """Cents for a million input tokens, before the fee."""
    output_cost_per_million_cents: int | None = None
    """The same for output tokens."""
    platform_fee_percent: float | None = None
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """The model of a JSON object; raises `DecodeError` with the path of what does not fit."""
        if not isinstance(data, dict):
            raise _f.wrong("an object", data)
        new = cls.__new__(cls)
        get = data.get
        at = ""
        try:
            at = "availability"
            v = get("availability")
            new.availability = v if type(v) is str else _f.text(v)
            at = "content_hash"
            v = get("content_hash")
            new.content_hash = v if v is None or type(v) is str else _f.text(v)
            at = "source"
            v = get("source")
            new.source = v if v is None or type(v) is str else _f.text(v)
            at = "model"
            v = get("model")
            new.model = v if v is None or type(v) is str else _f.text(v)
            at = "provider"
            v = get("provider")
            new.provider = v if v is None or type(v) is str else _f.text(v)
            at = "input_cost_per_million_cents"
            v = get("input_cost_per_million_cents")
            new.input_cost_per_million_cents = v if v is None or type(v) is int else _f.integer(v)
            at = "output_cost_per_million_cents"
            v = get("output_cost_per_million_cents")
            new.output_cost_per_million_cents = v if v is None or type(v) is int else _f.integer(v)
            at = "platform_fee_percent"
            v = get("platform_fee_percent")
            new.platform_fee_percent = None if v is None else _f.number(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"availability": self.availability}
        if self.content_hash is not None:
            out["content_hash"] = self.content_hash
        if self.source is not None:
            out["source"] = self.source
        if self.model is not None:
            out["model"] = self.model
        if self.provider is not None:
            out["provider"] = self.provider
        if self.input_cost_per_million_cents is not None:
            out["input_cost_per_million_cents"] = self.input_cost_per_million_cents
        if self.output_cost_per_million_cents is not None:
            out["output_cost_per_million_cents"] = self.output_cost_per_million_cents
        if self.platform_fee_percent is not None:
            out["platform_fee_percent"] = self.platform_fee_percent
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(
    [
        "availability",
        "content_hash",
        "source",
        "model",
        "provider",
        "input_cost_per_million_cents",
        "output_cost_per_million_cents",
        "platform_fee_percent",
    ]
)
