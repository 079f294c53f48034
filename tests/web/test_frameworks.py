"""The applications of the guides, each started as its users start it: Flask, Django and Celery."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from modelrelay.testing.server import MockServer
from tests.examples.conftest import disconnects as disconnects  # a fixture
from tests.examples.serving import environment, served

ROOT = Path(__file__).parents[2]
LONG = "Tell me all about the tides, and leave nothing out. " * 20
Disconnects = Callable[[MockServer, int], bool]

SETTINGS = """
import sys
from django.conf import settings

settings.configure(
    ALLOWED_HOSTS=["*"], ROOT_URLCONF="application", SECRET_KEY="x", MIDDLEWARE=["application.RelayErrors"]
)
"""
UVICORN = [sys.executable, "-m", "uvicorn", "--port", "0", "--no-access-log"]
COMMANDS = {
    "flask": [sys.executable, "-m", "flask", "--app", "application", "run", "--port", "0"],
    "django": [*UVICORN, "asgi:app"],
}


def recipe(framework: str) -> str:
    """The application of the guide."""
    page = (ROOT / "docs/guides/django-flask-celery.md").read_text("utf-8")
    found = re.search(rf"## {framework}\n.*?```python\n(.*?)```", page, re.S)
    assert found is not None
    return found[1]


@pytest.fixture(params=["flask", pytest.param("django", marks=pytest.mark.slow)])
def framework(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    name: str = request.param
    if name == "django":
        pytest.importorskip("django", reason="of make setup-all")
        start = "from django.core.asgi import get_asgi_application\napp = get_asgi_application()\n"
        (tmp_path / "asgi.py").write_text(SETTINGS + start, "utf-8")
    (tmp_path / "application.py").write_text(recipe(name.title()), "utf-8")
    return name


def test_a_stream_reaches_the_browser_and_closes_when_it_leaves(
    framework: str, tmp_path: Path, disconnects: Disconnects
) -> None:
    with MockServer(latency=0.02) as upstream:
        with served(COMMANDS[framework], upstream.url, tmp_path) as url:
            with httpx.Client(base_url=url, trust_env=False, timeout=60) as visitor:
                whole = visitor.get("/chat", params={"question": "Hello!"})
                assert whole.headers["content-type"].startswith("text/event-stream")
                assert whole.text.count("event: message_stop\n") == 1
                with visitor.stream("GET", "/chat", params={"question": LONG}) as response:
                    assert next(response.iter_bytes()).startswith(b"event: message_")
                assert disconnects(upstream, 1)


@pytest.fixture
def visitor(framework: str, tmp_path: Path) -> Callable[..., httpx.Response]:
    def ask(base_url: str, method: str, path: str, **options: Any) -> httpx.Response:
        with served(COMMANDS[framework], base_url, tmp_path) as url:
            return httpx.request(method, url + path, trust_env=False, timeout=60, **options)

    return ask


@pytest.mark.parametrize("framework", ["flask"], indirect=True)
def test_flask_answers_with_a_value(framework: str, visitor: Callable[..., Any]) -> None:
    with MockServer() as upstream:
        response = visitor(upstream.url, "POST", "/summary", json={"text": "The sea is salty."})
    assert (response.status_code, set(response.json())) == (200, {"headline", "points"})


@pytest.mark.slow
@pytest.mark.parametrize("framework", ["django"], indirect=True)
def test_a_sync_view_of_django_answers_with_a_text(framework: str, visitor: Callable[..., Any]) -> None:
    with MockServer() as upstream:
        response = visitor(upstream.url, "GET", "/title?text=Why+is+the+sea+salty%3F")
    assert (response.status_code, set(response.json())) == (200, {"title", "usage"})
    assert "Why is the sea salty?" in response.json()["title"]


@pytest.mark.parametrize(
    "framework", ["flask", pytest.param("django", marks=pytest.mark.slow)], indirect=True
)
def test_an_error_of_the_api_has_a_status_and_a_request_id(
    framework: str, visitor: Callable[..., Any]
) -> None:
    with MockServer(api_key="mr_sk_another") as upstream:
        refused = visitor(upstream.url, "GET", "/chat?question=Hello")
    assert (refused.status_code, set(refused.json())) == (502, {"problem", "request_id"})
    silent = visitor("http://127.0.0.1:9/api/v1", "GET", "/chat?question=Hello")
    assert (silent.status_code, silent.json()["problem"]) == (504, "the model did not answer")


@pytest.mark.slow
def test_a_task_of_celery_tries_again_later_with_the_same_key(tmp_path: Path) -> None:
    pytest.importorskip("celery", reason="of make setup-all")
    code = recipe("Celery").replace(
        'broker="redis://localhost", backend="redis://localhost"',
        'broker="memory://", backend="cache+memory://"',
    )
    (tmp_path / "tasks.py").write_text(code, "utf-8")
    (tmp_path / "main.py").write_text(
        "import json, sys\n"
        "from celery.contrib.testing.worker import start_worker\n"
        "from modelrelay import APIError, RetryConfig\n"
        "import tasks\n"
        "client = tasks.relay().with_options(retry=RetryConfig.disabled())\n"
        "tasks.relay = lambda: client.with_options(default_headers={'X-Mock-Fault': sys.argv[1]})\n"
        "with start_worker(tasks.app, perform_ping_check=False, pool='solo'):\n"
        "    try:\n"
        "        print(tasks.summarise.delay('The sea is salty.').get(timeout=60)['text'])\n"
        "    except APIError as error:\n"
        "        print(json.dumps([type(error).__name__, error.status, bool(error.request_id)]))\n",
        "utf-8",
    )

    def run(fault: str) -> tuple[str, list[str | None]]:
        with MockServer() as upstream:
            done = subprocess.run(
                [sys.executable, "main.py", fault], cwd=tmp_path, env=environment(upstream.url),
                capture_output=True, text=True, timeout=120,
            )  # fmt: skip
            assert done.returncode == 0, done.stderr
            return done.stdout.strip(), [made.headers.get("Idempotency-Key") for made in upstream.requests]

    text, keys = run("429*2")
    assert "The sea is salty." in text
    assert (len(keys), len(set(keys)), None in keys) == (3, 1, False)
    refusal, keys = run("404*9")
    assert (json.loads(refusal), len(keys)) == (["NotFoundError", 404, True], 1)
