# Generated from tiny.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""The operations of the API: calling one with its arguments gives a request and how to read its answer; nothing is sent here."""

from __future__ import annotations

from typing import Any

from modelrelay._core import methods as _e
from modelrelay._core import kinds as _f
from modelrelay._core.operation import Operation as _Operation, ResultList as _ResultList

from . import kinds as _k, models as _m

ITEMS_LIST: _e.Method[_ResultList[_m.Item]] = _e.Method(
    "listItems",
    "GET",
    "/items",
    security=(("key",),),
    query=(
        _e.Parameter("limit", _f.Integer(least=1, most=100)),
        _e.Parameter("tag", _f.Array(_f.TEXT)),
    ),
    answers=(_e.Answer(_k.ITEM_LIST),),
    unwrap="items",
)
ITEMS_CREATE: _e.Method[_m.Item] = _e.Method(
    "createItem",
    "POST",
    "/items",
    security=(("key",),),
    body=_e.Body(_k.ITEM_INPUT),
    answers=(_e.Answer(_k.ITEM),),
)
ITEMS_DELETE: _e.Method[None] = _e.Method(
    "deleteItem", "DELETE", "/items/{item_id}", security=(("key",),), ids=(_e.Parameter("item_id"),)
)
