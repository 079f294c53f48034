# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Models of the API. Each is loaded when it is first asked for: creating them all takes most of a second."""

from __future__ import annotations

import builtins as _builtins  # a module of this package may have the name of one
from importlib import import_module as _import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .account_balance import AccountBalance as AccountBalance
    from .batch_error import BatchError as BatchError
    from .batch_item import BatchItem as BatchItem
    from .batch_options import BatchOptions as BatchOptions
    from .batch_request import BatchRequest as BatchRequest
    from .batch_response import BatchResponse as BatchResponse
    from .batch_result import BatchResult as BatchResult
    from .batch_status import BatchStatus as BatchStatus
    from .batch_usage import BatchUsage as BatchUsage
    from .billing_mode import BillingMode as BillingMode
    from .billing_provider import BillingProvider as BillingProvider
    from .checkout_input import CheckoutInput as CheckoutInput
    from .checkout_session import CheckoutSession as CheckoutSession
    from .citation import Citation as Citation
    from .code_execution_tool import CodeExecutionTool as CodeExecutionTool
    from .content_part import ContentPart as ContentPart
    from .customer import Customer as Customer
    from .customer_balance import CustomerBalance as CustomerBalance
    from .customer_checkout_input import CustomerCheckoutInput as CustomerCheckoutInput
    from .customer_envelope import CustomerEnvelope as CustomerEnvelope
    from .customer_input import CustomerInput as CustomerInput
    from .customer_list import CustomerList as CustomerList
    from .customer_plan import CustomerPlan as CustomerPlan
    from .customer_plan_envelope import CustomerPlanEnvelope as CustomerPlanEnvelope
    from .customer_profile import CustomerProfile as CustomerProfile
    from .customer_profile_envelope import CustomerProfileEnvelope as CustomerProfileEnvelope
    from .customer_record import CustomerRecord as CustomerRecord
    from .customer_token import CustomerToken as CustomerToken
    from .customer_token_request import CustomerTokenRequest as CustomerTokenRequest
    from .customer_usage import CustomerUsage as CustomerUsage
    from .customer_usage_envelope import CustomerUsageEnvelope as CustomerUsageEnvelope
    from .error_body import ErrorBody as ErrorBody
    from .error_code import ErrorCode as ErrorCode
    from .error_detail import ErrorDetail as ErrorDetail
    from .error_envelope import ErrorEnvelope as ErrorEnvelope
    from .error_flat import ErrorFlat as ErrorFlat
    from .error_sentence import ErrorSentence as ErrorSentence
    from .field_problem import FieldProblem as FieldProblem
    from .file_content import FileContent as FileContent
    from .file_part import FilePart as FilePart
    from .function_call import FunctionCall as FunctionCall
    from .function_call_delta import FunctionCallDelta as FunctionCallDelta
    from .function_tool import FunctionTool as FunctionTool
    from .generated_image import GeneratedImage as GeneratedImage
    from .image import Image as Image
    from .image_format import ImageFormat as ImageFormat
    from .image_generation_tool import ImageGenerationTool as ImageGenerationTool
    from .image_request import ImageRequest as ImageRequest
    from .image_result import ImageResult as ImageResult
    from .image_usage import ImageUsage as ImageUsage
    from .input_item import InputItem as InputItem
    from .json_schema_format import JsonSchemaFormat as JsonSchemaFormat
    from .ledger_entry import LedgerEntry as LedgerEntry
    from .ledger_entry_list import LedgerEntryList as LedgerEntryList
    from .message_role import MessageRole as MessageRole
    from .model_capability import ModelCapability as ModelCapability
    from .model_info import ModelInfo as ModelInfo
    from .model_list import ModelList as ModelList
    from .model_pricing import ModelPricing as ModelPricing
    from .output_format import OutputFormat as OutputFormat
    from .output_format_kind import OutputFormatKind as OutputFormatKind
    from .output_item import OutputItem as OutputItem
    from .patch_operation import PatchOperation as PatchOperation
    from .patch_operation_kind import PatchOperationKind as PatchOperationKind
    from .price_interval import PriceInterval as PriceInterval
    from .reasoning_effort import ReasoningEffort as ReasoningEffort
    from .resolve_request import ResolveRequest as ResolveRequest
    from .resolved_model import ResolvedModel as ResolvedModel
    from .responses_request import ResponsesRequest as ResponsesRequest
    from .responses_response import ResponsesResponse as ResponsesResponse
    from .session import Session as Session
    from .session_input import SessionInput as SessionInput
    from .session_list import SessionList as SessionList
    from .session_message import SessionMessage as SessionMessage
    from .session_message_input import SessionMessageInput as SessionMessageInput
    from .session_message_role import SessionMessageRole as SessionMessageRole
    from .session_update import SessionUpdate as SessionUpdate
    from .session_with_messages import SessionWithMessages as SessionWithMessages
    from .state_handle import StateHandle as StateHandle
    from .state_handle_input import StateHandleInput as StateHandleInput
    from .state_handle_list import StateHandleList as StateHandleList
    from .stop_reason import StopReason as StopReason
    from .stream_mode import StreamMode as StreamMode
    from .stream_record import StreamRecord as StreamRecord
    from .stream_record_type import StreamRecordType as StreamRecordType
    from .subscribe_input import SubscribeInput as SubscribeInput
    from .subscription import Subscription as Subscription
    from .subscription_envelope import SubscriptionEnvelope as SubscriptionEnvelope
    from .subscription_status import SubscriptionStatus as SubscriptionStatus
    from .text_part import TextPart as TextPart
    from .tier import Tier as Tier
    from .tier_change import TierChange as TierChange
    from .tier_envelope import TierEnvelope as TierEnvelope
    from .tier_list import TierList as TierList
    from .tier_model import TierModel as TierModel
    from .token_type import TokenType as TokenType
    from .tool import Tool as Tool
    from .tool_call import ToolCall as ToolCall
    from .tool_call_delta import ToolCallDelta as ToolCallDelta
    from .tool_choice import ToolChoice as ToolChoice
    from .tool_choice_type import ToolChoiceType as ToolChoiceType
    from .tool_type import ToolType as ToolType
    from .topup import Topup as Topup
    from .topup_input import TopupInput as TopupInput
    from .usage import Usage as Usage
    from .usage_basis import UsageBasis as UsageBasis
    from .usage_day import UsageDay as UsageDay
    from .x_search_tool import XSearchTool as XSearchTool

_HOMES: _builtins.dict[_builtins.str, _builtins.str] = {
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


def __getattr__(name: _builtins.str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = _builtins.getattr(_import_module(f".{_HOMES[name]}", __name__), name)
    _builtins.globals()[name] = found
    return found


def __dir__() -> _builtins.list[_builtins.str]:
    return _builtins.sorted({*_builtins.globals(), *_HOMES})
