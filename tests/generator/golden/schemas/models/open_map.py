# Generated from schemas.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""OpenMap"""

from __future__ import annotations

from typing import Any, TypeAlias

from modelrelay._core import fields as _f

OpenMap: TypeAlias = "dict[str, Any]"


def decode_open_map(value: Any) -> OpenMap:
    """The value, or a `DecodeError` that says what is wrong with it."""
    found: OpenMap = _f.plain_object(value)
    return found
