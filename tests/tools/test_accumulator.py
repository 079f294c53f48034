"""Streamed tool-call deltas, put together as the contract says: by index."""

from modelrelay._core.accumulator import ToolCallAccumulator
from modelrelay._core.values import FunctionCall, FunctionCallDelta, ToolCall, ToolCallDelta


def piece(
    index: int, id: str | None = None, name: str | None = None, arguments: str | None = None
) -> ToolCallDelta:
    return ToolCallDelta(index, id, None, FunctionCallDelta(name, arguments))


def call(id: str, name: str, arguments: str) -> ToolCall:
    return ToolCall(id, "function", FunctionCall(name, arguments))


def accumulated(*deltas: ToolCallDelta) -> ToolCallAccumulator:
    calls = ToolCallAccumulator()
    for delta in deltas:
        calls.process_delta(delta)
    return calls


def test_many_pieces_cost_no_copies_of_what_came_before() -> None:
    calls = accumulated(piece(0, "call_1", "f"), *[piece(0, arguments="x")] * 200_000)
    assert calls.get_tool_calls() == [call("call_1", "f", "x" * 200_000)]


def test_a_call_is_seen_as_far_as_it_has_come_and_a_reset_forgets_it() -> None:
    calls = accumulated(piece(0, "call_1", "f"))
    assert calls.get_tool_call(0) == call("call_1", "f", "")
    assert calls.process_delta(piece(0, arguments='{"a"')) is False
    assert calls.get_tool_call(0) == call("call_1", "f", '{"a"')
    calls.reset()
    assert (calls.get_tool_calls(), calls.get_tool_call(0)) == ([], None)
    assert calls.process_delta(piece(0, "call_2", "f")) is True
