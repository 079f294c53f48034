"""The recipe for many machines, as the guide has it, on a cluster of this one."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from modelrelay.testing import MockServer
from tests.examples.serving import environment

pytestmark = pytest.mark.slow
pytest.importorskip("distributed", reason="only requirements-all.txt has it")

GUIDE = Path(__file__).parent.parent.parent / "docs" / "guides" / "bulk.md"


def recipe() -> str:
    [code] = re.findall(r"```python\n(from dask.*?)```", GUIDE.read_text("utf-8"), re.S)
    return str(code)


def test_a_second_run_asks_only_for_what_is_missing(tmp_path: Path) -> None:
    script = tmp_path / "job.py"
    script.write_text(recipe(), "utf-8")
    with MockServer() as upstream:

        def run() -> list[str]:
            done = subprocess.run(
                [sys.executable, str(script)],
                cwd=tmp_path, env=environment(upstream.url), capture_output=True, text=True, timeout=120,
            )  # fmt: skip
            assert done.returncode == 0, done.stderr
            return done.stdout.splitlines()

        first = run()
        assert len(first) == 100
        assert {line.split()[0] for line in first} == {f"row-{n}" for n in range(100)}
        asked = len(upstream.requests)
        assert asked == 100

        kept = tmp_path / "answers.jsonl"
        lines = kept.read_bytes().splitlines(keepends=True)
        kept.write_bytes(b"".join(lines[:90]) + lines[90][:40])  # as a kill leaves it
        assert sorted(run()) == sorted(first)
        assert len(upstream.requests) == asked + 10
