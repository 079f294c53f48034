# Generated from tiny.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from modelrelay._core.model import OpenEnum


class Size(OpenEnum):
    """How big it is."""

    SMALL = "small"
    LARGE = "large"
