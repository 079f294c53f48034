# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.auth`, in both colours from one macro."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..operations import auth as _operations

if TYPE_CHECKING:
    from modelrelay._core.operation import (
        AsyncDriver as _AsyncDriver,
        Driver as _Driver,
    )
    from modelrelay._core.options import RetryConfig as _RetryConfig, Timeout as _Timeout

    from ..models.customer_token import CustomerToken


class Auth:
    """Short-lived tokens that act as one customer, for browsers and apps.

    Reached as `client.auth`.
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
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> CustomerToken:
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
            ValidationError: an argument was refused before anything was sent.
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return self._driver.call(
            _operations.auth_customer_token(
                customer_id=customer_id,
                customer_external_id=customer_external_id,
                tier_code=tier_code,
                ttl_seconds=ttl_seconds,
            ),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )


class AsyncAuth:
    """Short-lived tokens that act as one customer, for browsers and apps.

    Reached as `client.auth` of an `AsyncClient`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    async def customer_token(
        self,
        *,
        customer_id: str | None = None,
        customer_external_id: str | None = None,
        tier_code: str | None = None,
        ttl_seconds: int | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> CustomerToken:
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
            ValidationError: an argument was refused before anything was sent.
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return await self._driver.call(
            _operations.auth_customer_token(
                customer_id=customer_id,
                customer_external_id=customer_external_id,
                tier_code=tier_code,
                ttl_seconds=ttl_seconds,
            ),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )
