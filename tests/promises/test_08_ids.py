"""Promise 8: ids are one path segment, and no input of a caller can leave its place in a request."""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from modelrelay import ValidationError
from modelrelay.v0_32 import Client
from tests.both_clients import all_clients, connected, entered, finish, is_0_32, served
from tests.faults.server import FaultServer
from tests.faults.wires import CUSTOMERS, SEND, answer

CALLS: dict[str, tuple[str, str, Callable[[Any, Any], Any]]] = {
    "customers.get": ("GET", "/api/v1/customers/{}", lambda c, id: c.customers.get(id)),
    "customers.delete": ("DELETE", "/api/v1/customers/{}", lambda c, id: c.customers.delete(id)),
    "customers.get_subscription": (
        "GET", "/api/v1/customers/{}/subscription", lambda c, id: c.customers.get_subscription(id)),
    "customers.create_checkout_session": (
        "POST", "/api/v1/customers/{}/subscribe",
        lambda c, id: c.customers.create_checkout_session(
            id, success_url="https://a", cancel_url="https://b", **({} if is_0_32(c) else {"tier_id": "t"}))),
    "tiers.get": ("GET", "/api/v1/tiers/{}", lambda c, id: c.tiers.get(id)),
    "tiers.checkout": (
        "POST", "/api/v1/tiers/{}/checkout",
        lambda c, id: c.tiers.checkout(id, success_url="https://a", cancel_url="https://b")),
}  # fmt: skip
TIER = {"id": "t", "project_id": "p", "tier_code": "c", "display_name": "d", "spend_limit_cents": 1,
        "created_at": "2025-01-01T00:00:00Z", "updated_at": "2025-01-01T00:00:00Z"}  # fmt: skip
ANSWERS = {
    "customers.delete": "",
    "customers.get_subscription": '{"active":true,"subscription":{"id":"s","subscription_status":"active"}}',
    "customers.create_checkout_session": '{"session_id":"s","url":"u"}',
    "tiers.get": json.dumps({"tier": TIER}),
    "tiers.checkout": '{"session_id":"s","url":"u"}',
}
IDS = {
    "../tiers": "..%2Ftiers",
    "a/b": "a%2Fb",
    "a?b=c#d": "a%3Fb%3Dc%23d",
    "a b": "a%20b",
    "100%": "100%25",
    "%2e%2e": "%252e%252e",
    "ü": "%C3%BC",
    "a;b": "a%3Bb",
    "a\\b": "a%5Cb",
    "...": "...",
    "a@b:c": None,
    "cus_1-2.3~4": "cus_1-2.3~4",
}


@pytest.mark.parametrize("name", CALLS)
@all_clients
async def test_an_id_reaches_the_server_as_one_segment(client_class: Any, name: str) -> None:
    method, path, call = CALLS[name]
    path = path.replace("/subscribe", "/checkout") if is_0_32(client_class) else path
    found = ANSWERS.get(name, CUSTOMERS.of(client_class).whole)
    async with served(client_class, [answer("200 OK", found)]) as (server, client):
        for id in IDS:
            await finish(call(client, id))
    before, _, after = path.partition("{}")
    for request, (id, expected) in zip(server.requests, IDS.items(), strict=True):
        assert request.method == method
        assert request.target.startswith(before) and request.target.endswith(after)
        segment = request.target[len(before) : len(request.target) - len(after)]
        assert "/" not in segment and "?" not in segment and "#" not in segment
        assert unquote(segment) == id
        assert expected is None or segment.upper() == expected.upper()


@pytest.mark.parametrize(
    "id",
    ["", " ", "\t", ".", "..", " .. ", "a\x00b", "a\nb", "a\r\nb", "a\x7fb", "\x1f", None, b"a", "\ud800"],
)
@pytest.mark.parametrize("name", CALLS)
@all_clients
async def test_an_id_that_is_none_is_refused_before_anything_is_sent(
    client_class: Any, name: str, id: Any
) -> None:
    async with served(client_class, [answer("200 OK", "{}")]) as (server, client):
        with pytest.raises(ValidationError) as caught:
            await finish(CALLS[name][2](client, id))
        assert caught.value.field in ("customer_id", "tier_id", "id")
        assert server.connections == 0


def test_any_text_is_one_segment_or_refused() -> None:
    with FaultServer([CUSTOMERS.healthy()]) as server, connected(Client, server.url) as client:

        @settings(max_examples=150)
        @given(id=st.text(min_size=1, max_size=20))
        def holds(id: str) -> None:
            before = len(server.requests)
            try:
                client.customers.get(id)
            except ValidationError:
                assert len(server.requests) == before
                return
            (request,) = server.requests[before:]
            segment = request.target.removeprefix("/api/v1/customers/")
            assert "/" not in segment and unquote(segment) == id
            assert segment not in (".", "..")

        holds()


@pytest.mark.parametrize("id", ["", "  ", "\t\n", None, 5, "a\r\nX-ModelRelay-Api-Key: x", "a\x00b"])
@all_clients
async def test_a_blank_or_illegal_customer_never_goes_out_unattributed(client_class: Any, id: Any) -> None:
    async with served(client_class, SEND) as (server, client):
        for start in (lambda: client.for_customer(id), lambda: client.llm.for_customer(id),
                      lambda: client.chat("m").customer(id)):  # fmt: skip
            with pytest.raises(ValidationError):
                await finish(start().user("hi").send())
        assert server.connections == 0


@pytest.mark.parametrize("value", ["a\r\nX-Evil: 1", "a\nb", "a\x00b", "ü", "a\x7f"])
@all_clients
async def test_a_header_value_cannot_become_two(client_class: Any, value: str) -> None:
    async with served(client_class, SEND) as (server, client):
        for call in (
            lambda: client.customers.list(headers={"X-A": value}),
            lambda: client.customers.list(request_id=value),
            lambda: client.chat("m").user("hi").request_id(value).send(),
            lambda: client.chat("m").user("hi").header("X-A", value).send(),
            lambda: connected(client_class, server.url, default_headers={"X-A": value}),
            lambda: connected(client_class, server.url, client_header=value),
        ):
            with pytest.raises(ValidationError):
                await finish(call())
        assert server.connections == 0


@pytest.mark.parametrize("name", ["X A", "X:A", "X\r\nA", "ü", "X\x00", "(X)"])
@all_clients
async def test_a_header_name_is_a_token(client_class: Any, name: str) -> None:
    async with entered(connected(client_class, "http://127.0.0.1:9")) as client:
        with pytest.raises(ValidationError):
            await finish(client.customers.list(headers={name: "a"}))
