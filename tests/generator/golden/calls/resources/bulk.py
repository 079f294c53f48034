# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.bulk`, in both colours from one macro."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TYPE_CHECKING

from ..operations import bulk as _operations

if TYPE_CHECKING:
    from modelrelay._core.operation import (
        AsyncDriver as _AsyncDriver,
        Driver as _Driver,
    )
    from modelrelay._core.options import RetryConfig as _RetryConfig, Timeout as _Timeout

    from ..models.bulk_request_item import BulkRequestItem


class Bulk:
    """The operations of `bulk`.

    Reached as `client.bulk`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _Driver) -> None:
        self._driver = driver

    def bulk(
        self,
        *,
        body: Sequence[BulkRequestItem | Mapping[str, Any]],
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> int:
        """POST /bulk

        Args:
            body: The request's body.

        Returns:
            How many.

        Raises:
            ValidationError: an argument was refused before anything was sent.
        """
        return self._driver.call(
            _operations.bulk_bulk(body=body),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )


class AsyncBulk:
    """The operations of `bulk`.

    Reached as `client.bulk` of an `AsyncClient`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    async def bulk(
        self,
        *,
        body: Sequence[BulkRequestItem | Mapping[str, Any]],
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> int:
        """POST /bulk

        Args:
            body: The request's body.

        Returns:
            How many.

        Raises:
            ValidationError: an argument was refused before anything was sent.
        """
        return await self._driver.call(
            _operations.bulk_bulk(body=body),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )
