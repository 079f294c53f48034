# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.tiers`, in both colours from one macro."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..operations import tiers as _operations

if TYPE_CHECKING:
    from modelrelay._core.operation import (
        AsyncDriver as _AsyncDriver,
        Driver as _Driver,
        ResultList as _ResultList,
    )
    from modelrelay._core.options import RetryConfig as _RetryConfig, Timeout as _Timeout

    from ..models.tier import Tier
    from ..models.tier_checkout_session import TierCheckoutSession


class Tiers:
    """The plans that customers subscribe to.

    Reached as `client.tiers`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _Driver) -> None:
        self._driver = driver

    def list(
        self,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> _ResultList[Tier]:
        """All tiers of the project.

        Returns:
            The tiers.

        Raises:
            AuthenticationError: 401: No key or token, or one that is unknown (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: Something broke on ModelRelay's side (`INTERNAL_ERROR`). 503: Overloaded or down
                for a moment (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return self._driver.call(
            _operations.tiers_list(),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def get(
        self,
        tier_id: str,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> Tier:
        """One tier.

        Args:
            tier_id: ModelRelay's id of the tier.

        Returns:
            The tier.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            AuthenticationError: 401: No key or token, or one that is unknown (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: There is no such thing (`NOT_FOUND`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: Something broke on ModelRelay's side (`INTERNAL_ERROR`). 503: Overloaded or down
                for a moment (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return self._driver.call(
            _operations.tiers_get(tier_id),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def checkout(
        self,
        tier_id: str,
        *,
        success_url: str,
        cancel_url: str,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> TierCheckoutSession:
        """A checkout page for a visitor who is no customer yet.

        Once the visitor has paid, `customers.claim` gives the customer that came of it your external id.

        Args:
            tier_id: ModelRelay's id of the tier.
            success_url: Where the browser goes after payment.
            cancel_url: Where the browser goes when the checkout is left.

        Returns:
            The page to send the visitor to.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            BadRequestError: 400: The request cannot be read (`INVALID_INPUT`), or says something impossible
                (`VALIDATION_ERROR`). 422: Some fields do not fit (`VALIDATION_ERROR`).
            AuthenticationError: 401: No key or token, or one that is unknown (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: There is no such thing (`NOT_FOUND`).
            ConflictError: 409: Something like it exists already (`CONFLICT`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: Something broke on ModelRelay's side (`INTERNAL_ERROR`). 503: Overloaded or down
                for a moment (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return self._driver.call(
            _operations.tiers_checkout(tier_id, success_url=success_url, cancel_url=cancel_url),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )


class AsyncTiers:
    """The plans that customers subscribe to.

    Reached as `client.tiers` of an `AsyncClient`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    async def list(
        self,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> _ResultList[Tier]:
        """All tiers of the project.

        Returns:
            The tiers.

        Raises:
            AuthenticationError: 401: No key or token, or one that is unknown (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: Something broke on ModelRelay's side (`INTERNAL_ERROR`). 503: Overloaded or down
                for a moment (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return await self._driver.call(
            _operations.tiers_list(),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    async def get(
        self,
        tier_id: str,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> Tier:
        """One tier.

        Args:
            tier_id: ModelRelay's id of the tier.

        Returns:
            The tier.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            AuthenticationError: 401: No key or token, or one that is unknown (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: There is no such thing (`NOT_FOUND`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: Something broke on ModelRelay's side (`INTERNAL_ERROR`). 503: Overloaded or down
                for a moment (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return await self._driver.call(
            _operations.tiers_get(tier_id),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    async def checkout(
        self,
        tier_id: str,
        *,
        success_url: str,
        cancel_url: str,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> TierCheckoutSession:
        """A checkout page for a visitor who is no customer yet.

        Once the visitor has paid, `customers.claim` gives the customer that came of it your external id.

        Args:
            tier_id: ModelRelay's id of the tier.
            success_url: Where the browser goes after payment.
            cancel_url: Where the browser goes when the checkout is left.

        Returns:
            The page to send the visitor to.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            BadRequestError: 400: The request cannot be read (`INVALID_INPUT`), or says something impossible
                (`VALIDATION_ERROR`). 422: Some fields do not fit (`VALIDATION_ERROR`).
            AuthenticationError: 401: No key or token, or one that is unknown (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: There is no such thing (`NOT_FOUND`).
            ConflictError: 409: Something like it exists already (`CONFLICT`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: Something broke on ModelRelay's side (`INTERNAL_ERROR`). 503: Overloaded or down
                for a moment (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return await self._driver.call(
            _operations.tiers_checkout(tier_id, success_url=success_url, cancel_url=cancel_url),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )
