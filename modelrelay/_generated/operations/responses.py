# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Requests and parsers of `responses`: pure functions, nothing is sent here."""

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
    from ..models.batch_item import BatchItem
    from ..models.batch_options import BatchOptions
    from ..models.batch_response import BatchResponse
    from ..models.input_item import InputItem
    from ..models.output_format import OutputFormat
    from ..models.reasoning_effort import ReasoningEffort
    from ..models.resolved_model import ResolvedModel
    from ..models.responses_response import ResponsesResponse
    from ..models.stream_record import StreamRecord
    from ..models.tool import Tool
    from ..models.tool_choice import ToolChoice

RESPONSES_CREATE = _Endpoint(
    id="createResponse",
    method="POST",
    path="/responses",
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
        "application/x-ndjson",
        "text/event-stream",
    ),
)
RESPONSES_BATCH = _Endpoint(
    id="createResponsesBatch",
    method="POST",
    path="/responses/batch",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    media=("application/json",),
    streams=(),
)
RESPONSES_RESOLVE = _Endpoint(
    id="resolveResponse",
    method="POST",
    path="/responses/resolve",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    media=("application/json",),
    streams=(),
)


def responses_create(
    *,
    input: Sequence[InputItem | Mapping[str, Any]],
    customer_id: str | None = None,
    model: str | None = None,
    provider: str | None = None,
    max_output_tokens: int | None = None,
    temperature: float | None = None,
    stop: Sequence[str] | None = None,
    output_format: OutputFormat | Mapping[str, Any] | None = None,
    tools: Sequence[Tool | Mapping[str, Any]] | None = None,
    tool_choice: ToolChoice | Mapping[str, Any] | None = None,
    state_id: str | None = None,
    reasoning_effort: ReasoningEffort | str | None = None,
    accept: str = "application/json",
) -> _Operation[ResponsesResponse]:
    """Send a chat request.

    `POST /responses`
    """
    from ..models.input_item import InputItem, check_input_item
    from ..models.output_format import OutputFormat, check_output_format
    from ..models.tool import Tool, check_tool
    from ..models.tool_choice import ToolChoice, check_tool_choice

    _body: dict[str, Any] = {}
    if model is not None:
        _body["model"] = _f.check_text(model, "model", blank=False, most=128, pattern="\\S")
    _body["input"] = _f.check_array(
        input,
        "input",
        lambda item, at: _f.check_model(item, at, InputItem.from_dict, check_input_item),
        least=1,
    )
    if provider is not None:
        _body["provider"] = _f.check_text(provider, "provider", blank=False, pattern="\\S")
    if max_output_tokens is not None:
        _body["max_output_tokens"] = _f.check_integer(max_output_tokens, "max_output_tokens", least=0)
    if temperature is not None:
        _body["temperature"] = _f.check_number(temperature, "temperature", least=0, most=2)
    if stop is not None:
        _body["stop"] = _f.check_array(
            stop, "stop", lambda item, at: _f.check_text(item, at, most=128), most=8
        )
    if output_format is not None:
        _body["output_format"] = _f.check_model(
            output_format, "output_format", OutputFormat.from_dict, check_output_format
        )
    if tools is not None:
        _body["tools"] = _f.check_array(
            tools, "tools", lambda item, at: _f.check_model(item, at, Tool.from_dict, check_tool)
        )
    if tool_choice is not None:
        _body["tool_choice"] = _f.check_model(
            tool_choice, "tool_choice", ToolChoice.from_dict, check_tool_choice
        )
    if state_id is not None:
        _body["state_id"] = _f.check_text(state_id, "state_id")
    if reasoning_effort is not None:
        _body["reasoning_effort"] = _f.check_text(reasoning_effort, "reasoning_effort", blank=False)
    return _Operation(
        RESPONSES_CREATE,
        _Request(
            "POST",
            "/responses",
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
        _parse_responses_create,
        _record_responses_create,
    )


def _parse_responses_create(reply: _HttpReply) -> ResponsesResponse:
    from ..models.responses_response import ResponsesResponse

    data = _codec.loads(reply.body)
    return ResponsesResponse.from_dict(data)


def _record_responses_create(data: Any) -> StreamRecord:
    """One record of the stream."""
    from ..models.stream_record import StreamRecord

    return StreamRecord.from_dict(data)


def responses_batch(
    *,
    requests: Sequence[BatchItem | Mapping[str, Any]],
    customer_id: str | None = None,
    options: BatchOptions | Mapping[str, Any] | None = None,
    accept: str = "application/json",
) -> _Operation[BatchResponse]:
    """Send several chat requests in one call.

    `POST /responses/batch`
    """
    from ..models.batch_item import BatchItem, check_batch_item
    from ..models.batch_options import BatchOptions, check_batch_options

    _body: dict[str, Any] = {}
    _body["requests"] = _f.check_array(
        requests,
        "requests",
        lambda item, at: _f.check_model(item, at, BatchItem.from_dict, check_batch_item),
        least=1,
    )
    if options is not None:
        _body["options"] = _f.check_model(options, "options", BatchOptions.from_dict, check_batch_options)
    return _Operation(
        RESPONSES_BATCH,
        _Request(
            "POST",
            "/responses/batch",
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
        _parse_responses_batch,
    )


def _parse_responses_batch(reply: _HttpReply) -> BatchResponse:
    from ..models.batch_response import BatchResponse

    data = _codec.loads(reply.body)
    return BatchResponse.from_dict(data)


def responses_resolve(
    *,
    model: str,
    provider: str | None = None,
) -> _Operation[ResolvedModel]:
    """Look up which model and provider would answer, and their prices.

    `POST /responses/resolve`
    """

    _body: dict[str, Any] = {}
    _body["model"] = _f.check_text(model, "model", blank=False, most=128, pattern="\\S")
    if provider is not None:
        _body["provider"] = _f.check_text(provider, "provider", blank=False, pattern="\\S")
    return _Operation(
        RESPONSES_RESOLVE,
        _Request("POST", "/responses/resolve", (), _codec.dumps(_body), "application/json"),
        _parse_responses_resolve,
    )


def _parse_responses_resolve(reply: _HttpReply) -> ResolvedModel:
    from ..models.resolved_model import ResolvedModel

    data = _codec.loads(reply.body)
    return ResolvedModel.from_dict(data)
