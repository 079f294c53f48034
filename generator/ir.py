"""The intermediate model: everything that templates, reports and diffs see of a document, as frozen values.

Types are small classes distinguished by `isinstance`; a schema that has a Python name of its own is a `Model`,
`Enum` or `Alias` in `Api.schemas` and is referred to by `Named`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Literal, TypeAlias

Json: TypeAlias = Any
Pins: TypeAlias = Mapping[str, Any]
"""The `x-sdk-*` members of a thing, as they stand there."""
ScalarKind = Literal[
    "text", "integer", "number", "boolean", "moment", "day", "binary", "any", "null", "never"
]


class _Absent:
    """No value was given, where null is a value."""

    def __repr__(self) -> str:
        return "ABSENT"

    def __bool__(self) -> bool:
        return False


ABSENT = _Absent()


LIMITS = tuple(
    "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern".split()
    + "minItems maxItems uniqueItems format".split()
)
Limits: TypeAlias = tuple[tuple[str, Json], ...]
"""What a schema says about values beyond their type: keyword and value, in the order of `LIMITS`."""


@dataclass(frozen=True)
class Scalar:
    kind: ScalarKind
    limits: Limits = ()
    values: tuple[Json, ...] = ()
    """A `const`, or the values of an enum that has no class of its own (mixed types)."""


@dataclass(frozen=True)
class Named:
    """A `Model`, `Enum` or `Alias` by its Python name."""

    name: str


@dataclass(frozen=True)
class Array:
    item: Type
    limits: Limits = ()


@dataclass(frozen=True)
class Map:
    value: Type


@dataclass(frozen=True)
class Nullable:
    inner: Type


@dataclass(frozen=True)
class Discriminator:
    property: str
    mapping: tuple[tuple[str, str], ...]
    """Tag → Python name of the member."""


@dataclass(frozen=True)
class Union:
    members: tuple[Type, ...]
    discriminator: Discriminator | None = None


Type: TypeAlias = Scalar | Named | Array | Map | Nullable | Union


@dataclass(frozen=True, kw_only=True)
class Value:
    """Something with a name that holds a value."""

    name: str
    wire: str
    type: Type
    required: bool
    pointer: str
    doc: str = ""
    default: Json = ABSENT
    deprecated: bool = False
    pins: Pins = field(default_factory=dict, compare=False)

    def shared(self) -> dict[str, Any]:
        """What any such thing has."""
        return {item.name: getattr(self, item.name) for item in fields(Value)}


@dataclass(frozen=True, kw_only=True)
class Field(Value):
    """A property of a model."""

    const: Json = ABSENT
    aliases: tuple[str, ...] = ()
    client_value: str | None = None
    read_only: bool = False
    write_only: bool = False


@dataclass(frozen=True)
class Derived:
    """An attribute that a model computes: whether another one has one of these values."""

    name: str
    attribute: str
    values: tuple[Json, ...]
    doc: str


@dataclass(frozen=True, kw_only=True)
class _Schema:
    """Whatever has a Python name of its own."""

    name: str
    module: str
    pointer: str
    doc: str = ""
    deprecated: bool = False
    component: str | None = None
    """Its name in the document; None for a schema written inline."""
    examples: tuple[Json, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Model(_Schema):
    fields: tuple[Field, ...]
    additional: Type | None = Scalar("any")
    """Type of members beyond the fields; None when the schema is closed."""
    extensible: bool = False
    """The document invites further members (`additionalProperties` is written out)."""
    flat: tuple[str, ...] = ()
    """Members of the JSON object whose own members are among the fields."""
    derived: tuple[Derived, ...] = ()
    pins: Pins = field(default_factory=dict, compare=False)


@dataclass(frozen=True)
class Member:
    name: str
    value: str | int


@dataclass(frozen=True, kw_only=True)
class Enum(_Schema):
    base: Literal["text", "integer"]
    members: tuple[Member, ...]


@dataclass(frozen=True, kw_only=True)
class Alias(_Schema):
    """A named type that is not a class: a union, an array, a map, a plain value."""

    type: Type


Schema: TypeAlias = Model | Enum | Alias
Location = Literal["path", "query", "header"]


@dataclass(frozen=True, kw_only=True)
class _Example:
    """What a document shows of a value beside its type."""

    example: Json = ABSENT
    examples: tuple[tuple[str, Json], ...] = ()
    schema: Json = None


@dataclass(frozen=True, kw_only=True)
class Parameter(Value, _Example):
    location: Location
    explode: bool = True
    delimiter: str = ","
    form: Literal["", "deep", "spread", "json"] = ""
    """How an object is written into a query: `p[key]=v`, `key=v`, or as JSON; "" for `p=key,v`, and for other types."""
    managed: bool = False
    """A header that the SDK sets itself: documented, in no signature."""


@dataclass(frozen=True, kw_only=True)
class Body(_Example):
    media: str
    type: Type
    required: bool
    pointer: str
    model: str | None = None
    """The model whose fields are keywords of the method; None when the body is one keyword, `body`."""
    fields: tuple[Field, ...] = ()
    """Those fields, under the names they have in the signature."""
    extensible: bool = False
    doc: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    """Member of a form → its media type, or "deep" for `member[key]=value`."""


@dataclass(frozen=True, kw_only=True)
class Content(_Example):
    media: str
    type: Type
    stream: bool = False
    """The schema describes one record of a stream."""


@dataclass(frozen=True)
class Response:
    status: str
    pointer: str
    doc: str = ""
    contents: tuple[Content, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    """Documented header → what it means."""


@dataclass(frozen=True)
class Paging:
    """How pages follow each other: arguments of the method, and attributes of a page, dotted."""

    items: str
    """Empty when the page is the list itself."""
    offset: str | None = None
    limit: str | None = None
    cursor: str | None = None
    next: str | None = None
    more: str | None = None
    total: str | None = None


@dataclass(frozen=True)
class Operation:
    id: str
    method: str
    path: str
    pointer: str
    resource: str
    name: str
    function: str
    """Name of the request function."""
    parameters: tuple[Parameter, ...] = ()
    body: Body | None = None
    responses: tuple[Response, ...] = ()
    returns: Type = Scalar("null")
    unwrap: str | None = None
    security: tuple[tuple[str, ...], ...] = ()
    key: str | None = None
    media: tuple[str, ...] = ()
    streams: tuple[str, ...] = ()
    record: Type | None = None
    paging: Paging | None = None
    summary: str = ""
    doc: str = ""
    deprecated: bool = False
    internal: bool = False
    choices: int = 0
    """Security requirements in the document; alternatives that need the same kinds of credentials are one in `security`."""
    tags: tuple[str, ...] = ()
    pins: Pins = field(default_factory=dict, compare=False)

    @property
    def success(self) -> tuple[Response, ...]:
        """The 2xx responses (a lone `default` counts), lowest status first."""
        found = [r for r in self.responses if r.status.startswith("2")]
        return tuple(found or [r for r in self.responses if r.status == "default"])

    @property
    def errors(self) -> tuple[Response, ...]:
        return tuple(r for r in self.responses if r not in self.success)

    @property
    def plain(self) -> bool:
        """There is a response that is not a stream."""
        return not self.streams or any(not c.stream for r in self.success for c in r.contents)

    @property
    def streamed(self) -> tuple[str, ...]:
        """The media types that a method reads piece by piece: as records, or as bytes when there is nothing else."""
        contents = [content for response in self.success for content in response.contents]
        files = all(isinstance(c.type, Scalar) and c.type.kind == "binary" for c in contents)
        return self.streams or (tuple(dict.fromkeys(c.media for c in contents)) if files else ())


@dataclass(frozen=True)
class SecurityScheme:
    name: str
    kind: str
    """"key" or "token"."""
    header: str
    doc: str = ""


@dataclass(frozen=True, order=True)
class Ignored:
    """Something in the document that the SDK does not act on, and why that is right."""

    pointer: str
    what: str
    why: str


@dataclass(frozen=True)
class Api:
    title: str
    version: str
    openapi: str
    sha256: str
    doc: str = ""
    servers: tuple[str, ...] = ()
    operations: tuple[Operation, ...] = ()
    schemas: tuple[Schema, ...] = ()
    security: tuple[SecurityScheme, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    left_out: tuple[Ignored, ...] = ()
    """Operations that no method can call rightly, and why."""
    resource_docs: tuple[tuple[str, str], ...] = ()
    components: dict[str, Json] = field(default_factory=dict)
    """The document's own schemas, for the fake server."""

    @property
    def by_name(self) -> dict[str, Schema]:
        return {schema.name: schema for schema in self.schemas}


def named(kind: Type) -> Iterator[str]:
    """The schemas that a type names, in order."""
    match kind:
        case Named(name):
            yield name
        case Array(inner) | Map(inner) | Nullable(inner):
            yield from named(inner)
        case Union(members):
            for member in members:
                yield from named(member)


def parts(schema: Schema) -> dict[str, Type]:
    """The types in a schema, by their places."""
    if isinstance(schema, Model):
        more = {} if schema.additional is None else {"*": schema.additional}
        return {f.wire: f.type for f in schema.fields} | more
    return {"": schema.type} if isinstance(schema, Alias) else {}


def reached(
    schemas: Mapping[str, Schema], kinds: Iterable[Type], through: tuple[type, ...] = (Model, Alias)
) -> set[str]:
    """Every schema that types show, also in schemas of the kinds in `through`."""
    out: set[str] = set()
    todo = [name for kind in kinds for name in named(kind)]
    while todo:
        name = todo.pop()
        if name not in out and isinstance(schemas[name], through):
            todo += [other for part in parts(schemas[name]).values() for other in named(part)]
        out.add(name)
    return out
