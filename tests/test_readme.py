"""Every snippet of the README and of the guides runs, in order, one page at a time, against the mock server.

A ```text block right after a snippet is what it prints. `<!-- pytest -->` above one runs it as a test file of a user's.
`<!-- replies: "…", {…} -->` names the model's replies to it. `<!-- not run: reason -->` is the only way out, and is for
what needs the network. All snippets of a page together also pass `mypy --strict`. Shell lines are run too, or, where they
install something, held against what exists: targets, files, extras.
"""

import ast
import asyncio
import contextlib
import gc
import inspect
import io
import json
import os
import re
import shlex
import subprocess
import sys
import textwrap
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import modelrelay
from modelrelay import v0_32
from modelrelay.testing import MockClient

ROOT = Path(__file__).parent.parent
PAGES = [
    ROOT / "README.md",
    *sorted(page for page in (ROOT / "docs").rglob("*.md") if page.name not in {"api.md", "api-0.32.md", "performance.md"}),
]  # fmt: skip
ALL_PAGES = [*PAGES, ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md"]
FENCE = re.compile(
    r"(?:<!-- (?P<note>[^\n]*?) -->\n+)?^```(?P<language>\w+)\n(?P<code>.*?)^```$", re.M | re.S
)


@dataclass(frozen=True)
class Snippet:
    page: Path
    line: int
    language: str
    code: str
    note: str
    prints: str | None


def snippets(page: Path) -> list[Snippet]:
    text = page.read_text("utf-8")
    found = []
    for match in FENCE.finditer(text):
        after = FENCE.match(text, match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip()))
        found.append(
            Snippet(
                page,
                text.count("\n", 0, match.start("code")) + 1,
                match["language"],
                match["code"],
                match["note"] or "",
                after["code"] if after and after["language"] == "text" else None,
            )
        )
    return found


@pytest.fixture
def page_environment(environment: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.chdir(tmp_path)  # what a snippet writes is not written here


@contextlib.contextmanager
def model_says(note: str) -> Iterator[None]:
    """`Client()` in the snippet answers with the replies of its note, instead of asking the mock server."""
    replies = json.loads(f"[{note.removeprefix('replies: ')}]") if note.startswith("replies: ") else []
    with pytest.MonkeyPatch.context() as patch:
        if replies:
            client = MockClient()
            for reply in replies:
                client.mock.reply(reply)
            patch.setattr(modelrelay, "Client", lambda: client)
        yield
        if replies:
            client.mock.assert_done()


def run(snippet: Snippet, names: dict[str, object]) -> str:
    # The page's own line numbers, so that a traceback points into the page. `await` may stand at the top, as in a notebook.
    code = compile(
        "\n" * (snippet.line - 1) + snippet.code,
        str(snippet.page),
        "exec",
        flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT,
    )
    with contextlib.redirect_stdout(io.StringIO()) as output:
        if code.co_flags & inspect.CO_COROUTINE:
            asyncio.run(eval(code, names))
        else:
            exec(code, names)
    return output.getvalue()


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
@pytest.mark.usefixtures("page_environment")
# Like scripts, snippets leave their clients to the interpreter, which by default does not mention it. Collected here, not in
# the middle of some other test.
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_python_snippets(page: Path, tmp_path: Path) -> None:
    names: dict[str, object] = {"__name__": "__main__"}
    for snippet in snippets(page):
        where = f"{page.relative_to(ROOT)}:{snippet.line}"
        if snippet.language != "python" or snippet.note.startswith("not run:"):
            continue
        if snippet.note == "pytest":
            (tmp_path / f"test_line_{snippet.line}.py").write_text(snippet.code, "utf-8")
            continue
        try:
            with model_says(snippet.note):
                printed = run(snippet, names)
        except Exception as error:
            error.add_note(f"in the snippet at {where}")
            raise
        if snippet.prints is not None:
            assert printed == snippet.prints, where
    names.clear()
    gc.collect()
    if list(tmp_path.glob("test_line_*.py")):
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
        assert done.returncode == 0, f"{page.relative_to(ROOT)}\n{done.stdout}{done.stderr}"


def module_of(page: Path) -> str:
    """A page's snippets as one module. A snippet that awaits becomes a coroutine; one that is a test file, a function too."""
    parts = []
    for number, snippet in enumerate(snippets(page)):
        if snippet.language == "python" and not snippet.note.startswith("not run:"):
            awaits = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
            is_coroutine = (
                compile(snippet.code, str(page), "exec", flags=awaits).co_flags & inspect.CO_COROUTINE
            )
            if is_coroutine or snippet.note == "pytest":
                code = f"{'async ' * bool(is_coroutine)}def snippet_{number}() -> None:\n{textwrap.indent(snippet.code, '    ')}"
            else:
                code = snippet.code
            parts.append(f"# line {snippet.line}\n{code.replace('from __future__ import annotations', '')}")
    return "from __future__ import annotations\n" + "\n".join(parts)


def test_snippets_type_check_strictly(tmp_path: Path) -> None:
    for page in PAGES:
        name = str(page.relative_to(ROOT)).removesuffix(".md").replace("/", "_").replace("-", "_")
        (tmp_path / f"{name}.py").write_text(module_of(page), "utf-8")
    # The checks that a page's one namespace makes meaningless: a snippet may reuse a name of an earlier one.
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--allow-redefinition", "--local-partial-types", "--ignore-missing-imports",
         "--disable-error-code=no-redef", "--no-error-summary", "--cache-dir", str(ROOT / ".mypy_cache" / "snippets"), str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip
    assert done.stdout == "", done.stdout


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_code_fits_beside_the_table_of_contents(page: Path) -> None:
    long = [
        f"{snippet.line}: {line}"
        for snippet in snippets(page)
        for line in snippet.code.splitlines()
        if snippet.language != "text" and len(line) > 98
    ]
    assert long == []


def make_targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.M))


def extras() -> set[str]:
    return set(tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"])


@pytest.mark.parametrize("page", ALL_PAGES, ids=lambda p: str(p.relative_to(ROOT)))
@pytest.mark.usefixtures("page_environment")
def test_shell_lines(page: Path) -> None:
    for snippet in snippets(page):
        if snippet.language not in {"bash", "sh", "console"}:
            continue
        for line in snippet.code.splitlines():
            words = shlex.split(line, comments=True)
            where = f"{page.relative_to(ROOT)}:{snippet.line}: {line}"
            if not words or words[0] in {"export", "cd"}:
                continue
            if words[0] == "make":
                assert words[1] in make_targets(), where
            elif words[:2] == ["git", "clone"]:
                pass  # where from is the reader's business
            elif "pip" in words and "install" in words:
                named = {
                    e
                    for word in words
                    for bracket in re.findall(r"\[(.*?)\]", word)
                    for e in bracket.split(",")
                }
                assert named <= extras(), where
            elif words[0] in {"modelrelay-sdk", "python"} or "|" in line:
                command = line.replace("python -m modelrelay", f"{shlex.quote(sys.executable)} -m modelrelay")
                command = command.replace("modelrelay-sdk ", f"{shlex.quote(sys.executable)} -m modelrelay ")
                command = command.replace(
                    "python -m generator",
                    f"cd {shlex.quote(str(ROOT))} && {shlex.quote(sys.executable)} -m generator",
                )
                if "mock-server" in line:
                    command += " --help"  # it would run until told otherwise
                done = subprocess.run(
                    command, shell=True, capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL
                )
                assert done.returncode == 0, f"{where}\n{done.stdout}{done.stderr}"
            else:
                pytest.fail(f"{where}: say how this line is to be checked, or `<!-- not run: reason -->`")


def test_make_targets_that_are_named_exist() -> None:
    named = {
        (page.name, target)
        for page in [*ALL_PAGES, ROOT / "examples" / "demo" / "demo.py"]
        for target in re.findall(r"`make ([a-z-]+)", page.read_text("utf-8"))
    }
    assert {name for name in named if name[1] not in make_targets()} == set()


# Pages that the site makes of the repository's own files (docs/hooks.py).
OF_THE_SITE = {ROOT / "docs" / name for name in ("changelog.md", "contributing.md", "security.md")}


def test_links_to_files_lead_somewhere() -> None:
    broken = []
    for page in [*ALL_PAGES, ROOT / "CHANGELOG.md"]:
        for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", page.read_text("utf-8")):
            if not (page.parent / target).exists() and (page.parent / target).resolve() not in OF_THE_SITE:
                broken.append(f"{page.name}: {target}")
    assert broken == []


def promises() -> list[tuple[str, str]]:
    """The tests that the promises name, as (promise, path::name)."""
    section = (ROOT / "docs" / "promises.md").read_text("utf-8")
    found = []
    for item in re.findall(r"^\d+\. .*?(?=^\d+\. |\Z)", section, re.M | re.S):
        title = re.findall(r"\*\*(.*?)\*\*", item)[0]
        found += [(title, test) for test in re.findall(r"`(tests/[^`]+)`", item)] or [(title, "")]
    return found


@pytest.mark.parametrize(("promise", "test"), promises())
def test_each_promise_names_tests_that_exist(promise: str, test: str) -> None:
    assert test, f"{promise}: which test keeps it?"
    path, _, name = test.partition("::")
    assert list(ROOT.glob(path)), f"{promise}: {path}"
    if name:
        assert re.search(
            rf"^(async )?(def|class) {re.escape(name)}\b", (ROOT / path).read_text("utf-8"), re.M
        ), f"{promise}: {test}"


def test_all_twelve_promises_are_listed() -> None:
    assert len({promise for promise, _ in promises()}) == 12


def rust_table() -> list[str]:
    """The Python names of the table, as they stand there: `Client`, `client.llm`, `Stream.text_deltas`, `modelrelay.tools.web_tool`."""
    section = (ROOT / "docs" / "guides" / "coming-from-rust.md").read_text("utf-8")
    rows = [line.split("|") for line in section.splitlines() if line.startswith("| `")]
    return sorted(
        {
            name
            for row in rows
            for name in re.findall(r"`([^`]+)`", row[2])
            if name[0] != "." and "=" not in name.split("(")[0]
        }
    )


def bound(name: str) -> object:
    """What a name of the table stands for. Roots are the values a reader would have at hand."""
    client = v0_32.Client(api_key="mr_sk_table")
    roots: dict[str, object] = {
        "modelrelay": modelrelay, "client": client, "chat": client.chat("m"), "structured": client.chat("m").structured(dict),
    }  # fmt: skip
    root, *rest = re.sub(r"\(.*?\)", "", name).split(".")
    value = roots[root] if root in roots else getattr(v0_32, root, None) or getattr(modelrelay, root)
    for step in rest:
        fields = getattr(value, "__dataclass_fields__", {}) | getattr(value, "__annotations__", {})
        slots = getattr(value, "__slots__", ())
        if isinstance(value, type) and (step in fields or step in slots):
            return step  # an attribute that instances have
        if inspect.ismodule(value):
            with contextlib.suppress(ImportError):
                __import__(f"{value.__name__}.{step}")
        value = getattr(value, step)
    return value


@pytest.mark.parametrize("name", rust_table())
def test_every_python_name_of_the_rust_table_is_there(name: str) -> None:
    assert bound(name) is not None
