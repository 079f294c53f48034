"""What the documentation site is made of: every public name is in the reference, and says what it is."""

from __future__ import annotations

import importlib.util
import inspect
import re
import runpy
from pathlib import Path
from typing import Any

import pytest

import modelrelay

REFERENCE = Path(__file__).parent.parent.parent / "docs" / "reference.md"
NAMES = [
    name
    for name in re.findall(r"^::: (\S+)$", REFERENCE.read_text("utf-8"), re.M)
    if ".otel." not in name or importlib.util.find_spec("opentelemetry")  # an extra
]


def found(name: str) -> Any:
    """The module or object of a dotted name."""
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError:
        module, _, last = name.rpartition(".")
        return getattr(importlib.import_module(module), last)


def documented() -> set[int]:
    everything: set[int] = set()
    for name in NAMES:
        thing = found(name)
        everything.add(id(thing))
        if inspect.ismodule(thing):
            everything |= {id(value) for key, value in vars(thing).items() if not key.startswith("_")}
    return everything


@pytest.mark.parametrize("name", sorted(set(modelrelay.__all__) - {"__version__", "UNSET"}))
def test_every_public_name_is_in_the_reference(name: str) -> None:
    assert id(getattr(modelrelay, name)) in documented(), f"docs/reference.md has no ::: line for {name}"


@pytest.mark.parametrize("name", NAMES)
def test_what_is_in_the_reference_has_words(name: str) -> None:
    thing = found(name)
    assert inspect.getdoc(thing), name
    if inspect.isclass(thing):
        silent = [
            key
            for key, value in vars(thing).items()
            if not key.startswith("_")
            and callable(value)
            and not inspect.isclass(value)
            and not inspect.getdoc(value)
        ]
        assert silent == [], f"{name}: {silent}"


def test_lists_of_arguments_become_lists() -> None:
    docstrings = runpy.run_path(str(REFERENCE.parent / "docstrings.py"))
    text = "What it is.\n\nfirst: one thing\n    and more of it\nsecond, third: `others`\n\nNote: not a list\nof arguments"
    assert docstrings["as_markdown"](text) == (
        "What it is.\n\n- `first`: one thing\n    and more of it\n- `second, third`: `others`\n\nNote: not a list\nof arguments"
    )
