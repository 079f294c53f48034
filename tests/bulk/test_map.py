"""`client.map`, sync and async: order, errors, bounds, structured values, and leaving early."""

import asyncio
import json
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from modelrelay import (
    APIError,
    AsyncClient,
    ChatRequest,
    Client,
    ClientClosedError,
    StructuredExhaustedError,
    Usage,
    ValidationError,
)
from modelrelay.testing.exchange import Request
from tests.both_clients import all_clients, each, finish, is_async, mock_class, served
from tests.faults.server import Answer, Received
from tests.faults.wires import answer, compact

USAGE = {"input_tokens": 1, "output_tokens": 2, "total_tokens": 3}


def asks(n: int) -> list[ChatRequest]:
    return [ChatRequest("m").user(str(i)) for i in range(n)]


def question(request: Any) -> str:
    body = request.json
    return str(
        body["messages"][-1]["content"] if "messages" in body else body["input"][-1]["content"][0]["text"]
    )


def says(request: Any, text: str, **members: Any) -> dict[str, Any]:
    """A reply, as the API of the request has it."""
    part = {"type": "text", "text": text}
    old = "messages" in request.json
    said = (
        {"content": [text]}
        if old
        else {"output": [{"type": "message", "role": "assistant", "content": [part]}]}
    )
    return {"id": "r", **said, "model": "m", "usage": USAGE, **members}


def echo(request: Any) -> Any:
    """A model that says what it hears; "bad…" is an error."""
    said = question(request)
    if said.startswith("bad"):
        return (400, {"error": {"code": "INVALID_INPUT", "message": said}})
    return says(request, said, id=f"r{said}", stop_reason="stop")


def mock(client_class: Any = Client, answer: Any = echo, times: int = 100, **options: Any) -> Any:
    client = mock_class(client_class)(**options)
    client.mock.respond(answer, times=times)
    return client


@all_clients
async def test_results_come_in_the_order_of_the_requests(client_class: Any) -> None:
    client = mock(client_class)
    bulk = client.map(asks(20), concurrency=4)
    assert [reply.text async for reply in each(bulk)] == [str(i) for i in range(20)]
    assert (bulk.done, bulk.failed, bulk.reused, bulk.usage) == (20, 0, 0, Usage(20, 40, 60))


@all_clients
async def test_results_as_they_complete_say_which_they_are(client_class: Any) -> None:
    client = mock(client_class)
    outcomes = [outcome async for outcome in each(client.map(asks(10), concurrency=3).as_completed())]
    assert sorted((o.index, o.result.text) for o in outcomes) == [(i, str(i)) for i in range(10)]
    assert all(o.error is None and not o.reused for o in outcomes)


@all_clients
async def test_pairs_and_mappings_bring_their_own_keys(client_class: Any) -> None:
    client = mock(client_class)
    pairs = {"row-7": ChatRequest("m").user("a"), "row-8": ChatRequest("m").user("b")}
    for given in (pairs, iter(pairs.items())):
        outcomes = [o async for o in each(client.map(given).as_completed())]
        assert {o.key: o.result.text for o in outcomes} == {"row-7": "a", "row-8": "b"}


@all_clients
async def test_the_first_error_is_raised_and_nothing_new_begins(client_class: Any) -> None:
    client = mock(client_class)
    requests = [ChatRequest("m").user("bad 0"), *asks(1000)]
    with pytest.raises(APIError, match="bad 0"):
        [_ async for _ in each(client.map(requests, concurrency=2))]
    assert len(client.mock.requests) < 50


@all_clients
async def test_errors_can_take_the_place_of_results_or_be_left_out(client_class: Any) -> None:
    client = mock(client_class)
    requests = [ChatRequest("m").user(text) for text in ("a", "bad", "c")]
    results = [r async for r in each(client.map(requests, on_error="return"))]
    assert [type(r).__name__ for r in results] == ["Reply", "BadRequestError", "Reply"]
    bulk = client.map(requests, on_error="skip")
    assert [r.text async for r in each(bulk)] == ["a", "c"]
    assert (bulk.done, bulk.failed) == (3, 1)


@dataclass
class Number:
    value: int


def number(request: Any) -> Any:
    said = question(request)
    text = json.dumps({"value": int(said)}) if said.isdigit() else "no number"
    return says(request, text)


@all_clients
async def test_structured_values(client_class: Any) -> None:
    client = mock(client_class, number)
    results = [r async for r in each(client.map(asks(5), Number, concurrency=2))]
    assert [r.value for r in results] == [Number(i) for i in range(5)]
    asked = [client.chat("m").user("7").structured(Number), client.chat("m").user("8")]
    first, second = [r async for r in each(client.map(asked))]
    assert (first.value, second.text) == (Number(7), '{"value": 8}')


@all_clients
async def test_structured_values_are_asked_for_again(client_class: Any) -> None:
    client = mock(client_class, number)
    bulk = client.map([ChatRequest("m").user("x")], Number, max_retries=1, on_error="return")
    [error] = [r async for r in each(bulk)]
    assert isinstance(error, StructuredExhaustedError)
    assert (error.attempts, bulk.usage) == (2, Usage(2, 4, 6))


@all_clients
async def test_an_endless_source_is_read_only_as_far_as_needed(client_class: Any) -> None:
    client = mock(client_class, times=1000)
    read = 0

    def endless() -> Iterator[ChatRequest]:
        nonlocal read
        while True:
            read += 1
            yield ChatRequest("m").user(str(read))

    bulk = client.map(endless(), concurrency=2)
    got = []
    async for reply in each(bulk):
        got.append(reply.text)
        if len(got) == 5:
            break
    await finish(bulk.close())
    assert got == ["1", "2", "3", "4", "5"]
    assert (await finish(bulk.close())) is None  # again
    assert read <= 5 + 2 * 16 + 2


@all_clients
async def test_no_more_than_concurrency_at_once(client_class: Any) -> None:
    under_way, most, lock = 0, 0, threading.Lock()
    full = threading.Barrier(3)

    def answering(request: Received) -> Answer:
        nonlocal under_way, most
        with lock:
            under_way += 1
            most = max(most, under_way)
        full.wait(30)  # goes on only when three are under way
        with lock:
            under_way -= 1
        return [answer("200 OK", compact(echo(Request.of("POST", request.target, (), request.body))))]

    async with served(client_class, answering=answering) as (_, client):
        assert len([_ async for _ in each(client.map(asks(9), concurrency=3))]) == 9
    assert most == 3


def test_an_async_source() -> None:
    async def source() -> AsyncIterator[ChatRequest]:
        for request in asks(5):
            await asyncio.sleep(0)
            yield request

    async def run() -> list[str]:
        return [reply.text async for reply in mock(AsyncClient).map(source(), concurrency=2)]

    assert asyncio.run(run()) == ["0", "1", "2", "3", "4"]
    with pytest.raises(ValidationError, match="an async iterable needs AsyncClient"):
        mock().map(source())


def test_a_slow_async_source_holds_nothing_back() -> None:
    async def run() -> list[str]:
        more = asyncio.Event()

        async def source() -> AsyncIterator[ChatRequest]:
            yield asks(1)[0]
            await more.wait()  # set only when the first result is there
            yield asks(2)[1]

        texts = []
        async for reply in mock(AsyncClient).map(source()):
            texts.append(reply.text)
            more.set()
        return texts

    assert asyncio.run(run()) == ["0", "1"]


@all_clients
async def test_a_rate_limit_is_waited_out_by_all(client_class: Any) -> None:
    """The mock does not wait: it notes what the driver would have waited."""
    limited = True

    def answer(request: Any) -> Any:
        nonlocal limited
        if limited:
            limited = False
            return (429, {"error": {"code": "RATE_LIMIT", "message": "slow"}}, {"Retry-After": "30"})
        return echo(request)

    client = mock(client_class, answer)
    assert [r.text async for r in each(client.map(asks(6), concurrency=1))] == [str(i) for i in range(6)]
    # The one that met the limit, and every other one after it.
    assert len(client.mock.waits) >= 5
    assert all(29 < wait < 120 for wait in client.mock.waits)


@all_clients
async def test_progress_is_told(client_class: Any) -> None:
    told: list[Any] = []
    client = mock(client_class)
    bulk = client.map(iter(asks(2)), progress=lambda done, total: told.append((done, total)))
    [_ async for _ in each(bulk)]
    bulk = client.map(asks(2), progress=lambda done, total: told.append((done, total)))
    [_ async for _ in each(bulk)]
    assert told == [(1, None), (2, None), (1, 2), (2, 2)]


@pytest.mark.parametrize(
    ("missing", "shown"), [({}, "3/3"), ({"tqdm.auto": None}, "100%")], ids=["tqdm", "rich"]
)
@all_clients
async def test_a_bar(
    client_class: Any,
    missing: dict[str, None],
    shown: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in missing:
        monkeypatch.setitem(sys.modules, name, None)  # as if it were not installed
    [_ async for _ in each(mock(client_class).map(asks(3), progress=True))]
    assert shown in "".join(capsys.readouterr())


@all_clients
async def test_no_library_for_a_progress_bar(client_class: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("tqdm.auto", "rich.progress"):
        monkeypatch.setitem(sys.modules, name, None)
    client = mock(client_class)
    with pytest.raises(ValidationError, match="progress: needs tqdm or rich: pip install tqdm"):
        [_ async for _ in each(client.map(asks(3), progress=True))]
    assert client.mock.requests == []


@all_clients
@pytest.mark.parametrize(
    ("given", "options", "message"),
    [
        ([], {"concurrency": 0}, "concurrency: must be a whole number"),
        ([], {"on_error": "ignore"}, "on_error: must be"),
        ("text", {}, "requests: must be an iterable"),
        (["text"], {}, "must be a chat request"),
        ([(7, ChatRequest("m").user("x"))], {}, "a key must be a string"),
    ],
)
async def test_what_is_refused(client_class: Any, given: Any, options: Any, message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        [_ async for _ in each(mock(client_class).map(given, **options))]


@all_clients
async def test_a_map_runs_once_and_nothing_is_sent_before(client_class: Any) -> None:
    client = mock(client_class)
    bulk = client.map(asks(2))
    assert client.mock.requests == []
    [_ async for _ in each(bulk)]
    with pytest.raises(ValidationError, match="was run already"):
        [_ async for _ in each(bulk.as_completed())]


@all_clients
async def test_a_closed_client_maps_nothing(client_class: Any) -> None:
    client = mock(client_class)
    await finish(client.close())
    with pytest.raises(ClientClosedError):
        [_ async for _ in each(client.map(asks(2)))]


@all_clients
async def test_a_loop_that_is_left_ends_its_map(client_class: Any, tmp_path: Any) -> None:
    """Without a `close()`: nothing new is asked, no task or thread is left, and the checkpoint is free again."""
    client = mock(client_class, times=1000)
    bulk = client.map(asks(1000), concurrency=2, checkpoint=tmp_path / "a.jsonl")
    if is_async(client_class):
        async for _ in bulk:
            break
        for _ in range(100):  # the loop closes a dropped generator in its own time
            await asyncio.sleep(0)
        while any("_ask" in repr(task) or "_feed" in repr(task) for task in asyncio.all_tasks()):  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    else:
        for _ in bulk:
            break
        for thread in threading.enumerate():
            if thread.name.startswith("modelrelay-map"):
                thread.join(30)
                assert not thread.is_alive()
    asked = len(client.mock.requests)
    assert asked < 50
    again = client.map(asks(1), checkpoint=tmp_path / "a.jsonl")
    assert [r.text async for r in each(again)] == ["0"]
    assert again.reused == 1
