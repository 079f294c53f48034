"""The growing article in a real browser: what a reader sees, and what happens when the browser disconnects."""

from collections.abc import Callable
from typing import Any

import pytest

from modelrelay.testing.server import MockServer
from tests.examples.serving import example

pytestmark = pytest.mark.slow

FIELDS = ["title", "summary", "body", "tags"]
Shot = Callable[[str], None]
Disconnects = Callable[[MockServer, int], bool]


def test_fields_appear_in_order_and_before_the_end(page: Any, shot: Shot) -> None:
    with MockServer(latency=0.05) as upstream, example("growing_article", upstream.url) as url:
        page.goto(url)
        shot("article-0-before")
        page.get_by_role("button", name="Write").click()
        for number in range(1, len(FIELDS)):
            page.wait_for_function(f"completed.length >= {number}")
            assert page.locator("#status").inner_text() == "writing…"
            shot(f"article-{number}-{FIELDS[number - 1]}")
        page.get_by_text("done", exact=True).wait_for()
        shot("article-9-done")
        assert page.evaluate("completed") == FIELDS
        for name in FIELDS:
            assert page.locator(f"#{name}").inner_text()
            assert "complete" in page.locator(f"#{name}").get_attribute("class")
        assert upstream.disconnects == 0


def test_a_field_is_shown_while_it_is_written(page: Any) -> None:
    with MockServer(latency=0.05) as upstream, example("growing_article", upstream.url) as url:
        page.goto(url)
        page.get_by_role("button", name="Write").click()
        page.wait_for_function("show('body').textContent && !completed.includes('body')")
        early = page.locator("#body").inner_text()
        page.get_by_text("done", exact=True).wait_for()
        whole = page.locator("#body").inner_text()
        assert whole.startswith(early)
        assert len(early) < len(whole)


def test_leaving_the_page_stops_the_upstream_stream(page: Any, disconnects: Disconnects) -> None:
    with MockServer(latency=0.5) as upstream, example("growing_article", upstream.url) as url:
        page.goto(url)
        page.get_by_role("button", name="Write").click()
        page.wait_for_function("show('title').textContent")
        assert upstream.disconnects == 0
        page.goto("about:blank")
        assert disconnects(upstream, 1)


def test_asking_for_another_topic_stops_the_one_before(page: Any, disconnects: Disconnects) -> None:
    with MockServer(latency=0.1) as upstream, example("growing_article", upstream.url) as url:
        page.goto(url)
        page.get_by_role("button", name="Write").click()
        page.wait_for_function("show('title').textContent")
        page.get_by_label("Topic").fill("the moon")
        page.get_by_role("button", name="Write").click()
        assert disconnects(upstream, 1)
        page.get_by_text("done", exact=True).wait_for()
        assert "Write an article about the moon." in upstream.requests[-1].body.decode()


def test_an_error_is_shown(page: Any, shot: Shot) -> None:
    with MockServer() as upstream, example("growing_article", upstream.url) as url:
        upstream.fake.api_key = "mr_sk_another"
        page.goto(url)
        page.get_by_role("button", name="Write").click()
        page.wait_for_function("show('status').textContent && show('status').textContent != 'writing…'")
        shot("article-error")
        assert "key" in page.locator("#status").inner_text()
