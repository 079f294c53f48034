# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class PatchOperation(_f.Model):
    """One operation of a JSON Patch (RFC 6902)."""

    op: PatchOperationKind
    path: str
    """A JSON pointer (RFC 6901)."""
    from_: str | None = None
    """A JSON pointer, of `move` and `copy`."""
    value: Any = _f.UNSET
    """Any JSON value, of `add`, `replace` and `test`."""
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
            at = "op"
            v = get("op")
            new.op = decode_patch_operation_kind(v)
            at = "path"
            v = get("path")
            new.path = v if type(v) is str else _f.text(v)
            at = "from"
            v = get("from")
            new.from_ = v if v is None or type(v) is str else _f.text(v)
            at = "value"
            v = get("value")
            new.value = (None if "value" in data else _f.UNSET) if v is None else v
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"op": self.op, "path": self.path}
        if self.from_ is not None:
            out["from"] = self.from_
        if not isinstance(self.value, _f.Unset):
            out["value"] = self.value
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["op", "path", "from", "value"])


from .patch_operation_kind import PatchOperationKind, decode_patch_operation_kind
