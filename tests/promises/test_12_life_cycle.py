"""Promise 12: lifecycle of a client: closed twice, used after close, dropped, pickled, shared."""

import asyncio
import copy
import pickle
import subprocess
import sys
from typing import Any

import pytest

from modelrelay import ClientClosedError
from modelrelay.v0_32 import AsyncClient, Client
from tests.both_clients import (
    all_clients,
    connected,
    each,
    entered,
    finish,
    httpx_class,
    new_customer,
    served,
)
from tests.faults.server import FaultServer, Stall
from tests.faults.wires import SCHEMA, SEND, SSE, STREAM, chunk


@all_clients
async def test_closing_twice_is_fine(client_class: Any) -> None:
    with FaultServer([SEND.of(client_class).healthy()]) as server:
        client = connected(client_class, server.url)
        await finish(client.chat("m").user("hi").send())
        await finish(client.close())
        await finish(client.close())
        assert await asyncio.to_thread(server.wait_ended, 1)
    unused = connected(client_class, "http://127.0.0.1:9")
    await finish(unused.close())
    await finish(unused.close())


@all_clients
async def test_use_after_close_says_so(client_class: Any) -> None:
    with FaultServer([SEND.of(client_class).healthy()]) as server:
        client = connected(client_class, server.url)
        chat = client.chat("m").user("hi")
        await finish(client.close())
        for call in (
            chat.send,
            lambda: client.customers.list(),
            lambda: new_customer(client),
            lambda: chat.stream().final_response(),
            lambda: chat.stream_json(SCHEMA).final_value(),
        ):
            with pytest.raises(ClientClosedError, match="closed"):
                await finish(call())
        with pytest.raises(ClientClosedError):
            async for _ in each(chat.stream()):
                pass
        assert server.connections == 0


@all_clients
async def test_use_after_close_says_so_though_the_callers_http_client_is_open(client_class: Any) -> None:
    with FaultServer([SEND.of(client_class).healthy()]) as server:
        async with entered(httpx_class(client_class)()) as own:
            client = connected(client_class, server.url, http_client=own)
            assert (await finish(client.chat("m").user("hi").send())).text == "Hello"
            await finish(client.close())
            with pytest.raises(ClientClosedError):
                await finish(client.chat("m").user("hi").send())
            with pytest.raises(ClientClosedError):
                await finish(client.chat("m").user("hi").stream().final_response())
            assert not own.is_closed
        assert len(server.requests) == 1


@all_clients
async def test_a_stream_that_was_open_when_the_client_closed(client_class: Any) -> None:
    with FaultServer(STREAM.of(client_class).begun(Stall())) as server:
        client = connected(client_class, server.url)
        stream = client.chat("m").user("hi").stream()
        async for event in each(stream):
            if event.text:
                break
        await finish(client.close())
        with pytest.raises(ClientClosedError) as caught:
            async for _ in each(stream):
                pass
        assert caught.value.partial_text == "Hel"
        assert await asyncio.to_thread(server.wait_quiet)
        await finish(stream.close())
        await finish(stream.close())


@all_clients
async def test_a_stream_closes_twice_and_unopened(client_class: Any) -> None:
    async with served(client_class, STREAM) as (server, client):
        unopened = client.chat("m").user("hi").stream()
        await finish(unopened.close())
        await finish(unopened.close())
        assert server.connections == 0
        stream = client.chat("m").user("hi").stream()
        async for _ in each(stream):
            pass
        await finish(stream.close())
        await finish(stream.close())
        assert (await finish(stream.final_response())).text == "Hello"


@all_clients
async def test_with_options_shares_the_pool_and_only_the_owner_closes_it(client_class: Any) -> None:
    with FaultServer([SEND.of(client_class).healthy()]) as server:
        client = connected(client_class, server.url)
        other = client.with_options(timeout=30, default_headers={"X-Mine": "1"})
        await finish(client.chat("m").user("hi").send())
        await finish(other.chat("m").user("hi").send())
        assert server.connections == 1
        assert [request.header("X-Mine") for request in server.requests] == [None, "1"]
        await finish(other.close())
        await finish(client.chat("m").user("hi").send())
        await finish(client.close())
        with pytest.raises(ClientClosedError):
            await finish(client.with_options().chat("m").user("hi").send())


@pytest.mark.parametrize("client_class", [Client, AsyncClient])
@pytest.mark.parametrize(
    "copied", [pickle.dumps, copy.copy, copy.deepcopy], ids=["pickle", "copy", "deepcopy"]
)
def test_a_client_is_not_pickled_or_copied_and_says_what_to_do_instead(
    client_class: Any, copied: Any
) -> None:
    client = connected(client_class, "http://127.0.0.1:9")
    with pytest.raises(TypeError, match=r"new one.*with_options"):
        copied(client)
    with pytest.raises(TypeError):
        copied({"holding": client}) if copied is not copy.copy else copied(client)


START = """
import asyncio, sys
from modelrelay.v0_32 import Client, AsyncClient
url = sys.argv[1]
"""
FORGOTTEN = {
    "a client never used": "client = Client('mr_sk_x', base_url=url)",
    "a client used": "client = Client('mr_sk_x', base_url=url)\nclient.chat('m').user('x').stream().final_response()",
    "a stream begun": "stream = Client('mr_sk_x', base_url=url).chat('m').user('x').stream()\nnext(stream)",
    "a stream begun in a with block": (
        "stream = Client('mr_sk_x', base_url=url).chat('m').user('x').stream().__enter__()\nnext(stream)"
    ),
    "a stream in a cycle": (
        "stream = Client('mr_sk_x', base_url=url).chat('m').user('x').stream()\nnext(stream)\nstream.itself = [stream]\ndel stream"
    ),
    "deltas begun": "deltas = Client('mr_sk_x', base_url=url).chat('m').user('x').stream_deltas()\nnext(iter(deltas))",
    "a reader in a daemon thread": (
        "import threading, time\nclient = Client('mr_sk_x', base_url=url)\n"
        "got = threading.Event()\n"
        "def read():\n    for _ in client.chat('m').user('x').stream(): got.set()\n"
        "threading.Thread(target=read, daemon=True).start()\ngot.wait()"
    ),
    "an async client never used": "client = AsyncClient('mr_sk_x', base_url=url)",
    "an async client used": (
        "client = AsyncClient('mr_sk_x', base_url=url)\n"
        "async def main(): await client.chat('m').user('x').stream().final_response()\nasyncio.run(main())"
    ),
    "an async stream begun": (
        "client = AsyncClient('mr_sk_x', base_url=url)\n"
        "async def main():\n    global stream\n    stream = client.chat('m').user('x').stream()\n    await anext(stream)\n"
        "asyncio.run(main())"
    ),
    "async deltas begun": (
        "client = AsyncClient('mr_sk_x', base_url=url)\n"
        "async def main():\n    global deltas\n    deltas = client.chat('m').user('x').stream_deltas()\n"
        "    async for _ in deltas: break\n"
        "asyncio.run(main())"
    ),
    "an async task left running": (
        "client = AsyncClient('mr_sk_x', base_url=url)\n"
        "async def read():\n    async for _ in client.chat('m').user('x').stream(): pass\n"
        "async def main():\n    global task\n    task = asyncio.create_task(read())\n    await asyncio.sleep(0.2)\n"
        "asyncio.run(main())"
    ),
    "sys.exit in a with block": (
        "with Client('mr_sk_x', base_url=url) as client:\n    with client.chat('m').user('x').stream() as s:\n"
        "        next(s)\n        sys.exit(0)"
    ),
}


# Not those whose event loop is gone before the stream is (asyncio itself warns then), nor what waits in a cycle (the
# interpreter finalizes the socket before the stream).
EVEN_WARNINGS = ["a client used", "a stream begun", "deltas begun", "an async client used"]


@pytest.mark.parametrize(
    ("name", "options"),
    [*((name, []) for name in FORGOTTEN), *((name, ["-W", "error"]) for name in EVEN_WARNINGS)],
)
def test_what_was_not_closed_prints_nothing_when_the_interpreter_exits(name: str, options: list[str]) -> None:
    stalls = "used" not in name or "never" in name
    with FaultServer([SSE.chunked(), chunk(SSE.start if stalls else SSE.whole), Stall()]) as server:
        command = [sys.executable, *options, "-c", START + FORGOTTEN[name], server.url]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
