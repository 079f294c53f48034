# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.extend`, in both colours from one macro."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TYPE_CHECKING

from modelrelay._core import fields as _f

from ..operations import extend as _operations

if TYPE_CHECKING:
    from modelrelay._core.operation import (
        AsyncDriver as _AsyncDriver,
        Driver as _Driver,
    )
    from modelrelay._core.options import RetryConfig as _RetryConfig, Timeout as _Timeout


class Extend:
    """The operations of `extend`.

    Reached as `client.extend`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _Driver) -> None:
        self._driver = driver

    def extend(
        self,
        id: str,
        *,
        body_id: str | None = None,
        note: str | None | _f.Unset = _f.UNSET,
        additional_properties: Mapping[str, int] | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> Any:
        """PATCH /extend/{id}

        Args:
            id: `id` of the request.
            body_id: `id` of the request.
            note: `note` of the request.
            additional_properties: Further members.

        Returns:
            Whatever.

        Raises:
            ValidationError: an argument was refused before anything was sent.
        """
        return self._driver.call(
            _operations.extend_extend(
                id, body_id=body_id, note=note, additional_properties=additional_properties
            ),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )


class AsyncExtend:
    """The operations of `extend`.

    Reached as `client.extend` of an `AsyncClient`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    async def extend(
        self,
        id: str,
        *,
        body_id: str | None = None,
        note: str | None | _f.Unset = _f.UNSET,
        additional_properties: Mapping[str, int] | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> Any:
        """PATCH /extend/{id}

        Args:
            id: `id` of the request.
            body_id: `id` of the request.
            note: `note` of the request.
            additional_properties: Further members.

        Returns:
            Whatever.

        Raises:
            ValidationError: an argument was refused before anything was sent.
        """
        return await self._driver.call(
            _operations.extend_extend(
                id, body_id=body_id, note=note, additional_properties=additional_properties
            ),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )
