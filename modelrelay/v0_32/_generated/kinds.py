# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""How the values of the API are read, written and checked: a table for each schema, by the names in JSON."""

from __future__ import annotations

from modelrelay._core import kinds as _f

_m = f"{__package__}.models"

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
CODE_EXECUTION_TOOL: _f.Kind = _f.Object(
    _m,
    "CodeExecutionTool",
    {},
    {
        "language": _f.TEXT,
        "timeout_ms": _f.INTEGER,
    },
)
CUSTOMER: _f.Kind = _f.Object(
    _m,
    "Customer",
    {
        "id": _f.TEXT,
        "project_id": _f.TEXT,
        "tier_id": _f.TEXT,
        "external_id": _f.TEXT,
        "email": _f.TEXT,
        "created_at": _f.MOMENT,
        "updated_at": _f.MOMENT,
    },
    {
        "tier_code": _f.TEXT,
        "metadata": _f.Map(_f.ANY),
        "stripe_customer_id": _f.TEXT,
        "stripe_subscription_id": _f.TEXT,
        "subscription_status": _f.TEXT,
        "current_period_start": _f.MOMENT,
        "current_period_end": _f.MOMENT,
    },
)
CUSTOMER_CLAIM: _f.Kind = _f.Object(
    _m,
    "CustomerClaim",
    {
        "email": _f.Text(email=True, pattern="^[^@\\s]+@[^@\\s.][^@\\s]*\\.[^@\\s]*[^@\\s.]$"),
        "external_id": _f.Text(blank=False, pattern="\\S"),
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
        "tier_id": _f.Text(blank=False, pattern="\\S"),
        "external_id": _f.Text(blank=False, pattern="\\S"),
        "email": _f.Text(email=True, pattern="^[^@\\s]+@[^@\\s.][^@\\s]*\\.[^@\\s]*[^@\\s.]$"),
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
    aliases={"request_id": ("requestId",)},
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
    aliases={"request_id": ("requestId",)},
)
ERROR_BODY: _f.Kind = _f.OneOf(ERROR_ENVELOPE, ERROR_FLAT)
TOKEN_TYPE: _f.Kind = _f.Enum(_m, "TokenType")
FRONTEND_TOKEN: _f.Kind = _f.Object(
    _m,
    "FrontendToken",
    {
        "token": _f.TEXT,
        "expires_at": _f.MOMENT,
        "expires_in": _f.INTEGER,
        "token_type": TOKEN_TYPE,
        "key_id": _f.TEXT,
        "session_id": _f.TEXT,
        "project_id": _f.TEXT,
        "customer_id": _f.TEXT,
        "customer_external_id": _f.TEXT,
        "tier_code": _f.TEXT,
    },
    aliases={
        "expires_at": ("expiresAt",),
        "expires_in": ("expiresIn",),
        "token_type": ("tokenType",),
        "key_id": ("keyId",),
        "session_id": ("sessionId",),
        "project_id": ("projectId",),
        "customer_id": ("customerId",),
        "customer_external_id": ("customerExternalId",),
        "tier_code": ("tierCode",),
    },
)
FRONTEND_TOKEN_REQUEST: _f.Kind = _f.Object(
    _m,
    "FrontendTokenRequest",
    {
        "publishable_key": _f.Text(blank=False, pattern="\\S"),
        "customer_id": _f.Text(blank=False, pattern="\\S"),
    },
    {
        "email": _f.Text(email=True, pattern="^[^@\\s]+@[^@\\s.][^@\\s]*\\.[^@\\s]*[^@\\s.]$"),
        "device_id": _f.TEXT,
        "ttl_seconds": _f.INTEGER,
    },
)
FUNCTION_CALL: _f.Kind = _f.Object(
    _m,
    "FunctionCall",
    {
        "name": _f.TEXT,
    },
    {
        "arguments": _f.TEXT,
    },
)
FUNCTION_CALL_DELTA: _f.Kind = _f.Object(
    _m,
    "FunctionCallDelta",
    {},
    {
        "name": _f.TEXT,
        "arguments": _f.TEXT,
    },
)
FUNCTION_TOOL: _f.Kind = _f.Object(
    _m,
    "FunctionTool",
    {
        "name": _f.Text(blank=False, pattern="\\S"),
    },
    {
        "description": _f.TEXT,
        "parameters": _f.Map(_f.ANY),
    },
)
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
MESSAGE_ROLE: _f.Kind = _f.Enum(_m, "MessageRole")
TOOL_TYPE: _f.Kind = _f.Enum(_m, "ToolType")
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
MESSAGE: _f.Kind = _f.Object(
    _m,
    "Message",
    {
        "role": MESSAGE_ROLE,
        "content": _f.TEXT,
    },
    {
        "tool_calls": _f.Array(TOOL_CALL),
        "tool_call_id": _f.TEXT,
    },
)
STRUCTURED_RECORD_KIND: _f.Kind = _f.Enum(_m, "StructuredRecordKind")
STRUCTURED_STREAM_RECORD: _f.Kind = _f.Object(
    _m,
    "StructuredStreamRecord",
    {
        "type": STRUCTURED_RECORD_KIND,
    },
    {
        "payload": _f.ANY,
        "complete_fields": _f.Array(_f.TEXT),
        "request_id": _f.TEXT,
        "model": _f.TEXT,
        "provider": _f.TEXT,
        "code": _f.TEXT,
        "message": _f.TEXT,
        "status": _f.INTEGER,
    },
)
TEXT_STREAM_EVENT_KIND: _f.Kind = _f.Enum(_m, "TextStreamEventKind")
TEXT_STREAM_MESSAGE: _f.Kind = _f.Object(
    _m,
    "TextStreamMessage",
    {},
    {
        "id": _f.TEXT,
        "model": _f.TEXT,
    },
)
TEXT_STREAM_EVENT_MESSAGE: _f.Kind = _f.OneOf(TEXT_STREAM_MESSAGE, _f.TEXT)
TEXT_DELTA: _f.Kind = _f.Object(
    _m,
    "TextDelta",
    {},
    {
        "text": _f.TEXT,
        "content": _f.TEXT,
    },
)
TEXT_STREAM_EVENT_DELTA: _f.Kind = _f.OneOf(_f.TEXT, TEXT_DELTA)
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
STOP_REASON: _f.Kind = _f.Enum(_m, "StopReason")
USAGE: _f.Kind = _f.Object(
    _m,
    "Usage",
    {},
    {
        "input_tokens": _f.INTEGER,
        "output_tokens": _f.INTEGER,
        "total_tokens": _f.INTEGER,
    },
    aliases={
        "input_tokens": ("inputTokens",),
        "output_tokens": ("outputTokens",),
        "total_tokens": ("totalTokens",),
    },
)
TEXT_STREAM_EVENT: _f.Kind = _f.Object(
    _m,
    "TextStreamEvent",
    {},
    {
        "type": TEXT_STREAM_EVENT_KIND,
        "event": TEXT_STREAM_EVENT_KIND,
        "response_id": _f.TEXT,
        "id": _f.TEXT,
        "model": _f.TEXT,
        "message": TEXT_STREAM_EVENT_MESSAGE,
        "delta": TEXT_STREAM_EVENT_DELTA,
        "tool_call_delta": TOOL_CALL_DELTA,
        "tool_call": TOOL_CALL,
        "tool_calls": _f.Array(TOOL_CALL),
        "stop_reason": STOP_REASON,
        "usage": USAGE,
        "code": _f.TEXT,
        "status": _f.INTEGER,
    },
    aliases={"response_id": ("responseId",), "stop_reason": ("stopReason",)},
)
TEXT_STREAM_ENVELOPE: _f.Kind = _f.Object(
    _m,
    "TextStreamEnvelope",
    {
        "event": TEXT_STREAM_EVENT_KIND,
    },
    {
        "data": TEXT_STREAM_EVENT,
        "response_id": _f.TEXT,
        "model": _f.TEXT,
        "stop_reason": STOP_REASON,
        "usage": USAGE,
    },
    aliases={"response_id": ("responseId",), "stop_reason": ("stopReason",)},
)
NDJSON_RECORD: _f.Kind = _f.OneOf(STRUCTURED_STREAM_RECORD, TEXT_STREAM_ENVELOPE, TEXT_STREAM_EVENT)
PRICE_INTERVAL: _f.Kind = _f.Enum(_m, "PriceInterval")
RESPONSE_FORMAT_KIND: _f.Kind = _f.Enum(_m, "ResponseFormatKind")
RESPONSE_FORMAT: _f.Kind = _f.Object(
    _m,
    "ResponseFormat",
    {
        "type": RESPONSE_FORMAT_KIND,
    },
    {
        "json_schema": JSON_SCHEMA_FORMAT,
    },
)
WEB_TOOL: _f.Kind = _f.Object(
    _m,
    "WebTool",
    {},
    {
        "allowed_domains": _f.Array(_f.TEXT),
        "excluded_domains": _f.Array(_f.TEXT),
        "max_uses": _f.INTEGER,
        "mode": _f.TEXT,
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
TOOL: _f.Kind = _f.Object(
    _m,
    "Tool",
    {
        "type": TOOL_TYPE,
    },
    {
        "function": FUNCTION_TOOL,
        "web": WEB_TOOL,
        "x_search": X_SEARCH_TOOL,
        "code_execution": CODE_EXECUTION_TOOL,
    },
)
TOOL_CHOICE_TYPE: _f.Kind = _f.Enum(_m, "ToolChoiceType")
TOOL_CHOICE: _f.Kind = _f.Object(
    _m,
    "ToolChoice",
    {
        "type": TOOL_CHOICE_TYPE,
    },
)
PROXY_REQUEST: _f.Kind = _f.Object(
    _m,
    "ProxyRequest",
    {
        "messages": _f.Array(MESSAGE, least=1),
    },
    {
        "model": _f.Text(blank=False, pattern="\\S"),
        "max_tokens": _f.INTEGER,
        "temperature": _f.NUMBER,
        "metadata": _f.Map(_f.TEXT),
        "response_format": RESPONSE_FORMAT,
        "stop": _f.Array(_f.TEXT),
        "stop_sequences": _f.Array(_f.TEXT),
        "tools": _f.Array(TOOL),
        "tool_choice": TOOL_CHOICE,
    },
)
PROXY_RESPONSE_CONTENT: _f.Kind = _f.OneOf(_f.Array(_f.TEXT), _f.TEXT)
PROXY_RESPONSE: _f.Kind = _f.Object(
    _m,
    "ProxyResponse",
    {
        "id": _f.TEXT,
        "content": PROXY_RESPONSE_CONTENT,
        "model": _f.TEXT,
    },
    {
        "stop_reason": STOP_REASON,
        "usage": USAGE,
        "tool_calls": _f.Array(TOOL_CALL),
    },
    aliases={"stop_reason": ("stopReason",)},
)
SUBSCRIPTION_STATUS: _f.Kind = _f.Object(
    _m,
    "SubscriptionStatus",
    {
        "active": _f.BOOLEAN,
    },
    {
        "subscription_id": _f.TEXT,
        "status": _f.TEXT,
        "current_period_start": _f.MOMENT,
        "current_period_end": _f.MOMENT,
    },
)
TIER: _f.Kind = _f.Object(
    _m,
    "Tier",
    {
        "id": _f.TEXT,
        "project_id": _f.TEXT,
        "tier_code": _f.TEXT,
        "display_name": _f.TEXT,
        "spend_limit_cents": _f.INTEGER,
        "created_at": _f.MOMENT,
        "updated_at": _f.MOMENT,
    },
    {
        "stripe_price_id": _f.TEXT,
        "price_amount": _f.INTEGER,
        "price_currency": _f.TEXT,
        "price_interval": PRICE_INTERVAL,
        "trial_days": _f.INTEGER,
    },
    aliases={"price_amount": ("price_amount_cents",)},
)
TIER_CHECKOUT_SESSION: _f.Kind = _f.Object(
    _m,
    "TierCheckoutSession",
    {
        "session_id": _f.TEXT,
        "url": _f.TEXT,
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
