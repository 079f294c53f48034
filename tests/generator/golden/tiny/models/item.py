# Generated from tiny.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, Self

import attrs as _attrs

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class Item(_f.Model):
    """Something for sale."""

    id: str
    name: str | None | _f.Unset = _f.UNSET
    """What it is called."""
    size: Size | None = None
    created_at: datetime
    parts: list[Item] | None = None
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
            at = "id"
            v = get("id")
            new.id = v if type(v) is str else _f.text(v)
            at = "name"
            v = get("name")
            new.name = (
                (None if "name" in data else _f.UNSET) if v is None else v if type(v) is str else _f.text(v)
            )
            at = "size"
            v = get("size")
            new.size = None if v is None else decode_size(v)
            at = "created_at"
            v = get("created_at")
            new.created_at = _f.moment(v)
            at = "parts"
            v = get("parts")
            new.parts = None if v is None else _f.array(v, Item.from_dict)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"id": self.id, "created_at": _codec.stamp(self.created_at)}
        if not isinstance(self.name, _f.Unset):
            out["name"] = self.name
        if self.size is not None:
            out["size"] = self.size
        if self.parts is not None:
            out["parts"] = [item.to_dict() for item in self.parts]
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["id", "name", "size", "created_at", "parts"])


from .size import Size, decode_size
