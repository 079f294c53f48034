# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Requests and parsers of `days`: pure functions, nothing is sent here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, TYPE_CHECKING

from modelrelay._core import fields as _f
from modelrelay._core.operation import (
    Endpoint as _Endpoint,
    HttpReply as _HttpReply,
    Operation as _Operation,
    Request as _Request,
)

if TYPE_CHECKING:
    from ..models.day_kind import DayKind

DAYS_DAY = _Endpoint(
    id="day",
    method="GET",
    path="/days/{day}/{ids}/{page}/{kind}",
    key=None,
    security=(
        ("key",),
        ("token",),
    ),
    media=(),
    streams=(),
)


def days_day(
    day: date,
    ids: Sequence[str],
    page: int,
    kind: DayKind | str,
) -> _Operation[None]:
    """day

    `GET /days/{day}/{ids}/{page}/{kind}`
    """

    return _Operation(
        DAYS_DAY,
        _Request(
            "GET",
            "/days/"
            + _f.segment(_f.check_day(day, "day"), "day")
            + "/"
            + _f.segment(_f.check_array(ids, "ids", _f.check_text), "ids")
            + "/"
            + _f.segment(_f.check_integer(page, "page", least=1), "page")
            + "/"
            + _f.segment(_f.check_text(kind, "kind", blank=False), "kind"),
            (),
            None,
            "application/json",
        ),
        _parse_days_day,
    )


def _parse_days_day(reply: _HttpReply) -> None:

    return None
