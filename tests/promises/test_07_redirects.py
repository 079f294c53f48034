"""Promise 7: redirects are not followed; credentials and prompts never reach another origin."""

from __future__ import annotations

from typing import Any

import pytest

from modelrelay import RedirectError, RetryConfig
from tests.both_clients import all_clients, connected, each, entered, finish, httpx_class, served
from tests.faults.server import FaultServer
from tests.faults.wires import SEND, STREAM, answer

STATUSES = (300, 301, 302, 303, 305, 307, 308)


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("call", ["send", "stream", "get", "delete"])
@all_clients
async def test_a_redirect_is_a_typed_error_and_the_other_origin_hears_nothing(
    client_class: Any, call: str, status: int
) -> None:
    with FaultServer([SEND.of(client_class).healthy()]) as elsewhere:
        location = elsewhere.url + "/llm/proxy"
        with FaultServer([answer(f"{status} Go", b"", f"Location: {location}")]) as server:
            async with entered(connected(client_class, server.url, retry=RetryConfig())) as client:
                with pytest.raises(RedirectError) as caught:
                    match call:
                        case "send":
                            await finish(client.chat("m").user("hi").send())
                        case "stream":
                            await finish(client.chat("m").user("hi").stream().final_response())
                        case "get":
                            await finish(client.customers.get("cus_1"))
                        case "delete":
                            await finish(client.customers.delete("cus_1"))
            assert (caught.value.status, caught.value.location, caught.value.attempts) == (status, location, 1)  # fmt: skip
            assert len(server.requests) == 1
        assert elsewhere.requests == [] and elsewhere.connections == 0


@all_clients
async def test_nor_are_they_with_a_callers_own_http_client_that_follows_them(client_class: Any) -> None:
    with FaultServer([SEND.of(client_class).healthy()]) as elsewhere:
        with FaultServer([answer("307 Go", b"", f"Location: {elsewhere.url}/llm/proxy")]) as server:
            own = httpx_class(client_class)(follow_redirects=True)
            async with entered(own):
                async with entered(connected(client_class, server.url, http_client=own)) as client:
                    with pytest.raises(RedirectError):
                        await finish(client.chat("m").user("hi").send())
                    with pytest.raises(RedirectError):
                        async for _ in each(client.chat("m").user("hi").stream()):
                            pass
        assert elsewhere.connections == 0


@all_clients
async def test_a_refresh_header_or_a_location_on_success_leads_nowhere(client_class: Any) -> None:
    with FaultServer([STREAM.of(client_class).healthy()]) as elsewhere:
        script = answer(
            "200 OK",
            SEND.of(client_class).whole,
            f"Location: {elsewhere.url}",
            f"Refresh: 0; url={elsewhere.url}",
        )
        async with served(client_class, [script]) as (_, client):
            assert (await finish(client.chat("m").user("hi").send())).text == "Hello"
        assert elsewhere.connections == 0
