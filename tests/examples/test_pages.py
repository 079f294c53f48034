"""The pages of the web examples in a real browser: what a reader sees, and what happens when the browser disconnects."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from modelrelay.testing.server import MockServer
from tests.examples.serving import example

pytestmark = pytest.mark.slow

FIELDS = ["title", "summary", "body", "tags"]
Shot = Callable[[str], None]
Disconnects = Callable[[MockServer, int], bool]


@dataclass(frozen=True)
class Page:
    """One example: what a reader fills in and clicks, and in JavaScript what has happened by then."""

    name: str
    label: str
    button: str
    text: str
    begun: str
    growing: str
    ended: str
    failed: str

    def ask(self, page: Any, question: str) -> None:
        page.get_by_label(self.label).fill(question)
        page.get_by_role("button", name=self.button).click()


PAGES = [
    Page(
        name="forward_stream",
        label="Question",
        button="Send",
        text="#reply",
        begun="reply.textContent",
        growing="reply.textContent",
        ended="source.readyState == EventSource.CLOSED",
        failed="reply.textContent == ' [the connection broke]'",
    ),
    Page(
        name="growing_article",
        label="Topic",
        button="Write",
        text="#body",
        begun="show('title').textContent",
        growing="show('body').textContent && !completed.includes('body')",
        ended="show('status').textContent == 'done'",
        failed="show('status').textContent.includes('key')",
    ),
]
every_page = pytest.mark.parametrize("about", PAGES, ids=lambda about: about.name)


@every_page
def test_a_reply_is_shown_while_it_is_written(page: Any, about: Page) -> None:
    with MockServer(latency=0.05) as upstream, example(about.name, upstream.url) as url:
        page.goto(url)
        about.ask(page, "the tides, and leave nothing out")
        page.wait_for_function(about.growing)
        early = page.locator(about.text).inner_text()
        page.wait_for_function(about.ended)
        whole = page.locator(about.text).inner_text()
        assert whole.startswith(early.rstrip())
        assert len(early) < len(whole)
        assert "the tides, and leave nothing out" in upstream.requests[-1].body.decode()
        assert (len(upstream.requests), upstream.disconnects) == (1, 0)


@pytest.mark.parametrize("leave", ["another question", "another page"])
@every_page
def test_leaving_the_page_or_the_question_stops_the_stream(
    page: Any, disconnects: Disconnects, about: Page, leave: str
) -> None:
    with MockServer(latency=0.3) as upstream, example(about.name, upstream.url) as url:
        page.goto(url)
        about.ask(page, "the tides, and leave nothing out")
        page.wait_for_function(about.begun)
        assert upstream.disconnects == 0
        if leave == "another page":
            page.goto("about:blank")
        else:
            about.ask(page, "the moon")
        assert disconnects(upstream, 1)


@every_page
def test_an_error_is_shown(page: Any, shot: Shot, about: Page) -> None:
    with MockServer(api_key="mr_sk_another") as upstream, example(about.name, upstream.url) as url:
        page.goto(url)
        about.ask(page, "the moon")
        page.wait_for_function(about.failed)
        shot(f"{about.name}-error")


def test_fields_of_the_article_appear_in_order_and_before_the_end(page: Any, shot: Shot) -> None:
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
