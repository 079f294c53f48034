"""Docstrings as Markdown: lists of arguments (`name: meaning`, a line each) become Markdown lists. A class without a docstring has that
of its base class, as in `help()`."""

from __future__ import annotations

import re
from typing import Any

import griffe

_ITEM = re.compile(r"^(\w+(?:, \w+)*): (?=\S)", re.M)


class Lists(griffe.Extension):
    def on_object(self, *, obj: griffe.Object, **kwargs: Any) -> None:
        if obj.docstring is not None:
            obj.docstring.value = as_markdown(obj.docstring.value)

    def on_package(self, *, pkg: griffe.Module, **kwargs: Any) -> None:
        for module in (pkg, *pkg.modules.values()):
            for thing in module.classes.values():
                if not thing.is_alias and thing.docstring is None:
                    thing.docstring = next((base.docstring for base in thing.mro() if base.docstring), None)


def as_markdown(text: str) -> str:
    """Every block of lines that begin with a name and a colon as a list; drawings as code."""
    blocks = text.split("\n\n")
    return "\n\n".join(_block(block) for block in blocks)


def _block(block: str) -> str:
    lines = block.split("\n")
    if any(mark in block for mark in "├└│"):
        return "```text\n" + block + "\n```"
    at = next((number for number, line in enumerate(lines) if _ITEM.match(line)), None)
    if at is None or not all(_ITEM.match(line) or line[:1].isspace() for line in lines[at:]):
        return block
    items = _ITEM.sub(r"- `\1`: ", "\n".join(lines[at:]))
    return "\n".join(lines[:at]) + "\n\n" * bool(at) + items
