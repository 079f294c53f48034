"""Typed values out of a model: asked for until they fit (`structured_flow`), or watched while they grow (`StructuredEvents`).

Knows what a reply or a record means for a value, nothing of connections. Types and schemas are `shape`'s, unfinished JSON is
`partial`'s.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

from ._core import codec
from ._core.enums import StopReason
from ._core.errors import (
    ContentFilterError,
    DecodeError,
    ModelRelayError,
    RefusalError,
    StreamError,
    StructuredExhaustedError,
    StructuredOutputError,
    TruncatedError,
    ValidationError,
)
from ._core.flow import Ask, Flow
from ._core.framing import Record
from ._core.values import Reply, Usage
from ._types.json_schema import ValidationIssue, same, shown
from ._types.partial import Partial, Raw, paths_of, plain, value_at
from ._types.patch import Document, PatchError, Step
from ._types.shape import Mismatch, ResponseFormat, Shape, response_format

if TYPE_CHECKING:
    from ._wire.reader import Growth, Reader
    from .draft import ChatRequest

__all__ = [
    "AttemptRecord",
    "Mismatch",
    "Partial",
    "ResponseFormat",
    "Shape",
    "StructuredEvent",
    "StructuredEvents",
    "StructuredResult",
    "ValidationIssue",
    "response_format",
    "structured_flow",
]

T = TypeVar("T")
E = TypeVar("E", bound=ModelRelayError)


@dataclass(frozen=True)
class AttemptRecord:
    """A reply that did not become a value, and why."""

    attempt: int
    """From 1."""
    raw: str
    kind: Literal["decode", "validation"]
    """Whether it was no JSON, or did not fit the type."""
    issues: tuple[ValidationIssue, ...]
    usage: Usage = field(default_factory=Usage)
    request_id: str | None = None


@dataclass(frozen=True)
class StructuredResult(Generic[T]):
    """A value of the requested type, and what it took."""

    value: T
    attempts: int
    usage: Usage
    """Summed over all attempts."""
    request_id: str | None
    """Of the reply that fitted."""
    reply: Reply
    history: tuple[AttemptRecord, ...] = ()
    """The attempts that did not fit, in order."""


# Asking until it fits


def structured_flow(
    draft: ChatRequest,
    ask: Callable[[Any], Flow[Reply]],
    shape: Shape[T],
    max_retries: int = 0,
    handler: Callable[..., Any] | None = None,
) -> Flow[StructuredResult[T]]:
    """Ask for a T up to `max_retries + 1` times, telling the model each time what was wrong.

    `handler(attempt, raw, error, messages)` makes the messages to go on with instead, or returns None to stop; it may give
    back the whole conversation or only what is to be added to it. Errors of the API and of the transport pass through.
    """
    draft = draft.response_format(shape.response_format())
    history: list[AttemptRecord] = []
    usage = Usage()
    while True:
        reply: Reply = yield from ask(draft)
        usage += reply.usage
        attempt = len(history) + 1
        try:
            value, _ = _value_of(reply, shape)
        except StructuredOutputError as error:
            raise _told(error, shape, history, usage, reply) from None
        except Mismatch as mismatch:
            problem = mismatch
        else:
            return StructuredResult(value, attempt, usage, reply.request_id, reply, tuple(history))
        record = AttemptRecord(
            attempt, reply.text, problem.kind, problem.issues, reply.usage, reply.request_id
        )
        history.append(record)
        if attempt > max_retries:
            raise _exhausted(shape, history, usage)
        if handler is None:
            answered = (
                draft.assistant(reply.text) if reply.text.strip() else draft
            )  # APIs refuse empty messages
            draft = answered.user(_feedback(problem.issues, shape))
            continue
        answer = yield Ask(handler, (attempt, reply.text, problem, _messages(draft)))
        if answer is None:
            raise _exhausted(shape, history, usage)
        draft = draft.messages(_continued(_messages(draft), answer))


def _messages(draft: ChatRequest) -> list[dict[str, Any]]:
    return [message.to_dict() for message in draft.fields.messages]


def _continued(messages: list[Any], answer: Any) -> list[Any]:
    if isinstance(answer, (str, bytes, dict)) or not isinstance(answer, Sequence):
        raise ValidationError(
            f"must return a list of messages or None, got {type(answer).__name__}", field="retry_handler"
        )
    added = list(answer)
    return added if messages == added[: len(messages)] else messages + added


def _feedback(issues: tuple[ValidationIssue, ...], shape: Shape[Any]) -> str:
    """What the model is told; the paths are those of what it sees, the wrapper included."""
    where = "$.value" if shape.wrapped else "$"
    lines = [f"- {where}{issue.path[1:]}: {issue.message}" for issue in issues[:_TOLD]]
    if len(issues) > _TOLD:
        lines.append(f"- and {len(issues) - _TOLD} more")
    return (
        "Your last reply does not fit the requested JSON schema:\n"
        + "\n".join(lines)
        + "\nReply again with the whole corrected JSON and nothing else."
    )


_TOLD = 50  # problems are told to the model; more would only cost tokens

_TRUNCATED = frozenset(
    (
        StopReason.MAX_TOKENS,
        StopReason.MAX_LEN,
        StopReason.MAX_CONTEXT,
        StopReason.TIME_LIMIT,
        StopReason.INCOMPLETE,
    )
)
_refusal = re.compile(
    r"\W*(?:(?:i(?:['’]m| am)? (?:very |so |really )?(?:sorry|afraid)|sorry|apologies|i apologi[sz]e|unfortunately)\b[\s,.;:–—-]*"
    r"(?:but |that )?)?(?:as an ai[^.]{0,60}, ?)?i(?:['’]m| am)? ?(?:can(?:['’]t|not| not)|won['’]t|will not|(?:not |un)able to|must decline)"
    r"[^.]{0,40}\b(?:help|assist|comply|provide|fulfill?|answer|do that|do this|discuss|create|generate|support|share)",
    re.IGNORECASE,
)


def _value_of(reply: Reply, shape: Shape[T]) -> tuple[T, Any]:
    """The value of a reply, and the JSON that it was made of. One that was cut, filtered or declined is no bad try: asking again would end the same."""
    reason, text = reply.stop_reason, reply.text
    if reason in _TRUNCATED:
        raise TruncatedError(f"the reply was cut before it was complete ({reason})", partial_text=text)
    if reason == StopReason.CONTENT_FILTER:
        raise ContentFilterError("a content filter stopped the reply", partial_text=text)
    refused = str(reason) == "refusal"
    try:
        if not refused:
            return shape.find(text)
    except Mismatch:
        if not _refusal.match(text):  # an answer may begin with an apology and go on to the value
            raise
    raise RefusalError(f"the model declined to answer: {text.strip()}", partial_text=text)


def _told(
    error: StructuredOutputError,
    shape: Shape[Any],
    history: list[AttemptRecord],
    usage: Usage,
    reply: Reply,
) -> StructuredOutputError:
    """The error with every attempt, this one included."""
    attempt = len(history) + 1
    issue = ValidationIssue("$", error.message)
    last = AttemptRecord(attempt, reply.text, "decode", (issue,), reply.usage, reply.request_id)
    answer = shape.answer()
    answer.feed(reply.text)
    error.with_details(
        attempts=attempt,
        history=(*history, last),
        issues=last.issues,
        usage=usage,
        request_id=reply.request_id,
        partial_value=Partial(plain(shape.unwrap_partial(answer.moment)), shape.names),
    )
    return error


def _exhausted(shape: Shape[Any], history: list[AttemptRecord], usage: Usage) -> StructuredExhaustedError:
    last = history[-1]
    first, *others = last.issues
    more = f" (and {len(others)} more)" if others else ""
    tries = "the reply does" if len(history) == 1 else f"{len(history)} replies do"
    return StructuredExhaustedError(
        f"{tries} not fit {shape.name}: {first}{more}",
        attempts=len(history),
        history=tuple(history),
        issues=last.issues,
        usage=usage,
        request_id=last.request_id,
    )


# Watching it grow


class StructuredEvent(Generic[T]):
    """A moment of a value's growth. `payload` and `data` are parsed when they are looked at."""

    __slots__ = (
        "_data",
        "_moment",
        "_names",
        "_paths",
        "_read",
        "_span",
        "kind",
        "newly_complete",
        "request_id",
    )

    def __init__(
        self,
        kind: Literal["update", "completion"],
        read: Callable[[], Any],
        names: Any,
        paths: list[str],
        span: tuple[int, int],
        request_id: str | None,
    ) -> None:
        self.kind: Literal["update", "completion"] = kind
        self.request_id = request_id
        self.newly_complete: frozenset[str] = frozenset(paths[span[0] : span[1]])
        """The fields whose value became final with this event; each is named once in a stream."""
        self._read: Callable[[], Any] | None = read
        self._names = names
        self._paths = paths  # of the whole stream; this event's are those up to span[1]
        self._span = span
        self._moment: Any = None
        self._data: Any = None

    def _look(self) -> Any:
        if self._read is not None:
            self._moment, self._read = self._read(), None
        return self._moment

    @property
    def data(self) -> Any:
        """The value so far as plain JSON. Events of a text stream share what did not change: don't change it."""
        if self._data is None:
            self._data = plain(self._look())
        return self._data

    @property
    def payload(self) -> Partial[T]:
        """The value so far; what has not arrived is None."""
        return Partial(self._look(), self._names)

    @property
    def complete_fields(self) -> frozenset[str]:
        """All fields whose value is final by now: dotted paths, list items by index (`items.0.name`)."""
        return frozenset(self._paths[: self._span[1]])

    def fields(self) -> Iterator[tuple[str, Any]]:
        """`(path, value)` of the fields that became final, in the order they did."""
        paths = self._paths[slice(*self._span)]
        data = self.data if paths else None
        for path in paths:
            yield path, value_at(data, path)

    def __repr__(self) -> str:
        return f"StructuredEvent({self.kind!r}, newly_complete={sorted(self.newly_complete)})"

    def __reduce__(self) -> Any:
        paths = self._paths[: self._span[1]]
        return _event, (self.kind, self.data, dict(self._names), paths, self._span, self.request_id)


def _event(kind: Any, data: Any, names: Any, paths: Any, span: Any, request_id: Any) -> StructuredEvent[Any]:
    return StructuredEvent(kind, lambda: data, names, paths, span, request_id)


_EVENTS_KEPT = 256  # the latest ones, for an error to carry,
_BYTES_KEPT = 1 << 20  # as long as their payloads are not larger than this


class StructuredEvents(Generic[T]):
    """Records of a structured stream → events, and in the end the value. `reader` knows what the records mean."""

    def __init__(self, shape: Shape[T], reader: Reader) -> None:
        self._shape = shape
        self._reader = reader
        self._request_id = reader.request_id
        self._document = Document()
        self._whole: bytes | None = None  # the value as it came last, when it came whole
        self._answer = shape.answer()
        self._paths: list[str] = []
        self._known: set[str] = set()
        self._latest: deque[tuple[int, Callable[[], StructuredEvent[T]]]] = deque()
        """Sizes, and what makes the events again: what a caller's own event has parsed goes with it."""
        self._held = 0
        self._value: Any = None
        self.done = False

    @property
    def value(self) -> T:
        """The value, validated in full; there once `done`."""
        return self._value  # type: ignore[no-any-return]

    @property
    def usage(self) -> Usage | None:
        return self._reader.usage

    @property
    def response_id(self) -> str | None:
        return self._reader.response_id

    @property
    def model(self) -> str | None:
        return self._reader.model

    def events(self, records: list[Record]) -> Iterator[StructuredEvent[T]]:
        """Ends at the completion; what comes behind it is not looked at."""
        for record in records:
            try:
                grown = self._reader.growth(record)
            except ModelRelayError as error:
                raise self.failed(error) from error.__cause__
            if grown is not None:
                yield from self._events(grown, record)
                if self.done:
                    return

    def _events(self, grown: Growth, record: Record) -> Iterator[StructuredEvent[T]]:
        before = len(self._paths)
        self._mark(map(self._shape.unwrap_path, grown.complete))
        if grown.whole is not None:
            self._whole = grown.whole
            if grown.done:
                yield self._completed(grown.whole, record, before)
            else:
                read = partial(self._moment, grown.whole)
                yield self._event("update", read, before, len(grown.whole))
            return
        if grown.patch is not None:
            moment = self._patched(grown.patch, record)
            yield self._event("update", partial(self._shape.unwrap_partial, moment), before, 0)
        if grown.text:
            self._answer.feed(grown.text)
            closed, self._answer.completed = self._answer.completed, []
            self._mark(map(self._shape.unwrap_path, closed))
            yield self._event("update", partial(self._shape.unwrap_partial, self._answer.moment), before, 0)
        if grown.done:
            yield self._text_completed(self._reader.reply())

    def _mark(self, paths: Iterable[str | None]) -> None:
        for path in paths:
            if path is not None and path not in self._known:
                self._known.add(path)
                self._paths.append(path)

    def _moment(self, text: bytes) -> Any:
        return self._shape.unwrap_partial(Raw(text, self._read))

    def _read(self, text: Any) -> Any:
        try:
            return codec.loads(text)
        except DecodeError as error:
            problem = error.problem
        raise StreamError(f"the payload of a record is not JSON: {problem}", request_id=self._request_id)

    def _patched(self, steps: Sequence[Step], record: Record) -> Any:
        """The value after a patch."""
        try:
            if self._whole is not None:
                self._document.replace(codec.loads(self._whole))
                self._whole = None
            self._document.apply(steps)
        except (PatchError, DecodeError) as error:
            problem = f"a patch cannot be applied: {error}"
            raise self.failed(self._reader.malformed(problem, record)) from None
        return self._document.moment()

    # A server that streams the JSON as text

    def _text_completed(self, reply: Reply) -> StructuredEvent[T]:
        before = len(self._paths)
        try:
            self._value, data = _value_of(reply, self._shape)
            self._check_announced(data)
        except StructuredOutputError as error:
            raise self.failed(_told(error, self._shape, [], reply.usage, reply)) from None
        except Mismatch as mismatch:
            raise self._misfit(mismatch, reply.text) from None
        return self._completion(data, before, 0)

    def _check_announced(self, data: Any) -> None:
        """A field that was complete cannot change: raises `Mismatch` when the value that fits has another."""
        shown_before = self._shape.unwrap(plain(self._answer.announced))
        for path in self._paths:
            before, now = value_at(shown_before, path), value_at(data, path)
            if not same(before, now):
                problem = f"was complete as {shown(before)}, then a value with {shown(now)} came"
                raise Mismatch("validation", [ValidationIssue(f"$.{path}", problem)])

    # The end

    def _completed(self, raw: bytes, record: Record, before: int) -> StructuredEvent[T]:
        try:
            value = self._shape.loads(raw)
        except DecodeError as error:
            problem = f"the payload is not JSON: {error.problem}"
            raise self.failed(self._reader.malformed(problem, record)) from None
        try:
            self._value = self._shape.convert(value)
        except Mismatch as mismatch:
            misfit = self._misfit(mismatch, raw.decode("utf-8", "replace"))
            if misfit.partial_value is None:  # no update came before it
                misfit.partial_value = Partial(
                    self._shape.unwrap_partial(codec.loads(raw)), self._shape.names
                )
            raise misfit from None
        return self._completion(self._shape.unwrap(codec.loads(raw)), before, len(raw))

    def _completion(self, data: Any, before: int, size: int) -> StructuredEvent[T]:
        try:
            self._mark(paths_of(data))
        except RecursionError:
            raise self.failed(StreamError("the value is nested too deeply")) from None
        self.done = True
        return self._event("completion", lambda: data, before, size)

    def _event(
        self, kind: Literal["update", "completion"], read: Callable[[], Any], before: int, size: int
    ) -> StructuredEvent[T]:
        span = (before, len(self._paths))
        event = partial(
            StructuredEvent[T], kind, read, self._shape.names, self._paths, span, self._request_id
        )
        self._latest.append((size, event))
        self._held += size
        while len(self._latest) > _EVENTS_KEPT or (self._held > _BYTES_KEPT and len(self._latest) > 1):
            self._held -= self._latest.popleft()[0]
        return event()

    def _misfit(self, mismatch: Mismatch, raw: str) -> ModelRelayError:
        usage = self.usage or Usage()
        record = AttemptRecord(1, raw, mismatch.kind, mismatch.issues, usage, self._request_id)
        return self.failed(_exhausted(self._shape, [record], usage))

    def failed(self, error: E) -> E:
        """The error, with the partial output."""
        attempts = error.attempts if isinstance(error, StructuredOutputError) else None
        self._reader.failed(error)
        error.attempts = error.attempts if attempts is None else attempts
        error.events = tuple(event() for _, event in self._latest)
        if error.events:
            try:
                error.partial_value = Partial(error.events[-1].data, self._shape.names)
            except StreamError:
                pass  # what came last was no JSON
        return error
