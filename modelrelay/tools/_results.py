"""What goes between a model and a program: a call's arguments in, its result and messages out."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias, TypeVar, overload

import msgspec

from modelrelay._core import codec
from modelrelay._core.enums import ToolType
from modelrelay._core.errors import DecodeError, ToolArgumentsError, ValidationError, shortened
from modelrelay._core.values import FunctionCall, Reply, ToolCall, Usage

T = TypeVar("T")
CallLike: TypeAlias = ToolCall | Mapping[str, Any]
Message: TypeAlias = dict[str, Any]
"""A message of a conversation as the API has it: `role`, `content`, `tool_calls`?, `tool_call_id`?."""


@overload
def parse_tool_args(call: CallLike) -> dict[str, Any]: ...
@overload
def parse_tool_args(call: CallLike, type_: type[T]) -> T: ...
def parse_tool_args(call: CallLike, type_: Any = None) -> Any:
    """The arguments of a call as `type_`, or as a dict. Raises `ToolArgumentsError`, whose text a model understands."""
    call = as_call(call)
    if type_ is None:
        return arguments_of(call)
    from modelrelay._types.shape import Shape

    shape = Shape.of(type_, strict=False)
    arguments = arguments_of(call, shape.loads)
    return fitting(call, lambda: shape.convert(arguments))


def parse_and_validate_tool_args(
    call: CallLike, type_: type[T], validate: Callable[[T], object] | None = None
) -> T:
    """The same, checked further: by `validate`, else by a method `validate` of the type.

    The check says no by raising `ValueError` or by returning a text; either becomes a `ToolArgumentsError`.
    """
    value = parse_tool_args(call, type_)
    check = (lambda: validate(value)) if validate is not None else getattr(value, "validate", None)
    problem = None
    if check is not None:
        try:
            problem = check()
        except (ValueError, AssertionError) as error:
            problem = str(error) or type(error).__name__
    if isinstance(problem, str):
        raise _arguments_error(as_call(call), f"invalid arguments for tool {as_call(call).name!r}: {problem}")
    return value


def as_call(call: CallLike) -> ToolCall:
    if isinstance(call, ToolCall):
        return call
    if not isinstance(call, Mapping):
        raise ValidationError(f"must be a ToolCall, got {type(call).__name__}", field="call")
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
    raise _arguments_error(call, f"failed to parse arguments for tool {call.name!r}: {problem}")


def _kind(value: Any) -> str:
    kinds = {list: "an array", str: "a string", bool: "a boolean", int: "a number", float: "a number"}
    return kinds.get(type(value), "null")


_ISSUES_TOLD = 8  # a model that got more wrong than that learns no more from a longer list


def fitting(call: ToolCall, convert: Callable[[], T]) -> T:
    """The converted arguments; a mismatch becomes a `ToolArgumentsError`."""
    from modelrelay._types.shape import Mismatch

    try:
        return convert()
    except Mismatch as mismatch:
        issues = tuple(mismatch.issues)
    said = "; ".join(f"{issue.path}: {issue.message}" for issue in issues[:_ISSUES_TOLD])
    if len(issues) > _ISSUES_TOLD:
        said += f"; and {len(issues) - _ISSUES_TOLD} more"
    raise _arguments_error(call, f"invalid arguments for tool {call.name!r}: {said}", issues)


def _arguments_error(call: ToolCall, message: str, issues: tuple[Any, ...] = ()) -> ToolArgumentsError:
    return ToolArgumentsError(
        message, name=call.name, arguments=call.arguments, tool_call_id=call.id, issues=issues
    )


@dataclass(frozen=True)
class ToolResult:
    """What came of one call: a value, or an error that the model gets to read."""

    tool_call_id: str
    name: str
    value: Any = None
    error: str | None = None
    retryable: bool = False
    """The arguments did not fit, so that the model may try again with better ones."""
    exception: BaseException | None = field(default=None, repr=False, compare=False)
    """What the tool raised, for the program's eyes only; not pickled."""

    @functools.cached_property
    def content(self) -> str:
        """The text that the model gets. Raises `ValidationError` for a value that JSON cannot say."""
        return _text(self.value) if self.error is None else format_tool_error_for_model(self)

    def to_message(self) -> Message:
        """The message that tells the model."""
        return tool_result_message(self.tool_call_id, self.content)

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "exception": None}


def _text(value: Any) -> str:
    """Text as it is, everything else as JSON."""
    return value if isinstance(value, str) else _json(value)


def _json(value: Any) -> str:
    try:
        plain = msgspec.to_builtins(value, enc_hook=_plain)
    except (TypeError, ValueError, RecursionError) as error:
        problem = "nested too deeply" if isinstance(error, RecursionError) else str(error)
    else:
        return codec.dumps(plain, "result").decode()
    raise ValidationError(f"a tool's result must be text or JSON: {problem}", field="result")


def _plain(value: Any) -> Any:
    """What msgspec does not know: our values, pydantic models, other mappings, NumPy's and pandas' values, paths."""
    for method, options in (
        ("to_dict", {}),
        ("model_dump", {"mode": "json"}),
        ("tolist", {}),
        ("__fspath__", {}),
    ):
        convert = getattr(value, method, None)
        if convert is not None and not inspect.isclass(value):
            return convert(**options)
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} is neither")


def tool_result_message(tool_call_id: str, result: Any) -> Message:
    """The message that answers a call; what is not text is written as JSON, a `ToolResult` as the model is told it."""
    content = result.content if isinstance(result, ToolResult) else _text(result)
    return {"role": "tool", "content": content, "tool_call_id": tool_call_id}


def result_message(call: CallLike | str, value: Any) -> Message:
    """The same for a call or its id: what the builder's `tool_result` adds."""
    return tool_result_message(call if isinstance(call, str) else as_call(call).id, value)


def tool_result_message_json(tool_call_id: str, result: Any) -> Message:
    """The same with the result as JSON, text included."""
    return tool_result_message(tool_call_id, _json(result))


def respond_to_tool_call(call: CallLike, result: Any) -> Message:
    """The message that answers this call; what is not text is written as JSON."""
    return result_message(call, result)


def respond_to_tool_call_json(call: CallLike, result: Any) -> Message:
    """The same with the result as JSON, text included."""
    return tool_result_message_json(as_call(call).id, result)


def assistant_message_with_tool_calls(content: str, tool_calls: Iterable[CallLike]) -> Message:
    """The model's own message that asked for these calls; it goes before their results."""
    return {
        "role": "assistant",
        "content": content,
        "tool_calls": [as_call(call).to_dict() for call in tool_calls],
    }


def format_tool_error_for_model(result: ToolResult) -> str:
    """The error as the model reads it, with the advice to try again where that makes sense."""
    said = f"Tool call error for {shortened(result.name)!r}: {result.error or 'unknown error'}"
    return f"{said}\n\nPlease correct the arguments and try again." if result.retryable else said


def has_retryable_errors(results: Iterable[ToolResult]) -> bool:
    """Whether any call failed for its arguments."""
    return bool(get_retryable_errors(results))


def get_retryable_errors(results: Iterable[ToolResult]) -> list[ToolResult]:
    """Those that failed for their arguments."""
    return [result for result in results if result.error is not None and result.retryable]


def create_retry_messages(results: Iterable[ToolResult]) -> list[Message]:
    """Messages that ask the model to repeat the calls that failed for their arguments."""
    return [result.to_message() for result in get_retryable_errors(results)]


@dataclass(frozen=True)
class Step:
    """One turn of a run: the model's answer, and what its tool calls gave."""

    number: int
    """From 1."""
    reply: Reply
    results: tuple[ToolResult, ...] = ()


_NO_REPLY = Reply("", (), "")


@dataclass(frozen=True)
class RunResult:
    """All that happened in a run. Also the `result` of an error that ended it: all that had happened until then."""

    messages: list[Message]
    """The conversation with all answers and tool results, ready for `.messages(…)`."""
    steps: tuple[Step, ...]

    @property
    def reply(self) -> Reply:
        """The last answer; an empty one when there was none yet."""
        return self.steps[-1].reply if self.steps else _NO_REPLY

    @property
    def text(self) -> str:
        """The text of the last answer."""
        return self.reply.text

    @property
    def usage(self) -> Usage:
        """Tokens of all turns."""
        return sum((step.reply.usage for step in self.steps), Usage())

    @property
    def tool_calls(self) -> tuple[ToolCall, ...]:
        """Every call that the model made, in order."""
        return tuple(call for step in self.steps for call in step.reply.tool_calls)
