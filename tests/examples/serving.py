"""The examples as their READMEs say to run them, with a mock server as ModelRelay."""

import contextlib
import importlib.util
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

EXAMPLES = Path(__file__).parent.parent.parent / "examples"


def environment(base_url: str) -> dict[str, str]:
    return {**os.environ, "MODELRELAY_API_KEY": "mr_sk_example", "MODELRELAY_API_BASE_URL": base_url}


def commands(example: str) -> list[list[str]]:
    """The command lines of its README, with the interpreter of the tests."""
    block = re.findall(r"```bash\n(.*?)```", (EXAMPLES / example / "README.md").read_text("utf-8"), re.S)
    lines = [shlex.split(line) for line in "".join(block).splitlines()]
    assert lines, f"{example}/README.md has no command"
    python = [sys.executable, "-W", "error"]
    return [python + words[1:] if words[0] == "python" else [sys.executable, "-m", *words] for words in lines]


def run(
    command: Sequence[str], base_url: str, folder: Path, *, said: str = "", status: int = 0
) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        command,
        cwd=folder,
        input=said,
        capture_output=True,
        text=True,
        env=environment(base_url),
        timeout=100,
    )
    assert done.returncode == status, f"{command}\n{done.stdout}{done.stderr}"
    return done


def load(path: Path) -> Any:
    """A module that is in no package."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module  # dataclasses look their module up
    try:
        spec.loader.exec_module(module)
    finally:
        del sys.modules[path.stem]
    return module


@contextlib.contextmanager
def served(command: Sequence[str], base_url: str, folder: Path) -> Iterator[str]:
    """The address of a web application that this command starts."""
    with subprocess.Popen(
        command,
        cwd=folder,
        env={**environment(base_url), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        try:
            log = ""
            for line in process.stderr:
                log += line
                if found := re.search(r"unning on (http://[^\s/]+)", line):
                    break
            else:
                raise AssertionError(f"{command} did not start:\n{log}")
            yield found[1]
        finally:
            process.terminate()
            process.stderr.read()


def example(name: str, base_url: str) -> contextlib.AbstractContextManager[str]:
    """The address of a web example, started by the last command of its README, on a free port."""
    *_, command = commands(name)
    return served([*command, "--port", "0", "--no-access-log"], base_url, EXAMPLES / name)
