# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class XSearchTool(_f.Model):
    """Search posts on X."""

    allowed_handles: list[str] | None = None
    excluded_handles: list[str] | None = None
    from_date: str | None = None
    to_date: str | None = None
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
            at = "allowed_handles"
            v = get("allowed_handles")
            new.allowed_handles = None if v is None else _f.array(v, _f.text)
            at = "excluded_handles"
            v = get("excluded_handles")
            new.excluded_handles = None if v is None else _f.array(v, _f.text)
            at = "from_date"
            v = get("from_date")
            new.from_date = v if v is None or type(v) is str else _f.text(v)
            at = "to_date"
            v = get("to_date")
            new.to_date = v if v is None or type(v) is str else _f.text(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {}
        if self.allowed_handles is not None:
            out["allowed_handles"] = self.allowed_handles
        if self.excluded_handles is not None:
            out["excluded_handles"] = self.excluded_handles
        if self.from_date is not None:
            out["from_date"] = self.from_date
        if self.to_date is not None:
            out["to_date"] = self.to_date
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["allowed_handles", "excluded_handles", "from_date", "to_date"])
