# Generated from schemas.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, Self

import attrs as _attrs

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class TypedExtra(_f.Model):
    """TypedExtra"""

    a: str | None = None
    additional_properties: dict[str, datetime] = _attrs.field(factory=dict)
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
            at = "a"
            v = get("a")
            new.a = v if v is None or type(v) is str else _f.text(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        rest = {k: v for k, v in data.items() if k not in _KNOWN}
        new.additional_properties = _f.mapping(rest, _f.moment)
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {}
        if self.a is not None:
            out["a"] = self.a
        if self.additional_properties:
            out.update({key: _codec.stamp(item) for key, item in self.additional_properties.items()})
        return out


_KNOWN = frozenset(["a"])
