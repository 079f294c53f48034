"""Corners of the contract where an answer that looks right is not."""

from typing import Any

import httpx
import pytest

from modelrelay import (
    RequestTimeoutError,
    RetryConfig,
    StreamError,
    StructuredExhaustedError,
    ValidationError,
    testing,
)
from modelrelay.v0_32 import Client
from modelrelay.v0_32 import testing as v0_32_testing
from modelrelay.v0_32.testing import MockClient
from tests.api.test_contract import events_of, sse
from tests.both_clients import both_mocks_v0_32 as both_mocks
from tests.both_clients import each, entered, finish


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


@both_mocks
async def test_a_stream_left_early_has_no_final_response_though_all_of_it_had_come(client_class: Any) -> None:
    data = sse(
        '{"type":"message_delta","delta":"Hel"}',
        '{"type":"message_delta","delta":"lo"}',
        '{"type":"message_stop"}',
    )
    async with entered(client_class()) as client:
        client.mock.respond(content=data, headers={"Content-Type": "text/event-stream"})
        stream = client.chat("m").user("Hi").stream()
        async with entered(stream):
            async for _ in each(stream):
                break
        with pytest.raises(StreamError) as caught:
            await finish(stream.final_response())
    assert caught.value.partial_text == "Hello"  # the partial output, read or not
    assert [event.kind for event in caught.value.events] == ["message_delta", "message_delta", "message_stop"]


@both_mocks
async def test_a_line_of_ndjson_has_to_be_utf8_but_may_have_half_a_pair(client_class: Any) -> None:
    half = b'{"type":"message_delta","delta":"half \\ud83d"}\n'
    _, reply = await events_of(client_class, half + b'{"type":"message_stop"}\n', "ndjson")
    assert reply.text == "half \ufffd"
    broken = b'data: {"type":"message_delta","delta":"a \xff b"}\n\n'
    _, reply = await events_of(client_class, broken + sse('{"type":"message_stop"}'))
    assert reply.text == "a \ufffd b"
    with pytest.raises(StreamError, match="not valid UTF-8"):
        await events_of(client_class, b'{"type":"message_delta","delta":"\xff"}\n', "ndjson")


@both_mocks
async def test_a_final_value_that_does_not_fit_is_in_the_error(client_class: Any) -> None:
    data = b'{"type":"completion","payload":{"value":[1,"two"]}}\n'
    async with entered(client_class()) as client:
        client.mock.respond(content=data, headers={"Content-Type": "application/x-ndjson"})
        with pytest.raises(StructuredExhaustedError) as caught:
            await finish(client.chat("m").user("Hi").stream_json(list[int]).final_value())
    assert list(caught.value.partial_value) == [1, "two"]
    assert caught.value.history[0].raw == '{"value":[1,"two"]}'
    assert caught.value.history[0].issues[0].path == "$[1]"


@pytest.mark.parametrize(
    ("metadata", "field"),
    [
        ({"a": {"b": [1, object()]}}, "metadata.a.b[1]"),
        ({"a": float("nan")}, "metadata.a"),
        ({"a": {"b": "\ud800"}}, "metadata.a.b"),
    ],
)
def test_what_json_cannot_hold_is_named_by_its_path(metadata: Any, field: str) -> None:
    with MockClient() as client, pytest.raises(ValidationError) as caught:
        client.customers.create(tier_id="t", external_id="e", email="a@b.co", metadata=metadata)
    assert caught.value.field == field


def test_retry_post_is_a_yes_or_no() -> None:
    with pytest.raises(ValidationError) as caught:
        RetryConfig(retry_post="no")  # type: ignore[arg-type]
    assert caught.value.field == "retry.retry_post"


OWN_EVENTS = [
    *((testing, name) for name in ("start", "update", "completion", "tool_use_start", "ping", "error")),
    *((v0_32_testing, name) for name in ("message_start", "message_delta", "message_stop", "tool_use_start", "ping", "error")),
]  # fmt: skip


@pytest.mark.parametrize(("api", "name"), OWN_EVENTS)
@pytest.mark.parametrize("data", ["half {", "[1]", "[DONE]", '"x"'])
def test_an_event_of_the_streams_own_name_must_be_an_object(api: Any, name: str, data: str) -> None:
    text, stop = ("update", "completion") if api is testing else ("message_delta", "message_stop")
    first = f'event: {text}\ndata: {{"type":"{text}","delta":"Hel"}}\n\n'
    last = f'event: {stop}\ndata: {{"type":"{stop}"}}\n\n'
    for event, whole in ((name, False), ("elsewhere", True)):
        client = api.MockClient()
        content = f"{first}event: {event}\ndata: {data}\n\n{last}".encode()
        client.mock.respond(content=content, headers={"Content-Type": "text/event-stream"})
        stream = client.chat("m").user("x").stream("sse")
        if whole:
            events = [(e.kind, e.name, e.data) for e in stream]
            assert events[1] == ("custom", "elsewhere", data)
        else:
            with pytest.raises(StreamError) as caught:
                list(stream)
            assert caught.value.partial_text == "Hel"
