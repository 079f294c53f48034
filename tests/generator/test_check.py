"""`generate` and `check`: byte-identical output, and a readable account of whatever is not."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.__main__ import main

from .packages import ROOT, SPECS

TINY = str(SPECS / "tiny.yaml")


def generate(out: Path, *options: str, package: str = "tiny") -> int:
    return main(["generate", "--spec", TINY, "--out", str(out), "--package", package, *options])


@pytest.fixture
def made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    assert generate(tmp_path) == 0
    capsys.readouterr()
    return tmp_path / "tiny"


def check(made: Path, capsys: pytest.CaptureFixture[str], spec: str = TINY) -> tuple[int, str]:
    status = main(["check", "--spec", spec, "--out", str(made), "--package", "tiny"])
    return status, capsys.readouterr().out


def replaced(name: str, old: str, new: str) -> Callable[[Path], Any]:
    return lambda made: (made / name).write_bytes(
        (made / name).read_bytes().replace(old.encode(), new.encode())
    )


# What happened to the package since it was generated, and what is said of it.
EDITS: dict[str, tuple[Callable[[Path], Any], str]] = {
    "line ends": (replaced("client.py", "\n", "\r\n"), "client.py: line ends are CRLF, generated code has LF"),
    "a file deleted": (lambda made: (made / "routes.json").unlink(), "routes.json: missing"),
    "a file added": (lambda made: (made / "models" / "mine.py").write_text("x = 1\n"), "models/mine.py: nothing generates this file"),
}  # fmt: skip


@pytest.mark.parametrize(("edit", "said"), EDITS.values(), ids=EDITS)
def test_what_is_not_fresh(edit: Any, said: str, made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(made, capsys) == (0, f"{made} is what tiny.yaml gives\n")
    edit(made)
    assert check(made, capsys) == (1, f"{made}/{said}\n")


def test_one_byte_edited(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replaced("models/item.py", "Something for sale.", "Something for sale!")(made)
    status, out = check(made, capsys)
    assert status == 1
    assert '-    """Something for sale!"""\n+    """Something for sale."""\n' in out
    assert f"--- {made}/models/item.py (committed)\n" in out


def test_the_document_edited(made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed = tmp_path / "tiny.yaml"
    changed.write_text(Path(TINY).read_text().replace("What the shop sells.", "All that the shop sells."))
    status, out = check(made, capsys, str(changed))
    assert status == 1
    assert '+        """All that the shop sells.\n' in out


def test_generate_removes_what_it_did_not_write(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (made / "models" / "mine.py").write_text("x = 1\n")
    (made / "old").mkdir()
    (made / "old" / "__init__.py").write_text("")
    assert generate(made) == 0
    assert not (made / "old").exists()
    assert check(made, capsys)[0] == 0


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine = tmp_path / "tiny" / "thesis.txt"
    mine.parent.mkdir()
    mine.write_text("years of work")
    assert generate(tmp_path) == 2
    assert "holds files that the generator did not write; choose an empty --out" in capsys.readouterr().err
    assert mine.read_text() == "years of work"


def test_the_last_component_of_the_package_names_the_folder(tmp_path: Path) -> None:
    assert generate(tmp_path / "api", package="shop.api") == 0
    assert (tmp_path / "api" / "client.py").exists()
    assert generate(tmp_path / "api", package="shop.sdk") == 0
    assert (tmp_path / "api" / "sdk" / "client.py").exists()


@pytest.mark.parametrize("seed", ["0", "1", "424242"])
def test_any_hash_seed_and_working_directory_give_the_same_bytes(
    seed: str, tmp_path: Path, made: Path
) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "generator", "check", "--spec", TINY, "--out", str(made), "--package", "tiny"]  # fmt: skip
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_an_overlay_is_applied(tmp_path: Path) -> None:
    overlay = tmp_path / "overlay.yaml"
    overlay.write_text(
        "overlay: 1.0.0\ninfo: {title: Names, version: '1'}\nactions:\n"
        "  - target: $.paths['/items'].get\n    update: {x-sdk-method: all_of_them}\n"
        "  - target: $.components.schemas.Item.properties.parts\n    remove: true\n"
    )
    assert generate(tmp_path, "--overlay", str(overlay)) == 0
    assert "def all_of_them(" in (tmp_path / "tiny" / "resources" / "items.py").read_text()
    assert "parts" not in (tmp_path / "tiny" / "models" / "item.py").read_text()


@pytest.mark.parametrize(
    ("actions", "said"),
    [
        ("[{target: $.nowhere, remove: true}]", "overlay.yaml#/actions/0/target: $.nowhere matches nothing"),
        ("[{target: '$.a[?b]', remove: true}]", "overlay.yaml#/actions/0/target: $.a[?b] is not a JSONPath"),
        ("[{target: $.info}]", "overlay.yaml#/actions/0: must have either `update` or `remove: true`"),
        ("[{target: $.info, updte: {}}]", "overlay.yaml#/actions/0/updte: is not a member of an action"),
        ("[]", "overlay.yaml#/actions: has no actions"),
    ],
)
def test_an_overlay_that_does_nothing_is_refused(
    actions: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    overlay = tmp_path / "overlay.yaml"
    overlay.write_text(f"overlay: 1.0.0\nactions: {actions}\n")
    assert generate(tmp_path, "--overlay", str(overlay)) == 2
    assert said in capsys.readouterr().err
