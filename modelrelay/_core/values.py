"""The values of a chat that callers see: usage, tool calls, replies, stream events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any, NamedTuple, Self

from .enums import ResponseFormatKind, StopReason, ToolType
from .http import HttpInfo


@dataclass(frozen=True)
class Usage:
    """Tokens used. `a + b` adds them up. Counters that are None were not reported; the 0.32 API has the first three only."""

    input_tokens: int = 0
    output_tokens: int = 0
    total_tokens: int = 0
    cached_tokens: int | None = None
    cache_read_input_tokens: int | None = None
    """Part of the input."""
    cache_write_input_tokens: int | None = None
    """Part of the input."""
    reasoning_tokens: int | None = None
    """Part of the output."""
    observation_basis: str | None = None
    """How far the counters can be trusted: `exact`, `estimated_categories`, `incomplete` or `unavailable`."""

    def __add__(self, other: Usage) -> Usage:
        pairs = {name: (getattr(self, name), getattr(other, name)) for name in _COUNTERS}
        sums = {name: a if b is None else b if a is None else a + b for name, (a, b) in pairs.items()}
        known = [basis for basis in (self.observation_basis, other.observation_basis) if basis is not None]
        return Usage(**sums, observation_basis=max(known, key=_reliability, default=None))

    def to_dict(self) -> dict[str, Any]:
        """The counters that were reported."""
        return {name: value for name, value in asdict(self).items() if value is not None}

    def __repr__(self) -> str:
        return f"Usage({', '.join(f'{name}={value!r}' for name, value in self.to_dict().items())})"


_COUNTERS = [counter.name for counter in fields(Usage)][:-1]
_BASES = ("exact", "estimated_categories", "incomplete", "unavailable")


def _reliability(basis: str) -> int:
    """The least reliable of several counts. An unknown value counts as the least reliable."""
    return _BASES.index(basis) if basis in _BASES else len(_BASES)


class Citation(NamedTuple):
    """A source that the model cites."""

    url: str | None = None
    title: str | None = None


class FunctionCall(NamedTuple):
    """The function a model calls; `arguments` is a string of JSON."""

    name: str
    arguments: str = "{}"


class ToolCall(NamedTuple):
    """A tool call requested by the model."""

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
    """The payload as received."""
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
    reasoning: str = ""
    """New text of the model's reasoning, never part of `text`."""


@dataclass(frozen=True)
class Reply:
    """The whole reply of a model."""

    id: str
    content: tuple[str, ...]
    model: str
    stop_reason: StopReason | None = None
    usage: Usage = Usage()
    tool_calls: tuple[ToolCall, ...] = ()
    request_id: str | None = None
    http: HttpInfo | None = field(default=None, repr=False, compare=False)
    provider: str | None = None
    """The provider that ran the model."""
    citations: tuple[Citation, ...] = ()
    raw: Any = field(default=None, repr=False, compare=False)
    """The body as it came, decoded. None for a reply that came as a stream of records."""

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
    """The format of the reply. The public class, with constructors for Python types, is in `structured`."""

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
