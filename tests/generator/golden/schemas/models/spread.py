# Generated from schemas.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Spread"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from modelrelay._core import fields as _f

Spread: TypeAlias = "SpreadOption1 | SpreadOption2 | dict[str, Any]"


def decode_spread(value: Any) -> Spread:
    """The value, or a `DecodeError` that says what is wrong with it."""
    decode = _MEMBERS.get(_f.tag(value, "species"))
    return decode(value) if decode is not None else _f.plain_object(value)


from .spread_option1 import SpreadOption1
from .spread_option2 import SpreadOption2


_MEMBERS: dict[Any, Callable[[Any], Spread]] = {
    "dog": SpreadOption1.from_dict,
    "cat": SpreadOption2.from_dict,
}
