# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Requests and parsers of `customers`: pure functions, nothing is sent here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TYPE_CHECKING

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.operation import (
    Endpoint as _Endpoint,
    HttpReply as _HttpReply,
    Operation as _Operation,
    Request as _Request,
    ResultList as _ResultList,
)

if TYPE_CHECKING:
    from ..models.checkout_session import CheckoutSession
    from ..models.customer import Customer
    from ..models.customer_balance import CustomerBalance
    from ..models.ledger_entry_list import LedgerEntryList
    from ..models.subscription import Subscription
    from ..models.topup import Topup

CUSTOMERS_LIST = _Endpoint(
    id="listCustomers",
    method="GET",
    path="/customers",
    key="secret",
    security=(("key",),),
    media=("application/json",),
    streams=(),
)
CUSTOMERS_UPSERT = _Endpoint(
    id="upsertCustomer",
    method="PUT",
    path="/customers",
    key="secret",
    security=(("key",),),
    media=("application/json",),
    streams=(),
)
CUSTOMERS_CREATE = _Endpoint(
    id="createCustomer",
    method="POST",
    path="/customers",
    key="secret",
    security=(("key",),),
    media=("application/json",),
    streams=(),
)
CUSTOMERS_GET_BY_EXTERNAL_ID = _Endpoint(
    id="getCustomerByExternalId",
    method="GET",
    path="/customers/by-external-id/{external_id}",
    key="secret",
    security=(("key",),),
    media=("application/json",),
    streams=(),
)
CUSTOMERS_GET = _Endpoint(
    id="getCustomer",
    method="GET",
    path="/customers/{customer_id}",
    key="secret",
    security=(("key",),),
    media=("application/json",),
    streams=(),
)
CUSTOMERS_DELETE = _Endpoint(
    id="deleteCustomer",
    method="DELETE",
    path="/customers/{customer_id}",
    key="secret",
    security=(("key",),),
    media=(),
    streams=(),
)
CUSTOMERS_CREATE_CHECKOUT_SESSION = _Endpoint(
    id="subscribeCustomer",
    method="POST",
    path="/customers/{customer_id}/subscribe",
    key="secret",
    security=(("key",),),
    media=("application/json",),
    streams=(),
)
CUSTOMERS_GET_SUBSCRIPTION = _Endpoint(
    id="getCustomerSubscription",
    method="GET",
    path="/customers/{customer_id}/subscription",
    key="secret",
    security=(("key",),),
    media=("application/json",),
    streams=(),
)
CUSTOMERS_CANCEL_SUBSCRIPTION = _Endpoint(
    id="cancelCustomerSubscription",
    method="DELETE",
    path="/customers/{customer_id}/subscription",
    key="secret",
    security=(("key",),),
    media=(),
    streams=(),
)
CUSTOMERS_GET_BALANCE = _Endpoint(
    id="getCustomerBalance",
    method="GET",
    path="/customers/{customer_id}/balance",
    key="secret",
    security=(("key",),),
    media=("application/json",),
    streams=(),
)
CUSTOMERS_LIST_BALANCE_HISTORY = _Endpoint(
    id="listCustomerBalanceHistory",
    method="GET",
    path="/customers/{customer_id}/balance/history",
    key="secret",
    security=(("key",),),
    media=("application/json",),
    streams=(),
)
CUSTOMERS_CREATE_TOPUP = _Endpoint(
    id="createCustomerTopup",
    method="POST",
    path="/customers/{customer_id}/topup",
    key="secret",
    security=(("key",),),
    media=("application/json",),
    streams=(),
)


def customers_list() -> _Operation[_ResultList[Customer]]:
    """List the customers of the project.

    `GET /customers`
    """

    return _Operation(
        CUSTOMERS_LIST, _Request("GET", "/customers", (), None, "application/json"), _parse_customers_list
    )


def _parse_customers_list(reply: _HttpReply) -> _ResultList[Customer]:
    from ..models.customer import Customer
    from ..models.customer_list import CustomerList

    data = _codec.loads(reply.body)
    return _ResultList(CustomerList.from_dict(data).customers)


def customers_upsert(
    *,
    external_id: str,
    email: str,
    metadata: Mapping[str, Any] | None = None,
) -> _Operation[Customer]:
    """Create the customer with this external id, or update it.

    `PUT /customers`
    """

    _body: dict[str, Any] = {}
    _body["external_id"] = _f.check_text(external_id, "external_id", blank=False, most=255, pattern="\\S")
    _body["email"] = _f.check_text(email, "email", email=True)
    if metadata is not None:
        _body["metadata"] = _f.check_map(metadata, "metadata", _f.check_any)
    return _Operation(
        CUSTOMERS_UPSERT,
        _Request("PUT", "/customers", (), _codec.dumps(_body), "application/json"),
        _parse_customers_upsert,
    )


def _parse_customers_upsert(reply: _HttpReply) -> Customer:
    from ..models.customer import Customer
    from ..models.customer_envelope import CustomerEnvelope

    data = _codec.loads(reply.body)
    return CustomerEnvelope.from_dict(data).customer


def customers_create(
    *,
    external_id: str,
    email: str,
    metadata: Mapping[str, Any] | None = None,
) -> _Operation[Customer]:
    """Create a customer.

    `POST /customers`
    """

    _body: dict[str, Any] = {}
    _body["external_id"] = _f.check_text(external_id, "external_id", blank=False, most=255, pattern="\\S")
    _body["email"] = _f.check_text(email, "email", email=True)
    if metadata is not None:
        _body["metadata"] = _f.check_map(metadata, "metadata", _f.check_any)
    return _Operation(
        CUSTOMERS_CREATE,
        _Request("POST", "/customers", (), _codec.dumps(_body), "application/json"),
        _parse_customers_create,
    )


def _parse_customers_create(reply: _HttpReply) -> Customer:
    from ..models.customer import Customer
    from ..models.customer_envelope import CustomerEnvelope

    data = _codec.loads(reply.body)
    return CustomerEnvelope.from_dict(data).customer


def customers_get_by_external_id(
    external_id: str,
) -> _Operation[Customer]:
    """Get a customer by your own id.

    `GET /customers/by-external-id/{external_id}`
    """

    return _Operation(
        CUSTOMERS_GET_BY_EXTERNAL_ID,
        _Request(
            "GET",
            "/customers/by-external-id/" + _f.segment(external_id, "external_id"),
            (),
            None,
            "application/json",
        ),
        _parse_customers_get_by_external_id,
    )


def _parse_customers_get_by_external_id(reply: _HttpReply) -> Customer:
    from ..models.customer import Customer
    from ..models.customer_envelope import CustomerEnvelope

    data = _codec.loads(reply.body)
    return CustomerEnvelope.from_dict(data).customer


def customers_get(
    customer_id: str,
) -> _Operation[Customer]:
    """Get a customer by ModelRelay's id.

    `GET /customers/{customer_id}`
    """

    return _Operation(
        CUSTOMERS_GET,
        _Request("GET", "/customers/" + _f.segment(customer_id, "customer_id"), (), None, "application/json"),
        _parse_customers_get,
    )


def _parse_customers_get(reply: _HttpReply) -> Customer:
    from ..models.customer import Customer
    from ..models.customer_envelope import CustomerEnvelope

    data = _codec.loads(reply.body)
    return CustomerEnvelope.from_dict(data).customer


def customers_delete(
    customer_id: str,
) -> _Operation[None]:
    """Delete a customer.

    `DELETE /customers/{customer_id}`
    """

    return _Operation(
        CUSTOMERS_DELETE,
        _Request(
            "DELETE", "/customers/" + _f.segment(customer_id, "customer_id"), (), None, "application/json"
        ),
        _parse_customers_delete,
    )


def _parse_customers_delete(reply: _HttpReply) -> None:

    return None


def customers_create_checkout_session(
    customer_id: str,
    *,
    tier_id: str,
    success_url: str,
    cancel_url: str,
) -> _Operation[CheckoutSession]:
    """Create a checkout page where the customer subscribes to a tier.

    `POST /customers/{customer_id}/subscribe`
    """

    _body: dict[str, Any] = {}
    _body["tier_id"] = _f.check_text(tier_id, "tier_id", blank=False, pattern="\\S")
    _body["success_url"] = _f.check_text(success_url, "success_url", blank=False, pattern="\\S")
    _body["cancel_url"] = _f.check_text(cancel_url, "cancel_url", blank=False, pattern="\\S")
    return _Operation(
        CUSTOMERS_CREATE_CHECKOUT_SESSION,
        _Request(
            "POST",
            "/customers/" + _f.segment(customer_id, "customer_id") + "/subscribe",
            (),
            _codec.dumps(_body),
            "application/json",
        ),
        _parse_customers_create_checkout_session,
    )


def _parse_customers_create_checkout_session(reply: _HttpReply) -> CheckoutSession:
    from ..models.checkout_session import CheckoutSession

    data = _codec.loads(reply.body)
    return CheckoutSession.from_dict(data)


def customers_get_subscription(
    customer_id: str,
) -> _Operation[Subscription]:
    """Get the subscription of a customer.

    `GET /customers/{customer_id}/subscription`
    """

    return _Operation(
        CUSTOMERS_GET_SUBSCRIPTION,
        _Request(
            "GET",
            "/customers/" + _f.segment(customer_id, "customer_id") + "/subscription",
            (),
            None,
            "application/json",
        ),
        _parse_customers_get_subscription,
    )


def _parse_customers_get_subscription(reply: _HttpReply) -> Subscription:
    from ..models.subscription import Subscription
    from ..models.subscription_envelope import SubscriptionEnvelope

    data = _codec.loads(reply.body)
    return SubscriptionEnvelope.from_dict(data).subscription


def customers_cancel_subscription(
    customer_id: str,
) -> _Operation[None]:
    """Cancel a customer's subscription.

    `DELETE /customers/{customer_id}/subscription`
    """

    return _Operation(
        CUSTOMERS_CANCEL_SUBSCRIPTION,
        _Request(
            "DELETE",
            "/customers/" + _f.segment(customer_id, "customer_id") + "/subscription",
            (),
            None,
            "application/json",
        ),
        _parse_customers_cancel_subscription,
    )


def _parse_customers_cancel_subscription(reply: _HttpReply) -> None:

    return None


def customers_get_balance(
    customer_id: str,
) -> _Operation[CustomerBalance]:
    """Get a customer's prepaid balance.

    `GET /customers/{customer_id}/balance`
    """

    return _Operation(
        CUSTOMERS_GET_BALANCE,
        _Request(
            "GET",
            "/customers/" + _f.segment(customer_id, "customer_id") + "/balance",
            (),
            None,
            "application/json",
        ),
        _parse_customers_get_balance,
    )


def _parse_customers_get_balance(reply: _HttpReply) -> CustomerBalance:
    from ..models.customer_balance import CustomerBalance

    data = _codec.loads(reply.body)
    return CustomerBalance.from_dict(data)


def customers_list_balance_history(
    customer_id: str,
    *,
    limit: int | None = None,
    offset: int | None = None,
) -> _Operation[LedgerEntryList]:
    """List the top-ups and charges of a customer's prepaid balance.

    `GET /customers/{customer_id}/balance/history`
    """

    return _Operation(
        CUSTOMERS_LIST_BALANCE_HISTORY,
        _Request(
            "GET",
            "/customers/"
            + _f.segment(customer_id, "customer_id")
            + "/balance/history"
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
        _parse_customers_list_balance_history,
    )


def _parse_customers_list_balance_history(reply: _HttpReply) -> LedgerEntryList:
    from ..models.ledger_entry_list import LedgerEntryList

    data = _codec.loads(reply.body)
    return LedgerEntryList.from_dict(data)


def customers_create_topup(
    customer_id: str,
    *,
    credit_amount_cents: int,
    success_url: str,
    cancel_url: str,
) -> _Operation[Topup]:
    """Create a checkout page where the customer tops up the prepaid balance.

    `POST /customers/{customer_id}/topup`
    """

    _body: dict[str, Any] = {}
    _body["credit_amount_cents"] = _f.check_integer(credit_amount_cents, "credit_amount_cents", least=1)
    _body["success_url"] = _f.check_text(success_url, "success_url", blank=False, pattern="\\S")
    _body["cancel_url"] = _f.check_text(cancel_url, "cancel_url", blank=False, pattern="\\S")
    return _Operation(
        CUSTOMERS_CREATE_TOPUP,
        _Request(
            "POST",
            "/customers/" + _f.segment(customer_id, "customer_id") + "/topup",
            (),
            _codec.dumps(_body),
            "application/json",
        ),
        _parse_customers_create_topup,
    )


def _parse_customers_create_topup(reply: _HttpReply) -> Topup:
    from ..models.topup import Topup

    data = _codec.loads(reply.body)
    return Topup.from_dict(data)
