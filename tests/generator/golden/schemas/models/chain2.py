# Generated from schemas.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Chain2"""

from __future__ import annotations

from typing import Any, TypeAlias

from modelrelay._core import fields as _f

Chain2: TypeAlias = "str"


def decode_chain2(value: Any) -> Chain2:
    """The value, or a `DecodeError` that says what is wrong with it."""
    found: Chain2 = value if type(value) is str else _f.text(value)
    return found
