# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.responses`, in both colours from one macro."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..operations import responses as _operations

if TYPE_CHECKING:
    from modelrelay._core.operation import (
        AsyncDriver as _AsyncDriver,
        Driver as _Driver,
    )
    from modelrelay._core.options import RetryConfig as _RetryConfig, Timeout as _Timeout

    from ..models.resolved_model import ResolvedModel


class Responses:
    """Chat with a model, or as one of your customers.

    Reached as `client.responses`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _Driver) -> None:
        self._driver = driver

    def resolve(
        self,
        *,
        model: str,
        provider: str | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> ResolvedModel:
        """Look up which model and provider would answer, and their prices.

        Runs no model and costs nothing.

        Args:
            model: `model` of the request.
            provider: The provider to use, such as `anthropic`.

        Returns:
            The model, its provider and its prices.

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
            _operations.responses_resolve(model=model, provider=provider),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )


class AsyncResponses:
    """Chat with a model, or as one of your customers.

    Reached as `client.responses` of an `AsyncClient`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    async def resolve(
        self,
        *,
        model: str,
        provider: str | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> ResolvedModel:
        """Look up which model and provider would answer, and their prices.

        Runs no model and costs nothing.

        Args:
            model: `model` of the request.
            provider: The provider to use, such as `anthropic`.

        Returns:
            The model, its provider and its prices.

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
            _operations.responses_resolve(model=model, provider=provider),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )
