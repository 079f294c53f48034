"""The sync classes are written from the async ones."""

from __future__ import annotations

import re

import pytest

from generator.sync import HOME, SOURCES

WRITTEN = {path.relative_to(HOME).as_posix(): path.read_text("utf-8") for path in HOME.rglob("*.py")}


def test_nothing_async_is_left() -> None:
    for name, text in WRITTEN.items():
        assert (
            re.findall(
                r"\basync (?:def|for|with)\b|(?<!`)\bawait\b|__a(?:enter|exit|iter|next)__|\bAsync(?!Client`)\w+",
                text,
            )
            == []
        ), name


@pytest.mark.parametrize("module", SOURCES)
def test_every_async_class_without_a_handwritten_counterpart_has_a_sync_one(module: str) -> None:
    path = f"{module.replace('.', '/')}.py"
    source = HOME.parents[1].joinpath(path).read_text("utf-8")
    found = [
        name for name in re.findall(r"^class Async(\w+)", source, re.M) if f"\nclass {name}" not in source
    ]
    assert found == re.findall(r"^class (\w+)", WRITTEN[path], re.M) != []
