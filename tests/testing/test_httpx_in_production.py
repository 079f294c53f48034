"""What watches or sets up httpx in production works with the default client: telemetry, trust stores, proxies, HTTP/2, httpx2."""

import contextlib
import json
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from modelrelay import StreamError
from modelrelay.v0_32 import AsyncClient, Client
from tests.both_clients import CLIENTS_V0_32 as CLIENTS
from tests.both_clients import both_clients_v0_32 as both_clients
from tests.both_clients import connected, each, entered, finish
from tests.faults.server import FaultServer, forward, pump
from tests.faults.tls import server_context
from tests.faults.wires import SEND, SSE

pytestmark = pytest.mark.slow

PROGRAM = """
import asyncio, json, sys
from modelrelay import v0_32 as modelrelay
url, mode = sys.argv[1:]
{before}
def plain():
    with modelrelay.Client("mr_sk_test_0123456789", base_url=url) as client:
        chat = client.chat("m").user("hi")
        return [chat.send().text, *chat.stream("sse").text_deltas()]

async def asynchronous():
    async with modelrelay.AsyncClient("mr_sk_test_0123456789", base_url=url) as client:
        chat = client.chat("m").user("hi")
        return [(await chat.send()).text, *[text async for text in chat.stream("sse").text_deltas()]]

def calls():
    return plain() if mode == "sync" else asyncio.run(asynchronous())
{after}
"""
SPANS = """
from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
spans, provider = InMemorySpanExporter(), TracerProvider()
provider.add_span_processor(SimpleSpanProcessor(spans))
HTTPXClientInstrumentor().instrument(tracer_provider=provider)
"""
SENTRY = """
import sentry_sdk
seen = []
sentry_sdk.init("https://key@sentry.test/1", traces_sample_rate=1.0, before_send_transaction=lambda event, hint: seen.append(event))
"""
WATCHED = {
    "opentelemetry": (
        SPANS,
        "print(json.dumps([calls(), [span.name for span in spans.get_finished_spans()]]))",
    ),
    "sentry": (
        SENTRY,
        "with sentry_sdk.start_transaction(name='t'):\n    texts = calls()\n"
        "print(json.dumps([texts, [span['description'].split()[0] for span in seen[0]['spans'] if span['op'] == 'http.client']]))",
    ),
}


def program(url: str, mode: str, before: str, after: str, **environment: str) -> Any:
    """What a program prints, as JSON, in a process of its own: these tools change httpx and ssl for good."""
    command = [sys.executable, "-c", PROGRAM.format(before=before, after=after), url, mode]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, env=environment, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


@pytest.mark.parametrize("mode", CLIENTS)
@pytest.mark.parametrize("tool", WATCHED)
def test_telemetry_sees_every_call(tool: str, mode: str) -> None:
    with FaultServer([SEND.healthy()], [SSE.healthy()]) as server:
        texts, calls = program(server.url, mode, *WATCHED[tool])
    assert texts == ["Hello", "Hel", "lo"]
    assert calls == ["POST", "POST"]


@pytest.mark.parametrize("mode", CLIENTS)
def test_truststore_judges_the_certificates(mode: str, authority_file: str) -> None:
    before = "import truststore; truststore.inject_into_ssl()"
    after = "from modelrelay._http.client import ssl_context\nprint(json.dumps([calls(), type(ssl_context()).__module__]))"
    with FaultServer([SEND.healthy()], [SSE.healthy()], tls=server_context()) as server:
        found = program(server.url, mode, before, after, SSL_CERT_FILE=authority_file)
    assert found == [["Hello", "Hel", "lo"], "truststore._api"]


@contextlib.contextmanager
def socks_proxy() -> Iterator[tuple[str, list[tuple[str, int]]]]:
    """A SOCKS5 proxy (RFC 1928) without authentication, and where it was asked to connect to."""
    asked: list[tuple[str, int]] = []

    def serve(client: socket.socket) -> None:
        with client, contextlib.suppress(OSError):
            client.recv(2 + 255)
            client.sendall(b"\x05\x00")
            request = client.recv(4 + 256 + 2)
            host = socket.inet_ntoa(request[4:8]) if request[3] == 1 else request[5 : 5 + request[4]].decode()
            asked.append((host, int.from_bytes(request[-2:], "big")))
            with socket.create_connection(asked[-1]) as upstream:
                client.sendall(b"\x05\x00\x00\x01" + bytes(6))
                threading.Thread(target=pump, args=(client, upstream), daemon=True).start()
                pump(upstream, client)

    with accepting(serve) as port:
        yield f"socks5://127.0.0.1:{port}", asked


@contextlib.contextmanager
def accepting(serve: Any) -> Iterator[int]:
    """A listener that hands each connection to `serve` in a thread; its port."""
    listener = socket.create_server(("127.0.0.1", 0))

    def accept() -> None:
        with contextlib.suppress(OSError):
            while True:
                threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield listener.getsockname()[1]
    finally:
        listener.close()


@pytest.mark.parametrize("mode", CLIENTS)
@pytest.mark.parametrize("secure", [False, True])
def test_a_program_runs_unchanged_behind_a_socks_proxy(secure: bool, mode: str, authority_file: str) -> None:
    tls = server_context() if secure else None
    with FaultServer([SEND.healthy()], [SSE.healthy()], tls=tls) as server, socks_proxy() as (proxy, asked):
        trusted = {"ALL_PROXY": proxy, "SSL_CERT_FILE": authority_file}
        texts = program(server.url, mode, "", "print(json.dumps(calls()))", **trusted)
    assert texts == ["Hello", "Hel", "lo"]
    assert set(asked) == {("127.0.0.1", server.port)}


@pytest.mark.parametrize("mode", CLIENTS)
def test_a_program_runs_unchanged_behind_an_http_proxy_and_a_corporate_authority(
    mode: str, authority_file: str
) -> None:
    with (
        FaultServer([SEND.healthy()], [SSE.healthy()], tls=server_context()) as server,
        FaultServer(answering=forward) as proxy,
    ):
        trusted = {"HTTPS_PROXY": proxy.origin, "SSL_CERT_FILE": authority_file}
        texts = program(server.url, mode, "", "print(json.dumps(calls()))", **trusted)
    assert texts == ["Hello", "Hel", "lo"]
    assert {request.method for request in proxy.requests} == {"CONNECT"}


def serve_http2(context: ssl.SSLContext, connections: list[int], plain: socket.socket) -> None:
    """One connection: every request gets the answer that its Accept header names, under `/stall` only its beginning."""
    import h2.config
    import h2.connection
    import h2.events

    with contextlib.suppress(OSError), context.wrap_socket(plain, server_side=True) as sock:
        connections.append(1)
        http = h2.connection.H2Connection(
            h2.config.H2Configuration(client_side=False, header_encoding="utf-8")
        )
        http.initiate_connection()
        sock.sendall(http.data_to_send())
        asked: dict[int, dict[str, str]] = {}
        while data := sock.recv(65536):
            for event in http.receive_data(data):
                if isinstance(event, h2.events.RequestReceived):
                    asked[event.stream_id] = dict(event.headers)
                elif isinstance(event, h2.events.StreamEnded):
                    headers = asked[event.stream_id]
                    wire, stalls = (
                        SSE if "event-stream" in headers["accept"] else SEND,
                        "stall" in headers[":path"],
                    )
                    http.send_headers(event.stream_id, [(":status", "200"), ("content-type", wire.media)])
                    http.send_data(
                        event.stream_id, wire.start if stalls else wire.whole, end_stream=not stalls
                    )
            sock.sendall(http.data_to_send())


@pytest.fixture
def http2_url(authority_file: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, list[int]]]:
    """A server's base URL, and its connections."""
    context = server_context()
    context.set_alpn_protocols(["h2"])
    monkeypatch.setenv("SSL_CERT_FILE", authority_file)
    connections: list[int] = []
    with accepting(lambda sock: serve_http2(context, connections, sock)) as port:
        yield f"https://127.0.0.1:{port}", connections


@both_clients
async def test_http2_carries_several_calls_on_one_connection(
    client_class: Any, http2_url: tuple[str, list[int]]
) -> None:
    url, connections = http2_url
    async with entered(connected(client_class, url, http2=True)) as client:
        chat = client.chat("m").user("hi")
        assert (await finish(chat.send())).text == "Hello"
        left_early = chat.stream("sse")
        async for _ in each(left_early):
            break
        await finish(left_early.close())
        assert [text async for text in each(chat.stream("sse").text_deltas())] == ["Hel", "lo"]
        assert (await finish(chat.send())).text == "Hello"
    assert len(connections) == 1  # leaving a stream does not end the calls beside it


def test_limitation_closing_a_stream_over_http2_does_not_wake_its_reader_in_another_thread(
    http2_url: tuple[str, list[int]],
) -> None:
    """Closing the client does."""
    failed: list[StreamError] = []
    begun = threading.Event()
    with connected(Client, http2_url[0] + "/stall", http2=True) as client:
        stream = client.chat("m").user("hi").stream("sse")

        def read() -> None:
            try:
                for _ in stream:
                    begun.set()
            except StreamError as error:
                failed.append(error)

        reader = threading.Thread(target=read)
        reader.start()
        assert begun.wait(60)
        stream.close()
        assert (reader.is_alive(), failed) == (True, [])
        client.close()
        reader.join(60)
        assert [error.message for error in failed] == ["the stream was closed while it was read"]


@both_clients
async def test_a_client_of_httpx2(client_class: Any) -> None:
    import httpx2

    own = httpx2.AsyncClient() if client_class is AsyncClient else httpx2.Client()
    with FaultServer([SEND.healthy()], [SSE.healthy()]) as server:
        async with entered(own), entered(connected(client_class, server.url, http_client=own)) as client:
            chat = client.chat("m").user("hi")
            assert (await finish(chat.send())).text == "Hello"
            assert [text async for text in each(chat.stream("sse").text_deltas())] == ["Hel", "lo"]
