"""The bases of generated classes: models, open enums, and `UNSET`."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Any, ClassVar, Final, Self, Union, get_args, get_type_hints

from .http import HttpInfo
from .plain import Value, schema_of


class Unset:
    """The type of `UNSET`: a field that was absent, as opposed to null. False in conditions."""

    __slots__ = ()
    _only: Unset | None = None

    def __new__(cls) -> Unset:
        if cls._only is None:
            cls._only = super().__new__(cls)
        return cls._only

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __reduce__(self) -> str:
        return "UNSET"  # pickled and copied by name, so that there is only one


UNSET: Final = Unset()


class OpenEnum(StrEnum):
    """A string enum that keeps unknown values. They are equal to their text, and are not named members of the class."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = member._value_ = value
        return member


class OpenIntEnum(IntEnum):
    """The same for integers."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if type(value) is not int:
            return None
        member = int.__new__(cls, value)
        member._name_ = str(value)
        member._value_ = value
        return member


class Model(Value):
    """The base of generated models. A model that is the result of a call has its HTTP response."""

    __slots__ = ("_http",)
    _http: HttpInfo | None

    @property
    def http(self) -> HttpInfo | None:
        """Status, headers, elapsed time and attempts of the call; None for a model inside another or made by hand."""
        try:
            return self._http
        except AttributeError:
            return None

    def __repr__(self) -> str:
        """The attributes that are set, without secrets."""
        shown = [
            f"{item.name}={value!r}"
            for item in getattr(type(self), "__attrs_attrs__", ())
            if item.repr
            and (value := getattr(self, item.name)) is not None
            and value is not UNSET
            and value != {}
        ]
        return f"{type(self).__name__}({', '.join(shown)})"

    _kind: ClassVar[Any]
    """The table of its members, an `Object` of `kinds`."""

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """The model of a JSON object. Raises `DecodeError` with the path of the problem."""
        return cls._kind.decode(data, cls)  # type: ignore[no-any-return]

    def to_dict(self) -> dict[str, Any]:
        """The JSON object, without the attributes that are not set."""
        return self._kind.encode(self)  # type: ignore[no-any-return]

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        if cls in _begun:  # a model within itself
            return handler.generate_schema(dict[str, Any])
        _begun.add(cls)
        try:
            return schema_of(cls, cls._members(), cls, handler, cls._load)
        finally:
            _begun.discard(cls)

    @classmethod
    def _members(cls) -> dict[str, tuple[Any, bool]]:
        """Name in JSON → its type, and whether it is required."""
        hints, found = get_type_hints(cls), {}
        for name, wire in cls._kind.wires.items():
            kinds = tuple(kind for kind in get_args(hints[name]) if kind is not Unset)
            hint = Union[kinds] if Unset in get_args(hints[name]) else hints[name]  # noqa: UP007  # of a tuple
            found[wire] = hint, wire in cls._kind.required
        return found

    @classmethod
    def _load(cls, value: Any) -> Self:
        try:
            return cls.from_dict(value)
        except Exception as error:  # a `DecodeError`, which pydantic does not know
            raise ValueError(str(error)) from None


_begun: set[type[Model]] = set()
