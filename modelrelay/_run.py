"""The tool loop as a flow: send the chat, run the tools that the model calls, and repeat until it answers.

Uses neither threads nor event loops. Only `chat.py` imports it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Generic, TypeVar

from ._core.check import check_count, check_function
from ._core.enums import ToolType
from ._core.errors import MaxTurnsError, ModelRelayError, ValidationError
from ._core.flow import Ask, Flow, RunTools
from ._core.values import Reply, ToolCall
from .tools._registry import AsyncToolRegistry, ToolRegistry, needs_async
from .tools._results import RunResult, Step, ToolResult
from .tools._signature import is_async as is_async_function

if TYPE_CHECKING:
    from .draft import ChatRequest

D = TypeVar("D", bound="ChatRequest")
E = TypeVar("E", bound=ModelRelayError)
_API_TYPES = frozenset(ToolType) - {ToolType.FUNCTION}


def next_draft(draft: D, reply: Reply, results: Iterable[ToolResult]) -> D:
    """The request with the results of the model's calls.

    A tool choice "required" becomes "auto" after the first turn, because otherwise the model could never answer.
    """
    draft = draft.reply(reply)
    for result in results:
        draft = draft.tool_result(result.tool_call_id, result)
    return draft.tool_choice("auto") if draft._fields.tool_choice == "required" else draft


class ToolRun(Generic[D]):
    """A run between two turns: `draft` is the next request, `after(reply)` continues with its reply.

    `flow` is the loop. Streams receive their replies differently, and step from turn to turn themselves.
    `registry` is sync or async like the driver. Raises `ValidationError` before anything is sent for an async function in
    sync code and for an invalid `max_turns`.
    """

    def __init__(
        self,
        draft: D,
        registry: ToolRegistry | AsyncToolRegistry,
        *,
        max_turns: int = 10,
        on_step: Callable[[Step], object] | None = None,
    ) -> None:
        check_count(max_turns, "max_turns")
        check_function(on_step, "on_step")
        is_async = isinstance(registry, AsyncToolRegistry)
        for item in registry:
            if item.is_async and not is_async:
                raise ValidationError(needs_async(item.name), field="tools")
        if on_step is not None and not is_async and is_async_function(on_step):
            raise ValidationError("is async: use AsyncClient, or a plain function", field="on_step")
        self.draft = draft
        self.steps: list[Step] = []
        self._registry = registry
        self._max_turns = max_turns
        self._on_step = on_step

    @property
    def result(self) -> RunResult:
        """What happened so far."""
        return RunResult([message.to_dict() for message in self.draft._fields.messages], tuple(self.steps))

    def calls(self, reply: Reply) -> list[ToolCall]:
        """The calls to run here. The API runs its own tools itself, and only reports those calls."""
        elsewhere = {tool.name for tool in self.draft._fields.tools if not tool.runs_here}
        return [
            call for call in reply.tool_calls if call.type not in _API_TYPES and call.name not in elsewhere
        ]

    def after(self, reply: Reply) -> Flow[RunResult | None]:
        """Runs the tools that the reply calls. Returns the result when it calls none.

        Raises `MaxTurnsError` after the last turn. Its tools have been run, so the conversation in `error.result` is
        complete and can be continued.
        """
        calls = self.calls(reply)
        results: list[ToolResult] = (yield RunTools(calls, self._registry)) if calls else []
        step = Step(len(self.steps) + 1, reply, tuple(results))
        self.steps.append(step)
        self.draft = next_draft(self.draft, reply, results)
        if self._on_step is not None:
            yield Ask("on_step", self._on_step, (step,))
        if not calls:
            return self.result
        if len(self.steps) >= self._max_turns:
            raise MaxTurnsError(
                f"no answer after {self._max_turns} turns; raise max_turns, or continue from error.result.messages",
                result=self.result,
            )
        return None

    def flow(self, turn: Callable[[D], Flow[Reply]]) -> Flow[RunResult]:
        """The whole run. `turn` gets the reply to one request.

        Every `ModelRelayError` that it raises has the `RunResult` so far as its `result`.
        """
        try:
            while True:
                reply = yield from turn(self.draft)
                result = yield from self.after(reply)
                if result is not None:
                    return result
        except ModelRelayError as error:
            self.with_result(error)
            raise

    def with_result(self, error: E) -> E:
        """The error that ended the run, with the run so far as its `result`."""
        if error.result is None:
            error.result = self.result
        return error
