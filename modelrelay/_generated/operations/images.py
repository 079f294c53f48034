# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Requests and parsers of `images`: pure functions, nothing is sent here."""

from __future__ import annotations

from typing import Any, TYPE_CHECKING

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.operation import (
    Endpoint as _Endpoint,
    HttpReply as _HttpReply,
    Operation as _Operation,
    Request as _Request,
)

if TYPE_CHECKING:
    from ..models.image import Image
    from ..models.image_format import ImageFormat
    from ..models.image_result import ImageResult

IMAGES_GENERATE = _Endpoint(
    id="generateImage",
    method="POST",
    path="/images/generate",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    media=("application/json",),
    streams=(),
)
IMAGES_GET = _Endpoint(
    id="getImage",
    method="GET",
    path="/images/{image_id}",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    media=("application/json",),
    streams=(),
)
IMAGES_PIN = _Endpoint(
    id="pinImage",
    method="POST",
    path="/images/{image_id}/pin",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    media=("application/json",),
    streams=(),
)
IMAGES_UNPIN = _Endpoint(
    id="unpinImage",
    method="DELETE",
    path="/images/{image_id}/pin",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    media=("application/json",),
    streams=(),
)


def images_generate(
    *,
    prompt: str,
    model: str | None = None,
    n: int | None = None,
    response_format: ImageFormat | str | None = None,
) -> _Operation[ImageResult]:
    """Generate images from text.

    `POST /images/generate`
    """

    _body: dict[str, Any] = {}
    _body["prompt"] = _f.check_text(prompt, "prompt", blank=False, pattern="\\S")
    if model is not None:
        _body["model"] = _f.check_text(model, "model", blank=False, pattern="\\S")
    if n is not None:
        _body["n"] = _f.check_integer(n, "n", least=1, most=10)
    if response_format is not None:
        _body["response_format"] = _f.check_text(response_format, "response_format", blank=False)
    return _Operation(
        IMAGES_GENERATE,
        _Request("POST", "/images/generate", (), _codec.dumps(_body), "application/json"),
        _parse_images_generate,
    )


def _parse_images_generate(reply: _HttpReply) -> ImageResult:
    from ..models.image_result import ImageResult

    data = _codec.loads(reply.body)
    return ImageResult.from_dict(data)


def images_get(
    image_id: str,
) -> _Operation[Image]:
    """Get an image.

    `GET /images/{image_id}`
    """

    return _Operation(
        IMAGES_GET,
        _Request("GET", "/images/" + _f.segment(image_id, "image_id"), (), None, "application/json"),
        _parse_images_get,
    )


def _parse_images_get(reply: _HttpReply) -> Image:
    from ..models.image import Image

    data = _codec.loads(reply.body)
    return Image.from_dict(data)


def images_pin(
    image_id: str,
) -> _Operation[Image]:
    """Pin an image, so that its URL does not expire.

    `POST /images/{image_id}/pin`
    """

    return _Operation(
        IMAGES_PIN,
        _Request(
            "POST", "/images/" + _f.segment(image_id, "image_id") + "/pin", (), None, "application/json"
        ),
        _parse_images_pin,
    )


def _parse_images_pin(reply: _HttpReply) -> Image:
    from ..models.image import Image

    data = _codec.loads(reply.body)
    return Image.from_dict(data)


def images_unpin(
    image_id: str,
) -> _Operation[Image]:
    """Unpin an image. Its URL then expires after 7 days.

    `DELETE /images/{image_id}/pin`
    """

    return _Operation(
        IMAGES_UNPIN,
        _Request(
            "DELETE", "/images/" + _f.segment(image_id, "image_id") + "/pin", (), None, "application/json"
        ),
        _parse_images_unpin,
    )


def _parse_images_unpin(reply: _HttpReply) -> Image:
    from ..models.image import Image

    data = _codec.loads(reply.body)
    return Image.from_dict(data)
