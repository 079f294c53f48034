# Generated from schemas.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Inferred"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from modelrelay._core import fields as _f

Inferred: TypeAlias = "Dog | Cat | dict[str, Any]"


def decode_inferred(value: Any) -> Inferred:
    """The value, or a `DecodeError` that says what is wrong with it."""
    decode = _MEMBERS.get(_f.tag(value, "species"))
    return decode(value) if decode is not None else _f.plain_object(value)


from .cat import Cat
from .dog import Dog


_MEMBERS: dict[Any, Callable[[Any], Inferred]] = {"dog": Dog.from_dict, "cat": Cat.from_dict}
