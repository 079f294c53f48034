# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Requests and parsers of `account`: pure functions, nothing is sent here."""

from __future__ import annotations

from typing import Any, TYPE_CHECKING

from modelrelay._core import codec as _codec
from modelrelay._core.operation import (
    Endpoint as _Endpoint,
    HttpReply as _HttpReply,
    Operation as _Operation,
    Request as _Request,
)

if TYPE_CHECKING:
    from ..models.account_balance import AccountBalance

ACCOUNT_BALANCE = _Endpoint(
    id="getAccountBalance",
    method="GET",
    path="/account/balance",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    media=("application/json",),
    streams=(),
)


def account_balance() -> _Operation[AccountBalance]:
    """Get the balance of your account.

    `GET /account/balance`
    """

    return _Operation(
        ACCOUNT_BALANCE,
        _Request("GET", "/account/balance", (), None, "application/json"),
        _parse_account_balance,
    )


def _parse_account_balance(reply: _HttpReply) -> AccountBalance:
    from ..models.account_balance import AccountBalance

    data = _codec.loads(reply.body)
    return AccountBalance.from_dict(data)
