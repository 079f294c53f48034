# Generated from modelrelay/_core/pages.py by `make generate`: edit that file.
"""The sync classes of `modelrelay._core.pages`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, Self

from modelrelay._core.operation import Operation
from modelrelay._core.pages import Loads, P, T, _itself


class PageReader(Iterator[T], Generic[T, P]):
    """The position of a loop over pages. It advances after a page has arrived, so an interrupted call is repeated by the next step."""

    def __init__(self, pages: Any, inside: Callable[[P], Iterable[T]]) -> None:
        self._pages, self._inside = pages, inside
        self._operation, self._number = pages._operation, 0
        self._page: P | None = None
        self._left: Iterator[T] = iter(())
        self._ended = False

    def _following(self) -> Any:
        """The call for the next page, and its options; None at the end."""
        return None if self._ended else self._pages._after(self._operation, self._page, self._number + 1)

    def _take(self, operation: Operation[P], page: P) -> None:
        before = self._page and self._pages._items(self._page)
        self._ended = bool(before) and self._pages._items(page) == before  # a server that ignores the offset
        self._operation, self._page, self._number = operation, page, self._number + 1
        self._left = iter(() if self._ended else self._inside(page))

    def __next__(self) -> T:
        while True:
            for item in self._left:
                return item
            if self._page is None:
                self._take(self._operation, (self._pages._load()).page)
            elif (following := self._following()) is not None:
                self._take(following[0], self._pages._driver.call(following[0], **following[1]))
            else:
                raise StopIteration


class Pages(Loads[T, P]):
    """A list in pages. Iterating yields the items of all pages; each further page is requested when it is reached.

    With `AsyncClient`, `await` loads the first page, in `page`, and returns the same object.
    """

    def _load(self) -> Self:
        if self._first is None:
            self._first = self._driver.call(self._operation, **self._options)
        return self

    def pages(self) -> Iterator[P]:
        """Iterate over whole pages."""
        return PageReader(self, _itself)

    def __iter__(self) -> Iterator[T]:
        return PageReader(self, self._items)
