"""`modelrelay.testing.fixtures` for the 0.32 API."""

from __future__ import annotations

from typing import Any

from ...testing.dialect import Record
from ...testing.fixtures import events, frontend_token, reply
from ...testing.proxy import PROXY

__all__ = ["frontend_token", "simple_proxy_response", "simple_stream_events"]


def simple_proxy_response(text: str = "Hello, world!", **fields: Any) -> Record:
    """A whole reply. `fields` replace its other members."""
    return reply(PROXY, text, fields)


def simple_stream_events(*deltas: str, **fields: Any) -> list[Record]:
    """The events of a text stream with these pieces of text, by default "Hello, " and "world!"."""
    return events(PROXY, deltas, fields)
