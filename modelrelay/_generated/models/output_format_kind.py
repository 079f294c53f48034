# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from modelrelay._core.model import OpenEnum


class OutputFormatKind(OpenEnum):
    """Free text, or JSON that matches a schema."""

    TEXT = "text"
    JSON_SCHEMA = "json_schema"
