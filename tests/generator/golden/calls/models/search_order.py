# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any

from modelrelay._core import fields as _f


class SearchOrder(_f.OpenEnum):
    """The known values."""

    ASC = "asc"
    DESC = "desc"


_known: dict[Any, SearchOrder] = {member.value: member for member in SearchOrder}


def decode_search_order(value: Any) -> SearchOrder:
    """The member, or an unnamed one for a value that came later."""
    text = value if type(value) is str else _f.text(value)
    return _known.get(text) or SearchOrder(text)
