# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from modelrelay._core.model import OpenEnum


class StopReason(OpenEnum):
    """Why the model stopped. Matched after trimming and ignoring case; `length` is another spelling of `max_len`.
    Others are kept as given.
    """

    COMPLETED = "completed"
    STOP = "stop"
    STOP_SEQUENCE = "stop_sequence"
    END_TURN = "end_turn"
    MAX_TOKENS = "max_tokens"
    MAX_LEN = "max_len"
    LENGTH = "length"
    MAX_CONTEXT = "max_context"
    TOOL_CALLS = "tool_calls"
    TIME_LIMIT = "time_limit"
    CONTENT_FILTER = "content_filter"
    INCOMPLETE = "incomplete"
    UNKNOWN = "unknown"
