"""The public names: what `__all__` says is what the package has, each loaded when it is first looked at."""

import importlib
import inspect
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import modelrelay
from modelrelay._core.operation import RequestOptions

# What api.md settles and outside code is written against: names, and signatures. More may be public; none of these may go.
# Of each method the arguments in their order, with their defaults; those behind a `*` are keywords. Others may follow.
SETTLED = (Path(__file__).parent / "samples" / "settled.txt").read_text("utf-8").splitlines()
NAMES = " ".join(line for line in SETTLED if "(" not in line).split()
SIGNATURES = [line for line in SETTLED if "(" in line]


def test_all_is_sorted_out() -> None:
    assert len(modelrelay.__all__) == len(set(modelrelay.__all__))
    assert [name for name in NAMES if name not in modelrelay.__all__] == []


def test_dir_shows_the_public_names_before_they_are_loaded() -> None:
    code = "import modelrelay; assert dir(modelrelay) == sorted(modelrelay.__all__)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Cleint'"):
        modelrelay.Cleint  # type: ignore[attr-defined]


def test_public_classes_name_the_module_to_import_them_from() -> None:
    """Tracebacks and pickles name the module; users should recognise it."""
    for name in modelrelay.__all__:
        value = getattr(modelrelay, name)
        if isinstance(value, type):
            assert value.__module__.split(".")[0] == "modelrelay", name
            assert getattr(importlib.import_module(value.__module__), value.__name__) is value, name


def test_star_import_gives_exactly_the_public_names() -> None:
    names: dict[str, object] = {}
    exec("from modelrelay import *", names)
    names.pop("__builtins__")
    assert sorted(names) == sorted(modelrelay.__all__)


def test_the_package_offers_every_type_in_both_clients_and_no_name_says_async_twice() -> None:
    asyncs = {name for name in modelrelay.__all__ if name.startswith("Async")}
    assert {name.removeprefix("Async") for name in asyncs} <= set(modelrelay.__all__)
    for name in asyncs:
        names = [n for n in dir(getattr(modelrelay, name)) if not n.startswith("_")]
        assert [n for n in names if n.endswith(("_async", "_blocking", "_sync"))] == []


@pytest.mark.parametrize("settled", SIGNATURES, ids=lambda s: s.partition("(")[0])
def test_settled_signatures(settled: str) -> None:
    path, _, arguments = settled.removesuffix(")").partition("(")
    value: Any = modelrelay
    for name in path.split("."):
        value = getattr(value, name)
    is_method = path.count(".") == 1 and path != "File.from_path"
    found = list(inspect.signature(value).parameters.values())[is_method:]
    shown = ", ".join(str(p.replace(annotation=p.empty)) for p in found if p.kind != p.KEYWORD_ONLY)
    names = {p.name: f"{p.name}={p.default!r}" for p in found if p.kind == p.KEYWORD_ONLY}
    if found[-1].name == "options":  # members of a `TypedDict`, each of which may be left out or None
        names |= {name: f"{name}=None" for name in RequestOptions.__optional_keys__}
    start, _, keywords = arguments.partition("*, ")
    assert f"{shown}, ".startswith(start.removesuffix(", ") + ", " if start else "")
    for keyword in filter(None, keywords.split(", ")):
        assert names.get(keyword.partition("=")[0]) == keyword
