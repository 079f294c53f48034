# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Requests and parsers of `me`: pure functions, nothing is sent here."""

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
    from ..models.checkout_session import CheckoutSession
    from ..models.customer_balance import CustomerBalance
    from ..models.customer_plan import CustomerPlan
    from ..models.customer_profile import CustomerProfile
    from ..models.customer_usage import CustomerUsage
    from ..models.ledger_entry_list import LedgerEntryList
    from ..models.topup import Topup

ME_GET = _Endpoint(
    id="getMe",
    method="GET",
    path="/customers/me",
    key=None,
    security=(("token",),),
    media=("application/json",),
    streams=(),
)
ME_USAGE = _Endpoint(
    id="getMyUsage",
    method="GET",
    path="/customers/me/usage",
    key=None,
    security=(("token",),),
    media=("application/json",),
    streams=(),
)
ME_SUBSCRIPTION = _Endpoint(
    id="getMySubscription",
    method="GET",
    path="/customers/me/subscription",
    key=None,
    security=(("token",),),
    media=("application/json",),
    streams=(),
)
ME_BALANCE = _Endpoint(
    id="getMyBalance",
    method="GET",
    path="/customers/me/balance",
    key=None,
    security=(("token",),),
    media=("application/json",),
    streams=(),
)
ME_LIST_BALANCE_HISTORY = _Endpoint(
    id="listMyBalanceHistory",
    method="GET",
    path="/customers/me/balance/history",
    key=None,
    security=(("token",),),
    media=("application/json",),
    streams=(),
)
ME_CREATE_CHECKOUT_SESSION = _Endpoint(
    id="createMyCheckoutSession",
    method="POST",
    path="/customers/me/checkout",
    key=None,
    security=(("token",),),
    media=("application/json",),
    streams=(),
)
ME_CHANGE_TIER = _Endpoint(
    id="changeMyTier",
    method="POST",
    path="/customers/me/change-tier",
    key=None,
    security=(("token",),),
    media=("application/json",),
    streams=(),
)
ME_CREATE_TOPUP = _Endpoint(
    id="createMyTopup",
    method="POST",
    path="/customers/me/topup",
    key=None,
    security=(("token",),),
    media=("application/json",),
    streams=(),
)


def me_get() -> _Operation[CustomerProfile]:
    """Get the customer that the token belongs to.

    `GET /customers/me`
    """

    return _Operation(ME_GET, _Request("GET", "/customers/me", (), None, "application/json"), _parse_me_get)


def _parse_me_get(reply: _HttpReply) -> CustomerProfile:
    from ..models.customer_profile import CustomerProfile
    from ..models.customer_profile_envelope import CustomerProfileEnvelope

    data = _codec.loads(reply.body)
    return CustomerProfileEnvelope.from_dict(data).customer


def me_usage() -> _Operation[CustomerUsage]:
    """Get the usage of the current billing window.

    `GET /customers/me/usage`
    """

    return _Operation(
        ME_USAGE, _Request("GET", "/customers/me/usage", (), None, "application/json"), _parse_me_usage
    )


def _parse_me_usage(reply: _HttpReply) -> CustomerUsage:
    from ..models.customer_usage import CustomerUsage
    from ..models.customer_usage_envelope import CustomerUsageEnvelope

    data = _codec.loads(reply.body)
    return CustomerUsageEnvelope.from_dict(data).usage


def me_subscription() -> _Operation[CustomerPlan]:
    """Get the subscription, with the tier's name and price.

    `GET /customers/me/subscription`
    """

    return _Operation(
        ME_SUBSCRIPTION,
        _Request("GET", "/customers/me/subscription", (), None, "application/json"),
        _parse_me_subscription,
    )


def _parse_me_subscription(reply: _HttpReply) -> CustomerPlan:
    from ..models.customer_plan import CustomerPlan
    from ..models.customer_plan_envelope import CustomerPlanEnvelope

    data = _codec.loads(reply.body)
    return CustomerPlanEnvelope.from_dict(data).subscription


def me_balance() -> _Operation[CustomerBalance]:
    """Get the prepaid balance.

    `GET /customers/me/balance`
    """

    return _Operation(
        ME_BALANCE, _Request("GET", "/customers/me/balance", (), None, "application/json"), _parse_me_balance
    )


def _parse_me_balance(reply: _HttpReply) -> CustomerBalance:
    from ..models.customer_balance import CustomerBalance

    data = _codec.loads(reply.body)
    return CustomerBalance.from_dict(data)


def me_list_balance_history(
    *,
    limit: int | None = None,
    offset: int | None = None,
) -> _Operation[LedgerEntryList]:
    """List the top-ups and charges of the prepaid balance.

    `GET /customers/me/balance/history`
    """

    return _Operation(
        ME_LIST_BALANCE_HISTORY,
        _Request(
            "GET",
            "/customers/me/balance/history"
            + _f.query(
                (
                    "limit",
                    None if limit is None else _f.check_integer(limit, "limit", least=1, most=200),
                    None,
                ),
                ("offset", None if offset is None else _f.check_integer(offset, "offset", least=0), None),
            ),
            (),
            None,
            "application/json",
        ),
        _parse_me_list_balance_history,
    )


def _parse_me_list_balance_history(reply: _HttpReply) -> LedgerEntryList:
    from ..models.ledger_entry_list import LedgerEntryList

    data = _codec.loads(reply.body)
    return LedgerEntryList.from_dict(data)


def me_create_checkout_session(
    *,
    tier_code: str,
    success_url: str,
    cancel_url: str,
) -> _Operation[CheckoutSession]:
    """Create a checkout page where the customer subscribes to a tier.

    `POST /customers/me/checkout`
    """

    _body: dict[str, Any] = {}
    _body["tier_code"] = _f.check_text(tier_code, "tier_code", blank=False, most=64, pattern="\\S")
    _body["success_url"] = _f.check_text(success_url, "success_url", blank=False, pattern="\\S")
    _body["cancel_url"] = _f.check_text(cancel_url, "cancel_url", blank=False, pattern="\\S")
    return _Operation(
        ME_CREATE_CHECKOUT_SESSION,
        _Request("POST", "/customers/me/checkout", (), _codec.dumps(_body), "application/json"),
        _parse_me_create_checkout_session,
    )


def _parse_me_create_checkout_session(reply: _HttpReply) -> CheckoutSession:
    from ..models.checkout_session import CheckoutSession

    data = _codec.loads(reply.body)
    return CheckoutSession.from_dict(data)


def me_change_tier(
    *,
    tier_code: str,
) -> _Operation[CustomerPlan]:
    """Change the tier of the subscription.

    `POST /customers/me/change-tier`
    """

    _body: dict[str, Any] = {}
    _body["tier_code"] = _f.check_text(tier_code, "tier_code", blank=False, most=64, pattern="\\S")
    return _Operation(
        ME_CHANGE_TIER,
        _Request("POST", "/customers/me/change-tier", (), _codec.dumps(_body), "application/json"),
        _parse_me_change_tier,
    )


def _parse_me_change_tier(reply: _HttpReply) -> CustomerPlan:
    from ..models.customer_plan import CustomerPlan
    from ..models.customer_plan_envelope import CustomerPlanEnvelope

    data = _codec.loads(reply.body)
    return CustomerPlanEnvelope.from_dict(data).subscription


def me_create_topup(
    *,
    credit_amount_cents: int,
    success_url: str,
    cancel_url: str,
) -> _Operation[Topup]:
    """Create a checkout page where the customer tops up the prepaid balance.

    `POST /customers/me/topup`
    """

    _body: dict[str, Any] = {}
    _body["credit_amount_cents"] = _f.check_integer(credit_amount_cents, "credit_amount_cents", least=1)
    _body["success_url"] = _f.check_text(success_url, "success_url", blank=False, pattern="\\S")
    _body["cancel_url"] = _f.check_text(cancel_url, "cancel_url", blank=False, pattern="\\S")
    return _Operation(
        ME_CREATE_TOPUP,
        _Request("POST", "/customers/me/topup", (), _codec.dumps(_body), "application/json"),
        _parse_me_create_topup,
    )


def _parse_me_create_topup(reply: _HttpReply) -> Topup:
    from ..models.topup import Topup

    data = _codec.loads(reply.body)
    return Topup.from_dict(data)
