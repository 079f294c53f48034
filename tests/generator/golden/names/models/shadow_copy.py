# Generated from names.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class ShadowCopy(_f.Model):
    """ShadowCopy"""

    a: Class | None = None
    b: ShadowCopy2 | None = None
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
            at = "a"
            v = get("a")
            new.a = None if v is None else Class.from_dict(v)
            at = "b"
            v = get("b")
            new.b = None if v is None else decode_shadow_copy2(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {}
        if self.a is not None:
            out["a"] = self.a.to_dict()
        if self.b is not None:
            out["b"] = self.b
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["a", "b"])


from .class_ import Class
from .shadow_copy2 import ShadowCopy2, decode_shadow_copy2
