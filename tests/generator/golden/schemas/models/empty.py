# Generated from schemas.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar, Self

import attrs as _attrs

from modelrelay._core import fields as _f


@_attrs.define(kw_only=True, repr=False)
class Empty(_f.Model):
    """Empty"""

    _known_: ClassVar[frozenset[str]] = frozenset([])

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """The model of a JSON object; raises `DecodeError` with the path of what does not fit."""
        if not isinstance(data, dict):
            raise _f.wrong("an object", data)
        new = cls.__new__(cls)
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {}
        return out
