# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k, models as _m


@_attrs.define(kw_only=True, repr=False)
class Usage(_Model):
    """Tokens used. Absent counters are zero; an absent or zero total is the sum of input and output. A total may
    exceed that sum.
    """

    _kind: ClassVar[Any] = _k.USAGE
    input_tokens: int | None = None
    output_tokens: int | None = None
    total_tokens: int | None = None
    cached_tokens: int | None = None
    cache_read_input_tokens: int | None = None
    """Input tokens that were read from a cache."""
    cache_write_input_tokens: int | None = None
    """Input tokens that were written to a cache."""
    observation_basis: _m.UsageBasis | None = None
    reasoning_tokens: int | None = None
    """Output tokens that went into reasoning."""
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
