"""The same work done with each client. A call gives nothing back; a stream gives the number of its events."""

from __future__ import annotations

import http.client
import json
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import anthropic
import httpx
import httpx_sse
import openai

from modelrelay import v0_32 as modelrelay  # the wire that benchmarks/server.py speaks

KEY = "mr_sk_benchmark"
BODY: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "Hello!"}]}
MESSAGES: Any = BODY["messages"]
HEADERS = {"X-ModelRelay-Api-Key": KEY, "Accept": "text/event-stream"}
Call = Callable[[], object]
AsyncCall = Callable[[], Awaitable[object]]
Stream = Callable[[], int]


def sync_calls(url: str) -> dict[str, Call]:
    plain = httpx.Client(headers={"X-ModelRelay-Api-Key": KEY})
    parts = urlsplit(url)
    bare = http.client.HTTPConnection(parts.hostname or "", parts.port)
    ours = modelrelay.Client(KEY, base_url=url)
    over_httpx = modelrelay.Client(KEY, base_url=url, http_client=httpx.Client())
    chat = openai.OpenAI(api_key=KEY, base_url=url)
    claude = anthropic.Anthropic(api_key=KEY, base_url=url)

    def by_hand() -> None:
        response = plain.post(f"{url}/llm/proxy", json=BODY)
        response.raise_for_status()
        answer = response.json()
        assert "".join(answer["content"]) and answer["usage"]["total_tokens"]

    def by_http_client() -> None:
        headers = {"X-ModelRelay-Api-Key": KEY, "Content-Type": "application/json"}
        bare.request("POST", "/llm/proxy", json.dumps(BODY), headers)
        answer = json.loads(bare.getresponse().read())
        assert "".join(answer["content"]) and answer["usage"]["total_tokens"]

    return {
        "httpx by hand": by_hand,
        "modelrelay": lambda: ours.chat("m").user("Hello!").send().text,
        "modelrelay, http_client=httpx": lambda: over_httpx.chat("m").user("Hello!").send().text,
        "http.client by hand": by_http_client,
        "openai": lambda: (
            chat.chat.completions.create(model="m", messages=MESSAGES).choices[0].message.content
        ),
        "anthropic": lambda: claude.messages.create(model="m", max_tokens=9, messages=MESSAGES).content[0],
    }


async def async_calls(url: str, http2: str, closing: AsyncExitStack) -> dict[str, AsyncCall]:
    """The clients are closed with the stack, on the loop that made them."""
    wide = httpx.Limits(max_connections=1000, max_keepalive_connections=1000)
    plain = httpx.AsyncClient(headers={"X-ModelRelay-Api-Key": KEY}, limits=wide)
    second = httpx.AsyncClient(headers={"X-ModelRelay-Api-Key": KEY}, limits=wide, http1=False, http2=True)
    session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=1000))
    ours = modelrelay.AsyncClient(KEY, base_url=url)
    on_aiohttp = modelrelay.AsyncClient(KEY, base_url=url, http_client=session)  # type: ignore[arg-type]
    chat = openai.AsyncOpenAI(api_key=KEY, base_url=url)
    claude = anthropic.AsyncAnthropic(api_key=KEY, base_url=url)
    for client in (plain, second, session, ours, on_aiohttp, chat, claude):
        await closing.enter_async_context(client)  # type: ignore[arg-type]

    async def by_hand(client: httpx.AsyncClient, base: str) -> None:
        response = await client.post(f"{base}/llm/proxy", json=BODY)
        response.raise_for_status()
        answer = response.json()
        assert "".join(answer["content"]) and answer["usage"]["total_tokens"]

    async def by_aiohttp() -> None:
        async with session.post(
            f"{url}/llm/proxy", json=BODY, headers={"X-ModelRelay-Api-Key": KEY}
        ) as response:
            answer = await response.json()
        assert "".join(answer["content"]) and answer["usage"]["total_tokens"]

    return {
        "httpx by hand": lambda: by_hand(plain, url),
        "modelrelay": lambda: ours.chat("m").user("Hello!").send(),
        "modelrelay on aiohttp": lambda: on_aiohttp.chat("m").user("Hello!").send(),
        "aiohttp by hand": by_aiohttp,
        "httpx over HTTP/2": lambda: by_hand(second, http2),
        "openai": lambda: chat.chat.completions.create(model="m", messages=MESSAGES),
        "anthropic": lambda: claude.messages.create(model="m", max_tokens=9, messages=MESSAGES),
    }


def of_line(data: list[str], line: str) -> str | None:
    """What someone who writes the loop by hand does with a line; the data of an event once it is complete."""
    if line.startswith("data:"):
        data.append(line[5:].strip())
    elif not line and data:
        event = "\n".join(data)
        data.clear()
        return event
    return None


def sync_streams(url: str) -> dict[str, Stream]:
    plain = httpx.Client(headers=HEADERS)
    parts = urlsplit(url)
    bare = http.client.HTTPConnection(parts.hostname or "", parts.port)
    ours = modelrelay.Client(KEY, base_url=url)
    chat = openai.OpenAI(api_key=KEY, base_url=url)
    claude = anthropic.Anthropic(api_key=KEY, base_url=url)
    request = ours.chat("m").user("Hello!")

    def by_hand() -> int:
        count, data, text = 0, [], []  # type: ignore[var-annotated]
        with plain.stream("POST", f"{url}/llm/proxy", json=BODY) as response:
            for line in response.iter_lines():
                if event := of_line(data, line):
                    record = json.loads(event)
                    if record["type"] == "message_delta":
                        text.append(record["delta"]["text"])
                    count += 1
        return count

    def reading_bytes() -> int:
        with plain.stream("POST", f"{url}/llm/proxy", json=BODY) as response:
            for _ in response.iter_raw():
                pass
        return EVENTS

    def by_httpx_sse() -> int:
        count = 0
        with httpx_sse.connect_sse(plain, "POST", f"{url}/llm/proxy", json=BODY) as source:
            for event in source.iter_sse():
                event.json()
                count += 1
        return count

    def by_http_client() -> int:
        count = 0
        bare.request("POST", f"{parts.path}/llm/proxy", json.dumps(BODY), HEADERS)
        response = bare.getresponse()
        for line in response:
            if line.startswith(b"data:"):
                json.loads(line[5:])
                count += 1
        return count

    def events() -> int:
        count = 0
        with request.stream() as stream:
            for _ in stream:
                count += 1
        return count

    def deltas() -> int:
        count = 0
        with request.stream() as stream:
            for _ in stream.text_deltas():
                count += 1
        return count

    def by_openai() -> int:
        count = 0
        for _ in chat.chat.completions.create(model="m", messages=MESSAGES, stream=True):
            count += 1
        return count

    def by_anthropic() -> int:
        count = 0
        for _ in claude.messages.create(model="m", max_tokens=9, messages=MESSAGES, stream=True):
            count += 1
        return count

    return {
        "httpx by hand": by_hand,
        "modelrelay, events": events,
        "modelrelay, text deltas": deltas,
        "httpx, reading bytes alone": reading_bytes,
        "httpx-sse": by_httpx_sse,
        "http.client by hand": by_http_client,
        "openai": by_openai,
        "anthropic": by_anthropic,
    }


async def async_streams(url: str, closing: AsyncExitStack) -> dict[str, Callable[[], Awaitable[int]]]:
    plain = httpx.AsyncClient(headers=HEADERS)
    session = aiohttp.ClientSession()
    ours = modelrelay.AsyncClient(KEY, base_url=url)
    for client in (plain, session, ours):
        await closing.enter_async_context(client)  # type: ignore[arg-type]

    async def by_hand() -> int:
        count, data = 0, []  # type: ignore[var-annotated]
        async with plain.stream("POST", f"{url}/llm/proxy", json=BODY) as response:
            async for line in response.aiter_lines():
                if event := of_line(data, line):
                    json.loads(event)
                    count += 1
        return count

    async def by_aiohttp() -> int:
        count = 0
        async with session.post(f"{url}/llm/proxy", json=BODY, headers=HEADERS) as response:
            async for line in response.content:
                if line.startswith(b"data:"):
                    json.loads(line[5:])
                    count += 1
        return count

    async def events() -> int:
        count = 0
        async with ours.chat("m").user("Hello!").stream() as stream:
            async for _ in stream:
                count += 1
        return count

    async def deltas() -> int:
        count = 0
        async with ours.chat("m").user("Hello!").stream() as stream:
            async for _ in stream.text_deltas():
                count += 1
        return count

    return {
        "httpx by hand": by_hand,
        "modelrelay, events": events,
        "modelrelay, text deltas": deltas,
        "aiohttp by hand": by_aiohttp,
    }


EVENTS = 3002
