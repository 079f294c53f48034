"""ModelRelay's public document, 113 operations and 192 schemas, compiles whole."""

from __future__ import annotations

import inspect
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from generator.build import read_api
from generator.code import Code
from generator.ir import Api, Named
from generator.report import report
from generator.samples import sample
from generator.spec import load
from modelrelay._core.kinds import as_json

from .packages import ROOT, decoder, imported, make, modules

FOLDER = Path(os.environ.get("MODELRELAY_SPECS", ROOT.parent / "shared" / "specs"))
SPEC = FOLDER / "modelrelay-api-0.7.0.json"
OVERLAY = Path(__file__).with_name("overlays") / "modelrelay-api-0.7.0.yaml"

pytestmark = pytest.mark.skipif(
    not SPEC.exists(),
    reason=f"{SPEC.name} is not part of this repository: MODELRELAY_SPECS=<its folder> runs this",
)


@pytest.fixture(scope="module")
def api() -> Api:
    return read_api(SPEC, OVERLAY)


@pytest.fixture(scope="module")
def package(api: Api, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("public")
    make(api, folder, "public_api")
    with imported(folder, "public_api") as module:
        yield module


def test_nothing_is_lost_and_nothing_ignored() -> None:
    document = load(SPEC)
    found = report(document, read_api(SPEC))
    assert (found.counts["operations"], found.counts["schemas"]) == ((113, 113), (192, 192))
    assert found.whole
    assert found.ignored == ()


def test_every_module_imports(package: ModuleType, api: Api) -> None:
    names = {module.__name__ for module in modules(package)}
    assert len([name for name in names if ".models." in name]) == len(api.schemas)


def test_every_schema_round_trips(package: ModuleType, api: Api) -> None:
    code = Code(api.schemas)
    for schema in api.schemas:
        for full in (False, True):
            value = sample(code, Named(schema.name), full=full)
            again = as_json(decoder(package, schema, code)(json.loads(json.dumps(value))))
            assert (schema.name, again) == (schema.name, value)


def test_every_operation_is_a_method_of_both_clients(package: ModuleType, api: Api) -> None:
    for op in api.operations:
        module = sys.modules[f"{package.__name__}.resources.{op.resource.replace('.', '_')}"]
        classes = [
            cls for _, cls in inspect.getmembers(module, inspect.isclass) if cls.__module__ == module.__name__
        ]
        assert len(classes) == 2
        sync, other = (inspect.signature(getattr(cls, op.name)) for cls in classes)
        plain = [re.sub("_Async(RecordStream|Pages)", r"_\1", str(signature)) for signature in (sync, other)]
        assert (op.id, plain[0]) == (op.id, plain[1])


@pytest.mark.slow
def test_types_are_clean(package: ModuleType) -> None:
    folder = Path(str(package.__file__)).parent.parent
    environment = {**os.environ, "MYPYPATH": str(ROOT)}
    mypy = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--config-file=",
        "--cache-dir",
        str(folder / ".mypy"),
        "public_api",
    ]
    done = subprocess.run(mypy, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
    settings = {"include": ["public_api"], "extraPaths": [str(ROOT)], "typeCheckingMode": "standard"}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings))
    pyright = [sys.executable, "-m", "pyright", "-p", str(folder)]
    done = subprocess.run(pyright, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
