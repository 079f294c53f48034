# Generated from schemas.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""EverythingTypeList"""

from __future__ import annotations

from typing import Any, TypeAlias

from modelrelay._core import fields as _f

EverythingTypeList: TypeAlias = "str | int | list[str]"


def decode_everything_type_list(value: Any) -> EverythingTypeList:
    """The value, or a `DecodeError` that says what is wrong with it."""
    if type(value) is str:
        return value
    if type(value) is int:
        return value
    if type(value) is list:
        return _f.array(value, _f.text)
    raise _f.wrong("a string, an integer or an array", value)
