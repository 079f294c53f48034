# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.tiers`, sync and async."""

from __future__ import annotations

from typing import Unpack as _Unpack

from modelrelay._core.awaiting import needs_await as _needs_await
from modelrelay._core.operation import (
    AsyncDriver as _AsyncDriver,
    CallOptions as _Options,
    ResultList as _ResultList,
)
from modelrelay._sync._generated._core.operation import Driver as _Driver

from .. import models as _m, operations as _o


class Tiers:
    """The plans that customers subscribe to.

    Reached as `client.tiers` of a `Client`. Every method also takes `timeout`, `retry`, `headers`,
    `request_id`, `extra_query` and `extra_body`.

    Raises:
        AuthenticationError: 401: No key or token, or one that is unknown (`UNAUTHORIZED`).
        PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
        RateLimitError: 429: Too many requests (`RATE_LIMIT`).
        ServerError: 500: Something broke on ModelRelay's side (`INTERNAL_ERROR`). 503: Overloaded or down for
            a moment (`SERVICE_UNAVAILABLE`).
        APIError: any other status: An undocumented error.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _Driver) -> None:
        self._driver = driver

    def list(
        self,
        **options: _Unpack[_Options],
    ) -> _ResultList[_m.Tier]:
        """All tiers of the project.

        Returns:
            The tiers.
        """
        return self._driver.call(_o.TIERS_LIST(), **options)

    def get(
        self,
        tier_id: str,
        **options: _Unpack[_Options],
    ) -> _m.Tier:
        """One tier.

        Args:
            tier_id: ModelRelay's id of the tier.

        Returns:
            The tier.

        Raises:
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return self._driver.call(_o.TIERS_GET(tier_id), **options)

    def checkout(
        self,
        tier_id: str,
        *,
        success_url: str,
        cancel_url: str,
        **options: _Unpack[_Options],
    ) -> _m.TierCheckoutSession:
        """A checkout page for a visitor who is not a customer yet.

        Once the visitor has paid, `customers.claim` gives the customer that came of it your external id.

        Args:
            tier_id: ModelRelay's id of the tier.
            success_url: Where the browser goes after payment.
            cancel_url: Where the browser goes when the checkout is left.

        Returns:
            The page to send the visitor to.

        Raises:
            BadRequestError: 400: The request cannot be read (`INVALID_INPUT`), or says something impossible
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            ConflictError: 409: Already exists (`CONFLICT`).
        """
        return self._driver.call(
            _o.TIERS_CHECKOUT(tier_id, success_url=success_url, cancel_url=cancel_url), **options
        )


class AsyncTiers:
    """The plans that customers subscribe to.

    Reached as `client.tiers` of an `AsyncClient`. Every method also takes `timeout`, `retry`, `headers`,
    `request_id`, `extra_query` and `extra_body`.

    Raises:
        AuthenticationError: 401: No key or token, or one that is unknown (`UNAUTHORIZED`).
        PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
        RateLimitError: 429: Too many requests (`RATE_LIMIT`).
        ServerError: 500: Something broke on ModelRelay's side (`INTERNAL_ERROR`). 503: Overloaded or down for
            a moment (`SERVICE_UNAVAILABLE`).
        APIError: any other status: An undocumented error.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    @_needs_await
    async def list(
        self,
        **options: _Unpack[_Options],
    ) -> _ResultList[_m.Tier]:
        """All tiers of the project.

        Returns:
            The tiers.
        """
        return await self._driver.call(_o.TIERS_LIST(), **options)

    @_needs_await
    async def get(
        self,
        tier_id: str,
        **options: _Unpack[_Options],
    ) -> _m.Tier:
        """One tier.

        Args:
            tier_id: ModelRelay's id of the tier.

        Returns:
            The tier.

        Raises:
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return await self._driver.call(_o.TIERS_GET(tier_id), **options)

    @_needs_await
    async def checkout(
        self,
        tier_id: str,
        *,
        success_url: str,
        cancel_url: str,
        **options: _Unpack[_Options],
    ) -> _m.TierCheckoutSession:
        """A checkout page for a visitor who is not a customer yet.

        Once the visitor has paid, `customers.claim` gives the customer that came of it your external id.

        Args:
            tier_id: ModelRelay's id of the tier.
            success_url: Where the browser goes after payment.
            cancel_url: Where the browser goes when the checkout is left.

        Returns:
            The page to send the visitor to.

        Raises:
            BadRequestError: 400: The request cannot be read (`INVALID_INPUT`), or says something impossible
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            ConflictError: 409: Already exists (`CONFLICT`).
        """
        return await self._driver.call(
            _o.TIERS_CHECKOUT(tier_id, success_url=success_url, cancel_url=cancel_url), **options
        )
