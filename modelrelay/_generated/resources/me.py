# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.me`, in both colours from one macro."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..operations import me as _operations

if TYPE_CHECKING:
    from modelrelay._core.operation import (
        AsyncDriver as _AsyncDriver,
        Driver as _Driver,
    )
    from modelrelay._core.options import RetryConfig as _RetryConfig, Timeout as _Timeout

    from ..models.checkout_session import CheckoutSession
    from ..models.customer_balance import CustomerBalance
    from ..models.customer_plan import CustomerPlan
    from ..models.customer_profile import CustomerProfile
    from ..models.customer_usage import CustomerUsage
    from ..models.ledger_entry_list import LedgerEntryList
    from ..models.topup import Topup


class Me:
    """Self-service for a customer. These calls need a customer token.

    Reached as `client.me`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _Driver) -> None:
        self._driver = driver

    def get(
        self,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> CustomerProfile:
        """Get the customer that the token belongs to.

        Returns:
            The customer, with subscription and tier where there are any.

        Raises:
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return self._driver.call(
            _operations.me_get(),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def usage(
        self,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> CustomerUsage:
        """Get the usage of the current billing window.

        Returns:
            The usage.

        Raises:
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return self._driver.call(
            _operations.me_usage(),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def subscription(
        self,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> CustomerPlan:
        """Get the subscription, with the tier's name and price.

        Returns:
            The subscription.

        Raises:
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return self._driver.call(
            _operations.me_subscription(),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def balance(
        self,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> CustomerBalance:
        """Get the prepaid balance.

        400 when the tier is not prepaid (`billing_mode` is not `paygo`).

        Returns:
            The balance.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`).
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return self._driver.call(
            _operations.me_balance(),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def list_balance_history(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> LedgerEntryList:
        """List the top-ups and charges of the prepaid balance.

        Args:
            limit: Maximum number of entries per page.
            offset: Number of items to skip.

        Returns:
            The entries.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return self._driver.call(
            _operations.me_list_balance_history(limit=limit, offset=offset),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def create_checkout_session(
        self,
        *,
        tier_code: str,
        success_url: str,
        cancel_url: str,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> CheckoutSession:
        """Create a checkout page where the customer subscribes to a tier.

        Args:
            tier_code: Such as `pro`.
            success_url: Where to go after payment.
            cancel_url: Where to go otherwise.

        Returns:
            The page to send the customer to.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            ConflictError: 409: Already exists, or not allowed in its current state (`CONFLICT`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return self._driver.call(
            _operations.me_create_checkout_session(
                tier_code=tier_code, success_url=success_url, cancel_url=cancel_url
            ),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def change_tier(
        self,
        *,
        tier_code: str,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> CustomerPlan:
        """Change the tier of the subscription.

        From paid to paid, the difference is charged pro rata. From free to paid, a payment method must be on
        file (402 otherwise). From paid to free, the change takes effect at the end of the period. 400 for the
        current tier and for a prepaid subscription.

        Args:
            tier_code: Such as `pro`.

        Returns:
            The subscription.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            QuotaExceededError: 402: The customer's quota or the account's balance is used up
                (`PAYMENT_REQUIRED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            ConflictError: 409: Already exists, or not allowed in its current state (`CONFLICT`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return self._driver.call(
            _operations.me_change_tier(tier_code=tier_code),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def create_topup(
        self,
        *,
        credit_amount_cents: int,
        success_url: str,
        cancel_url: str,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> Topup:
        """Create a checkout page where the customer tops up the prepaid balance.

        Args:
            credit_amount_cents: Amount to credit, in cents.
            success_url: Where to go after payment.
            cancel_url: Where to go otherwise.

        Returns:
            The page to send the customer to.

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
            _operations.me_create_topup(
                credit_amount_cents=credit_amount_cents, success_url=success_url, cancel_url=cancel_url
            ),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )


class AsyncMe:
    """Self-service for a customer. These calls need a customer token.

    Reached as `client.me` of an `AsyncClient`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    async def get(
        self,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> CustomerProfile:
        """Get the customer that the token belongs to.

        Returns:
            The customer, with subscription and tier where there are any.

        Raises:
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return await self._driver.call(
            _operations.me_get(),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    async def usage(
        self,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> CustomerUsage:
        """Get the usage of the current billing window.

        Returns:
            The usage.

        Raises:
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return await self._driver.call(
            _operations.me_usage(),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    async def subscription(
        self,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> CustomerPlan:
        """Get the subscription, with the tier's name and price.

        Returns:
            The subscription.

        Raises:
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return await self._driver.call(
            _operations.me_subscription(),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    async def balance(
        self,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> CustomerBalance:
        """Get the prepaid balance.

        400 when the tier is not prepaid (`billing_mode` is not `paygo`).

        Returns:
            The balance.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`).
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return await self._driver.call(
            _operations.me_balance(),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    async def list_balance_history(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> LedgerEntryList:
        """List the top-ups and charges of the prepaid balance.

        Args:
            limit: Maximum number of entries per page.
            offset: Number of items to skip.

        Returns:
            The entries.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return await self._driver.call(
            _operations.me_list_balance_history(limit=limit, offset=offset),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    async def create_checkout_session(
        self,
        *,
        tier_code: str,
        success_url: str,
        cancel_url: str,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> CheckoutSession:
        """Create a checkout page where the customer subscribes to a tier.

        Args:
            tier_code: Such as `pro`.
            success_url: Where to go after payment.
            cancel_url: Where to go otherwise.

        Returns:
            The page to send the customer to.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            ConflictError: 409: Already exists, or not allowed in its current state (`CONFLICT`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return await self._driver.call(
            _operations.me_create_checkout_session(
                tier_code=tier_code, success_url=success_url, cancel_url=cancel_url
            ),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    async def change_tier(
        self,
        *,
        tier_code: str,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> CustomerPlan:
        """Change the tier of the subscription.

        From paid to paid, the difference is charged pro rata. From free to paid, a payment method must be on
        file (402 otherwise). From paid to free, the change takes effect at the end of the period. 400 for the
        current tier and for a prepaid subscription.

        Args:
            tier_code: Such as `pro`.

        Returns:
            The subscription.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            QuotaExceededError: 402: The customer's quota or the account's balance is used up
                (`PAYMENT_REQUIRED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            ConflictError: 409: Already exists, or not allowed in its current state (`CONFLICT`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: Any other error.
        """
        return await self._driver.call(
            _operations.me_change_tier(tier_code=tier_code),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    async def create_topup(
        self,
        *,
        credit_amount_cents: int,
        success_url: str,
        cancel_url: str,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> Topup:
        """Create a checkout page where the customer tops up the prepaid balance.

        Args:
            credit_amount_cents: Amount to credit, in cents.
            success_url: Where to go after payment.
            cancel_url: Where to go otherwise.

        Returns:
            The page to send the customer to.

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
            _operations.me_create_topup(
                credit_amount_cents=credit_amount_cents, success_url=success_url, cancel_url=cancel_url
            ),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )
