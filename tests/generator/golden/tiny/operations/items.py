# Generated from tiny.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Requests and parsers of `items`: pure functions, nothing is sent here."""

from __future__ import annotations

from collections.abc import Sequence
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
    from ..models.item import Item
    from ..models.size import Size

ITEMS_LIST = _Endpoint(
    id="listItems",
    method="GET",
    path="/items",
    key=None,
    security=(("key",),),
    media=("application/json",),
    streams=(),
)
ITEMS_CREATE = _Endpoint(
    id="createItem",
    method="POST",
    path="/items",
    key=None,
    security=(("key",),),
    media=("application/json",),
    streams=(),
)
ITEMS_DELETE = _Endpoint(
    id="deleteItem",
    method="DELETE",
    path="/items/{item_id}",
    key=None,
    security=(("key",),),
    media=(),
    streams=(),
)


def items_list(
    *,
    limit: int | None = None,
    tag: Sequence[str] | None = None,
) -> _Operation[_ResultList[Item]]:
    """What the shop sells.

    `GET /items`
    """

    return _Operation(
        ITEMS_LIST,
        _Request(
            "GET",
            "/items"
            + _f.query(
                (
                    "limit",
                    None if limit is None else _f.check_integer(limit, "limit", least=1, most=100),
                    None,
                ),
                ("tag", None if tag is None else _f.check_array(tag, "tag", _f.check_text), None),
            ),
            (),
            None,
            "application/json",
        ),
        _parse_items_list,
    )


def _parse_items_list(reply: _HttpReply) -> _ResultList[Item]:
    from ..models.item import Item
    from ..models.item_list import ItemList

    data = _codec.loads(reply.body)
    return _ResultList(ItemList.from_dict(data).items)


def items_create(
    *,
    name: str,
    size: Size | str | None = None,
    price: float | None = None,
) -> _Operation[Item]:
    """A new item.

    `POST /items`
    """

    _body: dict[str, Any] = {}
    _body["name"] = _f.check_text(name, "name", blank=False)
    if size is not None:
        _body["size"] = _f.check_text(size, "size", blank=False)
    if price is not None:
        _body["price"] = _f.check_number(price, "price", above=0)
    return _Operation(
        ITEMS_CREATE,
        _Request("POST", "/items", (), _codec.dumps(_body), "application/json"),
        _parse_items_create,
    )


def _parse_items_create(reply: _HttpReply) -> Item:
    from ..models.item import Item

    data = _codec.loads(reply.body)
    return Item.from_dict(data)


def items_delete(
    item_id: str,
) -> _Operation[None]:
    """deleteItem

    `DELETE /items/{item_id}`
    """

    return _Operation(
        ITEMS_DELETE,
        _Request("DELETE", "/items/" + _f.segment(item_id, "item_id"), (), None, "application/json"),
        _parse_items_delete,
    )


def _parse_items_delete(reply: _HttpReply) -> None:

    return None
