# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.auth`, sync and async."""

from __future__ import annotations

from typing import Unpack as _Unpack

from modelrelay._core.awaiting import needs_await as _needs_await
from modelrelay._core.operation import (
    AsyncDriver as _AsyncDriver,
    CallOptions as _Options,
)
from modelrelay._sync._generated._core.operation import Driver as _Driver

from .. import models as _m, operations as _o


class Auth:
    """Short-lived tokens that act as one customer, for browsers and apps.

    Reached as `client.auth` of a `Client`. Every method also takes `timeout`, `retry`, `headers`,
    `request_id`, `extra_query` and `extra_body`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _Driver) -> None:
        self._driver = driver

    def customer_token(
        self,
        *,
        customer_id: str | None = None,
        customer_external_id: str | None = None,
        tier_code: str | None = None,
        ttl_seconds: int | None = None,
        **options: _Unpack[_Options],
    ) -> _m.CustomerToken:
        """Create a bearer token that acts as one customer, for a browser or an app.

        The customer must exist (404 otherwise). A customer without a subscription needs a `tier_code` (400
        without one, and for an unknown one).

        Args:
            customer_id: ModelRelay's id.
            customer_external_id: Your own id.
            tier_code: The tier for a customer who has no subscription yet.
            ttl_seconds: Lifetime in seconds. 7 days by default, 30 days at most.

        Returns:
            The token.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: An undocumented error.
        """
        return self._driver.call(
            _o.AUTH_CUSTOMER_TOKEN(
                customer_id=customer_id,
                customer_external_id=customer_external_id,
                tier_code=tier_code,
                ttl_seconds=ttl_seconds,
            ),
            **options,
        )


class AsyncAuth:
    """Short-lived tokens that act as one customer, for browsers and apps.

    Reached as `client.auth` of an `AsyncClient`. Every method also takes `timeout`, `retry`, `headers`,
    `request_id`, `extra_query` and `extra_body`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    @_needs_await
    async def customer_token(
        self,
        *,
        customer_id: str | None = None,
        customer_external_id: str | None = None,
        tier_code: str | None = None,
        ttl_seconds: int | None = None,
        **options: _Unpack[_Options],
    ) -> _m.CustomerToken:
        """Create a bearer token that acts as one customer, for a browser or an app.

        The customer must exist (404 otherwise). A customer without a subscription needs a `tier_code` (400
        without one, and for an unknown one).

        Args:
            customer_id: ModelRelay's id.
            customer_external_id: Your own id.
            tier_code: The tier for a customer who has no subscription yet.
            ttl_seconds: Lifetime in seconds. 7 days by default, 30 days at most.

        Returns:
            The token.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: An undocumented error.
        """
        return await self._driver.call(
            _o.AUTH_CUSTOMER_TOKEN(
                customer_id=customer_id,
                customer_external_id=customer_external_id,
                tier_code=tier_code,
                ttl_seconds=ttl_seconds,
            ),
            **options,
        )
