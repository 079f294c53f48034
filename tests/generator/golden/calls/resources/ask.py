# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.ask`, in both colours from one macro."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..operations import ask as _operations

if TYPE_CHECKING:
    from modelrelay._core.operation import (
        AsyncDriver as _AsyncDriver,
        AsyncRecordStream as _AsyncRecordStream,
        Driver as _Driver,
        RecordStream as _RecordStream,
    )
    from modelrelay._core.options import RetryConfig as _RetryConfig, Timeout as _Timeout

    from ..models.ask_response import AskResponse
    from ..models.ask_response_event_stream import AskResponseEventStream


class Ask:
    """The operations of `ask`.

    Reached as `client.ask`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _Driver) -> None:
        self._driver = driver

    def ask(
        self,
        *,
        prompt: str,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> AskResponse:
        """POST /ask

        Args:
            prompt: `prompt` of the request.

        Returns:
            The answer.

        Raises:
            ValidationError: an argument was refused before anything was sent.
        """
        return self._driver.call(
            _operations.ask_ask(prompt=prompt),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def ask_stream(
        self,
        *,
        prompt: str,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> _RecordStream[AskResponseEventStream]:
        """POST /ask

        Args:
            prompt: `prompt` of the request.

        Returns:
            The answer.

        Raises:
            ValidationError: an argument was refused before anything was sent.

        The answer is a stream of records: read it in a `with` block, which frees the connection.
        """
        return self._driver.records(
            _operations.ask_ask(prompt=prompt, accept="text/event-stream"),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )


class AsyncAsk:
    """The operations of `ask`.

    Reached as `client.ask` of an `AsyncClient`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    async def ask(
        self,
        *,
        prompt: str,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> AskResponse:
        """POST /ask

        Args:
            prompt: `prompt` of the request.

        Returns:
            The answer.

        Raises:
            ValidationError: an argument was refused before anything was sent.
        """
        return await self._driver.call(
            _operations.ask_ask(prompt=prompt),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def ask_stream(
        self,
        *,
        prompt: str,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> _AsyncRecordStream[AskResponseEventStream]:
        """POST /ask

        Args:
            prompt: `prompt` of the request.

        Returns:
            The answer.

        Raises:
            ValidationError: an argument was refused before anything was sent.

        The answer is a stream of records: read it in an `async with` block, which frees the connection.
        """
        return self._driver.records(
            _operations.ask_ask(prompt=prompt, accept="text/event-stream"),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )
