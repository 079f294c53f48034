# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class ErrorDetail(_Model):
    """What went wrong."""

    _kind: ClassVar[Any] = _k.ERROR_DETAIL
    code: _m.ErrorCode | None = None
    message: str | None = None
    fields: list[_m.FieldProblem] | None = None
    status: int | None = None
    """Overrides the HTTP status."""
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
