"""The last door of every error: what a server echoed of our secrets is taken out of it, of all that hangs on it and of
the exceptions behind it, before anybody sees it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from typing import Any
from weakref import WeakSet

Mask = Callable[[str], str]

_PLAIN = (str, bytes, int, float, tuple, list, dict, type(None))
living: WeakSet[Any] = WeakSet()
"""The credentials of every client there is."""


def scrub(error: BaseException, mask: Mask) -> None:
    """Masks an exception and its chain in place."""
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        found = waiting.pop()
        if found is None or id(found) in seen:
            continue
        seen.add(id(found))
        args = _masked(found.args, mask)
        if args is not found.args:
            found.args = args
        ours = type(found).__module__.startswith("modelrelay.")
        for name, value in list(vars(found).items()):
            # httpx hangs the request, credentials and all, on its exceptions: of others' only plain values are kept.
            clean = _masked(value, mask) if ours or isinstance(value, _PLAIN) else None
            if clean is not value:
                found.__dict__[name] = clean
        waiting += [found.__cause__, found.__context__]


def _masked(value: Any, mask: Mask) -> Any:
    """The same object when there is nothing to hide in it, else a copy; nothing at all when it is too deep to look."""
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
    if isinstance(value, dict):
        items = [(_clean(key, mask), _clean(item, mask)) for key, item in value.items()]
        same = all(
            a is b
            for pair, old in zip(items, value.items(), strict=True)
            for a, b in zip(pair, old, strict=True)
        )
        return value if same else dict(items)
    if isinstance(value, (list, tuple)):
        parts = [_clean(item, mask) for item in value]
        if all(new is old for new, old in zip(parts, value, strict=True)):
            return value
        return type(value)(*parts) if hasattr(value, "_fields") else type(value)(parts)
    cls: Any = type(value)
    if not cls.__module__.startswith("modelrelay.") or cls is type:
        return value
    if is_dataclass(value):
        parts = [_clean(getattr(value, item.name), mask) for item in fields(value)]
        if all(new is getattr(value, item.name) for new, item in zip(parts, fields(value), strict=True)):
            return value
        return cls(*parts)
    if "__reduce__" in cls.__dict__:  # partial values, events of structured streams
        make, *rest = value.__reduce__()
        args = _clean(rest[0], mask)
        return value if args is rest[0] else make(*args)
    return value


def forgotten(text: str) -> str:
    """The text without the secrets of any living client."""
    for auth in list(living):
        text = auth.mask(text)
    return text
