"""Promise 1 as a property: a stream in any chunks, with any trouble, read in any way by threads and tasks, completes or
raises, and its span ends once, with the status that its reader caused.
"""

import asyncio
import json
import threading
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

import modelrelay
from modelrelay import ModelRelayError, RetryConfig, StreamError, UsageReported, v0_32
from modelrelay.otel import instrument
from tests.both_clients import finish

END = object()
USAGE = {"input_tokens": 1, "output_tokens": 2, "total_tokens": 3}
TROUBLES = ["none", "cut", "ended", "timed out", "interrupted", "raced", "closed", "dropped"]
KINDS = {"timed out": "timeout", "interrupted": "Interrupt"}  # of the span; others are StreamErrors
CLIENTS = [modelrelay.Client, modelrelay.AsyncClient, v0_32.Client, v0_32.AsyncClient]
SCHEMA = {"type": "object", "properties": {"s": {"type": "string"}}, "required": ["s"]}


def records(now: bool, words: list[str], structured: bool) -> list[dict[str, Any]]:
    start = {"type": "start", "request_id": "r"} if now else {"type": "message_start", "response_id": "r"}
    if structured:
        values = [{"s": "".join(words[:n])} for n in range(1, len(words) + 1)]
        updates = [{"type": "update", "payload": value} for value in values]
        return [start, *updates, {"type": "completion", "payload": {"s": "".join(words)}, "usage": USAGE}]
    said = [{"type": "update" if now else "message_delta", "delta": word} for word in words]
    return [start, *said, {"type": "completion" if now else "message_stop", "usage": USAGE}]


class Interrupt(BaseException):
    """Like Ctrl-C, which no event loop lets a test catch."""


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """Sends the chunks; after `until` of them comes the trouble, which the reader is told of in `stalls`."""

    def __init__(self, chunks: list[bytes], until: int, trouble: str, go_on: Any) -> None:
        self.chunks, self.until, self.trouble = chunks, until, trouble
        self.stalls, self.go_on = threading.Event(), go_on
        self.closed = False

    def _pieces(self) -> Iterator[bytes]:
        yield from self.chunks[: self.until]
        if self.trouble == "cut":
            raise httpx.ReadError("reset")
        if self.trouble == "timed out":
            raise httpx.ReadTimeout("silent")
        if self.trouble == "ended":
            return
        self.stalls.set()
        yield b""  # a wait
        yield from self.chunks[self.until :]

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces():
            if not piece and self.trouble == "interrupted":
                raise Interrupt
            if not piece and self.trouble == "raced":
                self.go_on.wait(60)
            if piece:
                yield piece

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self._pieces():
            if not piece and self.trouble in ("raced", "interrupted"):
                await self.go_on.wait()
            if piece:
                yield piece

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


async def step(steps: Any, in_thread: bool = False) -> Any:
    """The next item, or END."""
    if not hasattr(steps, "__next__"):
        return await anext(steps, END)
    return await asyncio.to_thread(next, steps, END) if in_thread else next(steps, END)


def text_of(item: Any) -> str:
    return (
        item if isinstance(item, str) else item.data.get("s", "") if hasattr(item, "payload") else item.text
    )


@st.composite
def bodies(draw: st.DrawFn, now: bool, structured: bool) -> tuple[list[str], list[bytes]]:
    """The words of an answer, and its bytes in chunks."""
    words = draw(st.lists(st.text('aé\U0001f600"\\\n', min_size=1, max_size=3), max_size=4))
    lines = [
        json.dumps(record, ensure_ascii=draw(st.booleans())) for record in records(now, words, structured)
    ]
    sse = not now and not structured
    whole = "".join(f"data: {line}\n\n" if sse else f"{line}\n" for line in lines).encode()
    cuts = sorted(draw(st.sets(st.integers(1, len(whole) - 1), max_size=5)))
    return words, [whole[a:b] for a, b in zip([0, *cuts], [*cuts, len(whole)], strict=True)]


async def check(client_class: Any, way: str, trouble: str, words: list[str], chunks: list[bytes], until: int) -> None:  # fmt: skip
    media = (
        "text/event-stream" if chunks[0].startswith(b"data:"[: len(chunks[0])]) else "application/x-ndjson"
    )
    transport = httpx.MockTransport(lambda request: httpx.Response(200, headers={"content-type": media}, stream=body))  # fmt: skip
    has_usage = way != "values" or client_class in CLIENTS[:2]  # the 0.32 API has none with values
    is_async = client_class in (modelrelay.AsyncClient, v0_32.AsyncClient)
    body = Body(chunks, until, trouble, asyncio.Event() if is_async else threading.Event())
    http_client = (httpx.AsyncClient if is_async else httpx.Client)(transport=transport)
    spans, told, tracers = InMemorySpanExporter(), [], TracerProvider()  # type: ignore[var-annotated]
    tracers.add_span_processor(SimpleSpanProcessor(spans))
    client = client_class("mr_sk_x", base_url="http://m/api/v1", http_client=http_client, retry=RetryConfig.disabled(), on_event=told.append)  # fmt: skip
    chat = instrument(client, tracer_provider=tracers).chat("m").user("x")
    stream = chat.stream_json(SCHEMA) if way == "values" else chat.stream()
    steps = stream.text_deltas() if way == "text" else stream
    got, failure, item = "", None, None
    leaves = trouble in ("closed", "dropped")
    while item is not END and failure is None:
        if leaves and body.stalls.is_set():
            break
        waiting = asyncio.ensure_future(step(steps, trouble == "raced"))
        try:
            while not waiting.done():
                await asyncio.wait([waiting], timeout=0.001 if trouble == "raced" else 0)
                if body.stalls.is_set() and trouble == "raced" and not body.go_on.is_set():
                    with pytest.raises(StreamError, match="another thread or task"):
                        await step(stream)
                    body.go_on.set()
                elif body.stalls.is_set() and trouble == "interrupted" and is_async:
                    waiting.cancel()
            item = waiting.result()
        except (ModelRelayError, Interrupt, asyncio.CancelledError) as error:
            failure = error
        else:
            got = got if item is END else text_of(item) if way == "values" else got + text_of(item)
    if trouble == "dropped":
        del stream, steps
    elif trouble == "closed":
        await finish(stream.close())
    for _ in range(9):  # the event loop closes async iterators and bodies
        await asyncio.sleep(0)
    [span] = spans.get_finished_spans()
    kind = (span.attributes or {}).get("error.type")
    complete = item is END or (leaves and kind is None)  # left behind the last event
    whole = "".join(words)
    assert (got == whole) if complete else whole.startswith(got)
    assert complete or trouble not in ("none", "raced")
    expected = "cancelled" if trouble == "interrupted" and is_async else KINDS.get(trouble, "StreamError")
    assert (kind, span.status.is_ok) == ((None, True) if complete else (expected, False))
    assert any(isinstance(event, UsageReported) for event in told) is (complete and has_usage)
    if trouble != "dropped":
        for _ in range(0 if complete else 2):
            with pytest.raises(ModelRelayError):
                await step(steps)
        final = stream.final_value if way == "values" else stream.final_response
        if complete:
            value = await finish(final())
            assert (value["s"] if way == "values" else value.text) == whole
            assert await finish(final()) == value
        else:
            with pytest.raises(ModelRelayError) as caught:
                await finish(final())
            partial = caught.value.partial_text
            assert way == "values" or (partial.startswith(got) and whole.startswith(partial))
    assert body.closed


@pytest.mark.parametrize("trouble", TROUBLES)
@pytest.mark.parametrize("way", ["events", "text", "values"])
@pytest.mark.parametrize("client_class", CLIENTS)
def test_a_stream_completes_or_raises(client_class: Any, way: str, trouble: str) -> None:
    now = client_class in CLIENTS[:2]

    @settings(max_examples=10)
    @given(bodies(now, way == "values"), st.data())
    def holds(made: tuple[list[str], list[bytes]], data: st.DataObject) -> None:
        words, chunks = made
        until = data.draw(st.integers(0, len(chunks) - 1))
        asyncio.run(check(client_class, way, trouble, words, chunks, until))

    holds()
