"""Corners of the contract where an answer that looks right is not."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from modelrelay import APIError, Client, FieldError, FunctionCall, RequestTimeoutError, RetryConfig
from modelrelay.testing import MockClient
from tests.api.test_contract import events_of, sse
from tests.colours import both_colours


@both_colours
async def test_a_streamed_tool_call_without_arguments_has_an_empty_object(client_class: Any) -> None:
    data = sse(
        '{"type":"tool_use_start","tool_call_delta":{"index":0,"id":"call_1","function":{"name":"now"}}}',
        '{"type":"message_stop","stop_reason":"tool_calls"}',
    )
    _, reply = await events_of(client_class, data)
    assert reply.tool_calls[0].function == FunctionCall("now", "{}")
    assert reply.to_message()["tool_calls"][0]["function"] == {"name": "now", "arguments": "{}"}


@pytest.mark.parametrize(
    ("body", "message", "fields"),
    [
        ({}, "Bad Request", ()),
        ({"error": None, "message": None}, "Bad Request", ()),
        (
            {"fields": [{"field": "email", "message": "taken"}]},
            "Bad Request",
            (FieldError("email", "taken"),),
        ),
        ({"request_id": "r1"}, "Bad Request", ()),
        ({"detail": "no"}, '{"detail":"no"}', ()),
        ({"code": 7}, '{"code":7}', ()),
    ],
)
def test_every_member_of_an_error_body_may_be_missing(
    body: Any, message: str, fields: tuple[FieldError, ...]
) -> None:
    with MockClient(retry=RetryConfig.disabled()) as client:
        client.mock.respond(400, json=body)
        with pytest.raises(APIError) as caught:
            client.customers.list()
    assert caught.value.message.replace(" ", "") == message.replace(" ", "")
    assert caught.value.fields == fields


@pytest.mark.parametrize(
    ("raised", "kind"),
    [(httpx.ConnectTimeout, "connect"), (httpx.PoolTimeout, "connect"), (httpx.ReadTimeout, "request")],
)
def test_the_timeouts_of_a_callers_httpx_client(raised: type[httpx.TimeoutException], kind: str) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        raise raised("too slow", request=request)

    own = httpx.Client(transport=httpx.MockTransport(answer))
    with own, Client("mr_sk_test", http_client=own, retry=RetryConfig.disabled()) as client:
        with pytest.raises(RequestTimeoutError) as caught:
            client.tiers.list()
    assert caught.value.kind == kind


def test_a_mistake_in_a_callers_own_transport_is_not_a_closed_client() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        raise RuntimeError("my mistake")

    own = httpx.Client(transport=httpx.MockTransport(answer))
    with own, Client("mr_sk_test", http_client=own) as client:
        with pytest.raises(RuntimeError, match="my mistake"):
            client.tiers.list()


def test_a_mocked_stream_of_no_text_is_complete() -> None:
    with MockClient() as client:
        client.mock.stream([])
        assert client.chat("m").user("Hi").stream().final_response().text == ""
