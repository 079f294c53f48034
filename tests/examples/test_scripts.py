"""The examples that are scripts, as a user starts them; the notebook as Jupyter runs it; and the READMEs."""

import json
import os
import re
import shutil
import signal
import subprocess
import warnings
from pathlib import Path

import pytest

from modelrelay.testing import MockClient
from modelrelay.testing.server import MockServer
from tests.examples.serving import EXAMPLES, commands, environment, load, run

FOLDERS = sorted(path.parent.name for path in EXAMPLES.glob("*/README.md"))


def test_the_list_of_examples_is_complete() -> None:
    linked = re.findall(r"\]\((\w+)/README\.md\)", (EXAMPLES / "README.md").read_text("utf-8"))
    there = {path.name for path in EXAMPLES.iterdir() if path.is_dir() and path.name[0] not in "._"}
    assert set(linked) == there == set(FOLDERS)


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_readme_is_short_and_its_links_resolve(folder: str) -> None:
    text = (EXAMPLES / folder / "README.md").read_text("utf-8")
    assert len(text.splitlines()) <= 12
    links = re.findall(r"\]\((?!https?:)([^)#]+)", text)
    assert [link for link in links if not (EXAMPLES / folder / link).exists()] == []


def test_the_demo_shows_every_scene_and_ends_by_itself(upstream: MockServer) -> None:
    (command,) = commands("demo")
    shown = run(command, "http://127.0.0.1:9/unused", EXAMPLES / "demo")
    assert shown.stderr == ""
    for text in ("── A chat", "✓ title", "✓ sections.0.heading", "NotFoundError: ", "── Next", "make test"):
        assert text in shown.stdout
    ticks = [line.split()[1] for line in shown.stdout.splitlines() if line.startswith("✓ ")]
    assert ticks[:2] == ["title", "summary"]  # in the order in which they complete
    assert len(ticks) == len(set(ticks))
    assert "\033[" not in shown.stdout  # colours are for terminals


def test_a_terminal_chat_keeps_the_conversation(upstream: MockServer) -> None:
    (command,) = commands("terminal_chat")
    shown = run(command, upstream.url, EXAMPLES / "terminal_chat", said="Hello!\n\nAnd now?\n")
    assert (shown.stdout.count("you: "), shown.stderr) == (4, "")
    assert upstream.requests[-1].body.decode().count('"role"') == 4  # system, user, assistant, user
    assert "Hello!" in upstream.requests[-1].body.decode()


def test_ctrl_c_stops_a_reply_and_the_conversation_forgets_its_question() -> None:
    (command,) = commands("terminal_chat")
    with MockServer(latency=0.2) as upstream:
        with subprocess.Popen(
            command, cwd=EXAMPLES / "terminal_chat", env=environment(upstream.url), text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        ) as chat:  # fmt: skip
            assert chat.stdin is not None and chat.stdout is not None
            chat.stdin.write("Count to a hundred, slowly, please.\n")
            chat.stdin.flush()
            assert len(chat.stdout.read(len("you: ") + 3)) == 8  # the first letters of the reply
            chat.send_signal(signal.SIGINT)
            shown, errors = chat.communicate("And now?\n", timeout=60)
        assert (chat.returncode, errors) == (0, "")
        assert "[stopped]" in shown
        assert "Count" not in upstream.requests[-1].body.decode()
        assert upstream.disconnects == 1


@pytest.mark.parametrize("count", [40, pytest.param(1000, marks=pytest.mark.slow)])
def test_a_thousand_documents_are_extracted_once(upstream: MockServer, tmp_path: Path, count: int) -> None:
    for name in ("make_documents.py", "extract.py"):
        shutil.copy(EXAMPLES / "bulk_extraction" / name, tmp_path)
    make, extract = commands("bulk_extraction")
    assert run(make, upstream.url, tmp_path).stdout == "1000 documents in documents.jsonl\n"
    documents = (tmp_path / "documents.jsonl").read_text("utf-8").splitlines(keepends=True)
    (tmp_path / "documents.jsonl").write_text("".join(documents[:count]), "utf-8")
    asked = len(upstream.requests)

    first = run(extract, upstream.url, tmp_path)
    assert first.stdout.startswith(f"{count} documents, 0 from the checkpoint, 0 failed\n")
    assert f"{count}/{count}" in first.stderr  # the progress bar
    assert len(upstream.requests) == asked + count
    records = [json.loads(line) for line in (tmp_path / "records.jsonl").read_text("utf-8").splitlines()]
    assert len({record["key"] for record in records}) == count

    with open(tmp_path / "documents.jsonl", "a", encoding="utf-8") as file:
        file.write(json.dumps({"id": "one-more", "text": "One more."}) + "\n")
    again = run(extract, upstream.url, tmp_path)
    assert again.stdout.startswith(f"{count + 1} documents, {count} from the checkpoint, 0 failed\n")
    assert len(upstream.requests) == asked + count + 1


def test_an_agent_reads_the_folder_and_answers(
    modelrelay_mock: MockClient, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    agent = load(EXAMPLES / "agent" / "agent.py")
    (tmp_path / "notes.md").write_text("Tides come twice a day.\nThe password is in ../secret.\n", "utf-8")
    modelrelay_mock.mock.tool_calls([("list_files", {}), ("search", {"text": "TIDES"})])
    modelrelay_mock.mock.tool_calls(
        [("read_file", {"path": "notes.md", "lines": 1}), ("read_file", {"path": "../secret"})]
    )
    modelrelay_mock.mock.reply("Twice a day (notes.md).")
    text = agent.answer(modelrelay_mock, tmp_path, "How often do tides come?")
    assert text.startswith("Twice a day (notes.md).\n(3 turns, ")
    _, second, third = (request.body.decode() for request in modelrelay_mock.mock.requests)
    assert "notes.md:1: Tides come twice a day." in second
    assert "Tides come twice a day." in third
    assert "../secret is outside of the folder" in third
    assert capsys.readouterr().out.count("→ read_file(") == 2


def test_an_agent_that_never_answers_ends(modelrelay_mock: MockClient, tmp_path: Path) -> None:
    for _ in range(12):
        modelrelay_mock.mock.tool_calls([("list_files", {})])
    text = load(EXAMPLES / "agent" / "agent.py").answer(modelrelay_mock, tmp_path, "Well?")
    assert text == "No answer after 12 turns."


def test_the_agent_runs_as_its_readme_says(upstream: MockServer) -> None:
    (command,) = commands("agent")
    shown = run(command, upstream.url, EXAMPLES / "agent")
    assert shown.stdout.startswith("→ ")
    assert shown.stdout.endswith("tokens)\n")


def test_the_test_suite_passes_and_notices_a_mistake(tmp_path: Path) -> None:
    folder = tmp_path / "suite"
    shutil.copytree(EXAMPLES / "test_suite", folder, ignore=shutil.ignore_patterns("__pycache__", ".*"))
    (command,) = commands("test_suite")
    command = [word for word in command if word not in ("-W", "error")]
    assert "10 passed" in run(command, "http://127.0.0.1:9/unused", folder).stdout
    code = (folder / "support.py").read_text("utf-8")
    (folder / "support.py").write_text(code.replace("max_retries=1", "max_retries=0"), "utf-8")
    assert "1 failed, 9 passed" in run(command, "http://127.0.0.1:9/unused", folder, status=1).stdout


@pytest.mark.slow
def test_the_notebook(upstream: MockServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    nbformat = pytest.importorskip("nbformat", reason="only requirements-all.txt has it")
    nbclient = pytest.importorskip("nbclient", reason="only requirements-all.txt has it")
    for name, value in environment(upstream.url).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    notebook = nbformat.read(EXAMPLES / "notebook" / "notebook.ipynb", as_version=4)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Jupyter's own, which are not ours to fix
        nbclient.NotebookClient(
            notebook, timeout=60, resources={"metadata": {"path": os.fspath(tmp_path)}}
        ).execute()
    shown = [output for cell in notebook.cells for output in cell.get("outputs", ())]
    errors = "".join(output["text"] for output in shown if output.get("name") == "stderr")
    assert "3/3" in errors  # the progress bar, and nothing else
    assert "Warning" not in errors
    texts = [output["data"]["text/plain"] for output in shown if "data" in output]
    assert texts[0].startswith("Client('http://127.0.0.1")
    assert texts[1].startswith("Usage(")
    assert texts[2].startswith("City(name=")
    assert texts[3].startswith("(3, City(name=")
    assert len(texts) == 5
