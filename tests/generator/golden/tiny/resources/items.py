# Generated from tiny.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.items`, sync and async."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack as _Unpack

from modelrelay._core.awaiting import needs_await as _needs_await
from modelrelay._core.deprecation import deprecated as _deprecated
from modelrelay._core.operation import (
    AsyncDriver as _AsyncDriver,
    CallOptions as _Options,
    ResultList as _ResultList,
)
from modelrelay._sync._generated._core.operation import Driver as _Driver

from .. import models as _m, operations as _o


class Items:
    """What the shop sells.

    Reached as `client.items` of a `Client`. Every method also takes `timeout`, `retry`, `headers`,
    `request_id`, `extra_query` and `extra_body`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _Driver) -> None:
        self._driver = driver

    def list(
        self,
        *,
        limit: int | None = None,
        tag: Sequence[str] | None = None,
        **options: _Unpack[_Options],
    ) -> _ResultList[_m.Item]:
        """What the shop sells.

        Args:
            limit: How many at most. The server's default: 20.

        Returns:
            The items.
        """
        return self._driver.call(_o.ITEMS_LIST(limit=limit, tag=tag), **options)

    def create(
        self,
        *,
        name: str,
        size: _m.Size | str | None = None,
        price: float | None = None,
        **options: _Unpack[_Options],
    ) -> _m.Item:
        """A new item.

        Args:
            name: What it is called.

        Returns:
            The item.

        Raises:
            ConflictError: 409: There is one of this name.
        """
        return self._driver.call(_o.ITEMS_CREATE(name=name, size=size, price=price), **options)

    @_deprecated("client.items.delete is deprecated")
    def delete(
        self,
        item_id: str,
        **options: _Unpack[_Options],
    ) -> None:
        """DELETE /items/{item_id}

        Deprecated.

        Args:
            item_id: The item's id.

        Raises:
            NotFoundError: 404: No such item.
        """
        return self._driver.call(_o.ITEMS_DELETE(item_id), **options)


class AsyncItems:
    """What the shop sells.

    Reached as `client.items` of an `AsyncClient`. Every method also takes `timeout`, `retry`, `headers`,
    `request_id`, `extra_query` and `extra_body`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    @_needs_await
    async def list(
        self,
        *,
        limit: int | None = None,
        tag: Sequence[str] | None = None,
        **options: _Unpack[_Options],
    ) -> _ResultList[_m.Item]:
        """What the shop sells.

        Args:
            limit: How many at most. The server's default: 20.

        Returns:
            The items.
        """
        return await self._driver.call(_o.ITEMS_LIST(limit=limit, tag=tag), **options)

    @_needs_await
    async def create(
        self,
        *,
        name: str,
        size: _m.Size | str | None = None,
        price: float | None = None,
        **options: _Unpack[_Options],
    ) -> _m.Item:
        """A new item.

        Args:
            name: What it is called.

        Returns:
            The item.

        Raises:
            ConflictError: 409: There is one of this name.
        """
        return await self._driver.call(_o.ITEMS_CREATE(name=name, size=size, price=price), **options)

    @_deprecated("client.items.delete is deprecated")
    @_needs_await
    async def delete(
        self,
        item_id: str,
        **options: _Unpack[_Options],
    ) -> None:
        """DELETE /items/{item_id}

        Deprecated.

        Args:
            item_id: The item's id.

        Raises:
            NotFoundError: 404: No such item.
        """
        return await self._driver.call(_o.ITEMS_DELETE(item_id), **options)
