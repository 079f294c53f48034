# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import UNSET as _UNSET, Unset as _Unset, Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class StructuredStreamRecord(_Model):
    """One record of a structured stream. `update` carries the value so far, possibly incomplete in its last fields;
    `completion` the final value; both need a `payload`. A stream ends with `completion` or `error`.
    """

    _kind: ClassVar[Any] = _k.STRUCTURED_STREAM_RECORD
    type: _m.StructuredRecordKind
    payload: Any = _UNSET
    """The value, whole or so far."""
    complete_fields: list[str] | None = None
    """Dotted paths whose value is final, such as `author.name`. Absent means none."""
    request_id: str | None = None
    model: str | None = None
    provider: str | None = None
    code: str | None = None
    """Of `error`."""
    message: str | None = None
    """Of `error`."""
    status: int | None = None
    """Of `error`; 500 when absent or not positive."""
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
