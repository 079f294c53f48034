# Generated from schemas.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class Node(_f.Model):
    """Node"""

    value: int
    next: Node | None = None
    peer: Peer | None = None
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
            at = "value"
            v = get("value")
            new.value = v if type(v) is int else _f.integer(v)
            at = "next"
            v = get("next")
            new.next = None if v is None else Node.from_dict(v)
            at = "peer"
            v = get("peer")
            new.peer = None if v is None else Peer.from_dict(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"value": self.value}
        if self.next is not None:
            out["next"] = self.next.to_dict()
        if self.peer is not None:
            out["peer"] = self.peer.to_dict()
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["value", "next", "peer"])


from .peer import Peer
