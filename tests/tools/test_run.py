"""The loop as a flow: driven here by a few lines, with the model's answers as values."""

from __future__ import annotations

import asyncio
import inspect
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from modelrelay import ChatRequest, MaxTurnsError, RunResult, Usage, ValidationError
from modelrelay._core.errors import ModelRelayError, ServerError
from modelrelay._core.flow import Ask, Flow, RunTools
from modelrelay._core.values import FunctionCall, Reply, ToolCall
from modelrelay._run import ToolRun
from modelrelay.tools import AsyncToolRegistry, Step, ToolRegistry, ToolResult, function_tool, tool, web_tool


def call(name: str, arguments: str = "{}", id: str = "call_1") -> ToolCall:
    return ToolCall(id, function=FunctionCall(name, arguments))


def answer(text: str = "", *calls: ToolCall, tokens: int = 1) -> Reply:
    return Reply("r", (text,) if text else (), "m", usage=Usage(tokens, tokens, 2 * tokens), tool_calls=calls)


def add(a: int, b: int = 2) -> int:
    return a + b


async def later(a: int) -> int:
    return a


class Model:
    """A model with its answers ready, and the two drivers around it."""

    def __init__(self, *answers: Reply | ModelRelayError) -> None:
        self.answers = list(answers)
        self.asked: list[ChatRequest] = []

    def turn(self, draft: ChatRequest) -> Flow[Reply]:
        self.asked.append(draft)
        given = self.answers.pop(0)
        if isinstance(given, ModelRelayError):
            raise given
        return given
        yield

    def run(self, draft: ChatRequest, **options: Any) -> RunResult:
        flow = ToolRun(draft, ToolRegistry(draft._fields.tools), **options).flow(self.turn)
        try:
            step = next(flow)
            while True:
                if isinstance(step, RunTools):
                    step = flow.send(step.registry.execute_all(step.calls))
                else:
                    assert isinstance(step, Ask)
                    step = flow.send(step.handler(*step.args))
        except StopIteration as done:
            return done.value  # type: ignore[no-any-return]

    async def run_async(self, draft: ChatRequest, **options: Any) -> RunResult:
        flow = ToolRun(draft, AsyncToolRegistry(draft._fields.tools), **options).flow(self.turn)
        try:
            step = next(flow)
            while True:
                if isinstance(step, RunTools):
                    step = flow.send(await step.registry.execute_all(step.calls))
                else:
                    assert isinstance(step, Ask)
                    said = step.handler(*step.args)
                    step = flow.send(await said if inspect.isawaitable(said) else said)
        except StopIteration as done:
            return done.value  # type: ignore[no-any-return]


Run = Callable[..., RunResult]


@pytest.fixture(params=["sync", "async"])
def run(request: pytest.FixtureRequest) -> Run:
    def run(model: Model, draft: ChatRequest, **options: Any) -> RunResult:
        if request.param == "sync":
            return model.run(draft, **options)
        return asyncio.run(model.run_async(draft, **options))

    return run


BASE = ChatRequest("m").user("What is 1 + 2?")
ADDING = BASE.tools([add])


def test_without_tool_calls_the_first_answer_is_the_result(run: Run) -> None:
    model = Model(answer("3"))
    result = run(model, ADDING)
    assert result.text == "3"
    assert result.reply == answer("3")
    assert result.usage == Usage(1, 1, 2)
    assert result.tool_calls == ()
    assert result.steps == (Step(1, answer("3")),)
    assert result.messages == [
        {"role": "user", "content": "What is 1 + 2?"},
        {"role": "assistant", "content": "3"},
    ]
    assert model.asked == [ADDING]


def test_it_goes_on_until_the_model_answers(run: Run) -> None:
    first, second = call("add", '{"a": 1}'), call("add", '{"a": 3, "b": 4}', "call_2")
    model = Model(answer("Let me see.", first), answer("", second), answer("3, then 7", tokens=5))
    result = run(model, ADDING)
    assert result.text == "3, then 7"
    assert result.usage == Usage(7, 7, 14)
    assert result.tool_calls == (first, second)
    assert [step.number for step in result.steps] == [1, 2, 3]
    assert [step.results for step in result.steps] == [
        (ToolResult("call_1", "add", 3),), (ToolResult("call_2", "add", 7),), (),
    ]  # fmt: skip
    assert result.messages == [
        {"role": "user", "content": "What is 1 + 2?"},
        {"role": "assistant", "content": "Let me see.", "tool_calls": [first.to_dict()]},
        {"role": "tool", "content": "3", "tool_call_id": "call_1"},
        {"role": "assistant", "content": "", "tool_calls": [second.to_dict()]},
        {"role": "tool", "content": "7", "tool_call_id": "call_2"},
        {"role": "assistant", "content": "3, then 7"},
    ]
    assert [len(draft._fields.messages) for draft in model.asked] == [1, 3, 5]


def test_the_conversation_of_a_result_can_go_on(run: Run) -> None:
    result = run(Model(answer("", call("add", '{"a": 1}')), answer("3")), ADDING)
    again = BASE.messages(result.messages).user("Thanks")
    assert [message.role for message in again._fields.messages] == ["user", "assistant", "tool", "assistant", "user"]  # fmt: skip


def test_several_calls_of_one_answer_are_answered_in_their_order(run: Run) -> None:
    calls = [call("add", f'{{"a": {n}}}', f"call_{n}") for n in range(3)]
    result = run(Model(answer("", *calls), answer("done")), ADDING)
    assert [message.get("tool_call_id") for message in result.messages[2:5]] == ["call_0", "call_1", "call_2"]
    assert [message["content"] for message in result.messages[2:5]] == ["2", "3", "4"]


def failing() -> None:
    raise ValueError("no such city")


def test_the_model_is_told_what_went_wrong_and_the_run_goes_on(run: Run) -> None:
    calls = [call("add", '{"a": 1}', "1"), call("add", "{", "2"), call("nothing", id="3"), call("failing", id="4")]  # fmt: skip
    result = run(Model(answer("", *calls), answer("sorry")), BASE.tools([add, failing]))
    assert result.text == "sorry"
    one, two, three, four = (message["content"] for message in result.messages[2:6])
    assert one == "3"
    assert two.startswith("Tool call error for 'add': failed to parse arguments for tool 'add': ")
    assert two.endswith("\n\nPlease correct the arguments and try again.")
    assert three == "Tool call error for 'nothing': unknown tool: 'nothing'. Available: add, failing"
    assert four == "Tool call error for 'failing': ValueError: no such city"


def test_the_last_turn_ends_the_run_and_keeps_everything(run: Run) -> None:
    model = Model(answer("hm", call("add", '{"a": 1}')), answer("hm, hm", call("add", '{"a": 2}', "call_2")))
    with pytest.raises(MaxTurnsError) as caught:
        run(model, ADDING, max_turns=2)
    assert (
        str(caught.value)
        == "no answer after 2 turns; raise max_turns, or continue from error.result.messages"
    )
    result = caught.value.result
    assert result.text == "hm, hm"
    assert result.usage == Usage(2, 2, 4)
    assert [call.id for call in result.tool_calls] == ["call_1", "call_2"]
    assert [message["role"] for message in result.messages] == ["user", "assistant", "tool", "assistant", "tool"]  # fmt: skip
    again = run(Model(answer("5")), ADDING.messages(result.messages))
    assert again.text == "5"


def test_its_error_pickles_with_the_result(run: Run) -> None:
    with pytest.raises(MaxTurnsError) as caught:
        run(Model(answer("", call("failing"))), BASE.tools([failing]), max_turns=1)
    again = pickle.loads(pickle.dumps(caught.value))
    assert again.result == caught.value.result


def test_an_api_error_in_the_middle_carries_what_there_was(run: Run) -> None:
    error = ServerError("down", status=503)
    with pytest.raises(ServerError) as caught:
        run(Model(answer("hm", call("add", '{"a": 1}')), error), ADDING)
    assert caught.value is error
    assert [message["role"] for message in caught.value.result.messages] == ["user", "assistant", "tool"]
    assert caught.value.result.usage == Usage(1, 1, 2)


def test_an_api_error_at_the_beginning_carries_an_empty_run(run: Run) -> None:
    with pytest.raises(ServerError) as caught:
        run(Model(ServerError("down", status=503)), ADDING)
    result = caught.value.result
    assert result.messages == [{"role": "user", "content": "What is 1 + 2?"}]
    assert (result.text, result.usage, result.tool_calls, result.steps) == ("", Usage(), (), ())


def test_each_step_is_reported(run: Run) -> None:
    seen: list[tuple[int, str, int]] = []
    model = Model(answer("hm", call("add", '{"a": 1}')), answer("3"))
    run(model, ADDING, on_step=lambda step: seen.append((step.number, step.reply.text, len(step.results))))
    assert seen == [(1, "hm", 1), (2, "3", 0)]


def test_the_last_step_is_reported_before_the_run_is_given_up(run: Run) -> None:
    seen: list[int] = []
    with pytest.raises(MaxTurnsError):
        run(
            Model(answer("", call("add", '{"a": 1}'))),
            ADDING,
            max_turns=1,
            on_step=lambda step: seen.append(step.number),
        )
    assert seen == [1]


def test_a_step_may_be_reported_to_an_async_function() -> None:
    seen: list[int] = []

    async def on_step(step: Step) -> None:
        await asyncio.sleep(0)
        seen.append(step.number)

    asyncio.run(Model(answer("3")).run_async(ADDING, on_step=on_step))
    assert seen == [1]
    with pytest.raises(ValidationError, match="on_step: is async: use AsyncClient, or a plain function"):
        Model().run(ADDING, on_step=on_step)


def test_async_tools_run_in_the_async_client() -> None:
    result = asyncio.run(
        Model(answer("", call("later", '{"a": 5}')), answer("5")).run_async(BASE.tools([later]))
    )
    assert result.steps[0].results == (ToolResult("call_1", "later", 5),)


def test_async_tools_are_refused_by_the_sync_client_before_anything_is_sent() -> None:
    model = Model()
    with pytest.raises(
        ValidationError, match="tools: later is async: use AsyncClient or AsyncToolRegistry, or a plain"
    ):
        model.run(BASE.tools([add, later]))
    assert model.asked == []


def test_a_tool_without_a_function_is_refused_before_anything_is_sent(run: Run) -> None:
    model = Model()
    with pytest.raises(ValidationError, match="tools: f has no function to run"):
        run(model, BASE.tools([function_tool("f")]))
    assert model.asked == []


@pytest.mark.parametrize("turns", [0, -1, True, 1.5, None])
def test_max_turns_is_a_number_of_turns(run: Run, turns: Any) -> None:
    with pytest.raises(ValidationError, match="max_turns: must be a whole number of at least 1"):
        run(Model(), ADDING, max_turns=turns)


def test_tools_of_the_api_are_left_to_it(run: Run) -> None:
    searched = ToolCall("call_9", type="web")  # type: ignore[arg-type]
    result = run(Model(answer("found", searched)), BASE.tools([add, web_tool()]))
    assert result.text == "found"
    assert result.tool_calls == (searched,)
    mixed = run(
        Model(answer("", searched, call("add", '{"a": 1}')), answer("3")), BASE.tools([add, web_tool()])
    )
    assert [message["role"] for message in mixed.messages] == ["user", "assistant", "tool", "assistant"]


def test_a_required_tool_is_required_once(run: Run) -> None:
    model = Model(answer("", call("add", '{"a": 1}')), answer("3"))
    run(model, ADDING.tool_choice("required"))
    assert [draft._fields.tool_choice for draft in model.asked] == ["required", "auto"]


def test_other_tool_choices_stay(run: Run) -> None:
    model = Model(answer("", call("add", '{"a": 1}')), answer("3"))
    run(model, ADDING.tool_choice("none"))
    assert [draft._fields.tool_choice for draft in model.asked] == ["none", "none"]


def test_a_tool_may_have_its_options(run: Run) -> None:
    @tool(name="plus", timeout=60)
    def f(a: int) -> int:
        return a + 1

    result = run(Model(answer("", call("plus", '{"a": 1}')), answer("2")), BASE.tools([f]))
    assert result.steps[0].results == (ToolResult("call_1", "plus", 2),)
