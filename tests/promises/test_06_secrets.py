"""Promise 6: secrets. The fault table searches every error; these tests check the other places."""

import logging
import pickle
from collections.abc import Callable
from contextlib import nullcontext
from typing import Any

import pytest

from modelrelay import ModelRelayError, Timeout, ValidationError
from modelrelay.v0_32 import AsyncClient, Client
from tests.both_clients import all_clients, connected, each, entered, finish, httpx_class, is_0_32, served
from tests.faults.leaks import error_leaks
from tests.faults.server import FaultServer, Reset, Stall
from tests.faults.wires import (
    LAST_CHUNK,
    NDJSON,
    RECORDS,
    SCHEMA,
    SEND,
    SSE,
    answer,
    chunk,
    compact,
    event_stream,
    lines,
)

KEY = "mr_sk_SECRET0123456789abcdef"
PUBLISHABLE = "mr_pk_SECRET0123456789abcdef"
TOKEN = "eyJhbGciOiJIUzI1NiJ9.c2VjcmV0.c2lnbmF0dXJl"
ODD = "a-key-of-no-known-kind-0123"


@pytest.mark.parametrize("secret", [KEY, PUBLISHABLE, ODD])
@pytest.mark.parametrize("client_class", [Client, AsyncClient])
def test_a_key_does_not_show_in_a_client_or_what_hangs_on_it(client_class: Any, secret: str) -> None:
    client = connected(client_class, "http://127.0.0.1:9", api_key=secret, access_token=TOKEN)
    chat = client.chat("m").user("hi")
    parts = [
        client, client.llm, client.customers, client.tiers, client.auth, chat, chat.stream(), client.with_options(),
    ]  # fmt: skip
    parts += [client._driver, client._driver.session, client._driver.session.auth, client._driver.transport]
    for part in parts:
        # What holds the key has it among its attributes, of course; nothing else has.
        inside = (
            repr(vars(part)) if hasattr(part, "__dict__") and part is not client._driver.session.auth else ""
        )
        for text in (repr(part), str(part), f"{part}", inside):
            assert secret not in text, type(part)
            assert TOKEN not in text, type(part)


ECHO = compact({"error": {"code": KEY, "message": f"no such key {KEY}, token {TOKEN}",
                          "fields": [{"field": KEY, "message": TOKEN}]}, "request_id": f"{KEY}-{TOKEN}"})  # fmt: skip
HEADERS = (
    f"X-Request-Id: {KEY}",
    f"X-Echo: {KEY}",
    f"WWW-Authenticate: Bearer {TOKEN}",
    f"Location: http://x/?k={KEY}",
)


def echoes(client_class: Any) -> dict[str, tuple[Any, Callable[[Any], Any]]]:
    """Answers that repeat a secret, and the calls that get them."""
    delta = lambda text: {"type": "message_delta" if is_0_32(client_class) else "update", "delta": text}  # noqa: E731
    return {
        "an error body": ([answer("401 No", ECHO, *HEADERS)], lambda c: c.customers.list()),
        "an error of plain text": ([answer("403 No", f"key {KEY} {TOKEN}", media="text/plain")], lambda c: c.customers.list()),
        "a reason phrase": ([answer(f"500 {KEY} {TOKEN}", b"", media=None)], lambda c: c.customers.list()),
        "a redirect": ([answer("302 Go", b"", *HEADERS)], lambda c: c.customers.list()),
        "an error of a stream": ([answer("401 No", ECHO, *HEADERS)], lambda c: c.chat("m").user("x").stream("sse").final_response()),
        "a body of the wrong shape": ([answer("200 OK", compact({"key": KEY, TOKEN: 5}), *HEADERS)],
                                      lambda c: c.customers.list()),
        "a body that is not JSON": ([answer("200 OK", f"{KEY} {TOKEN}")], lambda c: c.customers.list()),
        "a value that is not a date": (
            [answer("200 OK", compact({"customers": [{"id": "a", "project_id": "p", "tier_id": "t", "external_id": "e",
                                                      "email": "a@b.c", "created_at": KEY, "updated_at": TOKEN}]}))],
            lambda c: c.customers.list(),
        ),
        "a content type": ([answer("200 OK", b"{}", media=f"text/{KEY}")], lambda c: c.chat("m").user("x").send()),
        "a content encoding": ([answer("200 OK", b"{}", f"Content-Encoding: {KEY}")], lambda c: c.chat("m").user("x").send()),
        "a stream that is cut": (
            [SSE.chunked(*HEADERS), chunk(event_stream(delta(f"{KEY} "), delta(TOKEN), {"type": "x", "echo": [KEY, TOKEN]})),
             LAST_CHUNK],
            lambda c: c.chat("m").user("x").stream("sse").final_response(),
        ),
        "an error record": (
            [SSE.chunked(), chunk(event_stream(delta("a"), {"type": "error", "message": KEY, "code": TOKEN})), LAST_CHUNK],
            lambda c: c.chat("m").user("x").stream("sse").final_response(),
        ),
        "a line that is not JSON": (
            [NDJSON.chunked(), chunk(f"{KEY} {TOKEN}\n".encode()), LAST_CHUNK],
            lambda c: c.chat("m").user("x").stream(format="ndjson").final_response(),
        ),
        "a structured stream that is cut": (
            [RECORDS.chunked(), chunk(lines({"type": "update", "payload": {"title": f"{KEY} {TOKEN}"}})), LAST_CHUNK],
            lambda c: c.chat("m").user("x").stream_json(SCHEMA).final_value(),
        ),
        "a structured value that does not fit": (
            [RECORDS.chunked(), chunk(lines({"type": "completion", "payload": {"title": [KEY, TOKEN]}})), LAST_CHUNK],
            lambda c: c.chat("m").user("x").stream_json(SCHEMA).final_value(),
        ),
        "a structured error record": (
            [RECORDS.chunked(), chunk(lines({"type": "error", "message": KEY, "code": TOKEN})), LAST_CHUNK],
            lambda c: c.chat("m").user("x").stream_json(SCHEMA).final_value(),
        ),
        "a junk status line": ([f"{KEY} {TOKEN}\r\n\r\n".encode()], lambda c: c.customers.list()),
        "a junk header": ([f"HTTP/1.1 200 OK\r\n{KEY} {TOKEN}\r\n\r\n".encode()], lambda c: c.customers.list()),
        "a junk chunk": ([SEND.chunked(), f"{KEY}\r\n{TOKEN}".encode(), Reset()], lambda c: c.customers.list()),
        "a reset": ([Reset()], lambda c: c.customers.list()),
        "a timeout": ([Stall()], lambda c: c.customers.list(timeout=0.2)),
        "an idle stream": ([SSE.chunked(), chunk(event_stream(delta(KEY + TOKEN))), Stall()],
                           lambda c: c.chat("m").user("x").timeout(Timeout(idle=0.2)).stream("sse").final_response()),
    }  # fmt: skip


OVER_HTTPX = ("an error body", "a redirect", "a stream that is cut", "a junk header", "a junk chunk")


@pytest.mark.parametrize(
    ("name", "brings_httpx"),
    [*((name, False) for name in echoes(Client)), *((name, True) for name in OVER_HTTPX)],
)
@all_clients
async def test_what_the_server_echoes_is_masked_in_the_error_its_attributes_chain_traceback_and_pickle_and_in_logs(
    client_class: Any, name: str, brings_httpx: bool, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for logger in list(logging.root.manager.loggerDict):
        if logger.partition(".")[0] in ("modelrelay", "httpcore", "httpx", "h11", "asyncio"):
            caplog.set_level(logging.DEBUG, logger=logger)
    script, call = echoes(client_class)[name]
    async with entered(httpx_class(client_class)()) if brings_httpx else nullcontext() as own:
        options = {"api_key": KEY, "access_token": TOKEN, "http_client": own}
        async with served(client_class, script, **options) as (_, client):
            with pytest.raises(ModelRelayError) as caught:
                await finish(call(client))
    logged = "\n".join(
        f"{record.getMessage()} {record.args!r} {record.exc_text}" for record in caplog.records
    )
    assert "modelrelay" in {record.name for record in caplog.records}
    assert ("receive_response_headers." in logged) or not brings_httpx
    for secret in (KEY, TOKEN):
        assert error_leaks(caught.value, secret) == []
        assert secret not in logged


@all_clients
async def test_a_renewed_token_is_masked_too(client_class: Any) -> None:
    with FaultServer([answer("400 No", f"token {TOKEN}")]) as server:
        client = connected(client_class, server.url, api_key=None, access_token=lambda: TOKEN)
        async with entered(client):
            with pytest.raises(ModelRelayError) as caught:
                await finish(client.chat("m").user("x").send())
            assert TOKEN not in repr(client) + repr(vars(client))
    assert error_leaks(caught.value, TOKEN) == []


@pytest.mark.parametrize(
    "value",
    [
        "mr_sk_a b",
        "mr_sk_a\tb",
        "mr_sk_a\nb",
        "mr_sk_a\x00b",
        "mr_sk_a\x7f",
        "mr_sk_ü",
        "mr_sk_\u200b",
        "mr_sk_a\r\nX-A: b",
    ],
)
@pytest.mark.parametrize("which", ["api_key", "access_token"])
@pytest.mark.parametrize("client_class", [Client, AsyncClient])
def test_credentials_are_validated_at_construction_and_never_shown(
    client_class: Any, which: str, value: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        client_class(**{which: value})
    assert caught.value.field == which
    # Not even a malformed one is repeated.
    assert value not in str(caught.value) + repr(caught.value)
    assert value.encode("utf-8", "surrogatepass") not in pickle.dumps(caught.value)


@all_clients
async def test_credentials_are_trimmed(client_class: Any) -> None:
    with FaultServer([SEND.of(client_class).healthy()]) as server:
        client = connected(client_class, server.url, api_key=f"  {KEY}\n", access_token=f" BEARER  {TOKEN} ")
        async with entered(client):
            await finish(client.chat("m").user("hi").send())
    (request,) = server.requests
    assert request.header("X-ModelRelay-Api-Key") == KEY
    assert request.header("Authorization") == f"Bearer {TOKEN}"


@pytest.mark.parametrize(
    ("secret", "shown"),
    [
        ("a", "a demo of an abacus: a"),
        ("an", "a demo of an abacus: an"),
        ("demo", "a demo of an abacus: demo"),
        ("abacus", "a demo of an …: …"),
        ("mr_sk_1", "a demo of an abacus: mr_sk_…"),
    ],
)
@pytest.mark.parametrize("option", ["api_key", "access_token"])
def test_a_key_too_short_for_a_secret_is_left_in_words(option: str, secret: str, shown: str) -> None:
    echo = compact({"error": {"code": "BAD", "message": f"a demo of an abacus: {secret}"}})
    with FaultServer([answer("400 Bad", echo)]) as server:
        given = {"api_key": secret} if secret.startswith("mr_") else {option: secret}  # a key is not a token
        with connected(Client, server.url, **given) as client:
            with pytest.raises(ModelRelayError) as caught:
                client.chat("m").user("x").send()
    assert caught.value.message == shown


@all_clients
async def test_headers_cannot_replace_the_credentials(client_class: Any) -> None:
    async with entered(connected(client_class, "http://127.0.0.1:9")) as client:
        for name in (
            "Authorization",
            "authorization",
            "X-ModelRelay-Api-Key",
            "x-modelrelay-customer-id",
            "X-MODELRELAY-X",
        ):
            with pytest.raises(ValidationError):
                await finish(client.customers.list(headers={name: "x"}))
            with pytest.raises(ValidationError):
                await finish(client.chat("m").user("x").header(name, "x").send())


@all_clients
async def test_events_for_hooks_have_no_secrets(client_class: Any) -> None:
    seen: list[Any] = []
    with FaultServer([answer("401 No", ECHO, *HEADERS)], [SSE.of(client_class).healthy()]) as server:
        client = connected(client_class, server.url, api_key=KEY, access_token=TOKEN, on_event=seen.append)
        async with entered(client):
            with pytest.raises(ModelRelayError):
                await finish(client.customers.list())
            async for _ in each(client.chat("m").user("x").stream("sse")):
                pass
    assert len(seen) >= 3
    for event in seen:
        assert KEY not in repr(event) and TOKEN not in repr(event)
