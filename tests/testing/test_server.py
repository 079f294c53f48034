"""The mock server over real HTTP, spoken to by the standard library and by the SDK."""

import http.client
import json
import signal
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

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


def get(url: str, **headers: str) -> Any:
    request = urllib.request.Request(url, headers={**KEY, **headers})
    with urllib.request.urlopen(request, timeout=60) as response:
        return json.load(response)


def connect(server: MockServer) -> http.client.HTTPConnection:
    return http.client.HTTPConnection(str(urlsplit(server.url).netloc), timeout=60)


def test_the_url_has_the_api_in_it(server: MockServer) -> None:
    assert server.url.startswith("http://127.0.0.1:")
    assert server.url.endswith("/api/v1")
    assert len(get(f"{server.url}/tiers")["tiers"]) == 2


def test_paths_outside_of_the_api_are_not_found(server: MockServer) -> None:
    with pytest.raises(urllib.error.HTTPError) as caught:
        get(server.url.removesuffix("/api/v1") + "/tiers")
    with caught.value as error:
        assert error.code == 404
        assert error.read() == b"the API is under /api/v1\n"


def test_a_connection_is_kept(server: MockServer) -> None:
    connection = connect(server)
    connection.request("GET", "/api/v1/tiers", headers=KEY)
    connection.getresponse().read()
    first = connection.sock
    connection.request("DELETE", "/api/v1/customers/none", headers=KEY)
    assert connection.getresponse().read()
    assert connection.sock is first is not None
    connection.close()


def test_a_stream_is_chunked_and_arrives_in_pieces(server: MockServer) -> None:
    connection = connect(server)
    connection.request("POST", "/api/v1/llm/proxy", CHAT, {**KEY, "Accept": "text/event-stream"})
    response = connection.getresponse()
    assert response.headers["Transfer-Encoding"] == "chunked"
    pieces = []
    while piece := response.read1(65536):
        pieces.append(piece)
    assert b"".join(pieces).endswith(b"\n\n")
    assert len(pieces) > 1
    connection.close()


def test_a_chunked_request_is_read(server: MockServer) -> None:
    connection = connect(server)
    connection.request("POST", "/api/v1/llm/proxy", iter([CHAT[:10], CHAT[10:]]), KEY, encode_chunked=True)
    assert json.load(connection.getresponse())["model"] == "m"
    assert server.requests[0].body == CHAT
    connection.close()


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


def test_a_header_that_cannot_be_sent_is_shown(server: MockServer, capfd: pytest.CaptureFixture[str]) -> None:
    server.fake.handle = lambda request: Answer(200, (("X-Broken", "a\nb"),))  # type: ignore[method-assign]
    with pytest.raises(urllib.error.HTTPError) as caught:
        get(f"{server.url}/tiers")
    with caught.value as error:
        assert error.code == 500
        assert error.read().endswith(b"LocalProtocolError: Illegal header value b'a\\nb'\n")
    assert "Illegal header value" in capfd.readouterr().err


def test_pipelined_requests_are_answered_in_order(server: MockServer) -> None:
    one = b"GET /api/v1/tiers HTTP/1.1\r\nHost: x\r\nX-ModelRelay-Api-Key: mr_sk_x\r\nX-ModelRelay-Chat-Request-Id: %d\r\n"
    received = raw(server, one % 1 + b"\r\n" + one % 2 + b"Connection: close\r\n\r\n")
    assert received.index(b"Request-Id: 1\r\n") < received.index(b"Request-Id: 2\r\n")


def test_a_cut_ends_in_the_middle(server: MockServer) -> None:
    connection = connect(server)
    connection.request("GET", "/api/v1/tiers", headers={**KEY, "X-Mock-Fault": "cut=3"})
    with pytest.raises(http.client.IncompleteRead) as caught:
        connection.getresponse().read()
    assert caught.value.partial == b'{"t'
    connection.close()


def test_a_reset_is_not_an_answer(server: MockServer) -> None:
    asked = b"GET /api/v1/tiers HTTP/1.1\r\nHost: x\r\nX-ModelRelay-Api-Key: mr_sk_x\r\nX-Mock-Fault: reset\r\n\r\n"
    with pytest.raises(ConnectionResetError):
        raw(server, asked)


def test_a_client_that_leaves_is_noticed() -> None:
    with MockServer(latency=0.05) as server:
        connection = connect(server)
        connection.request("POST", "/api/v1/llm/proxy", CHAT, {**KEY, "Accept": "text/event-stream"})
        connection.getresponse().read1(1)
        connection.close()
        assert eventually(lambda: server.disconnects == 1)
        # …and the next client is served.
        assert get(f"{server.url}/tiers")


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


def test_the_sdk_retries_over_faults(server: MockServer) -> None:
    quick = modelrelay.RetryConfig(base_delay=0)
    with modelrelay.v0_32.Client("mr_sk_test", base_url=server.url, retry=quick) as client:
        reply = client.chat("m").user("Hello!").header("X-Mock-Fault", "429*2").send()
    assert reply.http.attempts == 3


def test_closing_the_server_ends_stalled_answers(server: MockServer) -> None:
    connection = connect(server)
    connection.request("GET", "/api/v1/tiers", headers={**KEY, "X-Mock-Fault": "timeout"})
    assert eventually(lambda: server.requests)
    server.close()
    server.close()
    with pytest.raises(ConnectionError):
        connection.getresponse()
    connection.close()


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
            assert get(f"{url}/tiers", **{"X-ModelRelay-Api-Key": "mr_sk_only"})
            with pytest.raises(urllib.error.HTTPError) as caught:
                get(f"{url}/tiers")
            with caught.value as error:
                assert error.code == 401
        finally:
            process.send_signal(number)
        assert process.wait(60) == 0
        assert process.stdout.read() == ""
        assert process.stderr.read() == ""


def test_the_command_says_why_it_cannot_listen(server: MockServer) -> None:
    port = str(urlsplit(server.url).port)
    command = [sys.executable, "-m", "modelrelay", "mock-server", "--port", port]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"cannot listen on 127.0.0.1:{port}: ")
