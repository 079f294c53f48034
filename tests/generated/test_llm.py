# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Every operation of `llm`, in both colours, through the mock: the request is as the spec says, its examples
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
    NotFoundError,
    PermissionDeniedError,
    QuotaExceededError,
    RateLimitError,
    RetryConfig,
    ServerError,
)
from modelrelay._core.fields import encoded
from modelrelay._generated.operations import llm as operations
from modelrelay.testing import AsyncMockClient, MockClient

ONCE = RetryConfig.disabled()


def check_request(request: Any, method: str, path: str, headers: dict[str, str], body: Any) -> None:
    assert (request.method, request.path) == (method, path)
    assert {name: request.headers[name] for name in headers} == headers
    assert request.json == body


LLM_PROXY_ANSWERS = [
    pytest.param(
        200,
        {
            "id": "resp_01HF8ZQ4N5",
            "content": ["Hello! How can I help you today?"],
            "model": "claude-sonnet-4-20250514",
            "stop_reason": "end_turn",
            "usage": {"input_tokens": 14, "output_tokens": 9, "total_tokens": 23},
        },
        {
            "id": "resp_01HF8ZQ4N5",
            "content": ["Hello! How can I help you today?"],
            "model": "claude-sonnet-4-20250514",
            "stop_reason": "end_turn",
            "usage": {"input_tokens": 14, "output_tokens": 9, "total_tokens": 23},
        },
        id="200 chat",
    ),
    pytest.param(
        200,
        {
            "id": "resp_01HF8ZQ7T2",
            "content": [""],
            "model": "claude-sonnet-4-20250514",
            "stop_reason": "tool_calls",
            "usage": {"input_tokens": 61, "output_tokens": 17, "total_tokens": 78},
            "tool_calls": [
                {
                    "id": "call_1",
                    "type": "function",
                    "function": {"name": "get_weather", "arguments": '{"city": "Paris"}'},
                }
            ],
        },
        {
            "id": "resp_01HF8ZQ7T2",
            "content": [""],
            "model": "claude-sonnet-4-20250514",
            "stop_reason": "tool_calls",
            "usage": {"input_tokens": 61, "output_tokens": 17, "total_tokens": 78},
            "tool_calls": [
                {
                    "id": "call_1",
                    "type": "function",
                    "function": {"name": "get_weather", "arguments": '{"city": "Paris"}'},
                }
            ],
        },
        id="200 tool_calls",
    ),
]
LLM_PROXY_ERRORS = [
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
        402,
        {
            "error": {"code": "PAYMENT_REQUIRED", "message": "the spend limit of tier free is reached"},
            "request_id": "req-7f3a",
        },
        QuotaExceededError,
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


@pytest.mark.parametrize(("status", "body", "wanted"), LLM_PROXY_ANSWERS)
def test_proxy(status: int, body: Any, wanted: Any) -> None:
    with MockClient() as client:
        client.mock.respond(lambda request: (status, body))
        result: Any = client._driver.call(
            operations.llm_proxy(
                messages=[
                    {"role": "system", "content": "You are helpful."},
                    {"role": "user", "content": "Hello!"},
                ],
                customer_id="user-42",
                model="claude-sonnet-4-20250514",
                max_tokens=256,
                temperature=0.2,
                metadata={"feature": "onboarding"},
            ),
            retry=ONCE,
        )
        check_request(
            client.mock.requests[0],
            "POST",
            "/llm/proxy",
            {"X-ModelRelay-Customer-Id": "user-42"},
            {
                "model": "claude-sonnet-4-20250514",
                "messages": [
                    {"role": "system", "content": "You are helpful."},
                    {"role": "user", "content": "Hello!"},
                ],
                "max_tokens": 256,
                "temperature": 0.2,
                "metadata": {"feature": "onboarding"},
            },
        )
    assert encoded(result) == wanted


@pytest.mark.parametrize(("status", "body", "wanted"), LLM_PROXY_ANSWERS)
def test_proxy_async(status: int, body: Any, wanted: Any) -> None:
    async def run() -> None:
        async with AsyncMockClient() as client:
            client.mock.respond(lambda request: (status, body))
            result: Any = await client._driver.call(
                operations.llm_proxy(
                    messages=[
                        {"role": "system", "content": "You are helpful."},
                        {"role": "user", "content": "Hello!"},
                    ],
                    customer_id="user-42",
                    model="claude-sonnet-4-20250514",
                    max_tokens=256,
                    temperature=0.2,
                    metadata={"feature": "onboarding"},
                ),
                retry=ONCE,
            )
            check_request(
                client.mock.requests[0],
                "POST",
                "/llm/proxy",
                {"X-ModelRelay-Customer-Id": "user-42"},
                {
                    "model": "claude-sonnet-4-20250514",
                    "messages": [
                        {"role": "system", "content": "You are helpful."},
                        {"role": "user", "content": "Hello!"},
                    ],
                    "max_tokens": 256,
                    "temperature": 0.2,
                    "metadata": {"feature": "onboarding"},
                },
            )
        assert encoded(result) == wanted

    asyncio.run(run())


@pytest.mark.parametrize(("status", "body", "error"), LLM_PROXY_ERRORS)
def test_proxy_errors(status: int, body: Any, error: type[APIError]) -> None:
    with MockClient() as client:
        client.mock.respond(lambda request: (status, body))
        with pytest.raises(error) as caught:
            client._driver.call(
                operations.llm_proxy(
                    messages=[
                        {"role": "system", "content": "You are helpful."},
                        {"role": "user", "content": "Hello!"},
                    ],
                    customer_id="user-42",
                    model="claude-sonnet-4-20250514",
                    max_tokens=256,
                    temperature=0.2,
                    metadata={"feature": "onboarding"},
                ),
                retry=ONCE,
            )
    assert (type(caught.value), caught.value.status) == (error, status)


@pytest.mark.parametrize(("status", "body", "error"), LLM_PROXY_ERRORS)
def test_proxy_errors_async(status: int, body: Any, error: type[APIError]) -> None:
    async def run() -> None:
        async with AsyncMockClient() as client:
            client.mock.respond(lambda request: (status, body))
            with pytest.raises(error) as caught:
                await client._driver.call(
                    operations.llm_proxy(
                        messages=[
                            {"role": "system", "content": "You are helpful."},
                            {"role": "user", "content": "Hello!"},
                        ],
                        customer_id="user-42",
                        model="claude-sonnet-4-20250514",
                        max_tokens=256,
                        temperature=0.2,
                        metadata={"feature": "onboarding"},
                    ),
                    retry=ONCE,
                )
        assert (type(caught.value), caught.value.status) == (error, status)

    asyncio.run(run())


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(
            {"type": "message_start", "response_id": "resp_01HF8ZQ4N5", "model": "claude-sonnet-4-20250514"},
            id="text/event-stream message_start",
        ),
        pytest.param({"type": "message_delta", "delta": "Hello!"}, id="text/event-stream message_delta"),
        pytest.param(
            {
                "type": "tool_use_delta",
                "tool_call_delta": {"index": 0, "function": {"arguments": '{"city": '}},
            },
            id="text/event-stream tool_use_delta",
        ),
        pytest.param(
            {
                "type": "tool_use_stop",
                "tool_call": {
                    "id": "call_1",
                    "type": "function",
                    "function": {"name": "get_weather", "arguments": '{"city": "Paris"}'},
                },
            },
            id="text/event-stream tool_use_stop",
        ),
        pytest.param(
            {
                "type": "message_stop",
                "stop_reason": "end_turn",
                "usage": {"input_tokens": 14, "output_tokens": 9, "total_tokens": 23},
            },
            id="text/event-stream message_stop",
        ),
        pytest.param(
            {"type": "update", "payload": {"name": "John Doe"}, "complete_fields": ["name"]},
            id="application/x-ndjson structured_update",
        ),
        pytest.param(
            {
                "type": "completion",
                "payload": {"name": "John Doe", "age": 30},
                "complete_fields": ["name", "age"],
            },
            id="application/x-ndjson structured_completion",
        ),
        pytest.param(
            {"event": "message_delta", "data": {"delta": "Hello!"}}, id="application/x-ndjson text_envelope"
        ),
        pytest.param(
            {"type": "message_delta", "delta": {"text": "Hello!"}}, id="application/x-ndjson text_bare"
        ),
    ],
)
def test_proxy_records(record: Any) -> None:
    decode = operations.llm_proxy(
        messages=[{"role": "system", "content": "You are helpful."}, {"role": "user", "content": "Hello!"}],
        customer_id="user-42",
        model="claude-sonnet-4-20250514",
        max_tokens=256,
        temperature=0.2,
        metadata={"feature": "onboarding"},
    ).record
    assert decode is not None
    assert encoded(decode(record)) == record
