# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""The operations as a server sees them, for the fake one in `modelrelay.testing`."""

from __future__ import annotations

from typing import Any

from modelrelay._core.operation import Route

ROUTES: tuple[Route, ...] = (
    Route(
        id="search",
        method="GET",
        path="/search",
        resource="search",
        name="search",
        key=None,
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(
            {"name": "X-Trace", "in": "header", "required": False, "schema": {"type": "string"}},
            {"name": "limit", "in": "query", "required": False, "schema": {"type": "integer", "minimum": 1}},
            {"name": "q", "in": "query", "required": True, "schema": {"type": "string", "minLength": 1}},
            {
                "name": "tags",
                "in": "query",
                "required": False,
                "schema": {"type": "array", "items": {"type": "string"}},
            },
            {
                "name": "ids",
                "in": "query",
                "required": False,
                "schema": {"type": "array", "items": {"type": "integer"}},
            },
            {
                "name": "pipes",
                "in": "query",
                "required": False,
                "schema": {"type": "array", "items": {"type": "string"}},
            },
            {
                "name": "since",
                "in": "query",
                "required": False,
                "schema": {"type": "string", "format": "date-time"},
            },
            {"name": "day", "in": "query", "required": False, "schema": {"type": "string", "format": "date"}},
            {
                "name": "order",
                "in": "query",
                "required": False,
                "schema": {"type": "string", "enum": ["asc", "desc"]},
            },
            {
                "name": "exact",
                "in": "query",
                "required": False,
                "schema": {"type": "boolean", "default": False},
            },
            {
                "name": "X-Many",
                "in": "header",
                "required": False,
                "schema": {"type": "array", "items": {"type": "string"}},
            },
        ),
        request=None,
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {
                    "application/json": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["id"],
                            "properties": {"id": {"type": "string"}},
                        },
                    }
                }
            },
            "default": {
                "media": {
                    "application/problem+json": {
                        "type": "object",
                        "properties": {"title": {"type": "string"}},
                    }
                }
            },
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="getPublic",
        method="GET",
        path="/public",
        resource="public",
        name="get_public",
        key=None,
        security=(),
        parameters=(),
        request=None,
        request_required=False,
        success=200,
        responses={"200": {"media": {"text/plain": {"type": "string"}}}},
        streams=(),
        unwrap=None,
    ),
    Route(
        id="getBoth",
        method="GET",
        path="/both",
        resource="both",
        name="get_both",
        key=None,
        security=(
            (
                "key",
                "token",
            ),
            (),
        ),
        parameters=(),
        request=None,
        request_required=False,
        success=200,
        responses={"200": {"media": {"application/octet-stream": {"type": "string", "format": "binary"}}}},
        streams=(),
        unwrap=None,
    ),
    Route(
        id="getReport",
        method="GET",
        path="/report",
        resource="report",
        name="get_report",
        key=None,
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(),
        request=None,
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {
                    "application/json": {"type": "object", "properties": {"rows": {"type": "integer"}}},
                    "application/pdf": True,
                    "text/csv": {"type": "string"},
                }
            }
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="startJob",
        method="POST",
        path="/jobs",
        resource="jobs",
        name="start_job",
        key=None,
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(),
        request={
            "type": "object",
            "properties": {
                "name": {"type": "string"},
                "timeout": {"type": "integer"},
                "body": {"type": "string"},
            },
        },
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {
                    "application/json": {
                        "type": "object",
                        "required": ["result"],
                        "properties": {"result": {"type": "string"}},
                    }
                }
            },
            "202": {
                "media": {
                    "application/json": {
                        "type": "object",
                        "required": ["job"],
                        "properties": {"job": {"type": "string"}},
                    }
                }
            },
            "204": {"media": {}},
            "4XX": {"media": {}},
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="jobEvents",
        method="GET",
        path="/jobs/{id}/events/{seq}",
        resource="jobs",
        name="job_events",
        key=None,
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(
            {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
            {"name": "seq", "in": "path", "required": True, "schema": {"type": "integer", "minimum": 0}},
        ),
        request=None,
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {
                    "text/event-stream": {
                        "type": "object",
                        "required": ["kind"],
                        "properties": {"kind": {"type": "string"}},
                    },
                    "application/x-ndjson": {
                        "type": "object",
                        "required": ["kind"],
                        "properties": {"kind": {"type": "string"}},
                    },
                }
            }
        },
        streams=(
            "text/event-stream",
            "application/x-ndjson",
        ),
        unwrap=None,
    ),
    Route(
        id="ask",
        method="POST",
        path="/ask",
        resource="ask",
        name="ask",
        key=None,
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(),
        request={
            "type": "object",
            "required": ["prompt", "mode"],
            "properties": {"prompt": {"type": "string"}, "mode": {"const": "fast"}},
        },
        request_required=True,
        success=200,
        responses={
            "200": {
                "media": {
                    "application/json": {
                        "type": "object",
                        "required": ["text"],
                        "properties": {"text": {"type": "string"}},
                    },
                    "text/event-stream": {"type": "object", "properties": {"delta": {"type": "string"}}},
                }
            }
        },
        streams=("text/event-stream",),
        unwrap=None,
    ),
    Route(
        id="upload",
        method="PUT",
        path="/upload/{id}",
        resource="upload",
        name="upload",
        key=None,
        security=(
            ("key",),
            ("token",),
        ),
        parameters=({"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},),
        request={"type": "string", "format": "binary"},
        request_required=True,
        success=201,
        responses={"201": {"media": {}}},
        streams=(),
        unwrap=None,
    ),
    Route(
        id="putNote",
        method="PUT",
        path="/note",
        resource="note",
        name="put_note",
        key=None,
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(),
        request={"type": "string"},
        request_required=True,
        success=200,
        responses={
            "2XX": {
                "media": {"application/json": {"type": "object", "additionalProperties": {"type": "string"}}}
            }
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="bulk",
        method="POST",
        path="/bulk",
        resource="bulk",
        name="bulk",
        key=None,
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(),
        request={
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["id"],
                "properties": {"id": {"type": "string", "minLength": 1}},
            },
        },
        request_required=True,
        success=200,
        responses={"200": {"media": {"application/json": {"type": "integer"}}}},
        streams=(),
        unwrap=None,
    ),
    Route(
        id="extend",
        method="PATCH",
        path="/extend/{id}",
        resource="extend",
        name="extend",
        key=None,
        security=(
            ("key",),
            ("token",),
        ),
        parameters=({"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},),
        request={
            "type": "object",
            "properties": {"id": {"type": "string"}, "note": {"type": ["string", "null"]}},
            "additionalProperties": {"type": "integer"},
        },
        request_required=True,
        success=200,
        responses={"default": {"media": {"application/json": {}}}},
        streams=(),
        unwrap=None,
    ),
    Route(
        id="day",
        method="GET",
        path="/days/{day}/{ids}/{page}/{kind}",
        resource="days",
        name="day",
        key=None,
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(
            {"name": "day", "in": "path", "required": True, "schema": {"type": "string", "format": "date"}},
            {
                "name": "ids",
                "in": "path",
                "required": True,
                "schema": {"type": "array", "items": {"type": "string"}},
            },
            {"name": "page", "in": "path", "required": True, "schema": {"type": "integer", "minimum": 1}},
            {
                "name": "kind",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "enum": ["a", "b"], "pattern": "^[a-z]$"},
            },
        ),
        request=None,
        request_required=False,
        success=204,
        responses={"204": {"media": {}}},
        streams=(),
        unwrap=None,
    ),
    Route(
        id="shared",
        method="POST",
        path="/shared",
        resource="shared",
        name="shared",
        key=None,
        security=(
            ("key",),
            ("token",),
        ),
        parameters=(),
        request={"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}},
        request_required=True,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"type": "object", "properties": {"b": {"type": "string"}}}}
            },
            "503": {"media": {}},
        },
        streams=(),
        unwrap=None,
    ),
)

SCHEMAS: dict[str, Any] = {}
