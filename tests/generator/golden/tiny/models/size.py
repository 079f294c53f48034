# Generated from tiny.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any

from modelrelay._core import fields as _f


class Size(_f.OpenEnum):
    """How big it is."""

    SMALL = "small"
    LARGE = "large"


_known: dict[Any, Size] = {member.value: member for member in Size}


def decode_size(value: Any) -> Size:
    """The member, or an unnamed one for a value that came later."""
    text = value if type(value) is str else _f.text(value)
    return _known.get(text) or Size(text)
