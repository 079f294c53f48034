# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class BatchUsage(_f.Model):
    """The usage of all requests of a batch together."""

    total_input_tokens: int | None = None
    total_output_tokens: int | None = None
    total_requests: int | None = None
    successful_requests: int | None = None
    failed_requests: int | None = None
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
            at = "total_input_tokens"
            v = get("total_input_tokens")
            new.total_input_tokens = v if v is None or type(v) is int else _f.integer(v)
            at = "total_output_tokens"
            v = get("total_output_tokens")
            new.total_output_tokens = v if v is None or type(v) is int else _f.integer(v)
            at = "total_requests"
            v = get("total_requests")
            new.total_requests = v if v is None or type(v) is int else _f.integer(v)
            at = "successful_requests"
            v = get("successful_requests")
            new.successful_requests = v if v is None or type(v) is int else _f.integer(v)
            at = "failed_requests"
            v = get("failed_requests")
            new.failed_requests = v if v is None or type(v) is int else _f.integer(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {}
        if self.total_input_tokens is not None:
            out["total_input_tokens"] = self.total_input_tokens
        if self.total_output_tokens is not None:
            out["total_output_tokens"] = self.total_output_tokens
        if self.total_requests is not None:
            out["total_requests"] = self.total_requests
        if self.successful_requests is not None:
            out["successful_requests"] = self.successful_requests
        if self.failed_requests is not None:
            out["failed_requests"] = self.failed_requests
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(
    ["total_input_tokens", "total_output_tokens", "total_requests", "successful_requests", "failed_requests"]
)
