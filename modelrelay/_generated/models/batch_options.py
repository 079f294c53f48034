# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k


@_attrs.define(kw_only=True, repr=False)
class BatchOptions(_Model):
    """How a batch is run."""

    _kind: ClassVar[Any] = _k.BATCH_OPTIONS
    max_concurrent: int | None = None
    """Maximum number of requests at once."""
    fail_fast: bool | None = None
    """Stop the batch at the first error."""
    timeout_ms: int | None = None
    """Timeout of one request, in milliseconds."""
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
