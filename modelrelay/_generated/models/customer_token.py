# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, Self

import attrs as _attrs

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class CustomerToken(_f.Model):
    """A short-lived bearer token for one customer."""

    token: str = _attrs.field(repr=False)
    """Send it as `Authorization` header, `Bearer …`."""
    token_type: TokenType | None = None
    expires_at: datetime
    expires_in: int | None = None
    """Seconds from now."""
    project_id: str | None = None
    customer_id: str | None = None
    """ModelRelay's id of the customer."""
    customer_external_id: str
    """Your own id of the customer."""
    billing_profile_id: str | None = None
    tier_code: str | None = None
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
            at = "token"
            v = get("token")
            new.token = v if type(v) is str else _f.text(v)
            at = "token_type"
            v = get("token_type")
            new.token_type = None if v is None else decode_token_type(v)
            at = "expires_at"
            v = get("expires_at")
            new.expires_at = _f.moment(v)
            at = "expires_in"
            v = get("expires_in")
            new.expires_in = v if v is None or type(v) is int else _f.integer(v)
            at = "project_id"
            v = get("project_id")
            new.project_id = v if v is None or type(v) is str else _f.text(v)
            at = "customer_id"
            v = get("customer_id")
            new.customer_id = v if v is None or type(v) is str else _f.text(v)
            at = "customer_external_id"
            v = get("customer_external_id")
            new.customer_external_id = v if type(v) is str else _f.text(v)
            at = "billing_profile_id"
            v = get("billing_profile_id")
            new.billing_profile_id = v if v is None or type(v) is str else _f.text(v)
            at = "tier_code"
            v = get("tier_code")
            new.tier_code = v if v is None or type(v) is str else _f.text(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {
            "token": self.token,
            "expires_at": _codec.stamp(self.expires_at),
            "customer_external_id": self.customer_external_id,
        }
        if self.token_type is not None:
            out["token_type"] = self.token_type
        if self.expires_in is not None:
            out["expires_in"] = self.expires_in
        if self.project_id is not None:
            out["project_id"] = self.project_id
        if self.customer_id is not None:
            out["customer_id"] = self.customer_id
        if self.billing_profile_id is not None:
            out["billing_profile_id"] = self.billing_profile_id
        if self.tier_code is not None:
            out["tier_code"] = self.tier_code
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(
    [
        "token",
        "token_type",
        "expires_at",
        "expires_in",
        "project_id",
        "customer_id",
        "customer_external_id",
        "billing_profile_id",
        "tier_code",
    ]
)


from .token_type import TokenType, decode_token_type
