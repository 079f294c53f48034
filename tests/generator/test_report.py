"""`report`: what is in a document against what was generated from it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.apis import table

from .packages import NAMES, ROOT, SPECS

OURS = [ROOT / row.spec for row in table().values()]


@pytest.mark.parametrize("spec", [*OURS, *(SPECS / f"{name}.yaml" for name in NAMES)], ids=lambda p: p.stem)
def test_nothing_is_lost(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(spec), "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert all(count["document"] == count["generated"] for count in found["counts"].values())
    if spec in OURS:
        operations = re.findall(r"^    (get|put|post|delete|patch):", spec.read_text(), re.MULTILINE)
        assert (found["ignored"], found["counts"]["operations"]["document"]) == ([], len(operations))


def test_what_is_ignored_is_listed_with_its_reason(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(SPECS / "calls.yaml")]) == 0
    out = capsys.readouterr().out
    assert "operations                    13         13\n" in out
    assert (
        "  #/paths/~1ask/post/requestBody/content/application~1xml: request media type application/xml: "
        "the body is sent as application/json\n"
    ) in out


def test_an_unusable_document(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(ROOT / "pyproject.toml")]) == 2
    assert capsys.readouterr().err.startswith("pyproject.toml#: not valid YAML or JSON")
