"""An HTTP response as callers see it: headers, and data of the exchange. Imports nothing of the package."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from .plain import Value


class Headers(Mapping[str, str]):
    """Response headers: looked up ignoring case, several of one name joined with a comma (RFC 9110, 5.3)."""

    __slots__ = ("_items",)

    def __init__(self, items: Iterable[tuple[str, str]] = ()) -> None:
        self._items: dict[str, str] = {}
        for name, value in items:
            name = name.lower()
            self._items[name] = f"{self._items[name]}, {value}" if name in self._items else value

    def __getitem__(self, name: str) -> str:
        return self._items[name.lower()]

    def get(self, name: str, default: Any = None) -> Any:  # `Mapping`'s own version costs another call
        name = name.lower()
        return self._items[name] if name in self._items else default  # noqa: SIM401  # and so would `get`

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._items

    def __reduce__(self) -> tuple[Any, ...]:
        return Headers, (tuple(self._items.items()),)

    def __repr__(self) -> str:
        return f"Headers({self._items!r})"


def media_type(content_type: str | None) -> str:
    """`application/json; charset=utf-8` → `application/json`"""
    return (content_type or "").partition(";")[0].strip().lower()


@dataclass(frozen=True)
class HttpInfo(Value):
    """The HTTP response behind a result."""

    status: int
    headers: Headers
    elapsed: float
    """Seconds from sending the last attempt to its headers (streams) or its whole body."""
    attempts: int = 1
    request_id: str | None = None


NO_RESPONSE: Final = HttpInfo(0, Headers(), 0.0, 0)
"""For a result without an HTTP response."""
