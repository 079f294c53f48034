# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any

from modelrelay._core import fields as _f


class ResponseFormatKind(_f.OpenEnum):
    """Free text, or JSON that fits a schema."""

    TEXT = "text"
    JSON_SCHEMA = "json_schema"


_known: dict[Any, ResponseFormatKind] = {member.value: member for member in ResponseFormatKind}


def decode_response_format_kind(value: Any) -> ResponseFormatKind:
    """The member, or an unnamed one for a value that came later."""
    text = value if type(value) is str else _f.text(value)
    return _known.get(text) or ResponseFormatKind(text)
