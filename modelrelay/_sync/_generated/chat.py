# Generated from modelrelay/chat.py by `make generate`: edit that file.
"""The sync classes of `modelrelay.chat`."""

from __future__ import annotations

import modelrelay
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, overload, TYPE_CHECKING
from .streams import Stream, StructuredStream, TextRelay
from ..._core.values import Reply, StreamEvent
from ...chat import BoundChat, Format, RetryHandler, T, _Run, _Structured, _text
from ...streams import WebSteps

if TYPE_CHECKING:
    from ..._drivers import Driver
    from ..._http.exchange import Exchange


class Chat(BoundChat["Driver"]):
    """A chat request bound to a client."""

    __slots__ = ()

    def send(self) -> Reply:
        """Send the request and return the whole reply."""
        return self._driver.run(self._ask(self))

    def stream(self, format: Format | None = None) -> Stream:
        """The reply as a stream of typed events. `format` is the framing on the wire, "sse" or "ndjson"; events are identical."""
        return Stream(self._driver, self._text_opening(format))

    def stream_deltas(self, format: Format | None = None) -> Iterator[str]:
        """The reply's text as it arrives."""
        stream = self.stream(format)
        return WebSteps(partial(stream._frame, _text, errors=False), stream)

    @overload
    def stream_json(
        self, type_: type[T], *, schema_name: str | None = None, strict: bool = True
    ) -> StructuredStream[T]: ...
    @overload
    def stream_json(
        self, type_: Any = None, *, schema_name: str | None = None, strict: bool = True
    ) -> StructuredStream[Any]: ...
    def stream_json(
        self, type_: Any = None, *, schema_name: str | None = None, strict: bool = True
    ) -> StructuredStream[Any]:
        """Stream a value of this type (or of a raw JSON Schema, as a dict) while the model writes it. The default is the type of the
        `response_format` that was set."""
        return StructuredStream(self._driver, self._value_opening(type_, schema_name, strict))

    @overload
    def structured(
        self, type_: type[T], max_retries: int = 0, schema_name: str | None = None,
        retry_handler: RetryHandler | None = None, *, strict: bool = True,
    ) -> StructuredChat[T]: ...  # fmt: skip
    @overload
    def structured(
        self, type_: Any, max_retries: int = 0, schema_name: str | None = None,
        retry_handler: RetryHandler | None = None, *, strict: bool = True,
    ) -> StructuredChat[Any]: ...  # fmt: skip
    def structured(
        self, type_: Any, max_retries: int = 0, schema_name: str | None = None,
        retry_handler: RetryHandler | None = None, *, strict: bool = True,
    ) -> StructuredChat[Any]:  # fmt: skip
        """Request a value of this type; then `.send()` or `.stream()`.

        max_retries: validation retries. A reply that does not fit is sent back to the model with its problems.
        retry_handler: `(attempt, raw, error, messages)` → the messages to add instead, or None to stop. With `AsyncClient` it
            may be async.
        """
        return StructuredChat(self, type_, max_retries, schema_name, retry_handler, strict)

    def run(
        self, max_turns: int = 10, on_step: Callable[[Any], object] | None = None, *, parallel: bool = False
    ) -> modelrelay.RunResult:
        """Send the request, run the tools that the model calls, and repeat until the model answers.

        on_step: called after every turn. parallel: run the tools of one turn at the same time; plain functions run in threads.
        Raises `MaxTurnsError` with the result so far after `max_turns` turns without an answer.
        """
        from ...tools import ToolRegistry

        run = self._tool_run(ToolRegistry(self._fields.tools, parallel=parallel), max_turns, on_step)
        return self._driver.run(run.flow(self._turns()))

    def run_stream(
        self, max_turns: int = 10, on_step: Callable[[Any], object] | None = None, *, parallel: bool = False,
        format: Format | None = None,
    ) -> RunStream:  # fmt: skip
        """`run` as a stream: the events of all turns, then `final_result()`."""
        from ...tools import ToolRegistry

        run = self._tool_run(ToolRegistry(self._fields.tools, parallel=parallel), max_turns, on_step)
        return RunStream(self._driver, run, format)


class StructuredChat(_Structured[T, Chat]):
    """A chat that answers with a T."""

    _chats = Chat

    def send(self) -> modelrelay.StructuredResult[T]:
        """The value, after validation retries if needed. Raises `StructuredExhaustedError` with all attempts when none fits."""
        return self._request._driver.run(self._flow())

    def stream(self) -> StructuredStream[T]:
        """The value while the model writes it. The same as `stream_json`."""
        return StructuredStream(self._request._driver, self._opening())


class RunStream(_Run["Exchange"], TextRelay):
    """The events of every turn of a tool run, in one iteration."""

    def __next__(self) -> StreamEvent:
        while True:
            try:
                return super().__next__()
            except StopIteration:
                if self._result is not None:
                    raise
            with self._alone():
                self._driver.run(self._go_on())

    def final_result(self) -> modelrelay.RunResult:
        """The result of the run; reads the rest of the stream first."""
        self._drain()
        assert self._result is not None
        return self._result
