"""What the document says → what the SDK shows: names, pins, keywords of methods, what they return."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any, TypeVar

from .ir import (
    Alias,
    Api,
    Array,
    Body,
    Discriminator,
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
from .paging import hidden_cursor, paging
from .prepare import Prepared
from .problems import Problem, child, refuse, shown
from .read import Reading

# What a driver can fill in when the caller leaves it out.
CLIENT_VALUES = ("publishable_key",)
_KEYS = ("secret", "publishable", "any")
_Named = TypeVar("_Named", Field, Parameter)


def composed(reading: Reading, found: Prepared) -> Api:
    """The whole model of an API; `SpecError` with all that stands in the way."""
    work = _Composer(reading)
    data = found.document.data
    schemas = work.schemas()
    api = Api(
        title=data["info"]["title"],
        version=data["info"]["version"],
        openapi=data["openapi"],
        sha256=found.document.sha256,
        doc=_text(data["info"].get("description")),
        servers=tuple(server.get("url", "/") for server in data.get("servers", [])),
        operations=work.operations(),
        schemas=schemas,
        security=tuple(work.schemes.values()),
        ignored=found.ignored,
        resource_docs=work.resource_docs(
            {tag["name"]: _text(tag.get("description")) for tag in data.get("tags", [])}
        ),
        components=data.get("components", {}).get("schemas", {}),
    )
    refuse([replace(p, source=found.document.source) for p in work.problems])
    return api


class _Composer:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.problems: list[Problem] = []
        self.made: dict[str, Schema] = {}
        self.schemes: dict[str, SecurityScheme] = {}

    def no(self, pointer: str, message: str, remedy: str) -> None:
        self.problems.append(Problem(pointer, message, remedy))

    # ------------------------------------------------------------ schemas

    def schemas(self) -> tuple[Schema, ...]:
        self.made = {schema.name: self._schema(schema) for schema in self.reading.schemas}
        self.made = {name: self._discriminated(schema) for name, schema in self.made.items()}
        return tuple(self.made.values())

    def _schema(self, schema: Schema) -> Schema:
        if isinstance(schema, Enum):
            names = assign([str(member.value) for member in schema.members], constant)
            members = tuple(replace(member, name=names[str(member.value)]) for member in schema.members)
            return replace(schema, members=members)
        if isinstance(schema, Alias):
            return schema
        pinned = self._pinned(schema)
        free = [f.wire for f in schema.fields if f.wire not in pinned]
        given = assign(free, snake, reserved=MODEL_RESERVED | set(pinned.values()))
        return replace(schema, fields=tuple(self._field(f, (given | pinned)[f.wire]) for f in schema.fields))

    def _pinned(self, model: Model) -> dict[str, str]:
        pinned: dict[str, str] = {}
        for f in model.fields:
            wanted = f.pins.get("x-sdk-name")
            if wanted is None:
                continue
            if _is_name(wanted) and wanted not in {*MODEL_RESERVED, *pinned.values()}:
                pinned[f.wire] = wanted
            else:
                at = child(f.pointer, "x-sdk-name")
                self.no(at, f"{shown(wanted)} cannot be its Python name", "use a free snake_case name")
        return pinned

    def _field(self, f: Field, name: str) -> Field:
        aliases = f.pins.get("x-sdk-aliases", [])
        if not isinstance(aliases, list) or not all(isinstance(alias, str) for alias in aliases):
            self.no(child(f.pointer, "x-sdk-aliases"), "is not a list of names", "list other spellings")
            aliases = []
        value = f.pins.get("x-sdk-client-value")
        if value not in (None, *CLIENT_VALUES):
            at = child(f.pointer, "x-sdk-client-value")
            self.no(at, "is not a value of the client", f"known are {', '.join(CLIENT_VALUES)}")
        required = f.required and not f.write_only
        return replace(f, name=name, required=required, aliases=tuple(aliases), client_value=value)

    def _discriminated(self, schema: Schema) -> Schema:
        """A union whose members each have another constant in one property has a discriminator, said or not."""
        if not isinstance(schema, Alias):
            return schema
        kind = schema.type.inner if isinstance(schema.type, Nullable) else schema.type
        if not isinstance(kind, Union) or kind.discriminator is not None:
            return schema
        better: Type = replace(kind, discriminator=self._inferred(kind))
        return replace(schema, type=Nullable(better) if isinstance(schema.type, Nullable) else better)

    def _inferred(self, kind: Union) -> Discriminator | None:
        members = [self.made.get(member.name) for member in kind.members if isinstance(member, Named)]
        models = [member for member in members if isinstance(member, Model)]
        if len(models) < len(kind.members) or len(models) < 2:
            return None
        for candidate in models[0].fields:
            tags = [
                (f.const, model.name)
                for model in models
                for f in model.fields
                if f.wire == candidate.wire and f.required and isinstance(f.const, str)
            ]
            if len(tags) == len(models) == len({tag for tag, _ in tags}):
                return Discriminator(candidate.wire, tuple(tags), inferred=True)
        return None

    # ------------------------------------------------------------ operations

    def operations(self) -> tuple[Operation, ...]:
        self.schemes = {scheme.name: self._scheme(scheme) for scheme in self.reading.security}
        self.names = self._method_names()
        found = [self._operation(op) for op in self.reading.operations]
        self._refuse_same_names(found)
        return tuple(found)

    def _method_names(self) -> dict[str, str]:
        """By the pointer of the operation: the shortest name that nothing else in the resource has. Order has no say."""
        choices = {op.pointer: (_resource(op), _methods(op, _resource(op))) for op in self.reading.operations}
        split = [resource.rpartition(".") for resource, _ in choices.values()]
        inner = {(outer, name) for outer, _, name in split}
        while True:
            times = Counter((resource, names[-1]) for resource, names in choices.values())
            times.update(inner & times.keys())
            longer = [
                names for resource, names in choices.values() if len(names) > 1 < times[resource, names[-1]]
            ]
            if not longer:
                return {pointer: names[-1] for pointer, (_, names) in choices.items()}
            last = max((len(names[0]), names[0]) for names in longer)[1]
            for names in longer:
                if names[0] == last:
                    names.pop()

    def resource_docs(self, tags: dict[str, str]) -> tuple[tuple[str, str], ...]:
        """What the document says of the tag that most operations of a resource have; of two, of the first by name."""
        found: dict[str, list[str]] = {}
        for op in self.reading.operations:
            found.setdefault(_resource(op), []).append((*op.tags, "")[0])
        return tuple((name, tags.get(max(sorted(of), key=of.count), "")) for name, of in found.items())

    def _scheme(self, scheme: SecurityScheme) -> SecurityScheme:
        if scheme.kind == "apiKey":
            return replace(scheme, kind="key")
        return replace(scheme, kind="token", header="Authorization")

    def _security(self, op: Operation) -> tuple[tuple[str, ...], ...]:
        out: list[tuple[str, ...]] = []
        for index, choice in enumerate(op.security):
            for name in choice:
                if name not in self.schemes:
                    at = child(op.pointer, "security", index)
                    self.no(at, f"{shown(name)} is no security scheme", "define it")
            out.append(tuple(sorted({self.schemes[name].kind for name in choice if name in self.schemes})))
        return tuple(dict.fromkeys(out))

    def _operation(self, op: Operation) -> Operation:
        self._check_pins(op)
        resource = _resource(op)
        name = self.names[op.pointer]
        streams = op.pins.get("x-sdk-streams")
        if not isinstance(streams, list):
            found = dict.fromkeys(c.media for r in op.success for c in r.contents if c.stream)
            streams = sorted(found, key=lambda media: (not media.startswith("text/event-stream"), media))
        parameters, body = self._signature(op)
        op = replace(
            op,
            id=_id(op),
            resource=resource,
            name=name,
            function=f"{resource.replace('.', '_')}_{name}",
            parameters=parameters,
            body=body,
            responses=tuple(sorted(op.responses, key=lambda r: (not r.status.startswith("2"), r.status))),
            security=self._security(op),
            choices=len(op.security),
            key=op.pins.get("x-sdk-key"),
            streams=tuple(streams),
            internal=bool(op.pins.get("x-sdk-internal")),
            unwrap=op.pins.get("x-sdk-unwrap"),
        )
        pages = paging(op, self.made, self.no)
        if pages is not None:
            op = replace(
                op, paging=pages, unwrap=None
            )  # iterating unwraps, and keeps where the next page begins
        elif op.unwrap is not None and (cursor := hidden_cursor(op, self.made)) not in (None, op.unwrap):
            said = f"would hide {shown(cursor)}"
            self.no(child(op.pointer, "x-sdk-unwrap"), said, "describe the pages with `x-sdk-pagination`")
        media = tuple(dict.fromkeys(c.media for r in op.success for c in r.contents))
        return replace(op, media=media, record=_record(op), returns=self._returns(op))

    def _check_pins(self, op: Operation) -> None:
        for key, reserved in (("x-sdk-resource", CLIENT_RESERVED), ("x-sdk-method", {"mro"})):
            value = op.pins.get(key)
            if value is None or (op.pins.get("x-sdk-internal") and value == "llm"):
                continue
            parts = value.split(".") if key == "x-sdk-resource" and isinstance(value, str) else [value]
            if not all(map(_is_name, parts)) or value in reserved:
                self.no(child(op.pointer, key), f"{shown(value)} cannot be a name", "use free snake_case")
        if op.pins.get("x-sdk-key") not in (None, *_KEYS):
            self.no(child(op.pointer, "x-sdk-key"), "is not a kind of key", "secret, publishable or any")

    def _refuse_same_names(self, found: list[Operation]) -> None:
        ids: dict[str, str] = {}
        names: dict[tuple[str, str], str] = {}
        resources: dict[str, str] = {}
        for op in found:
            other = names.get((op.resource, op.name))
            if op.id in ids:
                at = child(op.pointer, "operationId")
                self.no(at, f"{shown(op.id)} is also that of {shown(ids[op.id])}", "rename one")
            elif other is not None:
                said = f"client.{op.resource}.{op.name} is also {shown(other)}"
                self.no(op.pointer, said, "pin another `x-sdk-method`")
            ids[op.id] = names[op.resource, op.name] = op.pointer
            one = resources.setdefault(op.resource.replace(".", "_"), op.resource)
            if one != op.resource:
                self.no(op.pointer, f"{one} and {op.resource} have one class", "pin another `x-sdk-resource`")
            if op.resource == "resources" or op.resource.startswith("async_"):
                said = f"{op.resource} is the name of a class that the clients have"
                self.no(op.pointer, said, "pin another `x-sdk-resource`")
        for op in found:
            taken = names.get((op.resource, f"{op.name}_stream"))
            if op.plain and op.streams and not op.internal and taken is not None:
                said = f"{op.name}_stream is the name of {shown(op.pointer)}'s stream"
                self.no(taken, said, "pin `x-sdk-method`")

    def _returns(self, op: Operation) -> Type:
        kinds: list[Type] = []
        for response in op.success:
            kinds += [content.type for content in response.contents if not content.stream]
            if not response.contents:
                kinds.append(Scalar("null"))
        if op.unwrap is not None:
            kinds = [kind for kind in kinds if kind != Scalar("null")] or [Scalar("any")]
            kinds = [self._unwrapped(kind, op) for kind in kinds]
        return _either(kinds) or Scalar("null")

    def _unwrapped(self, kind: Type, op: Operation) -> Type:
        schema = self.made.get(kind.name) if isinstance(kind, Named) else None
        for f in schema.fields if isinstance(schema, Model) else ():
            if f.wire == op.unwrap and f.required:
                return f.type
        said = f"{shown(op.unwrap)} is no required member of every 2xx body"
        self.no(child(op.pointer, "x-sdk-unwrap"), said, "correct it or the schema")
        return Scalar("any")

    # ------------------------------------------------------------ signatures

    def _signature(self, op: Operation) -> tuple[tuple[Parameter, ...], Body | None]:
        """Parameters and body fields under names that are distinct in one signature."""
        order = [part.partition("}")[0] for part in op.path.split("{")[1:]]
        found = [self._parameter(p) for p in op.parameters]
        self._check_path(op, found, order)
        for p in found:
            if p.form not in ("json", "deep") and not self._fits_text(self._inside(p)):
                remedy = "use plain values, or lists of them; send other objects in the body"
                self.no(p.pointer, f"is an object in a {p.location}", remedy)
        path = sorted(
            (p for p in found if p.location == "path"), key=lambda p: (*order, p.wire).index(p.wire)
        )
        body = self._body(op.body)
        taken = dict.fromkeys((*CALL_OPTIONS, *CALL_RESERVED), "option")
        if body is not None and body.extensible:
            taken["additional_properties"] = body.pointer
        if body is not None and body.model is None:
            taken["body"] = body.pointer
        named = [
            p if p.managed else self._free(p, p.location, taken)
            for p in path + [p for p in found if p.location != "path"]
        ]
        if body is not None and body.model is not None:
            body = replace(body, fields=tuple(self._free(f, "body", taken) for f in body.fields))
        return tuple(named), body

    def _free(self, item: _Named, kind: str, taken: dict[str, str]) -> _Named:
        """The item under its own name, or with its kind before it where another has that."""
        name = f"{kind}_{item.name}" if item.name in taken else item.name
        if name in taken:
            self.no(item.pointer, f"{name} is the name of two arguments", "pin one with `x-sdk-name`")
        taken[name] = item.pointer
        return replace(item, name=name)

    def _parameter(self, p: Parameter) -> Parameter:
        wanted = p.pins.get("x-sdk-name")
        if wanted is not None and not _is_name(wanted):
            self.no(child(p.pointer, "x-sdk-name"), f"{shown(wanted)} cannot be a name", "use snake_case")
            wanted = None
        managed = bool(p.pins.get("x-sdk-managed"))
        return replace(p, name=wanted or snake(p.wire, "parameter"), managed=managed)

    def _check_path(self, op: Operation, found: list[Parameter], order: list[str]) -> None:
        given = {p.wire: p for p in found if p.location == "path"}
        for name in order:
            if name not in given:
                said = f"{{{shown(name)}}} is no path parameter"
                self.no(op.pointer, said, "describe it under `parameters`")
        if len(set(order)) < len(order):
            self.no(op.pointer, "has a path parameter twice", "rename one")
        for name, p in given.items():
            if name not in order:
                self.no(p.pointer, "is not in the path", "remove it, or write it into the path")

    def _inside(self, p: Parameter) -> Type:
        """What has to fit: the values of an object, where the parameter is one."""
        kind = p.type
        while isinstance(kind, (Named, Nullable)):
            schema = self.made[kind.name] if isinstance(kind, Named) else None
            if isinstance(schema, Model):
                more = [schema.additional] if schema.additional else []
                return Union((*(f.type for f in schema.fields), *more))
            if isinstance(kind, Named) and not isinstance(schema, Alias):
                return kind
            kind = kind.inner if isinstance(kind, Nullable) else schema.type  # type: ignore[union-attr] # an alias
        return kind.value if isinstance(kind, Map) and p.location == "query" else kind

    def _fits_text(self, kind: Type, seen: frozenset[str] = frozenset(), item: bool = False) -> bool:
        """Whether values of the type can be written into a URL or a header."""
        match kind:
            case Scalar(scalar):
                return scalar not in ("binary", "never")
            case Nullable(inner):
                return self._fits_text(inner, seen, item)
            case Array(inner):
                return not item and self._fits_text(inner, seen, True)
            case Union(members):
                return all(self._fits_text(member, seen, item) for member in members)
            case Named(name):
                schema = self.made[name]
                if isinstance(schema, Alias) and name not in seen:
                    return self._fits_text(schema.type, seen | {name}, item)
                return isinstance(schema, Enum)
        return False

    def _body(self, body: Body | None) -> Body | None:
        if body is None:
            return None
        model = self.made.get(body.type.name) if isinstance(body.type, Named) else None
        while isinstance(model, Alias) and isinstance(model.type, Named):
            model = self.made.get(model.type.name)
        if not isinstance(model, Model) or (not body.required and any(f.required for f in model.fields)):
            return body
        fields = tuple(f for f in model.fields if not f.read_only and f.type != Scalar("never"))
        return replace(body, model=model.name, fields=fields, extensible=model.extensible)


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and snake(value) == value


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _id(op: Operation) -> str:
    return op.id or "_".join([op.method.lower(), *words(op.path)])


def _resource(op: Operation) -> str:
    """Pinned, else the first tag, else the first fixed part of the path; with what a path nests beneath it.

    `/projects/{id}/webhooks` is `projects.webhooks`. What is singular there, as `/customers/{id}/subscription`, is a method.
    """
    pinned = op.pins.get("x-sdk-resource")
    if isinstance(pinned, str):
        return pinned
    parts = [part for part in op.path.split("/") if part]
    fixed = [part for part in parts if not part.startswith("{")]
    name = snake((*op.tags, *fixed, "root")[0], "resource")
    name = f"{name}_" if name in CLIENT_RESERVED else name
    nests = len(parts) > 2 and parts[1].startswith("{") and snake(parts[0], "resource") == name
    inner = snake(parts[2], "resource") if nests and not parts[2].startswith("{") else ""
    return f"{name}.{inner}" if _singular(inner) != inner else name


def _methods(op: Operation, resource: str) -> list[str]:
    """Pinned, else the operationId in snake_case, then without the words of the resource: `listSessions` of `sessions` is `list`."""
    pinned = op.pins.get("x-sdk-method")
    if isinstance(pinned, str):
        return [pinned]
    names = [snake(_id(op), "operation")]
    nouns = {_singular(word) for word in words(resource)}
    for part in resource.split("."):
        name, own = words(names[-1]), part.split("_")
        if name[: len(own)] == own:  # `emails_list`; elsewhere a verb stands first
            name = name[len(own) :] or name
        elif _singular(name[0]) not in nouns:
            said = [_singular(word) for word in name[1 : len(own) + 1]]
            name = [name[0], *name[len(own) + 1 :]] if said == [*map(_singular, own)] else name
        names.append(snake("_".join(name), "operation"))
    return names


def _singular(word: str) -> str:
    for plural, one in (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("ss", "ss"), ("s", "")):
        if word.endswith(plural):
            return word.removesuffix(plural) + one
    return word


def _record(op: Operation) -> Type | None:
    return _either([c.type for r in op.success for c in r.contents if c.stream])


def _either(kinds: list[Type]) -> Type | None:
    unique = tuple(dict.fromkeys(kinds))
    return Union(unique) if len(unique) > 1 else next(iter(unique), None)
