"""Tools: Python functions that a model may call, their results as messages, and the loop until it answers.

A plain or async function is a tool; `@tool` only changes its description. Every failure of a tool (unknown tool, invalid
arguments, an exception, a timeout) is a `ToolResult` with an error that is sent to the model, so that it can correct
itself. It never ends a run.

The loop is a flow (`modelrelay/_run.py`), without threads and event loops: a driver runs its tools through one of the two
registries. `_rust.py` has the names that users of the Rust SDK look for. `draft`, `chat`, `_run` and `otel` import this package.
"""

from modelrelay._core.accumulator import ToolCallAccumulator
from modelrelay._core.conversation import ToolChoice
from modelrelay._core.errors import MaxTurnsError, ToolArgumentsError, ToolError, UnknownToolError

from . import _rust
from ._registry import AsyncToolRegistry, ToolRegistry
from ._results import RunResult, Step, ToolResult, result_message
from ._rust import *  # noqa: F403
from ._tool import (
    Tool,
    code_execution_tool,
    function_tool,
    function_tool_from_type,
    tool,
    tools_of,
    web_tool,
    x_search_tool,
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
    "code_execution_tool",
    "function_tool",
    "function_tool_from_type",
    "result_message",
    "tool",
    "tools_of",
    "web_tool",
    "x_search_tool",
]
__all__ += _rust.__all__
