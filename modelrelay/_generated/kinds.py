# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""How the values of the API are read, written and checked: a table for each schema, by the names in JSON."""

from __future__ import annotations

from modelrelay._core import kinds as _f

_m = f"{__package__}.models"

ACCOUNT_BALANCE: _f.Kind = _f.Object(
    _m,
    "AccountBalance",
    {
        "balance_cents": _f.INTEGER,
        "currency": _f.TEXT,
    },
    {
        "balance_formatted": _f.TEXT,
        "low_balance_threshold_cents": _f.INTEGER,
    },
)
BATCH_ERROR: _f.Kind = _f.Object(
    _m,
    "BatchError",
    {},
    {
        "status": _f.INTEGER,
        "code": _f.TEXT,
        "message": _f.TEXT,
        "detail": _f.TEXT,
        "request_id": _f.TEXT,
        "batch_id": _f.TEXT,
        "item_id": _f.TEXT,
        "layer": _f.TEXT,
        "cause": _f.TEXT,
        "retryable": _f.BOOLEAN,
    },
    aliases={"status": ("status_code",)},
)
MESSAGE_ROLE: _f.Kind = _f.Enum(_m, "MessageRole")
TEXT_PART: _f.Kind = _f.Object(
    _m,
    "TextPart",
    {
        "type": _f.Text(values=("text",)),
        "text": _f.TEXT,
    },
)
FILE_CONTENT: _f.Kind = _f.Object(
    _m,
    "FileContent",
    {
        "data_base64": _f.TEXT,
        "mime_type": _f.Text(blank=False, pattern="\\S"),
    },
    {
        "filename": _f.TEXT,
        "size_bytes": _f.Integer(least=0),
    },
)
FILE_PART: _f.Kind = _f.Object(
    _m,
    "FilePart",
    {
        "type": _f.Text(values=("file",)),
        "file": FILE_CONTENT,
    },
)
CONTENT_PART: _f.Kind = _f.Tagged("type", {"text": TEXT_PART, "file": FILE_PART})
TOOL_TYPE: _f.Kind = _f.Enum(_m, "ToolType")
FUNCTION_CALL: _f.Kind = _f.Object(
    _m,
    "FunctionCall",
    {},
    {
        "name": _f.TEXT,
        "arguments": _f.TEXT,
    },
)
TOOL_CALL: _f.Kind = _f.Object(
    _m,
    "ToolCall",
    {
        "id": _f.TEXT,
        "type": TOOL_TYPE,
    },
    {
        "function": FUNCTION_CALL,
    },
)
INPUT_ITEM: _f.Kind = _f.Object(
    _m,
    "InputItem",
    {
        "type": _f.Text(values=("message",)),
        "role": MESSAGE_ROLE,
    },
    {
        "content": _f.Array(CONTENT_PART),
        "tool_calls": _f.Array(TOOL_CALL),
        "tool_call_id": _f.Text(blank=False),
    },
)
OUTPUT_FORMAT_KIND: _f.Kind = _f.Enum(_m, "OutputFormatKind")
JSON_SCHEMA_FORMAT: _f.Kind = _f.Object(
    _m,
    "JsonSchemaFormat",
    {
        "name": _f.Text(blank=False, pattern="\\S"),
        "schema": _f.Map(_f.ANY),
    },
    {
        "description": _f.TEXT,
        "strict": _f.BOOLEAN,
    },
)
OUTPUT_FORMAT: _f.Kind = _f.Object(
    _m,
    "OutputFormat",
    {
        "type": OUTPUT_FORMAT_KIND,
    },
    {
        "json_schema": JSON_SCHEMA_FORMAT,
    },
)
FUNCTION_TOOL: _f.Kind = _f.Object(
    _m,
    "FunctionTool",
    {
        "name": _f.Text(blank=False, most=128, pattern="^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*$"),
    },
    {
        "description": _f.TEXT,
        "parameters": _f.Map(_f.ANY),
    },
)
X_SEARCH_TOOL: _f.Kind = _f.Object(
    _m,
    "XSearchTool",
    {},
    {
        "allowed_handles": _f.Array(_f.TEXT),
        "excluded_handles": _f.Array(_f.TEXT),
        "from_date": _f.TEXT,
        "to_date": _f.TEXT,
    },
)
CODE_EXECUTION_TOOL: _f.Kind = _f.Object(
    _m,
    "CodeExecutionTool",
    {},
    {
        "language": _f.TEXT,
        "timeout_ms": _f.INTEGER,
    },
)
IMAGE_GENERATION_TOOL: _f.Kind = _f.Object(
    _m,
    "ImageGenerationTool",
    {
        "model": _f.Text(blank=False, pattern="\\S"),
    },
)
TOOL: _f.Kind = _f.Object(
    _m,
    "Tool",
    {
        "type": TOOL_TYPE,
    },
    {
        "function": FUNCTION_TOOL,
        "x_search": X_SEARCH_TOOL,
        "code_execution": CODE_EXECUTION_TOOL,
        "image_generation": IMAGE_GENERATION_TOOL,
    },
)
TOOL_CHOICE_TYPE: _f.Kind = _f.Enum(_m, "ToolChoiceType")
TOOL_CHOICE: _f.Kind = _f.Object(
    _m,
    "ToolChoice",
    {
        "type": TOOL_CHOICE_TYPE,
    },
    {
        "function": _f.Text(blank=False, most=128, pattern="^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*$"),
    },
)
REASONING_EFFORT: _f.Kind = _f.Enum(_m, "ReasoningEffort")
BATCH_ITEM: _f.Kind = _f.Object(
    _m,
    "BatchItem",
    {
        "input": _f.Array(INPUT_ITEM, least=1),
        "id": _f.Text(blank=False, pattern="\\S"),
    },
    {
        "model": _f.Text(blank=False, most=128, pattern="\\S"),
        "provider": _f.Text(blank=False, pattern="\\S"),
        "max_output_tokens": _f.Integer(least=0),
        "temperature": _f.Number(least=0, most=2),
        "stop": _f.Array(_f.Text(most=128), most=8),
        "output_format": OUTPUT_FORMAT,
        "tools": _f.Array(TOOL),
        "tool_choice": TOOL_CHOICE,
        "state_id": _f.TEXT,
        "reasoning_effort": REASONING_EFFORT,
    },
)
BATCH_OPTIONS: _f.Kind = _f.Object(
    _m,
    "BatchOptions",
    {},
    {
        "max_concurrent": _f.Integer(least=1, most=100),
        "fail_fast": _f.BOOLEAN,
        "timeout_ms": _f.Integer(least=1),
    },
)
BATCH_REQUEST: _f.Kind = _f.Object(
    _m,
    "BatchRequest",
    {
        "requests": _f.Array(BATCH_ITEM, least=1),
    },
    {
        "options": BATCH_OPTIONS,
    },
)
BATCH_STATUS: _f.Kind = _f.Enum(_m, "BatchStatus")
OUTPUT_ITEM: _f.Kind = _f.Object(
    _m,
    "OutputItem",
    {
        "type": _f.TEXT,
    },
    {
        "role": MESSAGE_ROLE,
        "content": _f.Array(CONTENT_PART),
        "tool_calls": _f.Array(TOOL_CALL),
    },
)
STOP_REASON: _f.Kind = _f.Enum(_m, "StopReason")
USAGE_BASIS: _f.Kind = _f.Enum(_m, "UsageBasis")
USAGE: _f.Kind = _f.Object(
    _m,
    "Usage",
    {},
    {
        "input_tokens": _f.INTEGER,
        "output_tokens": _f.INTEGER,
        "total_tokens": _f.INTEGER,
        "cached_tokens": _f.INTEGER,
        "cache_read_input_tokens": _f.INTEGER,
        "cache_write_input_tokens": _f.INTEGER,
        "observation_basis": USAGE_BASIS,
        "reasoning_tokens": _f.INTEGER,
    },
)
CITATION: _f.Kind = _f.Object(
    _m,
    "Citation",
    {},
    {
        "url": _f.TEXT,
        "title": _f.TEXT,
    },
)
RESPONSES_RESPONSE: _f.Kind = _f.Object(
    _m,
    "ResponsesResponse",
    {},
    {
        "id": _f.TEXT,
        "output": _f.Array(OUTPUT_ITEM),
        "model": _f.TEXT,
        "provider": _f.TEXT,
        "stop_reason": STOP_REASON,
        "usage": USAGE,
        "citations": _f.Array(CITATION),
    },
)
BATCH_RESULT: _f.Kind = _f.Object(
    _m,
    "BatchResult",
    {
        "id": _f.TEXT,
        "status": BATCH_STATUS,
    },
    {
        "response": RESPONSES_RESPONSE,
        "error": BATCH_ERROR,
    },
)
BATCH_USAGE: _f.Kind = _f.Object(
    _m,
    "BatchUsage",
    {},
    {
        "total_input_tokens": _f.INTEGER,
        "total_output_tokens": _f.INTEGER,
        "total_requests": _f.INTEGER,
        "successful_requests": _f.INTEGER,
        "failed_requests": _f.INTEGER,
    },
)
BATCH_RESPONSE: _f.Kind = _f.Object(
    _m,
    "BatchResponse",
    {
        "results": _f.Array(BATCH_RESULT),
    },
    {
        "id": _f.TEXT,
        "usage": BATCH_USAGE,
    },
)
BILLING_MODE: _f.Kind = _f.Enum(_m, "BillingMode")
BILLING_PROVIDER: _f.Kind = _f.Enum(_m, "BillingProvider")
CHECKOUT_INPUT: _f.Kind = _f.Object(
    _m,
    "CheckoutInput",
    {
        "success_url": _f.Text(blank=False, pattern="\\S"),
        "cancel_url": _f.Text(blank=False, pattern="\\S"),
    },
)
CHECKOUT_SESSION: _f.Kind = _f.Object(
    _m,
    "CheckoutSession",
    {
        "session_id": _f.TEXT,
        "url": _f.TEXT,
    },
)
SUBSCRIPTION_STATUS: _f.Kind = _f.Enum(_m, "SubscriptionStatus")
SUBSCRIPTION: _f.Kind = _f.Object(
    _m,
    "Subscription",
    {},
    {
        "id": _f.TEXT,
        "project_id": _f.TEXT,
        "customer_id": _f.TEXT,
        "tier_id": _f.TEXT,
        "tier_code": _f.TEXT,
        "subscription_status": SUBSCRIPTION_STATUS,
        "current_period_start": _f.MOMENT,
        "current_period_end": _f.MOMENT,
        "billing_provider": BILLING_PROVIDER,
        "billing_subscription_id": _f.TEXT,
        "created_at": _f.MOMENT,
        "updated_at": _f.MOMENT,
    },
)
CUSTOMER: _f.Kind = _f.Object(
    _m,
    "Customer",
    {
        "id": _f.TEXT,
        "external_id": _f.TEXT,
        "email": _f.TEXT,
    },
    {
        "project_id": _f.TEXT,
        "metadata": _f.Map(_f.ANY),
        "created_at": _f.MOMENT,
        "updated_at": _f.MOMENT,
        "subscription": SUBSCRIPTION,
        "billing_customer_id": _f.TEXT,
    },
    flat=("customer",),
)
CUSTOMER_BALANCE: _f.Kind = _f.Object(
    _m,
    "CustomerBalance",
    {
        "customer_id": _f.TEXT,
        "balance_cents": _f.INTEGER,
        "reserved_cents": _f.INTEGER,
        "currency": _f.TEXT,
    },
    {
        "billing_profile_id": _f.TEXT,
    },
)
CUSTOMER_CHECKOUT_INPUT: _f.Kind = _f.Object(
    _m,
    "CustomerCheckoutInput",
    {
        "tier_code": _f.Text(blank=False, most=64, pattern="\\S"),
        "success_url": _f.Text(blank=False, pattern="\\S"),
        "cancel_url": _f.Text(blank=False, pattern="\\S"),
    },
)
CUSTOMER_ENVELOPE: _f.Kind = _f.Object(
    _m,
    "CustomerEnvelope",
    {
        "customer": CUSTOMER,
    },
)
CUSTOMER_INPUT: _f.Kind = _f.Object(
    _m,
    "CustomerInput",
    {
        "external_id": _f.Text(blank=False, most=255, pattern="\\S"),
        "email": _f.Text(email=True),
    },
    {
        "metadata": _f.Map(_f.ANY),
    },
)
CUSTOMER_LIST: _f.Kind = _f.Object(
    _m,
    "CustomerList",
    {
        "customers": _f.Array(CUSTOMER),
    },
)
PRICE_INTERVAL: _f.Kind = _f.Enum(_m, "PriceInterval")
CUSTOMER_PLAN: _f.Kind = _f.Object(
    _m,
    "CustomerPlan",
    {
        "tier_code": _f.TEXT,
        "tier_display_name": _f.TEXT,
    },
    {
        "subscription_status": SUBSCRIPTION_STATUS,
        "price_amount_cents": _f.INTEGER,
        "price_currency": _f.TEXT,
        "price_interval": PRICE_INTERVAL,
        "current_period_start": _f.MOMENT,
        "current_period_end": _f.MOMENT,
    },
)
CUSTOMER_PLAN_ENVELOPE: _f.Kind = _f.Object(
    _m,
    "CustomerPlanEnvelope",
    {
        "subscription": CUSTOMER_PLAN,
    },
)
MODEL_CAPABILITY: _f.Kind = _f.Enum(_m, "ModelCapability")
TIER_MODEL: _f.Kind = _f.Object(
    _m,
    "TierModel",
    {
        "model_id": _f.TEXT,
    },
    {
        "id": _f.TEXT,
        "tier_id": _f.TEXT,
        "model_display_name": _f.TEXT,
        "description": _f.TEXT,
        "capabilities": _f.Array(MODEL_CAPABILITY),
        "context_window": _f.INTEGER,
        "max_output_tokens": _f.INTEGER,
        "deprecated": _f.BOOLEAN,
        "model_input_cost_cents": _f.INTEGER,
        "model_output_cost_cents": _f.INTEGER,
        "is_default": _f.BOOLEAN,
        "created_at": _f.MOMENT,
        "updated_at": _f.MOMENT,
    },
)
TIER: _f.Kind = _f.Object(
    _m,
    "Tier",
    {
        "id": _f.TEXT,
        "tier_code": _f.TEXT,
        "display_name": _f.TEXT,
    },
    {
        "project_id": _f.TEXT,
        "billing_mode": BILLING_MODE,
        "spend_limit_cents": _f.INTEGER,
        "models": _f.Array(TIER_MODEL),
        "billing_provider": BILLING_PROVIDER,
        "billing_price_ref": _f.TEXT,
        "price_amount_cents": _f.INTEGER,
        "price_currency": _f.TEXT,
        "price_interval": PRICE_INTERVAL,
        "trial_days": _f.INTEGER,
        "promo_credits_cents": _f.INTEGER,
        "created_at": _f.MOMENT,
        "updated_at": _f.MOMENT,
    },
)
CUSTOMER_PROFILE: _f.Kind = _f.Object(
    _m,
    "CustomerProfile",
    {
        "id": _f.TEXT,
        "external_id": _f.TEXT,
        "email": _f.TEXT,
    },
    {
        "project_id": _f.TEXT,
        "metadata": _f.Map(_f.ANY),
        "created_at": _f.MOMENT,
        "updated_at": _f.MOMENT,
        "subscription": SUBSCRIPTION,
        "tier": TIER,
    },
    flat=("customer",),
)
CUSTOMER_PROFILE_ENVELOPE: _f.Kind = _f.Object(
    _m,
    "CustomerProfileEnvelope",
    {
        "customer": CUSTOMER_PROFILE,
    },
)
CUSTOMER_RECORD: _f.Kind = _f.Object(
    _m,
    "CustomerRecord",
    {
        "id": _f.TEXT,
        "external_id": _f.TEXT,
        "email": _f.TEXT,
    },
    {
        "project_id": _f.TEXT,
        "metadata": _f.Map(_f.ANY),
        "created_at": _f.MOMENT,
        "updated_at": _f.MOMENT,
    },
)
TOKEN_TYPE: _f.Kind = _f.Enum(_m, "TokenType")
CUSTOMER_TOKEN: _f.Kind = _f.Object(
    _m,
    "CustomerToken",
    {
        "token": _f.TEXT,
        "expires_at": _f.MOMENT,
        "customer_external_id": _f.TEXT,
    },
    {
        "token_type": TOKEN_TYPE,
        "expires_in": _f.INTEGER,
        "project_id": _f.TEXT,
        "customer_id": _f.TEXT,
        "billing_profile_id": _f.TEXT,
        "tier_code": _f.TEXT,
    },
)
CUSTOMER_TOKEN_REQUEST: _f.Kind = _f.Object(
    _m,
    "CustomerTokenRequest",
    {},
    {
        "customer_id": _f.Text(blank=False, pattern="\\S"),
        "customer_external_id": _f.Text(blank=False, most=255, pattern="\\S"),
        "tier_code": _f.Text(blank=False, most=64, pattern="\\S"),
        "ttl_seconds": _f.Integer(least=1),
    },
    either=(
        "customer_id",
        "customer_external_id",
    ),
)
USAGE_DAY: _f.Kind = _f.Object(
    _m,
    "UsageDay",
    {
        "day": _f.MOMENT,
        "requests": _f.INTEGER,
        "tokens": _f.INTEGER,
    },
    {
        "images": _f.INTEGER,
    },
)
CUSTOMER_USAGE: _f.Kind = _f.Object(
    _m,
    "CustomerUsage",
    {
        "window_start": _f.MOMENT,
        "window_end": _f.MOMENT,
        "requests": _f.INTEGER,
        "tokens": _f.INTEGER,
        "images": _f.INTEGER,
        "total_cost_cents": _f.INTEGER,
        "daily": _f.Array(USAGE_DAY),
    },
    {
        "spend_limit_cents": _f.INTEGER,
        "spend_remaining_cents": _f.INTEGER,
        "percentage_used": _f.NUMBER,
        "low": _f.BOOLEAN,
        "overage_enabled": _f.BOOLEAN,
        "wallet_balance_cents": _f.INTEGER,
        "wallet_reserved_cents": _f.INTEGER,
    },
)
CUSTOMER_USAGE_ENVELOPE: _f.Kind = _f.Object(
    _m,
    "CustomerUsageEnvelope",
    {
        "usage": CUSTOMER_USAGE,
    },
)
ERROR_CODE: _f.Kind = _f.Enum(_m, "ErrorCode")
FIELD_PROBLEM: _f.Kind = _f.Object(
    _m,
    "FieldProblem",
    {
        "message": _f.TEXT,
    },
    {
        "field": _f.TEXT,
    },
)
ERROR_DETAIL: _f.Kind = _f.Object(
    _m,
    "ErrorDetail",
    {},
    {
        "code": ERROR_CODE,
        "message": _f.TEXT,
        "fields": _f.Array(FIELD_PROBLEM),
        "status": _f.INTEGER,
    },
)
ERROR_ENVELOPE: _f.Kind = _f.Object(
    _m,
    "ErrorEnvelope",
    {
        "error": ERROR_DETAIL,
    },
    {
        "request_id": _f.TEXT,
    },
)
ERROR_FLAT: _f.Kind = _f.Object(
    _m,
    "ErrorFlat",
    {},
    {
        "error": ERROR_CODE,
        "code": ERROR_CODE,
        "message": _f.TEXT,
        "fields": _f.Array(FIELD_PROBLEM),
        "request_id": _f.TEXT,
    },
)
ERROR_SENTENCE: _f.Kind = _f.Object(
    _m,
    "ErrorSentence",
    {
        "error": _f.TEXT,
    },
    {
        "request_id": _f.TEXT,
    },
)
ERROR_BODY: _f.Kind = _f.OneOf(ERROR_ENVELOPE, ERROR_FLAT, ERROR_SENTENCE)
FUNCTION_CALL_DELTA: _f.Kind = _f.Object(
    _m,
    "FunctionCallDelta",
    {},
    {
        "name": _f.TEXT,
        "arguments": _f.TEXT,
    },
)
GENERATED_IMAGE: _f.Kind = _f.Object(
    _m,
    "GeneratedImage",
    {},
    {
        "url": _f.TEXT,
        "b64_json": _f.TEXT,
        "image_id": _f.TEXT,
        "mime_type": _f.TEXT,
        "expires_at": _f.MOMENT,
        "pin_url": _f.TEXT,
    },
)
IMAGE: _f.Kind = _f.Object(
    _m,
    "Image",
    {
        "id": _f.TEXT,
        "url": _f.TEXT,
        "pinned": _f.BOOLEAN,
    },
    {
        "expires_at": _f.MOMENT,
    },
)
IMAGE_FORMAT: _f.Kind = _f.Enum(_m, "ImageFormat")
IMAGE_REQUEST: _f.Kind = _f.Object(
    _m,
    "ImageRequest",
    {
        "prompt": _f.Text(blank=False, pattern="\\S"),
    },
    {
        "model": _f.Text(blank=False, pattern="\\S"),
        "n": _f.Integer(least=1, most=10),
        "response_format": IMAGE_FORMAT,
    },
)
IMAGE_USAGE: _f.Kind = _f.Object(
    _m,
    "ImageUsage",
    {},
    {
        "images": _f.INTEGER,
    },
)
IMAGE_RESULT: _f.Kind = _f.Object(
    _m,
    "ImageResult",
    {
        "data": _f.Array(GENERATED_IMAGE),
    },
    {
        "id": _f.TEXT,
        "model": _f.TEXT,
        "usage": IMAGE_USAGE,
    },
)
LEDGER_ENTRY: _f.Kind = _f.Object(
    _m,
    "LedgerEntry",
    {
        "id": _f.TEXT,
        "direction": _f.TEXT,
        "reason": _f.TEXT,
        "amount_cents": _f.INTEGER,
        "occurred_at": _f.MOMENT,
    },
    {
        "description": _f.TEXT,
        "balance_after_cents": _f.INTEGER,
        "credit_amount_cents": _f.INTEGER,
        "gross_amount_cents": _f.INTEGER,
        "owner_revenue_cents": _f.INTEGER,
        "platform_fee_cents": _f.INTEGER,
        "model_id": _f.TEXT,
        "input_tokens": _f.INTEGER,
        "output_tokens": _f.INTEGER,
        "request_id": _f.TEXT,
        "stripe_checkout_session_id": _f.TEXT,
        "stripe_invoice_id": _f.TEXT,
        "stripe_payment_intent_id": _f.TEXT,
    },
)
LEDGER_ENTRY_LIST: _f.Kind = _f.Object(
    _m,
    "LedgerEntryList",
    {
        "entries": _f.Array(LEDGER_ENTRY),
    },
)
MODEL_INFO: _f.Kind = _f.Object(
    _m,
    "ModelInfo",
    {
        "model_id": _f.TEXT,
        "provider": _f.TEXT,
        "display_name": _f.TEXT,
        "capabilities": _f.Array(MODEL_CAPABILITY),
    },
    {
        "description": _f.TEXT,
        "context_window": _f.INTEGER,
        "max_output_tokens": _f.INTEGER,
        "input_cost_per_million_cents": _f.INTEGER,
        "output_cost_per_million_cents": _f.INTEGER,
        "training_cutoff": _f.TEXT,
        "deprecated": _f.BOOLEAN,
        "deprecation_message": _f.TEXT,
    },
)
MODEL_LIST: _f.Kind = _f.Object(
    _m,
    "ModelList",
    {
        "models": _f.Array(MODEL_INFO),
    },
)
MODEL_PRICING: _f.Kind = _f.Object(
    _m,
    "ModelPricing",
    {
        "availability": _f.TEXT,
    },
    {
        "content_hash": _f.TEXT,
        "source": _f.TEXT,
        "model": _f.TEXT,
        "provider": _f.TEXT,
        "input_cost_per_million_cents": _f.NUMBER,
        "output_cost_per_million_cents": _f.NUMBER,
        "platform_fee_percent": _f.NUMBER,
    },
)
PATCH_OPERATION_KIND: _f.Kind = _f.Enum(_m, "PatchOperationKind")
PATCH_OPERATION: _f.Kind = _f.Object(
    _m,
    "PatchOperation",
    {
        "op": PATCH_OPERATION_KIND,
        "path": _f.TEXT,
    },
    {
        "from": _f.TEXT,
        "value": _f.ANY,
    },
    names={"from": "from_"},
)
RESOLVE_REQUEST: _f.Kind = _f.Object(
    _m,
    "ResolveRequest",
    {
        "model": _f.Text(blank=False, most=128, pattern="\\S"),
    },
    {
        "provider": _f.Text(blank=False, pattern="\\S"),
    },
)
RESOLVED_MODEL: _f.Kind = _f.Object(
    _m,
    "ResolvedModel",
    {
        "resolved_model": _f.TEXT,
        "provider": _f.TEXT,
        "pricing": MODEL_PRICING,
    },
)
RESPONSES_REQUEST: _f.Kind = _f.Object(
    _m,
    "ResponsesRequest",
    {
        "input": _f.Array(INPUT_ITEM, least=1),
    },
    {
        "model": _f.Text(blank=False, most=128, pattern="\\S"),
        "provider": _f.Text(blank=False, pattern="\\S"),
        "max_output_tokens": _f.Integer(least=0),
        "temperature": _f.Number(least=0, most=2),
        "stop": _f.Array(_f.Text(most=128), most=8),
        "output_format": OUTPUT_FORMAT,
        "tools": _f.Array(TOOL),
        "tool_choice": TOOL_CHOICE,
        "state_id": _f.TEXT,
        "reasoning_effort": REASONING_EFFORT,
    },
)
SESSION: _f.Kind = _f.Object(
    _m,
    "Session",
    {
        "id": _f.TEXT,
    },
    {
        "project_id": _f.TEXT,
        "customer_id": _f.TEXT,
        "message_count": _f.INTEGER,
        "metadata": _f.Map(_f.ANY),
        "created_at": _f.MOMENT,
        "updated_at": _f.MOMENT,
    },
)
SESSION_INPUT: _f.Kind = _f.Object(
    _m,
    "SessionInput",
    {},
    {
        "customer_id": _f.TEXT,
        "metadata": _f.Map(_f.ANY),
    },
)
SESSION_LIST: _f.Kind = _f.Object(
    _m,
    "SessionList",
    {
        "sessions": _f.Array(SESSION),
    },
    {
        "next_cursor": _f.TEXT,
    },
)
SESSION_MESSAGE_ROLE: _f.Kind = _f.Enum(_m, "SessionMessageRole")
SESSION_MESSAGE: _f.Kind = _f.Object(
    _m,
    "SessionMessage",
    {
        "id": _f.TEXT,
        "role": SESSION_MESSAGE_ROLE,
        "content": _f.Array(_f.Map(_f.ANY)),
    },
    {
        "seq": _f.INTEGER,
        "run_id": _f.TEXT,
        "created_at": _f.MOMENT,
    },
)
SESSION_MESSAGE_INPUT: _f.Kind = _f.Object(
    _m,
    "SessionMessageInput",
    {
        "role": SESSION_MESSAGE_ROLE,
        "content": _f.Array(_f.Map(_f.ANY), least=1),
    },
    {
        "run_id": _f.TEXT,
    },
)
SESSION_UPDATE: _f.Kind = _f.Object(
    _m,
    "SessionUpdate",
    {
        "metadata": _f.Map(_f.ANY),
    },
)
SESSION_WITH_MESSAGES: _f.Kind = _f.Object(
    _m,
    "SessionWithMessages",
    {
        "id": _f.TEXT,
        "messages": _f.Array(SESSION_MESSAGE),
    },
    {
        "project_id": _f.TEXT,
        "customer_id": _f.TEXT,
        "message_count": _f.INTEGER,
        "metadata": _f.Map(_f.ANY),
        "created_at": _f.MOMENT,
        "updated_at": _f.MOMENT,
    },
)
STATE_HANDLE: _f.Kind = _f.Object(
    _m,
    "StateHandle",
    {
        "id": _f.TEXT,
    },
    {
        "project_id": _f.TEXT,
        "customer_id": _f.TEXT,
        "created_at": _f.MOMENT,
        "expires_at": _f.MOMENT,
    },
)
STATE_HANDLE_INPUT: _f.Kind = _f.Object(
    _m,
    "StateHandleInput",
    {},
    {
        "ttl_seconds": _f.Integer(least=1, most=31536000),
    },
)
STATE_HANDLE_LIST: _f.Kind = _f.Object(
    _m,
    "StateHandleList",
    {
        "state_handles": _f.Array(STATE_HANDLE),
    },
    {
        "next_cursor": _f.TEXT,
    },
)
STREAM_MODE: _f.Kind = _f.Enum(_m, "StreamMode")
STREAM_RECORD_TYPE: _f.Kind = _f.Enum(_m, "StreamRecordType")
TOOL_CALL_DELTA: _f.Kind = _f.Object(
    _m,
    "ToolCallDelta",
    {
        "index": _f.Integer(least=0),
    },
    {
        "id": _f.TEXT,
        "type": TOOL_TYPE,
        "function": FUNCTION_CALL_DELTA,
    },
)
STREAM_RECORD: _f.Kind = _f.Object(
    _m,
    "StreamRecord",
    {
        "type": STREAM_RECORD_TYPE,
    },
    {
        "stream_mode": STREAM_MODE,
        "stream_version": _f.TEXT,
        "request_id": _f.TEXT,
        "model": _f.TEXT,
        "provider": _f.TEXT,
        "delta": _f.TEXT,
        "reasoning_delta": _f.TEXT,
        "patch": _f.Array(PATCH_OPERATION),
        "payload": _f.ANY,
        "complete_fields": _f.Array(_f.TEXT),
        "content": _f.TEXT,
        "stop_reason": STOP_REASON,
        "usage": USAGE,
        "citations": _f.Array(CITATION),
        "tool_call_delta": TOOL_CALL_DELTA,
        "tool_calls": _f.Array(TOOL_CALL),
        "tool_call": TOOL_CALL,
        "tool_result": _f.ANY,
        "index": _f.Integer(least=0),
        "id": _f.TEXT,
        "tool_type": TOOL_TYPE,
        "name": _f.TEXT,
        "arguments": _f.TEXT,
        "tool_call_id": _f.TEXT,
        "code": _f.TEXT,
        "message": _f.TEXT,
        "status": _f.INTEGER,
    },
    aliases={"tool_result": ("output",)},
)
SUBSCRIBE_INPUT: _f.Kind = _f.Object(
    _m,
    "SubscribeInput",
    {
        "tier_id": _f.Text(blank=False, pattern="\\S"),
        "success_url": _f.Text(blank=False, pattern="\\S"),
        "cancel_url": _f.Text(blank=False, pattern="\\S"),
    },
)
SUBSCRIPTION_ENVELOPE: _f.Kind = _f.Object(
    _m,
    "SubscriptionEnvelope",
    {
        "subscription": SUBSCRIPTION,
    },
)
TIER_CHANGE: _f.Kind = _f.Object(
    _m,
    "TierChange",
    {
        "tier_code": _f.Text(blank=False, most=64, pattern="\\S"),
    },
)
TIER_ENVELOPE: _f.Kind = _f.Object(
    _m,
    "TierEnvelope",
    {
        "tier": TIER,
    },
)
TIER_LIST: _f.Kind = _f.Object(
    _m,
    "TierList",
    {
        "tiers": _f.Array(TIER),
    },
)
TOPUP: _f.Kind = _f.Object(
    _m,
    "Topup",
    {
        "session_id": _f.TEXT,
        "checkout_url": _f.TEXT,
        "status": _f.TEXT,
    },
    {
        "gross_amount_cents": _f.INTEGER,
        "credit_amount_cents": _f.INTEGER,
        "owner_revenue_cents": _f.INTEGER,
        "platform_fee_cents": _f.INTEGER,
    },
)
TOPUP_INPUT: _f.Kind = _f.Object(
    _m,
    "TopupInput",
    {
        "credit_amount_cents": _f.Integer(least=1),
        "success_url": _f.Text(blank=False, pattern="\\S"),
        "cancel_url": _f.Text(blank=False, pattern="\\S"),
    },
)
