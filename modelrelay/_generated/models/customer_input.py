# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class CustomerInput(_f.Model):
    """The data of a customer."""

    external_id: str
    """Your own id for the customer. Unique within the project."""
    email: str
    metadata: dict[str, Any] | None = None
    """Your own data, any JSON values. At most 10 KB, 5 levels deep, keys of up to 40 characters."""
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
            at = "external_id"
            v = get("external_id")
            new.external_id = v if type(v) is str else _f.text(v)
            at = "email"
            v = get("email")
            new.email = v if type(v) is str else _f.text(v)
            at = "metadata"
            v = get("metadata")
            new.metadata = None if v is None else _f.plain_object(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"external_id": self.external_id, "email": self.email}
        if self.metadata is not None:
            out["metadata"] = self.metadata
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["external_id", "email", "metadata"])


def check_customer_input(data: dict[str, Any], at: str) -> None:
    """What the schema asks of the members beyond their types; raises `ValidationError`."""
    v = data.get("external_id")
    if v is not None:
        _f.check_text(v, f"{at}.external_id", blank=False, most=255, pattern="\\S")
    v = data.get("email")
    if v is not None:
        _f.check_text(v, f"{at}.email", email=True)
