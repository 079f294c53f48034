# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k


@_attrs.define(kw_only=True, repr=False)
class GeneratedImage(_Model):
    """A generated image."""

    _kind: ClassVar[Any] = _k.GENERATED_IMAGE
    url: str | None = None
    b64_json: str | None = None
    """The image in base64, with `response_format` `b64_json`."""
    image_id: str | None = None
    """For `get`, `pin` and `unpin`."""
    mime_type: str | None = None
    expires_at: datetime | None = None
    """When the URL expires. Absent for a pinned image."""
    pin_url: str | None = None
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
