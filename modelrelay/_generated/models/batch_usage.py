# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k


@_attrs.define(kw_only=True, repr=False)
class BatchUsage(_Model):
    """The usage of all requests of a batch together."""

    _kind: ClassVar[Any] = _k.BATCH_USAGE
    total_input_tokens: int | None = None
    total_output_tokens: int | None = None
    total_requests: int | None = None
    successful_requests: int | None = None
    failed_requests: int | None = None
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
