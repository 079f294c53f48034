# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""The operations of the API: calling one with its arguments gives a request and how to read its answer; nothing is sent here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from modelrelay._core import methods as _e
from modelrelay._core import kinds as _f
from modelrelay._core.operation import Operation as _Operation, ResultList as _ResultList

from . import kinds as _k, models as _m

RESPONSES_CREATE: _e.Method[_m.ResponsesResponse] = _e.Method(
    "createResponse",
    "POST",
    "/responses",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    headers=(
        _e.Parameter("customer_id", _f.Text(blank=False, pattern="\\S"), wire="X-ModelRelay-Customer-Id"),
    ),
    body=_e.Body(_k.RESPONSES_REQUEST),
    answers=(_e.Answer(_k.RESPONSES_RESPONSE),),
    streams=(
        "application/x-ndjson",
        "text/event-stream",
    ),
    record=_k.STREAM_RECORD,
)
RESPONSES_BATCH: _e.Method[_m.BatchResponse] = _e.Method(
    "createResponsesBatch",
    "POST",
    "/responses/batch",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    headers=(
        _e.Parameter("customer_id", _f.Text(blank=False, pattern="\\S"), wire="X-ModelRelay-Customer-Id"),
    ),
    body=_e.Body(_k.BATCH_REQUEST),
    answers=(_e.Answer(_k.BATCH_RESPONSE),),
)
RESPONSES_RESOLVE: _e.Method[_m.ResolvedModel] = _e.Method(
    "resolveResponse",
    "POST",
    "/responses/resolve",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    body=_e.Body(_k.RESOLVE_REQUEST),
    answers=(_e.Answer(_k.RESOLVED_MODEL),),
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
CUSTOMERS_GET_BY_EXTERNAL_ID: _e.Method[_m.Customer] = _e.Method(
    "getCustomerByExternalId",
    "GET",
    "/customers/by-external-id/{external_id}",
    key="secret",
    security=(("key",),),
    ids=(_e.Parameter("external_id", _f.Text(blank=False, pattern="\\S")),),
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
    "subscribeCustomer",
    "POST",
    "/customers/{customer_id}/subscribe",
    key="secret",
    security=(("key",),),
    ids=(_e.Parameter("customer_id", _f.Text(blank=False, pattern="\\S")),),
    body=_e.Body(_k.SUBSCRIBE_INPUT),
    answers=(_e.Answer(_k.CHECKOUT_SESSION),),
)
CUSTOMERS_GET_SUBSCRIPTION: _e.Method[_m.Subscription] = _e.Method(
    "getCustomerSubscription",
    "GET",
    "/customers/{customer_id}/subscription",
    key="secret",
    security=(("key",),),
    ids=(_e.Parameter("customer_id", _f.Text(blank=False, pattern="\\S")),),
    answers=(_e.Answer(_k.SUBSCRIPTION_ENVELOPE),),
    unwrap="subscription",
)
CUSTOMERS_CANCEL_SUBSCRIPTION: _e.Method[None] = _e.Method(
    "cancelCustomerSubscription",
    "DELETE",
    "/customers/{customer_id}/subscription",
    key="secret",
    security=(("key",),),
    ids=(_e.Parameter("customer_id", _f.Text(blank=False, pattern="\\S")),),
)
CUSTOMERS_GET_BALANCE: _e.Method[_m.CustomerBalance] = _e.Method(
    "getCustomerBalance",
    "GET",
    "/customers/{customer_id}/balance",
    key="secret",
    security=(("key",),),
    ids=(_e.Parameter("customer_id", _f.Text(blank=False, pattern="\\S")),),
    answers=(_e.Answer(_k.CUSTOMER_BALANCE),),
)
CUSTOMERS_LIST_BALANCE_HISTORY: _e.Method[_m.LedgerEntryList] = _e.Method(
    "listCustomerBalanceHistory",
    "GET",
    "/customers/{customer_id}/balance/history",
    key="secret",
    security=(("key",),),
    ids=(_e.Parameter("customer_id", _f.Text(blank=False, pattern="\\S")),),
    query=(
        _e.Parameter("limit", _f.Integer(least=1, most=200)),
        _e.Parameter("offset", _f.Integer(least=0)),
    ),
    answers=(_e.Answer(_k.LEDGER_ENTRY_LIST),),
    paging=_e.Paging(items="entries", offset="offset", limit="limit"),
)
CUSTOMERS_CREATE_TOPUP: _e.Method[_m.Topup] = _e.Method(
    "createCustomerTopup",
    "POST",
    "/customers/{customer_id}/topup",
    key="secret",
    security=(("key",),),
    ids=(_e.Parameter("customer_id", _f.Text(blank=False, pattern="\\S")),),
    body=_e.Body(_k.TOPUP_INPUT),
    answers=(_e.Answer(_k.TOPUP),),
)
ME_GET: _e.Method[_m.CustomerProfile] = _e.Method(
    "getMe",
    "GET",
    "/customers/me",
    security=(("token",),),
    answers=(_e.Answer(_k.CUSTOMER_PROFILE_ENVELOPE),),
    unwrap="customer",
)
ME_USAGE: _e.Method[_m.CustomerUsage] = _e.Method(
    "getMyUsage",
    "GET",
    "/customers/me/usage",
    security=(("token",),),
    answers=(_e.Answer(_k.CUSTOMER_USAGE_ENVELOPE),),
    unwrap="usage",
)
ME_SUBSCRIPTION: _e.Method[_m.CustomerPlan] = _e.Method(
    "getMySubscription",
    "GET",
    "/customers/me/subscription",
    security=(("token",),),
    answers=(_e.Answer(_k.CUSTOMER_PLAN_ENVELOPE),),
    unwrap="subscription",
)
ME_BALANCE: _e.Method[_m.CustomerBalance] = _e.Method(
    "getMyBalance",
    "GET",
    "/customers/me/balance",
    security=(("token",),),
    answers=(_e.Answer(_k.CUSTOMER_BALANCE),),
)
ME_LIST_BALANCE_HISTORY: _e.Method[_m.LedgerEntryList] = _e.Method(
    "listMyBalanceHistory",
    "GET",
    "/customers/me/balance/history",
    security=(("token",),),
    query=(
        _e.Parameter("limit", _f.Integer(least=1, most=200)),
        _e.Parameter("offset", _f.Integer(least=0)),
    ),
    answers=(_e.Answer(_k.LEDGER_ENTRY_LIST),),
    paging=_e.Paging(items="entries", offset="offset", limit="limit"),
)
ME_CREATE_CHECKOUT_SESSION: _e.Method[_m.CheckoutSession] = _e.Method(
    "createMyCheckoutSession",
    "POST",
    "/customers/me/checkout",
    security=(("token",),),
    body=_e.Body(_k.CUSTOMER_CHECKOUT_INPUT),
    answers=(_e.Answer(_k.CHECKOUT_SESSION),),
)
ME_CHANGE_TIER: _e.Method[_m.CustomerPlan] = _e.Method(
    "changeMyTier",
    "POST",
    "/customers/me/change-tier",
    security=(("token",),),
    body=_e.Body(_k.TIER_CHANGE),
    answers=(_e.Answer(_k.CUSTOMER_PLAN_ENVELOPE),),
    unwrap="subscription",
)
ME_CREATE_TOPUP: _e.Method[_m.Topup] = _e.Method(
    "createMyTopup",
    "POST",
    "/customers/me/topup",
    security=(("token",),),
    body=_e.Body(_k.TOPUP_INPUT),
    answers=(_e.Answer(_k.TOPUP),),
)
AUTH_CUSTOMER_TOKEN: _e.Method[_m.CustomerToken] = _e.Method(
    "createCustomerToken",
    "POST",
    "/auth/customer-token",
    key="secret",
    security=(("key",),),
    body=_e.Body(_k.CUSTOMER_TOKEN_REQUEST),
    answers=(_e.Answer(_k.CUSTOMER_TOKEN),),
)
TIERS_LIST: _e.Method[_ResultList[_m.Tier]] = _e.Method(
    "listTiers",
    "GET",
    "/tiers",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    answers=(_e.Answer(_k.TIER_LIST),),
    unwrap="tiers",
)
TIERS_GET: _e.Method[_m.Tier] = _e.Method(
    "getTier",
    "GET",
    "/tiers/{tier_id}",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    ids=(_e.Parameter("tier_id", _f.Text(blank=False, pattern="\\S")),),
    answers=(_e.Answer(_k.TIER_ENVELOPE),),
    unwrap="tier",
)
TIERS_CHECKOUT: _e.Method[_m.CheckoutSession] = _e.Method(
    "createTierCheckoutSession",
    "POST",
    "/tiers/{tier_id}/checkout",
    key="secret",
    security=(("key",),),
    ids=(_e.Parameter("tier_id", _f.Text(blank=False, pattern="\\S")),),
    body=_e.Body(_k.CHECKOUT_INPUT),
    answers=(_e.Answer(_k.CHECKOUT_SESSION),),
)
MODELS_LIST: _e.Method[_ResultList[_m.ModelInfo]] = _e.Method(
    "listModels",
    "GET",
    "/models",
    query=(
        _e.Parameter("provider", _f.Text(blank=False, pattern="\\S")),
        _e.Parameter("capability", _k.MODEL_CAPABILITY),
    ),
    answers=(_e.Answer(_k.MODEL_LIST),),
    unwrap="models",
)
ACCOUNT_BALANCE: _e.Method[_m.AccountBalance] = _e.Method(
    "getAccountBalance",
    "GET",
    "/account/balance",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    answers=(_e.Answer(_k.ACCOUNT_BALANCE),),
)
STATE_HANDLES_LIST: _e.Method[_m.StateHandleList] = _e.Method(
    "listStateHandles",
    "GET",
    "/state-handles",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    query=(
        _e.Parameter("limit", _f.Integer(least=1, most=100)),
        _e.Parameter("offset", _f.Integer(least=0)),
    ),
    answers=(_e.Answer(_k.STATE_HANDLE_LIST),),
    paging=_e.Paging(items="state_handles", offset="offset", limit="limit", next="next_cursor"),
)
STATE_HANDLES_CREATE: _e.Method[_m.StateHandle] = _e.Method(
    "createStateHandle",
    "POST",
    "/state-handles",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    body=_e.Body(_k.STATE_HANDLE_INPUT, required=False),
    answers=(_e.Answer(_k.STATE_HANDLE),),
)
STATE_HANDLES_DELETE: _e.Method[None] = _e.Method(
    "deleteStateHandle",
    "DELETE",
    "/state-handles/{state_id}",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    ids=(_e.Parameter("state_id", _f.Text(blank=False, pattern="\\S")),),
)
SESSIONS_LIST: _e.Method[_m.SessionList] = _e.Method(
    "listSessions",
    "GET",
    "/sessions",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    query=(
        _e.Parameter("limit", _f.Integer(least=1, most=100)),
        _e.Parameter("offset", _f.Integer(least=0)),
        _e.Parameter("customer_id", _f.Text(blank=False, pattern="\\S")),
    ),
    answers=(_e.Answer(_k.SESSION_LIST),),
    paging=_e.Paging(items="sessions", offset="offset", limit="limit", next="next_cursor"),
)
SESSIONS_CREATE: _e.Method[_m.Session] = _e.Method(
    "createSession",
    "POST",
    "/sessions",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    body=_e.Body(_k.SESSION_INPUT),
    answers=(_e.Answer(_k.SESSION),),
)
SESSIONS_GET: _e.Method[_m.SessionWithMessages] = _e.Method(
    "getSession",
    "GET",
    "/sessions/{session_id}",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    ids=(_e.Parameter("session_id", _f.Text(blank=False, pattern="\\S")),),
    answers=(_e.Answer(_k.SESSION_WITH_MESSAGES),),
)
SESSIONS_DELETE: _e.Method[None] = _e.Method(
    "deleteSession",
    "DELETE",
    "/sessions/{session_id}",
    key="secret",
    security=(("key",),),
    ids=(_e.Parameter("session_id", _f.Text(blank=False, pattern="\\S")),),
)
SESSIONS_UPDATE: _e.Method[_m.Session] = _e.Method(
    "updateSession",
    "PATCH",
    "/sessions/{session_id}",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    ids=(_e.Parameter("session_id", _f.Text(blank=False, pattern="\\S")),),
    body=_e.Body(_k.SESSION_UPDATE),
    answers=(_e.Answer(_k.SESSION),),
)
SESSIONS_ADD_MESSAGE: _e.Method[_m.SessionMessage] = _e.Method(
    "addSessionMessage",
    "POST",
    "/sessions/{session_id}/messages",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    ids=(_e.Parameter("session_id", _f.Text(blank=False, pattern="\\S")),),
    body=_e.Body(_k.SESSION_MESSAGE_INPUT),
    answers=(_e.Answer(_k.SESSION_MESSAGE),),
)
SESSIONS_CLEAR: _e.Method[_m.Session] = _e.Method(
    "clearSession",
    "POST",
    "/sessions/{session_id}/clear",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    ids=(_e.Parameter("session_id", _f.Text(blank=False, pattern="\\S")),),
    answers=(_e.Answer(_k.SESSION),),
)
IMAGES_GENERATE: _e.Method[_m.ImageResult] = _e.Method(
    "generateImage",
    "POST",
    "/images/generate",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    body=_e.Body(_k.IMAGE_REQUEST),
    answers=(_e.Answer(_k.IMAGE_RESULT),),
)
IMAGES_GET: _e.Method[_m.Image] = _e.Method(
    "getImage",
    "GET",
    "/images/{image_id}",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    ids=(_e.Parameter("image_id", _f.Text(blank=False, pattern="\\S")),),
    answers=(_e.Answer(_k.IMAGE),),
)
IMAGES_PIN: _e.Method[_m.Image] = _e.Method(
    "pinImage",
    "POST",
    "/images/{image_id}/pin",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    ids=(_e.Parameter("image_id", _f.Text(blank=False, pattern="\\S")),),
    answers=(_e.Answer(_k.IMAGE),),
)
IMAGES_UNPIN: _e.Method[_m.Image] = _e.Method(
    "unpinImage",
    "DELETE",
    "/images/{image_id}/pin",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    ids=(_e.Parameter("image_id", _f.Text(blank=False, pattern="\\S")),),
    answers=(_e.Answer(_k.IMAGE),),
)


def responses_create(
    *,
    input: Sequence[_m.InputItem | Mapping[str, Any]],
    customer_id: str | None = None,
    model: str | None = None,
    provider: str | None = None,
    max_output_tokens: int | None = None,
    temperature: float | None = None,
    stop: Sequence[str] | None = None,
    output_format: _m.OutputFormat | Mapping[str, Any] | None = None,
    tools: Sequence[_m.Tool | Mapping[str, Any]] | None = None,
    tool_choice: _m.ToolChoice | Mapping[str, Any] | None = None,
    state_id: str | None = None,
    reasoning_effort: _m.ReasoningEffort | str | None = None,
    accept: str | None = None,
) -> _Operation[_m.ResponsesResponse]:
    """Send a chat request.

    `POST /responses`
    """
    return RESPONSES_CREATE(
        input=input,
        customer_id=customer_id,
        model=model,
        provider=provider,
        max_output_tokens=max_output_tokens,
        temperature=temperature,
        stop=stop,
        output_format=output_format,
        tools=tools,
        tool_choice=tool_choice,
        state_id=state_id,
        reasoning_effort=reasoning_effort,
        accept=accept,
    )


def responses_batch(
    *,
    requests: Sequence[_m.BatchItem | Mapping[str, Any]],
    customer_id: str | None = None,
    options: _m.BatchOptions | Mapping[str, Any] | None = None,
    accept: str | None = None,
) -> _Operation[_m.BatchResponse]:
    """Send several chat requests in one call.

    `POST /responses/batch`
    """
    return RESPONSES_BATCH(requests=requests, customer_id=customer_id, options=options, accept=accept)
