"""Fields, calls and members that this SDK does not know can still be sent and read."""

from typing import Any

import pytest

from modelrelay import (
    APIError,
    NotFoundError,
    ResponseError,
    StreamError,
    ValidationError,
)
from modelrelay.testing import MockClient
from tests.both_clients import all_mocks, both_mocks, each, entered, finish, is_0_32


@all_mocks
async def test_a_field_of_the_body_and_the_reply_as_it_came(client: Any) -> None:
    contents = {"content": ["ok"]} if is_0_32(client) else {"output": [], "usage": {}}
    body = {"id": "r", "model": "m", **contents, "news": {"a": [1]}}
    client.mock.respond(json=body)
    assert (await finish(client.chat("m").user("Hi").extra_body(seed=7).send())).raw == body
    assert client.mock.requests[0].json["seed"] == 7


@both_mocks
async def test_extra_fields_go_into_the_body_last(client: Any) -> None:
    client.mock.reply("ok").reply("ok")
    chat = client.chat("m").user("Hi").extra_body({"cache": {"ttl": 5}}).extra_body(seed=7)
    await finish(chat.send())
    assert list(client.mock.requests[0].json)[-2:] == ["cache", "seed"]
    assert client.mock.requests[0].json["cache"] == {"ttl": 5}
    async with entered(client.chat(client.chat(chat).from_dict(chat.to_dict())).stream()) as stream:
        await finish(stream.final_response())
    assert client.mock.requests[1].json == client.mock.requests[0].json
    for known in ("model", "max_output_tokens", "input"):
        with pytest.raises(ValidationError, match=rf"extra_body\.{known}"):
            await finish(chat.extra_body({known: 1}).send())


def test_unknown_members_of_messages_and_parts_are_sent() -> None:
    with MockClient() as client:
        client.mock.reply("ok")
        part = {"type": "audio", "audio": {"id": 1}}
        client.chat("m").message("user", ["Listen", part], priority=2).send()
        assert client.mock.requests[0].json["input"] == [
            {"type": "message", "role": "user", "content": [{"type": "text", "text": "Listen"}, part], "priority": 2}
        ]  # fmt: skip


@both_mocks
async def test_a_call_without_a_method(client_class: Any) -> None:
    async with entered(client_class(access_token="t0ken-0123", api_key="mr_sk_0123456789")) as client:
        client.mock.respond(json={"runs": [1]}).error(503).respond(status=202, content="fine")
        found = await finish(client.request("get", "/runs?a=1", params={"b": [1, True], "c": None}))
        assert (found.status, found.json(), found.http.attempts) == (200, {"runs": [1]}, 1)
        other = await finish(
            client.request("POST", "/runs/ä b", json={"x": 1}, headers={"X-Mine": "1"}, request_id="rq")
        )
        assert (other.status, other.text, other.content, other.http.attempts) == (202, "fine", b"fine", 2)
        first, *_, last = client.mock.requests
        assert (first.method, first.path, first.body) == ("GET", "/runs?a=1&b=1&b=true", b"")
        assert (first.headers["Authorization"], first.headers["X-ModelRelay-Api-Key"]) == (
            "Bearer t0ken-0123", "mr_sk_0123456789",
        )  # fmt: skip
        assert (last.path, last.json, last.headers["X-Mine"]) == ("/runs/%C3%A4%20b", {"x": 1}, "1")
        assert (last.headers["X-ModelRelay-Request-Id"], last.headers["Content-Type"]) == (
            "rq", "application/json",
        )  # fmt: skip
        assert last.headers["Idempotency-Key"] == client.mock.requests[1].headers["Idempotency-Key"]


@both_mocks
async def test_the_body_and_its_type_are_the_callers(client: Any) -> None:
    client.mock.respond(content="", times=3)
    await finish(client.request("PUT", "/x", content=b"\x00"))
    await finish(client.request("PUT", "/x", content="ä"))
    kind = {"content-type": "text/csv", "Accept": "text/csv"}
    empty = await finish(client.request("PUT", "/x", content="a,b", headers=kind))
    assert empty.json() is None
    assert [(r.headers["Content-Type"], r.body) for r in client.mock.requests] == [
        ("application/octet-stream", b"\x00"),
        ("text/plain; charset=utf-8", "ä".encode()),
        ("text/csv", b"a,b"),
    ]
    assert client.mock.requests[2].headers["Accept"] == "text/csv"


@pytest.mark.parametrize(
    ("call", "field"),
    [
        ({"path": "https://evil.example/x"}, "path"),
        ({"path": "//evil.example/x"}, "path"),
        ({"path": "runs"}, "path"),
        ({"path": "/a/../b"}, "path"),
        ({"path": "/a/%2E%2e/b"}, "path"),
        ({"path": "/a\nb"}, "path"),
        ({"method": "GET /x"}, "method"),
        ({"json": 1, "content": b""}, "content"),
        ({"content": "lone \ud800"}, "content"),
        ({"json": float("nan")}, "json"),
        ({"params": 5}, "params"),
        ({"headers": 5}, "headers"),
        ({"headers": {"Authorization": "Bearer x"}}, "headers"),
        ({"headers": {"X-ModelRelay-Api-Key": "x"}}, "headers"),
        ({"headers": {"Host": "evil.example"}}, "headers"),
    ],
)
def test_a_call_that_would_leave_the_api_is_refused(call: dict[str, Any], field: str) -> None:
    with MockClient() as client:
        with pytest.raises(ValidationError) as refused:
            client.request(**{"method": "POST", "path": "/x", **call})
        assert refused.value.field == field
        assert client.mock.requests == []


@both_mocks
async def test_half_a_character_does_not_make_a_whole_answer_unreadable(client: Any) -> None:
    """Servers cut a model's text anywhere, and JSON can express the half of a pair that is left."""
    half = b'{"id":"r","model":"m","usage":{},"output":[{"type":"message","role":"assistant","content":[{"type":"text","text":"Hi \\ud83d"}]}]}'
    for body in (
        half,
        b'{"tiers":[{"name":"\\ude00","a":"\\\\ud83d"}]}',
        b'{"a":"\\ud83d\\ude00\\ud83d"}',
    ):
        client.mock.respond(content=body, headers={"Content-Type": "application/json"})
    assert (await finish(client.chat("m").user("Hi").send())).text == "Hi \ufffd"
    found = await finish(client.request("GET", "/x"))
    assert found.json() == {"tiers": [{"name": "\ufffd", "a": "\\ud83d"}]}
    assert (await finish(client.request("GET", "/y"))).json() == {"a": "\U0001f600\ufffd"}


@both_mocks
async def test_errors_are_those_of_all_calls(client: Any) -> None:
    client.mock.error(404).respond(content="<html>").error(404)
    with pytest.raises(NotFoundError):
        await finish(client.request("GET", "/nothing"))
    page = await finish(client.request("GET", "/page"))
    with pytest.raises(ResponseError, match="200 with a body that is not JSON"):
        page.json()
    with pytest.raises(APIError):
        async with entered(client.stream_request("GET", "/nothing")):
            pass


@both_mocks
async def test_a_body_that_is_read_as_it_comes(client: Any) -> None:
    client.mock.respond(content=b"abc", headers={"Content-Type": "audio/mpeg"})
    client.mock.respond(content=b'event: a\ndata: {"x":1}\n\ndata: two\n\n').respond(
        content=b'{"x":1}\n\n[2]'
    )
    client.mock.respond(content=b"{no")
    async with entered(client.stream_request("POST", "/sound", json={"text": "Hi"})) as stream:
        assert stream.http.headers["Content-Type"] == "audio/mpeg"
        assert b"".join([piece async for piece in each(stream)]) == b"abc"
    assert client.mock.requests[0].json == {"text": "Hi"}
    events = client.stream_request("GET", "/events").sse()
    assert [event async for event in each(events)] == [("a", '{"x":1}'), ("message", "two")]
    lines = client.stream_request("GET", "/lines").ndjson()
    assert [line async for line in each(lines)] == [{"x": 1}, [2]]
    with pytest.raises(ResponseError, match="a line of the stream is not JSON"):
        [line async for line in each(client.stream_request("GET", "/lines").ndjson())]


@both_mocks
async def test_a_body_that_breaks_off_is_an_error(client: Any) -> None:
    client.mock.fault("cut", after=1, chunks=["one ", "two"])
    with pytest.raises(StreamError):
        [piece async for piece in each(client.stream_request("POST", "/responses", json={}))]
