# Generated from schemas.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any

from modelrelay._core import fields as _f


class EverythingNumberEnum(_f.OpenIntEnum):
    """The known values."""

    VALUE_1 = 1
    VALUE_2 = 2
    VALUE_3 = 3


_known: dict[Any, EverythingNumberEnum] = {member.value: member for member in EverythingNumberEnum}


def decode_everything_number_enum(value: Any) -> EverythingNumberEnum:
    """The member, or an unnamed one for a value that came later."""
    text = value if type(value) is int else _f.integer(value)
    return _known.get(text) or EverythingNumberEnum(text)
