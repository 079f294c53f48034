# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any

from modelrelay._core import fields as _f


class ModelCapability(_f.OpenEnum):
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


_known: dict[Any, ModelCapability] = {member.value: member for member in ModelCapability}


def decode_model_capability(value: Any) -> ModelCapability:
    """The member, or an unnamed one for a value that came later."""
    text = value if type(value) is str else _f.text(value)
    return _known.get(text) or ModelCapability(text)
