# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

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
    from ..models.subscription_status import SubscriptionStatus

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
CUSTOMERS_CLAIM = _Endpoint(
    id="claimCustomer",
    method="POST",
    path="/customers/claim",
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
    id="createCustomerCheckoutSession",
    method="POST",
    path="/customers/{customer_id}/checkout",
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


def customers_list() -> _Operation[_ResultList[Customer]]:
    """All customers of the project.

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
    tier_id: str,
    external_id: str,
    email: str,
    metadata: Mapping[str, Any] | None = None,
) -> _Operation[Customer]:
    """The customer with this external id, created or updated.

    `PUT /customers`
    """

    _body: dict[str, Any] = {}
    _body["tier_id"] = _f.check_text(tier_id, "tier_id", blank=False, pattern="\\S")
    _body["external_id"] = _f.check_text(external_id, "external_id", blank=False, pattern="\\S")
    _body["email"] = _f.check_text(
        email, "email", email=True, pattern="^[^@\\s]+@[^@\\s.][^@\\s]*\\.[^@\\s]*[^@\\s.]$"
    )
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
    tier_id: str,
    external_id: str,
    email: str,
    metadata: Mapping[str, Any] | None = None,
) -> _Operation[Customer]:
    """A new customer on a tier.

    `POST /customers`
    """

    _body: dict[str, Any] = {}
    _body["tier_id"] = _f.check_text(tier_id, "tier_id", blank=False, pattern="\\S")
    _body["external_id"] = _f.check_text(external_id, "external_id", blank=False, pattern="\\S")
    _body["email"] = _f.check_text(
        email, "email", email=True, pattern="^[^@\\s]+@[^@\\s.][^@\\s]*\\.[^@\\s]*[^@\\s.]$"
    )
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


def customers_claim(
    *,
    email: str,
    external_id: str,
) -> _Operation[Customer]:
    """Give the customer with this email an external id.

    `POST /customers/claim`
    """

    _body: dict[str, Any] = {}
    _body["email"] = _f.check_text(
        email, "email", email=True, pattern="^[^@\\s]+@[^@\\s.][^@\\s]*\\.[^@\\s]*[^@\\s.]$"
    )
    _body["external_id"] = _f.check_text(external_id, "external_id", blank=False, pattern="\\S")
    return _Operation(
        CUSTOMERS_CLAIM,
        _Request("POST", "/customers/claim", (), _codec.dumps(_body), "application/json"),
        _parse_customers_claim,
    )


def _parse_customers_claim(reply: _HttpReply) -> Customer:
    from ..models.customer import Customer
    from ..models.customer_envelope import CustomerEnvelope

    data = _codec.loads(reply.body)
    return CustomerEnvelope.from_dict(data).customer


def customers_get(
    customer_id: str,
) -> _Operation[Customer]:
    """One customer.

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
    success_url: str,
    cancel_url: str,
) -> _Operation[CheckoutSession]:
    """A checkout page where this customer subscribes to their tier.

    `POST /customers/{customer_id}/checkout`
    """

    _body: dict[str, Any] = {}
    _body["success_url"] = _f.check_text(success_url, "success_url", blank=False, pattern="\\S")
    _body["cancel_url"] = _f.check_text(cancel_url, "cancel_url", blank=False, pattern="\\S")
    return _Operation(
        CUSTOMERS_CREATE_CHECKOUT_SESSION,
        _Request(
            "POST",
            "/customers/" + _f.segment(customer_id, "customer_id") + "/checkout",
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
) -> _Operation[SubscriptionStatus]:
    """Whether this customer's subscription is active, and until when.

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


def _parse_customers_get_subscription(reply: _HttpReply) -> SubscriptionStatus:
    from ..models.subscription_status import SubscriptionStatus

    data = _codec.loads(reply.body)
    return SubscriptionStatus.from_dict(data)
