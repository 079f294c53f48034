"""Spans and metrics of OpenTelemetry, by its semantic conventions for generative AI. Extra: `modelrelay-sdk[otel]`.

    from modelrelay import Client, otel

    client = otel.instrument(Client())

Every call of a model is a client span `chat <model>` in the current trace, and the request carries its context on
(`traceparent`). The span of a stream ends with the stream. Other calls are spans named by their operation.
Names: https://opentelemetry.io/docs/specs/semconv/gen-ai/ (in development there; these are those of 2026).
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar
from urllib.parse import urlsplit

try:
    from opentelemetry import metrics, propagate, trace
    from opentelemetry.trace import Span, SpanKind, StatusCode
except ImportError as error:  # pragma: no cover
    raise ImportError(
        "modelrelay.otel needs opentelemetry-api: pip install 'modelrelay-sdk[otel]'"
    ) from error

from ._core import codec
from ._core.conversation import Message
from ._core.errors import APIError, RequestTimeoutError, TransportError
from ._core.flow import Send, Sent, Steps
from ._core.operation import Operation
from ._core.session import Session
from ._core.telemetry import log
from ._core.values import Reply, ToolCall, Usage
from ._version import __version__
from .draft import Fields
from .tools import ToolResult

C = TypeVar("C")
T = TypeVar("T")
CONTENT = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT"
PROVIDER = "modelrelay"
_TOKEN_BUCKETS = (1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144, 1048576, 4194304, 16777216, 67108864)
_SECOND_BUCKETS = (0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92)
_CHUNK_BUCKETS = (0.001, 0.005, 0.01, 0.02, 0.04, 0.06, 0.08, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0)


def instrument(
    client: C,
    *,
    capture_content: bool | None = None,
    tracer_provider: Any = None,
    meter_provider: Any = None,
) -> C:
    """Trace and measure all further calls of this client, and of copies that `with_options()` makes of it.

    capture_content: whether spans contain prompts, answers and tools. They may be personal or secret, so the default is the
        value of `OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT`, or else False.
    tracer_provider, meter_provider: the global ones when not given.
    Returns the same client.
    """
    from dataclasses import replace

    if capture_content is None:
        capture_content = os.environ.get(CONTENT, "").strip().lower() in (
            "true",
            "1",
            "span",
            "span_only",
            "span_and_event",
        )
    driver: Any = client._driver  # type: ignore[attr-defined]
    driver.session = replace(
        driver.session, observer=Telemetry(capture_content, tracer_provider, meter_provider)
    )
    return client


class Telemetry:
    """The observer of a session: `_core.telemetry.Observer`."""

    def __init__(self, capture_content: bool, tracer_provider: Any, meter_provider: Any) -> None:
        self.capture_content = capture_content
        self.tracer = trace.get_tracer("modelrelay", __version__, tracer_provider)
        meter = metrics.get_meter("modelrelay", __version__, meter_provider)
        self.duration = meter.create_histogram(
            "gen_ai.client.operation.duration", "s", "GenAI operation duration.",
            explicit_bucket_boundaries_advisory=_SECOND_BUCKETS,
        )  # fmt: skip
        self.tokens = meter.create_histogram(
            "gen_ai.client.token.usage", "{token}", "Number of input and output tokens used.",
            explicit_bucket_boundaries_advisory=_TOKEN_BUCKETS,
        )  # fmt: skip
        self.first_chunk = meter.create_histogram(
            "gen_ai.client.operation.time_to_first_chunk", "s", "Time to receive the first chunk of a stream.",
            explicit_bucket_boundaries_advisory=_CHUNK_BUCKETS,
        )  # fmt: skip

    def call(
        self, operation: Operation[Any], session: Session, flow: Generator[Any, Any, Any]
    ) -> Generator[Any, Any, Any]:
        watch = _Watch(self, operation, session)
        try:
            value = yield from watch.carried(flow)
        except BaseException as error:
            watch.finish(error)
            raise
        if isinstance(value, Reply):
            watch.answered(value)
        watch.finish(None)
        return value

    def stream(self, operation: Operation[Any], session: Session) -> _Watch:
        return _Watch(self, operation, session, stream=True)

    @contextmanager
    def tool(self, call: ToolCall, description: str | None) -> Iterator[Callable[[ToolResult], None]]:
        attributes = {
            "gen_ai.operation.name": "execute_tool",
            "gen_ai.tool.name": call.name,
            "gen_ai.tool.type": "function",
            "gen_ai.tool.call.id": call.id,
        }
        if description:
            attributes["gen_ai.tool.description"] = description
        if self.capture_content:
            attributes["gen_ai.tool.call.arguments"] = call.arguments
        span = self.start(f"execute_tool {call.name}", SpanKind.INTERNAL, attributes)

        def note(result: ToolResult) -> None:
            if result.error is not None:
                kind = "timeout" if result.exception is None else type(result.exception).__name__
                span.set_attribute("error.type", kind)
                span.set_status(StatusCode.ERROR, result.error if self.capture_content else kind)
            elif self.capture_content:
                span.set_attribute("gen_ai.tool.call.result", result.content)

        try:
            with trace.use_span(span, record_exception=False, set_status_on_exception=False):
                yield note
        except BaseException as error:  # interrupted: there is no result
            span.set_attribute("error.type", _kind(error))
            span.set_status(StatusCode.ERROR, _kind(error))
            raise
        finally:
            _safely(span.end)

    def start(self, name: str, kind: SpanKind, attributes: Mapping[str, Any]) -> Span:
        span = _safely(self.tracer.start_span, name, kind=kind, attributes=attributes)
        return trace.INVALID_SPAN if span is None else span


def _safely(function: Callable[..., T], *args: Any, **options: Any) -> T | None:
    """Exceptions of span processors and exporters are logged and never break a call."""
    try:
        return function(*args, **options)
    except Exception:
        log.exception("telemetry failed")
        return None


class _Watch:
    """One call, from start to end: `_core.telemetry.StreamWatch`."""

    def __init__(
        self, telemetry: Telemetry, operation: Operation[Any], session: Session, stream: bool = False
    ) -> None:
        self._telemetry = telemetry
        self._started = time.monotonic()
        self._attempts = 0
        self._over = False
        endpoint, address = operation.endpoint, urlsplit(session.base_url)
        asked = operation.asked
        self.is_chat = isinstance(asked, Fields)
        self._labels: dict[str, Any] = {"server.address": address.hostname or ""}
        if port := address.port or {"https": 443, "http": 80}.get(address.scheme):
            self._labels["server.port"] = port
        if self.is_chat:
            name = f"chat {operation.model}" if operation.model else "chat"
            self._labels |= {"gen_ai.operation.name": "chat", "gen_ai.provider.name": PROVIDER}
            if operation.model:
                self._labels["gen_ai.request.model"] = operation.model
        else:
            name = f"modelrelay {endpoint.id}"
        more = {} if self.is_chat else {"http.request.method": endpoint.method, "url.template": endpoint.path}
        self._span: Span = telemetry.start(name, SpanKind.CLIENT, {**self._labels, **more})
        if isinstance(asked, Fields) and self._span.is_recording():
            self._span.set_attributes(_asked(asked, telemetry.capture_content))
            if stream:
                self._span.set_attribute("gen_ai.request.stream", True)

    def carried(self, flow: Generator[Any, Any, Any]) -> Generator[Any, Any, Any]:
        """The flow, with the context of this span in its requests."""
        context = trace.set_span_in_context(self._span)
        steps = Steps(flow)
        for instruction in steps:
            with steps:
                if type(instruction) is Send:
                    instruction = self._sending(instruction, context)
                outcome = yield instruction
                if type(outcome) is Sent:
                    self._sent(outcome)
                steps.answer(outcome)
        return steps.result

    def opening(self, flow: Generator[Any, Any, Any]) -> Generator[Any, Any, Any]:
        try:
            return (yield from self.carried(flow))
        except BaseException as error:
            self.finish(error)
            raise

    def _sending(self, send: Send, context: Any) -> Send:
        carrier: dict[str, str] = {}
        _safely(propagate.inject, carrier, context)
        if not carrier:
            return send
        headers = (*send.request.headers, *carrier.items())
        return send._replace(request=send.request._replace(headers=headers))

    def _sent(self, sent: Sent) -> None:
        self._attempts += 1
        outcome = sent.outcome
        if not isinstance(outcome, TransportError):
            self._span.set_attribute("http.response.status_code", outcome.status)
            if outcome.http.request_id:
                self._span.set_attribute("modelrelay.request_id", outcome.http.request_id)
            if 200 <= outcome.status < 300:
                return
            reason = str(outcome.status)
        else:
            reason = _kind(outcome)
        self._span.add_event("attempt failed", {"modelrelay.attempt": self._attempts, "error.type": reason})

    def first(self) -> None:
        seconds = time.monotonic() - self._started
        self._span.set_attribute("gen_ai.response.time_to_first_chunk", seconds)
        _safely(self._telemetry.first_chunk.record, seconds, self._labels)

    def answered(self, reply: Reply) -> None:
        span = self._span
        self._learned(reply.usage, reply.model, reply.id)
        if reply.stop_reason is not None:
            span.set_attribute("gen_ai.response.finish_reasons", [str(reply.stop_reason)])
        if self._telemetry.capture_content and span.is_recording():
            calls = [
                {"type": "tool_call", "id": call.id, "name": call.name, "arguments": call.arguments}
                for call in reply.tool_calls
            ]
            self._output(reply.text, calls, str(reply.stop_reason or "stop"))

    def _learned(self, usage: Usage | None, model: str | None, response_id: str | None) -> None:
        span = self._span
        if model:
            span.set_attribute("gen_ai.response.model", model)
            self._labels["gen_ai.response.model"] = model
        if response_id:
            span.set_attribute("gen_ai.response.id", response_id)
        # A usage of zeros means that no tokens were reported.
        if usage is not None and usage.total_tokens:
            for kind, count in (("input", usage.input_tokens), ("output", usage.output_tokens)):
                span.set_attribute(f"gen_ai.usage.{kind}_tokens", count)
                _safely(self._telemetry.tokens.record, count, {**self._labels, "gen_ai.token.type": kind})
            for part, reported in (
                ("cache_read.input", usage.cache_read_input_tokens),
                ("cache_creation.input", usage.cache_write_input_tokens),
                ("reasoning.output", usage.reasoning_tokens),
            ):
                if reported is not None:
                    span.set_attribute(f"gen_ai.usage.{part}_tokens", reported)

    def _output(self, text: str, calls: Sequence[dict[str, Any]], reason: str) -> None:
        parts: list[dict[str, Any]] = [{"type": "text", "content": text}] if text else []
        said = [{"role": "assistant", "parts": [*parts, *calls], "finish_reason": reason}]
        self._span.set_attribute("gen_ai.output.messages", json.dumps(said, ensure_ascii=False))

    def end(self, events: Any, last: Any, error: BaseException | None) -> None:
        if events is not None:
            if error is None and hasattr(events, "reply"):
                self.answered(events.reply())
            else:
                usage, model = getattr(events, "usage", None), getattr(events, "model", None)
                self._learned(usage, model, getattr(events, "response_id", None))
                if error is None and self._telemetry.capture_content and hasattr(last, "payload"):
                    self._output(codec.dumps(last.data).decode(), [], "stop")
        self.finish(error)

    def finish(self, error: BaseException | None) -> None:
        if self._over:  # a stream that could not be opened is closed by its reader
            return
        self._over = True
        span, labels = self._span, self._labels
        if self._attempts > 1:
            span.set_attribute("http.request.resend_count", self._attempts - 1)
        if error is not None:
            labels = {**labels, "error.type": _kind(error)}
            span.set_attribute("error.type", _kind(error))
            if isinstance(error, APIError) and error.code:
                span.set_attribute("modelrelay.error.code", error.code)
            if getattr(error, "request_id", None):
                span.set_attribute("modelrelay.request_id", error.request_id)  # type: ignore[attr-defined]
            # An error's message may repeat a prompt; its kind does not.
            span.set_status(StatusCode.ERROR, str(error) if self._telemetry.capture_content else _kind(error))
        if self.is_chat:
            _safely(self._telemetry.duration.record, time.monotonic() - self._started, labels)
        _safely(span.end)


def _kind(error: BaseException) -> str:
    """A value for `error.type`, of few possible ones: the status, the limit that was exceeded, or the class."""
    if isinstance(error, APIError):
        return str(error.status)
    if isinstance(error, RequestTimeoutError):
        return "timeout"
    return (
        "cancelled" if type(error).__name__ in ("CancelledError", "GeneratorExit") else type(error).__name__
    )


def _asked(fields: Fields, content: bool) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if fields.max_tokens is not None:
        found["gen_ai.request.max_tokens"] = fields.max_tokens
    if fields.temperature is not None:
        found["gen_ai.request.temperature"] = fields.temperature
    if stops := [*fields.stop, *fields.stop_sequences]:
        found["gen_ai.request.stop_sequences"] = stops
    if fields.response_format is not None:
        found["gen_ai.output.type"] = "text" if fields.response_format.type == "text" else "json"
    if content:
        system = [
            {"type": "text", "content": message.text}
            for message in fields.messages
            if message.role == "system"
        ]
        said = [_message(message) for message in fields.messages if message.role != "system"]
        found["gen_ai.input.messages"] = json.dumps(said, ensure_ascii=False)
        if system:
            found["gen_ai.system_instructions"] = json.dumps(system, ensure_ascii=False)
        if fields.tools:
            tools = [{"type": str(tool.type), **tool.details} for tool in fields.tools]
            found["gen_ai.tool.definitions"] = json.dumps(tools, ensure_ascii=False)
    return found


def _message(message: Message) -> dict[str, Any]:
    """A message in the form that the conventions define."""
    if message.role == "tool":
        part = {"type": "tool_call_response", "id": message.tool_call_id, "response": message.text}
        return {"role": "tool", "parts": [part]}
    parts: list[dict[str, Any]] = []
    if message.text:
        parts.append({"type": "text", "content": message.text})
    for call in message.tool_calls:
        function = call.get("function") or {}
        parts.append(
            {
                "type": "tool_call",
                "id": call.get("id"),
                "name": function.get("name"),
                "arguments": function.get("arguments"),
            }
        )
    return {"role": message.role, "parts": parts}
