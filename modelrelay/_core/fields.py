"""Values between JSON and Python: what generated models and request functions are made of.

Decoders take a JSON value and return the Python one or raise `DecodeError`; the caller adds where it was, and only on
failure. Encoders take what a caller passed and return the JSON value or raise `ValidationError` naming the argument.
No endpoint and no I/O is known here.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any, NoReturn, TypeVar
from urllib.parse import quote

from .errors import DecodeError, ValidationError
from .http import media_type as media_type
from .model import UNSET as UNSET
from .model import Model as Model
from .model import OpenEnum as OpenEnum
from .model import OpenIntEnum as OpenIntEnum
from .model import Unset as Unset

T = TypeVar("T")

# ---------------------------------------------------------------- decoding

_LONGEST = 60
_NAMES = {
    str: "a string",
    int: "an integer",
    float: "a number",
    bool: "a boolean",
    dict: "an object",
    list: "an array",
}


def _seen(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "an array"
    if isinstance(value, bool):
        return "true" if value else "false"
    text = f'"{value}"' if isinstance(value, str) else repr(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def wrong(expected: str, value: Any) -> DecodeError:
    """`expected RFC 3339, got 5`"""
    return DecodeError(f"expected {expected}, got {_seen(value)}")


def located(error: DecodeError, data: Any, *spellings: str) -> DecodeError:
    """The error of a member, with its place; a member that is not there at all is called missing."""
    if not error.path and isinstance(data, dict) and not any(name in data for name in spellings):
        error = DecodeError("missing")
    return error.at(spellings[0])


def missing() -> DecodeError:
    return DecodeError("missing")


def tag(value: Any, name: str) -> Any:
    """What tells the members of a union apart; None when there is nothing usable."""
    found = value.get(name) if isinstance(value, dict) else None
    return found if isinstance(found, str) else None


def text_body(body: bytes) -> str:
    """A response that is text and not JSON."""
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DecodeError("not valid UTF-8") from None


def text(value: Any) -> str:
    if isinstance(value, str):
        return value
    raise wrong("a string", value)


def integer(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)  # JSON Schema: 5.0 is an integer
    raise wrong("an integer", value)


def number(value: Any) -> float:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    raise wrong("a number", value)


def boolean(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    raise wrong("a boolean", value)


def null(value: Any) -> Any:
    if value is not None:
        raise wrong("null", value)
    return None


def never(value: Any) -> NoReturn:
    raise wrong("nothing: the schema accepts no value", value)


def anything(value: Any) -> Any:
    return value


def binary(value: Any) -> bytes:
    raise wrong("bytes outside of JSON", value)


_from_iso = datetime.fromisoformat


def moment(value: Any) -> datetime:
    """RFC 3339, as the standard library reads it; else, if it looks like a date and time, as dateutil does."""
    try:
        found = _from_iso(value)
    except (TypeError, ValueError):
        return _tolerant_moment(value)
    return found if found.tzinfo is not None else _tolerant_moment(value)


def _tolerant_moment(value: Any) -> datetime:
    if isinstance(value, str) and len(value) < 100 and re.match(r"\d{4}-?\d\d-?\d\d.", value):
        from dateutil import parser, tz  # costs 10 ms: only for dates that need it

        try:
            found = parser.isoparse(_nanoseconds_cut(value.strip().upper()))
        except (ValueError, OverflowError):
            pass
        else:
            assert isinstance(found, datetime)
            return found if found.tzinfo is not None else found.replace(tzinfo=tz.UTC)
    raise wrong("RFC 3339", value)


def _nanoseconds_cut(value: str) -> str:
    """dateutil reads up to microseconds; the rest is cut off, as the standard library does."""
    return re.sub(r"([.,]\d{6})\d+", r"\1", value)


def day(value: Any) -> date:
    if type(value) is str and len(value) == 10:
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise wrong("a date (YYYY-MM-DD)", value)


def array(value: Any, decode: Callable[[Any], T]) -> list[T]:
    if type(value) is not list:
        raise wrong("an array", value)
    try:
        return [decode(item) for item in value]
    except DecodeError:
        pass
    # Again, slowly, to say which one.
    for index, item in enumerate(value):
        try:
            decode(item)
        except DecodeError as error:
            raise error.at(index) from None
    raise AssertionError("a decoder must give the same answer twice")


def mapping(value: Any, decode: Callable[[Any], T]) -> dict[str, T]:
    if type(value) is not dict:
        raise wrong("an object", value)
    try:
        return {key: decode(item) for key, item in value.items()}
    except DecodeError:
        pass
    for key, item in value.items():
        try:
            decode(item)
        except DecodeError as error:
            raise error.at(key) from None
    raise AssertionError("a decoder must give the same answer twice")


def plain_array(value: Any) -> list[Any]:
    if isinstance(value, list):
        return value
    raise wrong("an array", value)


def plain_object(value: Any) -> dict[str, Any]:
    if isinstance(value, dict):
        return value
    raise wrong("an object", value)


def _unexplained(found: Any, value: Any) -> int:
    """How many members of an object a model does not know; a closed one drops them."""
    known = getattr(type(found), "_known_", None)
    if known is not None and isinstance(value, dict):
        return sum(name not in known for name in value)
    return len(getattr(found, "additional_properties", ()))


def one_of(value: Any, decoders: tuple[Callable[[Any], Any], ...]) -> Any:
    """The member of a union that fits best: it decodes, and leaves the fewest members of an object unexplained.

    An object that fits none stays a dict, since a newer server may send a newer member; anything else is refused.
    """
    best: Any = None
    least = math.inf
    problem: DecodeError | None = None
    for decode in decoders:
        try:
            found = decode(value)
        except DecodeError as error:
            problem = error
            continue
        unexplained = _unexplained(found, value)
        if unexplained < least:
            best, least = found, unexplained
            if not unexplained:
                break
    if least < math.inf:
        return best
    if isinstance(value, dict) or problem is None:
        return value
    raise DecodeError(problem.problem, problem.path)


# ---------------------------------------------------------------- encoding models


def stamp(value: datetime) -> str:
    """RFC 3339, as `codec.stamp` has it."""
    from .codec import stamp as rfc3339  # the JSON library is not needed before the first call

    return rfc3339(value)


def encoded(value: Any) -> Any:
    """The JSON value of whatever a union or an untyped member holds."""
    try:
        return _encoded(value)
    except RecursionError:
        pass
    # Out here, where the traceback is short again: the error may be pickled with it.
    raise ValidationError("a value is nested too deeply, or in itself")


def _encoded(value: Any) -> Any:
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, datetime):
        return stamp(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return [_encoded(item) for item in value]
    if isinstance(value, dict):
        return {key: _encoded(item) for key, item in value.items()}
    return value


# ---------------------------------------------------------------- checking what callers pass


def _refused(message: str, field: str) -> ValidationError:
    return ValidationError(message, field=field)


def _kind(value: Any) -> str:
    return _NAMES.get(type(value), type(value).__name__) if value is not None else "None"


def check_text(
    value: Any,
    field: str,
    *,
    blank: bool = True,
    email: bool = False,
    least: int | None = None,
    most: int | None = None,
    pattern: str | None = None,
    values: tuple[str, ...] = (),
) -> str:
    if not isinstance(value, str):
        raise _refused(f"must be a string, got {_kind(value)}", field)
    if not blank and not value.strip():
        raise _refused("must not be blank", field)
    if least is not None and len(value) < least:
        raise _refused(f"must have at least {least} characters, got {len(value)}", field)
    if most is not None and len(value) > most:
        raise _refused(f"must have at most {most} characters, got {len(value)}", field)
    if pattern is not None and not re.search(pattern, value):
        raise _refused("must be an email address" if email else f"must match {pattern}", field)
    if email and not is_email(value):
        raise _refused("must be an email address", field)
    if values and value not in values:
        raise _refused(f"must be one of {', '.join(values)}", field)
    return value


def is_email(value: str) -> bool:
    """Exactly one `@`, text on both sides, a dot inside the domain."""
    name, at, domain = value.strip().partition("@")
    return bool(
        name and at and "@" not in domain and "." in domain[1:-1] and not re.search(r"\s", value.strip())
    )


def _check_range(value: float, field: str, least: Any, most: Any, above: Any, below: Any, step: Any) -> None:
    if least is not None and value < least:
        raise _refused(f"must be at least {least}, got {value}", field)
    if most is not None and value > most:
        raise _refused(f"must be at most {most}, got {value}", field)
    if above is not None and value <= above:
        raise _refused(f"must be more than {above}, got {value}", field)
    if below is not None and value >= below:
        raise _refused(f"must be less than {below}, got {value}", field)
    if step and not math.isclose(value / step, round(value / step), abs_tol=1e-9):
        raise _refused(f"must be a multiple of {step}, got {value}", field)


def check_integer(
    value: Any,
    field: str,
    *,
    least: Any = None,
    most: Any = None,
    above: Any = None,
    below: Any = None,
    step: Any = None,
    values: tuple[int, ...] = (),
) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise _refused(f"must be an integer, got {_kind(value)}", field)
    _check_range(value, field, least, most, above, below, step)
    if values and value not in values:
        raise _refused(f"must be one of {', '.join(map(str, values))}", field)
    return value


def check_number(
    value: Any,
    field: str,
    *,
    least: Any = None,
    most: Any = None,
    above: Any = None,
    below: Any = None,
    step: Any = None,
    values: tuple[float, ...] = (),
) -> float:
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        raise _refused(f"must be a number, got {_kind(value)}", field)
    if not math.isfinite(value):
        raise _refused(f"must be a finite number, got {value}", field)
    _check_range(value, field, least, most, above, below, step)
    if values and value not in values:
        raise _refused(f"must be one of {', '.join(map(str, values))}", field)
    return value


def check_boolean(value: Any, field: str, *, values: tuple[bool, ...] = ()) -> bool:
    if not isinstance(value, bool):
        raise _refused(f"must be True or False, got {_kind(value)}", field)
    if values and value not in values:
        raise _refused(f"must be {values[0]}", field)
    return value


def check_moment(value: Any, field: str) -> str:
    if isinstance(value, str):
        try:
            moment(value)
        except DecodeError:
            raise _refused("must be a datetime or RFC 3339 text", field) from None
        return value
    if not isinstance(value, datetime):
        raise _refused(f"must be a datetime, got {_kind(value)}", field)
    return stamp(value)


def check_day(value: Any, field: str) -> str:
    if isinstance(value, str):
        try:
            return day(value).isoformat()
        except DecodeError:
            raise _refused("must be a date or YYYY-MM-DD", field) from None
    if not isinstance(value, date) or isinstance(value, datetime):
        raise _refused(f"must be a date, got {_kind(value)}", field)
    return value.isoformat()


def check_bytes(value: Any, field: str) -> bytes:
    if not isinstance(value, (bytes, bytearray, memoryview)):
        raise _refused(f"must be bytes, got {_kind(value)}", field)
    return bytes(value)


def check_null(value: Any, field: str) -> Any:
    if value is not None:
        raise _refused(f"must be None, got {_kind(value)}", field)
    return None


def check_never(value: Any, field: str) -> NoReturn:
    raise _refused("must not be given", field)


def check_any(value: Any, field: str) -> Any:
    """Any JSON value; what JSON cannot say is found when the body is written."""
    return encoded(value)


def check_array(
    value: Any,
    field: str,
    item: Callable[[Any, str], Any],
    *,
    least: int | None = None,
    most: int | None = None,
    unique: bool = False,
) -> list[Any]:
    # Lists and dicts go first in these checks: asking an abstract class takes four calls.
    if type(value) is not list and (
        isinstance(value, (str, bytes, Mapping)) or not isinstance(value, Iterable)
    ):
        raise _refused(f"must be a list, got {_kind(value)}", field)
    out = [item(entry, f"{field}[{index}]") for index, entry in enumerate(value)]
    if least is not None and len(out) < least:
        raise _refused(f"must have at least {least} item{'s' * (least != 1)}, got {len(out)}", field)
    if most is not None and len(out) > most:
        raise _refused(f"must have at most {most} item{'s' * (most != 1)}, got {len(out)}", field)
    if unique and any(entry in out[:index] for index, entry in enumerate(out)):
        raise _refused("must not have an item twice", field)
    return out


def check_map(value: Any, field: str, item: Callable[[Any, str], Any]) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise _refused(f"must be a mapping, got {_kind(value)}", field)
    for key in value:
        if not isinstance(key, str):
            raise _refused(f"keys must be strings, got {_kind(key)}", field)
    return {key: item(entry, f"{field}.{key}") for key, entry in value.items()}


def check_model(
    value: Any,
    field: str,
    decode: Callable[[Any], Model],
    check: Callable[[dict[str, Any], str], None] | None = None,
) -> dict[str, Any]:
    """A model or a mapping of the same shape → the JSON object, held against the schema."""
    if isinstance(value, Model):
        try:
            data = value.to_dict()
        except (AttributeError, TypeError, ValueError) as error:
            raise _refused(f"holds a value of a wrong type ({error})", field) from None
    elif type(value) is dict or isinstance(value, Mapping):
        data = {key: encoded(item) for key, item in value.items()}
    else:
        raise _refused(f"must be a model or a mapping, got {_kind(value)}", field)
    check_shape(data, field, decode)
    known = getattr(getattr(decode, "__self__", None), "_known_", data)
    for name in data:
        if name not in known:
            raise _refused("is no member of this object, which takes no others", f"{field}.{name}")
    if check is not None:
        check(data, field)
    return data


def check_shape(data: Any, field: str, decode: Callable[[Any], Any]) -> None:
    try:
        decode(data)
    except DecodeError as error:
        raise _refused(error.problem, field + error.path) from None


def check_union(value: Any, field: str, decode: Callable[[Any], Any]) -> Any:
    data = encoded(value)
    if isinstance(value, Mapping) and not isinstance(value, dict):
        data = encoded(dict(value))
    check_shape(data, field, decode)
    return data


# ---------------------------------------------------------------- where they go in a request


_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def segment(value: Any, field: str) -> str:
    """One path segment, percent-encoded: `a/b` stays one segment. Blank, `.`, `..` and control characters are refused.

    A server or proxy resolves `.` and `..` before it routes, even when they are percent-encoded.
    """
    if isinstance(value, list) and value:
        return ",".join(segment(item, field) for item in value)
    if isinstance(value, (bool, int, float)):
        value = _as_text(value)
    if not isinstance(value, str):
        raise _refused(f"must be a string, got {_kind(value)}", field)
    value = str.__str__(value)
    if not value.strip():
        raise _refused("must not be blank", field)
    if value.strip() in (".", ".."):
        raise _refused("must not be a relative path segment", field)
    if _CONTROL.search(value):
        raise _refused("must not hold control characters", field)
    try:
        return quote(value, safe="")
    except UnicodeEncodeError:
        raise _refused("must be valid Unicode", field) from None


def _as_text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, (int, float)):
        return int.__repr__(value) if isinstance(value, int) else repr(value)
    raise _refused(f"must be a plain value, got {_kind(value)}", "")


def query(*entries: tuple[str, Any, str | None]) -> str:
    """`?a=1&b=x` of (name, value, delimiter) for those that are not None; a list without a delimiter repeats its name."""
    pairs: list[str] = []
    for name, value, delimiter in entries:
        if value is None or value is UNSET:
            continue
        try:
            if isinstance(value, list) and delimiter is not None:
                if value:
                    pairs.append(
                        quote(name, safe="")
                        + "="
                        + delimiter.join(quote(_as_text(v), safe="") for v in value)
                    )
            else:
                for item in value if isinstance(value, list) else (value,):
                    pairs.append(quote(name, safe="") + "=" + quote(_as_text(item), safe=""))
        except UnicodeEncodeError:
            raise _refused("must be valid Unicode", name) from None
    return "?" + "&".join(pairs) if pairs else ""


def header(name: str, value: Any, field: str) -> tuple[tuple[str, str], ...]:
    """No header for None; else one, trimmed. What a header cannot hold is refused, blank too."""
    if value is None or value is UNSET:
        return ()
    parts = value if isinstance(value, list) else [value]
    joined = ",".join(_as_text(part) for part in parts).strip()
    if not joined:
        raise _refused("must not be blank", field)
    if re.search(r"[^\x20-\x7e]", joined):
        raise _refused("must be printable ASCII", field)
    return ((name, joined),)
