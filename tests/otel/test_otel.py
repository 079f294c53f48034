"""Spans and metrics as OpenTelemetry's in-memory exporters receive them."""

import asyncio
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from opentelemetry import trace
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, SpanProcessor, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from modelrelay import APIError, AsyncClient, Client, NotFoundError, Usage
from modelrelay.otel import instrument
from modelrelay.testing import MockClient
from tests.both_clients import all_clients, each, entered, finish, mock_class, on_asyncio


class Seen:
    """A tracer and a meter, and what they were given."""

    def __init__(self) -> None:
        self.tracers = TracerProvider()
        self._spans = InMemorySpanExporter()
        self.tracers.add_span_processor(SimpleSpanProcessor(self._spans))
        self._reader = InMemoryMetricReader()
        self.meters = MeterProvider([self._reader])

    def client(self, client_class: Any, **options: Any) -> Any:
        return instrument(
            mock_class(client_class)(), tracer_provider=self.tracers, meter_provider=self.meters, **options
        )

    @property
    def spans(self) -> list[ReadableSpan]:
        return list(self._spans.get_finished_spans())

    @property
    def span(self) -> ReadableSpan:
        [span] = self.spans
        return span

    @property
    def attributes(self) -> dict[str, Any]:
        """Those of the one span."""
        return dict(self.span.attributes or {})

    def metric(self, name: str) -> list[Any]:
        data = self._reader.get_metrics_data()
        for resource in data.resource_metrics if data else ():
            for scope in resource.scope_metrics:
                for metric in scope.metrics:
                    if metric.name == name:
                        return list(metric.data.data_points)
        return []


@pytest.fixture
def seen() -> Iterator[Seen]:
    seen = Seen()
    yield seen
    seen.tracers.shutdown()
    seen.meters.shutdown()


@all_clients
async def test_a_call_is_a_client_span(seen: Seen, client_class: Any) -> None:
    client = seen.client(client_class)
    client.mock.reply("Hello!", id="resp_7", model="m-2", usage=Usage(10, 5, 15), request_id="req_7")
    await finish(client.chat("m").user("hi").max_tokens(50).temperature(0.5).stop("END").send())
    assert (seen.span.name, seen.span.kind.name, seen.span.status.status_code.name) == ("chat m", "CLIENT", "UNSET")  # fmt: skip
    assert seen.attributes == {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": "modelrelay",
        "gen_ai.request.model": "m",
        "gen_ai.request.max_tokens": 50,
        "gen_ai.request.temperature": 0.5,
        "gen_ai.request.stop_sequences": ("END",),
        "gen_ai.response.id": "resp_7",
        "gen_ai.response.model": "m-2",
        "gen_ai.response.finish_reasons": ("end_turn",),
        "gen_ai.usage.input_tokens": 10,
        "gen_ai.usage.output_tokens": 5,
        "http.response.status_code": 200,
        "modelrelay.request_id": "req_7",
        "server.address": "api.modelrelay.ai",
        "server.port": 443,
    }


def test_a_span_has_the_parts_of_the_usage_that_the_api_reported(seen: Seen) -> None:
    client: Any = seen.client(Client)
    usage = Usage(10, 5, 15, cache_read_input_tokens=4, cache_write_input_tokens=0, reasoning_tokens=3)
    client.mock.reply("Hello!", usage=usage)
    client.chat("m").user("hi").send()
    parts = {name: value for name, value in seen.attributes.items() if "usage" in name}
    assert parts == {
        "gen_ai.usage.input_tokens": 10,
        "gen_ai.usage.cache_read.input_tokens": 4,
        "gen_ai.usage.cache_creation.input_tokens": 0,
        "gen_ai.usage.output_tokens": 5,
        "gen_ai.usage.reasoning.output_tokens": 3,
    }


@all_clients
async def test_tokens_and_duration_are_measured(seen: Seen, client_class: Any) -> None:
    client = seen.client(client_class)
    client.mock.reply("Hello!", model="m-2", usage=Usage(10, 5, 15))
    await finish(client.chat("m").user("hi").send())
    labels = {
        "gen_ai.operation.name": "chat", "gen_ai.provider.name": "modelrelay", "gen_ai.request.model": "m",
        "gen_ai.response.model": "m-2", "server.address": "api.modelrelay.ai", "server.port": 443,
    }  # fmt: skip
    points = {p.attributes["gen_ai.token.type"]: p for p in seen.metric("gen_ai.client.token.usage")}
    assert {kind: point.sum for kind, point in points.items()} == {"input": 10, "output": 5}
    assert points["input"].explicit_bounds[:3] == (1, 4, 16)
    [duration] = seen.metric("gen_ai.client.operation.duration")
    assert (duration.count, dict(duration.attributes)) == (1, labels)
    assert seen.metric("gen_ai.client.operation.time_to_first_chunk") == []


@all_clients
async def test_the_trace_goes_on_at_the_server(seen: Seen, client_class: Any) -> None:
    client = seen.client(client_class)
    client.mock.reply("a").stream(["b"])
    with seen.tracers.get_tracer("app").start_as_current_span("handler") as handler:
        await finish(client.chat("m").user("hi").send())
        [_ async for _ in each(client.chat("m").user("hi").stream())]
    for span, request in zip(seen.spans[:2], client.mock.requests, strict=True):
        assert span.parent is not None and span.parent.span_id == handler.get_span_context().span_id
        context = span.context
        assert context is not None
        assert request.headers["traceparent"].startswith(
            f"00-{context.trace_id:032x}-{context.span_id:016x}-0"
        )


@all_clients
async def test_the_span_of_a_stream_ends_with_the_stream(seen: Seen, client_class: Any) -> None:
    client = seen.client(client_class)
    client.mock.stream(["Hel", "lo"], id="resp_9", usage=Usage(4, 2, 6))
    async with entered(client.chat("m").user("hi").stream()) as stream:
        async for event in each(stream):
            if event.text == "Hel":
                # The mock's whole stream may have come in one piece: only what is still to be read keeps a span open.
                break
        assert seen.spans == []
        await finish(stream.final_response())
    attributes = seen.attributes
    assert attributes["gen_ai.request.stream"] is True
    assert attributes["gen_ai.response.id"] == "resp_9"
    assert attributes["gen_ai.usage.output_tokens"] == 2
    assert attributes["gen_ai.response.finish_reasons"] == ("end_turn",)
    [first] = seen.metric("gen_ai.client.operation.time_to_first_chunk")
    assert first.count == 1
    assert attributes["gen_ai.response.time_to_first_chunk"] == first.sum


@all_clients
async def test_an_error_of_the_api(seen: Seen, client_class: Any) -> None:
    client = seen.client(client_class)
    client.mock.error(503, message="secret words").error(
        402, "PAYMENT_REQUIRED", "secret words", request_id="req_1"
    )
    with pytest.raises(APIError):
        await finish(client.chat("m").user("hi").send())
    attributes = seen.attributes
    assert attributes["error.type"] == "402"
    assert attributes["modelrelay.error.code"] == "PAYMENT_REQUIRED"
    assert attributes["modelrelay.request_id"] == "req_1"
    assert attributes["http.request.resend_count"] == 1
    assert [dict(event.attributes or {}) for event in seen.span.events] == [
        {"modelrelay.attempt": 1, "error.type": "503"},
        {"modelrelay.attempt": 2, "error.type": "402"},
    ]
    assert "secret words" not in seen.span.to_json()


@all_clients
async def test_a_stream_that_never_opens(seen: Seen, client_class: Any) -> None:
    client = seen.client(client_class)
    client.mock.error(404)
    stream = client.chat("m").user("hi").stream()
    with pytest.raises(NotFoundError):
        [_ async for _ in each(stream)]
    await finish(stream.close())
    assert seen.attributes["error.type"] == "404"


@dataclass
class Person:
    name: str


@all_clients
async def test_structured_answers_are_a_span_for_each_attempt(seen: Seen, client_class: Any) -> None:
    client = seen.client(client_class)
    client.mock.reply("no json").reply({"name": "Ada"})
    await finish(client.chat("m").user("x").structured(Person, max_retries=1).send())
    assert [span.name for span in seen.spans] == ["chat m", "chat m"]
    assert {(span.attributes or {})["gen_ai.output.type"] for span in seen.spans} == {"json"}


@all_clients
async def test_structured_streams(seen: Seen, client_class: Any) -> None:
    client = seen.client(client_class, capture_content=True)
    client.mock.stream_json({"name": "Ada"})
    await finish(client.chat("m").user("x").stream_json(Person).final_value())
    said = json.loads(str(seen.attributes["gen_ai.output.messages"]))
    assert said == [
        {"role": "assistant", "parts": [{"type": "text", "content": '{"name":"Ada"}'}], "finish_reason": "stop"},
    ]  # fmt: skip


@all_clients
async def test_content_stays_out_unless_asked_for(seen: Seen, client_class: Any) -> None:
    client = seen.client(client_class)
    client.mock.reply("the secret answer")
    await finish(client.chat("m").system("the secret task").user("the secret question").send())
    assert "secret" not in seen.span.to_json()


@all_clients
async def test_content_when_asked_for(seen: Seen, client_class: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT", "true")
    client = seen.client(client_class)
    client.mock.tool_calls([("get_weather", {"city": "Paris"})], text="Let me look.")
    await finish(client.chat("m").system("Be brief.").user("Weather?").send())
    found = seen.attributes
    assert json.loads(str(found["gen_ai.system_instructions"])) == [{"type": "text", "content": "Be brief."}]
    assert json.loads(str(found["gen_ai.input.messages"])) == [
        {"role": "user", "parts": [{"type": "text", "content": "Weather?"}]}
    ]
    assert json.loads(str(found["gen_ai.output.messages"])) == [
        {
            "role": "assistant",
            "parts": [
                {"type": "text", "content": "Let me look."},
                {"type": "tool_call", "id": "call_1", "name": "get_weather", "arguments": '{"city": "Paris"}'},
            ],
            "finish_reason": "tool_calls",
        }
    ]  # fmt: skip


@all_clients
async def test_other_calls_are_spans_of_their_own(seen: Seen, client_class: Any) -> None:
    client = seen.client(client_class)
    client.mock.respond()
    await finish(client.tiers.list())
    assert seen.span.name.startswith("modelrelay ")
    attributes = seen.attributes
    assert (attributes["http.request.method"], attributes["url.template"]) == ("GET", "/tiers")
    assert seen.metric("gen_ai.client.operation.duration") == []


def test_a_map_keeps_the_trace_in_its_threads(seen: Seen) -> None:
    client = seen.client(Client)
    client.mock.respond(times=4)
    with seen.tracers.get_tracer("app").start_as_current_span("job") as job:
        assert len(list(client.map([client.chat("m").user(str(i)) for i in range(4)], concurrency=2))) == 4
    parents = {span.parent.span_id for span in seen.spans if span.name == "chat m" and span.parent}
    assert parents == {job.get_span_context().span_id}


@on_asyncio
async def test_a_cancelled_call_ends_its_span(seen: Seen) -> None:
    client = seen.client(AsyncClient)
    asked = asyncio.Event()

    async def never(request: Any, deadline: Any, connect: Any) -> Any:
        asked.set()
        await asyncio.Event().wait()

    client._driver.transport.send = never
    task = asyncio.create_task(client.chat("m").user("hi").send())
    await asked.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert seen.attributes["error.type"] == "cancelled"


def test_a_copy_with_other_options_is_traced_too(seen: Seen) -> None:
    client = seen.client(Client)
    client.mock.reply("a")
    client.with_options(default_headers={"X-A": "b"}).chat("m").user("hi").send()
    assert len(seen.spans) == 1


def test_without_an_sdk_it_does_nothing() -> None:
    client = instrument(MockClient(), tracer_provider=trace.NoOpTracerProvider())
    client.mock.reply("a")
    assert client.chat("m").user("hi").send().text == "a"


def look(place: str) -> str:
    """Look at a place."""
    if place == "nowhere":
        raise LookupError(f"no {place}")
    return f"{place} is fine"


@pytest.mark.parametrize(
    ("error", "kind"), [(KeyboardInterrupt, "KeyboardInterrupt"), (asyncio.CancelledError, "cancelled")]
)
def test_a_tool_that_is_interrupted_has_a_span_that_says_so(seen: Seen, error: Any, kind: str) -> None:
    def stop() -> None:
        raise error

    client = seen.client(Client)
    client.mock.tool_calls([("stop", {})])
    with pytest.raises(error):
        client.chat("m").user("hi").tools([stop]).run()
    [span] = [span for span in seen.spans if span.name == "execute_tool stop"]
    assert (span.attributes or {})["error.type"] == kind
    assert not span.status.is_ok


@all_clients
@pytest.mark.parametrize("content", [True, False])
async def test_a_tool_call_is_a_span_of_its_own(seen: Seen, client_class: Any, content: bool) -> None:
    client = seen.client(client_class, capture_content=content)
    client.mock.tool_calls([("look", {"place": "here"}), ("look", {"place": "nowhere"}), ("fly", {})])
    client.mock.reply("done")
    await finish(client.chat("m").user("hi").tools([look]).run())
    spans = [span for span in seen.spans if span.name.startswith("execute_tool")]
    errors = {
        (span.attributes or {}).get("error.type"): span for span in spans
    }  # async ones end in any order
    assert errors.keys() == {None, "LookupError", "UnknownToolError"}
    fine, failed = errors[None], errors["LookupError"]
    assert (fine.name, fine.kind.name, fine.status.status_code.name) == ("execute_tool look", "INTERNAL", "UNSET")  # fmt: skip
    call_id = (fine.attributes or {})["gen_ai.tool.call.id"]
    said = {"gen_ai.tool.call.arguments": '{"place": "here"}', "gen_ai.tool.call.result": "here is fine"}
    assert call_id and dict(fine.attributes or {}) == {
        "gen_ai.operation.name": "execute_tool",
        "gen_ai.tool.name": "look",
        "gen_ai.tool.type": "function",
        "gen_ai.tool.call.id": call_id,
        "gen_ai.tool.description": "Look at a place.",
        **(said if content else {}),
    }
    assert failed.status.description == ("LookupError: no nowhere" if content else "LookupError")
    assert errors["UnknownToolError"].name == "execute_tool fly"


class Broken(SpanProcessor):
    def __init__(self, at: str) -> None:
        self._at = at

    def on_start(self, span: Any, parent_context: Any = None) -> None:
        if self._at == "start":
            raise RuntimeError("exporter is down")

    def on_end(self, span: Any) -> None:
        if self._at == "end":
            raise RuntimeError("exporter is down")


@all_clients
@pytest.mark.parametrize("at", ["start", "end"])
async def test_a_processor_that_raises_breaks_no_call(
    seen: Seen, client_class: Any, at: str, caplog: pytest.LogCaptureFixture
) -> None:
    seen.tracers.add_span_processor(Broken(at))
    client = seen.client(client_class)
    client.mock.tool_calls([("look", {"place": "here"})]).reply("done").stream(["a", "b"])
    run = await finish(client.chat("m").user("hi").tools([look]).run())
    assert run.text == "done"
    async with entered(client.chat("m").user("hi").stream()) as stream:
        assert [event.text async for event in each(stream) if event.text] == ["a", "b"]
    assert "telemetry failed" in caplog.text
