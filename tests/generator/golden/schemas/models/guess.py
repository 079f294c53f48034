# Generated from schemas.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Guess"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from modelrelay._core import fields as _f

Guess: TypeAlias = "Child | Node | str | dict[str, Any]"


def decode_guess(value: Any) -> Guess:
    """The value, or a `DecodeError` that says what is wrong with it."""
    found: Guess = _f.one_of(value, _MEMBERS)
    return found


from .child import Child
from .node import Node


_MEMBERS: tuple[Callable[[Any], Any], ...] = (
    Child.from_dict,
    Node.from_dict,
    _f.text,
)
