"""The Python SDK for the ModelRelay API: chat, streaming, structured outputs, tool calling, customers and billing.

    from modelrelay import Client

    reply = Client().chat("claude-sonnet-4-20250514").user("Hello!").send()

Names are loaded when they are first used, so importing the package is fast.
"""

from __future__ import annotations

from typing import Any

from ._version import __version__

# `make generate` writes `__init__.pyi` from these two tables, for type checkers.
_HOME = {
    "_core.conversation": "MessageDict",
    "_core.enums": "MessageRole Model ResponseFormatKind StopReason ToolType",
    "_core.errors": "APIError AuthenticationError BadRequestError CallbackError ClientClosedError ConflictError"
    " ConnectionFailedError ContentFilterError FieldError LimitExceededError MaxTurnsError ModelRelayError"
    " NotFoundError PermissionDeniedError QuotaExceededError RateLimitError RedirectError RefusalError"
    " RequestTimeoutError ResponseError ServerError StreamError StructuredExhaustedError StructuredOutputError"
    " ToolArgumentsError ToolError TransportError TruncatedError UnknownToolError ValidationError",
    "_core.files": "File",
    "_core.http": "Headers HttpInfo",
    "_core.model": "UNSET Unset",
    "_core.options": "Limits RetryConfig Timeout",
    "_core.pages": "AsyncPages",
    "_core.telemetry": "HttpRequestFinished MetricsCallbacks RequestContext RetryScheduled StreamFirstToken UsageReported",
    "_core.values": "Citation FunctionCall FunctionCallDelta Reply StreamEvent ToolCall ToolCallDelta Usage",
    "_types.json_schema": "ValidationIssue",
    "_types.partial": "Partial",
    "_types.shape": "ResponseFormat response_format",
    "_sync._generated._core.pages": "Pages",
    "_sync._generated.chat": "Chat RunStream",
    "_sync._generated.client": "Client",
    "_sync._generated.raw": "RawStream",
    "_sync._generated.streams": "Stream StructuredStream",
    "chat": "AsyncChat AsyncRunStream",
    "client": "AsyncClient",
    "draft": "ChatRequest",
    "raw": "AsyncRawStream RawResponse",
    "streams": "AsyncStream AsyncStructuredStream",
    "structured": "AttemptRecord StructuredEvent StructuredResult",
    "tools": "AsyncToolRegistry RunResult Tool ToolCallAccumulator ToolChoice ToolRegistry ToolResult tool",
}
# Types of signatures, which users need not import.
_NAMED = {
    "_core.telemetry": "Event",
    "_wire.batch": "BatchReply",
    "bulk": "AsyncBulk Bulk",
    "bulk.map": "OnError Progress",
    "_sync._generated.chat": "StructuredChat",
    "_sync._generated.tokens": "CustomerAuth",
    "chat": "LLM AsyncStructuredChat",
    "_types.shape": "Mismatch",
    "tokens": "AsyncCustomerAuth",
}
_MODULE_OF = {
    name: home for homes in (_HOME, _NAMED) for home, names in homes.items() for name in names.split()
}

__all__ = ["__version__", *" ".join(_HOME.values()).split()]  # pyright: ignore[reportUnsupportedDunderAll]


def __getattr__(name: str) -> Any:
    from importlib import import_module

    module = _MODULE_OF.get(name)
    if module is None and name[:1].isupper():
        # The schemas of the spec can be imported from here too. They load on first use.
        module = "_generated.models"
    value = getattr(import_module(f"{__name__}.{module}"), name, None) if module else None
    if value is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
