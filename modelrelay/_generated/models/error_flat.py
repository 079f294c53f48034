# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class ErrorFlat(_f.Model):
    """An error, flat."""

    error: ErrorCode | None = None
    code: ErrorCode | None = None
    message: str | None = None
    fields: list[FieldProblem] | None = None
    request_id: str | None = None
    """Overrides the header."""
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
            at = "error"
            v = get("error")
            new.error = None if v is None else decode_error_code(v)
            at = "code"
            v = get("code")
            new.code = None if v is None else decode_error_code(v)
            at = "message"
            v = get("message")
            new.message = v if v is None or type(v) is str else _f.text(v)
            at = "fields"
            v = get("fields")
            new.fields = None if v is None else _f.array(v, FieldProblem.from_dict)
            at = "request_id"
            v = get("request_id")
            new.request_id = v if v is None or type(v) is str else _f.text(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {}
        if self.error is not None:
            out["error"] = self.error
        if self.code is not None:
            out["code"] = self.code
        if self.message is not None:
            out["message"] = self.message
        if self.fields is not None:
            out["fields"] = [item.to_dict() for item in self.fields]
        if self.request_id is not None:
            out["request_id"] = self.request_id
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["error", "code", "message", "fields", "request_id"])


from .error_code import ErrorCode, decode_error_code
from .field_problem import FieldProblem
