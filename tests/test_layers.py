"""Imports point one way: each layer is complete, and testable, without those above it. The map is docs/architecture.md."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "modelrelay"

# Bottom to top. A module imports from its own row and from those before it.
LAYERS: list[set[str]] = [
    {"_version"},
    {"_core"},
    {"_generated"},
    {"_types"},
    {"tools"},
    {"_wire", "_log", "draft", "structured"},
    {"_run"},
    {"_http", "_drivers"},
    {"streams"},
    {"chat"},
    {"bulk"},  # `client.map`, imported when it is called
    {"client"},
    {"testing"},
    {"otel", "cli", "doctor", "__main__"},
]
LEVEL = {name: level for level, row in enumerate(LAYERS) for name in row}
TOP = LEVEL["cli"]

# Who may import what from outside the standard library. A row names modules ("a.b") or whole packages ("a").
ALLOWED: dict[str, set[str]] = {
    # The HTTP library has one door in the core, so that its successor can replace it.
    "httpx": {
        "_http.httpx_transport",
        "client",
    },  # the client: its type, for the signature of `http_client=`
    "aiohttp": {"_http.aiohttp_transport", "client"},  # the same for `http_client=` of the async client
    "yarl": {"_http.aiohttp_transport"},  # aiohttp's own
    "certifi": {"_http.transport"},
    # JSON has one door; structured outputs also ask msgspec about the types it knows.
    "msgspec": {"_core.codec", "_types", "structured", "tools"},
    "attrs": {"_generated"},
    "attr": {"_generated", "_types.annotation"},
    "dateutil": {"_core.fields"},
    "tqdm": {"bulk"},
    "rich": {"bulk"},
    "pydantic": {"_types.pydantic_models"},
}


def imports(path: Path) -> Iterator[tuple[str, int]]:
    """Every import in a file, wherever it stands, as (absolute dotted name, line)."""
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            stem = (
                ".".join([*package[: len(package) - node.level + 1], *filter(None, [node.module])])
                if node.level
                else node.module
            )
            assert stem is not None
            # `from modelrelay import chat` names a module only one step further down.
            yield from (
                (f"{stem}.{a.name}" if stem == "modelrelay" else stem, node.lineno) for a in node.names
            )


def modules() -> list[Path]:
    return sorted(p for p in PACKAGE.rglob("*.py") if p != PACKAGE / "__init__.py")


def name_of(path: Path) -> str:
    """`modelrelay/_core/codec.py` -> `_core.codec`"""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def test_every_module_has_a_place_in_the_map() -> None:
    homeless = {name_of(p).split(".")[0] for p in modules()} - set(LEVEL)
    assert not homeless, f"say in LAYERS, and in docs/architecture.md, where these belong: {sorted(homeless)}"


def test_imports_point_down() -> None:
    wrong = []
    for path in modules():
        mine = name_of(path).split(".")[0]
        for target, line in imports(path):
            if not target.startswith("modelrelay."):
                continue
            theirs = target.split(".")[1]
            # A name that is no module (`from modelrelay import Client`) comes from the client's layer.
            if LEVEL.get(theirs, LEVEL["client"]) > LEVEL[mine]:
                wrong.append(f"{path.relative_to(ROOT)}:{line} imports {target}, which is above it")
    assert not wrong, "\n".join(wrong)


def test_outside_libraries_come_in_by_their_own_doors() -> None:
    wrong = []
    for path in modules():
        mine = name_of(path)
        top = mine.split(".")[0]
        if LEVEL[top] >= LEVEL["testing"]:
            continue  # extras import what they are extras for
        for target, line in imports(path):
            library = target.split(".")[0]
            if library in sys.stdlib_module_names or library == "modelrelay":
                continue
            doors = ALLOWED.get(library, set())
            if not any(mine == door or mine.startswith(door + ".") for door in doors):
                wrong.append(
                    f"{path.relative_to(ROOT)}:{line} imports {library}; its doors are {sorted(doors)}"
                )
    assert not wrong, "\n".join(wrong)


# What a rule of the core needs of these, and why it is no I/O.
CORE_MAY: dict[str, set[str]] = {
    "_core.telemetry": {"logging"},  # a hook that raises is logged, and never breaks a paid call
    "_core.masking": {"logging"},  # secrets are masked where records are made
    "_core.session": {"time", "random"},  # the defaults of what is passed to it; nothing there calls them
    "_core.auth": {"threading"},  # one lock: a token is asked for once, however many threads need it
}


@pytest.mark.parametrize("library", ["asyncio", "socket", "threading", "time", "ssl", "logging", "random"])
def test_the_core_does_no_io_and_reads_no_clock(library: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in sorted((PACKAGE / "_core").rglob("*.py"))
        for target, line in imports(path)
        if target.split(".")[0] == library and library not in CORE_MAY.get(name_of(path), set())
    ]
    assert not wrong, f"_core imports {library}: {wrong}"


def test_nothing_in_the_core_imports_an_extra() -> None:
    extras = LAYERS[TOP]
    for path in modules():
        if LEVEL[name_of(path).split(".")[0]] >= LEVEL["testing"]:
            continue
        for target, line in imports(path):
            assert not (target.startswith("modelrelay.") and target.split(".")[1] in extras), f"{path}:{line}"
