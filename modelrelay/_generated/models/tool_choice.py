# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class ToolChoice(_f.Model):
    """Whether the model may, must or must not call a tool, and which one."""

    type: ToolChoiceType
    function: str | None = None
    """The name of the one function to call. Only with `required`."""
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
            at = "type"
            v = get("type")
            new.type = decode_tool_choice_type(v)
            at = "function"
            v = get("function")
            new.function = v if v is None or type(v) is str else _f.text(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"type": self.type}
        if self.function is not None:
            out["function"] = self.function
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["type", "function"])


def check_tool_choice(data: dict[str, Any], at: str) -> None:
    """What the schema asks of the members beyond their types; raises `ValidationError`."""
    v = data.get("function")
    if v is not None:
        _f.check_text(
            v, f"{at}.function", blank=False, most=128, pattern="^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*$"
        )


from .tool_choice_type import ToolChoiceType, decode_tool_choice_type
