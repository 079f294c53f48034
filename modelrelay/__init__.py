"""The Python SDK for the ModelRelay API: chat, streaming, structured outputs, tool calling, customers and billing.

    from modelrelay import Client

    reply = Client().chat("claude-sonnet-4-20250514").user("Hello!").send()

Names are loaded when they are first used, so importing the package is fast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._version import __version__

if TYPE_CHECKING:
    from ._core.conversation import MessageDict as MessageDict
    from ._core.enums import MessageRole as MessageRole
    from ._core.enums import Model as Model
    from ._core.enums import ResponseFormatKind as ResponseFormatKind
    from ._core.enums import StopReason as StopReason
    from ._core.enums import ToolType as ToolType
    from ._core.errors import APIError as APIError
    from ._core.errors import AuthenticationError as AuthenticationError
    from ._core.errors import BadRequestError as BadRequestError
    from ._core.errors import CallbackError as CallbackError
    from ._core.errors import ClientClosedError as ClientClosedError
    from ._core.errors import ConflictError as ConflictError
    from ._core.errors import ConnectionFailedError as ConnectionFailedError
    from ._core.errors import ContentFilterError as ContentFilterError
    from ._core.errors import FieldError as FieldError
    from ._core.errors import LimitExceededError as LimitExceededError
    from ._core.errors import MaxTurnsError as MaxTurnsError
    from ._core.errors import ModelRelayError as ModelRelayError
    from ._core.errors import NotFoundError as NotFoundError
    from ._core.errors import PermissionDeniedError as PermissionDeniedError
    from ._core.errors import QuotaExceededError as QuotaExceededError
    from ._core.errors import RateLimitError as RateLimitError
    from ._core.errors import RedirectError as RedirectError
    from ._core.errors import RefusalError as RefusalError
    from ._core.errors import RequestTimeoutError as RequestTimeoutError
    from ._core.errors import ResponseError as ResponseError
    from ._core.errors import ServerError as ServerError
    from ._core.errors import StreamError as StreamError
    from ._core.errors import StructuredExhaustedError as StructuredExhaustedError
    from ._core.errors import StructuredOutputError as StructuredOutputError
    from ._core.errors import ToolArgumentsError as ToolArgumentsError
    from ._core.errors import ToolError as ToolError
    from ._core.errors import TransportError as TransportError
    from ._core.errors import TruncatedError as TruncatedError
    from ._core.errors import UnknownToolError as UnknownToolError
    from ._core.errors import ValidationError as ValidationError
    from ._core.files import File as File
    from ._core.http import Headers as Headers
    from ._core.http import HttpInfo as HttpInfo
    from ._core.model import UNSET as UNSET
    from ._core.model import Unset as Unset
    from ._core.options import Limits as Limits
    from ._core.options import RetryConfig as RetryConfig
    from ._core.options import Timeout as Timeout
    from ._core.pages import AsyncPages as AsyncPages
    from ._core.pages import Pages as Pages
    from ._core.telemetry import Event as Event
    from ._core.telemetry import HttpRequestFinished as HttpRequestFinished
    from ._core.telemetry import MetricsCallbacks as MetricsCallbacks
    from ._core.telemetry import RequestContext as RequestContext
    from ._core.telemetry import RetryScheduled as RetryScheduled
    from ._core.telemetry import StreamFirstToken as StreamFirstToken
    from ._core.telemetry import UsageReported as UsageReported
    from ._core.values import Citation as Citation
    from ._core.values import FunctionCall as FunctionCall
    from ._core.values import FunctionCallDelta as FunctionCallDelta
    from ._core.values import Reply as Reply
    from ._core.values import StreamEvent as StreamEvent
    from ._core.values import ToolCall as ToolCall
    from ._core.values import ToolCallDelta as ToolCallDelta
    from ._core.values import Usage as Usage
    from ._sync._generated.chat import Chat as Chat
    from ._sync._generated.chat import RunStream as RunStream
    from ._sync._generated.chat import StructuredChat as StructuredChat
    from ._sync._generated.client import Client as Client
    from ._sync._generated.raw import RawStream as RawStream
    from ._sync._generated.streams import Stream as Stream
    from ._sync._generated.streams import StructuredStream as StructuredStream
    from ._sync._generated.tokens import CustomerAuth as CustomerAuth
    from ._types.json_schema import ValidationIssue as ValidationIssue
    from ._types.partial import Partial as Partial
    from ._types.shape import Mismatch as Mismatch
    from ._types.shape import ResponseFormat as ResponseFormat
    from ._types.shape import response_format as response_format
    from ._wire.batch import BatchReply as BatchReply
    from .bulk import AsyncBulk as AsyncBulk
    from .bulk import Bulk as Bulk
    from .bulk.map import OnError as OnError
    from .bulk.map import Progress as Progress
    from .chat import LLM as LLM
    from .chat import AsyncChat as AsyncChat
    from .chat import AsyncRunStream as AsyncRunStream
    from .chat import AsyncStructuredChat as AsyncStructuredChat
    from .client import AsyncClient as AsyncClient
    from .draft import ChatRequest as ChatRequest
    from .raw import AsyncRawStream as AsyncRawStream
    from .raw import RawResponse as RawResponse
    from .streams import AsyncStream as AsyncStream
    from .streams import AsyncStructuredStream as AsyncStructuredStream
    from .structured import AttemptRecord as AttemptRecord
    from .structured import StructuredEvent as StructuredEvent
    from .structured import StructuredResult as StructuredResult
    from .tokens import AsyncCustomerAuth as AsyncCustomerAuth
    from .tools import AsyncToolRegistry as AsyncToolRegistry
    from .tools import RunResult as RunResult
    from .tools import Tool as Tool
    from .tools import ToolCallAccumulator as ToolCallAccumulator
    from .tools import ToolChoice as ToolChoice
    from .tools import ToolRegistry as ToolRegistry
    from .tools import ToolResult as ToolResult
    from .tools import tool as tool

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
    "_core.pages": "AsyncPages Pages",
    "_core.telemetry": "HttpRequestFinished MetricsCallbacks RequestContext RetryScheduled StreamFirstToken UsageReported",
    "_core.values": "Citation FunctionCall FunctionCallDelta Reply StreamEvent ToolCall ToolCallDelta Usage",
    "_types.json_schema": "ValidationIssue",
    "_types.partial": "Partial",
    "_types.shape": "ResponseFormat response_format",
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
