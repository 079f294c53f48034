# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Every operation of `tiers`, in both colours, through the mock: the request is as the spec says, its examples
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


TIERS_LIST_ANSWERS = [
    pytest.param(
        200,
        {
            "tiers": [
                {
                    "id": "tier_01HF8Z0FREE",
                    "project_id": "prj_01HF8Z0000",
                    "tier_code": "free",
                    "display_name": "Free",
                    "spend_limit_cents": 100,
                    "created_at": "2025-10-01T00:00:00Z",
                    "updated_at": "2025-10-01T00:00:00Z",
                },
                {
                    "id": "tier_01HF8Z0PRO0",
                    "project_id": "prj_01HF8Z0000",
                    "tier_code": "pro",
                    "display_name": "Pro",
                    "spend_limit_cents": 5000,
                    "stripe_price_id": "price_1QKpro",
                    "price_amount": 2000,
                    "price_currency": "usd",
                    "price_interval": "month",
                    "trial_days": 14,
                    "created_at": "2025-10-01T00:00:00Z",
                    "updated_at": "2025-10-01T00:00:00Z",
                },
            ]
        },
        [
            {
                "id": "tier_01HF8Z0FREE",
                "project_id": "prj_01HF8Z0000",
                "tier_code": "free",
                "display_name": "Free",
                "spend_limit_cents": 100,
                "created_at": "2025-10-01T00:00:00Z",
                "updated_at": "2025-10-01T00:00:00Z",
            },
            {
                "id": "tier_01HF8Z0PRO0",
                "project_id": "prj_01HF8Z0000",
                "tier_code": "pro",
                "display_name": "Pro",
                "spend_limit_cents": 5000,
                "stripe_price_id": "price_1QKpro",
                "price_amount": 2000,
                "price_currency": "usd",
                "price_interval": "month",
                "trial_days": 14,
                "created_at": "2025-10-01T00:00:00Z",
                "updated_at": "2025-10-01T00:00:00Z",
            },
        ],
        id="200",
    ),
]
TIERS_LIST_ERRORS = [
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


@pytest.mark.parametrize(("status", "body", "wanted"), TIERS_LIST_ANSWERS)
def test_list(status: int, body: Any, wanted: Any) -> None:
    with MockClient() as client:
        client.mock.respond(lambda request: (status, body))
        result: Any = client.tiers.list(retry=ONCE)
        check_request(client.mock.requests[0], "GET", "/tiers", {}, None)
    assert encoded(result) == wanted


@pytest.mark.parametrize(("status", "body", "wanted"), TIERS_LIST_ANSWERS)
def test_list_async(status: int, body: Any, wanted: Any) -> None:
    async def run() -> None:
        async with AsyncMockClient() as client:
            client.mock.respond(lambda request: (status, body))
            result: Any = await client.tiers.list(retry=ONCE)
            check_request(client.mock.requests[0], "GET", "/tiers", {}, None)
        assert encoded(result) == wanted

    asyncio.run(run())


@pytest.mark.parametrize(("status", "body", "error"), TIERS_LIST_ERRORS)
def test_list_errors(status: int, body: Any, error: type[APIError]) -> None:
    with MockClient() as client:
        client.mock.respond(lambda request: (status, body))
        with pytest.raises(error) as caught:
            client.tiers.list(retry=ONCE)
    assert (type(caught.value), caught.value.status) == (error, status)


@pytest.mark.parametrize(("status", "body", "error"), TIERS_LIST_ERRORS)
def test_list_errors_async(status: int, body: Any, error: type[APIError]) -> None:
    async def run() -> None:
        async with AsyncMockClient() as client:
            client.mock.respond(lambda request: (status, body))
            with pytest.raises(error) as caught:
                await client.tiers.list(retry=ONCE)
        assert (type(caught.value), caught.value.status) == (error, status)

    asyncio.run(run())


TIERS_GET_ANSWERS = [
    pytest.param(
        200,
        {
            "tier": {
                "id": "tier_01HF8Z0PRO0",
                "project_id": "prj_01HF8Z0000",
                "tier_code": "pro",
                "display_name": "Pro",
                "spend_limit_cents": 5000,
                "stripe_price_id": "price_1QKpro",
                "price_amount": 2000,
                "price_currency": "usd",
                "price_interval": "month",
                "trial_days": 14,
                "created_at": "2025-10-01T00:00:00Z",
                "updated_at": "2025-10-01T00:00:00Z",
            }
        },
        {
            "id": "tier_01HF8Z0PRO0",
            "project_id": "prj_01HF8Z0000",
            "tier_code": "pro",
            "display_name": "Pro",
            "spend_limit_cents": 5000,
            "stripe_price_id": "price_1QKpro",
            "price_amount": 2000,
            "price_currency": "usd",
            "price_interval": "month",
            "trial_days": 14,
            "created_at": "2025-10-01T00:00:00Z",
            "updated_at": "2025-10-01T00:00:00Z",
        },
        id="200",
    ),
]
TIERS_GET_ERRORS = [
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


@pytest.mark.parametrize(("status", "body", "wanted"), TIERS_GET_ANSWERS)
def test_get(status: int, body: Any, wanted: Any) -> None:
    with MockClient() as client:
        client.mock.respond(lambda request: (status, body))
        result: Any = client.tiers.get("tier_01HF8Z0PRO0", retry=ONCE)
        check_request(client.mock.requests[0], "GET", "/tiers/tier_01HF8Z0PRO0", {}, None)
    assert encoded(result) == wanted


@pytest.mark.parametrize(("status", "body", "wanted"), TIERS_GET_ANSWERS)
def test_get_async(status: int, body: Any, wanted: Any) -> None:
    async def run() -> None:
        async with AsyncMockClient() as client:
            client.mock.respond(lambda request: (status, body))
            result: Any = await client.tiers.get("tier_01HF8Z0PRO0", retry=ONCE)
            check_request(client.mock.requests[0], "GET", "/tiers/tier_01HF8Z0PRO0", {}, None)
        assert encoded(result) == wanted

    asyncio.run(run())


@pytest.mark.parametrize(("status", "body", "error"), TIERS_GET_ERRORS)
def test_get_errors(status: int, body: Any, error: type[APIError]) -> None:
    with MockClient() as client:
        client.mock.respond(lambda request: (status, body))
        with pytest.raises(error) as caught:
            client.tiers.get("tier_01HF8Z0PRO0", retry=ONCE)
    assert (type(caught.value), caught.value.status) == (error, status)


@pytest.mark.parametrize(("status", "body", "error"), TIERS_GET_ERRORS)
def test_get_errors_async(status: int, body: Any, error: type[APIError]) -> None:
    async def run() -> None:
        async with AsyncMockClient() as client:
            client.mock.respond(lambda request: (status, body))
            with pytest.raises(error) as caught:
                await client.tiers.get("tier_01HF8Z0PRO0", retry=ONCE)
        assert (type(caught.value), caught.value.status) == (error, status)

    asyncio.run(run())


TIERS_CHECKOUT_ANSWERS = [
    pytest.param(
        200,
        {"session_id": "cs_01HF8ZS3T9", "url": "https://checkout.example.com/c/cs_01HF8ZS3T9"},
        {"session_id": "cs_01HF8ZS3T9", "url": "https://checkout.example.com/c/cs_01HF8ZS3T9"},
        id="200",
    ),
]
TIERS_CHECKOUT_ERRORS = [
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


@pytest.mark.parametrize(("status", "body", "wanted"), TIERS_CHECKOUT_ANSWERS)
def test_checkout(status: int, body: Any, wanted: Any) -> None:
    with MockClient() as client:
        client.mock.respond(lambda request: (status, body))
        result: Any = client.tiers.checkout(
            "tier_01HF8Z0PRO0",
            success_url="https://example.com/welcome",
            cancel_url="https://example.com/pricing",
            retry=ONCE,
        )
        check_request(
            client.mock.requests[0],
            "POST",
            "/tiers/tier_01HF8Z0PRO0/checkout",
            {},
            {"success_url": "https://example.com/welcome", "cancel_url": "https://example.com/pricing"},
        )
    assert encoded(result) == wanted


@pytest.mark.parametrize(("status", "body", "wanted"), TIERS_CHECKOUT_ANSWERS)
def test_checkout_async(status: int, body: Any, wanted: Any) -> None:
    async def run() -> None:
        async with AsyncMockClient() as client:
            client.mock.respond(lambda request: (status, body))
            result: Any = await client.tiers.checkout(
                "tier_01HF8Z0PRO0",
                success_url="https://example.com/welcome",
                cancel_url="https://example.com/pricing",
                retry=ONCE,
            )
            check_request(
                client.mock.requests[0],
                "POST",
                "/tiers/tier_01HF8Z0PRO0/checkout",
                {},
                {"success_url": "https://example.com/welcome", "cancel_url": "https://example.com/pricing"},
            )
        assert encoded(result) == wanted

    asyncio.run(run())


@pytest.mark.parametrize(("status", "body", "error"), TIERS_CHECKOUT_ERRORS)
def test_checkout_errors(status: int, body: Any, error: type[APIError]) -> None:
    with MockClient() as client:
        client.mock.respond(lambda request: (status, body))
        with pytest.raises(error) as caught:
            client.tiers.checkout(
                "tier_01HF8Z0PRO0",
                success_url="https://example.com/welcome",
                cancel_url="https://example.com/pricing",
                retry=ONCE,
            )
    assert (type(caught.value), caught.value.status) == (error, status)


@pytest.mark.parametrize(("status", "body", "error"), TIERS_CHECKOUT_ERRORS)
def test_checkout_errors_async(status: int, body: Any, error: type[APIError]) -> None:
    async def run() -> None:
        async with AsyncMockClient() as client:
            client.mock.respond(lambda request: (status, body))
            with pytest.raises(error) as caught:
                await client.tiers.checkout(
                    "tier_01HF8Z0PRO0",
                    success_url="https://example.com/welcome",
                    cancel_url="https://example.com/pricing",
                    retry=ONCE,
                )
        assert (type(caught.value), caught.value.status) == (error, status)

    asyncio.run(run())
