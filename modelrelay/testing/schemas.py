"""JSON Schema on the standard library: what is wrong with a value, and a value that fits.

For the fake server, which works from a plain install. It knows the keywords that OpenAPI 3.1 documents and structured
outputs use and ignores the others; it is not the SDK's own validation of structured outputs.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple, TypeAlias
from urllib.parse import urlsplit

Schema: TypeAlias = dict[str, Any] | bool

# Below this depth a sample takes the short way out of a recursion: no optional members, empty lists, null.
_DEEP = 4
_DEEPEST = 24


class Problem(NamedTuple):
    path: str
    message: str


def problems(value: Any, schema: Schema, root: Mapping[str, Any]) -> list[Problem]:
    """What keeps `value` from fitting, by dotted path ("" is the value itself). `root` is what `$ref` refers into."""
    return list(_problems(value, schema, root, ""))


def sample(schema: Schema, root: Mapping[str, Any], name: str = "") -> Any:
    """The same fitting value each time; `name` gives strings their sense."""
    return _Sampler(root).value(schema, name, 0, 0)


def resolve(schema: Schema, root: Mapping[str, Any]) -> Schema:
    """The schema behind a `$ref`; what stands beside the `$ref` is kept."""
    for _ in range(64):
        if not isinstance(schema, dict) or "$ref" not in schema:
            return schema
        target: Any = root
        for key in str(schema["$ref"]).lstrip("#").strip("/").split("/"):
            key = key.replace("~1", "/").replace("~0", "~")
            if key:
                target = target[int(key)] if isinstance(target, list) else target[key]
        beside = {k: v for k, v in schema.items() if k != "$ref"}
        schema = {**target, **beside} if beside and isinstance(target, dict) else target
    raise ValueError("a $ref refers to itself")


# -- what is wrong ----------------------------------------------------------------------------------------------------

_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "boolean": (bool,),
    "integer": (int,),
    "number": (int, float),
    "object": (dict,),
    "array": (list,),
    "null": (type(None),),
}
_ARTICLES = {"integer": "an integer", "object": "an object", "array": "an array", "null": "null"}
_EMAIL = re.compile(r"[^@\s]+@[^@\s.][^@\s]*\.[^@\s]*[^@\s.]")
_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)")


def _is(kind: str, value: Any) -> bool:
    if kind == "integer" and isinstance(value, float):
        return value.is_integer()
    if isinstance(value, bool):
        return kind == "boolean"
    return isinstance(value, _TYPES.get(kind, (object,)))


def _same(a: Any, b: Any) -> bool:
    """Equality of JSON values: true is not 1."""
    if isinstance(a, bool) or isinstance(b, bool):
        return a is b
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(_same, a, b))
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(_same(a[key], b[key]) for key in a)
    return bool(a == b)


def _kinds(schema: dict[str, Any]) -> list[str]:
    kind = schema.get("type", [])
    kinds = [kind] if isinstance(kind, str) else list(kind)
    return [*kinds, "null"] if kinds and schema.get("nullable") is True else kinds


def _fits(value: Any, schema: Schema, root: Mapping[str, Any]) -> bool:
    return next(_problems(value, schema, root, ""), None) is None


def _problems(value: Any, schema: Schema, root: Mapping[str, Any], path: str) -> Iterator[Problem]:
    schema = resolve(schema, root)
    if isinstance(schema, bool):
        if not schema:
            yield Problem(path, "is not allowed")
        return
    if (kinds := _kinds(schema)) and not any(_is(kind, value) for kind in kinds):
        yield Problem(path, "must be " + " or ".join(_ARTICLES.get(kind, f"a {kind}") for kind in kinds))
        return
    if "enum" in schema and not any(_same(value, option) for option in schema["enum"]):
        yield Problem(path, "must be one of " + ", ".join(str(option) for option in schema["enum"]))
    if "const" in schema and not _same(value, schema["const"]):
        yield Problem(path, f"must be {schema['const']}")
    if isinstance(value, dict):
        yield from _object_problems(value, schema, root, path)
    elif isinstance(value, list):
        yield from _array_problems(value, schema, root, path)
    elif isinstance(value, str):
        yield from _text_problems(value, schema, path)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield from _number_problems(value, schema, path)
    for part in schema.get("allOf", ()):
        yield from _problems(value, part, root, path)
    if "anyOf" in schema and not any(_fits(value, part, root) for part in schema["anyOf"]):
        yield Problem(path, "fits none of the alternatives")
    if "oneOf" in schema and sum(_fits(value, part, root) for part in schema["oneOf"]) != 1:
        yield Problem(path, "must fit exactly one of the alternatives")
    if "not" in schema and _fits(value, schema["not"], root):
        yield Problem(path, "is not allowed")
    if "if" in schema:
        branch = "then" if _fits(value, schema["if"], root) else "else"
        yield from _problems(value, schema.get(branch, True), root, path)


def _join(path: str, key: object) -> str:
    return f"{path}.{key}" if path else str(key)


def _object_problems(
    value: dict[str, Any], schema: dict[str, Any], root: Mapping[str, Any], path: str
) -> Iterator[Problem]:
    for key in schema.get("required", ()):
        if key not in value:
            yield Problem(_join(path, key), "is required")
    for key, needed in schema.get("dependentRequired", {}).items():
        for other in needed if key in value else ():
            if other not in value:
                yield Problem(_join(path, other), f"is required with {key}")
    known: dict[str, Schema] = schema.get("properties", {})
    patterns: dict[str, Schema] = schema.get("patternProperties", {})
    for key, member in value.items():
        here = _join(path, key)
        rules = [known[key]] if key in known else []
        rules += [rule for pattern, rule in patterns.items() if re.search(pattern, key)]
        for rule in rules or [schema.get("additionalProperties", True)]:
            yield from _problems(member, rule, root, here)
        if "propertyNames" in schema and not _fits(key, schema["propertyNames"], root):
            yield Problem(here, "is not an allowed name")
    if len(value) < schema.get("minProperties", 0):
        yield Problem(path, f"must have at least {schema['minProperties']} members")
    if len(value) > schema.get("maxProperties", len(value)):
        yield Problem(path, f"must have at most {schema['maxProperties']} members")


def _array_problems(
    value: list[Any], schema: dict[str, Any], root: Mapping[str, Any], path: str
) -> Iterator[Problem]:
    first: list[Schema] = schema.get("prefixItems", [])
    for index, item in enumerate(value):
        rule = first[index] if index < len(first) else schema.get("items", True)
        yield from _problems(item, rule, root, _join(path, index))
    if len(value) < schema.get("minItems", 0):
        yield Problem(path, f"must have at least {schema['minItems']} items")
    if len(value) > schema.get("maxItems", len(value)):
        yield Problem(path, f"must have at most {schema['maxItems']} items")
    if schema.get("uniqueItems") and any(_same(a, b) for i, a in enumerate(value) for b in value[:i]):
        yield Problem(path, "must not repeat an item")
    if "contains" in schema:
        count = sum(_fits(item, schema["contains"], root) for item in value)
        if not schema.get("minContains", 1) <= count <= schema.get("maxContains", count):
            yield Problem(path, "does not contain what it must")


def _text_problems(value: str, schema: dict[str, Any], path: str) -> Iterator[Problem]:
    if len(value) < schema.get("minLength", 0):
        empty = schema["minLength"] == 1
        yield Problem(
            path, "must not be blank" if empty else f"must have at least {schema['minLength']} characters"
        )
    elif "pattern" in schema and not re.search(schema["pattern"], value):
        blank = schema["pattern"] == r"\S"
        yield Problem(path, "must not be blank" if blank else _format_message(schema))
    elif not _has_format(value, schema.get("format", "")):
        yield Problem(path, _format_message(schema))
    if len(value) > schema.get("maxLength", len(value)):
        yield Problem(path, f"must have at most {schema['maxLength']} characters")


def _format_message(schema: dict[str, Any]) -> str:
    names = {
        "email": "an email address",
        "uri": "a URL",
        "date-time": "an RFC 3339 date and time",
        "date": "a date",
    }
    form = schema.get("format")
    if form is None:
        return f"must match {schema.get('pattern')}"
    return f"must be {names.get(form, f'a {form}')}"


def _has_format(value: str, form: str) -> bool:
    if form == "email":
        return _EMAIL.fullmatch(value) is not None
    if form == "uuid":
        return _UUID.fullmatch(value) is not None
    if form == "uri":
        try:
            return bool(urlsplit(value).scheme) and not re.search(r"[\s<>\"{}|\\^`]", value)
        except ValueError:
            return False
    if form == "date-time":
        return _MOMENT.fullmatch(value) is not None and _parses(value[:10]) and _parses_moment(value)
    if form == "date":
        return re.fullmatch(r"\d{4}-\d\d-\d\d", value) is not None and _parses(value)
    return True


def _parses(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


def _parses_moment(value: str) -> bool:
    try:
        datetime.fromisoformat(re.sub(r"\.\d+", "", value.upper()))
    except ValueError:
        return False
    return True


def _number_problems(value: float, schema: dict[str, Any], path: str) -> Iterator[Problem]:
    low, high = schema.get("minimum"), schema.get("maximum")
    above, below = schema.get("exclusiveMinimum"), schema.get("exclusiveMaximum")
    if above is True:  # OpenAPI 3.0 has the bound in `minimum`
        low, above = None, low
    if below is True:
        high, below = None, high
    if low is not None and value < low:
        yield Problem(path, f"must be at least {low}")
    if high is not None and value > high:
        yield Problem(path, f"must be at most {high}")
    if isinstance(above, int | float) and above is not False and value <= above:
        yield Problem(path, f"must be more than {above}")
    if isinstance(below, int | float) and below is not False and value >= below:
        yield Problem(path, f"must be less than {below}")
    if step := schema.get("multipleOf"):
        turns = value / step
        if abs(turns - round(turns)) > 1e-9:
            yield Problem(path, f"must be a multiple of {step}")


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
    "description": "What a model would describe here, the mock only fills in.",
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

    def __init__(self, root: Mapping[str, Any]) -> None:
        self.root = root

    def value(self, schema: Schema, name: str, depth: int, turn: int) -> Any:
        if depth > _DEEPEST:
            raise ValueError("this schema describes no finite value")
        schema = resolve(schema, self.root)
        if isinstance(schema, bool):
            return f"Sample {name}".strip() if schema else None
        for ready in self._ready(schema):
            if _fits(ready, schema, self.root):
                return ready
        if "enum" in schema:
            fitting = [option for option in schema["enum"] if _fits(option, schema, self.root)] or schema[
                "enum"
            ]
            return fitting[turn % len(fitting)]
        if "allOf" in schema:
            return self.value(self._merged(schema), name, depth + 1, turn)
        for word in ("oneOf", "anyOf"):
            if schema.get(word):
                return self._alternative(schema, word, name, depth, turn)
        value = self._typed(schema, name, depth, turn)
        if "if" in schema:
            branch = "then" if _fits(value, schema["if"], self.root) else "else"
            if branch in schema and not _fits(value, schema, self.root):
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
            part = resolve(part, self.root)
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
                continue  # this one only leads deeper
            if _fits(last, schema, self.root):
                return last
        if last is None and not null:
            raise ValueError("none of the alternatives ends")
        return last

    def _typed(self, schema: dict[str, Any], name: str, depth: int, turn: int) -> Any:
        kinds = _kinds(schema) or [self._guess(schema)]
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
                    continue  # optional, and without end
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
            if schema.get("uniqueItems") and index >= least and any(_same(made, other) for other in result):
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
            text = f"{text} {turn + 1}" if turn else text
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
        start = next((c for c in candidates if not [*_number_problems(c, schema, "")]), candidates[0])
    return int(start) if kind == "integer" or (isinstance(start, float) and step == 1) else start


def _half(floor: float | None, ceiling: float | None) -> float:
    """A step that leaves an open bound and does not reach the other one."""
    return (ceiling - floor) / 2 if floor is not None and ceiling is not None else 1


def matching(pattern: str, turn: int = 0) -> str:
    """A text that the pattern finds; of what a pattern leaves open, `turn` chooses."""
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
                return ""  # anchors and lookarounds are left to luck; the caller checks

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
