# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class TopupInput(_f.Model):
    """The amount of a top-up, and where the checkout returns to."""

    credit_amount_cents: int
    """Amount to credit, in cents."""
    success_url: str
    """Where to go after payment."""
    cancel_url: str
    """Where to go otherwise."""
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
            at = "credit_amount_cents"
            v = get("credit_amount_cents")
            new.credit_amount_cents = v if type(v) is int else _f.integer(v)
            at = "success_url"
            v = get("success_url")
            new.success_url = v if type(v) is str else _f.text(v)
            at = "cancel_url"
            v = get("cancel_url")
            new.cancel_url = v if type(v) is str else _f.text(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {
            "credit_amount_cents": self.credit_amount_cents,
            "success_url": self.success_url,
            "cancel_url": self.cancel_url,
        }
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["credit_amount_cents", "success_url", "cancel_url"])


def check_topup_input(data: dict[str, Any], at: str) -> None:
    """What the schema asks of the members beyond their types; raises `ValidationError`."""
    v = data.get("credit_amount_cents")
    if v is not None:
        _f.check_integer(v, f"{at}.credit_amount_cents", least=1)
    v = data.get("success_url")
    if v is not None:
        _f.check_text(v, f"{at}.success_url", blank=False, pattern="\\S")
    v = data.get("cancel_url")
    if v is not None:
        _f.check_text(v, f"{at}.cancel_url", blank=False, pattern="\\S")
