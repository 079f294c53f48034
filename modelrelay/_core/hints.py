"""Type hints of modules that import some names for type checkers alone, so that loading them stays quick.

`typing.get_type_hints` looks names up in the module. `resolve_later` has it find them: who reads an annotation pays for the
import, and nobody else.
"""

from __future__ import annotations

import sys
from collections.abc import ItemsView, Iterator, KeysView
from typing import Any


class _Hints(dict[str, Any]):
    """The annotations of one function or class. Reading them brings the names of its module."""

    def __init__(self, hints: dict[str, Any], module: str) -> None:
        super().__init__(hints)
        self._module = module

    def __iter__(self) -> Iterator[str]:
        _bring(self._module)
        return super().__iter__()

    def keys(self) -> KeysView[str]:  # type: ignore[override]  # dict's own view
        _bring(self._module)
        return super().keys()

    def items(self) -> ItemsView[str, Any]:  # type: ignore[override]  # the same
        _bring(self._module)
        return super().items()


_brought: set[str] = set()


def _bring(module: str) -> None:
    """Does the imports that stand under `if TYPE_CHECKING:`. A name of a library that is not installed becomes `Any`."""
    if module in _brought:
        return
    _brought.add(module)
    import ast
    import inspect

    loaded = sys.modules[module]
    for node in ast.parse(inspect.getsource(loaded)).body:
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            for part in node.body:
                assert isinstance(part, ast.Import | ast.ImportFrom)
                try:
                    exec(compile(ast.Module([part], []), module, "exec"), vars(loaded))  # noqa: S102
                except ImportError:
                    vars(loaded).update({alias.asname or alias.name: Any for alias in part.names})


def resolve_later(module: str) -> None:
    """Called at the end of a module: the hints of its classes and functions can be read from now on."""
    for value in list(vars(sys.modules[module]).values()):
        if getattr(value, "__module__", None) == module:
            for part in (value, *vars(value).values()) if isinstance(value, type) else (value,):
                part = getattr(part, "fget", None) or getattr(part, "__func__", part)
                hints = getattr(part, "__annotations__", None) if callable(part) else None
                if hints and (not isinstance(part, type) or "__annotations__" in vars(part)):
                    part.__annotations__ = _Hints(hints, module)
