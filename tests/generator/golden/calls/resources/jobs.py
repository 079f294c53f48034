# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.jobs`, in both colours from one macro."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TYPE_CHECKING

from ..operations import jobs as _operations

if TYPE_CHECKING:
    from modelrelay._core.operation import (
        AsyncDriver as _AsyncDriver,
        AsyncRecordStream as _AsyncRecordStream,
        Driver as _Driver,
        RecordStream as _RecordStream,
    )
    from modelrelay._core.options import RetryConfig as _RetryConfig, Timeout as _Timeout

    from ..models.job_events_response import JobEventsResponse
    from ..models.start_job_response import StartJobResponse
    from ..models.start_job_response202 import StartJobResponse202


class Jobs:
    """The operations of `jobs`.

    Reached as `client.jobs`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _Driver) -> None:
        self._driver = driver

    def start_job(
        self,
        *,
        name: str | None = None,
        body_timeout: int | None = None,
        body: str | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> StartJobResponse | StartJobResponse202 | None:
        """POST /jobs

        Args:
            name: `name` of the request.
            body_timeout: `timeout` of the request.
            body: `body` of the request.

        Returns:
            Done already.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            APIError: 4XX: No.
        """
        return self._driver.call(
            _operations.jobs_start_job(name=name, body_timeout=body_timeout, body=body),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def job_events(
        self,
        id: str,
        seq: int,
        *,
        accept: Literal["text/event-stream", "application/x-ndjson"] = "text/event-stream",
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> _RecordStream[JobEventsResponse]:
        """GET /jobs/{id}/events/{seq}

        Args:
            id: `id` of the request.
            seq: `seq` of the request.

        Raises:
            ValidationError: an argument was refused before anything was sent.

        The answer is a stream of records: read it in a `with` block, which frees the connection.
        """
        return self._driver.records(
            _operations.jobs_job_events(id, seq, accept=accept),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )


class AsyncJobs:
    """The operations of `jobs`.

    Reached as `client.jobs` of an `AsyncClient`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    async def start_job(
        self,
        *,
        name: str | None = None,
        body_timeout: int | None = None,
        body: str | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> StartJobResponse | StartJobResponse202 | None:
        """POST /jobs

        Args:
            name: `name` of the request.
            body_timeout: `timeout` of the request.
            body: `body` of the request.

        Returns:
            Done already.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            APIError: 4XX: No.
        """
        return await self._driver.call(
            _operations.jobs_start_job(name=name, body_timeout=body_timeout, body=body),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def job_events(
        self,
        id: str,
        seq: int,
        *,
        accept: Literal["text/event-stream", "application/x-ndjson"] = "text/event-stream",
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> _AsyncRecordStream[JobEventsResponse]:
        """GET /jobs/{id}/events/{seq}

        Args:
            id: `id` of the request.
            seq: `seq` of the request.

        Raises:
            ValidationError: an argument was refused before anything was sent.

        The answer is a stream of records: read it in an `async with` block, which frees the connection.
        """
        return self._driver.records(
            _operations.jobs_job_events(id, seq, accept=accept),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )
