"""The sync classes of the SDK, written from its async ones: `await` and `Async` go, and little else changes.

A module in `SOURCES` has the async class only. A pair that differs in more is handwritten.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TypeAlias

from .apis import ROOT

HOME = ROOT / "modelrelay" / "_sync" / "_generated"
SOURCES = ("_drivers", "streams", "raw", "chat", "tokens", "client")
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
    sources = {name: _Source(name) for name in SOURCES}
    made = {f"{name}.py": "\n".join(_module(source, sources)) for name, source in sources.items()}
    text = "The sync classes, written from the async ones."
    return {"__init__.py": f'# Generated from modelrelay/*.py by `make generate`.\n"""{text}"""\n', **made}


def _sync(text: str) -> str:
    for pattern, other in _CHANGES:
        text = re.sub(pattern, other, text)
    return text


class _Source:
    def __init__(self, name: str) -> None:
        self.name = name
        text = (ROOT / "modelrelay" / f"{name}.py").read_text(encoding="utf-8")
        tree = ast.parse(text)
        self.places = dict(_places(tree.body, name))
        self.classes: dict[str, str] = {}
        for node in tree.body:
            if isinstance(node, ast.ClassDef) and (sync := _sync(node.name)) not in (node.name, *self.places):
                self.classes[sync] = _sync(ast.get_source_segment(text, node) or "")


def _places(body: list[ast.stmt], module: str, typing: bool = False) -> Iterator[tuple[str, Place]]:
    """Each name of a module, and where the written module finds it."""
    for node in body:
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            yield from _places(node.body, module, typing=True)
        elif isinstance(node, ast.ImportFrom):
            where = "." * (node.level and node.level + 2) + (node.module or "")
            yield from ((alias.name, (where, typing)) for alias in node.names if not alias.asname)
        elif isinstance(node, ast.Import):
            yield from ((alias.name, ("", typing)) for alias in node.names)
        elif isinstance(node, (ast.ClassDef, ast.FunctionDef)):
            yield node.name, (f"...{module}", typing)
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = (name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name))
            yield from ((name, (f"...{module}", typing)) for name in names)


def _module(source: _Source, sources: dict[str, _Source]) -> Iterator[str]:
    yield f"# Generated from modelrelay/{source.name}.py by `make generate`: edit that file."
    yield f'"""The sync classes of `modelrelay.{source.name}`."""\n\nfrom __future__ import annotations\n'
    classes = {name: _with_imports(text, sources) for name, text in source.classes.items()}
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
        lines.sort(key=lambda line: (".." in line, " ." in line, line.startswith("from"), line))
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
    other = sources.get(where.rpartition(".")[2])
    return f".{other.name}" if other and where.startswith("...") and name in other.classes else where


def _with_imports(text: str, sources: dict[str, _Source]) -> str:
    """The class, with the imports inside its methods as seen from `HOME`."""

    def moved(found: re.Match[str]) -> str:
        homes: dict[str, list[str]] = {}
        for name in found[3].split(", "):
            homes.setdefault(_home(f"..{found[2]}", name, sources), []).append(name)
        return "\n".join(found[1] + _line(where, names) for where, names in sorted(homes.items()))

    return re.sub(r"(?m)^( +)from (\.\S+) import (.+)$", moved, text)
