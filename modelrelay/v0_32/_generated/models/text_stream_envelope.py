# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class TextStreamEnvelope(_f.Model):
    """An event in an envelope, whose own members fill gaps of `data`."""

    event: TextStreamEventKind
    data: TextStreamEvent | None = None
    response_id: str | None = None
    model: str | None = None
    stop_reason: StopReason | None = None
    usage: Usage | None = None
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """The model of a JSON object; raises `DecodeError` with the path of what does not fit."""
        if not isinstance(data, dict):
            raise _f.wrong("an object", data)
        new = cls.__new__(cls)
        get = data.get
        at = ""
        try:
            at = "event"
            v = get("event")
            new.event = decode_text_stream_event_kind(v)
            at = "data"
            v = get("data")
            new.data = None if v is None else TextStreamEvent.from_dict(v)
            at = "response_id"
            v = get("response_id")
            if v is None:
                v = get("responseId")
            new.response_id = v if v is None or type(v) is str else _f.text(v)
            at = "model"
            v = get("model")
            new.model = v if v is None or type(v) is str else _f.text(v)
            at = "stop_reason"
            v = get("stop_reason")
            if v is None:
                v = get("stopReason")
            new.stop_reason = None if v is None else decode_stop_reason(v)
            at = "usage"
            v = get("usage")
            new.usage = None if v is None else Usage.from_dict(v)
        except _DecodeError as error:
            raise _f.located(error, data, at, *_SPELLINGS.get(at, ())) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"event": self.event}
        if self.data is not None:
            out["data"] = self.data.to_dict()
        if self.response_id is not None:
            out["response_id"] = self.response_id
        if self.model is not None:
            out["model"] = self.model
        if self.stop_reason is not None:
            out["stop_reason"] = self.stop_reason
        if self.usage is not None:
            out["usage"] = self.usage.to_dict()
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(
    ["event", "data", "response_id", "responseId", "model", "stop_reason", "stopReason", "usage"]
)
_SPELLINGS = {"response_id": ["responseId"], "stop_reason": ["stopReason"]}


def check_text_stream_envelope(data: dict[str, Any], at: str) -> None:
    """What the schema asks of the members beyond their types; raises `ValidationError`."""
    v = data.get("data")
    if v is not None:
        _f.check_model(v, f"{at}.data", TextStreamEvent.from_dict, check_text_stream_event)


from .stop_reason import StopReason, decode_stop_reason
from .text_stream_event import TextStreamEvent, check_text_stream_event
from .text_stream_event_kind import TextStreamEventKind, decode_text_stream_event_kind
from .usage import Usage
