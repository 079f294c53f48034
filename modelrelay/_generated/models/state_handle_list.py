# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class StateHandleList(_f.Model):
    """A page of state handles."""

    state_handles: list[StateHandle]
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
            at = "state_handles"
            v = get("state_handles")
            new.state_handles = _f.array(v, StateHandle.from_dict)
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
        out: dict[str, Any] = {"state_handles": [item.to_dict() for item in self.state_handles]}
        if self.next_cursor is not None:
            out["next_cursor"] = self.next_cursor
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["state_handles", "next_cursor"])


from .state_handle import StateHandle
