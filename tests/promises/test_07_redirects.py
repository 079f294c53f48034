"""Promise 7: redirects are not followed; credentials and prompts never reach another origin."""

from collections.abc import Callable
from contextlib import nullcontext
from typing import Any

import pytest

from modelrelay import RedirectError, RetryConfig
from tests.both_clients import all_clients, entered, finish, httpx_class, served
from tests.faults.server import FaultServer
from tests.faults.wires import SEND, STREAM, answer

STATUSES = (300, 301, 302, 303, 305, 307, 308)
CALLS: dict[str, Callable[[Any], Any]] = {
    "send": lambda client: client.chat("m").user("hi").send(),
    "stream": lambda client: client.chat("m").user("hi").stream().final_response(),
    "get": lambda client: client.customers.get("cus_1"),
    "delete": lambda client: client.customers.delete("cus_1"),
}


@pytest.mark.parametrize("own", [False, True], ids=["", "over an HTTP client that follows them"])
@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("call", CALLS)
@all_clients
async def test_a_redirect_is_a_typed_error_and_the_other_origin_hears_nothing(
    client_class: Any, call: str, status: int, own: bool
) -> None:
    with FaultServer([SEND.of(client_class).healthy()]) as elsewhere:
        location = elsewhere.url + "/llm/proxy"
        redirect = [answer(f"{status} Go", b"", f"Location: {location}")]
        async with (
            entered(httpx_class(client_class)(follow_redirects=True))
            if own
            else nullcontext() as http_client,
            served(client_class, redirect, retry=RetryConfig(), http_client=http_client) as (server, client),
        ):
            with pytest.raises(RedirectError) as caught:
                await finish(CALLS[call](client))
        assert (caught.value.status, caught.value.location, caught.value.attempts) == (status, location, 1)
        assert len(server.requests) == 1
        assert elsewhere.requests == [] and elsewhere.connections == 0


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
