# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k


@_attrs.define(kw_only=True, repr=False)
class FileContent(_Model):
    """The content of a file and its type."""

    _kind: ClassVar[Any] = _k.FILE_CONTENT
    data_base64: str
    """The content in standard base64."""
    mime_type: str
    """The media type in lower case, without parameters, such as `image/png`."""
    filename: str | None = None
    size_bytes: int | None = None
    """How many bytes the content has before it is encoded."""
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
