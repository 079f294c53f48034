# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Requests and parsers of `bulk`: pure functions, nothing is sent here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    from ..models.bulk_request_item import BulkRequestItem

BULK_BULK = _Endpoint(
    id="bulk",
    method="POST",
    path="/bulk",
    key=None,
    security=(
        ("key",),
        ("token",),
    ),
    media=("application/json",),
    streams=(),
)


def bulk_bulk(
    *,
    body: Sequence[BulkRequestItem | Mapping[str, Any]],
) -> _Operation[int]:
    """bulk

    `POST /bulk`
    """
    from ..models.bulk_request_item import BulkRequestItem, check_bulk_request_item

    return _Operation(
        BULK_BULK,
        _Request(
            "POST",
            "/bulk",
            (),
            _codec.dumps(
                _f.check_array(
                    body,
                    "body",
                    lambda item, at: _f.check_model(
                        item, at, BulkRequestItem.from_dict, check_bulk_request_item
                    ),
                    least=1,
                ),
                "body",
            ),
            "application/json",
        ),
        _parse_bulk_bulk,
    )


def _parse_bulk_bulk(reply: _HttpReply) -> int:

    data = _codec.loads(reply.body)
    return data if type(data) is int else _f.integer(data)
