# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class ResponsesResponse(_f.Model):
    """A whole reply."""

    id: str | None = None
    """The provider's id of the reply."""
    output: list[OutputItem] | None = None
    model: str | None = None
    """The model that answered."""
    provider: str | None = None
    stop_reason: StopReason | None = None
    usage: Usage | None = None
    citations: list[Citation] | None = None
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
            at = "output"
            v = get("output")
            new.output = None if v is None else _f.array(v, OutputItem.from_dict)
            at = "model"
            v = get("model")
            new.model = v if v is None or type(v) is str else _f.text(v)
            at = "provider"
            v = get("provider")
            new.provider = v if v is None or type(v) is str else _f.text(v)
            at = "stop_reason"
            v = get("stop_reason")
            new.stop_reason = None if v is None else decode_stop_reason(v)
            at = "usage"
            v = get("usage")
            new.usage = None if v is None else Usage.from_dict(v)
            at = "citations"
            v = get("citations")
            new.citations = None if v is None else _f.array(v, Citation.from_dict)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {}
        if self.id is not None:
            out["id"] = self.id
        if self.output is not None:
            out["output"] = [item.to_dict() for item in self.output]
        if self.model is not None:
            out["model"] = self.model
        if self.provider is not None:
            out["provider"] = self.provider
        if self.stop_reason is not None:
            out["stop_reason"] = self.stop_reason
        if self.usage is not None:
            out["usage"] = self.usage.to_dict()
        if self.citations is not None:
            out["citations"] = [item.to_dict() for item in self.citations]
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["id", "output", "model", "provider", "stop_reason", "usage", "citations"])


from .citation import Citation
from .output_item import OutputItem
from .stop_reason import StopReason, decode_stop_reason
from .usage import Usage
