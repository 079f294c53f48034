"""The built site in a real browser: for the screenshots of `make docs-shots` and for tests/web/test_site.py.

python docs/browser.py    # screenshots of the main pages into build/shots: 1280 and 390 pixels, light and dark
"""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
SITE = ROOT / "site"
SHOTS = ROOT / "build" / "shots"
WIDTHS = (1280, 390)
SCHEMES = ("light", "dark")
PAGES = (
    "index.html", "guides/quickstart/index.html", "guides/structured-outputs/index.html", "guides/timeouts-and-retries/index.html",
    "guides/supported-types/index.html", "reference/client/index.html", "reference/errors/index.html", "api/index.html", "performance/index.html",
    "architecture/index.html",
)  # fmt: skip


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


@contextmanager
def served(folder: Path = SITE) -> Iterator[str]:
    """The folder over HTTP on a free port of this machine; gives its address."""
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder))
    )
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def executable() -> str | None:
    """Chromium on this machine, or None."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@contextmanager
def chromium() -> Iterator[Any]:
    """Headless Chromium, as `make setup-all` installs it."""
    from playwright.sync_api import sync_playwright

    path = executable()
    if path is None:
        raise RuntimeError(
            "no Chromium was found on PATH; install one, for example with `apt-get install chromium`"
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


def new_page(browser: Any, width: int, scheme: str) -> Any:
    return browser.new_page(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
    )


def main() -> None:
    SHOTS.mkdir(parents=True, exist_ok=True)
    with served() as address, chromium() as browser:
        for width in WIDTHS:
            for scheme in SCHEMES:
                page = new_page(browser, width, scheme)
                for name in PAGES:
                    page.goto(address + name)
                    page.wait_for_load_state("networkidle")
                    folder = Path(name).parent.as_posix().replace("/", "-").removeprefix(".")
                    file = SHOTS / f"{folder or 'home'}-{width}-{scheme}.png"
                    page.screenshot(path=str(file))
                    page.screenshot(path=str(file.with_stem(file.stem + "-full")), full_page=True, clip=None)
                page.close()
    print(f"{len(list(SHOTS.glob('*.png')))} screenshots in {SHOTS.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
