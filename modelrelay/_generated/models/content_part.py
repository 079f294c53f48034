# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""A part of a message."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from modelrelay._core import fields as _f

ContentPart: TypeAlias = "TextPart | FilePart | dict[str, Any]"


def decode_content_part(value: Any) -> ContentPart:
    """The value, or a `DecodeError` that says what is wrong with it."""
    decode = _MEMBERS.get(_f.tag(value, "type"))
    return decode(value) if decode is not None else _f.plain_object(value)


from .file_part import FilePart
from .text_part import TextPart


_MEMBERS: dict[Any, Callable[[Any], ContentPart]] = {"text": TextPart.from_dict, "file": FilePart.from_dict}
