"""Types that are pydantic's: its TypeAdapter describes and builds them. The only module that imports pydantic.

Its schemas are made strict as ours are, and its errors get our paths.
"""

from __future__ import annotations

import json
import typing
from collections.abc import Iterator, Mapping
from typing import Any

import pydantic
from pydantic.json_schema import GenerateJsonSchema

from .annotation import said
from .json_schema import Path, ValidationIssue, rendered
from .plan import Compiler, Plan, plainly

_DROPPED = {
    *("title", "default", "discriminator", "examples", "uniqueItems", "deprecated", "readOnly", "writeOnly"),
    # Not of JSON Schema: bounds on what a custom validator makes of the value.
    *("gt", "ge", "lt", "le", "multiple_of", "min_length", "max_length"),
}


def plan_of(type_: Any, where: str, compiler: Compiler) -> Plan:
    """The plan of a type that is pydantic's, its definitions added to the compiler's."""
    has_decimals = False

    class Generator(GenerateJsonSchema):
        def decimal_schema(self, schema: Any) -> dict[str, Any]:
            nonlocal has_decimals
            has_decimals = True
            number: Any = {**schema, "type": "float"}  # a number, with its bounds
            return self.float_schema(number)

    try:
        adapter: Any = pydantic.TypeAdapter(type_)
        described = adapter.json_schema(mode="validation", schema_generator=Generator)
    except pydantic.PydanticUserError as error:
        raise compiler.refused(where, f"pydantic cannot describe {said(type_)}: {error.message}") from None
    compiler.exact = compiler.exact or has_decimals
    compiler.names |= _aliases(type_)

    def build(value: Any, path: Path, issues: list[ValidationIssue]) -> Any:
        try:
            if has_decimals:  # its reader of JSON would round them to floats
                return adapter.validate_python(value)
            return adapter.validate_json(json.dumps(plainly(value, None, [])))
        except pydantic.ValidationError as error:
            for problem in error.errors(include_url=False, include_context=False):
                message = problem["msg"].removeprefix("Value error, ").removeprefix("Assertion failed, ")
                issues.append(ValidationIssue(rendered(_located(problem["loc"], value, path)), message))

    definitions = described.pop("$defs", {})
    strict = _Strict({name: compiler.reserve(name, given) for name, given in definitions.items()}, compiler)
    for name, given in definitions.items():
        compiler.defs[strict.names[name]] = strict.schema(given, name)
    schema = strict.schema(described, where or said(type_))
    if "properties" not in schema:
        return Plan(schema, build)
    ours = compiler.reserve(compiler.name(type_), described)
    compiler.defs[ours] = schema
    return Plan({"$ref": f"#/$defs/{ours}"}, build)


class _Strict:
    """pydantic's schemas → as ours are: objects closed and complete, without titles, defaults and `oneOf`."""

    def __init__(self, names: Mapping[str, str], compiler: Compiler) -> None:
        self.names = names
        """pydantic's names of definitions → ours."""
        self._compiler = compiler

    def schema(self, given: Any, where: str) -> Any:
        if not isinstance(given, Mapping):
            return given
        kept: Any = {key: value for key, value in given.items() if key not in _DROPPED}
        if "oneOf" in kept:  # distinguished by a tag; providers know `anyOf` only
            kept["anyOf"] = kept.pop("oneOf")
        if "$ref" in kept:
            reference = {"$ref": f"#/$defs/{self.names[kept.pop('$ref').rpartition('/')[2]]}"}
            kept = {"anyOf": [reference], **kept} if kept else reference
        if kept.get("type") == "object" and kept.get("additionalProperties", False) is False:
            kept.setdefault("properties", {})
            kept["additionalProperties"] = False
        if "properties" in kept:
            properties = kept["properties"].items()
            kept["properties"] = {name: self.schema(inner, f"{where}.{name}") for name, inner in properties}
            if self._compiler.strict:
                kept["required"] = list(kept["properties"])
        for key in ("items", "additionalProperties", "propertyNames"):
            if key in kept:
                kept[key] = self.schema(kept[key], where)
        for key in ("anyOf", "prefixItems"):
            if key in kept:
                kept[key] = [self.schema(inner, where) for inner in kept[key]]
        self._check(kept, where)
        return kept

    def _check(self, kept: dict[str, Any], where: str) -> None:
        """Refuses what strict schemas cannot express."""
        if not self._compiler.strict:
            return
        if not kept.keys() - {"description"}:
            self._compiler.anything(where)
        if kept.get("type") == "object" and kept["additionalProperties"] is not False:
            raise self._compiler.refused(
                where,
                "strict schemas cannot describe an open map; "
                "use a list of objects with a key and a value, forbid extra fields, or use strict=False",
            )


def _aliases(type_: Any) -> dict[str, str]:
    """Attribute → name in JSON, where they differ, in all models that a type consists of."""
    return {
        name: alias
        for model in _models_in(type_)
        for name, info in model.model_fields.items()
        if isinstance(alias := info.validation_alias or info.alias, str) and alias != name
    }


def _models_in(type_: Any) -> Iterator[Any]:
    waiting, seen = [type_], set()
    while waiting:
        type_ = waiting.pop()
        waiting += typing.get_args(type_)
        if isinstance(type_, type) and hasattr(type_, "model_fields") and type_ not in seen:
            seen.add(type_)
            yield type_
            waiting += [info.annotation for info in type_.model_fields.values()]


def _located(loc: tuple[Any, ...], value: Any, path: Path) -> Path:
    """pydantic's location without the names of union branches that it has in it: only what the value has counts."""
    for step in loc:
        known: Any = (
            value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
        )
        if step in known:
            value, path = value[step], (path, step)
    return path
