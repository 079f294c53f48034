# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

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
    from ..models.frontend_token import FrontendToken

AUTH_FRONTEND_TOKEN = _Endpoint(
    id="createFrontendToken",
    method="POST",
    path="/auth/frontend-token",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    media=("application/json",),
    streams=(),
)


def auth_frontend_token(
    *,
    customer_id: str,
    publishable_key: str,
    email: str | None = None,
    device_id: str | None = None,
    ttl_seconds: int | None = None,
) -> _Operation[FrontendToken]:
    """A short-lived bearer token with which a browser or app calls ModelRelay as one customer.

    `POST /auth/frontend-token`
    """

    _body: dict[str, Any] = {}
    _body["publishable_key"] = _f.check_text(publishable_key, "publishable_key", blank=False, pattern="\\S")
    _body["customer_id"] = _f.check_text(customer_id, "customer_id", blank=False, pattern="\\S")
    if email is not None:
        _body["email"] = _f.check_text(
            email, "email", email=True, pattern="^[^@\\s]+@[^@\\s.][^@\\s]*\\.[^@\\s]*[^@\\s.]$"
        )
    if device_id is not None:
        _body["device_id"] = _f.check_text(device_id, "device_id")
    if ttl_seconds is not None:
        _body["ttl_seconds"] = _f.check_integer(ttl_seconds, "ttl_seconds")
    return _Operation(
        AUTH_FRONTEND_TOKEN,
        _Request("POST", "/auth/frontend-token", (), _codec.dumps(_body), "application/json"),
        _parse_auth_frontend_token,
    )


def _parse_auth_frontend_token(reply: _HttpReply) -> FrontendToken:
    from ..models.frontend_token import FrontendToken

    data = _codec.loads(reply.body)
    return FrontendToken.from_dict(data)
