# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.note`, in both colours from one macro."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..operations import note as _operations

if TYPE_CHECKING:
    from modelrelay._core.operation import (
        AsyncDriver as _AsyncDriver,
        Driver as _Driver,
    )
    from modelrelay._core.options import RetryConfig as _RetryConfig, Timeout as _Timeout


class Note:
    """The operations of `note`.

    Reached as `client.note`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _Driver) -> None:
        self._driver = driver

    def put_note(
        self,
        *,
        body: str,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> dict[str, str]:
        """PUT /note

        Args:
            body: The request's body.

        Returns:
            Stored.

        Raises:
            ValidationError: an argument was refused before anything was sent.
        """
        return self._driver.call(
            _operations.note_put_note(body=body),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )


class AsyncNote:
    """The operations of `note`.

    Reached as `client.note` of an `AsyncClient`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    async def put_note(
        self,
        *,
        body: str,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> dict[str, str]:
        """PUT /note

        Args:
            body: The request's body.

        Returns:
            Stored.

        Raises:
            ValidationError: an argument was refused before anything was sent.
        """
        return await self._driver.call(
            _operations.note_put_note(body=body),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )
