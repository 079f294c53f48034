# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any

from modelrelay._core import fields as _f


class StreamRecordType(_f.OpenEnum):
    """The kind of a stream's record. Matched after trimming and ignoring case. A `keepalive` carries nothing. Text
    streams hand on records of other types; structured streams skip them.
    """

    START = "start"
    UPDATE = "update"
    REASONING_DELTA = "reasoning_delta"
    TOOL_USE_START = "tool_use_start"
    TOOL_USE_DELTA = "tool_use_delta"
    TOOL_USE_STOP = "tool_use_stop"
    COMPLETION = "completion"
    ERROR = "error"
    KEEPALIVE = "keepalive"


_known: dict[Any, StreamRecordType] = {member.value: member for member in StreamRecordType}


def decode_stream_record_type(value: Any) -> StreamRecordType:
    """The member, or an unnamed one for a value that came later."""
    text = value if type(value) is str else _f.text(value)
    return _known.get(text) or StreamRecordType(text)
