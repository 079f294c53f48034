"""The FastAPI application of the guide: its types, its handlers over HTTP, and its page in a real browser."""

import http.client
import json
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from modelrelay.testing.server import MockServer
from tests.clock import eventually
from tests.examples.serving import EXAMPLES, example, run

ROOT = EXAMPLES.parent
FOLDER = EXAMPLES / "forward_stream"
Disconnects = Callable[[MockServer, int], bool]


@pytest.fixture(scope="module")
def visitor(upstream: MockServer) -> Iterator[httpx.Client]:
    with example("forward_stream", upstream.url) as url:
        with httpx.Client(base_url=url, trust_env=False, timeout=60) as visitor:
            yield visitor


def test_its_own_tests_pass(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "app", ignore=shutil.ignore_patterns("__pycache__", ".*"))
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    assert "2 passed" in run(command, "http://127.0.0.1:9/unused", tmp_path / "app").stdout


def test_a_stream_reaches_the_client(visitor: httpx.Client) -> None:
    response = visitor.get("/chat", params={"question": "Why is the sea salty?"})
    assert (response.status_code, response.headers["x-accel-buffering"]) == (200, "no")
    assert response.headers["content-type"].startswith("text/event-stream")
    assert response.text.count("event: message_stop\n") == 1


def test_a_typed_reply_and_a_sync_handler(visitor: httpx.Client, upstream: MockServer) -> None:
    summary = visitor.post("/summary", json={"text": "The sea is salty."})
    assert (summary.status_code, set(summary.json())) == (200, {"headline", "points"})
    assert "Why is the sea salty?" in visitor.get("/title", params={"text": "Why is the sea salty?"}).json()
    assert visitor.post("/summary", json={}).status_code == 422


@pytest.mark.parametrize("path", ["/chat?question=Hello", "/title?text=Hello"])
def test_an_error_of_the_api_has_a_status_and_a_request_id(path: str) -> None:
    with MockServer(api_key="mr_sk_another") as upstream, example("forward_stream", upstream.url) as url:
        response = httpx.get(url + path, trust_env=False, timeout=60)
    assert response.status_code == 502
    assert set(response.json()) == {"problem", "request_id"}


def test_no_response_is_a_gateway_timeout() -> None:
    with example("forward_stream", "http://127.0.0.1:9/api/v1") as url:
        response = httpx.get(f"{url}/chat?question=Hello", trust_env=False, timeout=60)
    assert (response.status_code, response.json()["problem"]) == (504, "the model did not answer")


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [("GET", "/chat?question=Hello", None), ("POST", "/summary", {"text": "Hello"})],
    ids=["stream", "typed reply"],
)
def test_a_client_disconnect_closes_the_request_upstream(
    method: str, path: str, body: Any, disconnects: Disconnects
) -> None:
    with MockServer(latency=60) as upstream, example("forward_stream", upstream.url) as url:
        visitor = http.client.HTTPConnection(urlsplit(url).netloc, timeout=60)
        visitor.request(method, path, json.dumps(body), {"Content-Type": "application/json"})
        assert eventually(lambda: len(upstream.requests) == 1)
        visitor.close()
        assert disconnects(upstream, 1)
