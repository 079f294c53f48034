# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, ClassVar

import attrs as _attrs

from modelrelay._core.model import Model as _Model

from .. import kinds as _k


@_attrs.define(kw_only=True, repr=False)
class FunctionTool(_Model):
    """A function of yours that the model may call, or under a reserved name one that the server runs."""

    _kind: ClassVar[Any] = _k.FUNCTION_TOOL
    name: str
    """Lower case. Claude takes no dots and at most 64 characters. The server runs `web_search`, `web_fetch`,
    `memory_write`, `tasks_write` and `kv_read`, `kv_write`, `kv_list`, `kv_delete`. Of these, `tasks_write` and
    the `kv_` ones need a `state_id`.
    """
    description: str | None = None
    """What it does, for the model."""
    parameters: dict[str, Any] | None = None
    """JSON Schema of its arguments."""
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""
