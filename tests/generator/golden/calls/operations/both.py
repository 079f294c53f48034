# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Requests and parsers of `both`: pure functions, nothing is sent here."""

from __future__ import annotations

from typing import Any, TYPE_CHECKING

from modelrelay._core.operation import (
    Endpoint as _Endpoint,
    HttpReply as _HttpReply,
    Operation as _Operation,
    Request as _Request,
)

if TYPE_CHECKING:
    pass

BOTH_GET_BOTH = _Endpoint(
    id="getBoth",
    method="GET",
    path="/both",
    key=None,
    security=(
        (
            "key",
            "token",
        ),
        (),
    ),
    media=("application/octet-stream",),
    streams=(),
)


def both_get_both() -> _Operation[bytes]:
    """getBoth

    `GET /both`
    """

    return _Operation(
        BOTH_GET_BOTH, _Request("GET", "/both", (), None, "application/octet-stream"), _parse_both_get_both
    )


def _parse_both_get_both(reply: _HttpReply) -> bytes:

    return reply.body
