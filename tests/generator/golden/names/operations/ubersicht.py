# Generated from names.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Requests and parsers of `ubersicht`: pure functions, nothing is sent here."""

from __future__ import annotations

import builtins as _builtins
from collections.abc import Mapping, Sequence
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
    from ..models.class_ import Class
    from ..models.shadow import Shadow
    from ..models.shadow_copy import ShadowCopy

UBERSICHT_GET_CLASS = _Endpoint(
    id="get-class",
    method="GET",
    path="/class/{from}/{to-date}",
    key=None,
    security=(),
    media=("application/json",),
    streams=(),
)
UBERSICHT_OPERATION_2ND_OPERATION = _Endpoint(
    id="2ndOperation",
    method="POST",
    path="/class/{from}/{to-date}",
    key=None,
    security=(),
    media=("application/json",),
    streams=(),
)
UBERSICHT_LIST = _Endpoint(
    id="list",
    method="GET",
    path="/list",
    key=None,
    security=(),
    media=("application/json",),
    streams=(),
)
UBERSICHT_STR = _Endpoint(
    id="str",
    method="PUT",
    path="/list",
    key=None,
    security=(),
    media=("application/json",),
    streams=(),
)


def ubersicht_get_class(
    from_: str,
    to_date: str,
    *,
    class_: str | None = None,
    query_self: str | None = None,
    query_timeout: int | None = None,
    x_api_version: str | None = None,
    filter: str | None = None,
    parameter_2fa: str | None = None,
    grosse: str | None = None,
) -> _Operation[Class]:
    """Ends in a quote "

    `GET /class/{from}/{to-date}`
    """

    return _Operation(
        UBERSICHT_GET_CLASS,
        _Request(
            "GET",
            "/class/"
            + _f.segment(from_, "from_")
            + "/"
            + _f.segment(to_date, "to_date")
            + _f.query(
                ("class", None if class_ is None else _f.check_text(class_, "class_"), None),
                ("self", None if query_self is None else _f.check_text(query_self, "query_self"), None),
                (
                    "timeout",
                    None if query_timeout is None else _f.check_integer(query_timeout, "query_timeout"),
                    None,
                ),
                ("$filter", None if filter is None else _f.check_text(filter, "filter"), None),
                (
                    "2fa",
                    None if parameter_2fa is None else _f.check_text(parameter_2fa, "parameter_2fa"),
                    None,
                ),
                ("größe", None if grosse is None else _f.check_text(grosse, "grosse"), None),
            ),
            (
                *_f.header(
                    "X-Api-Version",
                    None if x_api_version is None else _f.check_text(x_api_version, "x_api_version"),
                    "x_api_version",
                ),
            ),
            None,
            "application/json",
        ),
        _parse_ubersicht_get_class,
    )


def _parse_ubersicht_get_class(reply: _HttpReply) -> Class:
    from ..models.class_ import Class

    data = _codec.loads(reply.body)
    return Class.from_dict(data)


def ubersicht_operation_2nd_operation(
    from_: str,
    to_date: str,
    *,
    str: str | None | _f.Unset = _f.UNSET,
    int: int | None = None,
    list: Sequence[str] | None = None,
    dict: Mapping[str, int] | None = None,
    date: date | None = None,
    datetime: datetime | None = None,
    field: str | None = None,
    define: str | None = None,
    any: Any = _f.UNSET,
    any_2: Any = _f.UNSET,
    type: str | None = None,
    cls_: str | None = None,
    bool: bool | None = None,
    float: float | None = None,
    bytes: str | None = None,
    property: str | None = None,
    classmethod: str | None = None,
    isinstance: str | None = None,
) -> _Operation[ShadowCopy]:
    """2ndOperation

    `POST /class/{from}/{to-date}`
    """

    _body: _builtins.dict[_builtins.str, Any] = {}
    if not _builtins.isinstance(str, _f.Unset):
        _body["str"] = None if str is None else _f.check_text(str, "str")
    if int is not None:
        _body["int"] = _f.check_integer(int, "int")
    if list is not None:
        _body["list"] = _f.check_array(list, "list", _f.check_text)
    if dict is not None:
        _body["dict"] = _f.check_map(dict, "dict", _f.check_integer)
    if date is not None:
        _body["date"] = _f.check_day(date, "date")
    if datetime is not None:
        _body["datetime"] = _f.check_moment(datetime, "datetime")
    if field is not None:
        _body["field"] = _f.check_text(field, "field")
    if define is not None:
        _body["define"] = _f.check_text(define, "define")
    if not _builtins.isinstance(any, _f.Unset):
        _body["any"] = _f.check_any(any, "any")
    if not _builtins.isinstance(any_2, _f.Unset):
        _body["Any"] = _f.check_any(any_2, "any_2")
    if type is not None:
        _body["type"] = _f.check_text(type, "type")
    if cls_ is not None:
        _body["cls"] = _f.check_text(cls_, "cls_")
    if bool is not None:
        _body["bool"] = _f.check_boolean(bool, "bool")
    if float is not None:
        _body["float"] = _f.check_number(float, "float", above=1)
    if bytes is not None:
        _body["bytes"] = _f.check_text(bytes, "bytes")
    if property is not None:
        _body["property"] = _f.check_text(property, "property")
    if classmethod is not None:
        _body["classmethod"] = _f.check_text(classmethod, "classmethod")
    if isinstance is not None:
        _body["isinstance"] = _f.check_text(isinstance, "isinstance")
    return _Operation(
        UBERSICHT_OPERATION_2ND_OPERATION,
        _Request(
            "POST",
            "/class/" + _f.segment(from_, "from_") + "/" + _f.segment(to_date, "to_date"),
            (),
            _codec.dumps(_body),
            "application/json",
        ),
        _parse_ubersicht_operation_2nd_operation,
    )


def _parse_ubersicht_operation_2nd_operation(reply: _HttpReply) -> ShadowCopy:
    from ..models.shadow_copy import ShadowCopy

    data = _codec.loads(reply.body)
    return ShadowCopy.from_dict(data)


def ubersicht_list() -> _Operation[_ResultList[Shadow]]:
    """list

    `GET /list`
    """

    return _Operation(
        UBERSICHT_LIST, _Request("GET", "/list", (), None, "application/json"), _parse_ubersicht_list
    )


def _parse_ubersicht_list(reply: _HttpReply) -> _ResultList[Shadow]:
    from ..models.shadow import Shadow

    data = _codec.loads(reply.body)
    return _ResultList(_f.array(data, Shadow.from_dict))


def ubersicht_str() -> _Operation[dict[str, str]]:
    """str

    `PUT /list`
    """

    return _Operation(
        UBERSICHT_STR, _Request("PUT", "/list", (), None, "application/json"), _parse_ubersicht_str
    )


def _parse_ubersicht_str(reply: _HttpReply) -> dict[str, str]:

    data = _codec.loads(reply.body)
    return _f.mapping(data, _f.text)
