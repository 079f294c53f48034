# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, Self

import attrs as _attrs

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class Session(_f.Model):
    """A stored conversation."""

    id: str
    project_id: str | None = None
    customer_id: str | None = None
    message_count: int | None = None
    metadata: dict[str, Any] | None = None
    """Your own data, any JSON values."""
    created_at: datetime | None = None
    updated_at: datetime | None = None
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
            at = "project_id"
            v = get("project_id")
            new.project_id = v if v is None or type(v) is str else _f.text(v)
            at = "customer_id"
            v = get("customer_id")
            new.customer_id = v if v is None or type(v) is str else _f.text(v)
            at = "message_count"
            v = get("message_count")
            new.message_count = v if v is None or type(v) is int else _f.integer(v)
            at = "metadata"
            v = get("metadata")
            new.metadata = None if v is None else _f.plain_object(v)
            at = "created_at"
            v = get("created_at")
            new.created_at = None if v is None else _f.moment(v)
            at = "updated_at"
            v = get("updated_at")
            new.updated_at = None if v is None else _f.moment(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"id": self.id}
        if self.project_id is not None:
            out["project_id"] = self.project_id
        if self.customer_id is not None:
            out["customer_id"] = self.customer_id
        if self.message_count is not None:
            out["message_count"] = self.message_count
        if self.metadata is not None:
            out["metadata"] = self.metadata
        if self.created_at is not None:
            out["created_at"] = _codec.stamp(self.created_at)
        if self.updated_at is not None:
            out["updated_at"] = _codec.stamp(self.updated_at)
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(
    ["id", "project_id", "customer_id", "message_count", "metadata", "created_at", "updated_at"]
)
