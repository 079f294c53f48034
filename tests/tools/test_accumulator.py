"""Streamed tool-call deltas, put together as the contract says: by index."""

from __future__ import annotations

from modelrelay._core.accumulator import ToolCallAccumulator
from modelrelay._core.values import FunctionCall, FunctionCallDelta, ToolCall, ToolCallDelta


def piece(
    index: int, id: str | None = None, name: str | None = None, arguments: str | None = None
) -> ToolCallDelta:
    return ToolCallDelta(index, id, None, FunctionCallDelta(name, arguments))


def test_argument_text_is_appended() -> None:
    calls = ToolCallAccumulator()
    assert calls.process_delta(piece(0, "call_1", "get_weather", '{"ci')) is True
    assert calls.process_delta(piece(0, arguments='ty":"Oslo"}')) is False
    assert calls.get_tool_calls() == [
        ToolCall("call_1", "function", FunctionCall("get_weather", '{"city":"Oslo"}'))
    ]


def test_id_and_type_are_the_first_ones() -> None:
    calls = ToolCallAccumulator()
    calls.process_delta(ToolCallDelta(0, "call_1", "web"))
    calls.process_delta(ToolCallDelta(0, "call_2", "function"))
    assert calls.get_tool_call(0) == ToolCall("call_1", "web", None)


def test_a_later_name_replaces_and_an_empty_one_does_not() -> None:
    calls = ToolCallAccumulator()
    for name in ("get", "get_weather", "", None):
        calls.process_delta(piece(0, "call_1", name))
    assert calls.get_tool_call(0) == ToolCall("call_1", "function", FunctionCall("get_weather", ""))


def test_calls_come_in_the_order_of_their_index() -> None:
    calls = ToolCallAccumulator()
    for index in (7, 0, 3):
        calls.process_delta(piece(index, f"call_{index}", "f", "{}"))
    assert [call.id for call in calls.get_tool_calls()] == ["call_0", "call_3", "call_7"]


def test_interleaved_calls_are_kept_apart() -> None:
    calls = ToolCallAccumulator()
    for index, text in [(0, "a"), (1, "b"), (0, "c"), (1, "d")]:
        calls.process_delta(piece(index, f"call_{index}", "f", text))
    assert [call.arguments for call in calls.get_tool_calls()] == ["ac", "bd"]


def test_a_function_may_come_after_the_first_delta() -> None:
    calls = ToolCallAccumulator()
    calls.process_delta(ToolCallDelta(0, "call_1"))
    calls.process_delta(piece(0, None, "f", "{}"))
    assert calls.get_tool_call(0) == ToolCall("call_1", "function", FunctionCall("f", "{}"))


def test_reset_forgets() -> None:
    calls = ToolCallAccumulator()
    calls.process_delta(piece(0, "call_1", "f"))
    calls.reset()
    assert calls.get_tool_calls() == []
    assert calls.get_tool_call(0) is None
    assert calls.process_delta(piece(0, "call_2", "f")) is True


def test_many_pieces_cost_no_copies_of_what_came_before() -> None:
    calls = ToolCallAccumulator()
    calls.process_delta(piece(0, "call_1", "f"))
    for _ in range(200_000):
        calls.process_delta(piece(0, arguments="x"))
    call = calls.get_tool_call(0)
    assert call is not None and len(call.arguments) == 200_000
