"""`POST /llm/proxy`, the chat endpoint of the API of Rust SDK 0.32: its field, record, event and header names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from .._core.conversation import Message
from .._core.errors import ValidationError
from .._core.framing import NDJSONDecoder, Record, SSEDecoder
from .._core.operation import HttpReply, Operation
from .._core.replies import error_of_record
from .._core.session import HeaderNames, Session
from .._core.values import EVENT_KINDS, EventKind, Reply, StreamEvent, Usage, with_response
from ..draft import Fields
from . import members
from .contract import Contract, Format, json_body
from .reader import Growth, Reader

SSE = "text/event-stream"
NDJSON = "application/x-ndjson"
_KINDS: dict[str, EventKind] = {kind: kind for kind in EVENT_KINDS - {"reasoning_delta"}}
_HINTS = {
    404: "ModelRelay's hosted service speaks its current API, without /llm/proxy: use modelrelay.Client for it"
}
_DELTA = "message_delta"


def _message(message: Message) -> dict[str, Any]:
    plain = message.to_dict()
    if not isinstance(plain["content"], str):
        if not all(isinstance(part, str) for part in message.parts):
            raise ValidationError(
                "this client's API takes text alone; use modelrelay.Client for files", field="messages"
            )
        plain["content"] = message.text
    return plain


def _parse(reply: HttpReply) -> Reply:
    from ..v0_32._generated.kinds import PROXY_RESPONSE

    body = json_body(reply)
    answer = PROXY_RESPONSE.decode(body)
    content, used = answer.content, answer.usage
    made = Reply(
        id=answer.id,
        content=(content,) if isinstance(content, str) else tuple(content),
        model=answer.model,
        stop_reason=members.stop_reason(answer.stop_reason),
        usage=members.usage_of(used and used.to_dict()) or Usage(),
        tool_calls=members.with_ids(members.tool_call(call.to_dict()) for call in answer.tool_calls or ()),
        request_id=reply.request_id,
    )
    return with_response(made, reply.http, body)


class _Head(msgspec.Struct):
    """A record of a structured stream. Large members stay raw."""

    type: Any = None
    event: Any = None
    payload: msgspec.Raw = msgspec.Raw()
    complete_fields: msgspec.Raw = msgspec.Raw()


_head = msgspec.json.Decoder(_Head).decode


class ProxyReader(Reader):
    """Records of a stream, text or structured. A structured stream may arrive as text."""

    delta = "message_delta"
    members = 2
    names = frozenset((*_KINDS, "error"))

    def read(self, record: Record) -> StreamEvent | None:
        payload, event_name = self.object_of(record)
        if isinstance(payload, str):
            return self.other(payload, event_name)
        outer: dict[str, Any] = {}
        if self._lines and ("data" in payload or ("event" in payload and "type" not in payload)):
            inner = payload.get("data")
            if inner is None or isinstance(inner, dict):
                outer, payload = payload, inner or {}
        names = (payload.get("type"), payload.get("event"), outer.get("event"), event_name, "custom")
        name = next(name.strip() for name in names if isinstance(name, str) and name.strip())
        if "keepalive" in (name, event_name, payload.get("event")):
            return None
        if name == "error":
            raise error_of_record(payload, 500, self._mask)
        return self._event_of(name, payload, outer)

    def _event_of(self, name: str, payload: dict[str, Any], outer: dict[str, Any]) -> StreamEvent:
        response_id = payload.get("response_id") or payload.get("responseId")
        model = payload.get("model")
        if name == "message_start":
            message = payload.get("message")
            message = message if isinstance(message, dict) else {}
            response_id = response_id or payload.get("id") or message.get("id")
            model = model or message.get("model")
        # The envelope fills gaps.
        response_id = response_id or outer.get("response_id") or outer.get("responseId")
        model = model or outer.get("model")
        usage = outer.get("usage") if payload.get("usage") is None else payload["usage"]
        reason = None
        for place in (payload, outer):
            reason = reason or place.get("stop_reason") or place.get("stopReason")
        return StreamEvent(
            _KINDS.get(name, "custom"),
            payload,
            _delta_text(payload.get("delta")) if name == _DELTA else "",
            members.tool_call_delta(payload.get("tool_call_delta")),
            members.tool_calls(payload),
            members.string(response_id),
            members.string(model),
            members.stop_reason(reason),
            members.usage_of(usage),
            self.request_id,
            name,
        )

    def growth(self, record: Record) -> Growth | None:
        try:
            head = _head(record.data)
        except members.UNREADABLE:
            problem = "a line of the stream is not a JSON object"
            raise self.malformed(problem, record) from None
        kind = head.type.strip().lower() if isinstance(head.type, str) else ""
        if kind in ("update", "completion"):
            payload = bytes(head.payload)
            if payload in (b"", b"null"):
                raise self.malformed(f"a record of type {kind} has no payload", record)
            complete = self._paths.add(bytes(head.complete_fields))
            return Growth(payload, complete=complete, done=kind == "completion")
        if kind == "error":
            report, problem = members.json_object(record.data, True)
            if problem:  # its head was read without examining every byte
                raise self.malformed(problem, record)
            raise error_of_record(report, 500, self._mask)
        if kind in _KINDS or (isinstance(head.event, str) and head.event.strip() in _KINDS):
            event = self.take(record)
            return Growth(text=event.text if event else "", done=self.done)
        return None


def _delta_text(delta: Any) -> str:
    for text in (delta.get("text"), delta.get("content")) if isinstance(delta, dict) else (delta,):
        if isinstance(text, str):
            return text
    return ""


class Proxy(Contract):
    """The contract of `/llm/proxy`."""

    headers = HeaderNames("X-ModelRelay-Chat-Request-Id", ("X-ModelRelay-Chat-Request-Id", "X-Request-Id"))
    lacks = frozenset(("tool_function", "provider", "reasoning_effort", "state"))
    names: Mapping[str, str] = {"customer_id": "customer"}
    publishable_keys = True
    reader = ProxyReader
    other = "modelrelay.Client"
    tools = frozenset(("function", "web", "x_search", "code_execution"))
    formats: Mapping[str, Format] = {
        "sse": Format(SSE, {SSE: SSEDecoder}),
        "ndjson": Format(NDJSON, {NDJSON: NDJSONDecoder}),
    }
    text_format = "sse"

    def operation(
        self, fields: Fields, session: Session, accept: str = "application/json"
    ) -> Operation[Reply]:
        from ..v0_32._generated.operations import llm_proxy

        if fields.customer is None and not fields.model:
            raise ValidationError("a model is required: client.chat('…')", field="model")
        if fields.customer is not None and fields.model:
            raise ValidationError(
                "a customer-attributed request has no model: the customer's tier decides it", field="model"
            )
        if not any(message.role == "user" for message in fields.messages):
            raise ValidationError("at least one message of role user is required", field="messages")
        made = llm_proxy(
            customer_id=fields.customer,
            model=fields.model or None,
            messages=[_message(message) for message in fields.messages],
            max_tokens=fields.max_tokens,
            temperature=fields.temperature,
            metadata={**session.metadata, **dict(fields.metadata)} or None,
            response_format=fields.response_format.to_dict() if fields.response_format else None,
            stop=fields.stop or None,
            stop_sequences=fields.stop_sequences or None,
            tools=[tool.to_dict() for tool in fields.tools] or None,
            tool_choice={"type": fields.tool_choice} if fields.tool_choice else None,
            accept=accept,
        )

        return Operation(
            made.endpoint, made.request, _parse, model=fields.model or None, hints=_HINTS, asked=fields
        )


PROXY = Proxy()
