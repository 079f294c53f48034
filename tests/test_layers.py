"""Imports point one way: each layer is complete, and testable, without those above it. The map is docs/architecture.md."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "modelrelay"

# Bottom to top: a module imports from its own package and from what stands before it.
ORDER = (
    "_version _sync _core _log _generated _types tools draft _wire structured _run _http streams _drivers raw chat bulk tokens client"
    " v0_32 testing otel doctor cli __main__"
).split()
LEVEL = {name: level for level, name in enumerate(ORDER)}
# Who may import what from outside the standard library. A row names modules ("a.b") or whole packages ("a").
ALLOWED: dict[str, set[str]] = {
    # The client: its type, for the signature of `http_client=`.
    "httpx": {"_http.client", "_http.httpx_transport", "_http.stack", "client"},
    "httpcore": {"_http.network", "_http.stack"},
    "aiohttp": {"_http.aiohttp_transport", "client"},  # the same for `http_client=` of the async client
    "yarl": {"_http.aiohttp_transport"},  # aiohttp's own
    "anyio": {"streams"},  # threads for a sync stream in an async server
    # JSON has one door; structured outputs also ask msgspec about the types it knows.
    "msgspec": {"_core.codec", "_core.plain", "_types", "_wire", "tools"},
    "attrs": {"_generated"},
    "attr": {"_generated", "_types.annotation"},
    "dateutil": {"_core.kinds"},
    "tqdm": {"bulk"},
    "typing_extensions": {"_core.deprecation"},  # for type checkers only
    "rich": {"bulk"},
    "pydantic": {"_types.pydantic_models"},
    "pydantic_core": {"_core.plain"},  # asked for by pydantic itself
}


def imported_names(path: Path) -> Iterator[tuple[str, list[str], int]]:
    """Every import in a file, wherever it stands: an absolute dotted name, what is imported from it, the line."""
    package = path.relative_to(ROOT).parts[:-1]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, [], node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            parts = [*package[: len(package) - node.level + 1]] if node.level else []
            names = [alias.name for alias in node.names]
            yield ".".join([*parts, *filter(None, [node.module])]), names, node.lineno


def imports(path: Path) -> Iterator[tuple[str, int]]:
    """The same as (absolute dotted name, line)."""
    for stem, names, line in imported_names(path):
        # `from modelrelay import chat` names a module only one step further down.
        yield from ((f"{stem}.{name}" if stem == "modelrelay" else stem, line) for name in names)
        if not names:
            yield stem, line


def modules() -> list[Path]:
    return sorted(p for p in PACKAGE.rglob("*.py") if p != PACKAGE / "__init__.py")


def name_of(path: Path) -> str:
    """`modelrelay/_core/codec.py` -> `_core.codec`"""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def package_of(name: str) -> str:
    return role_of(name).split(".")[0]


def role_of(name: str) -> str:
    """The 0.32 API has modules of its own beside those of the current one, with the same roles; so have sync classes."""
    return name.removeprefix("v0_32.").removeprefix("_sync._generated.")


def test_every_module_has_a_place_in_the_map() -> None:
    homeless = {package_of(name_of(p)) for p in modules()} - set(LEVEL)
    assert not homeless, f"say in ORDER, and in docs/architecture.md, where these belong: {sorted(homeless)}"


def test_imports_point_down() -> None:
    wrong = []
    for path in modules():
        mine = package_of(name_of(path))
        for target, line in imports(path):
            if not target.startswith("modelrelay."):
                continue
            theirs = package_of(target.removeprefix("modelrelay."))
            # A name that is not a module (`from modelrelay import Client`) comes from the client's layer.
            if LEVEL.get(theirs, LEVEL["client"]) > LEVEL[mine]:
                wrong.append(f"{path.relative_to(ROOT)}:{line} imports {target}, which is above it")
    assert not wrong, "\n".join(wrong)


def imported_modules() -> dict[str, set[str]]:
    """Each module with the modules that it imports, for type checking and inside of functions included."""
    paths = {f"modelrelay.{name_of(path)}": path for path in modules()}
    graph: dict[str, set[str]] = {name: set() for name in paths}
    for name, path in paths.items():
        for stem, names, _ in imported_names(path):
            # `from .tools import tools_of` imports the package, `from ._core import codec` a module of one.
            found = {f"{stem}.{each}" for each in names} & paths.keys()
            graph[name] |= found or ({stem} & paths.keys())
    # Generated models may hold each other, and resources the ones nested in them: they are one node each.
    models = {
        name: found[0] for name in paths if (found := re.match(r".*\._generated\.(models|resources)", name))
    }
    merged: dict[str, set[str]] = {}
    for name, targets in graph.items():
        merged.setdefault(models.get(name, name), set()).update(
            models.get(target, target) for target in targets
        )
    return {name: targets - {name} for name, targets in merged.items()}


# Being cut: types are planned by one module and built by another.
KNOWN_CIRCLE = {"modelrelay._types.plan", "modelrelay._types.pydantic_models"}


def test_no_module_takes_part_in_a_circle() -> None:
    # Modules without imports among the others are removed, repeatedly. Only circles, and their importers, stay.
    left = imported_modules()
    while free := {name for name, targets in left.items() if not targets & left.keys()}:
        left = {name: targets for name, targets in left.items() if name not in free}
    while unused := left.keys() - set().union(*left.values()):
        left = {name: targets for name, targets in left.items() if name not in unused}
    circles = {name: sorted(targets & left.keys()) for name, targets in left.items()}
    assert {name: targets for name, targets in circles.items() if name not in KNOWN_CIRCLE} == {}


def test_outside_libraries_come_in_by_their_own_doors() -> None:
    wrong = []
    for path in modules():
        mine = role_of(name_of(path))
        if LEVEL[package_of(mine)] >= LEVEL["testing"]:
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


# What a rule of the core needs of these, and why it is not I/O.
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


# Paths, operations, headers and record tags of chat endpoints.
WIRE_WORDS = re.compile(
    r"/responses\b|responses_create|createResponse\b|/llm/proxy|llm_proxy|proxyChat|relay-(?:chat-)?request-id|"
    r"\bmessage_(?:start|delta|stop)\b|\btool_use_\w+|\bkeepalive\b",
    re.IGNORECASE,
)


# `values` has the public kinds of events.
DIALECTS = {"testing.dialect", "testing.responses", "testing.proxy", "testing.fixtures", "_core.values"}


def code_words(path: Path) -> Iterator[tuple[str, int]]:
    """Names and texts in a file's code. Comments and docstrings may explain."""
    tree = ast.parse(path.read_text("utf-8"))
    explained = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str | bytes)
            and id(node) not in explained
        ):
            yield node.value if isinstance(node.value, str) else node.value.decode("latin-1"), node.lineno
        elif isinstance(node, ast.Name | ast.Attribute):
            yield node.id if isinstance(node, ast.Name) else node.attr, node.lineno


def test_the_wire_of_a_chat_has_one_door() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line} {word!r}"
        for path in modules()
        if package_of(name_of(path)) not in ("_wire", "_generated") and name_of(path) not in DIALECTS
        for word, line in code_words(path)
        if WIRE_WORDS.search(word)
    ]
    assert found == []
