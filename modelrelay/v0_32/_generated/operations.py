# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""The operations of the API: calling one with its arguments gives a request and how to read its answer; nothing is sent here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from modelrelay._core import methods as _e
from modelrelay._core import kinds as _f
from modelrelay._core.operation import Operation as _Operation, ResultList as _ResultList

from . import kinds as _k, models as _m

LLM_PROXY: _e.Method[_m.ProxyResponse] = _e.Method(
    "proxyChat",
    "POST",
    "/llm/proxy",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    headers=(
        _e.Parameter("customer_id", _f.Text(blank=False, pattern="\\S"), wire="X-ModelRelay-Customer-Id"),
    ),
    body=_e.Body(_k.PROXY_REQUEST),
    answers=(_e.Answer(_k.PROXY_RESPONSE),),
    streams=(
        "text/event-stream",
        "application/x-ndjson",
    ),
    record=_f.OneOf(_k.TEXT_STREAM_EVENT, _k.NDJSON_RECORD),
)
CUSTOMERS_LIST: _e.Method[_ResultList[_m.Customer]] = _e.Method(
    "listCustomers",
    "GET",
    "/customers",
    key="secret",
    security=(("key",),),
    answers=(_e.Answer(_k.CUSTOMER_LIST),),
    unwrap="customers",
)
CUSTOMERS_UPSERT: _e.Method[_m.Customer] = _e.Method(
    "upsertCustomer",
    "PUT",
    "/customers",
    key="secret",
    security=(("key",),),
    body=_e.Body(_k.CUSTOMER_INPUT),
    answers=(_e.Answer(_k.CUSTOMER_ENVELOPE),),
    unwrap="customer",
)
CUSTOMERS_CREATE: _e.Method[_m.Customer] = _e.Method(
    "createCustomer",
    "POST",
    "/customers",
    key="secret",
    security=(("key",),),
    body=_e.Body(_k.CUSTOMER_INPUT),
    answers=(_e.Answer(_k.CUSTOMER_ENVELOPE),),
    unwrap="customer",
)
CUSTOMERS_CLAIM: _e.Method[_m.Customer] = _e.Method(
    "claimCustomer",
    "POST",
    "/customers/claim",
    key="secret",
    security=(("key",),),
    body=_e.Body(_k.CUSTOMER_CLAIM),
    answers=(_e.Answer(_k.CUSTOMER_ENVELOPE),),
    unwrap="customer",
)
CUSTOMERS_GET: _e.Method[_m.Customer] = _e.Method(
    "getCustomer",
    "GET",
    "/customers/{customer_id}",
    key="secret",
    security=(("key",),),
    ids=(_e.Parameter("customer_id", _f.Text(blank=False, pattern="\\S")),),
    answers=(_e.Answer(_k.CUSTOMER_ENVELOPE),),
    unwrap="customer",
)
CUSTOMERS_DELETE: _e.Method[None] = _e.Method(
    "deleteCustomer",
    "DELETE",
    "/customers/{customer_id}",
    key="secret",
    security=(("key",),),
    ids=(_e.Parameter("customer_id", _f.Text(blank=False, pattern="\\S")),),
)
CUSTOMERS_CREATE_CHECKOUT_SESSION: _e.Method[_m.CheckoutSession] = _e.Method(
    "createCustomerCheckoutSession",
    "POST",
    "/customers/{customer_id}/checkout",
    key="secret",
    security=(("key",),),
    ids=(_e.Parameter("customer_id", _f.Text(blank=False, pattern="\\S")),),
    body=_e.Body(_k.CHECKOUT_INPUT),
    answers=(_e.Answer(_k.CHECKOUT_SESSION),),
)
CUSTOMERS_GET_SUBSCRIPTION: _e.Method[_m.SubscriptionStatus] = _e.Method(
    "getCustomerSubscription",
    "GET",
    "/customers/{customer_id}/subscription",
    key="secret",
    security=(("key",),),
    ids=(_e.Parameter("customer_id", _f.Text(blank=False, pattern="\\S")),),
    answers=(_e.Answer(_k.SUBSCRIPTION_STATUS),),
)
TIERS_LIST: _e.Method[_ResultList[_m.Tier]] = _e.Method(
    "listTiers",
    "GET",
    "/tiers",
    key="publishable",
    security=(("key",),),
    answers=(_e.Answer(_k.TIER_LIST),),
    unwrap="tiers",
)
TIERS_GET: _e.Method[_m.Tier] = _e.Method(
    "getTier",
    "GET",
    "/tiers/{tier_id}",
    key="publishable",
    security=(("key",),),
    ids=(_e.Parameter("tier_id", _f.Text(blank=False, pattern="\\S")),),
    answers=(_e.Answer(_k.TIER_ENVELOPE),),
    unwrap="tier",
)
TIERS_CHECKOUT: _e.Method[_m.TierCheckoutSession] = _e.Method(
    "createTierCheckoutSession",
    "POST",
    "/tiers/{tier_id}/checkout",
    key="secret",
    security=(("key",),),
    ids=(_e.Parameter("tier_id", _f.Text(blank=False, pattern="\\S")),),
    body=_e.Body(_k.CHECKOUT_INPUT),
    answers=(_e.Answer(_k.TIER_CHECKOUT_SESSION),),
)
AUTH_FRONTEND_TOKEN: _e.Method[_m.FrontendToken] = _e.Method(
    "createFrontendToken",
    "POST",
    "/auth/frontend-token",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    body=_e.Body(_k.FRONTEND_TOKEN_REQUEST),
    answers=(_e.Answer(_k.FRONTEND_TOKEN),),
)


def llm_proxy(
    *,
    messages: Sequence[_m.Message | Mapping[str, Any]],
    customer_id: str | None = None,
    model: str | None = None,
    max_tokens: int | None = None,
    temperature: float | None = None,
    metadata: Mapping[str, str] | None = None,
    response_format: _m.ResponseFormat | Mapping[str, Any] | None = None,
    stop: Sequence[str] | None = None,
    stop_sequences: Sequence[str] | None = None,
    tools: Sequence[_m.Tool | Mapping[str, Any]] | None = None,
    tool_choice: _m.ToolChoice | Mapping[str, Any] | None = None,
    accept: str | None = None,
) -> _Operation[_m.ProxyResponse]:
    """Ask a model.

    `POST /llm/proxy`
    """
    return LLM_PROXY(
        messages=messages,
        customer_id=customer_id,
        model=model,
        max_tokens=max_tokens,
        temperature=temperature,
        metadata=metadata,
        response_format=response_format,
        stop=stop,
        stop_sequences=stop_sequences,
        tools=tools,
        tool_choice=tool_choice,
        accept=accept,
    )
