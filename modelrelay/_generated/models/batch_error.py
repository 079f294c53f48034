# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class BatchError(_f.Model):
    """Why one request of a batch failed."""

    status: int | None = None
    code: str | None = None
    message: str | None = None
    detail: str | None = None
    """The provider's own error."""
    request_id: str | None = None
    batch_id: str | None = None
    item_id: str | None = None
    layer: str | None = None
    """Where it failed, such as `gateway`."""
    cause: str | None = None
    retryable: bool | None = None
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
            at = "status"
            v = get("status")
            if v is None:
                v = get("status_code")
            new.status = v if v is None or type(v) is int else _f.integer(v)
            at = "code"
            v = get("code")
            new.code = v if v is None or type(v) is str else _f.text(v)
            at = "message"
            v = get("message")
            new.message = v if v is None or type(v) is str else _f.text(v)
            at = "detail"
            v = get("detail")
            new.detail = v if v is None or type(v) is str else _f.text(v)
            at = "request_id"
            v = get("request_id")
            new.request_id = v if v is None or type(v) is str else _f.text(v)
            at = "batch_id"
            v = get("batch_id")
            new.batch_id = v if v is None or type(v) is str else _f.text(v)
            at = "item_id"
            v = get("item_id")
            new.item_id = v if v is None or type(v) is str else _f.text(v)
            at = "layer"
            v = get("layer")
            new.layer = v if v is None or type(v) is str else _f.text(v)
            at = "cause"
            v = get("cause")
            new.cause = v if v is None or type(v) is str else _f.text(v)
            at = "retryable"
            v = get("retryable")
            new.retryable = v if v is None or type(v) is bool else _f.boolean(v)
        except _DecodeError as error:
            raise _f.located(error, data, at, *_SPELLINGS.get(at, ())) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {}
        if self.status is not None:
            out["status"] = self.status
        if self.code is not None:
            out["code"] = self.code
        if self.message is not None:
            out["message"] = self.message
        if self.detail is not None:
            out["detail"] = self.detail
        if self.request_id is not None:
            out["request_id"] = self.request_id
        if self.batch_id is not None:
            out["batch_id"] = self.batch_id
        if self.item_id is not None:
            out["item_id"] = self.item_id
        if self.layer is not None:
            out["layer"] = self.layer
        if self.cause is not None:
            out["cause"] = self.cause
        if self.retryable is not None:
            out["retryable"] = self.retryable
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(
    [
        "status",
        "status_code",
        "code",
        "message",
        "detail",
        "request_id",
        "batch_id",
        "item_id",
        "layer",
        "cause",
        "retryable",
    ]
)
_SPELLINGS = {"status": ["status_code"]}
