# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class StructuredStreamRecord(_f.Model):
    """One record of a structured stream. `update` carries the value so far, possibly incomplete in its last fields;
    `completion` the final value; both need a `payload`. A stream ends with `completion` or `error`.
    """

    type: StructuredRecordKind
    payload: Any = _f.UNSET
    """The value, whole or so far."""
    complete_fields: list[str] | None = None
    """Dotted paths whose value is final, such as `author.name`. Absent means none."""
    request_id: str | None = None
    model: str | None = None
    provider: str | None = None
    code: str | None = None
    """Of `error`."""
    message: str | None = None
    """Of `error`."""
    status: int | None = None
    """Of `error`; 500 when absent or not positive."""
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
            at = "type"
            v = get("type")
            new.type = decode_structured_record_kind(v)
            at = "payload"
            v = get("payload")
            new.payload = (None if "payload" in data else _f.UNSET) if v is None else v
            at = "complete_fields"
            v = get("complete_fields")
            new.complete_fields = None if v is None else _f.array(v, _f.text)
            at = "request_id"
            v = get("request_id")
            new.request_id = v if v is None or type(v) is str else _f.text(v)
            at = "model"
            v = get("model")
            new.model = v if v is None or type(v) is str else _f.text(v)
            at = "provider"
            v = get("provider")
            new.provider = v if v is None or type(v) is str else _f.text(v)
            at = "code"
            v = get("code")
            new.code = v if v is None or type(v) is str else _f.text(v)
            at = "message"
            v = get("message")
            new.message = v if v is None or type(v) is str else _f.text(v)
            at = "status"
            v = get("status")
            new.status = v if v is None or type(v) is int else _f.integer(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"type": self.type}
        if not isinstance(self.payload, _f.Unset):
            out["payload"] = self.payload
        if self.complete_fields is not None:
            out["complete_fields"] = self.complete_fields
        if self.request_id is not None:
            out["request_id"] = self.request_id
        if self.model is not None:
            out["model"] = self.model
        if self.provider is not None:
            out["provider"] = self.provider
        if self.code is not None:
            out["code"] = self.code
        if self.message is not None:
            out["message"] = self.message
        if self.status is not None:
            out["status"] = self.status
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(
    ["type", "payload", "complete_fields", "request_id", "model", "provider", "code", "message", "status"]
)


from .structured_record_kind import StructuredRecordKind, decode_structured_record_kind
