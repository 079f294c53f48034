# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Requests and parsers of `llm`: pure functions, nothing is sent here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TYPE_CHECKING

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.operation import (
    Endpoint as _Endpoint,
    HttpReply as _HttpReply,
    Operation as _Operation,
    Request as _Request,
)

if TYPE_CHECKING:
    from ..models.message import Message
    from ..models.ndjson_record import NdjsonRecord
    from ..models.proxy_response import ProxyResponse
    from ..models.response_format import ResponseFormat
    from ..models.text_stream_event import TextStreamEvent
    from ..models.tool import Tool
    from ..models.tool_choice import ToolChoice

LLM_PROXY = _Endpoint(
    id="proxyChat",
    method="POST",
    path="/llm/proxy",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    media=(
        "application/json",
        "text/event-stream",
        "application/x-ndjson",
    ),
    streams=(
        "text/event-stream",
        "application/x-ndjson",
    ),
)


def llm_proxy(
    *,
    messages: Sequence[Message | Mapping[str, Any]],
    customer_id: str | None = None,
    model: str | None = None,
    max_tokens: int | None = None,
    temperature: float | None = None,
    metadata: Mapping[str, str] | None = None,
    response_format: ResponseFormat | Mapping[str, Any] | None = None,
    stop: Sequence[str] | None = None,
    stop_sequences: Sequence[str] | None = None,
    tools: Sequence[Tool | Mapping[str, Any]] | None = None,
    tool_choice: ToolChoice | Mapping[str, Any] | None = None,
    accept: str = "application/json",
) -> _Operation[ProxyResponse]:
    """Ask a model.

    `POST /llm/proxy`
    """
    from ..models.message import Message
    from ..models.response_format import ResponseFormat, check_response_format
    from ..models.tool import Tool, check_tool
    from ..models.tool_choice import ToolChoice

    _body: dict[str, Any] = {}
    if model is not None:
        _body["model"] = _f.check_text(model, "model", blank=False, pattern="\\S")
    _body["messages"] = _f.check_array(
        messages, "messages", lambda item, at: _f.check_model(item, at, Message.from_dict), least=1
    )
    if max_tokens is not None:
        _body["max_tokens"] = _f.check_integer(max_tokens, "max_tokens")
    if temperature is not None:
        _body["temperature"] = _f.check_number(temperature, "temperature")
    if metadata is not None:
        _body["metadata"] = _f.check_map(metadata, "metadata", _f.check_text)
    if response_format is not None:
        _body["response_format"] = _f.check_model(
            response_format, "response_format", ResponseFormat.from_dict, check_response_format
        )
    if stop is not None:
        _body["stop"] = _f.check_array(stop, "stop", _f.check_text)
    if stop_sequences is not None:
        _body["stop_sequences"] = _f.check_array(stop_sequences, "stop_sequences", _f.check_text)
    if tools is not None:
        _body["tools"] = _f.check_array(
            tools, "tools", lambda item, at: _f.check_model(item, at, Tool.from_dict, check_tool)
        )
    if tool_choice is not None:
        _body["tool_choice"] = _f.check_model(tool_choice, "tool_choice", ToolChoice.from_dict)
    return _Operation(
        LLM_PROXY,
        _Request(
            "POST",
            "/llm/proxy",
            (
                *_f.header(
                    "X-ModelRelay-Customer-Id",
                    None
                    if customer_id is None
                    else _f.check_text(customer_id, "customer_id", blank=False, pattern="\\S"),
                    "customer_id",
                ),
            ),
            _codec.dumps(_body),
            accept,
        ),
        _parse_llm_proxy,
        _record_llm_proxy,
    )


def _parse_llm_proxy(reply: _HttpReply) -> ProxyResponse:
    from ..models.proxy_response import ProxyResponse

    data = _codec.loads(reply.body)
    return ProxyResponse.from_dict(data)


def _record_llm_proxy(data: Any) -> TextStreamEvent | NdjsonRecord | dict[str, Any]:
    """One record of the stream."""
    from ..models.ndjson_record import NdjsonRecord, decode_ndjson_record
    from ..models.text_stream_event import TextStreamEvent

    result: TextStreamEvent | NdjsonRecord | dict[str, Any] = _f.one_of(
        data,
        (
            TextStreamEvent.from_dict,
            decode_ndjson_record,
        ),
    )
    return result
