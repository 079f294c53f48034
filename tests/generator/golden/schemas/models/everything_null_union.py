# Generated from schemas.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""EverythingNullUnion"""

from __future__ import annotations

from typing import Any, TypeAlias

from modelrelay._core import fields as _f

EverythingNullUnion: TypeAlias = "str | int"


def decode_everything_null_union(value: Any) -> EverythingNullUnion:
    """The value, or a `DecodeError` that says what is wrong with it."""
    if type(value) is str:
        return value
    if type(value) is int:
        return value
    raise _f.wrong("a string or an integer", value)
