# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class Usage(_f.Model):
    """Tokens used. Absent ones count as zero; a total of 0 or less reads as input and output added up."""

    input_tokens: int | None = None
    output_tokens: int | None = None
    total_tokens: int | None = None
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
            at = "input_tokens"
            v = get("input_tokens")
            if v is None:
                v = get("inputTokens")
            new.input_tokens = v if v is None or type(v) is int else _f.integer(v)
            at = "output_tokens"
            v = get("output_tokens")
            if v is None:
                v = get("outputTokens")
            new.output_tokens = v if v is None or type(v) is int else _f.integer(v)
            at = "total_tokens"
            v = get("total_tokens")
            if v is None:
                v = get("totalTokens")
            new.total_tokens = v if v is None or type(v) is int else _f.integer(v)
        except _DecodeError as error:
            raise _f.located(error, data, at, *_SPELLINGS.get(at, ())) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {}
        if self.input_tokens is not None:
            out["input_tokens"] = self.input_tokens
        if self.output_tokens is not None:
            out["output_tokens"] = self.output_tokens
        if self.total_tokens is not None:
            out["total_tokens"] = self.total_tokens
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(
    ["input_tokens", "inputTokens", "output_tokens", "outputTokens", "total_tokens", "totalTokens"]
)
_SPELLINGS = {
    "input_tokens": ["inputTokens"],
    "output_tokens": ["outputTokens"],
    "total_tokens": ["totalTokens"],
}
