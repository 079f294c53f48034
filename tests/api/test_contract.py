"""The contract's rules for chat, one by one, sync and async: what is sent, and how replies are read."""

from typing import Any

import httpx
import pytest

import modelrelay.v0_32
from modelrelay import (
    ChatRequest,
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
from tests.both_clients import both_mocks_v0_32 as both_mocks
from tests.both_clients import each, entered, finish

ANSWER = {"id": "r1", "content": ["Hello", " there"], "model": "m"}


def sse(*records: str) -> bytes:
    return "".join(f"data: {record}\n\n" for record in records).encode()


async def events_of(client_class: Any, data: bytes, format: str = "sse") -> tuple[list[Any], Any]:
    media = {"sse": "text/event-stream", "ndjson": "application/x-ndjson"}[format]
    async with entered(client_class()) as client:
        client.mock.respond(content=data, headers={"Content-Type": media})
        stream = client.chat("m").user("Hi").stream(format=format)
        events = [event async for event in each(stream)]
        return events, await finish(stream.final_response())


# What is sent


@both_mocks
async def test_headers_identify_authenticate_and_later_ones_win(client_class: Any) -> None:
    async with entered(
        client_class(
            api_key="mr_sk_abc",
            access_token=" Bearer tok ",
            default_headers={"X-A": "1", "X-B": "1"},
        )
    ) as client:
        client.mock.respond(json=ANSWER)
        await finish(
            client.chat("m").user("Hi").header("x-a", " 2 ").header("X-C", " ").request_id(" rq ").send()
        )
        headers = client.mock.requests[0].headers
    assert headers["X-ModelRelay-Api-Key"] == "mr_sk_abc"
    assert headers["Authorization"] == "Bearer tok"
    assert headers["X-ModelRelay-Client"] == f"modelrelay-python/{modelrelay.__version__}"
    assert headers["X-ModelRelay-Chat-Request-Id"] == "rq"
    assert headers["Accept"] == "application/json"
    assert (headers["X-A"], headers["X-B"], "X-C" in headers) == ("2", "1", False)
    assert len(headers["Idempotency-Key"]) == 36


# Streams


@both_mocks
async def test_nothing_is_sent_before_a_stream_is_read(client: Any) -> None:
    client.mock.stream(["a"])
    stream = client.chat("m").user("Hi").stream()
    assert client.mock.requests == []
    assert [event.text async for event in each(stream) if event.text] == ["a"]
    assert len(client.mock.requests) == 1


@both_mocks
async def test_stream_json_needs_a_schema(client: Any) -> None:
    for request in (
        client.chat("m").user("Hi"),
        client.chat("m").user("Hi").response_format({"type": "text"}),
    ):
        with pytest.raises(ValidationError):
            request.stream_json()
    assert client.mock.requests == []


# Retries and credentials


@both_mocks
async def test_a_kind_of_key_is_checked_before_a_request(client_class: Any) -> None:
    refused = {
        "customers": lambda client: client.customers.list(),
        "checkout": lambda client: client.tiers.checkout(
            "t", success_url="https://a.b", cancel_url="https://a.b"
        ),
        "tiers": lambda client: client.tiers.list(),
    }
    cases = [
        ({"api_key": "mr_pk_x"}, ("customers", "checkout")),
        ({"api_key": "other"}, ("customers", "checkout", "tiers")),
        ({"api_key": None, "access_token": "tok"}, ("customers", "checkout", "tiers")),
    ]
    for options, names in cases:
        async with entered(client_class(base_url="http://127.0.0.1:9", **options)) as client:
            for name in names:
                with pytest.raises(ValidationError) as caught:
                    await finish(refused[name](client))
                assert caught.value.field == "api_key"


@pytest.mark.parametrize("client_class", [modelrelay.v0_32.Client, modelrelay.v0_32.AsyncClient])
def test_a_client_shows_its_address_and_which_credentials_it_has(
    client_class: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MODELRELAY_API_KEY", " mr_sk_env ")
    monkeypatch.setenv("MODELRELAY_API_BASE_URL", "http://localhost:1/x///")
    assert repr(client_class()) == f"{client_class.__name__}('http://localhost:1/x', key: secret)"
    assert (
        repr(client_class(access_token="t"))
        == f"{client_class.__name__}('http://localhost:1/x', key: none, token)"
    )


# Builders


def test_builders_are_values() -> None:
    base = ChatRequest("m").system("S")
    one, two = base.user("1"), base.user("2")
    assert [message.text for message in base._fields.messages] == ["S"]
    assert [message.text for message in one._fields.messages] == ["S", "1"]
    assert [message.text for message in two._fields.messages] == ["S", "2"]
    assert one == ChatRequest("m").system("S").user("1") != two


def test_a_conversation_can_be_stored() -> None:
    request = (
        ChatRequest(customer="c").system("S").user("U").max_tokens(3).temperature(0.5).stop("x").stop_sequences("y")
        .metadata(a="b").metadata_entry("c", "d").tool_choice("none").request_id("r").tools([{"type": "web", "web": {}}])
        .response_format({"type": "json_schema", "json_schema": {"name": "N", "schema": {"type": "object"}}})
    )  # fmt: skip
    stored = request.to_dict()
    assert stored["metadata"] == {"a": "b", "c": "d"}
    again = ChatRequest.from_dict(stored)
    assert again.to_dict() == stored
    assert again._fields.customer == "c"
    with pytest.raises(ValidationError):
        ChatRequest.from_dict({"version": 99})


@both_mocks
async def test_a_conversation_continues_with_reply_and_tool_result(client: Any) -> None:
    client.mock.tool_calls([("weather", {"city": "Paris"})]).reply("Sunny.")
    asked = client.chat("m").user("Weather?")
    reply = await finish(asked.send())
    [call] = reply.tool_calls
    await finish(asked.reply(reply).tool_result(call, {"sky": "clear"}).send())
    messages = client.mock.requests[1].json["messages"]
    assert messages == [
        {"role": "user", "content": "Weather?"},
        {
            "role": "assistant",
            "content": "",
            "tool_calls": [{"id": call.id, "type": "function", "function": {"name": "weather", "arguments": '{"city": "Paris"}'}}],
        },
        {"role": "tool", "content": '{"sky":"clear"}', "tool_call_id": call.id},
    ]  # fmt: skip


# A caller's own httpx client, which the fault table runs over too


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


# Corners where an answer that looks right is not


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
