"""The tools that people test HTTP with see every call of the default client, and nothing gets past them to a server.

No server is there: what left this machine would fail the test.
"""

import asyncio
import gzip
import json
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_httpx
import respx
import vcr

from modelrelay import (
    Client,
    ConnectionFailedError,
    RateLimitError,
    RequestTimeoutError,
    RetryConfig,
    StreamError,
)
from tests.both_clients import ALL_CLIENTS, all_clients, connected, each, entered, finish, is_async, served
from tests.faults.wires import SEND, SSE, Wire

pytestmark = pytest.mark.no_network
API = "https://api.modelrelay.test/api/v1"


async def said(client: Any) -> tuple[str, list[str]]:
    """A plain call and a stream."""
    text = (await finish(client.chat("m").user("hi").send())).text
    return text, [piece async for piece in each(client.chat("m").user("hi").stream("sse").text_deltas())]


def response(wire: Wire, **content: Any) -> httpx.Response:
    """A healthy answer, or another under its type."""
    headers = {"content-type": wire.media, **content.pop("headers", {})}
    return httpx.Response(200, headers=headers, **(content or {"content": wire.whole}))


@pytest.mark.parametrize("using", ["httpcore", "httpx"])
@all_clients
async def test_respx(client_class: Any, using: str) -> None:
    with respx.mock(using=using, base_url=API) as router:
        route = router.post(path__regex="/.*")
        route.side_effect = [
            response(SEND.of(client_class)),
            response(SSE.of(client_class)),
            httpx.Response(429, json={"error": {"code": "RATE_LIMIT", "message": "slow down"}}),
            httpx.ConnectError("refused"),
            httpx.ReadTimeout("slow"),
        ]
        client = connected(client_class, API)
        assert await said(client) == ("Hello", ["Hel", "lo"])
        for expected in (RateLimitError, ConnectionFailedError, RequestTimeoutError):
            with pytest.raises(expected):
                await finish(client.chat("m").user("hi").send())
        assert route.call_count == 5
        first = route.calls[0].request
        assert first.headers["X-ModelRelay-Api-Key"] == "mr_sk_test_0123456789"
        assert json.loads(first.content)["model"] == "m"
        await finish(client.close())


@all_clients
async def test_respx_streams_in_pieces_and_compressed(client_class: Any) -> None:
    send, sse = SEND.of(client_class), SSE.of(client_class)
    pieces = pytest_httpx.IteratorStream([sse.start, b"", sse.rest])
    with respx.mock(using="httpx", base_url=API) as router:
        router.post(path__regex="/.*").side_effect = [
            response(sse, stream=pieces),
            response(send, content=gzip.compress(send.whole), headers={"content-encoding": "gzip"}),
            response(sse, content=sse.start),
        ]
        client = connected(client_class, API)
        assert (await finish(client.chat("m").user("hi").stream("sse").final_response())).text == "Hello"
        assert (await finish(client.chat("m").user("hi").send())).text == "Hello"
        with pytest.raises(StreamError) as caught:
            await finish(client.chat("m").user("hi").stream("sse").final_response())
        assert caught.value.partial_text == "Hel"


@all_clients
async def test_a_deadline_holds_for_an_answer_that_a_tool_makes(client_class: Any) -> None:
    if not is_async(client_class):
        return  # a function of the caller's own cannot be interrupted in a thread

    async def slow(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(30)
        raise AssertionError("it was waited for")

    with respx.mock(using="httpx", base_url=API, assert_all_called=False) as router:
        router.post(path__regex="/.*").side_effect = slow
        with pytest.raises(RequestTimeoutError):
            await connected(client_class, API).chat("m").user("hi").timeout(0.2).send()


def test_in_respx_an_unexpected_call_fails_and_does_not_leave() -> None:
    with respx.mock(assert_all_called=False) as router:
        router.get("https://other.test/")
        with pytest.raises(AssertionError, match="not mocked"):
            connected(Client, API).chat("m").user("hi").send()


@pytest.mark.parametrize("mode", ALL_CLIENTS)
def test_pytest_httpx(mode: str, httpx_mock: pytest_httpx.HTTPXMock) -> None:
    async def scenario() -> None:
        send, sse = (wire.of(ALL_CLIENTS[mode]) for wire in (SEND, SSE))
        pieces = pytest_httpx.IteratorStream([sse.start, sse.rest])
        client = connected(ALL_CLIENTS[mode], API, retry=RetryConfig(base_delay=0))
        httpx_mock.add_response(503)
        httpx_mock.add_response(content=send.whole, headers={"content-type": send.media})
        httpx_mock.add_response(stream=pieces, headers={"content-type": sse.media})
        assert await said(client) == ("Hello", ["Hel", "lo"])
        httpx_mock.add_exception(httpx.ConnectError("refused"), is_reusable=True)
        with pytest.raises(ConnectionFailedError):
            await finish(client.tiers.list())

    asyncio.run(scenario())
    first, again, *_ = httpx_mock.get_requests()
    assert first.headers["Idempotency-Key"] == again.headers["Idempotency-Key"]


@all_clients
async def test_vcrpy(client_class: Any, tmp_path: Path) -> None:
    recorder = vcr.VCR(filter_headers=["X-ModelRelay-Api-Key"])
    tape = str(tmp_path / "tape.yaml")
    with recorder.use_cassette(tape):
        async with served(client_class, SEND, SSE) as (server, client):
            recorded = await said(client)
    assert (recorded, len(server.requests)) == (("Hello", ["Hel", "lo"]), 2)
    with recorder.use_cassette(tape, record_mode="none") as cassette:  # and the server is gone
        async with entered(connected(client_class, server.url)) as client:
            assert await said(client) == recorded
        assert cassette.all_played
    assert "mr_sk_test" not in await asyncio.to_thread((tmp_path / "tape.yaml").read_text, "utf-8")


@all_clients
async def test_a_tool_in_the_place_of_httpcores_pool_gets_the_call(
    client_class: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As vcrpy 8.0 did it."""
    import httpcore

    seen, send = [], SEND.of(client_class)

    def pooled(self: Any, request: httpcore.Request) -> httpcore.Response:
        seen.append(request.method)
        headers = [(b"content-type", send.media.encode())]
        return httpcore.Response(200, headers=headers, content=send.whole)

    async def async_pooled(self: Any, request: httpcore.Request) -> httpcore.Response:
        return pooled(self, request)

    monkeypatch.setattr(httpcore.ConnectionPool, "handle_request", pooled)
    monkeypatch.setattr(httpcore.AsyncConnectionPool, "handle_async_request", async_pooled)
    assert (await finish(connected(client_class, API).chat("m").user("hi").send())).text == "Hello"
    assert seen == [b"POST"]
