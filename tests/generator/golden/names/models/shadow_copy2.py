# Generated from names.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any

from modelrelay._core import fields as _f


class ShadowCopy2(_f.OpenEnum):
    """The known values."""

    A_B_2 = "a-b"
    A_B_3 = "a_b"
    A_B = "a b"
    VALUE_1 = "1"
    VALUE = ""
    NONE = "None"
    MRO = "mro"
    CLASS_ = "class"
    X_Y = 'x"y'
    NAME = "name"
    VALUE_2 = "value"


_known: dict[Any, ShadowCopy2] = {member.value: member for member in ShadowCopy2}


def decode_shadow_copy2(value: Any) -> ShadowCopy2:
    """The member, or an unnamed one for a value that came later."""
    text = value if type(value) is str else _f.text(value)
    return _known.get(text) or ShadowCopy2(text)
