# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.days`, in both colours from one macro."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from ..operations import days as _operations

if TYPE_CHECKING:
    from modelrelay._core.operation import (
        AsyncDriver as _AsyncDriver,
        Driver as _Driver,
    )
    from modelrelay._core.options import RetryConfig as _RetryConfig, Timeout as _Timeout

    from ..models.day_kind import DayKind


class Days:
    """The operations of `days`.

    Reached as `client.days`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _Driver) -> None:
        self._driver = driver

    def day(
        self,
        day: date,
        ids: Sequence[str],
        page: int,
        kind: DayKind | str,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> None:
        """GET /days/{day}/{ids}/{page}/{kind}

        Args:
            day: `day` of the request.
            ids: `ids` of the request.
            page: `page` of the request.
            kind: `kind` of the request.

        Raises:
            ValidationError: an argument was refused before anything was sent.
        """
        return self._driver.call(
            _operations.days_day(day, ids, page, kind),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )


class AsyncDays:
    """The operations of `days`.

    Reached as `client.days` of an `AsyncClient`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    async def day(
        self,
        day: date,
        ids: Sequence[str],
        page: int,
        kind: DayKind | str,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> None:
        """GET /days/{day}/{ids}/{page}/{kind}

        Args:
            day: `day` of the request.
            ids: `ids` of the request.
            page: `page` of the request.
            kind: `kind` of the request.

        Raises:
            ValidationError: an argument was refused before anything was sent.
        """
        return await self._driver.call(
            _operations.days_day(day, ids, page, kind),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )
