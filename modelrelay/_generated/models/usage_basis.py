# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any

from modelrelay._core import fields as _f


class UsageBasis(_f.OpenEnum):
    """How reliable the counters are."""

    EXACT = "exact"
    ESTIMATED_CATEGORIES = "estimated_categories"
    INCOMPLETE = "incomplete"
    UNAVAILABLE = "unavailable"


_known: dict[Any, UsageBasis] = {member.value: member for member in UsageBasis}


def decode_usage_basis(value: Any) -> UsageBasis:
    """The member, or an unnamed one for a value that came later."""
    text = value if type(value) is str else _f.text(value)
    return _known.get(text) or UsageBasis(text)
