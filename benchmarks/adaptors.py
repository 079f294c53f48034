"""The same work done with each client. A call gives nothing back; a stream gives the number of its events."""

from __future__ import annotations

import http.client
import json
from collections.abc import Awaitable, Callable, Iterable
from contextlib import AbstractContextManager, AsyncExitStack
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import anthropic
import httpx
import httpx_sse
import openai

import modelrelay

KEY = "mr_sk_benchmark"
MESSAGES: Any = [{"role": "user", "content": "Hello!"}]
ITEM = {"type": "message", "role": "user", "content": [{"type": "text", "text": "Hello!"}]}
BODY: dict[str, Any] = {"model": "m", "input": [ITEM]}
HEADERS = {"X-ModelRelay-Api-Key": KEY}
LINES = HEADERS | {"Accept": "application/x-ndjson"}
SSE = HEADERS | {"Accept": "text/event-stream"}
EVENTS = 3002
Call = Callable[[], object]
AsyncCall = Callable[[], Awaitable[object]]
Stream = Callable[[], int]


def read(answer: Any) -> None:
    """What a caller by hand looks at."""
    text = "".join(part["text"] for item in answer["output"] for part in item["content"])
    assert text and answer["usage"]["total_tokens"]


def sync_calls(url: str) -> dict[str, Call]:
    plain = httpx.Client(headers=HEADERS)
    parts = urlsplit(url)
    bare = http.client.HTTPConnection(parts.hostname or "", parts.port)
    ours = modelrelay.Client(KEY, base_url=url)
    over_httpx = modelrelay.Client(KEY, base_url=url, http_client=httpx.Client())
    chat = openai.OpenAI(api_key=KEY, base_url=url)
    claude = anthropic.Anthropic(api_key=KEY, base_url=url)

    def by_hand() -> None:
        response = plain.post(f"{url}/responses", json=BODY)
        response.raise_for_status()
        read(response.json())

    def by_http_client() -> None:
        headers = HEADERS | {"Content-Type": "application/json"}
        bare.request("POST", "/responses", json.dumps(BODY), headers)
        read(json.loads(bare.getresponse().read()))

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
    plain = httpx.AsyncClient(headers=HEADERS, limits=wide, timeout=None)
    second = httpx.AsyncClient(headers=HEADERS, limits=wide, http1=False, http2=True)
    session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=1000))
    ours = modelrelay.AsyncClient(KEY, base_url=url)
    on_aiohttp = modelrelay.AsyncClient(KEY, base_url=url, http_client=session)  # type: ignore[arg-type]
    chat = openai.AsyncOpenAI(api_key=KEY, base_url=url)
    claude = anthropic.AsyncAnthropic(api_key=KEY, base_url=url)
    for client in (plain, second, session, ours, on_aiohttp, chat, claude):
        await closing.enter_async_context(client)  # type: ignore[arg-type]

    async def by_hand(client: httpx.AsyncClient, base: str) -> None:
        response = await client.post(f"{base}/responses", json=BODY)
        response.raise_for_status()
        read(response.json())

    async def by_aiohttp() -> None:
        async with session.post(f"{url}/responses", json=BODY, headers=HEADERS) as response:
            read(await response.json())

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
    """What someone who reads SSE by hand does with a line; the data of an event once it is complete."""
    if line.startswith("data:"):
        data.append(line[5:].strip())
    elif not line and data:
        event = "\n".join(data)
        data.clear()
        return event
    return None


def text_of(record: Any) -> str:
    """What someone by hand takes from a record of the text stream."""
    return record["delta"] if record["type"] == "update" else ""  # type: ignore[no-any-return]


def counted(items: Iterable[object]) -> int:
    return sum(1 for _ in items)


def sync_streams(url: str) -> dict[str, Stream]:
    plain = httpx.Client()
    parts = urlsplit(url)
    bare = http.client.HTTPConnection(parts.hostname or "", parts.port)
    ours = modelrelay.Client(KEY, base_url=url)
    chat = openai.OpenAI(api_key=KEY, base_url=url)
    claude = anthropic.Anthropic(api_key=KEY, base_url=url)
    request = ours.chat("m").user("Hello!")

    def opened(headers: dict[str, str]) -> AbstractContextManager[httpx.Response]:
        return plain.stream("POST", f"{url}/responses", json=BODY, headers=headers)

    def by_hand() -> int:
        text = []
        with opened(LINES) as response:
            for line in response.iter_lines():
                text.append(text_of(json.loads(line)))
        return len(text)

    def by_hand_sse() -> int:
        data, text = [], []  # type: ignore[var-annotated]
        with opened(SSE) as response:
            for line in response.iter_lines():
                if event := of_line(data, line):
                    text.append(text_of(json.loads(event)))
        return len(text)

    def reading_bytes() -> int:
        with opened(LINES) as response:
            for _ in response.iter_raw():
                pass
        return EVENTS

    def by_httpx_sse() -> int:
        with httpx_sse.connect_sse(plain, "POST", f"{url}/responses", json=BODY) as source:
            return counted(event.json() for event in source.iter_sse())

    def by_http_client() -> int:
        bare.request("POST", f"{parts.path}/responses", json.dumps(BODY), LINES)
        return counted(json.loads(line) for line in bare.getresponse())

    def events(format: Any) -> int:
        with request.stream(format=format) as stream:
            return counted(stream)

    def deltas() -> int:
        with request.stream() as stream:
            return counted(stream.text_deltas())

    def by_openai() -> int:
        return counted(chat.chat.completions.create(model="m", messages=MESSAGES, stream=True))

    def by_anthropic() -> int:
        return counted(claude.messages.create(model="m", max_tokens=9, messages=MESSAGES, stream=True))

    return {
        "httpx by hand": by_hand,
        "modelrelay, events": lambda: events("ndjson"),
        "modelrelay, text deltas": deltas,
        "httpx by hand, SSE": by_hand_sse,
        "modelrelay, events, SSE": lambda: events("sse"),
        "httpx, reading bytes alone": reading_bytes,
        "httpx-sse": by_httpx_sse,
        "http.client by hand": by_http_client,
        "openai": by_openai,
        "anthropic": by_anthropic,
    }


async def async_streams(url: str, closing: AsyncExitStack) -> dict[str, Callable[[], Awaitable[int]]]:
    plain = httpx.AsyncClient(headers=LINES)
    session = aiohttp.ClientSession()
    ours = modelrelay.AsyncClient(KEY, base_url=url)
    on_aiohttp = modelrelay.AsyncClient(KEY, base_url=url, http_client=session)  # type: ignore[arg-type]
    for client in (plain, session, ours, on_aiohttp):
        await closing.enter_async_context(client)  # type: ignore[arg-type]

    async def by_hand() -> int:
        text = []
        async with plain.stream("POST", f"{url}/responses", json=BODY) as response:
            async for line in response.aiter_lines():
                text.append(text_of(json.loads(line)))
        return len(text)

    async def by_aiohttp() -> int:
        text = []
        async with session.post(f"{url}/responses", json=BODY, headers=LINES) as response:
            async for line in response.content:
                text.append(text_of(json.loads(line)))
        return len(text)

    async def events(client: modelrelay.AsyncClient) -> int:
        count = 0
        async with client.chat("m").user("Hello!").stream() as stream:
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
        "modelrelay, events": lambda: events(ours),
        "modelrelay, text deltas": deltas,
        "modelrelay on aiohttp, events": lambda: events(on_aiohttp),
        "aiohttp by hand": by_aiohttp,
    }
