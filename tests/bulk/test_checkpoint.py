"""A checkpoint survives what kills its process: a rerun pays for what is missing, and for nothing else."""

import json
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest

from modelrelay import ChatRequest, Client, Reply, ToolCall, Usage, ValidationError
from modelrelay.bulk import Checkpoint, key_of
from modelrelay.testing import MockClient
from tests.both_clients import all_clients, each
from tests.bulk.test_map import Number, asks, echo, mock, number


@all_clients
async def test_a_second_run_asks_only_for_what_is_missing(client_class: Any, tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    replies = [r async for r in each(mock(client_class).map(asks(3), checkpoint=path))]
    second = mock(client_class)
    bulk = second.map(asks(5), checkpoint=path)
    outcomes = sorted([o async for o in each(bulk.as_completed())], key=lambda o: o.index)
    assert [o.reused for o in outcomes] == [True, True, True, False, False]
    assert [o.result for o in outcomes[:3]] == replies
    assert len(second.mock.requests) == 2
    assert (bulk.reused, bulk.usage) == (3, Usage(2, 4, 6))


@all_clients
async def test_errors_are_not_kept(client_class: Any, tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    requests = [ChatRequest("m").user(text) for text in ("a", "bad", "c")]
    client = mock(client_class)
    assert [r.text async for r in each(client.map(requests, checkpoint=path, on_error="skip"))] == ["a", "c"]
    again = mock(client_class, lambda request: echo(request) if "bad" not in request.body.decode() else "now")
    again.mock._queue.clear()
    again.mock.reply("now")
    assert [r.text async for r in each(again.map(requests, checkpoint=path))] == ["a", "now", "c"]


@all_clients
async def test_structured_values_are_built_again_from_the_stored_text(
    client_class: Any, tmp_path: Path
) -> None:
    path = tmp_path / "answers.jsonl"
    [_ async for _ in each(mock(client_class, number).map(asks(3), Number, checkpoint=path))]
    client = mock(client_class)
    results = [r async for r in each(client.map(asks(3), Number, checkpoint=path))]
    assert [(r.value, r.attempts, r.usage) for r in results] == [
        (Number(i), 1, Usage(1, 2, 3)) for i in range(3)
    ]
    assert client.mock.requests == []


def test_a_changed_request_under_the_same_key_is_asked_again(tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    list(mock().map({"row-1": ChatRequest("m").user("a")}, checkpoint=path))
    client = mock()
    [reply] = client.map({"row-1": ChatRequest("m").user("b")}, checkpoint=path)
    assert reply.text == "b"
    [again] = mock().map({"row-1": ChatRequest("m").user("b")}, checkpoint=path)
    assert again == reply  # the later line counts


def test_the_number_of_retries_is_not_part_of_the_key() -> None:
    chat = Client(api_key="mr_sk_x").chat("m").user("x")
    assert key_of(chat.structured(Number, max_retries=3)) == key_of(chat.structured(Number))
    assert key_of(chat.structured(Number, schema_name="other")) != key_of(chat.structured(Number))


def test_a_line_that_is_not_where_it_was_is_asked_again(tmp_path: Path) -> None:
    requests = {"a": ChatRequest("m").user("a"), "b": ChatRequest("m").user("b")}
    list(mock().map(requests, checkpoint=tmp_path / "a.jsonl"))
    with Checkpoint(tmp_path / "a.jsonl") as checkpoint:
        checkpoint._lines["a"], checkpoint._lines["b"] = (
            (checkpoint._lines["b"][0], checkpoint._lines["a"][1]),
            checkpoint._lines["b"],
        )
        assert checkpoint.load("a", requests["a"]) is None
        assert checkpoint.load("b", requests["b"]).text == "b"


def test_a_request_that_is_there_several_times_has_several_answers(tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    same = [ChatRequest("m").user("a")] * 3
    assert len(list(mock().map(same, checkpoint=path))) == 3
    assert len(path.read_text().splitlines()) == 3
    client = mock()
    assert len(list(client.map(same, checkpoint=path))) == 3
    assert client.mock.requests == []


def test_a_key_of_ones_own_that_comes_twice_is_refused(tmp_path: Path) -> None:
    pairs = [("k", ChatRequest("m").user("a")), ("k", ChatRequest("m").user("b"))]
    with pytest.raises(ValidationError, match="duplicate key 'k'"):
        list(mock().map(pairs, checkpoint=tmp_path / "a.jsonl"))


TAILS = {
    "torn": b'{"key":"x","request":"y","reply":{"id',
    "torn in a character": '{"key":"ü'.encode()[:-1],
    "zeros": b"\0" * 64,
    "foreign": b"hello\n",
}


@pytest.mark.parametrize("tail", list(TAILS.values()), ids=list(TAILS))
def test_a_torn_last_line_costs_that_line_only(tail: bytes, tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    list(mock().map(asks(3), checkpoint=path))
    with open(path, "ab") as file:
        file.write(tail)
    client = mock()
    assert [r.text for r in client.map(asks(5), checkpoint=path)] == ["0", "1", "2", "3", "4"]
    assert len(client.mock.requests) == 2
    last = mock()
    assert len(list(last.map(asks(5), checkpoint=path))) == 5
    assert last.mock.requests == []


def test_a_file_cut_anywhere_gives_what_was_whole(tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    list(mock().map(asks(3), checkpoint=path))
    whole = path.read_bytes()
    ends = [at + 1 for at, byte in enumerate(whole) if byte == 10]
    for cut in range(0, len(whole) + 1, 7):
        path.write_bytes(whole[:cut])
        client = mock()
        assert len(list(client.map(asks(3), checkpoint=path))) == 3
        # A line whose newline alone is missing is whole.
        assert 3 - len(client.mock.requests) == sum(end - 1 <= cut for end in ends)


def test_one_run_at_a_time(tmp_path: Path) -> None:
    pytest.importorskip("fcntl", reason="files are locked where the system has flock")
    with Checkpoint(tmp_path / "a.jsonl"):
        with pytest.raises(ValidationError, match="in use by another run"):
            Checkpoint(tmp_path / "a.jsonl").open()
    Checkpoint(tmp_path / "a.jsonl").open().close()


def test_every_part_of_a_reply_comes_back(tmp_path: Path) -> None:
    with MockClient() as client:
        client.mock.tool_calls(
            [("f", {"a": 1}), {"id": "w", "type": "web"}], text="calling", usage=Usage(1, 2, 3)
        )
        request = client.chat("m").user("x")
        reply = request.send()
    with Checkpoint(tmp_path / "a.jsonl") as checkpoint:
        checkpoint.save("k", request, reply)
    with Checkpoint(tmp_path / "a.jsonl") as checkpoint:
        loaded = checkpoint.load("k", request)
        assert len(checkpoint) == 1
    assert isinstance(loaded, Reply)
    assert loaded == reply
    assert isinstance(loaded.tool_calls[0], ToolCall)


def test_keys_are_the_same_in_every_process_and_ignore_request_ids() -> None:
    request = ChatRequest("m").user("x").metadata(b="2", a="1")
    assert key_of(request) == "f1512ae7e50008ea3e5de8e067a3fb08"
    assert key_of(request.request_id("r-1")) == key_of(request)
    assert key_of(request.temperature(0.5)) != key_of(request)
    client = Client(api_key="mr_sk_x")
    assert key_of(client.chat(request)) == key_of(request)
    assert key_of(client.chat(request).structured(Number)) != key_of(request)


SCRIPTS = {
    "sync": """
    import sys
    from modelrelay import ChatRequest, Client

    requests = [ChatRequest("m").user(str(i)) for i in range(400)]
    for reply in Client().map(requests, concurrency=4, checkpoint=sys.argv[1]):
        print(reply.text, flush=True)
    """,
    "async": """
    import asyncio, sys
    from modelrelay import AsyncClient, ChatRequest

    async def main():
        requests = [ChatRequest("m").user(str(i)) for i in range(400)]
        async with AsyncClient() as client:
            async for reply in client.map(requests, concurrency=4, checkpoint=sys.argv[1]):
                print(reply.text, flush=True)

    asyncio.run(main())
    """,
}


def run_until(lines: int, script: str, path: Path, sign: int) -> tuple[int, str]:
    """Runs the script, and sends it a signal when it has printed that many results."""
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(script), str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None and process.stderr is not None
        for _ in range(lines):
            assert process.stdout.readline()
        os.kill(process.pid, sign)
        process.stdout.read()
        errors = process.stderr.read()
    return process.returncode, errors


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGINT])
@pytest.mark.parametrize("script", list(SCRIPTS.values()), ids=list(SCRIPTS))
@pytest.mark.usefixtures("environment")
def test_a_killed_run_goes_on_where_it_was(script: str, sign: int, tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    code, errors = run_until(10, script, path, sign)
    if sign == signal.SIGINT:
        assert errors.rstrip().endswith("KeyboardInterrupt")
        # The workers say nothing; asyncio tells of the cancellation and of what caused it.
        assert errors.count("Traceback") == (2 if "asyncio" in script else 1)
    else:
        assert code == -signal.SIGKILL
    kept = [json.loads(line)["key"] for line in path.read_text().splitlines() if line.endswith("}")]
    assert len(kept) >= 10  # what was printed was on the disk before
    with Client() as client:
        bulk = client.map([ChatRequest("m").user(str(i)) for i in range(400)], checkpoint=path)
        assert len(list(bulk)) == 400
    assert len(kept) <= bulk.reused < 400
