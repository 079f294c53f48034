"""The attributes of the values of a type, and their names in JSON. For views of partial values."""

from __future__ import annotations

import inspect
import types
import typing
from collections.abc import Iterator
from typing import Any, TypeVar, Union

from .annotation import fields_of, is_pydantic, peel, substitution, type_name
from .partial import Names
from .plan import ARRAYS, MAPS, is_alias, meant_by, unpack, value_of


def names_of(type_: Any) -> Names:
    """The names of a type's values. Raises nothing, because the type has a schema."""
    return _Reader().names(type_)


class _Reader:
    def __init__(self) -> None:
        self._known: dict[Any, dict[str, tuple[str | None, Names]]] = {}
        self._within: Any = Any
        self._aliases: set[Any] = set()

    def names(self, *types_: Any) -> Names:
        names = Names(" | ".join(dict.fromkeys(map(type_name, types_))))
        for type_ in types_:
            self._add(names, type_)
        return names

    def _add(self, names: Names, type_: Any) -> None:
        type_, _ = peel(type_)
        origin, args = typing.get_origin(type_) or type_, typing.get_args(type_)
        if type_ in (Any, object) or type_ in self._aliases:  # an alias that names itself is followed once
            names.any = True
        elif type_ is typing.Self:
            self._add(names, self._within)
        elif is_alias(origin):
            self._aliases.add(type_)
            self._add(names, value_of(type_))
            self._aliases.discard(type_)
        elif isinstance(type_, TypeVar):
            self._add(names, meant_by(type_))
        elif origin in (Union, types.UnionType):
            for arg in args:
                self._add(names, arg)
        elif origin in ARRAYS:
            self._add_items(names, *[arg for arg in unpack(type_) if arg is not ...] or (Any,))
        elif origin in MAPS:
            names.any = True
            self._add_items(names, *args[1:] or (Any,))
        elif isinstance(origin, type):
            members = self._members(type_, origin)
            names.classes += [members] if members else []
            if getattr(origin, "__pydantic_root_model__", False):
                self._add(names, typing.cast(Any, origin).__pydantic_fields__["root"].annotation)

    def _add_items(self, names: Names, *types_: Any) -> None:
        """The items of one list or map. Items of a union, or of a tuple of lists, have the names of all their types."""
        if names.items is None:
            names.items = self.names(*types_)
            return
        for type_ in types_:
            names.items.title += f" | {type_name(type_)}"
            self._add(names.items, type_)

    def _members(self, type_: Any, cls: Any) -> dict[str, tuple[str | None, Names]]:
        if type_ not in self._known:
            members = self._known[type_] = {}
            outer, self._within = self._within, type_
            for attribute, key, hint in _fields(type_, cls):
                members[attribute] = key, self.names(hint)
            self._within = outer
            for attribute in _others(cls) - members.keys() if members else ():
                members[attribute] = attribute, Names()
        return self._known[type_]


def _fields(type_: Any, cls: Any) -> Iterator[tuple[str, str | None, Any]]:
    """(attribute, name in JSON, type) of each field."""
    models = getattr(cls, "__pydantic_fields__", None)
    if models is not None:
        config = getattr(cls, "__pydantic_config__", None) or getattr(cls, "model_config", {})
        by_alias = config.get("validate_by_alias", True)
        for name, info in models.items():
            alias = (info.validation_alias or info.alias) if by_alias is not False else None
            for choice in getattr(alias, "choices", ()):
                alias = choice if isinstance(choice, str) else alias
                break
            root = getattr(cls, "__pydantic_root_model__", False)
            yield name, None if root else alias if isinstance(alias, str) else name, info.annotation
    elif not is_pydantic(cls):
        fill = substitution(type_)
        renamed = {a.alias: a.name for a in getattr(cls, "__attrs_attrs__", ())}
        for field in fields_of(cls) or ():
            yield renamed.get(field.name, field.name), field.key, fill(field.type)


def _others(cls: Any) -> set[str]:
    """Attributes other than fields: computed ones, class variables."""
    found = {name for name in dir(cls) if not name.startswith("_") and not _is_method(cls, name)}
    return found | {*getattr(cls, "__dataclass_fields__", ())}


def _is_method(cls: Any, name: str) -> bool:
    value = inspect.getattr_static(cls, name)
    return callable(value) or isinstance(value, (classmethod, staticmethod))
