# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.models`, sync and async."""

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


class Models:
    """The models that ModelRelay offers.

    Reached as `client.models` of a `Client`. Every method also takes `timeout`, `retry`, `headers`,
    `request_id`, `extra_query` and `extra_body`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _Driver) -> None:
        self._driver = driver

    def list(
        self,
        *,
        provider: str | None = None,
        capability: _m.ModelCapability | str | None = None,
        **options: _Unpack[_Options],
    ) -> _ResultList[_m.ModelInfo]:
        """List the available models with their prices.

        Args:
            provider: Only models of this provider.
            capability: Only models that can do this.

        Returns:
            The models.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: An undocumented error.
        """
        return self._driver.call(_o.MODELS_LIST(provider=provider, capability=capability), **options)


class AsyncModels:
    """The models that ModelRelay offers.

    Reached as `client.models` of an `AsyncClient`. Every method also takes `timeout`, `retry`, `headers`,
    `request_id`, `extra_query` and `extra_body`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    @_needs_await
    async def list(
        self,
        *,
        provider: str | None = None,
        capability: _m.ModelCapability | str | None = None,
        **options: _Unpack[_Options],
    ) -> _ResultList[_m.ModelInfo]:
        """List the available models with their prices.

        Args:
            provider: Only models of this provider.
            capability: Only models that can do this.

        Returns:
            The models.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
            APIError: any other status: An undocumented error.
        """
        return await self._driver.call(_o.MODELS_LIST(provider=provider, capability=capability), **options)
