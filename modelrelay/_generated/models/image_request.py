# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class ImageRequest(_f.Model):
    """What to generate."""

    prompt: str
    """What the images show."""
    model: str | None = None
    """Such as `gemini-2.5-flash-image`."""
    n: int | None = None
    """Number of images. 1 by default."""
    response_format: ImageFormat | None = None
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
            at = "prompt"
            v = get("prompt")
            new.prompt = v if type(v) is str else _f.text(v)
            at = "model"
            v = get("model")
            new.model = v if v is None or type(v) is str else _f.text(v)
            at = "n"
            v = get("n")
            new.n = v if v is None or type(v) is int else _f.integer(v)
            at = "response_format"
            v = get("response_format")
            new.response_format = None if v is None else decode_image_format(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"prompt": self.prompt}
        if self.model is not None:
            out["model"] = self.model
        if self.n is not None:
            out["n"] = self.n
        if self.response_format is not None:
            out["response_format"] = self.response_format
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["prompt", "model", "n", "response_format"])


def check_image_request(data: dict[str, Any], at: str) -> None:
    """What the schema asks of the members beyond their types; raises `ValidationError`."""
    v = data.get("prompt")
    if v is not None:
        _f.check_text(v, f"{at}.prompt", blank=False, pattern="\\S")
    v = data.get("model")
    if v is not None:
        _f.check_text(v, f"{at}.model", blank=False, pattern="\\S")
    v = data.get("n")
    if v is not None:
        _f.check_integer(v, f"{at}.n", least=1, most=10)


from .image_format import ImageFormat, decode_image_format
