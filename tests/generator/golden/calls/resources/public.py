# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.public`, in both colours from one macro."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..operations import public as _operations

if TYPE_CHECKING:
    from modelrelay._core.operation import (
        AsyncDriver as _AsyncDriver,
        Driver as _Driver,
    )
    from modelrelay._core.options import RetryConfig as _RetryConfig, Timeout as _Timeout


class Public:
    """The operations of `public`.

    Reached as `client.public`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _Driver) -> None:
        self._driver = driver

    def get_public(
        self,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> str:
        """GET /public

        Returns:
            Text.
        """
        return self._driver.call(
            _operations.public_get_public(),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )


class AsyncPublic:
    """The operations of `public`.

    Reached as `client.public` of an `AsyncClient`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    async def get_public(
        self,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> str:
        """GET /public

        Returns:
            Text.
        """
        return await self._driver.call(
            _operations.public_get_public(),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )
