# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Requests and parsers of `public`: pure functions, nothing is sent here."""

from __future__ import annotations

from typing import Any, TYPE_CHECKING

from modelrelay._core import fields as _f
from modelrelay._core.operation import (
    Endpoint as _Endpoint,
    HttpReply as _HttpReply,
    Operation as _Operation,
    Request as _Request,
)

if TYPE_CHECKING:
    pass

PUBLIC_GET_PUBLIC = _Endpoint(
    id="getPublic",
    method="GET",
    path="/public",
    key=None,
    security=(),
    media=("text/plain",),
    streams=(),
)


def public_get_public() -> _Operation[str]:
    """getPublic

    `GET /public`
    """

    return _Operation(
        PUBLIC_GET_PUBLIC, _Request("GET", "/public", (), None, "text/plain"), _parse_public_get_public
    )


def _parse_public_get_public(reply: _HttpReply) -> str:

    return _f.text_body(reply.body)
