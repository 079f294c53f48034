# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class OutputFormat(_f.Model):
    """The form of the reply; `json_schema` goes with the type of that name."""

    type: OutputFormatKind
    json_schema: JsonSchemaFormat | None = None
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
            new.type = decode_output_format_kind(v)
            at = "json_schema"
            v = get("json_schema")
            new.json_schema = None if v is None else JsonSchemaFormat.from_dict(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"type": self.type}
        if self.json_schema is not None:
            out["json_schema"] = self.json_schema.to_dict()
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["type", "json_schema"])


def check_output_format(data: dict[str, Any], at: str) -> None:
    """What the schema asks of the members beyond their types; raises `ValidationError`."""
    v = data.get("json_schema")
    if v is not None:
        _f.check_model(v, f"{at}.json_schema", JsonSchemaFormat.from_dict, check_json_schema_format)


from .json_schema_format import JsonSchemaFormat, check_json_schema_format
from .output_format_kind import OutputFormatKind, decode_output_format_kind
