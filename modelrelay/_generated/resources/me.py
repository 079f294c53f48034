# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.me`, sync and async."""

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


class Me:
    """Self-service for a customer. These calls need a customer token.

    Reached as `client.me` of a `Client`. Every method also takes `timeout`, `retry`, `headers`, `request_id`,
    `extra_query` and `extra_body`.

    Raises:
        AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
        PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
        NotFoundError: 404: Not found (`NOT_FOUND`).
        RateLimitError: 429: Too many requests (`RATE_LIMIT`).
        ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
            down (`SERVICE_UNAVAILABLE`).
        APIError: any other status: An undocumented error.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _Driver) -> None:
        self._driver = driver

    def get(
        self,
        **options: _Unpack[_Options],
    ) -> _m.CustomerProfile:
        """Get the customer that the token belongs to.

        Returns:
            The customer, with subscription and tier where there are any.
        """
        return self._driver.call(_o.ME_GET(), **options)

    def usage(
        self,
        **options: _Unpack[_Options],
    ) -> _m.CustomerUsage:
        """Get the usage of the current billing window.

        Returns:
            The usage.
        """
        return self._driver.call(_o.ME_USAGE(), **options)

    def subscription(
        self,
        **options: _Unpack[_Options],
    ) -> _m.CustomerPlan:
        """Get the subscription, with the tier's name and price.

        Returns:
            The subscription.
        """
        return self._driver.call(_o.ME_SUBSCRIPTION(), **options)

    def balance(
        self,
        **options: _Unpack[_Options],
    ) -> _m.CustomerBalance:
        """Get the prepaid balance.

        400 when the tier is not prepaid (`billing_mode` is not `paygo`).

        Returns:
            The balance.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`).
        """
        return self._driver.call(_o.ME_BALANCE(), **options)

    def list_balance_history(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        **options: _Unpack[_Options],
    ) -> _Pages[_m.LedgerEntry, _m.LedgerEntryList]:
        """List the top-ups and charges of the prepaid balance.

        Args:
            limit: Maximum number of entries per page.
            offset: Number of items to skip.

        Returns:
            A list in pages. Iterating gives the items of all pages; `page` is the first one as it came.
        """
        return _Pages(self._driver, _o.ME_LIST_BALANCE_HISTORY(limit=limit, offset=offset), options)

    def create_checkout_session(
        self,
        *,
        tier_code: str,
        success_url: str,
        cancel_url: str,
        **options: _Unpack[_Options],
    ) -> _m.CheckoutSession:
        """Create a checkout page where the customer subscribes to a tier.

        Args:
            tier_code: Such as `pro`.
            success_url: Where to go after payment.
            cancel_url: Where to go otherwise.

        Returns:
            The page to send the customer to.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            ConflictError: 409: Already exists, or not allowed in its current state (`CONFLICT`).
        """
        return self._driver.call(
            _o.ME_CREATE_CHECKOUT_SESSION(
                tier_code=tier_code, success_url=success_url, cancel_url=cancel_url
            ),
            **options,
        )

    def change_tier(
        self,
        *,
        tier_code: str,
        **options: _Unpack[_Options],
    ) -> _m.CustomerPlan:
        """Change the tier of the subscription.

        From paid to paid, the difference is charged pro rata. From free to paid, a payment method must be on
        file (402 otherwise). From paid to free, the change takes effect at the end of the period. 400 for the
        current tier and for a prepaid subscription.

        Args:
            tier_code: Such as `pro`.

        Returns:
            The subscription.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            QuotaExceededError: 402: The customer's quota or the account's balance is used up
                (`PAYMENT_REQUIRED`).
            ConflictError: 409: Already exists, or not allowed in its current state (`CONFLICT`).
        """
        return self._driver.call(_o.ME_CHANGE_TIER(tier_code=tier_code), **options)

    def create_topup(
        self,
        *,
        credit_amount_cents: int,
        success_url: str,
        cancel_url: str,
        **options: _Unpack[_Options],
    ) -> _m.Topup:
        """Create a checkout page where the customer tops up the prepaid balance.

        Args:
            credit_amount_cents: Amount to credit, in cents.
            success_url: Where to go after payment.
            cancel_url: Where to go otherwise.

        Returns:
            The page to send the customer to.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
        """
        return self._driver.call(
            _o.ME_CREATE_TOPUP(
                credit_amount_cents=credit_amount_cents, success_url=success_url, cancel_url=cancel_url
            ),
            **options,
        )


class AsyncMe:
    """Self-service for a customer. These calls need a customer token.

    Reached as `client.me` of an `AsyncClient`. Every method also takes `timeout`, `retry`, `headers`,
    `request_id`, `extra_query` and `extra_body`.

    Raises:
        AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
        PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
        NotFoundError: 404: Not found (`NOT_FOUND`).
        RateLimitError: 429: Too many requests (`RATE_LIMIT`).
        ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
            down (`SERVICE_UNAVAILABLE`).
        APIError: any other status: An undocumented error.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    @_needs_await
    async def get(
        self,
        **options: _Unpack[_Options],
    ) -> _m.CustomerProfile:
        """Get the customer that the token belongs to.

        Returns:
            The customer, with subscription and tier where there are any.
        """
        return await self._driver.call(_o.ME_GET(), **options)

    @_needs_await
    async def usage(
        self,
        **options: _Unpack[_Options],
    ) -> _m.CustomerUsage:
        """Get the usage of the current billing window.

        Returns:
            The usage.
        """
        return await self._driver.call(_o.ME_USAGE(), **options)

    @_needs_await
    async def subscription(
        self,
        **options: _Unpack[_Options],
    ) -> _m.CustomerPlan:
        """Get the subscription, with the tier's name and price.

        Returns:
            The subscription.
        """
        return await self._driver.call(_o.ME_SUBSCRIPTION(), **options)

    @_needs_await
    async def balance(
        self,
        **options: _Unpack[_Options],
    ) -> _m.CustomerBalance:
        """Get the prepaid balance.

        400 when the tier is not prepaid (`billing_mode` is not `paygo`).

        Returns:
            The balance.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`).
        """
        return await self._driver.call(_o.ME_BALANCE(), **options)

    def list_balance_history(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        **options: _Unpack[_Options],
    ) -> _AsyncPages[_m.LedgerEntry, _m.LedgerEntryList]:
        """List the top-ups and charges of the prepaid balance.

        Args:
            limit: Maximum number of entries per page.
            offset: Number of items to skip.

        Returns:
            A list in pages. Iterating gives the items of all pages; `page` is the first one as it came.
        """
        return _AsyncPages(self._driver, _o.ME_LIST_BALANCE_HISTORY(limit=limit, offset=offset), options)

    @_needs_await
    async def create_checkout_session(
        self,
        *,
        tier_code: str,
        success_url: str,
        cancel_url: str,
        **options: _Unpack[_Options],
    ) -> _m.CheckoutSession:
        """Create a checkout page where the customer subscribes to a tier.

        Args:
            tier_code: Such as `pro`.
            success_url: Where to go after payment.
            cancel_url: Where to go otherwise.

        Returns:
            The page to send the customer to.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            ConflictError: 409: Already exists, or not allowed in its current state (`CONFLICT`).
        """
        return await self._driver.call(
            _o.ME_CREATE_CHECKOUT_SESSION(
                tier_code=tier_code, success_url=success_url, cancel_url=cancel_url
            ),
            **options,
        )

    @_needs_await
    async def change_tier(
        self,
        *,
        tier_code: str,
        **options: _Unpack[_Options],
    ) -> _m.CustomerPlan:
        """Change the tier of the subscription.

        From paid to paid, the difference is charged pro rata. From free to paid, a payment method must be on
        file (402 otherwise). From paid to free, the change takes effect at the end of the period. 400 for the
        current tier and for a prepaid subscription.

        Args:
            tier_code: Such as `pro`.

        Returns:
            The subscription.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            QuotaExceededError: 402: The customer's quota or the account's balance is used up
                (`PAYMENT_REQUIRED`).
            ConflictError: 409: Already exists, or not allowed in its current state (`CONFLICT`).
        """
        return await self._driver.call(_o.ME_CHANGE_TIER(tier_code=tier_code), **options)

    @_needs_await
    async def create_topup(
        self,
        *,
        credit_amount_cents: int,
        success_url: str,
        cancel_url: str,
        **options: _Unpack[_Options],
    ) -> _m.Topup:
        """Create a checkout page where the customer tops up the prepaid balance.

        Args:
            credit_amount_cents: Amount to credit, in cents.
            success_url: Where to go after payment.
            cancel_url: Where to go otherwise.

        Returns:
            The page to send the customer to.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
        """
        return await self._driver.call(
            _o.ME_CREATE_TOPUP(
                credit_amount_cents=credit_amount_cents, success_url=success_url, cancel_url=cancel_url
            ),
            **options,
        )
