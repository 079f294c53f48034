"""Removes secrets that a server echoed from an error, its attributes and its chain, before the error is raised to a caller."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import fields, is_dataclass
from functools import partial
from typing import Any
from weakref import WeakSet

Mask = Callable[[str], str]

_PLAIN = (str, bytes, int, float, tuple, list, dict, type(None))
living: WeakSet[Any] = WeakSet()
"""The credentials of every living client."""


def scrub(error: BaseException, mask: Mask) -> None:
    """Masks an exception and its chain in place."""
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        found = waiting.pop()
        if found is None or id(found) in seen:
            continue
        seen.add(id(found))
        args = _mask(found.args, mask)
        if args is not found.args:
            found.args = args
        ours = type(found).__module__.startswith("modelrelay.")
        for name, value in list(vars(found).items()):
            # httpx keeps the request, with its credentials, on its exceptions. Only plain values of foreign exceptions are kept.
            clean = _mask(value, mask) if ours or isinstance(value, _PLAIN) else None
            if clean is not value:
                found.__dict__[name] = clean
        waiting += [found.__cause__, found.__context__]


def _mask(value: Any, mask: Mask) -> Any:
    """The same object when it has no secret, a masked copy otherwise; None when it is nested too deeply to check."""
    try:
        return _clean(value, mask)
    except RecursionError:
        return None


def _clean(value: Any, mask: Mask) -> Any:
    if isinstance(value, str):
        clean = mask(value)
        return value if clean == value else clean
    if isinstance(value, (bytes, bytearray)):
        text = value.decode("latin-1")
        clean = mask(text)
        return value if clean == text else clean.encode("latin-1", "replace")
    parts, make = _parts(value)
    new = [_clean(part, mask) for part in parts]
    return value if all(a is b for a, b in zip(new, parts, strict=True)) else make(*new)


def _parts(value: Any) -> tuple[Sequence[Any], Callable[..., Any]]:
    """The parts of a value, and a function that makes a value of new parts. Values of other packages have no parts."""
    cls: Any = type(value)
    if isinstance(value, dict):
        return [*value, *value.values()], lambda *new: dict(zip(new, new[len(value) :], strict=False))
    if isinstance(value, (list, tuple)):
        return value, cls if hasattr(value, "_fields") else lambda *new: cls(new)
    if cls.__module__.startswith("modelrelay.") and cls is not type:
        if is_dataclass(value):
            names = [*getattr(value, "__dict__", ())] or [item.name for item in fields(value)]
            return [getattr(value, name) for name in names], partial(_change, value, names)
        if "__reduce__" in cls.__dict__:  # partial values, events of structured streams
            make, arguments, *_ = value.__reduce__()
            return arguments, make
    return (), cls


def _change(value: Any, names: Sequence[str], *parts: Any) -> Any:
    """A copy of a value, frozen or not, with other attributes."""
    made = copy(value)
    for name, part in zip(names, parts, strict=True):
        object.__setattr__(made, name, part)
    return made


def mask_secrets(text: str) -> str:
    """The text without the secrets of any living client."""
    for auth in list(living):
        text = auth.mask(text)
    return text
