# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any

from modelrelay._core import fields as _f


class ImageFormat(_f.OpenEnum):
    """A URL, or the image itself in base64."""

    URL = "url"
    B64_JSON = "b64_json"


_known: dict[Any, ImageFormat] = {member.value: member for member in ImageFormat}


def decode_image_format(value: Any) -> ImageFormat:
    """The member, or an unnamed one for a value that came later."""
    text = value if type(value) is str else _f.text(value)
    return _known.get(text) or ImageFormat(text)
