# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k


@_attrs.define(kw_only=True, repr=False)
class ErrorSentence(_Model):
    """An error as a plain sentence, without a code."""

    _kind: ClassVar[Any] = _k.ERROR_SENTENCE
    error: str
    request_id: str | None = None
    """Overrides the header."""
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
