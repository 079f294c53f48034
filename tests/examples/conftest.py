"""A mock server as ModelRelay, and a real browser."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from modelrelay.testing.server import MockServer
from tests.clock import eventually

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
# `SCREENSHOTS=folder make check-all` keeps what the pages looked like.
SCREENSHOTS = os.environ.get("SCREENSHOTS")


@pytest.fixture(scope="module")
def upstream() -> Iterator[MockServer]:
    with MockServer() as upstream:
        yield upstream


@pytest.fixture(scope="package")
def browser() -> Iterator[Any]:
    """For these tests alone: Playwright starts once at a time, and tests/web has a browser of its own."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright drives the browser")
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """A page without errors of its scripts."""
    page = browser.new_page(viewport={"width": 900, "height": 700})
    page.set_default_timeout(30_000)
    broken: list[str] = []
    page.on("pageerror", lambda error: broken.append(str(error)))
    yield page
    page.close()
    assert broken == []


@pytest.fixture
def shot(page: Any) -> Callable[[str], None]:
    def shot(name: str) -> None:
        if SCREENSHOTS:
            Path(SCREENSHOTS).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=f"{SCREENSHOTS}/{name}.png")

    return shot


@pytest.fixture
def disconnects() -> Callable[[MockServer, int], bool]:
    """Whether so many clients of the mock server leave before their response ends."""

    def wait(upstream: MockServer, count: int) -> bool:
        return eventually(lambda: upstream.disconnects >= count) and upstream.disconnects == count

    return wait
