"""Chat over `POST /llm/proxy`: the only place that knows this endpoint's field, record and event names."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from .._core import codec
from .._core.accumulator import ToolCallAccumulator
from .._core.enums import StopReason, ToolType
from .._core.errors import DecodeError, StreamError
from .._core.flow import Flow, call
from .._core.framing import Record
from .._core.http import HttpInfo
from .._core.operation import HttpReply, Operation
from .._core.replies import error_of_record
from .._core.telemetry import RequestContext, UsageReported, emit
from .._core.values import FunctionCall, FunctionCallDelta, Reply, StreamEvent, ToolCall, ToolCallDelta, Usage

if TYPE_CHECKING:
    from .._core.session import Session
    from ..draft import ChatRequest

SSE = "text/event-stream"
NDJSON = "application/x-ndjson"
FORMATS = {"sse": SSE, "ndjson": NDJSON}
KINDS = frozenset(
    (
        "message_start",
        "message_delta",
        "message_stop",
        "tool_use_start",
        "tool_use_delta",
        "tool_use_stop",
        "ping",
    )
)
_DELTA = "message_delta"
_event = tuple.__new__  # what StreamEvent(...) does, without the detour through its Python signature
_JOINED = 1000  # pieces of text
EVENTS_KEPT = 256  # how many of the latest events an error carries: bounded, since streams are long

_STOP_REASONS = {str(reason): reason for reason in StopReason} | {"length": StopReason.MAX_LEN}


def operation(draft: ChatRequest, session: Session, accept: str = "application/json") -> Operation[Reply]:
    """The generated call of the chat endpoint for this draft. Raises `ValidationError` for what it refuses."""
    from .._generated.operations.llm import llm_proxy

    fields = draft.checked(session.metadata)
    made = llm_proxy(**fields, accept=accept)

    def parse(reply: HttpReply) -> Reply:
        _expect("application/json", reply)
        return reply_of(made.parse(reply), reply.http)

    return Operation(made.endpoint, made.request, parse, model=draft.fields.model or None)


def ask(draft: ChatRequest, session: Session) -> Flow[Reply]:
    """One turn of a conversation."""
    made = operation(draft, session)
    reply = yield from call(made, session)
    if session.on_event is not None:
        request = made.request
        context = RequestContext(
            request.method, request.path, made.model or reply.model, reply.request_id, reply.id
        )
        emit(session.on_event, UsageReported(reply.usage, context))
    return reply


def _expect(media: str, reply: HttpReply) -> None:
    """The framing that came must be the one asked for."""
    came = reply.headers.get("content-type", "").partition(";")[0].strip().lower()
    if came != media:
        raise DecodeError(f"asked for {media}, got {came or 'no content type'}")


def reply_of(answer: Any, http: HttpInfo) -> Reply:
    """The generated model of an answer as a `Reply`."""
    content = answer.content
    used = answer.usage
    return Reply(
        id=answer.id,
        content=(content,) if isinstance(content, str) else tuple(content),
        model=answer.model,
        stop_reason=stop_reason(answer.stop_reason),
        usage=Usage() if used is None else _usage(used.input_tokens, used.output_tokens, used.total_tokens),
        tool_calls=tuple(tool_call(call.to_dict()) for call in answer.tool_calls or ()),
        request_id=http.request_id,
        http=http,
    )


def stop_reason(value: Any) -> StopReason | None:
    """Trimmed and matched ignoring case; an unknown one is kept as given."""
    if not isinstance(value, str) or not (text := value.strip()):
        return None
    return _STOP_REASONS.get(text.lower()) or StopReason(text)


def _usage(input_tokens: Any, output_tokens: Any, total_tokens: Any) -> Usage:
    """A total of 0 or less reads as input + output."""
    read, written, total = (n if type(n) is int else 0 for n in (input_tokens, output_tokens, total_tokens))
    return Usage(read, written, total if total > 0 else read + written)


def usage_of(value: Any) -> Usage | None:
    if not isinstance(value, dict):
        return None
    get = value.get
    return _usage(
        get("input_tokens", get("inputTokens")),
        get("output_tokens", get("outputTokens")),
        get("total_tokens", get("totalTokens")),
    )


def tool_call(value: Any) -> ToolCall:
    function = value.get("function")
    called = None
    if isinstance(function, dict):
        called = FunctionCall(_string(function.get("name")) or "", _string(function.get("arguments")) or "{}")
    return ToolCall(
        _string(value.get("id")) or "", ToolType(_string(value.get("type")) or "function"), called
    )


def _tool_calls(payload: dict[str, Any]) -> tuple[ToolCall, ...]:
    """`tool_call` wins over `tool_calls`."""
    one = payload.get("tool_call")
    if isinstance(one, dict):
        return (tool_call(one),)
    several = payload.get("tool_calls")
    return (
        tuple(tool_call(item) for item in several if isinstance(item, dict))
        if isinstance(several, list)
        else ()
    )


def _tool_call_delta(value: Any) -> ToolCallDelta | None:
    if not isinstance(value, dict):
        return None
    index, kind, function = value.get("index"), _string(value.get("type")), value.get("function")
    piece = None
    if isinstance(function, dict):
        piece = FunctionCallDelta(_string(function.get("name")), _string(function.get("arguments")))
    return ToolCallDelta(
        index if type(index) is int else 0, _string(value.get("id")), ToolType(kind) if kind else None, piece
    )


def _string(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _delta_text(delta: Any) -> str:
    for text in (delta.get("text"), delta.get("content")) if isinstance(delta, dict) else (delta,):
        if isinstance(text, str):
            return text
    return ""


class ChatEvents:
    """Records of a text stream → `StreamEvent`s, and all of them → the final `Reply`. Holds text, not events."""

    def __init__(self, media: str, http: HttpInfo, mask: Callable[[str], str]) -> None:
        self._enveloped = media == NDJSON
        self._http = http
        self._mask = mask
        self._request_id = http.request_id
        self._blocks: list[
            str
        ] = []  # the text before `_pieces`, joined now and then: a string a token is ten times its text
        self._pieces: list[str] = []
        self._latest: deque[StreamEvent] = deque(maxlen=EVENTS_KEPT)
        self._complete_calls: dict[str, ToolCall] = {}
        self._deltas: ToolCallAccumulator | None = None
        self._id: str | None = None
        self._model: str | None = None
        self._stop_reason: StopReason | None = None
        self.usage: Usage | None = None
        self.done = False

    def events(self, records: list[Record]) -> Iterator[StreamEvent]:
        """Ends at `message_stop`; what comes behind it is not looked at."""
        if len(self._pieces) > _JOINED:
            self._blocks.append("".join(self._pieces))
            self._pieces.clear()
        latest, write, request_id = self._latest.append, self._pieces.append, self._request_id
        for record in records:
            try:
                payload = codec.decode(record[0])
                if len(payload) == 2 and payload["type"] == "message_delta":
                    # Nearly all events are these; they carry text and nothing else.
                    text = payload["delta"]
                    if type(text) is dict:
                        text = text["text"]
                    if type(text) is not str:
                        text = _delta_text(payload["delta"])
                    event = _event(
                        StreamEvent,
                        (_DELTA, payload, text, None, (), None, None, None, None, request_id, _DELTA),
                    )
                    latest(event)
                    write(text)
                    yield event
                    continue
            except (ValueError, TypeError, KeyError, RecursionError):
                pass  # anything else has its own way below, with its own errors
            other = self._event(record)
            if other is not None:
                self._take(other)
                yield other
                if self.done:
                    return

    def _event(self, record: Record) -> StreamEvent | None:
        raw, sse_name = record
        payload, problem = _object(raw, self._enveloped)
        if problem:
            if self._enveloped:
                raise self.failed(
                    StreamError(problem, body=self._mask(raw[:2000].decode("utf-8", "replace")))
                )
            # An SSE event may carry anything: `[DONE]`, plain text.
            name = sse_name.decode("utf-8", "replace") or "custom"
            if name == "keepalive":
                return None
            text = raw.decode("utf-8", "replace")
            return StreamEvent("custom", text, request_id=self._request_id, name=name)
        outer = None
        if self._enveloped and ("data" in payload or ("event" in payload and "type" not in payload)):
            inner = payload.get("data")
            if inner is None or isinstance(inner, dict):
                outer, payload = payload, inner or {}
        name = self._named(payload, outer, sse_name)
        if "keepalive" in (name, sse_name.decode("utf-8", "replace"), payload.get("event")):
            return None
        if name == "error":
            raise self.failed(error_of_record(_inner_error(payload), 500, self._mask))
        text = _delta_text(payload.get("delta")) if name == _DELTA else ""
        return self._surfaced(name, payload, outer, text)

    def _named(self, payload: dict[str, Any], outer: dict[str, Any] | None, sse_name: bytes) -> str:
        for value in (
            payload.get("type"),
            payload.get("event"),
            outer and outer.get("event"),
            sse_name.decode("utf-8", "replace"),
        ):
            if isinstance(value, str) and value.strip():
                return value.strip()
        return "custom"

    def _surfaced(
        self, name: str, payload: dict[str, Any], outer: dict[str, Any] | None, text: str
    ) -> StreamEvent:
        get = payload.get
        response_id, model, reason, usage = (
            get("response_id") or get("responseId"),
            get("model"),
            get("stop_reason") or get("stopReason"),
            get("usage"),
        )
        if name == "message_start":
            message = get("message")
            message = message if isinstance(message, dict) else {}
            response_id = response_id or get("id") or message.get("id")
            model = model or message.get("model")
        if outer is not None:  # the envelope fills gaps
            response_id = response_id or outer.get("response_id") or outer.get("responseId")
            model = model or outer.get("model")
            reason = reason or outer.get("stop_reason") or outer.get("stopReason")
            usage = usage if usage is not None else outer.get("usage")
        has_calls = "tool_call" in payload or "tool_calls" in payload
        return StreamEvent(
            name if name in KINDS else "custom",
            payload,
            text,
            _tool_call_delta(get("tool_call_delta")) if "tool_call_delta" in payload else None,
            _tool_calls(payload) if has_calls else (),
            response_id if type(response_id) is str else None,
            model if type(model) is str else None,
            stop_reason(reason) if reason is not None else None,
            usage_of(usage) if usage is not None else None,
            self._request_id,
            name,
        )

    def _take(self, event: StreamEvent) -> None:
        self._latest.append(event)
        if event.text:
            self._pieces.append(event.text)
        # Of several values the latest counts, so that those of `message_stop` win.
        self._id = event.response_id or self._id
        self._model = event.model or self._model
        self._stop_reason = event.stop_reason or self._stop_reason
        self.usage = event.usage or self.usage
        if event.tool_call_delta is not None:
            self._deltas = self._deltas or ToolCallAccumulator()
            self._deltas.process_delta(event.tool_call_delta)
        for asked in event.tool_calls:
            self._complete_calls[asked.id or str(len(self._complete_calls))] = asked
        if event.kind == "message_stop":
            if event.tool_calls:
                self._complete_calls = {
                    call.id or str(index): call for index, call in enumerate(event.tool_calls)
                }
            self.done = True

    @property
    def text(self) -> str:
        return "".join(self._blocks) + "".join(self._pieces)

    @property
    def response_id(self) -> str | None:
        return self._id

    @property
    def model(self) -> str | None:
        return self._model

    def reply(self) -> Reply:
        """The whole answer."""
        calls = tuple(self._complete_calls.values())
        if not calls and self._deltas is not None:
            calls = tuple(self._deltas.get_tool_calls())
        text = self.text
        return Reply(
            id=self._id or self._request_id or "",
            content=(text,) if text else (),
            model=self._model or "",
            stop_reason=self._stop_reason,
            usage=self.usage or Usage(),
            tool_calls=calls,
            request_id=self._request_id,
            http=self._http,
        )

    def failed(self, error: Any) -> Any:
        """The error with everything that had arrived before it."""
        error.with_details(
            partial_text=self._mask(self.text),
            events=tuple(self._latest),
            request_id=error.request_id or self._request_id,
            http=self._http,
            attempts=self._http.attempts,
        )
        return error


def _object(raw: bytes, utf8: bool) -> tuple[dict[str, Any], str]:
    """The JSON object of a record, and what is wrong when it is none. No data at all counts as an empty one.

    A character that nobody can read is U+FFFD, rather than that the text around it is lost. `utf8`: bytes have to be
    UTF-8, as in NDJSON; an event stream is decoded with replacement (WHATWG).
    """
    try:
        value = codec.loads(raw) if raw else {}
    except DecodeError as error:
        other = codec.mended(raw if utf8 else raw.decode("utf-8", "replace").encode())
        if other != raw:
            return _object(other, utf8)
        return {}, f"a record of the stream is not JSON: {error.problem}"
    return (value, "") if isinstance(value, dict) else ({}, "a record of the stream is not a JSON object")


def _inner_error(payload: dict[str, Any]) -> dict[str, Any]:
    error = payload.get("error")
    if isinstance(error, dict):
        return error
    return payload | {"code": payload.get("code") or error}
