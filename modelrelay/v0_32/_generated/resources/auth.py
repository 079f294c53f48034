# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

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
    """Short-lived tokens for browsers and apps.

    Reached as `client.auth` of a `Client`. Every method also takes `timeout`, `retry`, `headers`,
    `request_id`, `extra_query` and `extra_body`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _Driver) -> None:
        self._driver = driver

    def frontend_token(
        self,
        *,
        customer_id: str,
        publishable_key: str | None = None,
        email: str | None = None,
        device_id: str | None = None,
        ttl_seconds: int | None = None,
        **options: _Unpack[_Options],
    ) -> _m.FrontendToken:
        """A short-lived bearer token with which a browser or app calls ModelRelay as one customer.

        With an `email` a customer that does not exist yet is created on the free tier (auto-provisioning).
        Without one, an unknown customer is the error `EMAIL_REQUIRED`; a project without tiers or without a
        free one answers `NO_TIERS` or `NO_FREE_TIER`.

        Args:
            customer_id: Your application's own id (`external_id`) of the customer.
            publishable_key: The publishable key that the frontend uses. The client's own when left out.
            email: Creates the customer on the free tier if there is none.
            device_id: Your application's own id of the device.
            ttl_seconds: Lifetime of the token, in seconds.

        Returns:
            The token.

        Raises:
            BadRequestError: 400: The customer cannot be provisioned (`EMAIL_REQUIRED`, `NO_TIERS`,
                `NO_FREE_TIER`), or the request cannot be read (`INVALID_INPUT`). 422: One or more fields are
                invalid (`VALIDATION_ERROR`).
            AuthenticationError: 401: No key or token, or one that is unknown (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            ConflictError: 409: Already exists (`CONFLICT`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: Something broke on ModelRelay's side (`INTERNAL_ERROR`). 503: Overloaded or down
                for a moment (`SERVICE_UNAVAILABLE`).
            APIError: any other status: An undocumented error.
        """
        return self._driver.call(
            _o.AUTH_FRONTEND_TOKEN(
                customer_id=customer_id,
                publishable_key=self._driver.publishable_key()
                if publishable_key is None
                else publishable_key,
                email=email,
                device_id=device_id,
                ttl_seconds=ttl_seconds,
            ),
            **options,
        )


class AsyncAuth:
    """Short-lived tokens for browsers and apps.

    Reached as `client.auth` of an `AsyncClient`. Every method also takes `timeout`, `retry`, `headers`,
    `request_id`, `extra_query` and `extra_body`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    @_needs_await
    async def frontend_token(
        self,
        *,
        customer_id: str,
        publishable_key: str | None = None,
        email: str | None = None,
        device_id: str | None = None,
        ttl_seconds: int | None = None,
        **options: _Unpack[_Options],
    ) -> _m.FrontendToken:
        """A short-lived bearer token with which a browser or app calls ModelRelay as one customer.

        With an `email` a customer that does not exist yet is created on the free tier (auto-provisioning).
        Without one, an unknown customer is the error `EMAIL_REQUIRED`; a project without tiers or without a
        free one answers `NO_TIERS` or `NO_FREE_TIER`.

        Args:
            customer_id: Your application's own id (`external_id`) of the customer.
            publishable_key: The publishable key that the frontend uses. The client's own when left out.
            email: Creates the customer on the free tier if there is none.
            device_id: Your application's own id of the device.
            ttl_seconds: Lifetime of the token, in seconds.

        Returns:
            The token.

        Raises:
            BadRequestError: 400: The customer cannot be provisioned (`EMAIL_REQUIRED`, `NO_TIERS`,
                `NO_FREE_TIER`), or the request cannot be read (`INVALID_INPUT`). 422: One or more fields are
                invalid (`VALIDATION_ERROR`).
            AuthenticationError: 401: No key or token, or one that is unknown (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            ConflictError: 409: Already exists (`CONFLICT`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: Something broke on ModelRelay's side (`INTERNAL_ERROR`). 503: Overloaded or down
                for a moment (`SERVICE_UNAVAILABLE`).
            APIError: any other status: An undocumented error.
        """
        return await self._driver.call(
            _o.AUTH_FRONTEND_TOKEN(
                customer_id=customer_id,
                publishable_key=self._driver.publishable_key()
                if publishable_key is None
                else publishable_key,
                email=email,
                device_id=device_id,
                ttl_seconds=ttl_seconds,
            ),
            **options,
        )
