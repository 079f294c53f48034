"""The sync classes of the SDK, written from its async ones: `await` and `Async` go, and little else changes.

A module in `SOURCES` has the async class only. A pair that differs in more is handwritten.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TypeAlias

from .apis import ROOT

PACKAGE = "modelrelay"
HOME = ROOT / PACKAGE / "_sync" / "_generated"
SOURCES = (
    "_core.flow",
    "_core.operation",
    "_core.pages",
    "_drivers",
    "streams",
    "raw",
    "chat",
    "tokens",
    "client",
)
_CHANGES = (
    (r"\bawait ", ""),
    (r"\basync (def|for|with)\b", r"\1"),
    (r"@needs_await\s+", ""),
    (r"\bStopAsyncIteration\b", "StopIteration"),
    (r"\b__a(enter|exit|iter|next)__", r"__\1__"),
    (r"\ba(next\(|close\b)", r"\1"),
    (r"\bAsync(?=[A-Z](?!lient`))", ""),  # texts tell `AsyncClient` apart
    ("parallel: bool = True", "parallel: bool = False"),  # threads are for those who ask
)
Place: TypeAlias = tuple[str, bool]
"""A module, as the written module imports it, and whether only a type checker does."""


def sync_classes() -> dict[str, str]:
    """Each file's name below `HOME` → its text, to be formatted."""
    sources = {f"{PACKAGE}.{name}": _Source(name) for name in SOURCES}
    head = f'# Generated from {PACKAGE}/ by `make generate`.\n"""The sync classes, written from the async ones."""\n'
    files = {"__init__.py": head, "_core/__init__.py": head}
    return files | {f"{s.path}.py": "\n".join(_module(s, sources)) for s in sources.values()}


def _sync(text: str) -> str:
    for pattern, other in _CHANGES:
        text = re.sub(pattern, other, text)
    return text


class _Source:
    def __init__(self, name: str) -> None:
        self.name = f"{PACKAGE}.{name}"
        self.path = name.replace(".", "/")
        text = (ROOT / PACKAGE / f"{self.path}.py").read_text(encoding="utf-8")
        tree = ast.parse(text)
        self.places = dict(self._places(tree.body))
        self.classes: dict[str, str] = {}
        for node in tree.body:
            if isinstance(node, ast.ClassDef) and (sync := _sync(node.name)) not in (node.name, *self.places):
                self.classes[sync] = _sync(ast.get_source_segment(text, node) or "")

    def absolute(self, level: int, module: str) -> str:
        """The module that `from ..module` names."""
        return ".".join([*self.name.split(".")[:-level], *filter(None, [module])]) if level else module

    def _places(self, body: list[ast.stmt], typing: bool = False) -> Iterator[tuple[str, Place]]:
        """Each name of the module, and where the written module finds it."""
        for node in body:
            if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
                yield from self._places(node.body, typing=True)
            elif isinstance(node, ast.ImportFrom):
                where = self.absolute(node.level, node.module or "")
                yield from ((alias.name, (where, typing)) for alias in node.names if not alias.asname)
            elif isinstance(node, ast.Import):
                yield from ((alias.name, ("", typing)) for alias in node.names)
            elif isinstance(node, (ast.ClassDef, ast.FunctionDef)):
                yield node.name, (self.name, typing)
            elif isinstance(node, (ast.Assign, ast.AnnAssign)):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                found = (
                    part.id for target in targets for part in ast.walk(target) if isinstance(part, ast.Name)
                )
                yield from ((name, (self.name, typing)) for name in found)


def _module(source: _Source, sources: dict[str, _Source]) -> Iterator[str]:
    yield f"# Generated from {PACKAGE}/{source.path}.py by `make generate`: edit that file."
    yield f'"""The sync classes of `{source.name}`."""\n\nfrom __future__ import annotations\n'
    classes = {name: _with_imports(text, source, sources) for name, text in source.classes.items()}
    used = {name for text in classes.values() for name in _names(text)} - classes.keys()
    found: dict[Place, list[str]] = {}
    for name in sorted(used):
        if place := source.places.get(name) or source.places.get(f"Async{name}"):
            found.setdefault((_home(place[0], name, sources), place[1]), []).append(name)
    if any(typing for _, typing in found):
        names = found.setdefault(("typing", False), [])
        names += {"TYPE_CHECKING"} - {*names}
    for typing in (False, True):
        lines = [_line(where, names) for (where, later), names in found.items() if later is typing]
        lines.sort(key=lambda line: (PACKAGE in line, line.startswith("from"), line))
        yield "\nif TYPE_CHECKING:" if typing and lines else ""
        yield from (f"    {line}" if typing else line for line in lines)
    yield from ("\n\n" + text for text in classes.values())


def _line(where: str, names: list[str]) -> str:
    return (
        "\n".join(f"import {name}" for name in names)
        if not where
        else f"from {where} import {', '.join(names)}"
    )


def _names(text: str) -> Iterator[str]:
    """The names that code uses, in quoted annotations too."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Subscript):
            quoted = (part.value for part in ast.walk(node.slice) if isinstance(part, ast.Constant))
            yield from (name for value in quoted for name in re.findall(r"\w+", str(value)))


def _home(where: str, name: str, sources: dict[str, _Source]) -> str:
    """A sync class is imported from the module that is written here."""
    written = where in sources and name in sources[where].classes
    return where.replace(PACKAGE, f"{PACKAGE}._sync._generated", 1) if written else where


def _with_imports(text: str, source: _Source, sources: dict[str, _Source]) -> str:
    """The class, with the imports inside its methods as seen from `HOME`."""

    def moved(found: re.Match[str]) -> str:
        where, homes = source.absolute(len(found[2]), found[3]), dict[str, list[str]]()
        for name in found[4].split(", "):
            homes.setdefault(_home(where, name, sources), []).append(name)
        return "\n".join(found[1] + _line(home, names) for home, names in sorted(homes.items()))

    return re.sub(r"(?m)^( +)from (\.+)(\S+) import (.+)$", moved, text)
