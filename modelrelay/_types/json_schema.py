"""Validates a JSON value with a JSON Schema and returns every problem with its path. Standard library only.

It supports the keywords of 2020-12 (and draft 7's tuples) that constrain a value; `unsupported` names the few that
are not supported, so that they are not ignored silently. Why not a library: `jsonschema` loads a compiled package and
four others, `fastjsonschema` stops at the first problem, and neither says `expected number, got "free"`.
"""

from __future__ import annotations

import graphlib
import json
import operator
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple, TypeAlias
from urllib.parse import unquote
from uuid import UUID

from .._core.codec import same

Schema: TypeAlias = Mapping[str, Any] | bool

MAPS = ("properties", "patternProperties", "$defs", "definitions", "dependentSchemas")
LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
SINGLES = ("items", "additionalItems", "additionalProperties", "propertyNames", "contains", "not", "if", "then",
           "else")  # fmt: skip
COUNTS = ("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties")
STRINGS = ("$ref", "$id", "$schema", "$comment", "pattern", "format", "title", "description",
           "contentEncoding", "contentMediaType")  # fmt: skip
FLAGS = ("uniqueItems", "deprecated", "readOnly", "writeOnly")
_IN_PLACE = ("allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas")
_UNJUDGED = ("unevaluatedProperties", "unevaluatedItems", "$dynamicRef", "$recursiveRef", "dependencies")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")


@dataclass(frozen=True)
class ValidationIssue:
    """One problem of a value, with its path: `$.items[2].price`."""

    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"


def check_schema(
    value: Any,
    schema: Schema,
    defs: Mapping[str, Any] | None = None,
    *,
    formats: Mapping[str, Callable[[str], Any]] | None = None,
) -> list[ValidationIssue]:
    """All issues; empty when the value fits.

    `$ref`s are looked up in the schema itself, then by their last segment in `defs`. `formats` maps names of formats
    to parsers that raise `ValueError`; other formats are ignored, as the standard says.
    """
    judge = Judge(schema, defs or {}, FORMATS if formats is None else formats)
    return [
        ValidationIssue(path_text(found.path), found.message) for found in judge.problems(value, schema, None)
    ]


def steps(key: str | int) -> str:
    """One step of a path: `.name`, `[2]` or `["a b"]`."""
    if isinstance(key, int):
        return f"[{key}]"
    return f".{key}" if _NAME.fullmatch(key) else f"[{json.dumps(key, ensure_ascii=False)}]"


def short_json(value: Any, limit: int = 60) -> str:
    """A value as JSON, short enough for a message."""
    text = json.dumps(
        value, ensure_ascii=False, default=lambda v: float(v) if isinstance(v, Decimal) else str(v)
    )
    return text if len(text) <= limit else text[: limit - 1] + "…"


def either(options: Sequence[str]) -> str:
    """`a`, `a or b`, `a, b or c`."""
    options = list(dict.fromkeys(options))
    return options[0] if len(options) == 1 else f"{', '.join(options[:-1])} or {options[-1]}"


def subschemas(schema: Schema) -> Iterator[tuple[str, Any]]:
    """The schemas directly inside this one, with their JSON pointers."""
    if not isinstance(schema, Mapping):
        return
    for keyword, rule in schema.items():
        if keyword in MAPS and isinstance(rule, Mapping):
            for name, inner in rule.items():
                yield f"/{keyword}/{str(name).replace('~', '~0').replace('/', '~1')}", inner
        elif isinstance(rule, (list, tuple)) and keyword in (*LISTS, "items"):  # draft 7: `items` too
            for index, inner in enumerate(rule):
                yield f"/{keyword}/{index}", inner
        elif keyword in SINGLES:
            yield f"/{keyword}", rule


def map_schemas(schema: Mapping[str, Any], change: Callable[[Any, str], Any]) -> dict[str, Any]:
    """The schema with each schema directly inside of it changed: (schema, name of the property or "") → another."""

    def changed(keyword: str, rule: Any) -> Any:
        if keyword in MAPS:
            return {name: change(inner, name) for name, inner in rule.items()}
        if keyword in LISTS:
            return [change(inner, "") for inner in rule]
        return change(rule, "") if keyword in SINGLES else rule

    return {keyword: changed(keyword, rule) for keyword, rule in schema.items()}


def unsupported(root: Any) -> Iterator[str]:
    """The reasons why `check_schema` cannot support this schema in full, each with its JSON pointer."""
    in_place: dict[str, list[str]] = {}
    """Further schemas for the same value. A cycle among these would never end."""
    for pointer, schema in _places(root).items():
        yield from _malformed(schema, pointer)
        in_place[pointer] = [
            pointer + step for step, _ in subschemas(schema) if step.split("/")[1] in _IN_PLACE
        ]
        if (target := _target(schema, root)) is not None:
            in_place[pointer].append(target)
        elif isinstance(schema, Mapping) and isinstance(schema.get("$ref"), str):
            ref = schema["$ref"]
            remedy = "" if ref.startswith("#/") else "; refer by a pointer such as #/$defs/Name"
            yield f"{pointer}/$ref: {short_json(ref)} is not in this schema{remedy}"
        if pointer != "#" and isinstance(schema, Mapping) and "$id" in schema:
            yield f"{pointer}: $id is supported at the root only, since it changes what a $ref names"
    try:
        graphlib.TopologicalSorter(in_place).prepare()
    except graphlib.CycleError as error:
        yield f"{error.args[1][0]}: refers to itself without end"


def _malformed(schema: Any, pointer: str) -> Iterator[str]:
    if isinstance(schema, bool):
        return
    if not isinstance(schema, Mapping):
        yield f"{pointer}: expected a schema, got {short_json(schema)}"
        return
    for keyword, rule in schema.items():
        if keyword in _UNJUDGED:
            yield f"{pointer}: {keyword} is not supported"
        wanted, words = _KEYWORDS.get(keyword, (True, ""))
        if not _any_schema.fits(rule, wanted):
            yield f"{pointer}/{keyword}: expected {words}, got {short_json(rule)}"
    kinds, patterns = schema.get("type"), schema.get("patternProperties")
    for kind in kinds if isinstance(kinds, list) else [kinds]:
        if isinstance(kind, str) and kind not in _TYPES:
            yield f"{pointer}/type: there is no type {short_json(kind)}"
    for keyword, pattern in [
        ("pattern", schema.get("pattern")),
        *(("patternProperties", name) for name in (patterns if isinstance(patterns, Mapping) else ())),
    ]:
        try:
            re.compile(pattern if isinstance(pattern, str) else "")
        except re.error as error:
            yield f"{pointer}/{keyword}: {error}"


def _places(root: Any) -> dict[str, Any]:
    """Every schema in a schema, or that it refers to, by its JSON pointer."""
    places: dict[str, Any] = {}
    waiting = ["#"]
    for start in waiting:
        for pointer, schema in walk(_resolve(start, root, {}), start):
            if pointer not in places:
                places[pointer] = schema
                if (target := _target(schema, root)) is not None:
                    waiting.append(target)
    return places


def _target(schema: Any, root: Any) -> str | None:
    """The JSON pointer of the schema that a `$ref` names, if there is one."""
    ref = schema.get("$ref") if isinstance(schema, Mapping) else None
    ref = unquote(ref) if isinstance(ref, str) else ""
    return ref if isinstance(_resolve(ref, root, {}), (Mapping, bool)) else None


def walk(schema: Any, pointer: str = "#") -> Iterator[tuple[str, Any]]:
    """A schema and all schemas inside it, each with its JSON pointer."""
    yield pointer, schema
    for step, inner in subschemas(schema):
        yield from walk(inner, pointer + step)


_STRING = {"type": "string"}
_NAMES = {"type": "array", "items": _STRING, "uniqueItems": True}
_COUNT = {"type": "integer", "minimum": 0}
_BOUND = "a number (draft 4 and OpenAPI 3.0 have true beside minimum: here it is the bound itself)"
_KEYWORDS: dict[str, tuple[Schema, str]] = {
    **dict.fromkeys(MAPS, ({"type": "object"}, "an object")),
    **dict.fromkeys((*LISTS, "enum"), ({"type": "array", "minItems": 1}, "a list with items")),
    **dict.fromkeys((*COUNTS, "minContains", "maxContains"), (_COUNT, "a whole number of at least 0")),
    **dict.fromkeys(("minimum", "maximum"), ({"type": "number"}, "a number")),
    **dict.fromkeys(("exclusiveMinimum", "exclusiveMaximum"), ({"type": "number"}, _BOUND)),
    **dict.fromkeys(STRINGS, (_STRING, "a string")),
    **dict.fromkeys(FLAGS, ({"type": "boolean"}, "true or false")),
    **dict.fromkeys(
        ("$anchor", "$dynamicAnchor"), ({**_STRING, "pattern": r"^[A-Za-z_][A-Za-z0-9_.-]*\Z"}, "a name of ASCII letters")
    ),
    "multipleOf": ({"type": "number", "exclusiveMinimum": 0}, "a number above 0"),
    "items": ({"not": {"type": "array", "maxItems": 0}}, "a schema, or a list of schemas"),
    "examples": ({"type": "array"}, "a list"),
    "type": ({"anyOf": [_STRING, {**_NAMES, "minItems": 1}]}, "the name of a type, or a list of such names, each once"),
    "required": (_NAMES, "a list of names, each once"),
    "dependentRequired": (
        {"type": "object", "additionalProperties": _NAMES}, "an object of lists of names, each once"
    ),
    "nullable": ({"const": False}, 'no such keyword (it is OpenAPI 3.0\'s: have "null" in type)'),
}  # fmt: skip
"""The valid value of each keyword, as a schema and in words."""


def _resolve(ref: str, root: Schema, defs: Mapping[str, Any]) -> Any:
    """The schema that a pointer names, or None."""
    if ref != "#" and not ref.startswith("#/"):
        return None
    found: Any = root
    segments = [part.replace("~1", "/").replace("~0", "~") for part in ref[1:].split("/")[1:]]
    for part in segments:
        if isinstance(found, Mapping):
            found = found.get(part)
        elif isinstance(found, (list, tuple)) and part.isdigit() and int(part) < len(found):
            found = found[int(part)]
        else:
            found = None
    return found if found is not None or not segments else defs.get(segments[-1])


Path: TypeAlias = "tuple[Path, str | int] | None"
"""Steps linked outwards, so that valid values cost nothing."""


def path_text(path: Path) -> str:
    parts = []
    while path is not None:
        path, step = path
        parts.append(steps(step))
    return "$" + "".join(reversed(parts))


class _Problem(NamedTuple):
    path: Path
    message: str
    expected: tuple[str, ...] = ()
    """The expectation in words, if there is one: types, or literal values."""
    tag: bool = False
    """The value is not one of the literals that a const or enum allows."""


_TYPES: dict[str, Callable[[Any], bool]] = {
    "string": lambda v: isinstance(v, str),
    "number": lambda v: isinstance(v, (int, float, Decimal)) and not isinstance(v, bool),
    "integer": lambda v: (isinstance(v, int) and not isinstance(v, bool)) or _is_whole(v),
    "boolean": lambda v: isinstance(v, bool),
    "null": lambda v: v is None,
    "array": lambda v: isinstance(v, list),
    "object": lambda v: isinstance(v, dict),
}


def _matches(text: str, pattern: str) -> bool:
    """A pattern of another dialect (pydantic uses Rust's) is ignored here; its own library checks it."""
    try:
        return re.search(pattern, text) is not None
    except re.error:
        return True


def _is_whole(value: Any) -> bool:
    """1.0 is an integer in JSON Schema. A number too large for a float is not, because its digits could fill the memory."""
    return isinstance(value, (float, Decimal)) and abs(float(value)) < 1e308 and int(value) == value


def _spelled(pattern: str, read: Callable[[str], Any]) -> Callable[[str], Any]:
    """A reader that takes less than `read` does: texts of this pattern."""

    def check(text: str) -> None:
        if not re.fullmatch(pattern, text, re.IGNORECASE):
            raise ValueError(text)
        read(text)

    return check


_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
FORMATS: dict[str, Callable[[str], Any]] = {
    "date-time": _spelled(
        _DAY + r"[T ][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})?",
        lambda text: datetime.fromisoformat(re.sub(r"\.[0-9]+", "", text.upper())),
    ),
    "date": _spelled(_DAY, date.fromisoformat),
    "uuid": _spelled("[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}", UUID),
}


class Judge:
    """Validates values with a schema and the schemas inside it. `$ref`s are resolved in `root` or `defs`."""

    def __init__(
        self, root: Schema, defs: Mapping[str, Any], formats: Mapping[str, Callable[[str], Any]]
    ) -> None:
        self._root = root
        self._defs = defs
        self.formats = formats

    def problems(self, value: Any, schema: Schema, path: Path) -> Iterator[_Problem]:
        if isinstance(schema, bool):
            if not schema:
                yield _Problem(path, f"not allowed, got {short_json(value)}")
            return
        wanted = schema.get("type")
        if wanted is not None:
            kinds = (wanted,) if isinstance(wanted, str) else tuple(wanted)
            if not any(_TYPES[kind](value) for kind in kinds):
                yield _mismatch(path, kinds, value)
                return  # the other keywords apply to values of that type
        for keyword, rule in schema.items():
            about, check = _RULES.get(keyword, _NO_RULE)
            # In Python a boolean is a number.
            if isinstance(value, about) and (about is object or (value is not True and value is not False)):
                yield from check(self, value, rule, schema, path)

    def fits(self, value: Any, schema: Schema) -> bool:
        return next(self.problems(value, schema, None), None) is None

    def inside(self, schema: Schema, key: str | int) -> Schema:
        """The schema of an entry, if it is known before its array or object has closed."""
        if isinstance(schema, bool):
            return schema
        kinds = schema.get("type")
        if kinds is not None and ("object" if isinstance(key, str) else "array") not in kinds:
            return False
        if isinstance(key, str):
            others = "patternProperties" in schema or schema.get("additionalProperties", True)
            own = schema.get("properties", {}).get(key, others)
        else:
            older = isinstance(schema.get("items"), (list, tuple))  # the keyword of drafts before 2020-12
            first = schema.get("items" if older else "prefixItems", ())
            others = schema.get("additionalItems" if older else "items", True)
            own = first[key] if key < len(first) else others
        rules = [own, *(self.inside(part, key) for part in schema.get("allOf", ()))]
        rules += [
            {"anyOf": [self.inside(part, key) for part in schema[word]]}
            for word in ("anyOf", "oneOf")
            if word in schema
        ]
        if "$ref" in schema:
            rules.append(self.inside(self.target(schema["$ref"]), key))
        return {"allOf": rules} if len(rules) > 1 else own

    def target(self, ref: str) -> Any:
        target = _resolve(unquote(ref), self._root, self._defs)
        if target is None:
            raise LookupError(f"no schema at {ref}")
        return target


def _mismatch(path: Path, expected: tuple[str, ...], value: Any, *, tag: bool = False) -> _Problem:
    return _Problem(path, f"expected {either(expected)}, got {short_json(value)}", expected, tag)


def _closest(value: Any, tried: list[list[_Problem]], path: Path) -> list[_Problem]:
    """The problems of the alternative that was most likely meant, after all have failed."""
    right_kind = [found for found in tried if not any(p.path is path and p.expected for p in found)]
    if not right_kind:  # of no alternative's type
        expected = [name for found in tried for p in found if p.path is path for name in p.expected]
        return [_mismatch(path, tuple(expected), value, tag=all(p.tag for found in tried for p in found))]
    tags = [[p for p in found if p.tag and p.path is not None and p.path[0] is path] for found in right_kind]
    tagged_right = [found for found, wrong in zip(right_kind, tags, strict=True) if not wrong]
    if tagged_right:
        return min(tagged_right, key=len)
    place = tags[0][0].path  # no alternative has the tag of the value
    expected = [name for wrong in tags for p in wrong if p.path == place for name in p.expected]
    assert place is not None
    return [_mismatch(place, tuple(expected), value[place[1]], tag=True)]


def _count(count: int, noun: str) -> str:
    plural = "properties" if noun == "property" else noun + "s"
    return f"{count} {noun if count == 1 else plural}"


_FORMAT_NAMES = {
    "date-time": "RFC 3339 date-time",
    "date": "date YYYY-MM-DD",
    "time": "time HH:MM:SS",
    "duration": "ISO 8601 duration",
    "uuid": "UUID",
    "byte": "base64",
}

_Problems: TypeAlias = Iterator[_Problem]
_Rule: TypeAlias = Callable[[Judge, Any, Any, Any, Path], _Problems]
"""(judge, value, the keyword's value, its schema, path) → the problems of the value."""

# Keywords that apply other schemas to the value or its parts


def _each(parts: Callable[[Judge, Any, Any, Any, Path], Iterable[tuple[Any, Schema, Path]]]) -> _Rule:
    def check(judge: Judge, value: Any, rule: Any, schema: Any, path: Path) -> _Problems:
        for part, inner, place in parts(judge, value, rule, schema, path):
            yield from judge.problems(part, inner, place)

    return check


def _properties(judge: Judge, value: Any, rules: Mapping[str, Any], schema: Any, path: Path) -> _Problems:
    for name, rule in rules.items():  # inline, because most validation happens here
        if name in value:
            yield from judge.problems(value[name], rule, (path, name))


def _items(judge: Judge, value: Any, rule: Any, schema: Any, path: Path) -> _Problems:
    first = schema.get("prefixItems", ())
    if isinstance(rule, list):  # draft 7: now `prefixItems`
        yield from _prefix_items(judge, value, rule, schema, path)
        first, rule = rule, schema.get("additionalItems", True)
    if rule is False and len(value) > len(first):
        yield _Problem(path, f"expected at most {_count(len(first), 'item')}, got {len(value)}")
    elif rule is not True:
        for index in range(len(first), len(value)):
            yield from judge.problems(value[index], rule, (path, index))


_prefix_items = _each(lambda judge, value, rules, schema, path: [
    (item, rule, (path, index)) for index, (item, rule) in enumerate(zip(value, rules, strict=False))
])  # fmt: skip


def _additional(judge: Judge, value: Any, rule: Schema, schema: Any, path: Path) -> _Problems:
    known, patterns = schema.get("properties", ()), schema.get("patternProperties", ())
    for name, item in value.items() if rule is not True else ():
        if name not in known and not any(re.search(pattern, name) for pattern in patterns):
            if rule is False:
                yield _Problem((path, name), "unexpected property")
            else:
                yield from judge.problems(item, rule, (path, name))


def _names(judge: Judge, value: Any, rule: Schema, schema: Any, path: Path) -> _Problems:
    for name in value:
        for problem in judge.problems(name, rule, None):
            yield _Problem((path, name), f"as a name: {problem.message}")


def _any_of(judge: Judge, value: Any, rules: Sequence[Schema], schema: Any, path: Path) -> _Problems:
    tried = []
    for rule in rules:
        found = list(judge.problems(value, rule, path))
        if not found:
            return
        tried.append(found)
    yield from _closest(value, tried, path)


def _one_of(judge: Judge, value: Any, rules: Sequence[Schema], schema: Any, path: Path) -> _Problems:
    tried = [list(judge.problems(value, rule, path)) for rule in rules]
    fitting = tried.count([])
    if fitting > 1:
        yield _Problem(path, f"fits {fitting} alternatives, must fit exactly one: {short_json(value)}")
    elif fitting == 0:
        yield from _closest(value, tried, path)


# Keywords without schemas


def _enum(judge: Judge, value: Any, options: Sequence[Any], schema: Any, path: Path) -> _Problems:
    if not any(same(value, option) for option in options):
        yield _mismatch(path, tuple(map(short_json, options)), value, tag=True)


def _format(judge: Judge, value: Any, name: str, schema: Any, path: Path) -> _Problems:
    try:
        judge.formats.get(name, str)(value)
    except (ValueError, OverflowError):
        yield _mismatch(path, (_FORMAT_NAMES.get(name, name),), value)


def _contains(judge: Judge, value: Any, rule: Schema, schema: Any, path: Path) -> _Problems:
    count = sum(judge.fits(item, rule) for item in value)
    least, most = schema.get("minContains", 1), schema.get("maxContains", len(value))
    if not least <= count <= most:
        yield _Problem(path, f"expected {least} to {most} items of a certain kind, got {count}")


def _unique(judge: Judge, value: Any, unique: bool, schema: Any, path: Path) -> _Problems:
    for index, item in enumerate(value if unique else ()):
        if any(same(item, earlier) for earlier in value[:index]):
            yield _Problem((path, index), f"repeats an earlier item, {short_json(item)}")


def _required(judge: Judge, value: Any, names: Sequence[str], schema: Any, path: Path) -> _Problems:
    for name in names:
        if name not in value:
            yield _Problem((path, name), "required, but missing")


def _dependent(judge: Judge, value: Any, rules: Mapping[str, Any], schema: Any, path: Path) -> _Problems:
    for name, names in rules.items():
        if name in value:
            yield from _required(judge, value, names, schema, path)


def _negated(judge: Judge, value: Any, rule: Schema, schema: Any, path: Path) -> _Problems:
    if judge.fits(value, rule):
        yield _Problem(path, f"is what it must not be, {short_json(value)}")


def _holds(words: str, holds: Callable[[Any, Any], bool]) -> _Rule:
    def check(judge: Judge, value: Any, limit: Any, schema: Any, path: Path) -> _Problems:
        if not holds(value, limit):
            yield _Problem(path, f"expected {words} {limit}, got {short_json(value)}")

    return check


def _is_multiple(value: Any, step: Any) -> bool:
    return abs(value) >= 1e308 or not Fraction(str(value)) % Fraction(str(step))


def _size(noun: str, words: str, holds: Callable[[Any, Any], bool]) -> _Rule:
    def check(judge: Judge, value: Any, limit: int, schema: Any, path: Path) -> _Problems:
        if not holds(len(value), limit):
            got = short_json(value) if isinstance(value, str) and len(value) < limit else len(value)
            yield _Problem(path, f"expected {words} {_count(limit, noun)}, got {got}")

    return check


_NUMBER = (int, float, Decimal)
_RULES: dict[str, tuple[Any, _Rule]] = {
    "$ref": (object, _each(lambda judge, value, ref, schema, path: [(value, judge.target(ref), path)])),
    "enum": (object, _enum),
    "const": (
        object,
        lambda judge, value, wanted, schema, path: _enum(judge, value, (wanted,), schema, path),
    ),
    "minLength": (str, _size("character", "at least", operator.ge)),
    "maxLength": (str, _size("character", "at most", operator.le)),
    "pattern": (str, _holds("a string that matches", _matches)),
    "format": (str, _format),
    "minimum": (_NUMBER, _holds("at least", operator.ge)),
    "maximum": (_NUMBER, _holds("at most", operator.le)),
    "exclusiveMinimum": (_NUMBER, _holds("more than", operator.gt)),
    "exclusiveMaximum": (_NUMBER, _holds("less than", operator.lt)),
    "multipleOf": (_NUMBER, _holds("a multiple of", _is_multiple)),
    "items": (list, _items),
    "prefixItems": (list, _prefix_items),
    "contains": (list, _contains),
    "minItems": (list, _size("item", "at least", operator.ge)),
    "maxItems": (list, _size("item", "at most", operator.le)),
    "uniqueItems": (list, _unique),
    "properties": (dict, _properties),
    "patternProperties": (dict, _each(lambda judge, value, rules, schema, path: [
        (value[name], rule, (path, name))
        for pattern, rule in rules.items() for name in value if re.search(pattern, name)
    ])),
    "additionalProperties": (dict, _additional),
    "required": (dict, _required),
    "dependentRequired": (dict, _dependent),
    "dependentSchemas": (dict, _each(lambda judge, value, rules, schema, path: [
        (value, rule, path) for name, rule in rules.items() if name in value
    ])),
    "propertyNames": (dict, _names),
    "minProperties": (dict, _size("property", "at least", operator.ge)),
    "maxProperties": (dict, _size("property", "at most", operator.le)),
    "allOf": (object, _each(lambda judge, value, rules, schema, path: [(value, rule, path) for rule in rules])),
    "anyOf": (object, _any_of),
    "oneOf": (object, _one_of),
    "not": (object, _negated),
    "if": (object, _each(lambda judge, value, rule, schema, path: [
        (value, schema.get("then" if judge.fits(value, rule) else "else", True), path)
    ])),
}  # fmt: skip
"""Keyword → the types of the values that it applies to, and its check."""

_NO_RULE: tuple[Any, _Rule] = (), _enum
_any_schema = Judge(True, {}, {})
