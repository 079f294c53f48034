"""The progressive page in a real browser: what a reader sees, and what it costs when they go away."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from modelrelay.testing.server import MockServer
from tests.examples.serving import served

pytestmark = pytest.mark.slow

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
# `SCREENSHOTS=folder make check-all` keeps what the page looked like.
SCREENSHOTS = os.environ.get("SCREENSHOTS")
FIELDS = ["title", "summary", "body", "tags"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright drives the browser")
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    page = browser.new_page(viewport={"width": 900, "height": 700})
    page.set_default_timeout(30_000)
    broken: list[str] = []
    page.on("pageerror", lambda error: broken.append(str(error)))
    yield page
    page.close()
    assert broken == []


def shot(page: Any, name: str) -> None:
    if SCREENSHOTS:
        Path(SCREENSHOTS).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=f"{SCREENSHOTS}/{name}.png")


def test_fields_appear_in_order_and_before_the_end(page: Any) -> None:
    with MockServer(latency=0.05) as upstream, served("progressive_article", upstream.url) as url:
        page.goto(url)
        shot(page, "article-0-before")
        page.get_by_role("button", name="Write").click()
        for number in range(1, len(FIELDS)):
            page.wait_for_function(f"completed.length >= {number}")
            assert page.locator("#status").inner_text() == "writing…"
            shot(page, f"article-{number}-{FIELDS[number - 1]}")
        page.get_by_text("done", exact=True).wait_for()
        shot(page, "article-9-done")
        assert page.evaluate("completed") == FIELDS
        for name in FIELDS:
            assert page.locator(f"#{name}").inner_text()
            assert "complete" in page.locator(f"#{name}").get_attribute("class")
        assert upstream.disconnects == 0


def test_a_field_is_shown_while_it_is_written(page: Any) -> None:
    with MockServer(latency=0.05) as upstream, served("progressive_article", upstream.url) as url:
        page.goto(url)
        page.get_by_role("button", name="Write").click()
        page.wait_for_function("show('body').textContent && !completed.includes('body')")
        early = page.locator("#body").inner_text()
        page.get_by_text("done", exact=True).wait_for()
        whole = page.locator("#body").inner_text()
        assert whole.startswith(early)
        assert len(early) < len(whole)


def test_leaving_the_page_stops_the_upstream_stream(page: Any) -> None:
    with MockServer(latency=0.5) as upstream, served("progressive_article", upstream.url) as url:
        page.goto(url)
        page.get_by_role("button", name="Write").click()
        page.wait_for_function("show('title').textContent")
        assert upstream.disconnects == 0
        page.goto("about:blank")
        assert wait_disconnects(page, upstream, 1)


def test_asking_for_another_topic_stops_the_one_before(page: Any) -> None:
    with MockServer(latency=0.1) as upstream, served("progressive_article", upstream.url) as url:
        page.goto(url)
        page.get_by_role("button", name="Write").click()
        page.wait_for_function("show('title').textContent")
        page.get_by_label("Topic").fill("the moon")
        page.get_by_role("button", name="Write").click()
        assert wait_disconnects(page, upstream, 1)
        page.get_by_text("done", exact=True).wait_for()
        assert upstream.requests[-1].json["messages"][-1]["content"] == "Write an article about the moon."


def test_an_error_is_shown(page: Any) -> None:
    with MockServer() as upstream, served("progressive_article", upstream.url) as url:
        upstream.fake.api_key = "mr_sk_another"
        page.goto(url)
        page.get_by_role("button", name="Write").click()
        page.wait_for_function("show('status').textContent && show('status').textContent != 'writing…'")
        shot(page, "article-error")
        assert "key" in page.locator("#status").inner_text()


def wait_disconnects(page: Any, upstream: MockServer, count: int) -> bool:
    for _ in range(100):
        if upstream.disconnects >= count:
            return True
        page.wait_for_timeout(100)
    return False
