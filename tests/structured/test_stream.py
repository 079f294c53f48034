"""Records in, events out: the machine behind `stream_json`, without a connection."""

from __future__ import annotations

import copy
import itertools
import json
import pickle
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modelrelay import (
    ContentFilterError,
    HttpInfo,
    ModelRelayError,
    RefusalError,
    StructuredExhaustedError,
    TruncatedError,
    testing,
)
from modelrelay._core.framing import Record
from modelrelay._core.http import Headers
from modelrelay._types.partial import Growing, paths_of, plain, value_at
from modelrelay._types.shape import Mismatch, Shape
from modelrelay._wire.proxy import NDJSON, ProxyReader
from modelrelay.structured import StructuredEvent, StructuredEvents
from modelrelay.v0_32 import testing as v0_32
from tests.structured.test_partial import scalars


@dataclass
class Author:
    name: str
    email: str | None


@dataclass
class Article:
    title: str
    author: Author
    tags: list[str]


WHOLE = {"title": "Sea", "author": {"name": "Ann", "email": None}, "tags": ["a", "b"]}


def machine(type_: Any = Article) -> StructuredEvents[Any]:
    http = HttpInfo(200, Headers(), 0.1, 1, "req_1")
    mask = lambda text: text.replace("mr_sk_secret", "…")  # noqa: E731
    return StructuredEvents(Shape.of(type_), ProxyReader(NDJSON, http, mask))


def records(*values: Any) -> list[Record]:
    return [Record(json.dumps(value, ensure_ascii=False).encode()) for value in values]


def update(payload: Any, *complete: Any) -> dict[str, Any]:
    return {"type": "update", "payload": payload, "complete_fields": list(complete)}


def completion(payload: Any, *complete: Any) -> dict[str, Any]:
    return {"type": "completion", "payload": payload, "complete_fields": list(complete)}


def read(*values: Any, type_: Any = Article) -> tuple[list[StructuredEvent[Any]], StructuredEvents[Any]]:
    events = machine(type_)
    return list(events.events(records(*values))), events


def test_the_value_is_validated_in_full_and_typed() -> None:
    seen, events = read(update({"title": "S"}), completion(WHOLE), update({"title": "late"}))
    assert events.done
    assert events.value == Article("Sea", Author("Ann", None), ["a", "b"])
    assert len(seen) == 2


def test_a_payload_is_a_lenient_view() -> None:
    seen, _ = read(
        update({"title": "Se", "author": {"name": "An"}, "tags": ["a"]}), update({}), completion(WHOLE)
    )
    first, empty = seen[0].payload, seen[1].payload
    assert (first.title, first.author.name, first.author.email, first.tags[0]) == ("Se", "An", None, "a")
    assert (empty.title, empty.author, empty["tags"]) == (None, None, None)
    assert seen[0].data == {"title": "Se", "author": {"name": "An"}, "tags": ["a"]}


def test_payloads_can_be_looked_at_in_any_order() -> None:
    payloads = [{"title": "S" * n, "tags": ["t"] * (n // 3)} for n in range(40)]
    seen, _ = read(*map(update, payloads), completion(WHOLE))
    assert [event.data for event in reversed(seen)][1:] == payloads[::-1]


def test_a_completion_that_does_not_fit_raises_with_its_issues() -> None:
    with pytest.raises(StructuredExhaustedError) as caught:
        read(update({"title": "Sea"}), completion({"title": 5, "author": {"name": "Ann"}, "tags": []}))
    error = caught.value
    assert [str(issue) for issue in error.history[0].issues] == [
        "$.title: expected string, got 5",
        "$.author.email: required, but missing",
    ]
    assert (error.attempts, error.history[0].kind, error.request_id) == (1, "validation", "req_1")
    assert error.partial_value == {"title": "Sea"}


def test_errors_and_events_can_be_pickled_and_copied() -> None:
    with pytest.raises(StructuredExhaustedError) as caught:
        read(update({"title": "Sea"}, "title"), completion({}))
    for error in (pickle.loads(pickle.dumps(caught.value)), copy.deepcopy(caught.value)):
        assert error.events[0].payload.title == "Sea"
        assert error.events[0].complete_fields == {"title"}
        assert error.partial_value.title == "Sea"
        assert str(error) == str(caught.value)


def test_a_wrapped_root_is_unwrapped_everywhere() -> None:
    seen, events = read(
        update({"value": [{"name": "A"}]}, "value.0.name"),
        completion({"value": [{"name": "A", "email": None}]}, "value.0", "value"),
        type_=list[Author],
    )
    assert seen[0].data == [{"name": "A"}]
    assert seen[0].payload[0].name == "A"
    assert [event.newly_complete for event in seen] == [{"0.name"}, {"0", "0.email"}]
    assert events.value == [Author("A", None)]


@pytest.mark.parametrize("depth", [300, 990, 5000, 100_000])
def test_deep_nesting_ends_in_an_error_of_this_package_or_in_a_value(depth: int) -> None:
    deep = b'{"a":' * depth + b"1" + b"}" * depth
    lines = [
        Record(b'{"type": "update", "payload": ' + deep + b"}"),
        Record(b'{"type": "completion", "payload": ' + deep + b"}"),
    ]
    events = machine({"type": "object"})
    try:
        seen = list(events.events(lines))
    except ModelRelayError as error:
        assert len(str(error)) < 1000
    else:
        assert seen[0].payload.a.a.b is None


# Text records: the server streams the JSON's own text


def text(*deltas: str, stop: str = "end_turn") -> list[dict[str, Any]]:
    return [
        {"type": "message_start", "response_id": "r1", "model": "m"},
        *({"type": "message_delta", "delta": {"text": delta}} for delta in deltas),
        {"type": "message_stop", "stop_reason": stop, "usage": {"input_tokens": 3, "output_tokens": 4}},
    ]


def test_text_that_is_not_json_raises_with_the_partial_text() -> None:
    with pytest.raises(StructuredExhaustedError) as caught:
        read(*text("Sure, ", "here it is."))
    assert caught.value.history[0].kind == "decode"
    assert caught.value.history[0].raw == "Sure, here it is."


@dataclass
class Pair:
    s: str
    t: int


FITS = {"s": "a", "t": 1}
ANSWER = json.dumps(FITS)


@pytest.mark.parametrize("size", [1, 3, 8, 1000])
@pytest.mark.parametrize(
    ("reply", "announced"),
    [
        (ANSWER, True),
        ("\ufeff " + ANSWER + " Anything else?", True),
        (f"```json\n{ANSWER}\n```", True),
        (f'<think>Is it {{"s": "b", "t": 2}}? ```\n{{"s": "c", "t": 3}}\n```</think>\n{ANSWER}', True),
        (f"<THINKING>[[</THINKING>\n```json\n{ANSWER}\n```\n", True),
        ('{"s": 1} lacks a string: ' + ANSWER, False),
        ('{"t": 1, "u": 5} has no u: ' + ANSWER, False),
        ('An example is {"s": 1}: ' + ANSWER, False),
        ('An example is {"s": "b"}: ' + ANSWER, False),
        ("Is it [so]? [no, {but}: " + ANSWER, False),
        (f'Like ```json\n{{"s": "b"}}\n```, so:\n```json\n{ANSWER}\n```', False),
        (f'One way is {{"s": "b", "t": 2}}. The answer:\n```\n{ANSWER}\n```', False),
        (f'Thoughts {{"s": "b", "t": 2}} without a beginning.</think>{ANSWER}', False),
        (f'{ANSWER} is better than {{"s": "b", "t": 2}}', True),
        ('{"s": "a"}, no: ' + ANSWER, False),
    ],
)
def test_the_fields_of_a_text_are_those_of_its_value(reply: str, announced: bool, size: int) -> None:
    deltas = [reply[at : at + size] for at in range(0, len(reply), size)]
    seen, events = read(*text(*deltas), type_=Pair)
    assert events.value == Pair("a", 1) == Shape.of(Pair).decode(reply)
    assert (seen[-1].data, seen[-1].payload.s, seen[-1].payload.t) == (FITS, "a", 1)
    assert events.usage is not None
    assert (events.response_id, events.model, events.usage.total_tokens) == ("r1", "m", 7)
    assert sorted(pair for event in seen for pair in event.fields()) == [("s", "a"), ("t", 1)]
    if announced:
        assert seen[-1].newly_complete == frozenset()


@pytest.mark.parametrize(
    "reply",
    [
        "<think>" + ANSWER + "</think>",
        "<think>" + ANSWER,
        '{"s": "one\ntwo", "t": 1}',
        '{"s": "tab\there", "t": 1}',
        '{"s": "\\ud83d", "t": 1}',
        '{"s": "\\ude00\\ud83d", "t": 1}',
        '{"t": 01, "s": "a"}',
        '{"t": NaN, "s": "a"}',
        '{"t": 1e999, "s": "a"}',
        '{"s\n": "a"}',
        '{"s": 5, "t": "a"}',
        f"[{ANSWER}]",
    ],
)
@pytest.mark.parametrize("size", [1, 8, 1000])
def test_nothing_is_complete_that_the_final_reader_refuses(reply: str, size: int) -> None:
    events = machine(Pair)
    deltas = [reply[at : at + size] for at in range(0, len(reply), size)]
    named: set[str] = set()
    with pytest.raises(StructuredExhaustedError):
        for event in events.events(records(*text(*deltas))):
            named |= event.newly_complete
    assert named == set()


def test_a_complete_field_does_not_change_when_the_first_value_does_not_fit() -> None:
    with pytest.raises(
        StructuredExhaustedError, match=r'\$.s: was complete as "b", then a value with "a" came'
    ):
        read(*text('{"s": "b", ', '"u": 1} ', ANSWER), type_=Pair)
    seen, events = read(*text('{"s": "a", ', '"u": 1} ', ANSWER), type_=Pair)
    assert events.value == Pair("a", 1)
    assert [event.newly_complete for event in seen] == [{"s"}, frozenset(), frozenset(), {"t"}]


def test_a_name_that_stands_twice_says_nothing() -> None:
    with pytest.raises(StructuredExhaustedError, match='duplicate name "s" in an object'):
        read(*text('{"s": "a", "s": "b", "t": 1}'), type_=Pair)


pieces = st.sampled_from(
    [ANSWER, '{"s": "b", "t": 2}', '{"s": "b"}', '{"s": 1, "t": 1}', "[1]", "{", "[", '{"s": "a', "<think>", "</think>", "```json\n", "\n```\n",
     "Well, ", '"', "\n", "\ufeff", '"s": "a"}', '{"s": "<think>", "t": 3}', '{"s": "a", "t": 1, "t": 1}']
)  # fmt: skip


@given(st.lists(pieces, max_size=7).map("".join), st.integers(1, 30))
def test_any_text_gives_the_same_value_as_a_stream_and_as_a_whole(reply: str, size: int) -> None:
    events = machine(Pair)
    complete: dict[str, Any] = {}
    deltas = [reply[at : at + size] for at in range(0, len(reply), size)]
    try:
        seen = []
        for event in events.events(records(*text(*deltas))):
            seen.append(event)
            complete |= dict(event.fields())
    except StructuredExhaustedError as error:
        if "was complete as" not in str(error):
            with pytest.raises(Mismatch):
                Shape.of(Pair).decode(reply)
    else:
        assert events.value == Shape.of(Pair).decode(reply)
        assert complete == seen[-1].data == {"s": events.value.s, "t": events.value.t}


# Any document, in any cuts, from either source

plain_names = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="."), min_size=1, max_size=8
)
objects = st.dictionaries(
    plain_names,
    st.recursive(
        scalars,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(plain_names, inner, max_size=4),
        max_leaves=12,
    ),
    max_size=4,
)


def check(seen: list[StructuredEvent[Any]], document: Any) -> None:
    assert seen[-1].kind == "completion"
    assert seen[-1].data == document
    named = [path for event in seen for path in event.newly_complete]
    assert sorted(named) == sorted(paths_of(document))
    for event in seen:
        for path in event.complete_fields:
            assert value_at(event.data, path) == value_at(document, path)


@given(objects, st.lists(st.integers(0, 400), max_size=12), st.booleans())
def test_any_document_as_text(document: Any, cuts: list[int], ascii: bool) -> None:
    text = json.dumps(document, ensure_ascii=ascii)
    bounds = [0, *sorted(cut for cut in cuts if cut < len(text)), len(text)]
    deltas = [text[a:b] for a, b in itertools.pairwise(bounds)]
    seen, events = read(
        *({"type": "message_delta", "delta": delta} for delta in deltas),
        {"type": "message_stop"},
        type_={"type": "object"},
    )
    assert events.value == document
    check(seen, document)


@given(objects, st.lists(st.integers(0, 400), max_size=12), st.data())
def test_any_document_as_records(document: Any, cuts: list[int], data: st.DataObject) -> None:
    """The server repeats everything: payload and complete fields so far."""
    text = json.dumps(document)
    source, sent = Growing(), []
    for a, b in itertools.pairwise([0, *sorted(cut for cut in cuts if cut < len(text))]):
        source.feed(text[a:b])
        listed = source.completed[
            data.draw(st.integers(0, len(source.completed))) :
        ]  # all, some or none of them again
        sent.append(update(plain(source.mark()) or {}, *listed))
    seen, events = read(*sent, completion(document), type_={"type": "object"})
    assert events.value == document
    check(seen, document)


@pytest.mark.parametrize("mock", [testing.MockClient, v0_32.MockClient])
@pytest.mark.parametrize(
    ("reason", "error"),
    [
        ("end_turn", StructuredExhaustedError),
        ("max_tokens", TruncatedError),
        ("content_filter", ContentFilterError),
        ("refusal", RefusalError),
    ],
)
def test_an_empty_answer_is_the_same_error_whole_and_streamed(mock: Any, reason: str, error: Any) -> None:
    client = mock()
    client.mock.reply("", stop_reason=reason).stream([""], stop_reason=reason)
    with pytest.raises(error):
        client.chat("m").user("x").structured(int).send()
    with pytest.raises(error):
        client.chat("m").user("x").stream_json(int).final_value()
