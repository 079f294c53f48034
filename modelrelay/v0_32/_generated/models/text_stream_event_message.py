# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Of `message_start`: the reply's id and model, where they are not in the event itself. Of `error`: what
happened.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from modelrelay._core import fields as _f

TextStreamEventMessage: TypeAlias = "TextStreamMessage | str"


def decode_text_stream_event_message(value: Any) -> TextStreamEventMessage:
    """The value, or a `DecodeError` that says what is wrong with it."""
    if type(value) is dict:
        return TextStreamMessage.from_dict(value)
    if type(value) is str:
        return value
    raise _f.wrong("an object or a string", value)


from .text_stream_message import TextStreamMessage
