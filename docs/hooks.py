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
        files.append(
            File.generated(config, page, content=re.sub(r"\[([^]\[]*)\]\(([^):]+)\)", relocated, text))
        )
    return files


def relocated(link: re.Match[str]) -> str:
    """A link as it must be seen from docs/: `docs/api.md` is `api.md`, `CHANGELOG.md` is its page. Files of the repository
    that are no page are named, not linked: the site does not know where the repository is."""
    text, (target, _, anchor) = link[1], link[2].partition("#")
    if target and target not in PAGES and not target.startswith("docs/"):
        return text if target.startswith(text) else f"{text} (`{target}`)"
    target = PAGES.get(target, target.removeprefix("docs/"))
    return f"[{text}]({target}{'#' + anchor if anchor else ''})"
