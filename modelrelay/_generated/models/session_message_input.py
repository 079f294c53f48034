# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class SessionMessageInput(_f.Model):
    """A message to append."""

    role: SessionMessageRole
    content: list[dict[str, Any]]
    """Parts, such as `{"type":"text","text":"…"}`."""
    run_id: str | None = None
    """The run that an assistant's message comes from."""
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
            at = "role"
            v = get("role")
            new.role = decode_session_message_role(v)
            at = "content"
            v = get("content")
            new.content = _f.array(v, _f.plain_object)
            at = "run_id"
            v = get("run_id")
            new.run_id = v if v is None or type(v) is str else _f.text(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"role": self.role, "content": self.content}
        if self.run_id is not None:
            out["run_id"] = self.run_id
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["role", "content", "run_id"])


def check_session_message_input(data: dict[str, Any], at: str) -> None:
    """What the schema asks of the members beyond their types; raises `ValidationError`."""
    v = data.get("content")
    if v is not None:
        _f.check_array(v, f"{at}.content", lambda item, at: _f.check_map(item, at, _f.check_any), least=1)


from .session_message_role import SessionMessageRole, decode_session_message_role
