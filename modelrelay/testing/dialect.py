"""The chat format of one API for the mock server: how a request is read, and how an answer is written.

`responses.py` and `proxy.py` implement it. The mock model's answers (`answers.py`) and the transport are the same for both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, Protocol

from .exchange import NDJSON, SSE, Answer, dumps


class Asked(NamedTuple):
    """A chat request, as the mock model reads it."""

    messages: Sequence[dict[str, Any]]
    """`{"role", "content", "tool_calls"?, "tool_call_id"?}`, the content as text."""
    model: str | None = None
    schema: dict[str, Any] | None = None
    """The JSON schema that the answer must fit."""
    functions: Sequence[dict[str, Any]] = ()
    """The tools: `{"name", "parameters"?}`."""
    tool_choice: str = "auto"
    stops: Sequence[str] = ()
    max_tokens: int | None = None


class Said(NamedTuple):
    """The mock model's answer. None means absent."""

    id: str | None
    model: str | None
    text: str = ""
    stop_reason: str | None = "end_turn"
    usage: dict[str, int] | None = None
    tool_calls: Sequence[dict[str, Any]] = ()


Record = dict[str, Any]
Growth = Sequence[tuple[Any, Sequence[str]]]
"""The growth of a value, step by step: (the value so far, all final paths)."""


class Dialect(Protocol):
    """The chat endpoint of one API."""

    @property
    def operation(self) -> str:
        """The operation's id in the spec."""
        ...

    @property
    def request_id_header(self) -> str: ...

    def asked(self, body: Any) -> Asked:
        """Reads a request body that fits the spec; a test's own may be anything."""
        ...

    def problems(self, body: Any) -> list[tuple[str, str]]:
        """(field, problem) for values that the API refuses although the spec's schemas allow them."""
        ...

    def framing(self, accept: str) -> str | None:
        """Whether the answer is to be streamed, as "ndjson" or "sse"."""
        ...

    def reply(self, said: Said) -> Record:
        """The body of a whole answer."""
        ...

    def text_records(self, said: Said, deltas: Sequence[str]) -> list[Record]:
        """The records of a text stream; `deltas` are the pieces of the text."""
        ...

    def delta(self, text: str) -> Record:
        """The record of one piece of text."""
        ...

    def value_records(self, said: Said, growth: Growth, request_id: str) -> list[Record]:
        """The records of a structured stream; the last moment is the completion."""
        ...

    def error_record(self, **error: Any) -> Record:
        """The record of an error: `code`, `message`, `status`."""
        ...


def sse(records: Iterable[Record]) -> tuple[bytes, ...]:
    """One piece per event, named by its record's type."""
    return tuple(b"event: %s\ndata: %s\n\n" % (record["type"].encode(), dumps(record)) for record in records)


def ndjson(records: Iterable[Record]) -> tuple[bytes, ...]:
    """One piece per line."""
    return tuple(dumps(record) + b"\n" for record in records)


def stream(records: Iterable[Record], framing: str) -> Answer:
    """Records as a streamed answer, one piece each."""
    pieces = ndjson(records) if framing == "ndjson" else sse(records)
    return Answer(200, (NDJSON if framing == "ndjson" else SSE,), pieces, stream=True)


def given(**members: Any) -> Record:
    """A record of those members that are not None."""
    return {name: value for name, value in members.items() if value is not None}


def words(text: str) -> list[str]:
    """A text in pieces of a few words each."""
    return re.findall(r"(?:\S+\s*){1,3}|\s+", text)


def framing(accept: str) -> str | None:
    """The framing that an `Accept` header requests."""
    return "ndjson" if "ndjson" in accept else "sse" if "event-stream" in accept else None


def tool_records(said: Said) -> list[Record]:
    """The records of an answer's tool calls, in the form of both APIs."""
    return [record for index, call in enumerate(said.tool_calls) for record in _call_records(index, call)]


def _call_records(index: int, call: dict[str, Any]) -> list[Record]:
    function = call.get("function") or {}
    arguments = function.get("arguments", "")
    start = {
        "index": index,
        "id": call["id"],
        "type": call["type"],
        "function": {"name": function.get("name")},
    }
    pieces = [arguments[at : at + 12] for at in range(0, len(arguments), 12)]
    return [
        {"type": "tool_use_start", "tool_call_delta": start},
        *(
            {"type": "tool_use_delta", "tool_call_delta": {"index": index, "function": {"arguments": piece}}}
            for piece in pieces
        ),
        {"type": "tool_use_stop", "tool_call": call},
    ]
