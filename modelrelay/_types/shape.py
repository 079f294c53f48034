"""A caller's type → the JSON Schema for the provider, and values of that type from replies.

A reply is validated with the schema that was sent (`json_schema.py`), so that all problems are found at once, with paths and in
one wording. Then the value is built (`plan.py`), which only custom validators can refuse. Has no requests, retries or
streams.
"""

from __future__ import annotations

import dataclasses
import functools
import json
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Generic, Literal, Self, TypeVar

import msgspec

from .._core import codec, values
from .._core.enums import ResponseFormatKind
from .._core.errors import DecodeError, ValidationError
from .answer import Answer, values_in, why_no_json
from .json_schema import FORMATS as STANDARD_FORMATS
from .json_schema import Judge, Schema, ValidationIssue, check_schema, short_json, unsupported, walk
from .names import names_of
from .partial import MOMENTS, Names
from .plan import FORMATS, Build, Compiler, Issues, Plan, as_is, plainly
from .plan import strict as make_strict

T = TypeVar("T")


class Mismatch(Exception):
    """Internal: a reply is not a value of the type. `kind` says whether it was not JSON or did not fit."""

    def __init__(self, kind: Literal["decode", "validation"], issues: Iterable[ValidationIssue]) -> None:
        self.kind: Literal["decode", "validation"] = kind
        self.issues: tuple[ValidationIssue, ...] = tuple(issues)
        super().__init__("; ".join(map(str, self.issues)))

    def __reduce__(self) -> Any:
        return Mismatch, (self.kind, self.issues)


@dataclasses.dataclass(frozen=True)
class ResponseFormat(values.ResponseFormat):
    """The format of a reply: `ResponseFormat.text()`, or JSON of a type: `ResponseFormat.json_schema(T)`."""

    @classmethod
    def json_schema(cls, type_: Any, *, name: str | None = None, strict: bool = True) -> Self:
        """JSON for a Python type or a raw JSON Schema. Raises `ValidationError` naming the field that has no such schema."""
        shape = Shape.of(type_, name=name, strict=strict)
        return cls(**vars(shape.response_format()))


def response_format(type_: Any, *, name: str | None = None, strict: bool = True) -> ResponseFormat:
    """The response format for a type: its name and strict schema. With `strict=False` maps, any values and absent defaults
    are allowed."""
    return ResponseFormat.json_schema(type_, name=name, strict=strict)


class Shape(Generic[T]):
    """The JSON form of one type: `schema` is sent, `decode` reads a reply."""

    def __init__(self, type_: Any, name: str | None, strict: bool) -> None:
        compiler = Compiler(strict, _by_pydantic)
        self._type: Any = Any
        self._names: Names | None = None
        self._build: Build = as_is
        self._formats = STANDARD_FORMATS
        if isinstance(type_, Mapping):
            own = _check_raw(type_)
            self.wrapped: bool = own.get("type", "object") != "object"
            self.strict: bool = _is_strict(own)
            self.schema: dict[str, Any] = _wrap_raw(own) if self.wrapped else own
            self._inner: Schema = own
            type_ = own.get("title") or "response"
        else:
            plan = compiler.plan(type_, "")
            root, defs = _root(plan.schema, compiler.defs), compiler.defs
            if strict:
                defs |= {title: make_strict(definition, title) for title, definition in defs.items()}
                root = make_strict(root, compiler.name(type_))
            own = {**root, "$defs": defs} if defs else root
            self.wrapped = root.get("type") != "object"
            self.strict = strict
            self.schema = {**_wrap(root), **({"$defs": defs} if defs else {})} if self.wrapped else own
            self._inner = own
            self._type = type_
            self._build = plan.build
            self._formats = FORMATS  # they are read into Python's types
        self.name: str = _check_name(name) if name is not None else compiler.name(type_)
        codec.dumps(self.schema, "schema")  # refuses texts that cannot be sent, with their path
        self.description: str | None = own.get("description")
        self._exact = compiler.exact

    @classmethod
    def of(cls, type_: Any, *, name: str | None = None, strict: bool = True) -> Shape[Any]:
        """The shape of a type or of a raw JSON Schema. Raises `ValidationError` naming the field that has no such schema."""
        if isinstance(type_, values.ResponseFormat):
            type_, name, strict = type_.schema or {}, name or type_.name, type_.strict is not False
        try:
            return _shape_of(type_, repr(type_), name, strict)
        except TypeError:  # unhashable: a raw schema, or Annotated with such metadata
            return Shape(type_, name, strict)

    @property
    def names(self) -> Names:
        """The names of the type's attributes."""
        if self._names is None:
            self._names = names_of(self._type)
        return self._names

    def response_format(self) -> ResponseFormat:
        return ResponseFormat(
            ResponseFormatKind.JSON_SCHEMA, self.name, self.schema, self.description, self.strict
        )

    def decode(self, text: str) -> T:
        """A T from JSON text, also in a Markdown fence or between prose. Raises `Mismatch`."""
        return self.find(text)[0]

    def find(self, text: str) -> tuple[T, Any]:
        """The T in a text, and its JSON. Raises `Mismatch`."""
        failures: list[tuple[int, Mismatch]] = []
        for size, value in values_in(text, self.loads):
            try:
                made = self.convert(value)
            except Mismatch as mismatch:
                failures.append((size, mismatch))
            else:
                return made, plainly(self.unwrap(value))
        if failures:
            raise max(failures, key=lambda failure: failure[0])[1]
        raise Mismatch("decode", [ValidationIssue("$", why_no_json(text, self.loads))])

    def convert(self, value: Any) -> T:
        """A T from a parsed JSON value. Raises `Mismatch`."""
        built: Any = None
        issues = Issues()
        try:
            value = self.unwrap(value)
            issues += check_schema(value, self._inner, formats=self._formats)
            if not issues:
                built = self._build(value, None, issues)
        except RecursionError:
            issues.add(None, "nested too deeply")
        if issues:
            raise Mismatch("validation", issues) from issues.cause
        return built  # type: ignore[no-any-return]  # the plan of T builds a T

    def unwrap(self, value: Any) -> Any:
        """The value itself, whether it was wrapped or the model omitted the wrapper."""
        if self.wrapped and isinstance(value, dict) and value.keys() == {"value"}:
            return value["value"]
        return value

    def answer(self) -> Answer:
        """Finds its JSON in a text that is still arriving, with or without the wrapper."""
        document: Schema = {"anyOf": [_wrap(self._inner), self._inner]} if self.wrapped else self._inner
        return Answer(Judge(self._inner, {}, self._formats), document)

    def unwrap_partial(self, value: Any) -> Any:
        """The same for a value that is still arriving: None while only the wrapper has arrived."""
        if self.wrapped and isinstance(value, MOMENTS):
            inner = value.member("value")
            return self.unwrap_partial(value.value()) if inner is None else inner
        return None if self.wrapped and value == {} else self.unwrap(value)

    def unwrap_path(self, path: str) -> str | None:
        """A dotted path inside the value; None for the value itself."""
        if not self.wrapped:
            return path
        return None if path == "value" else path.removeprefix("value.")

    def loads(self, text: str | bytes) -> Any:
        """Parsed JSON, with all digits if the type needs them. Raises `DecodeError`."""
        try:
            value = _exact_loads(text) if self._exact else codec.loads(text)
        except (ValueError, RecursionError):
            value = codec.loads(text)  # raises with the SDK's own message
        try:
            _check_names(text.decode("utf-8-sig") if isinstance(text, bytes) else text)
        except RecursionError:
            raise DecodeError("nested too deeply") from None
        return value

    def __repr__(self) -> str:
        return f"Shape({self.name})"


def _by_pydantic(type_: Any, where: str, compiler: Compiler) -> Plan:
    from .pydantic_models import plan_of  # imported with the first pydantic type

    return plan_of(type_, where, compiler)


@functools.lru_cache(maxsize=256)
def _shape_of(type_: Any, _order: str, name: str | None, strict: bool) -> Shape[Any]:
    """Cached for the types in use. A weak cache would never free them, because a shape refers to its type. `_order`: unions are equal
    in any order, but their members are tried in order."""
    return Shape(type_, name, strict)


_exact_loads = msgspec.json.Decoder(float_hook=Decimal).decode


def _once(pairs: list[tuple[str, Any]]) -> None:
    """An object with a duplicate name is ambiguous (RFC 8259, 4)."""
    names = [name for name, _ in pairs]
    if len(set(names)) < len(names):
        raise DecodeError(f"duplicate name {short_json(max(names, key=names.count))} in an object")


_check_names = json.JSONDecoder(object_pairs_hook=_once, parse_int=str, parse_float=str).decode


# Whole schemas


def _check_name(name: str) -> str:
    if not isinstance(name, str) or not name.strip():
        raise ValidationError("the name of a schema may not be blank", field="name")
    return name.strip()


def _root(schema: dict[str, Any], defs: dict[str, Any]) -> dict[str, Any]:
    """The schema itself where it only refers to a definition, which is removed unless it is recursive."""
    if schema.keys() != {"$ref"}:
        return schema
    name = schema["$ref"].rpartition("/")[2]
    root: dict[str, Any] = defs[name]
    if json.dumps(defs).count(json.dumps(schema)[1:-1]) == 0:
        del defs[name]
    return root


def _wrap(root: Schema) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {"value": root},
        "required": ["value"],
        "additionalProperties": False,
    }


def _is_strict(schema: Mapping[str, Any]) -> bool:
    """Whether a raw schema meets strict mode: objects closed, all their properties required."""
    return all(
        part.get("additionalProperties") is False
        and {*part.get("properties", ())} <= {*part.get("required", ())}
        for _, part in walk(schema)
        if isinstance(part, Mapping) and (part.get("type") == "object" or "properties" in part)
    )


def _check_raw(schema: Mapping[str, Any]) -> dict[str, Any]:
    """A copy of a caller's JSON Schema, which is sent unchanged. Raises `ValidationError` with a JSON pointer for an invalid one."""
    own: dict[str, Any] = codec.loads(codec.dumps(schema, "schema"))
    try:
        problems = list(unsupported(own))
    except RecursionError:
        problems = ["nested too deeply"]
    if problems:
        raise ValidationError("; ".join(problems[:_PROBLEMS]), field="schema")
    return own


_PROBLEMS = 10  # of a schema, named at once


def _wrap_raw(schema: dict[str, Any]) -> dict[str, Any]:
    """Inside a wrapper, pointers start at the wrapper, which therefore takes over `$defs`, unless an `$id` makes the
    schema a resource of its own."""
    if "$id" in schema:
        return _wrap(schema)
    if re.search(r'"\$ref": "#(?:/(?!\$defs/)|")', json.dumps(schema)):
        raise ValidationError(
            "a schema whose root is not an object travels wrapped, so that it may refer to #/$defs/… only; give it an $id",
            field="schema",
        )
    root = {keyword: rule for keyword, rule in schema.items() if keyword != "$defs"}
    return {**_wrap(root), **({"$defs": schema["$defs"]} if "$defs" in schema else {})}
