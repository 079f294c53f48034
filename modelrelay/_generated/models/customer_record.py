# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, Self

import attrs as _attrs

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class CustomerRecord(_f.Model):
    """A customer without the subscription."""

    id: str
    """ModelRelay's id."""
    project_id: str | None = None
    external_id: str
    """Your own id."""
    email: str
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
            at = "external_id"
            v = get("external_id")
            new.external_id = v if type(v) is str else _f.text(v)
            at = "email"
            v = get("email")
            new.email = v if type(v) is str else _f.text(v)
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
        out: dict[str, Any] = {"id": self.id, "external_id": self.external_id, "email": self.email}
        if self.project_id is not None:
            out["project_id"] = self.project_id
        if self.metadata is not None:
            out["metadata"] = self.metadata
        if self.created_at is not None:
            out["created_at"] = _codec.stamp(self.created_at)
        if self.updated_at is not None:
            out["updated_at"] = _codec.stamp(self.updated_at)
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["id", "project_id", "external_id", "email", "metadata", "created_at", "updated_at"])
