"""Never executed: mypy --strict and pyright read it, so that what users' checkers say of tools stays correct."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, assert_type

from modelrelay import (
    AsyncClient,
    AsyncToolRegistry,
    Client,
    Reply,
    RunResult,
    ToolCall,
    ToolRegistry,
    ToolResult,
    Usage,
    tool,
)
from modelrelay.tools import (
    Step,
    Tool,
    ToolCallAccumulator,
    ToolChoice,
    execute_with_retry,
    function_tool,
    function_tool_from_type,
    parse_and_validate_tool_args,
    parse_tool_args,
    tool_choice_required,
    tool_result_message,
    tools_of,
    web_tool,
)


@dataclass
class Weather:
    city: str
    days: int


@tool
def bare(city: str, days: int = 1) -> Weather:
    return Weather(city, days)


@tool(name="other", description="…", timeout=5)
async def with_options(city: str, *, days: int = 1) -> Weather:
    return Weather(city, days)


def plain(a: int, b: int = 1) -> int:
    return a + b


class Shop:
    @tool(timeout=1)
    def count(self, item: str) -> int:
        return len(item)


async def a_decorator_keeps_the_signature(shop: Shop) -> None:
    assert_type(bare("Oslo", days=2), Weather)
    assert_type(await with_options("Oslo", days=2), Weather)
    assert_type(shop.count("nail"), int)
    bare(5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    bare()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    called: Callable[[str, int], Weather] = bare
    assert_type(called("Oslo", 1), Weather)
    assert_type(tool(shop.count, name="stock")("nail"), int)


def arguments_are_typed(call: ToolCall) -> None:
    assert_type(parse_tool_args(call), dict[str, Any])
    assert_type(parse_tool_args(call, Weather), Weather)
    assert_type(parse_and_validate_tool_args(call, Weather, lambda weather: weather.days > 0), Weather)


async def registries_are_sync_or_async(call: ToolCall) -> None:
    registry = ToolRegistry([bare, with_options, tool(bare, name="again")], parallel=True)
    assert_type(registry.execute(call), ToolResult)
    assert_type(registry.execute_all([call]), list[ToolResult])
    assert_type(registry.results_to_messages([]), list[dict[str, Any]])

    @registry.register
    def added(x: int) -> int:
        return x

    assert_type(added(1), int)

    later = AsyncToolRegistry([bare, with_options])
    assert_type(await later.execute(call), ToolResult)
    assert_type(await later.execute_all([call]), list[ToolResult])

    async def ask_again(messages: list[dict[str, Any]], attempt: int) -> list[ToolCall]:
        return [call]

    assert_type(
        execute_with_retry(registry, [call], on_retry=lambda messages, attempt: [call]), list[ToolResult]
    )
    assert_type(await execute_with_retry(later, [call], on_retry=ask_again, max_retries=1), list[ToolResult])
    execute_with_retry(registry, [call], on_retry=ask_again)  # type: ignore[arg-type]  # pyright: ignore[reportCallIssue, reportArgumentType]


def descriptions_are_values() -> None:
    assert_type(tools_of([bare, web_tool(), {"type": "web"}]), tuple[Tool, ...])
    assert_type(function_tool("f", "F", {"type": "object"}).to_dict(), dict[str, Any])
    assert_type(function_tool_from_type(Weather, "weather", "The weather").name, str)
    assert_type(tool_choice_required(), ToolChoice)
    assert_type(tool_result_message("call_1", "sunny"), dict[str, Any])
    assert_type(ToolCallAccumulator().get_tool_calls(), list[ToolCall])


def show(step: Step) -> None:
    assert_type(step.reply, Reply)
    assert_type(step.results, tuple[ToolResult, ...])


def a_run(client: Client) -> None:
    chat = client.chat("m").user("?").tools([bare, plain]).tool_choice("auto")
    result = chat.run(max_turns=3, on_step=show, parallel=True)
    assert_type(result, RunResult)
    assert_type(result.text, str)
    assert_type(result.usage, Usage)
    assert_type(result.messages, list[dict[str, Any]])
    assert_type(result.tool_calls, tuple[ToolCall, ...])
    assert_type(result.steps, tuple[Step, ...])


async def an_async_run(client: AsyncClient) -> None:
    async def on_step(step: Step) -> None: ...

    result = await client.chat("m").user("?").tools([bare, with_options]).run(on_step=on_step)
    assert_type(result, RunResult)
