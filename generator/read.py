"""The plain document through openapi-python-client: the only module that knows it.

Its parser reads: which operations, parameters, bodies, responses and properties there are, their types, what is required, the
values of enums. What its properties do not keep is joined from its document classes (`openapi_python_client.schema`), which
keep everything: order, limits, all media types, alternatives of security, discriminators, defaults, extensions, texts.
An operation or schema that it drops is an error.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openapi_python_client import schema as oai
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import properties as parsed
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
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.parser.properties.uuid import UuidProperty
from openapi_python_client.schema.ref import Ref
from openapi_python_client.schema.untrusted_string import UntrustedString
from pydantic import ValidationError

from .ir import (
    ABSENT,
    NO_LIMITS,
    Alias,
    Array,
    Body,
    Content,
    Discriminator,
    Enum,
    Field,
    Limits,
    Map,
    Member,
    Model,
    Named,
    Nullable,
    Operation,
    Parameter,
    Response,
    Scalar,
    ScalarKind,
    Schema,
    SecurityScheme,
    Type,
    Union,
)
from .media import FORMS, is_json, plain
from .naming import snake
from .prepare import Prepared, module_name, squash
from .problems import Problem, child, refuse, shown

_SCALARS: dict[type, ScalarKind] = {
    StringProperty: "text",
    UuidProperty: "text",
    IntProperty: "integer",
    FloatProperty: "number",
    BooleanProperty: "boolean",
    DateTimeProperty: "moment",
    DateProperty: "day",
    FileProperty: "binary",
    NoneProperty: "null",
    parsed.AnyProperty: "any",
}
_CONSTANTS: dict[type, ScalarKind] = {str: "text", int: "integer", float: "number", bool: "boolean"}
_REMEDY = "simplify it there, or with an overlay"


@dataclass(frozen=True)
class Reading:
    """What the document says, under the document's names; `compose` gives it Python ones."""

    schemas: tuple[Schema, ...]
    operations: tuple[Operation, ...]
    security: tuple[SecurityScheme, ...]


def read(found: Prepared) -> Reading:
    """The whole document; `SpecError` for what the parser drops or reads as something else."""
    work = _Reader(found)
    reading = Reading(tuple(work.schemas()), tuple(work.operations()), tuple(work.security()))
    refuse(work.problems)
    return reading


class _Reader:
    def __init__(self, found: Prepared) -> None:
        self.source = found.document.source
        self.problems: list[Problem] = []
        try:
            self.document = oai.OpenAPI.model_validate(found.plain)
        except ValidationError as error:
            for item in error.errors():
                self.no(_place(found.plain, item["loc"]), f"cannot take it: {shown(item['msg'])}")
            refuse(self.problems)
        components = self.document.components
        self.components = dict(_named(components.schemas if components else None))
        media = {name: _kind(name) for name in _media(self.document)}
        config = Config.from_sources(
            ConfigFile(literal_enums=True, content_type_overrides=media),
            MetaType.NONE,
            Path("openapi.json"),
            "utf-8",
            overwrite=True,
            output_path=None,
        )
        known, parameters = parsed.Schemas(), parsed.Parameters()
        collections: dict[Any, Any] = {}
        with self._whole(""):
            schemas = components.schemas or {} if components else {}
            known = parsed.build_schemas(components=schemas, schemas=known, config=config)
            collections, known, parameters = EndpointCollection.from_data(
                data=self.document.paths,
                schemas=known,
                parameters=parameters,
                request_bodies={},
                responses={},
                config=config,
            )
        self.known = {
            _text(path).rpartition("/")[2]: prop for path, prop in known.classes_by_reference.items()
        }
        self.endpoints = {squash(e.name): e for c in collections.values() for e in c.endpoints}
        errors = [
            *known.errors,
            *parameters.errors,
            *(e for c in collections.values() for e in c.parse_errors),
        ]
        for dropped in errors:
            where = _note(dropped.data, "x-place") or ""
            said = " ".join(f"{dropped.header} {dropped.detail or ''}".split())
            self.no(where, f"cannot read something: {shown(said, 300)}")

    def no(self, pointer: str, message: str) -> None:
        self.problems.append(Problem(pointer, f"the parser {message}", _REMEDY, self.source))

    @contextmanager
    def _whole(self, pointer: str) -> Iterator[None]:
        """Something else than was expected inside of this is a drop too, not a traceback."""
        try:
            yield
        except (AttributeError, LookupError, TypeError, ValueError) as error:
            self.no(
                pointer, f"gave something that cannot be used: {shown(f'{type(error).__name__}: {error}')}"
            )

    # ------------------------------------------------------------ types

    def type(self, prop: Any, data: Any, pointer: str) -> Type:
        """The type of a place: what the parser read there, and what stands there."""
        if isinstance(data, oai.Reference):
            return self._reference(prop, _text(data.ref), pointer)
        if _note(data, "x-cut"):
            cut = self._reference(None, _note(data, "x-cut"), pointer)
            return Nullable(cut) if _note(data, "x-null") else cut
        if data.anyOf:
            inner, prop = data.anyOf[0], self._without_null(prop, pointer)
            return Nullable(self.type(None if isinstance(inner, oai.Reference) else prop, inner, pointer))
        if isinstance(data.type, list):
            return Nullable(self._scalar(self._without_null(prop, pointer), data, pointer))
        if isinstance(prop, ListProperty):
            return Array(self.type(prop.inner_property, data.items, pointer), _limits(data))
        if isinstance(prop, UnionProperty):
            members = [self._reference(None, _text(member.ref), pointer) for member in data.oneOf]
            return Union(tuple(members), self._discriminator(data))
        if isinstance(prop, parsed.ModelProperty):
            return Map(self._additional(prop, data, pointer) or Scalar("never"))
        return self._scalar(prop, data, pointer)

    def _reference(self, prop: Any, ref: str, pointer: str) -> Type:
        key = ref.rpartition("/")[2]
        found, data = self.known.get(key), self.components.get(key)
        if found is None:
            self.no(pointer, "dropped what this refers to")
            return Scalar("any")
        if prop is not None and _spelled(prop) != _spelled(found):
            self.no(pointer, f"reads {_spelled(prop)} for {_spelled(found)}")
        name = _note(data, "x-name")
        return Named(name) if name else self.type(found, data, pointer)

    def _without_null(self, prop: Any, pointer: str) -> Any:
        inner = prop.inner_properties if isinstance(prop, UnionProperty) else [prop]
        rest = [item for item in inner if not isinstance(item, NoneProperty)]
        if len(rest) == len(inner) and type(prop) is not parsed.AnyProperty:
            self.no(pointer, "does not read that this may be null")
        return rest[0] if rest else prop

    def _scalar(self, prop: Any, data: Any, pointer: str) -> Type:
        values = tuple(_note(data, "x-values") or ())
        if isinstance(prop, ConstProperty):
            value = prop.value.raw_value
            return Scalar(_CONSTANTS[type(value)], _limits(data), (value,))
        kind = _SCALARS.get(type(prop))
        if kind is None:
            self.no(pointer, f"reads {type(prop).__name__} where a plain value is")
        return Scalar("never" if data.schema_not is not None else kind or "any", _limits(data), values)

    def _additional(self, prop: Any, data: Any, pointer: str) -> Type | None:
        if prop.additional_properties is None:
            return None
        described = data.additionalProperties
        if described is None or isinstance(described, bool):
            return Scalar("any")
        return self.type(prop.additional_properties, described, pointer)

    def _discriminator(self, data: Any) -> Discriminator | None:
        found = data.discriminator
        if found is None:
            return None
        names = {key: _note(schema, "x-name") or "" for key, schema in self.components.items()}
        mapping = (
            (_text(tag), names[_text(ref).rpartition("/")[2]]) for tag, ref in (found.mapping or {}).items()
        )
        return Discriminator(_text(found.propertyName), tuple(mapping))

    # ------------------------------------------------------------ schemas

    def schemas(self) -> Iterator[Schema]:
        named = [(key, data) for key, data in self.components.items() if _note(data, "x-name")]
        for key, data in sorted(named, key=lambda item: str(_note(item[1], "x-name"))):
            prop = self.known.get(key)
            if prop is None:
                self.no(_note(data, "x-place"), "dropped this schema")
                continue
            with self._whole(_note(data, "x-place")):
                yield self._schema(prop, data)

    def _schema(self, prop: Any, data: Any) -> Schema:
        name, pointer = _note(data, "x-name"), _note(data, "x-place")
        common: dict[str, Any] = {
            "name": name,
            "module": module_name(name),
            "pointer": pointer,
            "doc": _doc(data),
            "deprecated": bool(_note(data, "deprecated")),
            "component": _note(data, "x-component"),
            "examples": tuple(_note(data, "x-examples") or ()),
        }
        if isinstance(data, oai.Schema) and isinstance(prop, parsed.LiteralEnumProperty):
            members = tuple(Member("", value) for value in data.enum or () if value in prop.values)
            return Enum(**common, base="text" if prop.value_type is str else "integer", members=members)
        if isinstance(data, oai.Schema) and isinstance(prop, parsed.ModelProperty):
            extra = self._additional(prop, data, child(pointer, "additionalProperties"))
            if data.properties or extra is None:
                fields = tuple(self._fields(prop, data, pointer))
                extensible = bool(data.additionalProperties)
                return Model(
                    **common, fields=fields, additional=extra, extensible=extensible, pins=_pins(data)
                )
        return Alias(
            **common, type=self.type(None if isinstance(data, oai.Reference) else prop, data, pointer)
        )

    def _fields(self, prop: Any, data: Any, pointer: str) -> Iterator[Field]:
        properties = {_text(p.name): p for p in (*prop.required_properties, *prop.optional_properties)}
        for name, described in _named(data.properties):
            if name in properties:
                yield self._field(name, properties[name], described, pointer)

    def _field(self, name: str, prop: Any, data: Any, pointer: str) -> Field:
        wire = _note(data, "x-wire")
        wire = name if wire is None else wire
        at = child(pointer, "properties", wire)
        const = prop.value.raw_value if isinstance(prop, ConstProperty) else ABSENT
        return Field(
            name="",
            wire=wire,
            type=self.type(prop, data, at),
            required=prop.required,
            pointer=at,
            doc=_doc(data),
            default=_note(data, "x-default", ABSENT),
            const=const,
            deprecated=bool(_note(data, "deprecated")),
            read_only=bool(_note(data, "readOnly")),
            write_only=bool(_note(data, "writeOnly")),
            pins=_pins(data),
        )

    # ------------------------------------------------------------ operations

    def security(self) -> Iterator[SecurityScheme]:
        components = self.document.components
        for name, scheme in _named(components.securitySchemes if components else None):
            yield SecurityScheme(
                name,
                _text(scheme.type),
                _text(scheme.name),
                _doc(scheme),
                _text(scheme.security_scheme_in),
                _text(scheme.scheme),
            )

    def operations(self) -> Iterator[Operation]:
        for _, item in self.document.paths.items():
            for method in ("get", "put", "post", "delete", "options", "head", "patch"):
                data = getattr(item, method)
                if data is None:
                    continue
                endpoint = self.endpoints.get(squash(_text(data.operationId)))
                if endpoint is None:
                    self.no(_note(data, "x-place"), "dropped this operation")
                    continue
                with self._whole(_note(data, "x-place")):
                    yield self._operation(method, endpoint, data)

    def _operation(self, method: str, endpoint: Any, data: Any) -> Operation:
        pointer = _note(data, "x-place")
        return Operation(
            id=_note(data, "x-id") or "",
            method=method.upper(),
            path=_note(data, "x-path"),
            pointer=pointer,
            resource="",
            name="",
            function="",
            parameters=tuple(self._parameters(endpoint, data)),
            body=next(self._bodies(endpoint, data), None),
            responses=tuple(self._responses(endpoint, data)),
            security=tuple(tuple(_text(name) for name in choice) for choice in data.security or ()),
            summary=_text(data.summary).strip(),
            doc=_doc(data),
            deprecated=bool(data.deprecated),
            tags=tuple(map(_text, data.tags or ())),
            pins=_pins(data),
        )

    def _parameters(self, endpoint: Any, data: Any) -> Iterator[Parameter]:
        read = {(str(where), _text(prop.name)): prop for where, prop in endpoint.iter_all_parameters()}
        for item in data.parameters or ():
            where, name = str(item.param_in), _text(item.name)
            prop = read.get((where, name))
            if prop is None:
                continue
            pointer = _note(item, "x-place")
            described, style = (
                item.param_schema,
                _text(item.style) or ("form" if where == "query" else "simple"),
            )
            as_component = _note(described, "x-as")
            kind = (
                self._reference(None, as_component, pointer)
                if as_component
                else self.type(prop, described, pointer)
            )
            wire = _note(item, "x-wire")
            yield Parameter(
                name="",
                wire=name if wire is None else wire,
                location=where,  # type: ignore[arg-type] # cookies are refused before
                type=kind,
                required=prop.required,
                pointer=pointer,
                doc=_doc(item),
                explode=item.explode if "explode" in item.model_fields_set else style == "form",
                delimiter={"spaceDelimited": "%20", "pipeDelimited": "|"}.get(style, ","),
                form=_note(item, "x-form") or "",
                default=_note(item, "x-default", ABSENT),
                deprecated=item.deprecated,
                example=_example(item),
                examples=_examples(item),
                schema=_note(item, "x-raw"),
                pins=_pins(item),
            )

    def _bodies(self, endpoint: Any, data: Any) -> Iterator[Body]:
        described = data.request_body
        for body in endpoint.bodies:
            media = _text(body.content_type)
            content = described.content[body.content_type]
            yield Body(
                media=media,
                type=self.type(body.prop, content.media_type_schema, _note(described, "x-place")),
                required=described.required,
                pointer=_note(described, "x-place"),
                doc=_doc(described),
                example=_example(content),
                examples=_examples(content),
                schema=_note(content, "x-raw"),
                parts=tuple((_note(content, "x-parts") or {}).items()),
            )

    def _responses(self, endpoint: Any, data: Any) -> Iterator[Response]:
        read = {response.status_code.pattern: response for response in endpoint.responses}
        for status, described in _named(data.responses):
            if status not in read:
                continue
            pointer = _note(described, "x-place")
            yield Response(
                status=status,
                pointer=pointer,
                doc=_doc(described),
                contents=tuple(self._contents(read[status], described, pointer)),
                headers=tuple((name, _doc(header)) for name, header in _named(described.headers)),
            )

    def _contents(self, response: Any, data: Any, pointer: str) -> Iterator[Content]:
        for index, (media, content) in enumerate(_named(data.content)):
            at = child(pointer, "content", media)
            kind = self.type(None if index else response.prop, content.media_type_schema, at)
            yield Content(
                media,
                kind,
                bool(_note(content, "x-stream")),
                _example(content),
                _examples(content),
                _note(content, "x-raw"),
            )


# ---------------------------------------------------------------- the library's values


def _text(value: Any) -> str:
    """Texts of the document are wrapped, so that nobody writes them into code by accident."""
    if isinstance(value, (UntrustedString, Ref)):
        return value.get_untrusted_value()
    return "" if value is None else str(value)


def _named(items: Any) -> Iterator[tuple[str, Any]]:
    return ((_text(name), value) for name, value in (items or {}).items())


def _note(data: Any, name: str, otherwise: Any = None) -> Any:
    """A member of a document object: one that its class knows, or a further one."""
    more = getattr(data, "model_extra", None) or {}
    if name in more:
        return more[name]
    return getattr(data, name, otherwise) if name in getattr(data, "model_fields_set", ()) else otherwise


def _doc(data: Any) -> str:
    return _text(_note(data, "description")).strip() or str(_note(data, "x-title") or "").strip()


def _pins(data: Any) -> dict[str, Any]:
    return {name: value for name, value in (data.model_extra or {}).items() if name.startswith("x-sdk-")}


def _examples(data: Any) -> tuple[tuple[str, Any], ...]:
    return tuple((_note(data, "x-examples") or {}).items())


def _example(data: Any) -> Any:
    """The one that stands for all: the first, when there are several."""
    if "example" in data.model_fields_set:
        return data.example
    return next((value for _, value in _examples(data)), ABSENT)


def _limits(data: Any) -> Limits:
    found = _note(data, "x-limits")
    return Limits(**{snake(name): value for name, value in found.items()}) if found else NO_LIMITS


def _spelled(prop: Any) -> str:
    return str(prop.get_type_string(no_optional=True).as_unembedded_code())


def _kind(media: str) -> str:
    """A media type that the parser knows, for one that it need not know."""
    name = plain(media)
    if is_json(media) or name in FORMS:
        return "application/json" if is_json(media) else name
    return "application/octet-stream"


def _media(document: Any) -> Iterable[str]:
    for item in document.paths.values():
        for method in ("get", "put", "post", "delete", "options", "head", "patch"):
            operation = getattr(item, method)
            if operation is None:
                continue
            holders = [operation.request_body, *operation.responses.values()]
            yield from (name for holder in holders if holder for name, _ in _named(holder.content))


def _place(plain_document: Any, location: tuple[Any, ...]) -> str:
    """Where the document has what the parser's classes do not take."""
    place, value = "", plain_document
    for step in location:
        if (isinstance(step, int) and isinstance(value, list)) or (isinstance(value, dict) and step in value):
            value = value[step]
        place = value.get("x-place", place) if isinstance(value, dict) else place
    return place
