"""What an annotation says, and what a class consists of, whichever library either comes from. Makes nothing of it."""

from __future__ import annotations

import collections.abc as abc
import dataclasses
import sys
import types
import typing
from collections.abc import Callable
from typing import Annotated, Any, Generic, Literal, NamedTuple, NewType, TypeVar, Union

import msgspec

from .._core.errors import ValidationError
from . import docstring as _docstring


class Field(NamedTuple):
    name: str
    """As the constructor has it."""
    key: str
    """As JSON has it."""
    type: Any
    required: bool = True
    omit: bool = False
    """Not required by the type itself (`NotRequired`, msgspec's `UNSET`): in strict schemas null stands for absent."""
    description: str = ""


_WRAPPERS = {"Required", "NotRequired", "ReadOnly", "Final", "ClassVar"}


def _is_wrapper(origin: Any) -> bool:
    """By name: some are typing's, some typing_extensions', depending on the Python."""
    return getattr(origin, "_name", None) in _WRAPPERS


def peeled(type_: Any) -> tuple[Any, list[Any]]:
    """The type inside of `Annotated`, `NotRequired`, `NewType` …, and its notes, the innermost first."""
    notes: list[Any] = []
    while True:
        origin = typing.get_origin(type_)
        if origin is Annotated:
            notes[:0] = type_.__metadata__
            type_ = type_.__origin__
        elif _is_wrapper(origin):
            type_ = typing.get_args(type_)[0]
        elif isinstance(type_, dataclasses.InitVar):
            type_ = type_.type
        elif isinstance(type_, NewType):
            type_ = type_.__supertype__
        elif type_ is None:
            type_ = types.NoneType
        else:
            return type_, notes


def parts(note: Any) -> list[Any]:
    """A note, and what it groups: annotated_types' `Interval` and `Len`, pydantic's `Field(...)`."""
    if isinstance(note, (str, bytes, type)):
        return [note] if isinstance(note, str) else []
    if is_field(note):
        return [note, *note.metadata]
    return [note, *note] if isinstance(note, abc.Iterable) else [note]


def text_of(note: Any) -> str:
    """The description that a note is or has: a string, `Doc("…")`, `Field(description="…")`, `Meta(description="…")`."""
    for text in (note, getattr(note, "documentation", None), getattr(note, "description", None)):
        if isinstance(text, str):
            return " ".join(text.split())
    return ""


def is_field(note: Any) -> bool:
    return type(note).__name__ == "FieldInfo" and is_pydantic(note)


def is_pydantic(thing: Any) -> bool:
    """A model, a pydantic dataclass, a custom type of pydantic's, or a note that changes how pydantic validates."""
    if isinstance(thing, type):
        return hasattr(thing, "__pydantic_validator__") or hasattr(thing, "__get_pydantic_core_schema__")
    own = type(thing).__module__.partition(".")[0] == "pydantic"
    return own or hasattr(thing, "__get_pydantic_core_schema__")


def said(type_: Any) -> str:
    """A type as people write it."""
    origin, args = typing.get_origin(type_), typing.get_args(type_)
    if origin is Annotated:
        return said(args[0])
    if origin in (Union, types.UnionType):
        return " | ".join(said(arg) for arg in args)
    if origin is Literal:
        return "Literal"
    if origin is not None:
        return f"{said(origin)}[{', '.join('...' if arg is ... else said(arg) for arg in args)}]"
    if type_ in (None, types.NoneType):
        return "None"
    return getattr(type_, "__name__", None) or str(type_)


def doc_of(type_: Any) -> _docstring.Docstring:
    """The class's own docstring; those that dataclass and NamedTuple make up say nothing."""
    own = type_.__dict__.get("__doc__")
    made_up = isinstance(own, str) and own.startswith(f"{type_.__name__}(")
    return _docstring.parse(None if made_up else own, of_class=True)


def fields_of(type_: type) -> list[Field] | None:
    """The fields of a class that is described by them; None for other classes."""
    for fields in (
        _struct_fields,
        _attrs_fields,
        _dataclass_fields,
        _typeddict_fields,
        _namedtuple_fields,
    ):
        found = fields(type_)
        if found is not None:
            return found
    return None


def _struct_fields(type_: Any) -> list[Field] | None:
    if not issubclass(type_, msgspec.Struct):
        return None
    if type_.__struct_config__.array_like:
        raise ValidationError("array_like Structs have no names for a model to follow", field=type_.__name__)
    hints = _hints(type_)
    unset = msgspec.UNSET
    return [
        Field(f.name, f.encode_name, hints[f.name], f.required, f.default is unset)
        for f in msgspec.structs.fields(type_)
    ]


def tag_of(type_: Any) -> tuple[str, Any]:
    config = getattr(type_, "__struct_config__", None)
    return (config.tag_field or "", config.tag) if config is not None else ("", None)


def _attrs_fields(type_: Any) -> list[Field] | None:
    if not hasattr(type_, "__attrs_attrs__"):
        return None
    import attr

    hints = _hints(type_)
    return [
        Field(
            a.alias or a.name,
            a.alias or a.name,
            hints.get(a.name, Any),
            a.default is attr.NOTHING,
            description=a.metadata.get("description", ""),
        )
        for a in type_.__attrs_attrs__
        if a.init
    ]


def _dataclass_fields(type_: Any) -> list[Field] | None:
    if not dataclasses.is_dataclass(type_):
        return None
    hints = _hints(typing.cast(type, type_))
    missing = dataclasses.MISSING
    return [
        Field(
            f.name,
            f.name,
            hints[f.name],
            f.default is missing and f.default_factory is missing,
            description=f.metadata.get("description") or getattr(f, "doc", None) or "",
        )
        for f in dataclasses.fields(type_)
        if f.init
    ]


def _typeddict_fields(type_: Any) -> list[Field] | None:
    if not hasattr(type_, "__required_keys__"):
        return None
    fields = []
    for name, hint in _hints(type_).items():
        required = name in type_.__required_keys__
        # With postponed annotations the class itself does not know; the resolved hint does.
        inner = hint
        while (origin := typing.get_origin(inner)) is Annotated or _is_wrapper(origin):
            if origin in (typing.Required, typing.NotRequired):
                required = origin is typing.Required
            inner = typing.get_args(inner)[0]
        fields.append(Field(name, name, hint, required, omit=not required))
    return fields


def _namedtuple_fields(type_: Any) -> list[Field] | None:
    if not hasattr(type_, "_field_defaults"):
        return None
    hints = _hints(type_)
    return [
        Field(name, name, hints.get(name, Any), name not in type_._field_defaults) for name in type_._fields
    ]


def _hints(type_: type) -> dict[str, Any]:
    """Resolved annotations, those of a generic base with its type arguments in place."""
    hints = _resolved_hints(type_)
    inherited: dict[str, Any] = {}
    for base in getattr(type_, "__orig_bases__", ()):
        origin = typing.get_origin(base)
        if isinstance(origin, type) and origin not in (Generic, typing.Protocol):
            fill = bound(base)
            inherited |= {name: fill(hint) for name, hint in _hints(origin).items()}
    own = getattr(type_, "__annotations__", {})
    return {name: inherited.get(name, hint) if name not in own else hint for name, hint in hints.items()}


def _resolved_hints(type_: type) -> dict[str, Any]:
    known = {type_.__name__: type_}
    try:
        return typing.get_type_hints(type_, localns=known, include_extras=True)
    except NameError:
        # Annotations that name types local to a function: they can be found while that function still runs.
        frame = sys._getframe()
        while frame.f_back is not None:
            frame = frame.f_back
            if frame.f_globals.get("__name__") == type_.__module__:
                known = {**frame.f_locals, **known}
    try:
        return typing.get_type_hints(type_, localns=known, include_extras=True)
    except NameError as error:
        problem = f"the annotation names {error.name!r}, which its module does not know"
        raise ValidationError(problem, field=type_.__name__) from None


def bound(type_: Any) -> Callable[[Any], Any]:
    """Puts the type arguments of `Box[int]` in the place of `Box`'s own type variables."""
    parameters = getattr(typing.get_origin(type_), "__parameters__", ())
    given: dict[Any, Any] = dict(zip(parameters, typing.get_args(type_), strict=False))

    def fill(hint: Any) -> Any:
        if isinstance(hint, TypeVar):
            return given.get(hint, hint)
        parameters = getattr(hint, "__parameters__", ())
        return hint[tuple(given.get(p, p) for p in parameters)] if parameters and given else hint

    return fill
