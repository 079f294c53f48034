"""Tools: Python functions that a model may call, their results as messages, and the loop until it answers.

A plain or async function is a tool; `@tool` only changes what the model is told about it. Whatever goes wrong in a
tool (no such tool, arguments that do not fit, an exception, a timeout) is a `ToolResult` with an error that the model
gets to read, so that it can do better; it never ends a run.

The loop is a flow (`_core/flow.py`): it asks a driver to run tools and knows neither threads nor event loops. The two
registries at the end of `Executing` are where tools really run, one for each colour.
"""

from __future__ import annotations

from modelrelay._core.accumulator import ToolCallAccumulator
from modelrelay._core.errors import MaxTurnsError, ToolArgumentsError, ToolError, UnknownToolError
from modelrelay.tools._describing import (
    Tool,
    ToolChoice,
    code_execution_tool,
    function_tool,
    function_tool_from_type,
    tool,
    tool_choice_auto,
    tool_choice_none,
    tool_choice_required,
    tools_of,
    web_tool,
    x_search_tool,
)
from modelrelay.tools._registry import AsyncToolRegistry, ToolRegistry, execute_with_retry
from modelrelay.tools._results import (
    RunResult,
    Step,
    ToolResult,
    assistant_message_with_tool_calls,
    create_retry_messages,
    format_tool_error_for_model,
    get_retryable_errors,
    has_retryable_errors,
    parse_and_validate_tool_args,
    parse_tool_args,
    respond_to_tool_call,
    respond_to_tool_call_json,
    result_message,
    tool_result_message,
    tool_result_message_json,
)

__all__ = [
    "AsyncToolRegistry",
    "MaxTurnsError",
    "RunResult",
    "Step",
    "Tool",
    "ToolArgumentsError",
    "ToolCallAccumulator",
    "ToolChoice",
    "ToolError",
    "ToolRegistry",
    "ToolResult",
    "UnknownToolError",
    "assistant_message_with_tool_calls",
    "code_execution_tool",
    "create_retry_messages",
    "execute_with_retry",
    "format_tool_error_for_model",
    "function_tool",
    "function_tool_from_type",
    "get_retryable_errors",
    "has_retryable_errors",
    "parse_and_validate_tool_args",
    "parse_tool_args",
    "respond_to_tool_call",
    "respond_to_tool_call_json",
    "result_message",
    "tool",
    "tool_choice_auto",
    "tool_choice_none",
    "tool_choice_required",
    "tool_result_message",
    "tool_result_message_json",
    "tools_of",
    "web_tool",
    "x_search_tool",
]
