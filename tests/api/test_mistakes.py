"""Mistakes of those who call: each is refused at once, and the message says what was expected."""

import asyncio
import inspect
import re
from collections.abc import Callable
from typing import Any

import httpx
import pytest

import modelrelay
from modelrelay import AsyncClient, ChatRequest, Client, RetryConfig, StreamError, ValidationError, tool
from modelrelay.testing import AsyncMockClient, MockClient


@pytest.mark.parametrize(
    ("mistake", "message"),
    [
        (lambda c: Client(api_key=""), "api_key: is blank"),
        (lambda c: Client(api_key=5), "api_key: must be a string, got int"),
        (lambda c: Client(access_token=5), "access_token: must be a string or a function that returns one, got int"),
        (lambda c: c.me.get(), "access_token: getMe needs an access token, which this client does not have"),
        (lambda c: Client(access_token="mr_sk_a.b.c"), "access_token: is an API key (mr_…); pass it as api_key="),
        (lambda c: Client("mr_sk_x", model=5), "model: must be a string, got int"),
        (lambda c: Client("mr_sk_x", retry=3), "retry: must be a RetryConfig, got int"),
        (lambda c: Client("mr_sk_x", timeout="3"), "timeout: must be a positive number, got '3'"),
        (lambda c: Client("mr_sk_x", limits=5), "limits: must be Limits, got int"),
        (lambda c: Client("mr_sk_x", on_event=5), "on_event: must be a function, got int"),
        (lambda c: Client("mr_sk_x", http2="yes"), "http2: must be True or False, got str"),
        (lambda c: RetryConfig(retry_post="no"), "retry.retry_post: must be True or False, got str"),
        (lambda c: c.customers.create(external_id="e", email="a@b.co", metadata={"a": {"b": [1, object()]}}), "metadata.a.b[1]: "),
        (lambda c: c.customers.create(external_id="e", email="a@b.co", metadata={"a": float("nan")}), "metadata.a: "),
        (lambda c: c.customers.create(external_id="e", email="a@b.co", metadata={"a": {"b": "\ud800"}}), "metadata.a.b: "),
        (lambda c: Client("mr_sk_x", http_client=httpx.AsyncClient()), "http_client: must be an httpx.Client or httpx2.Client, got AsyncClient"),
        (lambda c: AsyncClient("mr_sk_x", http_client=httpx.Client()), "http_client: must be an httpx.AsyncClient or httpx2.AsyncClient, got Client"),
        (lambda c: Client("mr_sk_x", http_client="x"), "http_client: must be an httpx.Client or httpx2.Client, got str"),
        (lambda c: Client("mr_sk_x", default_headers=["a"]), "default_headers: must map names to values, got list"),
        (lambda c: c.for_customer(None), "customer: must be a string, got NoneType"),
        (lambda c: c.for_customer(" "), "customer: may not be blank"),
        (lambda c: c.chat(5), "model: must be a string, got int"),
        (lambda c: c.chat("m").send(), "messages: at least one message is required"),
        (lambda c: c.chat("m").user(None), "user: must be text, a File or a mapping, got NoneType"),
        (lambda c: c.chat("m").messages("Hello"), "messages: must be a list of messages, got str"),
        (lambda c: c.chat("m").messages(["Hello"]), "messages[0]: must be a mapping, got str"),
        (lambda c: c.chat("m").messages([{"role": "user"}]), "messages[0]: has no content; add the member 'content'"),
        (lambda c: c.chat("m").messages([{"role": "me", "content": "x"}]), "messages[0]: role must be one of"),
        (lambda c: c.chat("m").messages([{"role": "user", "content": "x", "tool_calls": 5}]), "messages[0].tool_calls: must be a list of tool calls, got int"),
        (lambda c: c.chat("m").messages([{"role": "user", "content": "x", "tool_calls": [5]}]), "messages[0].tool_calls[0]: must be a mapping, got int"),
        (lambda c: c.chat("m").user("\ud800").send(), "messages[0].content: not valid Unicode"),
        (lambda c: c.chat("m").system("x").user("x", "\ud800").send(), "messages[1].content[1]: not valid Unicode"),
        (lambda c: c.chat("m").message("user", [{"type": "text"}]).send(), "messages[0].content[0].text: missing"),
        (lambda c: c.chat("m").message("user", "x", name=len).send(), "messages[0].name: builtin_function_or_method is not JSON"),
        (lambda c: c.chat("m").tools(len), "tools: must be a list of functions or tools, got builtin_function"),
        (lambda c: c.chat("m").max_tokens("5"), "max_tokens: must be a whole number of at least 1, got '5'"),
        (lambda c: c.chat("m").max_tokens(0), "max_tokens: must be a whole number of at least 1, got 0"),
        (lambda c: c.chat("m").max_tokens(True), "max_tokens: must be a whole number of at least 1, got True"),
        (lambda c: c.chat("m").timeout(0), "timeout: must be a positive number, got 0"),
        (lambda c: c.chat("m").message("robot", "Hi"), "message: role must be one of"),
        (lambda c: c.chat("m").tool_choice("maybe"), "tool_choice: "),
        (lambda c: c.chat("m").header("X A", "x"), "header: "),
        (lambda c: c.chat("m").response_format({"type": "json_schema", "json_schema": {"name": " "}}), "response_format: "),
        (lambda c: c.chat("m").temperature("hot"), "temperature: must be a finite number, got 'hot'"),
        (lambda c: c.chat("m").stop(["a"]), "stop[0]: must be a string, got list"),
        (lambda c: c.chat("m").from_dict({"version": 1, "stop": 5}), "stop: must be a list of strings, got int"),
        (lambda c: c.chat("m").header(["A"], "x"), "header name: must be a string, got list"),
        (lambda c: c.chat("m").metadata_entry(["a"], "x"), "metadata name: must be a string, got list"),
        (lambda c: c.chat("m").stream(["sse"]), "format: must be 'ndjson' or 'sse', got ['sse']"),
        (lambda c: modelrelay.File.from_path(5), "path: must be a path, got int"),
        (lambda c: modelrelay.File.from_path("\ud800.png"), "path: is not a path of this system"),
        (lambda c: c.chat("m").user("x").tools([tool(dict)]), "tools: the signature of dict cannot be read"),
        (lambda c: c.chat("m").reply("x"), "reply: must be a Reply, got str"),
        (lambda c: c.chat("m").response_format(int), "response_format: must be a ResponseFormat, got type"),
        (lambda c: c.chat("m").structured(int, retry_handler=5), "retry_handler: must be a function, got int"),
        (lambda c: c.chat("m").user("x").run(on_step=3), "on_step: must be a function, got int"),
        (lambda c: c.chat("m").user("x").tools([tool(name="getWeather")(len)]).run(), 'tools[0].function.name: must match ^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*$, got "getWeather"; set another with tool(name=)'),
        (lambda c: c.map(5), "requests: must be an iterable, got int"),
    ],
)  # fmt: skip
def test_a_wrong_argument_is_named_with_what_was_expected(
    modelrelay_mock: MockClient, mistake: Callable[[Any], object], message: str
) -> None:
    with pytest.raises(ValidationError, match=f"^{re.escape(message)}"):
        mistake(modelrelay_mock)
    assert modelrelay_mock.mock.requests == []


@pytest.mark.parametrize("name", ["text", "content", "usage", "tool_calls", "value"])
def test_a_forgotten_send_is_named(modelrelay_mock: MockClient, name: str) -> None:
    chat = modelrelay_mock.chat("m").user("Hi")
    for unsent in (chat, chat.structured(int)):
        with pytest.raises(
            AttributeError, match=rf"has no attribute '{name}': it was not sent; call \.send\(\)"
        ):
            getattr(unsent, name)


def test_an_unread_stream_and_an_unbound_request_say_how_to_go_on(modelrelay_mock: MockClient) -> None:
    with pytest.raises(AttributeError, match=r"'text': read it first, with final_response\(\)"):
        modelrelay_mock.chat("m").user("Hi").stream().text  # type: ignore[attr-defined]  # the mistake
    with pytest.raises(AttributeError, match=r"belongs to no client: client\.chat\(request\)\.send\(\)"):
        ChatRequest("m").user("Hi").send()  # type: ignore[attr-defined]  # the mistake
    with pytest.raises(AttributeError, match=r"'Chat' object has no attribute 'nonsense'$"):
        modelrelay_mock.chat("m").nonsense  # type: ignore[attr-defined]  # the mistake


LOOKS: list[Callable[[Any], object]] = [list, lambda found: found[0], aiter]


@pytest.mark.filterwarnings("ignore:coroutine .* was never awaited")
def test_a_forgotten_await_is_named(modelrelay_async_mock: AsyncMockClient) -> None:
    client = modelrelay_async_mock
    chat = client.chat("m").user("Hi")
    calls: dict[str, list[Any]] = {
        "send": [chat.send(), chat.structured(int).send()],
        "run": [chat.run()],
        "parse": [client.parse(int, "Hi", model="m")],
        "final_response": [chat.stream().final_response()],
        "final_value": [chat.stream_json(int).final_value()],
        "final_result": [chat.run_stream().final_result()],
        "get": [client.customers.get("c")],
        "list": [client.tiers.list()],
        "request": [client.request("GET", "/x")],
        "batch": [client.batch([chat])],
    }
    for method, made in calls.items():
        for call in made:
            with pytest.raises(
                AttributeError, match=rf"{method}\(\) was not awaited, so it has no 'text': write"
            ):
                call.text  # the mistake
            for look in LOOKS:
                with pytest.raises(
                    TypeError, match=rf"^{method}\(\) was not awaited: write await …{method}\(\)$"
                ):
                    look(call)
            call.close()  # as a coroutine can be


def test_an_awaitable_call_is_a_coroutine_to_asyncio(modelrelay_async_mock: AsyncMockClient) -> None:
    client = modelrelay_async_mock
    for _ in range(5):
        client.mock.reply("Hello!")

    async def main() -> list[str]:
        async def ask() -> str:
            return (await client.chat("m").user("Hi").send()).text

        async with asyncio.TaskGroup() as tasks:
            task = tasks.create_task(client.chat("m").user("Hi").send())
        gathered = await asyncio.gather(
            client.chat("m").user("Hi").send(), client.chat("m").user("Hi").send()
        )
        timed = await asyncio.wait_for(client.chat("m").user("Hi").send(), 60)
        return [await ask(), *(reply.text for reply in (task.result(), *gathered, timed))]

    assert asyncio.run(main()) == ["Hello!"] * 5
    assert inspect.signature(client.chat("m").run).parameters.keys() == {"max_turns", "on_step", "parallel"}


READERS: list[Callable[[Any], Any]] = [
    iter,
    lambda stream: iter(stream.text_deltas()),
    lambda stream: stream.to_sse(),
    lambda stream: stream.to_ndjson(),
    lambda stream: stream.to_text(),
]


@pytest.mark.parametrize("kind", ["stream", "run_stream"])
def test_a_stream_read_a_second_time_raises(modelrelay_mock: MockClient, kind: str) -> None:
    modelrelay_mock.mock.stream(["Hello!"])
    stream = getattr(modelrelay_mock.chat("m").user("Hi"), kind)()
    assert "".join(event.text for event in stream) == "Hello!"
    for again in READERS:
        with pytest.raises(StreamError, match="was read to its end already"):
            list(again(stream))
    modelrelay_mock.mock.stream(["Hello!"])
    deltas = modelrelay_mock.chat("m").user("Hi").stream_deltas()
    assert list(deltas) == ["Hello!"]
    with pytest.raises(StreamError, match="was read to its end already"):
        list(deltas)


ASYNC_CALLS: list[Callable[[Any], Any]] = [
    lambda c: c.chat("m").user("Hi").send(),
    lambda c: c.chat("m").user("Hi").run(),
    lambda c: c.parse(int, "Hi", model="m"),
    lambda c: c.tiers.list(),
    lambda c: c.chat("m").user("Hi").stream().open(),
    lambda c: anext(aiter(c.chat("m").user("Hi").stream_deltas())),
    lambda c: anext(aiter(c.chat("m").user("Hi").run_stream())),
    lambda c: anext(aiter(c.map([c.chat("m").user("Hi")]))),
    lambda c: c.close(),
]


@pytest.mark.parametrize("number", range(len(ASYNC_CALLS)))
def test_another_event_loop_than_asyncio_is_refused_with_its_name(number: int) -> None:
    """What trio does with a coroutine, without trio: run it where no event loop of asyncio is."""
    call = ASYNC_CALLS[number](AsyncMockClient(strict=False))
    with pytest.raises(
        ValidationError, match="AsyncClient runs on asyncio, and no asyncio event loop is running"
    ):
        call.__await__().send(None)


def test_completion_shows_what_a_user_may_call() -> None:
    """The builder, the terminals, and nothing of what they are made of."""
    with MockClient() as client, Client("mr_sk_x") as real:
        chat = client.chat("m")
        assert {name for name in dir(chat) if not name.startswith("_")} == {
            "system", "user", "assistant", "message", "messages", "reply", "tool_result", "model", "customer", "max_tokens",
            "temperature", "stop", "stop_sequences", "response_format", "tools", "tool_choice", "provider",
            "reasoning_effort", "state", "metadata", "metadata_entry", "request_id", "header", "timeout", "retry", "to_dict",
            "from_dict", "send", "stream", "stream_deltas", "stream_json", "structured", "run", "run_stream",
        } | ({"extra_body"} & set(dir(chat)))  # fmt: skip
        assert [name for name in dir(chat.structured(int)) if not name.startswith("_")] == ["send", "stream"]
        assert {"chat", "for_customer", "customers", "map", "parse"} <= set(dir(real))
