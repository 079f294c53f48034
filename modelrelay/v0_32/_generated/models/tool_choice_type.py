# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any

from modelrelay._core import fields as _f


class ToolChoiceType(_f.OpenEnum):
    """Whether the model may, must or must not call a tool."""

    AUTO = "auto"
    REQUIRED = "required"
    NONE = "none"


_known: dict[Any, ToolChoiceType] = {member.value: member for member in ToolChoiceType}


def decode_tool_choice_type(value: Any) -> ToolChoiceType:
    """The member, or an unnamed one for a value that came later."""
    text = value if type(value) is str else _f.text(value)
    return _known.get(text) or ToolChoiceType(text)
