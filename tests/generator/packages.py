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
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from generator.build import api_of, read_api
from generator.cases import made_up
from generator.code import Code
from generator.ir import Api, Model, Named
from generator.output import write
from generator.render import rendered
from generator.spec import document
from modelrelay._core.http import Headers, HttpInfo
from modelrelay._core.kinds import as_json
from modelrelay._core.operation import HttpReply, Operation

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "templates"
SPECS = Path(__file__).with_name("specs")
GOLDEN = Path(__file__).with_name("golden")
NAMES = ("tiny", "schemas", "calls", "names")
SHARED = Path(os.environ.get("MODELRELAY_SPECS", ROOT.parent / "shared" / "specs"))
PUBLIC = SHARED / "modelrelay-api-0.7.0.json"
with_public = pytest.mark.skipif(
    not PUBLIC.exists(), reason=f"MODELRELAY_SPECS=<a folder with {PUBLIC.name}> runs this"
)


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


@contextmanager
def generated(api: Api, folder: Path, name: str) -> Iterator[ModuleType]:
    """The package of a document, made and imported with all of its modules."""
    make(api, folder, name)
    with imported(folder, name) as package:
        modules(package)
        yield package


def round_trips(package: ModuleType, api: Api, data: Any) -> None:
    """What the mock makes up for a schema, the package decodes, and encodes again as it was; the members it must have, too."""
    kinds, code = vars(importlib.import_module(f"{package.__name__}.kinds")), Code(api.schemas)
    for schema in api.schemas:
        decode = eval(code.kind(Named(schema.name)), kinds).decode
        value = made_up({**data, "$ref": f"#{schema.pointer}"}, {})
        values = [] if value is None else [value]
        if isinstance(schema, Model) and values:
            value.pop("nothing", None)  # accepts no value
            values.append({f.wire: value[f.wire] for f in schema.fields if f.required})
        for value in values:
            again = as_json(decode(json.loads(json.dumps(value))))
            assert (schema.name, again) == (schema.name, value)


def answer(op: Operation[Any], body: bytes, status: int = 200, media: str = "application/json") -> Any:
    """What an operation makes of an answer."""
    headers = Headers([("Content-Type", media)])
    return op.parse(HttpReply(status, headers, body, HttpInfo(status, headers, 0.0, 1)))


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
