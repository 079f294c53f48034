# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Requests and parsers of `upload`: pure functions, nothing is sent here."""

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

UPLOAD_UPLOAD = _Endpoint(
    id="upload",
    method="PUT",
    path="/upload/{id}",
    key=None,
    security=(
        ("key",),
        ("token",),
    ),
    media=(),
    streams=(),
)


def upload_upload(
    id: str,
    *,
    body: bytes,
) -> _Operation[None]:
    """upload

    `PUT /upload/{id}`
    """

    return _Operation(
        UPLOAD_UPLOAD,
        _Request(
            "PUT",
            "/upload/" + _f.segment(id, "id"),
            (("Content-Type", "application/octet-stream"),),
            _f.check_bytes(body, "body"),
            "application/json",
        ),
        _parse_upload_upload,
    )


def _parse_upload_upload(reply: _HttpReply) -> None:

    return None
