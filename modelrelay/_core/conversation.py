"""Messages of a conversation, independent of any wire format. Drafts hold them, contracts encode them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple, Required, Self, TypeAlias, TypedDict

from .check import check_list, check_mapping, check_text
from .enums import MessageRole
from .errors import ValidationError
from .files import File
from .values import ToolCall

Part: TypeAlias = str | File | Mapping[str, Any]
"""Text, a file, or a part that this SDK does not know, as a plain dict."""
_ROLES = tuple(str(role) for role in MessageRole)
_MEMBERS = frozenset(("role", "content", "tool_calls", "tool_call_id"))


class MessageDict(TypedDict, total=False):
    """A message as a plain dict, for type checkers and editors. Other members are kept too."""

    role: Required[Literal["system", "user", "assistant", "tool"]]
    content: str | Sequence[Part] | None
    """Required, except for an assistant's message with tool calls."""
    tool_calls: Sequence[ToolCall | Mapping[str, Any]]
    """The calls of an assistant's message."""
    tool_call_id: str
    """The call that a message of role `tool` answers."""


class Message(NamedTuple):
    """One message. Callers see it as the plain dict that `to_dict` gives."""

    role: str
    parts: tuple[Part, ...] = ()
    """The content."""
    tool_calls: tuple[Mapping[str, Any], ...] = ()
    """Calls of an assistant, in the form of `ToolCall.to_dict`, with members that the SDK does not know."""
    tool_call_id: str | None = None
    """The call that a message of role `tool` answers."""
    extra: Mapping[str, Any] = {}  # never changed
    """Members that the SDK does not know."""

    @property
    def text(self) -> str:
        """The text of the content."""
        if len(self.parts) == 1 and isinstance(self.parts[0], str):
            return self.parts[0]  # nearly always
        return "".join(part for part in self.parts if isinstance(part, str))

    @classmethod
    def of(cls, value: Any, field: str) -> Self:
        """The message of a plain dict. Raises `ValidationError` for anything else."""
        if isinstance(value, cls):
            return value
        value = check_mapping(value, field)
        role, call_id = value.get("role"), value.get("tool_call_id")
        if role not in _ROLES:
            raise ValidationError(f"role must be one of {', '.join(_ROLES)}, got {role!r}", field=field)
        given = check_list(value.get("tool_calls") or (), f"{field}.tool_calls", "a list of tool calls")
        calls = [
            call.to_dict()
            if isinstance(call, ToolCall)
            else dict(check_mapping(call, f"{field}.tool_calls[{index}]"))
            for index, call in enumerate(given)
        ]
        if value.get("content") is None and not calls:
            raise ValidationError("has no content; add the member 'content'", field=field)
        return cls(
            str(role),
            parts_of(value.get("content"), f"{field}.content"),
            tuple(calls),
            None if call_id is None else check_text(call_id, f"{field}.tool_call_id"),
            {name: member for name, member in value.items() if name not in _MEMBERS},
        )

    def to_dict(self) -> dict[str, Any]:
        """`{"role", "content", "tool_calls"?, "tool_call_id"?}`, as `ChatRequest.messages` takes it."""
        plain = not self.parts or (len(self.parts) == 1 and isinstance(self.parts[0], str))
        message: dict[str, Any] = {
            "role": self.role,
            "content": self.text if plain else [part_dict(part) for part in self.parts],
        }
        if self.tool_calls:
            message["tool_calls"] = [dict(call) for call in self.tool_calls]
        if self.tool_call_id is not None:
            message["tool_call_id"] = self.tool_call_id
        return {**message, **self.extra}


def parts_of(content: Any, field: str) -> tuple[Part, ...]:
    """The parts of a content: text, a list of parts, or None for an empty text."""
    if content is None or isinstance(content, str):
        return (content or "",)
    parts = check_list(content, field, "a string or a list of parts", not_a=(File,))
    return tuple(part_of(item, f"{field}[{index}]") for index, item in enumerate(parts))


def part_of(value: Any, field: str) -> Part:
    if isinstance(value, (str, File)):
        return value
    value = check_mapping(value, field, "text, a File or a mapping")
    kind = value.get("type")
    if kind == "text" and value.keys() == {"type", "text"}:
        return check_text(value["text"], f"{field}.text")
    if kind == "file" and value.keys() == {"type", "file"} and isinstance(value["file"], Mapping):
        return File.of(value["file"], f"{field}.file")
    if not isinstance(kind, str) or not kind.strip():
        raise ValidationError("a content part needs a type", field=field)
    return dict(value)


def part_dict(part: Part) -> dict[str, Any]:
    """A part as a plain dict: `{"type": "text", "text"}` or `{"type": "file", "file"}`."""
    if isinstance(part, str):
        return {"type": "text", "text": part}
    return {"type": "file", "file": part.to_dict()} if isinstance(part, File) else dict(part)


class ToolChoice(NamedTuple):
    """Whether the model uses tools: it may ("auto"), must ("required") or must not ("none")."""

    type: str = "auto"

    @classmethod
    def of(cls, value: ToolChoice | str | Mapping[str, Any]) -> ToolChoice:
        """From any accepted form. Raises `ValidationError` for a choice that the API lacks."""
        kind = value.get("type") if isinstance(value, Mapping) else getattr(value, "type", value)
        if kind not in ("auto", "required", "none"):
            raise ValidationError(f"must be 'auto', 'required' or 'none', got {value!r}", field="tool_choice")
        return cls(str(kind))

    def to_dict(self) -> dict[str, Any]:
        """The choice in the API's form."""
        return {"type": self.type}
