# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.shared`, in both colours from one macro."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..operations import shared as _operations

if TYPE_CHECKING:
    from modelrelay._core.operation import (
        AsyncDriver as _AsyncDriver,
        Driver as _Driver,
    )
    from modelrelay._core.options import RetryConfig as _RetryConfig, Timeout as _Timeout

    from ..models.shared_response import SharedResponse


class Shared:
    """The operations of `shared`.

    Reached as `client.shared`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _Driver) -> None:
        self._driver = driver

    def shared(
        self,
        *,
        a: str,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> SharedResponse:
        """POST /shared

        Args:
            a: `a` of the request.

        Returns:
            It.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            ServerError: 503: Later.
        """
        return self._driver.call(
            _operations.shared_shared(a=a),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )


class AsyncShared:
    """The operations of `shared`.

    Reached as `client.shared` of an `AsyncClient`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    async def shared(
        self,
        *,
        a: str,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> SharedResponse:
        """POST /shared

        Args:
            a: `a` of the request.

        Returns:
            It.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            ServerError: 503: Later.
        """
        return await self._driver.call(
            _operations.shared_shared(a=a),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )
