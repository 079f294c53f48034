# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Every operation of `auth`, in both colours, through the mock: the request is as the spec says, its examples
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


AUTH_FRONTEND_TOKEN_ANSWERS = [
    pytest.param(
        200,
        {
            "token": "mrft_example",
            "expires_at": "2025-11-14T09:41:53Z",
            "expires_in": 900,
            "token_type": "Bearer",
            "key_id": "key_01HF8Z0PK00",
            "session_id": "ses_01HF8ZT5W1",
            "project_id": "prj_01HF8Z0000",
            "customer_id": "cus_01HF8ZQ4N5",
            "customer_external_id": "user-42",
            "tier_code": "free",
        },
        {
            "token": "mrft_example",
            "expires_at": "2025-11-14T09:41:53Z",
            "expires_in": 900,
            "token_type": "Bearer",
            "key_id": "key_01HF8Z0PK00",
            "session_id": "ses_01HF8ZT5W1",
            "project_id": "prj_01HF8Z0000",
            "customer_id": "cus_01HF8ZQ4N5",
            "customer_external_id": "user-42",
            "tier_code": "free",
        },
        id="200",
    ),
]
AUTH_FRONTEND_TOKEN_ERRORS = [
    (
        400,
        {
            "error": {
                "code": "EMAIL_REQUIRED",
                "message": "the customer does not exist; send an email to create it",
            },
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


@pytest.mark.parametrize(("status", "body", "wanted"), AUTH_FRONTEND_TOKEN_ANSWERS)
def test_frontend_token(status: int, body: Any, wanted: Any) -> None:
    with MockClient() as client:
        client.mock.respond(lambda request: (status, body))
        result: Any = client.auth.frontend_token(
            customer_id="user-42", publishable_key="mr_pk_example", ttl_seconds=900, retry=ONCE
        )
        check_request(
            client.mock.requests[0],
            "POST",
            "/auth/frontend-token",
            {},
            {"publishable_key": "mr_pk_example", "customer_id": "user-42", "ttl_seconds": 900},
        )
    assert encoded(result) == wanted


@pytest.mark.parametrize(("status", "body", "wanted"), AUTH_FRONTEND_TOKEN_ANSWERS)
def test_frontend_token_async(status: int, body: Any, wanted: Any) -> None:
    async def run() -> None:
        async with AsyncMockClient() as client:
            client.mock.respond(lambda request: (status, body))
            result: Any = await client.auth.frontend_token(
                customer_id="user-42", publishable_key="mr_pk_example", ttl_seconds=900, retry=ONCE
            )
            check_request(
                client.mock.requests[0],
                "POST",
                "/auth/frontend-token",
                {},
                {"publishable_key": "mr_pk_example", "customer_id": "user-42", "ttl_seconds": 900},
            )
        assert encoded(result) == wanted

    asyncio.run(run())


@pytest.mark.parametrize(("status", "body", "error"), AUTH_FRONTEND_TOKEN_ERRORS)
def test_frontend_token_errors(status: int, body: Any, error: type[APIError]) -> None:
    with MockClient() as client:
        client.mock.respond(lambda request: (status, body))
        with pytest.raises(error) as caught:
            client.auth.frontend_token(
                customer_id="user-42", publishable_key="mr_pk_example", ttl_seconds=900, retry=ONCE
            )
    assert (type(caught.value), caught.value.status) == (error, status)


@pytest.mark.parametrize(("status", "body", "error"), AUTH_FRONTEND_TOKEN_ERRORS)
def test_frontend_token_errors_async(status: int, body: Any, error: type[APIError]) -> None:
    async def run() -> None:
        async with AsyncMockClient() as client:
            client.mock.respond(lambda request: (status, body))
            with pytest.raises(error) as caught:
                await client.auth.frontend_token(
                    customer_id="user-42", publishable_key="mr_pk_example", ttl_seconds=900, retry=ONCE
                )
        assert (type(caught.value), caught.value.status) == (error, status)

    asyncio.run(run())
