# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any

from modelrelay._core import fields as _f


class TokenType(_f.OpenEnum):
    """How the token is sent."""

    BEARER = "Bearer"


_known: dict[Any, TokenType] = {member.value: member for member in TokenType}


def decode_token_type(value: Any) -> TokenType:
    """The member, or an unnamed one for a value that came later."""
    text = value if type(value) is str else _f.text(value)
    return _known.get(text) or TokenType(text)
