# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, Self

import attrs as _attrs

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class StateHandle(_f.Model):
    """State that server-side tools keep between requests."""

    id: str
    """Give it as `state_id`."""
    project_id: str | None = None
    customer_id: str | None = None
    created_at: datetime | None = None
    expires_at: datetime | None = None
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
            at = "created_at"
            v = get("created_at")
            new.created_at = None if v is None else _f.moment(v)
            at = "expires_at"
            v = get("expires_at")
            new.expires_at = None if v is None else _f.moment(v)
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
        if self.created_at is not None:
            out["created_at"] = _codec.stamp(self.created_at)
        if self.expires_at is not None:
            out["expires_at"] = _codec.stamp(self.expires_at)
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["id", "project_id", "customer_id", "created_at", "expires_at"])
