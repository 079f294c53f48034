# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from modelrelay._core.model import OpenEnum


class StreamRecordType(OpenEnum):
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
