# Generated from schemas.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""EverythingUnionOfLists"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from modelrelay._core import fields as _f

EverythingUnionOfLists: TypeAlias = "list[str] | list[int] | dict[str, Any]"


def decode_everything_union_of_lists(value: Any) -> EverythingUnionOfLists:
    """The value, or a `DecodeError` that says what is wrong with it."""
    found: EverythingUnionOfLists = _f.one_of(value, _MEMBERS)
    return found


_MEMBERS: tuple[Callable[[Any], Any], ...] = (
    lambda item: _f.array(item, _f.text),
    lambda item: _f.array(item, _f.integer),
)
