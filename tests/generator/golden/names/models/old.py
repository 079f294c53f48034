# Generated from names.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class Old(_f.Model):
    """The dialect of 3.0."""

    may_be_null: Model | None
    """Said of a reference."""
    not_described: Model | None = None
    null_enum: str | None | _f.Unset = _f.UNSET
    null_list: list[str | None] | None | _f.Unset = _f.UNSET
    of_exception: Exception_ | None | _f.Unset = _f.UNSET
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """The model of a JSON object; raises `DecodeError` with the path of what does not fit."""
        if not isinstance(data, dict):
            raise _f.wrong("an object", data)
        new = cls.__new__(cls)
        get = data.get
        at = ""
        try:
            at = "may_be_null"
            v = get("may_be_null")
            if v is None and "may_be_null" not in data:
                raise _f.missing()
            new.may_be_null = None if v is None else Model.from_dict(v)
            at = "not_described"
            v = get("not_described")
            new.not_described = None if v is None else Model.from_dict(v)
            at = "null_enum"
            v = get("null_enum")
            new.null_enum = (
                (None if "null_enum" in data else _f.UNSET)
                if v is None
                else v
                if type(v) is str
                else _f.text(v)
            )
            at = "null_list"
            v = get("null_list")
            new.null_list = (
                (None if "null_list" in data else _f.UNSET)
                if v is None
                else _f.array(v, lambda item: item if item is None or type(item) is str else _f.text(item))
            )
            at = "of_exception"
            v = get("of_exception")
            new.of_exception = (
                (None if "of_exception" in data else _f.UNSET) if v is None else Exception_.from_dict(v)
            )
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {
            "may_be_null": None if self.may_be_null is None else self.may_be_null.to_dict()
        }
        if self.not_described is not None:
            out["not_described"] = self.not_described.to_dict()
        if not isinstance(self.null_enum, _f.Unset):
            out["null_enum"] = self.null_enum
        if not isinstance(self.null_list, _f.Unset):
            out["null_list"] = self.null_list
        if not isinstance(self.of_exception, _f.Unset):
            out["of_exception"] = None if self.of_exception is None else self.of_exception.to_dict()
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["may_be_null", "not_described", "null_enum", "null_list", "of_exception"])


def check_old(data: dict[str, Any], at: str) -> None:
    """What the schema asks of the members beyond their types; raises `ValidationError`."""
    v = data.get("null_enum")
    if v is not None:
        _f.check_text(v, f"{at}.null_enum", values=("a",))


from .exception import Exception_
from .model import Model
