# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class FilePart(_f.Model):
    """A file. Images need a model with the capability `vision`, PDF `document`, sound `audio`; text files need none."""

    type: str = "file"
    file: FileContent
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
            at = "type"
            v = get("type")
            new.type = v if type(v) is str else _f.text(v)
            at = "file"
            v = get("file")
            new.file = FileContent.from_dict(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"type": self.type, "file": self.file.to_dict()}
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["type", "file"])


def check_file_part(data: dict[str, Any], at: str) -> None:
    """What the schema asks of the members beyond their types; raises `ValidationError`."""
    v = data.get("type")
    if v is not None:
        _f.check_text(v, f"{at}.type", values=("file",))
    v = data.get("file")
    if v is not None:
        _f.check_model(v, f"{at}.file", FileContent.from_dict, check_file_content)


from .file_content import FileContent, check_file_content
