# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k


@_attrs.define(kw_only=True, repr=False)
class FunctionCallDelta(_Model):
    """A piece of a function call. A later name replaces, argument text is appended."""

    _kind: ClassVar[Any] = _k.FUNCTION_CALL_DELTA
    name: str | None = None
    arguments: str | None = None
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
