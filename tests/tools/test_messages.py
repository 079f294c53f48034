"""A call's arguments as types, and results as messages."""

from __future__ import annotations

import copy
import decimal
import enum
import json
import pickle
import uuid
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import Any, TypedDict

import pytest

from modelrelay import ToolArgumentsError, ToolResult, ValidationError
from modelrelay._core.accumulator import ToolCallAccumulator
from modelrelay._core.values import FunctionCall, FunctionCallDelta, ToolCall, ToolCallDelta
from modelrelay.tools import (
    assistant_message_with_tool_calls,
    create_retry_messages,
    format_tool_error_for_model,
    get_retryable_errors,
    has_retryable_errors,
    parse_and_validate_tool_args,
    parse_tool_args,
    respond_to_tool_call,
    respond_to_tool_call_json,
    result_message,
    tool_result_message,
    tool_result_message_json,
)


def call(arguments: str, name: str = "get_weather") -> ToolCall:
    return ToolCall("call_1", function=FunctionCall(name, arguments))


@dataclass
class Weather:
    city: str
    on: date | None = None


def test_arguments_become_the_type() -> None:
    assert parse_tool_args(call('{"city": "Oslo", "on": "2026-01-02"}'), Weather) == Weather(
        "Oslo", date(2026, 1, 2)
    )
    assert parse_tool_args(call('{"a": [1, null]}')) == {"a": [1, None]}
    assert parse_tool_args(call('{"a": 1}').to_dict()) == {"a": 1}


@pytest.mark.parametrize("nothing", ["", "  ", "{}"])
def test_empty_arguments_read_as_an_empty_object(nothing: str) -> None:
    class Nothing(TypedDict): ...

    assert parse_tool_args(call(nothing)) == {}
    assert parse_tool_args(ToolCall("call_1")) == {}
    assert parse_tool_args(call(nothing), Nothing) == {}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ('{"city": "Os', "failed to parse arguments for tool 'get_weather': "),
        ("[1]", "failed to parse arguments for tool 'get_weather': expected an object, got an array"),
        ('"x"', "failed to parse arguments for tool 'get_weather': expected an object, got a string"),
        ("null", "failed to parse arguments for tool 'get_weather': expected an object, got null"),
        ("NaN", "failed to parse arguments for tool 'get_weather': "),
        ("[" * 100_000, "failed to parse arguments for tool 'get_weather': "),
        ('{"on": "2026-01-02"}', "invalid arguments for tool 'get_weather': $"),
        ('{"city": 5}', "invalid arguments for tool 'get_weather': $.city: expected string, got 5"),
    ],
)
def test_arguments_that_do_not_fit_are_explained(arguments: str, message: str) -> None:
    with pytest.raises(ToolArgumentsError) as caught:
        parse_tool_args(call(arguments), Weather)
    assert caught.value.message.startswith(message)
    assert caught.value.name == "get_weather"
    assert caught.value.arguments == arguments
    assert caught.value.tool_call_id == "call_1"
    assert len(str(caught.value)) < 400
    for again in (pickle.loads(pickle.dumps(caught.value)), copy.deepcopy(caught.value)):
        assert (str(again), again.__dict__) == (str(caught.value), caught.value.__dict__)


def test_a_long_list_of_problems_is_cut() -> None:
    wrong = json.dumps({"tags": ["x"] * 20})

    class Numbers(TypedDict):
        tags: list[int]

    with pytest.raises(ToolArgumentsError) as caught:
        parse_tool_args(call(wrong), Numbers)
    assert len(caught.value.issues) == 20
    assert caught.value.message.endswith('$.tags[7]: expected integer, got "x"; and 12 more')


def test_arguments_are_checked_by_a_function() -> None:
    def check(weather: Weather) -> None:
        if not weather.city:
            raise ValueError("city is blank")

    assert parse_and_validate_tool_args(call('{"city": "Oslo"}'), Weather, check).city == "Oslo"
    with pytest.raises(ToolArgumentsError) as caught:
        parse_and_validate_tool_args(call('{"city": ""}'), Weather, check)
    assert caught.value.message == "invalid arguments for tool 'get_weather': city is blank"

    @dataclass
    class Days:
        days: int

        def validate(self) -> str | None:
            return "days must be positive" if self.days < 1 else None

    assert parse_and_validate_tool_args(call('{"days": 1}'), Days) == Days(1)
    with pytest.raises(ToolArgumentsError, match="days must be positive"):
        parse_and_validate_tool_args(call('{"days": 0}'), Days)


def test_messages_are_in_the_form_of_the_api() -> None:
    answer = {"role": "tool", "content": "sunny", "tool_call_id": "call_1"}
    assert tool_result_message("call_1", "sunny") == answer
    assert respond_to_tool_call(call("{}"), "sunny") == answer
    assert result_message("call_1", "sunny") == result_message(call("{}"), "sunny") == answer
    quoted = {"role": "tool", "content": '"sunny"', "tool_call_id": "call_1"}
    assert tool_result_message_json("call_1", "sunny") == quoted
    assert respond_to_tool_call_json(call("{}"), "sunny") == quoted


def test_the_models_own_message_carries_its_calls() -> None:
    assert assistant_message_with_tool_calls("", [call('{"a":1}')]) == {
        "role": "assistant",
        "content": "",
        "tool_calls": [
            {"id": "call_1", "type": "function", "function": {"name": "get_weather", "arguments": '{"a":1}'}}
        ],
    }


ENDLESS: list[Any] = []
ENDLESS.append(ENDLESS)


class Colour(enum.Enum):
    RED = "red"


def values() -> list[tuple[Any, str]]:
    import attrs
    import msgspec
    import pydantic

    class Model(pydantic.BaseModel):
        on: date

    class Struct(msgspec.Struct):
        x: int

    @attrs.define
    class Attrs:
        x: int

    class Own:
        def to_dict(self) -> dict[str, Any]:
            return {"own": Attrs(3)}

    class Array:
        def tolist(self) -> list[int]:
            return [1, 2]

    return [
        ("text", "text"),
        ("", ""),
        (None, "null"),
        (True, "true"),
        (1.5, "1.5"),
        ({"a": [1, "é"]}, '{"a":[1,"é"]}'),
        ({1: "a"}, '{"1":"a"}'),
        ((1, 2), "[1,2]"),
        (Weather("Oslo", date(2026, 1, 2)), '{"city":"Oslo","on":"2026-01-02"}'),
        ([Model(on=date(2026, 1, 2))], '[{"on":"2026-01-02"}]'),
        (Struct(1), '{"x":1}'),
        (Attrs(1), '{"x":1}'),
        (Own(), '{"own":{"x":3}}'),
        (Array(), "[1,2]"),
        (Colour.RED, '"red"'),
        (decimal.Decimal("1.10"), '"1.10"'),
        (uuid.UUID(int=1), '"00000000-0000-0000-0000-000000000001"'),
        (PurePosixPath("/a"), '"/a"'),
    ]


@pytest.mark.parametrize(("value", "text"), values())
def test_results_are_text_or_json(value: Any, text: str) -> None:
    assert tool_result_message("call_1", value)["content"] == text


@pytest.mark.parametrize(
    "value", [ENDLESS, float("nan"), {"a": float("inf")}, object(), [object()], "\ud800", iter([1]), Weather]
)
def test_what_json_cannot_say_is_refused(value: Any) -> None:
    with pytest.raises(ValidationError) as refused:
        tool_result_message_json("call_1", value)
    assert ("nested too deeply" in str(refused.value)) is (value is ENDLESS)


GOOD = ToolResult("call_1", "f", {"a": 1})
BROKEN = ToolResult("call_2", "g", error="ValueError: no")
WRONG = ToolResult(
    "call_3", "h", error="invalid arguments for tool 'h': $.a: expected string, got 5", retryable=True
)


def test_errors_are_formatted_for_the_model_and_retryable_ones_distinguished() -> None:
    assert GOOD.to_message() == {"role": "tool", "content": '{"a":1}', "tool_call_id": "call_1"}
    broken = "Tool call error for 'g': ValueError: no"
    assert format_tool_error_for_model(BROKEN) == broken
    assert result_message("other", BROKEN) == {"role": "tool", "content": broken, "tool_call_id": "other"}
    assert format_tool_error_for_model(WRONG) == (
        "Tool call error for 'h': invalid arguments for tool 'h': $.a: expected string, got 5"
        "\n\nPlease correct the arguments and try again."
    )
    assert has_retryable_errors([GOOD, BROKEN]) is False
    assert has_retryable_errors([GOOD, BROKEN, WRONG]) is True
    assert get_retryable_errors([GOOD, BROKEN, WRONG]) == [WRONG]
    assert create_retry_messages([GOOD, BROKEN, WRONG]) == [
        {"role": "tool", "content": format_tool_error_for_model(WRONG), "tool_call_id": "call_3"}
    ]


@pytest.mark.parametrize("text", ["a\ud83db", "a\udc80b"])
def test_lone_surrogates_in_results_and_exceptions_do_not_end_a_run(text: str) -> None:
    assert ToolResult("call_1", "f", text).content == "a\ufffdb"
    assert ToolResult("call_1", "f", None, f"ValueError: {text}").content.endswith("ValueError: a\ufffdb")
    assert ToolResult("call_1", "f", "\ud83d\ude00 \ufeff\x00").content == "\U0001f600 \ufeff\x00"


def test_a_result_pickles_without_the_exception() -> None:
    class Local(Exception):
        """Cannot be pickled."""

    result = ToolResult("call_1", "f", None, "Local", exception=Local())
    again = pickle.loads(pickle.dumps(result))
    assert again == result
    assert again.exception is None
    assert (
        repr(result)
        == "ToolResult(tool_call_id='call_1', name='f', value=None, error='Local', retryable=False)"
    )


# Streamed tool-call deltas, put together as the contract says: by index


def piece(
    index: int, id: str | None = None, name: str | None = None, arguments: str | None = None
) -> ToolCallDelta:
    return ToolCallDelta(index, id, None, FunctionCallDelta(name, arguments))


def named(id: str, name: str, arguments: str) -> ToolCall:
    return ToolCall(id, "function", FunctionCall(name, arguments))


def test_many_pieces_cost_no_copies_of_what_came_before() -> None:
    calls = ToolCallAccumulator()
    for delta in [piece(0, "call_1", "f"), *[piece(0, arguments="x")] * 200_000]:
        calls.process_delta(delta)
    assert calls.get_tool_calls() == [named("call_1", "f", "x" * 200_000)]


def test_a_call_is_seen_as_far_as_it_has_come_and_a_reset_forgets_it() -> None:
    calls = ToolCallAccumulator()
    assert calls.process_delta(piece(0, "call_1", "f")) is True
    assert calls.get_tool_call(0) == named("call_1", "f", "")
    assert calls.process_delta(piece(0, arguments='{"a"')) is False
    assert calls.get_tool_call(0) == named("call_1", "f", '{"a"')
    calls.reset()
    assert (calls.get_tool_calls(), calls.get_tool_call(0)) == ([], None)
