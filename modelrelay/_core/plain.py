"""Values as plain JSON, and as types of pydantic and FastAPI. Neither is imported unless it is in use."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Set
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from typing import Any, ClassVar, get_args, get_type_hints

import msgspec

_METHODS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("to_dict", {}),
    ("model_dump", {"mode": "json"}),  # pydantic
    ("tolist", {}),  # NumPy and pandas
    ("__fspath__", {}),
)


def plain(value: Any) -> Any:
    """The value as plain JSON. Raises `TypeError` or `ValueError` for a value that JSON cannot express."""
    if type(value) in (str, int, float, bool) or value is None:
        return value
    if isinstance(value, Mapping):
        return {key if type(key) is str else msgspec.to_builtins(key, str_keys=True): plain(v) for key, v in value.items()}  # fmt: skip
    if isinstance(value, Enum):
        return plain(value.value)
    if (
        isinstance(value, tuple)
        and (fields_of := getattr(value, "_asdict", None))
        and not hasattr(value, "to_dict")
    ):
        return plain(fields_of())
    if isinstance(value, (list, tuple, Set)) and not hasattr(value, "to_dict"):
        return [plain(item) for item in value]
    if hasattr(value, "to_dict"):
        return _convert(value)
    return msgspec.to_builtins(value, enc_hook=_convert)


def _convert(value: Any) -> Any:
    """The plain form that its class defines."""
    for method, options in _METHODS:
        convert = getattr(value, method, None)
        if convert is not None and not inspect.isclass(value):
            return plain(convert(**options))
    if isinstance(value, Mapping):
        return plain(dict(value))
    raise TypeError(f"{type(value).__name__} is neither")


def to_dict(value: Any, *more: str) -> dict[str, Any]:
    """The fields of a dataclass or named tuple that its repr shows, and these properties."""
    names = [f.name for f in fields(value) if f.repr] if is_dataclass(value) else value._fields
    return {name: plain(getattr(value, name)) for name in (*names, *more)}


def to_json(value: Any) -> str:
    """Plain JSON as text."""
    return msgspec.json.encode(value).decode()


class Value:
    """The base of public values: `to_dict`, `to_json`, and use as types in pydantic models and FastAPI handlers."""

    __slots__ = ()
    _properties: ClassVar[tuple[str, ...]] = ()
    """Properties that are part of `to_dict`."""

    def to_dict(self) -> dict[str, Any]:
        """The value as plain JSON."""
        return to_dict(self, *self._properties)

    def to_json(self) -> str:
        """The text of `to_dict`."""
        return to_json(self.to_dict())

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        return schema(cls, source, handler)


def schema(cls: Any, source: Any, handler: Any) -> Any:
    """The pydantic schema of a dataclass or named tuple."""
    hints = get_type_hints(cls)
    given = dict(zip(getattr(cls, "__parameters__", ()), get_args(source), strict=False))
    make = cls
    if is_dataclass(cls):
        found = {f.name: f.default is MISSING and f.default_factory is MISSING for f in fields(cls) if f.repr}
    else:
        found = {name: name not in cls._field_defaults for name in cls._fields}
    members = {name: (given.get(hints[name], hints[name]), required) for name, required in found.items()}
    for name in getattr(cls, "_properties", ()):
        members[name] = get_type_hints(getattr(cls, name).fget)["return"], False
    return schema_of(
        cls, members, lambda value: make(**{k: v for k, v in value.items() if k in found}), handler
    )


def schema_of(
    cls: Any,
    members: Mapping[str, tuple[Any, bool]],
    make: Callable[[Any], Any],
    handler: Any,
    load: Callable[[Any], Any] | None = None,
) -> Any:
    """An instance passes unchanged. Plain JSON goes through `load`, or through `make` after pydantic has validated the members."""
    from pydantic_core import core_schema as s

    known = s.typed_dict_schema(
        {
            name: s.typed_dict_field(handler.generate_schema(hint), required=required)
            for name, (hint, required) in members.items()
        }
    )
    if load is not None:
        made: Any = s.no_info_plain_validator_function(load)
    else:
        made = s.no_info_after_validator_function(make, known)
    return s.json_or_python_schema(
        made,
        s.union_schema([s.is_instance_schema(cls), made]),
        serialization=s.plain_serializer_function_ser_schema(plain),
        metadata={
            "pydantic_js_functions": [lambda _, described: {**described(known), "title": cls.__name__}]
        },
    )
