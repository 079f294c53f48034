# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Models of the API. Each is loaded when it is first asked for: creating them all takes most of a second."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .checkout_input import CheckoutInput
    from .checkout_session import CheckoutSession
    from .code_execution_tool import CodeExecutionTool
    from .customer import Customer
    from .customer_claim import CustomerClaim
    from .customer_envelope import CustomerEnvelope
    from .customer_input import CustomerInput
    from .customer_list import CustomerList
    from .error_body import ErrorBody
    from .error_code import ErrorCode
    from .error_detail import ErrorDetail
    from .error_envelope import ErrorEnvelope
    from .error_flat import ErrorFlat
    from .field_problem import FieldProblem
    from .frontend_token import FrontendToken
    from .frontend_token_request import FrontendTokenRequest
    from .function_call import FunctionCall
    from .function_call_delta import FunctionCallDelta
    from .function_tool import FunctionTool
    from .json_schema_format import JsonSchemaFormat
    from .message import Message
    from .message_role import MessageRole
    from .ndjson_record import NdjsonRecord
    from .price_interval import PriceInterval
    from .proxy_request import ProxyRequest
    from .proxy_response import ProxyResponse
    from .proxy_response_content import ProxyResponseContent
    from .response_format import ResponseFormat
    from .response_format_kind import ResponseFormatKind
    from .stop_reason import StopReason
    from .structured_record_kind import StructuredRecordKind
    from .structured_stream_record import StructuredStreamRecord
    from .subscription_status import SubscriptionStatus
    from .text_delta import TextDelta
    from .text_stream_envelope import TextStreamEnvelope
    from .text_stream_event import TextStreamEvent
    from .text_stream_event_delta import TextStreamEventDelta
    from .text_stream_event_kind import TextStreamEventKind
    from .text_stream_event_message import TextStreamEventMessage
    from .text_stream_message import TextStreamMessage
    from .tier import Tier
    from .tier_checkout_session import TierCheckoutSession
    from .tier_envelope import TierEnvelope
    from .tier_list import TierList
    from .token_type import TokenType
    from .tool import Tool
    from .tool_call import ToolCall
    from .tool_call_delta import ToolCallDelta
    from .tool_choice import ToolChoice
    from .tool_choice_type import ToolChoiceType
    from .tool_type import ToolType
    from .usage import Usage
    from .web_tool import WebTool
    from .x_search_tool import XSearchTool

__all__ = [
    "CheckoutInput",
    "CheckoutSession",
    "CodeExecutionTool",
    "Customer",
    "CustomerClaim",
    "CustomerEnvelope",
    "CustomerInput",
    "CustomerList",
    "ErrorBody",
    "ErrorCode",
    "ErrorDetail",
    "ErrorEnvelope",
    "ErrorFlat",
    "FieldProblem",
    "FrontendToken",
    "FrontendTokenRequest",
    "FunctionCall",
    "FunctionCallDelta",
    "FunctionTool",
    "JsonSchemaFormat",
    "Message",
    "MessageRole",
    "NdjsonRecord",
    "PriceInterval",
    "ProxyRequest",
    "ProxyResponse",
    "ProxyResponseContent",
    "ResponseFormat",
    "ResponseFormatKind",
    "StopReason",
    "StructuredRecordKind",
    "StructuredStreamRecord",
    "SubscriptionStatus",
    "TextDelta",
    "TextStreamEnvelope",
    "TextStreamEvent",
    "TextStreamEventDelta",
    "TextStreamEventKind",
    "TextStreamEventMessage",
    "TextStreamMessage",
    "Tier",
    "TierCheckoutSession",
    "TierEnvelope",
    "TierList",
    "TokenType",
    "Tool",
    "ToolCall",
    "ToolCallDelta",
    "ToolChoice",
    "ToolChoiceType",
    "ToolType",
    "Usage",
    "WebTool",
    "XSearchTool",
]

_HOMES = {
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


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f".{home}", __name__), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
