# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any

from modelrelay._core import fields as _f


class ReasoningEffort(_f.OpenEnum):
    """How much the model reasons before it answers. Not every provider accepts every level."""

    NONE = "none"
    MINIMAL = "minimal"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    XHIGH = "xhigh"


_known: dict[Any, ReasoningEffort] = {member.value: member for member in ReasoningEffort}


def decode_reasoning_effort(value: Any) -> ReasoningEffort:
    """The member, or an unnamed one for a value that came later."""
    text = value if type(value) is str else _f.text(value)
    return _known.get(text) or ReasoningEffort(text)
