# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""The operations as a server sees them, for the fake one in `modelrelay.testing`."""

from __future__ import annotations

from typing import Any

from modelrelay._core.operation import Route

ROUTES: tuple[Route, ...] = (
    Route(
        id="proxyChat",
        method="POST",
        path="/llm/proxy",
        resource="llm",
        name="proxy",
        key="any",
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(
            {
                "name": "X-ModelRelay-Chat-Request-Id",
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
        request={"$ref": "#/components/schemas/ProxyRequest"},
        request_required=True,
        success=200,
        responses={
            "200": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ProxyResponse"},
                    "text/event-stream": {"$ref": "#/components/schemas/TextStreamEvent"},
                    "application/x-ndjson": {"$ref": "#/components/schemas/NdjsonRecord"},
                },
                "example": {
                    "id": "resp_01HF8ZQ4N5",
                    "content": ["Hello! How can I help you today?"],
                    "model": "claude-sonnet-4-20250514",
                    "stop_reason": "end_turn",
                    "usage": {"input_tokens": 14, "output_tokens": 9, "total_tokens": 23},
                },
                "examples": {
                    "application/json": {
                        "id": "resp_01HF8ZQ4N5",
                        "content": ["Hello! How can I help you today?"],
                        "model": "claude-sonnet-4-20250514",
                        "stop_reason": "end_turn",
                        "usage": {"input_tokens": 14, "output_tokens": 9, "total_tokens": 23},
                    },
                    "text/event-stream": {
                        "type": "message_start",
                        "response_id": "resp_01HF8ZQ4N5",
                        "model": "claude-sonnet-4-20250514",
                    },
                    "application/x-ndjson": {
                        "type": "update",
                        "payload": {"name": "John Doe"},
                        "complete_fields": ["name"],
                    },
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "400": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "INVALID_INPUT", "message": "the body is not valid JSON"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "INVALID_INPUT", "message": "the body is not valid JSON"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "UNAUTHORIZED", "message": "invalid API key", "request_id": "req-7f3a"},
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "402": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {
                        "code": "PAYMENT_REQUIRED",
                        "message": "the spend limit of tier free is reached",
                    },
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {
                            "code": "PAYMENT_REQUIRED",
                            "message": "the spend limit of tier free is reached",
                        },
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
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
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "422": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {
                        "code": "VALIDATION_ERROR",
                        "message": "invalid request",
                        "fields": [{"field": "email", "message": "must be an email address"}],
                    },
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {
                            "code": "VALIDATION_ERROR",
                            "message": "invalid request",
                            "fields": [{"field": "email", "message": "must be an email address"}],
                        },
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "RATE_LIMIT", "message": "too many requests"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "RATE_LIMIT", "message": "too many requests"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "INTERNAL_ERROR", "message": "internal error", "request_id": "req-7f3a"},
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {
                        "code": "SERVICE_UNAVAILABLE",
                        "message": "the provider does not answer",
                        "status": 503,
                    },
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {
                            "code": "SERVICE_UNAVAILABLE",
                            "message": "the provider does not answer",
                            "status": 503,
                        },
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
        },
        streams=(
            "text/event-stream",
            "application/x-ndjson",
        ),
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
                "name": "X-ModelRelay-Chat-Request-Id",
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
                            "id": "cus_01HF8ZQ4N5",
                            "project_id": "prj_01HF8Z0000",
                            "tier_id": "tier_01HF8Z0FREE",
                            "tier_code": "free",
                            "external_id": "user-42",
                            "email": "user@example.com",
                            "metadata": {"plan_source": "website"},
                            "created_at": "2025-11-14T09:26:53.589793238Z",
                            "updated_at": "2025-11-14T09:26:53.589793238Z",
                        }
                    ]
                },
                "examples": {
                    "application/json": {
                        "customers": [
                            {
                                "id": "cus_01HF8ZQ4N5",
                                "project_id": "prj_01HF8Z0000",
                                "tier_id": "tier_01HF8Z0FREE",
                                "tier_code": "free",
                                "external_id": "user-42",
                                "email": "user@example.com",
                                "metadata": {"plan_source": "website"},
                                "created_at": "2025-11-14T09:26:53.589793238Z",
                                "updated_at": "2025-11-14T09:26:53.589793238Z",
                            }
                        ]
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "UNAUTHORIZED", "message": "invalid API key", "request_id": "req-7f3a"},
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "RATE_LIMIT", "message": "too many requests"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "RATE_LIMIT", "message": "too many requests"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "INTERNAL_ERROR", "message": "internal error", "request_id": "req-7f3a"},
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {
                        "code": "SERVICE_UNAVAILABLE",
                        "message": "the provider does not answer",
                        "status": 503,
                    },
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {
                            "code": "SERVICE_UNAVAILABLE",
                            "message": "the provider does not answer",
                            "status": 503,
                        },
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
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
                "name": "X-ModelRelay-Chat-Request-Id",
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
                        "id": "cus_01HF8ZQ4N5",
                        "project_id": "prj_01HF8Z0000",
                        "tier_id": "tier_01HF8Z0PRO0",
                        "tier_code": "pro",
                        "external_id": "user-42",
                        "email": "user@example.com",
                        "metadata": {"plan_source": "website"},
                        "stripe_customer_id": "cus_stripe_42",
                        "stripe_subscription_id": "sub_01HF8ZR9V4",
                        "subscription_status": "active",
                        "current_period_start": "2025-11-14T09:30:00Z",
                        "current_period_end": "2025-12-14T09:30:00Z",
                        "created_at": "2025-11-14T09:26:53.589793238Z",
                        "updated_at": "2025-11-14T09:30:02Z",
                    }
                },
                "examples": {
                    "application/json": {
                        "customer": {
                            "id": "cus_01HF8ZQ4N5",
                            "project_id": "prj_01HF8Z0000",
                            "tier_id": "tier_01HF8Z0PRO0",
                            "tier_code": "pro",
                            "external_id": "user-42",
                            "email": "user@example.com",
                            "metadata": {"plan_source": "website"},
                            "stripe_customer_id": "cus_stripe_42",
                            "stripe_subscription_id": "sub_01HF8ZR9V4",
                            "subscription_status": "active",
                            "current_period_start": "2025-11-14T09:30:00Z",
                            "current_period_end": "2025-12-14T09:30:00Z",
                            "created_at": "2025-11-14T09:26:53.589793238Z",
                            "updated_at": "2025-11-14T09:30:02Z",
                        }
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "201": {
                "media": {"application/json": {"$ref": "#/components/schemas/CustomerEnvelope"}},
                "example": {
                    "customer": {
                        "id": "cus_01HF8ZQ4N5",
                        "project_id": "prj_01HF8Z0000",
                        "tier_id": "tier_01HF8Z0FREE",
                        "tier_code": "free",
                        "external_id": "user-42",
                        "email": "user@example.com",
                        "metadata": {"plan_source": "website"},
                        "created_at": "2025-11-14T09:26:53.589793238Z",
                        "updated_at": "2025-11-14T09:26:53.589793238Z",
                    }
                },
                "examples": {
                    "application/json": {
                        "customer": {
                            "id": "cus_01HF8ZQ4N5",
                            "project_id": "prj_01HF8Z0000",
                            "tier_id": "tier_01HF8Z0FREE",
                            "tier_code": "free",
                            "external_id": "user-42",
                            "email": "user@example.com",
                            "metadata": {"plan_source": "website"},
                            "created_at": "2025-11-14T09:26:53.589793238Z",
                            "updated_at": "2025-11-14T09:26:53.589793238Z",
                        }
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "400": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "INVALID_INPUT", "message": "the body is not valid JSON"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "INVALID_INPUT", "message": "the body is not valid JSON"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "UNAUTHORIZED", "message": "invalid API key", "request_id": "req-7f3a"},
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
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
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "422": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {
                        "code": "VALIDATION_ERROR",
                        "message": "invalid request",
                        "fields": [{"field": "email", "message": "must be an email address"}],
                    },
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {
                            "code": "VALIDATION_ERROR",
                            "message": "invalid request",
                            "fields": [{"field": "email", "message": "must be an email address"}],
                        },
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "RATE_LIMIT", "message": "too many requests"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "RATE_LIMIT", "message": "too many requests"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "INTERNAL_ERROR", "message": "internal error", "request_id": "req-7f3a"},
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {
                        "code": "SERVICE_UNAVAILABLE",
                        "message": "the provider does not answer",
                        "status": 503,
                    },
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {
                            "code": "SERVICE_UNAVAILABLE",
                            "message": "the provider does not answer",
                            "status": 503,
                        },
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
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
                "name": "X-ModelRelay-Chat-Request-Id",
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
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/CustomerEnvelope"}},
                "example": {
                    "customer": {
                        "id": "cus_01HF8ZQ4N5",
                        "project_id": "prj_01HF8Z0000",
                        "tier_id": "tier_01HF8Z0PRO0",
                        "tier_code": "pro",
                        "external_id": "user-42",
                        "email": "user@example.com",
                        "metadata": {"plan_source": "website"},
                        "stripe_customer_id": "cus_stripe_42",
                        "stripe_subscription_id": "sub_01HF8ZR9V4",
                        "subscription_status": "active",
                        "current_period_start": "2025-11-14T09:30:00Z",
                        "current_period_end": "2025-12-14T09:30:00Z",
                        "created_at": "2025-11-14T09:26:53.589793238Z",
                        "updated_at": "2025-11-14T09:30:02Z",
                    }
                },
                "examples": {
                    "application/json": {
                        "customer": {
                            "id": "cus_01HF8ZQ4N5",
                            "project_id": "prj_01HF8Z0000",
                            "tier_id": "tier_01HF8Z0PRO0",
                            "tier_code": "pro",
                            "external_id": "user-42",
                            "email": "user@example.com",
                            "metadata": {"plan_source": "website"},
                            "stripe_customer_id": "cus_stripe_42",
                            "stripe_subscription_id": "sub_01HF8ZR9V4",
                            "subscription_status": "active",
                            "current_period_start": "2025-11-14T09:30:00Z",
                            "current_period_end": "2025-12-14T09:30:00Z",
                            "created_at": "2025-11-14T09:26:53.589793238Z",
                            "updated_at": "2025-11-14T09:30:02Z",
                        }
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "201": {
                "media": {"application/json": {"$ref": "#/components/schemas/CustomerEnvelope"}},
                "example": {
                    "customer": {
                        "id": "cus_01HF8ZQ4N5",
                        "project_id": "prj_01HF8Z0000",
                        "tier_id": "tier_01HF8Z0FREE",
                        "tier_code": "free",
                        "external_id": "user-42",
                        "email": "user@example.com",
                        "metadata": {"plan_source": "website"},
                        "created_at": "2025-11-14T09:26:53.589793238Z",
                        "updated_at": "2025-11-14T09:26:53.589793238Z",
                    }
                },
                "examples": {
                    "application/json": {
                        "customer": {
                            "id": "cus_01HF8ZQ4N5",
                            "project_id": "prj_01HF8Z0000",
                            "tier_id": "tier_01HF8Z0FREE",
                            "tier_code": "free",
                            "external_id": "user-42",
                            "email": "user@example.com",
                            "metadata": {"plan_source": "website"},
                            "created_at": "2025-11-14T09:26:53.589793238Z",
                            "updated_at": "2025-11-14T09:26:53.589793238Z",
                        }
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "400": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "INVALID_INPUT", "message": "the body is not valid JSON"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "INVALID_INPUT", "message": "the body is not valid JSON"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "UNAUTHORIZED", "message": "invalid API key", "request_id": "req-7f3a"},
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
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
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "409": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "CONFLICT", "message": "a customer with this external_id exists"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "CONFLICT", "message": "a customer with this external_id exists"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "422": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {
                        "code": "VALIDATION_ERROR",
                        "message": "invalid request",
                        "fields": [{"field": "email", "message": "must be an email address"}],
                    },
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {
                            "code": "VALIDATION_ERROR",
                            "message": "invalid request",
                            "fields": [{"field": "email", "message": "must be an email address"}],
                        },
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "RATE_LIMIT", "message": "too many requests"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "RATE_LIMIT", "message": "too many requests"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "INTERNAL_ERROR", "message": "internal error", "request_id": "req-7f3a"},
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {
                        "code": "SERVICE_UNAVAILABLE",
                        "message": "the provider does not answer",
                        "status": 503,
                    },
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {
                            "code": "SERVICE_UNAVAILABLE",
                            "message": "the provider does not answer",
                            "status": 503,
                        },
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap="customer",
    ),
    Route(
        id="claimCustomer",
        method="POST",
        path="/customers/claim",
        resource="customers",
        name="claim",
        key="secret",
        security=(("key",),),
        parameters=(
            {
                "name": "X-ModelRelay-Chat-Request-Id",
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
        request={"$ref": "#/components/schemas/CustomerClaim"},
        request_required=True,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/CustomerEnvelope"}},
                "example": {
                    "customer": {
                        "id": "cus_01HF8ZQ4N5",
                        "project_id": "prj_01HF8Z0000",
                        "tier_id": "tier_01HF8Z0PRO0",
                        "tier_code": "pro",
                        "external_id": "user-42",
                        "email": "user@example.com",
                        "metadata": {"plan_source": "website"},
                        "stripe_customer_id": "cus_stripe_42",
                        "stripe_subscription_id": "sub_01HF8ZR9V4",
                        "subscription_status": "active",
                        "current_period_start": "2025-11-14T09:30:00Z",
                        "current_period_end": "2025-12-14T09:30:00Z",
                        "created_at": "2025-11-14T09:26:53.589793238Z",
                        "updated_at": "2025-11-14T09:30:02Z",
                    }
                },
                "examples": {
                    "application/json": {
                        "customer": {
                            "id": "cus_01HF8ZQ4N5",
                            "project_id": "prj_01HF8Z0000",
                            "tier_id": "tier_01HF8Z0PRO0",
                            "tier_code": "pro",
                            "external_id": "user-42",
                            "email": "user@example.com",
                            "metadata": {"plan_source": "website"},
                            "stripe_customer_id": "cus_stripe_42",
                            "stripe_subscription_id": "sub_01HF8ZR9V4",
                            "subscription_status": "active",
                            "current_period_start": "2025-11-14T09:30:00Z",
                            "current_period_end": "2025-12-14T09:30:00Z",
                            "created_at": "2025-11-14T09:26:53.589793238Z",
                            "updated_at": "2025-11-14T09:30:02Z",
                        }
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "400": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "INVALID_INPUT", "message": "the body is not valid JSON"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "INVALID_INPUT", "message": "the body is not valid JSON"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "UNAUTHORIZED", "message": "invalid API key", "request_id": "req-7f3a"},
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
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
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "409": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "CONFLICT", "message": "a customer with this external_id exists"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "CONFLICT", "message": "a customer with this external_id exists"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "422": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {
                        "code": "VALIDATION_ERROR",
                        "message": "invalid request",
                        "fields": [{"field": "email", "message": "must be an email address"}],
                    },
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {
                            "code": "VALIDATION_ERROR",
                            "message": "invalid request",
                            "fields": [{"field": "email", "message": "must be an email address"}],
                        },
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "RATE_LIMIT", "message": "too many requests"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "RATE_LIMIT", "message": "too many requests"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "INTERNAL_ERROR", "message": "internal error", "request_id": "req-7f3a"},
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {
                        "code": "SERVICE_UNAVAILABLE",
                        "message": "the provider does not answer",
                        "status": 503,
                    },
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {
                            "code": "SERVICE_UNAVAILABLE",
                            "message": "the provider does not answer",
                            "status": 503,
                        },
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
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
                "schema": {"type": "string", "minLength": 1, "pattern": "\\S"},
                "example": "cus_01HF8ZQ4N5",
            },
            {
                "name": "X-ModelRelay-Chat-Request-Id",
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
                        "id": "cus_01HF8ZQ4N5",
                        "project_id": "prj_01HF8Z0000",
                        "tier_id": "tier_01HF8Z0PRO0",
                        "tier_code": "pro",
                        "external_id": "user-42",
                        "email": "user@example.com",
                        "metadata": {"plan_source": "website"},
                        "stripe_customer_id": "cus_stripe_42",
                        "stripe_subscription_id": "sub_01HF8ZR9V4",
                        "subscription_status": "active",
                        "current_period_start": "2025-11-14T09:30:00Z",
                        "current_period_end": "2025-12-14T09:30:00Z",
                        "created_at": "2025-11-14T09:26:53.589793238Z",
                        "updated_at": "2025-11-14T09:30:02Z",
                    }
                },
                "examples": {
                    "application/json": {
                        "customer": {
                            "id": "cus_01HF8ZQ4N5",
                            "project_id": "prj_01HF8Z0000",
                            "tier_id": "tier_01HF8Z0PRO0",
                            "tier_code": "pro",
                            "external_id": "user-42",
                            "email": "user@example.com",
                            "metadata": {"plan_source": "website"},
                            "stripe_customer_id": "cus_stripe_42",
                            "stripe_subscription_id": "sub_01HF8ZR9V4",
                            "subscription_status": "active",
                            "current_period_start": "2025-11-14T09:30:00Z",
                            "current_period_end": "2025-12-14T09:30:00Z",
                            "created_at": "2025-11-14T09:26:53.589793238Z",
                            "updated_at": "2025-11-14T09:30:02Z",
                        }
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "UNAUTHORIZED", "message": "invalid API key", "request_id": "req-7f3a"},
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
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
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "RATE_LIMIT", "message": "too many requests"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "RATE_LIMIT", "message": "too many requests"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "INTERNAL_ERROR", "message": "internal error", "request_id": "req-7f3a"},
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {
                        "code": "SERVICE_UNAVAILABLE",
                        "message": "the provider does not answer",
                        "status": 503,
                    },
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {
                            "code": "SERVICE_UNAVAILABLE",
                            "message": "the provider does not answer",
                            "status": 503,
                        },
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
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
                "schema": {"type": "string", "minLength": 1, "pattern": "\\S"},
                "example": "cus_01HF8ZQ4N5",
            },
            {
                "name": "X-ModelRelay-Chat-Request-Id",
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
            "204": {"media": {}, "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"]},
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "UNAUTHORIZED", "message": "invalid API key", "request_id": "req-7f3a"},
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
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
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "RATE_LIMIT", "message": "too many requests"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "RATE_LIMIT", "message": "too many requests"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "INTERNAL_ERROR", "message": "internal error", "request_id": "req-7f3a"},
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {
                        "code": "SERVICE_UNAVAILABLE",
                        "message": "the provider does not answer",
                        "status": 503,
                    },
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {
                            "code": "SERVICE_UNAVAILABLE",
                            "message": "the provider does not answer",
                            "status": 503,
                        },
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="createCustomerCheckoutSession",
        method="POST",
        path="/customers/{customer_id}/checkout",
        resource="customers",
        name="create_checkout_session",
        key="secret",
        security=(("key",),),
        parameters=(
            {
                "name": "customer_id",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "minLength": 1, "pattern": "\\S"},
                "example": "cus_01HF8ZQ4N5",
            },
            {
                "name": "X-ModelRelay-Chat-Request-Id",
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
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "400": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "INVALID_INPUT", "message": "the body is not valid JSON"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "INVALID_INPUT", "message": "the body is not valid JSON"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "UNAUTHORIZED", "message": "invalid API key", "request_id": "req-7f3a"},
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
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
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "409": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "CONFLICT", "message": "a customer with this external_id exists"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "CONFLICT", "message": "a customer with this external_id exists"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "422": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {
                        "code": "VALIDATION_ERROR",
                        "message": "invalid request",
                        "fields": [{"field": "email", "message": "must be an email address"}],
                    },
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {
                            "code": "VALIDATION_ERROR",
                            "message": "invalid request",
                            "fields": [{"field": "email", "message": "must be an email address"}],
                        },
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "RATE_LIMIT", "message": "too many requests"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "RATE_LIMIT", "message": "too many requests"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "INTERNAL_ERROR", "message": "internal error", "request_id": "req-7f3a"},
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {
                        "code": "SERVICE_UNAVAILABLE",
                        "message": "the provider does not answer",
                        "status": 503,
                    },
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {
                            "code": "SERVICE_UNAVAILABLE",
                            "message": "the provider does not answer",
                            "status": 503,
                        },
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
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
                "schema": {"type": "string", "minLength": 1, "pattern": "\\S"},
                "example": "cus_01HF8ZQ4N5",
            },
            {
                "name": "X-ModelRelay-Chat-Request-Id",
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
                "media": {"application/json": {"$ref": "#/components/schemas/SubscriptionStatus"}},
                "example": {
                    "active": True,
                    "subscription_id": "sub_01HF8ZR9V4",
                    "status": "active",
                    "current_period_start": "2025-11-14T09:30:00Z",
                    "current_period_end": "2025-12-14T09:30:00Z",
                },
                "examples": {
                    "application/json": {
                        "active": True,
                        "subscription_id": "sub_01HF8ZR9V4",
                        "status": "active",
                        "current_period_start": "2025-11-14T09:30:00Z",
                        "current_period_end": "2025-12-14T09:30:00Z",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "UNAUTHORIZED", "message": "invalid API key", "request_id": "req-7f3a"},
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
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
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "RATE_LIMIT", "message": "too many requests"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "RATE_LIMIT", "message": "too many requests"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "INTERNAL_ERROR", "message": "internal error", "request_id": "req-7f3a"},
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {
                        "code": "SERVICE_UNAVAILABLE",
                        "message": "the provider does not answer",
                        "status": 503,
                    },
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {
                            "code": "SERVICE_UNAVAILABLE",
                            "message": "the provider does not answer",
                            "status": 503,
                        },
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
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
        key="publishable",
        security=(("key",),),
        parameters=(
            {
                "name": "X-ModelRelay-Chat-Request-Id",
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
                            "id": "tier_01HF8Z0FREE",
                            "project_id": "prj_01HF8Z0000",
                            "tier_code": "free",
                            "display_name": "Free",
                            "spend_limit_cents": 100,
                            "created_at": "2025-10-01T00:00:00Z",
                            "updated_at": "2025-10-01T00:00:00Z",
                        },
                        {
                            "id": "tier_01HF8Z0PRO0",
                            "project_id": "prj_01HF8Z0000",
                            "tier_code": "pro",
                            "display_name": "Pro",
                            "spend_limit_cents": 5000,
                            "stripe_price_id": "price_1QKpro",
                            "price_amount": 2000,
                            "price_currency": "usd",
                            "price_interval": "month",
                            "trial_days": 14,
                            "created_at": "2025-10-01T00:00:00Z",
                            "updated_at": "2025-10-01T00:00:00Z",
                        },
                    ]
                },
                "examples": {
                    "application/json": {
                        "tiers": [
                            {
                                "id": "tier_01HF8Z0FREE",
                                "project_id": "prj_01HF8Z0000",
                                "tier_code": "free",
                                "display_name": "Free",
                                "spend_limit_cents": 100,
                                "created_at": "2025-10-01T00:00:00Z",
                                "updated_at": "2025-10-01T00:00:00Z",
                            },
                            {
                                "id": "tier_01HF8Z0PRO0",
                                "project_id": "prj_01HF8Z0000",
                                "tier_code": "pro",
                                "display_name": "Pro",
                                "spend_limit_cents": 5000,
                                "stripe_price_id": "price_1QKpro",
                                "price_amount": 2000,
                                "price_currency": "usd",
                                "price_interval": "month",
                                "trial_days": 14,
                                "created_at": "2025-10-01T00:00:00Z",
                                "updated_at": "2025-10-01T00:00:00Z",
                            },
                        ]
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "UNAUTHORIZED", "message": "invalid API key", "request_id": "req-7f3a"},
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "RATE_LIMIT", "message": "too many requests"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "RATE_LIMIT", "message": "too many requests"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "INTERNAL_ERROR", "message": "internal error", "request_id": "req-7f3a"},
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {
                        "code": "SERVICE_UNAVAILABLE",
                        "message": "the provider does not answer",
                        "status": 503,
                    },
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {
                            "code": "SERVICE_UNAVAILABLE",
                            "message": "the provider does not answer",
                            "status": 503,
                        },
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
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
        key="publishable",
        security=(("key",),),
        parameters=(
            {
                "name": "tier_id",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "minLength": 1, "pattern": "\\S"},
                "example": "tier_01HF8Z0PRO0",
            },
            {
                "name": "X-ModelRelay-Chat-Request-Id",
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
                        "id": "tier_01HF8Z0PRO0",
                        "project_id": "prj_01HF8Z0000",
                        "tier_code": "pro",
                        "display_name": "Pro",
                        "spend_limit_cents": 5000,
                        "stripe_price_id": "price_1QKpro",
                        "price_amount": 2000,
                        "price_currency": "usd",
                        "price_interval": "month",
                        "trial_days": 14,
                        "created_at": "2025-10-01T00:00:00Z",
                        "updated_at": "2025-10-01T00:00:00Z",
                    }
                },
                "examples": {
                    "application/json": {
                        "tier": {
                            "id": "tier_01HF8Z0PRO0",
                            "project_id": "prj_01HF8Z0000",
                            "tier_code": "pro",
                            "display_name": "Pro",
                            "spend_limit_cents": 5000,
                            "stripe_price_id": "price_1QKpro",
                            "price_amount": 2000,
                            "price_currency": "usd",
                            "price_interval": "month",
                            "trial_days": 14,
                            "created_at": "2025-10-01T00:00:00Z",
                            "updated_at": "2025-10-01T00:00:00Z",
                        }
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "UNAUTHORIZED", "message": "invalid API key", "request_id": "req-7f3a"},
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
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
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "RATE_LIMIT", "message": "too many requests"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "RATE_LIMIT", "message": "too many requests"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "INTERNAL_ERROR", "message": "internal error", "request_id": "req-7f3a"},
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {
                        "code": "SERVICE_UNAVAILABLE",
                        "message": "the provider does not answer",
                        "status": 503,
                    },
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {
                            "code": "SERVICE_UNAVAILABLE",
                            "message": "the provider does not answer",
                            "status": 503,
                        },
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
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
                "schema": {"type": "string", "minLength": 1, "pattern": "\\S"},
                "example": "tier_01HF8Z0PRO0",
            },
            {
                "name": "X-ModelRelay-Chat-Request-Id",
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
                "media": {"application/json": {"$ref": "#/components/schemas/TierCheckoutSession"}},
                "example": {
                    "session_id": "cs_01HF8ZS3T9",
                    "url": "https://checkout.example.com/c/cs_01HF8ZS3T9",
                },
                "examples": {
                    "application/json": {
                        "session_id": "cs_01HF8ZS3T9",
                        "url": "https://checkout.example.com/c/cs_01HF8ZS3T9",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "400": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "INVALID_INPUT", "message": "the body is not valid JSON"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "INVALID_INPUT", "message": "the body is not valid JSON"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "UNAUTHORIZED", "message": "invalid API key", "request_id": "req-7f3a"},
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
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
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "409": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "CONFLICT", "message": "a customer with this external_id exists"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "CONFLICT", "message": "a customer with this external_id exists"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "422": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {
                        "code": "VALIDATION_ERROR",
                        "message": "invalid request",
                        "fields": [{"field": "email", "message": "must be an email address"}],
                    },
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {
                            "code": "VALIDATION_ERROR",
                            "message": "invalid request",
                            "fields": [{"field": "email", "message": "must be an email address"}],
                        },
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "RATE_LIMIT", "message": "too many requests"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "RATE_LIMIT", "message": "too many requests"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "INTERNAL_ERROR", "message": "internal error", "request_id": "req-7f3a"},
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {
                        "code": "SERVICE_UNAVAILABLE",
                        "message": "the provider does not answer",
                        "status": 503,
                    },
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {
                            "code": "SERVICE_UNAVAILABLE",
                            "message": "the provider does not answer",
                            "status": 503,
                        },
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="createFrontendToken",
        method="POST",
        path="/auth/frontend-token",
        resource="auth",
        name="frontend_token",
        key="any",
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(
            {
                "name": "X-ModelRelay-Chat-Request-Id",
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
        request={"$ref": "#/components/schemas/FrontendTokenRequest"},
        request_required=True,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/FrontendToken"}},
                "example": {
                    "token": "mrft_example",
                    "expires_at": "2025-11-14T09:41:53Z",
                    "expires_in": 900,
                    "token_type": "Bearer",
                    "key_id": "key_01HF8Z0PK00",
                    "session_id": "ses_01HF8ZT5W1",
                    "project_id": "prj_01HF8Z0000",
                    "customer_id": "cus_01HF8ZQ4N5",
                    "customer_external_id": "user-42",
                    "tier_code": "free",
                },
                "examples": {
                    "application/json": {
                        "token": "mrft_example",
                        "expires_at": "2025-11-14T09:41:53Z",
                        "expires_in": 900,
                        "token_type": "Bearer",
                        "key_id": "key_01HF8Z0PK00",
                        "session_id": "ses_01HF8ZT5W1",
                        "project_id": "prj_01HF8Z0000",
                        "customer_id": "cus_01HF8ZQ4N5",
                        "customer_external_id": "user-42",
                        "tier_code": "free",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "400": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {
                        "code": "EMAIL_REQUIRED",
                        "message": "the customer does not exist; send an email to create it",
                    },
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {
                            "code": "EMAIL_REQUIRED",
                            "message": "the customer does not exist; send an email to create it",
                        },
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "401": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "UNAUTHORIZED", "message": "invalid API key", "request_id": "req-7f3a"},
                "examples": {
                    "application/json": {
                        "error": "UNAUTHORIZED",
                        "message": "invalid API key",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "403": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "FORBIDDEN", "message": "this operation needs a secret key"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
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
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "409": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "CONFLICT", "message": "a customer with this external_id exists"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "CONFLICT", "message": "a customer with this external_id exists"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "422": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {
                        "code": "VALIDATION_ERROR",
                        "message": "invalid request",
                        "fields": [{"field": "email", "message": "must be an email address"}],
                    },
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {
                            "code": "VALIDATION_ERROR",
                            "message": "invalid request",
                            "fields": [{"field": "email", "message": "must be an email address"}],
                        },
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "429": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {"code": "RATE_LIMIT", "message": "too many requests"},
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {"code": "RATE_LIMIT", "message": "too many requests"},
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "500": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {"error": "INTERNAL_ERROR", "message": "internal error", "request_id": "req-7f3a"},
                "examples": {
                    "application/json": {
                        "error": "INTERNAL_ERROR",
                        "message": "internal error",
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
            "503": {
                "media": {"application/json": {"$ref": "#/components/schemas/ErrorBody"}},
                "example": {
                    "error": {
                        "code": "SERVICE_UNAVAILABLE",
                        "message": "the provider does not answer",
                        "status": 503,
                    },
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": {
                            "code": "SERVICE_UNAVAILABLE",
                            "message": "the provider does not answer",
                            "status": 503,
                        },
                        "request_id": "req-7f3a",
                    }
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id", "Retry-After"],
            },
            "default": {
                "media": {
                    "application/json": {"$ref": "#/components/schemas/ErrorBody"},
                    "text/html": {"type": "string"},
                    "text/plain": {"type": "string"},
                },
                "example": {
                    "error": "METHOD_NOT_ALLOWED",
                    "message": "method not allowed",
                    "request_id": "req-7f3a",
                },
                "examples": {
                    "application/json": {
                        "error": "METHOD_NOT_ALLOWED",
                        "message": "method not allowed",
                        "request_id": "req-7f3a",
                    },
                    "text/html": "<html><body><h1>502 Bad Gateway</h1></body></html>",
                    "text/plain": "upstream connect error",
                },
                "headers": ["X-ModelRelay-Chat-Request-Id", "X-Request-Id"],
            },
        },
        streams=(),
        unwrap=None,
    ),
)

SCHEMAS: dict[str, Any] = {
    "MessageRole": {
        "type": "string",
        "description": "Who says it.",
        "enum": ["user", "assistant", "system", "tool"],
    },
    "Message": {
        "type": "object",
        "description": "One message of a conversation.",
        "required": ["role", "content"],
        "properties": {
            "role": {"$ref": "#/components/schemas/MessageRole"},
            "content": {
                "type": "string",
                "description": "The text; empty where an assistant's message has only tool calls.",
            },
            "tool_calls": {
                "type": "array",
                "description": "The calls that an assistant's message asks for.",
                "items": {"$ref": "#/components/schemas/ToolCall"},
            },
            "tool_call_id": {
                "type": "string",
                "description": "The call that a tool's message is the result of.",
            },
        },
    },
    "FunctionCall": {
        "type": "object",
        "description": "The function that the model wants called.",
        "required": ["name"],
        "properties": {
            "name": {"type": "string"},
            "arguments": {"type": "string", "description": "A string of JSON; an empty one reads as `{}`."},
        },
    },
    "ToolType": {
        "type": "string",
        "description": "The kind of a tool.",
        "enum": ["function", "web", "x_search", "code_execution"],
    },
    "ToolCall": {
        "type": "object",
        "description": "A complete tool call.",
        "required": ["id", "type"],
        "properties": {
            "id": {"type": "string"},
            "type": {"$ref": "#/components/schemas/ToolType"},
            "function": {"$ref": "#/components/schemas/FunctionCall"},
        },
    },
    "FunctionTool": {
        "type": "object",
        "description": "A function of yours that the model may call.",
        "required": ["name"],
        "properties": {
            "name": {"type": "string", "minLength": 1, "pattern": "\\S"},
            "description": {"type": "string", "description": "What it does, for the model."},
            "parameters": {
                "type": "object",
                "description": "JSON Schema of its arguments.",
                "additionalProperties": True,
            },
        },
    },
    "WebTool": {
        "type": "object",
        "description": "Search and browse the web.",
        "properties": {
            "allowed_domains": {"type": "array", "items": {"type": "string"}},
            "excluded_domains": {"type": "array", "items": {"type": "string"}},
            "max_uses": {"type": "integer"},
            "mode": {"type": "string", "description": "What it may do, such as `search` or `browse`."},
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
        "description": "Run code in a sandbox of the provider.",
        "properties": {"language": {"type": "string"}, "timeout_ms": {"type": "integer"}},
    },
    "Tool": {
        "type": "object",
        "description": "A tool offered to the model. The member that `type` names holds the details.",
        "required": ["type"],
        "properties": {
            "type": {"$ref": "#/components/schemas/ToolType"},
            "function": {"$ref": "#/components/schemas/FunctionTool"},
            "web": {"$ref": "#/components/schemas/WebTool"},
            "x_search": {"$ref": "#/components/schemas/XSearchTool"},
            "code_execution": {"$ref": "#/components/schemas/CodeExecutionTool"},
        },
    },
    "ToolChoiceType": {
        "type": "string",
        "description": "Whether the model may, must or must not call a tool.",
        "enum": ["auto", "required", "none"],
    },
    "ToolChoice": {
        "type": "object",
        "description": "Whether the model may, must or must not call a tool.",
        "required": ["type"],
        "properties": {"type": {"$ref": "#/components/schemas/ToolChoiceType"}},
    },
    "ResponseFormatKind": {
        "type": "string",
        "description": "Free text, or JSON that fits a schema.",
        "enum": ["text", "json_schema"],
    },
    "JsonSchemaFormat": {
        "type": "object",
        "description": "The schema that the reply has to fit.",
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
    "ResponseFormat": {
        "type": "object",
        "description": "The form of the reply; `json_schema` goes with the type of that name.",
        "required": ["type"],
        "properties": {
            "type": {"$ref": "#/components/schemas/ResponseFormatKind"},
            "json_schema": {"$ref": "#/components/schemas/JsonSchemaFormat"},
        },
    },
    "ProxyRequest": {
        "type": "object",
        "description": "A chat request. Members that are not set are left out, never sent as null.",
        "required": ["messages"],
        "properties": {
            "model": {
                "type": "string",
                "description": "Required, except for calls attributed to a customer, where it is left out.",
                "minLength": 1,
                "pattern": "\\S",
            },
            "messages": {
                "type": "array",
                "description": "The conversation so far, with at least one message of role `user`.",
                "minItems": 1,
                "items": {"$ref": "#/components/schemas/Message"},
            },
            "max_tokens": {"type": "integer", "description": "The most tokens that the reply may have."},
            "temperature": {"type": "number"},
            "metadata": {
                "type": "object",
                "description": "Your own labels for this call, without blank keys and values.",
                "additionalProperties": {"type": "string"},
            },
            "response_format": {"$ref": "#/components/schemas/ResponseFormat"},
            "stop": {
                "type": "array",
                "description": "Texts at which the model stops.",
                "items": {"type": "string"},
            },
            "stop_sequences": {
                "type": "array",
                "description": "Texts at which the model stops, for providers that know them under this name.",
                "items": {"type": "string"},
            },
            "tools": {"type": "array", "items": {"$ref": "#/components/schemas/Tool"}},
            "tool_choice": {"$ref": "#/components/schemas/ToolChoice"},
        },
    },
    "StopReason": {
        "type": "string",
        "description": "Why the model stopped. Matched after trimming and ignoring case; `length` is another spelling of `max_len`.\nOthers are kept as given.\n",
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
            "time_limit",
            "content_filter",
            "incomplete",
            "unknown",
        ],
    },
    "Usage": {
        "type": "object",
        "description": "Tokens used. Absent ones count as zero; a total of 0 or less reads as input and output added up.",
        "properties": {
            "input_tokens": {"type": "integer", "x-sdk-aliases": ["inputTokens"]},
            "output_tokens": {"type": "integer", "x-sdk-aliases": ["outputTokens"]},
            "total_tokens": {"type": "integer", "x-sdk-aliases": ["totalTokens"]},
        },
    },
    "ProxyResponse": {
        "type": "object",
        "description": "A whole reply.",
        "required": ["id", "content", "model"],
        "properties": {
            "id": {"type": "string"},
            "content": {
                "description": "Pieces of the text, which is their concatenation. A bare string counts as one piece.",
                "anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "string"}],
            },
            "model": {"type": "string", "description": "The model that answered."},
            "stop_reason": {"$ref": "#/components/schemas/StopReason", "x-sdk-aliases": ["stopReason"]},
            "usage": {"$ref": "#/components/schemas/Usage"},
            "tool_calls": {
                "type": "array",
                "description": "The calls that the model asks for.",
                "items": {"$ref": "#/components/schemas/ToolCall"},
            },
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
    "TextStreamEventKind": {
        "type": "string",
        "description": "What an event of a text stream means. `keepalive` is never surfaced; others are surfaced as they are.",
        "enum": [
            "message_start",
            "message_delta",
            "tool_use_start",
            "tool_use_delta",
            "tool_use_stop",
            "message_stop",
            "ping",
            "keepalive",
            "error",
            "custom",
        ],
    },
    "TextDelta": {
        "type": "object",
        "description": "A piece of text, under either name.",
        "properties": {"text": {"type": "string"}, "content": {"type": "string"}},
    },
    "TextStreamMessage": {
        "type": "object",
        "description": "Where some providers put the id and the model of a reply.",
        "properties": {"id": {"type": "string"}, "model": {"type": "string"}},
    },
    "TextStreamEvent": {
        "type": "object",
        "description": "One event of a text stream: the data of an SSE event, or a line of NDJSON. Its name is `type`, else `event`, else\nthe envelope's `event`, else that of the SSE event, else `custom`. A stream ends with `message_stop`; without\none it was cut. `response_id`, `model`, `stop_reason`, `usage` and tool calls may come with any event.\n",
        "properties": {
            "type": {"$ref": "#/components/schemas/TextStreamEventKind"},
            "event": {"$ref": "#/components/schemas/TextStreamEventKind"},
            "response_id": {"type": "string", "x-sdk-aliases": ["responseId"]},
            "id": {"type": "string", "description": "The response id, where `response_id` is missing."},
            "model": {"type": "string"},
            "message": {
                "description": "Of `message_start`: the reply's id and model, where they are not in the event itself. Of `error`: what\nhappened.\n",
                "anyOf": [{"$ref": "#/components/schemas/TextStreamMessage"}, {"type": "string"}],
            },
            "delta": {
                "description": "A piece of text.",
                "anyOf": [{"type": "string"}, {"$ref": "#/components/schemas/TextDelta"}],
            },
            "tool_call_delta": {"$ref": "#/components/schemas/ToolCallDelta"},
            "tool_call": {"$ref": "#/components/schemas/ToolCall"},
            "tool_calls": {
                "type": "array",
                "description": "Complete tool calls; `tool_call` wins where both are there.",
                "items": {"$ref": "#/components/schemas/ToolCall"},
            },
            "stop_reason": {"$ref": "#/components/schemas/StopReason", "x-sdk-aliases": ["stopReason"]},
            "usage": {"$ref": "#/components/schemas/Usage"},
            "code": {"type": "string", "description": "Of `error`."},
            "status": {"type": "integer", "description": "Of `error`."},
        },
    },
    "TextStreamEnvelope": {
        "type": "object",
        "description": "An event in an envelope, whose own members fill gaps of `data`.",
        "required": ["event"],
        "properties": {
            "event": {"$ref": "#/components/schemas/TextStreamEventKind"},
            "data": {"$ref": "#/components/schemas/TextStreamEvent"},
            "response_id": {"type": "string", "x-sdk-aliases": ["responseId"]},
            "model": {"type": "string"},
            "stop_reason": {"$ref": "#/components/schemas/StopReason", "x-sdk-aliases": ["stopReason"]},
            "usage": {"$ref": "#/components/schemas/Usage"},
        },
    },
    "StructuredRecordKind": {
        "type": "string",
        "description": "What a record of a structured stream means. Matched after trimming and ignoring case; records of another type\nare skipped.\n",
        "enum": ["start", "update", "completion", "error"],
    },
    "StructuredStreamRecord": {
        "type": "object",
        "description": "One record of a structured stream. `update` carries the value so far, possibly incomplete in its last fields;\n`completion` the final value; both need a `payload`. A stream ends with `completion` or `error`.\n",
        "required": ["type"],
        "properties": {
            "type": {"$ref": "#/components/schemas/StructuredRecordKind"},
            "payload": {"description": "The value, whole or so far."},
            "complete_fields": {
                "type": "array",
                "description": "Dotted paths whose value is final, such as `author.name`. Absent means none.",
                "items": {"type": "string"},
            },
            "request_id": {"type": "string"},
            "model": {"type": "string"},
            "provider": {"type": "string"},
            "code": {"type": "string", "description": "Of `error`."},
            "message": {"type": "string", "description": "Of `error`."},
            "status": {"type": "integer", "description": "Of `error`; 500 when absent or not positive."},
        },
    },
    "NdjsonRecord": {
        "description": "One line of an NDJSON stream: of a structured stream when the request asked for a JSON schema, otherwise of a\ntext stream, bare or in an envelope.\n",
        "anyOf": [
            {"$ref": "#/components/schemas/StructuredStreamRecord"},
            {"$ref": "#/components/schemas/TextStreamEnvelope"},
            {"$ref": "#/components/schemas/TextStreamEvent"},
        ],
    },
    "Customer": {
        "type": "object",
        "description": "A customer of yours.",
        "required": ["id", "project_id", "tier_id", "external_id", "email", "created_at", "updated_at"],
        "properties": {
            "id": {"type": "string", "description": "ModelRelay's id."},
            "project_id": {"type": "string"},
            "tier_id": {"type": "string"},
            "tier_code": {"type": "string"},
            "external_id": {"type": "string", "description": "Your application's own id."},
            "email": {"type": "string"},
            "metadata": {
                "type": "object",
                "description": "Your own labels, of any JSON values.",
                "additionalProperties": True,
            },
            "stripe_customer_id": {"type": "string"},
            "stripe_subscription_id": {"type": "string"},
            "subscription_status": {
                "type": "string",
                "description": "Such as `active`, `trialing`, `past_due`, `canceled`.",
            },
            "current_period_start": {"type": "string", "format": "date-time"},
            "current_period_end": {"type": "string", "format": "date-time"},
            "created_at": {"type": "string", "format": "date-time"},
            "updated_at": {"type": "string", "format": "date-time"},
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
        "description": "What a customer is created or updated with.",
        "required": ["tier_id", "external_id", "email"],
        "properties": {
            "tier_id": {
                "type": "string",
                "description": "The tier that the customer is on.",
                "minLength": 1,
                "pattern": "\\S",
            },
            "external_id": {
                "type": "string",
                "description": "Your application's own id for the customer; unique in the project.",
                "minLength": 1,
                "pattern": "\\S",
            },
            "email": {
                "type": "string",
                "format": "email",
                "description": "Exactly one `@`, text on both sides, and a dot inside the domain.",
                "pattern": "^[^@\\s]+@[^@\\s.][^@\\s]*\\.[^@\\s]*[^@\\s.]$",
            },
            "metadata": {
                "type": "object",
                "description": "Your own labels, of any JSON values.",
                "additionalProperties": True,
            },
        },
    },
    "CustomerClaim": {
        "type": "object",
        "description": "Which customer to claim, and as whom.",
        "required": ["email", "external_id"],
        "properties": {
            "email": {
                "type": "string",
                "format": "email",
                "description": "The email that the customer has at ModelRelay.",
                "pattern": "^[^@\\s]+@[^@\\s.][^@\\s]*\\.[^@\\s]*[^@\\s.]$",
            },
            "external_id": {
                "type": "string",
                "description": "Your application's own id for the customer; unique in the project.",
                "minLength": 1,
                "pattern": "\\S",
            },
        },
    },
    "CheckoutInput": {
        "type": "object",
        "description": "Where a checkout leads.",
        "required": ["success_url", "cancel_url"],
        "properties": {
            "success_url": {
                "type": "string",
                "format": "uri",
                "description": "Where the browser goes after payment.",
                "minLength": 1,
                "pattern": "\\S",
            },
            "cancel_url": {
                "type": "string",
                "format": "uri",
                "description": "Where the browser goes when the checkout is left.",
                "minLength": 1,
                "pattern": "\\S",
            },
        },
    },
    "CheckoutSession": {
        "type": "object",
        "description": "A checkout page for a customer.",
        "required": ["session_id", "url"],
        "properties": {
            "session_id": {"type": "string"},
            "url": {"type": "string", "description": "Send the customer's browser here."},
        },
    },
    "SubscriptionStatus": {
        "type": "object",
        "description": "A customer's subscription.",
        "required": ["active"],
        "properties": {
            "active": {
                "type": "boolean",
                "description": "Whether the customer may use what they subscribed to.",
            },
            "subscription_id": {"type": "string"},
            "status": {
                "type": "string",
                "description": "Such as `active`, `trialing`, `past_due`, `canceled`.",
            },
            "current_period_start": {"type": "string", "format": "date-time"},
            "current_period_end": {"type": "string", "format": "date-time"},
        },
    },
    "PriceInterval": {
        "type": "string",
        "description": "How often a tier is billed.",
        "enum": ["month", "year"],
    },
    "Tier": {
        "type": "object",
        "description": "A plan that customers subscribe to.",
        "required": [
            "id",
            "project_id",
            "tier_code",
            "display_name",
            "spend_limit_cents",
            "created_at",
            "updated_at",
        ],
        "properties": {
            "id": {"type": "string", "description": "ModelRelay's id."},
            "project_id": {"type": "string"},
            "tier_code": {"type": "string"},
            "display_name": {"type": "string"},
            "spend_limit_cents": {
                "type": "integer",
                "description": "The most that a customer of this tier may spend in a month, in cents.",
            },
            "stripe_price_id": {"type": "string"},
            "price_amount": {
                "type": "integer",
                "description": "The price per interval, in the smallest unit of the currency.",
                "x-sdk-aliases": ["price_amount_cents"],
            },
            "price_currency": {"type": "string"},
            "price_interval": {"$ref": "#/components/schemas/PriceInterval"},
            "trial_days": {"type": "integer"},
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
    "TierCheckoutSession": {
        "type": "object",
        "description": "A checkout page for a visitor.",
        "required": ["session_id", "url"],
        "properties": {
            "session_id": {"type": "string"},
            "url": {"type": "string", "description": "Send the visitor's browser here."},
        },
    },
    "FrontendTokenRequest": {
        "type": "object",
        "description": "For whom a frontend token is.",
        "required": ["publishable_key", "customer_id"],
        "properties": {
            "publishable_key": {
                "type": "string",
                "description": "The key that the frontend uses; the client's own when it has a publishable one.",
                "minLength": 1,
                "pattern": "\\S",
                "x-sdk-client-value": "publishable_key",
            },
            "customer_id": {
                "type": "string",
                "description": "Your application's own id (`external_id`) of the customer.",
                "minLength": 1,
                "pattern": "\\S",
            },
            "email": {
                "type": "string",
                "format": "email",
                "description": "Creates the customer on the free tier if there is none.",
                "pattern": "^[^@\\s]+@[^@\\s.][^@\\s]*\\.[^@\\s]*[^@\\s.]$",
            },
            "device_id": {"type": "string", "description": "Your application's own id of the device."},
            "ttl_seconds": {"type": "integer", "description": "How long the token shall live, in seconds."},
        },
    },
    "TokenType": {"type": "string", "description": "How the token is sent.", "enum": ["Bearer"]},
    "FrontendToken": {
        "type": "object",
        "description": "A short-lived bearer token for one customer.",
        "required": [
            "token",
            "expires_at",
            "expires_in",
            "token_type",
            "key_id",
            "session_id",
            "project_id",
            "customer_id",
            "customer_external_id",
            "tier_code",
        ],
        "properties": {
            "token": {
                "type": "string",
                "format": "password",
                "description": "Send it as `Authorization` header, `Bearer …`.",
            },
            "expires_at": {"type": "string", "format": "date-time", "x-sdk-aliases": ["expiresAt"]},
            "expires_in": {
                "type": "integer",
                "description": "Seconds from now.",
                "x-sdk-aliases": ["expiresIn"],
            },
            "token_type": {"$ref": "#/components/schemas/TokenType", "x-sdk-aliases": ["tokenType"]},
            "key_id": {"type": "string", "x-sdk-aliases": ["keyId"]},
            "session_id": {"type": "string", "x-sdk-aliases": ["sessionId"]},
            "project_id": {"type": "string", "x-sdk-aliases": ["projectId"]},
            "customer_id": {
                "type": "string",
                "description": "ModelRelay's id of the customer.",
                "x-sdk-aliases": ["customerId"],
            },
            "customer_external_id": {
                "type": "string",
                "description": "Your application's own id of the customer.",
                "x-sdk-aliases": ["customerExternalId"],
            },
            "tier_code": {"type": "string", "x-sdk-aliases": ["tierCode"]},
        },
    },
    "ErrorCode": {
        "type": "string",
        "description": "What went wrong. Servers add codes faster than clients learn them.",
        "enum": [
            "NOT_FOUND",
            "VALIDATION_ERROR",
            "INVALID_INPUT",
            "RATE_LIMIT",
            "UNAUTHORIZED",
            "FORBIDDEN",
            "CONFLICT",
            "METHOD_NOT_ALLOWED",
            "PAYMENT_REQUIRED",
            "INTERNAL_ERROR",
            "SERVICE_UNAVAILABLE",
            "NO_TIERS",
            "NO_FREE_TIER",
            "EMAIL_REQUIRED",
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
            "request_id": {
                "type": "string",
                "description": "Overrides the header.",
                "x-sdk-aliases": ["requestId"],
            },
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
            "request_id": {
                "type": "string",
                "description": "Overrides the header.",
                "x-sdk-aliases": ["requestId"],
            },
        },
    },
    "ErrorBody": {
        "description": "The body of an error, in either of its shapes.",
        "anyOf": [{"$ref": "#/components/schemas/ErrorEnvelope"}, {"$ref": "#/components/schemas/ErrorFlat"}],
    },
}
