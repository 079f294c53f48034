"""Corners of the contract where an answer that looks right is not."""

from __future__ import annotations

from typing import Any

from modelrelay import FunctionCall
from tests.api.test_contract import events_of, sse
from tests.colours import both_colours


@both_colours
async def test_a_streamed_tool_call_without_arguments_has_an_empty_object(client_class: Any) -> None:
    data = sse(
        '{"type":"tool_use_start","tool_call_delta":{"index":0,"id":"call_1","function":{"name":"now"}}}',
        '{"type":"message_stop","stop_reason":"tool_calls"}',
    )
    _, reply = await events_of(client_class, data)
    assert reply.tool_calls[0].function == FunctionCall("now", "{}")
    assert reply.to_message()["tool_calls"][0]["function"] == {"name": "now", "arguments": "{}"}
