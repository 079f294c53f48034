# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, Self

import attrs as _attrs

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class FrontendToken(_f.Model):
    """A short-lived bearer token for one customer."""

    token: str = _attrs.field(repr=False)
    """Send it as `Authorization` header, `Bearer …`."""
    expires_at: datetime
    expires_in: int
    """Seconds from now."""
    token_type: TokenType
    key_id: str
    session_id: str
    project_id: str
    customer_id: str
    """ModelRelay's id of the customer."""
    customer_external_id: str
    """Your application's own id of the customer."""
    tier_code: str
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
            at = "expires_at"
            v = get("expires_at")
            if v is None:
                v = get("expiresAt")
            new.expires_at = _f.moment(v)
            at = "expires_in"
            v = get("expires_in")
            if v is None:
                v = get("expiresIn")
            new.expires_in = v if type(v) is int else _f.integer(v)
            at = "token_type"
            v = get("token_type")
            if v is None:
                v = get("tokenType")
            new.token_type = decode_token_type(v)
            at = "key_id"
            v = get("key_id")
            if v is None:
                v = get("keyId")
            new.key_id = v if type(v) is str else _f.text(v)
            at = "session_id"
            v = get("session_id")
            if v is None:
                v = get("sessionId")
            new.session_id = v if type(v) is str else _f.text(v)
            at = "project_id"
            v = get("project_id")
            if v is None:
                v = get("projectId")
            new.project_id = v if type(v) is str else _f.text(v)
            at = "customer_id"
            v = get("customer_id")
            if v is None:
                v = get("customerId")
            new.customer_id = v if type(v) is str else _f.text(v)
            at = "customer_external_id"
            v = get("customer_external_id")
            if v is None:
                v = get("customerExternalId")
            new.customer_external_id = v if type(v) is str else _f.text(v)
            at = "tier_code"
            v = get("tier_code")
            if v is None:
                v = get("tierCode")
            new.tier_code = v if type(v) is str else _f.text(v)
        except _DecodeError as error:
            raise _f.located(error, data, at, *_SPELLINGS.get(at, ())) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {
            "token": self.token,
            "expires_at": _codec.stamp(self.expires_at),
            "expires_in": self.expires_in,
            "token_type": self.token_type,
            "key_id": self.key_id,
            "session_id": self.session_id,
            "project_id": self.project_id,
            "customer_id": self.customer_id,
            "customer_external_id": self.customer_external_id,
            "tier_code": self.tier_code,
        }
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(
    [
        "token",
        "expires_at",
        "expiresAt",
        "expires_in",
        "expiresIn",
        "token_type",
        "tokenType",
        "key_id",
        "keyId",
        "session_id",
        "sessionId",
        "project_id",
        "projectId",
        "customer_id",
        "customerId",
        "customer_external_id",
        "customerExternalId",
        "tier_code",
        "tierCode",
    ]
)
_SPELLINGS = {
    "expires_at": ["expiresAt"],
    "expires_in": ["expiresIn"],
    "token_type": ["tokenType"],
    "key_id": ["keyId"],
    "session_id": ["sessionId"],
    "project_id": ["projectId"],
    "customer_id": ["customerId"],
    "customer_external_id": ["customerExternalId"],
    "tier_code": ["tierCode"],
}


from .token_type import TokenType, decode_token_type
