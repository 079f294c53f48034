"""A caller's type → the JSON Schema that a provider gets, and values of that type out of what comes back.

A reply is judged against the very schema that was sent (`_core/schema.py`), so that all problems are found at once, by path and in
one wording; then it is built (`_plan.py`), which only custom validators can refuse. Knows nothing of requests, retries or
streams.
"""

from __future__ import annotations

import dataclasses
import functools
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Generic, Literal, Self, TypeVar

import msgspec

from .._core import codec, values
from .._core.enums import ResponseFormatKind
from .._core.errors import DecodeError, ValidationError
from .json_schema import Schema, ValidationIssue, check_schema, shown, subschemas, unsupported
from .partial import MOMENTS
from .plan import FORMATS, Compiler, Plan, as_is

T = TypeVar("T")


class Mismatch(Exception):
    """Internal: a reply is no value of the type. `kind` says whether it was no JSON or did not fit."""

    def __init__(self, kind: Literal["decode", "validation"], issues: Iterable[ValidationIssue]) -> None:
        self.kind: Literal["decode", "validation"] = kind
        self.issues: tuple[ValidationIssue, ...] = tuple(issues)
        super().__init__("; ".join(map(str, self.issues)))

    def __reduce__(self) -> Any:
        return Mismatch, (self.kind, self.issues)


@dataclasses.dataclass(frozen=True)
class ResponseFormat(values.ResponseFormat):
    """What the answer must look like: `ResponseFormat.text()`, or JSON of a type: `ResponseFormat.json_schema(T)`."""

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
    """How values of one type travel: `schema` goes out, `validate` reads what comes back."""

    __slots__ = (
        "_exact",
        "_formats",
        "_inner",
        "_plan",
        "description",
        "name",
        "names",
        "schema",
        "strict",
        "wrapped",
    )

    def __init__(self, type_: Any, name: str | None, strict: bool) -> None:
        raw = isinstance(type_, Mapping)
        compiler = _Raw() if raw else Compiler(strict)
        self._plan = compiler.plan(type_, "")
        root = _root(self._plan.schema, compiler.defs)
        self.name: str = _checked_name(name) if name is not None else compiler.name(type_)
        self.wrapped: bool = root.get("type", "object" if raw else None) != "object"
        self.strict: bool = _is_strict(root, compiler.defs) if raw else strict
        self.names: Mapping[str, str] = compiler.names
        """Attribute → name in JSON, where they differ."""
        self.description: str | None = root.get("description")
        defs = compiler.defs
        self._inner: Schema = {**root, "$defs": defs} if defs else root
        self.schema: dict[str, Any] = _wrapped(root, defs) if self.wrapped else dict(self._inner)
        self._exact = compiler.exact
        self._formats = None if raw else FORMATS  # those of ours must be read into Python's types

    @classmethod
    def of(cls, type_: Any, *, name: str | None = None, strict: bool = True) -> Shape[Any]:
        """The shape of a type or of a raw JSON Schema. Raises `ValidationError` naming the field that has no such schema."""
        if isinstance(type_, values.ResponseFormat):
            type_, name, strict = type_.schema or {}, name or type_.name, type_.strict is not False
        try:
            return _shape_of(type_, repr(type_), name, strict)
        except TypeError:  # unhashable: a raw schema, or Annotated with such notes
            return Shape(type_, name, strict)

    def response_format(self) -> ResponseFormat:
        return ResponseFormat(
            ResponseFormatKind.JSON_SCHEMA, self.name, self.schema, self.description, self.strict
        )

    def validate(self, reply: Any) -> T:
        """A T out of JSON text (in a Markdown fence or between prose, too) or of a parsed value. Raises `Mismatch`."""
        return self.decode(reply) if isinstance(reply, (str, bytes)) else self.convert(reply)

    def decode(self, text: str | bytes) -> T:
        """A T out of JSON text. Raises `Mismatch`."""
        text = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
        failures: list[tuple[int, Mismatch]] = []
        for size, value in _values_in(text, self.loads):
            try:
                return self.convert(value)
            except Mismatch as mismatch:
                failures.append((size, mismatch))
        if failures:
            raise max(failures, key=lambda failure: failure[0])[1]
        raise Mismatch("decode", [ValidationIssue("$", _why_no_json(text))])

    def convert(self, value: Any) -> T:
        """A T out of a parsed JSON value. Raises `Mismatch`."""
        built: Any = None
        try:
            value = self.unwrap(value)
            issues = check_schema(value, self._inner, formats=self._formats)
            if not issues:
                built = self._plan.build(value, None, issues)
        except RecursionError:
            issues = [ValidationIssue("$", "nested too deeply")]
        if issues:
            raise Mismatch("validation", issues)
        return built  # type: ignore[no-any-return]  # the plan of T builds a T

    def unwrap(self, value: Any) -> Any:
        """The value itself, whether it travelled wrapped or a model left the wrapping out."""
        if self.wrapped and isinstance(value, dict) and value.keys() == {"value"}:
            return value["value"]
        return value

    @property
    def begins_with(self) -> str:
        """The characters that its JSON may begin with. A list whose wrapping was left out is no object's first item."""
        return "{[" if self.wrapped else "{"

    def unwrap_partial(self, value: Any) -> Any:
        """The same of a value that is still arriving: None as long as only its wrapping has."""
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
        """Parsed JSON, with the digits that the type wants kept. Raises `DecodeError`."""
        if self._exact:
            try:
                return _exact_loads(text)
            except (ValueError, RecursionError):
                pass  # `loads` says what is wrong, in our words
        return codec.loads(text)

    def __repr__(self) -> str:
        return f"Shape({self.name})"


@functools.lru_cache(maxsize=256)
def _shape_of(type_: Any, _order: str, name: str | None, strict: bool) -> Shape[Any]:
    """Kept for the types in use. A weak cache would keep them for ever: a shape refers to its type. `_order`: unions of another
    order are equal, but are tried in their order."""
    return Shape(type_, name, strict)


_exact_loads = msgspec.json.Decoder(float_hook=Decimal).decode


# Text → JSON values

_fence = re.compile(r"```[\w-]*\s(.*?)```", re.DOTALL)
_STARTS = 64  # how many places in prose are tried: more would only be slow


def _values_in(text: str, loads: Callable[[str], Any]) -> Iterator[tuple[int, Any]]:
    """JSON values found in a reply, each with the length of its text: the whole of it, else fenced, else between prose."""
    for candidates in ([text], [match[1] for match in _fence.finditer(text)], _spans(text)):
        found = False
        for candidate in candidates:
            try:
                value = loads(candidate)
            except DecodeError:
                continue
            found = True
            yield len(candidate), value
        if found:
            return


def _spans(text: str) -> Iterator[str]:
    decoder = json.JSONDecoder()
    at = 0
    for _ in range(_STARTS):
        match = re.compile(r"[{\[]").search(text, at)
        if match is None:
            return
        try:
            _, at = decoder.raw_decode(text, match.start())
        except (ValueError, RecursionError):
            at = match.start() + 1
        else:
            yield text[match.start() : at]


def _why_no_json(text: str) -> str:
    if not text.strip():
        return "expected JSON, got nothing"
    start = re.search(r"[{\[]", text)
    try:
        json.JSONDecoder().raw_decode(text, start.start() if start else 0)
    except json.JSONDecodeError as error:
        near = f", {error.msg[0].lower()}{error.msg[1:]} at character {error.pos}" if start else ""
        return f"expected JSON, got {shown(text.strip())}{near}"
    except (ValueError, RecursionError):
        pass
    return f"expected JSON, got {shown(text.strip())}"


# Schemas as wholes


def _checked_name(name: str) -> str:
    if not isinstance(name, str) or not name.strip():
        raise ValidationError("the name of a schema may not be blank", field="name")
    return name.strip()


def _root(schema: dict[str, Any], defs: dict[str, Any]) -> dict[str, Any]:
    """The schema itself where it only refers to a definition, which goes unless it is recursive."""
    if schema.keys() != {"$ref"}:
        return schema
    name = schema["$ref"].rpartition("/")[2]
    root: dict[str, Any] = defs[name]
    if json.dumps(defs).count(json.dumps(schema)[1:-1]) == 0:
        del defs[name]
    return root


def _wrapped(root: dict[str, Any], defs: dict[str, Any]) -> dict[str, Any]:
    wrapper = {
        "type": "object",
        "properties": {"value": root},
        "required": ["value"],
        "additionalProperties": False,
    }
    return {**wrapper, "$defs": defs} if defs else wrapper


def _walk(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, Mapping):
        yield dict(schema)
        for _, inner in subschemas(schema):
            yield from _walk(inner)


def _is_strict(root: Mapping[str, Any], defs: Mapping[str, Any]) -> bool:
    """Whether a raw schema is what strict mode takes: objects closed, all their properties required."""
    return all(
        part.get("additionalProperties") is False
        and {*part.get("properties", ())} <= {*part.get("required", ())}
        for part in _walk({**root, "$defs": defs})
        if part.get("type") == "object" or "properties" in part
    )


class _Raw(Compiler):
    """A caller's own JSON Schema: sent as it is, its values are plain JSON."""

    def __init__(self) -> None:
        super().__init__(strict=False)

    def name(self, type_: Any) -> str:
        return super().name(type_.get("title") or "response")

    def plan(self, type_: Any, where: str) -> Plan:
        for problem in unsupported(type_):
            raise ValidationError(problem, field="schema")
        own = dict(type_)
        if own.get("type", "object") != "object":
            _check_movable(own)
        self.defs = own.pop("$defs", {})
        return Plan(own, as_is)


def _check_movable(schema: dict[str, Any]) -> None:
    """A wrapper takes `$defs` over, so that references to them hold; others would point elsewhere."""
    text = json.dumps(schema)
    if re.search(r'"\$ref": "#(?!/\$defs/)', text):
        raise ValidationError(
            "a schema whose root is not an object travels wrapped, so that it may refer to #/$defs/… only",
            field="schema",
        )
