"""Generated packages for tests: made in a folder, imported under a name of their own, forgotten afterwards."""

from __future__ import annotations

import atexit
import importlib
import json
import os
import pkgutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from generator.build import api_of, read_api
from generator.code import Code
from generator.ir import (
    ABSENT,
    Alias,
    Api,
    Array,
    Discriminator,
    Enum,
    Map,
    Named,
    Nullable,
    Scalar,
    Schema,
    Type,
    Union,
)
from generator.output import write
from generator.render import rendered
from generator.spec import document
from modelrelay._core.kinds import as_json

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "templates"
SPECS = Path(__file__).with_name("specs")
GOLDEN = Path(__file__).with_name("golden")
NAMES = ("tiny", "schemas", "calls", "names")


@cache
def folder() -> Path:
    """A folder with the packages that the documents of `specs` become, made once a process."""
    home = tempfile.TemporaryDirectory(prefix="packages-")
    atexit.register(home.cleanup)
    for name in NAMES:
        make(read_api(SPECS / f"{name}.yaml"), Path(home.name), name, f"{name}.yaml")
    return Path(home.name)


def api_from(data: Any, source: str = "test.yaml") -> Api:
    return api_of(document(data, source))


def make(api: Api, folder: Path, name: str, source: str = "test.yaml") -> Path:
    home = folder / name
    write(home, rendered(api, TEMPLATES, source))
    return home


@contextmanager
def imported(folder: Path, name: str) -> Iterator[ModuleType]:
    """The package, importable while the block lasts."""
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    try:
        yield importlib.import_module(name)
    finally:
        sys.path.remove(str(folder))
        for module in [m for m in sys.modules if m == name or m.startswith(f"{name}.")]:
            del sys.modules[module]


def modules(package: ModuleType) -> list[ModuleType]:
    """Every module of the package, imported."""
    found = pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    return [importlib.import_module(item.name) for item in found]


def decoder(package: ModuleType, schema: Schema, code: Code) -> Any:
    """The function that decodes a schema."""
    kinds = importlib.import_module(f"{package.__name__}.kinds")
    return eval(code.kind(Named(schema.name)), vars(kinds)).decode


class Endless(Exception):
    """The type has no finite value: it requires itself, or accepts nothing."""


PLAIN = {
    "text": "text",
    "integer": 1,
    "number": 1.5,
    "boolean": True,
    "any": ["thing"],
    "null": None,
    "moment": "2025-01-02T03:04:05Z",
    "day": "2025-01-02",
    "binary": "",
}


def sample(code: Code, kind: Type, full: bool, depth: int = 0) -> Any:
    """A JSON value of the type; `full` with optional members too, as deep as it stays small. Limits are not for readers."""
    kind, more = code.seen(kind), full and depth < 4
    if depth > 40 or kind == Scalar("never"):
        raise Endless
    match kind:
        case Scalar(name):
            return kind.values[0] if kind.values else PLAIN[name]
        case Nullable(inner):
            return None if depth > 4 else sample(code, inner, full, depth)
        case Array(item):
            return [sample(code, item, full, depth + 1)] if more else []
        case Map(value):
            return {"key": sample(code, value, full, depth + 1)} if more else {}
        case Union(members, None):
            plain = (member for member in members if isinstance(member, Scalar))
            return sample(code, next(plain, members[0]), full, depth)
        case Union(_, Discriminator(name, ((tag, target), *_))):
            return sample(code, Named(target), full, depth + 1) | {name: tag}
    assert isinstance(kind, Named)
    schema = code.made[kind.name]
    if isinstance(schema, Enum):
        return schema.members[0].value
    if isinstance(schema, Alias):
        return sample(code, schema.type, more, depth + 1)
    return {
        f.wire: sample(code, f.type, full, depth + 1) if f.const is ABSENT else f.const
        for f in schema.fields
        if f.required or (more and not f.write_only and f.type != Scalar("never"))
    }


def round_trips(package: ModuleType, code: Code) -> None:
    """What every schema of the package decodes, it encodes again as it was; those without a finite value are passed over."""
    for schema in code.made.values():
        for full in (False, True):
            with suppress(Endless):
                value = sample(code, Named(schema.name), full)
                again = as_json(decoder(package, schema, code)(json.loads(json.dumps(value))))
                assert (schema.name, again) == (schema.name, value)


def check_types(folder: Path, *, pyright: bool = False) -> None:
    """All packages in the folder are clean for mypy --strict, and for pyright."""
    checkers = [["mypy", "--strict", "--config-file=", "--cache-dir", str(folder / ".mypy"), "."]]
    if pyright:
        settings = {"extraPaths": [str(ROOT)], "typeCheckingMode": "standard"}
        (folder / "pyrightconfig.json").write_text(json.dumps(settings))
        checkers.append(["pyright", "-p", str(folder)])
    for checker in checkers:
        command, environment = [sys.executable, "-m", *checker], {**os.environ, "MYPYPATH": str(ROOT)}
        done = subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]


OK = {"200": {"description": "ok", "content": {"application/json": {"schema": {}}}}}


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def minimal(**parts: Any) -> dict[str, Any]:
    """A valid document with one operation; `parts` replace its members."""
    get = {"operationId": "getA", "responses": {"200": {"description": "ok"}}}
    base = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {"/a": {"get": get}}}
    return base | parts


def operation(**parts: Any) -> dict[str, Any]:
    """A valid document whose only method is `client.a.send`."""
    return minimal(paths={"/a": {"post": {"operationId": "send", "tags": ["a"], "responses": OK, **parts}}})


def query(**parameter: Any) -> dict[str, Any]:
    return operation(parameters=[{"name": "p", "in": "query", **parameter}])


def answering(**schemas: Any) -> dict[str, Any]:
    """A response with these media types."""
    return {"200": {"description": "ok", "content": {media: {"schema": s} for media, s in schemas.items()}}}


def with_schema(schema: Any, **more: Any) -> dict[str, Any]:
    """A valid document whose only operation gives the schema `S`."""
    get = {"operationId": "getA", "responses": answering(**{"application/json": ref("S")})}
    return minimal(paths={"/a": {"get": get}}, components={"schemas": {"S": schema, **more}})
