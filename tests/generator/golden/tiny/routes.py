# Generated from tiny.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""The operations as a server sees them, for the fake one in `modelrelay.testing`."""

from __future__ import annotations

from typing import Any

from modelrelay._core.operation import Route

ROUTES: tuple[Route, ...] = (
    Route(
        id="listItems",
        method="GET",
        path="/items",
        resource="items",
        name="list",
        key=None,
        security=(("key",),),
        parameters=(
            {
                "name": "limit",
                "in": "query",
                "required": False,
                "schema": {"type": "integer", "minimum": 1, "maximum": 100, "default": 20},
            },
            {
                "name": "tag",
                "in": "query",
                "required": False,
                "schema": {"type": "array", "items": {"type": "string"}},
            },
        ),
        request=None,
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"$ref": "#/components/schemas/ItemList"}},
                "example": {"items": [{"id": "i1", "created_at": "2025-01-02T03:04:05Z"}]},
                "examples": {
                    "application/json": {"items": [{"id": "i1", "created_at": "2025-01-02T03:04:05Z"}]}
                },
            }
        },
        streams=(),
        unwrap="items",
    ),
    Route(
        id="createItem",
        method="POST",
        path="/items",
        resource="items",
        name="create",
        key=None,
        security=(("key",),),
        parameters=(),
        request={"$ref": "#/components/schemas/ItemInput"},
        request_required=True,
        success=201,
        responses={
            "201": {"media": {"application/json": {"$ref": "#/components/schemas/Item"}}},
            "409": {"media": {}},
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="deleteItem",
        method="DELETE",
        path="/items/{item_id}",
        resource="items",
        name="delete",
        key=None,
        security=(("key",),),
        parameters=({"name": "item_id", "in": "path", "required": True, "schema": {"type": "string"}},),
        request=None,
        request_required=False,
        success=204,
        responses={"204": {"media": {}}, "404": {"media": {}}},
        streams=(),
        unwrap=None,
    ),
)

SCHEMAS: dict[str, Any] = {
    "Item": {
        "type": "object",
        "description": "Something for sale.",
        "required": ["id", "created_at"],
        "properties": {
            "id": {"type": "string"},
            "name": {"type": ["string", "null"], "description": "What it is called."},
            "size": {"$ref": "#/components/schemas/Size"},
            "created_at": {"type": "string", "format": "date-time"},
            "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Item"}},
        },
    },
    "Size": {"type": "string", "enum": ["small", "large"], "description": "How big it is."},
    "ItemList": {
        "type": "object",
        "required": ["items"],
        "properties": {"items": {"type": "array", "items": {"$ref": "#/components/schemas/Item"}}},
    },
    "ItemInput": {
        "type": "object",
        "required": ["name"],
        "properties": {
            "name": {"type": "string", "minLength": 1, "description": "What it is called."},
            "size": {"$ref": "#/components/schemas/Size"},
            "price": {"type": "number", "exclusiveMinimum": 0},
        },
    },
}
