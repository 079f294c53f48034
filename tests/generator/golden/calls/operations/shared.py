# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Requests and parsers of `shared`: pure functions, nothing is sent here."""

from __future__ import annotations

from typing import Any, TYPE_CHECKING

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.operation import (
    Endpoint as _Endpoint,
    HttpReply as _HttpReply,
    Operation as _Operation,
    Request as _Request,
)

if TYPE_CHECKING:
    from ..models.shared_response import SharedResponse

SHARED_SHARED = _Endpoint(
    id="shared",
    method="POST",
    path="/shared",
    key=None,
    security=(
        ("key",),
        ("token",),
    ),
    media=("application/json",),
    streams=(),
)


def shared_shared(
    *,
    a: str,
) -> _Operation[SharedResponse]:
    """shared

    `POST /shared`
    """

    _body: dict[str, Any] = {}
    _body["a"] = _f.check_text(a, "a")
    return _Operation(
        SHARED_SHARED,
        _Request("POST", "/shared", (), _codec.dumps(_body), "application/json"),
        _parse_shared_shared,
    )


def _parse_shared_shared(reply: _HttpReply) -> SharedResponse:
    from ..models.shared_response import SharedResponse

    data = _codec.loads(reply.body)
    return SharedResponse.from_dict(data)
