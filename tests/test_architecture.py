"""docs/architecture.md against the code: its map, its files, and the order of calls in its two walks."""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType

import pytest

import modelrelay
from modelrelay import Client, RetryConfig
from modelrelay.testing import MockServer

ROOT = Path(__file__).parent.parent
PACKAGE = Path(modelrelay.__file__).parent
PAGE = (ROOT / "docs" / "architecture.md").read_text("utf-8")


def section(heading: str) -> str:
    return re.split(r"^## ", PAGE.split(f"\n## {heading}\n")[1], flags=re.M)[0]


def test_the_map_has_every_module_of_the_package_and_no_other() -> None:
    mapped = re.findall(r"^  (\w+(?:\.py|/)) ", section("The map"), re.M)
    there = [
        path.name + "/" * path.is_dir()
        for path in PACKAGE.iterdir()
        if path.suffix == ".py" or (path / "__init__.py").is_file()
    ]
    assert sorted(mapped) == sorted(there)


def test_the_table_has_every_module_of_the_generator_once() -> None:
    rows = re.findall(r"^\| (`.*?) \|", section("The generator"), re.M)
    named = [name for row in rows for name in re.findall(r"`(\w+\.py)`", row)]
    there = [path.name for path in (ROOT / "generator").glob("*.py") if path.name != "__init__.py"]
    assert sorted(named) == sorted(there)


def test_every_file_that_is_named_exists() -> None:
    folders = (ROOT, PACKAGE, ROOT / "generator", PACKAGE / "_generated")
    named = set(re.findall(r"`([\w./-]+\.(?:py|toml))`", PAGE))
    assert {name for name in named if not any((folder / name).is_file() for folder in folders)} == set()


def calls_of(action: Callable[[], object]) -> Iterator[tuple[str, str]]:
    """(function, file) of every call within the package, in order."""
    seen: dict[tuple[str, str], None] = {}

    def profile(frame: FrameType, event: str, value: object) -> None:
        path = Path(frame.f_code.co_filename)
        if event == "call" and PACKAGE in path.parents:
            seen[frame.f_code.co_qualname, path.relative_to(PACKAGE).as_posix()] = None

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        action()
    finally:
        sys.setprofile(before)
    return iter(seen)


def send(client: Client) -> None:
    client.chat("claude-sonnet-4-5").user("Hello!").header("X-Mock-Fault", "503*1").send()


def stream(client: Client) -> None:
    with client.chat("claude-sonnet-4-5").user("Hello!").stream() as stream:
        list(stream)
    stream.final_response()


@pytest.mark.parametrize(("heading", "action"), [("Life of a request", send), ("Life of a stream", stream)])
def test_a_walk_names_functions_in_the_order_in_which_they_are_called(
    heading: str, action: Callable[[Client], None]
) -> None:
    steps = re.findall(r"`([\w.]+)` in\s+`([\w/.]+)`", section(heading))
    assert len(steps) >= 9
    with MockServer() as server:
        client = Client("mr_sk_walk", base_url=server.url, retry=RetryConfig(base_delay=0))
        with client:
            calls = calls_of(lambda: action(client))
    assert [step for step in steps if step not in calls] == []  # `in` consumes the calls up to the step
