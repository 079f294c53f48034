"""Pydantic types: their TypeAdapter describes and builds them. The only module that imports pydantic.

Its schemas are converted to the SDK's plain form, and its errors get the SDK's paths.
"""

from __future__ import annotations

import enum
import json
import types
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pydantic
from pydantic.json_schema import GenerateJsonSchema

from .._core.errors import words_of
from .annotation import type_name
from .json_schema import Judge, Path, map_schemas
from .plan import Compiler, Issues, Plan, plainly

_DROPPED = {
    *("title", "default", "discriminator", "examples", "uniqueItems", "deprecated", "readOnly", "writeOnly"),
    # Not in JSON Schema: bounds on the result of a custom validator.
    *("gt", "ge", "lt", "le", "multiple_of", "min_length", "max_length"),
}
_DECIMAL = "decimal"


class _Generator(GenerateJsonSchema):
    """pydantic's generator, which writes decimals as numbers and marks them, and refuses fields and enum members without a JSON form."""

    ignored_warning_kinds = {"skipped-choice", "non-serializable-default"}  # noqa: RUF012  # as the base class has it

    def decimal_schema(self, schema: Any) -> dict[str, Any]:
        number: Any = {**schema, "type": "float"}  # a number, with its bounds
        return {**self.float_schema(number), "format": _DECIMAL}

    def enum_schema(self, schema: Any) -> Any:
        for member in () if schema.get("missing") else schema["members"]:
            if not isinstance(member.value, (str, int, float, types.NoneType)):
                raise ValueError(f"it reads {member} from {member.value!r} only, which JSON does not have")
        return super().enum_schema(schema)

    def literal_schema(self, schema: Any) -> Any:
        for member in schema["expected"]:
            if isinstance(member, enum.Enum) and not isinstance(member, (str, int, float)):
                raise ValueError(
                    f"no JSON value is read as {member}; use an enum of str, or Literal[{member.value!r}]"
                )
        return super().literal_schema(schema)

    def generate_inner(self, schema: Any) -> Any:
        return super().generate_inner(_check_alias(schema))


def _check_alias(field: Any) -> Any:
    alias = field.get("validation_alias", "")
    if isinstance(alias, list) and not any(isinstance(path, list) and len(path) == 1 for path in alias):
        path = alias[0] if isinstance(alias[0], list) else alias
        raise ValueError(
            f"AliasPath({', '.join(map(repr, path))}) is not the name of a field; use an alias that is"
        )
    return field


def plan_of(type_: Any, where: str, compiler: Compiler) -> Plan:
    """The plan of a pydantic type; its definitions are added to the compiler's."""
    try:
        adapter: Any = pydantic.TypeAdapter(type_)
        described = adapter.json_schema(mode="validation", schema_generator=_Generator)
    except Exception as error:
        problem = getattr(error, "message", None) or words_of(error)
        raise compiler.refusal(where, f"pydantic cannot describe {type_name(type_)}: {problem}") from error
    marked = Judge(described, {}, {})
    has_decimals = f'"format": "{_DECIMAL}"' in json.dumps(described)
    compiler.exact = compiler.exact or has_decimals

    def build(value: Any, path: Path, issues: Issues) -> Any:
        plain = _with_digits(value, described, marked) if has_decimals else plainly(value)
        try:
            return adapter.validate_json(json.dumps(plain))
        except pydantic.ValidationError as error:
            for problem in error.errors(include_url=False):
                message = problem["msg"].removeprefix("Value error, ").removeprefix("Assertion failed, ")
                raised = problem.get("ctx", {}).get("error")  # by a validator or a constructor
                cause = raised if isinstance(raised, Exception) else error
                issues.add(_locate(problem["loc"], value, path), message, cause)
        except Exception as error:
            issues.add(path, words_of(error), error)

    own = {keyword: rule for keyword, rule in described.items() if keyword != "$defs"}
    definitions = described.get("$defs", {})
    names = {name: compiler.reserve(name, given) for name, given in definitions.items()}
    for name, given in definitions.items():
        compiler.defs[names[name]] = _plain(given, names)
    schema = _plain(own, names)
    if "properties" not in schema:
        return Plan(schema, build)
    ours = compiler.reserve(compiler.name(type_), own)
    compiler.defs[ours] = schema
    return Plan({"$ref": f"#/$defs/{ours}"}, build)


def _plain(given: Any, names: Mapping[str, str]) -> Any:
    """pydantic's schema in the SDK's form: objects closed, without titles, defaults and `oneOf`. `names`: its definitions → names here."""
    if not isinstance(given, Mapping):
        return given
    kept: Any = {key: rule for key, rule in given.items() if key not in _DROPPED}
    if kept.get("format") == _DECIMAL:
        del kept["format"]
    if "oneOf" in kept:  # distinguished by a tag; providers support `anyOf` only
        kept["anyOf"] = kept.pop("oneOf")
    if "$ref" in kept:
        reference = {"$ref": f"#/$defs/{names[kept.pop('$ref').rpartition('/')[2]]}"}
        kept = {"anyOf": [reference], **kept} if kept else reference
    if kept.get("type") == "object" and "patternProperties" not in kept:
        closed = kept.setdefault("additionalProperties", False) is False
        kept |= {"properties": kept.get("properties", {})} if closed else {}
    return map_schemas(kept, lambda inner, _: _plain(inner, names))


def _with_digits(value: Any, schema: Any, marked: Judge) -> Any:
    """The value for pydantic's JSON reader, which reads all numbers as floats: decimals without an exact float become text."""
    if isinstance(value, dict):
        return {name: _with_digits(item, marked.inside(schema, name), marked) for name, item in value.items()}
    if isinstance(value, list):
        return [_with_digits(item, marked.inside(schema, index), marked) for index, item in enumerate(value)]
    if not isinstance(value, Decimal) or Decimal(repr(float(value))) == value:
        return plainly(value)
    as_text = _is_decimal(schema, marked) and not marked.fits("", schema)
    return str(value) if as_text else float(value)


def _is_decimal(schema: Any, marked: Judge) -> bool:
    if not isinstance(schema, Mapping):
        return False
    inner = [*schema.get("anyOf", ()), *schema.get("oneOf", ()), *schema.get("allOf", ())]
    inner += [marked.target(schema["$ref"])] if "$ref" in schema else []
    return schema.get("format") == _DECIMAL or any(_is_decimal(part, marked) for part in inner)


def _locate(loc: tuple[Any, ...], value: Any, path: Path) -> Path:
    """pydantic's location without the names of union branches: only steps that exist in the value."""
    for step in loc:
        known: Any = (
            value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
        )
        if step in known:
            value, path = value[step], (path, step)
    return path
