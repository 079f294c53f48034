"""The examples run as they stand."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parent.parent / "examples"


def test_the_demo_shows_every_scene_and_ends_by_itself() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", str(EXAMPLES / "demo.py")],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=100,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    for shown in ("── A chat", "✓ title", "✓ sections.0.heading", "NotFoundError: ", "── Next", "make test"):
        assert shown in done.stdout
    ticks = [line.split()[1] for line in done.stdout.splitlines() if line.startswith("✓ ")]
    assert ticks[:2] == ["title", "summary"]  # in the order in which they complete
    assert len(ticks) == len(set(ticks))
    assert "\033[" not in done.stdout  # colours are for terminals
