"""Accumulates the records of a reply: the part that the readers of all contracts share.

A contract's reader interprets one record (`read`, `growth`). Text, tool calls, usage and the final reply are collected here.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from operator import length_hint
from typing import Any, NamedTuple, TypeVar

from .._core import codec
from .._core.accumulator import ToolCallAccumulator
from .._core.enums import StopReason
from .._core.errors import ModelRelayError, StreamError
from .._core.framing import Lines, Record
from .._core.http import HttpInfo
from .._core.values import Citation, Reply, StreamEvent, ToolCall, Usage, with_response
from .._types.patch import Step
from .members import PathList, json_object, with_ids

E = TypeVar("E", bound=ModelRelayError)

EVENTS_KEPT = 256  # the number of latest events in an error; limited, because streams are long
_JOINED = 1000  # pieces of text
_DELTA = "message_delta"
_event = tuple.__new__  # like StreamEvent(...), but without the cost of its Python signature


class Growth(NamedTuple):
    """The change that one record makes to a growing value."""

    whole: bytes | None = None
    """The whole value so far, as JSON;"""
    patch: Sequence[Step] | None = None
    """or its changes since the previous record;"""
    text: str = ""
    """or the next piece of its JSON text, from a server that streams text."""
    complete: tuple[str, ...] = ()
    """Paths that are final now, in the server's form. A path may be repeated."""
    done: bool = False
    """Whether this is the last record."""


class Reader:
    """Records → `StreamEvent`s (`events`) or `Growth` (`growth`), and all of them → the final `Reply`. Holds text, not
    events. `mask` removes credentials from the contents of errors."""

    delta = ""
    """The type of the records with a piece of the text,"""
    members = 0
    """and the number of members of those without any other data."""
    names: Collection[str] = ()
    """The names of events whose data must be an object."""

    def __init__(self, media: str, http: HttpInfo, mask: Callable[[str], str]) -> None:
        self._media = media
        self._lines = media != "text/event-stream"
        self._paths = PathList()
        self._http = http
        self._mask = mask
        self.request_id = http.request_id
        # The text before `_pieces`, joined now and then: a string a token is ten times its text.
        self._blocks: list[str] = []
        self._pieces: list[str] = []
        self._latest: deque[StreamEvent] = deque(maxlen=EVENTS_KEPT)
        self._calls: list[ToolCall] = []
        self._deltas: ToolCallAccumulator | None = None
        self._stop_reason: StopReason | None = None
        self._content: str | None = None  # the whole text, if the last record has it
        self._citations: tuple[Citation, ...] = ()
        self.provider: str | None = None
        self.response_id: str | None = None
        self.model: str | None = None
        self.usage: Usage | None = None
        self.done = False

    # Implemented by a contract

    def read(self, record: Record) -> StreamEvent | None:
        """The event of one record; None for a record without content. Raises the error of an error record or of a malformed one."""
        raise NotImplementedError

    def growth(self, record: Record) -> Growth | None:
        """The same for a structured stream."""
        raise NotImplementedError

    # The same for every contract

    def events(self, records: Iterable[Record]) -> Iterator[StreamEvent]:
        """Ends at `message_stop`. Anything after it is ignored."""
        self._join()
        latest, write, request_id = self._latest.append, self._pieces.append, self.request_id
        delta, members = self.delta, self.members
        decoded = codec.decode_lines(records.text) if type(records) is Lines else None
        items: Iterator[Any] = iter(records if decoded is None else decoded)
        lines = None
        for item in items:
            try:
                payload = codec.decode(item[0]) if decoded is None else item
                if len(payload) <= members and payload["type"] == delta:
                    # Nearly all events are these.
                    text = payload["delta"]
                    if type(text) is str or type(text := text["text"]) is str:
                        event = _event(
                            StreamEvent,
                            (_DELTA, payload, text, None, (), None, None, None, None, request_id, _DELTA, ""),
                        )
                        latest(event)
                        write(text)
                        yield event
                        continue
            except (ValueError, TypeError, KeyError, RecursionError):
                pass  # anything else is handled below, with its own errors
            if decoded is not None:
                lines = lines or records.text.split(b"\n")  # type: ignore[attr-defined]  # decoded: they are lines
                item = Record(lines[len(lines) - length_hint(items) - 1])  # counting events would cost more
            other = self.take(item)
            if other is not None:
                yield other
                if self.done:
                    return

    def take(self, record: Record) -> StreamEvent | None:
        """Reads one record and adds it to the reply."""
        try:
            event = self.read(record)
        except ModelRelayError as error:
            raise self.with_partial(error) from error.__cause__
        if event is not None:
            self._keep(event)
        return event

    def _keep(self, event: StreamEvent) -> None:
        self._latest.append(event)
        if event.text:
            self._pieces.append(event.text)
        # The latest of several values counts, so that those of `message_stop` win.
        self.response_id = event.response_id or self.response_id
        self.model = event.model or self.model
        self._stop_reason = event.stop_reason or self._stop_reason
        self.usage = event.usage or self.usage
        if event.tool_call_delta is not None:
            self._deltas = self._deltas or ToolCallAccumulator()
            self._deltas.process_delta(event.tool_call_delta)
        if event.kind == "message_stop":
            self.done = True
            if event.tool_calls:
                self._calls = []
        if event.tool_calls:
            self._add_calls(event.tool_calls)

    def _add_calls(self, calls: tuple[ToolCall, ...]) -> None:
        """Servers repeat earlier calls. Within one record every entry is a separate call, even with equal ids, and so is
        each that came in pieces."""
        known = Counter(self._calls)
        for call in calls:
            if known[call] and self._calls.count(call) >= self._pieced().count(call):
                known[call] -= 1
            else:
                self._calls.append(call)

    def _pieced(self) -> list[ToolCall]:
        """The calls that came in pieces."""
        return [] if self._deltas is None else self._deltas.get_tool_calls()

    def _join(self) -> None:
        if len(self._pieces) > _JOINED:
            self._blocks.append("".join(self._pieces))
            self._pieces.clear()

    @property
    def text(self) -> str:
        if self._content is not None:
            return self._content
        return "".join(self._blocks) + "".join(self._pieces)

    def reply(self) -> Reply:
        """The whole reply."""
        text = self.text
        reply = Reply(
            id=self.response_id or self.request_id or "",
            content=(text,) if text else (),
            model=self.model or "",
            stop_reason=self._stop_reason,
            usage=self.usage or Usage(),
            tool_calls=with_ids(self._calls or self._pieced()),
            request_id=self.request_id,
            provider=self.provider,
            citations=self._citations,
        )
        return with_response(reply, self._http)

    def with_partial(self, error: E) -> E:
        """The error, with the partial output."""
        return error.with_details(
            partial_text=self._mask(self.text),
            events=tuple(self._latest),
            request_id=error.request_id or self.request_id,
            http=self._http,
            attempts=self._http.attempts,
        )

    def object_of(self, record: Record) -> tuple[dict[str, Any] | str, str]:
        """The JSON object of a record, and its name in the framing. The data of an SSE event that the contract does not know may be
        anything, and stays text: `[DONE]`, plain text."""
        name = record.event.decode("utf-8", "replace")
        payload, problem = json_object(record.data, self._lines)
        if not problem:
            return payload, name
        if self._lines or name.strip().lower() in self.names:
            raise self.malformed(problem, record)
        return record.data.decode("utf-8", "replace"), name

    def other(self, text: str, name: str) -> StreamEvent | None:
        """The event of such a text; None for a keepalive."""
        if name == "keepalive":
            return None
        return StreamEvent("custom", text, request_id=self.request_id, name=name or "custom")

    def malformed(self, problem: str, record: Record) -> StreamError:
        return StreamError(problem, body=self._mask(record.data[:2000].decode("utf-8", "replace")))
