# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Requests and parsers of `auth`: pure functions, nothing is sent here."""

from __future__ import annotations

from typing import Any, TYPE_CHECKING

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.operation import (
    Endpoint as _Endpoint,
    HttpReply as _HttpReply,
    Operation as _Operation,
    Request as _Request,
)

if TYPE_CHECKING:
    from ..models.customer_token import CustomerToken

AUTH_CUSTOMER_TOKEN = _Endpoint(
    id="createCustomerToken",
    method="POST",
    path="/auth/customer-token",
    key="secret",
    security=(("key",),),
    media=("application/json",),
    streams=(),
)


def auth_customer_token(
    *,
    customer_id: str | None = None,
    customer_external_id: str | None = None,
    tier_code: str | None = None,
    ttl_seconds: int | None = None,
) -> _Operation[CustomerToken]:
    """Create a bearer token that acts as one customer, for a browser or an app.

    `POST /auth/customer-token`
    """

    _body: dict[str, Any] = {}
    if customer_id is not None:
        _body["customer_id"] = _f.check_text(customer_id, "customer_id", blank=False, pattern="\\S")
    if customer_external_id is not None:
        _body["customer_external_id"] = _f.check_text(
            customer_external_id, "customer_external_id", blank=False, most=255, pattern="\\S"
        )
    if tier_code is not None:
        _body["tier_code"] = _f.check_text(tier_code, "tier_code", blank=False, most=64, pattern="\\S")
    if ttl_seconds is not None:
        _body["ttl_seconds"] = _f.check_integer(ttl_seconds, "ttl_seconds", least=1)
    return _Operation(
        AUTH_CUSTOMER_TOKEN,
        _Request("POST", "/auth/customer-token", (), _codec.dumps(_body), "application/json"),
        _parse_auth_customer_token,
    )


def _parse_auth_customer_token(reply: _HttpReply) -> CustomerToken:
    from ..models.customer_token import CustomerToken

    data = _codec.loads(reply.body)
    return CustomerToken.from_dict(data)
