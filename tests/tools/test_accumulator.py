"""Streamed tool-call deltas, put together as the contract says: by index."""

import pytest

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


CASES: dict[str, tuple[list[ToolCallDelta], list[ToolCall]]] = {
    "argument text is appended": (
        [piece(0, "call_1", "get_weather", '{"ci'), piece(0, arguments='ty":"Oslo"}')],
        [call("call_1", "get_weather", '{"city":"Oslo"}')],
    ),
    "id and type are the first ones": (
        [ToolCallDelta(0, "call_1", "web"), ToolCallDelta(0, "call_2", "function")],
        [ToolCall("call_1", "web", None)],
    ),
    "a later name replaces and an empty one does not": (
        [piece(0, "call_1", name) for name in ("get", "get_weather", "", None)],
        [call("call_1", "get_weather", "{}")],
    ),
    "calls come in the order of their index": (
        [piece(index, f"call_{index}", "f", "{}") for index in (7, 0, 3)],
        [call(f"call_{index}", "f", "{}") for index in (0, 3, 7)],
    ),
    "interleaved calls are kept apart": (
        [
            piece(index, f"call_{index}", "f", text)
            for index, text in [(0, "a"), (1, "b"), (0, "c"), (1, "d")]
        ],
        [call("call_0", "f", "ac"), call("call_1", "f", "bd")],
    ),
    "a function may come after the first delta": (
        [ToolCallDelta(0, "call_1"), piece(0, None, "f", "{}")],
        [call("call_1", "f", "{}")],
    ),
    "many pieces cost no copies of what came before": (
        [piece(0, "call_1", "f"), *[piece(0, arguments="x")] * 200_000],
        [call("call_1", "f", "x" * 200_000)],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_deltas_become_calls(name: str) -> None:
    deltas, expected = CASES[name]
    assert accumulated(*deltas).get_tool_calls() == expected


def test_a_call_is_seen_as_far_as_it_has_come_and_a_reset_forgets_it() -> None:
    calls = accumulated(piece(0, "call_1", "f"))
    assert calls.get_tool_call(0) == call("call_1", "f", "")
    assert calls.process_delta(piece(0, arguments='{"a"')) is False
    assert calls.get_tool_call(0) == call("call_1", "f", '{"a"')
    calls.reset()
    assert (calls.get_tool_calls(), calls.get_tool_call(0)) == ([], None)
    assert calls.process_delta(piece(0, "call_2", "f")) is True
