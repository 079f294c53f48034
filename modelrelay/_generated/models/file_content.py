# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class FileContent(_f.Model):
    """The content of a file and its type."""

    data_base64: str
    """The content in standard base64."""
    mime_type: str
    """The media type in lower case, without parameters, such as `image/png`."""
    filename: str | None = None
    size_bytes: int | None = None
    """How many bytes the content has before it is encoded."""
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
            at = "data_base64"
            v = get("data_base64")
            new.data_base64 = v if type(v) is str else _f.text(v)
            at = "mime_type"
            v = get("mime_type")
            new.mime_type = v if type(v) is str else _f.text(v)
            at = "filename"
            v = get("filename")
            new.filename = v if v is None or type(v) is str else _f.text(v)
            at = "size_bytes"
            v = get("size_bytes")
            new.size_bytes = v if v is None or type(v) is int else _f.integer(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"data_base64": self.data_base64, "mime_type": self.mime_type}
        if self.filename is not None:
            out["filename"] = self.filename
        if self.size_bytes is not None:
            out["size_bytes"] = self.size_bytes
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["data_base64", "mime_type", "filename", "size_bytes"])


def check_file_content(data: dict[str, Any], at: str) -> None:
    """What the schema asks of the members beyond their types; raises `ValidationError`."""
    v = data.get("mime_type")
    if v is not None:
        _f.check_text(v, f"{at}.mime_type", blank=False, pattern="\\S")
    v = data.get("size_bytes")
    if v is not None:
        _f.check_integer(v, f"{at}.size_bytes", least=0)
