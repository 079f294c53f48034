# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Requests and parsers of `ask`: pure functions, nothing is sent here."""

from __future__ import annotations

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
    from ..models.ask_response import AskResponse
    from ..models.ask_response_event_stream import AskResponseEventStream

ASK_ASK = _Endpoint(
    id="ask",
    method="POST",
    path="/ask",
    key=None,
    security=(
        ("key",),
        ("token",),
    ),
    media=(
        "application/json",
        "text/event-stream",
    ),
    streams=("text/event-stream",),
)


def ask_ask(
    *,
    prompt: str,
    accept: str = "application/json",
) -> _Operation[AskResponse]:
    """ask

    `POST /ask`
    """

    _body: dict[str, Any] = {}
    _body["prompt"] = _f.check_text(prompt, "prompt")
    _body["mode"] = "fast"
    return _Operation(
        ASK_ASK, _Request("POST", "/ask", (), _codec.dumps(_body), accept), _parse_ask_ask, _record_ask_ask
    )


def _parse_ask_ask(reply: _HttpReply) -> AskResponse:
    from ..models.ask_response import AskResponse

    data = _codec.loads(reply.body)
    return AskResponse.from_dict(data)


def _record_ask_ask(data: Any) -> AskResponseEventStream:
    """One record of the stream."""
    from ..models.ask_response_event_stream import AskResponseEventStream

    return AskResponseEventStream.from_dict(data)
