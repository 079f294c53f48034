# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Requests and parsers of `note`: pure functions, nothing is sent here."""

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
    pass

NOTE_PUT_NOTE = _Endpoint(
    id="putNote",
    method="PUT",
    path="/note",
    key=None,
    security=(
        ("key",),
        ("token",),
    ),
    media=("application/json",),
    streams=(),
)


def note_put_note(
    *,
    body: str,
) -> _Operation[dict[str, str]]:
    """putNote

    `PUT /note`
    """

    return _Operation(
        NOTE_PUT_NOTE,
        _Request(
            "PUT",
            "/note",
            (("Content-Type", "text/plain"),),
            _f.check_text(body, "body").encode(),
            "application/json",
        ),
        _parse_note_put_note,
    )


def _parse_note_put_note(reply: _HttpReply) -> dict[str, str]:

    data = _codec.loads(reply.body)
    return _f.mapping(data, _f.text)
