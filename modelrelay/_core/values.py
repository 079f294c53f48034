"""The values of a chat that callers see: usage, tool calls, replies, stream events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Self

from .enums import ResponseFormatKind, StopReason, ToolType
from .http import HttpInfo


@dataclass(frozen=True)
class Usage:
    """Tokens used. `a + b` adds them up."""

    input_tokens: int = 0
    output_tokens: int = 0
    total_tokens: int = 0

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            self.input_tokens + other.input_tokens,
            self.output_tokens + other.output_tokens,
            self.total_tokens + other.total_tokens,
        )


class FunctionCall(NamedTuple):
    """The function a model calls; `arguments` is a string of JSON."""

    name: str
    arguments: str = "{}"


class ToolCall(NamedTuple):
    """A model's wish to have a tool run."""

    id: str
    type: ToolType = ToolType.FUNCTION
    function: FunctionCall | None = None

    @property
    def name(self) -> str:
        return self.function.name if self.function else str(self.type)

    @property
    def arguments(self) -> str:
        return (self.function.arguments if self.function else "") or "{}"

    def to_dict(self) -> dict[str, Any]:
        """The call in the API's own form."""
        call: dict[str, Any] = {"id": self.id, "type": str(self.type)}
        if self.function is not None:
            call["function"] = {"name": self.function.name, "arguments": self.function.arguments}
        return call


class FunctionCallDelta(NamedTuple):
    """A piece of a function call: a name replaces, text of arguments is appended."""

    name: str | None = None
    arguments: str | None = None


@dataclass(frozen=True, slots=True)
class ToolCallDelta:
    """A piece of the tool call at `index`."""

    index: int
    id: str | None = None
    type: ToolType | None = None
    function: FunctionCallDelta | None = None


class StreamEvent(NamedTuple):
    """One event of a text stream. `kind` is the contract's name, or "custom" for one this SDK does not know."""

    kind: str
    data: Any = None
    """The payload as it came."""
    text: str = ""
    """New text; empty for events that carry none."""
    tool_call_delta: ToolCallDelta | None = None
    tool_calls: tuple[ToolCall, ...] = ()
    response_id: str | None = None
    model: str | None = None
    stop_reason: StopReason | None = None
    usage: Usage | None = None
    request_id: str | None = None
    name: str = ""
    """The event's own name; that of `kind` unless that is "custom"."""


@dataclass(frozen=True)
class Reply:
    """A whole answer of a model."""

    id: str
    content: tuple[str, ...]
    model: str
    stop_reason: StopReason | None = None
    usage: Usage = Usage()
    tool_calls: tuple[ToolCall, ...] = ()
    request_id: str | None = None
    http: HttpInfo | None = field(default=None, repr=False, compare=False)

    @property
    def text(self) -> str:
        """The content items joined."""
        return "".join(self.content)

    def to_message(self) -> dict[str, Any]:
        """This reply as a message of a conversation."""
        message: dict[str, Any] = {"role": "assistant", "content": self.text}
        if self.tool_calls:
            message["tool_calls"] = [call.to_dict() for call in self.tool_calls]
        return message


@dataclass(frozen=True)
class ResponseFormat:
    """What the answer must look like. The public class, with constructors for Python types, is in `structured`."""

    type: ResponseFormatKind
    name: str | None = None
    schema: Mapping[str, Any] | None = None
    description: str | None = None
    strict: bool | None = None

    @classmethod
    def text(cls) -> Self:
        return cls(ResponseFormatKind.TEXT)

    def to_dict(self) -> dict[str, Any]:
        if self.type != ResponseFormatKind.JSON_SCHEMA:
            return {"type": str(self.type)}
        spec: dict[str, Any] = {"name": self.name, "schema": self.schema}
        if self.description is not None:
            spec["description"] = self.description
        if self.strict is not None:
            spec["strict"] = self.strict
        return {"type": str(self.type), "json_schema": spec}
