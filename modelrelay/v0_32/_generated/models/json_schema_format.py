# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class JsonSchemaFormat(_f.Model):
    """The schema that the reply has to fit."""

    name: str
    description: str | None = None
    schema: dict[str, Any]
    """A JSON Schema."""
    strict: bool | None = None
    """Whether the provider enforces the schema while it generates."""
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
            at = "name"
            v = get("name")
            new.name = v if type(v) is str else _f.text(v)
            at = "description"
            v = get("description")
            new.description = v if v is None or type(v) is str else _f.text(v)
            at = "schema"
            v = get("schema")
            new.schema = _f.plain_object(v)
            at = "strict"
            v = get("strict")
            new.strict = v if v is None or type(v) is bool else _f.boolean(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"name": self.name, "schema": self.schema}
        if self.description is not None:
            out["description"] = self.description
        if self.strict is not None:
            out["strict"] = self.strict
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["name", "description", "schema", "strict"])


def check_json_schema_format(data: dict[str, Any], at: str) -> None:
    """What the schema asks of the members beyond their types; raises `ValidationError`."""
    v = data.get("name")
    if v is not None:
        _f.check_text(v, f"{at}.name", blank=False, pattern="\\S")
