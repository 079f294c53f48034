# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, Self

import attrs as _attrs

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class GeneratedImage(_f.Model):
    """A generated image."""

    url: str | None = None
    b64_json: str | None = None
    """The image in base64, with `response_format` `b64_json`."""
    image_id: str | None = None
    """For `get`, `pin` and `unpin`."""
    mime_type: str | None = None
    expires_at: datetime | None = None
    """When the URL expires. Absent for a pinned image."""
    pin_url: str | None = None
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
            at = "url"
            v = get("url")
            new.url = v if v is None or type(v) is str else _f.text(v)
            at = "b64_json"
            v = get("b64_json")
            new.b64_json = v if v is None or type(v) is str else _f.text(v)
            at = "image_id"
            v = get("image_id")
            new.image_id = v if v is None or type(v) is str else _f.text(v)
            at = "mime_type"
            v = get("mime_type")
            new.mime_type = v if v is None or type(v) is str else _f.text(v)
            at = "expires_at"
            v = get("expires_at")
            new.expires_at = None if v is None else _f.moment(v)
            at = "pin_url"
            v = get("pin_url")
            new.pin_url = v if v is None or type(v) is str else _f.text(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {}
        if self.url is not None:
            out["url"] = self.url
        if self.b64_json is not None:
            out["b64_json"] = self.b64_json
        if self.image_id is not None:
            out["image_id"] = self.image_id
        if self.mime_type is not None:
            out["mime_type"] = self.mime_type
        if self.expires_at is not None:
            out["expires_at"] = _codec.stamp(self.expires_at)
        if self.pin_url is not None:
            out["pin_url"] = self.pin_url
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["url", "b64_json", "image_id", "mime_type", "expires_at", "pin_url"])
