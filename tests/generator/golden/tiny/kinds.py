# Generated from tiny.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""How the values of the API are read, written and checked: a table for each schema, by the names in JSON."""

from __future__ import annotations

from modelrelay._core import kinds as _f

_m = f"{__package__}.models"

SIZE: _f.Kind = _f.Enum(_m, "Size")
ITEM: _f.Kind = _f.Object(
    _m,
    "Item",
    {
        "id": _f.TEXT,
        "created_at": _f.MOMENT,
    },
    {
        "name": _f.Nullable(_f.TEXT),
        "size": SIZE,
        "parts": _f.Array(_f.Later(lambda: ITEM, (dict,))),
    },
)
ITEM_INPUT: _f.Kind = _f.Object(
    _m,
    "ItemInput",
    {
        "name": _f.Text(blank=False),
    },
    {
        "size": SIZE,
        "price": _f.Number(above=0),
    },
)
ITEM_LIST: _f.Kind = _f.Object(
    _m,
    "ItemList",
    {
        "items": _f.Array(ITEM),
    },
)
