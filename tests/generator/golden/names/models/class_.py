# Generated from names.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class Class(_f.Model):
    """Class"""

    class_: str
    from_dict_: str
    to_dict_: str | None = None
    http_: str | None = None
    additional_properties_: str | None = None
    foo_bar_3: str | None = None
    foo_bar: str | None = None
    foo_bar_2: str | None = None
    field_1st: str | None = None
    field: str | None = None
    ref: str | None = None
    quote: str | None = None
    new_line: str | None = None
    """a\\b \"\"\" c"""
    u540d_u524d: str | None = None
    private: str | None = None
    init: str | None = None
    none: str | None = None
    self_: str | None = None
    data: str | None = None
    v: str | None = None
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
            at = "class"
            v = get("class")
            new.class_ = v if type(v) is str else _f.text(v)
            at = "from_dict"
            v = get("from_dict")
            new.from_dict_ = v if type(v) is str else _f.text(v)
            at = "to-dict"
            v = get("to-dict")
            new.to_dict_ = v if v is None or type(v) is str else _f.text(v)
            at = "http"
            v = get("http")
            new.http_ = v if v is None or type(v) is str else _f.text(v)
            at = "additional_properties"
            v = get("additional_properties")
            new.additional_properties_ = v if v is None or type(v) is str else _f.text(v)
            at = "fooBar"
            v = get("fooBar")
            new.foo_bar_3 = v if v is None or type(v) is str else _f.text(v)
            at = "foo_bar"
            v = get("foo_bar")
            new.foo_bar = v if v is None or type(v) is str else _f.text(v)
            at = "foo-bar"
            v = get("foo-bar")
            new.foo_bar_2 = v if v is None or type(v) is str else _f.text(v)
            at = "1st"
            v = get("1st")
            new.field_1st = v if v is None or type(v) is str else _f.text(v)
            at = ""
            v = get("")
            new.field = v if v is None or type(v) is str else _f.text(v)
            at = "$ref_"
            v = get("$ref_")
            new.ref = v if v is None or type(v) is str else _f.text(v)
            at = "quote\"'"
            v = get("quote\"'")
            new.quote = v if v is None or type(v) is str else _f.text(v)
            at = "new\nline"
            v = get("new\nline")
            new.new_line = v if v is None or type(v) is str else _f.text(v)
            at = "名前"
            v = get("名前")
            new.u540d_u524d = v if v is None or type(v) is str else _f.text(v)
            at = "_private"
            v = get("_private")
            new.private = v if v is None or type(v) is str else _f.text(v)
            at = "__init__"
            v = get("__init__")
            new.init = v if v is None or type(v) is str else _f.text(v)
            at = "None"
            v = get("None")
            new.none = v if v is None or type(v) is str else _f.text(v)
            at = "self"
            v = get("self")
            new.self_ = v if v is None or type(v) is str else _f.text(v)
            at = "data"
            v = get("data")
            new.data = v if v is None or type(v) is str else _f.text(v)
            at = "v"
            v = get("v")
            new.v = v if v is None or type(v) is str else _f.text(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"class": self.class_, "from_dict": self.from_dict_}
        if self.to_dict_ is not None:
            out["to-dict"] = self.to_dict_
        if self.http_ is not None:
            out["http"] = self.http_
        if self.additional_properties_ is not None:
            out["additional_properties"] = self.additional_properties_
        if self.foo_bar_3 is not None:
            out["fooBar"] = self.foo_bar_3
        if self.foo_bar is not None:
            out["foo_bar"] = self.foo_bar
        if self.foo_bar_2 is not None:
            out["foo-bar"] = self.foo_bar_2
        if self.field_1st is not None:
            out["1st"] = self.field_1st
        if self.field is not None:
            out[""] = self.field
        if self.ref is not None:
            out["$ref_"] = self.ref
        if self.quote is not None:
            out["quote\"'"] = self.quote
        if self.new_line is not None:
            out["new\nline"] = self.new_line
        if self.u540d_u524d is not None:
            out["名前"] = self.u540d_u524d
        if self.private is not None:
            out["_private"] = self.private
        if self.init is not None:
            out["__init__"] = self.init
        if self.none is not None:
            out["None"] = self.none
        if self.self_ is not None:
            out["self"] = self.self_
        if self.data is not None:
            out["data"] = self.data
        if self.v is not None:
            out["v"] = self.v
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(
    [
        "class",
        "from_dict",
        "to-dict",
        "http",
        "additional_properties",
        "fooBar",
        "foo_bar",
        "foo-bar",
        "1st",
        "",
        "$ref_",
        "quote\"'",
        "new\nline",
        "名前",
        "_private",
        "__init__",
        "None",
        "self",
        "data",
        "v",
    ]
)
