# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""A piece of text."""

from __future__ import annotations

from typing import Any, TypeAlias

from modelrelay._core import fields as _f

TextStreamEventDelta: TypeAlias = "str | TextDelta"


def decode_text_stream_event_delta(value: Any) -> TextStreamEventDelta:
    """The value, or a `DecodeError` that says what is wrong with it."""
    if type(value) is str:
        return value
    if type(value) is dict:
        return TextDelta.from_dict(value)
    raise _f.wrong("a string or an object", value)


from .text_delta import TextDelta
