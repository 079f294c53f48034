# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import UNSET as _UNSET, Unset as _Unset, Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class PatchOperation(_Model):
    """One operation of a JSON Patch (RFC 6902)."""

    _kind: ClassVar[Any] = _k.PATCH_OPERATION
    op: _m.PatchOperationKind
    path: str
    """A JSON pointer (RFC 6901)."""
    from_: str | None = None
    """A JSON pointer, of `move` and `copy`."""
    value: Any = _UNSET
    """Any JSON value, of `add`, `replace` and `test`."""
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
