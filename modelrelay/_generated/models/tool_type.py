# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from modelrelay._core.model import OpenEnum


class ToolType(OpenEnum):
    """The kind of a tool."""

    FUNCTION = "function"
    X_SEARCH = "x_search"
    CODE_EXECUTION = "code_execution"
    IMAGE_GENERATION = "image_generation"
