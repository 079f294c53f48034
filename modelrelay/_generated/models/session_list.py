# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class SessionList(_f.Model):
    """A page of sessions."""

    sessions: list[Session]
    next_cursor: str | None = None
    """Where the next page begins; absent on the last one."""
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
            at = "sessions"
            v = get("sessions")
            new.sessions = _f.array(v, Session.from_dict)
            at = "next_cursor"
            v = get("next_cursor")
            new.next_cursor = v if v is None or type(v) is str else _f.text(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"sessions": [item.to_dict() for item in self.sessions]}
        if self.next_cursor is not None:
            out["next_cursor"] = self.next_cursor
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["sessions", "next_cursor"])


from .session import Session
