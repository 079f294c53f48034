# Generated from schemas.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any

from modelrelay._core import fields as _f


class EverythingInlineEnum(_f.OpenEnum):
    """The known values."""

    A = "a"
    B = "b"


_known: dict[Any, EverythingInlineEnum] = {member.value: member for member in EverythingInlineEnum}


def decode_everything_inline_enum(value: Any) -> EverythingInlineEnum:
    """The member, or an unnamed one for a value that came later."""
    text = value if type(value) is str else _f.text(value)
    return _known.get(text) or EverythingInlineEnum(text)
