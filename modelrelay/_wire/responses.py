"""`POST /responses`, the chat endpoint of ModelRelay's current API: its field, record and header names.

Streams are of version 2: `start`, `update`, `completion`, and patches (RFC 6902) where they are structured.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from .._core import codec
from .._core.conversation import Message, part_dict
from .._core.errors import DecodeError, ValidationError
from .._core.framing import Decoder, NDJSONDecoder, Record, SSEDecoder, WholeDecoder
from .._core.http import HttpInfo
from .._core.operation import HttpReply, Operation
from .._core.replies import error_of_record
from .._core.session import HeaderNames, Session
from .._core.values import EventKind, Reply, StreamEvent, ToolCall, ToolCallDelta, Usage, with_response
from .._types.patch import Step
from ..draft import Fields
from . import members
from .contract import Contract, Format, json_body
from .reader import Growth, Reader

JSON, SSE = "application/json", "text/event-stream"
NDJSON = 'application/x-ndjson; profile="responses-stream/v2"'
_LINES: Mapping[str, Callable[[int], Decoder]] = {
    "application/x-ndjson": NDJSONDecoder,
    "application/ndjson": NDJSONDecoder,
    JSON: WholeDecoder,
}
_KINDS: dict[str, EventKind] = {
    "start": "message_start",
    "update": "message_delta",
    "completion": "message_stop",
    "reasoning_delta": "reasoning_delta",
    "tool_use_start": "tool_use_start",
    "tool_use_delta": "tool_use_delta",
    "tool_use_stop": "tool_use_stop",
    "ping": "ping",
}


def _item(message: Message) -> dict[str, Any]:
    """A message in the API's form. The content of an assistant that only called tools is empty."""
    parts = message.parts if message.role != "assistant" or message.text or not message.tool_calls else ()
    item: dict[str, Any] = {
        "type": "message",
        "role": message.role,
        "content": [part_dict(part) for part in parts],
    }
    if message.tool_calls:
        item["tool_calls"] = list(message.tool_calls)
    if message.tool_call_id is not None:
        item["tool_call_id"] = message.tool_call_id
    return {**item, **message.extra}


def _parse(reply: HttpReply) -> Reply:
    return reply_of(json_body(reply), reply.http)


def reply_of(body: Any, http: HttpInfo) -> Reply:
    """The `Reply` of a body. Unknown and malformed items are ignored; a body of another shape is an error."""
    if not isinstance(body, dict):
        raise DecodeError("expected an object")
    output = body.get("output")
    if not isinstance(output, list) and (output is not None or "output" not in body):
        raise DecodeError("expected an array", ".output")
    items = [item for item in output or () if isinstance(item, dict) and item.get("type") == "message"]
    said = [item.get("content") for item in items if item.get("role") == "assistant"]
    texts = [
        part["text"]
        for content in said
        if isinstance(content, list)
        for part in content
        if isinstance(part, dict) and part.get("type") == "text" and isinstance(part.get("text"), str)
    ]
    reply = Reply(
        id=members.string(body.get("id")) or http.request_id or "",
        content=tuple(texts),
        model=members.string(body.get("model")) or "",
        stop_reason=members.stop_reason(body.get("stop_reason")),
        usage=members.usage_of(body.get("usage")) or Usage(),
        tool_calls=members.with_ids(call for item in items for call in members.tool_calls(item)),
        request_id=http.request_id,
        provider=members.string(body.get("provider")),
        citations=members.citations(body.get("citations")),
    )
    return with_response(reply, http, body)


_NONE = msgspec.Raw()


class _Head(msgspec.Struct):
    """A record of a structured stream. Large members stay raw."""

    type: Any = None
    patch: list[Step] | None = None
    complete_fields: msgspec.Raw = _NONE
    payload: msgspec.Raw = _NONE
    request_id: Any = None
    model: Any = None
    provider: Any = None
    stop_reason: Any = None
    usage: Any = None
    citations: Any = None


_head = msgspec.json.Decoder(_Head).decode
_SAID = ("request_id", "model", "provider", "stop_reason", "usage", "citations")
_growth = tuple.__new__  # like Growth(...), but faster


class ResponsesReader(Reader):
    """Records of a stream, text or structured. The server may send the whole reply instead."""

    delta = "update"
    members = 3
    names = frozenset((*_KINDS, "error"))

    def read(self, record: Record) -> StreamEvent | None:
        if self._media == JSON:
            return self._whole(record)
        payload, kind = self._record(record)
        if isinstance(payload, str):
            return self.other(payload, kind)
        if kind == "keepalive":
            return None
        if kind == "error":
            raise self._error(payload)
        event = self._event_of(kind, payload)
        if kind != "completion":
            return event
        content = payload.get("content")
        if not isinstance(content, str) and payload.get("payload") is not None:
            content = codec.dumps(payload["payload"]).decode()
        if isinstance(content, str) and content:
            text = "" if self._pieces or self._blocks else content  # some providers send no update before it
            self._content = content
            event = event._replace(text=text)
        return event

    def _record(self, record: Record) -> tuple[dict[str, Any] | str, str]:
        """A record, and its type trimmed and in lower case."""
        if self._lines and record.data.startswith(b"data:"):
            record = record._replace(data=record.data[5:].strip())
        payload, name = self.object_of(record)
        if isinstance(payload, str):
            return payload, name
        kind = payload.get("type") or name
        if not isinstance(kind, str) or not kind.strip():
            raise self.malformed("a record of the stream has no type", record)
        return payload, kind.strip().lower()

    def _event_of(self, kind: str, payload: dict[str, Any]) -> StreamEvent:
        get, name = payload.get, _KINDS.get(kind)
        self.provider = members.string(get("provider")) or self.provider
        self._citations = members.citations(get("citations")) or self._citations
        named = kind in ("start", "completion")
        return StreamEvent(
            name or "custom",
            payload,
            members.string(get("delta")) or "" if kind == "update" else "",
            _call_delta(payload) if kind in ("tool_use_start", "tool_use_delta") else None,
            members.tool_calls(payload) or _flat_call(kind, payload),
            members.string(get("request_id")) if named else None,
            members.string(get("model")),
            members.stop_reason(get("stop_reason")),
            members.usage_of(get("usage")),
            self.request_id,
            name or kind,
            members.string(get("reasoning_delta")) or "",
        )

    def _whole(self, record: Record) -> StreamEvent:
        """The whole reply as the one event of a stream."""
        try:
            body = codec.read(record.data)
            reply = reply_of(body, self._http)
        except DecodeError as error:
            problem = f"the reply is invalid: {error}"
            raise self.malformed(problem, record) from None
        self.provider, self._citations, self._content = reply.provider, reply.citations, reply.text
        return StreamEvent(
            "message_stop", body, reply.text, None, reply.tool_calls, reply.id, reply.model, reply.stop_reason,
            reply.usage, self.request_id, "message_stop",
        )  # fmt: skip

    def growth(self, record: Record) -> Growth | None:
        if self._media == JSON:
            self.take(record)
            return Growth(text=self.text, done=True)
        try:
            head = _head(record.data)
            kind = head.type
            if kind != "update":
                kind = kind.strip().lower() if isinstance(kind, str) else ""
        except members.UNREADABLE as error:
            return self._unread(record, str(error))
        if kind not in ("update", "completion"):
            self.take(record)
            return None
        paths = head.complete_fields
        complete = self._paths.add(bytes(paths)) if paths is not _NONE else ()
        if head.patch is not None and kind == "update":
            return _growth(Growth, (None, head.patch, "", complete, False))
        payload = bytes(head.payload)
        if payload not in (b"", b"null"):
            if kind == "completion":
                said = {name: getattr(head, name) for name in _SAID}
                self._keep(self._event_of(kind, said))
            return Growth(payload, complete=complete, done=kind == "completion")
        event = self.take(record)
        if event is None or not (event.text or self.text or event.stop_reason):  # an answer may be empty
            raise self.malformed(f"a record of type {kind} has neither patch nor payload", record)
        return Growth(text=event.text, complete=complete, done=self.done)

    def _unread(self, record: Record, problem: str) -> Growth | None:
        """A record with text before it, or one of another kind."""
        data = record.data
        if self._lines and data.startswith(b"data:"):
            return self.growth(Record(data[5:].strip()))
        if self._record(record)[1] in ("update", "completion"):
            raise self.malformed(f"a record of the stream is invalid: {problem}", record)
        self.take(record)
        return None

    def _error(self, payload: dict[str, Any]) -> Any:
        """The error that a record reports. The call is still billed."""
        error = error_of_record(payload, 500, self._mask)
        self.usage = members.usage_of(payload.get("usage")) or self.usage
        return error.with_details(usage=self.usage)


def _call_delta(payload: dict[str, Any]) -> ToolCallDelta | None:
    piece = payload.get("tool_call_delta")
    return members.tool_call_delta(piece if isinstance(piece, dict) else _flat(payload))


def _flat_call(kind: str, payload: dict[str, Any]) -> tuple[ToolCall, ...]:
    return (members.tool_call(_flat(payload)),) if kind == "tool_use_stop" and "name" in payload else ()


def _flat(payload: dict[str, Any]) -> dict[str, Any]:
    """A tool call, or a piece of one, in the older form: its members are on the record itself."""
    function = {name: payload[name] for name in ("name", "arguments") if name in payload}
    return {**payload, "type": payload.get("tool_type"), "function": function or None}


class Responses(Contract):
    """The contract of `/responses`."""

    headers = HeaderNames("X-ModelRelay-Request-Id", ("X-ModelRelay-Request-Id", "X-Request-Id"))
    lacks = frozenset(("metadata",))
    names: Mapping[str, str] = {
        "input": "messages",
        "max_output_tokens": "max_tokens",
        "output_format": "response_format",
        "state_id": "state",
        "customer_id": "customer",
    }
    reader = ResponsesReader
    other = "modelrelay.v0_32.Client"
    tools = frozenset(("function", "x_search", "code_execution", "image_generation"))
    formats: Mapping[str, Format] = {
        "ndjson": Format(NDJSON, _LINES),
        "sse": Format(SSE, {SSE: SSEDecoder, JSON: WholeDecoder}),
    }
    text_format = "ndjson"

    def operation(self, fields: Fields, session: Session, accept: str = JSON) -> Operation[Reply]:
        from .._generated.operations import responses_create

        if fields.customer is None and not fields.model and not session.auth.may_name_a_customer:
            raise ValidationError("a model is required: client.chat('…')", field="model")
        choice: dict[str, Any] | None = None
        if fields.tool_choice:
            choice = {"type": fields.tool_choice}
            if fields.tool_function:
                choice["function"] = fields.tool_function
        made = responses_create(
            customer_id=fields.customer,
            model=fields.model or None,
            provider=fields.provider,
            input=[_item(message) for message in fields.messages],
            max_output_tokens=fields.max_tokens,
            temperature=fields.temperature,
            stop=list(dict.fromkeys((*fields.stop, *fields.stop_sequences))) or None,
            output_format=fields.response_format.to_dict() if fields.response_format else None,
            tools=[tool.to_dict() for tool in fields.tools] or None,
            tool_choice=choice,
            state_id=fields.state,
            reasoning_effort=fields.reasoning_effort,
            accept=accept,
        )
        return Operation(made.endpoint, made.request, _parse, model=fields.model or None, asked=fields)


RESPONSES = Responses()
