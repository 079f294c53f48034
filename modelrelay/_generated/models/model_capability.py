# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from modelrelay._core.model import OpenEnum


class ModelCapability(OpenEnum):
    """What a model can do."""

    TEXT_GENERATION = "text_generation"
    TOOLS = "tools"
    VISION = "vision"
    DOCUMENT = "document"
    AUDIO = "audio"
    VIDEO = "video"
    COMPUTER_USE = "computer_use"
    CODE_EXECUTION = "code_execution"
    IMAGE_GENERATION = "image_generation"
