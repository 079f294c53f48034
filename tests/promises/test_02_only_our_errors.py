"""Promise 2: only the SDK's own errors escape; all pickle and copy; `str(error)` is short and says what to do.

What comes over the wire is tried in the fault table, where every error is also pickled, copied, and searched for the
key. Here: what callers put in, and what they read.
"""

from __future__ import annotations

import math
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from modelrelay import (
    APIError,
    ConnectionFailedError,
    RequestTimeoutError,
    Timeout,
    ValidationError,
)
from tests.both_clients import both_clients_v0_32 as both_clients
from tests.both_clients import connected, each, entered, finish
from tests.faults.leaks import travels
from tests.faults.server import FaultServer, Stall, refused
from tests.faults.wires import answer


def nested(depth: int) -> dict[str, Any]:
    value: dict[str, Any] = {}
    for _ in range(depth):
        value = {"a": value}
    return value


def cyclic() -> dict[str, Any]:
    value: dict[str, Any] = {}
    value["self"] = value
    return value


def customer(client: Any, **changes: Any) -> Any:
    return client.customers.create(
        **{"tier_id": "t", "external_id": "e", "email": "user@example.com", **changes}
    )


CALLS: dict[str, Callable[[Any], Any]] = {
    "NaN as temperature": lambda c: c.chat("m").user("x").temperature(math.nan).send(),
    "infinity as temperature": lambda c: c.chat("m").user("x").temperature(math.inf).send(),
    "text as temperature": lambda c: c.chat("m").user("x").temperature("hot").send(),
    "a lone surrogate in a message": lambda c: c.chat("m").user("\ud800").send(),
    "a lone surrogate in a model": lambda c: c.chat("\ud800").user("x").send(),
    "a lone surrogate in metadata": lambda c: c.chat("m").user("x").metadata({"a": "\udfff"}).send(),
    "a lone surrogate in a schema": lambda c: (
        c.chat("m").user("x").stream_json({"title": "\ud800"}).final_value()
    ),
    "bytes as a message": lambda c: c.chat("m").user(b"x").send(),
    "None as a message": lambda c: c.chat("m").user(None).send(),
    "no message": lambda c: c.chat("m").send(),
    "no user message": lambda c: c.chat("m").system("x").send(),
    "a blank model": lambda c: c.chat("  ").user("x").send(),
    "max_tokens of 10,000 digits": lambda c: c.chat("m").user("x").max_tokens(10**10_000).send(),
    "a text as max_tokens": lambda c: c.chat("m").user("x").max_tokens("5").send(),
    "a message of another type": lambda c: c.chat("m").messages([5]).send(),
    "an object in metadata": lambda c: c.chat("m").user("x").metadata({"a": object()}).send(),
    "an unknown response format": lambda c: c.chat("m").user("x").response_format({"type": "xml"}).send(),
    "a schema of NaN": lambda c: (
        c.chat("m")
        .user("x")
        .response_format({"type": "json_schema", "json_schema": {"name": "n", "schema": {"const": math.nan}}})
        .send()
    ),
    "customer metadata with NaN": lambda c: customer(c, metadata={"a": {"b": [math.nan]}}),
    "customer metadata with infinity": lambda c: customer(c, metadata={"a": -math.inf}),
    "customer metadata with an object": lambda c: customer(c, metadata={"a": object()}),
    "customer metadata 100,000 deep": lambda c: customer(c, metadata=nested(100_000)),
    "customer metadata in itself": lambda c: customer(c, metadata=cyclic()),
    "customer metadata of 10,000 digits": lambda c: customer(c, metadata={"a": 10**10_000}),
    "customer metadata with a lone surrogate": lambda c: customer(c, metadata={"a": "\ud800"}),
    "customer metadata with a lone surrogate as key": lambda c: customer(c, metadata={"\ud800": 1}),
    "an email without @": lambda c: customer(c, email="user"),
    "an email of None": lambda c: customer(c, email=None),
    "a number as external id": lambda c: customer(c, external_id=5),
    "a text as timeout": lambda c: c.customers.list(timeout="soon"),
    "NaN as timeout": lambda c: c.customers.list(timeout=math.nan),
    "a negative timeout": lambda c: c.customers.list(timeout=-1),
    "a dict as retry": lambda c: c.customers.list(retry={"max_attempts": 3}),
    "a header with a line break": lambda c: c.customers.list(headers={"X-A": "a\r\nX-B: b"}),
    "a header that is no text": lambda c: c.customers.list(headers={"X-A": 5}),
    "headers that are no mapping": lambda c: c.customers.list(headers=5),
    "a request id with a line break": lambda c: c.customers.list(request_id="a\nb"),
}


@pytest.mark.parametrize("name", CALLS)
@both_clients
async def test_bad_input_is_a_validation_error_and_nothing_is_sent(client_class: Any, name: str) -> None:
    with FaultServer([answer("200 OK", "{}")]) as server:
        async with entered(connected(client_class, server.url)) as client:
            with pytest.raises(ValidationError) as caught:
                await finish(CALLS[name](client))
            assert travels(caught.value) == []
            assert len(str(caught.value)) < 700
        assert server.requests == []


SETTINGS: dict[str, dict[str, Any]] = {
    "a number as key": {"api_key": 5},
    "no URL": {"base_url": "api.modelrelay.ai"},
    "another scheme": {"base_url": "ftp://api.modelrelay.ai"},
    "a port beyond": {"base_url": "http://x:99999"},
    "a bad IPv6 address": {"base_url": "http://[::1"},
    "a space in the URL": {"base_url": "http://a b"},
    "credentials in the URL": {"base_url": "http://user:pass@host"},
    "a query in the URL": {"base_url": "http://host/?a=b"},
    "a number as URL": {"base_url": 5},
    "an empty URL": {"base_url": ""},
    "a text as timeout": {"timeout": "5"},
    "no connections": {"max_connections": 0},
    "a bad header": {"default_headers": {"a b": "c"}},
    "a header of ours": {"default_headers": {"Authorization": "x"}},
    "a header of ours in other capitals": {"default_headers": {"x-modelrelay-api-key": "x"}},
    "metadata that is no text": {"default_metadata": {"a": 5}},
    "a hook that is none": {"on_event": 5},
    "limits that are none": {"limits": {"line_bytes": 5}},
}


@pytest.mark.parametrize("name", SETTINGS)
@both_clients
async def test_bad_settings_are_refused_at_construction(client_class: Any, name: str) -> None:
    with pytest.raises(ValidationError):
        connected(client_class, "http://127.0.0.1:9", **SETTINGS[name])


@both_clients
async def test_a_client_without_credentials_is_refused_at_construction(client_class: Any) -> None:
    with pytest.raises(ValidationError, match="MODELRELAY_API_KEY"):
        client_class()
    with pytest.raises(ValidationError, match="MODELRELAY_API_KEY"):
        client_class(api_key="  ", access_token="")


@both_clients
async def test_an_api_error_knows_all_that_the_server_said(client_class: Any) -> None:
    told = (
        '{"error":{"code":"VALIDATION_ERROR","message":"invalid","fields":[{"field":"email","message":"is taken"}]},'
        '"request_id":"req_1"}'
    )
    with FaultServer([answer("429 Slow", told, "Retry-After: 120", "X-RateLimit-Remaining: 0")]) as server:
        async with entered(connected(client_class, server.url)) as client:
            with pytest.raises(APIError) as caught:
                await finish(client.customers.list())
    error = caught.value
    assert (error.status, error.code, error.message, error.request_id) == (
        429, "VALIDATION_ERROR", "invalid", "req_1",
    )  # fmt: skip
    assert [(item.field, item.message) for item in error.fields] == [("email", "is taken")]
    assert (error.body, error.attempts, error.last_failure, error.retry_after) == (told, 1, None, 120.0)
    assert "429 VALIDATION_ERROR: invalid [email: is taken]" in str(error)
    assert "GET /customers" in str(error) and "req_1" in str(error)


@both_clients
async def test_a_transport_error_says_where_and_what_to_do(client_class: Any) -> None:
    url = refused()
    async with entered(connected(client_class, url)) as client:
        with pytest.raises(ConnectionFailedError) as caught:
            await finish(client.customers.list())
    assert url.split("/")[2] in str(caught.value)
    assert "base_url" in str(caught.value)


@both_clients
async def test_a_timeout_error_says_which_limit_and_how_to_raise_it(client_class: Any) -> None:
    with FaultServer([Stall()]) as server:
        async with entered(connected(client_class, server.url, timeout=Timeout(request=0.2))) as client:
            with pytest.raises(RequestTimeoutError) as caught:
                await finish(client.chat("m").user("hi").send())
    assert caught.value.kind == "request"
    assert "Timeout(request=" in str(caught.value)


@both_clients
async def test_a_reply_a_customer_and_their_parts_pickle(client_class: Any) -> None:
    from tests.faults.wires import CUSTOMERS, SEND, SSE

    with FaultServer([SEND.healthy()], [CUSTOMERS.healthy()], [SSE.healthy()]) as server:
        async with entered(connected(client_class, server.url)) as client:
            reply = await finish(client.chat("m").user("hi").send())
            customer = await finish(client.customers.get("cus_1"))
            events = [event async for event in each(client.chat("m").user("hi").stream())]
    for value in (reply, customer, events):
        assert pickle.loads(pickle.dumps(value)) == value
