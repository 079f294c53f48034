"""The walk-through of CONTRIBUTING: each edit is made on a copy of openapi.yaml, generated and compared."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.__main__ import main

from .packages import ROOT

SECTION = (ROOT / "CONTRIBUTING.md").read_text().split("## Following an API change")[1].split("\n## ")[0]
STEPS = re.findall(
    r"^([A-Z][^\n]*):\n```diff\n(.*?)```\n```text\n(.*?)```", SECTION, re.MULTILINE | re.DOTALL
)


def edited(text: str, diff: str) -> str:
    """The text with a hunk applied: what is shown must be there exactly once."""
    lines = diff.splitlines(keepends=True)
    before = "".join(line[1:] for line in lines if line[0] in " -")
    after = "".join(line[1:] for line in lines if line[0] in " +")
    assert text.count(before) == 1, before
    return text.replace(before, after)


def test_there_are_four_steps() -> None:
    assert [name for name, _, _ in STEPS] == [
        "Add a field", "Add an operation", "Remove a parameter", "Rename an enum value",
    ]  # fmt: skip


@pytest.mark.parametrize(("name", "diff", "said"), STEPS, ids=[name for name, _, _ in STEPS])
def test_step(
    name: str,
    diff: str,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    old = (ROOT / "openapi.yaml").read_text()
    monkeypatch.chdir(tmp_path)
    Path("build").mkdir()
    Path("build/base-openapi.yaml").write_text(old)
    Path("openapi.yaml").write_text(edited(old, diff))
    assert main(["generate", "--spec", "openapi.yaml", "--out", "_generated"]) == 0
    written = "".join(path.read_text() for path in sorted(Path("_generated").rglob("*.py")))
    for expected in {"Add a field": "archived: bool | None = None", "Add an operation": "def archive("}.get(
        name, ""
    ).splitlines():
        assert expected in written
    capsys.readouterr()
    assert main(["diff", "build/base-openapi.yaml", "openapi.yaml"]) == 0
    shown = [line for line in capsys.readouterr().out.splitlines() if not line.startswith("      ")]
    assert "\n".join(shown).split("\n\nOther (patch)")[0] == said.strip()
