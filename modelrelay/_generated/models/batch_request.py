# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class BatchRequest(_f.Model):
    """Several chat requests."""

    requests: list[BatchItem]
    options: BatchOptions | None = None
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
            at = "requests"
            v = get("requests")
            new.requests = _f.array(v, BatchItem.from_dict)
            at = "options"
            v = get("options")
            new.options = None if v is None else BatchOptions.from_dict(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"requests": [item.to_dict() for item in self.requests]}
        if self.options is not None:
            out["options"] = self.options.to_dict()
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["requests", "options"])


def check_batch_request(data: dict[str, Any], at: str) -> None:
    """What the schema asks of the members beyond their types; raises `ValidationError`."""
    v = data.get("requests")
    if v is not None:
        _f.check_array(
            v,
            f"{at}.requests",
            lambda item, at: _f.check_model(item, at, BatchItem.from_dict, check_batch_item),
            least=1,
        )
    v = data.get("options")
    if v is not None:
        _f.check_model(v, f"{at}.options", BatchOptions.from_dict, check_batch_options)


from .batch_item import BatchItem, check_batch_item
from .batch_options import BatchOptions, check_batch_options
