"""`report`: what is in a document against what was generated from it."""

from __future__ import annotations

import json
import re

import pytest

from generator.__main__ import main
from generator.apis import table

from .packages import NAMES, ROOT, SPECS


@pytest.mark.parametrize("spec", [row.spec for row in table().values()])
def test_our_own_documents(spec: str, capsys: pytest.CaptureFixture[str]) -> None:
    operations = len(
        re.findall(r"^    (get|put|post|delete|patch):", (ROOT / spec).read_text(), re.MULTILINE)
    )
    assert main(["report", str(ROOT / spec), "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["ignored"] == []
    assert found["counts"]["operations"] == {"document": operations, "generated": operations}
    assert all(count["document"] == count["generated"] for count in found["counts"].values())


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_lost(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(SPECS / f"{name}.yaml"), "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert all(count["document"] == count["generated"] for count in found["counts"].values())


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
