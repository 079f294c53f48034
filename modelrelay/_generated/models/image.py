# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, Self

import attrs as _attrs

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class Image(_f.Model):
    """An image, and whether its URL expires."""

    id: str
    url: str
    pinned: bool
    """Whether it is kept until unpinned."""
    expires_at: datetime | None = None
    """Absent for a pinned image."""
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
            at = "url"
            v = get("url")
            new.url = v if type(v) is str else _f.text(v)
            at = "pinned"
            v = get("pinned")
            new.pinned = v if type(v) is bool else _f.boolean(v)
            at = "expires_at"
            v = get("expires_at")
            new.expires_at = None if v is None else _f.moment(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"id": self.id, "url": self.url, "pinned": self.pinned}
        if self.expires_at is not None:
            out["expires_at"] = _codec.stamp(self.expires_at)
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["id", "url", "pinned", "expires_at"])
