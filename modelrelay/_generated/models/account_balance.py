# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class AccountBalance(_f.Model):
    """The balance of your account."""

    balance_cents: int
    balance_formatted: str | None = None
    """Formatted, such as `$50.00`."""
    currency: str
    low_balance_threshold_cents: int | None = None
    """A warning is sent below it."""
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
            at = "balance_cents"
            v = get("balance_cents")
            new.balance_cents = v if type(v) is int else _f.integer(v)
            at = "balance_formatted"
            v = get("balance_formatted")
            new.balance_formatted = v if v is None or type(v) is str else _f.text(v)
            at = "currency"
            v = get("currency")
            new.currency = v if type(v) is str else _f.text(v)
            at = "low_balance_threshold_cents"
            v = get("low_balance_threshold_cents")
            new.low_balance_threshold_cents = v if v is None or type(v) is int else _f.integer(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"balance_cents": self.balance_cents, "currency": self.currency}
        if self.balance_formatted is not None:
            out["balance_formatted"] = self.balance_formatted
        if self.low_balance_threshold_cents is not None:
            out["low_balance_threshold_cents"] = self.low_balance_threshold_cents
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["balance_cents", "balance_formatted", "currency", "low_balance_threshold_cents"])
