# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.images`, sync and async."""

from __future__ import annotations

from typing import Unpack as _Unpack

from modelrelay._core.awaiting import needs_await as _needs_await
from modelrelay._core.operation import (
    AsyncDriver as _AsyncDriver,
    CallOptions as _Options,
)
from modelrelay._sync._generated._core.operation import Driver as _Driver

from .. import models as _m, operations as _o


class Images:
    """Image generation.

    Reached as `client.images` of a `Client`. Every method also takes `timeout`, `retry`, `headers`,
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

    def generate(
        self,
        *,
        prompt: str,
        model: str | None = None,
        n: int | None = None,
        response_format: _m.ImageFormat | str | None = None,
        **options: _Unpack[_Options],
    ) -> _m.ImageResult:
        """Generate images from text.

        With a customer token, `model` defaults to that of the tier. URLs expire after 7 days unless pinned.

        Args:
            prompt: What the images show.
            model: Such as `gemini-2.5-flash-image`.
            n: Number of images. 1 by default.

        Returns:
            The images.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            QuotaExceededError: 402: The customer's quota or the account's balance is used up
                (`PAYMENT_REQUIRED`).
            ServerError: 502: The provider of the model failed (`PROVIDER_ERROR`). 504: The provider of the
                model did not answer in time (`PROVIDER_TIMEOUT`).
        """
        return self._driver.call(
            _o.IMAGES_GENERATE(prompt=prompt, model=model, n=n, response_format=response_format), **options
        )

    def get(
        self,
        image_id: str,
        **options: _Unpack[_Options],
    ) -> _m.Image:
        """Get an image.

        Args:
            image_id: The id of the image (`image_id` of a generated one).

        Returns:
            The image.

        Raises:
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return self._driver.call(_o.IMAGES_GET(image_id), **options)

    def pin(
        self,
        image_id: str,
        **options: _Unpack[_Options],
    ) -> _m.Image:
        """Pin an image, so that its URL does not expire.

        403 when the tier allows no more pinned images, 410 when the image has expired.

        Args:
            image_id: The id of the image (`image_id` of a generated one).

        Returns:
            The image.

        Raises:
            NotFoundError: 404: Not found (`NOT_FOUND`).
            APIError: 410: The image has expired.
        """
        return self._driver.call(_o.IMAGES_PIN(image_id), **options)

    def unpin(
        self,
        image_id: str,
        **options: _Unpack[_Options],
    ) -> _m.Image:
        """Unpin an image. Its URL then expires after 7 days.

        Args:
            image_id: The id of the image (`image_id` of a generated one).

        Returns:
            The image.

        Raises:
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return self._driver.call(_o.IMAGES_UNPIN(image_id), **options)


class AsyncImages:
    """Image generation.

    Reached as `client.images` of an `AsyncClient`. Every method also takes `timeout`, `retry`, `headers`,
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
    async def generate(
        self,
        *,
        prompt: str,
        model: str | None = None,
        n: int | None = None,
        response_format: _m.ImageFormat | str | None = None,
        **options: _Unpack[_Options],
    ) -> _m.ImageResult:
        """Generate images from text.

        With a customer token, `model` defaults to that of the tier. URLs expire after 7 days unless pinned.

        Args:
            prompt: What the images show.
            model: Such as `gemini-2.5-flash-image`.
            n: Number of images. 1 by default.

        Returns:
            The images.

        Raises:
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            QuotaExceededError: 402: The customer's quota or the account's balance is used up
                (`PAYMENT_REQUIRED`).
            ServerError: 502: The provider of the model failed (`PROVIDER_ERROR`). 504: The provider of the
                model did not answer in time (`PROVIDER_TIMEOUT`).
        """
        return await self._driver.call(
            _o.IMAGES_GENERATE(prompt=prompt, model=model, n=n, response_format=response_format), **options
        )

    @_needs_await
    async def get(
        self,
        image_id: str,
        **options: _Unpack[_Options],
    ) -> _m.Image:
        """Get an image.

        Args:
            image_id: The id of the image (`image_id` of a generated one).

        Returns:
            The image.

        Raises:
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return await self._driver.call(_o.IMAGES_GET(image_id), **options)

    @_needs_await
    async def pin(
        self,
        image_id: str,
        **options: _Unpack[_Options],
    ) -> _m.Image:
        """Pin an image, so that its URL does not expire.

        403 when the tier allows no more pinned images, 410 when the image has expired.

        Args:
            image_id: The id of the image (`image_id` of a generated one).

        Returns:
            The image.

        Raises:
            NotFoundError: 404: Not found (`NOT_FOUND`).
            APIError: 410: The image has expired.
        """
        return await self._driver.call(_o.IMAGES_PIN(image_id), **options)

    @_needs_await
    async def unpin(
        self,
        image_id: str,
        **options: _Unpack[_Options],
    ) -> _m.Image:
        """Unpin an image. Its URL then expires after 7 days.

        Args:
            image_id: The id of the image (`image_id` of a generated one).

        Returns:
            The image.

        Raises:
            NotFoundError: 404: Not found (`NOT_FOUND`).
        """
        return await self._driver.call(_o.IMAGES_UNPIN(image_id), **options)
