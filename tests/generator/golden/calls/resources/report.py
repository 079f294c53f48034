# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.report`, in both colours from one macro."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TYPE_CHECKING

from ..operations import report as _operations

if TYPE_CHECKING:
    from modelrelay._core.operation import (
        AsyncDriver as _AsyncDriver,
        Driver as _Driver,
    )
    from modelrelay._core.options import RetryConfig as _RetryConfig, Timeout as _Timeout

    from ..models.get_report_response import GetReportResponse


class Report:
    """The operations of `report`.

    Reached as `client.report`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _Driver) -> None:
        self._driver = driver

    def get_report(
        self,
        *,
        accept: Literal["application/json", "application/pdf", "text/csv"] = "application/json",
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> GetReportResponse | bytes | str:
        """GET /report

        Returns:
            A report.
        """
        return self._driver.call(
            _operations.report_get_report(accept=accept),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )


class AsyncReport:
    """The operations of `report`.

    Reached as `client.report` of an `AsyncClient`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    async def get_report(
        self,
        *,
        accept: Literal["application/json", "application/pdf", "text/csv"] = "application/json",
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> GetReportResponse | bytes | str:
        """GET /report

        Returns:
            A report.
        """
        return await self._driver.call(
            _operations.report_get_report(accept=accept),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )
