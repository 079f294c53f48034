# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class CustomerClaim(_f.Model):
    """Which customer to claim, and as whom."""

    email: str
    """The email that the customer has at ModelRelay."""
    external_id: str
    """Your application's own id for the customer; unique in the project."""
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
            at = "email"
            v = get("email")
            new.email = v if type(v) is str else _f.text(v)
            at = "external_id"
            v = get("external_id")
            new.external_id = v if type(v) is str else _f.text(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"email": self.email, "external_id": self.external_id}
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["email", "external_id"])


def check_customer_claim(data: dict[str, Any], at: str) -> None:
    """What the schema asks of the members beyond their types; raises `ValidationError`."""
    v = data.get("email")
    if v is not None:
        _f.check_text(v, f"{at}.email", email=True, pattern="^[^@\\s]+@[^@\\s.][^@\\s]*\\.[^@\\s]*[^@\\s.]$")
    v = data.get("external_id")
    if v is not None:
        _f.check_text(v, f"{at}.external_id", blank=False, pattern="\\S")
