"""Messages of a conversation, in a form that belongs to no wire: what a draft holds, and what contracts put on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, Self

from .enums import MessageRole
from .errors import ValidationError
from .values import ToolCall

_ROLES = tuple(str(role) for role in MessageRole)
_MEMBERS = {"role", "content", "tool_calls", "tool_call_id"}


class Message(NamedTuple):
    """One message. Callers see it as the plain dict that `to_dict` gives."""

    role: str
    parts: tuple[str, ...] = ()
    """The content: pieces of text."""
    tool_calls: tuple[Mapping[str, Any], ...] = ()
    """Calls of an assistant, as `ToolCall.to_dict` has them; members that the SDK does not know stay."""
    tool_call_id: str | None = None
    """The call that a message of role `tool` answers."""

    @property
    def text(self) -> str:
        """The text of the content."""
        return "".join(self.parts)

    @classmethod
    def of(cls, value: Any, field: str) -> Self:
        """The message of a plain dict. Raises `ValidationError` for what is none."""
        if isinstance(value, cls):
            return value
        if not isinstance(value, Mapping):
            raise ValidationError(f"must be a mapping, got {type(value).__name__}", field=field)
        if unknown := set(value) - _MEMBERS:
            raise ValidationError(f"has no member {sorted(map(str, unknown))[0]!r}", field=field)
        role, content, call_id = value.get("role"), value.get("content"), value.get("tool_call_id")
        if role not in _ROLES:
            raise ValidationError(f"role must be one of {', '.join(_ROLES)}, got {role!r}", field=field)
        calls = [
            call.to_dict() if isinstance(call, ToolCall) else dict(call)
            for call in value.get("tool_calls") or ()
        ]
        return cls(
            str(role),
            (check_text("" if content is None else content, f"{field}.content"),),
            tuple(calls),
            None if call_id is None else check_text(call_id, f"{field}.tool_call_id"),
        )

    def to_dict(self) -> dict[str, Any]:
        """`{"role", "content", "tool_calls"?, "tool_call_id"?}`, as `ChatRequest.messages` takes it."""
        message: dict[str, Any] = {"role": self.role, "content": self.text}
        if self.tool_calls:
            message["tool_calls"] = [dict(call) for call in self.tool_calls]
        if self.tool_call_id is not None:
            message["tool_call_id"] = self.tool_call_id
        return message


def check_text(value: Any, field: str) -> str:
    if not isinstance(value, str):
        raise ValidationError(f"must be a string, got {type(value).__name__}", field=field)
    return value
