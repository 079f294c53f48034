# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class FunctionTool(_f.Model):
    """A function of yours that the model may call, or under a reserved name one that the server runs."""

    name: str
    """Lower case. Claude takes no dots and at most 64 characters. The server runs `web_search`, `web_fetch`,
    `memory_write`, `tasks_write` and `kv_read`, `kv_write`, `kv_list`, `kv_delete`. Of these, `tasks_write` and
    the `kv_` ones need a `state_id`.
    """
    description: str | None = None
    """What it does, for the model."""
    parameters: dict[str, Any] | None = None
    """JSON Schema of its arguments."""
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
            at = "name"
            v = get("name")
            new.name = v if type(v) is str else _f.text(v)
            at = "description"
            v = get("description")
            new.description = v if v is None or type(v) is str else _f.text(v)
            at = "parameters"
            v = get("parameters")
            new.parameters = None if v is None else _f.plain_object(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"name": self.name}
        if self.description is not None:
            out["description"] = self.description
        if self.parameters is not None:
            out["parameters"] = self.parameters
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["name", "description", "parameters"])


def check_function_tool(data: dict[str, Any], at: str) -> None:
    """What the schema asks of the members beyond their types; raises `ValidationError`."""
    v = data.get("name")
    if v is not None:
        _f.check_text(
            v, f"{at}.name", blank=False, most=128, pattern="^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*$"
        )
