# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""One line of an NDJSON stream: of a structured stream when the request asked for a JSON schema, otherwise of a
text stream, bare or in an envelope.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from modelrelay._core import fields as _f

NdjsonRecord: TypeAlias = "StructuredStreamRecord | TextStreamEnvelope | TextStreamEvent | dict[str, Any]"


def decode_ndjson_record(value: Any) -> NdjsonRecord:
    """The value, or a `DecodeError` that says what is wrong with it."""
    found: NdjsonRecord = _f.one_of(value, _MEMBERS)
    return found


from .structured_stream_record import StructuredStreamRecord
from .text_stream_envelope import TextStreamEnvelope
from .text_stream_event import TextStreamEvent


_MEMBERS: tuple[Callable[[Any], Any], ...] = (
    StructuredStreamRecord.from_dict,
    TextStreamEnvelope.from_dict,
    TextStreamEvent.from_dict,
)
