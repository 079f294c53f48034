"""Tokens of customers: one mint for all who wait, renewal before the end, and failures that reach those who asked."""

import asyncio
import threading
import time
from datetime import UTC, datetime
from typing import Any

import pytest

from modelrelay import NotFoundError
from modelrelay._sync._generated.tokens import TokenProvider
from modelrelay.testing import MockClient
from modelrelay.tokens import AsyncTokenProvider
from tests.both_clients import both_mocks, entered, finish
from tests.clock import eventually


def token(number: int, expires: float = 4e9) -> dict[str, Any]:
    return {
        "token": f"t{number}",
        "expires_at": datetime.fromtimestamp(expires, UTC).isoformat(),
        "expires_in": 3600,
        "customer_external_id": "user-1",
    }


@both_mocks
async def test_a_provider_upserts_mints_and_keeps(client: Any) -> None:
    client.mock.respond(json={"customer": {"customer": CUSTOMER}}).respond(json=token(1))
    provider = client.auth.customer_token_provider(
        "user-1", email="one@example.com", tier_code="pro", ttl_seconds=3600
    )
    assert client.mock.requests == []
    assert (await finish(provider())).token == "t1"
    assert (await finish(provider())).token == "t1"
    assert [(r.method, r.path, r.json) for r in client.mock.requests] == [
        ("PUT", "/customers", {"external_id": "user-1", "email": "one@example.com"}),
        (
            "POST", "/auth/customer-token",
            {"customer_external_id": "user-1", "tier_code": "pro", "ttl_seconds": 3600},
        ),
    ]  # fmt: skip


CUSTOMER = {
    "id": "cus_1", "project_id": "p", "external_id": "user-1", "email": "one@example.com",
    "created_at": "2026-01-01T00:00:00Z", "updated_at": "2026-01-01T00:00:00Z",
}  # fmt: skip


@both_mocks
async def test_a_provider_serves_as_access_token_and_forgets_what_was_refused(client_class: Any) -> None:
    async with (
        entered(client_class()) as owner,
        entered(client_class(access_token=owner.auth.customer_token_provider("user-1"))) as client,
    ):
        owner.mock.respond(json=token(1)).respond(json=token(2))
        client.mock.reply("one").reply("two").error(401).reply("three")
        for _ in range(3):
            await finish(client.chat("m").user("Hi").send())
        sent = [request.headers["Authorization"] for request in client.mock.requests]
    assert sent == ["Bearer t1", "Bearer t1", "Bearer t1", "Bearer t2"]


class Token:
    def __init__(self, name: str, expires: float) -> None:
        self.token, self.expires_at = name, datetime.fromtimestamp(expires, UTC)


def test_a_token_is_renewed_a_minute_before_it_expires() -> None:
    now, minted = [1000.0], iter([Token("a", 2000), Token("b", 3000)])
    provider = TokenProvider(lambda: next(minted), lambda: now[0])  # type: ignore[arg-type, return-value]
    for at, expected in ((1000.0, "a"), (1939.0, "a"), (1941.0, "b"), (2939.0, "b")):
        now[0] = at
        assert provider().token == expected


@pytest.mark.parametrize("fails", [False, True])
def test_threads_wait_for_one_mint_and_share_its_end(fails: bool) -> None:
    begun, go, mints = threading.Event(), threading.Event(), []

    def mint() -> Any:
        mints.append(1)
        begun.set()
        go.wait(30)
        if fails:
            raise NotFoundError("no such customer")
        return Token("a", 4e9)

    provider = TokenProvider(mint, time.time)
    ends: list[Any] = []

    def ask() -> None:
        try:
            ends.append(provider().token)
        except NotFoundError as error:
            ends.append(error.message)

    first = threading.Thread(target=ask)
    first.start()
    assert begun.wait(30)
    others = [threading.Thread(target=ask) for _ in range(8)]
    for thread in others:
        thread.start()
    assert eventually(
        lambda: provider._minting is not None and len(provider._minting._condition._waiters) == 8
    )  # type: ignore[attr-defined]
    go.set()
    for thread in [first, *others]:
        thread.join(30)
    assert (ends, len(mints)) == (["no such customer" if fails else "a"] * 9, 1)


@pytest.mark.parametrize("fails", [False, True])
def test_tasks_wait_for_one_mint_and_share_its_end(fails: bool) -> None:
    mints = []

    async def mint() -> Any:
        mints.append(1)
        await asyncio.sleep(0)
        if fails:
            raise NotFoundError("no such customer")
        return Token("a", 4e9)

    async def scenario() -> list[Any]:
        provider = AsyncTokenProvider(mint, time.time)
        return await asyncio.gather(*(provider() for _ in range(9)), return_exceptions=True)

    ends = [end.message if fails else end.token for end in asyncio.run(scenario())]
    assert (ends, len(mints)) == (["no such customer" if fails else "a"] * 9, 1)


def test_a_mint_that_is_cancelled_leaves_the_others_waiting_for_their_own() -> None:
    async def scenario() -> tuple[list[str], int]:
        mints, go = [], asyncio.Event()

        async def mint() -> Any:
            mints.append(1)
            await go.wait()
            return Token("a", 4e9)

        provider = AsyncTokenProvider(mint, time.time)
        tasks = [asyncio.create_task(provider()) for _ in range(4)]
        await asyncio.sleep(0)
        tasks[0].cancel()  # who mints
        tasks[1].cancel()  # who waits
        await asyncio.sleep(0)
        go.set()
        found = await asyncio.gather(*tasks[2:])
        return [each.token for each in found], len(mints)

    assert asyncio.run(scenario()) == (["a", "a"], 2)


def test_a_failed_mint_is_the_error_of_the_call() -> None:
    with (
        MockClient() as owner,
        MockClient(access_token=owner.auth.customer_token_provider("user-1")) as client,
    ):
        owner.mock.error(404, message="no such customer")
        with pytest.raises(NotFoundError, match="no such customer"):
            client.chat("m").user("Hi").send()
        owner.mock.respond(json=token(1))
        client.mock.reply("ok")
        assert client.chat("m").user("Hi").send().text == "ok"
