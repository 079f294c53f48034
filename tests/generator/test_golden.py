"""Small documents with every construct, and the packages they become. One is kept, to be read. After a change of templates/:

python -m generator generate --spec tests/generator/specs/tiny.yaml --out tests/generator/golden --package tiny
"""

from __future__ import annotations

import importlib
import inspect
import shutil
import sys
import typing
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.build import api_of
from generator.spec import load

from .packages import GOLDEN, NAMES, SPECS, check_types, folder, imported, modules, round_trips

every_package = pytest.mark.parametrize("name", NAMES)


def test_the_golden_package_is_what_its_document_gives(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--spec", str(SPECS / "tiny.yaml"), "--out", str(GOLDEN), "--package", "tiny"]) == 0
    assert capsys.readouterr().out.splitlines()[-1].endswith("is what tiny.yaml gives")


@every_package
def test_every_schema_round_trips(name: str) -> None:
    with imported(folder(), name) as package:
        found = load(SPECS / f"{name}.yaml")
        round_trips(package, api_of(found), found.data)


@every_package
def test_models_are_loaded_when_they_are_asked_for(name: str) -> None:
    with imported(folder(), name) as package:
        models = importlib.import_module(f"{package.__name__}.models")
        assert not [m for m in sys.modules if m.startswith(f"{name}.models.")]
        for exported in models._HOMES:
            assert getattr(models, exported) is not None


@every_package
def test_hints_of_every_class_and_method_can_be_read(name: str) -> None:
    with imported(folder(), name) as package:
        every = modules(package)
        assert len(every) == len(list((folder() / name).rglob("*.py"))) - 1
        found = [
            item
            for module in every
            for cls in vars(module).values()
            if inspect.isclass(cls) and cls.__module__ == module.__name__
            for item in (cls, *filter(inspect.isfunction, vars(cls).values()))
            if item is cls or not item.__name__.startswith("_")
        ]
        for item in found:
            typing.get_type_hints(item)
        assert len(found) > 5


@pytest.mark.slow
def test_types_are_clean(tmp_path: Path) -> None:
    shutil.copytree(folder(), tmp_path, dirs_exist_ok=True)
    check_types(tmp_path, pyright=True)
