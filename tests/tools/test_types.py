"""Parameters of every kind of type: what the model sends arrives as the type, and what is wrong is told by path.

The types are those of docs/types.toml, of structured outputs. A tool's arguments are not strict: what has a default may be absent.
"""

from __future__ import annotations

import gc
import json
import weakref
from collections.abc import Callable
from typing import Any

import pytest

from modelrelay import ToolRegistry, ToolResult, tool
from modelrelay._core.values import FunctionCall, ToolCall
from modelrelay.tools import tools_of
from tests.structured.test_types import CASES, NAMES

PLAIN = [
    # type, what the model sends, what the function gets, -, what is wrong, what is told
    ("str", '"a"', "'a'", "", "1", "$: expected string, got 1"),
    ("int", "5", "5", "", '"5"', '$: expected integer, got "5"'),
    ("float", "1.5", "1.5", "", '"x"', '$: expected number, got "x"'),
    ("bool", "true", "True", "", "1", "$: expected boolean, got 1"),
    ("str | None", "null", "None", "", "1", "$: expected string or null, got 1"),
    ("Pet", '{"name": "Rex"}', "Pet(name='Rex', age=None)", "", "{}", "$.name: required"),
    ("Options", '{"size": 1}', "{'size': 1}", "", '{"size": 1, "colour": 5}', "$.colour: expected string, got 5"),
    ("Any", '{"a": [null]}', "{'a': [None]}", "", "", ""),
]  # fmt: skip
ALL = [*PLAIN, *(case for case in CASES if case[0] != "Options" and not isinstance(eval(case[0], NAMES), dict))]  # fmt: skip


def function(expression: str, seen: list[Any] | None = None) -> Callable[[Any], None]:
    def f(value: Any) -> None:
        if seen is not None:
            seen.append(value)

    f.__annotations__["value"] = eval(expression, NAMES)
    return f


def execute(expression: str, sent: str) -> tuple[list[Any], ToolResult]:
    seen: list[Any] = []
    call = ToolCall("call_1", function=FunctionCall("f", f'{{"value": {sent}}}'))
    return seen, ToolRegistry([function(expression, seen)]).execute(call)


@pytest.mark.parametrize(
    ("expression", "sent", "value", "partial", "wrong", "message"), ALL, ids=lambda cell: str(cell)[:20]
)
def test_arguments_arrive_as_the_annotated_type_and_what_does_not_fit_is_told_by_its_path(
    expression: str, sent: str, value: str, partial: str, wrong: str, message: str
) -> None:
    seen, result = execute(expression, sent)
    assert result.error is None
    assert repr(seen[0]) == value or (expression == "set[str]" and seen == [{"a", "b"}])
    problems = [problem for problem in message.split("; ") if "required, but missing" not in problem]
    if message and problems:
        seen, result = execute(expression, wrong)
        assert (seen, result.retryable) == ([], True)
        assert str(result.error).startswith("invalid arguments for tool 'f': $.value")
        for problem in problems:
            assert problem.replace("$", "$.value", 1) in str(result.error)


def test_every_schema_is_json() -> None:
    for expression, *_ in ALL:
        (described,) = tools_of([function(expression)])
        assert json.loads(json.dumps(described.to_dict())) == described.to_dict()


def test_a_function_that_is_gone_is_not_kept() -> None:
    f = function("Pet")
    tool(f, name="other")
    tools_of([f])
    gone = weakref.ref(f)
    del f
    gc.collect()
    assert gone() is None
