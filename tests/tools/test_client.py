"""Tools through the whole SDK: real clients, sync and async, over the mock, which answers HTTP."""

from __future__ import annotations

import asyncio
import contextvars
import json
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from modelrelay import (
    MaxTurnsError,
    RateLimitError,
    RetryConfig,
    RunResult,
    StreamError,
    ToolRegistry,
    ValidationError,
    tool,
)
from modelrelay.tools import Step, function_tool, web_tool
from modelrelay.v0_32.testing import AsyncMockClient, MockClient
from tests.both_clients import each, entered, finish


@dataclass
class Trip:
    city: str
    on: date


def plan(trip: Trip, nights: int = 1) -> dict[str, Any]:
    """Plan a trip.

    Args:
        trip: Where and when.
    """
    assert isinstance(trip.on, date)
    return {"city": trip.city, "until": trip.on.replace(day=trip.on.day + nights)}


def broken() -> None:
    raise ValueError("out of order")


TRIP = {"trip": {"city": "Oslo", "on": "2026-01-02"}}

Scenario = Callable[[Any], Coroutine[Any, Any, None]]


def both(scenario: Scenario) -> Callable[[type], None]:
    """Once with each client; `finish` and `each` do what `await` and `async for` do."""

    @pytest.mark.parametrize("client_class", [MockClient, AsyncMockClient])
    def test(client_class: type) -> None:
        async def run() -> None:
            async with entered(client_class(retry=RetryConfig.disabled())) as client:
                await scenario(client)

        asyncio.run(run())

    test.__name__ = scenario.__name__
    return test


@both
async def test_a_run_sends_what_the_contract_says(client: Any) -> None:
    client.mock.tool_calls([("plan", TRIP)]).reply("You are going to Oslo.")
    result: RunResult = await finish(client.chat("m").user("Plan it").tools([plan, web_tool("search")]).run())
    assert result.text == "You are going to Oslo."
    first, second = (request.json for request in client.mock.requests)
    function, web = first["tools"]
    assert web == {"type": "web", "web": {"mode": "search"}}
    assert function["type"] == "function"
    assert function["function"]["name"] == "plan"
    assert function["function"]["description"] == "Plan a trip."
    assert function["function"]["parameters"]["required"] == ["trip"]
    assert function["function"]["parameters"]["properties"]["trip"]["description"] == "Where and when."
    assert second["tools"] == first["tools"]
    assert [message["role"] for message in second["messages"]] == ["user", "assistant", "tool"]
    (called,) = second["messages"][1]["tool_calls"]
    assert called["type"] == "function"
    assert json.loads(called["function"]["arguments"]) == TRIP
    assert second["messages"][2] == {
        "role": "tool", "content": '{"city":"Oslo","until":"2026-01-03"}', "tool_call_id": called["id"],
    }  # fmt: skip


@both
async def test_a_run_for_a_customer(client: Any) -> None:
    client.mock.tool_calls([("plan", TRIP)]).reply("done")
    result: RunResult = await finish(client.for_customer("customer-1").user("Plan it").tools([plan]).run())
    assert result.text == "done"
    for request in client.mock.requests:
        assert request.headers["x-modelrelay-customer-id"] == "customer-1"
        assert "model" not in request.json


@both
async def test_usage_is_summed_and_calls_are_counted(client: Any) -> None:
    one, two = (
        {"input_tokens": 5, "output_tokens": 3},
        {"input_tokens": 10, "output_tokens": 1, "total_tokens": 12},
    )
    client.mock.tool_calls([("plan", TRIP), ("plan", TRIP)], usage=one).reply("done", usage=two)
    result: RunResult = await finish(client.chat("m").user("Plan it").tools([plan]).run())
    assert (result.usage.input_tokens, result.usage.output_tokens, result.usage.total_tokens) == (15, 4, 20)
    assert len(result.tool_calls) == 2
    assert [len(step.results) for step in result.steps] == [2, 0]


@both
async def test_a_streamed_run_gives_the_events_of_all_turns(client: Any) -> None:
    client.mock.tool_calls([("plan", TRIP)]).stream(["You are ", "going."])
    stream = client.chat("m").user("?").tools([plan]).run_stream()
    kinds = [event.kind async for event in each(stream)]
    assert kinds.count("message_stop") == 2
    result: RunResult = await finish(stream.final_result())
    assert result.text == "You are going."
    assert [len(step.results) for step in result.steps] == [1, 0]
    assert [message["role"] for message in client.mock.requests[1].json["messages"]] == ["user", "assistant", "tool"]  # fmt: skip


@both
async def test_the_text_of_a_streamed_run(client: Any) -> None:
    client.mock.tool_calls([("plan", TRIP)], "Let me see. ").stream(["You are ", "going."])
    stream = client.chat("m").user("?").tools([plan]).run_stream()
    assert "".join([text async for text in each(stream.text_deltas())]) == "Let me see. You are going."


@both
async def test_a_streamed_run_that_fails_loses_nothing(client: Any) -> None:
    client.mock.tool_calls([("plan", TRIP)]).error(429, code="RATE_LIMIT")
    stream = client.chat("m").user("?").tools([plan]).run_stream()
    with pytest.raises(RateLimitError) as caught:
        await finish(stream.final_result())
    assert [message["role"] for message in caught.value.result.messages] == ["user", "assistant", "tool"]


@both
async def test_leaving_a_streamed_run_ends_it(client: Any) -> None:
    client.mock.tool_calls([("broken", {})], "Let me see.")
    async with entered(client.chat("m").user("?").tools([broken]).run_stream()) as stream:
        async for event in each(stream):
            if event.text:
                break
    assert len(client.mock.requests) == 1


@both
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
    stream = client.chat("m").user("?").tools([leaver]).run_stream()
    for _ in range(2):
        with pytest.raises(StreamError, match="the run was closed before its end") as caught:
            await finish(stream.final_result())
    roles = [message["role"] for message in caught.value.result.messages]
    assert (roles, len(client.mock.requests)) == (["user", "assistant", "tool"], 1)


@both
async def test_a_streamed_run_that_is_closed_between_turns_runs_no_tools(client: Any) -> None:
    ran: list[str] = []

    def note() -> None:
        ran.append("note")

    client.mock.tool_calls([("note", {})], "Let me see.")
    stream = client.chat("m").user("?").tools([note]).run_stream()
    async for event in each(stream):
        if event.kind == "message_stop":
            await finish(stream.close())
            break
    with pytest.raises(StreamError, match="the run was closed before its end"):
        await finish(stream.final_result())
    assert ran == []


@both
async def test_a_streamed_run_out_of_turns_keeps_everything(client: Any) -> None:
    client.mock.tool_calls([("plan", TRIP)], "Let me see.")
    stream = client.chat("m").user("?").tools([plan]).run_stream(max_turns=1)
    with pytest.raises(MaxTurnsError) as caught:
        await finish(stream.final_result())
    assert caught.value.result.text == "Let me see."
    assert [message["role"] for message in caught.value.result.messages] == ["user", "assistant", "tool"]


@both
async def test_a_conversation_goes_on_without_handmade_dicts(client: Any) -> None:
    client.mock.tool_calls([("plan", TRIP)]).reply("done")
    chat = client.chat("m").user("?").tools([plan])
    reply = await finish(chat.send())
    (call,) = reply.tool_calls
    assert (await finish(chat.reply(reply).tool_result(call, {"ok": True}).send())).text == "done"
    assert client.mock.requests[1].json["messages"][2] == {
        "role": "tool", "content": '{"ok":true}', "tool_call_id": call.id,
    }  # fmt: skip


@both
async def test_a_registry_goes_into_the_builder(client: Any) -> None:
    client.mock.tool_calls([("plan", TRIP)]).reply("done")
    result = await finish(client.chat("m").user("?").tools(ToolRegistry([plan])).run())
    assert result.text == "done"


@both
async def test_what_cannot_run_is_refused_before_anything_is_sent(client: Any) -> None:
    with pytest.raises(ValidationError, match="f has no function to run"):
        await finish(client.chat("m").user("?").tools([function_tool("f")]).run())
    assert client.mock.requests == []


variable: contextvars.ContextVar[str] = contextvars.ContextVar("variable", default="unset")


@both
async def test_context_variables_reach_the_tools(client: Any) -> None:
    @tool(timeout=60)
    def who() -> str:
        return variable.get()

    variable.set("me")
    client.mock.tool_calls([("who", {})]).reply("done")
    result = await finish(client.chat("m").user("?").tools([who]).run())
    assert result.steps[0].results[0].value == "me"


async def later(n: int) -> int:
    await asyncio.sleep(0)
    return n


def test_an_async_tool_in_the_sync_client_is_refused_before_anything_is_sent() -> None:
    with MockClient() as client:
        with pytest.raises(ValidationError, match="later is async: use AsyncClient or AsyncToolRegistry"):
            client.chat("m").user("?").tools([later]).run()
        assert client.mock.requests == []


def test_async_tools_and_handlers_in_the_async_client() -> None:
    seen: list[int] = []

    async def on_step(step: Step) -> None:
        seen.append(step.number)

    async def scenario() -> RunResult:
        async with AsyncMockClient() as client:
            client.mock.tool_calls([("later", {"n": 1}), ("later", {"n": 2})]).reply("done")
            return await client.chat("m").user("?").tools([later]).run(on_step=on_step)

    result = asyncio.run(scenario())
    assert [r.value for r in result.steps[0].results] == [1, 2]
    assert seen == [1, 2]


def test_a_tool_may_stop_the_program_in_the_middle_of_a_run() -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    with MockClient() as client:
        client.mock.tool_calls([("stop", {})])
        with pytest.raises(KeyboardInterrupt):
            client.chat("m").user("?").tools([stop]).run()
