# Generated from schemas.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class Closed(_f.Model):
    """Closed"""

    a: str | None = None
    _known_: ClassVar[frozenset[str]] = frozenset(["a"])

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
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {}
        if self.a is not None:
            out["a"] = self.a
        return out
