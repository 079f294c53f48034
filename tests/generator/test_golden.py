"""Small documents with every construct, and the packages they become. After a change of templates/:

for name in tiny schemas calls names; do
    python -m generator generate --spec tests/generator/specs/$name.yaml --out tests/generator/golden --package $name
done
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
from modelrelay._core.fields import encoded

from .packages import GOLDEN, NAMES, SPECS, decoder, imported, modules

pytestmark = pytest.mark.parametrize("name", NAMES)


def test_the_golden_package_is_what_its_document_gives(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["check", "--spec", str(SPECS / f"{name}.yaml"), "--out", str(GOLDEN), "--package", name])
    assert (capsys.readouterr().out.splitlines()[-1].endswith(f"is what {name}.yaml gives"), status) == (
        True,
        0,
    )


def test_every_module_imports(name: str) -> None:
    with imported(GOLDEN, name) as package:
        count = len(list((GOLDEN / name).rglob("*.py")))
        assert len(modules(package)) == count - 1


def test_every_schema_round_trips(name: str) -> None:
    code = Code(read_api(SPECS / f"{name}.yaml").schemas)
    with imported(GOLDEN, name) as package:
        for schema in code.made.values():
            if schema.name == "Never":
                continue
            for full in (False, True):
                value = sample(code, Named(schema.name), full=full)
                again = encoded(decoder(package, schema)(json.loads(json.dumps(value))))
                assert (schema.name, again) == (schema.name, value)


def test_models_are_loaded_when_they_are_asked_for(name: str) -> None:
    with imported(GOLDEN, name) as package:
        models = importlib.import_module(f"{package.__name__}.models")
        assert not [m for m in sys.modules if m.startswith(f"{name}.models.")]
        for exported in models.__all__:
            assert getattr(models, exported) is not None
