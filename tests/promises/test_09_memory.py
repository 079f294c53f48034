"""Promise 9: memory is bounded. What a hostile server sends ends in a typed error, and costs tens of megabytes at most.

The client runs in a process of its own, so that its peak is its own; the server's floods are far larger than any peak.
"""

import gzip
import json
import subprocess
import sys
import zlib
from collections.abc import Sequence
from typing import Any

import pytest

from modelrelay import LimitExceededError, Limits, ServerError, ValidationError
from tests.both_clients import ALL_CLIENTS, finish, served
from tests.both_clients import both_clients_v0_32 as both_clients
from tests.faults.server import Answer, Close, FaultServer, Flood
from tests.faults.wires import NDJSON, SEND, SSE, answer, event_stream, gzipped, head, lines

MEGABYTE = 2**20
ROOM = 120  # megabytes above a client that has made a call: the 64 of the defaults, once more while they are joined

CLIENT = """
import asyncio, json, resource, sys
from modelrelay import Limits, ModelRelayError
from tests.both_clients import ALL_CLIENTS, connected, each, finish

mode, url, calls, limits = sys.argv[1:]

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

async def call(client, kind):
    chat = client.chat("m").user("hi")
    if kind == "send":
        return await finish(chat.send())
    async for _ in each(chat.stream_json({"type": "object"}) if kind == "json" else chat.stream(format=kind)):
        pass

async def main():
    client = connected(ALL_CLIENTS[mode], url, limits=Limits(**json.loads(limits)))
    await call(client, "send")
    before = peak()
    for kind in calls.split():
        try:
            await call(client, kind)
        except ModelRelayError as error:
            print(json.dumps([type(error).__name__, peak() - before]))
        else:
            print(json.dumps(["no error", peak() - before]))

asyncio.run(main())
"""


def ran(mode: str, cases: Sequence[tuple[str, Answer]], **limits: int) -> list[tuple[str, float]]:
    """For each case the error's name, and by how many megabytes the client's peak has grown since its first call."""
    with FaultServer([SEND.of(ALL_CLIENTS[mode]).healthy()], *(script for _, script in cases)) as server:
        kinds = " ".join(kind for kind, _ in cases)
        command = [sys.executable, "-c", CLIENT, mode, server.url, kinds, json.dumps(limits)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [tuple(json.loads(line)) for line in done.stdout.splitlines()]


def zipped(data: bytes, times: int) -> bytes:
    """gzip of the data, repeated, packed once; without the checksum at the end, as far as which nobody reads."""
    packer = zlib.compressobj(9, wbits=31)
    opening = packer.flush(zlib.Z_FULL_FLUSH)
    return opening + (packer.compress(data) + packer.flush(zlib.Z_FULL_FLUSH)) * times


BOMB = zipped(bytes(MEGABYTE), 1024)  # a gigabyte of zeros in one megabyte
LINES = zipped(b"data: " + b"a" * MEGABYTE, 512)
GZIP = "Content-Encoding: gzip"
FLOOD = Flood(b"a" * 65536, 512 * MEGABYTE)


CASES: dict[str, tuple[str, Answer, str]] = {
    "an endless body": ("send", [SEND.ok(), FLOOD], "LimitExceededError"),
    "an endless chunk": ("send", [SEND.chunked(), b"ffffffff\r\n", FLOOD], "LimitExceededError"),
    "a gzip bomb": ("send", [SEND.ok(GZIP, f"Content-Length: {len(BOMB)}"), BOMB], "LimitExceededError"),
    "an endless header": ("send", [SEND.ok()[:-2], b"X-Long: ", FLOOD], "ConnectionFailedError"),
    "endless headers": ("send", [SEND.ok()[:-2], Flood(b"X-A: aaaaaaaa\r\n", 512 * MEGABYTE)], "ConnectionFailedError"),
    "an endless error body": ("send", [head("500 Oh", "Content-Type: text/plain"), FLOOD], "ServerError"),
    "a gzip bomb as error body": ("send", [head("500 Oh", GZIP, f"Content-Length: {len(BOMB)}"), BOMB], "ServerError"),
    "an endless error body of a stream": ("sse", [head("500 Oh", "Content-Type: text/plain"), FLOOD], "ServerError"),
    "an endless line, SSE": ("sse", [SSE.ok(), b"data: ", FLOOD], "LimitExceededError"),
    "an endless event, SSE": ("sse", [SSE.ok(), Flood(b"data: " + b"a" * 1000 + b"\n", 512 * MEGABYTE)], "LimitExceededError"),
    "an endless event of empty lines, SSE": ("sse", [SSE.ok(), Flood(b"data\n", 512 * MEGABYTE)], "LimitExceededError"),
    "an endless comment, SSE": ("sse", [SSE.ok(), b": ", FLOOD], "LimitExceededError"),
    "an endless event name, SSE": ("sse", [SSE.ok(), b"event: ", FLOOD], "LimitExceededError"),
    "an endless line, NDJSON": ("ndjson", [NDJSON.ok(), b'{"a":"', FLOOD], "LimitExceededError"),
    "an endless line, structured": ("json", [NDJSON.ok(), b'{"type":"update","payload":{"a":"', FLOOD], "LimitExceededError"),
    "a line out of a bomb": ("sse", [SSE.ok(GZIP, f"Content-Length: {len(LINES)}"), LINES], "LimitExceededError"),
    "an endless row of bombs": ("sse", [SSE.ok(GZIP), Flood(gzip.compress(b"a" * MEGABYTE))], "LimitExceededError"),
}  # fmt: skip


@pytest.mark.parametrize("mode", ALL_CLIENTS)
def test_floods_and_bombs_end_in_a_typed_error_within_tens_of_megabytes(mode: str) -> None:
    limits = {"response_bytes": 8 * MEGABYTE, "decompressed_bytes": 8 * MEGABYTE, "line_bytes": 4 * MEGABYTE}
    outcomes = ran(mode, [(kind, script) for kind, script, _ in CASES.values()], **limits)
    errors = {name: error for name, (error, _) in zip(CASES, outcomes, strict=True)}
    assert errors == {name: expected for name, (_, _, expected) in CASES.items()}
    assert [name for name, (_, grown) in zip(CASES, outcomes, strict=True) if grown > 60] == []


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_so_they_do_with_the_default_limits(mode: str) -> None:
    names = ["an endless body", "a gzip bomb", "an endless line, SSE", "an endless error body"]
    outcomes = ran(mode, [CASES[name][:2] for name in names])
    assert [error for error, _ in outcomes] == [CASES[name][2] for name in names]
    assert outcomes[-1][1] < 64 + ROOM


LONG: dict[str, tuple[str, Answer]] = {
    "pings": ("sse", [SSE.ok(), Flood(event_stream({"type": "ping"}), 3 * MEGABYTE), Close()]),
    "keepalives": ("sse", [SSE.ok(), Flood(SSE.keepalive, 8 * MEGABYTE), Close()]),
    "unknown events": ("ndjson", [NDJSON.ok(), Flood(lines({"type": "new", "a": [1, 2]}), 3 * MEGABYTE), Close()]),
    "structured updates": (
        "json", [NDJSON.ok(), Flood(lines({"type": "update", "payload": {"a": "b" * 1000}}), 16 * MEGABYTE), Close()]),
}  # fmt: skip


@pytest.mark.parametrize("mode", ALL_CLIENTS)
def test_a_long_stream_does_not_pile_up(mode: str) -> None:
    outcomes = ran(mode, list(LONG.values()))
    assert [error for error, _ in outcomes] == ["StreamError"] * 4  # none of them ends with a stop record
    assert outcomes[-1][1] < 20


def test_the_limits_are_documented_and_configurable() -> None:
    assert Limits() == Limits(
        response_bytes=64 * MEGABYTE,
        decompressed_bytes=64 * MEGABYTE,
        line_bytes=8 * MEGABYTE,
        error_bytes=MEGABYTE,
    )
    for name in ("response_bytes", "decompressed_bytes", "line_bytes", "error_bytes"):
        assert f"{name}:" in (Limits.__doc__ or "")
        bad: list[Any] = [0, -1, 1.5, None, "1", True]
        for value in bad:
            with pytest.raises(ValidationError):
                Limits(**{name: value})


BODY = b'{"id":"r","content":["' + b"a" * 10_000 + b'"],"model":"m"}'


@pytest.mark.parametrize(
    ("limits", "zipped_body", "fits"),
    [
        ({"response_bytes": len(BODY), "decompressed_bytes": len(BODY)}, False, True),
        ({"response_bytes": len(BODY) - 1}, False, False),
        ({"response_bytes": 5_000}, True, True),  # what counts is what came over the wire
        ({"decompressed_bytes": len(BODY) - 1}, False, False),
        ({"decompressed_bytes": 5_000}, True, False),
        ({"response_bytes": 20_000, "decompressed_bytes": 20_000}, True, True),
        ({"error_bytes": 1, "line_bytes": 1}, False, True),  # no business of a body that is neither
    ],
)
@both_clients
async def test_each_limit_stands_alone(
    client_class: Any, limits: dict[str, int], zipped_body: bool, fits: bool
) -> None:
    zipped = answer("200 OK", gzipped(BODY), "Content-Encoding: gzip")
    script = zipped if zipped_body else answer("200 OK", BODY)
    async with served(client_class, [script], limits=Limits(**limits)) as (_, client):
        call = client.chat("m").user("hi").send
        if fits:
            assert len((await finish(call())).text) == 10_000
        else:
            with pytest.raises(LimitExceededError, match=next(iter(limits))):
                await finish(call())


@both_clients
async def test_an_error_body_is_kept_as_far_as_its_limit(client_class: Any) -> None:
    script, limits = [answer("500 Oh", "x" * 10_000, media="text/plain")], Limits(error_bytes=1000)
    async with served(client_class, script, limits=limits) as (_, client):
        with pytest.raises(ServerError) as caught:
            await finish(client.customers.list())
    assert caught.value.body == "x" * 1000
