# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Pieces of the text, which is their concatenation. A bare string counts as one piece."""

from __future__ import annotations

from typing import Any, TypeAlias

from modelrelay._core import fields as _f

ProxyResponseContent: TypeAlias = "list[str] | str"


def decode_proxy_response_content(value: Any) -> ProxyResponseContent:
    """The value, or a `DecodeError` that says what is wrong with it."""
    if type(value) is list:
        return _f.array(value, _f.text)
    if type(value) is str:
        return value
    raise _f.wrong("an array or a string", value)
