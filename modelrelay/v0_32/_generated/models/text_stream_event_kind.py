# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from modelrelay._core.model import OpenEnum


class TextStreamEventKind(OpenEnum):
    """What an event of a text stream means. `keepalive` is never surfaced; others are surfaced as they are."""

    MESSAGE_START = "message_start"
    MESSAGE_DELTA = "message_delta"
    TOOL_USE_START = "tool_use_start"
    TOOL_USE_DELTA = "tool_use_delta"
    TOOL_USE_STOP = "tool_use_stop"
    MESSAGE_STOP = "message_stop"
    PING = "ping"
    KEEPALIVE = "keepalive"
    ERROR = "error"
    CUSTOM = "custom"
