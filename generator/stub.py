"""The public names of the SDK for type checkers: `modelrelay/__init__.pyi`, written from the table in `__init__.py`."""

from __future__ import annotations

import modelrelay


def stub() -> str:
    names = sorted(modelrelay._MODULE_OF.items(), key=lambda entry: entry[::-1])
    return "\n".join((
        "# Generated from modelrelay/__init__.py by `make generate`.",
        "from typing import Any\n",
        *(f"from .{module} import {name} as {name}" for name, module in names),
        "\n__version__: str\n\ndef __getattr__(name: str) -> Any: ...  # the schemas of the spec\n",
    ))  # fmt: skip
