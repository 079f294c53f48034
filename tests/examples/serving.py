"""An example application, served as its readme says: by uvicorn, with the mock server as ModelRelay."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

EXAMPLES = Path(__file__).parent.parent.parent / "examples"


def environment(base_url: str) -> dict[str, str]:
    return {**os.environ, "MODELRELAY_API_KEY": "mr_sk_example", "MODELRELAY_API_BASE_URL": base_url}


@contextlib.contextmanager
def served(example: str, base_url: str) -> Iterator[str]:
    """The address of `examples/<example>/app.py`, running."""
    with subprocess.Popen(
        [sys.executable, "-m", "uvicorn", "app:app", "--port", "0", "--no-access-log"],
        cwd=EXAMPLES / example,
        env=environment(base_url),
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        try:
            said = ""
            for line in process.stderr:
                said += line
                if found := re.search(r"running on (http://\S+)", line):
                    break
            else:
                raise AssertionError(f"{example} did not start:\n{said}")
            yield found[1]
        finally:
            process.terminate()
            process.stderr.read()
