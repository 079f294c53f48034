"""Checks of arguments: each returns the value, or raises a `ValidationError` that names the argument."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

from .errors import ValidationError, calling

T = TypeVar("T")


def wrong_argument(expected: str, value: Any, field: str) -> ValidationError:
    return ValidationError(f"must be {expected}, got {type(value).__name__}", field=field)


def check_type(value: Any, type_: type[T], expected: str, field: str) -> T:
    if not isinstance(value, type_):
        raise wrong_argument(expected, value, field)
    return value


def check_mapping(value: Any, field: str, expected: str = "a mapping") -> Mapping[Any, Any]:
    return check_type(value, Mapping, expected, field)  # type: ignore[type-abstract]  # for isinstance only


def check_list(value: Any, field: str, expected: str, *, not_a: tuple[type, ...] = ()) -> Iterable[Any]:
    """An iterable, but not a string, a mapping or anything else that could be meant as one item."""
    if isinstance(value, (str, bytes, Mapping, *not_a)) or not isinstance(value, Iterable):
        raise wrong_argument(expected, value, field)
    return value if isinstance(value, (list, tuple)) else each(value, field)


def each(items: Iterable[T], field: str) -> Iterator[T]:
    """The items of the caller's own iterable, which may raise."""
    with calling(field):
        yield from items


def check_function(value: Any, field: str) -> Any:
    """A function, or None."""
    if value is not None and not callable(value):
        raise wrong_argument("a function", value, field)
    return value


def check_text(value: Any, field: str) -> str:
    return check_type(value, str, "a string", field)


def check_count(value: Any, field: str, least: int = 1) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise ValidationError(f"must be a whole number of at least {least}, got {value!r}", field=field)
    return value


def check_number(value: Any, field: str, *, zero: bool = False) -> float:
    """A finite number above zero, or zero where that is allowed."""
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if not number or not 0 <= value <= sys.float_info.max or (value == 0 and not zero):
        kind = "non-negative" if zero else "positive"
        raise ValidationError(f"must be a {kind} number, got {value!r}", field=field)
    return value  # type: ignore[no-any-return]  # checked above
