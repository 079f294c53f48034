"""Runs of tools through the whole SDK: both clients, whole replies and streams, over the mock, which answers HTTP."""

from __future__ import annotations

import asyncio
import pickle
import threading
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from modelrelay import (
    MaxTurnsError,
    ModelRelayError,
    ServerError,
    StreamError,
    Usage,
    ValidationError,
    tool,
)
from modelrelay.tools import Step, ToolResult, function_tool, tools_of, web_tool
from modelrelay.v0_32.testing import AsyncMockClient, MockClient
from tests.both_clients import both_mocks_v0_32 as both_mocks
from tests.both_clients import each, finish

Run = Callable[..., Coroutine[Any, Any, Any]]
QUESTION = {"role": "user", "content": "What is 1 + 2?"}
ADD = ("add", {"a": 1})
ONE, FIVE = {"input_tokens": 1, "output_tokens": 1}, {"input_tokens": 5, "output_tokens": 5}


@pytest.fixture(params=["whole", "streamed"])
def run(request: pytest.FixtureRequest) -> Run:
    """`await run(chat, **options)`: the result of a run, whose replies come whole or as streams."""

    async def run(chat: Any, **options: Any) -> Any:
        if request.param == "streamed":
            return await finish(chat.run_stream(**options).final_result())
        return await finish(chat.run(**options))

    return run


def asking(client: Any, *tools: Any) -> Any:
    return client.chat("m").user("What is 1 + 2?").tools(tools)


def add(a: int, b: int = 2) -> int:
    return a + b


def failing() -> None:
    raise ValueError("no such city")


async def later(n: int) -> int:
    await asyncio.sleep(0)
    return n


def roles(messages: list[Any]) -> list[str]:
    return [message["role"] for message in messages]


@both_mocks
async def test_without_tool_calls_the_first_answer_is_the_result(client: Any, run: Run) -> None:
    client.mock.reply("3", usage=ONE)
    result = await run(asking(client, add))
    assert (result.text, result.reply.text, result.usage, result.tool_calls) == ("3", "3", Usage(1, 1, 2), ())
    assert result.steps == (Step(1, result.reply),)
    assert result.messages == [QUESTION, {"role": "assistant", "content": "3"}]


@both_mocks
async def test_it_goes_on_until_the_model_answers_and_reports_each_step(client: Any, run: Run) -> None:
    client.mock.tool_calls([ADD], "Let me see.", usage=ONE)
    client.mock.tool_calls([{"id": "call_2", "name": "add", "arguments": {"a": 3, "b": 4}}], usage=ONE)
    client.mock.reply("3, then 7", usage=FIVE)
    reported: list[Step] = []
    result = await run(asking(client, add), on_step=reported.append)
    assert tuple(reported) == result.steps
    first, second = result.tool_calls
    assert (result.text, result.usage) == ("3, then 7", Usage(7, 7, 14))
    assert [(step.number, step.results) for step in result.steps] == [
        (1, (ToolResult("call_1", "add", 3),)), (2, (ToolResult("call_2", "add", 7),)), (3, ()),
    ]  # fmt: skip
    assert result.messages == [
        QUESTION,
        {"role": "assistant", "content": "Let me see.", "tool_calls": [first.to_dict()]},
        {"role": "tool", "content": "3", "tool_call_id": "call_1"},
        {"role": "assistant", "content": "", "tool_calls": [second.to_dict()]},
        {"role": "tool", "content": "7", "tool_call_id": "call_2"},
        {"role": "assistant", "content": "3, then 7"},
    ]
    assert [request.json["messages"] for request in client.mock.requests] == [
        result.messages[:1], result.messages[:3], result.messages[:5],
    ]  # fmt: skip
    (described,) = tools_of([add])
    assert [request.json["tools"] for request in client.mock.requests] == [[described.to_dict()]] * 3
    client.mock.reply("You're welcome.")
    await finish(
        client.chat("m").messages(result.messages).user("Thanks").send()
    )  # the conversation can go on
    assert client.mock.requests[3].json["messages"] == [
        *result.messages,
        {"role": "user", "content": "Thanks"},
    ]


@both_mocks
async def test_the_model_is_told_what_went_wrong_and_the_run_goes_on(client: Any, run: Run) -> None:
    never = threading.Event()

    @tool(timeout=0.05)
    def stuck() -> None:
        never.wait()

    client.mock.tool_calls([ADD, ("add", "{"), ("nothing", {}), ("failing", {}), ("stuck", {})]).reply(
        "sorry"
    )
    try:
        result = await run(asking(client, add, failing, stuck))
    finally:
        never.set()
    one, two, three, four, five = (message["content"] for message in result.messages[2:7])
    assert (result.text, one) == ("sorry", "3")
    assert two.startswith("Tool call error for 'add': failed to parse arguments for tool 'add': ")
    assert two.endswith("\n\nPlease correct the arguments and try again.")
    assert three == "Tool call error for 'nothing': unknown tool: 'nothing'. Available: add, failing, stuck"
    assert four == "Tool call error for 'failing': ValueError: no such city"
    assert five == "Tool call error for 'stuck': timed out after 0.05 s"
    assert [found.retryable for found in result.steps[0].results] == [False, True, False, False, False]


@both_mocks
async def test_the_last_turn_ends_the_run_and_keeps_everything(client: Any, run: Run) -> None:
    seen: list[int] = []
    client.mock.tool_calls([ADD], "hm", usage=ONE)
    client.mock.tool_calls([{"id": "call_2", "name": "add", "arguments": {"a": 2}}], "hm, hm", usage=ONE)
    with pytest.raises(MaxTurnsError) as caught:
        await run(asking(client, add), max_turns=2, on_step=lambda step: seen.append(step.number))
    assert str(caught.value) == (
        "no answer after 2 turns; raise max_turns, or continue from error.result.messages"
    )
    result = caught.value.result
    assert (result.text, result.usage, seen) == ("hm, hm", Usage(2, 2, 4), [1, 2])
    assert pickle.loads(pickle.dumps(caught.value)).result == result
    assert [call.id for call in result.tool_calls] == ["call_1", "call_2"]
    assert roles(result.messages) == ["user", "assistant", "tool", "assistant", "tool"]
    client.mock.reply("5")
    assert (await run(asking(client, add).messages(result.messages))).text == "5"


@both_mocks
async def test_an_api_error_carries_what_there_was(client: Any, run: Run) -> None:
    client.mock.tool_calls([ADD], "hm", usage=ONE).error(503)
    with pytest.raises(ServerError) as caught:
        await run(asking(client, add))
    result = caught.value.result
    assert (roles(result.messages), result.usage) == (["user", "assistant", "tool"], Usage(1, 1, 2))


@pytest.mark.parametrize("fault", [("503", None), ("cut", 2)])
@both_mocks
async def test_a_failure_at_the_beginning_carries_an_empty_run(client: Any, run: Run, fault: Any) -> None:
    client.mock.fault(*fault)
    with pytest.raises(ModelRelayError) as caught:
        await run(asking(client, add))
    result = caught.value.result
    assert result.messages == [QUESTION]
    assert (result.text, result.usage, result.tool_calls, result.steps) == ("", Usage(), (), ())


def test_async_tools_and_handlers_in_the_async_client() -> None:
    seen: list[int] = []

    async def on_step(step: Step) -> None:
        await asyncio.sleep(0)
        seen.append(step.number)

    async def scenario() -> Any:
        async with AsyncMockClient() as client:
            client.mock.tool_calls([("later", {"n": 1}), ("later", {"n": 2})]).reply("done")
            return await asking(client, later).run(on_step=on_step)

    result = asyncio.run(scenario())
    assert [found.value for found in result.steps[0].results] == [1, 2]
    assert seen == [1, 2]
    with MockClient() as client:
        with pytest.raises(
            ValidationError, match="tools: later is async: use AsyncClient or AsyncToolRegistry"
        ):
            asking(client, add, later).run()
        with pytest.raises(ValidationError, match="on_step: is async: use AsyncClient, or a plain function"):
            asking(client, add).run(on_step=on_step)
        assert client.mock.requests == []


@both_mocks
async def test_what_cannot_run_is_refused_before_anything_is_sent(client: Any, run: Run) -> None:
    with pytest.raises(ValidationError, match="tools: f has no function to run"):
        await run(asking(client, function_tool("f")))
    for turns in (0, -1, True, 1.5, None):
        with pytest.raises(ValidationError, match="max_turns: must be a whole number of at least 1"):
            await run(asking(client, add), max_turns=turns)
    assert client.mock.requests == []


@both_mocks
async def test_tools_of_the_api_are_left_to_it(client: Any, run: Run) -> None:
    searched = {"id": "call_9", "type": "web"}
    client.mock.tool_calls([searched], "found")
    result = await run(asking(client, add, web_tool()))
    assert (result.text, [call.id for call in result.tool_calls]) == ("found", ["call_9"])
    client.mock.tool_calls([searched, ADD]).reply("3")
    mixed = await run(asking(client, add, web_tool()))
    assert roles(mixed.messages) == ["user", "assistant", "tool", "assistant"]


@pytest.mark.parametrize(("choice", "sent"), [("required", ["required", "auto"]), ("none", ["none", "none"])])
@both_mocks
async def test_a_required_tool_is_required_once(client: Any, run: Run, choice: str, sent: list[str]) -> None:
    client.mock.tool_calls([ADD]).reply("3")
    await run(asking(client, add).tool_choice(choice))
    assert [request.json["tool_choice"]["type"] for request in client.mock.requests] == sent


def test_a_tool_may_stop_the_program_in_the_middle_of_a_run() -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    with MockClient() as client:
        client.mock.tool_calls([("stop", {})])
        with pytest.raises(KeyboardInterrupt):
            asking(client, stop).run()


# What only a stream has


@both_mocks
async def test_a_streamed_run_gives_the_events_of_all_turns(client: Any) -> None:
    client.mock.tool_calls([ADD], "Let me see. ").stream(["You are ", "going."])
    stream = asking(client, add).run_stream()
    events = [event async for event in each(stream)]
    assert [event.kind for event in events].count("message_stop") == 2
    assert "".join(event.text for event in events) == "Let me see. You are going."
    assert (await finish(stream.final_result())).text == "You are going."
    client.mock.tool_calls([ADD], "Let me see. ").stream(["You are ", "going."])
    deltas = asking(client, add).run_stream().text_deltas()
    assert "".join([text async for text in each(deltas)]) == "Let me see. You are going."


@both_mocks
async def test_the_deltas_of_a_cut_stream_are_in_its_error(client: Any) -> None:
    client.mock.fault("eof", 2)
    with pytest.raises(StreamError) as caught:
        await finish(asking(client, add).run_stream().final_result())
    assert (roles(caught.value.result.messages), len(caught.value.events)) == (["user"], 2)


@both_mocks
async def test_a_streamed_run_that_is_closed_while_its_tools_run_asks_nothing_more(client: Any) -> None:
    stream: Any = None

    async def leave() -> str:
        await finish(stream.close())
        return "done"

    def leave_at_once() -> str:
        stream.close()
        return "done"

    leaver = leave if isinstance(client, AsyncMockClient) else leave_at_once
    client.mock.tool_calls([(leaver.__name__, {})], "Let me see.")
    stream = asking(client, leaver).run_stream()
    for _ in range(2):
        with pytest.raises(StreamError, match="the run was closed before its end") as caught:
            await finish(stream.final_result())
    assert roles(caught.value.result.messages) == ["user", "assistant", "tool"]
    assert len(client.mock.requests) == 1


@both_mocks
async def test_a_streamed_run_that_is_closed_between_turns_runs_no_tools(client: Any) -> None:
    ran: list[str] = []

    def note() -> None:
        ran.append("note")

    client.mock.tool_calls([("note", {})], "Let me see.")
    stream = asking(client, note).run_stream()
    async for event in each(stream):
        if event.kind == "message_stop":
            await finish(stream.close())
            break
    with pytest.raises(StreamError, match="the run was closed before its end"):
        await finish(stream.final_result())
    assert ran == []
