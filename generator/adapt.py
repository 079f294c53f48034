"""The document through openapi-python-client: the only module that imports it.

Its parser reads the normal document, and its reading is held against ours, entry by entry: every operation, parameter, body,
response, schema, property, type and required flag has to agree. What it warns of, drops or reads differently is fatal. What it
does not keep (all media types, security alternatives, deprecation, extensions, limits, examples, error bodies, which
component a type came from) is joined from the document in `compose`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openapi_python_client import schema as oai
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import properties as parsed
from openapi_python_client.parser.errors import ParseError
from openapi_python_client.parser.openapi import EndpointCollection
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.schemas import ReferencePath, Schemas
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.schema.untrusted_string import UntrustedString
from pydantic import ValidationError

from . import compose
from .ir import (
    Alias,
    Api,
    Array,
    Enum,
    Field,
    Map,
    Model,
    Named,
    Nullable,
    Operation,
    Parameter,
    Scalar,
    Schema,
    Type,
    Union,
)
from .normal import Normal, is_json
from .problems import Problem, refuse, shown

_SCALARS = {
    StringProperty: "text",
    IntProperty: "integer",
    FloatProperty: "number",
    BooleanProperty: "boolean",
    DateTimeProperty: "moment",
    DateProperty: "day",
    FileProperty: "binary",
    NoneProperty: "null",
    parsed.AnyProperty: "any",
}
_REMEDY = "simplify it there, or with an overlay"


def adapted(normal: Normal) -> Api:
    """The whole document as the intermediate model, read twice."""
    api = joined(normal)
    _Reading(api, normal.document.source).compare()
    return api


def joined(normal: Normal) -> Api:
    """Our own reading, with all that the parser does not keep."""
    document, problems = normal.document, list[Problem]()
    schemas = compose.schemas(normal, problems)
    made = {schema.name: schema for schema in schemas}
    schemes = compose.security_schemes(normal, problems)
    operations = compose.operations(normal, made, schemes, problems)
    refuse([Problem(p.pointer, p.message, p.remedy, document.source) for p in problems])
    info = document.data["info"]
    return Api(
        title=info["title"],
        version=info["version"],
        openapi=document.data["openapi"],
        sha256=document.sha256,
        doc=compose.text(info.get("description")),
        servers=tuple(server.get("url", "/") for server in document.data.get("servers", [])),
        operations=operations,
        schemas=schemas,
        security=schemes,
        ignored=tuple(normal.ignored),
        resource_docs=compose.resource_docs(normal),
        components=document.data.get("components", {}).get("schemas", {}),
    )


class _Reading:
    """The parser's reading of a document that says what our model says."""

    def __init__(self, api: Api, source: str) -> None:
        self.made = {schema.name: schema for schema in api.schemas}
        self.operations = api.operations
        self.source = source
        self.keys = {name: f"S{index}" for index, name in enumerate(self.made)}
        self.cyclic = _cyclic(self.made)
        self.maps: dict[str, Any] = {}
        self.problems: list[Problem] = []

    def no(self, pointer: str, message: str) -> None:
        self.problems.append(Problem(pointer, f"the parser {message}", _REMEDY, self.source))

    def compare(self) -> None:
        view = self._document()
        config = Config.from_sources(
            ConfigFile(literal_enums=True),
            MetaType.NONE,
            Path("openapi.json"),
            "utf-8",
            overwrite=True,
            output_path=None,
        )
        try:
            openapi = oai.OpenAPI.model_validate(view)
        except ValidationError as error:
            self.no("", f"refuses the document: {shown(str(error), 400)}")
            refuse(self.problems)
            return
        components = openapi.components.schemas if openapi.components and openapi.components.schemas else {}
        known = parsed.build_schemas(components=components, schemas=Schemas(), config=config)
        self._errors(known.errors, "")
        collections, known, parameters = EndpointCollection.from_data(
            data=openapi.paths,
            schemas=known,
            parameters=parsed.Parameters(),
            request_bodies={},
            responses={},
            config=config,
        )
        self._errors([*known.errors, *parameters.errors], "")
        for name, schema in self.made.items():
            self._schema(schema, known.classes_by_reference.get(_reference(self.keys[name])))
        endpoints: dict[str, Any] = {}
        for collection in collections.values():
            self._errors(collection.parse_errors, "/paths")
            endpoints |= {str(endpoint.name): endpoint for endpoint in collection.endpoints}
        for index, op in enumerate(self.operations):
            self._operation(op, endpoints.get(f"o{index}"))
        if len(endpoints) != len(self.operations):
            self.no("/paths", f"has {len(endpoints)} operations of {len(self.operations)}")
        refuse(self.problems)

    def _errors(self, errors: list[ParseError], pointer: str) -> None:
        pointers = {key: self.made[name].pointer for name, key in self.keys.items()}
        for error in errors:
            said = " ".join(f"{error.header} {error.detail or ''}".split())
            at = next(
                (pointers[word] for word in said.replace("/", " ").split() if word in pointers), pointer
            )
            self.no(at, f"warns: {shown(said, 300)}")

    # ------------------------------------------------------------ what the parser is given

    def _document(self) -> dict[str, Any]:
        paths: dict[str, Any] = {}
        for index, op in enumerate(self.operations):
            paths.setdefault(f"/o{index}" + _path_tail(op), {})[op.method.lower()] = self._operation_view(
                op, index
            )
        schemas = {self.keys[name]: self._schema_view(schema) for name, schema in self.made.items()}
        return {
            "openapi": "3.1.0",
            "info": {"title": "api", "version": "1"},
            "paths": paths,
            "components": {"schemas": schemas | self.maps},
        }

    def _schema_view(self, schema: Schema) -> dict[str, Any]:
        if isinstance(schema, Enum):
            kind = "string" if schema.base == "text" else "integer"
            return {"type": kind, "enum": [member.value for member in schema.members]}
        if isinstance(schema, Alias):
            return self._view(schema.type)
        view: dict[str, Any] = {
            "type": "object",
            "properties": {_property(i): self._view(field.type) for i, field in enumerate(schema.fields)},
            "required": [_property(i) for i, field in enumerate(schema.fields) if field.required],
        }
        view["additionalProperties"] = (
            False if schema.additional is None else self._view(schema.additional) or True
        )
        return view

    def _view(self, kind: Type) -> dict[str, Any]:
        match kind:
            case Named(name):
                cut = name in self.cyclic
                return {} if cut else {"$ref": f"#/components/schemas/{self.keys[name]}"}
            case Array(item):
                return {"type": "array", "items": self._view(item)}
            case Map(value):
                # Under a name of its own: the parser makes a class of each map, and reads some places twice.
                name = f"M{len(self.maps)}"
                self.maps[name] = {}
                self.maps[name] = {"type": "object", "additionalProperties": self._view(value) or True}
                return {"$ref": f"#/components/schemas/{name}"}
            case Nullable(inner):
                return {"anyOf": [self._view(inner), {"type": "null"}]}
            case Union(members):
                return {"oneOf": [self._view(member) for member in members]}
        if (
            kind.values
            and kind.kind not in ("any", "null")
            and len(kind.values) == 1
            and isinstance(kind.values[0], str)
        ):
            return {"const": kind.values[0]}
        wire: dict[str, str | None] = {
            "text": "string",
            "moment": "string",
            "day": "string",
            "binary": "string",
            "any": None,
            "never": None,
        }
        shown_type = wire.get(kind.kind, kind.kind)
        formats = {"moment": "date-time", "day": "date", "binary": "binary"}
        view = {} if shown_type is None else {"type": shown_type}
        return view | ({"format": formats[kind.kind]} if kind.kind in formats else {})

    def _operation_view(self, op: Operation, index: int) -> dict[str, Any]:
        parameters = [
            {"name": f"p{i}", "in": p.location, "required": p.required, "schema": self._parameter_view(p)}
            for i, p in enumerate(op.parameters)
        ]
        view: dict[str, Any] = {"operationId": f"o{index}", "parameters": parameters, "responses": {}}
        if op.body is not None:
            media = "application/json" if is_json(op.body.media) else "application/octet-stream"
            view["requestBody"] = {"content": {media: {"schema": self._view(op.body.type)}}}
        for response in op.responses:
            content: dict[str, Any] = {}
            if response.contents:
                first = response.contents[0]
                content = {"content": {"application/json": {"schema": self._view(first.type)}}}
            view["responses"][response.status] = {"description": "", **content}
        return view

    def _parameter_view(self, p: Parameter) -> dict[str, Any]:
        """It takes no lists in headers; we do (RFC 9110: joined with commas)."""
        return {"type": "string"} if p.location == "header" else self._view(p.type)

    # ------------------------------------------------------------ what it made of it

    def _schema(self, schema: Schema, found: Any) -> None:
        if found is None:
            self.no(schema.pointer, "dropped this schema")
        elif isinstance(schema, Enum):
            if not isinstance(found, parsed.LiteralEnumProperty) or found.values != {
                m.value for m in schema.members
            }:
                self.no(schema.pointer, "reads another enum")
        elif isinstance(schema, Alias):
            self._same(schema.type, found, schema.pointer)
        else:
            self._model(schema, found)

    def _model(self, schema: Model, found: Any) -> None:
        if not isinstance(found, parsed.ModelProperty) or found.required_properties is None:
            self.no(schema.pointer, "reads no object here")
            return
        properties = {_name(p): p for p in (*found.required_properties, *(found.optional_properties or ()))}
        if len(properties) != len(schema.fields):
            self.no(schema.pointer, f"reads {len(properties)} properties of {len(schema.fields)}")
        for index, field in enumerate(schema.fields):
            self._field(field, properties.get(_property(index)))
        if (found.additional_properties is None) != (schema.additional is None):
            self.no(schema.pointer, "reads additionalProperties differently")

    def _field(self, field: Field, found: Any) -> None:
        if found is None:
            self.no(field.pointer, "dropped this property")
        elif found.required != field.required:
            self.no(field.pointer, "reads its being required differently")
        else:
            self._same(field.type, found, field.pointer)

    def _same(self, kind: Type, found: Any, pointer: str) -> None:
        if not self._agree(kind, found):
            self.no(pointer, f"reads {type(found).__name__} for {type(kind).__name__}")

    def _agree(self, kind: Type, found: Any) -> bool:
        match kind:
            case Named(name):
                if name in self.cyclic:
                    return isinstance(found, parsed.AnyProperty)
                return self._agree_named(self.made[name], found)
            case Array(item):
                return isinstance(found, ListProperty) and self._agree(item, found.inner_property)
            case Map():
                return (
                    isinstance(found, parsed.ModelProperty) and found.data.additionalProperties is not False
                )
            case Nullable(inner):
                return isinstance(found, UnionProperty) or self._agree(inner, found) or _anything(inner)
            case Union():
                return isinstance(found, UnionProperty)
        if isinstance(found, ConstProperty):
            return len(kind.values) == 1
        scalar = next((name for cls, name in _SCALARS.items() if type(found) is cls), None)
        return scalar == ("any" if kind.kind == "never" else kind.kind)

    def _agree_named(self, schema: Schema, found: Any) -> bool:
        if isinstance(schema, Model):
            return isinstance(found, parsed.ModelProperty)
        if isinstance(schema, Enum):
            return isinstance(found, parsed.LiteralEnumProperty)
        return self._agree(schema.type, found)

    def _operation(self, op: Operation, found: Any) -> None:
        if found is None:
            self.no(op.pointer, "dropped this operation")
            return
        lists = {
            "path": found.path_parameters,
            "query": found.query_parameters,
            "header": found.header_parameters,
        }
        for index, parameter in enumerate(op.parameters):
            prop = next((p for p in lists[parameter.location] if _name(p) == f"p{index}"), None)
            if prop is None or prop.required != parameter.required:
                self.no(parameter.pointer, "reads this parameter differently")
            elif parameter.location != "header":
                self._same(parameter.type, prop, parameter.pointer)
        if sum(map(len, lists.values())) != len(op.parameters):
            self.no(op.pointer, "reads other parameters")
        if len(found.bodies) != (op.body is not None):
            self.no(op.pointer, "reads its body differently")
        if len(list(found.responses)) != len(op.responses):
            self.no(op.pointer, "reads other responses")


def _name(found: Any) -> str:
    """The parser wraps what it read, so that nobody writes it into code by accident."""
    return found.name.get_untrusted_value() if isinstance(found.name, UntrustedString) else str(found.name)


def _anything(kind: Type) -> bool:
    return isinstance(kind, Scalar) and kind.kind in ("any", "never")


def _property(index: int) -> str:
    return f"f{index}"


def _path_tail(op: Operation) -> str:
    return "".join(f"/{{p{i}}}" for i, p in enumerate(op.parameters) if p.location == "path")


def _reference(key: str) -> ReferencePath:
    return ReferencePath(UntrustedString(f"/components/schemas/{key}"))


def _cyclic(made: dict[str, Schema]) -> set[str]:
    """Aliases that hold themselves without a model in between: the parser cannot follow these."""

    def below(kind: Type) -> set[str]:
        match kind:
            case Named(name):
                return {name}
            case Array(inner) | Map(inner) | Nullable(inner):
                return below(inner)
            case Union(members):
                return set().union(*(below(member) for member in members))
        return set()

    edges = {name: below(s.type) for name, s in made.items() if isinstance(s, Alias)}
    out: set[str] = set()
    for start in edges:
        seen: set[str] = set()
        todo = list(edges[start])
        while todo:
            name = todo.pop()
            if name in seen or name not in edges:
                continue
            seen.add(name)
            todo += edges[name]
        if start in seen:
            out.add(start)
    return out
