"""Lists in pages: iterating one loads further pages as needed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Generator, Iterable, Iterator
from operator import attrgetter
from typing import Any, Generic, NamedTuple, Self, TypeVar

from .http import HttpInfo
from .model import UNSET
from .operation import CallOptions, Operation

T = TypeVar("T")
P = TypeVar("P")


class Paging(NamedTuple):
    """How one page leads to the next: arguments of the method, and attributes of a page (dotted when nested)."""

    items: str = ""
    """Empty when the page is the list itself."""
    offset: str | None = None
    limit: str | None = None
    cursor: str | None = None
    next: str | None = None
    """The cursor of the next page; absent on the last page."""
    more: str | None = None
    """False on the last page."""
    total: str | None = None
    """The number of items on all pages."""

    def items_of(self, page: Any) -> list[Any]:
        return _at(page, self.items) or [] if self.items else page

    def following(self, page: Any, arguments: dict[str, Any]) -> dict[str, Any] | None:
        """The arguments of the next page; None after the last one."""
        if (self.more and _at(page, self.more) is False) or (self.next and not _at(page, self.next)):
            return None
        if self.offset is None:
            cursor = _at(page, self.next)
            name = self.cursor or ""
            return None if cursor == arguments.get(name) else {**arguments, name: cursor}
        count, limit = len(self.items_of(page)), arguments.get(self.limit or "")
        end = (arguments.get(self.offset) or 0) + count
        short = limit is not None and count < limit and not self.next and not self.more
        last = not count or short or end >= (_at(page, self.total) or end + 1)
        return None if last else {**arguments, self.offset: end}


def _at(page: Any, place: str | None) -> Any:
    """An attribute; None when it is not set."""
    try:
        found = attrgetter(place)(page) if place else None
    except AttributeError:  # the object that holds it is not set
        return None
    return None if found is UNSET else found


class _Pages(Generic[T, P]):
    _load: Any

    def __init__(self, driver: Any, operation: Operation[P], options: CallOptions) -> None:
        self._driver, self._operation, self._options = driver, operation, options
        self._first: P | None = None

    def _items(self, page: P) -> list[T]:
        return self._operation.endpoint.paging.items_of(page)  # type: ignore[attr-defined, no-any-return] # a `Method`

    def _after(
        self, operation: Operation[P], page: P, number: int
    ) -> tuple[Operation[P], CallOptions] | None:
        """The call for a page, and its options. Each page has a request id of its own, because the API treats equal ids as repeats."""
        following = operation.following(page) if operation.following else None
        if following is None:
            return None
        options, id = self._options, self._options.get("request_id")
        return following, {**options, "request_id": f"{id}-{number}"} if id else options

    @property
    def page(self) -> P:
        """The first page, with all its fields."""
        if self._first is None:
            raise AttributeError("the first page is not loaded; await the list first")
        return self._first

    @property
    def http(self) -> HttpInfo | None:
        """The HTTP response of the first page."""
        return getattr(self.page, "http", None)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(page={self._first!r})"


class AsyncPageReader(AsyncIterator[T], Generic[T, P]):
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

    async def __anext__(self) -> T:
        while True:
            for item in self._left:
                return item
            if self._page is None:
                self._take(self._operation, (await self._pages._load()).page)
            elif (following := self._following()) is not None:
                self._take(following[0], await self._pages._driver.call(following[0], **following[1]))
            else:
                raise StopAsyncIteration


class Loads(_Pages[T, P]):
    """A list whose first page is loaded when it is made."""

    def __init__(self, driver: Any, operation: Operation[P], options: CallOptions) -> None:
        super().__init__(driver, operation, options)
        self._load()


class AsyncLoads(_Pages[T, P]):
    """A list whose first page is loaded by `await`, which returns the same object."""

    def __await__(self) -> Generator[Any, None, Self]:
        return self._load().__await__()  # type: ignore[no-any-return]  # a coroutine


class AsyncPages(AsyncLoads[T, P]):
    """A list in pages. Iterating yields the items of all pages; each further page is requested when it is reached.

    With `AsyncClient`, `await` loads the first page, in `page`, and returns the same object.
    """

    async def _load(self) -> Self:
        if self._first is None:
            self._first = await self._driver.call(self._operation, **self._options)
        return self

    def pages(self) -> AsyncIterator[P]:
        """Iterate over whole pages."""
        return AsyncPageReader(self, _itself)

    def __aiter__(self) -> AsyncIterator[T]:
        return AsyncPageReader(self, self._items)


def _itself(page: P) -> tuple[P]:
    return (page,)
