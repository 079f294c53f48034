# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any, Self

import attrs as _attrs

from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class Tool(_f.Model):
    """A tool offered to the model. The member that `type` names holds the details."""

    type: ToolType
    function: FunctionTool | None = None
    x_search: XSearchTool | None = None
    code_execution: CodeExecutionTool | None = None
    image_generation: ImageGenerationTool | None = None
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
            new.type = decode_tool_type(v)
            at = "function"
            v = get("function")
            new.function = None if v is None else FunctionTool.from_dict(v)
            at = "x_search"
            v = get("x_search")
            new.x_search = None if v is None else XSearchTool.from_dict(v)
            at = "code_execution"
            v = get("code_execution")
            new.code_execution = None if v is None else CodeExecutionTool.from_dict(v)
            at = "image_generation"
            v = get("image_generation")
            new.image_generation = None if v is None else ImageGenerationTool.from_dict(v)
        except _DecodeError as error:
            raise _f.located(error, data, at) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {"type": self.type}
        if self.function is not None:
            out["function"] = self.function.to_dict()
        if self.x_search is not None:
            out["x_search"] = self.x_search.to_dict()
        if self.code_execution is not None:
            out["code_execution"] = self.code_execution.to_dict()
        if self.image_generation is not None:
            out["image_generation"] = self.image_generation.to_dict()
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(["type", "function", "x_search", "code_execution", "image_generation"])


def check_tool(data: dict[str, Any], at: str) -> None:
    """What the schema asks of the members beyond their types; raises `ValidationError`."""
    v = data.get("function")
    if v is not None:
        _f.check_model(v, f"{at}.function", FunctionTool.from_dict, check_function_tool)
    v = data.get("image_generation")
    if v is not None:
        _f.check_model(
            v, f"{at}.image_generation", ImageGenerationTool.from_dict, check_image_generation_tool
        )


from .code_execution_tool import CodeExecutionTool
from .function_tool import FunctionTool, check_function_tool
from .image_generation_tool import ImageGenerationTool, check_image_generation_tool
from .tool_type import ToolType, decode_tool_type
from .x_search_tool import XSearchTool
