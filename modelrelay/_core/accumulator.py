"""Pieces of streamed tool calls → whole calls, in time linear in their length."""

from __future__ import annotations

from dataclasses import dataclass, field

from modelrelay._core.enums import ToolType
from modelrelay._core.values import FunctionCall, ToolCall, ToolCallDelta


@dataclass(slots=True)
class _Parts:
    id: str = ""
    type: ToolType | None = None
    is_function: bool = False
    name: str = ""
    arguments: list[str] = field(
        default_factory=list
    )  # joined when needed: adding strings has quadratic cost


class ToolCallAccumulator:
    """Collects `ToolCallDelta`s of a stream by their index.

    The first id and type are kept, a later name replaces the earlier one, argument text is appended.
    """

    def __init__(self) -> None:
        self._calls: dict[int, _Parts] = {}

    def process_delta(self, delta: ToolCallDelta) -> bool:
        """Add a piece. True when it started a new call."""
        parts = self._calls.get(delta.index)
        new = parts is None
        if parts is None:
            parts = self._calls[delta.index] = _Parts()
        parts.id = parts.id or delta.id or ""
        parts.type = parts.type or delta.type
        if delta.function is not None:
            parts.is_function = True
            parts.name = delta.function.name or parts.name
            if delta.function.arguments:
                parts.arguments.append(delta.function.arguments)
        return new

    def get_tool_call(self, index: int) -> ToolCall | None:
        """The call at this index, as received so far."""
        parts = self._calls.get(index)
        if parts is None:
            return None
        function = FunctionCall(parts.name, "".join(parts.arguments)) if parts.is_function else None
        return ToolCall(parts.id, parts.type or ToolType.FUNCTION, function)

    def get_tool_calls(self) -> list[ToolCall]:
        """All calls at the end of the stream, ordered by index. Missing arguments read as `{}`."""
        found = (self.get_tool_call(index) for index in sorted(self._calls))
        return [_with_arguments(call) for call in found if call is not None]

    def reset(self) -> None:
        """Discard all pieces."""
        self._calls.clear()


def _with_arguments(call: ToolCall) -> ToolCall:
    if call.function is None or call.function.arguments:
        return call
    return call._replace(function=FunctionCall(call.function.name))
