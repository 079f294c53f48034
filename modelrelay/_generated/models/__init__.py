# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Models of the API. Each is loaded when it is first asked for: creating them all takes most of a second."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .account_balance import AccountBalance
    from .batch_error import BatchError
    from .batch_item import BatchItem
    from .batch_options import BatchOptions
    from .batch_request import BatchRequest
    from .batch_response import BatchResponse
    from .batch_result import BatchResult
    from .batch_status import BatchStatus
    from .batch_usage import BatchUsage
    from .billing_mode import BillingMode
    from .billing_provider import BillingProvider
    from .checkout_input import CheckoutInput
    from .checkout_session import CheckoutSession
    from .citation import Citation
    from .code_execution_tool import CodeExecutionTool
    from .content_part import ContentPart
    from .customer import Customer
    from .customer_balance import CustomerBalance
    from .customer_checkout_input import CustomerCheckoutInput
    from .customer_envelope import CustomerEnvelope
    from .customer_input import CustomerInput
    from .customer_list import CustomerList
    from .customer_plan import CustomerPlan
    from .customer_plan_envelope import CustomerPlanEnvelope
    from .customer_profile import CustomerProfile
    from .customer_profile_envelope import CustomerProfileEnvelope
    from .customer_record import CustomerRecord
    from .customer_token import CustomerToken
    from .customer_token_request import CustomerTokenRequest
    from .customer_usage import CustomerUsage
    from .customer_usage_envelope import CustomerUsageEnvelope
    from .error_body import ErrorBody
    from .error_code import ErrorCode
    from .error_detail import ErrorDetail
    from .error_envelope import ErrorEnvelope
    from .error_flat import ErrorFlat
    from .error_sentence import ErrorSentence
    from .field_problem import FieldProblem
    from .file_content import FileContent
    from .file_part import FilePart
    from .function_call import FunctionCall
    from .function_call_delta import FunctionCallDelta
    from .function_tool import FunctionTool
    from .generated_image import GeneratedImage
    from .image import Image
    from .image_format import ImageFormat
    from .image_generation_tool import ImageGenerationTool
    from .image_request import ImageRequest
    from .image_result import ImageResult
    from .image_usage import ImageUsage
    from .input_item import InputItem
    from .json_schema_format import JsonSchemaFormat
    from .ledger_entry import LedgerEntry
    from .ledger_entry_list import LedgerEntryList
    from .message_role import MessageRole
    from .model_capability import ModelCapability
    from .model_info import ModelInfo
    from .model_list import ModelList
    from .model_pricing import ModelPricing
    from .output_format import OutputFormat
    from .output_format_kind import OutputFormatKind
    from .output_item import OutputItem
    from .patch_operation import PatchOperation
    from .patch_operation_kind import PatchOperationKind
    from .price_interval import PriceInterval
    from .reasoning_effort import ReasoningEffort
    from .resolve_request import ResolveRequest
    from .resolved_model import ResolvedModel
    from .responses_request import ResponsesRequest
    from .responses_response import ResponsesResponse
    from .session import Session
    from .session_input import SessionInput
    from .session_list import SessionList
    from .session_message import SessionMessage
    from .session_message_input import SessionMessageInput
    from .session_message_role import SessionMessageRole
    from .session_update import SessionUpdate
    from .session_with_messages import SessionWithMessages
    from .state_handle import StateHandle
    from .state_handle_input import StateHandleInput
    from .state_handle_list import StateHandleList
    from .stop_reason import StopReason
    from .stream_mode import StreamMode
    from .stream_record import StreamRecord
    from .stream_record_type import StreamRecordType
    from .subscribe_input import SubscribeInput
    from .subscription import Subscription
    from .subscription_envelope import SubscriptionEnvelope
    from .subscription_status import SubscriptionStatus
    from .text_part import TextPart
    from .tier import Tier
    from .tier_change import TierChange
    from .tier_envelope import TierEnvelope
    from .tier_list import TierList
    from .tier_model import TierModel
    from .token_type import TokenType
    from .tool import Tool
    from .tool_call import ToolCall
    from .tool_call_delta import ToolCallDelta
    from .tool_choice import ToolChoice
    from .tool_choice_type import ToolChoiceType
    from .tool_type import ToolType
    from .topup import Topup
    from .topup_input import TopupInput
    from .usage import Usage
    from .usage_basis import UsageBasis
    from .usage_day import UsageDay
    from .x_search_tool import XSearchTool

__all__ = [
    "AccountBalance",
    "BatchError",
    "BatchItem",
    "BatchOptions",
    "BatchRequest",
    "BatchResponse",
    "BatchResult",
    "BatchStatus",
    "BatchUsage",
    "BillingMode",
    "BillingProvider",
    "CheckoutInput",
    "CheckoutSession",
    "Citation",
    "CodeExecutionTool",
    "ContentPart",
    "Customer",
    "CustomerBalance",
    "CustomerCheckoutInput",
    "CustomerEnvelope",
    "CustomerInput",
    "CustomerList",
    "CustomerPlan",
    "CustomerPlanEnvelope",
    "CustomerProfile",
    "CustomerProfileEnvelope",
    "CustomerRecord",
    "CustomerToken",
    "CustomerTokenRequest",
    "CustomerUsage",
    "CustomerUsageEnvelope",
    "ErrorBody",
    "ErrorCode",
    "ErrorDetail",
    "ErrorEnvelope",
    "ErrorFlat",
    "ErrorSentence",
    "FieldProblem",
    "FileContent",
    "FilePart",
    "FunctionCall",
    "FunctionCallDelta",
    "FunctionTool",
    "GeneratedImage",
    "Image",
    "ImageFormat",
    "ImageGenerationTool",
    "ImageRequest",
    "ImageResult",
    "ImageUsage",
    "InputItem",
    "JsonSchemaFormat",
    "LedgerEntry",
    "LedgerEntryList",
    "MessageRole",
    "ModelCapability",
    "ModelInfo",
    "ModelList",
    "ModelPricing",
    "OutputFormat",
    "OutputFormatKind",
    "OutputItem",
    "PatchOperation",
    "PatchOperationKind",
    "PriceInterval",
    "ReasoningEffort",
    "ResolveRequest",
    "ResolvedModel",
    "ResponsesRequest",
    "ResponsesResponse",
    "Session",
    "SessionInput",
    "SessionList",
    "SessionMessage",
    "SessionMessageInput",
    "SessionMessageRole",
    "SessionUpdate",
    "SessionWithMessages",
    "StateHandle",
    "StateHandleInput",
    "StateHandleList",
    "StopReason",
    "StreamMode",
    "StreamRecord",
    "StreamRecordType",
    "SubscribeInput",
    "Subscription",
    "SubscriptionEnvelope",
    "SubscriptionStatus",
    "TextPart",
    "Tier",
    "TierChange",
    "TierEnvelope",
    "TierList",
    "TierModel",
    "TokenType",
    "Tool",
    "ToolCall",
    "ToolCallDelta",
    "ToolChoice",
    "ToolChoiceType",
    "ToolType",
    "Topup",
    "TopupInput",
    "Usage",
    "UsageBasis",
    "UsageDay",
    "XSearchTool",
]

_HOMES = {
    "AccountBalance": "account_balance",
    "BatchError": "batch_error",
    "BatchItem": "batch_item",
    "BatchOptions": "batch_options",
    "BatchRequest": "batch_request",
    "BatchResponse": "batch_response",
    "BatchResult": "batch_result",
    "BatchStatus": "batch_status",
    "BatchUsage": "batch_usage",
    "BillingMode": "billing_mode",
    "BillingProvider": "billing_provider",
    "CheckoutInput": "checkout_input",
    "CheckoutSession": "checkout_session",
    "Citation": "citation",
    "CodeExecutionTool": "code_execution_tool",
    "ContentPart": "content_part",
    "Customer": "customer",
    "CustomerBalance": "customer_balance",
    "CustomerCheckoutInput": "customer_checkout_input",
    "CustomerEnvelope": "customer_envelope",
    "CustomerInput": "customer_input",
    "CustomerList": "customer_list",
    "CustomerPlan": "customer_plan",
    "CustomerPlanEnvelope": "customer_plan_envelope",
    "CustomerProfile": "customer_profile",
    "CustomerProfileEnvelope": "customer_profile_envelope",
    "CustomerRecord": "customer_record",
    "CustomerToken": "customer_token",
    "CustomerTokenRequest": "customer_token_request",
    "CustomerUsage": "customer_usage",
    "CustomerUsageEnvelope": "customer_usage_envelope",
    "ErrorBody": "error_body",
    "ErrorCode": "error_code",
    "ErrorDetail": "error_detail",
    "ErrorEnvelope": "error_envelope",
    "ErrorFlat": "error_flat",
    "ErrorSentence": "error_sentence",
    "FieldProblem": "field_problem",
    "FileContent": "file_content",
    "FilePart": "file_part",
    "FunctionCall": "function_call",
    "FunctionCallDelta": "function_call_delta",
    "FunctionTool": "function_tool",
    "GeneratedImage": "generated_image",
    "Image": "image",
    "ImageFormat": "image_format",
    "ImageGenerationTool": "image_generation_tool",
    "ImageRequest": "image_request",
    "ImageResult": "image_result",
    "ImageUsage": "image_usage",
    "InputItem": "input_item",
    "JsonSchemaFormat": "json_schema_format",
    "LedgerEntry": "ledger_entry",
    "LedgerEntryList": "ledger_entry_list",
    "MessageRole": "message_role",
    "ModelCapability": "model_capability",
    "ModelInfo": "model_info",
    "ModelList": "model_list",
    "ModelPricing": "model_pricing",
    "OutputFormat": "output_format",
    "OutputFormatKind": "output_format_kind",
    "OutputItem": "output_item",
    "PatchOperation": "patch_operation",
    "PatchOperationKind": "patch_operation_kind",
    "PriceInterval": "price_interval",
    "ReasoningEffort": "reasoning_effort",
    "ResolveRequest": "resolve_request",
    "ResolvedModel": "resolved_model",
    "ResponsesRequest": "responses_request",
    "ResponsesResponse": "responses_response",
    "Session": "session",
    "SessionInput": "session_input",
    "SessionList": "session_list",
    "SessionMessage": "session_message",
    "SessionMessageInput": "session_message_input",
    "SessionMessageRole": "session_message_role",
    "SessionUpdate": "session_update",
    "SessionWithMessages": "session_with_messages",
    "StateHandle": "state_handle",
    "StateHandleInput": "state_handle_input",
    "StateHandleList": "state_handle_list",
    "StopReason": "stop_reason",
    "StreamMode": "stream_mode",
    "StreamRecord": "stream_record",
    "StreamRecordType": "stream_record_type",
    "SubscribeInput": "subscribe_input",
    "Subscription": "subscription",
    "SubscriptionEnvelope": "subscription_envelope",
    "SubscriptionStatus": "subscription_status",
    "TextPart": "text_part",
    "Tier": "tier",
    "TierChange": "tier_change",
    "TierEnvelope": "tier_envelope",
    "TierList": "tier_list",
    "TierModel": "tier_model",
    "TokenType": "token_type",
    "Tool": "tool",
    "ToolCall": "tool_call",
    "ToolCallDelta": "tool_call_delta",
    "ToolChoice": "tool_choice",
    "ToolChoiceType": "tool_choice_type",
    "ToolType": "tool_type",
    "Topup": "topup",
    "TopupInput": "topup_input",
    "Usage": "usage",
    "UsageBasis": "usage_basis",
    "UsageDay": "usage_day",
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
