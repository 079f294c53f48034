# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any

from modelrelay._core import fields as _f


class ToolType(_f.OpenEnum):
    """The kind of a tool."""

    FUNCTION = "function"
    WEB = "web"
    X_SEARCH = "x_search"
    CODE_EXECUTION = "code_execution"


_known: dict[Any, ToolType] = {member.value: member for member in ToolType}


def decode_tool_type(value: Any) -> ToolType:
    """The member, or an unnamed one for a value that came later."""
    text = value if type(value) is str else _f.text(value)
    return _known.get(text) or ToolType(text)
