# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.state_handles`, in both colours from one macro."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..operations import state_handles as _operations

if TYPE_CHECKING:
    from modelrelay._core.operation import (
        AsyncDriver as _AsyncDriver,
        Driver as _Driver,
    )
    from modelrelay._core.options import RetryConfig as _RetryConfig, Timeout as _Timeout

    from ..models.state_handle import StateHandle
    from ..models.state_handle_list import StateHandleList


class StateHandles:
    """State that server-side tools keep between requests.

    Reached as `client.state_handles`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _Driver) -> None:
        self._driver = driver

    def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> StateHandleList:
        """List the state handles of the project, or of the token's customer.

        Args:
            limit: Maximum number of items per page. 50 by default.
            offset: Number of items to skip.

        Returns:
            The state handles.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return self._driver.call(
            _operations.state_handles_list(limit=limit, offset=offset),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def create(
        self,
        *,
        ttl_seconds: int | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> StateHandle:
        """Create a state handle, for the `state_id` of a chat.

        Args:
            ttl_seconds: Lifetime in seconds, at most a year.

        Returns:
            The state handle.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return self._driver.call(
            _operations.state_handles_create(ttl_seconds=ttl_seconds),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def delete(
        self,
        state_id: str,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> None:
        """Delete a state handle and its state.

        Args:
            state_id: The id of the state handle.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return self._driver.call(
            _operations.state_handles_delete(state_id),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )


class AsyncStateHandles:
    """State that server-side tools keep between requests.

    Reached as `client.state_handles` of an `AsyncClient`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> StateHandleList:
        """List the state handles of the project, or of the token's customer.

        Args:
            limit: Maximum number of items per page. 50 by default.
            offset: Number of items to skip.

        Returns:
            The state handles.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return await self._driver.call(
            _operations.state_handles_list(limit=limit, offset=offset),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    async def create(
        self,
        *,
        ttl_seconds: int | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> StateHandle:
        """Create a state handle, for the `state_id` of a chat.

        Args:
            ttl_seconds: Lifetime in seconds, at most a year.

        Returns:
            The state handle.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return await self._driver.call(
            _operations.state_handles_create(ttl_seconds=ttl_seconds),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    async def delete(
        self,
        state_id: str,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> None:
        """Delete a state handle and its state.

        Args:
            state_id: The id of the state handle.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return await self._driver.call(
            _operations.state_handles_delete(state_id),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )
