# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.responses`, sync and async."""

from __future__ import annotations

from typing import Unpack as _Unpack

from modelrelay._core.awaiting import needs_await as _needs_await
from modelrelay._core.operation import (
    AsyncDriver as _AsyncDriver,
    CallOptions as _Options,
)
from modelrelay._sync._generated._core.operation import Driver as _Driver

from .. import models as _m, operations as _o


class Responses:
    """Chat with a model, or as one of your customers.

    Reached as `client.responses` of a `Client`. Every method also takes `timeout`, `retry`, `headers`,
    `request_id`, `extra_query` and `extra_body`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _Driver) -> None:
        self._driver = driver

    def resolve(
        self,
        *,
        model: str,
        provider: str | None = None,
        **options: _Unpack[_Options],
    ) -> _m.ResolvedModel:
        """Look up which model and provider would answer, and their prices.

        Runs no model and costs nothing.

        Args:
            provider: The provider to use, such as `anthropic`.

        Returns:
            The model, its provider and its prices.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: An undocumented error.
        """
        return self._driver.call(_o.RESPONSES_RESOLVE(model=model, provider=provider), **options)


class AsyncResponses:
    """Chat with a model, or as one of your customers.

    Reached as `client.responses` of an `AsyncClient`. Every method also takes `timeout`, `retry`, `headers`,
    `request_id`, `extra_query` and `extra_body`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    @_needs_await
    async def resolve(
        self,
        *,
        model: str,
        provider: str | None = None,
        **options: _Unpack[_Options],
    ) -> _m.ResolvedModel:
        """Look up which model and provider would answer, and their prices.

        Runs no model and costs nothing.

        Args:
            provider: The provider to use, such as `anthropic`.

        Returns:
            The model, its provider and its prices.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: An undocumented error.
        """
        return await self._driver.call(_o.RESPONSES_RESOLVE(model=model, provider=provider), **options)
