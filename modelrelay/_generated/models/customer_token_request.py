# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class CustomerTokenRequest(_f.Model):
    """The customer of a token. Exactly one of `customer_id` and `customer_external_id`."""

    customer_id: str | None = None
    """ModelRelay's id."""
    customer_external_id: str | None = None
    """Your own id."""
    tier_code: str | None = None
    """The tier for a customer who has no subscription yet."""
    ttl_seconds: int | None = None
    """Lifetime in seconds. 7 days by default, 30 days at most."""
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
            at = "customer_id"
            v = get("customer_id")
            new.customer_id = v if v is None or type(v) is str else _f.text(v)
            at = "customer_external_id"
            v = get("customer_external_id")
            new.customer_external_id = v if v is None or type(v) is str else _f.text(v)
            at = "tier_code"
            v = get("tier_code")
            new.tier_code = v if v is None or type(v) is str else _f.text(v)
            at = "ttl_seconds"
            v = get("ttl_seconds")
            new.ttl_seconds = v if v is None or type(v) is int else _f.integer(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {}
        if self.customer_id is not None:
            out["customer_id"] = self.customer_id
        if self.customer_external_id is not None:
            out["customer_external_id"] = self.customer_external_id
        if self.tier_code is not None:
            out["tier_code"] = self.tier_code
        if self.ttl_seconds is not None:
            out["ttl_seconds"] = self.ttl_seconds
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["customer_id", "customer_external_id", "tier_code", "ttl_seconds"])


def check_customer_token_request(data: dict[str, Any], at: str) -> None:
    """What the schema asks of the members beyond their types; raises `ValidationError`."""
    v = data.get("customer_id")
    if v is not None:
        _f.check_text(v, f"{at}.customer_id", blank=False, pattern="\\S")
    v = data.get("customer_external_id")
    if v is not None:
        _f.check_text(v, f"{at}.customer_external_id", blank=False, most=255, pattern="\\S")
    v = data.get("tier_code")
    if v is not None:
        _f.check_text(v, f"{at}.tier_code", blank=False, most=64, pattern="\\S")
    v = data.get("ttl_seconds")
    if v is not None:
        _f.check_integer(v, f"{at}.ttl_seconds", least=1)
