"""`AsyncClient(http_client=aiohttp.ClientSession())`: the same answers, errors and deadlines over aiohttp's connections."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest

from modelrelay import (
    ConnectionFailedError,
    LimitExceededError,
    Limits,
    RateLimitError,
    RedirectError,
    RequestTimeoutError,
    RetryConfig,
    StreamError,
    Timeout,
    ValidationError,
)
from modelrelay.v0_32 import AsyncClient, Client
from tests.both_clients import connected, on_asyncio
from tests.faults.server import Close, Drip, FaultServer, Stall, refused
from tests.faults.wires import LAST_CHUNK, SEND, SSE, answer, chunk, gzipped


@asynccontextmanager
async def on_aiohttp(url: str, **options: Any) -> AsyncIterator[AsyncClient]:
    async with aiohttp.ClientSession() as session:
        async with connected(AsyncClient, url, http_client=session, **options) as client:
            yield client
        assert not session.closed  # it is the caller's


@on_asyncio
async def test_a_call_and_what_is_sent() -> None:
    with FaultServer([SEND.healthy()]) as server:
        async with on_aiohttp(server.url) as client:
            reply = await client.chat("m").user("Hello!").send()
        assert (reply.text, reply.http.status if reply.http else 0) == (SEND.value, 200)
        request = server.requests[0]
        assert request.header("X-ModelRelay-Api-Key") == "mr_sk_test_0123456789"
        assert request.header("Content-Type") == "application/json"
        assert request.target.endswith("/llm/proxy")


@on_asyncio
async def test_a_stream() -> None:
    with FaultServer([SSE.healthy()]) as server:
        async with on_aiohttp(server.url) as client, client.chat("m").user("x").stream() as stream:
            assert "".join([text async for text in stream.text_deltas()]) == SSE.value


@on_asyncio
async def test_a_large_body_is_sent_whole() -> None:
    with FaultServer([SEND.healthy()]) as server:
        async with on_aiohttp(server.url) as client:
            await client.chat("m").user("x" * 3_000_000).send()
        request = server.requests[0]
        assert request.header("Content-Length") == str(len(request.body))
        assert request.body.count(b"x") >= 3_000_000


@on_asyncio
async def test_compressed_bodies_are_ours_to_bound() -> None:
    body = gzipped(b'{"id":"1","content":"' + b"x" * 5_000_000 + b'","model":"m"}')
    with FaultServer([answer("200 OK", body, "Content-Encoding: gzip")]) as server:
        async with on_aiohttp(server.url, limits=Limits(decompressed_bytes=100_000)) as client:
            with pytest.raises(LimitExceededError):
                await client.chat("m").user("x").send()


@on_asyncio
async def test_a_dripped_body_meets_its_deadline() -> None:
    with FaultServer([SEND.ok(), Drip(SEND.whole, 0.05)]) as server:
        async with on_aiohttp(server.url, timeout=Timeout(request=0.3)) as client:
            with pytest.raises(RequestTimeoutError) as caught:
                await client.chat("m").user("x").send()
            assert caught.value.kind == "request"


@on_asyncio
async def test_headers_that_never_come_meet_the_deadline() -> None:
    with FaultServer([Stall()]) as server:
        async with on_aiohttp(server.url, timeout=Timeout(request=0.2)) as client:
            with pytest.raises(RequestTimeoutError) as caught:
                await client.chat("m").user("x").send()
            assert caught.value.kind == "request"


@on_asyncio
async def test_a_cut_stream_says_so_and_keeps_its_text() -> None:
    with FaultServer(SSE.begun(Close())) as server:
        async with on_aiohttp(server.url) as client, client.chat("m").user("x").stream() as stream:
            with pytest.raises(StreamError) as caught:
                async for _ in stream:
                    pass
            assert caught.value.partial_text == SSE.partial_text


@on_asyncio
async def test_closing_a_stream_wakes_its_reader_and_frees_the_connection() -> None:
    with FaultServer(SSE.begun(Stall())) as server:
        async with on_aiohttp(server.url) as client:
            stream = await client.chat("m").user("x").stream().open()

            async def read() -> None:
                async for _ in stream:
                    pass

            reading = asyncio.create_task(read())
            await asyncio.sleep(0.05)
            await stream.close()
            with pytest.raises(StreamError):
                await asyncio.wait_for(reading, 60)
            assert await asyncio.to_thread(server.wait_quiet)


@on_asyncio
async def test_error_statuses_redirects_and_refused_connections() -> None:
    limited = answer("429 Too Many Requests", '{"error":{"code":"RATE_LIMIT"}}')
    moved = answer("302 Found", b"", "Location: http://127.0.0.1:1/")
    with FaultServer([limited], [moved]) as server:
        async with on_aiohttp(server.url) as client:
            with pytest.raises(RateLimitError):
                await client.chat("m").user("x").send()
            with pytest.raises(RedirectError):
                await client.chat("m").user("x").send()
    async with on_aiohttp(refused()) as client:
        with pytest.raises(ConnectionFailedError):
            await client.chat("m").user("x").send()


@on_asyncio
async def test_the_sync_client_takes_no_session() -> None:
    async with aiohttp.ClientSession() as session:
        with pytest.raises(ValidationError):
            Client("mr_sk_x", http_client=session)  # type: ignore[arg-type]


@on_asyncio
async def test_streams_that_were_whole_leave_the_connection_for_the_next_call() -> None:
    with FaultServer([SSE.chunked(), chunk(SSE.whole), LAST_CHUNK], [SEND.healthy()]) as server:
        async with on_aiohttp(server.url) as client:
            await client.chat("m").user("x").stream().final_response()
            await client.chat("m").user("x").send()
        assert [request.connection for request in server.requests] == [0, 0]


@on_asyncio
async def test_limitation_the_session_repeats_a_get_whose_kept_connection_broke() -> None:
    """Once, and nobody is told. A POST, so every chat, is sent once."""
    tiers = answer("200 OK", '{"tiers": []}')
    with FaultServer([tiers], [Close()], [tiers], [Close()]) as server:
        async with on_aiohttp(server.url, retry=RetryConfig.disabled()) as client:
            await client.tiers.list()
            again = await client.tiers.list()
            assert again.http is not None
            assert (again.http.attempts, len(server.requests)) == (1, 3)
            with pytest.raises(ConnectionFailedError):
                await client.chat("m").user("x").send()
            assert len(server.requests) == 4
