"""Spec text → text inside Python source: docstrings and literals that cannot be anything else."""

from __future__ import annotations

import textwrap
from typing import Any

WIDTH = 106


def literal(value: Any) -> str:
    """A Python literal of a JSON value, in ASCII where it is not printable; sets no order of its own."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{literal(key)}: {literal(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(literal, value)) + "]"
    if isinstance(value, tuple):
        return "(" + "".join(f"{literal(item)}, " for item in value) + ")"
    return str(value) if isinstance(value, Expression) else repr(value)


class Expression(str):
    """Python, as it stands."""

    __slots__ = ()


def call(name: str, *arguments: str, **keywords: Any) -> Expression:
    """A call: its arguments are Python, its keywords values. Empty ones, and keywords that are None, are left out."""
    given = [argument for argument in arguments if argument]
    for key, value in keywords.items():
        if value is not None:
            given.append(f"{key}={literal(value)}")
    return Expression(f"{name}({', '.join(given)})")


def printable(text: str) -> str:
    """Without control, bidirectional and other invisible characters, line ends aside."""
    return "".join(char if char.isprintable() or char == "\n" else ascii(char)[1:-1] for char in text)


def docstring(text: str, indent: int = 0) -> str:
    """A docstring that shows `text` and nothing else, whatever is in it."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ").rstrip().split("\n")
    body = printable("\n".join(map(str.rstrip, lines))).replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    if "\n" not in body:
        return f'"""{body} """' if body.endswith('"') else f'"""{body}"""'
    pad = " " * indent
    return f'"""{textwrap.indent(body, pad).removeprefix(pad)}\n{pad}"""'


def wrapped(text: str, width: int = WIDTH, first: str = "", rest: str = "") -> list[str]:
    """`text` as lines; its own line breaks inside a paragraph are kept only where they make a list."""
    out: list[str] = []
    for paragraph in text.strip().split("\n\n"):
        if out:
            out.append("")
        items = paragraph.split("\n")
        if any(item.lstrip().startswith(("- ", "* ", "|", "```", "    ", "#")) for item in items):
            out += [rest + item if out else first + item for item in items]
            continue
        joined = " ".join(item.strip() for item in items)
        out += textwrap.wrap(
            joined,
            width,
            initial_indent=rest if out else first,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )
    return out


def sentence(text: str) -> str:
    """The first sentence, on one line."""
    line = " ".join(text.split("\n\n")[0].split())
    head, dot, _ = line.partition(". ")
    return head + "." if dot else line
