# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""The operations as a server sees them, for the fake one in `modelrelay.testing`."""

from __future__ import annotations

from typing import Any

from modelrelay._core.operation import Route

ROUTES: tuple[Route, ...] = (
    Route(
        id="createResponse",
        method="POST",
        path="/responses",
        resource="responses",
        name="create",
        key="any",
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
            {
                "name": "Idempotency-Key",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "3f0e0c52-6a52-4f2e-9f0b-8f1d1a6f4a51",
            },
            {
                "name": "X-ModelRelay-Customer-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1, "pattern": "\\S"},
                "example": "user-42",
            },
        ),
        request={"$ref": "#/components/schemas/ResponsesRequest"},
        request_required=True,
        success=200,
        responses={
            "200": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ResponsesResponse"},
                    "text/event-stream": {"$ref": "#/components/schemas/StreamRecord"},
                    "application/x-ndjson": {"$ref": "#/components/schemas/StreamRecord"},
                },
                "example": {
                    "id": "resp_01HF8ZQ4N5",
                    "provider": "anthropic",
                    "model": "claude-sonnet-4-5",
                    "output": [
                        {
                            "type": "message",
                            "role": "assistant",
                            "content": [{"type": "text", "text": "Hello! How can I help you today?"}],
                        }
                    ],
                    "stop_reason": "end_turn",
                    "usage": {
                        "input_tokens": 14,
                        "output_tokens": 9,
                        "total_tokens": 23,
                        "cache_read_input_tokens": 8,
                        "observation_basis": "exact",
                    },
                    "citations": [{"url": "https://example.com/greetings", "title": "How to greet"}],
                },
                "examples": {
                    "application/json": {
                        "id": "resp_01HF8ZQ4N5",
                        "provider": "anthropic",
                        "model": "claude-sonnet-4-5",
                        "output": [
                            {
                                "type": "message",
                                "role": "assistant",
                                "content": [{"type": "text", "text": "Hello! How can I help you today?"}],
                            }
                        ],
                        "stop_reason": "end_turn",
                        "usage": {
                            "input_tokens": 14,
                            "output_tokens": 9,
                            "total_tokens": 23,
                            "cache_read_input_tokens": 8,
                            "observation_basis": "exact",
                        },
                        "citations": [{"url": "https://example.com/greetings", "title": "How to greet"}],
                    },
                    "text/event-stream": {"type": "update", "delta": "Hello!"},
                    "application/x-ndjson": {
                        "type": "start",
                        "request_id": "resp_01HF8ZQ4N5",
                        "provider": "anthropic",
                        "model": "claude-sonnet-4-5",
                        "stream_mode": "text-delta",
                        "stream_version": "v2",
                    },
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "400": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "MODEL_CAPABILITY_UNSUPPORTED",
                    "code": "MODEL_CAPABILITY_UNSUPPORTED",
                    "message": "the model does not read images",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "MODEL_CAPABILITY_UNSUPPORTED",
                        "code": "MODEL_CAPABILITY_UNSUPPORTED",
                        "message": "the model does not read images",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "402": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "insufficient account balance"},
                "examples": {"application/json": {"error": "insufficient account balance"}},
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "422": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "VALIDATION_ERROR",
                    "code": "VALIDATION_ERROR",
                    "message": "invalid request",
                    "fields": [{"field": "email", "message": "must be an email address"}],
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "VALIDATION_ERROR",
                        "code": "VALIDATION_ERROR",
                        "message": "invalid request",
                        "fields": [{"field": "email", "message": "must be an email address"}],
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "502": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "PROVIDER_ERROR", "message": "the provider closed the connection"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "PROVIDER_ERROR", "message": "the provider closed the connection"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "504": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "PROVIDER_TIMEOUT",
                    "code": "PROVIDER_TIMEOUT",
                    "message": "the provider does not answer",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "PROVIDER_TIMEOUT",
                        "code": "PROVIDER_TIMEOUT",
                        "message": "the provider does not answer",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(
            "application/x-ndjson",
            "text/event-stream",
        ),
        unwrap=None,
    ),
    Route(
        id="createResponsesBatch",
        method="POST",
        path="/responses/batch",
        resource="responses",
        name="batch",
        key="any",
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
            {
                "name": "Idempotency-Key",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "3f0e0c52-6a52-4f2e-9f0b-8f1d1a6f4a51",
            },
            {
                "name": "X-ModelRelay-Customer-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1, "pattern": "\\S"},
                "example": "user-42",
            },
        ),
        request={"$ref": "#/components/schemas/BatchRequest"},
        request_required=True,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/BatchResponse"}},
                "example": {
                    "id": "batch_01HF8ZV2K8",
                    "results": [
                        {
                            "id": "1",
                            "status": "error",
                            "error": {
                                "status": 502,
                                "code": "PROVIDER_ERROR",
                                "message": "the provider does not answer",
                                "request_id": "req-7f3b",
                                "retryable": True,
                            },
                        },
                        {
                            "id": "0",
                            "status": "success",
                            "response": {
                                "id": "resp_01HF8ZV4A1",
                                "model": "claude-sonnet-4-5",
                                "output": [
                                    {
                                        "type": "message",
                                        "role": "assistant",
                                        "content": [{"type": "text", "text": "Main."}],
                                    }
                                ],
                                "stop_reason": "end_turn",
                                "usage": {"input_tokens": 11, "output_tokens": 3, "total_tokens": 14},
                            },
                        },
                    ],
                    "usage": {
                        "total_input_tokens": 11,
                        "total_output_tokens": 3,
                        "total_requests": 2,
                        "successful_requests": 1,
                        "failed_requests": 1,
                    },
                },
                "examples": {
                    "application/json": {
                        "id": "batch_01HF8ZV2K8",
                        "results": [
                            {
                                "id": "1",
                                "status": "error",
                                "error": {
                                    "status": 502,
                                    "code": "PROVIDER_ERROR",
                                    "message": "the provider does not answer",
                                    "request_id": "req-7f3b",
                                    "retryable": True,
                                },
                            },
                            {
                                "id": "0",
                                "status": "success",
                                "response": {
                                    "id": "resp_01HF8ZV4A1",
                                    "model": "claude-sonnet-4-5",
                                    "output": [
                                        {
                                            "type": "message",
                                            "role": "assistant",
                                            "content": [{"type": "text", "text": "Main."}],
                                        }
                                    ],
                                    "stop_reason": "end_turn",
                                    "usage": {"input_tokens": 11, "output_tokens": 3, "total_tokens": 14},
                                },
                            },
                        ],
                        "usage": {
                            "total_input_tokens": 11,
                            "total_output_tokens": 3,
                            "total_requests": 2,
                            "successful_requests": 1,
                            "failed_requests": 1,
                        },
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "400": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "MODEL_CAPABILITY_UNSUPPORTED",
                    "code": "MODEL_CAPABILITY_UNSUPPORTED",
                    "message": "the model does not read images",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "MODEL_CAPABILITY_UNSUPPORTED",
                        "code": "MODEL_CAPABILITY_UNSUPPORTED",
                        "message": "the model does not read images",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "402": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "insufficient account balance"},
                "examples": {"application/json": {"error": "insufficient account balance"}},
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "422": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "VALIDATION_ERROR",
                    "code": "VALIDATION_ERROR",
                    "message": "invalid request",
                    "fields": [{"field": "email", "message": "must be an email address"}],
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "VALIDATION_ERROR",
                        "code": "VALIDATION_ERROR",
                        "message": "invalid request",
                        "fields": [{"field": "email", "message": "must be an email address"}],
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "502": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "PROVIDER_ERROR", "message": "the provider closed the connection"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "PROVIDER_ERROR", "message": "the provider closed the connection"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "504": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "PROVIDER_TIMEOUT",
                    "code": "PROVIDER_TIMEOUT",
                    "message": "the provider does not answer",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "PROVIDER_TIMEOUT",
                        "code": "PROVIDER_TIMEOUT",
                        "message": "the provider does not answer",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="resolveResponse",
        method="POST",
        path="/responses/resolve",
        resource="responses",
        name="resolve",
        key="any",
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
            {
                "name": "Idempotency-Key",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "3f0e0c52-6a52-4f2e-9f0b-8f1d1a6f4a51",
            },
        ),
        request={"$ref": "#/components/schemas/ResolveRequest"},
        request_required=True,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/ResolvedModel"}},
                "example": {
                    "resolved_model": "claude-sonnet-4-5",
                    "provider": "anthropic",
                    "pricing": {
                        "availability": "available",
                        "content_hash": "sha256:5f1d7a84db00d2fce00b31a7fc73224f",
                        "source": "catalog",
                        "model": "claude-sonnet-4-5",
                        "provider": "anthropic",
                        "input_cost_per_million_cents": 300,
                        "output_cost_per_million_cents": 1500,
                        "platform_fee_percent": 4.5,
                    },
                },
                "examples": {
                    "application/json": {
                        "resolved_model": "claude-sonnet-4-5",
                        "provider": "anthropic",
                        "pricing": {
                            "availability": "available",
                            "content_hash": "sha256:5f1d7a84db00d2fce00b31a7fc73224f",
                            "source": "catalog",
                            "model": "claude-sonnet-4-5",
                            "provider": "anthropic",
                            "input_cost_per_million_cents": 300,
                            "output_cost_per_million_cents": 1500,
                            "platform_fee_percent": 4.5,
                        },
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "400": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INVALID_INPUT",
                    "code": "INVALID_INPUT",
                    "message": "the body is not valid JSON",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INVALID_INPUT",
                        "code": "INVALID_INPUT",
                        "message": "the body is not valid JSON",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "422": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "VALIDATION_ERROR",
                    "code": "VALIDATION_ERROR",
                    "message": "invalid request",
                    "fields": [{"field": "email", "message": "must be an email address"}],
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "VALIDATION_ERROR",
                        "code": "VALIDATION_ERROR",
                        "message": "invalid request",
                        "fields": [{"field": "email", "message": "must be an email address"}],
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="listCustomers",
        method="GET",
        path="/customers",
        resource="customers",
        name="list",
        key="secret",
        security=(("key",),),
        parameters=(
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
        ),
        request=None,
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/CustomerList"}},
                "example": {
                    "customers": [
                        {
                            "customer": {
                                "id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                                "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                                "external_id": "user-42",
                                "email": "user@example.com",
                                "metadata": {"plan_source": "website"},
                                "created_at": "2026-01-14T09:26:53.589793238Z",
                                "updated_at": "2026-01-14T09:30:02Z",
                            }
                        }
                    ]
                },
                "examples": {
                    "application/json": {
                        "customers": [
                            {
                                "customer": {
                                    "id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                                    "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                                    "external_id": "user-42",
                                    "email": "user@example.com",
                                    "metadata": {"plan_source": "website"},
                                    "created_at": "2026-01-14T09:26:53.589793238Z",
                                    "updated_at": "2026-01-14T09:30:02Z",
                                }
                            }
                        ]
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap="customers",
    ),
    Route(
        id="upsertCustomer",
        method="PUT",
        path="/customers",
        resource="customers",
        name="upsert",
        key="secret",
        security=(("key",),),
        parameters=(
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
        ),
        request={"$ref": "#/components/schemas/CustomerInput"},
        request_required=True,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/CustomerEnvelope"}},
                "example": {
                    "customer": {
                        "customer": {
                            "id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                            "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                            "external_id": "user-42",
                            "email": "user@example.com",
                            "metadata": {"plan_source": "website"},
                            "created_at": "2026-01-14T09:26:53.589793238Z",
                            "updated_at": "2026-01-14T09:30:02Z",
                        },
                        "subscription": {
                            "id": "c5e7f90b-3b4d-4e8f-a02c-7d9ebf304b62",
                            "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                            "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                            "tier_id": "b4d6e8fa-2a3c-4d7e-9f1b-6c8dae2f4a51",
                            "tier_code": "pro",
                            "subscription_status": "active",
                            "current_period_start": "2026-01-14T09:30:00Z",
                            "current_period_end": "2026-02-14T09:30:00Z",
                            "billing_provider": "stripe",
                            "billing_subscription_id": "sub_01HF8ZR9V4",
                            "created_at": "2026-01-14T09:30:00Z",
                            "updated_at": "2026-01-14T09:30:02Z",
                        },
                        "billing_customer_id": "cus_stripe_42",
                    }
                },
                "examples": {
                    "application/json": {
                        "customer": {
                            "customer": {
                                "id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                                "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                                "external_id": "user-42",
                                "email": "user@example.com",
                                "metadata": {"plan_source": "website"},
                                "created_at": "2026-01-14T09:26:53.589793238Z",
                                "updated_at": "2026-01-14T09:30:02Z",
                            },
                            "subscription": {
                                "id": "c5e7f90b-3b4d-4e8f-a02c-7d9ebf304b62",
                                "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                                "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                                "tier_id": "b4d6e8fa-2a3c-4d7e-9f1b-6c8dae2f4a51",
                                "tier_code": "pro",
                                "subscription_status": "active",
                                "current_period_start": "2026-01-14T09:30:00Z",
                                "current_period_end": "2026-02-14T09:30:00Z",
                                "billing_provider": "stripe",
                                "billing_subscription_id": "sub_01HF8ZR9V4",
                                "created_at": "2026-01-14T09:30:00Z",
                                "updated_at": "2026-01-14T09:30:02Z",
                            },
                            "billing_customer_id": "cus_stripe_42",
                        }
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "201": {
                "media": {"application/json": {"$ref": "#/components/schemas/CustomerEnvelope"}},
                "example": {
                    "customer": {
                        "customer": {
                            "id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                            "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                            "external_id": "user-42",
                            "email": "user@example.com",
                            "metadata": {"plan_source": "website"},
                            "created_at": "2026-01-14T09:26:53.589793238Z",
                            "updated_at": "2026-01-14T09:30:02Z",
                        }
                    }
                },
                "examples": {
                    "application/json": {
                        "customer": {
                            "customer": {
                                "id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                                "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                                "external_id": "user-42",
                                "email": "user@example.com",
                                "metadata": {"plan_source": "website"},
                                "created_at": "2026-01-14T09:26:53.589793238Z",
                                "updated_at": "2026-01-14T09:30:02Z",
                            }
                        }
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "400": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INVALID_INPUT",
                    "code": "INVALID_INPUT",
                    "message": "the body is not valid JSON",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INVALID_INPUT",
                        "code": "INVALID_INPUT",
                        "message": "the body is not valid JSON",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "422": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "VALIDATION_ERROR",
                    "code": "VALIDATION_ERROR",
                    "message": "invalid request",
                    "fields": [{"field": "email", "message": "must be an email address"}],
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "VALIDATION_ERROR",
                        "code": "VALIDATION_ERROR",
                        "message": "invalid request",
                        "fields": [{"field": "email", "message": "must be an email address"}],
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap="customer",
    ),
    Route(
        id="createCustomer",
        method="POST",
        path="/customers",
        resource="customers",
        name="create",
        key="secret",
        security=(("key",),),
        parameters=(
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
            {
                "name": "Idempotency-Key",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "3f0e0c52-6a52-4f2e-9f0b-8f1d1a6f4a51",
            },
        ),
        request={"$ref": "#/components/schemas/CustomerInput"},
        request_required=True,
        success=201,
        responses={
            "201": {
                "media": {"application/json": {"$ref": "#/components/schemas/CustomerEnvelope"}},
                "example": {
                    "customer": {
                        "customer": {
                            "id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                            "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                            "external_id": "user-42",
                            "email": "user@example.com",
                            "metadata": {"plan_source": "website"},
                            "created_at": "2026-01-14T09:26:53.589793238Z",
                            "updated_at": "2026-01-14T09:30:02Z",
                        }
                    }
                },
                "examples": {
                    "application/json": {
                        "customer": {
                            "customer": {
                                "id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                                "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                                "external_id": "user-42",
                                "email": "user@example.com",
                                "metadata": {"plan_source": "website"},
                                "created_at": "2026-01-14T09:26:53.589793238Z",
                                "updated_at": "2026-01-14T09:30:02Z",
                            }
                        }
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "400": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INVALID_INPUT",
                    "code": "INVALID_INPUT",
                    "message": "the body is not valid JSON",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INVALID_INPUT",
                        "code": "INVALID_INPUT",
                        "message": "the body is not valid JSON",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "409": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "CONFLICT",
                    "code": "CONFLICT",
                    "message": "a customer with this external_id exists",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "CONFLICT",
                        "code": "CONFLICT",
                        "message": "a customer with this external_id exists",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "422": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "VALIDATION_ERROR",
                    "code": "VALIDATION_ERROR",
                    "message": "invalid request",
                    "fields": [{"field": "email", "message": "must be an email address"}],
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "VALIDATION_ERROR",
                        "code": "VALIDATION_ERROR",
                        "message": "invalid request",
                        "fields": [{"field": "email", "message": "must be an email address"}],
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap="customer",
    ),
    Route(
        id="getCustomerByExternalId",
        method="GET",
        path="/customers/by-external-id/{external_id}",
        resource="customers",
        name="get_by_external_id",
        key="secret",
        security=(("key",),),
        parameters=(
            {
                "name": "external_id",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "minLength": 1, "pattern": "\\S"},
                "example": "user-42",
            },
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
        ),
        request=None,
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/CustomerEnvelope"}},
                "example": {
                    "customer": {
                        "customer": {
                            "id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                            "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                            "external_id": "user-42",
                            "email": "user@example.com",
                            "metadata": {"plan_source": "website"},
                            "created_at": "2026-01-14T09:26:53.589793238Z",
                            "updated_at": "2026-01-14T09:30:02Z",
                        },
                        "subscription": {
                            "id": "c5e7f90b-3b4d-4e8f-a02c-7d9ebf304b62",
                            "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                            "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                            "tier_id": "b4d6e8fa-2a3c-4d7e-9f1b-6c8dae2f4a51",
                            "tier_code": "pro",
                            "subscription_status": "active",
                            "current_period_start": "2026-01-14T09:30:00Z",
                            "current_period_end": "2026-02-14T09:30:00Z",
                            "billing_provider": "stripe",
                            "billing_subscription_id": "sub_01HF8ZR9V4",
                            "created_at": "2026-01-14T09:30:00Z",
                            "updated_at": "2026-01-14T09:30:02Z",
                        },
                        "billing_customer_id": "cus_stripe_42",
                    }
                },
                "examples": {
                    "application/json": {
                        "customer": {
                            "customer": {
                                "id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                                "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                                "external_id": "user-42",
                                "email": "user@example.com",
                                "metadata": {"plan_source": "website"},
                                "created_at": "2026-01-14T09:26:53.589793238Z",
                                "updated_at": "2026-01-14T09:30:02Z",
                            },
                            "subscription": {
                                "id": "c5e7f90b-3b4d-4e8f-a02c-7d9ebf304b62",
                                "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                                "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                                "tier_id": "b4d6e8fa-2a3c-4d7e-9f1b-6c8dae2f4a51",
                                "tier_code": "pro",
                                "subscription_status": "active",
                                "current_period_start": "2026-01-14T09:30:00Z",
                                "current_period_end": "2026-02-14T09:30:00Z",
                                "billing_provider": "stripe",
                                "billing_subscription_id": "sub_01HF8ZR9V4",
                                "created_at": "2026-01-14T09:30:00Z",
                                "updated_at": "2026-01-14T09:30:02Z",
                            },
                            "billing_customer_id": "cus_stripe_42",
                        }
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "400": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INVALID_INPUT",
                    "code": "INVALID_INPUT",
                    "message": "the body is not valid JSON",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INVALID_INPUT",
                        "code": "INVALID_INPUT",
                        "message": "the body is not valid JSON",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap="customer",
    ),
    Route(
        id="getCustomer",
        method="GET",
        path="/customers/{customer_id}",
        resource="customers",
        name="get",
        key="secret",
        security=(("key",),),
        parameters=(
            {
                "name": "customer_id",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "format": "uuid", "minLength": 1, "pattern": "\\S"},
                "example": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
            },
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
        ),
        request=None,
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/CustomerEnvelope"}},
                "example": {
                    "customer": {
                        "customer": {
                            "id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                            "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                            "external_id": "user-42",
                            "email": "user@example.com",
                            "metadata": {"plan_source": "website"},
                            "created_at": "2026-01-14T09:26:53.589793238Z",
                            "updated_at": "2026-01-14T09:30:02Z",
                        },
                        "subscription": {
                            "id": "c5e7f90b-3b4d-4e8f-a02c-7d9ebf304b62",
                            "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                            "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                            "tier_id": "b4d6e8fa-2a3c-4d7e-9f1b-6c8dae2f4a51",
                            "tier_code": "pro",
                            "subscription_status": "active",
                            "current_period_start": "2026-01-14T09:30:00Z",
                            "current_period_end": "2026-02-14T09:30:00Z",
                            "billing_provider": "stripe",
                            "billing_subscription_id": "sub_01HF8ZR9V4",
                            "created_at": "2026-01-14T09:30:00Z",
                            "updated_at": "2026-01-14T09:30:02Z",
                        },
                        "billing_customer_id": "cus_stripe_42",
                    }
                },
                "examples": {
                    "application/json": {
                        "customer": {
                            "customer": {
                                "id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                                "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                                "external_id": "user-42",
                                "email": "user@example.com",
                                "metadata": {"plan_source": "website"},
                                "created_at": "2026-01-14T09:26:53.589793238Z",
                                "updated_at": "2026-01-14T09:30:02Z",
                            },
                            "subscription": {
                                "id": "c5e7f90b-3b4d-4e8f-a02c-7d9ebf304b62",
                                "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                                "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                                "tier_id": "b4d6e8fa-2a3c-4d7e-9f1b-6c8dae2f4a51",
                                "tier_code": "pro",
                                "subscription_status": "active",
                                "current_period_start": "2026-01-14T09:30:00Z",
                                "current_period_end": "2026-02-14T09:30:00Z",
                                "billing_provider": "stripe",
                                "billing_subscription_id": "sub_01HF8ZR9V4",
                                "created_at": "2026-01-14T09:30:00Z",
                                "updated_at": "2026-01-14T09:30:02Z",
                            },
                            "billing_customer_id": "cus_stripe_42",
                        }
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap="customer",
    ),
    Route(
        id="deleteCustomer",
        method="DELETE",
        path="/customers/{customer_id}",
        resource="customers",
        name="delete",
        key="secret",
        security=(("key",),),
        parameters=(
            {
                "name": "customer_id",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "format": "uuid", "minLength": 1, "pattern": "\\S"},
                "example": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
            },
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
        ),
        request=None,
        request_required=False,
        success=204,
        responses={
            "204": {"media": {}, "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"]},
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="subscribeCustomer",
        method="POST",
        path="/customers/{customer_id}/subscribe",
        resource="customers",
        name="create_checkout_session",
        key="secret",
        security=(("key",),),
        parameters=(
            {
                "name": "customer_id",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "format": "uuid", "minLength": 1, "pattern": "\\S"},
                "example": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
            },
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
            {
                "name": "Idempotency-Key",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "3f0e0c52-6a52-4f2e-9f0b-8f1d1a6f4a51",
            },
        ),
        request={"$ref": "#/components/schemas/SubscribeInput"},
        request_required=True,
        success=201,
        responses={
            "201": {
                "media": {"application/json": {"$ref": "#/components/schemas/CheckoutSession"}},
                "example": {
                    "session_id": "cs_01HF8ZR1C7",
                    "url": "https://checkout.example.com/c/cs_01HF8ZR1C7",
                },
                "examples": {
                    "application/json": {
                        "session_id": "cs_01HF8ZR1C7",
                        "url": "https://checkout.example.com/c/cs_01HF8ZR1C7",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "400": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INVALID_INPUT",
                    "code": "INVALID_INPUT",
                    "message": "the body is not valid JSON",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INVALID_INPUT",
                        "code": "INVALID_INPUT",
                        "message": "the body is not valid JSON",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "409": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "CONFLICT",
                    "code": "CONFLICT",
                    "message": "a customer with this external_id exists",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "CONFLICT",
                        "code": "CONFLICT",
                        "message": "a customer with this external_id exists",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "422": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "VALIDATION_ERROR",
                    "code": "VALIDATION_ERROR",
                    "message": "invalid request",
                    "fields": [{"field": "email", "message": "must be an email address"}],
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "VALIDATION_ERROR",
                        "code": "VALIDATION_ERROR",
                        "message": "invalid request",
                        "fields": [{"field": "email", "message": "must be an email address"}],
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="getCustomerSubscription",
        method="GET",
        path="/customers/{customer_id}/subscription",
        resource="customers",
        name="get_subscription",
        key="secret",
        security=(("key",),),
        parameters=(
            {
                "name": "customer_id",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "format": "uuid", "minLength": 1, "pattern": "\\S"},
                "example": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
            },
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
        ),
        request=None,
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/SubscriptionEnvelope"}},
                "example": {
                    "subscription": {
                        "id": "c5e7f90b-3b4d-4e8f-a02c-7d9ebf304b62",
                        "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                        "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                        "tier_id": "b4d6e8fa-2a3c-4d7e-9f1b-6c8dae2f4a51",
                        "tier_code": "pro",
                        "subscription_status": "active",
                        "current_period_start": "2026-01-14T09:30:00Z",
                        "current_period_end": "2026-02-14T09:30:00Z",
                        "billing_provider": "stripe",
                        "billing_subscription_id": "sub_01HF8ZR9V4",
                        "created_at": "2026-01-14T09:30:00Z",
                        "updated_at": "2026-01-14T09:30:02Z",
                    }
                },
                "examples": {
                    "application/json": {
                        "subscription": {
                            "id": "c5e7f90b-3b4d-4e8f-a02c-7d9ebf304b62",
                            "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                            "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                            "tier_id": "b4d6e8fa-2a3c-4d7e-9f1b-6c8dae2f4a51",
                            "tier_code": "pro",
                            "subscription_status": "active",
                            "current_period_start": "2026-01-14T09:30:00Z",
                            "current_period_end": "2026-02-14T09:30:00Z",
                            "billing_provider": "stripe",
                            "billing_subscription_id": "sub_01HF8ZR9V4",
                            "created_at": "2026-01-14T09:30:00Z",
                            "updated_at": "2026-01-14T09:30:02Z",
                        }
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap="subscription",
    ),
    Route(
        id="cancelCustomerSubscription",
        method="DELETE",
        path="/customers/{customer_id}/subscription",
        resource="customers",
        name="cancel_subscription",
        key="secret",
        security=(("key",),),
        parameters=(
            {
                "name": "customer_id",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "format": "uuid", "minLength": 1, "pattern": "\\S"},
                "example": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
            },
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
        ),
        request=None,
        request_required=False,
        success=204,
        responses={
            "204": {"media": {}, "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"]},
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="getCustomerBalance",
        method="GET",
        path="/customers/{customer_id}/balance",
        resource="customers",
        name="get_balance",
        key="secret",
        security=(("key",),),
        parameters=(
            {
                "name": "customer_id",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "format": "uuid", "minLength": 1, "pattern": "\\S"},
                "example": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
            },
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
        ),
        request=None,
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/CustomerBalance"}},
                "example": {
                    "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                    "billing_profile_id": "d6f80a1c-4c5e-4f90-b13d-8eafc0415c73",
                    "balance_cents": 4200,
                    "reserved_cents": 150,
                    "currency": "usd",
                },
                "examples": {
                    "application/json": {
                        "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                        "billing_profile_id": "d6f80a1c-4c5e-4f90-b13d-8eafc0415c73",
                        "balance_cents": 4200,
                        "reserved_cents": 150,
                        "currency": "usd",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "400": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INVALID_INPUT",
                    "code": "INVALID_INPUT",
                    "message": "the body is not valid JSON",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INVALID_INPUT",
                        "code": "INVALID_INPUT",
                        "message": "the body is not valid JSON",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="listCustomerBalanceHistory",
        method="GET",
        path="/customers/{customer_id}/balance/history",
        resource="customers",
        name="list_balance_history",
        key="secret",
        security=(("key",),),
        parameters=(
            {
                "name": "customer_id",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "format": "uuid", "minLength": 1, "pattern": "\\S"},
                "example": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
            },
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
            {
                "name": "limit",
                "in": "query",
                "required": False,
                "schema": {"type": "integer", "minimum": 1, "maximum": 200},
                "example": 100,
            },
            {
                "name": "offset",
                "in": "query",
                "required": False,
                "schema": {"type": "integer", "minimum": 0},
                "example": 0,
            },
        ),
        request=None,
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/LedgerEntryList"}},
                "example": {
                    "entries": [
                        {
                            "id": "091b3d4f-7f81-42c3-a460-b1d2f3748fa6",
                            "direction": "debit",
                            "reason": "usage",
                            "amount_cents": 12,
                            "balance_after_cents": 4200,
                            "description": "claude-sonnet-4-5",
                            "occurred_at": "2026-01-15T08:00:00Z",
                            "model_id": "claude-sonnet-4-5",
                            "input_tokens": 900,
                            "output_tokens": 120,
                        }
                    ]
                },
                "examples": {
                    "application/json": {
                        "entries": [
                            {
                                "id": "091b3d4f-7f81-42c3-a460-b1d2f3748fa6",
                                "direction": "debit",
                                "reason": "usage",
                                "amount_cents": 12,
                                "balance_after_cents": 4200,
                                "description": "claude-sonnet-4-5",
                                "occurred_at": "2026-01-15T08:00:00Z",
                                "model_id": "claude-sonnet-4-5",
                                "input_tokens": 900,
                                "output_tokens": 120,
                            }
                        ]
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="createCustomerTopup",
        method="POST",
        path="/customers/{customer_id}/topup",
        resource="customers",
        name="create_topup",
        key="secret",
        security=(("key",),),
        parameters=(
            {
                "name": "customer_id",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "format": "uuid", "minLength": 1, "pattern": "\\S"},
                "example": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
            },
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
            {
                "name": "Idempotency-Key",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "3f0e0c52-6a52-4f2e-9f0b-8f1d1a6f4a51",
            },
        ),
        request={"$ref": "#/components/schemas/TopupInput"},
        request_required=True,
        success=201,
        responses={
            "201": {
                "media": {"application/json": {"$ref": "#/components/schemas/Topup"}},
                "example": {
                    "session_id": "cs_01HF8ZW0D5",
                    "checkout_url": "https://checkout.example.com/c/cs_01HF8ZW0D5",
                    "status": "pending",
                    "gross_amount_cents": 5250,
                    "credit_amount_cents": 5000,
                    "owner_revenue_cents": 0,
                    "platform_fee_cents": 250,
                },
                "examples": {
                    "application/json": {
                        "session_id": "cs_01HF8ZW0D5",
                        "checkout_url": "https://checkout.example.com/c/cs_01HF8ZW0D5",
                        "status": "pending",
                        "gross_amount_cents": 5250,
                        "credit_amount_cents": 5000,
                        "owner_revenue_cents": 0,
                        "platform_fee_cents": 250,
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "400": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INVALID_INPUT",
                    "code": "INVALID_INPUT",
                    "message": "the body is not valid JSON",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INVALID_INPUT",
                        "code": "INVALID_INPUT",
                        "message": "the body is not valid JSON",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "422": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "VALIDATION_ERROR",
                    "code": "VALIDATION_ERROR",
                    "message": "invalid request",
                    "fields": [{"field": "email", "message": "must be an email address"}],
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "VALIDATION_ERROR",
                        "code": "VALIDATION_ERROR",
                        "message": "invalid request",
                        "fields": [{"field": "email", "message": "must be an email address"}],
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="getMe",
        method="GET",
        path="/customers/me",
        resource="me",
        name="get",
        key=None,
        security=(("token",),),
        parameters=(
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
        ),
        request=None,
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/CustomerProfileEnvelope"}},
                "example": {
                    "customer": {
                        "customer": {
                            "id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                            "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                            "external_id": "user-42",
                            "email": "user@example.com",
                            "metadata": {"plan_source": "website"},
                            "created_at": "2026-01-14T09:26:53.589793238Z",
                            "updated_at": "2026-01-14T09:30:02Z",
                        },
                        "subscription": {"tier_code": "pro", "subscription_status": "active"},
                        "tier": {
                            "id": "b4d6e8fa-2a3c-4d7e-9f1b-6c8dae2f4a51",
                            "tier_code": "pro",
                            "display_name": "Pro",
                            "spend_limit_cents": 5000,
                        },
                    }
                },
                "examples": {
                    "application/json": {
                        "customer": {
                            "customer": {
                                "id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                                "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                                "external_id": "user-42",
                                "email": "user@example.com",
                                "metadata": {"plan_source": "website"},
                                "created_at": "2026-01-14T09:26:53.589793238Z",
                                "updated_at": "2026-01-14T09:30:02Z",
                            },
                            "subscription": {"tier_code": "pro", "subscription_status": "active"},
                            "tier": {
                                "id": "b4d6e8fa-2a3c-4d7e-9f1b-6c8dae2f4a51",
                                "tier_code": "pro",
                                "display_name": "Pro",
                                "spend_limit_cents": 5000,
                            },
                        }
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap="customer",
    ),
    Route(
        id="getMyUsage",
        method="GET",
        path="/customers/me/usage",
        resource="me",
        name="usage",
        key=None,
        security=(("token",),),
        parameters=(
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
        ),
        request=None,
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/CustomerUsageEnvelope"}},
                "example": {
                    "usage": {
                        "window_start": "2026-01-01T00:00:00Z",
                        "window_end": "2026-02-01T00:00:00Z",
                        "requests": 42,
                        "tokens": 31000,
                        "images": 2,
                        "total_cost_cents": 310,
                        "spend_limit_cents": 5000,
                        "spend_remaining_cents": 4690,
                        "percentage_used": 6.2,
                        "low": False,
                        "daily": [
                            {"day": "2026-01-15T00:00:00Z", "requests": 42, "tokens": 31000, "images": 2}
                        ],
                    }
                },
                "examples": {
                    "application/json": {
                        "usage": {
                            "window_start": "2026-01-01T00:00:00Z",
                            "window_end": "2026-02-01T00:00:00Z",
                            "requests": 42,
                            "tokens": 31000,
                            "images": 2,
                            "total_cost_cents": 310,
                            "spend_limit_cents": 5000,
                            "spend_remaining_cents": 4690,
                            "percentage_used": 6.2,
                            "low": False,
                            "daily": [
                                {"day": "2026-01-15T00:00:00Z", "requests": 42, "tokens": 31000, "images": 2}
                            ],
                        }
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap="usage",
    ),
    Route(
        id="getMySubscription",
        method="GET",
        path="/customers/me/subscription",
        resource="me",
        name="subscription",
        key=None,
        security=(("token",),),
        parameters=(
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
        ),
        request=None,
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/CustomerPlanEnvelope"}},
                "example": {
                    "subscription": {
                        "tier_code": "pro",
                        "tier_display_name": "Pro",
                        "subscription_status": "active",
                        "price_amount_cents": 2000,
                        "price_currency": "usd",
                        "price_interval": "month",
                        "current_period_start": "2026-01-14T09:30:00Z",
                        "current_period_end": "2026-02-14T09:30:00Z",
                    }
                },
                "examples": {
                    "application/json": {
                        "subscription": {
                            "tier_code": "pro",
                            "tier_display_name": "Pro",
                            "subscription_status": "active",
                            "price_amount_cents": 2000,
                            "price_currency": "usd",
                            "price_interval": "month",
                            "current_period_start": "2026-01-14T09:30:00Z",
                            "current_period_end": "2026-02-14T09:30:00Z",
                        }
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap="subscription",
    ),
    Route(
        id="getMyBalance",
        method="GET",
        path="/customers/me/balance",
        resource="me",
        name="balance",
        key=None,
        security=(("token",),),
        parameters=(
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
        ),
        request=None,
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/CustomerBalance"}},
                "example": {
                    "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                    "billing_profile_id": "d6f80a1c-4c5e-4f90-b13d-8eafc0415c73",
                    "balance_cents": 4200,
                    "reserved_cents": 150,
                    "currency": "usd",
                },
                "examples": {
                    "application/json": {
                        "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                        "billing_profile_id": "d6f80a1c-4c5e-4f90-b13d-8eafc0415c73",
                        "balance_cents": 4200,
                        "reserved_cents": 150,
                        "currency": "usd",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "400": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INVALID_INPUT",
                    "code": "INVALID_INPUT",
                    "message": "the body is not valid JSON",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INVALID_INPUT",
                        "code": "INVALID_INPUT",
                        "message": "the body is not valid JSON",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="listMyBalanceHistory",
        method="GET",
        path="/customers/me/balance/history",
        resource="me",
        name="list_balance_history",
        key=None,
        security=(("token",),),
        parameters=(
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
            {
                "name": "limit",
                "in": "query",
                "required": False,
                "schema": {"type": "integer", "minimum": 1, "maximum": 200},
                "example": 100,
            },
            {
                "name": "offset",
                "in": "query",
                "required": False,
                "schema": {"type": "integer", "minimum": 0},
                "example": 0,
            },
        ),
        request=None,
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/LedgerEntryList"}},
                "example": {
                    "entries": [
                        {
                            "id": "091b3d4f-7f81-42c3-a460-b1d2f3748fa6",
                            "direction": "debit",
                            "reason": "usage",
                            "amount_cents": 12,
                            "balance_after_cents": 4200,
                            "description": "claude-sonnet-4-5",
                            "occurred_at": "2026-01-15T08:00:00Z",
                            "model_id": "claude-sonnet-4-5",
                            "input_tokens": 900,
                            "output_tokens": 120,
                        }
                    ]
                },
                "examples": {
                    "application/json": {
                        "entries": [
                            {
                                "id": "091b3d4f-7f81-42c3-a460-b1d2f3748fa6",
                                "direction": "debit",
                                "reason": "usage",
                                "amount_cents": 12,
                                "balance_after_cents": 4200,
                                "description": "claude-sonnet-4-5",
                                "occurred_at": "2026-01-15T08:00:00Z",
                                "model_id": "claude-sonnet-4-5",
                                "input_tokens": 900,
                                "output_tokens": 120,
                            }
                        ]
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="createMyCheckoutSession",
        method="POST",
        path="/customers/me/checkout",
        resource="me",
        name="create_checkout_session",
        key=None,
        security=(("token",),),
        parameters=(
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
            {
                "name": "Idempotency-Key",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "3f0e0c52-6a52-4f2e-9f0b-8f1d1a6f4a51",
            },
        ),
        request={"$ref": "#/components/schemas/CustomerCheckoutInput"},
        request_required=True,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/CheckoutSession"}},
                "example": {
                    "session_id": "cs_01HF8ZR1C7",
                    "url": "https://checkout.example.com/c/cs_01HF8ZR1C7",
                },
                "examples": {
                    "application/json": {
                        "session_id": "cs_01HF8ZR1C7",
                        "url": "https://checkout.example.com/c/cs_01HF8ZR1C7",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "400": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INVALID_INPUT",
                    "code": "INVALID_INPUT",
                    "message": "the body is not valid JSON",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INVALID_INPUT",
                        "code": "INVALID_INPUT",
                        "message": "the body is not valid JSON",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "409": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "CONFLICT",
                    "code": "CONFLICT",
                    "message": "a customer with this external_id exists",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "CONFLICT",
                        "code": "CONFLICT",
                        "message": "a customer with this external_id exists",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "422": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "VALIDATION_ERROR",
                    "code": "VALIDATION_ERROR",
                    "message": "invalid request",
                    "fields": [{"field": "email", "message": "must be an email address"}],
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "VALIDATION_ERROR",
                        "code": "VALIDATION_ERROR",
                        "message": "invalid request",
                        "fields": [{"field": "email", "message": "must be an email address"}],
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="changeMyTier",
        method="POST",
        path="/customers/me/change-tier",
        resource="me",
        name="change_tier",
        key=None,
        security=(("token",),),
        parameters=(
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
            {
                "name": "Idempotency-Key",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "3f0e0c52-6a52-4f2e-9f0b-8f1d1a6f4a51",
            },
        ),
        request={"$ref": "#/components/schemas/TierChange"},
        request_required=True,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/CustomerPlanEnvelope"}},
                "example": {
                    "subscription": {
                        "tier_code": "pro",
                        "tier_display_name": "Pro",
                        "subscription_status": "active",
                        "price_amount_cents": 2000,
                        "price_currency": "usd",
                        "price_interval": "month",
                        "current_period_start": "2026-01-14T09:30:00Z",
                        "current_period_end": "2026-02-14T09:30:00Z",
                    }
                },
                "examples": {
                    "application/json": {
                        "subscription": {
                            "tier_code": "pro",
                            "tier_display_name": "Pro",
                            "subscription_status": "active",
                            "price_amount_cents": 2000,
                            "price_currency": "usd",
                            "price_interval": "month",
                            "current_period_start": "2026-01-14T09:30:00Z",
                            "current_period_end": "2026-02-14T09:30:00Z",
                        }
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "400": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INVALID_INPUT",
                    "code": "INVALID_INPUT",
                    "message": "the body is not valid JSON",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INVALID_INPUT",
                        "code": "INVALID_INPUT",
                        "message": "the body is not valid JSON",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "402": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "insufficient account balance"},
                "examples": {"application/json": {"error": "insufficient account balance"}},
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "409": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "CONFLICT",
                    "code": "CONFLICT",
                    "message": "a customer with this external_id exists",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "CONFLICT",
                        "code": "CONFLICT",
                        "message": "a customer with this external_id exists",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "422": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "VALIDATION_ERROR",
                    "code": "VALIDATION_ERROR",
                    "message": "invalid request",
                    "fields": [{"field": "email", "message": "must be an email address"}],
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "VALIDATION_ERROR",
                        "code": "VALIDATION_ERROR",
                        "message": "invalid request",
                        "fields": [{"field": "email", "message": "must be an email address"}],
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap="subscription",
    ),
    Route(
        id="createMyTopup",
        method="POST",
        path="/customers/me/topup",
        resource="me",
        name="create_topup",
        key=None,
        security=(("token",),),
        parameters=(
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
            {
                "name": "Idempotency-Key",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "3f0e0c52-6a52-4f2e-9f0b-8f1d1a6f4a51",
            },
        ),
        request={"$ref": "#/components/schemas/TopupInput"},
        request_required=True,
        success=201,
        responses={
            "201": {
                "media": {"application/json": {"$ref": "#/components/schemas/Topup"}},
                "example": {
                    "session_id": "cs_01HF8ZW0D5",
                    "checkout_url": "https://checkout.example.com/c/cs_01HF8ZW0D5",
                    "status": "pending",
                    "gross_amount_cents": 5250,
                    "credit_amount_cents": 5000,
                    "owner_revenue_cents": 0,
                    "platform_fee_cents": 250,
                },
                "examples": {
                    "application/json": {
                        "session_id": "cs_01HF8ZW0D5",
                        "checkout_url": "https://checkout.example.com/c/cs_01HF8ZW0D5",
                        "status": "pending",
                        "gross_amount_cents": 5250,
                        "credit_amount_cents": 5000,
                        "owner_revenue_cents": 0,
                        "platform_fee_cents": 250,
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "400": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INVALID_INPUT",
                    "code": "INVALID_INPUT",
                    "message": "the body is not valid JSON",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INVALID_INPUT",
                        "code": "INVALID_INPUT",
                        "message": "the body is not valid JSON",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "422": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "VALIDATION_ERROR",
                    "code": "VALIDATION_ERROR",
                    "message": "invalid request",
                    "fields": [{"field": "email", "message": "must be an email address"}],
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "VALIDATION_ERROR",
                        "code": "VALIDATION_ERROR",
                        "message": "invalid request",
                        "fields": [{"field": "email", "message": "must be an email address"}],
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="createCustomerToken",
        method="POST",
        path="/auth/customer-token",
        resource="auth",
        name="customer_token",
        key="secret",
        security=(("key",),),
        parameters=(
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
            {
                "name": "Idempotency-Key",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "3f0e0c52-6a52-4f2e-9f0b-8f1d1a6f4a51",
            },
        ),
        request={"$ref": "#/components/schemas/CustomerTokenRequest"},
        request_required=True,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/CustomerToken"}},
                "example": {
                    "token": "header.payload.signature",
                    "token_type": "Bearer",
                    "expires_at": "2026-01-14T10:26:53Z",
                    "expires_in": 3600,
                    "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                    "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                    "customer_external_id": "user-42",
                    "billing_profile_id": "d6f80a1c-4c5e-4f90-b13d-8eafc0415c73",
                    "tier_code": "free",
                },
                "examples": {
                    "application/json": {
                        "token": "header.payload.signature",
                        "token_type": "Bearer",
                        "expires_at": "2026-01-14T10:26:53Z",
                        "expires_in": 3600,
                        "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                        "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                        "customer_external_id": "user-42",
                        "billing_profile_id": "d6f80a1c-4c5e-4f90-b13d-8eafc0415c73",
                        "tier_code": "free",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "400": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INVALID_INPUT",
                    "code": "INVALID_INPUT",
                    "message": "the body is not valid JSON",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INVALID_INPUT",
                        "code": "INVALID_INPUT",
                        "message": "the body is not valid JSON",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "422": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "VALIDATION_ERROR",
                    "code": "VALIDATION_ERROR",
                    "message": "invalid request",
                    "fields": [{"field": "email", "message": "must be an email address"}],
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "VALIDATION_ERROR",
                        "code": "VALIDATION_ERROR",
                        "message": "invalid request",
                        "fields": [{"field": "email", "message": "must be an email address"}],
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="listTiers",
        method="GET",
        path="/tiers",
        resource="tiers",
        name="list",
        key="any",
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
        ),
        request=None,
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/TierList"}},
                "example": {
                    "tiers": [
                        {
                            "id": "b4d6e8fa-2a3c-4d7e-9f1b-6c8dae2f4a51",
                            "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                            "tier_code": "pro",
                            "display_name": "Pro",
                            "billing_mode": "subscription",
                            "spend_limit_cents": 5000,
                            "models": [
                                {
                                    "id": "1a2c4e50-8092-43d4-b571-c2e304859fb7",
                                    "tier_id": "b4d6e8fa-2a3c-4d7e-9f1b-6c8dae2f4a51",
                                    "model_id": "claude-sonnet-4-5",
                                    "model_display_name": "Claude Sonnet 4.5",
                                    "description": "Balanced",
                                    "capabilities": ["text_generation", "tools", "vision"],
                                    "context_window": 200000,
                                    "max_output_tokens": 64000,
                                    "deprecated": False,
                                    "model_input_cost_cents": 300,
                                    "model_output_cost_cents": 1500,
                                    "is_default": True,
                                    "created_at": "2025-10-01T00:00:00Z",
                                    "updated_at": "2025-10-01T00:00:00Z",
                                }
                            ],
                            "billing_provider": "stripe",
                            "billing_price_ref": "price_1QKpro",
                            "price_amount_cents": 2000,
                            "price_currency": "usd",
                            "price_interval": "month",
                            "trial_days": 14,
                            "promo_credits_cents": 500,
                            "created_at": "2025-10-01T00:00:00Z",
                            "updated_at": "2025-10-01T00:00:00Z",
                        }
                    ]
                },
                "examples": {
                    "application/json": {
                        "tiers": [
                            {
                                "id": "b4d6e8fa-2a3c-4d7e-9f1b-6c8dae2f4a51",
                                "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                                "tier_code": "pro",
                                "display_name": "Pro",
                                "billing_mode": "subscription",
                                "spend_limit_cents": 5000,
                                "models": [
                                    {
                                        "id": "1a2c4e50-8092-43d4-b571-c2e304859fb7",
                                        "tier_id": "b4d6e8fa-2a3c-4d7e-9f1b-6c8dae2f4a51",
                                        "model_id": "claude-sonnet-4-5",
                                        "model_display_name": "Claude Sonnet 4.5",
                                        "description": "Balanced",
                                        "capabilities": ["text_generation", "tools", "vision"],
                                        "context_window": 200000,
                                        "max_output_tokens": 64000,
                                        "deprecated": False,
                                        "model_input_cost_cents": 300,
                                        "model_output_cost_cents": 1500,
                                        "is_default": True,
                                        "created_at": "2025-10-01T00:00:00Z",
                                        "updated_at": "2025-10-01T00:00:00Z",
                                    }
                                ],
                                "billing_provider": "stripe",
                                "billing_price_ref": "price_1QKpro",
                                "price_amount_cents": 2000,
                                "price_currency": "usd",
                                "price_interval": "month",
                                "trial_days": 14,
                                "promo_credits_cents": 500,
                                "created_at": "2025-10-01T00:00:00Z",
                                "updated_at": "2025-10-01T00:00:00Z",
                            }
                        ]
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap="tiers",
    ),
    Route(
        id="getTier",
        method="GET",
        path="/tiers/{tier_id}",
        resource="tiers",
        name="get",
        key="any",
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(
            {
                "name": "tier_id",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "format": "uuid", "minLength": 1, "pattern": "\\S"},
                "example": "b4d6e8fa-2a3c-4d7e-9f1b-6c8dae2f4a51",
            },
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
        ),
        request=None,
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/TierEnvelope"}},
                "example": {
                    "tier": {
                        "id": "b4d6e8fa-2a3c-4d7e-9f1b-6c8dae2f4a51",
                        "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                        "tier_code": "pro",
                        "display_name": "Pro",
                        "billing_mode": "subscription",
                        "spend_limit_cents": 5000,
                        "models": [
                            {
                                "id": "1a2c4e50-8092-43d4-b571-c2e304859fb7",
                                "tier_id": "b4d6e8fa-2a3c-4d7e-9f1b-6c8dae2f4a51",
                                "model_id": "claude-sonnet-4-5",
                                "model_display_name": "Claude Sonnet 4.5",
                                "description": "Balanced",
                                "capabilities": ["text_generation", "tools", "vision"],
                                "context_window": 200000,
                                "max_output_tokens": 64000,
                                "deprecated": False,
                                "model_input_cost_cents": 300,
                                "model_output_cost_cents": 1500,
                                "is_default": True,
                                "created_at": "2025-10-01T00:00:00Z",
                                "updated_at": "2025-10-01T00:00:00Z",
                            }
                        ],
                        "billing_provider": "stripe",
                        "billing_price_ref": "price_1QKpro",
                        "price_amount_cents": 2000,
                        "price_currency": "usd",
                        "price_interval": "month",
                        "trial_days": 14,
                        "promo_credits_cents": 500,
                        "created_at": "2025-10-01T00:00:00Z",
                        "updated_at": "2025-10-01T00:00:00Z",
                    }
                },
                "examples": {
                    "application/json": {
                        "tier": {
                            "id": "b4d6e8fa-2a3c-4d7e-9f1b-6c8dae2f4a51",
                            "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                            "tier_code": "pro",
                            "display_name": "Pro",
                            "billing_mode": "subscription",
                            "spend_limit_cents": 5000,
                            "models": [
                                {
                                    "id": "1a2c4e50-8092-43d4-b571-c2e304859fb7",
                                    "tier_id": "b4d6e8fa-2a3c-4d7e-9f1b-6c8dae2f4a51",
                                    "model_id": "claude-sonnet-4-5",
                                    "model_display_name": "Claude Sonnet 4.5",
                                    "description": "Balanced",
                                    "capabilities": ["text_generation", "tools", "vision"],
                                    "context_window": 200000,
                                    "max_output_tokens": 64000,
                                    "deprecated": False,
                                    "model_input_cost_cents": 300,
                                    "model_output_cost_cents": 1500,
                                    "is_default": True,
                                    "created_at": "2025-10-01T00:00:00Z",
                                    "updated_at": "2025-10-01T00:00:00Z",
                                }
                            ],
                            "billing_provider": "stripe",
                            "billing_price_ref": "price_1QKpro",
                            "price_amount_cents": 2000,
                            "price_currency": "usd",
                            "price_interval": "month",
                            "trial_days": 14,
                            "promo_credits_cents": 500,
                            "created_at": "2025-10-01T00:00:00Z",
                            "updated_at": "2025-10-01T00:00:00Z",
                        }
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap="tier",
    ),
    Route(
        id="createTierCheckoutSession",
        method="POST",
        path="/tiers/{tier_id}/checkout",
        resource="tiers",
        name="checkout",
        key="secret",
        security=(("key",),),
        parameters=(
            {
                "name": "tier_id",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "format": "uuid", "minLength": 1, "pattern": "\\S"},
                "example": "b4d6e8fa-2a3c-4d7e-9f1b-6c8dae2f4a51",
            },
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
            {
                "name": "Idempotency-Key",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "3f0e0c52-6a52-4f2e-9f0b-8f1d1a6f4a51",
            },
        ),
        request={"$ref": "#/components/schemas/CheckoutInput"},
        request_required=True,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/CheckoutSession"}},
                "example": {
                    "session_id": "cs_01HF8ZR1C7",
                    "url": "https://checkout.example.com/c/cs_01HF8ZR1C7",
                },
                "examples": {
                    "application/json": {
                        "session_id": "cs_01HF8ZR1C7",
                        "url": "https://checkout.example.com/c/cs_01HF8ZR1C7",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "400": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INVALID_INPUT",
                    "code": "INVALID_INPUT",
                    "message": "the body is not valid JSON",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INVALID_INPUT",
                        "code": "INVALID_INPUT",
                        "message": "the body is not valid JSON",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "409": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "CONFLICT",
                    "code": "CONFLICT",
                    "message": "a customer with this external_id exists",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "CONFLICT",
                        "code": "CONFLICT",
                        "message": "a customer with this external_id exists",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "422": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "VALIDATION_ERROR",
                    "code": "VALIDATION_ERROR",
                    "message": "invalid request",
                    "fields": [{"field": "email", "message": "must be an email address"}],
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "VALIDATION_ERROR",
                        "code": "VALIDATION_ERROR",
                        "message": "invalid request",
                        "fields": [{"field": "email", "message": "must be an email address"}],
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="listModels",
        method="GET",
        path="/models",
        resource="models",
        name="list",
        key=None,
        security=(),
        parameters=(
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
            {
                "name": "provider",
                "in": "query",
                "required": False,
                "schema": {"type": "string", "minLength": 1, "pattern": "\\S"},
                "example": "anthropic",
            },
            {
                "name": "capability",
                "in": "query",
                "required": False,
                "schema": {"$ref": "#/components/schemas/ModelCapability"},
                "example": "vision",
            },
        ),
        request=None,
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/ModelList"}},
                "example": {
                    "models": [
                        {
                            "model_id": "claude-sonnet-4-5",
                            "provider": "anthropic",
                            "display_name": "Claude Sonnet 4.5",
                            "description": "Balanced",
                            "capabilities": ["text_generation", "tools", "vision", "document"],
                            "context_window": 200000,
                            "max_output_tokens": 64000,
                            "input_cost_per_million_cents": 300,
                            "output_cost_per_million_cents": 1500,
                            "training_cutoff": "2025-07",
                            "deprecated": False,
                            "deprecation_message": "",
                        }
                    ]
                },
                "examples": {
                    "application/json": {
                        "models": [
                            {
                                "model_id": "claude-sonnet-4-5",
                                "provider": "anthropic",
                                "display_name": "Claude Sonnet 4.5",
                                "description": "Balanced",
                                "capabilities": ["text_generation", "tools", "vision", "document"],
                                "context_window": 200000,
                                "max_output_tokens": 64000,
                                "input_cost_per_million_cents": 300,
                                "output_cost_per_million_cents": 1500,
                                "training_cutoff": "2025-07",
                                "deprecated": False,
                                "deprecation_message": "",
                            }
                        ]
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "400": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INVALID_INPUT",
                    "code": "INVALID_INPUT",
                    "message": "the body is not valid JSON",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INVALID_INPUT",
                        "code": "INVALID_INPUT",
                        "message": "the body is not valid JSON",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap="models",
    ),
    Route(
        id="getAccountBalance",
        method="GET",
        path="/account/balance",
        resource="account",
        name="balance",
        key="any",
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
        ),
        request=None,
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/AccountBalance"}},
                "example": {
                    "balance_cents": 5000,
                    "balance_formatted": "$50.00",
                    "currency": "usd",
                    "low_balance_threshold_cents": 1000,
                },
                "examples": {
                    "application/json": {
                        "balance_cents": 5000,
                        "balance_formatted": "$50.00",
                        "currency": "usd",
                        "low_balance_threshold_cents": 1000,
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="listStateHandles",
        method="GET",
        path="/state-handles",
        resource="state_handles",
        name="list",
        key="any",
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
            {
                "name": "limit",
                "in": "query",
                "required": False,
                "schema": {"type": "integer", "minimum": 1, "maximum": 100},
                "example": 50,
            },
            {
                "name": "offset",
                "in": "query",
                "required": False,
                "schema": {"type": "integer", "minimum": 0},
                "example": 0,
            },
        ),
        request=None,
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/StateHandleList"}},
                "example": {
                    "state_handles": [
                        {
                            "id": "8e1f20a4-5d6c-4b7a-8c9d-0e1f2a3b4c5d",
                            "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                            "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                            "created_at": "2026-01-15T10:30:00Z",
                            "expires_at": "2026-01-15T11:30:00Z",
                        }
                    ],
                    "next_cursor": "1",
                },
                "examples": {
                    "application/json": {
                        "state_handles": [
                            {
                                "id": "8e1f20a4-5d6c-4b7a-8c9d-0e1f2a3b4c5d",
                                "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                                "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                                "created_at": "2026-01-15T10:30:00Z",
                                "expires_at": "2026-01-15T11:30:00Z",
                            }
                        ],
                        "next_cursor": "1",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="createStateHandle",
        method="POST",
        path="/state-handles",
        resource="state_handles",
        name="create",
        key="any",
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
            {
                "name": "Idempotency-Key",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "3f0e0c52-6a52-4f2e-9f0b-8f1d1a6f4a51",
            },
        ),
        request={"$ref": "#/components/schemas/StateHandleInput"},
        request_required=False,
        success=201,
        responses={
            "201": {
                "media": {"application/json": {"$ref": "#/components/schemas/StateHandle"}},
                "example": {
                    "id": "8e1f20a4-5d6c-4b7a-8c9d-0e1f2a3b4c5d",
                    "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                    "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                    "created_at": "2026-01-15T10:30:00Z",
                    "expires_at": "2026-01-15T11:30:00Z",
                },
                "examples": {
                    "application/json": {
                        "id": "8e1f20a4-5d6c-4b7a-8c9d-0e1f2a3b4c5d",
                        "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                        "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                        "created_at": "2026-01-15T10:30:00Z",
                        "expires_at": "2026-01-15T11:30:00Z",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "400": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INVALID_INPUT",
                    "code": "INVALID_INPUT",
                    "message": "the body is not valid JSON",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INVALID_INPUT",
                        "code": "INVALID_INPUT",
                        "message": "the body is not valid JSON",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "422": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "VALIDATION_ERROR",
                    "code": "VALIDATION_ERROR",
                    "message": "invalid request",
                    "fields": [{"field": "email", "message": "must be an email address"}],
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "VALIDATION_ERROR",
                        "code": "VALIDATION_ERROR",
                        "message": "invalid request",
                        "fields": [{"field": "email", "message": "must be an email address"}],
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="deleteStateHandle",
        method="DELETE",
        path="/state-handles/{state_id}",
        resource="state_handles",
        name="delete",
        key="any",
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(
            {
                "name": "state_id",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "format": "uuid", "minLength": 1, "pattern": "\\S"},
                "example": "8e1f20a4-5d6c-4b7a-8c9d-0e1f2a3b4c5d",
            },
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
        ),
        request=None,
        request_required=False,
        success=204,
        responses={
            "204": {"media": {}, "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"]},
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="listSessions",
        method="GET",
        path="/sessions",
        resource="sessions",
        name="list",
        key="any",
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
            {
                "name": "limit",
                "in": "query",
                "required": False,
                "schema": {"type": "integer", "minimum": 1, "maximum": 100},
                "example": 50,
            },
            {
                "name": "offset",
                "in": "query",
                "required": False,
                "schema": {"type": "integer", "minimum": 0},
                "example": 0,
            },
            {
                "name": "customer_id",
                "in": "query",
                "required": False,
                "schema": {"type": "string", "format": "uuid", "minLength": 1, "pattern": "\\S"},
                "example": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
            },
        ),
        request=None,
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/SessionList"}},
                "example": {
                    "sessions": [
                        {
                            "id": "e7091b2d-5d6f-40a1-824e-9fb0d1526d84",
                            "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                            "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                            "message_count": 1,
                            "metadata": {"topic": "travel"},
                            "created_at": "2026-01-15T10:00:00Z",
                            "updated_at": "2026-01-15T10:00:05Z",
                        }
                    ],
                    "next_cursor": "1",
                },
                "examples": {
                    "application/json": {
                        "sessions": [
                            {
                                "id": "e7091b2d-5d6f-40a1-824e-9fb0d1526d84",
                                "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                                "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                                "message_count": 1,
                                "metadata": {"topic": "travel"},
                                "created_at": "2026-01-15T10:00:00Z",
                                "updated_at": "2026-01-15T10:00:05Z",
                            }
                        ],
                        "next_cursor": "1",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="createSession",
        method="POST",
        path="/sessions",
        resource="sessions",
        name="create",
        key="any",
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
            {
                "name": "Idempotency-Key",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "3f0e0c52-6a52-4f2e-9f0b-8f1d1a6f4a51",
            },
        ),
        request={"$ref": "#/components/schemas/SessionInput"},
        request_required=True,
        success=201,
        responses={
            "201": {
                "media": {"application/json": {"$ref": "#/components/schemas/Session"}},
                "example": {
                    "id": "e7091b2d-5d6f-40a1-824e-9fb0d1526d84",
                    "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                    "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                    "message_count": 1,
                    "metadata": {"topic": "travel"},
                    "created_at": "2026-01-15T10:00:00Z",
                    "updated_at": "2026-01-15T10:00:05Z",
                },
                "examples": {
                    "application/json": {
                        "id": "e7091b2d-5d6f-40a1-824e-9fb0d1526d84",
                        "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                        "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                        "message_count": 1,
                        "metadata": {"topic": "travel"},
                        "created_at": "2026-01-15T10:00:00Z",
                        "updated_at": "2026-01-15T10:00:05Z",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "400": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INVALID_INPUT",
                    "code": "INVALID_INPUT",
                    "message": "the body is not valid JSON",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INVALID_INPUT",
                        "code": "INVALID_INPUT",
                        "message": "the body is not valid JSON",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "422": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "VALIDATION_ERROR",
                    "code": "VALIDATION_ERROR",
                    "message": "invalid request",
                    "fields": [{"field": "email", "message": "must be an email address"}],
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "VALIDATION_ERROR",
                        "code": "VALIDATION_ERROR",
                        "message": "invalid request",
                        "fields": [{"field": "email", "message": "must be an email address"}],
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="getSession",
        method="GET",
        path="/sessions/{session_id}",
        resource="sessions",
        name="get",
        key="any",
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(
            {
                "name": "session_id",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "format": "uuid", "minLength": 1, "pattern": "\\S"},
                "example": "e7091b2d-5d6f-40a1-824e-9fb0d1526d84",
            },
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
        ),
        request=None,
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/SessionWithMessages"}},
                "example": {
                    "id": "e7091b2d-5d6f-40a1-824e-9fb0d1526d84",
                    "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                    "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                    "message_count": 1,
                    "metadata": {"topic": "travel"},
                    "created_at": "2026-01-15T10:00:00Z",
                    "updated_at": "2026-01-15T10:00:05Z",
                    "messages": [
                        {
                            "id": "f81a2c3e-6e70-41b2-935f-a0c1e2637e95",
                            "seq": 1,
                            "role": "user",
                            "content": [{"type": "text", "text": "Where to?"}],
                            "created_at": "2026-01-15T10:00:05Z",
                        }
                    ],
                },
                "examples": {
                    "application/json": {
                        "id": "e7091b2d-5d6f-40a1-824e-9fb0d1526d84",
                        "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                        "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                        "message_count": 1,
                        "metadata": {"topic": "travel"},
                        "created_at": "2026-01-15T10:00:00Z",
                        "updated_at": "2026-01-15T10:00:05Z",
                        "messages": [
                            {
                                "id": "f81a2c3e-6e70-41b2-935f-a0c1e2637e95",
                                "seq": 1,
                                "role": "user",
                                "content": [{"type": "text", "text": "Where to?"}],
                                "created_at": "2026-01-15T10:00:05Z",
                            }
                        ],
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="deleteSession",
        method="DELETE",
        path="/sessions/{session_id}",
        resource="sessions",
        name="delete",
        key="secret",
        security=(("key",),),
        parameters=(
            {
                "name": "session_id",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "format": "uuid", "minLength": 1, "pattern": "\\S"},
                "example": "e7091b2d-5d6f-40a1-824e-9fb0d1526d84",
            },
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
        ),
        request=None,
        request_required=False,
        success=204,
        responses={
            "204": {"media": {}, "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"]},
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="updateSession",
        method="PATCH",
        path="/sessions/{session_id}",
        resource="sessions",
        name="update",
        key="any",
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(
            {
                "name": "session_id",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "format": "uuid", "minLength": 1, "pattern": "\\S"},
                "example": "e7091b2d-5d6f-40a1-824e-9fb0d1526d84",
            },
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
        ),
        request={"$ref": "#/components/schemas/SessionUpdate"},
        request_required=True,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/Session"}},
                "example": {
                    "id": "e7091b2d-5d6f-40a1-824e-9fb0d1526d84",
                    "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                    "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                    "message_count": 1,
                    "metadata": {"topic": "travel"},
                    "created_at": "2026-01-15T10:00:00Z",
                    "updated_at": "2026-01-15T10:00:05Z",
                },
                "examples": {
                    "application/json": {
                        "id": "e7091b2d-5d6f-40a1-824e-9fb0d1526d84",
                        "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                        "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                        "message_count": 1,
                        "metadata": {"topic": "travel"},
                        "created_at": "2026-01-15T10:00:00Z",
                        "updated_at": "2026-01-15T10:00:05Z",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "400": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INVALID_INPUT",
                    "code": "INVALID_INPUT",
                    "message": "the body is not valid JSON",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INVALID_INPUT",
                        "code": "INVALID_INPUT",
                        "message": "the body is not valid JSON",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "422": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "VALIDATION_ERROR",
                    "code": "VALIDATION_ERROR",
                    "message": "invalid request",
                    "fields": [{"field": "email", "message": "must be an email address"}],
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "VALIDATION_ERROR",
                        "code": "VALIDATION_ERROR",
                        "message": "invalid request",
                        "fields": [{"field": "email", "message": "must be an email address"}],
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="addSessionMessage",
        method="POST",
        path="/sessions/{session_id}/messages",
        resource="sessions",
        name="add_message",
        key="any",
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(
            {
                "name": "session_id",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "format": "uuid", "minLength": 1, "pattern": "\\S"},
                "example": "e7091b2d-5d6f-40a1-824e-9fb0d1526d84",
            },
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
            {
                "name": "Idempotency-Key",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "3f0e0c52-6a52-4f2e-9f0b-8f1d1a6f4a51",
            },
        ),
        request={"$ref": "#/components/schemas/SessionMessageInput"},
        request_required=True,
        success=201,
        responses={
            "201": {
                "media": {"application/json": {"$ref": "#/components/schemas/SessionMessage"}},
                "example": {
                    "id": "f81a2c3e-6e70-41b2-935f-a0c1e2637e95",
                    "seq": 1,
                    "role": "user",
                    "content": [{"type": "text", "text": "Where to?"}],
                    "created_at": "2026-01-15T10:00:05Z",
                },
                "examples": {
                    "application/json": {
                        "id": "f81a2c3e-6e70-41b2-935f-a0c1e2637e95",
                        "seq": 1,
                        "role": "user",
                        "content": [{"type": "text", "text": "Where to?"}],
                        "created_at": "2026-01-15T10:00:05Z",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "400": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INVALID_INPUT",
                    "code": "INVALID_INPUT",
                    "message": "the body is not valid JSON",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INVALID_INPUT",
                        "code": "INVALID_INPUT",
                        "message": "the body is not valid JSON",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "422": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "VALIDATION_ERROR",
                    "code": "VALIDATION_ERROR",
                    "message": "invalid request",
                    "fields": [{"field": "email", "message": "must be an email address"}],
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "VALIDATION_ERROR",
                        "code": "VALIDATION_ERROR",
                        "message": "invalid request",
                        "fields": [{"field": "email", "message": "must be an email address"}],
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="clearSession",
        method="POST",
        path="/sessions/{session_id}/clear",
        resource="sessions",
        name="clear",
        key="any",
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(
            {
                "name": "session_id",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "format": "uuid", "minLength": 1, "pattern": "\\S"},
                "example": "e7091b2d-5d6f-40a1-824e-9fb0d1526d84",
            },
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
            {
                "name": "Idempotency-Key",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "3f0e0c52-6a52-4f2e-9f0b-8f1d1a6f4a51",
            },
        ),
        request=None,
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/Session"}},
                "example": {
                    "id": "e7091b2d-5d6f-40a1-824e-9fb0d1526d84",
                    "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                    "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                    "message_count": 1,
                    "metadata": {"topic": "travel"},
                    "created_at": "2026-01-15T10:00:00Z",
                    "updated_at": "2026-01-15T10:00:05Z",
                },
                "examples": {
                    "application/json": {
                        "id": "e7091b2d-5d6f-40a1-824e-9fb0d1526d84",
                        "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
                        "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
                        "message_count": 1,
                        "metadata": {"topic": "travel"},
                        "created_at": "2026-01-15T10:00:00Z",
                        "updated_at": "2026-01-15T10:00:05Z",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="generateImage",
        method="POST",
        path="/images/generate",
        resource="images",
        name="generate",
        key="any",
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
            {
                "name": "Idempotency-Key",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "3f0e0c52-6a52-4f2e-9f0b-8f1d1a6f4a51",
            },
        ),
        request={"$ref": "#/components/schemas/ImageRequest"},
        request_required=True,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/ImageResult"}},
                "example": {
                    "id": "imgreq_01HF8ZX5M2",
                    "model": "gemini-2.5-flash-image",
                    "data": [
                        {
                            "url": "https://images.example.com/1.png",
                            "image_id": "img_01HF8ZX7P3",
                            "mime_type": "image/png",
                            "expires_at": "2026-01-22T10:30:00Z",
                            "pin_url": "https://api.modelrelay.ai/api/v1/images/img_01HF8ZX7P3/pin",
                        }
                    ],
                    "usage": {"images": 1},
                },
                "examples": {
                    "application/json": {
                        "id": "imgreq_01HF8ZX5M2",
                        "model": "gemini-2.5-flash-image",
                        "data": [
                            {
                                "url": "https://images.example.com/1.png",
                                "image_id": "img_01HF8ZX7P3",
                                "mime_type": "image/png",
                                "expires_at": "2026-01-22T10:30:00Z",
                                "pin_url": "https://api.modelrelay.ai/api/v1/images/img_01HF8ZX7P3/pin",
                            }
                        ],
                        "usage": {"images": 1},
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "400": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INVALID_INPUT",
                    "code": "INVALID_INPUT",
                    "message": "the body is not valid JSON",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INVALID_INPUT",
                        "code": "INVALID_INPUT",
                        "message": "the body is not valid JSON",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "402": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "insufficient account balance"},
                "examples": {"application/json": {"error": "insufficient account balance"}},
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "422": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "VALIDATION_ERROR",
                    "code": "VALIDATION_ERROR",
                    "message": "invalid request",
                    "fields": [{"field": "email", "message": "must be an email address"}],
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "VALIDATION_ERROR",
                        "code": "VALIDATION_ERROR",
                        "message": "invalid request",
                        "fields": [{"field": "email", "message": "must be an email address"}],
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "502": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "PROVIDER_ERROR", "message": "the provider closed the connection"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "PROVIDER_ERROR", "message": "the provider closed the connection"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "504": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "PROVIDER_TIMEOUT",
                    "code": "PROVIDER_TIMEOUT",
                    "message": "the provider does not answer",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "PROVIDER_TIMEOUT",
                        "code": "PROVIDER_TIMEOUT",
                        "message": "the provider does not answer",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="getImage",
        method="GET",
        path="/images/{image_id}",
        resource="images",
        name="get",
        key="any",
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(
            {
                "name": "image_id",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "minLength": 1, "pattern": "\\S"},
                "example": "img_01HF8ZX7P3",
            },
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
        ),
        request=None,
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/Image"}},
                "example": {
                    "id": "img_01HF8ZX7P3",
                    "url": "https://images.example.com/1.png",
                    "pinned": False,
                    "expires_at": "2026-01-22T10:30:00Z",
                },
                "examples": {
                    "application/json": {
                        "id": "img_01HF8ZX7P3",
                        "url": "https://images.example.com/1.png",
                        "pinned": False,
                        "expires_at": "2026-01-22T10:30:00Z",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="pinImage",
        method="POST",
        path="/images/{image_id}/pin",
        resource="images",
        name="pin",
        key="any",
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(
            {
                "name": "image_id",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "minLength": 1, "pattern": "\\S"},
                "example": "img_01HF8ZX7P3",
            },
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
            {
                "name": "Idempotency-Key",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "3f0e0c52-6a52-4f2e-9f0b-8f1d1a6f4a51",
            },
        ),
        request=None,
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/Image"}},
                "example": {
                    "id": "img_01HF8ZX7P3",
                    "url": "https://images.example.com/1.png",
                    "pinned": True,
                },
                "examples": {
                    "application/json": {
                        "id": "img_01HF8ZX7P3",
                        "url": "https://images.example.com/1.png",
                        "pinned": True,
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "410": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "the image has expired", "request_id": "req-7f3a"},
                "examples": {
                    "application/json": {"error": "the image has expired", "request_id": "req-7f3a"}
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="unpinImage",
        method="DELETE",
        path="/images/{image_id}/pin",
        resource="images",
        name="unpin",
        key="any",
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(
            {
                "name": "image_id",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "minLength": 1, "pattern": "\\S"},
                "example": "img_01HF8ZX7P3",
            },
            {
                "name": "X-ModelRelay-Request-Id",
                "in": "header",
                "required": False,
                "schema": {"type": "string", "minLength": 1},
                "example": "req-7f3a",
            },
            {
                "name": "X-ModelRelay-Client",
                "in": "header",
                "required": False,
                "schema": {"type": "string"},
                "example": "modelrelay-python/1.0.0",
            },
        ),
        request=None,
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/Image"}},
                "example": {
                    "id": "img_01HF8ZX7P3",
                    "url": "https://images.example.com/1.png",
                    "pinned": False,
                    "expires_at": "2026-01-22T10:30:00Z",
                },
                "examples": {
                    "application/json": {
                        "id": "img_01HF8ZX7P3",
                        "url": "https://images.example.com/1.png",
                        "pinned": False,
                        "expires_at": "2026-01-22T10:30:00Z",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "UNAUTHORIZED",
                    "code": "UNAUTHORIZED",
                    "message": "invalid API key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "code": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "FORBIDDEN",
                    "code": "FORBIDDEN",
                    "message": "this operation needs a secret key",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "FORBIDDEN",
                        "code": "FORBIDDEN",
                        "message": "this operation needs a secret key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "404": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "NOT_FOUND", "message": "customer not found"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "NOT_FOUND", "message": "customer not found"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "RATE_LIMIT",
                    "code": "RATE_LIMIT",
                    "message": "too many requests",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "RATE_LIMIT",
                        "code": "RATE_LIMIT",
                        "message": "too many requests",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": "INTERNAL_ERROR",
                    "code": "INTERNAL_ERROR",
                    "message": "internal error",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "code": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "SERVICE_UNAVAILABLE", "message": "try again later", "status": 503},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "code": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "code": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
)

SCHEMAS: dict[str, Any] = {
    "MessageRole": {
        "type": "string",
        "description": "Who wrote the message.",
        "enum": ["user", "assistant", "system", "tool"],
    },
    "TextPart": {
        "type": "object",
        "description": "Text.",
        "required": ["type", "text"],
        "properties": {"type": {"const": "text"}, "text": {"type": "string"}},
    },
    "FilePart": {
        "type": "object",
        "description": "A file. Images need a model with the capability `vision`, PDF `document`, sound `audio`; text files need none.\n",
        "required": ["type", "file"],
        "properties": {"type": {"const": "file"}, "file": {"$ref": "#/components/schemas/FileContent"}},
    },
    "FileContent": {
        "type": "object",
        "description": "The content of a file and its type.",
        "required": ["data_base64", "mime_type"],
        "properties": {
            "data_base64": {"type": "string", "description": "The content in standard base64."},
            "mime_type": {
                "type": "string",
                "description": "The media type in lower case, without parameters, such as `image/png`.",
                "minLength": 1,
                "pattern": "\\S",
            },
            "filename": {"type": "string"},
            "size_bytes": {
                "type": "integer",
                "minimum": 0,
                "description": "How many bytes the content has before it is encoded.",
            },
        },
    },
    "ContentPart": {
        "description": "A part of a message.",
        "oneOf": [{"$ref": "#/components/schemas/TextPart"}, {"$ref": "#/components/schemas/FilePart"}],
        "discriminator": {
            "propertyName": "type",
            "mapping": {"text": "#/components/schemas/TextPart", "file": "#/components/schemas/FilePart"},
        },
    },
    "FunctionCall": {
        "type": "object",
        "description": "The function to call, with its arguments.",
        "properties": {
            "name": {"type": "string"},
            "arguments": {"type": "string", "description": "A string of JSON; an empty one reads as `{}`."},
        },
    },
    "ToolType": {
        "type": "string",
        "description": "The kind of a tool.",
        "enum": ["function", "x_search", "code_execution", "image_generation"],
    },
    "ToolCall": {
        "type": "object",
        "description": "A tool call requested by the model. It goes back to the model unchanged.",
        "required": ["id", "type"],
        "properties": {
            "id": {"type": "string", "description": "Opaque."},
            "type": {"$ref": "#/components/schemas/ToolType"},
            "function": {"$ref": "#/components/schemas/FunctionCall"},
        },
    },
    "InputItem": {
        "type": "object",
        "description": "One message of a conversation.",
        "required": ["type", "role"],
        "properties": {
            "type": {"const": "message"},
            "role": {"$ref": "#/components/schemas/MessageRole"},
            "content": {
                "type": "array",
                "description": "The parts. May be empty where an assistant's message has only tool calls.",
                "items": {"$ref": "#/components/schemas/ContentPart"},
            },
            "tool_calls": {
                "type": "array",
                "description": "The tool calls of an assistant's message.",
                "items": {"$ref": "#/components/schemas/ToolCall"},
            },
            "tool_call_id": {
                "type": "string",
                "description": "The call that a message of role `tool` is the result of.",
                "minLength": 1,
            },
        },
    },
    "FunctionTool": {
        "type": "object",
        "description": "A function of yours that the model may call, or under a reserved name one that the server runs.",
        "required": ["name"],
        "properties": {
            "name": {
                "type": "string",
                "description": "Lower case. Claude takes no dots and at most 64 characters. The server runs `web_search`, `web_fetch`,\n`memory_write`, `tasks_write` and `kv_read`, `kv_write`, `kv_list`, `kv_delete`. Of these, `tasks_write` and\nthe `kv_` ones need a `state_id`.\n",
                "minLength": 1,
                "maxLength": 128,
                "pattern": "^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*$",
            },
            "description": {"type": "string", "description": "What it does, for the model."},
            "parameters": {
                "type": "object",
                "description": "JSON Schema of its arguments.",
                "additionalProperties": True,
            },
        },
    },
    "XSearchTool": {
        "type": "object",
        "description": "Search posts on X.",
        "properties": {
            "allowed_handles": {"type": "array", "items": {"type": "string"}},
            "excluded_handles": {"type": "array", "items": {"type": "string"}},
            "from_date": {"type": "string"},
            "to_date": {"type": "string"},
        },
    },
    "CodeExecutionTool": {
        "type": "object",
        "description": "Run code in the provider's sandbox.",
        "properties": {"language": {"type": "string"}, "timeout_ms": {"type": "integer"}},
    },
    "ImageGenerationTool": {
        "type": "object",
        "description": "Generate images on the server.",
        "required": ["model"],
        "properties": {
            "model": {
                "type": "string",
                "description": "The model that generates them.",
                "minLength": 1,
                "pattern": "\\S",
            }
        },
    },
    "Tool": {
        "type": "object",
        "description": "A tool offered to the model. The member that `type` names holds the details.",
        "required": ["type"],
        "properties": {
            "type": {"$ref": "#/components/schemas/ToolType"},
            "function": {"$ref": "#/components/schemas/FunctionTool"},
            "x_search": {"$ref": "#/components/schemas/XSearchTool"},
            "code_execution": {"$ref": "#/components/schemas/CodeExecutionTool"},
            "image_generation": {"$ref": "#/components/schemas/ImageGenerationTool"},
        },
    },
    "ToolChoiceType": {
        "type": "string",
        "description": "Whether the model may, must or must not call a tool.",
        "enum": ["auto", "required", "none"],
    },
    "ToolChoice": {
        "type": "object",
        "description": "Whether the model may, must or must not call a tool, and which one.",
        "required": ["type"],
        "properties": {
            "type": {"$ref": "#/components/schemas/ToolChoiceType"},
            "function": {
                "type": "string",
                "description": "The name of the one function to call. Only with `required`.",
                "minLength": 1,
                "maxLength": 128,
                "pattern": "^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*$",
            },
        },
    },
    "OutputFormatKind": {
        "type": "string",
        "description": "Free text, or JSON that matches a schema.",
        "enum": ["text", "json_schema"],
    },
    "JsonSchemaFormat": {
        "type": "object",
        "description": "The schema that the reply must match.",
        "required": ["name", "schema"],
        "properties": {
            "name": {"type": "string", "minLength": 1, "pattern": "\\S"},
            "description": {"type": "string"},
            "schema": {"type": "object", "description": "A JSON Schema.", "additionalProperties": True},
            "strict": {
                "type": "boolean",
                "description": "Whether the provider enforces the schema while it generates.",
            },
        },
    },
    "OutputFormat": {
        "type": "object",
        "description": "The form of the reply; `json_schema` goes with the type of that name.",
        "required": ["type"],
        "properties": {
            "type": {"$ref": "#/components/schemas/OutputFormatKind"},
            "json_schema": {"$ref": "#/components/schemas/JsonSchemaFormat"},
        },
    },
    "ReasoningEffort": {
        "type": "string",
        "description": "How much the model reasons before it answers. Not every provider accepts every level.",
        "enum": ["none", "minimal", "low", "medium", "high", "xhigh"],
    },
    "ResponsesRequest": {
        "type": "object",
        "description": "A chat request. Unset members are left out, never sent as null.",
        "required": ["input"],
        "properties": {
            "model": {
                "type": "string",
                "description": "Required, unless the call is for a customer, whose tier then chooses the model.",
                "minLength": 1,
                "maxLength": 128,
                "pattern": "\\S",
            },
            "input": {
                "type": "array",
                "description": "The conversation so far.",
                "minItems": 1,
                "items": {"$ref": "#/components/schemas/InputItem"},
            },
            "provider": {
                "type": "string",
                "description": "The provider to use, such as `anthropic`, `openai`, `xai` or `google-ai-studio`.",
                "minLength": 1,
                "pattern": "\\S",
            },
            "max_output_tokens": {
                "type": "integer",
                "minimum": 0,
                "description": "Maximum number of tokens to generate.",
            },
            "temperature": {
                "type": "number",
                "minimum": 0,
                "maximum": 2,
                "description": "Sampling temperature.",
            },
            "stop": {
                "type": "array",
                "description": "Stop sequences.",
                "maxItems": 8,
                "items": {"type": "string", "maxLength": 128},
            },
            "output_format": {"$ref": "#/components/schemas/OutputFormat"},
            "tools": {"type": "array", "items": {"$ref": "#/components/schemas/Tool"}},
            "tool_choice": {"$ref": "#/components/schemas/ToolChoice"},
            "state_id": {
                "type": "string",
                "format": "uuid",
                "description": "Where server-side tools keep their state.",
            },
            "reasoning_effort": {"$ref": "#/components/schemas/ReasoningEffort"},
        },
    },
    "StopReason": {
        "type": "string",
        "description": "Why generation stopped. Matched after trimming and ignoring case; `length` is another spelling of `max_len`, and\n`tool_use` another of `tool_calls`. Others are kept as given.\n",
        "enum": [
            "completed",
            "stop",
            "stop_sequence",
            "end_turn",
            "max_tokens",
            "max_len",
            "length",
            "max_context",
            "tool_calls",
            "tool_use",
            "time_limit",
            "content_filter",
            "incomplete",
            "unknown",
        ],
    },
    "UsageBasis": {
        "type": "string",
        "description": "How reliable the counters are.",
        "enum": ["exact", "estimated_categories", "incomplete", "unavailable"],
    },
    "Usage": {
        "type": "object",
        "description": "Tokens used. Absent counters are zero; an absent or zero total is the sum of input and output. A total may\nexceed that sum.\n",
        "properties": {
            "input_tokens": {"type": "integer"},
            "output_tokens": {"type": "integer"},
            "total_tokens": {"type": "integer"},
            "cached_tokens": {"type": "integer"},
            "cache_read_input_tokens": {
                "type": "integer",
                "description": "Input tokens that were read from a cache.",
            },
            "cache_write_input_tokens": {
                "type": "integer",
                "description": "Input tokens that were written to a cache.",
            },
            "observation_basis": {"$ref": "#/components/schemas/UsageBasis"},
            "reasoning_tokens": {"type": "integer", "description": "Output tokens that went into reasoning."},
        },
    },
    "Citation": {
        "type": "object",
        "description": "A source that the model cites.",
        "properties": {"url": {"type": "string"}, "title": {"type": "string"}},
    },
    "OutputItem": {
        "type": "object",
        "description": "A piece of a reply. Items of a type other than `message` are skipped.",
        "required": ["type"],
        "properties": {
            "type": {"type": "string"},
            "role": {"$ref": "#/components/schemas/MessageRole"},
            "content": {
                "type": "array",
                "description": "The parts. The reply's text is that of all items of role `assistant`, in order. May be absent.",
                "items": {"$ref": "#/components/schemas/ContentPart"},
            },
            "tool_calls": {
                "type": "array",
                "description": "The tool calls that the model requests.",
                "items": {"$ref": "#/components/schemas/ToolCall"},
            },
        },
    },
    "ResponsesResponse": {
        "type": "object",
        "description": "A whole reply.",
        "properties": {
            "id": {"type": "string", "description": "The provider's id of the reply."},
            "output": {"type": "array", "items": {"$ref": "#/components/schemas/OutputItem"}},
            "model": {"type": "string", "description": "The model that answered."},
            "provider": {"type": "string"},
            "stop_reason": {"$ref": "#/components/schemas/StopReason"},
            "usage": {"$ref": "#/components/schemas/Usage"},
            "citations": {"type": "array", "items": {"$ref": "#/components/schemas/Citation"}},
        },
    },
    "FunctionCallDelta": {
        "type": "object",
        "description": "A piece of a function call. A later name replaces, argument text is appended.",
        "properties": {"name": {"type": "string"}, "arguments": {"type": "string"}},
    },
    "ToolCallDelta": {
        "type": "object",
        "description": "A piece of a tool call. Pieces belong together by index; id and type come with the first one.",
        "required": ["index"],
        "properties": {
            "index": {"type": "integer", "minimum": 0},
            "id": {"type": "string"},
            "type": {"$ref": "#/components/schemas/ToolType"},
            "function": {"$ref": "#/components/schemas/FunctionCallDelta"},
        },
    },
    "PatchOperationKind": {
        "type": "string",
        "description": "The kind of a patch operation.",
        "enum": ["add", "remove", "replace", "move", "copy", "test"],
    },
    "PatchOperation": {
        "type": "object",
        "description": "One operation of a JSON Patch (RFC 6902).",
        "required": ["op", "path"],
        "properties": {
            "op": {"$ref": "#/components/schemas/PatchOperationKind"},
            "path": {"type": "string", "description": "A JSON pointer (RFC 6901)."},
            "from": {"type": "string", "description": "A JSON pointer, of `move` and `copy`."},
            "value": {"description": "Any JSON value, of `add`, `replace` and `test`."},
        },
    },
    "StreamRecordType": {
        "type": "string",
        "description": "The kind of a stream's record. Matched after trimming and ignoring case. A `keepalive` carries nothing. Text\nstreams hand on records of other types; structured streams skip them.\n",
        "enum": [
            "start",
            "update",
            "reasoning_delta",
            "tool_use_start",
            "tool_use_delta",
            "tool_use_stop",
            "completion",
            "error",
            "keepalive",
        ],
    },
    "StreamMode": {
        "type": "string",
        "description": "Whether updates are pieces of text or patches of a value.",
        "enum": ["text-delta", "structured-patch"],
    },
    "StreamRecord": {
        "type": "object",
        "description": "One record of a stream: a line of NDJSON, or the data of a server-sent event. Members come in any order. A\nstream ends with `completion` or `error`; one that ends without was cut.\n",
        "required": ["type"],
        "properties": {
            "type": {"$ref": "#/components/schemas/StreamRecordType"},
            "stream_mode": {"$ref": "#/components/schemas/StreamMode"},
            "stream_version": {"type": "string", "description": "`v2`."},
            "request_id": {
                "type": "string",
                "description": "The id of the reply, of `start` and `completion`.",
            },
            "model": {"type": "string"},
            "provider": {"type": "string"},
            "delta": {"type": "string", "description": "A piece of text, of `update`."},
            "reasoning_delta": {
                "type": "string",
                "description": "A piece of the reasoning. Never part of the text.",
            },
            "patch": {
                "type": "array",
                "description": "What changed in the value, of `update`. The value begins as `{}`. A patch that cannot be applied breaks the\nstream.\n",
                "items": {"$ref": "#/components/schemas/PatchOperation"},
            },
            "payload": {
                "description": "The whole value, of `completion`; it replaces what the patches made."
            },
            "complete_fields": {
                "type": "array",
                "description": "Dotted paths whose value is final, such as `author.name`, all so far.",
                "items": {"type": "string"},
            },
            "content": {
                "type": "string",
                "description": "The whole text, of `completion`; it counts when it is not empty.",
            },
            "stop_reason": {"$ref": "#/components/schemas/StopReason"},
            "usage": {
                "description": "Of `completion`, and of an `error` whose call is billed all the same.",
                "$ref": "#/components/schemas/Usage",
            },
            "citations": {"type": "array", "items": {"$ref": "#/components/schemas/Citation"}},
            "tool_call_delta": {"$ref": "#/components/schemas/ToolCallDelta"},
            "tool_calls": {
                "type": "array",
                "description": "Complete tool calls. Those of `completion` are all.",
                "items": {"$ref": "#/components/schemas/ToolCall"},
            },
            "tool_call": {
                "description": "One complete tool call, where there is no list.",
                "$ref": "#/components/schemas/ToolCall",
            },
            "tool_result": {
                "description": "What a tool that the server ran gave, of `tool_use_stop`; any JSON value.",
                "x-sdk-aliases": ["output"],
            },
            "index": {"type": "integer", "minimum": 0},
            "id": {"type": "string"},
            "tool_type": {"$ref": "#/components/schemas/ToolType"},
            "name": {"type": "string"},
            "arguments": {"type": "string"},
            "tool_call_id": {"type": "string"},
            "code": {"type": "string", "description": "Of `error`."},
            "message": {"type": "string", "description": "Of `error`."},
            "status": {"type": "integer", "description": "Of `error`; 500 when absent."},
        },
    },
    "BatchItem": {
        "description": "One request of a batch. Its result has the same id.",
        "allOf": [
            {"$ref": "#/components/schemas/ResponsesRequest"},
            {
                "type": "object",
                "required": ["id"],
                "properties": {
                    "id": {
                        "type": "string",
                        "description": "Unique within the batch.",
                        "minLength": 1,
                        "pattern": "\\S",
                    }
                },
            },
        ],
    },
    "BatchOptions": {
        "type": "object",
        "description": "How a batch is run.",
        "properties": {
            "max_concurrent": {
                "type": "integer",
                "minimum": 1,
                "maximum": 100,
                "description": "Maximum number of requests at once.",
            },
            "fail_fast": {"type": "boolean", "description": "Stop the batch at the first error."},
            "timeout_ms": {
                "type": "integer",
                "minimum": 1,
                "description": "Timeout of one request, in milliseconds.",
            },
        },
    },
    "BatchRequest": {
        "type": "object",
        "description": "Several chat requests.",
        "required": ["requests"],
        "properties": {
            "requests": {"type": "array", "minItems": 1, "items": {"$ref": "#/components/schemas/BatchItem"}},
            "options": {"$ref": "#/components/schemas/BatchOptions"},
        },
    },
    "BatchStatus": {
        "type": "string",
        "description": "Whether a request of a batch succeeded.",
        "enum": ["success", "error"],
    },
    "BatchError": {
        "type": "object",
        "description": "Why one request of a batch failed.",
        "properties": {
            "status": {"type": "integer", "x-sdk-aliases": ["status_code"]},
            "code": {"type": "string"},
            "message": {"type": "string"},
            "detail": {"type": "string", "description": "The provider's own error."},
            "request_id": {"type": "string"},
            "batch_id": {"type": "string"},
            "item_id": {"type": "string"},
            "layer": {"type": "string", "description": "Where it failed, such as `gateway`."},
            "cause": {"type": "string"},
            "retryable": {"type": "boolean"},
        },
    },
    "BatchResult": {
        "type": "object",
        "description": "The result of one request of a batch, a reply or an error.",
        "required": ["id", "status"],
        "properties": {
            "id": {"type": "string"},
            "status": {"$ref": "#/components/schemas/BatchStatus"},
            "response": {"$ref": "#/components/schemas/ResponsesResponse"},
            "error": {"$ref": "#/components/schemas/BatchError"},
        },
    },
    "BatchUsage": {
        "type": "object",
        "description": "The usage of all requests of a batch together.",
        "properties": {
            "total_input_tokens": {"type": "integer"},
            "total_output_tokens": {"type": "integer"},
            "total_requests": {"type": "integer"},
            "successful_requests": {"type": "integer"},
            "failed_requests": {"type": "integer"},
        },
    },
    "BatchResponse": {
        "type": "object",
        "description": "The results of a batch.",
        "required": ["results"],
        "properties": {
            "id": {"type": "string"},
            "results": {"type": "array", "items": {"$ref": "#/components/schemas/BatchResult"}},
            "usage": {"$ref": "#/components/schemas/BatchUsage"},
        },
    },
    "ResolveRequest": {
        "type": "object",
        "description": "The model to look up.",
        "required": ["model"],
        "properties": {
            "model": {"type": "string", "minLength": 1, "maxLength": 128, "pattern": "\\S"},
            "provider": {
                "type": "string",
                "description": "The provider to use, such as `anthropic`.",
                "minLength": 1,
                "pattern": "\\S",
            },
        },
    },
    "ModelPricing": {
        "type": "object",
        "description": "The price of a model.",
        "required": ["availability"],
        "properties": {
            "availability": {
                "type": "string",
                "description": "Whether the price is known, such as `available`.",
            },
            "content_hash": {"type": "string", "description": "Changes when the price changes."},
            "source": {"type": "string"},
            "model": {"type": "string"},
            "provider": {"type": "string"},
            "input_cost_per_million_cents": {
                "type": "integer",
                "description": "Cents for a million input tokens, before the fee.",
            },
            "output_cost_per_million_cents": {
                "type": "integer",
                "description": "The same for output tokens.",
            },
            "platform_fee_percent": {"type": "number"},
        },
    },
    "ResolvedModel": {
        "type": "object",
        "description": "The model and provider that would answer, and their prices.",
        "required": ["resolved_model", "provider", "pricing"],
        "properties": {
            "resolved_model": {"type": "string"},
            "provider": {"type": "string"},
            "pricing": {"$ref": "#/components/schemas/ModelPricing"},
        },
    },
    "SubscriptionStatus": {
        "type": "string",
        "description": "The state of a subscription. `active` and `trialing` count as active.",
        "enum": [
            "active",
            "trialing",
            "past_due",
            "canceled",
            "unpaid",
            "incomplete",
            "incomplete_expired",
            "paused",
        ],
    },
    "BillingProvider": {
        "type": "string",
        "description": "The billing provider.",
        "enum": ["stripe", "crypto", "app_store", "external"],
    },
    "Subscription": {
        "type": "object",
        "description": "The subscription of a customer to a tier.",
        "properties": {
            "id": {"type": "string", "format": "uuid"},
            "project_id": {"type": "string", "format": "uuid"},
            "customer_id": {"type": "string", "format": "uuid"},
            "tier_id": {"type": "string", "format": "uuid"},
            "tier_code": {"type": "string"},
            "subscription_status": {"$ref": "#/components/schemas/SubscriptionStatus"},
            "current_period_start": {"type": "string", "format": "date-time"},
            "current_period_end": {"type": "string", "format": "date-time"},
            "billing_provider": {"$ref": "#/components/schemas/BillingProvider"},
            "billing_subscription_id": {"type": "string", "description": "The billing provider's id of it."},
            "created_at": {"type": "string", "format": "date-time"},
            "updated_at": {"type": "string", "format": "date-time"},
        },
    },
    "SubscriptionEnvelope": {
        "type": "object",
        "description": "A subscription, wrapped.",
        "required": ["subscription"],
        "properties": {"subscription": {"$ref": "#/components/schemas/Subscription"}},
    },
    "CustomerRecord": {
        "type": "object",
        "description": "A customer without the subscription.",
        "required": ["id", "external_id", "email"],
        "properties": {
            "id": {"type": "string", "format": "uuid", "description": "ModelRelay's id."},
            "project_id": {"type": "string", "format": "uuid"},
            "external_id": {"type": "string", "description": "Your own id."},
            "email": {"type": "string"},
            "metadata": {
                "type": "object",
                "description": "Your own data, any JSON values.",
                "additionalProperties": True,
            },
            "created_at": {"type": "string", "format": "date-time"},
            "updated_at": {"type": "string", "format": "date-time"},
        },
    },
    "Customer": {
        "type": "object",
        "description": "A customer of yours.",
        "required": ["customer"],
        "properties": {
            "customer": {"$ref": "#/components/schemas/CustomerRecord"},
            "subscription": {
                "description": "The subscription; absent when there is none.",
                "$ref": "#/components/schemas/Subscription",
            },
            "billing_customer_id": {
                "type": "string",
                "description": "The billing provider's id of the customer.",
            },
        },
    },
    "CustomerEnvelope": {
        "type": "object",
        "description": "A customer, wrapped.",
        "required": ["customer"],
        "properties": {"customer": {"$ref": "#/components/schemas/Customer"}},
    },
    "CustomerList": {
        "type": "object",
        "description": "Customers, wrapped.",
        "required": ["customers"],
        "properties": {"customers": {"type": "array", "items": {"$ref": "#/components/schemas/Customer"}}},
    },
    "CustomerInput": {
        "type": "object",
        "description": "The data of a customer.",
        "required": ["external_id", "email"],
        "properties": {
            "external_id": {
                "type": "string",
                "description": "Your own id for the customer. Unique within the project.",
                "minLength": 1,
                "maxLength": 255,
                "pattern": "\\S",
            },
            "email": {"type": "string", "format": "email"},
            "metadata": {
                "type": "object",
                "description": "Your own data, any JSON values. At most 10 KB, 5 levels deep, keys of up to 40 characters.",
                "additionalProperties": True,
            },
        },
    },
    "CheckoutInput": {
        "type": "object",
        "description": "Where a checkout returns to.",
        "required": ["success_url", "cancel_url"],
        "properties": {
            "success_url": {
                "type": "string",
                "format": "uri",
                "description": "Where to go after payment.",
                "minLength": 1,
                "pattern": "\\S",
            },
            "cancel_url": {
                "type": "string",
                "format": "uri",
                "description": "Where to go otherwise.",
                "minLength": 1,
                "pattern": "\\S",
            },
        },
    },
    "SubscribeInput": {
        "description": "The tier to subscribe to, and where the checkout returns to.",
        "allOf": [
            {
                "type": "object",
                "required": ["tier_id"],
                "properties": {
                    "tier_id": {
                        "type": "string",
                        "format": "uuid",
                        "description": "ModelRelay's id of the tier.",
                        "minLength": 1,
                        "pattern": "\\S",
                    }
                },
            },
            {"$ref": "#/components/schemas/CheckoutInput"},
        ],
    },
    "CheckoutSession": {
        "type": "object",
        "description": "A checkout page.",
        "required": ["session_id", "url"],
        "properties": {
            "session_id": {"type": "string"},
            "url": {"type": "string", "description": "Send the browser here."},
        },
    },
    "CustomerBalance": {
        "type": "object",
        "description": "The prepaid balance of a customer.",
        "required": ["customer_id", "balance_cents", "reserved_cents", "currency"],
        "properties": {
            "customer_id": {"type": "string", "format": "uuid"},
            "billing_profile_id": {"type": "string", "format": "uuid"},
            "balance_cents": {"type": "integer"},
            "reserved_cents": {"type": "integer", "description": "Reserved for requests in progress."},
            "currency": {"type": "string"},
        },
    },
    "LedgerEntry": {
        "type": "object",
        "description": "A top-up or a charge of a prepaid balance. Amounts are in cents.",
        "required": ["id", "direction", "reason", "amount_cents", "occurred_at"],
        "properties": {
            "id": {"type": "string", "format": "uuid"},
            "direction": {"type": "string", "description": "Credit or debit."},
            "reason": {"type": "string"},
            "description": {"type": "string"},
            "amount_cents": {"type": "integer"},
            "balance_after_cents": {"type": "integer"},
            "credit_amount_cents": {"type": "integer"},
            "gross_amount_cents": {"type": "integer"},
            "owner_revenue_cents": {"type": "integer"},
            "platform_fee_cents": {"type": "integer"},
            "occurred_at": {"type": "string", "format": "date-time"},
            "model_id": {"type": "string"},
            "input_tokens": {"type": "integer"},
            "output_tokens": {"type": "integer"},
            "request_id": {"type": "string", "format": "uuid"},
            "stripe_checkout_session_id": {"type": "string"},
            "stripe_invoice_id": {"type": "string"},
            "stripe_payment_intent_id": {"type": "string"},
        },
    },
    "LedgerEntryList": {
        "type": "object",
        "description": "A page of top-ups and charges.",
        "required": ["entries"],
        "properties": {"entries": {"type": "array", "items": {"$ref": "#/components/schemas/LedgerEntry"}}},
    },
    "TopupInput": {
        "description": "The amount of a top-up, and where the checkout returns to.",
        "allOf": [
            {
                "type": "object",
                "required": ["credit_amount_cents"],
                "properties": {
                    "credit_amount_cents": {
                        "type": "integer",
                        "minimum": 1,
                        "description": "Amount to credit, in cents.",
                    }
                },
            },
            {"$ref": "#/components/schemas/CheckoutInput"},
        ],
    },
    "Topup": {
        "type": "object",
        "description": "A checkout page for a top-up. Amounts are in cents.",
        "required": ["session_id", "checkout_url", "status"],
        "properties": {
            "session_id": {"type": "string"},
            "checkout_url": {"type": "string", "description": "Send the browser here."},
            "status": {"type": "string"},
            "gross_amount_cents": {"type": "integer", "description": "Amount paid."},
            "credit_amount_cents": {"type": "integer", "description": "Amount credited."},
            "owner_revenue_cents": {"type": "integer"},
            "platform_fee_cents": {"type": "integer"},
        },
    },
    "CustomerProfile": {
        "type": "object",
        "description": "The customer that a token belongs to.",
        "required": ["customer"],
        "properties": {
            "customer": {"$ref": "#/components/schemas/CustomerRecord"},
            "subscription": {
                "description": "The subscription; absent when there is none.",
                "$ref": "#/components/schemas/Subscription",
            },
            "tier": {"description": "The tier subscribed to.", "$ref": "#/components/schemas/Tier"},
        },
    },
    "CustomerProfileEnvelope": {
        "type": "object",
        "description": "The customer that a token belongs to, wrapped.",
        "required": ["customer"],
        "properties": {"customer": {"$ref": "#/components/schemas/CustomerProfile"}},
    },
    "UsageDay": {
        "type": "object",
        "description": "The usage of one day (UTC).",
        "required": ["day", "requests", "tokens"],
        "properties": {
            "day": {"type": "string", "format": "date-time"},
            "requests": {"type": "integer"},
            "tokens": {"type": "integer"},
            "images": {"type": "integer"},
        },
    },
    "CustomerUsage": {
        "type": "object",
        "description": "A customer's usage of the current billing window. Amounts are in cents.",
        "required": [
            "window_start",
            "window_end",
            "requests",
            "tokens",
            "images",
            "total_cost_cents",
            "daily",
        ],
        "properties": {
            "window_start": {"type": "string", "format": "date-time"},
            "window_end": {"type": "string", "format": "date-time"},
            "requests": {"type": "integer"},
            "tokens": {"type": "integer"},
            "images": {"type": "integer"},
            "total_cost_cents": {"type": "integer"},
            "spend_limit_cents": {"type": "integer", "description": "Absent when there is no limit."},
            "spend_remaining_cents": {"type": "integer", "description": "Absent when there is no limit."},
            "percentage_used": {"type": "number", "description": "0 to 100. Absent when there is no limit."},
            "low": {"type": "boolean", "description": "Whether at least 80 % of the limit is used."},
            "overage_enabled": {
                "type": "boolean",
                "description": "Whether a prepaid balance covers usage beyond the limit.",
            },
            "wallet_balance_cents": {"type": "integer", "description": "The prepaid balance."},
            "wallet_reserved_cents": {"type": "integer", "description": "Reserved for requests in progress."},
            "daily": {"type": "array", "items": {"$ref": "#/components/schemas/UsageDay"}},
        },
    },
    "CustomerUsageEnvelope": {
        "type": "object",
        "description": "A customer's usage, wrapped.",
        "required": ["usage"],
        "properties": {"usage": {"$ref": "#/components/schemas/CustomerUsage"}},
    },
    "CustomerPlan": {
        "type": "object",
        "description": "A customer's own subscription, with the tier's name and price.",
        "required": ["tier_code", "tier_display_name"],
        "properties": {
            "tier_code": {"type": "string"},
            "tier_display_name": {"type": "string"},
            "subscription_status": {"$ref": "#/components/schemas/SubscriptionStatus"},
            "price_amount_cents": {
                "type": "integer",
                "description": "Price per interval. Absent for a free tier.",
            },
            "price_currency": {"type": "string"},
            "price_interval": {"$ref": "#/components/schemas/PriceInterval"},
            "current_period_start": {"type": "string", "format": "date-time"},
            "current_period_end": {"type": "string", "format": "date-time"},
        },
    },
    "CustomerPlanEnvelope": {
        "type": "object",
        "description": "A customer's own subscription, wrapped.",
        "required": ["subscription"],
        "properties": {"subscription": {"$ref": "#/components/schemas/CustomerPlan"}},
    },
    "CustomerCheckoutInput": {
        "description": "The tier to subscribe to, and where the checkout returns to.",
        "allOf": [
            {"$ref": "#/components/schemas/TierChange"},
            {"$ref": "#/components/schemas/CheckoutInput"},
        ],
    },
    "TierChange": {
        "type": "object",
        "description": "The tier to subscribe to.",
        "required": ["tier_code"],
        "properties": {
            "tier_code": {
                "type": "string",
                "description": "Such as `pro`.",
                "minLength": 1,
                "maxLength": 64,
                "pattern": "\\S",
            }
        },
    },
    "CustomerTokenRequest": {
        "type": "object",
        "description": "The customer of a token. Exactly one of `customer_id` and `customer_external_id`.",
        "properties": {
            "customer_id": {
                "type": "string",
                "format": "uuid",
                "description": "ModelRelay's id.",
                "minLength": 1,
                "pattern": "\\S",
            },
            "customer_external_id": {
                "type": "string",
                "description": "Your own id.",
                "minLength": 1,
                "maxLength": 255,
                "pattern": "\\S",
            },
            "tier_code": {
                "type": "string",
                "description": "The tier for a customer who has no subscription yet.",
                "minLength": 1,
                "maxLength": 64,
                "pattern": "\\S",
            },
            "ttl_seconds": {
                "type": "integer",
                "description": "Lifetime in seconds. 7 days by default, 30 days at most.",
                "minimum": 1,
            },
        },
    },
    "TokenType": {"type": "string", "description": "The type of the token.", "enum": ["Bearer"]},
    "CustomerToken": {
        "type": "object",
        "description": "A short-lived bearer token for one customer.",
        "required": ["token", "expires_at", "customer_external_id"],
        "properties": {
            "token": {
                "type": "string",
                "format": "password",
                "description": "Send it as `Authorization` header, `Bearer …`.",
            },
            "token_type": {"$ref": "#/components/schemas/TokenType"},
            "expires_at": {"type": "string", "format": "date-time"},
            "expires_in": {"type": "integer", "description": "Seconds from now."},
            "project_id": {"type": "string", "format": "uuid"},
            "customer_id": {
                "type": "string",
                "format": "uuid",
                "description": "ModelRelay's id of the customer.",
            },
            "customer_external_id": {"type": "string", "description": "Your own id of the customer."},
            "billing_profile_id": {"type": "string", "format": "uuid"},
            "tier_code": {"type": "string"},
        },
    },
    "ModelCapability": {
        "type": "string",
        "description": "What a model can do.",
        "enum": [
            "text_generation",
            "tools",
            "vision",
            "document",
            "audio",
            "video",
            "computer_use",
            "code_execution",
            "image_generation",
        ],
    },
    "PriceInterval": {
        "type": "string",
        "description": "How often a tier is billed.",
        "enum": ["month", "year"],
    },
    "BillingMode": {
        "type": "string",
        "description": "A monthly spend limit (`subscription`) or a prepaid balance (`paygo`).",
        "enum": ["subscription", "paygo"],
    },
    "TierModel": {
        "type": "object",
        "description": "A model that customers of a tier may use.",
        "required": ["model_id"],
        "properties": {
            "id": {"type": "string", "format": "uuid"},
            "tier_id": {"type": "string", "format": "uuid"},
            "model_id": {"type": "string"},
            "model_display_name": {"type": "string"},
            "description": {"type": "string"},
            "capabilities": {"type": "array", "items": {"$ref": "#/components/schemas/ModelCapability"}},
            "context_window": {"type": "integer", "description": "In tokens, where known."},
            "max_output_tokens": {"type": "integer", "description": "Where known."},
            "deprecated": {"type": "boolean"},
            "model_input_cost_cents": {
                "type": "integer",
                "description": "Cents for a million input tokens, before the fee.",
            },
            "model_output_cost_cents": {
                "type": "integer",
                "description": "Cents for a million output tokens, before the fee.",
            },
            "is_default": {"type": "boolean", "description": "Whether it is the tier's default model."},
            "created_at": {"type": "string", "format": "date-time"},
            "updated_at": {"type": "string", "format": "date-time"},
        },
    },
    "Tier": {
        "type": "object",
        "description": "A plan that customers subscribe to.",
        "required": ["id", "tier_code", "display_name"],
        "properties": {
            "id": {"type": "string", "format": "uuid", "description": "ModelRelay's id."},
            "project_id": {"type": "string", "format": "uuid"},
            "tier_code": {"type": "string"},
            "display_name": {"type": "string"},
            "billing_mode": {"$ref": "#/components/schemas/BillingMode"},
            "spend_limit_cents": {
                "type": "integer",
                "description": "Maximum spend of one customer per month.",
            },
            "models": {
                "type": "array",
                "description": "The models that its customers may use.",
                "items": {"$ref": "#/components/schemas/TierModel"},
            },
            "billing_provider": {"$ref": "#/components/schemas/BillingProvider"},
            "billing_price_ref": {"type": "string", "description": "The billing provider's id of the price."},
            "price_amount_cents": {"type": "integer", "description": "Price per interval."},
            "price_currency": {"type": "string"},
            "price_interval": {"$ref": "#/components/schemas/PriceInterval"},
            "trial_days": {"type": "integer"},
            "promo_credits_cents": {
                "type": "integer",
                "description": "Credited once, with the first subscription.",
            },
            "created_at": {"type": "string", "format": "date-time"},
            "updated_at": {"type": "string", "format": "date-time"},
        },
    },
    "TierEnvelope": {
        "type": "object",
        "description": "A tier, wrapped.",
        "required": ["tier"],
        "properties": {"tier": {"$ref": "#/components/schemas/Tier"}},
    },
    "TierList": {
        "type": "object",
        "description": "Tiers, wrapped.",
        "required": ["tiers"],
        "properties": {"tiers": {"type": "array", "items": {"$ref": "#/components/schemas/Tier"}}},
    },
    "ModelInfo": {
        "type": "object",
        "description": "A model that ModelRelay offers.",
        "required": ["model_id", "provider", "display_name", "capabilities"],
        "properties": {
            "model_id": {"type": "string"},
            "provider": {"type": "string"},
            "display_name": {"type": "string"},
            "description": {"type": "string"},
            "capabilities": {"type": "array", "items": {"$ref": "#/components/schemas/ModelCapability"}},
            "context_window": {"type": "integer", "description": "In tokens."},
            "max_output_tokens": {"type": "integer"},
            "input_cost_per_million_cents": {
                "type": "integer",
                "description": "Cents for a million input tokens.",
            },
            "output_cost_per_million_cents": {
                "type": "integer",
                "description": "Cents for a million output tokens.",
            },
            "training_cutoff": {"type": "string", "description": "Year and month, `YYYY-MM`."},
            "deprecated": {"type": "boolean"},
            "deprecation_message": {"type": "string"},
        },
    },
    "ModelList": {
        "type": "object",
        "description": "Models, wrapped.",
        "required": ["models"],
        "properties": {"models": {"type": "array", "items": {"$ref": "#/components/schemas/ModelInfo"}}},
    },
    "AccountBalance": {
        "type": "object",
        "description": "The balance of your account.",
        "required": ["balance_cents", "currency"],
        "properties": {
            "balance_cents": {"type": "integer"},
            "balance_formatted": {"type": "string", "description": "Formatted, such as `$50.00`."},
            "currency": {"type": "string"},
            "low_balance_threshold_cents": {"type": "integer", "description": "A warning is sent below it."},
        },
    },
    "StateHandleInput": {
        "type": "object",
        "description": "The lifetime of a state handle.",
        "properties": {
            "ttl_seconds": {
                "type": "integer",
                "description": "Lifetime in seconds, at most a year.",
                "minimum": 1,
                "maximum": 31536000,
            }
        },
    },
    "StateHandle": {
        "type": "object",
        "description": "State that server-side tools keep between requests.",
        "required": ["id"],
        "properties": {
            "id": {"type": "string", "format": "uuid", "description": "Give it as `state_id`."},
            "project_id": {"type": "string", "format": "uuid"},
            "customer_id": {"type": "string", "format": "uuid"},
            "created_at": {"type": "string", "format": "date-time"},
            "expires_at": {"type": "string", "format": "date-time"},
        },
    },
    "StateHandleList": {
        "type": "object",
        "description": "A page of state handles.",
        "required": ["state_handles"],
        "properties": {
            "state_handles": {"type": "array", "items": {"$ref": "#/components/schemas/StateHandle"}},
            "next_cursor": {
                "type": "string",
                "description": "Where the next page begins; absent on the last one.",
            },
        },
    },
    "SessionInput": {
        "type": "object",
        "description": "The data of a session.",
        "properties": {
            "customer_id": {
                "type": "string",
                "format": "uuid",
                "description": "ModelRelay's id of the customer.",
            },
            "metadata": {
                "type": "object",
                "description": "Your own data, any JSON values.",
                "additionalProperties": True,
            },
        },
    },
    "SessionUpdate": {
        "type": "object",
        "description": "The changes to a session.",
        "required": ["metadata"],
        "properties": {
            "metadata": {
                "type": "object",
                "description": "Members to set, or to remove when null.",
                "additionalProperties": True,
            }
        },
    },
    "Session": {
        "type": "object",
        "description": "A stored conversation.",
        "required": ["id"],
        "properties": {
            "id": {"type": "string", "format": "uuid"},
            "project_id": {"type": "string", "format": "uuid"},
            "customer_id": {"type": "string", "format": "uuid"},
            "message_count": {"type": "integer"},
            "metadata": {
                "type": "object",
                "description": "Your own data, any JSON values.",
                "additionalProperties": True,
            },
            "created_at": {"type": "string", "format": "date-time"},
            "updated_at": {"type": "string", "format": "date-time"},
        },
    },
    "SessionMessageRole": {
        "type": "string",
        "description": "Who wrote the message.",
        "enum": ["user", "assistant", "tool"],
    },
    "SessionMessageInput": {
        "type": "object",
        "description": "A message to append.",
        "required": ["role", "content"],
        "properties": {
            "role": {"$ref": "#/components/schemas/SessionMessageRole"},
            "content": {
                "type": "array",
                "description": 'Parts, such as `{"type":"text","text":"…"}`.',
                "minItems": 1,
                "items": {"type": "object", "additionalProperties": True},
            },
            "run_id": {
                "type": "string",
                "format": "uuid",
                "description": "The run that an assistant's message comes from.",
            },
        },
    },
    "SessionMessage": {
        "type": "object",
        "description": "A message of a session.",
        "required": ["id", "role", "content"],
        "properties": {
            "id": {"type": "string", "format": "uuid"},
            "seq": {"type": "integer", "description": "Its place in the session."},
            "role": {"$ref": "#/components/schemas/SessionMessageRole"},
            "content": {"type": "array", "items": {"type": "object", "additionalProperties": True}},
            "run_id": {"type": "string", "format": "uuid"},
            "created_at": {"type": "string", "format": "date-time"},
        },
    },
    "SessionWithMessages": {
        "description": "A stored conversation with all its messages.",
        "allOf": [
            {"$ref": "#/components/schemas/Session"},
            {
                "type": "object",
                "required": ["messages"],
                "properties": {
                    "messages": {"type": "array", "items": {"$ref": "#/components/schemas/SessionMessage"}}
                },
            },
        ],
    },
    "SessionList": {
        "type": "object",
        "description": "A page of sessions.",
        "required": ["sessions"],
        "properties": {
            "sessions": {"type": "array", "items": {"$ref": "#/components/schemas/Session"}},
            "next_cursor": {
                "type": "string",
                "description": "Where the next page begins; absent on the last one.",
            },
        },
    },
    "ImageFormat": {
        "type": "string",
        "description": "A URL, or the image itself in base64.",
        "enum": ["url", "b64_json"],
    },
    "ImageRequest": {
        "type": "object",
        "description": "What to generate.",
        "required": ["prompt"],
        "properties": {
            "prompt": {
                "type": "string",
                "description": "What the images show.",
                "minLength": 1,
                "pattern": "\\S",
            },
            "model": {
                "type": "string",
                "description": "Such as `gemini-2.5-flash-image`.",
                "minLength": 1,
                "pattern": "\\S",
            },
            "n": {
                "type": "integer",
                "minimum": 1,
                "maximum": 10,
                "description": "Number of images. 1 by default.",
            },
            "response_format": {"$ref": "#/components/schemas/ImageFormat"},
        },
    },
    "GeneratedImage": {
        "type": "object",
        "description": "A generated image.",
        "properties": {
            "url": {"type": "string"},
            "b64_json": {
                "type": "string",
                "description": "The image in base64, with `response_format` `b64_json`.",
            },
            "image_id": {"type": "string", "description": "For `get`, `pin` and `unpin`."},
            "mime_type": {"type": "string"},
            "expires_at": {
                "type": "string",
                "format": "date-time",
                "description": "When the URL expires. Absent for a pinned image.",
            },
            "pin_url": {"type": "string"},
        },
    },
    "ImageUsage": {
        "type": "object",
        "description": "The usage of image generation.",
        "properties": {"images": {"type": "integer"}},
    },
    "ImageResult": {
        "type": "object",
        "description": "Generated images.",
        "required": ["data"],
        "properties": {
            "id": {"type": "string"},
            "model": {"type": "string"},
            "data": {"type": "array", "items": {"$ref": "#/components/schemas/GeneratedImage"}},
            "usage": {"$ref": "#/components/schemas/ImageUsage"},
        },
    },
    "Image": {
        "type": "object",
        "description": "An image, and whether its URL expires.",
        "required": ["id", "url", "pinned"],
        "properties": {
            "id": {"type": "string"},
            "url": {"type": "string"},
            "pinned": {"type": "boolean", "description": "Whether it is kept until unpinned."},
            "expires_at": {
                "type": "string",
                "format": "date-time",
                "description": "Absent for a pinned image.",
            },
        },
    },
    "ErrorCode": {
        "type": "string",
        "description": "What went wrong. Other codes may appear.",
        "enum": [
            "NOT_FOUND",
            "VALIDATION_ERROR",
            "INVALID_INPUT",
            "INVALID_REQUEST",
            "RATE_LIMIT",
            "UNAUTHORIZED",
            "FORBIDDEN",
            "CONFLICT",
            "METHOD_NOT_ALLOWED",
            "PAYMENT_REQUIRED",
            "INTERNAL_ERROR",
            "SERVICE_UNAVAILABLE",
            "MODEL_CAPABILITY_UNSUPPORTED",
            "PROVIDER_ERROR",
            "PROVIDER_TIMEOUT",
            "CLIENT_CLOSED",
        ],
    },
    "FieldProblem": {
        "type": "object",
        "description": "What is wrong with one field of the request.",
        "required": ["message"],
        "properties": {"field": {"type": "string"}, "message": {"type": "string"}},
    },
    "ErrorDetail": {
        "type": "object",
        "description": "What went wrong.",
        "properties": {
            "code": {"$ref": "#/components/schemas/ErrorCode"},
            "message": {"type": "string"},
            "fields": {"type": "array", "items": {"$ref": "#/components/schemas/FieldProblem"}},
            "status": {"type": "integer", "description": "Overrides the HTTP status."},
        },
    },
    "ErrorEnvelope": {
        "type": "object",
        "description": "An error, wrapped.",
        "required": ["error"],
        "properties": {
            "error": {"$ref": "#/components/schemas/ErrorDetail"},
            "request_id": {"type": "string", "description": "Overrides the header."},
        },
    },
    "ErrorFlat": {
        "type": "object",
        "description": "An error, flat.",
        "properties": {
            "error": {"$ref": "#/components/schemas/ErrorCode"},
            "code": {"$ref": "#/components/schemas/ErrorCode"},
            "message": {"type": "string"},
            "fields": {"type": "array", "items": {"$ref": "#/components/schemas/FieldProblem"}},
            "request_id": {"type": "string", "description": "Overrides the header."},
        },
    },
    "ErrorSentence": {
        "type": "object",
        "description": "An error as a plain sentence, without a code.",
        "required": ["error"],
        "properties": {
            "error": {"type": "string"},
            "request_id": {"type": "string", "description": "Overrides the header."},
        },
    },
    "ErrorBody": {
        "description": "The body of an error, in any of its shapes.",
        "anyOf": [
            {"$ref": "#/components/schemas/ErrorEnvelope"},
            {"$ref": "#/components/schemas/ErrorFlat"},
            {"$ref": "#/components/schemas/ErrorSentence"},
        ],
    },
}
