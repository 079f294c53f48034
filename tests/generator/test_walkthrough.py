"""The walk-through of CONTRIBUTING: each edit is made on a copy of openapi.yaml, generated and compared."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.build import read_api
from generator.changes import compared
from generator.verdict import as_text

from .packages import ROOT, make

SECTION = (ROOT / "CONTRIBUTING.md").read_text().split("## Following an API change")[1].split("\n## ")[0]
STEPS = re.findall(
    r"^([A-Z][^\n]*):\n```diff\n(.*?)```\n```text\n(.*?)```", SECTION, re.MULTILINE | re.DOTALL
)


def sides(text: str, diff: str) -> tuple[str, str]:
    """The text without a hunk and with it: what is shown must be there exactly once, before or after the edit."""
    lines = diff.splitlines(keepends=True)
    before = "".join(line[1:] for line in lines if line[0] in " -")
    after = "".join(line[1:] for line in lines if line[0] in " +")
    removal = after in before
    if text.count(after) == 1 and not (removal and before in text):  # the edit has been made
        return text.replace(after, before), text
    assert text.count(before) == 1, before
    return text, text.replace(before, after)


def test_there_are_four_steps() -> None:
    assert [name for name, _, _ in STEPS] == [
        "Add a field", "Add an operation", "Remove a parameter", "Rename an enum value",
    ]  # fmt: skip


@pytest.mark.parametrize(("name", "diff", "said"), STEPS, ids=[name for name, _, _ in STEPS])
def test_step(name: str, diff: str, said: str, tmp_path: Path) -> None:
    old, text = sides((ROOT / "openapi.yaml").read_text(), diff)
    assert sides(text, diff) == (old, text)
    (tmp_path / "base.yaml").write_text(old)
    (tmp_path / "openapi.yaml").write_text(text)
    new = read_api(tmp_path / "openapi.yaml")
    written = "".join(path.read_text() for path in sorted(make(new, tmp_path, "generated").rglob("*.py")))
    expected = {"Add a field": "archived: bool | None = None", "Add an operation": "def archive("}
    assert expected.get(name, "") in written
    shown = as_text(
        compared(read_api(tmp_path / "base.yaml"), new, "build/base-openapi.yaml", "openapi.yaml")
    ).splitlines()
    findings = "\n".join(line for line in shown if not line.startswith("      "))
    assert findings.split("\n\nOther (patch)")[0] == said.strip()
