# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Requests and parsers of `extend`: pure functions, nothing is sent here."""

from __future__ import annotations

from collections.abc import Mapping
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

EXTEND_EXTEND = _Endpoint(
    id="extend",
    method="PATCH",
    path="/extend/{id}",
    key=None,
    security=(
        ("key",),
        ("token",),
    ),
    media=("application/json",),
    streams=(),
)


def extend_extend(
    id: str,
    *,
    body_id: str | None = None,
    note: str | None | _f.Unset = _f.UNSET,
    additional_properties: Mapping[str, int] | None = None,
) -> _Operation[Any]:
    """extend

    `PATCH /extend/{id}`
    """

    _body: dict[str, Any] = {}
    if additional_properties is not None:
        _body.update(_f.check_map(additional_properties, "additional_properties", _f.check_integer))
    if body_id is not None:
        _body["id"] = _f.check_text(body_id, "body_id")
    if not isinstance(note, _f.Unset):
        _body["note"] = None if note is None else _f.check_text(note, "note")
    return _Operation(
        EXTEND_EXTEND,
        _Request("PATCH", "/extend/" + _f.segment(id, "id"), (), _codec.dumps(_body), "application/json"),
        _parse_extend_extend,
    )


def _parse_extend_extend(reply: _HttpReply) -> Any:

    data = _codec.loads(reply.body)
    return data
