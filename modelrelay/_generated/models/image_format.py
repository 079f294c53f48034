# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from modelrelay._core.model import OpenEnum


class ImageFormat(OpenEnum):
    """A URL, or the image itself in base64."""

    URL = "url"
    B64_JSON = "b64_json"
