# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

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
from modelrelay._sync._generated._core.operation import Driver as _Driver

from .. import models as _m, operations as _o


class Customers:
    """Your customers, their checkouts and subscriptions.

    Reached as `client.customers` of a `Client`. Every method also takes `timeout`, `retry`, `headers`,
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
    ) -> _ResultList[_m.Customer]:
        """All customers of the project.

        Returns:
            The customers.
        """
        return self._driver.call(_o.CUSTOMERS_LIST(), **options)

    def upsert(
        self,
        *,
        tier_id: str,
        external_id: str,
        email: str,
        metadata: Mapping[str, Any] | None = None,
        **options: _Unpack[_Options],
    ) -> _m.Customer:
        """The customer with this external id, created or updated.

        Args:
            tier_id: The tier that the customer is on.
            external_id: Your application's own id for the customer; unique in the project.
            email: Exactly one `@`, text on both sides, and a dot inside the domain.
            metadata: Your own labels, of any JSON values.

        Returns:
            The customer.

        Raises:
            BadRequestError: 400: The request cannot be read (`INVALID_INPUT`), or says something impossible
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return self._driver.call(
            _o.CUSTOMERS_UPSERT(tier_id=tier_id, external_id=external_id, email=email, metadata=metadata),
            **options,
        )

    def create(
        self,
        *,
        tier_id: str,
        external_id: str,
        email: str,
        metadata: Mapping[str, Any] | None = None,
        **options: _Unpack[_Options],
    ) -> _m.Customer:
        """A new customer on a tier.

        An `external_id` that is in use already is a conflict (409); `upsert` updates instead.

        Args:
            tier_id: The tier that the customer is on.
            external_id: Your application's own id for the customer; unique in the project.
            email: Exactly one `@`, text on both sides, and a dot inside the domain.
            metadata: Your own labels, of any JSON values.

        Returns:
            The customer.

        Raises:
            BadRequestError: 400: The request cannot be read (`INVALID_INPUT`), or says something impossible
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            ConflictError: 409: Already exists (`CONFLICT`).
        """
        return self._driver.call(
            _o.CUSTOMERS_CREATE(tier_id=tier_id, external_id=external_id, email=email, metadata=metadata),
            **options,
        )

    def claim(
        self,
        *,
        email: str,
        external_id: str,
        **options: _Unpack[_Options],
    ) -> _m.Customer:
        """Give the customer with this email an external id.

        For customers who came through a tier's checkout before your application knew them. An email that no
        customer has is not found (404); a customer that is claimed already, or an external id that is in use,
        is a conflict (409).

        Args:
            email: The email that the customer has at ModelRelay.
            external_id: Your application's own id for the customer; unique in the project.

        Returns:
            The customer.

        Raises:
            BadRequestError: 400: The request cannot be read (`INVALID_INPUT`), or says something impossible
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            ConflictError: 409: Already exists (`CONFLICT`).
        """
        return self._driver.call(_o.CUSTOMERS_CLAIM(email=email, external_id=external_id), **options)

    def get(
        self,
        customer_id: str,
        **options: _Unpack[_Options],
    ) -> _m.Customer:
        """One customer.

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
        success_url: str,
        cancel_url: str,
        **options: _Unpack[_Options],
    ) -> _m.CheckoutSession:
        """A checkout page where this customer subscribes to their tier.

        Args:
            customer_id: ModelRelay's id of the customer (`customer.id`), not your own.
            success_url: Where the browser goes after payment.
            cancel_url: Where the browser goes when the checkout is left.

        Returns:
            The page to send the customer to.

        Raises:
            BadRequestError: 400: The request cannot be read (`INVALID_INPUT`), or says something impossible
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            ConflictError: 409: Already exists (`CONFLICT`).
        """
        return self._driver.call(
            _o.CUSTOMERS_CREATE_CHECKOUT_SESSION(customer_id, success_url=success_url, cancel_url=cancel_url),
            **options,
        )

    def get_subscription(
        self,
        customer_id: str,
        **options: _Unpack[_Options],
    ) -> _m.SubscriptionStatus:
        """Whether this customer's subscription is active, and until when.

        Args:
            customer_id: ModelRelay's id of the customer (`customer.id`), not your own.

        Returns:
            The subscription; inactive and nothing else for a customer who never had one.

        Raises:
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return self._driver.call(_o.CUSTOMERS_GET_SUBSCRIPTION(customer_id), **options)


class AsyncCustomers:
    """Your customers, their checkouts and subscriptions.

    Reached as `client.customers` of an `AsyncClient`. Every method also takes `timeout`, `retry`, `headers`,
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
    ) -> _ResultList[_m.Customer]:
        """All customers of the project.

        Returns:
            The customers.
        """
        return await self._driver.call(_o.CUSTOMERS_LIST(), **options)

    @_needs_await
    async def upsert(
        self,
        *,
        tier_id: str,
        external_id: str,
        email: str,
        metadata: Mapping[str, Any] | None = None,
        **options: _Unpack[_Options],
    ) -> _m.Customer:
        """The customer with this external id, created or updated.

        Args:
            tier_id: The tier that the customer is on.
            external_id: Your application's own id for the customer; unique in the project.
            email: Exactly one `@`, text on both sides, and a dot inside the domain.
            metadata: Your own labels, of any JSON values.

        Returns:
            The customer.

        Raises:
            BadRequestError: 400: The request cannot be read (`INVALID_INPUT`), or says something impossible
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return await self._driver.call(
            _o.CUSTOMERS_UPSERT(tier_id=tier_id, external_id=external_id, email=email, metadata=metadata),
            **options,
        )

    @_needs_await
    async def create(
        self,
        *,
        tier_id: str,
        external_id: str,
        email: str,
        metadata: Mapping[str, Any] | None = None,
        **options: _Unpack[_Options],
    ) -> _m.Customer:
        """A new customer on a tier.

        An `external_id` that is in use already is a conflict (409); `upsert` updates instead.

        Args:
            tier_id: The tier that the customer is on.
            external_id: Your application's own id for the customer; unique in the project.
            email: Exactly one `@`, text on both sides, and a dot inside the domain.
            metadata: Your own labels, of any JSON values.

        Returns:
            The customer.

        Raises:
            BadRequestError: 400: The request cannot be read (`INVALID_INPUT`), or says something impossible
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            ConflictError: 409: Already exists (`CONFLICT`).
        """
        return await self._driver.call(
            _o.CUSTOMERS_CREATE(tier_id=tier_id, external_id=external_id, email=email, metadata=metadata),
            **options,
        )

    @_needs_await
    async def claim(
        self,
        *,
        email: str,
        external_id: str,
        **options: _Unpack[_Options],
    ) -> _m.Customer:
        """Give the customer with this email an external id.

        For customers who came through a tier's checkout before your application knew them. An email that no
        customer has is not found (404); a customer that is claimed already, or an external id that is in use,
        is a conflict (409).

        Args:
            email: The email that the customer has at ModelRelay.
            external_id: Your application's own id for the customer; unique in the project.

        Returns:
            The customer.

        Raises:
            BadRequestError: 400: The request cannot be read (`INVALID_INPUT`), or says something impossible
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            ConflictError: 409: Already exists (`CONFLICT`).
        """
        return await self._driver.call(_o.CUSTOMERS_CLAIM(email=email, external_id=external_id), **options)

    @_needs_await
    async def get(
        self,
        customer_id: str,
        **options: _Unpack[_Options],
    ) -> _m.Customer:
        """One customer.

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
        success_url: str,
        cancel_url: str,
        **options: _Unpack[_Options],
    ) -> _m.CheckoutSession:
        """A checkout page where this customer subscribes to their tier.

        Args:
            customer_id: ModelRelay's id of the customer (`customer.id`), not your own.
            success_url: Where the browser goes after payment.
            cancel_url: Where the browser goes when the checkout is left.

        Returns:
            The page to send the customer to.

        Raises:
            BadRequestError: 400: The request cannot be read (`INVALID_INPUT`), or says something impossible
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            ConflictError: 409: Already exists (`CONFLICT`).
        """
        return await self._driver.call(
            _o.CUSTOMERS_CREATE_CHECKOUT_SESSION(customer_id, success_url=success_url, cancel_url=cancel_url),
            **options,
        )

    @_needs_await
    async def get_subscription(
        self,
        customer_id: str,
        **options: _Unpack[_Options],
    ) -> _m.SubscriptionStatus:
        """Whether this customer's subscription is active, and until when.

        Args:
            customer_id: ModelRelay's id of the customer (`customer.id`), not your own.

        Returns:
            The subscription; inactive and nothing else for a customer who never had one.

        Raises:
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return await self._driver.call(_o.CUSTOMERS_GET_SUBSCRIPTION(customer_id), **options)
