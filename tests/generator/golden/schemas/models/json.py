# Generated from schemas.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Json"""

from __future__ import annotations

from typing import Any, TypeAlias

from modelrelay._core import fields as _f

Json: TypeAlias = "str | float | bool | list[Json | None] | dict[str, Json | None]"


def decode_json(value: Any) -> Json:
    """The value, or a `DecodeError` that says what is wrong with it."""
    if type(value) is str:
        return value
    if type(value) is float or type(value) is int:
        return value
    if type(value) is bool:
        return value
    if type(value) is list:
        return _f.array(value, lambda item: None if item is None else decode_json(item))
    if type(value) is dict:
        return _f.mapping(value, lambda item: None if item is None else decode_json(item))
    raise _f.wrong("a string, a number, a boolean, an array or an object", value)
