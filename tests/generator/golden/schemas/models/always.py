# Generated from schemas.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Always"""

from __future__ import annotations

from typing import Any, TypeAlias

from modelrelay._core import fields as _f

Always: TypeAlias = "Any"


def decode_always(value: Any) -> Always:
    """The value, or a `DecodeError` that says what is wrong with it."""
    found: Always = value
    return found
