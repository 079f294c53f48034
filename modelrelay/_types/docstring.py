"""Docstring → descriptions of a function and its parameters. Reads text only, no types and no schemas.

Google, NumPy and Sphinx conventions, as people mix them. A library for this (docstring_parser) would also give types,
returns and raises, which are not needed.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from typing import NamedTuple

_PARAMETERS = {
    "args",
    "arguments",
    "parameters",
    "params",
    "keyword args",
    "keyword arguments",
    "other parameters",
}
_OTHERS = {
    "attributes", "example", "examples", "note", "notes", "raises", "raise", "references", "return", "returns", "see also",
    "todo", "warning", "warnings", "warns", "yield", "yields",
}  # fmt: skip

_SPHINX = re.compile(r":(?P<kind>\w+)(?:\s+(?P<what>[^:]*?))?\s*:(?:\s+(?P<text>.*))?$")
_SPHINX_PARAMETER = {"param", "parameter", "arg", "argument", "key", "keyword"}
_GOOGLE_ITEM = re.compile(
    r"(?P<names>\*{0,2}\w+(?:\s*,\s*\*{0,2}\w+)*)\s*(?:\(.*?\))?\s*:(?:\s+(?P<text>.*))?$"
)
_NUMPY_ITEM = re.compile(r"(?P<names>\*{0,2}\w+(?:\s*,\s*\*{0,2}\w+)*)\s*(?::.*)?$")


class Docstring(NamedTuple):
    description: str
    """The text before the sections, with its paragraphs."""
    parameters: dict[str, str]
    """Each documented parameter on one line."""


def parse(docstring: str | None, *, of_class: bool = False) -> Docstring:
    """Never raises: an unknown section is part of the description. The attributes of a class count as parameters."""
    wanted = _PARAMETERS | {"attributes"} if of_class else _PARAMETERS
    prose: list[str] = []
    parameters: dict[str, str] = {}
    for heading, body in _sections(inspect.cleandoc(docstring or "").splitlines()):
        if heading is None:
            prose += body
        elif heading in wanted:
            parameters |= _items(body)
        elif heading.startswith("param "):  # Sphinx: `:param type name: text`
            parameters[heading.split()[-1]] = " ".join(line.strip() for line in body).strip()
    description = re.sub(r"\n{3,}", "\n\n", "\n".join(prose).strip())
    return Docstring(description, {name: text for name, text in parameters.items() if text})


def _sections(lines: list[str]) -> Iterator[tuple[str | None, list[str]]]:
    """(heading in lower case or None for prose, lines below it), for all three conventions."""
    heading: str | None = None
    body: list[str] = []
    skip = False
    for number, line in enumerate(lines):
        if skip:  # the dashes below a NumPy heading
            skip = False
            continue
        word = line.strip().rstrip(":").lower()
        below = lines[number + 1].strip() if number + 1 < len(lines) else ""
        numpy = word in _PARAMETERS | _OTHERS and len(below) >= 3 and set(below) <= {"-", "="}
        google = (
            line.rstrip().endswith(":") and line[:1] not in ("", " ", "\t") and word in _PARAMETERS | _OTHERS
        )
        field = _SPHINX.match(line)
        if numpy or google:
            yield heading, body
            heading, body, skip = word, [], numpy
        elif field:
            yield heading, body
            parameter = field["kind"] in _SPHINX_PARAMETER and field["what"]
            heading, body = f"param {field['what']}" if parameter else "field", [field["text"] or ""]
        elif heading is not None and heading not in _PARAMETERS | _OTHERS and line[:1] not in ("", " ", "\t"):
            yield heading, body  # text at the margin ends a Sphinx field
            heading, body = None, ["", line]
        else:
            body.append(line)
    yield heading, body


def _items(body: list[str]) -> dict[str, str]:
    """`name (type): text` or `name : type` with the text below it, whichever the first item uses."""
    texts: dict[str, list[str]] = {}
    current: list[str] = []
    margin = next((len(line) - len(line.lstrip()) for line in body if line.strip()), 0)
    for line in body:
        indent = len(line) - len(line.lstrip())
        item = None
        if line.strip() and indent <= margin:
            # Google indents its items under the heading, NumPy does not.
            item = (_GOOGLE_ITEM if margin else _NUMPY_ITEM).match(line.strip())
        if item:
            groups = item.groupdict()
            current = [groups.get("text") or ""]
            for name in groups["names"].split(","):
                texts[name.strip().lstrip("*")] = current
        elif line.strip():
            current.append(line.strip())
    return {name: " ".join(text).strip() for name, text in texts.items()}
