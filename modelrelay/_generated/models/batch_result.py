# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class BatchResult(_f.Model):
    """The result of one request of a batch, a reply or an error."""

    id: str
    status: BatchStatus
    response: ResponsesResponse | None = None
    error: BatchError | None = None
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
            at = "id"
            v = get("id")
            new.id = v if type(v) is str else _f.text(v)
            at = "status"
            v = get("status")
            new.status = decode_batch_status(v)
            at = "response"
            v = get("response")
            new.response = None if v is None else ResponsesResponse.from_dict(v)
            at = "error"
            v = get("error")
            new.error = None if v is None else BatchError.from_dict(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"id": self.id, "status": self.status}
        if self.response is not None:
            out["response"] = self.response.to_dict()
        if self.error is not None:
            out["error"] = self.error.to_dict()
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["id", "status", "response", "error"])


from .batch_error import BatchError
from .batch_status import BatchStatus, decode_batch_status
from .responses_response import ResponsesResponse
