# Generated from names.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Models of the API. Each is loaded when it is first asked for: creating them all takes most of a second."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .any import Any_
    from .class_ import Class
    from .exception import Exception_
    from .model import Model
    from .old import Old
    from .shadow import Shadow
    from .shadow_copy import ShadowCopy
    from .shadow_copy2 import ShadowCopy2

__all__ = [
    "Any_",
    "Class",
    "Exception_",
    "Model",
    "Old",
    "Shadow",
    "ShadowCopy",
    "ShadowCopy2",
]

_HOMES = {
    "Any_": "any",
    "Class": "class_",
    "Exception_": "exception",
    "Model": "model",
    "Old": "old",
    "Shadow": "shadow",
    "ShadowCopy": "shadow_copy",
    "ShadowCopy2": "shadow_copy2",
}


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f".{home}", __name__), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
