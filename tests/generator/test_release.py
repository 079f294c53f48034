"""The gate of a release: a bump smaller than what changed is refused, with the reason."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.apis import since
from generator.problems import SpecError
from generator.release import bump, next_version

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("old", "needed", "least"),
    [
        ((0, 32, 0), "none", (0, 32, 0)),
        ((0, 32, 0), "patch", (0, 32, 1)),
        ((0, 32, 4), "minor", (0, 33, 0)),
        ((0, 32, 4), "major", (0, 33, 0)),
        ((1, 2, 3), "major", (2, 0, 0)),
        ((1, 2, 3), "minor", (1, 3, 0)),
    ],
)
def test_the_least_version_that_may_follow(
    old: tuple[int, int, int], needed: str, least: tuple[int, int, int]
) -> None:
    assert next_version(old, needed) == least


def test_a_bump_is_named_by_its_first_part() -> None:
    assert [bump((1, 2, 3), new) for new in ((1, 2, 3), (1, 2, 4), (1, 3, 0), (2, 0, 0))] == [
        "none", "patch", "minor", "major",
    ]  # fmt: skip


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*words], cwd=folder, capture_output=True, text=True, check=False)


def test_documents_are_compared_package_by_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a document is called by now; a package that came or went is one finding."""

    def write(documents: dict[str, tuple[str, str]]) -> None:
        table = ""
        for name, (package, version) in documents.items():
            info = f"info: {{title: t, version: '1'}}\npaths: {{/{version}: {{get: {{operationId: get, "
            (tmp_path / name).write_text(
                f"openapi: 3.1.0\n{info}responses: {{'204': {{description: ok}}}}}}}}}}\n"
            )
            entry = {"spec": name, "package": package, "page": "p.md"}
            table += "[[tool.modelrelay-generator.apis]]\n"
            table += "".join(f'{key} = "{value}"\n' for key, value in entry.items())
        (tmp_path / "pyproject.toml").write_text(table)

    write({"api.yaml": ("a", "one"), "gone.yaml": ("c", "one")})
    for words in (
        ["init", "-q"],
        ["add", "-A"],
        ["-c", "user.name=t", "-c", "user.email=t@t", "commit", "-qm", "x"],
    ):
        run(tmp_path, "git", *words)
    write({"api-1.yaml": ("a", "two"), "new.yaml": ("b", "one")})
    monkeypatch.setattr("generator.apis.ROOT", tmp_path)
    found = [(c.old, c.new, [(f.level, f.message) for f in c.findings]) for c in since("HEAD")]
    assert found == [
        ("HEAD:api.yaml", "api-1.yaml", [("major", "one.get is called two.get now"), ("minor", "two.get calls GET /two instead of GET /one")]),
        ("nothing", "new.yaml", [("minor", "new package b")]),
        ("HEAD:gone.yaml", "nothing", [("major", "package c is gone")]),
    ]  # fmt: skip
    with pytest.raises(SpecError, match="git show nowhere"):
        since("nowhere")


@pytest.mark.slow  # five comparisons of whole checkouts
def test_a_removed_name_and_a_removed_method_need_a_larger_version(tmp_path: Path) -> None:
    for name in "generator modelrelay templates openapi.yaml openapi-0.32.yaml pyproject.toml".split():
        subprocess.run(["cp", "-r", str(ROOT / name), str(tmp_path / name)], check=True)

    def edit(name: str, old: str, new: str) -> None:
        (tmp_path / name).write_text((tmp_path / name).read_text("utf-8").replace(old, new), "utf-8")

    git = ["git", "-c", "user.name=t", "-c", "user.email=t@example.com"]
    run(tmp_path, "git", "init", "-q")
    run(tmp_path, *git, "add", "-A")
    run(tmp_path, *git, "commit", "-qm", "release")
    gate = [sys.executable, "-m", "generator.release"]
    assert run(tmp_path, *gate).stdout == "no release yet: nothing to compare the version with\n"
    run(tmp_path, "git", "tag", "v0.33.0")
    same = run(tmp_path, *gate)
    assert (same.returncode, same.stdout) == (
        0,
        "v0.33.0 (0.33.0) → 0.33.0: changes are none, the bump is none\n",
    )
    edit("openapi.yaml", "x-sdk-method: get_balance", "x-sdk-method: take_balance")
    edit("modelrelay/__init__.pyi", "from ._core.options import Limits as Limits\n", "")
    edit("modelrelay/client.py", "def for_customer", "def for_buyer")
    broken = run(tmp_path, *gate)
    assert broken.returncode == 1
    assert "customers.get_balance is called customers.take_balance now" in broken.stdout
    assert "for_customer: Public object was removed" in broken.stdout
    assert "Limits: Public object was removed" in broken.stdout
    assert broken.stdout.endswith("the version must be at least 0.34.0: edit modelrelay/_version.py\n")
    edit("modelrelay/_version.py", "0.33.0", "0.34.0")
    assert run(tmp_path, *gate).returncode == 0
