"""Normal schemas and operations → the intermediate model: names, keywords of methods, what is returned.

The parser's reading is held against this in `adapt`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from .ir import (
    ABSENT,
    Alias,
    Array,
    Body,
    Content,
    Discriminator,
    Enum,
    Field,
    Member,
    Model,
    Named,
    Nullable,
    Operation,
    Parameter,
    Response,
    Scalar,
    Schema,
    SecurityScheme,
    Type,
    Union,
)
from .naming import (
    CALL_OPTIONS,
    CALL_RESERVED,
    CLIENT_RESERVED,
    MODEL_RESERVED,
    assign,
    constant,
    snake,
    words,
)
from .normal import Normal, Placed, RawOperation, is_json, is_stream, request_kind
from .problems import Problem, child, shown
from .shapes import shape

# What a driver can fill in when the caller leaves it out.
CLIENT_VALUES = ("publishable_key",)


def text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


# ---------------------------------------------------------------- schemas


def schemas(normal: Normal, problems: list[Problem]) -> tuple[Schema, ...]:
    """Every named schema, in the order of their names."""
    made = {name: _schema(placed, problems) for name, placed in sorted(normal.schemas.items())}
    return tuple(_discriminated(schema, made) for schema in made.values())


def _schema(placed: Placed, problems: list[Problem]) -> Schema:
    node = placed.node
    common: dict[str, Any] = {
        "name": placed.name,
        "module": placed.module,
        "pointer": placed.pointer,
        "doc": text(node.get("description")) or text(node.get("title")),
        "deprecated": bool(node.get("deprecated")),
        "component": placed.component,
        "examples": tuple(_examples(node)),
    }
    nullable = bool(node.get("x-nullable"))
    if node.get("type") == "object" and "$ref" not in node and not nullable and _is_model(node):
        return _model(placed, common, problems)
    if "enum" in node and not nullable:
        names = assign([str(value) for value in node["enum"]], constant)
        members = tuple(Member(names[str(value)], value) for value in node["enum"])
        return Enum(**common, base="text" if node["type"] == "string" else "integer", members=members)
    return Alias(**common, type=shape(node))


def _is_model(node: dict[str, Any]) -> bool:
    return bool(node["properties"]) or node.get("additionalProperties") is False


def _examples(node: dict[str, Any]) -> Iterable[Any]:
    if "example" in node:
        yield node["example"]
    if isinstance(node.get("examples"), list):
        yield from node["examples"]


def _model(placed: Placed, common: dict[str, Any], problems: list[Problem]) -> Model:
    node = placed.node
    properties = node["properties"]
    pinned = _pinned(properties, placed, problems)
    given = assign(
        [name for name in properties if name not in pinned],
        snake,
        reserved=MODEL_RESERVED | set(pinned.values()),
    )
    extra = node.get("additionalProperties")
    return Model(
        **common,
        fields=tuple(
            _field(
                name,
                pinned.get(name) or given[name],
                value,
                name in node["required"],
                placed.pointer,
                problems,
            )
            for name, value in properties.items()
        ),
        additional=None if extra is False else shape(extra) if isinstance(extra, dict) else Scalar("any"),
        extensible=bool(extra),
    )


def _pinned(properties: dict[str, Any], placed: Placed, problems: list[Problem]) -> dict[str, str]:
    pinned: dict[str, str] = {}
    for name, value in properties.items():
        wanted = value.get("x-sdk-name")
        if wanted is None:
            continue
        if (
            not isinstance(wanted, str)
            or snake(wanted) != wanted
            or wanted in {*MODEL_RESERVED, *pinned.values()}
        ):
            at = child(placed.pointer, "properties", name, "x-sdk-name")
            problems.append(
                Problem(at, f"{shown(wanted)} cannot be its Python name", "use a free snake_case name")
            )
        else:
            pinned[name] = wanted
    return pinned


def _field(
    wire: str, name: str, node: dict[str, Any], required: bool, pointer: str, problems: list[Problem]
) -> Field:
    kind = shape(node)
    at = child(pointer, "properties", wire)
    aliases = node.get("x-sdk-aliases", [])
    if not isinstance(aliases, list) or not all(isinstance(alias, str) for alias in aliases):
        problems.append(Problem(child(at, "x-sdk-aliases"), "is not a list of names", "list other spellings"))
        aliases = []
    if node.get("x-sdk-client-value") not in (None, *CLIENT_VALUES):
        said = f"known are {', '.join(CLIENT_VALUES)}"
        problems.append(Problem(child(at, "x-sdk-client-value"), "is nothing that the client has", said))
    return Field(
        name=name,
        wire=wire,
        type=kind,
        required=required and not node.get("writeOnly"),
        pointer=child(pointer, "properties", wire),
        doc=text(node.get("description")) or text(node.get("title")),
        default=node.get("default", ABSENT),
        const=node.get("const", ABSENT),
        aliases=tuple(aliases),
        client_value=node.get("x-sdk-client-value"),
        deprecated=bool(node.get("deprecated")),
        read_only=bool(node.get("readOnly")),
        write_only=bool(node.get("writeOnly")),
    )


def _discriminated(schema: Schema, made: dict[str, Schema]) -> Schema:
    """A union without a discriminator whose members each have another constant in the same property has one all the same."""
    if not isinstance(schema, Alias):
        return schema
    kind = schema.type.inner if isinstance(schema.type, Nullable) else schema.type
    if not isinstance(kind, Union) or kind.discriminator is not None:
        return schema
    found = _inferred(kind, made)
    if found is None:
        return schema
    better: Type = replace(kind, discriminator=found)
    return replace(schema, type=Nullable(better) if isinstance(schema.type, Nullable) else better)


def _inferred(kind: Union, made: dict[str, Schema]) -> Discriminator | None:
    members = [made.get(member.name) if isinstance(member, Named) else None for member in kind.members]
    models = [member for member in members if isinstance(member, Model)]
    if len(models) < len(members) or len(models) < 2:
        return None
    for candidate in models[0].fields:
        tags = [
            (field.const, model.name)
            for model in models
            for field in model.fields
            if field.wire == candidate.wire and field.required and isinstance(field.const, str)
        ]
        if len(tags) == len(models) == len({tag for tag, _ in tags}):
            return Discriminator(candidate.wire, tuple(tags), inferred=True)
    return None


# ---------------------------------------------------------------- operations


def security_schemes(normal: Normal, problems: list[Problem]) -> tuple[SecurityScheme, ...]:
    out: list[SecurityScheme] = []
    for name, raw in (normal.document.data.get("components", {}).get("securitySchemes") or {}).items():
        pointer = child("/components/securitySchemes", name)
        kind, scheme = raw.get("type"), str(raw.get("scheme", "")).lower()
        if kind == "apiKey" and raw.get("in") == "header":
            out.append(SecurityScheme(name, "key", raw["name"], text(raw.get("description"))))
        elif kind == "oauth2" or (kind == "http" and scheme == "bearer"):
            out.append(SecurityScheme(name, "token", "Authorization", text(raw.get("description"))))
        else:
            what = (
                f"{shown(kind)} in {shown(raw.get('in'))}"
                if kind == "apiKey"
                else f"{shown(kind)} {shown(scheme)}".strip()
            )
            problems.append(
                Problem(pointer, f"{what} is not supported", "use an API key header or a bearer token")
            )
    return tuple(out)


def _security(
    raw: dict[str, Any],
    normal: Normal,
    schemes: dict[str, SecurityScheme],
    pointer: str,
    problems: list[Problem],
) -> tuple[tuple[str, ...], ...]:
    out: list[tuple[str, ...]] = []
    for index, alternative in enumerate(_stated_security(raw, normal)):
        known = normal.document.data.get("components", {}).get("securitySchemes") or {}
        for name in alternative:
            if name not in known:
                problems.append(
                    Problem(
                        child(pointer, "security", index), f"{shown(name)} is no security scheme", "define it"
                    )
                )
        kinds = tuple(sorted({schemes[name].kind for name in alternative if name in schemes}))
        if kinds not in out:
            out.append(kinds)
    return tuple(out)


def _stated_security(raw: dict[str, Any], normal: Normal) -> list[dict[str, Any]]:
    return list(raw["security"] if "security" in raw else normal.document.data.get("security") or [])


def operation_id(raw: RawOperation) -> str:
    given = raw.raw.get("operationId")
    return given if isinstance(given, str) and given else "_".join([raw.method.lower(), *words(raw.path)])


def resource_of(raw: RawOperation) -> str:
    """Pinned, else the first tag, else the first fixed part of the path."""
    pinned = raw.raw.get("x-sdk-resource")
    if isinstance(pinned, str):
        return pinned
    tags = raw.raw.get("tags") or []
    parts = [part for part in raw.path.split("/") if part and not part.startswith("{")]
    name = snake(tags[0] if tags else parts[0] if parts else "root", "resource")
    return f"{name}_" if name in CLIENT_RESERVED else name


def method_of(raw: RawOperation) -> str:
    """Pinned, else the operationId in snake_case."""
    pinned = raw.raw.get("x-sdk-method")
    return pinned if isinstance(pinned, str) else snake(operation_id(raw), "operation")


def resource_docs(normal: Normal) -> tuple[tuple[str, str], ...]:
    """What the document says of the tag that most operations of a resource have; of two, of the first by name."""
    said = {tag["name"]: text(tag.get("description")) for tag in normal.document.data.get("tags", [])}
    tags: dict[str, list[str]] = {}
    for raw in normal.operations:
        tags.setdefault(resource_of(raw), []).append((raw.raw.get("tags") or [""])[0])
    return tuple((name, said.get(max(sorted(found), key=found.count), "")) for name, found in tags.items())


def operations(
    normal: Normal, made: dict[str, Schema], schemes: tuple[SecurityScheme, ...], problems: list[Problem]
) -> tuple[Operation, ...]:
    by_name = {scheme.name: scheme for scheme in schemes}
    out = [_operation(raw, normal, made, by_name, problems) for raw in normal.operations]
    _refuse_same_names(out, problems)
    return tuple(out)


def _refuse_same_names(found: list[Operation], problems: list[Problem]) -> None:
    ids: dict[str, str] = {}
    names: dict[tuple[str, str], str] = {}
    for op in found:
        if op.id in ids:
            problems.append(
                Problem(
                    child(op.pointer, "operationId"),
                    f"{shown(op.id)} is also that of {shown(ids[op.id])}",
                    "rename one",
                )
            )
        elif (op.resource, op.name) in names:
            other = names[op.resource, op.name]
            problems.append(
                Problem(
                    op.pointer,
                    f"client.{op.resource}.{op.name} is also {shown(other)}",
                    "pin another `x-sdk-method`",
                )
            )
        ids[op.id] = names[op.resource, op.name] = op.pointer
    for op in found:
        if op.resource == "resources" or op.resource.startswith("async_"):
            said = f"{op.resource} is the name of a class that the clients have"
            problems.append(Problem(op.pointer, said, "pin another `x-sdk-resource`"))
    for op in found:
        if not op.plain or not op.streams or op.internal:
            continue
        if (op.resource, f"{op.name}_stream") in names:
            at = names[op.resource, f"{op.name}_stream"]
            problems.append(
                Problem(
                    at, f"{op.name}_stream is the name of {shown(op.pointer)}'s stream", "pin `x-sdk-method`"
                )
            )


def _operation(
    raw: RawOperation,
    normal: Normal,
    made: dict[str, Schema],
    schemes: dict[str, SecurityScheme],
    problems: list[Problem],
) -> Operation:
    _check_pins(raw, problems)
    streams = _streams(raw, problems)
    responses = tuple(_response(status, value, streams) for status, value in raw.responses.items())
    resource, name = resource_of(raw), method_of(raw)
    parameters, body = _signature(raw, made, problems)
    op = Operation(
        id=operation_id(raw),
        method=raw.method,
        path=raw.path,
        pointer=raw.pointer,
        resource=resource,
        name=name,
        function=f"{resource}_{name}",
        parameters=parameters,
        body=body,
        responses=tuple(sorted(responses, key=lambda r: (not r.status.startswith("2"), r.status))),
        security=_security(raw.raw, normal, schemes, raw.pointer, problems),
        choices=len(_stated_security(raw.raw, normal)),
        key=raw.raw.get("x-sdk-key"),
        streams=streams,
        summary=text(raw.raw.get("summary")),
        doc=text(raw.raw.get("description")),
        deprecated=bool(raw.raw.get("deprecated")),
        internal=bool(raw.raw.get("x-sdk-internal")),
    )
    if not op.success:
        problems.append(
            Problem(
                child(raw.pointer, "responses"), "has no 2xx response", "document what success looks like"
            )
        )
    media = tuple(dict.fromkeys(c.media for r in op.success for c in r.contents))
    op = replace(op, media=media, record=_record(op))
    return replace(op, unwrap=raw.raw.get("x-sdk-unwrap"), returns=_returns(op, raw, made, problems))


def _check_pins(raw: RawOperation, problems: list[Problem]) -> None:
    for key, reserved in (("x-sdk-resource", CLIENT_RESERVED), ("x-sdk-method", {"mro"})):
        value = raw.raw.get(key)
        if value is None:
            continue
        free = isinstance(value, str) and snake(value) == value and value not in reserved
        if not free and not (raw.raw.get("x-sdk-internal") and value == "llm"):
            at = child(raw.pointer, key)
            problems.append(Problem(at, f"{shown(value)} cannot be a name", "use free snake_case"))
    if raw.raw.get("x-sdk-key") not in (None, "secret", "publishable", "any"):
        problems.append(
            Problem(child(raw.pointer, "x-sdk-key"), "is not a kind of key", "secret, publishable or any")
        )


def _streams(raw: RawOperation, problems: list[Problem]) -> tuple[str, ...]:
    offered = [
        media
        for status, r in raw.responses.items()
        if status.startswith("2") or status == "default"
        for media in r["content"]
    ]
    pinned = raw.raw.get("x-sdk-streams")
    if pinned is None:
        found = dict.fromkeys(media for media in offered if is_stream(media))
        return tuple(sorted(found, key=lambda media: (not media.startswith("text/event-stream"), media)))
    for media in pinned if isinstance(pinned, list) else [pinned]:
        if media not in offered:
            problems.append(
                Problem(
                    child(raw.pointer, "x-sdk-streams"),
                    f"{shown(media)} is in no 2xx response",
                    "correct the list",
                )
            )
    return tuple(pinned) if isinstance(pinned, list) else ()


def _response(status: str, value: dict[str, Any], streams: tuple[str, ...]) -> Response:
    contents = tuple(
        _content(media, content, media in streams) for media, content in value["content"].items()
    )
    headers = value.get("headers") or {}
    return Response(
        status=status,
        pointer=value["x-pointer"],
        doc=text(value.get("description")),
        contents=contents,
        headers=tuple((name, text(header.get("description"))) for name, header in headers.items()),
    )


def _content(media: str, content: dict[str, Any], stream: bool) -> Content:
    schema = content["schema"]
    kind: Type
    if stream or is_json(media):
        kind = shape(schema) if schema is not None else Scalar("any")
    else:
        kind = Scalar("text" if media.startswith("text/") else "binary")
    examples = tuple(content["examples"].items())
    example = content.get("example", examples[0][1] if examples else ABSENT)
    return Content(media, kind, stream, example, examples, content["raw"])


def _record(op: Operation) -> Type | None:
    kinds = list(dict.fromkeys(c.type for r in op.success for c in r.contents if c.stream))
    if not kinds:
        return None
    return kinds[0] if len(kinds) == 1 else Union(tuple(kinds))


def _returns(op: Operation, raw: RawOperation, made: dict[str, Schema], problems: list[Problem]) -> Type:
    kinds: list[Type] = []
    for response in op.success:
        plain = [content.type for content in response.contents if not content.stream]
        if not plain and not response.contents:
            plain = [Scalar("null")]
        kinds += plain
    kinds = list(dict.fromkeys(kinds))
    member = raw.raw.get("x-sdk-unwrap")
    if member is not None:
        kinds = [kind for kind in kinds if kind != Scalar("null")] or [Scalar("any")]
        kinds = [_unwrapped(kind, member, raw, made, problems) for kind in kinds]
        kinds = list(dict.fromkeys(kinds))
    if not kinds:
        return Scalar("null")
    return kinds[0] if len(kinds) == 1 else Union(tuple(kinds))


def _unwrapped(
    kind: Type, member: str, raw: RawOperation, made: dict[str, Schema], problems: list[Problem]
) -> Type:
    schema = made.get(kind.name) if isinstance(kind, Named) else None
    if isinstance(schema, Model):
        for field in schema.fields:
            if field.wire == member and field.required:
                return field.type
    at = child(raw.pointer, "x-sdk-unwrap")
    problems.append(
        Problem(at, f"{shown(member)} is no required member of every 2xx body", "correct it or the schema")
    )
    return Scalar("any")


# ---------------------------------------------------------------- signatures


def _signature(
    raw: RawOperation, made: dict[str, Schema], problems: list[Problem]
) -> tuple[tuple[Parameter, ...], Body | None]:
    """Parameters and body fields under names that are distinct in one signature."""
    order = {name: index for index, name in enumerate(_path_names(raw.path))}
    found = [_parameter(value, problems) for value in raw.parameters]
    _check_path(raw, found, order, problems)
    for parameter in found:
        if not _fits_text(parameter.type, made):
            what = f"is an object in a {parameter.location}"
            problems.append(
                Problem(
                    parameter.pointer, what, "use plain values, or lists of them; send objects in the body"
                )
            )
    path = sorted((p for p in found if p.location == "path"), key=lambda p: order.get(p.wire, 0))
    parameters = path + [p for p in found if p.location != "path"]
    body = _body(raw, made)
    taken: dict[str, str] = dict.fromkeys((*CALL_OPTIONS, *CALL_RESERVED), "option")
    if body is not None and body.extensible:
        taken["additional_properties"] = body.pointer
    if body is not None and body.model is None:
        taken["body"] = body.pointer
    named: list[Parameter] = []
    for parameter in parameters:
        if parameter.managed:
            named.append(parameter)
            continue
        named.append(
            replace(
                parameter, name=_free(parameter.name, parameter.location, taken, parameter.pointer, problems)
            )
        )
    if body is not None and body.model is not None:
        fields = tuple(
            replace(f, name=_free(f.name, "body", taken, f.pointer, problems)) for f in body.fields
        )
        body = replace(body, fields=fields)
    return tuple(named), body


def _fits_text(
    kind: Type, made: dict[str, Schema], seen: frozenset[str] = frozenset(), item: bool = False
) -> bool:
    """Whether values of the type can be written into a URL or a header."""
    match kind:
        case Scalar(scalar):
            return scalar not in ("binary", "never")
        case Nullable(inner):
            return _fits_text(inner, made, seen, item)
        case Array(inner):
            return not item and _fits_text(inner, made, seen, True)
        case Union(members):
            return all(_fits_text(member, made, seen, item) for member in members)
        case Named(name):
            schema = made[name]
            if isinstance(schema, Alias) and name not in seen:
                return _fits_text(schema.type, made, seen | {name}, item)
            return isinstance(schema, Enum)
    return False


def _free(name: str, kind: str, taken: dict[str, str], pointer: str, problems: list[Problem]) -> str:
    """The name itself, or with its kind before it where another has it."""
    if name in taken:
        name = f"{kind}_{name}"
    if name in taken:
        problems.append(Problem(pointer, f"{name} is the name of two arguments", "pin one with `x-sdk-name`"))
    taken[name] = pointer
    return name


def _path_names(path: str) -> list[str]:
    return [part.partition("}")[0] for part in path.split("{")[1:]]


def _check_path(
    raw: RawOperation, found: list[Parameter], order: dict[str, int], problems: list[Problem]
) -> None:
    given = {p.wire for p in found if p.location == "path"}
    names = _path_names(raw.path)
    for name in names:
        if name not in given:
            problems.append(
                Problem(
                    raw.pointer, f"{{{shown(name)}}} is no path parameter", "describe it under `parameters`"
                )
            )
    if len(set(names)) < len(names):
        problems.append(Problem(raw.pointer, "has a path parameter twice", "rename one"))
    for parameter in found:
        if parameter.location == "path" and parameter.wire not in order:
            problems.append(
                Problem(parameter.pointer, "is not in the path", "remove it, or write it into the path")
            )


def _parameter(raw: dict[str, Any], problems: list[Problem]) -> Parameter:
    pointer = raw["x-pointer"]
    wanted = raw.get("x-sdk-name")
    if wanted is not None and (not isinstance(wanted, str) or snake(wanted) != wanted):
        problems.append(
            Problem(child(pointer, "x-sdk-name"), f"{shown(wanted)} cannot be a name", "use snake_case")
        )
        wanted = None
    examples = [
        value.get("value") for value in (raw.get("examples") or {}).values() if isinstance(value, dict)
    ]
    style = raw.get("style", "form" if raw["in"] == "query" else "simple")
    return Parameter(
        name=wanted or snake(raw["name"], "parameter"),
        wire=raw["name"],
        location=raw["in"],
        type=shape(raw["schema"]),
        required=bool(raw.get("required")),
        pointer=pointer,
        doc=text(raw.get("description")),
        explode=bool(raw.get("explode", style == "form")),
        delimiter={"spaceDelimited": "%20", "pipeDelimited": "|"}.get(style, ","),
        default=raw["schema"].get("default", ABSENT),
        deprecated=bool(raw.get("deprecated")),
        managed=bool(raw.get("x-sdk-managed")),
        example=raw.get("example", examples[0] if examples else ABSENT),
        schema=raw["x-raw"],
    )


def _body(raw: RawOperation, made: dict[str, Schema]) -> Body | None:
    if raw.body is None:
        return None
    media = raw.body["media"]
    kind = request_kind(media)
    schema = shape(raw.body["schema"]) if kind == "json" else Scalar("text" if kind == "text" else "binary")
    content = raw.body["content"]
    examples = [
        value.get("value") for value in (content.get("examples") or {}).values() if isinstance(value, dict)
    ]
    body = Body(
        media=media,
        type=schema,
        required=bool(raw.body.get("required")),
        pointer=raw.body["x-pointer"],
        doc=text(raw.body.get("description")),
        example=content.get("example", examples[0] if examples else ABSENT),
        schema=content.get("schema", True),
    )
    model = made.get(schema.name) if isinstance(schema, Named) else None
    while isinstance(model, Alias) and isinstance(model.type, Named):
        model = made.get(model.type.name)
    if not isinstance(model, Model) or (not body.required and any(f.required for f in model.fields)):
        return body
    fields = tuple(f for f in model.fields if not f.read_only and f.type != Scalar("never"))
    return replace(body, model=model.name, fields=fields, extensible=model.extensible)
