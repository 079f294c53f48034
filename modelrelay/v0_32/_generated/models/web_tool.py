# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k


@_attrs.define(kw_only=True, repr=False)
class WebTool(_Model):
    """Search and browse the web."""

    _kind: ClassVar[Any] = _k.WEB_TOOL
    allowed_domains: list[str] | None = None
    excluded_domains: list[str] | None = None
    max_uses: int | None = None
    mode: str | None = None
    """What it may do, such as `search` or `browse`."""
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
