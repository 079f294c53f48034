# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import datetime
from typing import Any, Self

import attrs as _attrs

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class SessionMessage(_f.Model):
    """A message of a session."""

    id: str
    seq: int | None = None
    """Its place in the session."""
    role: SessionMessageRole
    content: list[dict[str, Any]]
    run_id: str | None = None
    created_at: datetime | None = None
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
            at = "seq"
            v = get("seq")
            new.seq = v if v is None or type(v) is int else _f.integer(v)
            at = "role"
            v = get("role")
            new.role = decode_session_message_role(v)
            at = "content"
            v = get("content")
            new.content = _f.array(v, _f.plain_object)
            at = "run_id"
            v = get("run_id")
            new.run_id = v if v is None or type(v) is str else _f.text(v)
            at = "created_at"
            v = get("created_at")
            new.created_at = None if v is None else _f.moment(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"id": self.id, "role": self.role, "content": self.content}
        if self.seq is not None:
            out["seq"] = self.seq
        if self.run_id is not None:
            out["run_id"] = self.run_id
        if self.created_at is not None:
            out["created_at"] = _codec.stamp(self.created_at)
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["id", "seq", "role", "content", "run_id", "created_at"])


from .session_message_role import SessionMessageRole, decode_session_message_role
