"""ModelRelay's public document, 113 operations and 192 schemas, compiles whole."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from generator.build import read_api
from generator.ir import Api
from generator.report import report
from generator.spec import load

from .packages import PUBLIC, SHARED, check_types, generated, modules, round_trips, with_public

OVERLAY = Path(__file__).with_name("overlays") / "modelrelay-api-0.7.0.yaml"
pytestmark = with_public


@pytest.fixture(scope="module")
def api() -> Api:
    return read_api(PUBLIC, OVERLAY)


@pytest.fixture(scope="module")
def package(api: Api, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with generated(api, tmp_path_factory.mktemp("public"), "public_api") as module:
        yield module


def test_nothing_is_lost_and_nothing_ignored() -> None:
    document = load(PUBLIC)
    found = report(document, read_api(PUBLIC))
    assert (found.counts["operations"], found.counts["schemas"]) == ((113, 113), (192, 192))
    assert found.whole
    assert found.ignored == ()


def test_every_module_imports(package: ModuleType, api: Api) -> None:
    names = {module.__name__ for module in modules(package)}
    assert len([name for name in names if ".models." in name]) == len(api.schemas)


def test_every_schema_round_trips(package: ModuleType, api: Api) -> None:
    round_trips(package, api, load(PUBLIC, OVERLAY).data)


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
    check_types(Path(str(package.__file__)).parent.parent, pyright=True)


@pytest.mark.slow
def test_documents_of_others_import_and_type_check(tmp_path: Path) -> None:
    documents = sorted((SHARED / "public").iterdir())
    assert documents
    for number, path in enumerate(documents):
        with generated(read_api(path), tmp_path, f"other_{number}"):
            pass
    check_types(tmp_path, pyright=True)
