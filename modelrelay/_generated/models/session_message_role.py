# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any

from modelrelay._core import fields as _f


class SessionMessageRole(_f.OpenEnum):
    """Who wrote the message."""

    USER = "user"
    ASSISTANT = "assistant"
    TOOL = "tool"


_known: dict[Any, SessionMessageRole] = {member.value: member for member in SessionMessageRole}


def decode_session_message_role(value: Any) -> SessionMessageRole:
    """The member, or an unnamed one for a value that came later."""
    text = value if type(value) is str else _f.text(value)
    return _known.get(text) or SessionMessageRole(text)
