"""What the document says → what the SDK shows: names, pins, keywords of methods, what they return."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeVar

from . import ir, methods
from .naming import CALL_OPTIONS, CALL_RESERVED, MODEL_RESERVED, assign, constant, is_name, snake
from .paging import paged, unwrapped
from .prepare import Node, Prepared, module_name
from .problems import Problem, child, refuse, shown
from .read import Reading

_Named = TypeVar("_Named", ir.Field, ir.Parameter)


def composed(reading: Reading, found: Prepared) -> ir.Api:
    """The whole model of an API; `SpecError` with all that stands in the way."""
    work = _Composer(reading, found)
    data = found.document.data
    schemas = work.schemas()
    api = ir.Api(
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
        resource_docs=methods.resource_docs(
            work.names,
            work.nodes,
            {tag["name"]: _text(tag.get("description")) for tag in data.get("tags", [])},
        ),
        components=data.get("components", {}).get("schemas", {}),
        left_out=found.left_out,
    )
    refuse([*reading.problems, *(replace(p, source=found.document.source) for p in work.problems)])
    return api


class _Composer:
    def __init__(self, reading: Reading, found: Prepared) -> None:
        self.reading, self.plain = reading, found.plain
        self.problems: list[Problem] = []
        self.made: dict[str, ir.Schema] = {}
        self.functions: set[str] = set()
        self.schemes = {n: _scheme(n, s) for n, s in self.plain["components"]["securitySchemes"].items()}

    def no(self, pointer: str, message: str, remedy: str) -> None:
        self.problems.append(Problem(pointer, message, remedy))

    # ------------------------------------------------------------ schemas

    def schemas(self) -> tuple[ir.Schema, ...]:
        named = ((key, node) for key, node in self.plain["components"]["schemas"].items() if "x-name" in node)
        for key, node in sorted(named, key=lambda item: str(item[1]["x-name"])):
            if self.reading.schema(key) is not None:
                self.made[node["x-name"]] = self._schema(key, node)
        return tuple(self.made.values())

    def _schema(self, key: str, node: Node) -> ir.Schema:
        pointer = node["x-place"]
        common: dict[str, Any] = {
            "name": node["x-name"],
            "module": module_name(node["x-name"]),
            "pointer": pointer,
            "component": node["x-component"],
            "examples": tuple(node.get("x-examples", ())),
            **_said(node),
        }
        if "enum" in node:
            known = self.reading.values(key)
            values = [value for value in node["enum"] if value in known]
            names = assign(map(str, values), constant)
            members = tuple(ir.Member(names[str(value)], value) for value in values)
            return ir.Enum(**common, base="text" if node["type"] == "string" else "integer", members=members)
        if node.get("type") == "object":
            extra = self.reading.additional(key, child(pointer, "additionalProperties"))
            if node["properties"] or extra is None:
                fields = tuple(self._fields(key, node))
                extensible = bool(node.get("additionalProperties"))
                return ir.Model(
                    **common, fields=fields, additional=extra, extensible=extensible, pins=_pins(node)
                )
        return ir.Alias(**common, type=self.reading.described(key, pointer))

    def _fields(self, key: str, node: Node) -> Iterator[ir.Field]:
        read = self.reading.fields(key)
        found = {
            item["x-wire"]: (read[name], item) for name, item in node["properties"].items() if name in read
        }
        pinned: dict[str, str] = {}
        for wire, (_, item) in found.items():
            wanted = item.get("x-sdk-name")
            if is_name(wanted) and wanted not in {*MODEL_RESERVED, *pinned.values()}:
                pinned[wire] = wanted
            elif wanted is not None:
                at = child(item["x-place"], "x-sdk-name")
                self.no(at, f"{shown(wanted)} cannot be its Python name", "use a free snake_case name")
        free = [wire for wire in found if wire not in pinned]
        names = pinned | assign(free, snake, reserved=MODEL_RESERVED | set(pinned.values()))
        for wire, (prop, item) in found.items():
            yield self._field(names[wire], prop, item)

    def _field(self, name: str, prop: Any, node: Node) -> ir.Field:
        target = self.plain["components"]["schemas"][node["$ref"].rpartition("/")[2]]
        return ir.Field(
            name=name,
            wire=node["x-wire"],
            type=self.reading.type(prop, node, node["x-place"]),
            required=prop.required and not node.get("writeOnly"),
            pointer=node["x-place"],
            default=node.get("x-default", ir.ABSENT),
            const=ir.ABSENT if "x-name" in target else target.get("const", ir.ABSENT),
            aliases=tuple(node.get("x-sdk-aliases", ())),
            client_value=node.get("x-sdk-client-value"),
            read_only=bool(node.get("readOnly")),
            write_only=bool(node.get("writeOnly")),
            pins=_pins(node),
            **_said(node),
        )

    # ------------------------------------------------------------ operations

    def operations(self) -> tuple[ir.Operation, ...]:
        self.nodes = [
            node | {"x-method": method.upper()}
            for item in self.plain["paths"].values()
            for method, node in item.items()
        ]
        self.names = methods.named(self.nodes)
        read = ((self.reading.endpoint(node), node) for node in self.nodes)
        found = [self._operation(endpoint, node) for endpoint, node in read if endpoint is not None]
        self.problems += methods.clashes(found)
        return tuple(found)

    def _function(self, name: str) -> str:
        """A name of its own, also beside `a_b.c` for `a.b_c`."""
        while name in self.functions:
            name += "_"
        self.functions.add(name)
        return name

    def _credentials(self, choice: Node) -> tuple[str, ...]:
        return tuple(sorted({self.schemes[name].kind for name in choice}))

    def _operation(self, endpoint: Any, node: Node) -> ir.Operation:
        pins = _pins(node)
        resource, name = self.names[node["x-place"]]
        responses = sorted(
            self._responses(endpoint, node), key=lambda r: (not r.status.startswith("2"), r.status)
        )
        parameters, body = self._signature(endpoint, node)
        op = ir.Operation(
            id=methods.operation_id(node),
            method=node["x-method"],
            path=node["x-path"],
            pointer=node["x-place"],
            resource=resource,
            name=name,
            function=self._function(f"{resource.replace('.', '_')}_{name}"),
            parameters=parameters,
            body=body,
            responses=tuple(responses),
            security=tuple(dict.fromkeys(map(self._credentials, node["security"]))),
            choices=len(node["security"]),
            key=pins.get("x-sdk-key"),
            internal=bool(pins.get("x-sdk-internal")),
            unwrap=pins.get("x-sdk-unwrap"),
            summary=_text(node.get("summary")),
            tags=tuple(node.get("tags", ())),
            pins=pins,
            **_said(node),
        )
        contents = [content for response in op.success for content in response.contents]
        media = tuple(dict.fromkeys(content.media for content in contents))
        found = {content.media for content in contents if content.stream}
        streams = pins.get(
            "x-sdk-streams", sorted(found, key=lambda m: (not m.startswith("text/event-stream"), m))
        )
        if not isinstance(streams, list) or not all(name in media for name in streams):
            at, said = child(op.pointer, "x-sdk-streams"), "is not a list of media types of a 2xx response"
            self.no(at, said, f"it has {', '.join(media) or 'none'}")
        op = replace(op, streams=tuple(streams), media=media)
        op = replace(op, **paged(op, self.made, self.no))
        record = _either([content.type for content in contents if content.stream])
        return replace(op, record=record, returns=self._returns(op))

    def _responses(self, endpoint: Any, node: Node) -> Iterator[ir.Response]:
        read = {response.status_code.pattern: response for response in endpoint.responses}
        for status, found in node["responses"].items():
            if status not in read:
                continue
            at, contents = found["x-place"], []
            for index, (media, content) in enumerate(found.get("content", {}).items()):
                prop = None if index else read[status].prop
                kind = self.reading.type(prop, content["schema"], child(at, "content", media))
                contents.append(
                    ir.Content(media=media, type=kind, stream=content["x-stream"], **_examples(content))
                )
            headers = tuple((name, _doc(header)) for name, header in found["headers"].items())
            yield ir.Response(status, at, _doc(found), tuple(contents), headers)

    def _returns(self, op: ir.Operation) -> ir.Type:
        kinds: list[ir.Type] = []
        for response in op.success:
            kinds += [content.type for content in response.contents if not content.stream]
            if not response.contents:
                kinds.append(ir.Scalar("null"))
        if op.unwrap is not None:
            kinds = [kind for kind in kinds if kind != ir.Scalar("null")] or [ir.Scalar("any")]
            found = [unwrapped(kind, op.unwrap, self.made) for kind in kinds]
            if None in found:
                said = f"{shown(op.unwrap)} is not a required member of every 2xx body"
                self.no(child(op.pointer, "x-sdk-unwrap"), said, "correct it or the schema")
            kinds = [f.type for f in found if f is not None]
        return _either(kinds) or ir.Scalar("null")

    # ------------------------------------------------------------ signatures

    def _signature(self, endpoint: Any, op: Node) -> tuple[tuple[ir.Parameter, ...], ir.Body | None]:
        """Parameters and body fields under names that are distinct in one signature."""
        order = [part.partition("}")[0] for part in op["x-path"].split("{")[1:]]
        read = self.reading.parameters(endpoint)
        nodes = [p for p in op["parameters"] if (p["in"], p["name"]) in read]
        found = [self._parameter(read[p["in"], p["name"]], p) for p in nodes]
        if len(set(order)) < len(order):
            self.no(op["x-place"], "has a path parameter twice", "rename one")
        for p in found:
            if p.location == "path" and p.wire not in order:
                self.no(p.pointer, "is not in the path", "remove it, or write it into the path")
            if p.form not in ("json", "deep") and not self._fits(p.type, p.location):
                remedy = "use plain values, or lists of them; send other objects in the body"
                self.no(p.pointer, f"is an object in a {p.location}", remedy)
        found.sort(key=lambda p: [*order, p.wire].index(p.wire) if p.location == "path" else len(order) + 1)
        body = next(self._bodies(endpoint, op), None)
        taken = dict.fromkeys((*CALL_OPTIONS, *CALL_RESERVED), "option")
        if body is not None and body.extensible:
            taken["additional_properties"] = body.pointer
        if body is not None and body.model is None:
            taken["body"] = body.pointer
        named = [p if p.managed else self._free(p, p.location, taken) for p in found]
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

    def _parameter(self, prop: Any, node: Node) -> ir.Parameter:
        pins, pointer, style = _pins(node), node["x-place"], node.get("style")
        name = pins.get("x-sdk-name", snake(node["x-wire"], "parameter"))
        if not is_name(name):
            self.no(child(pointer, "x-sdk-name"), f"{shown(name)} cannot be a name", "use snake_case")
        return ir.Parameter(
            name=name,
            wire=node["x-wire"],
            location=node["in"],
            type=self.reading.type(prop if "$ref" in node["schema"] else None, node["x-type"], pointer),
            required=prop.required,
            pointer=pointer,
            explode=node.get("explode", node["in"] == "query" and style in (None, "form")),
            delimiter={"spaceDelimited": "%20", "pipeDelimited": "|"}.get(str(style), ","),
            form=node["x-form"],
            default=node["x-type"].get("x-default", ir.ABSENT),
            managed=bool(pins.get("x-sdk-managed")),
            pins=pins,
            **_said(node),
            **_examples(node),
        )

    def _fits(self, kind: ir.Type, where: str, level: int = 0) -> bool:
        """Whether values of the type can be written into a URL or a header: plain ones, lists of these, objects of these."""
        match kind:
            case ir.Scalar(scalar):
                return scalar not in ("binary", "never")
            case ir.Nullable(inner):
                return self._fits(inner, where, level)
            case ir.Array(inner):
                return level < 2 and self._fits(inner, where, 2)
            case ir.Map(value):
                return level == 0 and where == "query" and self._fits(value, where, 1)
            case ir.Union(members):
                return all(self._fits(member, where, max(level, 1)) for member in members)
            case ir.Named(name):
                schema, parts = self.made[name], ir.parts(self.made[name]).values()
                if isinstance(schema, ir.Model):
                    return level == 0 and all(self._fits(part, where, 1) for part in parts)
                return all(self._fits(part, where, level) for part in parts)

    def _bodies(self, endpoint: Any, op: Node) -> Iterator[ir.Body]:
        node = op.get("requestBody", {})
        for read in endpoint.bodies:
            ((media, content),) = node["content"].items()
            kind, pointer = self.reading.type(read.prop, content["schema"], node["x-place"]), node["x-place"]
            body = ir.Body(
                media=media,
                type=kind,
                required=bool(node.get("required")),
                pointer=pointer,
                doc=_doc(node),
                parts=tuple(content["x-parts"].items()),
                **_examples(content),
            )
            model = self.made.get(kind.name) if isinstance(kind, ir.Named) else None
            while isinstance(model, ir.Alias) and isinstance(model.type, ir.Named):
                model = self.made.get(model.type.name)
            if isinstance(model, ir.Model) and (body.required or not any(f.required for f in model.fields)):
                fields = tuple(f for f in model.fields if not f.read_only and f.type != ir.Scalar("never"))
                body = replace(body, model=model.name, fields=fields, extensible=model.extensible)
            yield body


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _doc(node: Node) -> str:
    return _text(node.get("description")) or _text(node.get("x-title"))


def _said(node: Node) -> dict[str, Any]:
    return {"doc": _doc(node), "deprecated": bool(node.get("deprecated"))}


def _pins(node: Node) -> dict[str, Any]:
    return {name: value for name, value in node.items() if name.startswith("x-sdk-")}


def _examples(node: Node) -> dict[str, Any]:
    """The one that stands for all, which is the first when there are several; and all."""
    named = node.get("x-examples", {})
    first = node.get("example", next(iter(named.values()), ir.ABSENT))
    return {"example": first, "examples": tuple(named.items()), "schema": node["x-raw"]}


def _scheme(name: str, node: Node) -> ir.SecurityScheme:
    key = node["type"] == "apiKey"
    return ir.SecurityScheme(
        name, "key" if key else "token", node["name"] if key else "Authorization", _doc(node)
    )


def _either(kinds: list[ir.Type]) -> ir.Type | None:
    unique = tuple(dict.fromkeys(kinds))
    return ir.Union(unique) if len(unique) > 1 else next(iter(unique), None)
