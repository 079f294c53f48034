"""Small documents with every construct, and the packages they become. One is kept, to be read. After a change of templates/:

python -m generator generate --spec tests/generator/specs/tiny.yaml --out tests/generator/golden --package tiny
"""

from __future__ import annotations

import importlib
import json
import sys

import pytest

from generator.__main__ import main
from generator.build import read_api
from generator.code import Code
from generator.ir import Named
from generator.samples import sample
from modelrelay._core.kinds import as_json

from .packages import GOLDEN, NAMES, SPECS, decoder, folder, imported, modules

every_package = pytest.mark.parametrize("name", NAMES)


def test_the_golden_package_is_what_its_document_gives(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--spec", str(SPECS / "tiny.yaml"), "--out", str(GOLDEN), "--package", "tiny"]) == 0
    assert capsys.readouterr().out.splitlines()[-1].endswith("is what tiny.yaml gives")


@every_package
def test_every_module_imports(name: str) -> None:
    with imported(folder(), name) as package:
        count = len(list((folder() / name).rglob("*.py")))
        assert len(modules(package)) == count - 1


@every_package
def test_every_schema_round_trips(name: str) -> None:
    code = Code(read_api(SPECS / f"{name}.yaml").schemas)
    with imported(folder(), name) as package:
        for schema in code.made.values():
            if schema.name == "Never":
                continue
            for full in (False, True):
                value = sample(code, Named(schema.name), full=full)
                again = as_json(decoder(package, schema, code)(json.loads(json.dumps(value))))
                assert (schema.name, again) == (schema.name, value)


@every_package
def test_models_are_loaded_when_they_are_asked_for(name: str) -> None:
    with imported(folder(), name) as package:
        models = importlib.import_module(f"{package.__name__}.models")
        assert not [m for m in sys.modules if m.startswith(f"{name}.models.")]
        for exported in models._HOMES:
            assert getattr(models, exported) is not None
