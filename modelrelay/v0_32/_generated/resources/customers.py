# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.customers`, in both colours from one macro."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TYPE_CHECKING

from ..operations import customers as _operations

if TYPE_CHECKING:
    from modelrelay._core.operation import (
        AsyncDriver as _AsyncDriver,
        Driver as _Driver,
        ResultList as _ResultList,
    )
    from modelrelay._core.options import RetryConfig as _RetryConfig, Timeout as _Timeout

    from ..models.checkout_session import CheckoutSession
    from ..models.customer import Customer
    from ..models.subscription_status import SubscriptionStatus


class Customers:
    """Your customers, their checkouts and subscriptions.

    Reached as `client.customers`.
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
    ) -> _ResultList[Customer]:
        """All customers of the project.

        Returns:
            The customers.

        Raises:
            AuthenticationError: 401: No key or token, or one that is unknown (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: Something broke on ModelRelay's side (`INTERNAL_ERROR`). 503: Overloaded or down
                for a moment (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return self._driver.call(
            _operations.customers_list(),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def upsert(
        self,
        *,
        tier_id: str,
        external_id: str,
        email: str,
        metadata: Mapping[str, Any] | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> Customer:
        """The customer with this external id, created or updated.

        Args:
            tier_id: The tier that the customer is on.
            external_id: Your application's own id for the customer; unique in the project.
            email: Exactly one `@`, text on both sides, and a dot inside the domain.
            metadata: Your own labels, of any JSON values.

        Returns:
            The customer.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            BadRequestError: 400: The request cannot be read (`INVALID_INPUT`), or says something impossible
                (`VALIDATION_ERROR`). 422: Some fields do not fit (`VALIDATION_ERROR`).
            AuthenticationError: 401: No key or token, or one that is unknown (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: There is no such thing (`NOT_FOUND`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: Something broke on ModelRelay's side (`INTERNAL_ERROR`). 503: Overloaded or down
                for a moment (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return self._driver.call(
            _operations.customers_upsert(
                tier_id=tier_id, external_id=external_id, email=email, metadata=metadata
            ),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def create(
        self,
        *,
        tier_id: str,
        external_id: str,
        email: str,
        metadata: Mapping[str, Any] | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> Customer:
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
            _operations.customers_create(
                tier_id=tier_id, external_id=external_id, email=email, metadata=metadata
            ),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def claim(
        self,
        *,
        email: str,
        external_id: str,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> Customer:
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
            _operations.customers_claim(email=email, external_id=external_id),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def get(
        self,
        customer_id: str,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> Customer:
        """One customer.

        Args:
            customer_id: ModelRelay's id of the customer (`customer.id`), not your own.

        Returns:
            The customer.

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
            _operations.customers_get(customer_id),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def delete(
        self,
        customer_id: str,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> None:
        """Delete a customer.

        Args:
            customer_id: ModelRelay's id of the customer (`customer.id`), not your own.

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
            _operations.customers_delete(customer_id),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def create_checkout_session(
        self,
        customer_id: str,
        *,
        success_url: str,
        cancel_url: str,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> CheckoutSession:
        """A checkout page where this customer subscribes to their tier.

        Args:
            customer_id: ModelRelay's id of the customer (`customer.id`), not your own.
            success_url: Where the browser goes after payment.
            cancel_url: Where the browser goes when the checkout is left.

        Returns:
            The page to send the customer to.

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
            _operations.customers_create_checkout_session(
                customer_id, success_url=success_url, cancel_url=cancel_url
            ),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def get_subscription(
        self,
        customer_id: str,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> SubscriptionStatus:
        """Whether this customer's subscription is active, and until when.

        Args:
            customer_id: ModelRelay's id of the customer (`customer.id`), not your own.

        Returns:
            The subscription; inactive and nothing else for a customer who never had one.

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
            _operations.customers_get_subscription(customer_id),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )


class AsyncCustomers:
    """Your customers, their checkouts and subscriptions.

    Reached as `client.customers` of an `AsyncClient`.
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
    ) -> _ResultList[Customer]:
        """All customers of the project.

        Returns:
            The customers.

        Raises:
            AuthenticationError: 401: No key or token, or one that is unknown (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: Something broke on ModelRelay's side (`INTERNAL_ERROR`). 503: Overloaded or down
                for a moment (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return await self._driver.call(
            _operations.customers_list(),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    async def upsert(
        self,
        *,
        tier_id: str,
        external_id: str,
        email: str,
        metadata: Mapping[str, Any] | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> Customer:
        """The customer with this external id, created or updated.

        Args:
            tier_id: The tier that the customer is on.
            external_id: Your application's own id for the customer; unique in the project.
            email: Exactly one `@`, text on both sides, and a dot inside the domain.
            metadata: Your own labels, of any JSON values.

        Returns:
            The customer.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            BadRequestError: 400: The request cannot be read (`INVALID_INPUT`), or says something impossible
                (`VALIDATION_ERROR`). 422: Some fields do not fit (`VALIDATION_ERROR`).
            AuthenticationError: 401: No key or token, or one that is unknown (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: There is no such thing (`NOT_FOUND`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: Something broke on ModelRelay's side (`INTERNAL_ERROR`). 503: Overloaded or down
                for a moment (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return await self._driver.call(
            _operations.customers_upsert(
                tier_id=tier_id, external_id=external_id, email=email, metadata=metadata
            ),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    async def create(
        self,
        *,
        tier_id: str,
        external_id: str,
        email: str,
        metadata: Mapping[str, Any] | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> Customer:
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
            _operations.customers_create(
                tier_id=tier_id, external_id=external_id, email=email, metadata=metadata
            ),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    async def claim(
        self,
        *,
        email: str,
        external_id: str,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> Customer:
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
            _operations.customers_claim(email=email, external_id=external_id),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    async def get(
        self,
        customer_id: str,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> Customer:
        """One customer.

        Args:
            customer_id: ModelRelay's id of the customer (`customer.id`), not your own.

        Returns:
            The customer.

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
            _operations.customers_get(customer_id),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    async def delete(
        self,
        customer_id: str,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> None:
        """Delete a customer.

        Args:
            customer_id: ModelRelay's id of the customer (`customer.id`), not your own.

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
            _operations.customers_delete(customer_id),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    async def create_checkout_session(
        self,
        customer_id: str,
        *,
        success_url: str,
        cancel_url: str,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> CheckoutSession:
        """A checkout page where this customer subscribes to their tier.

        Args:
            customer_id: ModelRelay's id of the customer (`customer.id`), not your own.
            success_url: Where the browser goes after payment.
            cancel_url: Where the browser goes when the checkout is left.

        Returns:
            The page to send the customer to.

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
            _operations.customers_create_checkout_session(
                customer_id, success_url=success_url, cancel_url=cancel_url
            ),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    async def get_subscription(
        self,
        customer_id: str,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> SubscriptionStatus:
        """Whether this customer's subscription is active, and until when.

        Args:
            customer_id: ModelRelay's id of the customer (`customer.id`), not your own.

        Returns:
            The subscription; inactive and nothing else for a customer who never had one.

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
            _operations.customers_get_subscription(customer_id),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )
