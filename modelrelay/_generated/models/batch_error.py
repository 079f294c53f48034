# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k


@_attrs.define(kw_only=True, repr=False)
class BatchError(_Model):
    """Why one request of a batch failed."""

    _kind: ClassVar[Any] = _k.BATCH_ERROR
    status: int | None = None
    code: str | None = None
    message: str | None = None
    detail: str | None = None
    """The provider's own error."""
    request_id: str | None = None
    batch_id: str | None = None
    item_id: str | None = None
    layer: str | None = None
    """Where it failed, such as `gateway`."""
    cause: str | None = None
    retryable: bool | None = None
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
