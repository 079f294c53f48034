"""What the documentation site is made of: every public name is in the reference, and says what it is."""

import importlib.util
import inspect
import re
import runpy
from pathlib import Path
from typing import Any

import pytest

import modelrelay
import modelrelay.bulk
import modelrelay.testing
import modelrelay.tools

DOCS = Path(__file__).parents[2] / "docs"
NAMES = [
    name
    for page in sorted((DOCS / "reference").glob("*.md"))
    for name in re.findall(r"^::: (\S+)$", page.read_text("utf-8"), re.M)
    if ".otel." not in name or importlib.util.find_spec("opentelemetry")  # an extra
]
PUBLIC = [
    *(f"modelrelay.{name}" for name in modelrelay.__all__ if name not in {"__version__", "UNSET"}),
    *(f"modelrelay.testing.{name}" for name in modelrelay.testing.__all__),
    *(f"modelrelay.bulk.{name}" for name in ("Bulk", "AsyncBulk", "Success", "Failure", "Checkpoint", "key_of")),
]  # fmt: skip


def named(name: str) -> Any:
    """The module or object of a dotted name."""
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError:
        module, _, last = name.rpartition(".")
        return getattr(importlib.import_module(module), last)


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_name_is_in_the_reference_under_its_public_name(name: str) -> None:
    assert name in NAMES, f"docs/reference has no `::: {name}`"


def test_the_reference_names_no_private_module_and_nothing_twice() -> None:
    assert [name for name in NAMES if "._" in name] == []
    assert len(NAMES) == len(set(NAMES))


@pytest.mark.parametrize("name", NAMES)
def test_what_is_in_the_reference_has_a_docstring(name: str) -> None:
    thing = named(name)
    assert inspect.getdoc(thing), name
    if inspect.isclass(thing):
        inherits = name.endswith(("Client", "Chat", "Stream"))
        members = dict(inspect.getmembers(thing)) if inherits else vars(thing)
        silent = [
            key
            for key, value in members.items()
            if not key.startswith("_")
            and callable(value)
            and not inspect.isclass(value)
            and not inspect.getdoc(value)
        ]
        assert silent == [], f"{name}: {silent}"


def test_lists_of_arguments_become_lists() -> None:
    docstrings = runpy.run_path(str(DOCS / "docstrings.py"))
    text = "What it is.\n\nfirst: one thing\n    and more of it\nsecond, third: `others`\n\nNote: not a list\nof arguments"
    assert docstrings["as_markdown"](text) == (
        "What it is.\n\n- `first`: one thing\n    and more of it\n- `second, third`: `others`\n\nNote: not a list\nof arguments"
    )


@pytest.mark.parametrize("page", sorted(DOCS.rglob("*.md")), ids=lambda page: page.name)
def test_every_picture_has_a_text_and_a_file(page: Path) -> None:
    for text, target in re.findall(r"!\[(.*?)\]\((.*?)\)", page.read_text("utf-8")):
        assert len(text) > 20, target
        assert (page.parent / target).is_file(), target
