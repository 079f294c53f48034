"""Golden packages are clean for both type checkers."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .packages import NAMES, ROOT, folder


@pytest.mark.slow
def test_types_are_clean(tmp_path: Path) -> None:
    for name in NAMES:
        shutil.copytree(folder() / name, tmp_path / name)
    environment = {**os.environ, "MYPYPATH": str(ROOT)}
    mypy = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--config-file=",
        "--cache-dir",
        str(tmp_path / ".mypy"),
        *NAMES,
    ]
    done = subprocess.run(mypy, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
    settings = {"include": list(NAMES), "extraPaths": [str(ROOT)], "typeCheckingMode": "standard"}
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings))
    pyright = [sys.executable, "-m", "pyright", "-p", str(tmp_path)]
    done = subprocess.run(pyright, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
