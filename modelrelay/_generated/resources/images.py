# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.images`, in both colours from one macro."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..operations import images as _operations

if TYPE_CHECKING:
    from modelrelay._core.operation import (
        AsyncDriver as _AsyncDriver,
        Driver as _Driver,
    )
    from modelrelay._core.options import RetryConfig as _RetryConfig, Timeout as _Timeout

    from ..models.image import Image
    from ..models.image_format import ImageFormat
    from ..models.image_result import ImageResult


class Images:
    """Image generation.

    Reached as `client.images`.
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
        response_format: ImageFormat | str | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> ImageResult:
        """Generate images from text.

        With a customer token, `model` defaults to that of the tier. URLs expire after 7 days unless pinned.

        Args:
            prompt: What the images show.
            model: Such as `gemini-2.5-flash-image`.
            n: Number of images. 1 by default.
            response_format: `response_format` of the request.

        Returns:
            The images.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            QuotaExceededError: 402: The customer's quota or the account's balance is used up
                (`PAYMENT_REQUIRED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 502: The provider of the model
                failed (`PROVIDER_ERROR`). 503: Temporarily overloaded or down (`SERVICE_UNAVAILABLE`). 504:
                The provider of the model did not answer in time (`PROVIDER_TIMEOUT`).
            APIError: any other status: Any other error.
        """
        return self._driver.call(
            _operations.images_generate(prompt=prompt, model=model, n=n, response_format=response_format),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def get(
        self,
        image_id: str,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> Image:
        """Get an image.

        Args:
            image_id: The id of the image (`image_id` of a generated one).

        Returns:
            The image.

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
            _operations.images_get(image_id),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def pin(
        self,
        image_id: str,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> Image:
        """Pin an image, so that its URL does not expire.

        403 when the tier allows no more pinned images, 410 when the image has expired.

        Args:
            image_id: The id of the image (`image_id` of a generated one).

        Returns:
            The image.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            APIError: 410: The image has expired. any other status: Any other error.
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
        """
        return self._driver.call(
            _operations.images_pin(image_id),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def unpin(
        self,
        image_id: str,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> Image:
        """Unpin an image. Its URL then expires after 7 days.

        Args:
            image_id: The id of the image (`image_id` of a generated one).

        Returns:
            The image.

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
            _operations.images_unpin(image_id),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )


class AsyncImages:
    """Image generation.

    Reached as `client.images` of an `AsyncClient`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    async def generate(
        self,
        *,
        prompt: str,
        model: str | None = None,
        n: int | None = None,
        response_format: ImageFormat | str | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> ImageResult:
        """Generate images from text.

        With a customer token, `model` defaults to that of the tier. URLs expire after 7 days unless pinned.

        Args:
            prompt: What the images show.
            model: Such as `gemini-2.5-flash-image`.
            n: Number of images. 1 by default.
            response_format: `response_format` of the request.

        Returns:
            The images.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            BadRequestError: 400: Malformed request (`INVALID_INPUT`), or one that contradicts itself
                (`VALIDATION_ERROR`). 422: One or more fields are invalid (`VALIDATION_ERROR`).
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            QuotaExceededError: 402: The customer's quota or the account's balance is used up
                (`PAYMENT_REQUIRED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 502: The provider of the model
                failed (`PROVIDER_ERROR`). 503: Temporarily overloaded or down (`SERVICE_UNAVAILABLE`). 504:
                The provider of the model did not answer in time (`PROVIDER_TIMEOUT`).
            APIError: any other status: Any other error.
        """
        return await self._driver.call(
            _operations.images_generate(prompt=prompt, model=model, n=n, response_format=response_format),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    async def get(
        self,
        image_id: str,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> Image:
        """Get an image.

        Args:
            image_id: The id of the image (`image_id` of a generated one).

        Returns:
            The image.

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
            _operations.images_get(image_id),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    async def pin(
        self,
        image_id: str,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> Image:
        """Pin an image, so that its URL does not expire.

        403 when the tier allows no more pinned images, 410 when the image has expired.

        Args:
            image_id: The id of the image (`image_id` of a generated one).

        Returns:
            The image.

        Raises:
            ValidationError: an argument was refused before anything was sent.
            AuthenticationError: 401: No key or token, or an unknown one (`UNAUTHORIZED`).
            PermissionDeniedError: 403: The key may not do this (`FORBIDDEN`).
            NotFoundError: 404: Not found (`NOT_FOUND`).
            APIError: 410: The image has expired. any other status: Any other error.
            RateLimitError: 429: Too many requests (`RATE_LIMIT`).
            ServerError: 500: An error on ModelRelay's side (`INTERNAL_ERROR`). 503: Temporarily overloaded or
                down (`SERVICE_UNAVAILABLE`).
        """
        return await self._driver.call(
            _operations.images_pin(image_id),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    async def unpin(
        self,
        image_id: str,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> Image:
        """Unpin an image. Its URL then expires after 7 days.

        Args:
            image_id: The id of the image (`image_id` of a generated one).

        Returns:
            The image.

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
            _operations.images_unpin(image_id),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )
