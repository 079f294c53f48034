# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from modelrelay._core.model import OpenEnum


class StreamMode(OpenEnum):
    """Whether updates are pieces of text or patches of a value."""

    TEXT_DELTA = "text-delta"
    STRUCTURED_PATCH = "structured-patch"
