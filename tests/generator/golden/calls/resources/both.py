# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.both`, in both colours from one macro."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..operations import both as _operations

if TYPE_CHECKING:
    from modelrelay._core.operation import (
        AsyncDriver as _AsyncDriver,
        Driver as _Driver,
    )
    from modelrelay._core.options import RetryConfig as _RetryConfig, Timeout as _Timeout


class Both:
    """The operations of `both`.

    Reached as `client.both`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _Driver) -> None:
        self._driver = driver

    def get_both(
        self,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> bytes:
        """GET /both

        Returns:
            Bytes.
        """
        return self._driver.call(
            _operations.both_get_both(),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )


class AsyncBoth:
    """The operations of `both`.

    Reached as `client.both` of an `AsyncClient`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    async def get_both(
        self,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> bytes:
        """GET /both

        Returns:
            Bytes.
        """
        return await self._driver.call(
            _operations.both_get_both(),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )
