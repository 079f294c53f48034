"""What the site takes from the repository's own files, so that nothing is written twice, and what Markdown lacks:
inline pictures, tables that a phone can show, the types of structured outputs, the help of the command line."""

from __future__ import annotations

import contextlib
import html
import io
import json
import os
import re
import tomllib
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = {"CHANGELOG.md": "changelog.md", "CONTRIBUTING.md": "contributing.md", "SECURITY.md": "security.md"}


def on_config(config: Any) -> None:
    config.edit_uri = config.repo_url and config.edit_uri  # no edit link to nowhere


def on_files(files: Files, config: Any) -> Files:
    for source, page in PAGES.items():
        text = (ROOT / source).read_text("utf-8")
        file = File.generated(config, page, content=re.sub(r"\[([^]\[]*)\]\(([^):]+)\)", relocate, text))
        file.edit_uri = f"../{source}"
        files.append(file)
    return files


def relocate(link: re.Match[str]) -> str:
    """A link as seen from docs/: `docs/api.md` is `api.md`, `CHANGELOG.md` is its page. Files of the repository that
    are not pages are named, not linked."""
    text, (target, _, anchor) = link[1], link[2].partition("#")
    if target and target not in PAGES and not target.startswith("docs/"):
        return text if target.startswith(text) else f"{text} (`{target}`)"
    target = PAGES.get(target, target.removeprefix("docs/"))
    return f"[{text}]({target}{'#' + anchor if anchor else ''})"


def on_page_markdown(markdown: str, page: Page, config: Any, files: Files) -> str:
    if not page.file.src_uri.startswith("guides/"):  # the search shows how to do a thing before its parts
        page.meta.setdefault("search", {"boost": 0.3})
    markdown = markdown.replace("<!-- supported types -->", supported_types())
    return markdown.replace("<!-- command-line help -->", command_line_help())


def on_page_content(content: str, page: Page, config: Any, files: Files) -> str:
    content = re.sub(r"<table>.*?</table>", label_cells, content, flags=re.S)
    if not config.repo_url and page.file.src_uri != "index.md":
        source = os.path.normpath(f"docs/{page.file.edit_uri}")
        content += f'<p class="source">Source of this page: <code>{source}</code></p>'
    return re.sub(r'<p><img alt="([^"]*)" src="[^"]*images/([\w-]+\.svg)" ?/?></p>', inline_picture, content)


def on_post_page(output: str, page: Page, config: Any) -> str:
    """The search dialog gets the name that a screen reader needs, and no page requests statistics from the repository's host."""
    output = output.replace('data-md-component="source"', "")
    return output.replace(
        'data-md-component="search" role="dialog"',
        'data-md-component="search" role="dialog" aria-label="Search"',
    )


def label_cells(table: re.Match[str]) -> str:
    """Every cell with the heading of its column, which site.css shows on a narrow screen."""
    labels = [re.sub(r"<.*?>", "", heading) for heading in re.findall(r"<th\b.*?>(.*?)</th>", table[0], re.S)]

    def row(match: re.Match[str]) -> str:
        names = iter(labels)

        def cell(match: re.Match[str]) -> str:
            name = next(names, "")
            return f'<td data-label="{name}"' if name else "<td"

        return re.sub(r"<td\b", cell, match[0])

    return re.sub(r"<tr>.*?</tr>", row, table[0], flags=re.S)


def inline_picture(image: re.Match[str]) -> str:
    """The SVG itself instead of a link to it: only then do the colours of the page reach it."""
    svg = (DOCS / "images" / image[2]).read_text("utf-8")
    svg = re.sub(r"<(style|title|desc)\b.*?</\1>", "", svg, flags=re.S)
    svg = re.sub(r'\s(role|aria-label)="[^"]*"', "", svg)
    return f'<figure class="picture">{svg.replace("<svg", f"""<svg role="img" aria-label="{image[1]}" """, 1)}</figure>'


def supported_types() -> str:
    """docs/types.toml as one collapsed block for each type."""
    blocks = []
    for entry in tomllib.loads((DOCS / "types.toml").read_text("utf-8"))["types"]:
        schema = json.dumps(json.loads(entry["schema"]), indent=2, ensure_ascii=False)
        lines = [f"Type: `{entry['type']}`", "", "```json", *schema.splitlines(), "```", ""]
        for case in entry["cases"]:
            lines += [
                f"- The reply `{case['reply']}` becomes `{case['value']}`.",
                f"- Half of that reply, streamed, is the partial value `{case['partial']}`.",
                f"- The reply `{case['wrong']}` is refused: *{html.escape(case['message'])}*.",
            ]
        title = entry["kind"] if len(entry["type"]) > 40 else f"{entry['kind']}: {entry['type']}"
        blocks += [
            f'??? example "{title.replace(chr(34), chr(39))}"',
            *("    " + line for line in lines),
            "",
        ]
    return "\n".join(blocks)


def command_line_help() -> str:
    """What `--help` prints, command by command."""
    from modelrelay.__main__ import main

    os.environ["COLUMNS"] = "80"
    parts = []
    for command in (
        [],
        ["chat"],
        ["customers"],
        ["customers", "upsert"],
        ["tiers"],
        ["mock-server"],
        ["doctor"],
    ):
        with contextlib.redirect_stdout(io.StringIO()) as output, contextlib.suppress(SystemExit):
            main([*command, "--help"])
        parts += [
            f"## {' '.join(['modelrelay-sdk', *command])}",
            "",
            "```text",
            output.getvalue().strip(),
            "```",
            "",
        ]
    return "\n".join(parts)
