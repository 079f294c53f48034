# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.account`, sync and async."""

from __future__ import annotations

from typing import Unpack as _Unpack

from modelrelay._core.awaiting import needs_await as _needs_await
from modelrelay._core.operation import (
    AsyncDriver as _AsyncDriver,
    CallOptions as _Options,
)
from modelrelay._sync._generated._core.operation import Driver as _Driver

from .. import models as _m, operations as _o


class Account:
    """Your own ModelRelay account.

    Reached as `client.account` of a `Client`. Every method also takes `timeout`, `retry`, `headers`,
    `request_id`, `extra_query` and `extra_body`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _Driver) -> None:
        self._driver = driver

    def balance(
        self,
        **options: _Unpack[_Options],
    ) -> _m.AccountBalance:
        """Get the balance of your account.

        Returns:
            The balance.

        Raises:
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: An undocumented error.
        """
        return self._driver.call(_o.ACCOUNT_BALANCE(), **options)


class AsyncAccount:
    """Your own ModelRelay account.

    Reached as `client.account` of an `AsyncClient`. Every method also takes `timeout`, `retry`, `headers`,
    `request_id`, `extra_query` and `extra_body`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    @_needs_await
    async def balance(
        self,
        **options: _Unpack[_Options],
    ) -> _m.AccountBalance:
        """Get the balance of your account.

        Returns:
            The balance.

        Raises:
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: An undocumented error.
        """
        return await self._driver.call(_o.ACCOUNT_BALANCE(), **options)
