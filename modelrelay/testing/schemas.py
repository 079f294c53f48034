"""Values that fit a JSON Schema, for answers of the mock model and of operations without code."""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from .._core.codec import same
from .._types.json_schema import FORMATS, Judge, check_schema

Schema: TypeAlias = dict[str, Any] | bool

# Below this depth a sample ends recursion early: no optional members, empty lists, null.
_DEEP = 4
_DEEPEST = 24
# The maximum number of values that a sample may try, dead ends included; the same for characters and items.
_LARGEST = 20_000
_EMAIL = re.compile(r"[^@\s]+@[^@\s.][^@\s]*\.[^@\s]*[^@\s.]")


def problems(value: Any, schema: Schema, defs: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The problems of `value`: (dotted path, message). `defs` are the document's schemas."""
    found = check_schema(value, schema, defs, formats=_FORMATS_OF_REQUESTS)
    return [(issue.path.removeprefix("$").lstrip("."), issue.message) for issue in found]


def sample(schema: Schema, defs: Mapping[str, Any] | None = None, name: str = "") -> Any:
    """A value that fits, the same each time. `name` selects plausible strings. `defs` are the document's schemas."""
    return _Sampler(schema, defs or {}).value(schema, name, 0, 0)


def _email(text: str) -> None:
    if not _EMAIL.fullmatch(text):
        raise ValueError(text)


def _uri(text: str) -> None:
    if not urlsplit(text).scheme or re.search(r"[\s<>\"{}|\\^`]", text):
        raise ValueError(text)


_FORMATS_OF_REQUESTS: dict[str, Callable[[str], Any]] = {**FORMATS, "email": _email, "uri": _uri}


def resolve(schema: Schema, root: Schema, defs: Mapping[str, Any]) -> Schema:
    """The schema of a `$ref`, merged with the keywords beside it."""
    for _ in range(64):
        if not isinstance(schema, dict) or "$ref" not in schema:
            return schema
        ref = str(schema["$ref"])
        steps = [step.replace("~1", "/").replace("~0", "~") for step in ref.removeprefix("#").split("/")[1:]]
        target: Any = root
        for step in steps:
            if isinstance(target, list) and step.isdigit() and int(step) < len(target):
                target = target[int(step)]
            else:
                target = target.get(step) if isinstance(target, dict) else None
        if target is None and steps:
            target = defs.get(steps[-1])
        if target is None:
            raise LookupError(f"no schema at {ref}")
        beside = {key: value for key, value in schema.items() if key != "$ref"}
        schema = {**target, **beside} if beside and isinstance(target, dict) else target
    raise ValueError("a $ref refers to itself")


# -- a value that fits -------------------------------------------------------------------------------------------------

_TEXTS = {
    "name": "Ada Lovelace",
    "first_name": "Ada",
    "last_name": "Lovelace",
    "title": "A title from the mock",
    "author": "Ada Lovelace",
    "city": "Paris",
    "country": "France",
    "currency": "EUR",
    "language": "en",
    "url": "https://example.com/",
    "email": "ada@example.com",
    "summary": "Short, deterministic and made by the mock: not by a model.",
    "description": "A text that the mock fills in.",
    "body": "This text was made by the mock. It is long enough to arrive in several pieces, so that a page can show it "
    "growing. It says the same thing each time, so that a test can rely on it.",
}
_TEXTS["content"] = _TEXTS["text"] = _TEXTS["body"]
_FORMATS = {
    "email": "ada@example.com",
    "uri": "https://example.com/",
    "uri-reference": "/path",
    "date-time": "2025-11-14T09:26:53Z",
    "date": "2025-11-14",
    "time": "09:26:53Z",
    "duration": "PT1H",
    "uuid": "6f1f0a52-7d54-4a3c-9d2e-0a8f6c1b2d3e",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "hostname": "example.com",
    "byte": "bW9jaw==",
    "binary": "mock",
}


class _Sampler:
    """Builds the value of a schema. `turn` varies items of a list; `depth` ends recursion."""

    def __init__(self, root: Schema, defs: Mapping[str, Any]) -> None:
        self._root, self._defs = root, defs
        self._left = _LARGEST
        self._fits = Judge(root, defs, _FORMATS_OF_REQUESTS).fits

    def value(self, schema: Schema, name: str, depth: int, turn: int) -> Any:
        self._left -= 1
        if depth > _DEEPEST or self._left < 0:
            raise ValueError("this schema describes no finite value, or a very large one")
        schema = resolve(schema, self._root, self._defs)
        if isinstance(schema, bool):
            return f"Sample {name}".strip() if schema else None
        for ready in self._ready(schema):
            if self._fits(ready, schema):
                return ready
        if "enum" in schema:
            if not schema["enum"]:
                raise ValueError("an empty enum has no values")
            fitting = [option for option in schema["enum"] if self._fits(option, schema)] or schema["enum"]
            return fitting[turn % len(fitting)]
        if "allOf" in schema:
            return self.value(self._merged(schema), name, depth + 1, turn)
        for word in ("oneOf", "anyOf"):
            if schema.get(word):
                return self._alternative(schema, word, name, depth, turn)
        value = self._typed(schema, name, depth, turn)
        if "if" in schema:
            branch = "then" if self._fits(value, schema["if"]) else "else"
            if branch in schema and not self._fits(value, schema):
                plain = {k: v for k, v in schema.items() if k not in ("if", "then", "else")}
                whole = self._merged({"allOf": [plain, schema[branch]]})
                return self.value(whole, name, depth + 1, turn)
        return value

    def _ready(self, schema: dict[str, Any]) -> Iterator[Any]:
        if "const" in schema:
            yield schema["const"]
        if "example" in schema:
            yield schema["example"]
        if isinstance(schema.get("examples"), list):
            yield from schema["examples"]
        if "default" in schema:
            yield schema["default"]

    def _merged(self, schema: dict[str, Any]) -> dict[str, Any]:
        whole: dict[str, Any] = {key: value for key, value in schema.items() if key != "allOf"}
        for part in schema["allOf"]:
            part = resolve(part, self._root, self._defs)
            if not isinstance(part, dict):
                continue
            if "allOf" in part:
                part = self._merged(part)
            for key, value in part.items():
                if key in ("properties", "patternProperties") and key in whole:
                    both = {n: {"allOf": [whole[key][n], value[n]]} for n in value if n in whole[key]}
                    whole[key] = {**whole[key], **value, **both}
                elif key == "required":
                    whole[key] = [*whole.get(key, ()), *(n for n in value if n not in whole.get(key, ()))]
                elif (
                    key in ("minimum", "minLength", "minItems", "exclusiveMinimum", "minProperties")
                    and key in whole
                ):
                    whole[key] = max(whole[key], value)
                elif (
                    key in ("maximum", "maxLength", "maxItems", "exclusiveMaximum", "maxProperties")
                    and key in whole
                ):
                    whole[key] = min(whole[key], value)
                elif key in ("anyOf", "oneOf") and key in whole:
                    whole[key] = [{"allOf": [a, b]} for a in whole[key] for b in value]
                else:
                    whole[key] = value
        return whole

    def _alternative(self, schema: dict[str, Any], word: str, name: str, depth: int, turn: int) -> Any:
        beside = {key: value for key, value in schema.items() if key != word}
        options = list(schema[word])
        null = [o for o in options if isinstance(o, dict) and o.get("type") == "null"]
        rest = [o for o in options if o not in null]
        start = turn % max(1, len(rest))
        order = [*null, *rest] if depth > _DEEP else [*rest[start:], *rest[:start], *null]
        last: Any = None
        for option in order:
            try:
                last = self.value({"allOf": [beside, option]} if beside else option, name, depth + 1, turn)
            except ValueError:
                continue  # this alternative only nests deeper
            if self._fits(last, schema):
                return last
        if last is None and not null:
            raise ValueError("none of the alternatives ends")
        return last

    def _typed(self, schema: dict[str, Any], name: str, depth: int, turn: int) -> Any:
        kind = schema.get("type") or self._guess(schema)
        kinds = [kind] if isinstance(kind, str) else list(kind)
        kind = (
            "null" if "null" in kinds and depth > _DEEP else next((k for k in kinds if k != "null"), "null")
        )
        if kind == "object":
            return self._object(schema, depth, turn)
        if kind == "array":
            return self._array(schema, name, depth)
        if kind == "string":
            return self._text(schema, name, turn)
        if kind in ("integer", "number"):
            return _number(schema, kind, turn)
        return True if kind == "boolean" else None

    def _guess(self, schema: dict[str, Any]) -> str:
        if schema.keys() & {
            "properties",
            "required",
            "additionalProperties",
            "patternProperties",
            "minProperties",
        }:
            return "object"
        if schema.keys() & {"items", "prefixItems", "minItems", "contains", "uniqueItems"}:
            return "array"
        if schema.keys() & {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"}:
            return "number"
        return "string"

    def _object(self, schema: dict[str, Any], depth: int, turn: int) -> dict[str, Any]:
        needed = schema.get("required", [])
        known = schema.get("properties", {})
        result: dict[str, Any] = {}
        for key, rule in known.items():
            if key in needed:
                result[key] = self.value(rule, key, depth + 1, turn)
            elif depth <= _DEEP:
                try:
                    result[key] = self.value(rule, key, depth + 1, turn)
                except ValueError:
                    continue  # optional, and endless
        for key in needed:
            if key not in result:
                result[key] = self.value(self._rule_for(schema, key), key, depth + 1, turn)
        for number in range(max(0, schema.get("minProperties", 0) - len(result))):
            key = self._key(schema, number)
            result[key] = self.value(self._rule_for(schema, key), key, depth + 1, number)
        if not known and not result and depth <= _DEEP:
            result.update(self._entries(schema, depth))
        return result

    def _entries(self, schema: dict[str, Any], depth: int) -> dict[str, Any]:
        """Two entries of a map, so that one is seen."""
        if not isinstance(schema.get("additionalProperties"), dict) and "patternProperties" not in schema:
            return {}
        keys = [self._key(schema, number) for number in range(min(2, schema.get("maxProperties", 2)))]
        return {key: self.value(self._rule_for(schema, key), key, depth + 1, i) for i, key in enumerate(keys)}

    def _key(self, schema: dict[str, Any], number: int) -> str:
        for pattern in schema.get("patternProperties", {}):
            return matching(pattern, number)
        names = schema.get("propertyNames")
        return str(self.value(names, "key", 0, number)) if isinstance(names, dict) else f"key_{number + 1}"

    def _rule_for(self, schema: dict[str, Any], key: str) -> Schema:
        for pattern, rule in schema.get("patternProperties", {}).items():
            if re.search(pattern, key):
                found: Schema = rule
                return found
        rest: Schema = schema.get("additionalProperties", True)
        return rest

    def _array(self, schema: dict[str, Any], name: str, depth: int) -> list[Any]:
        first: list[Schema] = schema.get("prefixItems", [])
        item = schema.get("items", True)
        least = max(schema.get("minItems", 0), 1 if "contains" in schema else 0)
        wanted = len(first) if first else (2 if depth <= _DEEP // 2 else 1 if depth <= _DEEP else 0)
        if item is False:
            wanted = len(first)
        count = min(max(least, wanted), schema.get("maxItems", 1 << 20))
        singular = name.removesuffix("s")
        if count > _LARGEST:
            raise ValueError(f"{count} items are too many for a sample")
        result: list[Any] = []
        for index in range(count):
            if index < len(first):
                rule: Schema = first[index]
            elif "contains" in schema and index >= count - schema.get("minContains", 1):
                rule = {"allOf": [schema["contains"], item]} if isinstance(item, dict) else schema["contains"]
            else:
                rule = item
            try:
                made = self.value(rule, singular, depth + 1, index)
            except ValueError:
                if index < least:
                    raise
                break
            if schema.get("uniqueItems") and index >= least and any(same(made, other) for other in result):
                break
            result.append(made)
        return result

    def _text(self, schema: dict[str, Any], name: str, turn: int) -> str:
        if "pattern" in schema and schema["pattern"] != r"\S" and schema.get("format") != "email":
            text = matching(schema["pattern"], turn)
        elif schema.get("format") in _FORMATS:
            text = _FORMATS[schema["format"]]
            if turn and schema["format"] == "uuid":
                text = f"{turn:08x}{text[8:]}"
        else:
            text = _TEXTS.get(name.lower(), f"Sample {name.replace('_', ' ')}".strip() if name else "Sample")
            if turn:
                text = f"{turn + 1}. {text}" if text.endswith(".") else f"{text} {turn + 1}"
        if schema.get("minLength", 0) > _LARGEST:
            raise ValueError(f"{schema['minLength']} characters are too many for a sample")
        while len(text) < schema.get("minLength", 0):
            text += " and more" if " " in text else "x"
        return text[: schema.get("maxLength", len(text))]


def _number(schema: dict[str, Any], kind: str, turn: int) -> float:
    low, high = schema.get("minimum"), schema.get("maximum")
    above, below = schema.get("exclusiveMinimum"), schema.get("exclusiveMaximum")
    if above is True:
        low, above = None, low
    if below is True:
        high, below = None, high
    step = schema.get("multipleOf") or (1 if kind == "integer" else None)
    start: float = 1 + turn if kind == "integer" else 1.5 + turn
    floor = max((x for x in (low, above) if isinstance(x, int | float)), default=None)
    ceiling = min((x for x in (high, below) if isinstance(x, int | float)), default=None)
    if floor is not None and (start < floor or start == above):
        start = floor + (0 if floor != above else (step or _half(floor, ceiling)))
    if ceiling is not None and (start > ceiling or start == below):
        start = ceiling - (0 if ceiling != below else (step or _half(floor, ceiling)))
    if step:
        turns = round(start / step)
        candidates = [value * step for value in (turns, turns + 1, turns - 1)]
        start = next((c for c in candidates if not check_schema(c, schema)), candidates[0])
    return int(start) if kind == "integer" or (isinstance(start, float) and step == 1) else start


def _half(floor: float | None, ceiling: float | None) -> float:
    """A step away from an exclusive bound that does not reach the other one."""
    return (ceiling - floor) / 2 if floor is not None and ceiling is not None else 1


def matching(pattern: str, turn: int = 0) -> str:
    """A text that matches the pattern; `turn` chooses among alternatives."""
    from re import _parser as parser  # type: ignore[attr-defined]  # private, as sre_parse always was; guarded by tests

    def of(items: Any) -> str:
        return "".join(one(op, argument) for op, argument in items)

    def one(op: Any, argument: Any) -> str:
        match str(op):
            case "LITERAL":
                return chr(argument)
            case "NOT_LITERAL":
                return "b" if argument == ord("a") else "a"
            case "ANY":
                return "a"
            case "IN":
                return _pick(argument, turn)
            case "BRANCH":
                return of(argument[1][turn % len(argument[1])])
            case "SUBPATTERN":
                return of(argument[3])
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                least, most, inner = argument
                return "".join(of(inner) for _ in range(max(least, min(1, most))))
            case "ATOMIC_GROUP":
                return of(argument)
            case _:
                return ""  # anchors and lookarounds are ignored; the caller checks the result

    return of(parser.parse(pattern))


def _pick(members: Any, turn: int) -> str:
    """A character of a set such as `[a-z0-9_]` or `[^@]`."""
    classes = {"DIGIT": string.digits, "WORD": string.ascii_letters + string.digits + "_", "SPACE": " "}
    chosen: list[str] = []
    negated = False
    for op, argument in members:
        match str(op):
            case "NEGATE":
                negated = True
            case "LITERAL":
                chosen.append(chr(argument))
            case "RANGE":
                chosen.extend(
                    chr(code) for code in range(argument[0], min(argument[1], argument[0] + 63) + 1)
                )
            case "CATEGORY":
                name = str(argument).removeprefix("CATEGORY_")
                inverse = name.removeprefix("NOT_")
                pool = classes.get(inverse, "")
                chosen.extend(
                    c for c in string.printable if c not in pool
                ) if name != inverse else chosen.extend(pool)
    if negated:
        chosen = [c for c in string.ascii_letters + string.digits + string.punctuation if c not in chosen]
    return chosen[turn % len(chosen)] if chosen else ""
