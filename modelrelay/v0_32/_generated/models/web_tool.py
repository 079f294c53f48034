# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class WebTool(_f.Model):
    """Search and browse the web."""

    allowed_domains: list[str] | None = None
    excluded_domains: list[str] | None = None
    max_uses: int | None = None
    mode: str | None = None
    """What it may do, such as `search` or `browse`."""
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
            at = "allowed_domains"
            v = get("allowed_domains")
            new.allowed_domains = None if v is None else _f.array(v, _f.text)
            at = "excluded_domains"
            v = get("excluded_domains")
            new.excluded_domains = None if v is None else _f.array(v, _f.text)
            at = "max_uses"
            v = get("max_uses")
            new.max_uses = v if v is None or type(v) is int else _f.integer(v)
            at = "mode"
            v = get("mode")
            new.mode = v if v is None or type(v) is str else _f.text(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {}
        if self.allowed_domains is not None:
            out["allowed_domains"] = self.allowed_domains
        if self.excluded_domains is not None:
            out["excluded_domains"] = self.excluded_domains
        if self.max_uses is not None:
            out["max_uses"] = self.max_uses
        if self.mode is not None:
            out["mode"] = self.mode
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["allowed_domains", "excluded_domains", "max_uses", "mode"])
