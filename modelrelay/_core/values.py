"""The values of a chat that callers see: usage, tool calls, replies, stream events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, ClassVar, Literal, NamedTuple, Self, TypeAlias, get_args

from .enums import ResponseFormatKind, StopReason, ToolType
from .http import NO_RESPONSE, HttpInfo
from .plain import Value, schema, to_dict, to_json


@dataclass(frozen=True)
class Usage(Value):
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
    """The accuracy of the counters: `exact`, `estimated_categories`, `incomplete` or `unavailable`."""

    def __add__(self, other: Usage) -> Usage:
        pairs = {name: (getattr(self, name), getattr(other, name)) for name in _COUNTERS}
        sums = {name: a if b is None else b if a is None else a + b for name, (a, b) in pairs.items()}
        known = [basis for basis in (self.observation_basis, other.observation_basis) if basis is not None]
        return Usage(**sums, observation_basis=max(known, key=_reliability, default=None))

    def to_dict(self) -> dict[str, Any]:
        """The counters that were reported."""
        return {name: value for name, value in super().to_dict().items() if value is not None}

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
    """A piece of a function call: a name replaces the earlier one, text of arguments is appended."""

    name: str | None = None
    arguments: str | None = None


@dataclass(frozen=True, slots=True)
class ToolCallDelta(Value):
    """A piece of the tool call at `index`."""

    index: int
    id: str | None = None
    type: ToolType | None = None
    function: FunctionCallDelta | None = None


EventKind: TypeAlias = Literal[
    "message_start", "message_delta", "message_stop", "tool_use_start", "tool_use_delta", "tool_use_stop",
    "reasoning_delta", "ping", "custom",
]  # fmt: skip
EVENT_KINDS: frozenset[EventKind] = frozenset(get_args(EventKind)) - {"custom"}


class StreamEvent(NamedTuple):
    """One event of a text stream. `kind` is "custom" for an event that this SDK does not know."""

    kind: EventKind
    data: Any = None
    """The payload as received."""
    text: str = ""
    """New text; empty for events without text."""
    tool_call_delta: ToolCallDelta | None = None
    tool_calls: tuple[ToolCall, ...] = ()
    response_id: str | None = None
    model: str | None = None
    stop_reason: StopReason | None = None
    usage: Usage | None = None
    request_id: str | None = None
    name: str = ""
    """The event's own name; equal to `kind` unless that is "custom"."""
    reasoning: str = ""
    """New text of the model's reasoning, never part of `text`."""

    def to_dict(self) -> dict[str, Any]:
        """The event as plain JSON. `to_sse()` and `to_ndjson()` of a stream write the records that browsers get."""
        return to_dict(self)

    def to_json(self) -> str:
        """The text of `to_dict`."""
        return to_json(to_dict(self))


# A named tuple has no further base.
for _cls in (Citation, FunctionCall, ToolCall, FunctionCallDelta, StreamEvent):
    setattr(_cls, "__get_pydantic_core_schema__", classmethod(schema))  # noqa: B010  # not declared


@dataclass(frozen=True)
class Reply(Value):
    """The whole reply of a model."""

    id: str
    content: tuple[str, ...]
    model: str
    stop_reason: StopReason | None = None
    usage: Usage = Usage()
    tool_calls: tuple[ToolCall, ...] = ()
    request_id: str | None = None
    provider: str | None = None
    """The provider that ran the model."""
    citations: tuple[Citation, ...] = ()
    # `with_response` sets these two. They are not fields: FastAPI and others write every field of a dataclass, and upstream headers
    # must not be among them.
    http: ClassVar[HttpInfo] = NO_RESPONSE
    """The HTTP response. Its status is 0 for a reply without one, made by hand or loaded."""
    raw: ClassVar[Any] = None
    """The decoded body as received. None for a reply that was streamed."""
    _properties: ClassVar[tuple[str, ...]] = ("text",)

    def to_dict(self, *, http: bool = False) -> dict[str, Any]:
        """The reply as plain JSON, with its text; with `http` also status, headers and timing of the response."""
        return {**super().to_dict(), **({"http": self.http.to_dict()} if http else {})}

    @property
    def text(self) -> str:
        """The content items joined."""
        return "".join(self.content)

    def _repr_markdown_(self) -> str:
        """In a notebook: the text, which models write as Markdown."""
        return self.text or f"`{self!r}`"

    def to_message(self) -> dict[str, Any]:
        """This reply as a message of a conversation."""
        message: dict[str, Any] = {"role": "assistant", "content": self.text}
        if self.tool_calls:
            message["tool_calls"] = [call.to_dict() for call in self.tool_calls]
        return message


def with_response(reply: Reply, http: HttpInfo, raw: Any = None) -> Reply:
    """The reply with the HTTP response that it came in."""
    vars(reply).update(http=http, raw=raw)
    return reply


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
