# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.state_handles`, sync and async."""

from __future__ import annotations

from typing import Unpack as _Unpack

from modelrelay._core.awaiting import needs_await as _needs_await
from modelrelay._core.operation import (
    AsyncDriver as _AsyncDriver,
    CallOptions as _Options,
)
from modelrelay._core.pages import AsyncPages as _AsyncPages
from modelrelay._sync._generated._core.pages import Pages as _Pages
from modelrelay._sync._generated._core.operation import Driver as _Driver

from .. import models as _m, operations as _o


class StateHandles:
    """State that server-side tools keep between requests.

    Reached as `client.state_handles` of a `Client`. Every method also takes `timeout`, `retry`, `headers`,
    `request_id`, `extra_query` and `extra_body`.

    Raises:
        AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
        PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
        RateLimitError: 429: Too many requests (`RATE_LIMIT`).
        ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
            down (`SERVICE_UNAVAILABLE`).
        APIError: any other status: An undocumented error.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _Driver) -> None:
        self._driver = driver

    def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        **options: _Unpack[_Options],
    ) -> _Pages[_m.StateHandle, _m.StateHandleList]:
        """List the state handles of the project, or of the token's customer.

        Args:
            limit: Maximum number of items per page. 50 by default.
            offset: Number of items to skip.

        Returns:
            A list in pages. Iterating gives the items of all pages; `page` is the first one as it came.
        """
        return _Pages(self._driver, _o.STATE_HANDLES_LIST(limit=limit, offset=offset), options)

    def create(
        self,
        *,
        ttl_seconds: int | None = None,
        **options: _Unpack[_Options],
    ) -> _m.StateHandle:
        """Create a state handle, for the `state_id` of a chat.

        Args:
            ttl_seconds: Lifetime in seconds, at most a year.

        Returns:
            The state handle.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
        """
        return self._driver.call(_o.STATE_HANDLES_CREATE(ttl_seconds=ttl_seconds), **options)

    def delete(
        self,
        state_id: str,
        **options: _Unpack[_Options],
    ) -> None:
        """Delete a state handle and its state.

        Args:
            state_id: The id of the state handle.

        Raises:
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return self._driver.call(_o.STATE_HANDLES_DELETE(state_id), **options)


class AsyncStateHandles:
    """State that server-side tools keep between requests.

    Reached as `client.state_handles` of an `AsyncClient`. Every method also takes `timeout`, `retry`,
    `headers`, `request_id`, `extra_query` and `extra_body`.

    Raises:
        AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
        PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
        RateLimitError: 429: Too many requests (`RATE_LIMIT`).
        ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
            down (`SERVICE_UNAVAILABLE`).
        APIError: any other status: An undocumented error.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        **options: _Unpack[_Options],
    ) -> _AsyncPages[_m.StateHandle, _m.StateHandleList]:
        """List the state handles of the project, or of the token's customer.

        Args:
            limit: Maximum number of items per page. 50 by default.
            offset: Number of items to skip.

        Returns:
            A list in pages. Iterating gives the items of all pages; `page` is the first one as it came.
        """
        return _AsyncPages(self._driver, _o.STATE_HANDLES_LIST(limit=limit, offset=offset), options)

    @_needs_await
    async def create(
        self,
        *,
        ttl_seconds: int | None = None,
        **options: _Unpack[_Options],
    ) -> _m.StateHandle:
        """Create a state handle, for the `state_id` of a chat.

        Args:
            ttl_seconds: Lifetime in seconds, at most a year.

        Returns:
            The state handle.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
        """
        return await self._driver.call(_o.STATE_HANDLES_CREATE(ttl_seconds=ttl_seconds), **options)

    @_needs_await
    async def delete(
        self,
        state_id: str,
        **options: _Unpack[_Options],
    ) -> None:
        """Delete a state handle and its state.

        Args:
            state_id: The id of the state handle.

        Raises:
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return await self._driver.call(_o.STATE_HANDLES_DELETE(state_id), **options)
