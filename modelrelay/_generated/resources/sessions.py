# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.sessions`, sync and async."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Unpack as _Unpack

from modelrelay._core.awaiting import needs_await as _needs_await
from modelrelay._core.operation import (
    AsyncDriver as _AsyncDriver,
    CallOptions as _Options,
)
from modelrelay._core.pages import AsyncPages as _AsyncPages
from modelrelay._sync._generated._core.pages import Pages as _Pages
from modelrelay._sync._generated._core.operation import Driver as _Driver

from .. import models as _m, operations as _o


class Sessions:
    """Conversations stored on the server.

    Reached as `client.sessions` of a `Client`. Every method also takes `timeout`, `retry`, `headers`,
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
        customer_id: str | None = None,
        **options: _Unpack[_Options],
    ) -> _Pages[_m.Session, _m.SessionList]:
        """List the sessions of the project.

        Args:
            limit: Maximum number of items per page. 50 by default.
            offset: Number of items to skip.
            customer_id: Only sessions of this customer, by ModelRelay's id.

        Returns:
            A list in pages. Iterating gives the items of all pages; `page` is the first one as it came.
        """
        return _Pages(
            self._driver, _o.SESSIONS_LIST(limit=limit, offset=offset, customer_id=customer_id), options
        )

    def create(
        self,
        *,
        customer_id: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        **options: _Unpack[_Options],
    ) -> _m.Session:
        """Create a session.

        Args:
            customer_id: ModelRelay's id of the customer.
            metadata: Your own data, any JSON values.

        Returns:
            The session.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
        """
        return self._driver.call(_o.SESSIONS_CREATE(customer_id=customer_id, metadata=metadata), **options)

    def get(
        self,
        session_id: str,
        **options: _Unpack[_Options],
    ) -> _m.SessionWithMessages:
        """Get a session with all its messages.

        Args:
            session_id: The id of the session.

        Returns:
            The session.

        Raises:
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return self._driver.call(_o.SESSIONS_GET(session_id), **options)

    def delete(
        self,
        session_id: str,
        **options: _Unpack[_Options],
    ) -> None:
        """Delete a session with all its messages.

        Args:
            session_id: The id of the session.

        Raises:
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return self._driver.call(_o.SESSIONS_DELETE(session_id), **options)

    def update(
        self,
        session_id: str,
        *,
        metadata: Mapping[str, Any],
        **options: _Unpack[_Options],
    ) -> _m.Session:
        """Update the metadata of a session.

        The given members are merged into the metadata. A null removes a member.

        Args:
            session_id: The id of the session.
            metadata: Members to set, or to remove when null.

        Returns:
            The session.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return self._driver.call(_o.SESSIONS_UPDATE(session_id, metadata=metadata), **options)

    def add_message(
        self,
        session_id: str,
        *,
        role: _m.SessionMessageRole | str,
        content: Sequence[Mapping[str, Any]],
        run_id: str | None = None,
        **options: _Unpack[_Options],
    ) -> _m.SessionMessage:
        """Append a message to a session.

        Args:
            session_id: The id of the session.
            content: Parts, such as `{"type":"text","text":"…"}`.
            run_id: The run that an assistant's message comes from.

        Returns:
            The message.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return self._driver.call(
            _o.SESSIONS_ADD_MESSAGE(session_id, role=role, content=content, run_id=run_id), **options
        )

    def clear(
        self,
        session_id: str,
        **options: _Unpack[_Options],
    ) -> _m.Session:
        """Delete all messages of a session.

        Args:
            session_id: The id of the session.

        Returns:
            The session.

        Raises:
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return self._driver.call(_o.SESSIONS_CLEAR(session_id), **options)


class AsyncSessions:
    """Conversations stored on the server.

    Reached as `client.sessions` of an `AsyncClient`. Every method also takes `timeout`, `retry`, `headers`,
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

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        customer_id: str | None = None,
        **options: _Unpack[_Options],
    ) -> _AsyncPages[_m.Session, _m.SessionList]:
        """List the sessions of the project.

        Args:
            limit: Maximum number of items per page. 50 by default.
            offset: Number of items to skip.
            customer_id: Only sessions of this customer, by ModelRelay's id.

        Returns:
            A list in pages. Iterating gives the items of all pages; `page` is the first one as it came.
        """
        return _AsyncPages(
            self._driver, _o.SESSIONS_LIST(limit=limit, offset=offset, customer_id=customer_id), options
        )

    @_needs_await
    async def create(
        self,
        *,
        customer_id: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        **options: _Unpack[_Options],
    ) -> _m.Session:
        """Create a session.

        Args:
            customer_id: ModelRelay's id of the customer.
            metadata: Your own data, any JSON values.

        Returns:
            The session.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
        """
        return await self._driver.call(
            _o.SESSIONS_CREATE(customer_id=customer_id, metadata=metadata), **options
        )

    @_needs_await
    async def get(
        self,
        session_id: str,
        **options: _Unpack[_Options],
    ) -> _m.SessionWithMessages:
        """Get a session with all its messages.

        Args:
            session_id: The id of the session.

        Returns:
            The session.

        Raises:
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return await self._driver.call(_o.SESSIONS_GET(session_id), **options)

    @_needs_await
    async def delete(
        self,
        session_id: str,
        **options: _Unpack[_Options],
    ) -> None:
        """Delete a session with all its messages.

        Args:
            session_id: The id of the session.

        Raises:
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return await self._driver.call(_o.SESSIONS_DELETE(session_id), **options)

    @_needs_await
    async def update(
        self,
        session_id: str,
        *,
        metadata: Mapping[str, Any],
        **options: _Unpack[_Options],
    ) -> _m.Session:
        """Update the metadata of a session.

        The given members are merged into the metadata. A null removes a member.

        Args:
            session_id: The id of the session.
            metadata: Members to set, or to remove when null.

        Returns:
            The session.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return await self._driver.call(_o.SESSIONS_UPDATE(session_id, metadata=metadata), **options)

    @_needs_await
    async def add_message(
        self,
        session_id: str,
        *,
        role: _m.SessionMessageRole | str,
        content: Sequence[Mapping[str, Any]],
        run_id: str | None = None,
        **options: _Unpack[_Options],
    ) -> _m.SessionMessage:
        """Append a message to a session.

        Args:
            session_id: The id of the session.
            content: Parts, such as `{"type":"text","text":"…"}`.
            run_id: The run that an assistant's message comes from.

        Returns:
            The message.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return await self._driver.call(
            _o.SESSIONS_ADD_MESSAGE(session_id, role=role, content=content, run_id=run_id), **options
        )

    @_needs_await
    async def clear(
        self,
        session_id: str,
        **options: _Unpack[_Options],
    ) -> _m.Session:
        """Delete all messages of a session.

        Args:
            session_id: The id of the session.

        Returns:
            The session.

        Raises:
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return await self._driver.call(_o.SESSIONS_CLEAR(session_id), **options)
