"""The sync classes of the SDK, written from its async ones: `await` and `Async` go, and little else changes.

A module in `SOURCES` has the async class only. A pair that differs in more is handwritten.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib.util import resolve_name

from .apis import ROOT

PACKAGE = "modelrelay"
WRITTEN = f"{PACKAGE}._sync._generated"
HOME = ROOT.joinpath(*WRITTEN.split("."))
SOURCES = (
    "_core.flow _core.operation _core.pages _http.exchange _drivers streams raw chat tokens client".split()
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
_IMPORT = re.compile(r"(?m)^( *)from (\S+) import (\([^)]*\)|.+)$")


def sync_classes() -> dict[str, str]:
    """Each file's name below `HOME` → its text, with imports to be sorted out."""
    sources = {f"{PACKAGE}.{name}": _Source(name) for name in SOURCES}
    head = f'# Generated from {PACKAGE}/ by `make generate`.\n"""The sync classes, written from the async ones."""\n'
    files = {f"{folder}__init__.py": head for folder in ("", "_core/", "_http/")}
    return files | {f"{s.path}.py": s.written(sources) for s in sources.values()}


def _sync(text: str) -> str:
    for pattern, other in _CHANGES:
        text = re.sub(pattern, other, text)
    return text


class _Source:
    def __init__(self, name: str) -> None:
        self.name, self.path = f"{PACKAGE}.{name}", name.replace(".", "/")
        text = (ROOT / PACKAGE / f"{self.path}.py").read_text(encoding="utf-8")
        self.imports: list[str] = []
        self.classes: dict[str, str] = {}
        self.names: set[str] = set()
        """What else the module has."""
        nodes = ast.parse(text).body
        defined = {name for node in nodes for name in _names(node)}
        for node in nodes:
            said = "\n".join(text.splitlines()[node.lineno - 1 : node.end_lineno])
            if isinstance(node, (ast.Import, ast.ImportFrom, ast.If)):
                self.imports.append(said)
            elif isinstance(node, ast.ClassDef) and _sync(node.name) not in defined:
                self.classes[_sync(node.name)] = _sync(said)
            else:
                self.names.update(_names(node))

    def written(self, sources: dict[str, _Source]) -> str:
        """The sync classes with the imports of the whole module; ruff takes out those that nothing uses."""
        head = f"# Generated from {PACKAGE}/{self.path}.py by `make generate`: edit that file."
        own = f"from {self.name} import {', '.join(sorted(self.names))}"
        future, *imports = map(_sync, self.imports)
        text = "\n".join([future, own, *imports, *self.classes.values()])
        moved = _IMPORT.sub(lambda found: "\n".join(self._moved(sources, *found.groups())), text)
        return f'{head}\n"""The sync classes of `{self.name}`."""\n\n{moved}\n'

    def _moved(self, sources: dict[str, _Source], pad: str, where: str, names: str) -> Iterator[str]:
        """An import as seen from `HOME`: a sync class comes from the module that is written there."""
        where = resolve_name(where, self.name.rpartition(".")[0])
        names, _, note = names.partition("  #")
        homes: dict[str, list[str]] = {}
        for name in re.findall(r"[^(),\s][^(),]*", names):
            here = where in sources and name in sources[where].classes
            homes.setdefault(where.replace(PACKAGE, WRITTEN, 1) if here else where, []).append(name)
        for home, some in homes.items():
            yield f"{pad}from {home} import {', '.join(dict.fromkeys(some))}{note and f'  #{note}'}"


def _names(node: ast.stmt) -> Iterator[str]:
    if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
        yield node.name
    elif isinstance(node, (ast.Assign, ast.AnnAssign)):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        yield from (part.id for target in targets for part in ast.walk(target) if isinstance(part, ast.Name))
