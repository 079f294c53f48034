"""Streams as responses of real servers: a reader who leaves ends the stream upstream. (ASGI: tests/examples.)"""

import http.client
import threading
from collections.abc import Callable, Iterable
from typing import Any
from wsgiref.simple_server import ServerHandler, WSGIRequestHandler, make_server

import pytest

from modelrelay.v0_32 import Client
from modelrelay.v0_32.testing import MockServer
from tests.both_clients import connected
from tests.clock import eventually

LONG = "Tell me all about the tides, and leave nothing out. " * 20


class Quiet(WSGIRequestHandler):
    """Says nothing, a broken pipe included."""

    def log_message(self, format: str, *args: Any) -> None:
        """Quiet."""


def test_a_wsgi_server_closes_the_stream_when_the_client_disconnects(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ServerHandler, "log_exception", lambda *args: None)
    with MockServer(latency=0.02) as upstream, connected(Client, upstream.url) as client:

        def app(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
            start_response("200 OK", [("Content-Type", "text/event-stream")])
            return client.chat("m").user(LONG).stream().to_sse()

        with make_server("127.0.0.1", 0, app, handler_class=Quiet) as server:
            threading.Thread(target=server.handle_request, daemon=True).start()
            reader = http.client.HTTPConnection("127.0.0.1", server.server_port)
            reader.request("GET", "/")
            response = reader.getresponse()
            assert response.read(15) == b"event: message_"
            response.close()
            reader.close()
            assert eventually(lambda: upstream.disconnects)
        assert upstream.disconnects == 1
