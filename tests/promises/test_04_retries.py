"""Promise 4: retries. The rules are tried in `tests/core/test_retry.py` with a clock nobody waits for,
the single faults in the fault table; here is what a server sees of them."""

import asyncio
import inspect
from dataclasses import dataclass
from typing import Any

import pytest

from modelrelay import (
    AuthenticationError,
    RetryConfig,
    ServerError,
    StreamError,
)
from tests.both_clients import all_clients, connected, each, entered, finish, served
from tests.faults.server import Close, FaultServer, Reset
from tests.faults.wires import CUSTOMERS, LAST_CHUNK, SEND, STREAM, answer, chunk

QUICK = RetryConfig(base_delay=0.001, max_delay=0.002)
BUSY = [answer("503 Busy", "")]


@all_clients
async def test_every_attempt_of_a_call_sends_the_same_bytes_with_one_idempotency_key(
    client_class: Any,
) -> None:
    async with served(client_class, BUSY, [Reset()], SEND, BUSY, SEND, retry=QUICK) as (server, client):
        reply = await finish(client.chat("m").user("hi").send())
        await finish(client.chat("m").user("hi").send())
    one, two, three, *_ = (request.raw for request in server.requests)
    assert one == two == three
    keys = [request.header("Idempotency-Key") for request in server.requests]
    assert len(keys) == 5 and None not in keys
    assert keys[0] == keys[1] == keys[2] != keys[3] == keys[4]
    assert reply.http.attempts == 3


@all_clients
async def test_a_callers_own_idempotency_key_goes_out_once(client_class: Any) -> None:
    async with served(
        client_class, BUSY, [answer("200 OK", '{"session_id":"s","url":"u"}')], retry=QUICK
    ) as (server, client):
        urls = {"success_url": "https://a", "cancel_url": "https://b"}
        await finish(client.tiers.checkout("t", **urls, headers={"idempotency-key": "mine"}))
    assert [request.header("Idempotency-Key") for request in server.requests] == ["mine", "mine"]


@all_clients
async def test_only_post_carries_an_idempotency_key(client_class: Any) -> None:
    async with served(client_class, CUSTOMERS) as (server, client):
        await finish(client.customers.get("cus_1"))
        await finish(client.customers.delete("cus_1"))
    assert [request.header("Idempotency-Key") for request in server.requests] == [None, None]


@all_clients
async def test_post_is_not_retried_when_switched_off(client_class: Any) -> None:
    with FaultServer(BUSY) as server:
        careful = RetryConfig(base_delay=0.001, retry_post=False)
        async with entered(connected(client_class, server.url, retry=careful)) as client:
            with pytest.raises(ServerError):
                await finish(client.chat("m").user("hi").send())
            assert len(server.requests) == 1
            with pytest.raises(ServerError):
                await finish(client.customers.get("cus_1"))
            assert len(server.requests) == 4


@all_clients
async def test_a_call_has_its_own_retries(client_class: Any) -> None:
    async with served(client_class, BUSY, retry=QUICK) as (server, client):
        with pytest.raises(ServerError) as caught:
            await finish(client.customers.get("cus_1", retry=RetryConfig.disabled()))
        assert (caught.value.attempts, caught.value.last_failure, len(server.requests)) == (1, None, 1)
        with pytest.raises(ServerError) as caught:
            await finish(client.chat("m").user("x").retry(RetryConfig(max_attempts=2, base_delay=0)).send())
        assert (caught.value.attempts, len(server.requests)) == (2, 3)


@all_clients
async def test_a_stream_is_retried_until_its_headers_and_never_after(client_class: Any) -> None:
    retry, cut = RetryConfig(5, 0.001), STREAM.of(client_class).begun(LAST_CHUNK)
    async with served(client_class, BUSY, [Reset()], cut, STREAM, retry=retry) as (server, client):
        stream, kinds = client.chat("m").user("hi").stream(), []
        with pytest.raises(StreamError) as caught:
            async for event in each(stream):
                kinds.append(event.kind)
    assert kinds == ["message_start", "message_delta"]
    assert (len(server.requests), caught.value.attempts) == (3, 3)


@all_clients
async def test_a_kept_connection_that_the_server_closed_is_replaced(client_class: Any) -> None:
    async with served(client_class, [SEND.of(client_class).healthy(), Close()]) as (server, client):
        for number in range(4):
            assert (await finish(client.chat("m").user("hi").send())).text == "Hello"
            assert await asyncio.to_thread(server.wait_ended, number + 1)
    assert server.connections == 4


@all_clients
async def test_a_connection_that_ends_on_reuse_is_retried_like_any(client_class: Any) -> None:
    async with served(client_class, SEND, [Close()], SEND, retry=QUICK) as (server, client):
        await finish(client.chat("m").user("hi").send())
        reply = await finish(client.chat("m").user("hi").send())
    assert (reply.text, reply.http.attempts, server.connections) == ("Hello", 2, 2)


@all_clients
async def test_a_healthy_stream_gives_its_connection_back(client_class: Any) -> None:
    whole = [STREAM.of(client_class).chunked(), chunk(STREAM.of(client_class).whole), LAST_CHUNK]
    async with served(client_class, whole) as (server, client):
        for _ in range(3):
            async with entered(client.chat("m").user("hi").stream()) as stream:
                async for _ in each(stream):
                    pass
    assert server.connections == 1


@dataclass
class Token:
    token: str
    expires_at: float | None = None


@all_clients
async def test_a_token_is_renewed_once_after_a_401(client_class: Any) -> None:
    given = iter(["first", "second", "third"])
    with FaultServer(
        [answer("401 No", "")], [SEND.of(client_class).healthy()], [answer("401 No", "")]
    ) as server:
        client = connected(client_class, server.url, api_key=None, access_token=lambda: next(given))
        async with entered(client):
            assert (await finish(client.chat("m").user("hi").send())).http.attempts == 2
            with pytest.raises(AuthenticationError):
                await finish(client.chat("m").user("hi").send())
    sent = [request.header("Authorization") for request in server.requests]
    assert sent == ["Bearer first", "Bearer second", "Bearer second", "Bearer third"]


@all_clients
async def test_a_token_object_is_renewed_before_it_expires(client_class: Any) -> None:
    given = iter([Token("first", expires_at=0.0), Token("second", expires_at=4e12)])
    with FaultServer([SEND.of(client_class).healthy()]) as server:
        client = connected(client_class, server.url, api_key=None, access_token=lambda: next(given))
        async with entered(client):
            for _ in range(3):
                await finish(client.chat("m").user("hi").send())
    sent = [request.header("Authorization") for request in server.requests]
    assert sent == ["Bearer first", "Bearer second", "Bearer second"]


def test_the_docs_say_what_a_retried_post_can_cost() -> None:
    said = inspect.getdoc(RetryConfig) or ""
    assert "twice" in said and "Idempotency-Key" in said
