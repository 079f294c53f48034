# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.customers`, sync and async."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Unpack as _Unpack

from modelrelay._core.awaiting import needs_await as _needs_await
from modelrelay._core.operation import (
    AsyncDriver as _AsyncDriver,
    CallOptions as _Options,
    ResultList as _ResultList,
)
from modelrelay._core.pages import AsyncPages as _AsyncPages
from modelrelay._sync._generated._core.pages import Pages as _Pages
from modelrelay._sync._generated._core.operation import Driver as _Driver

from .. import models as _m, operations as _o


class Customers:
    """Your customers, with their subscriptions and prepaid balances.

    Reached as `client.customers` of a `Client`. Every method also takes `timeout`, `retry`, `headers`,
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
        **options: _Unpack[_Options],
    ) -> _ResultList[_m.Customer]:
        """List the customers of the project.

        Returns:
            The customers.
        """
        return self._driver.call(_o.CUSTOMERS_LIST(), **options)

    def upsert(
        self,
        *,
        external_id: str,
        email: str,
        metadata: Mapping[str, Any] | None = None,
        **options: _Unpack[_Options],
    ) -> _m.Customer:
        """Create the customer with this external id, or update it.

        Args:
            external_id: Your own id for the customer. Unique within the project.
            metadata: Your own data, any JSON values. At most 10 KB, 5 levels deep, keys of up to 40
                characters.

        Returns:
            The customer.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
        """
        return self._driver.call(
            _o.CUSTOMERS_UPSERT(external_id=external_id, email=email, metadata=metadata), **options
        )

    def create(
        self,
        *,
        external_id: str,
        email: str,
        metadata: Mapping[str, Any] | None = None,
        **options: _Unpack[_Options],
    ) -> _m.Customer:
        """Create a customer.

        An `external_id` that is in use already is a conflict (409); `upsert` updates instead. The customer
        has no subscription until a checkout or a customer token gives it one.

        Args:
            external_id: Your own id for the customer. Unique within the project.
            metadata: Your own data, any JSON values. At most 10 KB, 5 levels deep, keys of up to 40
                characters.

        Returns:
            The new customer.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            ConflictError: 409: Already exists, or not allowed in its current state (`CONFLICT`).
        """
        return self._driver.call(
            _o.CUSTOMERS_CREATE(external_id=external_id, email=email, metadata=metadata), **options
        )

    def get_by_external_id(
        self,
        external_id: str,
        **options: _Unpack[_Options],
    ) -> _m.Customer:
        """Get a customer by your own id.

        Args:
            external_id: Your own id of the customer.

        Returns:
            The customer.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return self._driver.call(_o.CUSTOMERS_GET_BY_EXTERNAL_ID(external_id), **options)

    def get(
        self,
        customer_id: str,
        **options: _Unpack[_Options],
    ) -> _m.Customer:
        """Get a customer by ModelRelay's id.

        Args:
            customer_id: ModelRelay's id of the customer (`customer.id`), not your own.

        Returns:
            The customer.

        Raises:
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return self._driver.call(_o.CUSTOMERS_GET(customer_id), **options)

    def delete(
        self,
        customer_id: str,
        **options: _Unpack[_Options],
    ) -> None:
        """Delete a customer.

        Args:
            customer_id: ModelRelay's id of the customer (`customer.id`), not your own.

        Raises:
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return self._driver.call(_o.CUSTOMERS_DELETE(customer_id), **options)

    def create_checkout_session(
        self,
        customer_id: str,
        *,
        tier_id: str,
        success_url: str,
        cancel_url: str,
        **options: _Unpack[_Options],
    ) -> _m.CheckoutSession:
        """Create a checkout page where the customer subscribes to a tier.

        Args:
            customer_id: ModelRelay's id of the customer (`customer.id`), not your own.
            tier_id: ModelRelay's id of the tier.
            success_url: Where to go after payment.
            cancel_url: Where to go otherwise.

        Returns:
            The page to send the customer to.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            ConflictError: 409: Already exists, or not allowed in its current state (`CONFLICT`).
        """
        return self._driver.call(
            _o.CUSTOMERS_CREATE_CHECKOUT_SESSION(
                customer_id, tier_id=tier_id, success_url=success_url, cancel_url=cancel_url
            ),
            **options,
        )

    def get_subscription(
        self,
        customer_id: str,
        **options: _Unpack[_Options],
    ) -> _m.Subscription:
        """Get the subscription of a customer.

        404 without a subscription. The customer's `subscription` member says the same without an error.

        Args:
            customer_id: ModelRelay's id of the customer (`customer.id`), not your own.

        Returns:
            The subscription.

        Raises:
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return self._driver.call(_o.CUSTOMERS_GET_SUBSCRIPTION(customer_id), **options)

    def cancel_subscription(
        self,
        customer_id: str,
        **options: _Unpack[_Options],
    ) -> None:
        """Cancel a customer's subscription.

        Args:
            customer_id: ModelRelay's id of the customer (`customer.id`), not your own.

        Raises:
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return self._driver.call(_o.CUSTOMERS_CANCEL_SUBSCRIPTION(customer_id), **options)

    def get_balance(
        self,
        customer_id: str,
        **options: _Unpack[_Options],
    ) -> _m.CustomerBalance:
        """Get a customer's prepaid balance.

        400 when the customer's tier is not prepaid (`billing_mode` is not `paygo`).

        Args:
            customer_id: ModelRelay's id of the customer (`customer.id`), not your own.

        Returns:
            The balance.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return self._driver.call(_o.CUSTOMERS_GET_BALANCE(customer_id), **options)

    def list_balance_history(
        self,
        customer_id: str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        **options: _Unpack[_Options],
    ) -> _Pages[_m.LedgerEntry, _m.LedgerEntryList]:
        """List the top-ups and charges of a customer's prepaid balance.

        Args:
            customer_id: ModelRelay's id of the customer (`customer.id`), not your own.
            limit: Maximum number of entries per page.
            offset: Number of items to skip.

        Returns:
            A list in pages. Iterating gives the items of all pages; `page` is the first one as it came.

        Raises:
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return _Pages(
            self._driver, _o.CUSTOMERS_LIST_BALANCE_HISTORY(customer_id, limit=limit, offset=offset), options
        )

    def create_topup(
        self,
        customer_id: str,
        *,
        credit_amount_cents: int,
        success_url: str,
        cancel_url: str,
        **options: _Unpack[_Options],
    ) -> _m.Topup:
        """Create a checkout page where the customer tops up the prepaid balance.

        Args:
            customer_id: ModelRelay's id of the customer (`customer.id`), not your own.
            credit_amount_cents: Amount to credit, in cents.
            success_url: Where to go after payment.
            cancel_url: Where to go otherwise.

        Returns:
            The page to send the customer to.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return self._driver.call(
            _o.CUSTOMERS_CREATE_TOPUP(
                customer_id,
                credit_amount_cents=credit_amount_cents,
                success_url=success_url,
                cancel_url=cancel_url,
            ),
            **options,
        )


class AsyncCustomers:
    """Your customers, with their subscriptions and prepaid balances.

    Reached as `client.customers` of an `AsyncClient`. Every method also takes `timeout`, `retry`, `headers`,
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

    @_needs_await
    async def list(
        self,
        **options: _Unpack[_Options],
    ) -> _ResultList[_m.Customer]:
        """List the customers of the project.

        Returns:
            The customers.
        """
        return await self._driver.call(_o.CUSTOMERS_LIST(), **options)

    @_needs_await
    async def upsert(
        self,
        *,
        external_id: str,
        email: str,
        metadata: Mapping[str, Any] | None = None,
        **options: _Unpack[_Options],
    ) -> _m.Customer:
        """Create the customer with this external id, or update it.

        Args:
            external_id: Your own id for the customer. Unique within the project.
            metadata: Your own data, any JSON values. At most 10 KB, 5 levels deep, keys of up to 40
                characters.

        Returns:
            The customer.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
        """
        return await self._driver.call(
            _o.CUSTOMERS_UPSERT(external_id=external_id, email=email, metadata=metadata), **options
        )

    @_needs_await
    async def create(
        self,
        *,
        external_id: str,
        email: str,
        metadata: Mapping[str, Any] | None = None,
        **options: _Unpack[_Options],
    ) -> _m.Customer:
        """Create a customer.

        An `external_id` that is in use already is a conflict (409); `upsert` updates instead. The customer
        has no subscription until a checkout or a customer token gives it one.

        Args:
            external_id: Your own id for the customer. Unique within the project.
            metadata: Your own data, any JSON values. At most 10 KB, 5 levels deep, keys of up to 40
                characters.

        Returns:
            The new customer.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            ConflictError: 409: Already exists, or not allowed in its current state (`CONFLICT`).
        """
        return await self._driver.call(
            _o.CUSTOMERS_CREATE(external_id=external_id, email=email, metadata=metadata), **options
        )

    @_needs_await
    async def get_by_external_id(
        self,
        external_id: str,
        **options: _Unpack[_Options],
    ) -> _m.Customer:
        """Get a customer by your own id.

        Args:
            external_id: Your own id of the customer.

        Returns:
            The customer.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return await self._driver.call(_o.CUSTOMERS_GET_BY_EXTERNAL_ID(external_id), **options)

    @_needs_await
    async def get(
        self,
        customer_id: str,
        **options: _Unpack[_Options],
    ) -> _m.Customer:
        """Get a customer by ModelRelay's id.

        Args:
            customer_id: ModelRelay's id of the customer (`customer.id`), not your own.

        Returns:
            The customer.

        Raises:
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return await self._driver.call(_o.CUSTOMERS_GET(customer_id), **options)

    @_needs_await
    async def delete(
        self,
        customer_id: str,
        **options: _Unpack[_Options],
    ) -> None:
        """Delete a customer.

        Args:
            customer_id: ModelRelay's id of the customer (`customer.id`), not your own.

        Raises:
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return await self._driver.call(_o.CUSTOMERS_DELETE(customer_id), **options)

    @_needs_await
    async def create_checkout_session(
        self,
        customer_id: str,
        *,
        tier_id: str,
        success_url: str,
        cancel_url: str,
        **options: _Unpack[_Options],
    ) -> _m.CheckoutSession:
        """Create a checkout page where the customer subscribes to a tier.

        Args:
            customer_id: ModelRelay's id of the customer (`customer.id`), not your own.
            tier_id: ModelRelay's id of the tier.
            success_url: Where to go after payment.
            cancel_url: Where to go otherwise.

        Returns:
            The page to send the customer to.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            ConflictError: 409: Already exists, or not allowed in its current state (`CONFLICT`).
        """
        return await self._driver.call(
            _o.CUSTOMERS_CREATE_CHECKOUT_SESSION(
                customer_id, tier_id=tier_id, success_url=success_url, cancel_url=cancel_url
            ),
            **options,
        )

    @_needs_await
    async def get_subscription(
        self,
        customer_id: str,
        **options: _Unpack[_Options],
    ) -> _m.Subscription:
        """Get the subscription of a customer.

        404 without a subscription. The customer's `subscription` member says the same without an error.

        Args:
            customer_id: ModelRelay's id of the customer (`customer.id`), not your own.

        Returns:
            The subscription.

        Raises:
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return await self._driver.call(_o.CUSTOMERS_GET_SUBSCRIPTION(customer_id), **options)

    @_needs_await
    async def cancel_subscription(
        self,
        customer_id: str,
        **options: _Unpack[_Options],
    ) -> None:
        """Cancel a customer's subscription.

        Args:
            customer_id: ModelRelay's id of the customer (`customer.id`), not your own.

        Raises:
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return await self._driver.call(_o.CUSTOMERS_CANCEL_SUBSCRIPTION(customer_id), **options)

    @_needs_await
    async def get_balance(
        self,
        customer_id: str,
        **options: _Unpack[_Options],
    ) -> _m.CustomerBalance:
        """Get a customer's prepaid balance.

        400 when the customer's tier is not prepaid (`billing_mode` is not `paygo`).

        Args:
            customer_id: ModelRelay's id of the customer (`customer.id`), not your own.

        Returns:
            The balance.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return await self._driver.call(_o.CUSTOMERS_GET_BALANCE(customer_id), **options)

    def list_balance_history(
        self,
        customer_id: str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        **options: _Unpack[_Options],
    ) -> _AsyncPages[_m.LedgerEntry, _m.LedgerEntryList]:
        """List the top-ups and charges of a customer's prepaid balance.

        Args:
            customer_id: ModelRelay's id of the customer (`customer.id`), not your own.
            limit: Maximum number of entries per page.
            offset: Number of items to skip.

        Returns:
            A list in pages. Iterating gives the items of all pages; `page` is the first one as it came.

        Raises:
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return _AsyncPages(
            self._driver, _o.CUSTOMERS_LIST_BALANCE_HISTORY(customer_id, limit=limit, offset=offset), options
        )

    @_needs_await
    async def create_topup(
        self,
        customer_id: str,
        *,
        credit_amount_cents: int,
        success_url: str,
        cancel_url: str,
        **options: _Unpack[_Options],
    ) -> _m.Topup:
        """Create a checkout page where the customer tops up the prepaid balance.

        Args:
            customer_id: ModelRelay's id of the customer (`customer.id`), not your own.
            credit_amount_cents: Amount to credit, in cents.
            success_url: Where to go after payment.
            cancel_url: Where to go otherwise.

        Returns:
            The page to send the customer to.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return await self._driver.call(
            _o.CUSTOMERS_CREATE_TOPUP(
                customer_id,
                credit_amount_cents=credit_amount_cents,
                success_url=success_url,
                cancel_url=cancel_url,
            ),
            **options,
        )
