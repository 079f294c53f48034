"""The mock server over real HTTP, spoken to by the standard library and by the SDK."""

import json
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx
import pytest

import modelrelay.v0_32
from modelrelay.testing.exchange import Answer
from modelrelay.v0_32.testing import MockServer
from tests.clock import eventually

KEY = {"X-ModelRelay-Api-Key": "mr_sk_test", "Content-Type": "application/json"}
CHAT = json.dumps({"model": "m", "messages": [{"role": "user", "content": "Hello!"}]}).encode()


@pytest.fixture
def server() -> Iterator[MockServer]:
    with MockServer() as server:
        yield server


@pytest.fixture
def http(server: MockServer) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server.url, headers=KEY, timeout=60, trust_env=False) as http:
        yield http


def test_the_url_has_the_api_in_it(server: MockServer, http: httpx.Client) -> None:
    assert server.url.startswith("http://127.0.0.1:")
    assert server.url.endswith("/api/v1")
    assert len(http.get("/tiers").json()["tiers"]) == 2


def test_paths_outside_of_the_api_are_not_found(server: MockServer, http: httpx.Client) -> None:
    response = http.get(server.url.removesuffix("/api/v1") + "/tiers")
    assert (response.status_code, response.text) == (404, "the API is under /api/v1\n")


def test_a_connection_is_kept(http: httpx.Client) -> None:
    streams = [http.get("/tiers").extensions["network_stream"] for _ in range(2)]
    first, second = (stream.get_extra_info("client_addr") for stream in streams)
    assert first == second is not None


def test_a_stream_is_chunked_and_arrives_in_pieces(http: httpx.Client) -> None:
    with http.stream("POST", "/llm/proxy", content=CHAT, headers={"Accept": "text/event-stream"}) as response:
        pieces = list(response.iter_raw())
    assert response.headers["Transfer-Encoding"] == "chunked"
    assert b"".join(pieces).endswith(b"\n\n")
    assert len(pieces) > 1


def test_a_chunked_request_is_read(server: MockServer, http: httpx.Client) -> None:
    assert http.post("/llm/proxy", content=iter([CHAT[:10], CHAT[10:]])).json()["model"] == "m"
    assert server.requests[0].body == CHAT


def raw(server: MockServer, data: bytes) -> bytes:
    """All that the server says to these bytes until it closes."""
    where = urlsplit(server.url)
    with socket.create_connection((str(where.hostname), where.port or 0), timeout=60) as sock:
        sock.sendall(data)
        received = b""
        while chunk := sock.recv(65536):
            received += chunk
        return received


@pytest.mark.parametrize(
    ("data", "status"),
    [
        (b"nonsense\r\n\r\n", b"400"),
        (b"GET /api/v1/tiers HTTP/1.1\r\nbroken\r\n\r\n", b"400"),
        (b"POST /api/v1/tiers HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", b"400"),
        (b"POST /api/v1/tiers HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n", b"413"),
        (b"GET /api/v1/tiers HTTP/1.1\r\nHost: x\r\nX: " + b"x" * 70_000, b"431"),
    ],
)
def test_what_is_not_http_is_answered_and_closed(server: MockServer, data: bytes, status: bytes) -> None:
    assert raw(server, data).startswith(b"HTTP/1.1 " + status)


def test_a_header_that_cannot_be_sent_is_shown(
    server: MockServer, http: httpx.Client, capfd: pytest.CaptureFixture[str]
) -> None:
    server.fake.handle = lambda request: Answer(200, (("X-Broken", "a\nb"),))  # type: ignore[method-assign]
    response = http.get("/tiers")
    assert response.status_code == 500
    assert response.text.endswith("LocalProtocolError: Illegal header value b'a\\nb'\n")
    assert "Illegal header value" in capfd.readouterr().err


def test_pipelined_requests_are_answered_in_order(server: MockServer) -> None:
    one = b"GET /api/v1/tiers HTTP/1.1\r\nHost: x\r\nX-ModelRelay-Api-Key: mr_sk_x\r\nX-ModelRelay-Chat-Request-Id: %d\r\n"
    received = raw(server, one % 1 + b"\r\n" + one % 2 + b"Connection: close\r\n\r\n")
    assert received.index(b"Request-Id: 1\r\n") < received.index(b"Request-Id: 2\r\n")


def test_a_cut_ends_in_the_middle(http: httpx.Client) -> None:
    with pytest.raises(httpx.RemoteProtocolError, match="received 3 bytes"):
        http.get("/tiers", headers={"X-Mock-Fault": "cut=3"})


def test_a_reset_is_not_an_answer(http: httpx.Client) -> None:
    with pytest.raises(httpx.ReadError):
        http.get("/tiers", headers={"X-Mock-Fault": "reset"})


def test_a_client_that_leaves_is_noticed() -> None:
    with MockServer(latency=0.05) as server, httpx.Client(base_url=server.url, headers=KEY) as http:
        with http.stream(
            "POST", "/llm/proxy", content=CHAT, headers={"Accept": "text/event-stream"}
        ) as answer:
            next(answer.iter_raw())
        assert eventually(lambda: server.disconnects == 1)
        assert http.get("/tiers").status_code == 200  # …and the next client is served


def test_many_streams_at_once(server: MockServer) -> None:
    texts = []

    def read() -> None:
        with modelrelay.v0_32.Client("mr_sk_test", base_url=server.url) as client:
            with client.chat("m").user("Hello!").stream() as stream:
                texts.append("".join(stream.text_deltas()))

    threads = [threading.Thread(target=read) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert texts == ["This is the mock of ModelRelay. You said: Hello!"] * 20


def test_closing_the_server_ends_stalled_answers(server: MockServer) -> None:
    where = urlsplit(server.url)
    asked = b"GET /api/v1/tiers HTTP/1.1\r\nHost: x\r\nX-ModelRelay-Api-Key: mr_sk_x\r\nX-Mock-Fault: timeout\r\n\r\n"
    with socket.create_connection((str(where.hostname), where.port or 0), timeout=60) as sock:
        sock.sendall(asked)
        assert eventually(lambda: server.requests)
        server.close()
        server.close()
        assert sock.recv(1) == b""


def test_a_port_that_is_taken_is_an_error(server: MockServer) -> None:
    with pytest.raises(OSError, match=r"[Aa]ddress"):
        MockServer(port=urlsplit(server.url).port or 0).start()


# -- the command --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_command_prints_its_url_serves_and_ends_quietly(number: signal.Signals) -> None:
    command = [sys.executable, "-m", "modelrelay", "mock-server", "--api-key", "mr_sk_only", "--latency", "0.001"]  # fmt: skip
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        url = process.stdout.readline().rstrip("\n")
        try:
            statuses = [
                httpx.get(f"{url}/tiers", headers={**KEY, "X-ModelRelay-Api-Key": key}).status_code
                for key in ("mr_sk_only", "mr_sk_test")
            ]
            assert statuses == [200, 401]
        finally:
            process.send_signal(number)
        assert process.wait(60) == 0
        assert process.stdout.read() == ""
        assert process.stderr.read() == ""


@pytest.mark.parametrize("port", ["99999", "taken"])
def test_the_command_says_why_it_cannot_listen(server: MockServer, port: str) -> None:
    port = str(urlsplit(server.url).port) if port == "taken" else port
    command = [sys.executable, "-m", "modelrelay", "mock-server", "--port", port]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"cannot listen on 127.0.0.1:{port}: ")
