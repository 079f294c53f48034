# Generated from names.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

import builtins as _builtins
from datetime import date as _date, datetime as _datetime
from typing import Any, Self

import attrs as _attrs

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class Shadow(_f.Model):
    """Fields named like what annotations need."""

    str: _builtins.str | None | _f.Unset = _f.UNSET
    int: _builtins.int | None = None
    list: _builtins.list[_builtins.str] | None = None
    dict: _builtins.dict[_builtins.str, _builtins.int] | None = None
    date: _date | None = None
    datetime: _datetime | None = None
    field: _builtins.str | None = None
    define: _builtins.str | None = None
    any: Any = _f.UNSET
    any_2: Any = _f.UNSET
    type: _builtins.str | None = None
    cls_: _builtins.str | None = None
    bool: _builtins.bool | None = None
    float: _builtins.float | None = None
    bytes: _builtins.str | None = None
    property: _builtins.str | None = None
    classmethod: _builtins.str | None = None
    isinstance: _builtins.str | None = None
    additional_properties: _builtins.dict[_builtins.str, Any] = _attrs.field(factory=_builtins.dict)
    """Members that the schema does not name."""

    @_builtins.classmethod
    def from_dict(cls, data: Any) -> Self:
        """The model of a JSON object; raises `DecodeError` with the path of what does not fit."""
        if not isinstance(data, dict):
            raise _f.wrong("an object", data)
        new = cls.__new__(cls)
        get = data.get
        at = ""
        try:
            at = "str"
            v = get("str")
            new.str = (
                (None if "str" in data else _f.UNSET) if v is None else v if type(v) is str else _f.text(v)
            )
            at = "int"
            v = get("int")
            new.int = v if v is None or type(v) is int else _f.integer(v)
            at = "list"
            v = get("list")
            new.list = None if v is None else _f.array(v, _f.text)
            at = "dict"
            v = get("dict")
            new.dict = None if v is None else _f.mapping(v, _f.integer)
            at = "date"
            v = get("date")
            new.date = None if v is None else _f.day(v)
            at = "datetime"
            v = get("datetime")
            new.datetime = None if v is None else _f.moment(v)
            at = "field"
            v = get("field")
            new.field = v if v is None or type(v) is str else _f.text(v)
            at = "define"
            v = get("define")
            new.define = v if v is None or type(v) is str else _f.text(v)
            at = "any"
            v = get("any")
            new.any = (None if "any" in data else _f.UNSET) if v is None else v
            at = "Any"
            v = get("Any")
            new.any_2 = (None if "Any" in data else _f.UNSET) if v is None else v
            at = "type"
            v = get("type")
            new.type = v if v is None or type(v) is str else _f.text(v)
            at = "cls"
            v = get("cls")
            new.cls_ = v if v is None or type(v) is str else _f.text(v)
            at = "bool"
            v = get("bool")
            new.bool = v if v is None or type(v) is bool else _f.boolean(v)
            at = "float"
            v = get("float")
            new.float = None if v is None else _f.number(v)
            at = "bytes"
            v = get("bytes")
            new.bytes = v if v is None or type(v) is str else _f.text(v)
            at = "property"
            v = get("property")
            new.property = v if v is None or type(v) is str else _f.text(v)
            at = "classmethod"
            v = get("classmethod")
            new.classmethod = v if v is None or type(v) is str else _f.text(v)
            at = "isinstance"
            v = get("isinstance")
            new.isinstance = v if v is None or type(v) is str else _f.text(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> _builtins.dict[_builtins.str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {}
        if not isinstance(self.str, _f.Unset):
            out["str"] = self.str
        if self.int is not None:
            out["int"] = self.int
        if self.list is not None:
            out["list"] = self.list
        if self.dict is not None:
            out["dict"] = self.dict
        if self.date is not None:
            out["date"] = self.date.isoformat()
        if self.datetime is not None:
            out["datetime"] = _codec.stamp(self.datetime)
        if self.field is not None:
            out["field"] = self.field
        if self.define is not None:
            out["define"] = self.define
        if not isinstance(self.any, _f.Unset):
            out["any"] = self.any
        if not isinstance(self.any_2, _f.Unset):
            out["Any"] = self.any_2
        if self.type is not None:
            out["type"] = self.type
        if self.cls_ is not None:
            out["cls"] = self.cls_
        if self.bool is not None:
            out["bool"] = self.bool
        if self.float is not None:
            out["float"] = self.float
        if self.bytes is not None:
            out["bytes"] = self.bytes
        if self.property is not None:
            out["property"] = self.property
        if self.classmethod is not None:
            out["classmethod"] = self.classmethod
        if self.isinstance is not None:
            out["isinstance"] = self.isinstance
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(
    [
        "str",
        "int",
        "list",
        "dict",
        "date",
        "datetime",
        "field",
        "define",
        "any",
        "Any",
        "type",
        "cls",
        "bool",
        "float",
        "bytes",
        "property",
        "classmethod",
        "isinstance",
    ]
)


def check_shadow(data: _builtins.dict[str, Any], at: str) -> None:
    """What the schema asks of the members beyond their types; raises `ValidationError`."""
    v = data.get("float")
    if v is not None:
        _f.check_number(v, f"{at}.float", above=1)
