# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Requests and parsers of `search`: pure functions, nothing is sent here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, TYPE_CHECKING

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.operation import (
    Endpoint as _Endpoint,
    HttpReply as _HttpReply,
    Operation as _Operation,
    Request as _Request,
    ResultList as _ResultList,
)

if TYPE_CHECKING:
    from ..models.search_order import SearchOrder
    from ..models.search_response_item import SearchResponseItem

SEARCH_SEARCH = _Endpoint(
    id="search",
    method="GET",
    path="/search",
    key=None,
    security=(
        ("key",),
        ("token",),
    ),
    media=("application/json",),
    streams=(),
)


def search_search(
    *,
    q: str,
    x_trace: str | None = None,
    limit: int | None = None,
    tags: Sequence[str] | None = None,
    ids: Sequence[int] | None = None,
    pipes: Sequence[str] | None = None,
    since: datetime | None = None,
    day: date | None = None,
    order: SearchOrder | str | None = None,
    exact: bool | None = None,
    x_many: Sequence[str] | None = None,
) -> _Operation[_ResultList[SearchResponseItem]]:
    """search

    `GET /search`
    """

    return _Operation(
        SEARCH_SEARCH,
        _Request(
            "GET",
            "/search"
            + _f.query(
                ("limit", None if limit is None else _f.check_integer(limit, "limit", least=1), None),
                ("q", _f.check_text(q, "q", blank=False), None),
                ("tags", None if tags is None else _f.check_array(tags, "tags", _f.check_text), None),
                ("ids", None if ids is None else _f.check_array(ids, "ids", _f.check_integer), ","),
                ("pipes", None if pipes is None else _f.check_array(pipes, "pipes", _f.check_text), "|"),
                ("since", None if since is None else _f.check_moment(since, "since"), None),
                ("day", None if day is None else _f.check_day(day, "day"), None),
                ("order", None if order is None else _f.check_text(order, "order", blank=False), None),
                ("exact", None if exact is None else _f.check_boolean(exact, "exact"), None),
            ),
            (
                *_f.header(
                    "X-Trace", None if x_trace is None else _f.check_text(x_trace, "x_trace"), "x_trace"
                ),
                *_f.header(
                    "X-Many",
                    None if x_many is None else _f.check_array(x_many, "x_many", _f.check_text),
                    "x_many",
                ),
            ),
            None,
            "application/json",
        ),
        _parse_search_search,
    )


def _parse_search_search(reply: _HttpReply) -> _ResultList[SearchResponseItem]:
    from ..models.search_response_item import SearchResponseItem

    data = _codec.loads(reply.body)
    return _ResultList(_f.array(data, SearchResponseItem.from_dict))
