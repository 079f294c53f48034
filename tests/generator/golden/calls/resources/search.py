# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.search`, in both colours from one macro."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from ..operations import search as _operations

if TYPE_CHECKING:
    from modelrelay._core.operation import (
        AsyncDriver as _AsyncDriver,
        Driver as _Driver,
        ResultList as _ResultList,
    )
    from modelrelay._core.options import RetryConfig as _RetryConfig, Timeout as _Timeout

    from ..models.search_order import SearchOrder
    from ..models.search_response_item import SearchResponseItem


class Search:
    """The operations of `search`.

    Reached as `client.search`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _Driver) -> None:
        self._driver = driver

    def search(
        self,
        *,
        q: str,
        x_trace: str | None = None,
        limit: int | None = None,
        tags: Sequence[str] | None = None,
        ids: Sequence[int] | None = None,
        pipes: Sequence[str] | None = None,
        since: datetime | None = None,
        day: date | None = None,
        order: SearchOrder | str | None = None,
        exact: bool | None = None,
        x_many: Sequence[str] | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> _ResultList[SearchResponseItem]:
        """GET /search

        Args:
            q: `q` of the request.
            x_trace: `X-Trace` of the request.
            limit: Instead of the path's.
            tags: `tags` of the request.
            ids: `ids` of the request.
            pipes: `pipes` of the request.
            since: `since` of the request.
            day: `day` of the request.
            order: `order` of the request.
            exact: The server's default: False.
            x_many: `X-Many` of the request.

        Returns:
            Hits.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            APIError: any other status: Trouble.
        """
        return self._driver.call(
            _operations.search_search(
                q=q,
                x_trace=x_trace,
                limit=limit,
                tags=tags,
                ids=ids,
                pipes=pipes,
                since=since,
                day=day,
                order=order,
                exact=exact,
                x_many=x_many,
            ),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )


class AsyncSearch:
    """The operations of `search`.

    Reached as `client.search` of an `AsyncClient`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    async def search(
        self,
        *,
        q: str,
        x_trace: str | None = None,
        limit: int | None = None,
        tags: Sequence[str] | None = None,
        ids: Sequence[int] | None = None,
        pipes: Sequence[str] | None = None,
        since: datetime | None = None,
        day: date | None = None,
        order: SearchOrder | str | None = None,
        exact: bool | None = None,
        x_many: Sequence[str] | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> _ResultList[SearchResponseItem]:
        """GET /search

        Args:
            q: `q` of the request.
            x_trace: `X-Trace` of the request.
            limit: Instead of the path's.
            tags: `tags` of the request.
            ids: `ids` of the request.
            pipes: `pipes` of the request.
            since: `since` of the request.
            day: `day` of the request.
            order: `order` of the request.
            exact: The server's default: False.
            x_many: `X-Many` of the request.

        Returns:
            Hits.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            APIError: any other status: Trouble.
        """
        return await self._driver.call(
            _operations.search_search(
                q=q,
                x_trace=x_trace,
                limit=limit,
                tags=tags,
                ids=ids,
                pipes=pipes,
                since=since,
                day=day,
                order=order,
                exact=exact,
                x_many=x_many,
            ),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )
