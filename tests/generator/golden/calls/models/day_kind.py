# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any

from modelrelay._core import fields as _f


class DayKind(_f.OpenEnum):
    """The known values."""

    A = "a"
    B = "b"


_known: dict[Any, DayKind] = {member.value: member for member in DayKind}


def decode_day_kind(value: Any) -> DayKind:
    """The member, or an unnamed one for a value that came later."""
    text = value if type(value) is str else _f.text(value)
    return _known.get(text) or DayKind(text)
