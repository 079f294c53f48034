"""Running calls, sync and async: failures of a tool become results, and nothing else does."""

from __future__ import annotations

import asyncio
import contextvars
import functools
import json
import pickle
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from modelrelay import ToolArgumentsError, ToolError, UnknownToolError, ValidationError
from modelrelay._core.values import FunctionCall, ToolCall
from modelrelay.tools import (
    AsyncToolRegistry,
    ToolRegistry,
    ToolResult,
    execute_with_retry,
    function_tool,
    tool,
    tools_of,
    web_tool,
)


def call(name: str, arguments: str = "{}", id: str = "call_1") -> ToolCall:
    return ToolCall(id, function=FunctionCall(name, arguments))


@pytest.fixture(params=["sync", "threads", "async"])
def execute(request: pytest.FixtureRequest) -> Callable[..., list[ToolResult]]:
    """`execute(tools, *calls)` → results, by each registry."""

    def run(tools: list[Any], *calls: Any) -> list[ToolResult]:
        if request.param == "async":
            return asyncio.run(AsyncToolRegistry(tools).execute_all(calls))
        return ToolRegistry(tools, parallel=request.param == "threads").execute_all(calls)

    return run


Execute = Callable[..., list[ToolResult]]


def add(a: int, b: int = 2) -> int:
    return a + b


def test_results_are_in_the_order_of_the_calls(execute: Execute) -> None:
    assert execute([add]) == []
    calls = [call("add", f'{{"a": {n}}}', f"call_{n}") for n in range(5)]
    assert [(r.tool_call_id, r.value) for r in execute([add], *calls)] == [
        (f"call_{n}", n + 2) for n in range(5)
    ]


def test_positional_only_parameters_are_filled(execute: Execute) -> None:
    def f(a: int, b: int = 5, c: int = 6, /, d: int = 7, *, e: int = 8) -> list[int]:
        return [a, b, c, d, e]

    results = execute([f], call("f", '{"a": 1}'), call("f", '{"c": 2, "a": 1, "e": 3}'))
    assert [r.value for r in results] == [[1, 5, 6, 7, 8], [1, 5, 2, 7, 3]]


def test_numbers_keep_the_digits_that_the_type_wants(execute: Execute) -> None:
    def price(amount: Decimal) -> str:
        return str(amount)

    digits = "0.12345678901234567890123"
    assert execute([price], call("price", f'{{"amount": {digits}}}'))[0].value == digits


class Trouble(Exception): ...


class Unprintable(Exception):
    def __str__(self) -> str:
        raise RuntimeError


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ValueError("no such city"), "ValueError: no such city"),
        (Trouble(), "Trouble"),
        (KeyError("city"), "KeyError: 'city'"),
        (ToolError("The shop is closed"), "The shop is closed"),
        (Unprintable(), "Unprintable"),
        (StopIteration(), "StopIteration"),
        (TimeoutError("slow"), "TimeoutError: slow"),
        (ExceptionGroup("several", [ValueError("x")]), "ExceptionGroup: several (1 sub-exception)"),
        (ValueError("a\n  b\nc"), "ValueError: a b c"),
        (ValueError("x" * 1000), "ValueError: " + "x" * 299 + "…"),
        (ValueError("boom\nTraceback (most recent call last):\n  File secret.py"), "ValueError: boom"),
        (
            ValueError("GET https://joe:hunter2@db/x?api_key=abc&y=1"),
            "ValueError: GET https://***@db/x?api_key=***&y=1",
        ),
        (ValueError("Authorization: Bearer abc.def"), "ValueError: Authorization: Bearer ***"),
        (ValueError("key mr_sk_abc123 refused"), "ValueError: key mr_sk_*** refused"),
        (ValueError('{"password": "hunter2"}'), 'ValueError: {"password": "***"}'),
        (ValueError("unexpected token: }, key: 5"), "ValueError: unexpected token: }, key: 5"),
    ],
)
def test_what_a_tool_raises_is_told_in_short_and_without_secrets(
    execute: Execute, error: Exception, said: str
) -> None:
    def f() -> None:
        raise error

    (result,) = execute([f], call("f"))
    assert (result.error, result.retryable, result.value) == (said, False, None)
    assert result.exception is error


def refuses(a: int) -> None:
    raise ToolArgumentsError("a must be even")


def not_json() -> object:
    return object()


class Broken:
    def to_dict(self) -> Any:
        raise Trouble("not today")


def broken() -> Any:
    return Broken()


UNPARSED = "failed to parse arguments for tool 'add': "
INVALID = "invalid arguments for tool 'add': "
NO_RESULT = "ValidationError: result: a tool's result must be text or JSON: "


@pytest.mark.parametrize(
    ("tools", "name", "arguments", "error", "retryable", "exception"),
    [
        ([add], "subtract", "{}", "unknown tool: 'subtract'. Available: add", False, UnknownToolError),
        ([], "f", "{}", "unknown tool: 'f'. No tools registered.", False, UnknownToolError),
        (
            [add],
            "add",
            '{"a": "one"}',
            INVALID + '$.a: expected integer, got "one"',
            True,
            ToolArgumentsError,
        ),
        ([add], "add", "{}", INVALID + "$.a: required, but missing", True, ToolArgumentsError),
        ([add], "add", '{"a": 1, "z": 2}', INVALID + "$.z: unexpected property", True, ToolArgumentsError),
        ([add], "add", "[]", UNPARSED + "expected an object, got an array", True, ToolArgumentsError),
        ([add], "add", "null", UNPARSED + "expected an object, got null", True, ToolArgumentsError),
        ([add], "add", '{"a": 1', UNPARSED + "invalid or cut JSON", True, ToolArgumentsError),
        ([refuses], "refuses", '{"a": 1}', "a must be even", True, ToolArgumentsError),
        ([not_json], "not_json", "{}", NO_RESULT + "object is neither", False, ValidationError),
        ([broken], "broken", "{}", NO_RESULT + "Trouble: not today", False, ValidationError),
    ],
)
def test_what_goes_wrong_is_an_error_result_and_only_other_arguments_may_put_it_right(
    execute: Execute,
    tools: list[Any],
    name: str,
    arguments: str,
    error: str,
    retryable: bool,
    exception: type[Exception],
) -> None:
    (result,) = execute(tools, call(name, arguments))
    assert result == ToolResult("call_1", name, error=error, retryable=retryable)
    assert isinstance(result.exception, exception)
    assert isinstance(result.exception.__cause__, Trouble) is (name == "broken")


def test_the_other_calls_are_not_disturbed(execute: Execute) -> None:
    def f() -> None:
        raise ValueError("no")

    results = execute([add, f], call("f"), call("add", '{"a": 1}'), call("nothing"))
    assert [r.value for r in results] == [None, 3, None]


@pytest.fixture
def never() -> Iterator[threading.Event]:
    """Set when the test is over, so that its threads end."""
    event = threading.Event()
    yield event
    event.set()


def test_a_tool_that_takes_too_long_is_an_error_result(execute: Execute, never: threading.Event) -> None:
    @tool(timeout=0.05)
    def stuck() -> None:
        never.wait()

    (first, second, other) = execute(
        [stuck, add], call("stuck", id="1"), call("stuck", id="2"), call("add", '{"a": 1}', "3")
    )
    assert first == ToolResult("1", "stuck", error="timed out after 0.05 s")
    assert second == ToolResult("2", "stuck", error="timed out after 0.05 s")
    assert other.value == 3


def test_a_tool_that_never_ends_does_not_keep_the_program() -> None:
    program = """
import threading
import time
from modelrelay import ToolCall, ToolRegistry, tool
from modelrelay._core.values import FunctionCall

@tool(timeout=0.05)
def stuck() -> None:
    threading.Event().wait()

print(ToolRegistry([stuck]).execute(ToolCall("1", function=FunctionCall("stuck"))).error)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert (done.stdout, done.stderr, done.returncode) == ("timed out after 0.05 s\n", "", 0)


# 2**33 is more than the milliseconds of a poll, 1e10 more than a lock can wait, the last more than a float.
@pytest.mark.parametrize(
    "timeout", [60, 2**33, 1e10, float("inf"), 10**400], ids=lambda timeout: str(timeout)[:9]
)
def test_a_tool_in_time_is_not_disturbed_by_its_timeout(execute: Execute, timeout: float) -> None:
    def add_slowly(a: int) -> int:
        time.sleep(0.01)  # so that somebody waits
        return add(a, 5)

    assert execute([tool(add_slowly, timeout=timeout)], call("add_slowly", '{"a": 1}'))[0].value == 6


def test_an_async_tool_that_takes_too_long_is_cancelled() -> None:
    seen = []

    @tool(timeout=0.05)
    async def stuck() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            seen.append("cancelled")

    result = asyncio.run(AsyncToolRegistry([stuck]).execute(call("stuck")))
    assert result == ToolResult("call_1", "stuck", error="timed out after 0.05 s")
    assert seen == ["cancelled"]


def test_a_timeout_raised_by_the_tool_itself_is_distinguished() -> None:
    @tool(timeout=60)
    async def f() -> None:
        raise TimeoutError("the database")

    assert asyncio.run(AsyncToolRegistry([f]).execute(call("f"))).error == "TimeoutError: the database"


variable: contextvars.ContextVar[str] = contextvars.ContextVar("variable", default="unset")


def test_context_variables_reach_the_tool(execute: Execute) -> None:
    def plain() -> str:
        return variable.get()

    token = variable.set("set")
    try:
        results = execute(
            [plain, tool(functools.partial(plain), name="timed", timeout=60)], call("plain"), call("timed")
        )
    finally:
        variable.reset(token)
    assert [r.value for r in results] == ["set", "set"]


def test_without_threads_calls_run_here_and_in_turn() -> None:
    seen: list[Any] = []

    def f(n: int) -> None:
        seen.append((n, threading.current_thread()))

    ToolRegistry([f]).execute_all([call("f", '{"n": 1}'), call("f", '{"n": 2}')])
    assert seen == [(1, threading.current_thread()), (2, threading.current_thread())]


def test_with_threads_calls_run_side_by_side() -> None:
    barrier = threading.Barrier(3, timeout=30)

    def meet() -> int:
        return barrier.wait() >= 0

    results = ToolRegistry([meet], parallel=True).execute_all([call("meet")] * 3)
    assert [r.value for r in results] == [True, True, True]


def test_async_tools_run_concurrently_and_plain_ones_beside_them() -> None:
    async def scenario() -> list[ToolResult]:
        here, there = asyncio.Event(), threading.Event()
        loop = asyncio.get_running_loop()

        async def waits() -> str:
            await here.wait()
            there.set()
            return "async"

        def blocks() -> str:
            loop.call_soon_threadsafe(here.set)
            assert there.wait(30)
            return "plain"

        return await AsyncToolRegistry([waits, blocks]).execute_all([call("waits"), call("blocks")])

    assert [r.value for r in asyncio.run(scenario())] == ["async", "plain"]


def test_what_a_plain_function_gives_to_await_is_awaited() -> None:
    async def later() -> int:
        return 5

    def f() -> Any:
        return later()

    assert asyncio.run(AsyncToolRegistry([f]).execute(call("f"))).value == 5
    result = ToolRegistry([f]).execute(call("f"))
    assert result.error == "f is async: use AsyncClient or AsyncToolRegistry, or a plain function"


async def later(n: int) -> int:
    return n


def test_a_sync_registry_refuses_an_async_function() -> None:
    with pytest.raises(
        ToolError, match="later is async: use AsyncClient or AsyncToolRegistry, or a plain function"
    ):
        ToolRegistry([later, add]).execute_all([call("add", '{"a": 1}'), call("later", '{"n": 1}')])


def test_in_async_code_its_result_can_be_awaited() -> None:
    async def scenario() -> None:
        registry: Any = ToolRegistry([later, add])
        assert (await registry.execute(call("later", '{"n": 1}'))).value == 1
        results = await registry.execute_all([call("add", '{"a": 1}'), call("later", '{"n": 1}')])
        assert [r.value for r in results] == [3, 1]
        assert registry.execute(call("add", '{"a": 1}')).value == 3

    asyncio.run(scenario())


@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit])
def test_what_ends_the_program_is_not_a_result(execute: Execute, stop: type[BaseException]) -> None:
    def f() -> None:
        raise stop

    with pytest.raises(stop):
        execute([f], call("f"))


def test_cancellation_reaches_the_tools_and_the_caller() -> None:
    seen: list[str] = []

    async def scenario() -> None:
        started = asyncio.Event()

        async def stuck() -> None:
            started.set()
            try:
                await asyncio.Event().wait()
            finally:
                seen.append("cancelled")

        task = asyncio.create_task(AsyncToolRegistry([stuck]).execute_all([call("stuck")]))
        await started.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(scenario())
    assert seen == ["cancelled"]


def test_cancellation_leaves_a_plain_function_to_its_thread(never: threading.Event) -> None:
    async def scenario() -> None:
        started = threading.Event()

        def stuck() -> None:
            started.set()
            never.wait()

        task = asyncio.create_task(AsyncToolRegistry([stuck]).execute_all([call("stuck")]))
        assert await asyncio.to_thread(started.wait, 30)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(scenario())


def test_a_call_gives_the_value_and_may_be_as_the_api_writes_it(execute: Execute) -> None:
    one = call("add", '{"a": 1}')
    assert execute([add], one) == execute([add], one.to_dict()) == [ToolResult("call_1", "add", 3)]


@pytest.mark.parametrize(
    "written", [{}, {"function": 5}, {"id": None, "type": None, "function": {"name": 5}}]
)
def test_a_call_that_is_none_is_an_unknown_tool(execute: Execute, written: Any) -> None:
    (result,) = execute([add], written)
    assert result.error is not None and result.error.startswith("unknown tool: ")
    (endless,) = execute([add], call("x" * 100_000))
    assert len(endless.content) < 1000
    with pytest.raises(ValidationError, match="call: must be a ToolCall, got str"):
        execute([add], "add")


def test_a_tool_described_by_hand_gets_keywords(execute: Execute) -> None:
    schema = {
        "type": "object", "properties": {"x": {"type": "integer"}}, "required": ["x"], "additionalProperties": False,
    }  # fmt: skip

    def handler(**arguments: Any) -> dict[str, Any]:
        return arguments

    by_hand = function_tool("by_hand", "By hand", schema, function=handler)
    free = function_tool("free", function=handler)
    good, wrong, any_ = execute(
        [by_hand, free],
        call("by_hand", '{"x": 1}'),
        call("by_hand", '{"x": "1"}'),
        call("free", '{"y": null}'),
    )
    assert good.value == {"x": 1}
    assert wrong.retryable is True
    assert any_.value == {"y": None}


def test_a_registry_is_filled_and_emptied() -> None:
    registry = ToolRegistry([add])

    @registry.register
    def other(x: int) -> int:
        return x

    assert other(3) == 3
    assert registry.registered_tools() == ["add", "other"]
    assert (registry.has("other"), "other" in registry, len(registry)) == (True, True, 2)
    assert repr(registry) == "ToolRegistry(add, other)"
    assert registry.unregister("add") is True
    assert registry.unregister("add") is False
    assert registry.registered_tools() == ["other"]
    registry.register(tool(functools.partial(add, b=1), name="other"))
    assert registry.execute(call("other", '{"a": 1}')).value == 2


def test_a_registry_takes_only_what_runs_here() -> None:
    assert ToolRegistry([web_tool(), add]).registered_tools() == ["add"]
    with pytest.raises(ValidationError, match="tools: f has no function to run"):
        ToolRegistry([function_tool("f")])


def test_an_async_registry_can_run_one_call_after_the_other() -> None:
    running: list[int] = []

    async def alone(n: int) -> int:
        running.append(n)
        await asyncio.sleep(0)
        assert running == [n]
        running.remove(n)
        return n

    calls = [call("alone", f'{{"n": {n}}}') for n in range(3)]
    results = asyncio.run(AsyncToolRegistry([alone], parallel=False).execute_all(calls))
    assert [r.value for r in results] == [0, 1, 2]


def keywords(**arguments: Any) -> Any:
    return arguments


def test_tools_pickle_when_their_functions_do() -> None:
    schema = {"type": "object", "properties": {"x": {"type": "integer"}}}
    tools = tools_of([add, function_tool("k", "K", schema, function=keywords, timeout=60), web_tool()])
    again = pickle.loads(pickle.dumps(tools))
    assert again == tools
    results = ToolRegistry(again).execute_all(
        [call("add", '{"a": 1}'), call("k", '{"x": 1}'), call("k", '{"x": "1"}')]
    )
    assert [(r.value, r.retryable) for r in results] == [(3, False), ({"x": 1}, False), (None, True)]


def test_results_become_messages() -> None:
    registry = ToolRegistry([add])
    results = registry.execute_all([call("add", '{"a": 1}'), call("add", '{"a": 1', "call_2")])
    first, second = registry.results_to_messages(results)
    assert first == {"role": "tool", "content": "3", "tool_call_id": "call_1"}
    assert second["tool_call_id"] == "call_2"
    assert second["content"].startswith(
        "Tool call error for 'add': failed to parse arguments for tool 'add': "
    )


# Retrying


def retried(mode: str, calls: list[ToolCall], on_retry: Any, **options: Any) -> list[ToolResult]:
    if mode == "sync":
        return execute_with_retry(ToolRegistry([add]), calls, on_retry=on_retry, **options)

    async def asking(messages: list[dict[str, Any]], attempt: int) -> Any:
        return on_retry(messages, attempt)

    async def scenario() -> list[ToolResult]:
        return await execute_with_retry(AsyncToolRegistry([add]), calls, on_retry=asking, **options)

    return asyncio.run(scenario())


both = pytest.mark.parametrize("mode", ["sync", "async"])
GOOD, BAD = call("add", '{"a": 1}', "good"), call("add", '{"a": "x"}', "bad")


def again(id: str) -> ToolCall:
    return call("add", '{"a": 5}', id)


@both
@pytest.mark.parametrize(
    ("calls", "answer", "expected", "asked"),
    [
        ([BAD, GOOD], [again("bad")], [("bad", 7), ("good", 3)], [1]),
        # New calls stand for the failed ones whatever their ids; those of one id are distinguished by their position.
        ([BAD, GOOD], [again("new")], [("good", 3), ("new", 7)], [1]),
        (
            [GOOD, call("add", BAD.arguments, "good"), GOOD],
            [again("good")],
            [("good", 3), ("good", 7), ("good", 3)],
            [1],
        ),
        ([GOOD, BAD], [BAD], [("good", 3), ("bad", None)], [1, 2]),
        ([BAD], [], [("bad", None)], [1]),
        ([BAD], None, [("bad", None)], [1]),
        ([BAD], iter(()), [("bad", None)], [1]),
        ([GOOD, call("nothing", id="unknown")], [BAD], [("good", 3), ("unknown", None)], []),
    ],
)
def test_calls_with_bad_arguments_are_made_again_and_good_results_kept(
    mode: str, calls: list[ToolCall], answer: Any, expected: list[tuple[str, Any]], asked: list[int]
) -> None:
    attempts = []

    def on_retry(messages: list[dict[str, Any]], attempt: int) -> Any:
        attempts.append(attempt)
        (message,) = messages
        assert message["tool_call_id"] == next(c.id for c in calls if "x" in c.arguments)
        assert message["content"].endswith("Please correct the arguments and try again.")
        return answer

    results = retried(mode, calls, on_retry)
    assert [(r.tool_call_id, r.value) for r in results] == expected
    assert attempts == asked


@both
def test_attempts_run_out(mode: str) -> None:
    asked: list[int] = []
    retried(mode, [BAD], lambda messages, attempt: asked.append(attempt) or [BAD], max_retries=3)
    assert asked == [1, 2, 3]


@both
def test_an_api_error_of_on_retry_carries_the_results(mode: str) -> None:
    def on_retry(messages: list[dict[str, Any]], attempt: int) -> list[ToolCall]:
        raise ToolError("enough")

    with pytest.raises(ToolError, match="enough") as caught:
        retried(mode, [GOOD, BAD], on_retry)
    assert [r.tool_call_id for r in caught.value.result] == ["good", "bad"]


@settings(max_examples=50)
@given(
    st.text() | st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists).map(json.dumps)
)
def test_whatever_the_model_sends_becomes_a_result(arguments: str) -> None:
    (result,) = ToolRegistry([add]).execute_all([call("add", arguments)])
    assert (result.value is None) == (result.error is not None)
    assert isinstance(result.content, str)
