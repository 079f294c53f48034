"""`typing.get_type_hints` works on every generated method and model, of the SDK and of a package with hostile names."""

from __future__ import annotations

import importlib
import inspect
import typing
from collections.abc import Iterator
from typing import Any

import pytest

from generator.apis import table

from .packages import NAMES, folder, imported, modules


def functions(package: Any) -> Iterator[Any]:
    for module in modules(package):
        for cls in vars(module).values():
            if inspect.isclass(cls) and cls.__module__ == module.__name__:
                yield cls
                members = [m for m in vars(cls).values() if inspect.isfunction(m)]
                yield from (m for m in members if not m.__name__.startswith("_"))


def check(package: Any) -> int:
    found = list(functions(package))
    for item in found:
        typing.get_type_hints(item)
    return len(found)


@pytest.mark.parametrize("name", NAMES)
def test_of_a_small_package(name: str) -> None:
    with imported(folder(), name) as package:
        assert check(package) > 5


@pytest.mark.parametrize("name", [row.package for row in table().values()])
def test_of_the_sdk(name: str) -> None:
    assert check(importlib.import_module(name)) > 50
