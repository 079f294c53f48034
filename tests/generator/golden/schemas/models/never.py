# Generated from schemas.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Never"""

from __future__ import annotations

from typing import Any, TypeAlias

from modelrelay._core import fields as _f

Never: TypeAlias = "Any"


def decode_never(value: Any) -> Never:
    """The value, or a `DecodeError` that says what is wrong with it."""
    found: Never = _f.never(value)
    return found
