# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Every operation of `customers`, in both colours, through the mock: the request is as the spec says, its examples
decode, and every documented error maps.
"""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from modelrelay import (
    APIError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    RetryConfig,
    ServerError,
)
from modelrelay._core.fields import encoded
from modelrelay.testing import AsyncMockClient, MockClient

ONCE = RetryConfig.disabled()


def check_request(request: Any, method: str, path: str, headers: dict[str, str], body: Any) -> None:
    assert (request.method, request.path) == (method, path)
    assert {name: request.headers[name] for name in headers} == headers
    assert request.json == body


CUSTOMERS_LIST_ANSWERS = [
    pytest.param(
        200,
        {
            "customers": [
                {
                    "id": "cus_01HF8ZQ4N5",
                    "project_id": "prj_01HF8Z0000",
                    "tier_id": "tier_01HF8Z0FREE",
                    "tier_code": "free",
                    "external_id": "user-42",
                    "email": "user@example.com",
                    "metadata": {"plan_source": "website"},
                    "created_at": "2025-11-14T09:26:53.589793238Z",
                    "updated_at": "2025-11-14T09:26:53.589793238Z",
                }
            ]
        },
        [
            {
                "id": "cus_01HF8ZQ4N5",
                "project_id": "prj_01HF8Z0000",
                "tier_id": "tier_01HF8Z0FREE",
                "tier_code": "free",
                "external_id": "user-42",
                "email": "user@example.com",
                "metadata": {"plan_source": "website"},
                "created_at": "2025-11-14T09:26:53.589793Z",
                "updated_at": "2025-11-14T09:26:53.589793Z",
            }
        ],
        id="200",
    ),
]
CUSTOMERS_LIST_ERRORS = [
    (
        401,
        {"error": "UNAUTHORIZED", "message": "invalid API key", "request_id": "req-7f3a"},
        AuthenticationError,
    ),
    (
        403,
        {
            "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
            "request_id": "req-7f3a",
        },
        PermissionDeniedError,
    ),
    (
        429,
        {"error": {"code": "RATE_LIMIT", "message": "too many requests"}, "request_id": "req-7f3a"},
        RateLimitError,
    ),
    (500, {"error": "INTERNAL_ERROR", "message": "internal error", "request_id": "req-7f3a"}, ServerError),
    (
        503,
        {
            "error": {
                "code": "SERVICE_UNAVAILABLE",
                "message": "the provider does not answer",
                "status": 503,
            },
            "request_id": "req-7f3a",
        },
        ServerError,
    ),
    (
        418,
        {"error": "METHOD_NOT_ALLOWED", "message": "method not allowed", "request_id": "req-7f3a"},
        APIError,
    ),
]


@pytest.mark.parametrize(("status", "body", "wanted"), CUSTOMERS_LIST_ANSWERS)
def test_list(status: int, body: Any, wanted: Any) -> None:
    with MockClient() as client:
        client.mock.respond(lambda request: (status, body))
        result: Any = client.customers.list(retry=ONCE)
        check_request(client.mock.requests[0], "GET", "/customers", {}, None)
    assert encoded(result) == wanted


@pytest.mark.parametrize(("status", "body", "wanted"), CUSTOMERS_LIST_ANSWERS)
def test_list_async(status: int, body: Any, wanted: Any) -> None:
    async def run() -> None:
        async with AsyncMockClient() as client:
            client.mock.respond(lambda request: (status, body))
            result: Any = await client.customers.list(retry=ONCE)
            check_request(client.mock.requests[0], "GET", "/customers", {}, None)
        assert encoded(result) == wanted

    asyncio.run(run())


@pytest.mark.parametrize(("status", "body", "error"), CUSTOMERS_LIST_ERRORS)
def test_list_errors(status: int, body: Any, error: type[APIError]) -> None:
    with MockClient() as client:
        client.mock.respond(lambda request: (status, body))
        with pytest.raises(error) as caught:
            client.customers.list(retry=ONCE)
    assert (type(caught.value), caught.value.status) == (error, status)


@pytest.mark.parametrize(("status", "body", "error"), CUSTOMERS_LIST_ERRORS)
def test_list_errors_async(status: int, body: Any, error: type[APIError]) -> None:
    async def run() -> None:
        async with AsyncMockClient() as client:
            client.mock.respond(lambda request: (status, body))
            with pytest.raises(error) as caught:
                await client.customers.list(retry=ONCE)
        assert (type(caught.value), caught.value.status) == (error, status)

    asyncio.run(run())


CUSTOMERS_UPSERT_ANSWERS = [
    pytest.param(
        200,
        {
            "customer": {
                "id": "cus_01HF8ZQ4N5",
                "project_id": "prj_01HF8Z0000",
                "tier_id": "tier_01HF8Z0PRO0",
                "tier_code": "pro",
                "external_id": "user-42",
                "email": "user@example.com",
                "metadata": {"plan_source": "website"},
                "stripe_customer_id": "cus_stripe_42",
                "stripe_subscription_id": "sub_01HF8ZR9V4",
                "subscription_status": "active",
                "current_period_start": "2025-11-14T09:30:00Z",
                "current_period_end": "2025-12-14T09:30:00Z",
                "created_at": "2025-11-14T09:26:53.589793238Z",
                "updated_at": "2025-11-14T09:30:02Z",
            }
        },
        {
            "id": "cus_01HF8ZQ4N5",
            "project_id": "prj_01HF8Z0000",
            "tier_id": "tier_01HF8Z0PRO0",
            "tier_code": "pro",
            "external_id": "user-42",
            "email": "user@example.com",
            "metadata": {"plan_source": "website"},
            "stripe_customer_id": "cus_stripe_42",
            "stripe_subscription_id": "sub_01HF8ZR9V4",
            "subscription_status": "active",
            "current_period_start": "2025-11-14T09:30:00Z",
            "current_period_end": "2025-12-14T09:30:00Z",
            "created_at": "2025-11-14T09:26:53.589793Z",
            "updated_at": "2025-11-14T09:30:02Z",
        },
        id="200",
    ),
    pytest.param(
        201,
        {
            "customer": {
                "id": "cus_01HF8ZQ4N5",
                "project_id": "prj_01HF8Z0000",
                "tier_id": "tier_01HF8Z0FREE",
                "tier_code": "free",
                "external_id": "user-42",
                "email": "user@example.com",
                "metadata": {"plan_source": "website"},
                "created_at": "2025-11-14T09:26:53.589793238Z",
                "updated_at": "2025-11-14T09:26:53.589793238Z",
            }
        },
        {
            "id": "cus_01HF8ZQ4N5",
            "project_id": "prj_01HF8Z0000",
            "tier_id": "tier_01HF8Z0FREE",
            "tier_code": "free",
            "external_id": "user-42",
            "email": "user@example.com",
            "metadata": {"plan_source": "website"},
            "created_at": "2025-11-14T09:26:53.589793Z",
            "updated_at": "2025-11-14T09:26:53.589793Z",
        },
        id="201",
    ),
]
CUSTOMERS_UPSERT_ERRORS = [
    (
        400,
        {
            "error": {"code": "INVALID_INPUT", "message": "the body is not valid JSON"},
            "request_id": "req-7f3a",
        },
        BadRequestError,
    ),
    (
        401,
        {"error": "UNAUTHORIZED", "message": "invalid API key", "request_id": "req-7f3a"},
        AuthenticationError,
    ),
    (
        403,
        {
            "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
            "request_id": "req-7f3a",
        },
        PermissionDeniedError,
    ),
    (
        404,
        {"error": {"code": "NOT_FOUND", "message": "customer not found"}, "request_id": "req-7f3a"},
        NotFoundError,
    ),
    (
        422,
        {
            "error": {
                "code": "VALIDATION_ERROR",
                "message": "invalid request",
                "fields": [{"field": "email", "message": "must be an email address"}],
            },
            "request_id": "req-7f3a",
        },
        BadRequestError,
    ),
    (
        429,
        {"error": {"code": "RATE_LIMIT", "message": "too many requests"}, "request_id": "req-7f3a"},
        RateLimitError,
    ),
    (500, {"error": "INTERNAL_ERROR", "message": "internal error", "request_id": "req-7f3a"}, ServerError),
    (
        503,
        {
            "error": {
                "code": "SERVICE_UNAVAILABLE",
                "message": "the provider does not answer",
                "status": 503,
            },
            "request_id": "req-7f3a",
        },
        ServerError,
    ),
    (
        418,
        {"error": "METHOD_NOT_ALLOWED", "message": "method not allowed", "request_id": "req-7f3a"},
        APIError,
    ),
]


@pytest.mark.parametrize(("status", "body", "wanted"), CUSTOMERS_UPSERT_ANSWERS)
def test_upsert(status: int, body: Any, wanted: Any) -> None:
    with MockClient() as client:
        client.mock.respond(lambda request: (status, body))
        result: Any = client.customers.upsert(
            tier_id="tier_01HF8Z0FREE",
            external_id="user-42",
            email="user@example.com",
            metadata={"plan_source": "website"},
            retry=ONCE,
        )
        check_request(
            client.mock.requests[0],
            "PUT",
            "/customers",
            {},
            {
                "tier_id": "tier_01HF8Z0FREE",
                "external_id": "user-42",
                "email": "user@example.com",
                "metadata": {"plan_source": "website"},
            },
        )
    assert encoded(result) == wanted


@pytest.mark.parametrize(("status", "body", "wanted"), CUSTOMERS_UPSERT_ANSWERS)
def test_upsert_async(status: int, body: Any, wanted: Any) -> None:
    async def run() -> None:
        async with AsyncMockClient() as client:
            client.mock.respond(lambda request: (status, body))
            result: Any = await client.customers.upsert(
                tier_id="tier_01HF8Z0FREE",
                external_id="user-42",
                email="user@example.com",
                metadata={"plan_source": "website"},
                retry=ONCE,
            )
            check_request(
                client.mock.requests[0],
                "PUT",
                "/customers",
                {},
                {
                    "tier_id": "tier_01HF8Z0FREE",
                    "external_id": "user-42",
                    "email": "user@example.com",
                    "metadata": {"plan_source": "website"},
                },
            )
        assert encoded(result) == wanted

    asyncio.run(run())


@pytest.mark.parametrize(("status", "body", "error"), CUSTOMERS_UPSERT_ERRORS)
def test_upsert_errors(status: int, body: Any, error: type[APIError]) -> None:
    with MockClient() as client:
        client.mock.respond(lambda request: (status, body))
        with pytest.raises(error) as caught:
            client.customers.upsert(
                tier_id="tier_01HF8Z0FREE",
                external_id="user-42",
                email="user@example.com",
                metadata={"plan_source": "website"},
                retry=ONCE,
            )
    assert (type(caught.value), caught.value.status) == (error, status)


@pytest.mark.parametrize(("status", "body", "error"), CUSTOMERS_UPSERT_ERRORS)
def test_upsert_errors_async(status: int, body: Any, error: type[APIError]) -> None:
    async def run() -> None:
        async with AsyncMockClient() as client:
            client.mock.respond(lambda request: (status, body))
            with pytest.raises(error) as caught:
                await client.customers.upsert(
                    tier_id="tier_01HF8Z0FREE",
                    external_id="user-42",
                    email="user@example.com",
                    metadata={"plan_source": "website"},
                    retry=ONCE,
                )
        assert (type(caught.value), caught.value.status) == (error, status)

    asyncio.run(run())


CUSTOMERS_CREATE_ANSWERS = [
    pytest.param(
        200,
        {
            "customer": {
                "id": "cus_01HF8ZQ4N5",
                "project_id": "prj_01HF8Z0000",
                "tier_id": "tier_01HF8Z0PRO0",
                "tier_code": "pro",
                "external_id": "user-42",
                "email": "user@example.com",
                "metadata": {"plan_source": "website"},
                "stripe_customer_id": "cus_stripe_42",
                "stripe_subscription_id": "sub_01HF8ZR9V4",
                "subscription_status": "active",
                "current_period_start": "2025-11-14T09:30:00Z",
                "current_period_end": "2025-12-14T09:30:00Z",
                "created_at": "2025-11-14T09:26:53.589793238Z",
                "updated_at": "2025-11-14T09:30:02Z",
            }
        },
        {
            "id": "cus_01HF8ZQ4N5",
            "project_id": "prj_01HF8Z0000",
            "tier_id": "tier_01HF8Z0PRO0",
            "tier_code": "pro",
            "external_id": "user-42",
            "email": "user@example.com",
            "metadata": {"plan_source": "website"},
            "stripe_customer_id": "cus_stripe_42",
            "stripe_subscription_id": "sub_01HF8ZR9V4",
            "subscription_status": "active",
            "current_period_start": "2025-11-14T09:30:00Z",
            "current_period_end": "2025-12-14T09:30:00Z",
            "created_at": "2025-11-14T09:26:53.589793Z",
            "updated_at": "2025-11-14T09:30:02Z",
        },
        id="200",
    ),
    pytest.param(
        201,
        {
            "customer": {
                "id": "cus_01HF8ZQ4N5",
                "project_id": "prj_01HF8Z0000",
                "tier_id": "tier_01HF8Z0FREE",
                "tier_code": "free",
                "external_id": "user-42",
                "email": "user@example.com",
                "metadata": {"plan_source": "website"},
                "created_at": "2025-11-14T09:26:53.589793238Z",
                "updated_at": "2025-11-14T09:26:53.589793238Z",
            }
        },
        {
            "id": "cus_01HF8ZQ4N5",
            "project_id": "prj_01HF8Z0000",
            "tier_id": "tier_01HF8Z0FREE",
            "tier_code": "free",
            "external_id": "user-42",
            "email": "user@example.com",
            "metadata": {"plan_source": "website"},
            "created_at": "2025-11-14T09:26:53.589793Z",
            "updated_at": "2025-11-14T09:26:53.589793Z",
        },
        id="201",
    ),
]
CUSTOMERS_CREATE_ERRORS = [
    (
        400,
        {
            "error": {"code": "INVALID_INPUT", "message": "the body is not valid JSON"},
            "request_id": "req-7f3a",
        },
        BadRequestError,
    ),
    (
        401,
        {"error": "UNAUTHORIZED", "message": "invalid API key", "request_id": "req-7f3a"},
        AuthenticationError,
    ),
    (
        403,
        {
            "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
            "request_id": "req-7f3a",
        },
        PermissionDeniedError,
    ),
    (
        404,
        {"error": {"code": "NOT_FOUND", "message": "customer not found"}, "request_id": "req-7f3a"},
        NotFoundError,
    ),
    (
        409,
        {
            "error": {"code": "CONFLICT", "message": "a customer with this external_id exists"},
            "request_id": "req-7f3a",
        },
        ConflictError,
    ),
    (
        422,
        {
            "error": {
                "code": "VALIDATION_ERROR",
                "message": "invalid request",
                "fields": [{"field": "email", "message": "must be an email address"}],
            },
            "request_id": "req-7f3a",
        },
        BadRequestError,
    ),
    (
        429,
        {"error": {"code": "RATE_LIMIT", "message": "too many requests"}, "request_id": "req-7f3a"},
        RateLimitError,
    ),
    (500, {"error": "INTERNAL_ERROR", "message": "internal error", "request_id": "req-7f3a"}, ServerError),
    (
        503,
        {
            "error": {
                "code": "SERVICE_UNAVAILABLE",
                "message": "the provider does not answer",
                "status": 503,
            },
            "request_id": "req-7f3a",
        },
        ServerError,
    ),
    (
        418,
        {"error": "METHOD_NOT_ALLOWED", "message": "method not allowed", "request_id": "req-7f3a"},
        APIError,
    ),
]


@pytest.mark.parametrize(("status", "body", "wanted"), CUSTOMERS_CREATE_ANSWERS)
def test_create(status: int, body: Any, wanted: Any) -> None:
    with MockClient() as client:
        client.mock.respond(lambda request: (status, body))
        result: Any = client.customers.create(
            tier_id="tier_01HF8Z0FREE",
            external_id="user-42",
            email="user@example.com",
            metadata={"plan_source": "website"},
            retry=ONCE,
        )
        check_request(
            client.mock.requests[0],
            "POST",
            "/customers",
            {},
            {
                "tier_id": "tier_01HF8Z0FREE",
                "external_id": "user-42",
                "email": "user@example.com",
                "metadata": {"plan_source": "website"},
            },
        )
    assert encoded(result) == wanted


@pytest.mark.parametrize(("status", "body", "wanted"), CUSTOMERS_CREATE_ANSWERS)
def test_create_async(status: int, body: Any, wanted: Any) -> None:
    async def run() -> None:
        async with AsyncMockClient() as client:
            client.mock.respond(lambda request: (status, body))
            result: Any = await client.customers.create(
                tier_id="tier_01HF8Z0FREE",
                external_id="user-42",
                email="user@example.com",
                metadata={"plan_source": "website"},
                retry=ONCE,
            )
            check_request(
                client.mock.requests[0],
                "POST",
                "/customers",
                {},
                {
                    "tier_id": "tier_01HF8Z0FREE",
                    "external_id": "user-42",
                    "email": "user@example.com",
                    "metadata": {"plan_source": "website"},
                },
            )
        assert encoded(result) == wanted

    asyncio.run(run())


@pytest.mark.parametrize(("status", "body", "error"), CUSTOMERS_CREATE_ERRORS)
def test_create_errors(status: int, body: Any, error: type[APIError]) -> None:
    with MockClient() as client:
        client.mock.respond(lambda request: (status, body))
        with pytest.raises(error) as caught:
            client.customers.create(
                tier_id="tier_01HF8Z0FREE",
                external_id="user-42",
                email="user@example.com",
                metadata={"plan_source": "website"},
                retry=ONCE,
            )
    assert (type(caught.value), caught.value.status) == (error, status)


@pytest.mark.parametrize(("status", "body", "error"), CUSTOMERS_CREATE_ERRORS)
def test_create_errors_async(status: int, body: Any, error: type[APIError]) -> None:
    async def run() -> None:
        async with AsyncMockClient() as client:
            client.mock.respond(lambda request: (status, body))
            with pytest.raises(error) as caught:
                await client.customers.create(
                    tier_id="tier_01HF8Z0FREE",
                    external_id="user-42",
                    email="user@example.com",
                    metadata={"plan_source": "website"},
                    retry=ONCE,
                )
        assert (type(caught.value), caught.value.status) == (error, status)

    asyncio.run(run())


CUSTOMERS_CLAIM_ANSWERS = [
    pytest.param(
        200,
        {
            "customer": {
                "id": "cus_01HF8ZQ4N5",
                "project_id": "prj_01HF8Z0000",
                "tier_id": "tier_01HF8Z0PRO0",
                "tier_code": "pro",
                "external_id": "user-42",
                "email": "user@example.com",
                "metadata": {"plan_source": "website"},
                "stripe_customer_id": "cus_stripe_42",
                "stripe_subscription_id": "sub_01HF8ZR9V4",
                "subscription_status": "active",
                "current_period_start": "2025-11-14T09:30:00Z",
                "current_period_end": "2025-12-14T09:30:00Z",
                "created_at": "2025-11-14T09:26:53.589793238Z",
                "updated_at": "2025-11-14T09:30:02Z",
            }
        },
        {
            "id": "cus_01HF8ZQ4N5",
            "project_id": "prj_01HF8Z0000",
            "tier_id": "tier_01HF8Z0PRO0",
            "tier_code": "pro",
            "external_id": "user-42",
            "email": "user@example.com",
            "metadata": {"plan_source": "website"},
            "stripe_customer_id": "cus_stripe_42",
            "stripe_subscription_id": "sub_01HF8ZR9V4",
            "subscription_status": "active",
            "current_period_start": "2025-11-14T09:30:00Z",
            "current_period_end": "2025-12-14T09:30:00Z",
            "created_at": "2025-11-14T09:26:53.589793Z",
            "updated_at": "2025-11-14T09:30:02Z",
        },
        id="200",
    ),
]
CUSTOMERS_CLAIM_ERRORS = [
    (
        400,
        {
            "error": {"code": "INVALID_INPUT", "message": "the body is not valid JSON"},
            "request_id": "req-7f3a",
        },
        BadRequestError,
    ),
    (
        401,
        {"error": "UNAUTHORIZED", "message": "invalid API key", "request_id": "req-7f3a"},
        AuthenticationError,
    ),
    (
        403,
        {
            "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
            "request_id": "req-7f3a",
        },
        PermissionDeniedError,
    ),
    (
        404,
        {"error": {"code": "NOT_FOUND", "message": "customer not found"}, "request_id": "req-7f3a"},
        NotFoundError,
    ),
    (
        409,
        {
            "error": {"code": "CONFLICT", "message": "a customer with this external_id exists"},
            "request_id": "req-7f3a",
        },
        ConflictError,
    ),
    (
        422,
        {
            "error": {
                "code": "VALIDATION_ERROR",
                "message": "invalid request",
                "fields": [{"field": "email", "message": "must be an email address"}],
            },
            "request_id": "req-7f3a",
        },
        BadRequestError,
    ),
    (
        429,
        {"error": {"code": "RATE_LIMIT", "message": "too many requests"}, "request_id": "req-7f3a"},
        RateLimitError,
    ),
    (500, {"error": "INTERNAL_ERROR", "message": "internal error", "request_id": "req-7f3a"}, ServerError),
    (
        503,
        {
            "error": {
                "code": "SERVICE_UNAVAILABLE",
                "message": "the provider does not answer",
                "status": 503,
            },
            "request_id": "req-7f3a",
        },
        ServerError,
    ),
    (
        418,
        {"error": "METHOD_NOT_ALLOWED", "message": "method not allowed", "request_id": "req-7f3a"},
        APIError,
    ),
]


@pytest.mark.parametrize(("status", "body", "wanted"), CUSTOMERS_CLAIM_ANSWERS)
def test_claim(status: int, body: Any, wanted: Any) -> None:
    with MockClient() as client:
        client.mock.respond(lambda request: (status, body))
        result: Any = client.customers.claim(email="visitor@example.com", external_id="user-43", retry=ONCE)
        check_request(
            client.mock.requests[0],
            "POST",
            "/customers/claim",
            {},
            {"email": "visitor@example.com", "external_id": "user-43"},
        )
    assert encoded(result) == wanted


@pytest.mark.parametrize(("status", "body", "wanted"), CUSTOMERS_CLAIM_ANSWERS)
def test_claim_async(status: int, body: Any, wanted: Any) -> None:
    async def run() -> None:
        async with AsyncMockClient() as client:
            client.mock.respond(lambda request: (status, body))
            result: Any = await client.customers.claim(
                email="visitor@example.com", external_id="user-43", retry=ONCE
            )
            check_request(
                client.mock.requests[0],
                "POST",
                "/customers/claim",
                {},
                {"email": "visitor@example.com", "external_id": "user-43"},
            )
        assert encoded(result) == wanted

    asyncio.run(run())


@pytest.mark.parametrize(("status", "body", "error"), CUSTOMERS_CLAIM_ERRORS)
def test_claim_errors(status: int, body: Any, error: type[APIError]) -> None:
    with MockClient() as client:
        client.mock.respond(lambda request: (status, body))
        with pytest.raises(error) as caught:
            client.customers.claim(email="visitor@example.com", external_id="user-43", retry=ONCE)
    assert (type(caught.value), caught.value.status) == (error, status)


@pytest.mark.parametrize(("status", "body", "error"), CUSTOMERS_CLAIM_ERRORS)
def test_claim_errors_async(status: int, body: Any, error: type[APIError]) -> None:
    async def run() -> None:
        async with AsyncMockClient() as client:
            client.mock.respond(lambda request: (status, body))
            with pytest.raises(error) as caught:
                await client.customers.claim(email="visitor@example.com", external_id="user-43", retry=ONCE)
        assert (type(caught.value), caught.value.status) == (error, status)

    asyncio.run(run())


CUSTOMERS_GET_ANSWERS = [
    pytest.param(
        200,
        {
            "customer": {
                "id": "cus_01HF8ZQ4N5",
                "project_id": "prj_01HF8Z0000",
                "tier_id": "tier_01HF8Z0PRO0",
                "tier_code": "pro",
                "external_id": "user-42",
                "email": "user@example.com",
                "metadata": {"plan_source": "website"},
                "stripe_customer_id": "cus_stripe_42",
                "stripe_subscription_id": "sub_01HF8ZR9V4",
                "subscription_status": "active",
                "current_period_start": "2025-11-14T09:30:00Z",
                "current_period_end": "2025-12-14T09:30:00Z",
                "created_at": "2025-11-14T09:26:53.589793238Z",
                "updated_at": "2025-11-14T09:30:02Z",
            }
        },
        {
            "id": "cus_01HF8ZQ4N5",
            "project_id": "prj_01HF8Z0000",
            "tier_id": "tier_01HF8Z0PRO0",
            "tier_code": "pro",
            "external_id": "user-42",
            "email": "user@example.com",
            "metadata": {"plan_source": "website"},
            "stripe_customer_id": "cus_stripe_42",
            "stripe_subscription_id": "sub_01HF8ZR9V4",
            "subscription_status": "active",
            "current_period_start": "2025-11-14T09:30:00Z",
            "current_period_end": "2025-12-14T09:30:00Z",
            "created_at": "2025-11-14T09:26:53.589793Z",
            "updated_at": "2025-11-14T09:30:02Z",
        },
        id="200",
    ),
]
CUSTOMERS_GET_ERRORS = [
    (
        401,
        {"error": "UNAUTHORIZED", "message": "invalid API key", "request_id": "req-7f3a"},
        AuthenticationError,
    ),
    (
        403,
        {
            "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
            "request_id": "req-7f3a",
        },
        PermissionDeniedError,
    ),
    (
        404,
        {"error": {"code": "NOT_FOUND", "message": "customer not found"}, "request_id": "req-7f3a"},
        NotFoundError,
    ),
    (
        429,
        {"error": {"code": "RATE_LIMIT", "message": "too many requests"}, "request_id": "req-7f3a"},
        RateLimitError,
    ),
    (500, {"error": "INTERNAL_ERROR", "message": "internal error", "request_id": "req-7f3a"}, ServerError),
    (
        503,
        {
            "error": {
                "code": "SERVICE_UNAVAILABLE",
                "message": "the provider does not answer",
                "status": 503,
            },
            "request_id": "req-7f3a",
        },
        ServerError,
    ),
    (
        418,
        {"error": "METHOD_NOT_ALLOWED", "message": "method not allowed", "request_id": "req-7f3a"},
        APIError,
    ),
]


@pytest.mark.parametrize(("status", "body", "wanted"), CUSTOMERS_GET_ANSWERS)
def test_get(status: int, body: Any, wanted: Any) -> None:
    with MockClient() as client:
        client.mock.respond(lambda request: (status, body))
        result: Any = client.customers.get("cus_01HF8ZQ4N5", retry=ONCE)
        check_request(client.mock.requests[0], "GET", "/customers/cus_01HF8ZQ4N5", {}, None)
    assert encoded(result) == wanted


@pytest.mark.parametrize(("status", "body", "wanted"), CUSTOMERS_GET_ANSWERS)
def test_get_async(status: int, body: Any, wanted: Any) -> None:
    async def run() -> None:
        async with AsyncMockClient() as client:
            client.mock.respond(lambda request: (status, body))
            result: Any = await client.customers.get("cus_01HF8ZQ4N5", retry=ONCE)
            check_request(client.mock.requests[0], "GET", "/customers/cus_01HF8ZQ4N5", {}, None)
        assert encoded(result) == wanted

    asyncio.run(run())


@pytest.mark.parametrize(("status", "body", "error"), CUSTOMERS_GET_ERRORS)
def test_get_errors(status: int, body: Any, error: type[APIError]) -> None:
    with MockClient() as client:
        client.mock.respond(lambda request: (status, body))
        with pytest.raises(error) as caught:
            client.customers.get("cus_01HF8ZQ4N5", retry=ONCE)
    assert (type(caught.value), caught.value.status) == (error, status)


@pytest.mark.parametrize(("status", "body", "error"), CUSTOMERS_GET_ERRORS)
def test_get_errors_async(status: int, body: Any, error: type[APIError]) -> None:
    async def run() -> None:
        async with AsyncMockClient() as client:
            client.mock.respond(lambda request: (status, body))
            with pytest.raises(error) as caught:
                await client.customers.get("cus_01HF8ZQ4N5", retry=ONCE)
        assert (type(caught.value), caught.value.status) == (error, status)

    asyncio.run(run())


CUSTOMERS_DELETE_ANSWERS = [
    pytest.param(204, None, None, id="204"),
]
CUSTOMERS_DELETE_ERRORS = [
    (
        401,
        {"error": "UNAUTHORIZED", "message": "invalid API key", "request_id": "req-7f3a"},
        AuthenticationError,
    ),
    (
        403,
        {
            "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
            "request_id": "req-7f3a",
        },
        PermissionDeniedError,
    ),
    (
        404,
        {"error": {"code": "NOT_FOUND", "message": "customer not found"}, "request_id": "req-7f3a"},
        NotFoundError,
    ),
    (
        429,
        {"error": {"code": "RATE_LIMIT", "message": "too many requests"}, "request_id": "req-7f3a"},
        RateLimitError,
    ),
    (500, {"error": "INTERNAL_ERROR", "message": "internal error", "request_id": "req-7f3a"}, ServerError),
    (
        503,
        {
            "error": {
                "code": "SERVICE_UNAVAILABLE",
                "message": "the provider does not answer",
                "status": 503,
            },
            "request_id": "req-7f3a",
        },
        ServerError,
    ),
    (
        418,
        {"error": "METHOD_NOT_ALLOWED", "message": "method not allowed", "request_id": "req-7f3a"},
        APIError,
    ),
]


@pytest.mark.parametrize(("status", "body", "wanted"), CUSTOMERS_DELETE_ANSWERS)
def test_delete(status: int, body: Any, wanted: Any) -> None:
    with MockClient() as client:
        client.mock.respond(lambda request: (status, body))
        result: Any = client.customers.delete("cus_01HF8ZQ4N5", retry=ONCE)
        check_request(client.mock.requests[0], "DELETE", "/customers/cus_01HF8ZQ4N5", {}, None)
    assert encoded(result) == wanted


@pytest.mark.parametrize(("status", "body", "wanted"), CUSTOMERS_DELETE_ANSWERS)
def test_delete_async(status: int, body: Any, wanted: Any) -> None:
    async def run() -> None:
        async with AsyncMockClient() as client:
            client.mock.respond(lambda request: (status, body))
            result: Any = await client.customers.delete("cus_01HF8ZQ4N5", retry=ONCE)
            check_request(client.mock.requests[0], "DELETE", "/customers/cus_01HF8ZQ4N5", {}, None)
        assert encoded(result) == wanted

    asyncio.run(run())


@pytest.mark.parametrize(("status", "body", "error"), CUSTOMERS_DELETE_ERRORS)
def test_delete_errors(status: int, body: Any, error: type[APIError]) -> None:
    with MockClient() as client:
        client.mock.respond(lambda request: (status, body))
        with pytest.raises(error) as caught:
            client.customers.delete("cus_01HF8ZQ4N5", retry=ONCE)
    assert (type(caught.value), caught.value.status) == (error, status)


@pytest.mark.parametrize(("status", "body", "error"), CUSTOMERS_DELETE_ERRORS)
def test_delete_errors_async(status: int, body: Any, error: type[APIError]) -> None:
    async def run() -> None:
        async with AsyncMockClient() as client:
            client.mock.respond(lambda request: (status, body))
            with pytest.raises(error) as caught:
                await client.customers.delete("cus_01HF8ZQ4N5", retry=ONCE)
        assert (type(caught.value), caught.value.status) == (error, status)

    asyncio.run(run())


CUSTOMERS_CREATE_CHECKOUT_SESSION_ANSWERS = [
    pytest.param(
        200,
        {"session_id": "cs_01HF8ZR1C7", "url": "https://checkout.example.com/c/cs_01HF8ZR1C7"},
        {"session_id": "cs_01HF8ZR1C7", "url": "https://checkout.example.com/c/cs_01HF8ZR1C7"},
        id="200",
    ),
]
CUSTOMERS_CREATE_CHECKOUT_SESSION_ERRORS = [
    (
        400,
        {
            "error": {"code": "INVALID_INPUT", "message": "the body is not valid JSON"},
            "request_id": "req-7f3a",
        },
        BadRequestError,
    ),
    (
        401,
        {"error": "UNAUTHORIZED", "message": "invalid API key", "request_id": "req-7f3a"},
        AuthenticationError,
    ),
    (
        403,
        {
            "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
            "request_id": "req-7f3a",
        },
        PermissionDeniedError,
    ),
    (
        404,
        {"error": {"code": "NOT_FOUND", "message": "customer not found"}, "request_id": "req-7f3a"},
        NotFoundError,
    ),
    (
        409,
        {
            "error": {"code": "CONFLICT", "message": "a customer with this external_id exists"},
            "request_id": "req-7f3a",
        },
        ConflictError,
    ),
    (
        422,
        {
            "error": {
                "code": "VALIDATION_ERROR",
                "message": "invalid request",
                "fields": [{"field": "email", "message": "must be an email address"}],
            },
            "request_id": "req-7f3a",
        },
        BadRequestError,
    ),
    (
        429,
        {"error": {"code": "RATE_LIMIT", "message": "too many requests"}, "request_id": "req-7f3a"},
        RateLimitError,
    ),
    (500, {"error": "INTERNAL_ERROR", "message": "internal error", "request_id": "req-7f3a"}, ServerError),
    (
        503,
        {
            "error": {
                "code": "SERVICE_UNAVAILABLE",
                "message": "the provider does not answer",
                "status": 503,
            },
            "request_id": "req-7f3a",
        },
        ServerError,
    ),
    (
        418,
        {"error": "METHOD_NOT_ALLOWED", "message": "method not allowed", "request_id": "req-7f3a"},
        APIError,
    ),
]


@pytest.mark.parametrize(("status", "body", "wanted"), CUSTOMERS_CREATE_CHECKOUT_SESSION_ANSWERS)
def test_create_checkout_session(status: int, body: Any, wanted: Any) -> None:
    with MockClient() as client:
        client.mock.respond(lambda request: (status, body))
        result: Any = client.customers.create_checkout_session(
            "cus_01HF8ZQ4N5",
            success_url="https://example.com/welcome",
            cancel_url="https://example.com/pricing",
            retry=ONCE,
        )
        check_request(
            client.mock.requests[0],
            "POST",
            "/customers/cus_01HF8ZQ4N5/checkout",
            {},
            {"success_url": "https://example.com/welcome", "cancel_url": "https://example.com/pricing"},
        )
    assert encoded(result) == wanted


@pytest.mark.parametrize(("status", "body", "wanted"), CUSTOMERS_CREATE_CHECKOUT_SESSION_ANSWERS)
def test_create_checkout_session_async(status: int, body: Any, wanted: Any) -> None:
    async def run() -> None:
        async with AsyncMockClient() as client:
            client.mock.respond(lambda request: (status, body))
            result: Any = await client.customers.create_checkout_session(
                "cus_01HF8ZQ4N5",
                success_url="https://example.com/welcome",
                cancel_url="https://example.com/pricing",
                retry=ONCE,
            )
            check_request(
                client.mock.requests[0],
                "POST",
                "/customers/cus_01HF8ZQ4N5/checkout",
                {},
                {"success_url": "https://example.com/welcome", "cancel_url": "https://example.com/pricing"},
            )
        assert encoded(result) == wanted

    asyncio.run(run())


@pytest.mark.parametrize(("status", "body", "error"), CUSTOMERS_CREATE_CHECKOUT_SESSION_ERRORS)
def test_create_checkout_session_errors(status: int, body: Any, error: type[APIError]) -> None:
    with MockClient() as client:
        client.mock.respond(lambda request: (status, body))
        with pytest.raises(error) as caught:
            client.customers.create_checkout_session(
                "cus_01HF8ZQ4N5",
                success_url="https://example.com/welcome",
                cancel_url="https://example.com/pricing",
                retry=ONCE,
            )
    assert (type(caught.value), caught.value.status) == (error, status)


@pytest.mark.parametrize(("status", "body", "error"), CUSTOMERS_CREATE_CHECKOUT_SESSION_ERRORS)
def test_create_checkout_session_errors_async(status: int, body: Any, error: type[APIError]) -> None:
    async def run() -> None:
        async with AsyncMockClient() as client:
            client.mock.respond(lambda request: (status, body))
            with pytest.raises(error) as caught:
                await client.customers.create_checkout_session(
                    "cus_01HF8ZQ4N5",
                    success_url="https://example.com/welcome",
                    cancel_url="https://example.com/pricing",
                    retry=ONCE,
                )
        assert (type(caught.value), caught.value.status) == (error, status)

    asyncio.run(run())


CUSTOMERS_GET_SUBSCRIPTION_ANSWERS = [
    pytest.param(
        200,
        {
            "active": True,
            "subscription_id": "sub_01HF8ZR9V4",
            "status": "active",
            "current_period_start": "2025-11-14T09:30:00Z",
            "current_period_end": "2025-12-14T09:30:00Z",
        },
        {
            "active": True,
            "subscription_id": "sub_01HF8ZR9V4",
            "status": "active",
            "current_period_start": "2025-11-14T09:30:00Z",
            "current_period_end": "2025-12-14T09:30:00Z",
        },
        id="200",
    ),
]
CUSTOMERS_GET_SUBSCRIPTION_ERRORS = [
    (
        401,
        {"error": "UNAUTHORIZED", "message": "invalid API key", "request_id": "req-7f3a"},
        AuthenticationError,
    ),
    (
        403,
        {
            "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
            "request_id": "req-7f3a",
        },
        PermissionDeniedError,
    ),
    (
        404,
        {"error": {"code": "NOT_FOUND", "message": "customer not found"}, "request_id": "req-7f3a"},
        NotFoundError,
    ),
    (
        429,
        {"error": {"code": "RATE_LIMIT", "message": "too many requests"}, "request_id": "req-7f3a"},
        RateLimitError,
    ),
    (500, {"error": "INTERNAL_ERROR", "message": "internal error", "request_id": "req-7f3a"}, ServerError),
    (
        503,
        {
            "error": {
                "code": "SERVICE_UNAVAILABLE",
                "message": "the provider does not answer",
                "status": 503,
            },
            "request_id": "req-7f3a",
        },
        ServerError,
    ),
    (
        418,
        {"error": "METHOD_NOT_ALLOWED", "message": "method not allowed", "request_id": "req-7f3a"},
        APIError,
    ),
]


@pytest.mark.parametrize(("status", "body", "wanted"), CUSTOMERS_GET_SUBSCRIPTION_ANSWERS)
def test_get_subscription(status: int, body: Any, wanted: Any) -> None:
    with MockClient() as client:
        client.mock.respond(lambda request: (status, body))
        result: Any = client.customers.get_subscription("cus_01HF8ZQ4N5", retry=ONCE)
        check_request(client.mock.requests[0], "GET", "/customers/cus_01HF8ZQ4N5/subscription", {}, None)
    assert encoded(result) == wanted


@pytest.mark.parametrize(("status", "body", "wanted"), CUSTOMERS_GET_SUBSCRIPTION_ANSWERS)
def test_get_subscription_async(status: int, body: Any, wanted: Any) -> None:
    async def run() -> None:
        async with AsyncMockClient() as client:
            client.mock.respond(lambda request: (status, body))
            result: Any = await client.customers.get_subscription("cus_01HF8ZQ4N5", retry=ONCE)
            check_request(client.mock.requests[0], "GET", "/customers/cus_01HF8ZQ4N5/subscription", {}, None)
        assert encoded(result) == wanted

    asyncio.run(run())


@pytest.mark.parametrize(("status", "body", "error"), CUSTOMERS_GET_SUBSCRIPTION_ERRORS)
def test_get_subscription_errors(status: int, body: Any, error: type[APIError]) -> None:
    with MockClient() as client:
        client.mock.respond(lambda request: (status, body))
        with pytest.raises(error) as caught:
            client.customers.get_subscription("cus_01HF8ZQ4N5", retry=ONCE)
    assert (type(caught.value), caught.value.status) == (error, status)


@pytest.mark.parametrize(("status", "body", "error"), CUSTOMERS_GET_SUBSCRIPTION_ERRORS)
def test_get_subscription_errors_async(status: int, body: Any, error: type[APIError]) -> None:
    async def run() -> None:
        async with AsyncMockClient() as client:
            client.mock.respond(lambda request: (status, body))
            with pytest.raises(error) as caught:
                await client.customers.get_subscription("cus_01HF8ZQ4N5", retry=ONCE)
        assert (type(caught.value), caught.value.status) == (error, status)

    asyncio.run(run())
