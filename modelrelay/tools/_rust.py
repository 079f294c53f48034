"""Functions with the names of the Rust SDK, built on the other modules. A Python program needs few of them."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Iterable
from itertools import count
from typing import Any, TypeAlias, TypeVar, overload

from modelrelay._core.conversation import ToolChoice
from modelrelay._core.errors import ModelRelayError, words_of
from modelrelay._core.flow import Flow, Steps
from modelrelay._types.shape import Shape
from modelrelay.tools._registry import AsyncToolRegistry, ToolRegistry
from modelrelay.tools._results import (
    CallLike,
    Message,
    ToolResult,
    arguments_error,
    arguments_of,
    as_call,
    convert_arguments,
    json_of,
    result_message,
)  # fmt: skip

T = TypeVar("T")

__all__ = [
    "assistant_message_with_tool_calls",
    "create_retry_messages",
    "execute_with_retry",
    "format_tool_error_for_model",
    "get_retryable_errors",
    "has_retryable_errors",
    "parse_and_validate_tool_args",
    "parse_tool_args",
    "respond_to_tool_call",
    "respond_to_tool_call_json",
    "tool_choice_auto",
    "tool_choice_none",
    "tool_choice_required",
    "tool_result_message",
    "tool_result_message_json",
]


def tool_choice_auto() -> ToolChoice:
    """The model decides."""
    return ToolChoice("auto")


def tool_choice_required() -> ToolChoice:
    """The model has to use a tool."""
    return ToolChoice("required")


def tool_choice_none() -> ToolChoice:
    """The model may not use tools."""
    return ToolChoice("none")


@overload
def parse_tool_args(call: CallLike) -> dict[str, Any]: ...
@overload
def parse_tool_args(call: CallLike, type_: type[T]) -> T: ...
def parse_tool_args(call: CallLike, type_: Any = None) -> Any:
    """The arguments of a call as `type_`, or as a dict. Raises `ToolArgumentsError` with a text for the model."""
    call = as_call(call)
    if type_ is None:
        return arguments_of(call)
    shape = Shape.of(type_, strict=False)
    arguments = arguments_of(call, shape.loads)
    return convert_arguments(call, lambda: shape.convert(arguments))


def parse_and_validate_tool_args(
    call: CallLike, type_: type[T], validate: Callable[[T], object] | None = None
) -> T:
    """The same, with a further check: `validate`, or else a method `validate` of the type.

    The check rejects the arguments by raising an exception or by returning a text. Both become a `ToolArgumentsError`.
    """
    value = parse_tool_args(call, type_)
    check = (lambda: validate(value)) if validate is not None else getattr(value, "validate", None)
    problem, cause = None, None
    if check is not None:
        try:
            problem = check()
        except Exception as error:
            problem, cause = words_of(error) or type(error).__name__, error
    if isinstance(problem, str):
        message = f"invalid arguments for tool {as_call(call).name!r}: {problem}"
        raise arguments_error(as_call(call), message) from cause
    return value


def tool_result_message(tool_call_id: str, result: Any) -> Message:
    """The message that answers the call with this id. A result that is not text is written as JSON."""
    return result_message(tool_call_id, result)


def tool_result_message_json(tool_call_id: str, result: Any) -> Message:
    """The same with the result as JSON, text included."""
    return result_message(tool_call_id, json_of(result))


def respond_to_tool_call(call: CallLike, result: Any) -> Message:
    """The message that answers this call. A result that is not text is written as JSON."""
    return result_message(call, result)


def respond_to_tool_call_json(call: CallLike, result: Any) -> Message:
    """The same with the result as JSON, text included."""
    return result_message(call, json_of(result))


def assistant_message_with_tool_calls(content: str, tool_calls: Iterable[CallLike]) -> Message:
    """The model's own message with these calls; it precedes their results."""
    return {
        "role": "assistant",
        "content": content,
        "tool_calls": [as_call(call).to_dict() for call in tool_calls],
    }


def format_tool_error_for_model(result: ToolResult) -> str:
    """The error in the form for the model, with the advice to try again if the arguments were invalid."""
    return result.content


def has_retryable_errors(results: Iterable[ToolResult]) -> bool:
    """Whether any call had invalid arguments."""
    return bool(get_retryable_errors(results))


def get_retryable_errors(results: Iterable[ToolResult]) -> list[ToolResult]:
    """The results of calls with invalid arguments."""
    return [result for result in results if result.error is not None and result.retryable]


def create_retry_messages(results: Iterable[ToolResult]) -> list[Message]:
    """Messages that tell the model to repeat the calls with invalid arguments."""
    return [result.to_message() for result in get_retryable_errors(results)]


OnRetry: TypeAlias = Callable[[list[Message], int], Iterable[CallLike]]
AsyncOnRetry: TypeAlias = Callable[[list[Message], int], Awaitable[Iterable[CallLike]] | Iterable[CallLike]]


@overload
def execute_with_retry(
    registry: ToolRegistry, calls: Iterable[CallLike], on_retry: OnRetry, *, max_retries: int = ...
) -> list[ToolResult]: ...
@overload
def execute_with_retry(
    registry: AsyncToolRegistry, calls: Iterable[CallLike], on_retry: AsyncOnRetry, *, max_retries: int = ...
) -> Awaitable[list[ToolResult]]: ...
def execute_with_retry(
    registry: ToolRegistry | AsyncToolRegistry,
    calls: Iterable[CallLike],
    on_retry: Callable[[list[Message], int], Any],
    *,
    max_retries: int = 2,
) -> list[ToolResult] | Awaitable[list[ToolResult]]:
    """Runs the calls, and lets the model repeat those with invalid arguments, up to `max_retries` times.

    `on_retry(messages, attempt)` sends the messages, which name the problems, to the model (`attempt` counts from 1) and
    returns its new calls, or none to stop. A new call replaces the failed one with the same id; failed ones without a
    replacement are dropped. With an `AsyncToolRegistry` await the result; `on_retry` may be async. An exception of `on_retry`
    is raised unchanged; an error of the SDK has the results so far as its `result`.
    """
    steps = Steps(_retry_flow(registry, calls, on_retry, max_retries))
    if isinstance(registry, AsyncToolRegistry):
        return _run_async(steps)
    for handler, *args in steps:
        with steps:
            steps.answer(handler(*args))
    return steps.result


async def _run_async(steps: Steps[list[ToolResult]]) -> list[ToolResult]:
    for handler, *args in steps:
        with steps:
            answer = handler(*args)
            steps.answer(await answer if inspect.isawaitable(answer) else answer)
    return steps.result


def _retry_flow(
    registry: Any, calls: Iterable[CallLike], on_retry: Any, retries: int
) -> Flow[list[ToolResult]]:
    """Yields functions to call, with their arguments."""
    results: list[ToolResult] = []
    for attempt in count(1):
        results = _replace(results, (yield registry.execute_all, [as_call(call) for call in calls]))
        messages = create_retry_messages(results)
        if not messages or attempt > retries:
            break
        try:
            calls = list((yield on_retry, messages, attempt) or ())
        except ModelRelayError as error:
            error.result = results
            raise
        if not calls:
            break
    return results


def _replace(results: list[ToolResult], new: list[ToolResult]) -> list[ToolResult]:
    """The results, with each new one in place of the failed one with the same id, and others at the end.

    A result is used once, because models may use one id for several calls.
    """
    left, merged = list(new), []
    for result in results:
        if result.retryable:
            found = next((one for one in left if one.tool_call_id == result.tool_call_id), None)
            if found is None:
                continue
            left.remove(found)
            result = found
        merged.append(result)
    return merged + left
