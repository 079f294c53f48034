"""The kinds of values of an API: a kind reads values from JSON, writes them, and validates a caller's values.

Generated tables (`_generated/kinds.py`) are made of these. `decode` takes a JSON value and gives the Python one, or raises
`DecodeError`, to which the caller of `decode` adds the path. `check` takes a caller's value and returns the JSON
value, or raises `ValidationError` that names the argument. No endpoint is known here, and no I/O.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property, partial
from importlib import import_module
from typing import Any

from .codec import stamp
from .errors import DecodeError, ValidationError
from .model import UNSET, Model

_NONE = type(None)
_NAMES: dict[type, str] = {
    str: "a string",
    int: "an integer",
    float: "a number",
    bool: "a boolean",
    dict: "an object",
    list: "an array",
    _NONE: "null",
}


@dataclass(eq=False)
class Kind:
    """A type of values."""

    name: str
    """Its name in messages."""
    decode: Callable[[Any], Any]
    check: Callable[[Any, str], Any]
    encode: Callable[[Any], Any] | None = None
    """None when the Python value is the JSON value."""
    types: tuple[type, ...] = ()
    """The Python types of its JSON values; empty when they are unknown."""
    ready: type = Model  # the type of no value
    """A JSON value of exactly this type needs no decoding."""
    null: bool = False
    """Null is a value of it."""

    def limit(self, **limits: Any) -> Kind:
        """The same with limits for a caller's values, such as `most=5`."""
        return replace(self, check=partial(self.check, **limits))


def wrong(expected: str, value: Any) -> DecodeError:
    """`expected RFC 3339, got 5`"""
    return DecodeError(f"expected {expected}, got {_seen(value)}")


def _seen(value: Any) -> str:
    if value is None or isinstance(value, (dict, list)):
        seen = _NAMES[type(value)]
    elif isinstance(value, bool):
        seen = "true" if value else "false"
    else:
        seen = f'"{value}"' if isinstance(value, str) else repr(value)
    return seen if len(seen) <= 60 else seen[:59] + "…"


def refusal(message: str, field: str) -> ValidationError:
    return ValidationError(message, field=field)


def wrong_type(expected: str, value: Any, field: str) -> ValidationError:
    got = "None" if value is None else _NAMES.get(type(value), type(value).__name__)
    return refusal(f"must be {expected}, got {got}", field)


# ---------------------------------------------------------------- plain values


def _decoder(name: str, *types: type) -> Callable[[Any], Any]:
    def decode(value: Any) -> Any:
        if isinstance(value, types) and not (isinstance(value, bool) and bool not in types):
            return value
        if types == (int,) and isinstance(value, float) and value.is_integer():
            return int(value)  # JSON Schema: 5.0 is an integer
        raise wrong(name, value)

    return decode


def _check_listed(value: Any, values: tuple[Any, ...], field: str) -> Any:
    if values and value not in values:
        raise refusal(f"must be one of {', '.join(map(str, values))}, got {_seen(value)}", field)
    return value


def _check_text(
    value: Any,
    field: str,
    *,
    blank: bool = True,
    email: bool = False,
    least: int = 0,
    most: float = math.inf,
    pattern: str | None = None,
    values: tuple[str, ...] = (),
) -> str:
    if not isinstance(value, str):
        raise wrong_type("a string", value, field)
    if not blank and not value.strip():
        raise refusal("must not be blank", field)
    if len(value) < least:
        raise refusal(f"must have at least {least} characters, got {len(value)}", field)
    if len(value) > most:
        raise refusal(f"must have at most {most} characters, got {len(value)}", field)
    if pattern is not None and not re.search(pattern, value):
        raise refusal(
            "must be an email address" if email else f"must match {pattern}, got {_seen(value)}", field
        )
    if email and not is_email(value):
        raise refusal("must be an email address", field)
    if values:
        _check_listed(value, values, field)
    return value


def is_email(value: str) -> bool:
    """Exactly one `@`, text on both sides, a dot inside the domain."""
    name, at, domain = value.strip().partition("@")
    dotted = "@" not in domain and "." in domain[1:-1]
    return bool(name and at and dotted and not re.search(r"\s", value.strip()))


def _check_number(
    value: Any,
    field: str,
    *,
    whole: bool = False,
    least: float = -math.inf,
    most: float = math.inf,
    above: float = -math.inf,
    below: float = math.inf,
    step: float = 0,
    values: tuple[float, ...] = (),
) -> Any:
    if not isinstance(value, int if whole else (int, float)) or isinstance(value, bool):
        raise wrong_type("an integer" if whole else "a number", value, field)
    if isinstance(value, float) and not math.isfinite(value):
        raise refusal(f"must be a finite number, got {value}", field)
    for fits, said in (
        (value >= least, f"at least {least}"),
        (value <= most, f"at most {most}"),
        (value > above, f"more than {above}"),
        (value < below, f"less than {below}"),
        (not step or math.isclose(value / step, round(value / step), abs_tol=1e-9), f"a multiple of {step}"),
    ):
        if not fits:
            raise refusal(f"must be {said}, got {value}", field)
    return _check_listed(value, values, field)


def _check_boolean(value: Any, field: str, values: tuple[bool, ...] = ()) -> Any:
    if not isinstance(value, bool):
        raise wrong_type("True or False", value, field)
    return _check_listed(value, values, field)


def _moment(value: Any) -> datetime:
    """RFC 3339, read by the standard library, or else by dateutil if it looks like a date and time."""
    try:
        found = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return _tolerant_moment(value)
    return found if found.tzinfo is not None else _tolerant_moment(value)


def _tolerant_moment(value: Any) -> datetime:
    if isinstance(value, str) and len(value) < 100 and re.match(r"\d{4}-?\d\d-?\d\d.", value):
        from dateutil import parser, tz  # costs 10 ms: only for dates that need it

        # It reads up to microseconds. Further digits are dropped, as in the standard library.
        text = re.sub(r"([.,]\d{6})\d+", r"\1", value.strip().upper())
        try:
            found = parser.isoparse(text)
        except (ValueError, OverflowError):
            pass
        else:
            assert isinstance(found, datetime)
            return found if found.tzinfo is not None else found.replace(tzinfo=tz.UTC)
    raise wrong("RFC 3339", value)


def _day(value: Any) -> date:
    if type(value) is str and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise wrong("a date (YYYY-MM-DD)", value)


def _time(cls: type, decode: Callable[[Any], Any], encode: Callable[[Any], str], form: str) -> Kind:
    """Kind of datetimes, or of dates (a datetime is a date in Python)."""

    def check(value: Any, field: str) -> str:
        if isinstance(value, cls) and (cls is datetime or not isinstance(value, datetime)):
            return encode(value)
        if not isinstance(value, str):
            raise wrong_type(f"a {cls.__name__}", value, field)
        try:
            decode(value)
        except DecodeError:
            raise refusal(f"must be a {cls.__name__} or {form}", field) from None
        return value

    return Kind("a string", decode, check, encode, (str,))


def _check_file(value: Any, field: str) -> Any:
    from .upload import source  # loaded by a call that sends a file

    return source(value, field)


def _check_null(value: Any, field: str) -> None:
    if value is not None:
        raise wrong_type("None", value, field)


def _not_given(value: Any, field: str) -> Any:
    raise refusal("must not be given", field)


def as_json(value: Any) -> Any:
    """The JSON value of a union or of an untyped member."""
    try:
        return _as_json(value)
    except RecursionError:
        pass
    # Raised here, where the traceback is short, because the error may be pickled with it.
    raise ValidationError("a value is nested too deeply, or in itself")


def _as_json(value: Any) -> Any:
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, datetime):
        return stamp(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return [_as_json(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _as_json(item) for key, item in value.items()}
    return value


TEXT = Kind("a string", _decoder("a string", str), _check_text, None, (str,), str)
NUMBER = Kind("a number", _decoder("a number", int, float), _check_number, None, (float, int), float)
INTEGER = Kind(
    "an integer", _decoder("an integer", int), partial(_check_number, whole=True), None, (int,), int
)
BOOLEAN = Kind("a boolean", _decoder("a boolean", bool), _check_boolean, None, (bool,), bool)
MOMENT = _time(datetime, _moment, stamp, "RFC 3339 text")
DAY = _time(date, _day, date.isoformat, "YYYY-MM-DD")
BINARY = Kind("bytes", _decoder("bytes outside of JSON"), _check_file)
ANY = Kind("any value", lambda value: value, lambda value, field: as_json(value), null=True)
NULL = Kind("null", _decoder("null", _NONE), _check_null, None, (_NONE,), null=True)
NEVER = Kind("nothing", _decoder("nothing: the schema accepts no value"), _not_given)
Text, Number, Integer, Boolean = TEXT.limit, NUMBER.limit, INTEGER.limit, BOOLEAN.limit


# ---------------------------------------------------------------- containers and unions


def Array(item: Kind, *, least: int = 0, most: float = math.inf, unique: bool = False) -> Kind:
    def decode(value: Any) -> list[Any]:
        if type(value) is not list:
            raise wrong("an array", value)
        ready, decode_item = item.ready, item.decode
        try:
            return [entry if type(entry) is ready else decode_item(entry) for entry in value]
        except DecodeError:
            pass
        raise _locate(item, enumerate(value))

    def encode(value: Any) -> Any:
        return [item.encode(entry) for entry in value] if item.encode else value

    def check(value: Any, field: str) -> list[Any]:
        # Lists and dicts come first in these checks, because a check of an abstract class takes four calls.
        if type(value) is not list and (
            isinstance(value, (str, bytes, Mapping)) or not isinstance(value, Iterable)
        ):
            raise wrong_type("a list", value, field)
        out = [item.check(entry, f"{field}[{index}]") for index, entry in enumerate(value)]
        for fits, wants, bound in ((len(out) >= least, "least", least), (len(out) <= most, "most", most)):
            if not fits:
                items = "item" if bound == 1 else "items"
                raise refusal(f"must have at {wants} {bound} {items}, got {len(out)}", field)
        if unique and any(entry in out[:index] for index, entry in enumerate(out)):
            raise refusal("must not have an item twice", field)
        return out

    ready = list if item is ANY else Kind.ready
    return Kind("an array", decode, check, encode if item.encode else None, (list,), ready)


def Map(item: Kind) -> Kind:
    def decode(value: Any) -> dict[str, Any]:
        if type(value) is not dict:
            raise wrong("an object", value)
        try:
            return {key: item.decode(entry) for key, entry in value.items()}
        except DecodeError:
            pass
        raise _locate(item, value.items())

    def encode(value: Any) -> Any:
        return {key: item.encode(entry) for key, entry in value.items()} if item.encode else value

    def check(value: Any, field: str) -> dict[str, Any]:
        if not isinstance(value, Mapping):
            raise wrong_type("a mapping", value, field)
        return {_key(key, field): item.check(entry, f"{field}.{key}") for key, entry in value.items()}

    ready = dict if item is ANY else Kind.ready
    return Kind("an object", decode, check, encode if item.encode else None, (dict,), ready)


def _key(key: Any, field: str) -> str:
    if not isinstance(key, str):
        raise refusal(f"keys must be strings, got {_NAMES.get(type(key), type(key).__name__)}", field)
    return key


def _locate(item: Kind, entries: Iterable[tuple[Any, Any]]) -> DecodeError:
    """Again, slowly, to find the item."""
    for at, entry in entries:
        try:
            item.decode(entry)
        except DecodeError as error:
            return error.at(at)
    raise AssertionError("a kind must decode a value the same twice")


def Nullable(inner: Kind) -> Kind:
    return Kind(
        inner.name,
        _or_none(inner.decode),
        lambda value, field: None if value is None else inner.check(value, field),
        _or_none(inner.encode) if inner.encode else None,
        (*inner.types, _NONE) if inner.types else (),
        inner.ready,
        null=True,
    )


def Later(found: Callable[[], Kind], types: tuple[type, ...] = (), *, null: bool = False) -> Kind:
    """A kind that its table defines further down, or that contains itself."""
    return Kind(
        "an object" if types else "",
        lambda value: found().decode(value),
        lambda value, field: found().check(value, field),
        as_json,
        types,
        null=null,
    )


def OneOf(*members: Kind) -> Kind:
    """A union: the member is chosen by the JSON type if that is enough, or else by the best fit."""
    by_type = {json: member for member in members for json in member.types}
    apart = all(member.types for member in members) and len(by_type) == sum(len(m.types) for m in members)

    def decode(value: Any) -> Any:
        if not apart:
            return _best(members, value)
        member = by_type.get(type(value))
        if member is None:
            *names, last = dict.fromkeys(member.name for member in members)
            raise wrong(f"{', '.join(names)} or {last}" if names else last, value)
        return member.decode(value)

    return _union(decode, members)


def Tagged(tag: str, members: Mapping[str, Kind]) -> Kind:
    """A union whose members are distinguished by one property. An object with another tag stays a dict."""

    def member_of(value: dict[str, Any]) -> Kind:
        found = value.get(tag)
        return members.get(found, ANY) if isinstance(found, str) else ANY

    def decode(value: Any) -> Any:
        if not isinstance(value, dict):
            raise wrong("an object", value)
        return member_of(value).decode(value)

    def check(value: Any, field: str) -> Any:
        data = as_json(value)
        if not isinstance(data, dict):
            raise wrong_type("a model or a mapping", data, field)
        return member_of(data).check(data, field)  # not decoded, so that its class need not be loaded

    return Kind("", decode, check, as_json, null=any(member.null for member in members.values()))


def _union(decode: Callable[[Any], Any], members: tuple[Kind, ...]) -> Kind:
    def check(value: Any, field: str) -> Any:
        data = as_json(value)
        try:
            decode(data)
        except DecodeError as error:
            raise refusal(error.problem, field + error.path) from None
        return data

    return Kind("", decode, check, as_json, null=any(member.null for member in members))


def _best(members: tuple[Kind, ...], value: Any) -> Any:
    """The member that decodes the value, and leaves the fewest members of an object unknown.

    An object that fits no member stays a dict, because a newer server may send a newer member. Anything else is refused.
    """
    best: Any = None
    least = math.inf
    problem: DecodeError | None = None
    for member in members:
        try:
            found = member.decode(value)
        except DecodeError as error:
            problem = error
            continue
        unexplained = found._kind.unexplained(value) if isinstance(found, Model) else 0
        if unexplained < least:
            best, least = found, unexplained
    if least < math.inf:
        return best
    if isinstance(value, dict) or problem is None:
        return value
    raise DecodeError(problem.problem, problem.path)


# ---------------------------------------------------------------- enums and models


def _class(package: str, name: str) -> Any:
    """A generated class, loaded now."""
    return getattr(import_module(package), name)


def Enum(package: str, name: str, *, whole: bool = False) -> Kind:
    """An open enum: unknown values are kept."""
    known: dict[Any, Any] = {}
    plain = INTEGER if whole else TEXT

    def decode(value: Any) -> Any:
        found = known.get(plain.decode(value))
        if found is None:
            cls = _class(package, name)
            known.update({member.value: member for member in cls})
            found = known.get(value) or cls(value)
        return found

    return Kind(plain.name, decode, INTEGER.check if whole else Text(blank=False).check, None, plain.types)


class Object(Kind):
    """A model: its members by their names in JSON.

    `names` has the attributes of those that Python calls otherwise, `aliases` other spellings that are read, `flat` members
    whose own members are members here, `either` those of which a request has exactly one, `rest` is the kind of further members (None: there are none). `decode` and `encode` are compiled from the table when they are first used, as
    attrs compiles initialisers: a loop over the table takes twice as long.
    """

    def __init__(
        self,
        package: str,
        name: str,
        required: Mapping[str, Kind],
        optional: Mapping[str, Kind] = {},
        *,
        names: Mapping[str, str] = {},
        aliases: Mapping[str, tuple[str, ...]] = {},
        flat: tuple[str, ...] = (),
        either: tuple[str, ...] = (),
        rest: Kind | None = ANY,
    ) -> None:
        super().__init__("an object", self._decode, self._check, self._encode, (dict,))
        self._package, self._class = package, name
        self.required, self.optional = required, optional
        self.names, self.aliases, self.rest = names, aliases, None if rest is None else Map(rest)
        self.flat, self.either = flat, either
        self.members = {**required, **optional}
        self.known = frozenset((*self.members, *flat, *(name for more in aliases.values() for name in more)))

    @cached_property
    def wires(self) -> dict[str, str]:
        """Attribute → name in JSON."""
        return {self.attribute(name): name for name in self.members}

    def attribute(self, name: str) -> str:
        return self.names.get(name, name)

    def unexplained(self, value: Any) -> int:
        """The number of members of an object that the model does not know."""
        return sum(name not in self.known for name in value)

    def _decode(self, value: Any, cls: type[Model] | None = None) -> Any:
        return self._read(value, cls)

    def _encode(self, value: Any) -> Any:
        return self._write(value)

    @cached_property
    def _read(self) -> Callable[..., Any]:
        return _compile("decode(value, cls)", self._reader(), self._environment())

    @cached_property
    def _write(self) -> Callable[..., Any]:
        return _compile("encode(self)", self._writer(), self._environment())

    def _environment(self) -> dict[str, Any]:
        kinds = list(self.members.values())
        return {
            "own": _class(self._package, self._class),
            "decoders": [kind.decode for kind in kinds],
            "encoders": [kind.encode for kind in kinds],
            "ready": [kind.ready for kind in kinds],
            "known": self.known,
            "rest": self.rest,
            "located": self._locate,
            "wrong": wrong,
            "DecodeError": DecodeError,
            "UNSET": UNSET,
        }

    def _reader(self) -> Iterator[str]:
        yield "if type(value) is not dict: raise wrong('an object', value)"
        for name in self.flat:
            yield f"inner = value.get({name!r})"
            yield f"if type(inner) is dict: value = {{k: v for k, v in value.items() if k != {name!r}}} | inner"
        yield "new = (cls or own).__new__(cls or own); get = value.get; at = ''"
        yield "try:"
        for number, (name, kind) in enumerate(self.members.items()):
            aliases = self.aliases.get(name, ())
            yield f"  at = {name!r}; v = get(at)"
            for alias in aliases:
                yield f"  if v is None: v = get({alias!r})"
            there = " or ".join(f"{spelling!r} in value" for spelling in (name, *aliases))
            decoded = f"v if type(v) is ready{number} else decoders{number}(v)"
            if name in self.optional:
                absent = f"(None if {there} else UNSET)" if kind.null else "None"
                decoded = f"{absent} if v is None else {decoded}"
            elif kind.null:
                yield f"  if v is None and not ({there}): raise DecodeError('missing')"
            elif kind.name == "an array":  # Go writes an empty list as null
                yield f"  if v is None and ({there}): v = []"
            yield f"  new.{self.attribute(name)} = {decoded}"
        yield "  pass"
        yield "except DecodeError as error: raise located(error, value, at) from None"
        if self.rest is not None:
            yield "more = {} if value.keys() <= known else {k: v for k, v in value.items() if k not in known}"
            yield "new.additional_properties = rest.decode(more) if more else more"
        yield "return new"

    def _locate(self, error: DecodeError, value: dict[str, Any], name: str) -> DecodeError:
        if not error.path and not any(spelling in value for spelling in (name, *self.aliases.get(name, ()))):
            error = DecodeError("missing")
        return error.at(name)

    def _writer(self) -> Iterator[str]:
        yield "out = {}"
        for number, (name, kind) in enumerate(self.members.items()):
            yield f"v = self.{self.attribute(name)}"
            if name in self.optional:
                yield f"if v is not {'UNSET' if kind.null else 'None'}:"
            yield f"{' ' * (name in self.optional)}out[{name!r}] = {f'encoders{number}(v)' if kind.encode else 'v'}"
        if self.rest is not None:
            encode = "rest.encode(more)" if self.rest.encode else "more"
            yield f"more = self.additional_properties\nif more: out.update({encode})"
        yield "return out"

    def _check(self, value: Any, field: str) -> dict[str, Any]:
        """A model or a mapping of the same shape → the JSON object."""
        if isinstance(value, Model):
            try:
                value = value.to_dict()
            except (AttributeError, TypeError, ValueError) as error:
                raise refusal(f"holds a value of a wrong type ({error})", field) from None
        elif type(value) is not dict and not isinstance(value, Mapping):
            raise wrong_type("a model or a mapping", value, field)
        for name in self.required:
            if name not in value:
                raise refusal("missing", f"{field}.{name}")
        members, out = self.members, {}
        for name, item in value.items():
            if name in members:
                skip = item is None and name in self.optional
                out[name] = item if skip else members[name].check(item, f"{field}.{name}")
            elif self.rest is None:
                raise refusal("is not a member of this object, which allows no others", f"{field}.{name}")
            else:
                out |= self.rest.check({name: item}, field)
        self.choice(out, f"{field}.")
        return out

    def choice(self, sent: Mapping[str, Any], place: str = "") -> None:
        """Refuses a request that has none or several of `either`."""
        if self.either and sum(sent.get(name) is not None for name in self.either) != 1:
            names = " and ".join(map(self.attribute, self.either))
            raise refusal(f"pass exactly one of {names}", f"{place}{self.attribute(self.either[0])}")


def _compile(head: str, lines: Iterable[str], environment: dict[str, Any]) -> Callable[..., Any]:
    """A function of these lines. Names from a spec occur in them as literals, and as attributes that the generator has checked."""
    for name in ("decoders", "encoders", "ready"):
        environment |= {f"{name}{number}": item for number, item in enumerate(environment.pop(name))}
    body = "\n".join(f" {line}" for text in lines for line in text.split("\n"))
    exec(f"def {head}:\n{body}", environment)  # noqa: S102
    return environment[head.partition("(")[0]]  # type: ignore[no-any-return]


def _or_none(decode: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else decode(value)
