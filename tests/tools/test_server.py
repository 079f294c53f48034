"""Every outcome of a run over real HTTP: both clients, whole replies and streams, against the mock server."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from modelrelay import (
    AsyncClient,
    Client,
    MaxTurnsError,
    ModelRelayError,
    RetryConfig,
    RunResult,
    ServerError,
    StreamError,
    tool,
)

Run = Callable[..., RunResult]


@pytest.fixture(params=["sync", "sync-stream", "async", "async-stream"])
def run(request: pytest.FixtureRequest, environment: str) -> Run:
    """`run(tools, said, fault="", **options)` → the result."""
    mode, _, streamed = request.param.partition("-")

    def prepared(client: Any, tools: list[Any], said: str, fault: str) -> Any:
        chat = client.chat("m").user(said).tools(tools)
        return chat.header("X-Mock-Fault", fault) if fault else chat

    def run(tools: list[Any], said: str = "?", fault: str = "", **options: Any) -> RunResult:
        with Client(retry=RetryConfig.disabled()) as client:
            chat = prepared(client, tools, said, fault)
            return chat.run_stream(**options).final_result() if streamed else chat.run(**options)  # type: ignore[no-any-return]

    async def run_async(tools: list[Any], said: str = "?", fault: str = "", **options: Any) -> RunResult:
        async with AsyncClient(retry=RetryConfig.disabled()) as client:
            chat = prepared(client, tools, said, fault)
            wanted: Awaitable[RunResult] = (
                chat.run_stream(**options).final_result() if streamed else chat.run(**options)
            )
            return await wanted

    return run if mode == "sync" else lambda *args, **kwargs: asyncio.run(run_async(*args, **kwargs))


def add(a: int, b: int) -> int:
    return a + b


def name_it() -> str:
    return "Ada"


def roles(result: RunResult) -> list[str]:
    return [message["role"] for message in result.messages]


def test_the_model_gets_the_result_and_answers(run: Run) -> None:
    result = run([name_it])
    assert result.text == "The tool answered: Ada"
    assert roles(result) == ["user", "assistant", "tool", "assistant"]
    assert result.usage.total_tokens == sum(step.reply.usage.total_tokens for step in result.steps) > 0


def test_several_calls_in_one_turn(run: Run) -> None:
    result = run([add, name_it], "add and name_it, please")
    assert [call.name for call in result.tool_calls] == ["add", "name_it"]
    assert [r.error for r in result.steps[0].results] == [None, None]


def test_bad_arguments_are_put_right_in_the_next_turn(run: Run) -> None:
    result = run([add], fault="bad_arguments*1")
    first, *_ = result.steps
    assert first.results[0].retryable is True
    assert result.messages[2]["content"].startswith("Tool call error for 'add': failed to parse arguments")
    assert result.steps[-1].results == ()


def test_an_unknown_tool(run: Run) -> None:
    result = run([add], fault="unknown_tool*1")
    assert result.messages[2]["content"] == (
        "Tool call error for 'no_such_tool': unknown tool: 'no_such_tool'. Available: add"
    )
    assert result.text


def test_a_tool_that_raises(run: Run) -> None:
    def broken() -> None:
        raise ValueError("out of order")

    assert run([broken]).text == "The tool answered: Tool call error for 'broken': ValueError: out of order"


def test_a_tool_that_times_out(run: Run) -> None:
    never = threading.Event()

    @tool(timeout=0.05)
    def stuck() -> None:
        never.wait()

    try:
        assert run([stuck]).text == "The tool answered: Tool call error for 'stuck': timed out after 0.05 s"
    finally:
        never.set()


def test_turns_run_out(run: Run) -> None:
    with pytest.raises(MaxTurnsError) as caught:
        run([name_it], fault="tools_again", max_turns=3)
    result = caught.value.result
    assert roles(result) == ["user"] + ["assistant", "tool"] * 3
    assert [call.id for call in result.tool_calls] == ["call_1", "call_2", "call_3"]


def test_an_api_error_before_the_first_answer(run: Run) -> None:
    with pytest.raises(ServerError) as caught:
        run([name_it], fault="503")
    assert roles(caught.value.result) == ["user"]


def test_a_cut_in_the_first_turn(run: Run) -> None:
    with pytest.raises(ModelRelayError) as caught:
        run([name_it], fault="cut=2")
    assert roles(caught.value.result) == ["user"]
    assert caught.value.result.steps == ()


def test_the_deltas_of_a_cut_stream_are_in_its_error(environment: str) -> None:
    with Client(retry=RetryConfig.disabled()) as client:
        chat = client.chat("m").user("?").tools([name_it]).header("X-Mock-Fault", "eof=2")
        with pytest.raises(StreamError) as caught, chat.run_stream() as stream:
            list(stream)
    assert roles(caught.value.result) == ["user"]
    assert len(caught.value.events) == 2
