# Generated from tiny.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.items`, in both colours from one macro."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ..operations import items as _operations

if TYPE_CHECKING:
    from modelrelay._core.operation import (
        AsyncDriver as _AsyncDriver,
        Driver as _Driver,
        ResultList as _ResultList,
    )
    from modelrelay._core.options import RetryConfig as _RetryConfig, Timeout as _Timeout

    from ..models.item import Item
    from ..models.size import Size


class Items:
    """What the shop sells.

    Reached as `client.items`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _Driver) -> None:
        self._driver = driver

    def list(
        self,
        *,
        limit: int | None = None,
        tag: Sequence[str] | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> _ResultList[Item]:
        """What the shop sells.

        Args:
            limit: How many at most. The server's default: 20.
            tag: `tag` of the request.

        Returns:
            The items.

        Raises:
            ValidationError: an argument was refused before anything was sent.
        """
        return self._driver.call(
            _operations.items_list(limit=limit, tag=tag),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def create(
        self,
        *,
        name: str,
        size: Size | str | None = None,
        price: float | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> Item:
        """A new item.

        Args:
            name: What it is called.
            size: `size` of the request.
            price: `price` of the request.

        Returns:
            The item.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            ConflictError: 409: There is one of this name.
        """
        return self._driver.call(
            _operations.items_create(name=name, size=size, price=price),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def delete(
        self,
        item_id: str,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> None:
        """DELETE /items/{item_id}

        Deprecated.

        Args:
            item_id: The item's id.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            NotFoundError: 404: No such item.
        """
        return self._driver.call(
            _operations.items_delete(item_id),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )


class AsyncItems:
    """What the shop sells.

    Reached as `client.items` of an `AsyncClient`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    async def list(
        self,
        *,
        limit: int | None = None,
        tag: Sequence[str] | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> _ResultList[Item]:
        """What the shop sells.

        Args:
            limit: How many at most. The server's default: 20.
            tag: `tag` of the request.

        Returns:
            The items.

        Raises:
            ValidationError: an argument was refused before anything was sent.
        """
        return await self._driver.call(
            _operations.items_list(limit=limit, tag=tag),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    async def create(
        self,
        *,
        name: str,
        size: Size | str | None = None,
        price: float | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> Item:
        """A new item.

        Args:
            name: What it is called.
            size: `size` of the request.
            price: `price` of the request.

        Returns:
            The item.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            ConflictError: 409: There is one of this name.
        """
        return await self._driver.call(
            _operations.items_create(name=name, size=size, price=price),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    async def delete(
        self,
        item_id: str,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> None:
        """DELETE /items/{item_id}

        Deprecated.

        Args:
            item_id: The item's id.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            NotFoundError: 404: No such item.
        """
        return await self._driver.call(
            _operations.items_delete(item_id),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )
