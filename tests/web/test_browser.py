"""The built site, looked at by Chromium and axe-core: every page, at 1280 and 390 pixels, light and dark."""

import html
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urldefrag, urljoin

import pytest

from tests.examples.serving import load

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
# What a reader types, and the page or section that has to come first.
SEARCHES = {
    "structured output": "guides/structured-outputs/",
    "tool calling": "guides/tool-calling/",
    "timeout": "guides/timeouts-and-retries/",
    "retry": "guides/timeouts-and-retries/",
    "mock": "guides/testing/",
    "proxy": "guides/proxies/",
    "FastAPI": "guides/forward-a-stream/#fastapi-and-starlette",
    "webhook": "guides/customers/#webhooks",
    "pagination": "guides/pagination/",
    "rate limit": "guides/errors/#rate-limits",
    "usage": "guides/chat/#token-usage-and-other-fields-of-a-reply",
    "customer token": "guides/customers/#customer-tokens-for-browsers-and-apps",
}
# Elements that stick out of the window to the right, and that no scrolling box around them holds.
OVERFLOW = """() => [...(document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []), ...[...document.querySelectorAll('.md-content *, .md-header *, .md-footer *')].filter(element => {
    if (element.getBoundingClientRect().right <= innerWidth + 1) return false;
    for (let box = element; box; box = box.parentElement)
        if (getComputedStyle(box).overflowX !== 'visible' || getComputedStyle(box).position === 'fixed') return false;
    return true;
}).map(element => 'overflow: ' + element.outerHTML.slice(0, 120))]"""
WITHOUT_TEXT = """() => [...document.querySelectorAll('img, svg[role=img]')].filter(
    image => !(image.getAttribute('alt') || image.getAttribute('aria-label'))).map(image => 'no text: ' + image.outerHTML.slice(0, 120))"""
CUT_CODE = """() => [...document.querySelectorAll('.md-content pre > code')].filter(
    code => code.scrollWidth > code.clientWidth + 1).map(code => 'cut code: ' + code.textContent.slice(0, 120))"""
VIOLATIONS = """async () => (await axe.run(OPTIONS)).violations.map(
    found => `${found.id}: ${found.help}: ${found.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | ')}`)"""
NAV = [
    page.removesuffix(".md").removesuffix("index") + ("/" if page != "index.md" else "")
    for page in re.findall(r": (\S+\.md)$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.M)
]


tools = load(ROOT / "docs" / "browser.py")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)],
        cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with tools.served(site) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if tools.executable() is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    with tools.chromium() as browser:
        yield browser


def pages(site: Path) -> list[str]:
    return sorted(page.relative_to(site).as_posix() for page in site.rglob("index.html"))


def test_every_link_and_anchor_resolves(site: Path) -> None:
    texts = {page: (site / page).read_text("utf-8") for page in pages(site)}
    ids = {page: set(re.findall(r'\bid="?([^"\s>]+)', text)) for page, text in texts.items()}
    broken = []
    for page, text in texts.items():
        for link in set(re.findall(r'\b(?:href|src)="?([^"\s>]+)', text)):
            link = html.unescape(link)
            if re.match(r"[a-z]+:", link):
                continue
            target, anchor = urldefrag(urljoin(f"/{page}", link))
            file = unquote(target).lstrip("/")
            file += "index.html" if file.endswith("/") or not file else ""
            if not (site / file).is_file() or (
                anchor and file in ids and unquote(html.unescape(anchor)) not in ids[file]
            ):
                broken.append(f"{page}: {link}")
    assert len(texts) > 30
    assert broken == []


def test_every_page_names_its_source_where_no_repository_is_configured(site: Path) -> None:
    for name in NAV[1:]:
        found = re.search(
            r"Source of this page: <code>(.*?)</code>", (site / name / "index.html").read_text("utf-8")
        )
        assert found, name
        assert (ROOT / found[1]).is_file(), found[1]


@pytest.fixture(scope="module")
def heard() -> list[str]:
    """What the pages say by themselves: errors on the console, and requests to other sites."""
    return []


@pytest.fixture
def complaints(heard: list[str]) -> list[str]:
    heard.clear()
    return heard


@pytest.fixture(scope="module")
def windows(browser: Any, address: str, heard: list[str]) -> Iterator[dict[str, Any]]:
    """A page of the browser for each width and scheme."""

    def console(message: Any) -> None:
        if message.type == "error":
            heard.append(f"console: {message.text}")

    def request(made: Any) -> None:
        if not made.url.startswith((address, "data:", "blob:")):
            heard.append(f"requests {made.url}")

    opened = {}
    for width in tools.WIDTHS:
        for scheme in tools.SCHEMES:
            page = opened[f"{width} {scheme}"] = tools.new_page(browser, width, scheme)
            page.on("console", console)
            page.on("pageerror", lambda error: heard.append(f"error: {error}"))
            page.on("request", request)
    yield opened
    for page in opened.values():
        page.close()


@pytest.mark.parametrize("name", NAV)
def test_a_page_is_clean_and_accessible(
    address: str, windows: dict[str, Any], complaints: list[str], name: str
) -> None:
    assert AXE.is_file(), "axe-core is missing: run `make node_modules/.ready`"
    for window, page in windows.items():
        page.goto(address + name)
        checks = [WITHOUT_TEXT, OVERFLOW] if "390" in window else [WITHOUT_TEXT]
        if "1280" in window and name.startswith("guides/"):
            checks.append(CUT_CODE)
        page.add_script_tag(path=str(AXE))
        # Structure is the same in all windows, colours are not.
        options = "{}" if window in {"1280 light", "390 dark"} else "{runOnly: ['color-contrast']}"
        for check in [*checks, VIOLATIONS.replace("OPTIONS", options)]:
            complaints += [f"{window}: {problem}" for problem in page.evaluate(check)]
    assert complaints == [], "\n".join(complaints)


@pytest.mark.parametrize(("words", "first"), SEARCHES.items(), ids=SEARCHES)
def test_the_search_of_the_site_gives_the_right_page_first(
    address: str, browser: Any, words: str, first: str
) -> None:
    page = tools.new_page(browser, 1280, "light")
    page.goto(f"{address}?q={quote(words)}")  # as if typed, once the index is loaded
    page.locator(".md-search-result__item a").first.wait_for()
    links = page.eval_on_selector(
        ".md-search-result__item", "item => [...item.querySelectorAll('a')].map(link => link.href)"
    )
    page.close()
    found = [re.sub(r"\?.*?(#|$)", r"\1", link).removeprefix(address) for link in links]
    assert found[0] == first.partition("#")[0]
    assert first in found  # the section too, in the list below the page
