"""Conversions between a model and a program: a call's arguments, its result and its message."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, TypeAlias, TypeVar

from modelrelay._core import codec
from modelrelay._core.check import check_mapping
from modelrelay._core.enums import ToolType
from modelrelay._core.errors import DecodeError, ToolArgumentsError, ValidationError, shorten, words_of
from modelrelay._core.plain import Value, plain
from modelrelay._core.values import FunctionCall, Reply, ToolCall, Usage

T = TypeVar("T")
CallLike: TypeAlias = ToolCall | Mapping[str, Any]
Message: TypeAlias = dict[str, Any]
"""A message of a conversation in the API's form: `role`, `content`, `tool_calls`?, `tool_call_id`?."""


def as_call(call: CallLike) -> ToolCall:
    if isinstance(call, ToolCall):
        return call
    call = check_mapping(call, "call", "a ToolCall")
    function = call.get("function")
    called = None
    if isinstance(function, Mapping):
        called = FunctionCall(str(function.get("name") or ""), str(function.get("arguments") or ""))
    return ToolCall(str(call.get("id") or ""), ToolType(str(call.get("type") or "function")), called)


def arguments_of(call: ToolCall, loads: Callable[[str], Any] = codec.loads) -> dict[str, Any]:
    """The arguments as an object; an empty text reads as `{}`."""
    problem = ""
    try:
        arguments = loads(call.arguments.strip() or "{}")
        if isinstance(arguments, dict):
            return arguments
        problem = f"expected an object, got {_kind(arguments)}"
    except DecodeError as error:
        problem = error.problem
    raise arguments_error(call, f"failed to parse arguments for tool {call.name!r}: {problem}")


def _kind(value: Any) -> str:
    kinds = {list: "an array", str: "a string", bool: "a boolean", int: "a number", float: "a number"}
    return kinds.get(type(value), "null")


_MAX_ISSUES = 8  # a longer list does not help a model


def convert_arguments(call: ToolCall, convert: Callable[[], T]) -> T:
    """The converted arguments. A mismatch becomes a `ToolArgumentsError`."""
    from modelrelay._types.shape import Mismatch

    try:
        return convert()
    except Mismatch as mismatch:
        issues, cause = tuple(mismatch.issues), mismatch.__cause__
    problems = "; ".join(f"{issue.path}: {issue.message}" for issue in issues[:_MAX_ISSUES])
    if len(issues) > _MAX_ISSUES:
        problems += f"; and {len(issues) - _MAX_ISSUES} more"
    raise arguments_error(call, f"invalid arguments for tool {call.name!r}: {problems}", issues) from cause


def arguments_error(call: ToolCall, message: str, issues: tuple[Any, ...] = ()) -> ToolArgumentsError:
    return ToolArgumentsError(
        message, name=call.name, arguments=call.arguments, tool_call_id=call.id, issues=issues
    )


@dataclass(frozen=True)
class ToolResult(Value):
    """The result of one call: a value, or an error that is sent to the model."""

    tool_call_id: str
    name: str
    value: Any = None
    error: str | None = None
    retryable: bool = False
    """The arguments were invalid, so the model may try again."""
    exception: BaseException | None = field(default=None, repr=False, compare=False)
    """The exception of the tool. Not sent to the model, and not pickled."""

    @functools.cached_property
    def content(self) -> str:
        """The text that is sent to the model. Raises `ValidationError` for a value that JSON cannot express."""
        if self.error is None:
            return text_of(self.value)
        problem = text_of(f"Tool call error for {shorten(self.name)!r}: {self.error or 'unknown error'}")
        return f"{problem}\n\nPlease correct the arguments and try again." if self.retryable else problem

    def to_message(self) -> Message:
        """The result as a message to the model."""
        return result_message(self.tool_call_id, self)

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "exception": None}


def text_of(value: Any) -> str:
    """Text unchanged, any other value as JSON. A lone surrogate, which file names may contain, becomes U+FFFD, so that it does
    not end a run."""
    if not isinstance(value, str):
        return json_of(value)
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def json_of(value: Any) -> str:
    problem: str = "nested too deeply"
    cause: Exception | None = None
    try:
        return codec.dumps(plain(value), "result").decode()
    except ValidationError:
        raise
    except RecursionError:
        pass
    except Exception as error:  # raised by the value's own code, too
        problem, cause = words_of(error), error
    raise ValidationError(f"a tool's result must be text or JSON: {problem}", field="result") from cause


def result_message(call: CallLike | str, value: Any) -> Message:
    """The message that answers a call or its id. A value that is not text is written as JSON."""
    content = value.content if isinstance(value, ToolResult) else text_of(value)
    return {
        "role": "tool",
        "content": content,
        "tool_call_id": call if isinstance(call, str) else as_call(call).id,
    }


@dataclass(frozen=True)
class Step(Value):
    """One turn of a run: the model's reply, and the results of its tool calls."""

    number: int
    """From 1."""
    reply: Reply
    results: tuple[ToolResult, ...] = ()


_NO_REPLY = Reply("", (), "")


@dataclass(frozen=True)
class RunResult(Value):
    """The result of a tool run. An error that ended the run has the result so far as its `result`."""

    messages: list[Message]
    """The conversation with all replies and tool results, ready for `.messages(…)`."""
    steps: tuple[Step, ...]
    _properties: ClassVar[tuple[str, ...]] = ("text", "usage", "tool_calls")

    @property
    def reply(self) -> Reply:
        """The last reply; an empty one if there is none."""
        return self.steps[-1].reply if self.steps else _NO_REPLY

    @property
    def text(self) -> str:
        """The text of the last reply."""
        return self.reply.text

    @property
    def usage(self) -> Usage:
        """Tokens of all turns."""
        return sum((step.reply.usage for step in self.steps), Usage())

    @property
    def tool_calls(self) -> tuple[ToolCall, ...]:
        """Every call that the model made, in order."""
        return tuple(call for step in self.steps for call in step.reply.tool_calls)
