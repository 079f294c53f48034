"""Never executed: mypy --strict and pyright read it, so that what users' editors and checkers see stays correct."""

from __future__ import annotations

from collections.abc import Awaitable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal, NotRequired, TypedDict, assert_type

import modelrelay
from modelrelay import (
    AsyncClient,
    AsyncStream,
    ChatRequest,
    Client,
    File,
    Limits,
    MessageDict,
    Partial,
    RetryConfig,
    RunResult,
    Stream,
    StreamEvent,
    StructuredResult,
    Timeout,
    ToolRegistry,
    Usage,
    response_format,
    tool,
    v0_32,
)


@dataclass
class Person:
    name: str
    age: int


class Options(TypedDict):
    size: int
    colour: NotRequired[str]


class Mood(StrEnum):
    GOOD = "good"
    BAD = "bad"


def chat(client: Client) -> None:
    request = (
        client.chat("m")
        .system("Be brief.")
        .user("Hello!")
        .max_tokens(5)
        .temperature(0.2)
        .stop("\n")
        .metadata(run="7")
    )
    reply = request.send()
    assert_type(reply.text, str)
    assert_type(reply.usage, Usage)
    assert_type(reply.usage.total_tokens, int)
    assert_type(reply.request_id, str | None)
    assert_type(reply.http.status, int) if reply.http else None
    if reply.stop_reason == "completed":
        print("an open string enum compares with plain strings")

    with request.stream() as stream:
        assert_type(stream, Stream)
        for event in stream:
            assert_type(event, StreamEvent)
            assert_type(event.text, str)
    assert_type(stream.final_response().text, str)
    with request.stream(format="ndjson") as stream:
        assert_type(list(stream.text_deltas()), list[str])
    for text in request.stream_deltas():
        assert_type(text, str)
    # A conversation goes on from a reply.
    client.chat("m").user("Hi").reply(reply).user("And?").send()
    client.for_customer("c").user("Hello!").send()
    client.llm.for_customer("c").user("Hello!").send()
    client.llm.chat("m").user("Hello!").send()
    client.chat(ChatRequest("m").user("Hello!")).send()


def stored(client: Client, loaded: list[dict[str, Any]], texts: list[dict[str, str]]) -> None:
    typed: list[MessageDict] = [
        {"role": "user", "content": "Hi"},
        {"role": "assistant", "content": ["Look: ", File(b"...", mime_type="image/png")]},
    ]
    for messages in (typed, loaded, texts):
        client.chat("m").messages(messages).send()
    client.chat("m").messages([{"role": "user", "content": "Hi", "cache_control": {"type": "short"}}])
    typed[0]["role"] = "robot"  # type: ignore[typeddict-item]  # pyright: ignore[reportGeneralTypeIssues, reportArgumentType]


async def chat_async(client: AsyncClient) -> None:
    request = client.chat("m").user("Hello!")
    reply = await request.send()
    assert_type(reply.text, str)
    async with request.stream() as stream:
        assert_type(stream, AsyncStream)
        async for event in stream:
            assert_type(event, StreamEvent)
    assert_type((await stream.final_response()).text, str)
    async for text in request.stream_deltas():
        assert_type(text, str)
    assert_type([text async for text in stream.text_deltas()], list[str])


def structured(client: Client) -> None:
    result = client.chat("m").user("…").structured(Person, max_retries=2).send()
    assert_type(result, StructuredResult[Person])
    assert_type(result.value, Person)
    assert_type(result.value.age, int)
    assert_type(result.attempts, int)
    assert_type(result.usage, Usage)

    assert_type(client.chat("m").user("…").structured(list[Person]).send().value, list[Person])
    assert_type(client.chat("m").user("…").structured(Options).send().value, Options)
    assert_type(client.chat("m").user("…").structured(Mood).send().value, Mood)
    assert_type(client.chat("m").user("…").structured(dict[str, int]).send().value, dict[str, int])
    assert_type(client.parse(Person, "John Doe is 30", model="m"), Person)
    assert_type(client.parse(list[Person], "John Doe is 30", customer="c"), list[Person])
    client.parse(
        Literal["yes", "no"], "Is it?", model="m"
    )  # no type form for this before PEP 747: the value is Any


def structured_stream(client: Client) -> None:
    with client.chat("m").user("…").stream_json(Person) as stream:
        for event in stream:
            assert_type(event.payload, Partial[Person])
            # Checkers do not second-guess a value that is on its way: what has not arrived is None.
            assert_type(event.payload.name, Any)
            if event.payload.name is None:
                print("not there yet")
            assert_type(event.complete_fields, frozenset[str])
            assert_type(event.newly_complete, frozenset[str])
    assert_type(stream.final_value(), Person)
    with client.chat("m").user("…").structured(list[Person]).stream() as people:
        assert_type(people.final_value(), list[Person])


async def structured_async(client: AsyncClient) -> None:
    assert_type((await client.chat("m").user("…").structured(Person).send()).value, Person)
    assert_type(await client.parse(Person, "…", model="m"), Person)
    async with client.chat("m").user("…").stream_json(Person) as stream:
        async for event in stream:
            assert_type(event.payload, Partial[Person])
    assert_type(await stream.final_value(), Person)


def raw_schema(client: Client, schema: dict[str, Any]) -> None:
    client.chat("m").user("…").structured(schema).send().value["name"]  # a dict; nothing more is known of it
    response_format(Person, name="person", strict=False)
    response_format(list[Person])


@tool
def get_weather(city: str, *, unit: Literal["c", "f"] = "c") -> str:
    return f"{city}: 21 {unit}"


@tool(name="search", timeout=5)
async def find(query: str) -> Sequence[str]:
    return [query]


def plain(a: int, b: int = 1) -> int:
    return a + b


# A decorated function keeps its signature.
assert_type(get_weather("Paris", unit="f"), str)


async def decorated() -> None:
    waiting: Awaitable[Sequence[str]] = find("x")
    assert_type(await waiting, Sequence[str])


def tools(client: Client) -> None:
    result = (
        client.chat("m").user("Weather?").tools([get_weather, plain]).tool_choice("auto").run(max_turns=4)
    )
    assert_type(result, RunResult)
    assert_type(result.text, str)
    assert_type(result.usage.input_tokens, int)
    ToolRegistry([get_weather, find, plain])


def resources_v0_32(client: v0_32.Client) -> None:
    customer = client.customers.upsert(tier_id="t", external_id="e", email="a@b.c", metadata={"plan": 1})
    assert_type(customer.id, str)
    assert_type(client.customers.get(customer.id, timeout=3).email, str)
    assert_type(
        client.customers.create_checkout_session(customer.id, success_url="s", cancel_url="c").url, str
    )
    assert_type(client.customers.get_subscription(customer.id).active, bool)
    assert_type(client.customers.delete(customer.id), None)
    for tier in client.tiers.list():
        assert_type(tier.tier_code, str)
    token = client.auth.frontend_token(customer_id="c")
    assert_type(token.token, str)


async def resources_async_v0_32(client: v0_32.AsyncClient) -> None:
    assert_type((await client.customers.get("c")).email, str)
    for customer in await client.customers.list():
        assert_type(customer.id, str)


def options() -> None:
    client = Client(
        api_key="mr_sk_…",
        timeout=Timeout(connect=5, request=60, total=None, first_token=20, idle=30),
        retry=RetryConfig(max_attempts=5),
        limits=Limits(response_bytes=1 << 20),
        default_headers={"X-Team": "blue"},
        on_event=lambda event: print(event.context.path),
    )
    assert_type(client.with_options(timeout=3, retry=RetryConfig.disabled()), Client)
    with Client(access_token=lambda: "token") as inner:
        assert_type(inner, Client)


def errors(client: Client) -> None:
    try:
        client.tiers.list()
    except modelrelay.RateLimitError as error:
        assert_type(error.retry_after, float | None)
    except modelrelay.APIError as error:
        assert_type(error.status, int)
        assert_type(error.is_not_found, bool)
        assert_type(error.request_id, str | None)
        for field in error.fields:
            assert_type(field.message, str)
    except modelrelay.StreamError as error:
        assert_type(error.partial_text, str)
    except modelrelay.ModelRelayError as error:
        print(error)
