# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class BatchOptions(_f.Model):
    """How a batch is run."""

    max_concurrent: int | None = None
    """Maximum number of requests at once."""
    fail_fast: bool | None = None
    """Stop the batch at the first error."""
    timeout_ms: int | None = None
    """Timeout of one request, in milliseconds."""
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
            at = "max_concurrent"
            v = get("max_concurrent")
            new.max_concurrent = v if v is None or type(v) is int else _f.integer(v)
            at = "fail_fast"
            v = get("fail_fast")
            new.fail_fast = v if v is None or type(v) is bool else _f.boolean(v)
            at = "timeout_ms"
            v = get("timeout_ms")
            new.timeout_ms = v if v is None or type(v) is int else _f.integer(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {}
        if self.max_concurrent is not None:
            out["max_concurrent"] = self.max_concurrent
        if self.fail_fast is not None:
            out["fail_fast"] = self.fail_fast
        if self.timeout_ms is not None:
            out["timeout_ms"] = self.timeout_ms
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["max_concurrent", "fail_fast", "timeout_ms"])


def check_batch_options(data: dict[str, Any], at: str) -> None:
    """What the schema asks of the members beyond their types; raises `ValidationError`."""
    v = data.get("max_concurrent")
    if v is not None:
        _f.check_integer(v, f"{at}.max_concurrent", least=1, most=100)
    v = data.get("timeout_ms")
    if v is not None:
        _f.check_integer(v, f"{at}.timeout_ms", least=1)
