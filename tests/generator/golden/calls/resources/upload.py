# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.upload`, in both colours from one macro."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..operations import upload as _operations

if TYPE_CHECKING:
    from modelrelay._core.operation import (
        AsyncDriver as _AsyncDriver,
        Driver as _Driver,
    )
    from modelrelay._core.options import RetryConfig as _RetryConfig, Timeout as _Timeout


class Upload:
    """The operations of `upload`.

    Reached as `client.upload`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _Driver) -> None:
        self._driver = driver

    def upload(
        self,
        id: str,
        *,
        body: bytes,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> None:
        """PUT /upload/{id}

        Args:
            id: `id` of the request.
            body: The request's body.

        Raises:
            ValidationError: an argument was refused before anything was sent.
        """
        return self._driver.call(
            _operations.upload_upload(id, body=body),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )


class AsyncUpload:
    """The operations of `upload`.

    Reached as `client.upload` of an `AsyncClient`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    async def upload(
        self,
        id: str,
        *,
        body: bytes,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> None:
        """PUT /upload/{id}

        Args:
            id: `id` of the request.
            body: The request's body.

        Raises:
            ValidationError: an argument was refused before anything was sent.
        """
        return await self._driver.call(
            _operations.upload_upload(id, body=body),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )
