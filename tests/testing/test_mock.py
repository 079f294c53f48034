"""The mock clients: the real client sees the queued answers, sync and async."""

import json
from typing import Any

import httpx
import pytest

import modelrelay
from modelrelay import RateLimitError, RequestTimeoutError, ServerError, StreamError
from modelrelay.testing import Answer, UnexpectedRequest, UnusedAnswers, fixtures
from modelrelay.v0_32.testing import fixtures as fixtures_0_32
from tests.both_clients import all_mocks, both_mocks, both_mocks_v0_32, each, entered, finish, is_0_32


def path(client: Any) -> str:
    return "/llm/proxy" if is_0_32(client) else "/responses"


def asked(client: Any, text: str) -> dict[str, Any]:
    """The body of a request for a chat with this one message."""
    if is_0_32(client):
        return {"messages": [{"role": "user", "content": text}], "model": "m"}
    message = {"type": "message", "role": "user", "content": [{"type": "text", "text": text}]}
    return {"input": [message], "model": "m"}


async def texts(stream: Any) -> list[str]:
    return [text async for text in each(stream.text_deltas())]


@all_mocks
async def test_a_reply_is_what_send_returns(client: Any) -> None:
    client.mock.reply("Hello!", stop_reason="max_tokens", usage={"input_tokens": 3, "output_tokens": 4})
    reply = await finish(client.chat("m").user("Hi").send())
    assert (reply.text, reply.model, reply.stop_reason) == ("Hello!", "m", "max_tokens")
    assert reply.usage.total_tokens == 7
    [request] = client.mock.requests
    assert (request.method, request.path) == ("POST", path(client))
    assert request.json == asked(client, "Hi")
    assert request.headers["X-ModelRelay-Api-Key"] == "mr_sk_mock"


@all_mocks
async def test_a_reply_is_streamed_when_a_stream_is_asked_for(client_class: Any) -> None:
    for framing in ("sse", "ndjson"):
        async with entered(client_class()) as client:
            client.mock.reply("One two three four five six")
            async with entered(client.chat("m").user("Hi").stream(format=framing)) as stream:
                assert await texts(stream) == ["One two three ", "four five six"]
            final = await finish(stream.final_response())
            assert final.text == "One two three four five six"


@all_mocks
async def test_chunks_arrive_as_they_were_given(client: Any) -> None:
    client.mock.stream(["a", "b", "c"], stop_reason="stop", request_id="r1")
    async with entered(client.chat("m").user("Hi").stream()) as stream:
        assert await texts(stream) == ["a", "b", "c"]
    final = await finish(stream.final_response())
    assert (final.stop_reason, final.request_id) == ("stop", "r1")


@all_mocks
async def test_events_and_bytes_go_out_as_they_are(client_class: Any) -> None:
    old = is_0_32(client_class)
    stop = b'data: {"type": "%s"}\n\n' % (b"message_stop" if old else b"completion")
    async with entered(client_class()) as client:
        delta = {"type": "message_delta" if old else "update", "delta": "x"}
        client.mock.stream([delta, {"type": "brand_new"}, stop])
        async with entered(client.chat("m").user("Hi").stream("sse")) as stream:
            assert [event.kind async for event in each(stream)] == ["message_delta", "custom", "message_stop"]  # fmt: skip


@all_mocks
async def test_a_structured_stream_grows(client: Any) -> None:
    schema = {"type": "object", "properties": {"title": {"type": "string"}, "pages": {"type": "integer"}}}
    client.mock.stream_json({"title": "A rather long title", "pages": 3}, chunks=2)
    async with entered(client.chat("m").user("Hi").stream_json(schema)) as stream:
        events = [(event.kind, event.data, set(event.newly_complete)) async for event in each(stream)]
    assert events == [
        ("update", {"title": "A rather "}, set()),
        ("update", {"title": "A rather long title"}, {"title"}),
        ("completion", {"title": "A rather long title", "pages": 3}, {"pages"}),
    ]
    assert await finish(stream.final_value()) == {"title": "A rather long title", "pages": 3}


@all_mocks
async def test_updates_can_be_given(client: Any) -> None:
    client.mock.stream_json({"a": 1, "b": {"c": 2}}, chunks=[{"a": 1}, ({"a": 1, "b": {}}, ["a"])])
    async with entered(client.chat("m").user("Hi").stream_json({"type": "object"})) as stream:
        events = [(event.data, set(event.complete_fields)) async for event in each(stream)]
    assert events[:2] == [({"a": 1}, {"a"}), ({"a": 1, "b": {}}, {"a"})]


@all_mocks
async def test_a_value_is_a_structured_reply_too(client: Any) -> None:
    client.mock.reply({"n": 1}).stream_json({"n": 2}).reply({"n": 3})
    request = client.chat("m").user("Hi").structured({"type": "object"})
    assert (await finish(request.send())).value == {"n": 1}
    assert (await finish(request.send())).value == {"n": 2}
    async with entered(request.stream()) as stream:
        assert await finish(stream.final_value()) == {"n": 3}


@all_mocks
async def test_tool_calls_in_every_way_of_writing_them(client: Any) -> None:
    client.mock.tool_calls(
        [
            ("get_weather", {"city": "Paris"}),
            {"id": "x", "name": "get_time", "arguments": "{}"},
            {"id": "y", "type": "function", "function": {"name": "f", "arguments": ""}},
        ]
    )
    reply = await finish(client.chat("m").user("Hi").send())
    assert [(c.id, c.function.name, c.function.arguments) for c in reply.tool_calls] == [
        ("call_1", "get_weather", '{"city": "Paris"}'), ("x", "get_time", "{}"), ("y", "f", "{}"),
    ]  # fmt: skip
    assert reply.stop_reason == "tool_calls"


@all_mocks
async def test_an_error_stands_for_all_attempts(client: Any) -> None:
    client.mock.error(429, retry_after=2, message="slow down")
    with pytest.raises(RateLimitError) as caught:
        await finish(client.chat("m").user("Hi").send())
    assert (caught.value.attempts, caught.value.message, caught.value.retry_after) == (3, "slow down", 2)
    assert client.mock.waits == [2, 2]  # and nobody waited


@all_mocks
async def test_an_error_and_then_a_reply_is_a_retry(client: Any) -> None:
    client.mock.error(503).reply("Hello!")
    reply = await finish(client.chat("m").user("Hi").send())
    assert (reply.text, reply.http.attempts) == ("Hello!", 2)
    first, second = client.mock.requests
    assert first.headers["Idempotency-Key"] == second.headers["Idempotency-Key"]


@all_mocks
async def test_errors_have_code_fields_and_any_body(client: Any) -> None:
    client.mock.error(422, fields=[{"field": "email", "message": "is taken"}])
    with pytest.raises(modelrelay.BadRequestError) as caught:
        await finish(client.customers.list())
    assert caught.value.is_validation
    assert [(field.field, field.message) for field in caught.value.fields] == [("email", "is taken")]
    client.mock.error(500, body="<html>oops</html>")
    with pytest.raises(ServerError, match="oops"):
        await finish(client.customers.list())


@all_mocks
async def test_a_timeout_comes_at_once(client: Any) -> None:
    client.mock.fault("timeout")
    with pytest.raises(RequestTimeoutError) as caught:
        await finish(client.chat("m").user("Hi").send())
    assert (caught.value.kind, caught.value.attempts) == ("request", 3)


@all_mocks
async def test_a_stream_that_stalls_is_idle(client: Any) -> None:
    client.mock.fault("stall", after=2)
    with pytest.raises(RequestTimeoutError) as caught:
        async with entered(client.chat("m").user("Hi").stream()) as stream:
            await texts(stream)
    assert (caught.value.kind, caught.value.partial_text) == ("idle", "This is the ")


@pytest.mark.parametrize("fault", ["cut", "eof"])
@all_mocks
async def test_a_cut_stream_has_what_came(client: Any, fault: str) -> None:
    client.mock.fault(fault, after=3, chunks=["one ", "two ", "three"])
    with pytest.raises(StreamError) as caught:
        async with entered(client.chat("m").user("Hi").stream()) as stream:
            await texts(stream)
    assert caught.value.partial_text == "one two "


@all_mocks
async def test_faults_of_the_model(client: Any) -> None:
    schema = {"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]}
    client.mock.fault("invalid").fault("fence")
    result = await finish(client.chat("m").user("Hi").structured(schema, max_retries=1).send())
    assert (result.value, result.attempts) == ({"n": 1}, 2)


TIERS: dict[str, Any] = {"tiers": []}
JSON_TYPE = {"Content-Type": "application/json"}
RESPONSES: dict[str, dict[str, Any]] = {
    "json": {"json": TIERS},
    "content": {"content": '{"tiers": []}', "headers": JSON_TYPE},
    "bytes": {"content": b'{"tiers": []}', "headers": list(JSON_TYPE.items())},
    "a fixture": {"function": TIERS},
    "a function that returns JSON": {"function": lambda request: {**TIERS, "asked": request.path}},
    "a function that returns a pair": {"function": lambda request: (200, TIERS)},
    "a function that returns a triple": {"function": lambda request: (200, '{"tiers": []}', JSON_TYPE)},
    "a function that returns an Answer": {"function": lambda request: Answer(200, tuple(JSON_TYPE.items()), (b'{"tiers": []}',))},
    "a function that returns a response of httpx": {"function": lambda request: httpx.Response(200, json=TIERS)},
}  # fmt: skip


@all_mocks
@pytest.mark.parametrize("arguments", list(RESPONSES.values()), ids=list(RESPONSES))
async def test_respond_makes_any_response(client: Any, arguments: dict[str, Any]) -> None:
    client.mock.respond(**arguments)
    tiers = await finish(client.tiers.list())
    assert (tiers, tiers.http.status, tiers.http.headers["content-type"]) == ([], 200, "application/json")


@all_mocks
async def test_respond_with_a_status(client: Any) -> None:
    client.mock.respond(status=404, json={"error": {"code": "NOT_FOUND"}}).respond(status=204)
    with pytest.raises(modelrelay.NotFoundError):
        await finish(client.tiers.get("t"))
    assert await finish(client.customers.delete("c")) is None


def test_respond_refuses_what_is_not_a_function() -> None:
    message = "respond: expected a function of the request, got 404; pass a status as status="
    with pytest.raises(modelrelay.ValidationError, match=message):
        modelrelay.testing.MockClient().mock.respond(404)  # type: ignore[arg-type]


@all_mocks
async def test_respond_without_an_answer_lets_the_fake_one_answer(client: Any) -> None:
    client.mock.respond(times=2)
    tiers = await finish(client.tiers.list())
    tier = {"tier_id": tiers[0].id} if is_0_32(client) else {}
    customer = await finish(client.customers.upsert(**tier, external_id="x", email="x@example.com"))
    kept = client.mock.fake.project.customers[customer.id]
    assert kept.get("customer", kept)["external_id"] == "x"


@all_mocks
async def test_completion_shows_the_controls_alone(client: Any) -> None:
    assert [name for name in dir(client.mock) if not name.startswith("_")] == [
        "assert_done", "error", "fault", "pending", "reply", "requests", "respond", "stream", "stream_json", "tool_calls",
    ]  # fmt: skip


@all_mocks
async def test_an_unexpected_request_is_shown(client_class: Any) -> None:
    with pytest.raises(UnexpectedRequest, match=rf"POST {path(client_class)} .*Who sent this"):
        async with entered(client_class()) as client:
            await finish(client.chat("m").user("Who sent this?").send())


@all_mocks
async def test_an_unexpected_request_fails_even_when_the_code_under_test_swallows_it(
    client_class: Any,
) -> None:
    with pytest.raises(UnexpectedRequest):
        async with entered(client_class()) as client:
            try:
                await finish(client.tiers.list())
            except Exception:
                pass


@all_mocks
async def test_what_is_not_used_is_shown(client_class: Any) -> None:
    with pytest.raises(UnusedAnswers) as caught:
        async with entered(client_class()) as client:
            client.mock.reply("one").error(404).reply("two")
            await finish(client.chat("m").user("Hi").send())
    shown = json.dumps(asked(client, "Hi"), separators=(",", ":"))
    assert str(caught.value) == (
        "queued answers that were not used:\n  error(404)\n  reply('two')\nrequests:\n"
        f"  POST {path(client)} {shown}"
    )


@all_mocks
async def test_an_error_of_the_test_itself_is_not_hidden(client_class: Any) -> None:
    with pytest.raises(ZeroDivisionError):
        async with entered(client_class()) as client:
            client.mock.reply("unused")
            raise ZeroDivisionError


@all_mocks
async def test_a_mock_that_is_not_strict_is_a_small_modelrelay(client_class: Any) -> None:
    async with entered(client_class(strict=False)) as client:
        client.mock.reply("queued goes first")
        assert (await finish(client.for_customer("demo").user("Hi").send())).text == "queued goes first"
        second = await finish(client.for_customer("demo").user("Hi").send())
        assert second.text == "This is the mock of ModelRelay. You said: Hi"
        client.mock.reply("left over")


@both_mocks_v0_32
async def test_options_and_credentials_are_those_of_the_client(
    client_class: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MODELRELAY_API_BASE_URL", "not a url")
    async with entered(client_class(api_key="mr_pk_x", default_headers={"X-App": "a"})) as client:
        with pytest.raises(modelrelay.ValidationError, match="secret key"):
            await finish(client.customers.list())
        client.mock.reply("Hi")
        await finish(client.with_options(default_headers={"X-More": "b"}).chat("m").user("Hi").send())
        sent = client.mock.requests[0].headers
        assert (sent["X-App"], sent["X-More"], sent["X-ModelRelay-Api-Key"]) == ("a", "b", "mr_pk_x")
    async with entered(client_class(access_token="token")) as client:
        client.mock.reply("Hi")
        await finish(client.chat("m").user("Hi").send())
        assert client.mock.requests[0].headers["Authorization"] == "Bearer token"
        assert "X-ModelRelay-Api-Key" not in client.mock.requests[0].headers


@both_mocks_v0_32
async def test_fixtures_have_the_rust_names(client_class: Any) -> None:
    async with entered(client_class(api_key="mr_pk_x")) as client:
        await replayed(client, fixtures_0_32)
        client.mock.respond(fixtures_0_32.frontend_token(expires_in=5))
        assert (await finish(client.auth.frontend_token(customer_id="user-42"))).expires_in == 5


@both_mocks
async def test_fixtures_of_the_current_api(client: Any) -> None:
    await replayed(client, fixtures)
    client.mock.respond(fixtures.customer_token(expires_in=5))
    token = await finish(client.auth.customer_token(customer_external_id="user-42"))
    assert (token.expires_in, token.tier_code) == (5, "free")


async def replayed(client: Any, fixtures: Any) -> None:
    client.mock.respond(fixtures.simple_proxy_response())
    reply = await finish(client.chat("m").user("Hi").send())
    assert (reply.text, reply.usage.total_tokens) == ("Hello, world!", 15)
    client.mock.stream(fixtures.simple_stream_events("a", "b"))
    async with entered(client.chat("m").user("Hi").stream()) as stream:
        assert await texts(stream) == ["a", "b"]
