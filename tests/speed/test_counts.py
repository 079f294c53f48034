"""A guard over speed that measures no time: what is loaded, called, copied and kept is counted, so that it cannot creep up.

A limit may change: raise it in the same commit as what is worth it, and say why there. Counts stand well
above what is needed today, and well below what a second layer would cost.
"""

import gc
import json
import subprocess
import sys
import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from modelrelay._core.framing import NDJSONDecoder, SSEDecoder
from modelrelay._http.client import ssl_context
from modelrelay._types.partial import Growing
from tests.both_clients import CLIENTS, CLIENTS_V0_32
from tests.faults.server import FaultServer
from tests.faults.wires import LAST_CHUNK, SEND, answer, chunk, head

ROOT = Path(__file__).resolve().parent.parent.parent
APIS = {"now": CLIENTS["sync"], "0.32": CLIENTS_V0_32["sync"]}
MODULES = {"now": "modelrelay", "0.32": "modelrelay.v0_32"}
START = {
    "now": b'data: {"type": "start", "request_id": "r", "model": "m"}\n\n',
    "0.32": b'data: {"type": "message_start", "response_id": "r", "model": "m"}\n\n',
}
DELTA = {
    "now": b'data: {"type": "update", "delta": "%b"}\n\n',
    "0.32": b'data: {"type": "message_delta", "delta": {"text": "%b"}}\n\n',
}
STOP = {
    "now": b'data: {"type": "completion", "stop_reason": "end_turn"}\n\n',
    "0.32": b'data: {"type": "message_stop", "stop_reason": "end_turn"}\n\n',
}
both = pytest.mark.parametrize("api", APIS)


def delta(api: str, text: str = "token ") -> bytes:
    return DELTA[api] % text.encode()


def calls_of(work: Callable[[], object]) -> Counter[str]:
    """Calls of Python and of C functions while this runs, by file and name; generators count each time they go on."""
    found: Counter[str] = Counter()

    def on_event(frame: FrameType, event: str, argument: Any) -> None:
        if event == "call":
            found[f"{frame.f_code.co_filename.rpartition('/')[2]}:{frame.f_code.co_name}"] += 1
        elif event == "c_call":
            found[f"C:{argument.__qualname__}"] += 1

    before = sys.getprofile()
    sys.setprofile(on_event)
    try:
        work()
    finally:
        sys.setprofile(before)
    return found


def loaded_by(code: str) -> set[str]:
    """Modules that the code loads beyond what a bare interpreter has."""
    script = f"import sys, json; before = set(sys.modules)\n{code}\nprint(json.dumps(sorted(set(sys.modules) - before)))"
    done = subprocess.run([sys.executable, "-I", "-c", script], check=True, capture_output=True, text=True)
    return set(json.loads(done.stdout))


def held_by_us() -> int:
    """Bytes that were allocated in our own lines and are still there; a test server's are not counted."""
    ours = tracemalloc.Filter(True, "*/modelrelay/*")
    return sum(trace.size for trace in tracemalloc.take_snapshot().filter_traces([ours]).traces)


# What is loaded

# Each loads when it is first needed, or never.
HEAVY = ["httpx", "httpcore", "anyio", "attrs", "attr", "dateutil", "pydantic", "aiohttp"]
NEVER_EAGER = [
    *HEAVY, "ssl", "asyncio", "opentelemetry", "jinja2",
    "modelrelay.v0_32._generated.models", "modelrelay.testing", "modelrelay.cli", "modelrelay.otel", "modelrelay.bulk",
]  # fmt: skip


def test_importing_the_package_loads_nothing_heavy() -> None:
    names = loaded_by("import modelrelay")
    assert [n for n in names if any(n == h or n.startswith(f"{h}.") for h in NEVER_EAGER)] == []
    assert len(names) <= 80, sorted(names)  # of ours, of the standard library and of others


def test_errors_can_be_caught_without_loading_a_client() -> None:
    names = loaded_by("from modelrelay import APIError, RateLimitError, StreamError")
    assert names & {"httpx", "httpcore", "attr", "modelrelay.client", "modelrelay.chat"} == set()


@both
def test_a_client_and_its_chat_load_little_and_no_http_library(api: str) -> None:
    module = MODULES[api]
    names = loaded_by(
        f"import {module}; c = {module}.Client(api_key='mr_sk_x'); c.chat('m').user('x'); c._driver.transport"
    )
    assert {*HEAVY, "h11", "http.client", "email", "modelrelay.testing"} & names == set()
    assert len(names) <= 190, len(names)


@both
def test_the_first_call_loads_the_models_of_a_reply_and_no_others(api: str) -> None:
    module = MODULES[api]
    with FaultServer([SEND.of(APIS[api]).healthy()]) as server:
        names = loaded_by(
            f"import {module}; {module}.Client(api_key='mr_sk_x', base_url={server.url!r}).chat('m').user('x').send()"
        )
    models = {name for name in names if name.startswith(f"{module}._generated.models.")}
    assert len(models) <= 20, sorted(models)
    never = {
        "aiohttp",
        "asyncio",
        "dateutil",
        f"{module}._generated.models.customer",
        "modelrelay.structured",
    }
    assert ("httpx" in names, never & names) == (True, set())


def test_a_client_for_http_makes_no_tls_context() -> None:
    server = FaultServer([SEND.healthy()])
    code = (
        "import modelrelay.v0_32, modelrelay._http.client as c;"
        f"modelrelay.v0_32.Client(api_key='mr_sk_x', base_url={server.url!r}).chat('m').user('x').send();"
        "assert c._context.cache_info().currsize == 0"
    )
    with server:
        assert "modelrelay._http.client" in loaded_by(code)


def test_there_is_one_tls_context_a_process() -> None:
    assert ssl_context() is ssl_context()


# What is called


def apart(call: str) -> Counter[str]:
    """The counts of this function of this module in a fresh process: what other tests left behind is counted too, else."""
    script = f"import json; from {__name__} import *; print(json.dumps({call}))"
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True, cwd=ROOT
    )
    return Counter(json.loads(done.stdout))


def calls_of_a_call(api: str) -> Counter[str]:
    cls = APIS[api]
    with FaultServer([SEND.of(cls).healthy()]) as server, cls("mr_sk_x", base_url=server.url) as client:
        chat = client.chat("m").user("Hello!")
        for _ in range(3):
            chat.send()
        return calls_of(chat.send)


def calls_of_a_stream(api: str, count: int, large: bool, deltas: bool) -> Counter[str]:
    events = [START[api], *[delta(api) for _ in range(count)], STOP[api]]
    body = chunk(b"".join(events)) if large else b"".join(map(chunk, events))
    response = [head("200 OK", "Content-Type: text/event-stream", "Transfer-Encoding: chunked"), body, LAST_CHUNK]  # fmt: skip

    def read() -> None:
        with client.chat("m").user("x").stream("sse") as stream:
            for _ in stream.text_deltas() if deltas else stream:
                pass

    with FaultServer(response) as server, APIS[api]("mr_sk_x", base_url=server.url) as client:
        read()
        return calls_of(read)


@both
def test_functions_called_by_one_call(api: str) -> None:
    found = apart(f"calls_of_a_call({api!r})")
    # httpx, httpcore and h11 call 1100 of them.
    assert found.total() <= 1600, found.most_common(30)
    # The request is one write, the response one read: of system calls nothing else waits.
    assert (found["C:socket.send"], found["C:socket.recv"]) == (1, 1)
    assert found["C:socket.connect"] == 0


@pytest.mark.parametrize("deltas", [False, True], ids=["events", "text deltas"])
@pytest.mark.parametrize("large", [False, True], ids=["one chunk per event", "large chunks"])
@both
def test_functions_called_by_an_event(api: str, large: bool, deltas: bool) -> None:
    count = 1000
    found = apart(f"calls_of_a_stream({api!r}, {count}, {large}, {deltas})")
    # Per event: it is made (generator, JSON, tuple, text, latest), handed out once, and with text deltas once more.
    per_event = found.total() / count
    # Of a chunk of its own httpx, httpcore and h11 make 60.
    assert per_event <= (13 if large else 85), (per_event, found.most_common(30))


DECODERS: dict[str, type[Any]] = {"sse": SSEDecoder, "ndjson": NDJSONDecoder}


def calls_of_framing(kind: str, size: int) -> Counter[str]:
    line = delta("now") if kind == "sse" else delta("now")[6:-1]
    data = line * 2000

    def read() -> None:
        feed = DECODERS[kind](1 << 23).feed
        for at in range(0, len(data), size):
            feed(data[at : at + size])

    return calls_of(read) + Counter(pieces=-(-len(data) // size))


def calls_of_partial(sections: int) -> Counter[str]:
    parts = [{"heading": f"Part {n}", "text": "word " * 50, "page": n} for n in range(sections)]
    document = json.dumps({"sections": parts})

    def read() -> None:
        growing = Growing()
        for at in range(0, len(document), 20):
            growing.feed(document[at : at + 20])

    return calls_of(read) + Counter(bytes=len(document))


@pytest.mark.parametrize("size", [7, 1400, 65536])
@pytest.mark.parametrize("kind", list(DECODERS))
def test_framing_calls_a_bounded_number_of_functions_a_chunk(kind: str, size: int) -> None:
    found = apart(f"calls_of_framing({kind!r}, {size})")
    python = sum(calls for name, calls in found.items() if ".py:" in name)
    assert 0 < python <= 6 * found["pieces"] + 20, found.most_common(20)


def test_partial_json_takes_no_more_steps_in_a_long_document_than_in_a_short_one() -> None:
    def steps(sections: int) -> float:
        found = apart(f"calls_of_partial({sections})")
        size = found.pop("bytes")
        return found.total() / size

    assert 0 < steps(400) <= 1.05 * steps(40)


# What is copied and kept


# A reply: as it grows, as it is handed on, as text. A request: the text as JSON, and what the server, in this process
# too, received and keeps.
@pytest.mark.parametrize(("reply", "request_", "copies"), [(8_000_000, 1, 4.5), (5, 8_000_000, 4)])
@both
def test_bodies_are_copied_a_bounded_number_of_times(
    api: str, reply: int, request_: int, copies: float
) -> None:
    body = SEND.of(APIS[api]).whole.replace(b"Hello", b"x" * reply)
    with FaultServer([answer("200 OK", body)]) as server, APIS[api]("mr_sk_x", base_url=server.url) as client:
        chat = client.chat("m").user("x" * request_)
        client.chat("m").user("x").send()
        gc.collect()
        tracemalloc.start()
        try:
            received = chat.send()
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert len(received.text) >= reply
    assert peak <= copies * max(reply, request_), peak


@both
def test_a_long_stream_keeps_its_text_and_a_bounded_rest(api: str) -> None:
    events = 50_000

    def pieces() -> Iterator[bytes]:
        for _ in range(events // 1000):
            yield chunk(delta(api, "x") * 1000)

    response = [
        head("200 OK", "Content-Type: text/event-stream", "Transfer-Encoding: chunked"),
        *pieces(), chunk(STOP[api]), LAST_CHUNK,
    ]  # fmt: skip
    before = 0
    with FaultServer(response) as server, APIS[api]("mr_sk_x", base_url=server.url) as client:
        with client.chat("m").user("x").stream("sse") as stream:
            tracemalloc.start()
            try:
                for number, _ in enumerate(stream):
                    if number == 2000:
                        gc.collect()
                        before = held_by_us()
                gc.collect()
                grown = held_by_us() - before
            finally:
                tracemalloc.stop()
    assert grown <= 200_000, grown
