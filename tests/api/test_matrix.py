"""Every way to ask, over every API, sync and async, by model and by customer: one set of values for all of them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from modelrelay import Usage, ValidationError
from modelrelay.testing import AsyncMockClient, MockClient
from modelrelay.testing.mock import AsyncMocked, Mocked
from modelrelay.v0_32 import testing as v0_32
from tests.api.toy import AsyncToyClient, ToyClient, ToyServer
from tests.both_clients import each, entered, finish, on_asyncio


class Api(NamedTuple):
    sync: type[Mocked]
    asynchronous: type[AsyncMocked]
    customer_header: str
    answer: Callable[..., None]
    """Queues answers: text, a dict for a value, a list of (id, name, arguments) for tool calls."""


def queue(client: Any, *answers: Any) -> None:
    usage = {"input_tokens": 3, "output_tokens": 2, "total_tokens": 5}
    for answer in answers:
        if isinstance(answer, list):
            calls = [{"id": id, "name": name, "arguments": text} for id, name, text in answer]
            client.mock.tool_calls(calls, usage=usage)
        else:
            client.mock.reply(answer, usage=usage)


def queue_toy(client: Any, *answers: Any) -> None:
    client.mock.respond(ToyServer(*answers), times=len(answers))


APIS = {
    "now": Api(MockClient, AsyncMockClient, "X-ModelRelay-Customer-Id", queue),
    "0.32": Api(v0_32.MockClient, v0_32.AsyncMockClient, "X-ModelRelay-Customer-Id", queue),
    "toy": Api(ToyClient, AsyncToyClient, "X-Toy-For", queue_toy),
}


@dataclass
class Trip:
    city: str
    days: list[int]


TRIP = {"city": "Bergen", "days": [1, 2]}


def add(a: int, b: int) -> int:
    """Adds."""
    return a + b


async def send(chat: Any, answer: Any) -> None:
    answer("Hello there")
    reply = await finish(chat.request_id("rq-1").send())
    assert (reply.text, reply.usage, reply.tool_calls) == ("Hello there", Usage(3, 2, 5), ())
    assert reply.request_id == "rq-1"


async def stream(chat: Any, answer: Any) -> None:
    answer("Hello there")
    async with entered(chat.stream()) as opened:
        events = [event async for event in each(opened)]
        reply = await finish(opened.final_response())
    assert (events[-1].kind, "".join(event.text for event in events)) == ("message_stop", reply.text)
    assert (reply.text, reply.usage) == ("Hello there", Usage(3, 2, 5))


async def deltas(chat: Any, answer: Any) -> None:
    answer("Hello there")
    assert "".join([text async for text in each(chat.stream_deltas())]) == "Hello there"


async def stream_json(chat: Any, answer: Any) -> None:
    answer(TRIP)
    async with entered(chat.stream_json(Trip)) as opened:
        fields = [field async for field in each(opened.fields())]
        assert await finish(opened.final_value()) == Trip("Bergen", [1, 2])
    assert sorted(fields) == [("city", "Bergen"), ("days", [1, 2]), ("days.0", 1), ("days.1", 2)]


async def structured(chat: Any, answer: Any) -> None:
    answer({"city": "Bergen", "days": "two"}, TRIP)
    result = await finish(chat.structured(Trip, max_retries=1).send())
    assert (result.value, result.attempts, result.usage) == (Trip("Bergen", [1, 2]), 2, Usage(6, 4, 10))
    assert [issue.path for issue in result.history[0].issues] == ["$.days"]


async def structured_stream(chat: Any, answer: Any) -> None:
    answer(TRIP)
    async with entered(chat.structured(Trip).stream()) as opened:
        events = [event async for event in each(opened)]
    assert (events[0].kind, events[0].payload.city, events[-1].kind) == ("update", "Bergen", "completion")
    assert events[-1].complete_fields == {"city", "days", "days.0", "days.1"}
    assert events[-1].data == TRIP


async def run(chat: Any, answer: Any) -> None:
    answer([("c1", "add", '{"a": 1, "b": 2}')], "3, I think")
    result = await finish(chat.tools([add]).run())
    check_run(result)


async def run_stream(chat: Any, answer: Any) -> None:
    answer([("c1", "add", '{"a": 1, "b": 2}')], "3, I think")
    async with entered(chat.tools([add]).run_stream()) as opened:
        text = "".join([event.text async for event in each(opened)])
        check_run(await finish(opened.final_result()))
    assert text == "3, I think"


def check_run(result: Any) -> None:
    function = {"name": "add", "arguments": '{"a": 1, "b": 2}'}
    assert result.messages == [
        {"role": "user", "content": "Hi"},
        {"role": "assistant", "content": "", "tool_calls": [{"id": "c1", "type": "function", "function": function}]},
        {"role": "tool", "content": "3", "tool_call_id": "c1"},
        {"role": "assistant", "content": "3, I think"},
    ]  # fmt: skip
    assert result.usage == Usage(6, 4, 10)


TERMINALS = [send, stream, deltas, stream_json, structured, structured_stream, run, run_stream]


def scenarios(check: Any) -> Any:
    check = pytest.mark.parametrize("by", ["model", "customer"])(check)
    check = pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])(check)
    return pytest.mark.parametrize("api", APIS.values(), ids=APIS)(check)


def begin(client: Any, by: str) -> Any:
    chat = client.chat("m") if by == "model" else client.for_customer("c-1")
    return chat.user("Hi").max_tokens(50)


@scenarios
@pytest.mark.parametrize("terminal", TERMINALS, ids=lambda terminal: terminal.__name__)
@on_asyncio
async def test_a_terminal(api: Api, is_async: bool, by: str, terminal: Any) -> None:
    async with entered((api.asynchronous if is_async else api.sync)()) as client:
        await terminal(begin(client, by), lambda *answers: api.answer(client, *answers))
        sent = [request.headers.get(api.customer_header) for request in client.mock.requests]
        assert set(sent) == {None if by == "model" else "c-1"}


@scenarios
@on_asyncio
async def test_map(api: Api, is_async: bool, by: str) -> None:
    async with entered((api.asynchronous if is_async else api.sync)()) as client:
        api.answer(client, "one", "two")
        results = client.map([begin(client, by), begin(client, by)], concurrency=1)
        assert [reply.text async for reply in each(results)] == ["one", "two"]


METHODS = {
    send: "send", stream: "stream", deltas: "stream_deltas", stream_json: "stream_json", structured: "structured(…).send",
    structured_stream: "structured(…).stream", run: "run", run_stream: "run_stream", test_map: "map",
}  # fmt: skip


def test_the_table_in_the_docs_is_this_matrix() -> None:
    page = (Path(__file__).parents[2] / "docs/guides/two-apis.md").read_text("utf-8")
    table = page.partition("Each of these cells is a test")[2].partition("\n\n")[2].partition("\n\n")[0]
    header, _, *rows = ([cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines())
    assert header == ["method", "today's API", "0.32 API"]
    assert rows == [[f"`{METHODS[terminal]}`", "✓", "✓"] for terminal in (*TERMINALS, test_map)]


def test_an_option_that_an_api_does_not_carry_is_refused_before_sending() -> None:
    with ToyClient() as client:
        with pytest.raises(
            ValidationError, match=r"temperature: is not an option of this client's API"
        ) as refused:
            client.chat("m").user("Hi").temperature(1).send()
        assert refused.value.field == "temperature"
        with pytest.raises(ValidationError, match=r"use modelrelay\.v0_32\.Client"):
            client.chat("m").user("Hi").metadata(a="1").stream()
        assert client.mock.requests == []
