# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class ModelInfo(_f.Model):
    """A model that ModelRelay offers."""

    model_id: str
    provider: str
    display_name: str
    description: str | None = None
    capabilities: list[ModelCapability]
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

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """The model of a JSON object; raises `DecodeError` with the path of what does not fit."""
        if not isinstance(data, dict):
            raise _f.wrong("an object", data)
        new = cls.__new__(cls)
        get = data.get
        at = ""
        try:
            at = "model_id"
            v = get("model_id")
            new.model_id = v if type(v) is str else _f.text(v)
            at = "provider"
            v = get("provider")
            new.provider = v if type(v) is str else _f.text(v)
            at = "display_name"
            v = get("display_name")
            new.display_name = v if type(v) is str else _f.text(v)
            at = "description"
            v = get("description")
            new.description = v if v is None or type(v) is str else _f.text(v)
            at = "capabilities"
            v = get("capabilities")
            new.capabilities = _f.array(v, decode_model_capability)
            at = "context_window"
            v = get("context_window")
            new.context_window = v if v is None or type(v) is int else _f.integer(v)
            at = "max_output_tokens"
            v = get("max_output_tokens")
            new.max_output_tokens = v if v is None or type(v) is int else _f.integer(v)
            at = "input_cost_per_million_cents"
            v = get("input_cost_per_million_cents")
            new.input_cost_per_million_cents = v if v is None or type(v) is int else _f.integer(v)
            at = "output_cost_per_million_cents"
            v = get("output_cost_per_million_cents")
            new.output_cost_per_million_cents = v if v is None or type(v) is int else _f.integer(v)
            at = "training_cutoff"
            v = get("training_cutoff")
            new.training_cutoff = v if v is None or type(v) is str else _f.text(v)
            at = "deprecated"
            v = get("deprecated")
            new.deprecated = v if v is None or type(v) is bool else _f.boolean(v)
            at = "deprecation_message"
            v = get("deprecation_message")
            new.deprecation_message = v if v is None or type(v) is str else _f.text(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {
            "model_id": self.model_id,
            "provider": self.provider,
            "display_name": self.display_name,
            "capabilities": self.capabilities,
        }
        if self.description is not None:
            out["description"] = self.description
        if self.context_window is not None:
            out["context_window"] = self.context_window
        if self.max_output_tokens is not None:
            out["max_output_tokens"] = self.max_output_tokens
        if self.input_cost_per_million_cents is not None:
            out["input_cost_per_million_cents"] = self.input_cost_per_million_cents
        if self.output_cost_per_million_cents is not None:
            out["output_cost_per_million_cents"] = self.output_cost_per_million_cents
        if self.training_cutoff is not None:
            out["training_cutoff"] = self.training_cutoff
        if self.deprecated is not None:
            out["deprecated"] = self.deprecated
        if self.deprecation_message is not None:
            out["deprecation_message"] = self.deprecation_message
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(
    [
        "model_id",
        "provider",
        "display_name",
        "description",
        "capabilities",
        "context_window",
        "max_output_tokens",
        "input_cost_per_million_cents",
        "output_cost_per_million_cents",
        "training_cutoff",
        "deprecated",
        "deprecation_message",
    ]
)


from .model_capability import ModelCapability, decode_model_capability
