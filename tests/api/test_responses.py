"""Chat over `/responses`: transcripts, exact requests, and what is refused before anything is sent."""

import asyncio
import dataclasses
import json
import sys
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest

import modelrelay
from modelrelay import (
    CallbackError,
    File,
    ModelRelayError,
    RequestTimeoutError,
    RetryConfig,
    Timeout,
    ValidationError,
)
from modelrelay._wire import members
from modelrelay._wire.responses import RESPONSES
from modelrelay.testing import AsyncMockClient, MockClient
from tests.both_clients import both_clients, both_mocks_v0_32, each, entered, finish, on_asyncio, served
from tests.faults.server import Stall
from tests.faults.wires import head, lines

SAMPLES = Path(__file__).parent.parent / "samples/responses"


def sample(name: str) -> Any:
    return json.loads((SAMPLES / f"{name}.json").read_text("utf-8"))


class ResponsesClient(MockClient):
    _contract = RESPONSES


class AsyncResponsesClient(AsyncMockClient):
    _contract = RESPONSES


CLIENTS = {modelrelay.Client: ResponsesClient, modelrelay.AsyncClient: AsyncResponsesClient}


def named(cases: list[dict[str, Any]]) -> Any:
    return pytest.mark.parametrize("case", cases, ids=lambda case: case["name"])


def plain(value: Any) -> Any:
    """A value of the SDK in the samples' words; counters that were not reported are left out."""
    if isinstance(value, modelrelay.ToolCall):
        return value.to_dict()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {name: item for name, item in dataclasses.asdict(value).items() if item is not None}
    if isinstance(value, tuple):
        return value._asdict() if hasattr(value, "_asdict") else [plain(item) for item in value]
    return None if value is modelrelay.UNSET else value


def check(found: Any, expected: dict[str, Any]) -> None:
    assert {name: plain(getattr(found, name)) for name in expected} == expected


def check_error(error: ModelRelayError, expected: dict[str, Any]) -> None:
    assert type(error).__name__ == expected["class"]
    check(error, {name: value for name, value in expected.items() if name != "class"})


OPTIONS = (
    *(
        "system",
        "user",
        "assistant",
        "messages",
        "max_tokens",
        "temperature",
        "reasoning_effort",
        "request_id",
    ),
    *("metadata", "response_format", "tools", "tool_choice"),
)


def begin(client: Any, ask: dict[str, Any]) -> Any:
    chat = client.chat(modelrelay.ChatRequest(ask.get("model"), customer=ask.get("customer")))
    for option in OPTIONS:
        if option in ask:
            chat = getattr(chat, option)(ask[option])
    return chat.stop(*ask.get("stop", ())).stop_sequences(*ask.get("stop_sequences", ()))


async def check_exchange(client_class: Any, case: dict[str, Any], path: str) -> None:
    ask, expect = case["ask"], case["expect"]
    key = {"access_token": ask["access_token"]} if "access_token" in ask else {"api_key": "mr_sk_test"}
    async with entered(client_class(**key, **case.get("client", {}))) as client:
        for reply in case.get("replies", ()):
            client.mock.respond(status=reply["status"], json=reply["body"], headers=reply.get("headers", {}))
        try:
            reply = await finish(begin(client, ask).send())
        except ModelRelayError as error:
            check_error(error, expect["error"])
        else:
            assert "error" not in expect
            expect = {**expect}
            attempts = expect.pop("attempts", 1)
            check(reply, expect)
            assert reply.http.attempts == attempts
        if "request" in case:
            request, expected = client.mock.requests[0], case["request"]
            assert (request.method, request.path, request.json) == ("POST", path, expected["body"])
            headers = expected.get("headers", {})
            assert {name: request.headers.get(name) for name in headers} == headers
            assert not set(expected.get("without", ())) & {name.title() for name in request.headers}
        else:
            assert client.mock.requests == []


@both_clients
@named(sample("chat"))
async def test_an_exchange(client_class: Any, case: dict[str, Any]) -> None:
    await check_exchange(CLIENTS[client_class], case, "/responses")


@both_mocks_v0_32
@named(sample("../chat_0_32"))
async def test_an_exchange_of_the_0_32_api(client_class: Any, case: dict[str, Any]) -> None:
    await check_exchange(client_class, case, "/llm/proxy")


@both_clients
@named(sample("resources"))
async def test_a_call_of_a_resource(client_class: Any, case: dict[str, Any]) -> None:
    method, arguments = case["call"]["method"], case["call"]["arguments"]
    key = {"access_token": "a.b.c"} if method.startswith("me.") else {"api_key": "mr_sk_test"}
    async with entered(CLIENTS[client_class](**key)) as client:
        call = attrgetter(method)(client)
        if "refused" in case:
            with pytest.raises(ValidationError) as refused:
                await finish(call(**arguments))
            assert (refused.value.field, client.mock.requests) == (case["refused"], [])
            return
        client.mock.respond(status=case["reply"]["status"], json=case["reply"].get("body"))
        result = await finish(call(**arguments))
        request, expected = client.mock.requests[0], case["request"]
    sent = request.method, request.path, request.json
    assert sent == (expected["method"], expected["path"], expected.get("body"))
    check(result, case.get("expect", {}))
    if "items" in case:
        assert list(result) == case["items"]


@both_clients
@named(sample("errors"))
async def test_an_error(client_class: Any, case: dict[str, Any]) -> None:
    async with entered(CLIENTS[client_class](retry=RetryConfig.disabled())) as client:
        client.mock.respond(status=case["status"], json=case["body"])
        with pytest.raises(modelrelay.APIError) as caught:
            await finish(client.chat("m-1").user("Hei").send())
    assert caught.value.status == case["status"]
    check_error(caught.value, case["expect"])


@on_asyncio
async def test_the_limits_of_slow_streams() -> None:
    """All of them at once: each waits for its limit."""

    async def one(case: dict[str, Any], client_class: Any) -> None:
        steps = [record for silence, record in case["steps"] if silence < 1]
        timeout = Timeout(**{"first_token": None, "idle": None, case["limit"]: 2})
        script = [head("200 OK", "Content-Type: application/x-ndjson"), lines(*steps), Stall()]
        kinds = []
        async with served(client_class, script, timeout=timeout) as (_, client):
            chat = client.chat("m-1").user("Hei")
            stream = (
                chat.stream_json({"type": "object"}, strict=False) if "structured" in case else chat.stream()
            )
            with pytest.raises(RequestTimeoutError) as caught:
                async for event in each(stream):
                    kinds.append(event.kind)
        assert (caught.value.kind, kinds) == (case["limit"], case["kinds"]), case["name"]

    runs = [lambda c=case, m=mode: asyncio.run(one(c, m)) for case in sample("timeouts") for mode in CLIENTS]
    await asyncio.gather(*(asyncio.to_thread(run) for run in runs))


@named(sample("usage"))
def test_usage(case: dict[str, Any]) -> None:
    found = members.usage_of(case["wire"]) or modelrelay.Usage()
    check(found, case["expect"])


def body_of(case: dict[str, Any], content_type: str, samples: Path) -> bytes:
    """The bytes of a stream: those of a file, written out, or records in the framing of their type."""
    if "records" in case:
        texts = [item if isinstance(item, str) else json.dumps(item) for item in case["records"]]
        frame = "data: {}\n\n" if content_type == "text/event-stream" else "{}\n"
        return "".join(map(frame.format, texts)).encode()
    return case["body"].encode() if "body" in case else (samples / case["file"]).read_bytes()


async def check_stream(client_class: Any, case: dict[str, Any], body: bytes, content_type: str) -> Any:
    """Reads the stream, and returns what was asked for it."""
    expect, structured = case["expect"], case.get("structured", False)
    events: list[Any] = []
    async with entered(client_class(retry=RetryConfig.disabled())) as client:
        client.mock.respond(content=body, headers={"Content-Type": content_type, **case.get("headers", {})})
        chat = client.chat("m-1").user("Hei")
        if structured:
            stream = chat.stream_json({"type": "object"}, strict=False)
        else:
            stream = chat.stream("sse" if content_type == "text/event-stream" else "ndjson")
        try:
            async with entered(stream):
                async for event in each(stream):
                    events.append(event)
            final = await finish(stream.final_value() if structured else stream.final_response())
        except ModelRelayError as error:
            check_error(error, expect["error"])
            final = None
        else:
            assert "error" not in expect
        sent = client.mock.requests[0]
    ended = [event.data.get("tool_result") for event in events if event.kind == "tool_use_stop"]
    found = {
        "tool_result": lambda: next(iter(ended)) if len(ended) == 1 else None,
        "kinds": lambda: [event.kind for event in events if event.kind != "ping"],
        "events": lambda: [[event.kind, event.name, event.text] for event in events],
        "deltas": lambda: [event.text for event in events if event.text],
        "reasoning": lambda: "".join(event.reasoning for event in events),
        "custom": lambda: [event.data for event in events if event.kind == "custom"],
        "data": lambda: [event.data for event in events],
        "complete": lambda: [sorted(event.complete_fields) for event in events],
        "newly_complete": lambda: [sorted(event.newly_complete) for event in events],
        "fields": lambda: [list(pair) for event in events for pair in event.fields()],
        "request_ids": lambda: sorted({event.request_id for event in events}),
    }
    for name in found.keys() & expect:
        assert found[name]() == expect[name], name
    if structured and "data" in expect and final is not None:
        assert final == expect["data"][-1]
    if not structured and final is not None:
        check(final, {name: value for name, value in expect.items() if name not in found})
    return sent


@both_clients
@named(sample("streams"))
async def test_a_stream(client_class: Any, case: dict[str, Any]) -> None:
    content_type = case.get("content_type", "application/x-ndjson")
    sent = await check_stream(CLIENTS[client_class], case, body_of(case, content_type, SAMPLES), content_type)
    if content_type != "text/event-stream":
        assert sent.headers["Accept"] == 'application/x-ndjson; profile="responses-stream/v2"'


@both_mocks_v0_32
@named(sample("../streams_0_32"))
async def test_a_stream_of_the_0_32_api(client_class: Any, case: dict[str, Any]) -> None:
    content_type = case.get("content_type", "text/event-stream")
    body = body_of(case, content_type, SAMPLES.parent)
    await check_stream(client_class, case, body, content_type)


@both_clients
@named(sample("batch"))
async def test_a_batch(client_class: Any, case: dict[str, Any]) -> None:
    ask = case["ask"]
    options = {name: ask[name] for name in ("max_concurrent", "fail_fast", "timeout") if name in ask}
    async with entered(CLIENTS[client_class]()) as client:
        client.mock.respond(json=case["reply"])
        chats = [
            begin(client, {**each, **{k: ask[k] for k in ("request_id", "customer") if k in ask}})
            for each in ask["requests"]
        ]
        try:
            results = await finish(client.batch(chats, **options))
        except ModelRelayError as error:
            check_error(error, case["error"])
            return
        request, expected = client.mock.requests[0], case.get("request", {})
    assert "error" not in case and len(results) == len(case["expect"])
    for result, expect in zip(results, case["expect"], strict=True):
        if "error" in expect:
            assert result.reply is None
            check_error(result.error, {"class": type(result.error).__name__, **expect["error"]})
        else:
            assert result.error is None
            check(result.reply, expect)
    if expected:
        assert (request.path, request.json) == ("/responses/batch", expected["body"])
        headers = expected.get("headers", {})
        assert {name: request.headers.get(name) for name in headers} == headers


@both_clients
async def test_the_progress_of_a_batch(client_class: Any, capsys: pytest.CaptureFixture[str]) -> None:
    told: list[Any] = []
    answer = {"status": "success", "response": {"id": "r", "model": "m", "output": []}}
    async with entered(CLIENTS[client_class]()) as client:
        client.mock.respond(json={"results": [{"id": str(n), **answer} for n in range(2)]}, times=3)
        chats = [client.chat("m").user("Hi")] * 2
        await finish(client.batch(chats, progress=lambda done, total: told.append((done, total))))
        await finish(client.batch(chats, progress=True))
        with pytest.raises(ValidationError, match=r"^progress: must be a function, got int"):
            await finish(client.batch(chats, progress=5))
        with pytest.raises(CallbackError) as caught:
            await finish(client.batch(chats, progress=lambda total: None))
        assert [item.reply.id for item in caught.value.result] == ["r", "r"]  # they are paid for
        for longest, sent in (
            (2**31 / 1000 - 1, 2**31 - 1000),
            (2**31, None),
            (sys.maxsize, None),
            (10**400, None),
        ):
            client.mock.respond(json={"results": [{"id": "0", **answer}]})
            await finish(client.batch(chats[:1], timeout=longest))
            assert client.mock.requests[-1].json["options"].get("timeout_ms") == sent
    assert told == [(2, 2)]
    assert "2/2" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("build", "field"),
    [
        (lambda chat: [chat, chat.customer("c")], "customer"),
        (lambda chat: [chat, chat.request_id("r")], "request_id"),
        (lambda chat: [chat.timeout(3)], "requests[0].timeout"),
        (lambda chat: [chat.header("X-A", "1")], "requests[0].headers"),
        (lambda chat: [chat.metadata(a="1")], "metadata"),
        (lambda chat: [chat, {"model": "m"}], "requests[1]"),
        (lambda chat: chat, "requests"),
    ],
)
def test_what_is_not_a_batch_is_refused_before_sending(build: Any, field: str) -> None:
    with ResponsesClient() as client:
        with pytest.raises(ValidationError) as refused:
            client.batch(build(client.chat("m").user("Hi")))
        assert refused.value.field == field
        assert (client.batch([]), client.mock.requests) == ([], [])


def test_files_and_parts() -> None:
    picture = File(b"\x89PNG", "Image/PNG; q=1", "p.png")
    with ResponsesClient() as client:
        client.mock.reply("A fjord.")
        (
            client.chat("m")
            .user("What is this?", picture)
            .message("user", [{"type": "text", "text": "And?"}, {"type": "text", "text": "x", "cache": True}])
            .message("tool", "", tool_call_id="c-1")
            .message(
                "assistant", "", tool_calls=[{"id": "c-2", "type": "function", "function": {"name": "f"}}]
            )
        ).provider("anthropic").state("8e1f20a4-5d6c-4b7a-8c9d-0e1f2a3b4c5d").customer("c").stop(
            "a"
        ).stop_sequences("b", "a").send()
        body = client.mock.requests[0].json
    file = {"data_base64": "iVBORw==", "mime_type": "image/png", "filename": "p.png", "size_bytes": 4}
    assert [item["content"] for item in body["input"]] == [
        [{"type": "text", "text": "What is this?"}, {"type": "file", "file": file}],
        [{"type": "text", "text": "And?"}, {"type": "text", "text": "x", "cache": True}],
        [{"type": "text", "text": ""}],
        [],
    ]
    assert (body["model"], body["provider"], body["stop"]) == ("m", "anthropic", ["a", "b"])
    assert body["state_id"] == "8e1f20a4-5d6c-4b7a-8c9d-0e1f2a3b4c5d"


def test_a_file_of_a_path(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_bytes(b"fjord")
    (tmp_path / "notes.unheard").write_bytes(b"fjord")
    assert File.from_path(tmp_path / "notes.txt") == File(b"fjord", "text/plain", "notes.txt")
    assert File.from_path(tmp_path / "notes.unheard", "a/b").mime_type == "a/b"
    with pytest.raises(ValidationError, match="pass mime_type="):
        File.from_path(tmp_path / "notes.unheard")
    with pytest.raises(ValidationError, match=r"File\.from_path"):
        File("notes.txt", "text/plain")  # type: ignore[arg-type]


def test_a_tool_choice_by_function() -> None:
    with ResponsesClient() as client:
        client.mock.reply("ok").reply("ok")
        chat = client.chat("m").user("Hi").tools([{"type": "function", "function": {"name": "look"}}])
        chat.tool_choice("required", function="look").send()
        chat.tool_choice("required", function="look").tool_choice("auto").send()
        sent = [request.json["tool_choice"] for request in client.mock.requests]
        assert sent == [{"type": "required", "function": "look"}, {"type": "auto"}]
        with pytest.raises(ValidationError, match="needs the choice 'required'"):
            chat.tool_choice("auto", function="look")
        with pytest.raises(ValidationError, match=r"no tools of type 'web'; use modelrelay\.v0_32\.Client"):
            chat.tools([{"type": "web", "web": {}}]).send()


@pytest.mark.parametrize(("token", "allowed"), [("a.b.c", True), (lambda: "opaque", True), ("opaque", False)])
def test_a_customers_token_names_the_model(token: Any, allowed: bool) -> None:
    with ResponsesClient(access_token=token) as client:
        if allowed:
            client.mock.reply("ok")
            client.chat().user("Hi").send()
            assert "model" not in client.mock.requests[0].json
        else:
            with pytest.raises(ValidationError, match="a model is required"):
                client.chat().user("Hi").send()
