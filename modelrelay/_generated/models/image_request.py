# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class ImageRequest(_Model):
    """What to generate."""

    _kind: ClassVar[Any] = _k.IMAGE_REQUEST
    prompt: str
    """What the images show."""
    model: str | None = None
    """Such as `gemini-2.5-flash-image`."""
    n: int | None = None
    """Number of images. 1 by default."""
    response_format: _m.ImageFormat | None = None
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
