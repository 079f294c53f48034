# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Models of the API. Each is loaded when it is first asked for: creating them all takes most of a second."""

from __future__ import annotations

import builtins as _builtins  # a module of this package may have the name of one
from importlib import import_module as _import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .checkout_input import CheckoutInput as CheckoutInput
    from .checkout_session import CheckoutSession as CheckoutSession
    from .code_execution_tool import CodeExecutionTool as CodeExecutionTool
    from .customer import Customer as Customer
    from .customer_claim import CustomerClaim as CustomerClaim
    from .customer_envelope import CustomerEnvelope as CustomerEnvelope
    from .customer_input import CustomerInput as CustomerInput
    from .customer_list import CustomerList as CustomerList
    from .error_body import ErrorBody as ErrorBody
    from .error_code import ErrorCode as ErrorCode
    from .error_detail import ErrorDetail as ErrorDetail
    from .error_envelope import ErrorEnvelope as ErrorEnvelope
    from .error_flat import ErrorFlat as ErrorFlat
    from .field_problem import FieldProblem as FieldProblem
    from .frontend_token import FrontendToken as FrontendToken
    from .frontend_token_request import FrontendTokenRequest as FrontendTokenRequest
    from .function_call import FunctionCall as FunctionCall
    from .function_call_delta import FunctionCallDelta as FunctionCallDelta
    from .function_tool import FunctionTool as FunctionTool
    from .json_schema_format import JsonSchemaFormat as JsonSchemaFormat
    from .message import Message as Message
    from .message_role import MessageRole as MessageRole
    from .ndjson_record import NdjsonRecord as NdjsonRecord
    from .price_interval import PriceInterval as PriceInterval
    from .proxy_request import ProxyRequest as ProxyRequest
    from .proxy_response import ProxyResponse as ProxyResponse
    from .proxy_response_content import ProxyResponseContent as ProxyResponseContent
    from .response_format import ResponseFormat as ResponseFormat
    from .response_format_kind import ResponseFormatKind as ResponseFormatKind
    from .stop_reason import StopReason as StopReason
    from .structured_record_kind import StructuredRecordKind as StructuredRecordKind
    from .structured_stream_record import StructuredStreamRecord as StructuredStreamRecord
    from .subscription_status import SubscriptionStatus as SubscriptionStatus
    from .text_delta import TextDelta as TextDelta
    from .text_stream_envelope import TextStreamEnvelope as TextStreamEnvelope
    from .text_stream_event import TextStreamEvent as TextStreamEvent
    from .text_stream_event_delta import TextStreamEventDelta as TextStreamEventDelta
    from .text_stream_event_kind import TextStreamEventKind as TextStreamEventKind
    from .text_stream_event_message import TextStreamEventMessage as TextStreamEventMessage
    from .text_stream_message import TextStreamMessage as TextStreamMessage
    from .tier import Tier as Tier
    from .tier_checkout_session import TierCheckoutSession as TierCheckoutSession
    from .tier_envelope import TierEnvelope as TierEnvelope
    from .tier_list import TierList as TierList
    from .token_type import TokenType as TokenType
    from .tool import Tool as Tool
    from .tool_call import ToolCall as ToolCall
    from .tool_call_delta import ToolCallDelta as ToolCallDelta
    from .tool_choice import ToolChoice as ToolChoice
    from .tool_choice_type import ToolChoiceType as ToolChoiceType
    from .tool_type import ToolType as ToolType
    from .usage import Usage as Usage
    from .web_tool import WebTool as WebTool
    from .x_search_tool import XSearchTool as XSearchTool

_HOMES: _builtins.dict[_builtins.str, _builtins.str] = {
    "CheckoutInput": "checkout_input",
    "CheckoutSession": "checkout_session",
    "CodeExecutionTool": "code_execution_tool",
    "Customer": "customer",
    "CustomerClaim": "customer_claim",
    "CustomerEnvelope": "customer_envelope",
    "CustomerInput": "customer_input",
    "CustomerList": "customer_list",
    "ErrorBody": "error_body",
    "ErrorCode": "error_code",
    "ErrorDetail": "error_detail",
    "ErrorEnvelope": "error_envelope",
    "ErrorFlat": "error_flat",
    "FieldProblem": "field_problem",
    "FrontendToken": "frontend_token",
    "FrontendTokenRequest": "frontend_token_request",
    "FunctionCall": "function_call",
    "FunctionCallDelta": "function_call_delta",
    "FunctionTool": "function_tool",
    "JsonSchemaFormat": "json_schema_format",
    "Message": "message",
    "MessageRole": "message_role",
    "NdjsonRecord": "ndjson_record",
    "PriceInterval": "price_interval",
    "ProxyRequest": "proxy_request",
    "ProxyResponse": "proxy_response",
    "ProxyResponseContent": "proxy_response_content",
    "ResponseFormat": "response_format",
    "ResponseFormatKind": "response_format_kind",
    "StopReason": "stop_reason",
    "StructuredRecordKind": "structured_record_kind",
    "StructuredStreamRecord": "structured_stream_record",
    "SubscriptionStatus": "subscription_status",
    "TextDelta": "text_delta",
    "TextStreamEnvelope": "text_stream_envelope",
    "TextStreamEvent": "text_stream_event",
    "TextStreamEventDelta": "text_stream_event_delta",
    "TextStreamEventKind": "text_stream_event_kind",
    "TextStreamEventMessage": "text_stream_event_message",
    "TextStreamMessage": "text_stream_message",
    "Tier": "tier",
    "TierCheckoutSession": "tier_checkout_session",
    "TierEnvelope": "tier_envelope",
    "TierList": "tier_list",
    "TokenType": "token_type",
    "Tool": "tool",
    "ToolCall": "tool_call",
    "ToolCallDelta": "tool_call_delta",
    "ToolChoice": "tool_choice",
    "ToolChoiceType": "tool_choice_type",
    "ToolType": "tool_type",
    "Usage": "usage",
    "WebTool": "web_tool",
    "XSearchTool": "x_search_tool",
}


def __getattr__(name: _builtins.str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = _builtins.getattr(_import_module(f".{_HOMES[name]}", __name__), name)
    _builtins.globals()[name] = found
    return found


def __dir__() -> _builtins.list[_builtins.str]:
    return _builtins.sorted({*_builtins.globals(), *_HOMES})
