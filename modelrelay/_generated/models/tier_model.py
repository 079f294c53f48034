# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, Self

import attrs as _attrs

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class TierModel(_f.Model):
    """A model that customers of a tier may use."""

    id: str | None = None
    tier_id: str | None = None
    model_id: str
    model_display_name: str | None = None
    description: str | None = None
    capabilities: list[ModelCapability] | None = None
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

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """The model of a JSON object; raises `DecodeError` with the path of what does not fit."""
        if not isinstance(data, dict):
            raise _f.wrong("an object", data)
        new = cls.__new__(cls)
        get = data.get
        at = ""
        try:
            at = "id"
            v = get("id")
            new.id = v if v is None or type(v) is str else _f.text(v)
            at = "tier_id"
            v = get("tier_id")
            new.tier_id = v if v is None or type(v) is str else _f.text(v)
            at = "model_id"
            v = get("model_id")
            new.model_id = v if type(v) is str else _f.text(v)
            at = "model_display_name"
            v = get("model_display_name")
            new.model_display_name = v if v is None or type(v) is str else _f.text(v)
            at = "description"
            v = get("description")
            new.description = v if v is None or type(v) is str else _f.text(v)
            at = "capabilities"
            v = get("capabilities")
            new.capabilities = None if v is None else _f.array(v, decode_model_capability)
            at = "context_window"
            v = get("context_window")
            new.context_window = v if v is None or type(v) is int else _f.integer(v)
            at = "max_output_tokens"
            v = get("max_output_tokens")
            new.max_output_tokens = v if v is None or type(v) is int else _f.integer(v)
            at = "deprecated"
            v = get("deprecated")
            new.deprecated = v if v is None or type(v) is bool else _f.boolean(v)
            at = "model_input_cost_cents"
            v = get("model_input_cost_cents")
            new.model_input_cost_cents = v if v is None or type(v) is int else _f.integer(v)
            at = "model_output_cost_cents"
            v = get("model_output_cost_cents")
            new.model_output_cost_cents = v if v is None or type(v) is int else _f.integer(v)
            at = "is_default"
            v = get("is_default")
            new.is_default = v if v is None or type(v) is bool else _f.boolean(v)
            at = "created_at"
            v = get("created_at")
            new.created_at = None if v is None else _f.moment(v)
            at = "updated_at"
            v = get("updated_at")
            new.updated_at = None if v is None else _f.moment(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"model_id": self.model_id}
        if self.id is not None:
            out["id"] = self.id
        if self.tier_id is not None:
            out["tier_id"] = self.tier_id
        if self.model_display_name is not None:
            out["model_display_name"] = self.model_display_name
        if self.description is not None:
            out["description"] = self.description
        if self.capabilities is not None:
            out["capabilities"] = self.capabilities
        if self.context_window is not None:
            out["context_window"] = self.context_window
        if self.max_output_tokens is not None:
            out["max_output_tokens"] = self.max_output_tokens
        if self.deprecated is not None:
            out["deprecated"] = self.deprecated
        if self.model_input_cost_cents is not None:
            out["model_input_cost_cents"] = self.model_input_cost_cents
        if self.model_output_cost_cents is not None:
            out["model_output_cost_cents"] = self.model_output_cost_cents
        if self.is_default is not None:
            out["is_default"] = self.is_default
        if self.created_at is not None:
            out["created_at"] = _codec.stamp(self.created_at)
        if self.updated_at is not None:
            out["updated_at"] = _codec.stamp(self.updated_at)
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(
    [
        "id",
        "tier_id",
        "model_id",
        "model_display_name",
        "description",
        "capabilities",
        "context_window",
        "max_output_tokens",
        "deprecated",
        "model_input_cost_cents",
        "model_output_cost_cents",
        "is_default",
        "created_at",
        "updated_at",
    ]
)


from .model_capability import ModelCapability, decode_model_capability
