# Generated from schemas.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any

from modelrelay._core import fields as _f


class Status(_f.OpenIntEnum):
    """The known values."""

    VALUE_200 = 200
    VALUE_404 = 404


_known: dict[Any, Status] = {member.value: member for member in Status}


def decode_status(value: Any) -> Status:
    """The member, or an unnamed one for a value that came later."""
    text = value if type(value) is int else _f.integer(value)
    return _known.get(text) or Status(text)
