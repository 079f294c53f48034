"""What the site takes from the repository's own files, so that nothing is written twice: README, changelog and the like become pages."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files

ROOT = Path(__file__).parent.parent
PAGES = {
    "README.md": "index.md",
    "CHANGELOG.md": "changelog.md",
    "CONTRIBUTING.md": "contributing.md",
    "SECURITY.md": "security.md",
}


def on_files(files: Files, config: Any) -> Files:
    for source, page in PAGES.items():
        text = (ROOT / source).read_text("utf-8")
        files.append(File.generated(config, page, content=re.sub(r"\]\(([^):]+)\)", relocated, text)))
    return files


def relocated(link: re.Match[str]) -> str:
    """A link as it must be seen from docs/: `docs/api.md` is `api.md`, `CHANGELOG.md` is its page."""
    target, _, anchor = link[1].partition("#")
    target = PAGES.get(target, target.removeprefix("docs/"))
    return f"]({target}{'#' + anchor if anchor else ''})"
