"""The plain document through openapi-python-client: the only module that knows it.

Its parser reads: which operations, parameters, bodies, responses and properties there are, their types, what is required, the
values of enums. What the parser does not keep (order, limits, all media types, discriminators, texts) is taken from the plain
document, which its document classes were made of. An operation or schema that it drops is an error.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from openapi_python_client import schema as oai
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import properties as parsed
from openapi_python_client.parser.openapi import EndpointCollection
from openapi_python_client.schema.ref import Ref
from openapi_python_client.schema.untrusted_string import UntrustedString
from pydantic import ValidationError

from . import ir
from .media import FORMS, is_json, plain
from .prepare import Node, Prepared
from .problems import Problem, refuse, shown

_SCALARS: dict[str, ir.ScalarKind] = {
    "StringProperty": "text",
    "UuidProperty": "text",
    "IntProperty": "integer",
    "FloatProperty": "number",
    "BooleanProperty": "boolean",
    "DateTimeProperty": "moment",
    "DateProperty": "day",
    "FileProperty": "binary",
    "NoneProperty": "null",
    "AnyProperty": "any",
}
_CONSTANTS: dict[type, ir.ScalarKind] = {str: "text", int: "integer", float: "number", bool: "boolean"}


class Reading:
    """What the parser makes of a document, by the names that things have in plain dialect."""

    def __init__(self, found: Prepared) -> None:
        self.source, self.plain = found.document.source, found.plain
        self.components: Node = found.plain["components"]["schemas"]
        self.problems: list[Problem] = []
        try:
            document = oai.OpenAPI.model_validate(found.plain)
        except ValidationError as error:
            for item in error.errors():
                self.no(_place(found.plain, item["loc"]), f"cannot take it: {shown(item['msg'])}")
            refuse(self.problems)
            raise
        config = Config.from_sources(
            ConfigFile(literal_enums=True, content_type_overrides={m: _kind(m) for m in _media(found.plain)}),
            MetaType.NONE,
            Path("openapi.json"),
            "utf-8",
            overwrite=True,
            output_path=None,
        )
        described = (document.components and document.components.schemas) or {}
        known = parsed.build_schemas(components=described, schemas=parsed.Schemas(), config=config)
        collections, known, parameters = EndpointCollection.from_data(
            data=document.paths,
            schemas=known,
            parameters=parsed.Parameters(),
            request_bodies={},
            responses={},
            config=config,
        )
        self.known: dict[str, Any] = {
            _text(path).rpartition("/")[2]: p for path, p in known.classes_by_reference.items()
        }
        self.endpoints = {e.name: e for c in collections.values() for e in c.endpoints}
        dropped = [
            *known.errors,
            *parameters.errors,
            *(e for c in collections.values() for e in c.parse_errors),
        ]
        for one in dropped:
            where = (getattr(one.data, "model_extra", None) or {}).get("x-place") or ""
            said = " ".join(f"{one.header} {one.detail or ''}".split())
            self.no(where, f"cannot read something: {shown(said, 300)}")

    def no(self, pointer: str, message: str) -> None:
        remedy = "simplify it there, or with an overlay"
        self.problems.append(Problem(pointer, f"the parser {message}", remedy, self.source))

    # ------------------------------------------------------------ what there is

    def schema(self, key: str) -> Any:
        """What the parser makes of a component; None when it drops it."""
        if key not in self.known:
            self.no(self.components[key]["x-place"], "dropped this schema")
        return self.known.get(key)

    def values(self, key: str) -> set[Any]:
        """The values of an enum."""
        return set(getattr(self.schema(key), "values", ()))

    def fields(self, key: str) -> dict[str, Any]:
        """The properties of an object."""
        found = self.schema(key)
        both = ("required_properties", "optional_properties")
        return {_text(p.name): p for name in both for p in getattr(found, name, None) or ()}

    def endpoint(self, op: Node) -> Any:
        found = self.endpoints.get(op["operationId"])
        if found is None:
            self.no(op["x-place"], "dropped this operation")
        return found

    def parameters(self, endpoint: Any) -> dict[tuple[str, str], Any]:
        return {(str(where), _text(prop.name)): prop for where, prop in endpoint.iter_all_parameters()}

    # ------------------------------------------------------------ types

    def type(self, prop: Any, node: Node, pointer: str) -> ir.Type:
        """The type of a place, which is a reference; `prop` is what the parser read there."""
        key = (node.get("x-type") or node)["$ref"].rpartition("/")[2]
        found, target = self.known.get(key), self.components[key]
        if found is None:
            self.no(pointer, "dropped what this refers to")
            return ir.Scalar("any")
        if prop is not None and _spelled(prop) != _spelled(found):
            self.no(pointer, f"reads {_spelled(prop)} for {_spelled(found)}")
        return ir.Named(target["x-name"]) if "x-name" in target else self.described(key, pointer)

    def described(self, key: str, pointer: str) -> ir.Type:
        """The type of a component that is not a class: what the parser read, and what stands there."""
        prop, node = self.known[key], self.components[key]
        if "$ref" in node:
            return self.type(None, node, pointer)
        if "anyOf" in node:
            self._without_null(prop, pointer)
            return ir.Nullable(self.type(None, node["anyOf"][0], pointer))
        if isinstance(node.get("type"), list):
            return ir.Nullable(self._scalar(self._without_null(prop, pointer), node, pointer))
        match type(prop).__name__:
            case "ListProperty":
                inner = None if "x-type" in node["items"] else prop.inner_property
                return ir.Array(self.type(inner, node["items"], pointer), _limits(node))
            case "UnionProperty":
                members = tuple(self.type(None, member, pointer) for member in node["oneOf"])
                return ir.Union(members, self._discriminator(node))
            case "ModelProperty":
                return ir.Map(self.additional(key, pointer) or ir.Scalar("never"))
        return self._scalar(prop, node, pointer)

    def additional(self, key: str, pointer: str) -> ir.Type | None:
        """The type of further members of an object; None when it has none."""
        read, node = self.known[key].additional_properties, self.components[key].get("additionalProperties")
        if read is None:
            return None
        return self.type(read, node, pointer) if isinstance(node, dict) else ir.Scalar("any")

    def _without_null(self, prop: Any, pointer: str) -> Any:
        inner = getattr(prop, "inner_properties", [prop])
        rest = [item for item in inner if type(item).__name__ != "NoneProperty"]
        if len(rest) == len(inner) and type(prop).__name__ != "AnyProperty":
            self.no(pointer, "does not read that this may be null")
        return rest[0] if rest else prop

    def _scalar(self, prop: Any, node: Node, pointer: str) -> ir.Type:
        if type(prop).__name__ == "ConstProperty":
            value = prop.value.raw_value
            return ir.Scalar(_CONSTANTS[type(value)], _limits(node), (value,))
        kind = _SCALARS.get(type(prop).__name__)
        if kind is None:
            self.no(pointer, f"reads {type(prop).__name__} where a plain value is")
        return ir.Scalar(
            "never" if "not" in node else kind or "any", _limits(node), tuple(node.get("x-values", ()))
        )

    def _discriminator(self, node: Node) -> ir.Discriminator | None:
        if "discriminator" not in node:
            return None
        mapping = node["discriminator"]["mapping"].items()
        names = ((tag, self.components[ref.rpartition("/")[2]]["x-name"]) for tag, ref in mapping)
        return ir.Discriminator(node["discriminator"]["propertyName"], tuple(names))


def _text(value: Any) -> str:
    """Texts of the document are wrapped, so that nobody writes them into code by accident."""
    return str(value.get_untrusted_value() if isinstance(value, (UntrustedString, Ref)) else value)


def _limits(node: Node) -> ir.Limits:
    said = node.get("x-limits", {})
    return tuple((name, said[name]) for name in ir.LIMITS if name in said)


def _spelled(prop: Any) -> str:
    return str(prop.get_type_string(no_optional=True).as_unembedded_code())


def _kind(media: str) -> str:
    """A media type that the parser knows, for one that it need not know."""
    known = "application/json" if is_json(media) else plain(media)
    return known if known in ("application/json", *FORMS) else "application/octet-stream"


def _media(document: Node) -> Iterator[str]:
    for op in (op for item in document["paths"].values() for op in item.values()):
        for holder in (op.get("requestBody", {}), *op["responses"].values()):
            yield from holder.get("content", {})


def _place(document: Any, location: Iterable[Any]) -> str:
    """Where the document has what the parser's classes do not take."""
    place, value = "", document
    for step in location:
        if isinstance(value, list) or (isinstance(value, dict) and step in value):
            value = value[step]
        place = value.get("x-place", place) if isinstance(value, dict) else place
    return place
