# Generated from schemas.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Models of the API. Each is loaded when it is first asked for: creating them all takes most of a second."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .always import Always
    from .base import Base
    from .base_address import BaseAddress
    from .cat import Cat
    from .chain1 import Chain1
    from .chain2 import Chain2
    from .chain3 import Chain3
    from .child import Child
    from .closed import Closed
    from .dog import Dog
    from .empty import Empty
    from .everything import Everything
    from .everything_inline import EverythingInline
    from .everything_inline_enum import EverythingInlineEnum
    from .everything_inline_list_item import EverythingInlineListItem
    from .everything_inline_zip import EverythingInlineZip
    from .everything_map_of_inline_value import EverythingMapOfInlineValue
    from .everything_null_union import EverythingNullUnion
    from .everything_number_enum import EverythingNumberEnum
    from .everything_type_list import EverythingTypeList
    from .everything_union_of_lists import EverythingUnionOfLists
    from .fish import Fish
    from .guess import Guess
    from .inferred import Inferred
    from .json import Json
    from .never import Never
    from .node import Node
    from .open_map import OpenMap
    from .peer import Peer
    from .pet import Pet
    from .spread import Spread
    from .spread_option1 import SpreadOption1
    from .spread_option2 import SpreadOption2
    from .status import Status
    from .tree import Tree
    from .typed_extra import TypedExtra

__all__ = [
    "Always",
    "Base",
    "BaseAddress",
    "Cat",
    "Chain1",
    "Chain2",
    "Chain3",
    "Child",
    "Closed",
    "Dog",
    "Empty",
    "Everything",
    "EverythingInline",
    "EverythingInlineEnum",
    "EverythingInlineListItem",
    "EverythingInlineZip",
    "EverythingMapOfInlineValue",
    "EverythingNullUnion",
    "EverythingNumberEnum",
    "EverythingTypeList",
    "EverythingUnionOfLists",
    "Fish",
    "Guess",
    "Inferred",
    "Json",
    "Never",
    "Node",
    "OpenMap",
    "Peer",
    "Pet",
    "Spread",
    "SpreadOption1",
    "SpreadOption2",
    "Status",
    "Tree",
    "TypedExtra",
]

_HOMES = {
    "Always": "always",
    "Base": "base",
    "BaseAddress": "base_address",
    "Cat": "cat",
    "Chain1": "chain1",
    "Chain2": "chain2",
    "Chain3": "chain3",
    "Child": "child",
    "Closed": "closed",
    "Dog": "dog",
    "Empty": "empty",
    "Everything": "everything",
    "EverythingInline": "everything_inline",
    "EverythingInlineEnum": "everything_inline_enum",
    "EverythingInlineListItem": "everything_inline_list_item",
    "EverythingInlineZip": "everything_inline_zip",
    "EverythingMapOfInlineValue": "everything_map_of_inline_value",
    "EverythingNullUnion": "everything_null_union",
    "EverythingNumberEnum": "everything_number_enum",
    "EverythingTypeList": "everything_type_list",
    "EverythingUnionOfLists": "everything_union_of_lists",
    "Fish": "fish",
    "Guess": "guess",
    "Inferred": "inferred",
    "Json": "json",
    "Never": "never",
    "Node": "node",
    "OpenMap": "open_map",
    "Peer": "peer",
    "Pet": "pet",
    "Spread": "spread",
    "SpreadOption1": "spread_option1",
    "SpreadOption2": "spread_option2",
    "Status": "status",
    "Tree": "tree",
    "TypedExtra": "typed_extra",
}


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f".{home}", __name__), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
