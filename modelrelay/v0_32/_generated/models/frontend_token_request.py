# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class FrontendTokenRequest(_f.Model):
    """For whom a frontend token is."""

    publishable_key: str
    """The key that the frontend uses; the client's own when it has a publishable one."""
    customer_id: str
    """Your application's own id (`external_id`) of the customer."""
    email: str | None = None
    """Creates the customer on the free tier if there is none."""
    device_id: str | None = None
    """Your application's own id of the device."""
    ttl_seconds: int | None = None
    """How long the token shall live, in seconds."""
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
            at = "publishable_key"
            v = get("publishable_key")
            new.publishable_key = v if type(v) is str else _f.text(v)
            at = "customer_id"
            v = get("customer_id")
            new.customer_id = v if type(v) is str else _f.text(v)
            at = "email"
            v = get("email")
            new.email = v if v is None or type(v) is str else _f.text(v)
            at = "device_id"
            v = get("device_id")
            new.device_id = v if v is None or type(v) is str else _f.text(v)
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
        out: dict[str, Any] = {"publishable_key": self.publishable_key, "customer_id": self.customer_id}
        if self.email is not None:
            out["email"] = self.email
        if self.device_id is not None:
            out["device_id"] = self.device_id
        if self.ttl_seconds is not None:
            out["ttl_seconds"] = self.ttl_seconds
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["publishable_key", "customer_id", "email", "device_id", "ttl_seconds"])


def check_frontend_token_request(data: dict[str, Any], at: str) -> None:
    """What the schema asks of the members beyond their types; raises `ValidationError`."""
    v = data.get("publishable_key")
    if v is not None:
        _f.check_text(v, f"{at}.publishable_key", blank=False, pattern="\\S")
    v = data.get("customer_id")
    if v is not None:
        _f.check_text(v, f"{at}.customer_id", blank=False, pattern="\\S")
    v = data.get("email")
    if v is not None:
        _f.check_text(v, f"{at}.email", email=True, pattern="^[^@\\s]+@[^@\\s.][^@\\s]*\\.[^@\\s]*[^@\\s.]$")
