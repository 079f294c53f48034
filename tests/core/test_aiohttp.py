"""`AsyncClient(http_client=aiohttp.ClientSession())`: what the fault table, which runs over aiohttp too, does not have."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest

from modelrelay import ConnectionFailedError, RetryConfig, StreamError, ValidationError
from modelrelay.v0_32 import AsyncClient, Client
from tests.both_clients import on_asyncio, served
from tests.faults.server import Close, FaultServer, Stall
from tests.faults.wires import LAST_CHUNK, SEND, SSE, answer, chunk


@asynccontextmanager
async def on_aiohttp(*answers: Any, **options: Any) -> AsyncIterator[tuple[FaultServer, AsyncClient]]:
    async with aiohttp.ClientSession() as session:
        async with served(AsyncClient, *answers, http_client=session, **options) as (server, client):
            yield server, client
        assert not session.closed  # it is the caller's


@on_asyncio
async def test_a_large_body_is_sent_whole() -> None:
    async with on_aiohttp(SEND) as (server, client):
        await client.chat("m").user("x" * 3_000_000).send()
    request = server.requests[0]
    assert request.header("X-ModelRelay-Api-Key") == "mr_sk_test_0123456789"
    assert request.header("Content-Type") == "application/json"
    assert request.header("Content-Length") == str(len(request.body))
    assert request.body.count(b"x") >= 3_000_000


@on_asyncio
async def test_closing_a_stream_wakes_its_reader_and_frees_the_connection() -> None:
    async with on_aiohttp(SSE.begun(Stall())) as (server, client):
        stream, got = client.chat("m").user("x").stream(), asyncio.Event()

        async def read() -> None:
            async for _ in stream:
                got.set()

        reading = asyncio.create_task(read())
        await got.wait()
        await stream.close()
        with pytest.raises(StreamError):
            await asyncio.wait_for(reading, 60)
        assert await asyncio.to_thread(server.wait_quiet)


@on_asyncio
async def test_the_sync_client_takes_no_session() -> None:
    async with aiohttp.ClientSession() as session:
        with pytest.raises(ValidationError):
            Client("mr_sk_x", http_client=session)  # type: ignore[arg-type]


@on_asyncio
async def test_streams_that_were_whole_leave_the_connection_for_the_next_call() -> None:
    async with on_aiohttp([SSE.chunked(), chunk(SSE.whole), LAST_CHUNK], SEND) as (server, client):
        await client.chat("m").user("x").stream().final_response()
        await client.chat("m").user("x").send()
    assert [request.connection for request in server.requests] == [0, 0]


@on_asyncio
async def test_limitation_the_session_repeats_a_get_whose_kept_connection_broke() -> None:
    """Once, and nobody is told. A POST, so every chat, is sent once."""
    tiers = answer("200 OK", '{"tiers": []}')
    async with on_aiohttp([tiers], [Close()], [tiers], [Close()], retry=RetryConfig.disabled()) as (
        server,
        client,
    ):
        await client.tiers.list()
        again = await client.tiers.list()
        assert again.http is not None
        assert (again.http.attempts, len(server.requests)) == (1, 3)
        with pytest.raises(ConnectionFailedError):
            await client.chat("m").user("x").send()
        assert len(server.requests) == 4
