# Generated from schemas.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Chain1"""

from __future__ import annotations

from typing import Any, TypeAlias

from modelrelay._core import fields as _f

Chain1: TypeAlias = "str"


def decode_chain1(value: Any) -> Chain1:
    """The value, or a `DecodeError` that says what is wrong with it."""
    found: Chain1 = value if type(value) is str else _f.text(value)
    return found
