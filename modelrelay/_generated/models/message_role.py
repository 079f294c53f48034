# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any

from modelrelay._core import fields as _f


class MessageRole(_f.OpenEnum):
    """Who wrote the message."""

    USER = "user"
    ASSISTANT = "assistant"
    SYSTEM = "system"
    TOOL = "tool"


_known: dict[Any, MessageRole] = {member.value: member for member in MessageRole}


def decode_message_role(value: Any) -> MessageRole:
    """The member, or an unnamed one for a value that came later."""
    text = value if type(value) is str else _f.text(value)
    return _known.get(text) or MessageRole(text)
