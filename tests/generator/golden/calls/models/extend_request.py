# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class ExtendRequest(_f.Model):
    """ExtendRequest"""

    id: str | None = None
    note: str | None | _f.Unset = _f.UNSET
    additional_properties: dict[str, int] = _attrs.field(factory=dict)
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
            at = "note"
            v = get("note")
            new.note = (
                (None if "note" in data else _f.UNSET) if v is None else v if type(v) is str else _f.text(v)
            )
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        rest = {k: v for k, v in data.items() if k not in _KNOWN}
        new.additional_properties = _f.mapping(rest, _f.integer)
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {}
        if self.id is not None:
            out["id"] = self.id
        if not isinstance(self.note, _f.Unset):
            out["note"] = self.note
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["id", "note"])
