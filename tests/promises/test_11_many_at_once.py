"""Promise 11: many at once. Threads, a thousand streams, ten thousand calls, forks, event loops in turn; proxies,
certificates and the environment as httpx reads them."""

import asyncio
import concurrent.futures
import gc
import json
import os
import ssl
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from modelrelay import ConnectionFailedError, ModelRelayError, ValidationError
from modelrelay.testing import MockServer
from modelrelay.v0_32 import AsyncClient, Client
from tests.both_clients import (
    all_clients,
    both_clients_v0_32,
    connected,
    each,
    entered,
    finish,
    httpx_class,
    is_0_32,
    is_async,
    served,
)
from tests.faults.server import Answer, FaultServer, Pause, Received, forward, refused
from tests.faults.tls import authority_pem, server_context
from tests.faults.wires import LAST_CHUNK, SEND, SSE, STREAM, answer, chunk, compact

LOOP_IS_GONE = pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning"
)
"""asyncio warns of connections that outlive their event loop; here that they do is the point."""


@pytest.fixture(scope="module")
def plain_url() -> Iterator[str]:
    """A fast server in another process: its sockets and memory are not ours."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.plain_server"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    yield f"http://127.0.0.1:{process.stdout.readline().strip()}/api/v1"
    process.communicate("")


def open_files() -> int:
    return len(os.listdir("/proc/self/fd" if os.path.isdir("/proc/self/fd") else "/dev/fd"))


def echoing(request: Received) -> list[bytes]:
    """A reply that repeats the prompt, so that an answer given to the wrong caller is seen."""
    prompt = json.loads(request.body)["messages"][-1]["content"]
    return [answer("200 OK", compact({"id": prompt, "content": [prompt], "model": "m"}))]


@both_clients_v0_32
async def test_one_client_from_many_threads_or_tasks(client_class: Any) -> None:
    async with served(client_class, answering=echoing, max_connections=24) as (server, client):
        calls = [client.chat("m").user(f"prompt {number}").send for number in range(480)]
        if is_async(client):
            replies = await asyncio.gather(*(call() for call in calls))
        else:
            with concurrent.futures.ThreadPoolExecutor(24) as pool:
                replies = list(pool.map(lambda call: call(), calls))
    assert [reply.text for reply in replies] == [f"prompt {number}" for number in range(480)]
    assert server.connections <= 24


def test_a_thousand_streams_at_once(plain_url: str) -> None:
    async def read(client: AsyncClient) -> str:
        stream = client.chat("m").user("hi").header("X-Together", "1000").stream()
        async with stream:
            return "".join([text async for text in stream.text_deltas()])

    async def scenario() -> list[str]:
        async with connected(AsyncClient, plain_url) as client:
            return await asyncio.gather(*(read(client) for _ in range(1000)))

    # The server ends none of them before all thousand are open.
    assert asyncio.run(scenario()) == ["Hello"] * 1000


def test_two_hundred_threads_with_a_stream_each(plain_url: str) -> None:
    def read(client: Client) -> str:
        with client.chat("m").user("hi").header("X-Together", "200").stream() as stream:
            return "".join(stream.text_deltas())

    with connected(Client, plain_url) as client, concurrent.futures.ThreadPoolExecutor(200) as pool:
        assert list(pool.map(read, [client] * 200)) == ["Hello"] * 200


def test_ten_thousand_calls_grow_nothing(plain_url: str) -> None:
    """In a process of its own: what other tests left running may allocate as it likes."""
    counted = subprocess.run(
        [sys.executable, "-m", "tests.promises.growth", plain_url], check=True, capture_output=True, text=True
    )
    for files, blocks in json.loads(counted.stdout).values():
        assert files <= 0
        assert blocks < 500  # less than one for nine calls


@all_clients
async def test_streams_left_early_and_failed_calls_grow_nothing(client_class: Any) -> None:
    cut = STREAM.of(client_class).begun(LAST_CHUNK)
    async with served(
        client_class,
        answering=lambda request: cut if request.number % 2 else [STREAM.of(client_class).healthy()],
    ) as (server, client):

        async def once() -> None:
            stream = client.chat("m").user("hi").stream()
            async with entered(stream):
                async for _ in each(stream):
                    break
            try:
                async for _ in each(client.chat("m").user("hi").stream()):
                    pass
            except ModelRelayError:
                pass

        for _ in range(10):
            await once()
        await asyncio.to_thread(server.wait_ended, server.connections - 1)
        before = open_files()
        for _ in range(100):
            await once()
        await asyncio.to_thread(server.wait_ended, server.connections - 1)
        await asyncio.sleep(0.05)
        gc.collect()
        assert open_files() <= before + 2


FORK = """
import asyncio, os, sys
from tests.both_clients import CLIENTS_V0_32, connected, finish

mode, url = sys.argv[1:]
client, loop = connected(CLIENTS_V0_32[mode], url), asyncio.new_event_loop()

async def result(call): return await finish(call())

def ask(text):
    assert loop.run_until_complete(result(client.chat("m").user(text).send)).text == text

ask("parent before")
children = []
for number in range(3):
    child = os.fork()
    if child == 0:
        loop = asyncio.new_event_loop()
        for _ in range(3):
            ask(f"child {number}")
        loop.run_until_complete(result(client.close))
        os._exit(0)
    children.append(child)
    ask("parent meanwhile")
for child in children:
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
for _ in range(3):
    ask("parent afterwards")
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this platform has no fork")
@pytest.mark.parametrize("mode", ["sync", "async"])
def test_after_a_fork_parent_and_children_never_share_a_connection(mode: str) -> None:
    with FaultServer(answering=echoing) as server:
        done = subprocess.run([sys.executable, "-c", FORK, mode, server.url], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    users: dict[int, set[str]] = {}
    for request in server.requests:
        prompt = json.loads(request.body)["messages"][-1]["content"]
        users.setdefault(request.connection, set()).add(prompt if prompt.startswith("child") else "parent")
    assert sorted(map(sorted, users.values())) == [["child 0"], ["child 1"], ["child 2"], ["parent"]]


FORK_AMID = """
import os, sys, threading
from modelrelay import Client
from modelrelay._http import client as connections

begun, forked = threading.Event(), threading.Event()

class Slow(connections.OwnHttpx):
    def __init__(self, *options):
        if not forked.is_set():
            begun.set(); forked.wait()
        super().__init__(*options)

def mint(of, *a, **options):
    if not forked.is_set():
        begun.set(); forked.wait()
    return real(of, *a, **options)

url, what = sys.argv[1:]
client = Client("mr_sk_x", base_url=url)
if what == "token":
    resource = type(client.auth)
    real, resource.customer_token = resource.customer_token, mint
    ask = client.auth.customer_token_provider("ada", "ada@example.com", "free")
else:
    connections.OwnHttpx = Slow
    ask = client.tiers.list
first = threading.Thread(target=ask)
first.start()
begun.wait()
child = os.fork()
forked.set()
if child == 0:
    ask()
    os._exit(0)
first.join()
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this platform has no fork")
@pytest.mark.parametrize("what", ["connections", "token"])
def test_a_fork_amid_the_first_call_of_another_thread_leaves_the_child_free(what: str) -> None:
    with MockServer() as server:
        argv = [sys.executable, "-W", "ignore", "-c", FORK_AMID, server.url, what]
        done = subprocess.run(argv, capture_output=True, text=True, timeout=20)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_stream_that_was_open_over_a_fork_stays_the_parents() -> None:
    script = (
        "import os, sys\nfrom modelrelay.v0_32 import Client\n"
        "client = Client('mr_sk_x', base_url=sys.argv[1])\n"
        "stream = client.chat('m').user('x').stream()\nnext(stream)\n"
        "child = os.fork()\n"
        "if child == 0:\n    stream.close(); client.close(); del stream, client; os._exit(0)\n"
        "os.waitpid(child, 0)\n"
        "print(stream.final_response().text)\n"
    )
    with FaultServer(SSE.begun(Pause(1.0), chunk(SSE.rest), LAST_CHUNK)) as server:
        done = subprocess.run([sys.executable, "-c", script, server.url], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("Hello\n", "")


@LOOP_IS_GONE
@pytest.mark.parametrize("threads", [1, 6], ids=["in turn", "at once"])
def test_one_async_client_over_several_event_loops(threads: int) -> None:
    with FaultServer(answering=echoing) as server:
        client = connected(AsyncClient, server.url)

        async def ask(text: str) -> list[str]:
            return [(await client.chat("m").user(text).send()).text for _ in range(20)]

        with concurrent.futures.ThreadPoolExecutor(threads) as pool:
            for number, texts in enumerate(pool.map(lambda n: asyncio.run(ask(f"loop {n}")), range(6))):
                assert texts == [f"loop {number}"] * 20
        asyncio.run(client.close())
        assert server.wait_ended(server.connections)
        gc.collect()
    assert threads > 1 or server.connections == 6


EVIL = answer("200 OK", compact({"id": "evil", "content": ["not yours"], "model": "m"}))
UNASKED: dict[str, Callable[[Any], Answer]] = {
    "at once": lambda client: [SEND.of(client).healthy() + EVIL],
    "a little later": lambda client: [SEND.of(client).healthy(), Pause(0.02), EVIL],
    "behind a stream": lambda client: [
        STREAM.of(client).chunked() + chunk(STREAM.of(client).whole) + LAST_CHUNK + EVIL
    ],
}


@pytest.mark.parametrize("name", UNASKED)
@all_clients
async def test_an_answer_that_nobody_asked_for_is_not_given_to_the_next_call(
    client_class: Any, name: str
) -> None:
    async with served(client_class, UNASKED[name](client_class)) as (server, client):
        chat = client.chat("m").user("hi")
        for number in range(3):
            call = chat.stream().final_response if name == "behind a stream" else chat.send
            assert (await finish(call())).text == "Hello"
            assert await asyncio.to_thread(server.wait_quiet)
            assert server.connections == number + 1  # what spoke out of turn is not asked again


@pytest.mark.parametrize("name", ["HTTP_PROXY", "http_proxy", "ALL_PROXY"])
@all_clients
async def test_a_proxy_from_the_environment(
    client_class: Any, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with FaultServer([SEND.of(client_class).healthy()]) as server, FaultServer(answering=forward) as proxy:
        monkeypatch.setenv(name, proxy.origin.replace("http://", "http://user:pa%20ss@"))
        async with entered(connected(client_class, server.url)) as client:
            assert (await finish(client.chat("m").user("hi").send())).text == "Hello"
    path = "/llm/proxy" if is_0_32(client_class) else "/responses"
    assert [(request.method, request.target) for request in proxy.requests] == [("POST", server.url + path)]
    assert proxy.requests[0].header("Proxy-Authorization") == "Basic dXNlcjpwYSBzcw=="
    assert server.requests[0].header("Proxy-Authorization") is None


@pytest.mark.parametrize("value", ["127.0.0.1", "localhost,127.0.0.1", "*"])
@all_clients
async def test_no_proxy(client_class: Any, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with FaultServer([SEND.of(client_class).healthy()]) as server, FaultServer(answering=forward) as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.origin)
        monkeypatch.setenv("NO_PROXY", value)
        async with entered(connected(client_class, server.url)) as client:
            assert (await finish(client.chat("m").user("hi").send())).text == "Hello"
    assert proxy.requests == []


@all_clients
async def test_a_proxy_that_is_not_there(client_class: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    with FaultServer([SEND.of(client_class).healthy()]) as server:
        monkeypatch.setenv("HTTP_PROXY", refused().removesuffix("/api/v1"))
        async with entered(connected(client_class, server.url)) as client:
            with pytest.raises(ConnectionFailedError):
                await finish(client.chat("m").user("hi").send())
        assert server.connections == 0


@all_clients
async def test_an_authority_of_ones_own_from_the_environment(
    client_class: Any, authority_file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with FaultServer(
        [SEND.of(client_class).healthy()], [STREAM.of(client_class).healthy()], tls=server_context()
    ) as server:
        async with entered(connected(client_class, server.url)) as client:
            with pytest.raises(ConnectionFailedError, match=r"certificate.*SSL_CERT_FILE"):
                await finish(client.chat("m").user("hi").send())
        monkeypatch.setenv("SSL_CERT_FILE", authority_file + ".not")
        async with entered(connected(client_class, server.url)) as client:
            with pytest.raises(ValidationError, match=r"^SSL_CERT_FILE: cannot load CA certificates"):
                await finish(client.chat("m").user("hi").send())
        monkeypatch.setenv("SSL_CERT_FILE", authority_file)
        async with entered(connected(client_class, server.url)) as client:
            assert (await finish(client.chat("m").user("hi").send())).text == "Hello"
            assert (await finish(client.chat("m").user("hi").stream().final_response())).text == "Hello"


@all_clients
async def test_a_tunnel_through_a_proxy_checks_the_origins_certificate(
    client_class: Any, authority_file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        FaultServer([SEND.of(client_class).healthy()], tls=server_context()) as server,
        FaultServer(answering=forward) as proxy,
    ):
        monkeypatch.setenv("HTTPS_PROXY", proxy.origin)
        async with entered(connected(client_class, server.url)) as client:
            with pytest.raises(ConnectionFailedError):
                await finish(client.chat("m").user("hi").send())
        monkeypatch.setenv("SSL_CERT_FILE", authority_file)
        async with entered(connected(client_class, server.url)) as client:
            assert (await finish(client.chat("m").user("hi").send())).text == "Hello"
    assert [(request.method, request.target) for request in proxy.requests] == [
        ("CONNECT", f"127.0.0.1:{server.port}")
    ] * 2
    # The proxy sees where the call goes, and nothing of what is in it.
    assert all(request.header("X-ModelRelay-Api-Key") is None for request in proxy.requests)


@all_clients
async def test_a_callers_own_http_client(client_class: Any) -> None:
    own_class = httpx_class(client_class)
    context = ssl.create_default_context()
    context.load_verify_locations(cadata=authority_pem().decode())
    with FaultServer(
        [SEND.of(client_class).healthy()],
        [STREAM.of(client_class).healthy()],
        [answer("404 No", "")],
        tls=server_context(),
    ) as server:
        async with entered(own_class(verify=context, headers={"X-Own": "1"})) as own:
            async with entered(connected(client_class, server.url, http_client=own)) as client:
                assert (await finish(client.chat("m").user("hi").send())).text == "Hello"
                texts = [
                    event.text async for event in each(client.chat("m").user("hi").stream()) if event.text
                ]
                assert texts == ["Hel", "lo"]
                with pytest.raises(ModelRelayError):
                    await finish(client.customers.get("cus_1"))
            assert not own.is_closed
    assert [request.header("X-Own") for request in server.requests] == ["1", "1", "1"]


def test_closing_while_threads_begin_calls_leaves_nothing_behind() -> None:
    with FaultServer([SEND.healthy()]) as server:
        client, errors = connected(Client, server.url), []

        def work() -> None:
            try:
                while True:
                    client.chat("m").user("hi").send()
            except BaseException as error:
                errors.append(error)

        threads = [threading.Thread(target=work) for _ in range(8)]
        for thread in threads:
            thread.start()
        assert server.wait_requests(50)
        client.close()
        for thread in threads:
            thread.join(60)
        assert {type(error).__name__ for error in errors} == {"ClientClosedError"}
        assert server.wait_ended(server.connections)
