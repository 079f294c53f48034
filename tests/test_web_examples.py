"""The web examples, as a browser and a phone would use them. Slow: they need a web server, and one a browser."""

from __future__ import annotations

import contextlib
import importlib.util
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest

from modelrelay import AsyncStructuredStream

pytestmark = pytest.mark.slow
EXAMPLES = Path(__file__).parent.parent / "examples"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def loaded(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"examples_{name}", EXAMPLES / name / "app.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def slow_mock(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A mock server that takes its time, so that there is something to see."""
    process = subprocess.Popen(
        [sys.executable, "-m", "modelrelay", "mock-server", "--latency", "0.05"],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    monkeypatch.setenv("MODELRELAY_API_KEY", "mr_sk_example")
    monkeypatch.setenv("MODELRELAY_API_BASE_URL", process.stdout.readline().strip())
    try:
        yield
    finally:
        process.terminate()
        process.communicate()


@contextlib.contextmanager
def served(name: str) -> Iterator[str]:
    """An example behind uvicorn: its address."""
    import uvicorn

    app = loaded(name).app
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()


def eventually(true: Any) -> bool:
    return any(true() or time.sleep(0.05) for _ in range(200))


@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium: apt-get install chromium")
@pytest.mark.usefixtures("slow_mock")
def test_fields_appear_in_order_and_leaving_the_page_stops_the_stream(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from playwright.sync_api import sync_playwright

    ended: list[bool] = []  # for each stream that was closed upstream: had it come to its end?
    close = AsyncStructuredStream.close

    async def watched(stream: AsyncStructuredStream[Any]) -> None:
        ended.append(stream._events is not None and stream._events.done)
        await close(stream)

    monkeypatch.setattr(AsyncStructuredStream, "close", watched)
    quiet = [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]
    with served("progressive_article") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=quiet)
        page = browser.new_page()
        page.goto(address)
        page.get_by_role("button").click()

        page.wait_for_function("completed.includes('title')")
        assert page.inner_text("#title") == "A title from the mock"
        assert page.inner_text("#status") == "writing…"  # long before the end
        assert "body" not in page.evaluate("completed")
        page.wait_for_function("document.getElementById('status').textContent === 'done'")
        assert page.evaluate("completed") == ["title", "summary", "body", "tags"]
        assert eventually(lambda: ended == [True])

        page.get_by_role("button").click()
        page.wait_for_function("completed.includes('title')")
        assert ended == [True]
        page.goto("about:blank")
        assert eventually(
            lambda: ended == [True, False]
        )  # left in the middle: the stream upstream is over too
        browser.close()


@pytest.mark.usefixtures("slow_mock")
def test_a_users_way_from_sign_up_to_a_paid_chat() -> None:
    with served("billing") as address, httpx.Client(base_url=address) as browser:
        assert browser.post("/users", json={"id": "ada", "email": "not an address"}).status_code == 422
        assert browser.post("/users", json={"id": "ada", "email": "ada@example.com"}).status_code == 201
        assert browser.post("/users", json={"id": "ada", "email": "ada@example.com"}).status_code == 201
        assert len(browser.get("/pricing").json()) == 2
        assert browser.get("/users/ada/subscription").status_code == 402  # the gate
        assert browser.post("/users/ada/upgrade").json()["pay_at"].startswith("https://")
        answer = browser.post("/users/ada/ask", json={"question": "What is a tide?"})
        assert answer.status_code == 200
        assert "What is a tide?" in answer.text
