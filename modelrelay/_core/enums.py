"""The open string enums of the chat API."""

from __future__ import annotations

from .model import OpenEnum


class StopReason(OpenEnum):
    """Why generation stopped. Unknown values are preserved."""

    COMPLETED = "completed"
    STOP = "stop"
    STOP_SEQUENCE = "stop_sequence"
    END_TURN = "end_turn"
    MAX_TOKENS = "max_tokens"
    MAX_LEN = "max_len"
    MAX_CONTEXT = "max_context"
    TOOL_CALLS = "tool_calls"
    TIME_LIMIT = "time_limit"
    CONTENT_FILTER = "content_filter"
    INCOMPLETE = "incomplete"
    UNKNOWN = "unknown"


class MessageRole(OpenEnum):
    """The author of a message."""

    USER = "user"
    ASSISTANT = "assistant"
    SYSTEM = "system"
    TOOL = "tool"


class ToolType(OpenEnum):
    """The kinds of tools."""

    FUNCTION = "function"
    WEB = "web"
    X_SEARCH = "x_search"
    CODE_EXECUTION = "code_execution"
    IMAGE_GENERATION = "image_generation"


class ResponseFormatKind(OpenEnum):
    """The kinds of response formats."""

    TEXT = "text"
    JSON_SCHEMA = "json_schema"


class Model(OpenEnum):
    """The name of a model. Any name is accepted, because ModelRelay adds models: `Model("gpt-5")`."""

    CLAUDE_SONNET_4 = "claude-sonnet-4-20250514"
