# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Requests and parsers of `report`: pure functions, nothing is sent here."""

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
    from ..models.get_report_response import GetReportResponse

REPORT_GET_REPORT = _Endpoint(
    id="getReport",
    method="GET",
    path="/report",
    key=None,
    security=(
        ("key",),
        ("token",),
    ),
    media=(
        "application/json",
        "application/pdf",
        "text/csv",
    ),
    streams=(),
)


def report_get_report(
    *,
    accept: str = "application/json",
) -> _Operation[GetReportResponse | bytes | str]:
    """getReport

    `GET /report`
    """

    return _Operation(
        REPORT_GET_REPORT, _Request("GET", "/report", (), None, accept), _parse_report_get_report
    )


def _parse_report_get_report(reply: _HttpReply) -> GetReportResponse | bytes | str:
    from ..models.get_report_response import GetReportResponse

    media = _f.media_type(reply.headers.get("content-type"))
    if media == "application/pdf":
        return reply.body
    if media == "text/csv":
        return _f.text_body(reply.body)
    data = _codec.loads(reply.body)
    return GetReportResponse.from_dict(data)
