# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class Usage(_f.Model):
    """Tokens used. Absent counters are zero; an absent or zero total is the sum of input and output. A total may
    exceed that sum.
    """

    input_tokens: int | None = None
    output_tokens: int | None = None
    total_tokens: int | None = None
    cached_tokens: int | None = None
    cache_read_input_tokens: int | None = None
    """Input tokens that were read from a cache."""
    cache_write_input_tokens: int | None = None
    """Input tokens that were written to a cache."""
    observation_basis: UsageBasis | None = None
    reasoning_tokens: int | None = None
    """Output tokens that went into reasoning."""
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
            new.input_tokens = v if v is None or type(v) is int else _f.integer(v)
            at = "output_tokens"
            v = get("output_tokens")
            new.output_tokens = v if v is None or type(v) is int else _f.integer(v)
            at = "total_tokens"
            v = get("total_tokens")
            new.total_tokens = v if v is None or type(v) is int else _f.integer(v)
            at = "cached_tokens"
            v = get("cached_tokens")
            new.cached_tokens = v if v is None or type(v) is int else _f.integer(v)
            at = "cache_read_input_tokens"
            v = get("cache_read_input_tokens")
            new.cache_read_input_tokens = v if v is None or type(v) is int else _f.integer(v)
            at = "cache_write_input_tokens"
            v = get("cache_write_input_tokens")
            new.cache_write_input_tokens = v if v is None or type(v) is int else _f.integer(v)
            at = "observation_basis"
            v = get("observation_basis")
            new.observation_basis = None if v is None else decode_usage_basis(v)
            at = "reasoning_tokens"
            v = get("reasoning_tokens")
            new.reasoning_tokens = v if v is None or type(v) is int else _f.integer(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
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
        if self.cached_tokens is not None:
            out["cached_tokens"] = self.cached_tokens
        if self.cache_read_input_tokens is not None:
            out["cache_read_input_tokens"] = self.cache_read_input_tokens
        if self.cache_write_input_tokens is not None:
            out["cache_write_input_tokens"] = self.cache_write_input_tokens
        if self.observation_basis is not None:
            out["observation_basis"] = self.observation_basis
        if self.reasoning_tokens is not None:
            out["reasoning_tokens"] = self.reasoning_tokens
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(
    [
        "input_tokens",
        "output_tokens",
        "total_tokens",
        "cached_tokens",
        "cache_read_input_tokens",
        "cache_write_input_tokens",
        "observation_basis",
        "reasoning_tokens",
    ]
)


from .usage_basis import UsageBasis, decode_usage_basis
