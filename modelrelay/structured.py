"""Typed values: a flow with validation retries (`structured_flow`), and a streamed value (`StructuredEvents`).

Interprets replies and records as values, without connections. `shape` has types and schemas, `partial` has
incomplete JSON. `chat`, `streams` and `bulk` import it.
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Generic, Literal, TypeVar, get_args

from ._core import codec
from ._core.enums import StopReason
from ._core.errors import (
    CallbackError,
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
from ._core.plain import Value, schema_of
from ._core.plain import plain as plain_json
from ._core.values import Reply, Usage
from ._types.json_schema import ValidationIssue, short_json
from ._types.partial import ANY, Again, Names, Partial, Raw, paths_of, plain, value_at
from ._types.patch import Document, PatchError, Step
from ._types.shape import Mismatch, Shape
from ._wire.reader import Growth, Reader
from .draft import ChatRequest

T = TypeVar("T")
E = TypeVar("E", bound=ModelRelayError)


@dataclass(frozen=True)
class AttemptRecord(Value):
    """A reply that could not be converted to a value, with the reason."""

    attempt: int
    """From 1."""
    raw: str
    kind: Literal["decode", "validation"]
    """`decode`: it is not JSON. `validation`: it does not fit the type."""
    issues: tuple[ValidationIssue, ...]
    usage: Usage = field(default_factory=Usage)
    request_id: str | None = None


@dataclass(frozen=True)
class StructuredResult(Value, Generic[T]):
    """A value of the requested type, with its reply, usage and failed attempts."""

    value: T
    attempts: int
    usage: Usage
    """Summed over all attempts."""
    request_id: str | None
    """The request id of the accepted reply."""
    reply: Reply
    history: tuple[AttemptRecord, ...] = ()
    """The attempts that did not fit, in order."""

    def _repr_html_(self) -> str:
        """In a notebook: the value, indented."""
        from html import escape

        return f"<pre>{escape(json.dumps(plain_json(self.value), ensure_ascii=False, indent=2))}</pre>"


# Validation retries


def structured_flow(
    draft: ChatRequest,
    ask: Callable[[Any], Flow[Reply]],
    shape: Shape[T],
    max_retries: int = 0,
    handler: Callable[..., Any] | None = None,
) -> Flow[StructuredResult[T]]:
    """Request a T up to `max_retries + 1` times. Each retry sends the model the problems of its last reply.

    `handler(attempt, raw, error, messages)` returns the messages to send instead, or None to stop: either the whole
    conversation or only the new messages. Errors of the API and of the transport pass through. An exception of the caller's
    own code (validators, constructors, `handler`) becomes the cause of the `StructuredExhaustedError`.
    """
    draft = draft.response_format(shape.response_format())
    tried = _Attempts(shape)
    while True:
        reply: Reply = yield from ask(draft)
        try:
            value, _ = _value_of(reply, shape)
        except StructuredOutputError as error:
            raise tried.final(error, reply) from None
        except Mismatch as mismatch:
            problem = mismatch
        else:
            usage, history = tried.usage + reply.usage, tuple(tried.history)
            return StructuredResult(value, len(history) + 1, usage, reply.request_id, reply, history)
        tried.add(reply.text, problem.kind, problem.issues, reply.usage, reply.request_id)
        attempt = len(tried.history)
        if attempt > max_retries:
            raise tried.exhausted() from problem.__cause__
        if handler is None:
            if reply.text.strip():  # APIs refuse empty messages
                draft = draft.assistant(reply.text)
            draft = draft.user(_feedback(problem.issues, shape))
            continue
        try:
            answer = yield Ask("retry_handler", handler, (attempt, reply.text, problem, _messages(draft)))
        except CallbackError as error:
            raise tried.exhausted(f", and {error.message}") from error.__cause__
        if answer is None:
            raise tried.exhausted() from problem.__cause__
        draft = draft.messages(_continue(_messages(draft), answer))


def _messages(draft: ChatRequest) -> list[dict[str, Any]]:
    return [message.to_dict() for message in draft._fields.messages]


def _continue(messages: list[Any], answer: Any) -> list[Any]:
    if isinstance(answer, (str, bytes, dict)) or not isinstance(answer, Sequence):
        raise ValidationError(
            f"must return a list of messages or None, got {type(answer).__name__}", field="retry_handler"
        )
    added = list(answer)
    return added if messages == added[: len(messages)] else messages + added


def _feedback(issues: tuple[ValidationIssue, ...], shape: Shape[Any]) -> str:
    """The message to the model. Its paths are those that the model sees, the wrapper included."""
    where = "$.value" if shape.wrapped else "$"
    lines = [f"- {where}{issue.path[1:]}: {issue.message}" for issue in issues[:_TOLD]]
    if len(issues) > _TOLD:
        lines.append(f"- and {len(issues) - _TOLD} more")
    return (
        "Your last reply does not fit the requested JSON schema:\n"
        + "\n".join(lines)
        + "\nReply again with the whole corrected JSON and nothing else."
    )


_TOLD = 50  # problems sent to the model; more would only cost tokens

_TRUNCATED = frozenset("max_tokens max_len max_context time_limit incomplete".split())
_refusal = re.compile(
    r"\W*(?:(?:i(?:['’]m| am)? (?:very |so |really )?(?:sorry|afraid)|sorry|apologies|i apologi[sz]e|unfortunately)\b[\s,.;:–—-]*"
    r"(?:but |that )?)?(?:as an ai[^.]{0,60}, ?)?i(?:['’]m| am)? ?(?:can(?:['’]t|not| not)|won['’]t|will not|(?:not |un)able to|must decline)"
    r"[^.]{0,40}\b(?:help|assist|comply|provide|fulfill?|answer|do that|do this|discuss|create|generate|support|share)",
    re.IGNORECASE,
)


def _value_of(reply: Reply, shape: Shape[T]) -> tuple[T, Any]:
    """The value of a reply, and its JSON. A truncated, filtered or declined reply raises at once, because a retry would end the same way."""
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
        if not _refusal.match(text):  # a reply may begin with an apology and continue with the value
            raise
    raise RefusalError(f"the model declined to answer: {text.strip()}", partial_text=text)


class _Attempts:
    """The replies without a valid value, and the errors that have them."""

    def __init__(self, shape: Shape[Any]) -> None:
        self._shape = shape
        self.history: list[AttemptRecord] = []
        self.usage = Usage()

    def add(
        self, raw: str, kind: Any, issues: tuple[ValidationIssue, ...], usage: Usage, request_id: str | None
    ) -> None:
        self.usage += usage
        self.history.append(AttemptRecord(len(self.history) + 1, raw, kind, issues, usage, request_id))

    def _details(self) -> dict[str, Any]:
        last, history = self.history[-1], tuple(self.history)
        return {
            "attempts": len(history), "history": history, "issues": last.issues,
            "usage": self.usage, "request_id": last.request_id,
        }  # fmt: skip

    def final(self, error: StructuredOutputError, reply: Reply) -> StructuredOutputError:
        """The error of a reply after which a retry is useless, with every attempt."""
        issue = ValidationIssue("$", error.message)
        self.add(reply.text, "decode", (issue,), reply.usage, reply.request_id)
        answer = self._shape.answer()
        answer.feed(reply.text)
        partial: Partial[Any] = Partial(plain(self._shape.unwrap_partial(answer.moment)), self._shape.names)
        return error.with_details(**self._details(), partial_value=partial)

    def exhausted(self, why: str = "") -> StructuredExhaustedError:
        """The error after the last attempt."""
        first, *others = self.history[-1].issues
        more = f" (and {len(others)} more)" if others else ""
        count = len(self.history)
        tries = "the reply does" if count == 1 else f"{count} replies do"
        problem = f"{tries} not fit {self._shape.name}: {first}{more}{why}"
        return StructuredExhaustedError(problem, **self._details())


# Streamed values


class _Fields:
    """The final fields of a stream, in order, shared by all its events. So an event that a caller keeps is small, and the
    fields that a completion makes final are listed only when they are read."""

    def __init__(self, names: Names, request_id: str | None) -> None:
        self.names = names
        self.request_id = request_id
        self.count = 0
        self._paths: list[str] = []
        self._known: set[str] = set()
        self._rest: Any = None

    def add(self, paths: Iterable[str | None]) -> None:
        for path in paths:
            if path is not None and path not in self._known:
                self._known.add(path)
                self._paths.append(path)
        self.count = len(self._paths)

    def complete(self, value: Any) -> None:
        """The value is complete and final."""
        self._rest = value

    @property
    def paths(self) -> list[str]:
        rest, self._rest = self._rest, None
        if rest is not None:
            self.add(paths_of(plain(rest)))
        return self._paths


class StructuredEvent(Value, Generic[T]):
    """One update of a streamed value. `payload` and `data` are parsed when they are first read."""

    __slots__ = ("_begin", "_data", "_end", "_fields", "_moment", "kind")

    def __init__(
        self, kind: Literal["update", "completion"], moment: Any, fields: _Fields, begin: int, end: int | None
    ) -> None:
        self.kind: Literal["update", "completion"] = kind
        self._moment = moment
        self._fields = fields
        self._begin = begin
        self._end = end
        self._data: Any = None

    @property
    def request_id(self) -> str | None:
        return self._fields.request_id

    @property
    def data(self) -> Any:
        """The value so far as plain JSON. Do not modify it, because events share the unchanged parts."""
        if self._data is None:
            self._data = plain(self._moment)
        return self._data

    @property
    def payload(self) -> Partial[T]:
        """The value so far. Fields that have not arrived are None."""
        return Partial(self._moment, self._fields.names)

    @property
    def newly_complete(self) -> frozenset[str]:
        """The fields whose value became final with this event. A stream reports each field once."""
        return frozenset(self._fields.paths[self._begin : self._end])

    @property
    def complete_fields(self) -> frozenset[str]:
        """All fields whose value is final by now: dotted paths, list items by index (`items.0.name`)."""
        return frozenset(self._fields.paths[: self._end])

    def fields(self) -> Iterator[tuple[str, Any]]:
        """`(path, value)` of the fields that became final, in order."""
        paths = self._fields.paths[self._begin : self._end]
        data = self.data if paths else None
        for path in paths:
            yield path, value_at(data, path)

    def to_dict(self) -> dict[str, Any]:
        """The event as plain JSON; its value so far is `data`."""
        return {
            "kind": self.kind,
            "data": self.data,
            "newly_complete": sorted(self.newly_complete),
            "complete_fields": sorted(self.complete_fields),
            "request_id": self.request_id,
        }

    def __repr__(self) -> str:
        return f"StructuredEvent({self.kind!r}, newly_complete={sorted(self.newly_complete)})"

    def __reduce__(self) -> Any:
        return _event, (self._fields.names, self.to_dict())

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        paths = (list[str], True)
        members = {
            "kind": (Literal["update", "completion"], True),
            "data": (Any, True),
            "newly_complete": paths,
        }
        members |= {"complete_fields": paths, "request_id": (str | None, False)}
        names = Shape.of(*get_args(source)).names if get_args(source) else ANY
        return schema_of(cls, members, partial(_event, names), handler)


def _event(names: Names, made: dict[str, Any]) -> StructuredEvent[Any]:
    """The event that `to_dict` wrote."""
    fields = _Fields(names, made.get("request_id"))
    fields.add(set(made["complete_fields"]) - set(made["newly_complete"]))
    begin = fields.count
    fields.add(made["newly_complete"])
    return StructuredEvent(made["kind"], made["data"], fields, begin, None)


_EVENTS_KEPT = 256  # the latest ones, for an error to carry,
_BYTES_KEPT = 1 << 20  # as long as their payloads are not larger than this


class StructuredEvents(Generic[T]):
    """Records of a structured stream → events, and finally the value. `reader` interprets the records."""

    def __init__(self, shape: Shape[T], reader: Reader) -> None:
        self._shape = shape
        self._reader = reader
        self._unwrap = shape.unwrap_partial
        self._request_id = reader.request_id
        self._document = Document()
        self._again = Again(self._decode)
        self._whole: bytes | None = None  # the latest value, if it was sent complete
        self._answer = shape.answer()
        self._fields = _Fields(shape.names, reader.request_id)
        self._latest: deque[tuple[Any, ...]] = deque()
        """The data of the latest events, each with its size. A caller's event owns what it has parsed."""
        self._held = 0
        self._value: Any = None
        self.done = False

    @property
    def value(self) -> T:
        """The validated value; set when `done`."""
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

    def events(self, records: Iterable[Record]) -> Iterator[StructuredEvent[T]]:
        """Ends at the completion; later records are ignored."""
        for record in records:
            try:
                grown = self._reader.growth(record)
            except ModelRelayError as error:
                raise self.with_partial(error) from error.__cause__
            if grown is None:
                continue
            before = self._fields.count
            if grown.complete:
                self._fields.add(map(self._shape.unwrap_path, grown.complete))
            if grown.patch is not None:
                moment = self._unwrap(self._patch(grown.patch, record))
                yield self._event("update", moment, before)
            elif grown.whole is not None:
                self._whole = grown.whole
                if grown.done:
                    yield self._complete(grown.whole, record, before)
                    return
                moment = self._unwrap(Raw(grown.whole, self._again.value))
                yield self._event("update", moment, before, len(grown.whole))
            else:
                yield from self._of_text(grown, before)
                if self.done:
                    return

    def _decode(self, text: bytes) -> Any:
        try:
            return codec.loads(text)
        except DecodeError as error:
            problem = error.problem
        raise StreamError(f"the payload of a record is not JSON: {problem}", request_id=self._request_id)

    def _patch(self, steps: Sequence[Step], record: Record) -> Any:
        """The value after a patch."""
        try:
            if self._whole is not None:
                self._document.replace(codec.loads(self._whole))
                self._whole = None
            self._document.apply(steps)
        except (PatchError, DecodeError) as error:
            problem = f"a patch cannot be applied: {error}"
            raise self.with_partial(self._reader.malformed(problem, record)) from None
        return self._document.moment()

    # For a server that streams JSON as text

    def _of_text(self, grown: Growth, before: int) -> Iterator[StructuredEvent[T]]:
        if grown.text:
            self._answer.feed(grown.text)
            closed, self._answer.completed = self._answer.completed, []
            self._fields.add(map(self._shape.unwrap_path, closed))
            yield self._event("update", self._unwrap(self._answer.moment), before)
        if grown.done:
            yield self._complete_text(self._reader.reply())

    def _complete_text(self, reply: Reply) -> StructuredEvent[T]:
        before = self._fields.count
        try:
            self._value, data = _value_of(reply, self._shape)
            self._check_announced(data)
        except StructuredOutputError as error:
            raise self.with_partial(_Attempts(self._shape).final(error, reply)) from None
        except Mismatch as mismatch:
            raise self._misfit(mismatch, reply.text) from mismatch.__cause__
        return self._completion(data, before)

    def _check_announced(self, data: Any) -> None:
        """Raises `Mismatch` when the final value differs in a field that was reported as complete."""
        shown_before = self._shape.unwrap(plain(self._answer.announced))
        for path in self._fields.paths:
            before, now = value_at(shown_before, path), value_at(data, path)
            if not codec.same(before, now):
                problem = f"was complete as {short_json(before)}, then a value with {short_json(now)} came"
                raise Mismatch("validation", [ValidationIssue(f"$.{path}", problem)])

    # The end

    def _complete(self, raw: bytes, record: Record, before: int) -> StructuredEvent[T]:
        try:
            value = self._shape.loads(raw)
        except DecodeError as error:
            problem = f"the payload is not JSON: {error.problem}"
            raise self.with_partial(self._reader.malformed(problem, record)) from None
        try:
            self._value = self._shape.convert(value)
        except Mismatch as mismatch:
            misfit = self._misfit(mismatch, raw.decode("utf-8", "replace"))
            if misfit.partial_value is None:  # no update came before it
                misfit.partial_value = Partial(
                    self._shape.unwrap_partial(codec.loads(raw)), self._shape.names
                )
            raise misfit from mismatch.__cause__
        return self._completion(self._unwrap(Raw(raw, self._again.value)), before, len(raw))

    def _completion(self, moment: Any, before: int, size: int = 0) -> StructuredEvent[T]:
        self._fields.complete(moment)
        self.done = True
        return self._event("completion", moment, before, size)

    def _event(
        self, kind: Literal["update", "completion"], moment: Any, before: int, size: int = 0
    ) -> StructuredEvent[T]:
        made = (kind, moment, self._fields, before, self._fields.count if kind == "update" else None)
        latest = self._latest
        latest.append((size, made))
        self._held += size
        while len(latest) > _EVENTS_KEPT or (self._held > _BYTES_KEPT and len(latest) > 1):
            self._held -= latest.popleft()[0]
        return StructuredEvent(*made)

    def _misfit(self, mismatch: Mismatch, raw: str) -> ModelRelayError:
        tried = _Attempts(self._shape)
        tried.add(raw, mismatch.kind, mismatch.issues, self.usage or Usage(), self._request_id)
        return self.with_partial(tried.exhausted())

    def with_partial(self, error: E) -> E:
        """The error, with the partial output."""
        attempts = error.attempts if isinstance(error, StructuredOutputError) else None
        self._reader.with_partial(error)
        error.attempts = error.attempts if attempts is None else attempts
        error.events = tuple(StructuredEvent(*made) for _, made in self._latest)
        if error.events:
            try:
                error.partial_value = Partial(error.events[-1].data, self._shape.names)
            except StreamError:
                pass  # the latest record was not JSON
        return error
