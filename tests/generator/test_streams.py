"""What generated methods stream, records or bytes, holds the promises of a chat's stream. (How it may be read and fail
otherwise is the table of tests/promises/test_01_readers.py.)"""

from __future__ import annotations

import asyncio
import importlib
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from modelrelay import NotFoundError, RequestTimeoutError, ResponseError, StreamError, Timeout
from tests.both_clients import both_clients, connected, each, entered, finish, is_async, served
from tests.faults.server import Close, FaultServer, Flood, Reset, Stall
from tests.faults.wires import LAST_CHUNK, Wire, answer, chunk, compact, head
from tests.promises.test_03_deadlines import begin_reading, ended

from .packages import answering, api_from, generated, minimal

RECORD = {"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]}
FILE = {"type": "string", "format": "binary"}


def kind(name: str, media: str, start: bytes, rest: bytes, *items: Any) -> Wire:
    def stream(client: Any) -> Any:
        package = importlib.import_module("streamed.resources")
        resource = package.AsyncA if is_async(client) else package.A
        return getattr(resource(client._driver), name)()

    return Wire(name, media, start, rest, b"", stream, list(items))


ONE, TWO = (compact({"n": n}) for n in (1, 2))
KINDS = (
    kind("events", "text/event-stream", b"data: %s\n\n" % ONE, b"data: %s\n\n" % TWO, 1, 2),
    kind("lines", "application/x-ndjson", ONE + b"\n", TWO, 1, 2),
    kind("file_stream", "image/png", b"\x00\xff", b"\n\n", b"\x00\xff", b"\n\n"),
)
every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    paths = {
        f"/{kind.name}": {
            "get": {
                "operationId": kind.name.removesuffix("_stream"),
                "tags": ["a"],
                "responses": answering(**{kind.media: FILE if kind.name == "file_stream" else RECORD}),
            }
        }
        for kind in KINDS
    }
    with generated(api_from(minimal(paths=paths)), tmp_path_factory.mktemp("streams"), "streamed"):
        yield importlib.import_module("streamed.resources")


def shown(item: Any) -> Any:
    return item if isinstance(item, bytes) else item.n


async def read(stream: Any) -> list[Any]:
    async with entered(stream):
        return [shown(item) async for item in each(stream)]


@every_kind
@both_clients
async def test_the_whole_of_it(client_class: Any, package: ModuleType, kind: Wire) -> None:
    whole = kind.begun(chunk(kind.rest), LAST_CHUNK)
    async with served(client_class, whole) as (server, client):
        assert await read(kind.call(client)) == kind.value
        assert server.requests[0].header("Accept") == kind.media


ENDINGS: dict[str, Any] = {
    "reset": lambda kind: kind.begun(Reset()),
    "closed": lambda kind: kind.begun(Close()),
    "a length that is not kept": lambda kind: [
        head("200 OK", f"Content-Type: {kind.media}", "Content-Length: 99"), kind.start, Close(),
    ],
}  # fmt: skip


@pytest.mark.parametrize("ending", ENDINGS)
@every_kind
@both_clients
async def test_a_cut_one_raises_after_what_came(
    client_class: Any, package: ModuleType, kind: Wire, ending: str
) -> None:
    async with served(client_class, ENDINGS[ending](kind)) as (_, client):
        stream, got = kind.call(client), []
        with pytest.raises(StreamError) as caught:
            async for item in each(stream):
                got.append(shown(item))
        assert got == [kind.value[0]]
        assert [shown(item) for item in caught.value.events] == (got if kind.name != "file_stream" else [])
        with pytest.raises(StreamError):  # nor is it whole the second time
            await read(stream)


@every_kind
@both_clients
async def test_another_answer_raises_when_it_is_opened(
    client_class: Any, package: ModuleType, kind: Wire
) -> None:
    html = answer("200 OK", "<html></html>", media="text/html")
    async with served(client_class, [answer("404 Not Found", b"{}")], [html]) as (_, client):
        with pytest.raises(NotFoundError):
            await read(kind.call(client))
        if kind.name != "file_stream":
            with pytest.raises(ResponseError, match=f"expected {kind.media}, got text/html"):
                await read(kind.call(client))


@pytest.mark.parametrize("deadline", ["first_token", "idle", "total"])
@every_kind
@both_clients
async def test_deadlines(client_class: Any, package: ModuleType, kind: Wire, deadline: str) -> None:
    script = [Stall()] if deadline == "first_token" else kind.begun(Stall())
    with FaultServer(script) as server:
        timeout = Timeout(**{deadline: 0.2})
        async with entered(connected(client_class, server.url, timeout=timeout)) as client:
            with pytest.raises(RequestTimeoutError) as caught:
                await read(kind.call(client))
            assert caught.value.kind == deadline
            assert await asyncio.to_thread(server.wait_quiet)


@every_kind
@both_clients
async def test_closing_it_wakes_its_reader(client_class: Any, package: ModuleType, kind: Wire) -> None:
    async with served(client_class, kind.begun(Stall())) as (server, client):
        stream = kind.call(client)
        task = await begin_reading(client_class, stream)
        await finish(stream.close())
        with pytest.raises(StreamError):
            await ended(task)
        assert await asyncio.to_thread(server.wait_quiet)


@every_kind
@both_clients
async def test_leaving_it_early_frees_the_connection(
    client_class: Any, package: ModuleType, kind: Wire
) -> None:
    async with served(client_class, kind.begun(Stall())) as (server, client):
        async with entered(kind.call(client)) as stream:
            async for _ in each(stream):
                break
        assert await asyncio.to_thread(server.wait_quiet)
        with pytest.raises(StreamError):
            await read(stream)


@both_clients
async def test_a_file_passes_through_little_memory(
    client_class: Any, package: ModuleType, tmp_path: Path
) -> None:
    """32 MiB through less than 4 MiB; the plain method gives them all."""
    kind, size, piece = KINDS[2], 32 << 20, bytes(1 << 16)
    script = [
        kind.chunked(),
        Flood(chunk(piece), limit=len(chunk(piece)) * (size >> 16)),
        LAST_CHUNK,
    ]
    async with served(client_class, script, [answer("200 OK", b"\x00\xff", media=kind.media)]) as (_, client):
        tracemalloc.start()
        try:
            with (tmp_path / "file").open("wb") as file:
                async with entered(kind.call(client)) as stream:
                    async for data in each(stream):
                        file.write(data)
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        assert (tmp_path / "file").stat().st_size == size
        assert peak < 4 << 20
        resource = package.AsyncA if is_async(client) else package.A
        assert await finish(resource(client._driver).file()) == b"\x00\xff"
