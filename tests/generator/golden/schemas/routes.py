# Generated from schemas.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""The operations as a server sees them, for the fake one in `modelrelay.testing`."""

from __future__ import annotations

from typing import Any

from modelrelay._core.operation import Route

ROUTES: tuple[Route, ...] = (
    Route(
        id="getThing",
        method="GET",
        path="/things/{thing_id}",
        resource="things",
        name="get_thing",
        key=None,
        security=(),
        parameters=({"name": "thing_id", "in": "path", "required": True, "schema": {"type": "string"}},),
        request=None,
        request_required=False,
        success=200,
        responses={"200": {"media": {"application/json": {"$ref": "#/components/schemas/Everything"}}}},
        streams=(),
        unwrap=None,
    ),
    Route(
        id="putThing",
        method="PUT",
        path="/things/{thing_id}",
        resource="things",
        name="put_thing",
        key=None,
        security=(),
        parameters=({"name": "thing_id", "in": "path", "required": True, "schema": {"type": "string"}},),
        request={"$ref": "#/components/schemas/Everything"},
        request_required=True,
        success=200,
        responses={"200": {"media": {"application/json": {"$ref": "#/components/schemas/Pet"}}}},
        streams=(),
        unwrap=None,
    ),
)

SCHEMAS: dict[str, Any] = {
    "Everything": {
        "type": "object",
        "required": ["text", "whole", "required_null", "required_any", "kind"],
        "properties": {
            "text": {"type": "string", "maxLength": 20, "pattern": "^[a-z]"},
            "whole": {"type": "integer", "format": "int64", "multipleOf": 5},
            "half": {"type": "number", "minimum": 0.5},
            "yes": {"type": "boolean"},
            "moment": {"type": "string", "format": "date-time"},
            "day": {"type": "string", "format": "date"},
            "uuid": {"type": "string", "format": "uuid"},
            "anything": {},
            "boolean_schema": True,
            "nothing": False,
            "required_null": {"type": ["string", "null"]},
            "required_any": True,
            "kind": {"const": "everything"},
            "version": {"const": 3},
            "default_text": {"type": "string", "default": "unsent"},
            "null_text": {"type": ["string", "null"]},
            "null_union": {"oneOf": [{"type": "string"}, {"type": "integer"}, {"type": "null"}]},
            "null_ref": {"anyOf": [{"$ref": "#/components/schemas/Dog"}, {"type": "null"}]},
            "only_null": {"type": "null"},
            "inline": {
                "type": "object",
                "required": ["city"],
                "properties": {
                    "city": {"type": "string"},
                    "zip": {"type": "object", "properties": {"code": {"type": "string"}}},
                },
            },
            "inline_list": {
                "type": "array",
                "items": {"type": "object", "properties": {"n": {"type": "integer"}}},
            },
            "inline_enum": {"type": "string", "enum": ["a", "b"], "default": "a"},
            "mixed_enum": {"enum": ["a", 1, True]},
            "number_enum": {"type": "integer", "enum": [1, 2, 3]},
            "null_enum": {"type": ["string", "null"], "enum": ["x", None]},
            "map": {"type": "object", "additionalProperties": {"type": "integer"}},
            "map_of_models": {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Dog"}},
            "map_of_inline": {
                "type": "object",
                "additionalProperties": {"type": "object", "properties": {"a": {"type": "string"}}},
            },
            "free": {"type": "object"},
            "matrix": {"type": "array", "items": {"type": "array", "items": {"type": "number"}}},
            "times": {"type": "array", "items": {"type": "string", "format": "date-time"}},
            "pet": {"$ref": "#/components/schemas/Pet"},
            "pets": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}},
            "guess": {"$ref": "#/components/schemas/Guess"},
            "type_list": {"type": ["string", "integer", "array"], "items": {"type": "string"}},
            "chain": {"$ref": "#/components/schemas/Chain1"},
            "tree": {"$ref": "#/components/schemas/Tree"},
            "json": {"$ref": "#/components/schemas/Json"},
            "node": {"$ref": "#/components/schemas/Node"},
            "closed": {"$ref": "#/components/schemas/Closed"},
            "typed_extra": {"$ref": "#/components/schemas/TypedExtra"},
            "child": {"$ref": "#/components/schemas/Child"},
            "described_ref": {"$ref": "#/components/schemas/Dog", "description": "The one beside the door."},
            "all_of_one": {"allOf": [{"$ref": "#/components/schemas/Dog"}], "description": "A dog."},
            "deep_ref": {"$ref": "#/components/schemas/Base/properties/address"},
            "union_of_lists": {
                "oneOf": [
                    {"type": "array", "items": {"type": "string"}},
                    {"type": "array", "items": {"type": "integer"}},
                ]
            },
            "read_only": {"type": "string", "readOnly": True},
            "write_only": {"type": "string", "writeOnly": True},
            "old": {"type": "string", "deprecated": True, "description": "Use `text`."},
            "spelled": {"type": "string", "x-sdk-aliases": ["Spelled", "spelt"]},
            "secret": {"type": "string", "format": "password"},
            "blob": {"type": "string", "contentEncoding": "base64"},
        },
    },
    "Dog": {
        "type": "object",
        "required": ["species"],
        "properties": {"species": {"const": "dog"}, "barks": {"type": "boolean"}},
    },
    "Cat": {
        "type": "object",
        "required": ["species"],
        "properties": {"species": {"const": "cat"}, "lives": {"type": "integer"}},
    },
    "Fish": {
        "type": "object",
        "required": ["species"],
        "properties": {"species": {"type": "string"}, "depth": {"type": "number"}},
    },
    "Pet": {
        "description": "Told apart by `species`.",
        "oneOf": [
            {"$ref": "#/components/schemas/Dog"},
            {"$ref": "#/components/schemas/Cat"},
            {"$ref": "#/components/schemas/Fish"},
        ],
        "discriminator": {
            "propertyName": "species",
            "mapping": {
                "dog": "#/components/schemas/Dog",
                "cat": "Cat",
                "trout": "#/components/schemas/Fish",
            },
        },
    },
    "Inferred": {"oneOf": [{"$ref": "#/components/schemas/Dog"}, {"$ref": "#/components/schemas/Cat"}]},
    "Guess": {
        "anyOf": [
            {"$ref": "#/components/schemas/Child"},
            {"$ref": "#/components/schemas/Node"},
            {"type": "string"},
        ]
    },
    "Base": {
        "type": "object",
        "required": ["id"],
        "properties": {
            "id": {"type": "string"},
            "address": {"type": "object", "properties": {"street": {"type": "string"}}},
        },
    },
    "Child": {
        "allOf": [
            {"$ref": "#/components/schemas/Base"},
            {
                "type": "object",
                "required": ["name"],
                "properties": {"name": {"type": "string"}, "id": {"type": "string", "minLength": 3}},
            },
        ]
    },
    "Spread": {
        "allOf": [
            {"$ref": "#/components/schemas/Base"},
            {"oneOf": [{"$ref": "#/components/schemas/Dog"}, {"$ref": "#/components/schemas/Cat"}]},
        ]
    },
    "Chain1": {"$ref": "#/components/schemas/Chain2"},
    "Chain2": {"$ref": "#/components/schemas/Chain3"},
    "Chain3": {"type": "string", "minLength": 2},
    "Tree": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}},
    "Json": {
        "anyOf": [
            {"type": "string"},
            {"type": "number"},
            {"type": "boolean"},
            {"type": "null"},
            {"type": "array", "items": {"$ref": "#/components/schemas/Json"}},
            {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Json"}},
        ]
    },
    "Node": {
        "type": "object",
        "required": ["value"],
        "properties": {
            "value": {"type": "integer"},
            "next": {"$ref": "#/components/schemas/Node"},
            "peer": {"$ref": "#/components/schemas/Peer"},
        },
    },
    "Peer": {"type": "object", "properties": {"node": {"$ref": "#/components/schemas/Node"}}},
    "Closed": {"type": "object", "additionalProperties": False, "properties": {"a": {"type": "string"}}},
    "Empty": {"type": "object", "additionalProperties": False},
    "TypedExtra": {
        "type": "object",
        "properties": {"a": {"type": "string"}},
        "additionalProperties": {"type": "string", "format": "date-time"},
    },
    "OpenMap": {"type": "object", "additionalProperties": True},
    "Always": True,
    "Never": False,
    "Status": {"type": "integer", "enum": [200, 404]},
}
