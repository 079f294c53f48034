"""Never executed: mypy --strict and pyright read it, so that what users' editors and checkers see stays correct."""

from typing import Any, assert_type

import modelrelay
from modelrelay import (
    AsyncClient,
    AsyncStream,
    ChatRequest,
    Client,
    File,
    Limits,
    MessageDict,
    RetryConfig,
    Stream,
    StreamEvent,
    Timeout,
    Usage,
    v0_32,
)


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
