"""What an annotation says, and what a class consists of, whichever library either comes from. Makes nothing of it."""

from __future__ import annotations

import collections.abc as abc
import dataclasses
import inspect
import sys
import types
import typing
from collections.abc import Callable
from typing import Annotated, Any, Literal, NamedTuple, NewType, TypeVar, TypeVarTuple, Union

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
    default: Any = None
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
    """pydantic's `Field(...)`, or what a library makes of it (FastAPI's `Query(...)`)."""
    return any(cls.__name__ == "FieldInfo" and is_pydantic(cls) for cls in type(note).__mro__)


def is_pydantic(thing: Any) -> bool:
    """A model, a pydantic dataclass, a custom type of pydantic's, or a note that changes how pydantic validates."""
    if isinstance(thing, type):
        is_model = hasattr(thing, "__pydantic_validator__") or hasattr(thing, "__get_pydantic_core_schema__")
        return is_model or (thing.__name__ == "FieldInfo" and thing.__module__.startswith("pydantic."))
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
    """The fields that a class is built from; None for classes that are not described by fields.

    Raises `ValidationError` for a class that cannot be built from them.
    """
    for fields in (_struct_fields, _attrs_fields, _dataclass_fields, _typeddict_fields, _namedtuple_fields):
        found = fields(type_)
        if found is not None:
            _check_constructor(type_, found)
            return found
    return None


def _check_constructor(type_: type, fields: list[Field]) -> None:
    for field in fields:
        if is_field(field.default):
            raise ValidationError(
                "pydantic's Field() is a default only in pydantic's own classes; use Annotated[T, Field(...)]",
                field=f"{type_.__name__}.{field.name}",
            )
    try:
        signature = inspect.signature(type_)
    except (TypeError, ValueError):  # a TypedDict, a class of a compiled library
        return
    try:
        signature.bind(**dict.fromkeys(field.name for field in fields))
    except TypeError as error:
        raise ValidationError(
            f"its constructor cannot be called with its fields: {error}", field=type_.__name__
        ) from error


def _struct_fields(type_: Any) -> list[Field] | None:
    if not issubclass(type_, msgspec.Struct):
        return None
    if type_.__struct_config__.array_like:
        raise ValidationError("array_like Structs have no names for a model to follow", field=type_.__name__)
    hints = hints_of(type_)
    return [
        Field(f.name, f.encode_name, hints[f.name], f.required, f.default is msgspec.UNSET, f.default)
        for f in msgspec.structs.fields(type_)
    ]


def tag_of(type_: Any) -> tuple[str, Any]:
    config = getattr(type_, "__struct_config__", None)
    return (config.tag_field or "", config.tag) if config is not None else ("", None)


def _attrs_fields(type_: Any) -> list[Field] | None:
    if not hasattr(type_, "__attrs_attrs__"):
        return None
    import attr

    hints = hints_of(type_)
    return [
        Field(
            a.alias or a.name,
            a.alias or a.name,
            hints.get(a.name, Any if a.type is None else a.type),
            a.default is attr.NOTHING,
            default=a.default,
            description=a.metadata.get("description", ""),
        )
        for a in type_.__attrs_attrs__
        if a.init
    ]


def _dataclass_fields(type_: Any) -> list[Field] | None:
    if not dataclasses.is_dataclass(type_):
        return None
    hints = hints_of(typing.cast(type, type_))
    missing = dataclasses.MISSING
    stored = {f.name for f in dataclasses.fields(type_)}
    return [
        Field(
            f.name,
            f.name,
            hints[f.name],
            f.default is missing and f.default_factory is missing,
            default=f.default,
            description=f.metadata.get("description") or getattr(f, "doc", None) or "",
        )
        for f in type_.__dataclass_fields__.values()
        if f.init and (f.name in stored or isinstance(hints[f.name], dataclasses.InitVar))
    ]


def _typeddict_fields(type_: Any) -> list[Field] | None:
    if not hasattr(type_, "__required_keys__"):
        return None
    extra = getattr(type_, "__extra_items__", None)
    if extra is not None and type(extra).__name__ != "NoExtraItemsType" and extra is not typing.Never:
        raise ValidationError(
            "has extra items, which have no names for a model to follow", field=type_.__name__
        )
    fields = []
    for name, hint in hints_of(type_).items():
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
    hints, defaults = hints_of(type_), type_._field_defaults
    return [
        Field(name, name, hints.get(name, Any), name not in defaults, default=defaults.get(name))
        for name in type_._fields
    ]


def hints_of(type_: type) -> dict[str, Any]:
    """Resolved annotations, those of generic bases with their type arguments in place."""
    hints = resolved(type_)
    is_typed_dict = hasattr(type_, "__required_keys__")  # has those of its bases among its own
    settled = set() if is_typed_dict else set(getattr(type_, "__annotations__", ()))
    for base in type_.__dict__.get("__orig_bases__", type_.__bases__):  # the first that has a name counts
        origin = typing.get_origin(base) or base
        if isinstance(origin, type) and origin.__module__ not in ("builtins", "typing", "msgspec"):
            inherited, fill = hints_of(origin), bound(base)
            hints |= {name: fill(hint) for name, hint in inherited.items() if name not in settled}
            settled |= inherited.keys()
    return hints


def resolved(thing: Any, globalns: dict[str, Any] | None = None) -> dict[str, Any]:
    """The annotations of a class or function, names resolved. Raises `ValidationError` for a name that nothing defines."""
    module = thing.__module__ if globalns is None else globalns.get("__name__")
    known = {thing.__name__: thing} if globalns is None else {}
    frame: Any = sys._getframe()
    while True:
        try:
            return typing.get_type_hints(thing, globalns, known, include_extras=True)
        except NameError as error:
            # Annotations that name types local to a function: they can be found while that function still runs.
            frame = frame.f_back
            while frame is not None and frame.f_globals.get("__name__") != module:
                frame = frame.f_back
            if frame is None:
                problem = f"the annotation names {error.name!r}, which its module does not know"
                raise ValidationError(problem, field=thing.__name__) from error
            known = {**frame.f_locals, **known}
        except Exception as error:
            raise ValidationError(f"an annotation cannot be read: {error}", field=thing.__name__) from error


def bound(type_: Any) -> Callable[[Any], Any]:
    """Puts the type arguments of `Box[int]` in the place of `Box`'s own type variables."""
    parameters = getattr(typing.get_origin(type_), "__parameters__", ())
    args = typing.get_args(type_)
    given: dict[Any, tuple[Any, ...]] = {}
    for parameter in parameters:
        many = len(args) - len(parameters) + 1 if isinstance(parameter, TypeVarTuple) else 1
        given[parameter], args = args[:many], args[many:]

    def fill(hint: Any) -> Any:
        if isinstance(hint, dataclasses.InitVar):
            return dataclasses.InitVar[fill(hint.type)]  # type: ignore[misc]  # made at run time
        if isinstance(hint, TypeVar):
            return given[hint][0] if given.get(hint) else hint
        variables = getattr(hint, "__parameters__", ())
        if not variables or not given:
            return hint
        return hint[tuple(arg for variable in variables for arg in given.get(variable, (variable,)))]

    return fill
