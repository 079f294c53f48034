# Generated from names.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""The operations as a server sees them, for the fake one in `modelrelay.testing`."""

from __future__ import annotations

from typing import Any

from modelrelay._core.operation import Route

ROUTES: tuple[Route, ...] = (
    Route(
        id="get-class",
        method="GET",
        path="/class/{from}/{to-date}",
        resource="ubersicht",
        name="get_class",
        key=None,
        security=(),
        parameters=(
            {"name": "from", "in": "path", "required": True, "schema": {"type": "string"}},
            {"name": "to-date", "in": "path", "required": True, "schema": {"type": "string"}},
            {"name": "class", "in": "query", "required": False, "schema": {"type": "string"}},
            {"name": "self", "in": "query", "required": False, "schema": {"type": "string"}},
            {"name": "timeout", "in": "query", "required": False, "schema": {"type": "integer"}},
            {"name": "X-Api-Version", "in": "header", "required": False, "schema": {"type": "string"}},
            {"name": "$filter", "in": "query", "required": False, "schema": {"type": "string"}},
            {"name": "2fa", "in": "query", "required": False, "schema": {"type": "string"}},
            {"name": "größe", "in": "query", "required": False, "schema": {"type": "string"}},
        ),
        request=None,
        request_required=False,
        success=200,
        responses={"200": {"media": {"application/json": {"$ref": "#/components/schemas/class"}}}},
        streams=(),
        unwrap=None,
    ),
    Route(
        id="2ndOperation",
        method="POST",
        path="/class/{from}/{to-date}",
        resource="ubersicht",
        name="operation_2nd_operation",
        key=None,
        security=(),
        parameters=(
            {"name": "from", "in": "path", "required": True, "schema": {"type": "string"}},
            {"name": "to-date", "in": "path", "required": True, "schema": {"type": "string"}},
        ),
        request={"$ref": "#/components/schemas/shadow"},
        request_required=True,
        success=200,
        responses={"200": {"media": {"application/json": {"$ref": "#/components/schemas/Shadow.Copy"}}}},
        streams=(),
        unwrap=None,
    ),
    Route(
        id="list",
        method="GET",
        path="/list",
        resource="ubersicht",
        name="list",
        key=None,
        security=(),
        parameters=(),
        request=None,
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {
                    "application/json": {"type": "array", "items": {"$ref": "#/components/schemas/shadow"}}
                }
            }
        },
        streams=(),
        unwrap=None,
    ),
    Route(
        id="str",
        method="PUT",
        path="/list",
        resource="ubersicht",
        name="str",
        key=None,
        security=(),
        parameters=(),
        request=None,
        request_required=False,
        success=200,
        responses={
            "200": {
                "media": {"application/json": {"type": "object", "additionalProperties": {"type": "string"}}}
            }
        },
        streams=(),
        unwrap=None,
    ),
)

SCHEMAS: dict[str, Any] = {
    "class": {
        "type": "object",
        "required": ["from_dict", "class"],
        "properties": {
            "class": {"type": "string"},
            "from_dict": {"type": "string"},
            "to-dict": {"type": "string"},
            "http": {"type": "string"},
            "additional_properties": {"type": "string"},
            "fooBar": {"type": "string"},
            "foo_bar": {"type": "string"},
            "foo-bar": {"type": "string"},
            "1st": {"type": "string"},
            "": {"type": "string"},
            "$ref_": {"type": "string"},
            "quote\"'": {"type": "string"},
            "new\nline": {"type": "string", "description": 'a\\b """ c'},
            "名前": {"type": "string"},
            "_private": {"type": "string"},
            "__init__": {"type": "string"},
            "None": {"type": "string"},
            "self": {"type": "string"},
            "data": {"type": "string"},
            "v": {"type": "string"},
        },
    },
    "shadow": {
        "type": "object",
        "description": "Fields named like what annotations need.",
        "properties": {
            "str": {"type": "string", "nullable": True},
            "int": {"type": "integer"},
            "list": {"type": "array", "items": {"type": "string"}},
            "dict": {"type": "object", "additionalProperties": {"type": "integer"}},
            "date": {"type": "string", "format": "date"},
            "datetime": {"type": "string", "format": "date-time"},
            "field": {"type": "string"},
            "define": {"type": "string"},
            "any": {},
            "Any": {},
            "type": {"type": "string"},
            "cls": {"type": "string"},
            "bool": {"type": "boolean"},
            "float": {"type": "number", "minimum": 1, "exclusiveMinimum": True},
            "bytes": {"type": "string"},
            "property": {"type": "string"},
            "classmethod": {"type": "string"},
            "isinstance": {"type": "string"},
        },
    },
    "Shadow.Copy": {
        "type": "object",
        "properties": {
            "a": {"$ref": "#/components/schemas/class"},
            "b": {"$ref": "#/components/schemas/shadow_copy"},
        },
    },
    "shadow_copy": {
        "type": "string",
        "enum": ["a-b", "a_b", "a b", "1", "", "None", "mro", "class", 'x"y', "name", "value"],
    },
    "Any": {"type": "object", "properties": {"x": {"type": "string"}}},
    "Model": {"type": "object", "properties": {"any": {"$ref": "#/components/schemas/Any"}}},
    "Old": {
        "type": "object",
        "description": "The dialect of 3.0.",
        "required": ["may_be_null"],
        "properties": {
            "may_be_null": {
                "allOf": [{"$ref": "#/components/schemas/Model"}],
                "nullable": True,
                "description": "Said of a reference.",
            },
            "not_described": {
                "$ref": "#/components/schemas/Model",
                "description": "Means nothing beside a reference.",
            },
            "null_enum": {"type": "string", "nullable": True, "enum": ["a", None]},
            "null_list": {"type": "array", "nullable": True, "items": {"type": "string", "nullable": True}},
            "of_exception": {"$ref": "#/components/schemas/Exception"},
        },
    },
    "Exception": {"type": "object", "nullable": True, "properties": {"x": {"type": "string"}}},
}
