"""A caller's own httpx client: everything works through it, whatever it did to the response before we saw it."""

import asyncio
import gzip
import json
from typing import Any

import httpx
import pytest

import modelrelay.v0_32
from tests.both_clients import CLIENTS_V0_32 as CLIENTS
from tests.both_clients import both_clients_v0_32 as both_clients
from tests.both_clients import each, entered, finish

KEY = "mr_sk_test_0123456789"
REPLY = {"id": "r1", "content": ["Hello"], "model": "m"}
STREAM = b'data: {"type": "message_delta", "delta": "Hi"}\n\ndata: {"type": "message_stop"}\n\n'


class Chunks(httpx.SyncByteStream, httpx.AsyncByteStream):
    def __init__(self, *chunks: bytes) -> None:
        self.chunks = chunks
        self.closed = False

    def __iter__(self) -> Any:
        return iter(self.chunks)

    async def __aiter__(self) -> Any:
        for chunk in self.chunks:
            yield chunk

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


def client_with(client_class: Any, answer: Any, **options: Any) -> Any:
    own = httpx.Client if client_class is modelrelay.v0_32.Client else httpx.AsyncClient
    return client_class(KEY, http_client=own(transport=httpx.MockTransport(answer), **options))


@both_clients
async def test_calls_and_streams(client_class: Any) -> None:
    asked = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        if request.headers["accept"] == "text/event-stream":
            return httpx.Response(
                200, headers={"content-type": "text/event-stream"}, stream=Chunks(STREAM[:9], STREAM[9:])
            )
        if request.url.path.endswith("/tiers"):
            return httpx.Response(200, json={"tiers": []}, headers={"x-request-id": "rq"})
        body = gzip.compress(json.dumps(REPLY).encode())
        headers = {"content-type": "application/json", "content-encoding": "gzip"}
        return httpx.Response(200, headers=headers, stream=Chunks(body))

    async with entered(client_with(client_class, answer)) as client:
        assert (await finish(client.tiers.list())).http.request_id == "rq"
        assert (await finish(client.chat("m").user("Hi").send())).text == "Hello"
        assert [event.text async for event in each(client.chat("m").user("Hi").stream())] == ["Hi", ""]
    assert str(asked[0].url) == "https://api.modelrelay.ai/api/v1/tiers"
    assert asked[1].headers["x-modelrelay-api-key"] == KEY


@both_clients
async def test_leaving_a_stream_closes_the_response(client_class: Any) -> None:
    body = Chunks(STREAM)

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=body)

    async with entered(client_with(client_class, answer)) as client:
        async with entered(client.chat("m").user("Hi").stream()) as stream:
            async for _ in each(stream):
                break
        await asyncio.sleep(0)  # httpx closes an async response when the loop runs
        assert body.closed


@pytest.mark.parametrize("mode", CLIENTS)
def test_the_client_of_the_other_mode_is_refused(mode: str) -> None:
    other = httpx.AsyncClient() if mode == "sync" else httpx.Client()
    with pytest.raises(modelrelay.ValidationError) as caught:
        CLIENTS[mode](KEY, http_client=other)
    assert caught.value.field == "http_client"
