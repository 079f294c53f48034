"""The other examples: scripts as a user starts them, and the notebook as Jupyter runs it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from modelrelay.testing.server import MockServer
from tests.examples.serving import EXAMPLES, environment


@pytest.fixture(scope="module")
def upstream() -> Iterator[MockServer]:
    with MockServer() as upstream:
        yield upstream


def run(upstream: MockServer, script: str, *arguments: str, said: str = "") -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", str(EXAMPLES / script), *arguments],
        input=said,
        capture_output=True,
        text=True,
        env=environment(upstream.url),
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_chat_keeps_the_conversation(upstream: MockServer) -> None:
    shown = run(upstream, "chat.py", "m", said="Hello!\n\nAnd now?\n")
    assert shown.count("you: ") == 4
    messages = upstream.requests[-1].json["messages"]
    assert [message["role"] for message in messages] == ["system", "user", "assistant", "user"]
    assert messages[2]["content"] in shown


def test_tools_run_and_the_answer_comes(upstream: MockServer) -> None:
    lines = run(upstream, "tools.py").splitlines()
    assert lines[0].startswith("→ get_weather(")
    assert lines[-1].endswith("turns")


def test_bulk_extraction_pays_once(upstream: MockServer, tmp_path: Path) -> None:
    table, kept = tmp_path / "reviews.csv", tmp_path / "records.jsonl"
    table.write_text("id,text\n" + "".join(f"r{n},The kettle leaks. {n}\n" for n in range(5)), "utf-8")
    first = run(upstream, "bulk_extraction.py", str(table), str(kept))
    assert "r3: Review(product=" in first
    assert "5 done, 0 of them paid for before, 0 failed" in first
    with open(table, "a", encoding="utf-8") as file:
        file.write("r5,One more.\n")
    asked = len(upstream.requests)
    assert "6 done, 5 of them paid for before, 0 failed" in run(
        upstream, "bulk_extraction.py", str(table), str(kept)
    )
    assert len(upstream.requests) == asked + 1


@pytest.mark.slow
def test_the_notebook(upstream: MockServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    nbformat = pytest.importorskip("nbformat", reason="only requirements-all.txt has it")
    nbclient = pytest.importorskip("nbclient", reason="only requirements-all.txt has it")
    for name, value in environment(upstream.url).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    notebook = nbformat.read(EXAMPLES / "notebook.ipynb", as_version=4)
    executed(nbclient, notebook)
    shown = [output for cell in notebook.cells for output in cell.get("outputs", ())]
    assert [output.get("name") for output in shown if output.get("name") == "stderr"] == []
    texts = [output["data"]["text/plain"] for output in shown if "data" in output]
    assert texts[0].startswith("Client('http://127.0.0.1")
    assert texts[1].startswith("Usage(")
    assert texts[2].startswith("City(name=")
    assert texts[3].startswith("(3, City(name=")
    assert len(texts) == 5


def executed(nbclient: Any, notebook: Any) -> None:
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Jupyter's own, which are not ours to fix
        nbclient.NotebookClient(
            notebook, timeout=60, resources={"metadata": {"path": os.fspath(EXAMPLES)}}
        ).execute()


def test_the_list_of_examples_is_complete() -> None:
    linked = set(re.findall(r"\]\(([^)]+)\)", (EXAMPLES / "README.md").read_text("utf-8")))
    assert all((EXAMPLES / name).exists() for name in linked)
    there = {path.name for path in EXAMPLES.iterdir() if not path.name.startswith((".", "__"))}
    assert {name.split("/")[0] for name in linked} == there - {"README.md"}
